// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/fields/date.hpp"

#include "classifiers/date_grammar.hpp"
#include "classifiers/field.hpp"
#include "classifiers/page_text.hpp"
#include "classifiers/reading.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace intake {

namespace {

/// Labels are looked for so far before and behind a date, in bytes.
constexpr std::size_t k_before = 70;
constexpr std::size_t k_behind = 40;
struct Label {
    DateRole role;
    std::string_view expression;
};
constexpr std::array k_labels = {
    Label{DateRole::birth,
          R"(geboren|\bgeb\b|\bgeb\.|geboortedatum|date of birth|\bborn\b|\bdob\b)"},
    Label{
        DateRole::expiry,
        R"(geldig (?:tot|t/m)|geldig van|vervaldatum|verloopt|vervalt|expir|valid until|valid through|uiterste)"},
    Label{DateRole::printed,
          R"(geprint|afgedrukt|afdrukdatum|printdatum|gedownload|\bprinted\b|print date)"},
    Label{
        DateRole::published,
        R"(verschenen|verscheen|gepubliceerd|publicatiedatum|\bpublished\b|geplaatst op|jaargang)"},
    Label{
        DateRole::signed_,
        R"(ondertekening|ondertekend|getekend|handtekening|\baldus\b|opgemaakt|naar waarheid|\bsigned\b|gedaan te|voor akkoord|plaats en datum|plaats, datum|plaats/datum|signature)"},
    Label{
        DateRole::issued,
        R"(uitgereikt|uitgifte|afgifte|afgegeven|\bissued\b|date of issue|issue date|toegekend|verleend|verstrekt|awarded)"},
    Label{
        DateRole::meeting,
        R"((?:datum|data)(?: van)?(?: de)? ?(?:bijeenkomst|intervisie|supervisie|sessie|gesprek|coach|overleg)|(?:intervisie|supervisie|reflectie|coach)[a-z]* ?(?:bijeenkomst|sessie|gesprek)?(?:en)? (?:op|van|d\.d\.)|bijeenkomst (?:op|van|d\.d\.)|datum meeting)"},
    Label{
        DateRole::event,
        R"(gevolgd|gehouden|cursusdat|trainingsdat|lesdat|(?:datum|data)(?: van)?(?: de| het)? ?(?:training|cursus|opleiding|webinar|workshop|congres|uitvoering|deelname|evenement|lezing|gastles)|deelgenomen|deelname|bijgewoond|plaatsgevonden|vond plaats|afgerond|voltooid|behaald|afgelegd|aanwezig|volgde|\bheld on\b|completed|attended|took place|erbij)"},
    Label{
        DateRole::period,
        R"(periode|\bvan$|\bvan\b[^,.]{0,3}$|vanaf|\bsinds\b|tussen|in dienst|dienstverband|looptijd|\bfrom\b|since)"},
};

const std::vector<std::unique_ptr<const RE2>>& compiled_labels() {
    static const std::vector<std::unique_ptr<const RE2>> k_compiled = [] {
        std::vector<std::unique_ptr<const RE2>> all;
        all.reserve(k_labels.size());
        for (const Label& label : k_labels) {
            all.push_back(std::make_unique<const RE2>("(" + std::string(label.expression) + ")"));
        }
        return all;
    }();
    return k_compiled;
}

/// The role whose label stands nearest to the end of the text; unknown where there is none.
DateRole last_label(std::string_view text) {
    DateRole role = DateRole::unknown;
    const char* nearest = nullptr;
    for (std::size_t label = 0; label < k_labels.size(); ++label) {
        re2::StringPiece rest(text.data(), text.size());
        re2::StringPiece found;
        while (RE2::FindAndConsume(&rest, *compiled_labels()[label], &found)) {
            const char* const end = found.data() + found.size();
            if (nearest == nullptr || end > nearest) {
                nearest = end;
                role = k_labels.at(label).role;
            }
        }
    }
    return role;
}

DateRole first_label(std::string_view text) {
    DateRole role = DateRole::unknown;
    const char* nearest = nullptr;
    for (std::size_t label = 0; label < k_labels.size(); ++label) {
        re2::StringPiece rest(text.data(), text.size());
        re2::StringPiece found;
        if (k_labels.at(label).role != DateRole::period
            && RE2::FindAndConsume(&rest, *compiled_labels()[label], &found)
            && (nearest == nullptr || found.data() < nearest)) {
            nearest = found.data();
            role = k_labels.at(label).role;
        }
    }
    return role;
}

/// Everything about one date that its role is judged by.
struct Surroundings {
    std::string_view
        before; // on its line, after the date before it; the end of the line above when it is
                // the first on its own
    std::string_view above;  // the line above
    std::string_view behind; // on its line, up to the next date
    std::string_view line;
    double place = 0; // of the page's text before it, 0..1
};

std::string_view line_around(std::string_view text, std::size_t at, std::size_t& begin) {
    const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    begin = before == std::string_view::npos ? 0 : before + 1;
    return text.substr(begin, std::min(text.find('\n', at), text.size()) - begin);
}

Surroundings
surroundings(std::string_view text, const std::vector<DateMatch>& matches, std::size_t index) {
    const DateMatch& match = matches[index];
    Surroundings around;
    std::size_t line_begin = 0;
    around.line = line_around(text, match.begin, line_begin);
    std::size_t from = line_begin;
    if (line_begin > 0) {
        const std::size_t end_above = text.find_last_not_of('\n', line_begin - 1);
        if (end_above != std::string_view::npos) {
            std::size_t above_begin = 0;
            around.above = line_around(text, end_above, above_begin);
            const bool same_block = line_begin - end_above == 2;
            from = match.begin <= line_begin + 3 && same_block ? above_begin : line_begin;
            if (index > 0 && matches[index - 1].end > above_begin) {
                around.above = {};
            }
        }
    }
    from = std::max(from, index > 0 ? std::min(matches[index - 1].end, match.begin) : 0);
    from = std::max(from, match.begin > k_before ? match.begin - k_before : 0);
    around.before = text.substr(from, match.begin - from);
    std::size_t until = line_begin + around.line.size();
    until = std::min(until, index + 1 < matches.size() ? matches[index + 1].begin : text.size());
    until = std::min(until, match.end + k_behind);
    around.behind =
        until > match.end ? text.substr(match.end, until - match.end) : std::string_view();
    around.place = static_cast<double>(match.begin) / static_cast<double>(text.size());
    return around;
}

/// "Zwolle, 3 juni 2024" at the end of a text is when it was signed; on top it dates the letter.
bool is_place_and_date(const Surroundings& around) {
    static const RE2 k_place(R"(^[a-z' .-]{3,30}, ?(?:d\.?d\.? ?|de )?$)");
    constexpr double k_lower_part = 0.5;
    const std::size_t width = around.before.size();
    return around.place > k_lower_part && around.line.size() < width + 40
           && RE2::FullMatch({around.before.data(), width}, k_place);
}

DateRole role_of(const DateMatch& match, const Surroundings& around) {
    if (const DateRole role = last_label(around.before); role != DateRole::unknown) {
        const bool one_day = !match.last && !match.open_ended;
        return role == DateRole::period && one_day && around.before.ends_with("van ")
                   ? DateRole::unknown
                   : role;
    }
    if (match.open_ended || (match.last && match.first.month == 0)) {
        return DateRole::period;
    }
    if (const DateRole role = first_label(around.behind); role != DateRole::unknown) {
        return role;
    }
    if (is_place_and_date(around)) {
        return DateRole::signed_;
    }
    constexpr std::size_t k_label_line = 45; // longer lines above are sentences, not labels
    if (around.above.size() <= k_label_line) {
        return last_label(around.above);
    }
    return DateRole::unknown;
}

/// The words under a match, cut to the match, and the box around them.
DateFound found(const PageText& text, const DateMatch& match) {
    Excerpt read = excerpt(text, {match.begin, match.end});
    DateFound date;
    date.page = text.page->number;
    date.value = to_string(match.first);
    if (match.last) {
        date.end = to_string(*match.last);
    }
    date.text = std::move(read.text);
    date.box = read.box;
    date.confidence = std::min(match.confidence, read.confidence);
    return date;
}

} // namespace

std::vector<DateFound> find_dates(const Page& page) {
    const PageText text = page_text(page);
    const std::vector<DateMatch> matches = match_dates(text.text);
    std::vector<DateFound> dates;
    for (std::size_t index = 0; index < matches.size(); ++index) {
        DateFound date = found(text, matches[index]);
        date.role = role_of(matches[index], surroundings(text.text, matches, index));
        dates.push_back(std::move(date));
    }
    return dates;
}

namespace fields {

namespace {

void find(const FieldContext& context, Piece& piece) {
    for (std::uint32_t page = context.first; page < context.last; ++page) {
        std::vector<DateFound> dates = find_dates(context.reading.document().pages[page]);
        std::ranges::move(dates, std::back_inserter(piece.dates));
    }
}

} // namespace

extern const Field field_date;
const Field field_date{.id = "date", .find = find};

} // namespace fields

} // namespace intake
