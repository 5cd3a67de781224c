// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/criteria_sheet.hpp"

#include "pipeline/outputs/labels.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace intake {

namespace {

constexpr int k_status_columns = 20;
constexpr int k_id_columns = 16;

std::string pick(Lang lang, std::string_view nl, std::string_view en) {
    return std::string(lang == Lang::nl ? nl : en);
}

Tint tint_of(std::string_view status) {
    if (status == "not_seen" || status == "not_reachable") {
        return Tint::red;
    }
    const bool open = status == "cannot_say" || status == "person_decides" || status == "depends";
    return open ? Tint::yellow : Tint::plain;
}

std::string
criterion_lines(const CriterionSummary& criterion, const TerminalStyle& style, Lang lang) {
    const std::string status = criterion_status_label(criterion.status, lang);
    std::string line = "  " + style.paint(tint_of(criterion.status), fit(status, k_status_columns));
    line += fit(criterion.id, k_id_columns);
    const int indent = 2 + k_status_columns + k_id_columns;
    std::string text = criterion.title.in(lang);
    if (criterion.status != "seen" && !criterion.because.in(lang).empty()) {
        text += ": " + criterion.because.in(lang);
    }
    std::string lines;
    for (const std::string& part : wrap(harmless(text), std::max(20, style.width - indent))) {
        lines += (lines.empty() ? line : std::string(static_cast<std::size_t>(indent), ' ')) + part
                 + "\n";
    }
    return lines;
}

std::string bounds(double lower, double upper, Lang lang) {
    return lower == upper ? points_label(lower, lang)
                          : fmt::format("{} {} {}",
                                        points_label(lower, lang),
                                        pick(lang, "tot", "to"),
                                        points_label(upper, lang));
}

std::string demand(const PointsSumSummary& sum, Lang lang) {
    std::string text;
    if (sum.minimum) {
        text += pick(lang, "minimaal ", "at least ") + points_label(*sum.minimum, lang);
    }
    if (sum.maximum) {
        text += (text.empty() ? "" : ", ") + pick(lang, "maximaal ", "at most ")
                + points_label(*sum.maximum, lang);
    }
    return text;
}

std::string sum_line(const PointsSumSummary& sum, const TerminalStyle& style, Lang lang) {
    const std::string name = sum.id == "total" ? sum.title.in(lang) : sum.id;
    std::string line = "  " + fit(name, 8) + fit(bounds(sum.lower, sum.upper, lang), 14);
    line += fit(demand(sum, lang), 16);
    const std::string reach = reach_label(sum.reach, lang);
    line += style.paint(tint_of(sum.reach), reach);
    if (sum.claimed) {
        line += (reach.empty() ? "" : "  ")
                + style.paint(Tint::faint,
                              pick(lang, "eigen opgave ", "own claim ")
                                  + points_label(*sum.claimed, lang));
    }
    return line + "\n";
}

} // namespace

std::string points_label(double points, Lang lang) {
    std::string text = fmt::format("{:.2f}", points);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) {
        text.pop_back();
    }
    if (lang == Lang::nl) {
        std::ranges::replace(text, '.', ',');
    }
    return text;
}

std::string criteria_sheet(const IndexSummary& index, const TerminalStyle& style, Lang lang) {
    if (index.criteria.empty()) {
        return {};
    }
    std::string text = "\n" + style.paint(Tint::bold, pick(lang, "Criteria", "Criteria"));
    text +=
        index.recertification_date.empty()
            ? "  "
                  + style.paint(
                      Tint::yellow,
                      pick(lang, "datum hercertificering onbekend", "recertification date unknown"))
            : "  "
                  + style.paint(Tint::faint,
                                pick(lang, "hercertificering ", "recertification ")
                                    + index.recertification_date);
    text += "\n";
    for (const CriterionSummary& criterion : index.criteria) {
        text += criterion_lines(criterion, style, lang);
    }
    if (!index.points) {
        return text;
    }
    text +=
        "\n" + style.paint(Tint::bold, pick(lang, "PE-punten", "PE points")) + "  "
        + style.paint(Tint::faint, pick(lang, "ondergrens tot bovengrens", "lower to upper bound"))
        + "\n";
    for (const PointsSumSummary& sum : index.points->categories) {
        text += sum_line(sum, style, lang);
    }
    return text + sum_line(index.points->total, style, lang);
}

} // namespace intake
