// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/dates/date_at.hpp"

#include "classifiers/matching.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

namespace intake {

namespace {

/// Labels are looked for so far before and behind a date, in bytes.
constexpr std::size_t k_before = 70;
constexpr std::size_t k_behind = 40;

/// Without the sentences before the last: a label speaks within its own.
std::string_view own_sentence(std::string_view before) {
    static const RE2 k_end(R"([a-z\d)]{3}[.!?] ()[^\n]*[a-z])");
    re2::StringPiece rest(before.data(), before.size());
    re2::StringPiece begin;
    while (RE2::PartialMatch(rest, k_end, &begin)) {
        rest.remove_prefix(static_cast<std::size_t>(begin.data() - rest.data()));
    }
    return {rest.data(), rest.size()};
}

/// Reads the line above, where no other date is on it. Gives where the words that may lead to the date begin: there when
/// that line goes on in the date's own, which begins with it.
std::size_t look_above(DateAt& date) {
    constexpr std::size_t k_bullet = 3;
    const std::string_view text = date.text();
    const std::size_t line_begin = date.line_begin;
    const std::size_t end =
        line_begin > 0 ? text.find_last_not_of('\n', line_begin - 1) : std::string_view::npos;
    if (end == std::string_view::npos) {
        return line_begin;
    }
    std::size_t begin = 0;
    const std::string_view above = line_around(text, end, begin);
    const bool is_first = date.index == 0;
    date.above = is_first || date.previous().end <= begin ? above : std::string_view();
    const bool is_row = !is_first && date.previous().begin <= begin + k_bullet;
    const bool goes_on = line_begin - end == 2 && !ends_sentence(above) && !is_row
                         && date.match().begin <= line_begin + k_bullet;
    return goes_on ? begin : line_begin;
}

} // namespace

std::string_view DateAt::on_its_line() const {
    const std::string_view part = before.substr(before.find_last_of("\n\t") + 1);
    return part.substr(0, part.find_last_not_of(" :") + 1);
}

bool ends_sentence(std::string_view line) {
    static const RE2 k_end(R"([a-z\d)]{3}[.!?]$)");
    return holds(line, k_end);
}

std::string_view line_around(std::string_view text, std::size_t at, std::size_t& begin) {
    const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    begin = before == std::string_view::npos ? 0 : before + 1;
    return text.substr(begin, std::min(text.find('\n', at), text.size()) - begin);
}

DateAt date_at(const PageText& page, const std::vector<DateMatch>& matches, std::size_t index) {
    DateAt date{.page = page, .matches = matches, .index = index};
    const std::string_view text = page.text;
    const auto [begin, end] = std::pair(date.match().begin, date.match().end);
    date.line = line_around(text, begin, date.line_begin);
    const std::size_t line_end = date.line_begin + date.line.size();
    const std::size_t from = std::max({look_above(date),
                                       index > 0 ? std::min(date.previous().end, begin) : 0,
                                       begin > k_before ? begin - k_before : 0});
    date.before = own_sentence(text.substr(from, begin - from));
    const std::size_t next = date.has_next() ? date.next().begin : text.size();
    date.then_date = next < line_end;
    const std::size_t until = std::min({line_end, next, end + k_behind});
    date.behind = text.substr(end, until > end ? until - end : 0);
    date.place = static_cast<double>(begin) / static_cast<double>(text.size());
    return date;
}

} // namespace intake
