// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what an office's corrections do to pieces that nobody corrected:
//   evaluate_learning CONFIG
// First mistakes of which no two are of one form, then forms that come in of several people.
// Of the kept examples that are named wrongly a share is corrected, another one in each round; the others are named by
// models that were learned from the corrections and from the kept examples of other folds.
#include "classifiers/office_learner.hpp"
#include "tests/support/classifier_config.hpp"

#include <fmt/format.h>

#include <array>
#include <iostream>
#include <random>
#include <set>

namespace {

using namespace intake;

constexpr std::size_t k_rounds = 10;
constexpr std::size_t k_folds = 5;

struct Count {
    std::size_t pieces = 0;
    std::size_t right_before = 0;
    std::size_t right_after = 0;
    std::size_t became_right = 0;
    std::size_t became_wrong = 0;
};

/// One round: `corrected` are indices of the examples that a person corrected.
void play(std::vector<OfficeExample> examples,
          const std::set<std::size_t>& corrected,
          const std::vector<DocumentType>& types,
          Count& count) {
    for (const std::size_t at : corrected) {
        examples[at].corrected = true;
    }
    for (std::size_t fold = 0; fold < k_folds; ++fold) {
        std::vector<OfficeExample> others;
        for (std::size_t at = 0; at < examples.size(); ++at) {
            if (examples[at].corrected || at % k_folds != fold) {
                others.push_back(examples[at]);
            }
        }
        const OfficeModel model = learn_office_model(std::move(others), types);
        for (std::size_t at = fold; at < examples.size(); at += k_folds) {
            if (!examples[at].corrected) {
                const std::string& wanted = types[examples[at].type].id;
                const bool before = name_with({}, examples[at].learnable, types).type == wanted;
                const bool after = name_with(model, examples[at].learnable, types).type == wanted;
                ++count.pieces;
                count.right_before += before ? 1U : 0U;
                count.right_after += after ? 1U : 0U;
                count.became_right += after && !before ? 1U : 0U;
                count.became_wrong += before && !after ? 1U : 0U;
            }
        }
    }
}

constexpr std::size_t k_people = 8;

/// A form as another person fills it in: a quarter of its words are left out, and some of another piece come in.
OfficeExample filled_in(const OfficeExample& form, const OfficeExample& other, std::size_t person) {
    OfficeExample copy = form;
    std::mt19937 random(static_cast<std::uint32_t>(person));
    std::erase_if(copy.learnable.words, [&](std::uint16_t) { return random() % 4 == 0; });
    for (const std::uint16_t word : other.learnable.words) {
        if (random() % 4 == 0) {
            copy.learnable.words.push_back(word);
        }
    }
    std::ranges::sort(copy.learnable.words);
    const auto doubles = std::ranges::unique(copy.learnable.words);
    copy.learnable.words.erase(doubles.begin(), doubles.end());
    copy.owner = fmt::format("person {}", person);
    return copy;
}

/// A form that is named wrongly comes in of eight people, and some of them are corrected.
void play_form(const std::vector<OfficeExample>& examples,
               std::size_t form,
               std::size_t corrections,
               const std::vector<DocumentType>& types,
               Count& count,
               Count& kept) {
    std::vector<OfficeExample> others = examples;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(form));
    std::vector<OfficeExample> known = others;
    for (std::size_t person = 0; person < corrections; ++person) {
        known.push_back(
            filled_in(examples[form], others[(form * 31 + person * 97) % others.size()], person));
        known.back().corrected = true;
    }
    const OfficeModel model = learn_office_model(known, types);
    for (std::size_t person = corrections; person < k_people; ++person) {
        const OfficeExample copy =
            filled_in(examples[form], others[(form * 31 + person * 97) % others.size()], person);
        ++count.pieces;
        count.right_after +=
            name_with(model, copy.learnable, types).type == types[copy.type].id ? 1U : 0U;
    }
    for (const OfficeExample& other : others) {
        const std::string& wanted = types[other.type].id;
        const bool before = name_with({}, other.learnable, types).type == wanted;
        const bool after = name_with(model, other.learnable, types).type == wanted;
        ++kept.pieces;
        kept.became_right += after && !before ? 1U : 0U;
        kept.became_wrong += before && !after ? 1U : 0U;
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: evaluate_learning CONFIG\n";
        return 2;
    }
    const std::filesystem::path config = argv[1];
    const std::vector<DocumentType> types = test::load_classifier_config(config).types;
    const std::vector<OfficeExample> examples =
        parse_examples(test::read_text(config / "kept_examples.txt"), "kept_examples.txt", types);
    std::vector<std::size_t> mistaken;
    for (std::size_t at = 0; at < examples.size(); ++at) {
        if (name_with({}, examples[at].learnable, types).type != types[examples[at].type].id) {
            mistaken.push_back(at);
        }
    }
    fmt::print("{} pieces, {} named wrongly\n", examples.size(), mistaken.size());
    for (const std::size_t percent : {5U, 10U, 20U, 50U}) {
        const std::size_t corrections =
            std::max<std::size_t>(1, (mistaken.size() * percent + 50) / 100);
        Count count;
        for (std::size_t round = 0; round < k_rounds; ++round) {
            std::set<std::size_t> corrected;
            for (std::size_t n = 0; corrected.size() < corrections; ++n) {
                corrected.insert(mistaken[(round * corrections + n * 7) % mistaken.size()]);
            }
            play(examples, corrected, types, count);
        }
        fmt::print(
            "{:2} % corrected ({} pieces): type of the others right {:.2f} % -> {:.2f} %; in {} "
            "rounds {} became right, "
            "{} wrong\n",
            percent,
            corrections,
            100.0 * static_cast<double>(count.right_before) / static_cast<double>(count.pieces),
            100.0 * static_cast<double>(count.right_after) / static_cast<double>(count.pieces),
            k_rounds,
            count.became_right,
            count.became_wrong);
    }
    for (std::size_t corrections = 1; corrections <= 4; ++corrections) {
        Count count;
        Count kept;
        for (const std::size_t form : mistaken) {
            play_form(examples, form, corrections, types, count, kept);
        }
        fmt::print(
            "{} forms that are named wrongly, of {} people each, {} corrected: type of the others "
            "right {:.1f} %; of {} "
            "kept pieces {} became right, {} wrong\n",
            mistaken.size(),
            k_people,
            corrections,
            100.0 * static_cast<double>(count.right_after) / static_cast<double>(count.pieces),
            kept.pieces,
            kept.became_right,
            kept.became_wrong);
    }
    return 0;
}
