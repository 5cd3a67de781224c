// SPDX-License-Identifier: GPL-3.0-or-later
// What the candidate's own overview of points claims. Value is a number of points ("1.5"), unit says of what:
// "total", "category B2" (a sum for that category), "row B2" (one activity) or "row" where no category stands
// with it. Text is the whole line. A paper is such an overview when it is called one, or when a column of points
// stands beside columns of what was done; text of the framework, with its maxima and "punten per", is not.
#include "classifiers/field.hpp"
#include "classifiers/found_field.hpp"
#include "classifiers/number_words.hpp"
#include "classifiers/page_text.hpp"
#include "classifiers/reading.hpp"
#include "classifiers/table_rows.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace intake::fields {

namespace {

constexpr double k_most_points = 500; // more is a year, an amount or a number of something else

std::vector<TextRange> words_of(const PageText& text, TextRange line) {
    constexpr std::string_view k_gap = " \t";
    std::vector<TextRange> words;
    for (std::size_t begin = text.text.find_first_not_of(k_gap, line.begin); begin < line.end;) {
        const std::size_t end = std::min(text.text.find_first_of(k_gap, begin), line.end);
        const TextRange word = trimmed(text, {begin, end}, ".,:;()|");
        if (!word.empty()) {
            words.push_back(word);
        }
        begin = text.text.find_first_not_of(k_gap, end);
    }
    return words;
}

std::optional<double> points_in(std::string_view word) {
    if (word.empty() || word.front() < '0' || word.front() > '9') {
        return std::nullopt;
    }
    const std::optional<double> number = number_of(word);
    return number && *number <= k_most_points ? number : std::nullopt;
}

bool is_points_word(std::string_view word) {
    static const RE2 k_points(R"((?:pe-?)?(?:punt(?:en)?|points?|pt)|pe|pe's)");
    return RE2::FullMatch(word, k_points);
}

/// Where the numbers of points stand in a table: under its word, nearer to it than to another heading.
struct Column {
    Box points;
    std::vector<Box> others;
};

/// A line that heads a table: points beside words for what was done.
std::optional<Column> column_of(const PageText& text, TextRange line) {
    static const RE2 k_other(
        R"((?:datum|data|date|wanneer|wat|activiteit(?:en)?|activity|omschrijving|onderwerp|titel|title|naam|cat|cat\.|categorie|category|bewijs|scholing|onderdeel|soort|jaar|organisatie|aanbieder))");
    static const RE2 k_norm(R"((?:max|maximaal|maximum|min|minimaal|minimum|norm|nodig|vereist))");
    Column column;
    bool has_points = false;
    bool has_other = false;
    bool is_norm = false;
    for (const TextRange word : words_of(text, line)) {
        const std::string_view read = text.part(word);
        if (points_in(read)) {
            return std::nullopt;
        }
        const Box box = excerpt(text, word).box;
        if (is_points_word(read) && !is_norm) {
            column.points =
                box; // of several the last: what the candidate filled in comes after the norm
            has_points = true;
        } else if (read != "aantal" && read != "eigen" && read != "mijn") {
            column.others.push_back(box);
        }
        is_norm = RE2::FullMatch(read, k_norm);
        has_other = has_other || RE2::FullMatch(read, k_other);
    }
    return has_points && has_other ? std::optional(column) : std::nullopt;
}

bool is_under(const Box& box, const Column& column) {
    const double here = apart(box, column.points);
    return std::ranges::all_of(column.others,
                               [&](const Box& other) { return here <= apart(box, other); });
}

/// The heading of a table of points, and where it stands.
struct Heading {
    Column column;
    Box box;
};

std::optional<Heading> heading_of(const PageText& text) {
    for (const TextRange line : lines_of(text)) {
        if (std::optional<Column> column = column_of(text, line)) {
            return Heading{std::move(*column), excerpt(text, line).box};
        }
    }
    return std::nullopt;
}

/// The page with each row of its table of points as one line. Such a table may go on from the page before, under
/// the columns that are `known`.
Page with_rows_of_points(const Page& page, const std::optional<Column>& known) {
    std::optional<Heading> heading = heading_of(page_text(page));
    const Page banded = heading ? page : with_bands_as_lines(page);
    heading = heading ? heading : heading_of(page_text(banded));
    if (!heading && !known) {
        return page;
    }
    const Column& column = heading ? heading->column : *known;
    const Box place = heading ? heading->box : Box{};
    return with_rows_as_lines(page, place.y0, place.y1, [&](const Word& word) {
        return points_in(word.text) && is_under(word.box, column);
    });
}

struct Points {
    double value = 0;
    double confidence = 0;
};

std::optional<Points>
under_heading(const PageText& text, const std::vector<TextRange>& words, const Column& column) {
    std::optional<Points> nearest;
    double distance = std::numeric_limits<double>::max();
    for (const TextRange word : words) {
        const std::optional<double> value = points_in(text.part(word));
        if (!value) {
            continue;
        }
        const Box box = excerpt(text, word).box;
        const double here = apart(box, column.points);
        if (is_under(box, column) && here < distance) {
            nearest = Points{*value, 0.9};
            distance = here;
        }
    }
    return nearest;
}

/// "21 punten", "8 PE", "= 12" at the end of a line, where no rule or norm is told.
std::optional<Points> beside_word(std::string_view line) {
    static const RE2 k_norm(
        R"(\b(?:max|maximaal|maximum|minimaal|minimum|minstens|norm|vereist|nodig|punten? per|points per)\b)");
    static const RE2 k_points(
        R"(.*?(?:^|[\s=(:])(\d+(?:[.,]\d+)?)\s*(?:(?:pe)?[ -]?(?:punt(?:en)?|points?|pt)|pe)\b[^\d]*)");
    static const RE2 k_sum(R"(.*\b(?:totaal|total)\b.*?(\d+(?:[.,]\d+)?)\s*)");
    std::string number;
    if (RE2::PartialMatch(line, k_norm)) {
        return std::nullopt;
    }
    if (!RE2::FullMatch(line, k_points, &number) && !RE2::FullMatch(line, k_sum, &number)) {
        return std::nullopt;
    }
    const std::optional<double> value = points_in(number);
    return value ? std::optional(Points{*value, 0.75}) : std::nullopt;
}

/// A number of points with its line.
struct Claimed {
    TextRange line;
    Points points;
    bool is_sum = false;      // a line of totals
    bool names_first = false; // begins with the name of its category
    std::string category;     // "B2"; empty where none is known
    std::string section;      // the category under whose heading it stands
};

/// Reads the lines of one page after another.
class OverviewReader {
public:
    void read(const PageText& text) {
        for (const TextRange line : lines_of(text)) {
            read_line(text, line);
        }
    }

    /// What the lines say of the page that was read last; forgets them.
    std::vector<Claimed> take() { return std::exchange(m_claimed, {}); }
    bool has_table() const { return m_column.has_value(); }
    const std::optional<Column>& column() const { return m_column; }
    bool has_categories() const { return m_category_box.has_value(); }

private:
    void read_line(const PageText& text, TextRange line) {
        if (std::optional<Column> column = column_of(text, line)) {
            m_column = std::move(column);
            m_category_box = heading_of_category(text, line);
            return;
        }
        const std::vector<TextRange> words = words_of(text, line);
        const std::string_view read = text.part(line);
        static const RE2 k_total(R"(\b(?:sub)?(?:totaal|totalen|total|som)\b)");
        const std::string named = category_in(read);
        std::optional<Points> points =
            m_column ? under_heading(text, words, *m_column) : std::nullopt;
        points = points ? points : beside_word(read);
        if (!points) {
            m_section = named.empty() ? m_section : named; // a heading
            return;
        }
        Claimed claimed{.line = line, .points = *points, .category = named};
        claimed.is_sum = RE2::PartialMatch(read, k_total);
        claimed.names_first = !named.empty() && begins_with_category(read);
        if (claimed.category.empty() && m_category_box) {
            claimed.category = category_under(text, words);
        }
        const bool of_section = !claimed.is_sum || read.find("subtota") != std::string_view::npos;
        if (claimed.category.empty() && of_section) {
            claimed.category = m_section;
        }
        claimed.section = m_section;
        m_claimed.push_back(std::move(claimed));
    }

    static constexpr std::string_view k_category =
        R"((?:\b(?:categorie|category|cat\.?) *|\bb *)([1-6])\b)";

    static std::string category_in(std::string_view line) {
        static const RE2 k_named{std::string(k_category)};
        std::string digit;
        return RE2::PartialMatch(line, k_named, &digit) ? "B" + digit : "";
    }

    static bool begins_with_category(std::string_view line) {
        static const RE2 k_first(R"((?:(?:sub)?totaal +)?)" + std::string(k_category) + ".*");
        return RE2::FullMatch(line, k_first);
    }

    static std::optional<Box> heading_of_category(const PageText& text, TextRange line) {
        for (const TextRange word : words_of(text, line)) {
            const std::string_view read = text.part(word);
            if (read == "cat" || read == "categorie" || read == "category") {
                return excerpt(text, word).box;
            }
        }
        return std::nullopt;
    }

    /// A bare digit in the column of categories.
    std::string category_under(const PageText& text, const std::vector<TextRange>& words) const {
        for (const TextRange word : words) {
            const std::string_view read = text.part(word);
            const bool is_category = read.size() == 1 && read[0] >= '1' && read[0] <= '6';
            if (is_category && apart(excerpt(text, word).box, *m_category_box) < 0) {
                return "B" + std::string(read);
            }
        }
        return {};
    }

    std::optional<Column> m_column;
    std::optional<Box> m_category_box;
    std::string m_section; // the category that the last heading named
    std::vector<Claimed> m_claimed;
};

bool is_called_overview(const PageText& text) {
    static const RE2 k_name(
        R"((?:overzicht|opgave|registratie|administratie|telling|lijst|staat|tracker|overview|record) ?(?:van )?(?:mijn |de |alle |behaalde |eigen )*(?:pe\b|pe-?punt|punt|professionaliseringspunt|pe points|points)|punten[ -]?(?:overzicht|telling|lijst|staat|registratie|administratie)|(?:pe|points)[ -]?(?:overzicht|overview))");
    return RE2::PartialMatch(text.text, k_name);
}

/// "category B2" for the only line that begins with that category, "row B2" for one of several.
std::string unit_of(const Claimed& claimed, const std::map<std::string, int>& lines_of_category) {
    if (claimed.is_sum) {
        return claimed.category.empty() ? "total" : "category " + claimed.category;
    }
    const auto lines = lines_of_category.find(claimed.category);
    if (claimed.names_first && lines != lines_of_category.end() && lines->second == 1) {
        return "category " + claimed.category;
    }
    return claimed.category.empty() ? "row" : "row " + claimed.category;
}

/// Of several totals the last is that of all, unless it is less than one before: then each is of its section.
void tell_totals_apart(std::vector<std::pair<FieldFound, Claimed>>& read) {
    double most = 0;
    Claimed* last = nullptr;
    for (auto& [field, claimed] : read) {
        if (!claimed.is_sum) {
            continue;
        }
        if (last != nullptr) {
            most = std::max(most, last->points.value);
            last->category = last->category.empty() ? last->section : last->category;
        }
        last = &claimed;
    }
    if (last != nullptr && last->category.empty() && last->points.value < most) {
        last->category = last->section;
    }
}

void find(const FieldContext& context, Piece& piece) {
    OverviewReader reader;
    std::vector<std::pair<FieldFound, Claimed>> read;
    std::map<std::string, int> lines_of_category;
    bool is_called = false;
    for (std::uint32_t page = context.first; page < context.last; ++page) {
        const Page rows =
            with_rows_of_points(context.reading.document().pages[page], reader.column());
        const PageText text = page_text(rows);
        is_called = is_called || is_called_overview(text);
        reader.read(text);
        for (Claimed& claimed : reader.take()) {
            FieldFound field =
                found_field("claimed_points", text, claimed.line, claimed.points.confidence);
            field.value = number_text(claimed.points.value);
            lines_of_category[claimed.category] += claimed.is_sum ? 0 : 1;
            read.emplace_back(std::move(field), std::move(claimed));
        }
    }
    tell_totals_apart(read);
    // A certificate may have a table of modules with their points, but no column of categories.
    const bool seems_evidence = context.type != nullptr && context.type->is_evidence;
    const bool has_lines = read.size() > 1;
    const bool is_overview =
        seems_evidence ? has_lines && (is_called || reader.has_categories())
                       : (is_called && !read.empty()) || (has_lines && reader.has_table());
    for (auto& [field, claimed] : read) {
        if (is_overview) {
            field.unit = unit_of(claimed, lines_of_category);
            piece.fields.push_back(std::move(field));
        }
    }
}

} // namespace

extern const Field field_claimed_points;
const Field field_claimed_points{.id = "claimed_points", .find = find};

} // namespace intake::fields
