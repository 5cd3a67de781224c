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
        if (!surname.empty() && surname.end + 2 >= below.end) {
            return {{first.begin, surname.end}, index + 1};
        }
    }
    const TextRange name = name_at(text, first, NameIn::cell);
    const bool is_all = is_whole(text, name) && name.end + 2 >= first.end;
    return {is_all ? name : TextRange(), index};
}

std::vector<HolderCandidate> lone_names(const HolderPage& page, const Standpoint& /*standpoint*/) {
    static const RE2 k_goes_on(
        R"(^(?:\(?geb|born|heeft|has |die |voor (?:het|de) |was aanwezig|is geslaagd|successfully|nam deel|rondde |volgde |behaalde |slaagde |voltooide |volbracht|deed mee|in het bezit))");
    constexpr double k_above_deed = 0.8;
    std::vector<HolderCandidate> found;
    for (std::size_t index = 0; index < page.cells.size(); ++index) {
        const auto [name, last] = lone_name(page, index);
        const bool goes_on = last + 1 < page.cells.size()
                             && holds(page.text.part(page.cells[last + 1].range), k_goes_on);
        if (!name.empty() && goes_on) {
            found.push_back({name, page.number, k_above_deed, false});
        }
    }
    return found;
}

} // namespace intake
