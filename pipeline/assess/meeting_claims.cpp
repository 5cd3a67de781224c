// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/meeting_claims.hpp"

#include "pipeline/assess/activity_text.hpp"
#include "pipeline/assess/check.hpp"
#include "pipeline/assess/names.hpp"
#include "pipeline/assess/own_overview.hpp"
#include "pipeline/assess/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

namespace intake {

namespace {

const PointRule* meeting_rule(const Framework& framework) {
    const auto found = std::ranges::find_if(framework.rules, [](const PointRule& rule) {
        return rule.rates.front().unit == "meeting";
    });
    return found == framework.rules.end() ? nullptr : &*found;
}

/// A list of who was at a meeting: not named as a proof.
bool is_list_of_meeting(const PointRule& rule, const Piece& piece, std::string_view text) {
    const auto& types = rule.types_not_listed;
    return std::ranges::find(types, piece.type) != types.end()
           && (field_of(piece, "meeting_form") != nullptr || holds_one(text, rule.words));
}

} // namespace

bool is_meeting(const Dossier& dossier, const Evidence& evidence) {
    const PointRule* rule = meeting_rule(dossier.framework);
    const Piece& piece = evidence.piece();
    if (rule != nullptr && is_list_of_meeting(*rule, piece, folded_words(dossier, evidence))) {
        return true;
    }
    if (rule == nullptr || std::ranges::find(rule->types, piece.type) == rule->types.end()) {
        return false;
    }
    if (piece.type == "reflection_statement") {
        return true;
    }
    const std::string title = titles_with_kind(piece, folded_words(dossier, evidence));
    const bool names_other =
        std::ranges::any_of(dossier.framework.rules, [&](const PointRule& other) {
            return &other != rule && holds_one(title, other.words);
        });
    return !names_other
           && (holds_one(title, rule->words) || field_of(piece, "meeting_form") != nullptr);
}

namespace {

/// How many meetings A3.1 takes in the year of recertification.
std::optional<int> asked_meetings(const Dossier& dossier) {
    for (const Requirement& requirement : dossier.framework.requirements) {
        if (const Schedule* row = dossier.schedule_of(requirement)) {
            return row->statements;
        }
    }
    return std::nullopt;
}

/// Meetings that the evidence shows: surely, and at most.
struct Meetings {
    int sure = 0;
    int all = 0;
    bool only_listed = false; // some of them stand on a list only
};

/// How many meetings a paper is about: those it dates, else as many as it says.
int meetings_on(const Piece& piece, std::size_t dates) {
    constexpr int k_most = 40; // more is a number of something else
    if (dates > 1) {
        return static_cast<int>(dates);
    }
    for (const FieldFound* field : fields_of(piece, "quantity")) {
        const auto count = field->unit == "meeting" ? number_in(field->value) : std::nullopt;
        if (count && *count <= k_most) {
            return std::max(1, static_cast<int>(*count));
        }
    }
    return 1;
}

/// One day is one meeting below, however many papers tell of it, and on lists and statements together.
Meetings count_meetings(const Dossier& dossier,
                        const PointRule& rule,
                        Claim& claim,
                        FrameworkFindings& findings) {
    Meetings meetings;
    std::set<std::string> sure_days;
    std::set<std::string> days;
    std::set<std::string> listed_days;
    for (const Evidence& evidence : dossier.evidence) {
        if (!is_meeting(dossier, evidence) || evidence.same_as
            || is_own_overview(evidence.piece())) {
            continue;
        }
        const std::vector<const DateFound*> dates =
            dates_of(evidence.piece(), {DateRole::meeting, DateRole::event});
        const std::optional<ActivityDays> when = activity_days(evidence.piece());
        const InWindow place = when ? dossier.in_window(when->days) : InWindow::unknown;
        if (place == InWindow::outside) {
            continue;
        }
        claim.activity.pieces.push_back(evidence.id());
        const auto& not_listed = rule.types_not_listed;
        if (std::ranges::find(not_listed, evidence.piece().type) != not_listed.end()) {
            for (const DateFound* date : dates) {
                listed_days.insert(date->value);
            }
            continue;
        }
        if (dates.size() > 1) {
            findings.add("statement_covers_several_meetings",
                         {rule.id, &evidence},
                         {.found = std::to_string(dates.size())});
        }
        const std::string day = when ? to_string(when->days.first) : evidence.id();
        meetings.sure += evidence.is_sure && place == InWindow::inside
                                 && !seems_another_persons(evidence, dossier)
                                 && sure_days.insert(day).second
                             ? 1
                             : 0;
        meetings.all += meetings_on(evidence.piece(), dates.size());
        for (const DateFound* date : dates) {
            days.insert(date->value);
        }
    }
    for (const std::string& day : listed_days) {
        meetings.all += days.contains(day) ? 0 : 1;
        meetings.only_listed = meetings.only_listed || !days.contains(day);
    }
    return meetings;
}

} // namespace

std::vector<Claim> meeting_claims(const Dossier& dossier, FrameworkFindings& findings) {
    constexpr int k_always = 4; // "de vier verplichte"
    const PointRule* rule = meeting_rule(dossier.framework);
    if (rule == nullptr) {
        return {};
    }
    Claim claim;
    const auto [sure, all, only_listed] = count_meetings(dossier, *rule, claim, findings);
    const int asked = asked_meetings(dossier).value_or(1);
    const std::string_view decided = dossier.office.decision("b2_excluded_meetings");
    const int most_excluded = decided == "required_for_year" ? asked : k_always;
    const int least_excluded = decided == "always_four" ? k_always : asked;
    const double rate = rule->rates.front().points;
    const Bounds points{std::max(0, sure - most_excluded) * rate,
                        std::max(0, all - least_excluded) * rate};
    if (all == 0) {
        return {};
    }
    claim.activity.rules = {rule->id};
    claim.activity.quantity = fmt::format("{}", all);
    if (most_excluded != least_excluded && points.lower != points.upper) {
        const BothTexts what = {
            fmt::format("{} of {}", least_excluded, most_excluded),
            fmt::format("{} or {}", least_excluded, most_excluded),
        };
        findings.add("b2_exclusion_count_ambiguous", {rule->id}, {.what = what});
        claim.activity.open_questions.push_back(
            {"b2_exclusion_count_ambiguous",
             filled(dossier.framework.finding("b2_exclusion_count_ambiguous").text, {.what = what}),
             points.upper - points.lower});
    }
    if (only_listed && points.upper > points.lower) {
        claim.activity.open_questions.push_back(
            {"evidence_type_not_listed",
             filled(dossier.framework.finding("evidence_type_not_listed").text,
                    {.what = rule->title}),
             points.upper - points.lower});
    }
    claim.placements.push_back({rule, points, {}});
    return {claim};
}

} // namespace intake
