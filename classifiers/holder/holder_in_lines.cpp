// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/holder/holder_in_lines.hpp"

#include "classifiers/first_names.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/person_name.hpp"

#include <string_view>

namespace intake {

namespace {

bool are_first_names(std::string_view words) {
    while (is_first_name(words.substr(0, words.find(' ')))) {
        if (words.find(' ') == std::string_view::npos) {
            return true;
        }
        words.remove_prefix(words.find(' ') + 1);
    }
    return false;
}

/// The only cell on its line, just below another.
bool is_alone_below(const std::vector<Cell>& all, std::size_t index) {
    return index > 0 && index < all.size() && all[index].line == all[index - 1].line + 1
           && (index + 1 == all.size() || all[index + 1].line > all[index].line);
}

} // namespace

LoneName lone_name(const HolderPage& page, std::size_t index) {
    const PageText& text = page.text;
    const std::vector<Cell>& all = page.cells;
    const TextRange first = all[index].range;
    if (are_first_names(text.part(first)) && is_alone_below(all, index + 1)) {
        const TextRange below = all[index + 1].range;
        const TextRange surname = name_at(text, below, NameIn::cell);
        const std::string_view word = text.part(below).substr(0, text.part(below).find(' '));
        if (!surname.empty() && surname.end + 2 >= below.end && !is_first_name(word)) {
            return {{first.begin, surname.end}, index + 1};
        }
    }
    const TextRange name = name_at(text, first, NameIn::cell);
    const bool is_all = is_whole(text, name) && name.end + 2 >= first.end;
    return {is_all ? name : TextRange(), index};
}

std::vector<HolderCandidate> lone_names(const HolderPage& page) {
    const PageText& text = page.text;
    std::vector<HolderCandidate> found;
    static const RE2 k_goes_on(
        R"(^(?:\(?geb|born|heeft|has |die |voor (?:het|de) |was aanwezig|is geslaagd|successfully|nam deel|rondde |volgde |behaalde |slaagde |voltooide |volbracht|deed mee|in het bezit))");
    static const RE2 k_leads(
        R"((?:verklaart|verklaren|dat|aan|that|to|voor|certifies|kandidaat)[:.]?$)");
    constexpr double k_between = 0.9;
    constexpr double k_beside_one = 0.8;
    const std::vector<Cell>& all = page.cells;
    for (std::size_t index = 0; index < all.size(); ++index) {
        const auto [name, last] = lone_name(page, index);
        if (name.empty()) {
            continue;
        }
        const std::string_view before = index > 0 && all[index - 1].line < all[index].line
                                            ? text.part(all[index - 1].range)
                                            : std::string_view();
        const std::string_view behind =
            last + 1 < all.size() ? text.part(all[last + 1].range) : std::string_view();
        const bool led = holds(before, k_leads);
        const bool goes_on = holds(behind, k_goes_on);
        if (led || goes_on) {
            found.push_back({name, page.number, led && goes_on ? k_between : k_beside_one, false});
        }
    }
    return found;
}

} // namespace intake
