// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/claim_conditions.hpp"

#include "pipeline/assess/check.hpp"
#include "pipeline/assess/function_period.hpp"
#include "pipeline/assess/rule_choice.hpp"

#include <algorithm>

namespace intake {

namespace {

void must_be_the_candidates(ClaimDraft& draft) {
    if (seems_another_persons(draft.paper().evidence, draft.dossier())) {
        draft.doubt("other_name_seen");
    }
}

// ---------------------------------------------------------------------------- when

bool is_by_year(ClaimDraft& draft) {
    return std::ranges::any_of(draft.claim().placements, [](const Placement& placement) {
        return is_year_of_function(placement.rule->rates.front().unit);
    });
}

/// When it was: of a function its whole period, with the open end that was given it.
std::optional<ActivityDays> days_of_activity(ClaimDraft& draft) {
    std::optional<ActivityDays> when = activity_days(draft.piece());
    const auto period =
        is_by_year(draft) ? stated_period(draft.dossier(), draft.piece()) : std::nullopt;
    if (period) {
        when = ActivityDays{*period, false, when ? when->date : nullptr};
    }
    return when;
}

void doubt_without_date(ClaimDraft& draft) {
    if (const DateFound* date = impossible_date(draft.piece())) {
        const TextValues values{.what = {date->value, date->value}};
        const FindingText& text = draft.dossier().framework.finding("date_implausible");
        draft.note(text.code, filled(text.text, values), draft.upper()); // told for every piece
        draft.nothing_below();
        return;
    }
    if (draft.is_asked("period_not_stated")) {
        draft.nothing_below(); // its period is asked already
        return;
    }
    const bool is_written = field_of(draft.piece(), "written_date") != nullptr;
    draft.doubt(is_written ? "date_unread" : "date_not_seen");
}

/// All of it, nothing, or the share of its days inside, as the office decided; else open.
void count_across_edge(ClaimDraft& draft, const Days& days, const TextValues& values) {
    const std::string_view decided = draft.dossier().office.decision("activity_across_window_edge");
    const Days& window = *draft.dossier().window;
    const auto is_inside = [&](Day day) { return window.first <= day && day <= window.last; };
    if (decided == "pro_rata") {
        const auto length = [](const Days& some) {
            return static_cast<double>((some.last - some.first).count() + 1);
        };
        const Days inside{std::max(days.first, window.first), std::min(days.last, window.last)};
        for (Placement& placement : draft.claim().placements) {
            const double share = length(inside) / length(days);
            placement.points.lower *= share;
            placement.points.upper *= share;
        }
    } else if (decided == "by_end_date" || decided == "by_start_date") {
        const Day day = decided == "by_end_date" ? days.last : days.first;
        is_inside(day) ? void() : draft.refuse("date_outside_window", values);
    } else {
        draft.doubt("activity_across_window_edge", values);
    }
}

/// Of what is paid by the year only the years inside were counted, so an edge does not matter to it.
void must_lie_in_the_window(ClaimDraft& draft) {
    if (draft.paper().type == "reading_list") {
        return; // titles are all that the text asks
    }
    const std::optional<ActivityDays> when = days_of_activity(draft);
    const std::optional<Days>& window = draft.dossier().window;
    if (!when) {
        doubt_without_date(draft);
        return;
    }
    if (!window) {
        draft.doubt("recertification_date_missing");
        return;
    }
    const bool is_one_day = when->days.first == when->days.last;
    const std::string days =
        to_string(when->days.first) + (is_one_day ? "" : " - " + to_string(when->days.last));
    const TextValues values{.what = {days, days}};
    const InWindow place = draft.dossier().in_window(when->days);
    if (place == InWindow::outside) {
        draft.refuse("date_outside_window", values);
        return;
    }
    if (place == InWindow::near_edge && !is_by_year(draft)) {
        draft.doubt("date_near_window_edge", values);
    }
    if (place == InWindow::across_edge && !is_by_year(draft)) {
        count_across_edge(draft, when->days, values);
    }
    // A date of issue comes after the activity: near the beginning of the window it proves nothing.
    constexpr std::chrono::days k_after_activity{92};
    if (when->only_issued && when->days.first < window->first + k_after_activity) {
        draft.doubt("date_only_issue", values);
    }
}

// ---------------------------------------------------------------------------- what kind of proof

void must_be_signed(ClaimDraft& draft) {
    const Need& need = draft.claim().placements.front().rule->signature;
    if (!need.is_required()) {
        return;
    }
    const SignatureJudgement judgement =
        judge_signature(draft.paper().evidence, need, draft.dossier());
    if (!judgement.finding.empty()) {
        draft.doubt(judgement.finding, {.by = need.by_nl});
    } else if (judgement.verdict != Verdict::seen) { // nobody looked
        draft.note("signature_not_examined", judgement.because, draft.upper());
        draft.nothing_below();
    }
}

void must_be_the_only_one(ClaimDraft& draft) {
    const Evidence& evidence = draft.paper().evidence;
    if (evidence.same_as) {
        const Evidence& first = draft.dossier().evidence[*evidence.same_as];
        const std::string what = name_with_file(first);
        const TextValues values{.what = {what, what}};
        evidence.record->duplicate_of ? draft.refuse("certain_duplicate", values)
                                      : draft.doubt("possible_duplicate", values);
    }
}

/// "Indien er geen bewijs van deelname is mag het ook de bevestiging zijn": of the attendance, not of a registration.
void must_be_attendance(ClaimDraft& draft) {
    const TypedPaper& paper = draft.paper();
    const bool only_registered =
        std::ranges::any_of(draft.claim().placements, [&](const Placement& one) {
            return is_registration_for(paper, *one.rule);
        });
    const bool is_unclear =
        paper.type == "confirmation"
        && (!paper.says("attended") || paper.says("registered") || paper.says("not_attended"));
    if (only_registered || is_unclear) {
        draft.doubt("confirmation_not_attendance");
    }
}

void must_be_passed(ClaimDraft& draft) {
    const bool is_proof = std::ranges::any_of(draft.claim().placements, [](const Placement& one) {
        return one.rule->rates.front().unit == "study_load_hour";
    });
    if (is_proof && draft.paper().says("not_passed")) {
        draft.doubt("not_passed_stated");
    }
}

void must_be_listed(ClaimDraft& draft) {
    for (Placement& placement : draft.claim().placements) {
        if (is_not_listed(draft.paper(), *placement.rule)) {
            draft.question("evidence_type_not_listed",
                           {.what = placement.rule->title},
                           placement.points.upper);
            placement.points.lower = 0;
        }
    }
}

} // namespace

void hold_to_conditions(ClaimDraft& draft) {
    must_be_the_candidates(draft);
    must_lie_in_the_window(draft);
    must_be_signed(draft);
    must_be_the_only_one(draft);
    must_be_attendance(draft);
    must_be_passed(draft);
    must_be_listed(draft);
}

void tell_when(ClaimDraft& draft) {
    if (const auto when = days_of_activity(draft)) {
        std::string& text = draft.claim().activity.when;
        text = to_string(when->days.first);
        text += when->days.first == when->days.last ? "" : "/" + to_string(when->days.last);
    }
}

} // namespace intake
