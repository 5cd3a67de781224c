// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/amount_columns.hpp"

#include "classifiers/columns.hpp"
#include "classifiers/dates/date_grammar.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/number_words.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace intake {

namespace {

struct HeadingRow {
    std::string_view unit;
    std::string_view expression;
};
constexpr auto k_headings = std::to_array<HeadingRow>({
    {"study_load_hour",
     R"((?:aantal )?(?:sbu(?:'?s)?|s\.b\.u\.|studielast|studiebelasting(?:suren)?|studie-?uren))"},
    {"contact_hour", R"((?:aantal )?(?:contact-?uren|contacttijd|contact hours))"},
    {"self_study_hour",
     R"((?:aantal )?(?:zelfstudie(?:-?uren)?|uren zelfstudie|huiswerk|self-?study))"},
    {"lesson_hour", R"((?:aantal )?(?:les-?uren|lestijden))"},
    {"half_day", R"((?:aantal )?dagdelen)"},
    {"ec", R"((?:aantal )?(?:ec(?:ts)?|studiepunten))"},
    {"minutes", R"((?:aantal )?(?:minuten|min\.?)|duur ?\(?in min(?:uten|\.)?\)?)"},
    {"clock_hour",
     R"((?:aantal )?(?:klok|cursus|scholings|nascholings)?-?(?:uren|uur|hours)|duur ?\(?(?:in )?(?:uren|uur)\)?)"},
});

/// The unit that a cell names and nothing else, but for brackets behind it: "SBU (uren)"; empty for none.
std::string_view unit_named(std::string_view cell) {
    static const auto k_compiled = [] {
        std::vector<std::pair<std::string_view, std::unique_ptr<const RE2>>> all;
        for (const HeadingRow& row : k_headings) {
            all.emplace_back(row.unit,
                             std::make_unique<const RE2>("(?:" + std::string(row.expression)
                                                         + R"()(?: ?\([a-z ]{1,12}\))? ?:?)"));
        }
        return all;
    }();
    for (const auto& [unit, expression] : k_compiled) {
        if (matches(cell, *expression)) {
            return unit;
        }
    }
    return {};
}

/// A cell that is a number, with its unit or without; nothing for all others.
std::optional<double> number_in_cell(std::string_view cell) {
    static const RE2 k_number(R"((\d{1,3}(?:[.,]\d{1,2})?) ?(?:uren|uur|u\.?|sbu|h)?)");
    re2::StringPiece number;
    return RE2::FullMatch({cell.data(), cell.size()}, k_number, &number)
               ? number_of({number.data(), number.size()})
               : std::nullopt;
}

bool says_total(std::string_view cell) {
    static const RE2 k_total(R"((?:(?:eind|sub)?totaal|total|som|samen|opgeteld)\b.*)");
    return matches(cell, k_total);
}

struct PlacedCell {
    Cell cell;
    Box box;
};

bool overlap(const Box& a, const Box& b) {
    return a.x0 < b.x1 && b.x0 < a.x1;
}

/// On one height of the page: cells of a row may be read column by column.
bool are_beside(const Box& a, const Box& b) {
    const double middle = (a.y0 + a.y1) / 2;
    return middle >= b.y0 && middle <= b.y1 && !overlap(a, b);
}

/// A heading stands in a row of headings: with others beside it, none of them a number.
bool is_in_heading(const PageText& text,
                   const std::vector<PlacedCell>& all,
                   const PlacedCell& heading) {
    std::size_t beside = 0;
    for (const PlacedCell& one : all) {
        if (&one != &heading && are_beside(one.box, heading.box)) {
            ++beside;
            if (number_in_cell(text.part(one.cell.range))) {
                return false;
            }
        }
    }
    return beside > 0;
}

bool is_day(std::string_view cell) {
    const std::vector<DateMatch> dates = match_dates(cell);
    return !dates.empty() && dates.front().first.day != 0;
}

/// The lines of a column, from below its heading to the first cell there that is no number.
std::optional<ColumnAmount> column_below(const PageText& text,
                                         const std::vector<PlacedCell>& all,
                                         const PlacedCell& heading,
                                         std::string_view unit) {
    ColumnAmount column{unit, 0, heading.cell.range, {}};
    std::size_t rows = 0;
    bool total = false;
    const auto has_beside = [&](const PlacedCell& number, bool (*says)(std::string_view)) {
        return std::ranges::any_of(all, [&](const PlacedCell& one) {
            return are_beside(one.box, number.box) && says(text.part(one.cell.range));
        });
    };
    for (const PlacedCell& one : all) {
        if (one.cell.line <= heading.cell.line) {
            continue;
        }
        if (!overlap(one.box, heading.box)) {
            continue;
        }
        const auto number = number_in_cell(text.part(one.cell.range));
        if (!number) {
            const bool fills_line = one.box.x1 - one.box.x0 > 3 * (heading.box.x1 - heading.box.x0);
            if (fills_line && rows == 0) {
                continue; // a line of text between heading and table
            }
            break;
        }
        total = has_beside(one, &says_total);
        column.range = rows == 0 || total ? one.cell.range : heading.cell.range;
        column.amount = total ? *number : column.amount + *number;
        if (total) {
            break;
        }
        ++rows;
        if (has_beside(one, &is_day)) {
            column.rows.push_back({*number, one.cell.range});
        }
    }
    if (column.rows.size() < std::max<std::size_t>(rows, 2)) {
        column.rows.clear();
    }
    return (rows > 0 || total) && column.amount > 0 ? std::optional(column) : std::nullopt;
}

std::vector<Box> boxes_on_line(const PageText& text, std::size_t line) {
    std::vector<Box> boxes;
    for (const Cell& cell : cells(text)) {
        if (cell.line == line) {
            boxes.push_back(excerpt(text, cell.range).box);
        }
    }
    return boxes;
}

} // namespace

std::vector<ColumnAmount> amounts_in_columns(const PageText& text) {
    std::vector<PlacedCell> all;
    std::vector<Box> headings; // of the last line that names a unit
    std::size_t line_of_headings = 0;
    for (const Cell& cell : cells(text)) {
        const Box box = excerpt(text, cell.range).box;
        if (!unit_named(text.part(cell.range)).empty()
            && (headings.empty() || cell.line != line_of_headings)) {
            line_of_headings = cell.line;
            headings = boxes_on_line(text, cell.line);
        }
        if (headings.empty() || cell.line == line_of_headings) {
            all.push_back({cell, box});
            continue;
        }
        for (const TextRange part : parted_below(text, cell.range, headings)) {
            all.push_back({{part, cell.line}, excerpt(text, part).box});
        }
    }
    std::vector<ColumnAmount> columns;
    for (const PlacedCell& heading : all) {
        const std::string_view unit = unit_named(text.part(heading.cell.range));
        if (unit.empty() || !is_in_heading(text, all, heading)) {
            continue;
        }
        if (const auto column = column_below(text, all, heading, unit)) {
            columns.push_back(*column);
        }
    }
    return columns;
}

} // namespace intake
