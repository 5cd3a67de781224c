// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/words.hpp"

#include "classifiers/fold.hpp"

#include <algorithm>

namespace intake {

std::string folded_words(const Dossier& dossier, const Evidence& evidence) {
    constexpr std::size_t k_enough = 600;
    std::string text;
    std::size_t count = 0;
    for (const Page* page : pages_of(dossier, evidence)) {
        for (const Word& word : page->words) {
            if (++count > k_enough) {
                return text;
            }
            // "cursus@huis.example" is no course.
            text += word.text.find('@') == std::string::npos ? fold(word.text) + " " : "";
        }
    }
    return text;
}

bool holds_one(std::string_view folded, const std::vector<std::string>& words) {
    return std::ranges::any_of(words, [folded](std::string_view word) {
        const bool beginning = word.ends_with('*');
        word.remove_suffix(beginning ? 1 : 0);
        const std::string wanted = fold(word);
        for (std::size_t at = folded.find(wanted); at != std::string_view::npos;
             at = folded.find(wanted, at + 1)) {
            const auto is_letter = [&](std::size_t place) {
                return place < folded.size() && folded[place] >= 'a' && folded[place] <= 'z';
            };
            const bool starts = at == 0 || !is_letter(at - 1);
            // Dutch makes one word of two: "studiedag" ends in "dag", "jobcoachopleiding" in "opleiding".
            if ((starts || word.size() >= 7)
                && (beginning || !is_letter(at + wanted.size()) || word.size() >= 7)) {
                return true;
            }
        }
        return false;
    });
}

} // namespace intake
