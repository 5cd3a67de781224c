// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/dates/date_ranges.hpp"

#include "classifiers/column_heading.hpp"
#include "classifiers/matching.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <tuple>
#include <utility>

namespace intake {

namespace {

/// "tussen maart 2023 en juni 2024"
bool is_led_by_between(std::string_view text, std::size_t begin) {
    const std::string_view before = text.substr(0, begin);
    return before.ends_with("tussen ") || before.ends_with("between ");
}

/// "sinds januari 2023"
bool is_led_by_since(std::string_view text, std::size_t begin) {
    const std::string_view before = text.substr(0, begin);
    return before.ends_with("sinds ") || before.ends_with("sinds\n") || before.ends_with("since ");
}

/// What leads to the first of two dates and, on the next line, to the last. A group in both is the same word.
struct FirstAndLast {
    std::string_view first;
    std::string_view last;
};
constexpr auto k_first_and_last = std::to_array<FirstAndLast>({
    {"([a-z ]{2,20}) (?:van|vanaf)", "([a-z ]{2,20}) (?:tot|t/m|tot en met)"},
    {"eerste ([a-z]{2,12})", "laatste ([a-z]{2,12})"},
    {"(?:begonnen|gestart|aangetreden|aanvang|begin(?:datum)?|start(?:datum)?|ingangsdatum)()",
     "(?:gestopt|geeindigd|beeindigd|afgetreden|eind(?:e|datum)?)()"},
});

/// "Inzet van date" and "inzet tot date" on the next line.
bool are_first_and_last(std::string_view before, std::string_view between) {
    constexpr std::size_t k_pairs = k_first_and_last.size();
    using Compiled =
        std::array<std::pair<std::unique_ptr<const RE2>, std::unique_ptr<const RE2>>, k_pairs>;
    static const Compiled k_compiled = [] {
        Compiled all;
        for (std::size_t pair = 0; pair < k_pairs; ++pair) {
            const FirstAndLast& one = k_first_and_last.at(pair);
            all.at(pair) = {
                std::make_unique<const RE2>(R"((?:^|\n))" + std::string(one.first)
                                            + R"([ :|\t]*$)"),
                std::make_unique<const RE2>(R"(\n)" + std::string(one.last) + R"([ :|\t]*)")};
        }
        return all;
    }();
    return std::ranges::any_of(k_compiled, [&](const auto& pair) {
        re2::StringPiece first;
        re2::StringPiece last;
        return RE2::FullMatch({between.data(), between.size()}, *pair.second, &last)
               && RE2::PartialMatch({before.data(), before.size()}, *pair.first, &first)
               && first == last;
    });
}

} // namespace

std::vector<DateMatch> join_ranges(std::string_view text, const std::vector<DateMatch>& dates) {
    static const RE2 k_between(
        R"(\)?\s*(?:-|t/m|t\.?(?:e\.?)?m\.?|tot|tot en met|tot aan|to|until|through|en met|eind(?:e|datum)?|end(?: ?date)?)\s*(?:en met |circa )?(?:: ?)?\s*)");
    static const RE2 k_until_now(
        R"(^\s*(?:-|t/m|tot|tot en met|to|until)\s*(?:heden|nu|vandaag|present|now|today)\b)");
    std::vector<DateMatch> joined;
    for (const DateMatch& match : dates) {
        if (!joined.empty() && !joined.back().last && !match.last && !joined.back().open_ended) {
            DateMatch& before = joined.back();
            const std::string_view between = text.substr(before.end, match.begin - before.end);
            const bool spanned = matches(between, k_between)
                                 || (between == " en " && is_led_by_between(text, before.begin))
                                 || (between == " and " && is_led_by_between(text, before.begin))
                                 || are_first_and_last(text.substr(0, before.begin), between);
            if (spanned
                && std::tie(before.first.year, before.first.month, before.first.day)
                       <= std::tie(match.first.year, match.first.month, match.first.day)) {
                before.last = match.first;
                before.end = match.end;
                before.confidence = std::min(before.confidence, match.confidence);
                continue;
            }
        }
        joined.push_back(match);
    }
    for (DateMatch& match : joined) {
        const std::string_view after = text.substr(match.end);
        re2::StringPiece rest(after.data(), std::min<std::size_t>(after.size(), 40));
        const std::size_t size = rest.size();
        if (!match.last && !match.open_ended && RE2::Consume(&rest, k_until_now)) {
            match.open_ended = true;
            match.end += size - rest.size();
        } else if (!match.last && is_led_by_since(text, match.begin)) {
            match.open_ended = true;
        }
    }
    return joined;
}

std::vector<DateMatch> join_columns(const PageText& page, const std::vector<DateMatch>& dates) {
    static const RE2 k_first(
        "(?:periode )?(?:van|vanaf|from|begin|start|aanvang|ingang)(?:s?datum)?");
    static const RE2 k_last("(?:t/m|tot|tot en met|until|to|eind|einde)(?:datum)?");
    std::vector<DateMatch> joined;
    for (const DateMatch& match : dates) {
        DateMatch* const before = joined.empty() ? nullptr : &joined.back();
        const bool is_beside = before != nullptr && !before->last && !match.last
                               && before->end + 1 == match.begin && page.text[before->end] != '\n'
                               && to_string(before->first) <= to_string(match.first);
        if (is_beside && matches(column_heading(page, before->begin), k_first)
            && matches(column_heading(page, match.begin), k_last)) {
            before->last = match.first;
            before->end = match.end;
            before->confidence = std::min(before->confidence, match.confidence);
        } else {
            joined.push_back(match);
        }
    }
    return joined;
}

} // namespace intake
