// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/claims.hpp"

#include "pipeline/assess/activity_text.hpp"
#include "pipeline/assess/claim_conditions.hpp"
#include "pipeline/assess/claim_draft.hpp"
#include "pipeline/assess/claims_together.hpp"
#include "pipeline/assess/doubtful_type.hpp"
#include "pipeline/assess/meeting_claims.hpp"
#include "pipeline/assess/own_overview.hpp"
#include "pipeline/assess/rule_choice.hpp"
#include "pipeline/assess/titles_read.hpp"
#include "pipeline/assess/units_earned.hpp"
#include "pipeline/assess/words.hpp"

#include <algorithm>

namespace intake {

namespace {

void describe(ClaimDraft& draft) {
    Activity& activity = draft.claim().activity;
    activity.pieces = {draft.paper().evidence.id()};
    activity.title = title_of(draft.piece());
    const std::vector<Quantity>& quantities = draft.quantities();
    for (const Quantity& quantity : quantities) {
        activity.quantity += (activity.quantity.empty() ? "" : ", ") + quantity.field->text;
    }
    if (!quantities.empty()) {
        activity.page = quantities.front().field->page;
        activity.box = quantities.front().field->box;
    }
}

/// Rules that pay by different units are different forms of activity; the same unit in two categories is the
/// same activity inside or outside the field, which only a person can judge.
void tell_open_form(ClaimDraft& draft) {
    const std::vector<Placement>& placements = draft.claim().placements;
    const PointRule& first = *placements.front().rule;
    BothTexts names;
    Bounds all = placements.front().points;
    bool forms_differ = false;
    bool categories_differ = false;
    for (const Placement& placement : placements) {
        const PointRule& rule = *placement.rule;
        all = {std::min(all.lower, placement.points.lower),
               std::max(all.upper, placement.points.upper)};
        forms_differ = forms_differ || rule.rates.front().unit != first.rates.front().unit;
        categories_differ = categories_differ || rule.category != first.category;
        if (names.nl.find(rule.title.nl) == std::string::npos) {
            names.nl += (names.nl.empty() ? "" : "; ") + rule.title.nl;
            names.en += (names.en.empty() ? "" : "; ") + rule.title.en;
        }
    }
    // Nobody is asked for a study load that may not be needed.
    const bool counts_otherwise = std::ranges::any_of(placements, [](const Placement& placement) {
        return placement.rule->rates.front().unit != "study_load_hour"
               && placement.points.lower > 0;
    });
    if (counts_otherwise) {
        draft.keep_to_itself("study_load_not_stated");
    }
    if (forms_differ) {
        draft.question("activity_form_ambiguous", {.what = names}, all.upper - all.lower);
    } else if (categories_differ) {
        const std::string_view code = "field_to_be_judged";
        draft.note(code, draft.dossier().framework.finding(code).text, 0);
    }
}

void must_have_a_row(ClaimDraft& draft, const RuleChoice& choice) {
    const std::string_view decided = draft.dossier().office.decision("cat3_other_activity_forms");
    if (!choice.is_other_form || decided == "as_B3.course") {
        return;
    }
    draft.keep_to_itself("study_load_not_stated");
    const TextValues values{.what = choice.rules.front()->title};
    decided == "none" ? draft.refuse("form_without_row", values)
                      : draft.doubt("form_without_row", values);
}

/// "Onbezoldigd" is a condition of the row, not something that the statement must say. Work within Noloc has a
/// row without it.
void tell_unpaid(ClaimDraft& draft) {
    const TypedPaper& paper = draft.paper();
    const bool asks = std::ranges::any_of(draft.claim().placements,
                                          [](const Placement& one) { return one.rule->is_unpaid; });
    if (!asks || paper.says("unpaid") || holds_one(paper.text, {"noloc"})) {
        return;
    }
    if (paper.says("paid")) {
        draft.doubt("paid_work_stated");
    } else if (paper.evidence.is_sure) {
        draft.tell("unpaid_not_shown");
    }
}

/// What a paper may earn, read as being of a type; nothing where no rule could apply.
std::optional<Claim> claim_of(const TypedPaper& paper, FrameworkFindings& findings) {
    const RuleChoice choice = rules_for(paper);
    if (choice.rules.empty()) {
        return std::nullopt;
    }
    ClaimDraft draft(paper, findings);
    describe(draft);
    if (paper.type == "reading_list") {
        tell_of_titles(draft);
    }
    for (const PointRule* rule : choice.rules) {
        const Placement placement = placed_under(*rule, draft);
        draft.claim().placements.push_back(placement);
        draft.claim().activity.rules.push_back(rule->id);
    }
    tell_when(draft);
    tell_open_form(draft);
    hold_to_conditions(draft);
    must_have_a_row(draft, choice);
    tell_unpaid(draft);
    if (const FieldFound* points = field_of(paper.piece(), "foreign_points")) {
        draft.tell("foreign_points_printed", {}, points);
    }
    return std::move(draft).finish();
}

} // namespace

std::vector<Claim> find_claims(const Dossier& dossier, FrameworkFindings& findings) {
    Meetings meetings(dossier, findings);
    std::vector<Claim> claims;
    for (const Evidence& evidence : dossier.evidence) {
        if (is_own_overview(evidence.piece()) || meetings.hold(evidence)
            || only_carries_others(dossier, evidence)) {
            continue;
        }
        std::vector<ClaimAs> readings;
        FrameworkFindings unheard(dossier); // of a type that is not the likeliest
        for (const TypedPaper& paper : papers_of(dossier, evidence)) {
            readings.push_back({paper.type,
                                is_of_meeting(paper) ? meetings.claim_of(evidence)
                                : readings.empty()   ? claim_of(paper, findings)
                                                     : claim_of(paper, unheard)});
        }
        if (auto claim = claim_by_types(dossier, evidence, std::move(readings))) {
            claims.push_back(std::move(*claim));
        }
    }
    place_as_listed(dossier, claims);
    tell_together(dossier, claims, findings);
    if (auto claim = meetings.claim()) {
        claims.push_back(std::move(*claim));
    }
    return claims;
}

} // namespace intake
