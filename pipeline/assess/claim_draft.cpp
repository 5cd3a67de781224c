// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/claim_draft.hpp"

#include "pipeline/assess/activity_text.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace intake {

namespace {

/// Minutes of breaks that may lie in an amount of times of day; 0 for none.
double break_in(const Piece& piece, const FieldFound& amount) {
    for (const FieldFound* field : fields_of(piece, "break")) {
        if (field->page == amount.page && field->text == amount.text
            && amount.unit == field->unit) {
            return number_in(field->value).value_or(0);
        }
    }
    return 0;
}

/// The day on the line of an amount: each row of an overview is then an activity of its own.
std::string day_beside(const Piece& piece, const FieldFound& amount) {
    constexpr std::size_t k_day = 10; // "2024-03-12"
    for (const DateFound& date : piece.dates) {
        const double middle = (date.box.y0 + date.box.y1) / 2;
        if (amount.box && date.page == amount.page && date.value.size() == k_day
            && middle >= amount.box->y0 && middle <= amount.box->y1) {
            return date.value;
        }
    }
    return {};
}

/// An amount that is the sum of rows in a column, each with its day: these instead of it.
void put_rows_for_sums(const Piece& piece, std::vector<Quantity>& quantities) {
    std::vector<Quantity> rows;
    double sum = 0;
    for (const FieldFound* field : fields_of(piece, "quantity_of_row")) {
        const double amount = number_in(field->value).value_or(0);
        rows.push_back({amount, field->unit, field, amount, day_beside(piece, *field)});
        sum += amount;
    }
    constexpr double k_rounding = 0.01;
    const auto of_rows = std::ranges::find_if(quantities, [&](const Quantity& one) {
        return !rows.empty() && one.unit == rows.front().unit
               && std::abs(one.amount - sum) < k_rounding;
    });
    if (of_rows != quantities.end()) {
        quantities.erase(of_rows);
        quantities.insert(quantities.end(), rows.begin(), rows.end());
    }
}

/// Rows of a list, each with its day, of which some are in hours and some in minutes: all in minutes.
void in_one_unit(std::vector<Quantity>& quantities) {
    const auto is_row_in = [&](std::string_view unit) {
        return std::ranges::any_of(
            quantities, [&](const Quantity& one) { return one.unit == unit && !one.day.empty(); });
    };
    if (!is_row_in("minutes") || !is_row_in("clock_hour")) {
        return;
    }
    constexpr double k_minutes = 60;
    for (Quantity& one : quantities) {
        if (one.unit == "clock_hour" && !one.day.empty()) {
            one.unit = "minutes";
            one.amount *= k_minutes;
            one.most *= k_minutes;
        }
    }
}

std::vector<Quantity> quantities_of(const Piece& piece) {
    std::vector<Quantity> quantities;
    for (const FieldFound* field : fields_of(piece, "quantity")) {
        const std::size_t slash = field->value.find('/'); // "6/8" is a range
        const auto amount = number_in(field->value);
        const auto most = slash == std::string::npos
                              ? amount
                              : number_in(std::string_view(field->value).substr(slash + 1));
        if (amount && most) {
            const double least = std::max(0.0, *amount - break_in(piece, *field));
            quantities.push_back({least, field->unit, field, *most, day_beside(piece, *field)});
        }
    }
    put_rows_for_sums(piece, quantities);
    in_one_unit(quantities);
    return quantities;
}

} // namespace

ClaimDraft::ClaimDraft(const TypedPaper& paper, FrameworkFindings& findings)
    : m_paper(paper), m_findings(findings), m_quantities(quantities_of(paper.piece())) {}

double ClaimDraft::upper() const {
    double most = 0;
    for (const Placement& placement : m_claim.placements) {
        most = std::max(most, placement.points.upper);
    }
    return most;
}

FindingPlace ClaimDraft::place(const FieldFound* field) const {
    const std::vector<std::string>& rules = m_claim.activity.rules;
    FindingPlace where{.criterion = rules.empty() ? "" : rules.front(),
                       .evidence = &m_paper.evidence};
    if (field != nullptr && field->page > 0) {
        where.page = field->page;
        where.box = field->box;
    }
    return where;
}

void ClaimDraft::question(std::string_view code, const TextValues& values, double effect) {
    auto& questions = m_claim.activity.open_questions;
    const auto known = std::ranges::find(questions, code, &OpenQuestion::code);
    if (known != questions.end()) {
        known->effect = std::max(known->effect, effect);
        return;
    }
    note(code, filled(dossier().framework.finding(code).text, values), effect);
    if (m_paper.evidence.is_sure) {
        m_pending.emplace_back(code, values);
    }
}

void ClaimDraft::note(std::string_view code, const BothTexts& text, double effect) {
    m_claim.activity.open_questions.push_back({std::string(code), text, effect});
}

void ClaimDraft::doubt(std::string_view code, const TextValues& values) {
    question(code, values, upper());
    nothing_below();
}

void ClaimDraft::nothing_below() {
    for (Placement& placement : m_claim.placements) {
        placement.points.lower = 0;
    }
}

bool ClaimDraft::is_asked(std::string_view code) const {
    const auto& questions = m_claim.activity.open_questions;
    return std::ranges::find(questions, code, &OpenQuestion::code) != questions.end();
}

void ClaimDraft::keep_to_itself(std::string_view code) {
    std::erase_if(m_pending, [code](const auto& pending) { return pending.first == code; });
}

void ClaimDraft::refuse(std::string_view code, const TextValues& values) {
    question(code, values, 0);
    for (Placement& placement : m_claim.placements) {
        placement.points = {};
    }
    m_refused_for = code;
}

void ClaimDraft::tell(std::string_view code, const TextValues& values, const FieldFound* at) {
    m_findings.add(code, place(at), values);
}

Claim ClaimDraft::finish() && {
    if (!m_refused_for.empty()) {
        std::erase_if(m_pending,
                      [&](const auto& pending) { return pending.first != m_refused_for; });
    }
    for (const auto& [code, values] : m_pending) {
        const bool is_of_amount = code.starts_with("study_load") && !m_quantities.empty();
        tell(code, values, is_of_amount ? m_quantities.front().field : nullptr);
    }
    std::ranges::stable_sort(
        m_claim.activity.open_questions, std::ranges::greater{}, &OpenQuestion::effect);
    return std::move(m_claim);
}

} // namespace intake
