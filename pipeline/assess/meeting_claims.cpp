// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/meeting_claims.hpp"

#include "classifiers/plausible_types.hpp"
#include "pipeline/assess/activity_text.hpp"
#include "pipeline/assess/doubtful_type.hpp"
#include "pipeline/assess/folder_category.hpp"
#include "pipeline/assess/meetings_told.hpp"
#include "pipeline/assess/own_overview.hpp"
#include "pipeline/assess/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace intake {

namespace {

const PointRule* meeting_rule(const Framework& framework) {
    const auto found = std::ranges::find_if(framework.rules, [](const PointRule& rule) {
        return rule.rates.front().unit == "meeting";
    });
    return found == framework.rules.end() ? nullptr : &*found;
}

/// How many meetings A3.1 takes in the year of recertification: none that the text tells of before 2024.
int asked_meetings(const Dossier& dossier) {
    for (const Requirement& requirement : dossier.framework.requirements) {
        if (const Schedule* row = dossier.schedule_of(requirement)) {
            return row->statements;
        }
    }
    return 0;
}

bool is_of_meeting_as_any_type(const Dossier& dossier, const Evidence& evidence) {
    return std::ranges::all_of(papers_of(dossier, evidence), is_of_meeting);
}

bool is_list(const PointRule& rule, const Evidence& evidence) {
    return std::ranges::find(rule.types_not_listed, evidence.piece().type)
           != rule.types_not_listed.end();
}

InWindow place_of(const Dossier& dossier, const Evidence& evidence) {
    const std::optional<ActivityDays> when = activity_days(evidence.piece());
    return when ? dossier.in_window(when->days) : InWindow::unknown;
}

void add_days(const std::vector<const DateFound*>& dates, std::set<std::string>& days) {
    for (const DateFound* date : dates) {
        days.insert(date->value);
    }
}

} // namespace

bool is_of_meeting(const TypedPaper& paper) {
    const PointRule* rule = meeting_rule(paper.dossier.framework);
    if (rule == nullptr) {
        return false;
    }
    const bool has_form = field_of(paper.piece(), "meeting_form") != nullptr;
    if (paper.is_of(rule->types_not_listed)) { // a list of who was there
        return has_form || holds_one(paper.text, rule->words);
    }
    if (!paper.is_of(rule->types) || paper.type == "reflection_statement") {
        return paper.is_of(rule->types);
    }
    const std::string title = titles_with_kind(paper.piece(), paper.text);
    const Framework& framework = paper.dossier.framework;
    const auto names_other = [&](std::string_view words) {
        return std::ranges::any_of(framework.rules, [&](const PointRule& other) {
            return &other != rule && paper.is_of(other.types) && holds_one(words, other.words);
        });
    };
    // What the candidate filed among meetings, and names nothing else, is one.
    const bool is_filed_so =
        category_of_folder(paper.evidence.filed_as, framework.categories) == rule->category
        && !names_other(paper.text);
    return !names_other(title) && (has_form || is_filed_so || holds_one(title, rule->words));
}

Meetings::Meetings(const Dossier& dossier, FrameworkFindings& findings)
    : m_dossier(dossier), m_findings(findings), m_rule(meeting_rule(dossier.framework)) {
    constexpr int k_always = 4; // "de vier verplichte"
    const int asked = asked_meetings(dossier);
    const std::string_view decided = dossier.office.decision("b2_excluded_meetings");
    m_most_excluded = decided == "required_for_year" ? asked : k_always;
    m_least_excluded = decided == "always_four" ? k_always : asked;
    for (const Evidence& evidence : dossier.evidence) {
        if (!is_own_overview(evidence.piece()) && !only_carries_others(dossier, evidence)
            && is_of_meeting_as_any_type(dossier, evidence)) {
            m_held.insert(&evidence);
            count(evidence);
        }
    }
    count_of_several();
    count_listed_days();
}

void Meetings::count(const Evidence& evidence) {
    const InWindow place = place_of(m_dossier, evidence);
    if (evidence.same_as || place == InWindow::outside) {
        return;
    }
    m_pieces.push_back(evidence.id());
    const std::vector<const DateFound*> dates = days_of_meetings(evidence);
    if (is_list(*m_rule, evidence)) {
        add_days(dates, m_listed_days);
        return;
    }
    const int held = meetings_on(evidence);
    if (held > 1) {
        m_findings.add("statement_covers_several_meetings",
                       {m_rule->id, &evidence},
                       {.found = std::to_string(held)});
    }
    if (days_named(dates) > 1) {
        m_of_several.push_back(&evidence);
    } else {
        add_days(dates, m_days);
        m_all += held;
    }
    const std::optional<ActivityDays> when = activity_days(evidence.piece());
    const std::string day = when ? to_string(when->days.first) : evidence.id();
    const bool is_sure = (evidence.is_sure || has_sure_pair(evidence.piece()))
                         && place == InWindow::inside
                         && !seems_another_persons(evidence, m_dossier);
    m_sure += is_sure && m_sure_days.insert(day).second ? 1 : 0;
}

void Meetings::count_of_several() {
    for (const Evidence* evidence : m_of_several) {
        m_all += more_on(*evidence);
        add_days(days_of_meetings(*evidence), m_days);
    }
}

void Meetings::count_listed_days() {
    for (const std::string& day : m_listed_days) {
        const bool is_new = m_days.insert(day).second;
        m_all += is_new ? 1 : 0;
        m_only_listed = m_only_listed || is_new;
    }
}

double Meetings::points_of(int meetings, int excluded) const {
    return std::max(0, meetings - excluded) * m_rule->rates.front().points;
}

void Meetings::tell_open(Claim& claim, const Bounds& points) {
    const double open = points.upper - points.lower;
    const auto ask = [&](std::string_view code, const TextValues& values) {
        const FindingText& text = m_dossier.framework.finding(code);
        claim.activity.open_questions.push_back({text.code, filled(text.text, values), open});
    };
    if (m_most_excluded != m_least_excluded && open != 0) {
        const BothTexts what = {fmt::format("{} of {}", m_least_excluded, m_most_excluded),
                                fmt::format("{} or {}", m_least_excluded, m_most_excluded)};
        m_findings.add("b2_exclusion_count_ambiguous", {m_rule->id}, {.what = what});
        ask("b2_exclusion_count_ambiguous", {.what = what});
    }
    if (m_only_listed && open > 0) {
        ask("evidence_type_not_listed", {.what = m_rule->title});
    }
}

std::optional<Claim> Meetings::claim() {
    if (m_all == 0) {
        return std::nullopt;
    }
    const Bounds points{points_of(m_sure, m_most_excluded), points_of(m_all, m_least_excluded)};
    Claim claim;
    claim.activity.pieces = m_pieces;
    claim.activity.rules = {m_rule->id};
    claim.activity.quantity = fmt::format("{}", m_all);
    tell_open(claim, points);
    claim.placements.push_back({m_rule, points, {}});
    return claim;
}

int Meetings::more_on(const Evidence& evidence) const {
    std::vector<const DateFound*> days = days_of_meetings(evidence);
    if (days_named(days) < 2) {
        return meetings_on(evidence);
    }
    std::erase_if(days, [&](const DateFound* day) { return m_days.contains(day->value); });
    return days_named(days);
}

std::optional<Claim> Meetings::claim_of(const Evidence& evidence) {
    if (evidence.same_as || place_of(m_dossier, evidence) == InWindow::outside) {
        return std::nullopt;
    }
    const int before = m_all + m_in_doubt;
    const int meetings = more_on(evidence);
    m_in_doubt += meetings;
    Claim claim;
    claim.activity.pieces = {evidence.id()};
    claim.activity.rules = {m_rule->id};
    claim.activity.title = title_of(evidence.piece());
    claim.activity.quantity = fmt::format("{}", meetings);
    const double more =
        points_of(before + meetings, m_least_excluded) - points_of(before, m_least_excluded);
    claim.placements.push_back({m_rule, {0, more}, {}});
    return claim;
}

} // namespace intake
