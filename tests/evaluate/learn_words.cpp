// SPDX-License-Identifier: GPL-3.0-or-later
// Learns config/word_model.txt from the pieces that may be looked at:
//   learn_words CONFIG PIECES > config/word_model.txt
#include "tests/evaluate/word_learner.hpp"

#include <iostream>

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: learn_words CONFIG PIECES\n";
        return 2;
    }
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const intake::ClassifierConfig config = intake::test::load_classifier_config(arguments[0]);
    std::cout << intake::test::learned_words(
        intake::test::known_pieces(
            config, arguments[1], intake::test::looked_at(arguments[1]), intake::test::Worn::too),
        config.types);
    return 0;
}
