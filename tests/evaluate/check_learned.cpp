// SPDX-License-Identifier: GPL-3.0-or-later
// Fails where config/word_model.txt or config/kept_examples.txt was made from other pieces, cues or features than there
// are now:
//   check_learned CONFIG PIECES
#include "tests/evaluate/word_learner.hpp"

#include <filesystem>
#include <iostream>

int main(int argc, char** argv) {
    using namespace intake;
    if (argc != 3) {
        std::cerr << "usage: check_learned CONFIG PIECES\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    const ClassifierConfig config = test::load_classifier_config(folder);
    const std::string source =
        test::made_from(test::known_pieces(config, argv[2], test::looked_at(argv[2])));
    bool fresh = true;
    for (const char* const name : {"word_model.txt", "kept_examples.txt"}) {
        const std::string text = test::read_text(folder / name);
        if (text.substr(0, text.find('\n')).find(source) == std::string::npos) {
            std::cerr << name << " is not made from " << source << ": make it again\n";
            fresh = false;
        }
    }
    return fresh ? 0 : 1;
}
