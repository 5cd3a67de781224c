// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/holder/holder_in_text.hpp"

#include "classifiers/first_names.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/person_name.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace intake {

namespace {

/// The names of two words that end where such words begin; the only group of the expression is all of them.
std::vector<TextRange> subjects_of(const PageText& text, const RE2& words) {
    constexpr std::size_t k_longest = 45;
    std::vector<TextRange> subjects;
    re2::StringPiece rest(text.text);
    re2::StringPiece whole;
    while (RE2::FindAndConsume(&rest, words, &whole)) {
        const auto end = static_cast<std::size_t>(whole.data() - text.text.data());
        const std::size_t line = text.text.rfind('\n', end);
        std::size_t begin = line == std::string::npos ? 0 : line + 1;
        begin = std::max(begin, end > k_longest ? end - k_longest : 0);
        for (; begin < end; begin = std::min(text.text.find(' ', begin), end - 1) + 1) {
            const TextRange name = name_at(text, {begin, end}, NameIn::sentence);
            if (name.end == end && is_whole(text, name)) {
                subjects.push_back(name);
                break;
            }
        }
    }
    return subjects;
}

} // namespace

std::vector<HolderCandidate> called_names(const HolderPage& page,
                                          const Standpoint& /*standpoint*/) {
    static const RE2 k_called(R"((?:^|\n|: )(?:(?:ha|he|hee|hey|hoi|dag) )?([^\s,.:!]+)[,!][ \n])");
    constexpr double k_sure = 0.6;
    const std::string_view text = page.text.text;
    std::vector<HolderCandidate> found;
    re2::StringPiece rest(text.data(), text.size());
    re2::StringPiece word;
    while (RE2::FindAndConsume(&rest, k_called, &word)) {
        const auto begin = static_cast<std::size_t>(word.data() - text.data());
        const TextRange name = {begin, begin + word.size()};
        if (is_first_name(page.text.part(name))) {
            found.push_back({name, page.number, k_sure, false});
        }
    }
    return found;
}

std::vector<HolderCandidate> subjects(const HolderPage& page, const Standpoint& standpoint) {
    static const RE2 k_did(
        R"((,? \(?(?:(?:onze |als )?(?:vrijwillig(?:er|ster)|cursiste?|deelne(?:mer|emster))\b|geboren |geb\.|born |hierna:? (?:te noemen:? )?(?:de )?(?:werknemer|opdrachtnemer|vrijwilliger|cursist|deelnemer|student)|wonende |treedt |trad |acted |served |mentored |neemt |heeft |had |was |is |zat |deed |volgde|nam |gaf |geeft |rondde|behaalde|slaagde|bezocht|bracht |participated|attended|completed|has |werkt |werkte |helpt |hielp |begeleidt|begeleidde|coacht|ondersteunt|presenteerde|verzorgde|verzorgt|vervult|vervulde|toetste|woonde |deelnam\b|meedeed\b|bijwoonde\b)))");
    constexpr double k_subject = 0.76;
    constexpr double k_told_by_holder = 0.42; // what others did
    std::vector<HolderCandidate> found;
    for (const TextRange name : subjects_of(page.text, k_did)) {
        if (page.text.part({0, name.begin}).ends_with("ik, ")) {
            continue; // who states what others did
        }
        const double sure = standpoint.of_others ? k_told_by_holder : k_subject;
        found.push_back({name, page.number, sure, !standpoint.of_others});
    }
    return found;
}

std::vector<HolderCandidate> reporters(const HolderPage& page, const Standpoint& /*standpoint*/) {
    static const RE2 k_reports(
        R"(( (?:sprak|spreekt|interviewde|interviewt|schreef|schrijft|blogt|vroeg het|zocht|bezocht|liep mee|ging (?:op bezoek|langs|in gesprek|kijken)|tekende|reports|wrote|writes|spoke)\b))");
    constexpr double k_sure = 0.76;
    std::vector<HolderCandidate> found;
    for (const TextRange name : subjects_of(page.text, k_reports)) {
        found.push_back({name, page.number, k_sure, true});
    }
    return found;
}

std::vector<HolderCandidate> closing_names(const HolderPage& page, const Standpoint& standpoint) {
    constexpr double k_closing = 0.66;
    constexpr std::size_t k_longest = 100;                 // else the paragraph tells of somebody
    const std::size_t last = standpoint.is_list() ? 2 : 8; // above it what was read
    const PageText& text = page.text;
    const std::vector<Cell>& all = page.cells;
    std::vector<HolderCandidate> found;
    for (std::size_t at = all.size() > last ? all.size() - last : 0; at < all.size(); ++at) {
        const TextRange name = name_at(text, all[at].range, NameIn::sentence);
        const std::string_view behind = text.part({name.end, all[at].range.end});
        const bool is_line =
            all[at].range.size() <= k_longest && behind.find(". ") == std::string_view::npos;
        if (is_whole(text, name) && is_line) {
            found.push_back({name, page.number, k_closing, false});
        }
    }
    return found;
}

std::vector<HolderCandidate> mentioned_names(const HolderPage& page,
                                             const Standpoint& /*standpoint*/) {
    constexpr double k_first = 0.4;
    constexpr double k_later = 0.3;
    const PageText& text = page.text;
    std::vector<HolderCandidate> found;
    std::size_t at = 0;
    while (at < text.text.size()) {
        const TextRange name = name_at(text, {at, text.text.size()}, NameIn::sentence);
        const bool is_name = is_whole(text, name);
        if (is_name) {
            found.push_back({name, page.number, found.empty() ? k_first : k_later, false});
        }
        const std::size_t space = text.text.find_first_of(" \n\t", is_name ? name.end : at);
        at = space == std::string::npos ? text.text.size() : space + 1;
        at += at < text.text.size() && text.text[at] == '(' ? 1U : 0U; // "(Anna Smit)"
    }
    return found;
}

} // namespace intake
