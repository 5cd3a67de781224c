// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/assess.hpp"

#include "pipeline/assess/check.hpp"
#include "pipeline/assess/names.hpp"
#include "pipeline/assess/notes.hpp"
#include "pipeline/assess/own_overview.hpp"
#include "pipeline/assess/points.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace intake {

namespace {

const Framework& framework_of(const AssessmentRules& rules,
                              const std::optional<Candidate>& candidate) {
    if (!rules.framework_id.empty()) {
        const auto named = std::ranges::find(rules.frameworks, rules.framework_id, &Framework::id);
        if (named != rules.frameworks.end()) {
            return *named;
        }
    }
    const std::string day = candidate ? candidate->recertification_date.value_or("") : "";
    const Framework* valid = framework_for(rules.frameworks, day);
    return valid != nullptr ? *valid : *framework_for(rules.frameworks, "");
}

/// The row of a requirement's applicability for this date; null where it always applies or no date is known.
const Applies* applies_now(const Requirement& requirement, const Dossier& dossier) {
    if (!dossier.recertification) {
        return nullptr;
    }
    const std::string day = to_string(*dossier.recertification);
    for (const Applies& row : requirement.applies) {
        if ((row.from.empty() || row.from <= day) && (row.to.empty() || day <= row.to)) {
            return &row;
        }
    }
    return nullptr;
}

/// exempt, required, contradictory, no_rule or unknown: contradictions as the office decided them.
std::string applicability(const Requirement& requirement, const Dossier& dossier) {
    const std::optional<int> year = dossier.year();
    if (year && !requirement.schedule.empty() && *year < requirement.schedule.front().from_year
        && dossier.office.decision("a31_rule_before_2024") == "none") {
        return "not_asked";
    }
    if (requirement.applies.empty()) {
        return "required";
    }
    if (!dossier.recertification) {
        return "unknown";
    }
    const Applies* row = applies_now(requirement, dossier);
    if (row == nullptr) {
        return "no_rule";
    }
    const std::string_view decided =
        row->decision.empty() ? "ask" : dossier.office.decision(row->decision);
    return row->status == "contradictory" && decided != "ask" ? std::string(decided) : row->status;
}

struct StatusWords {
    CriterionStatus status;
    BothTexts because;
};

bool decides(const CheckResult& result) {
    return result.ran != Ran::not_applicable && check_named(result.id).decides;
}

/// Pieces beyond those that the clause asks: where enough others lack nothing, nobody need send these again.
std::set<std::string> spare_pieces(const CheckContext& context,
                                   const std::vector<CheckResult>& results,
                                   const std::vector<Finding>& findings) {
    const Schedule* row = context.dossier.schedule_of(context.requirement);
    const int wanted = row != nullptr ? row->statements : 1;
    const int own_wanted = row != nullptr ? row->own_situations : 0;
    std::set<std::string> spare;
    int whole = 0;
    int own = 0;
    for (const Evidence* evidence : context.evidence) {
        const std::string& id = evidence->id();
        const bool is_asked = std::ranges::any_of(findings, [&](const Finding& finding) {
            return finding.piece == id && finding.action_by == ActionBy::candidate;
        });
        const bool is_open = std::ranges::any_of(results, [&](const CheckResult& result) {
            return result.piece == id && decides(result) && result.verdict != Verdict::seen;
        });
        const bool is_whole = evidence->is_sure && !evidence->same_as && !is_asked && !is_open;
        const FieldFound* topic = field_of(evidence->piece(), "own_topic");
        whole += is_whole ? 1 : 0;
        own += is_whole && topic != nullptr && topic->value == "yes" ? 1 : 0;
        if (!is_whole) {
            spare.insert(id);
        }
    }
    return whole >= wanted && own >= own_wanted ? spare : std::set<std::string>();
}

bool is_of_one(const std::set<std::string>& pieces, const std::optional<std::string>& piece) {
    return piece && pieces.contains(*piece);
}

/// Pieces that may be of another type: what they lack, nobody is asked for.
std::set<std::string> doubtful_pieces(const std::vector<const Evidence*>& evidence) {
    std::set<std::string> doubtful;
    for (const Evidence* one : evidence) {
        if (!one->is_sure) {
            doubtful.insert(one->id());
        }
    }
    return doubtful;
}

/// What a check means for its criterion.
CriterionStatus status_by(const CheckResult& result, const std::set<std::string>& doubtful) {
    if (result.verdict == Verdict::seen) {
        return CriterionStatus::seen;
    }
    return result.verdict == Verdict::cannot_say || is_of_one(doubtful, result.piece)
               ? CriterionStatus::cannot_say
               : CriterionStatus::not_seen;
}

/// The worst that the deciding checks say, spare pieces left out.
StatusWords status_of(const CheckContext& context,
                      const std::vector<CheckResult>& results,
                      const std::set<std::string>& spare) {
    const std::set<std::string> doubtful = doubtful_pieces(context.evidence);
    constexpr std::array k_worst_first = {
        CriterionStatus::not_seen, CriterionStatus::cannot_say, CriterionStatus::seen};
    for (const CriterionStatus status : k_worst_first) {
        const auto worst = std::ranges::find_if(results, [&](const CheckResult& result) {
            return decides(result) && !is_of_one(spare, result.piece)
                   && status_by(result, doubtful) == status;
        });
        if (worst != results.end()) {
            return {status, worst->because};
        }
    }
    return {CriterionStatus::cannot_say, {"niet onderzocht", "not examined"}};
}

/// Looks at one requirement. What is exempt or contradictory is indexed as usual, and nothing is called missing.
Criterion
criterion_of(const Requirement& requirement, const Dossier& dossier, FrameworkFindings& findings) {
    Criterion criterion;
    criterion.id = requirement.id;
    criterion.title = requirement.title;
    criterion.clause = requirement.clause;
    const std::vector<const Evidence*> evidence = dossier.of_type(requirement.type);
    for (const Evidence* one : evidence) {
        criterion.evidence.push_back(one->id());
    }
    const std::string applies = applicability(requirement, dossier);
    FrameworkFindings told(dossier);
    const CheckContext context{dossier, requirement, evidence, told};
    for (const std::string& id : requirement.checks) {
        std::ranges::move(run_check(check_named(id), context),
                          std::back_inserter(criterion.checks));
    }
    const std::vector<Finding> all = told.take();
    const std::set<std::string> spare = spare_pieces(context, criterion.checks, all);
    for (const Finding& finding : all) {
        const bool is_heard = !is_of_one(spare, finding.piece) || finding.code == "other_name_seen";
        if (applies == "required" && is_heard) {
            findings.add(finding);
        }
    }
    StatusWords words = status_of(context, criterion.checks, spare);
    if (applies == "exempt") {
        words = {CriterionStatus::not_required,
                 {applies_now(requirement, dossier)->clause, "exempt at this date"}};
    } else if (applies == "not_asked") {
        words = {CriterionStatus::not_required,
                 {"het kader heeft voor dit jaar geen regel; het bureau vraagt dan niets",
                  "the framework has no rule for this year; the office then asks nothing"}};
    } else if (applies == "contradictory") {
        const Applies& row = *applies_now(requirement, dossier);
        words = {CriterionStatus::person_decides,
                 {fmt::format("“{}” en “{}”", row.clause, row.clause_against),
                  "the text says both exempt and mandatory"}};
        findings.add("a2_applicability_ambiguous", {requirement.id});
    } else if (applies == "unknown" || applies == "no_rule") {
        words = {
            CriterionStatus::cannot_say,
            {"de datum van hercertificering beslist, en die is niet bekend of heeft geen regel",
             "the date of recertification decides, and it is not known or has no rule"}};
        if (applies == "no_rule") {
            findings.add("year_without_rule",
                         {requirement.id},
                         {.year = std::to_string(*dossier.year()), .criterion = requirement.id});
        }
    } else if (requirement.elsewhere && words.status == CriterionStatus::not_seen) {
        words = {CriterionStatus::elsewhere, {"kijk in het portaal", "look in the portal"}};
    }
    criterion.status = words.status;
    criterion.because = std::move(words.because);
    return criterion;
}

/// Impartiality: somebody who is to assess this candidate appears in the evidence as facilitator or signer.
void tell_assessors(const Dossier& dossier, FrameworkFindings& findings) {
    if (!dossier.candidate) {
        return;
    }
    for (const Evidence& evidence : dossier.evidence) {
        std::vector<std::string> names;
        for (const FieldFound* field : fields_of(evidence.piece(), "facilitator")) {
            names.push_back(field->value);
        }
        for (const SignatureSlot& slot : evidence.piece().signature.slots) {
            names.push_back(slot.name);
        }
        const bool named =
            std::ranges::any_of(dossier.candidate->assessors, [&](const std::string& assessor) {
                return std::ranges::any_of(names, [&](const std::string& name) {
                    return compare_names(name, assessor) == NameMatch::same;
                });
            });
        if (named) {
            findings.add("assessor_named_in_evidence", {"", &evidence});
        }
    }
}

/// Dates of an activity that no calendar has; those after the recertification cannot be right, or are plans.
void tell_implausible_dates(const Dossier& dossier, FrameworkFindings& findings) {
    for (const Evidence& evidence : dossier.evidence) {
        if (const DateFound* date = impossible_date(evidence.piece()); date && evidence.is_sure) {
            findings.add("date_implausible",
                         {"", &evidence, date->page, date->box},
                         {.what = {date->value, date->value}});
        }
        if (!dossier.recertification) {
            continue;
        }
        for (const DateFound* date :
             dates_of(evidence.piece(), {DateRole::meeting, DateRole::event})) {
            const auto days = days_of(date->value);
            const std::chrono::days margin{dossier.framework.edge_days};
            if (evidence.is_sure && days && days->first > *dossier.recertification + margin) {
                findings.add("date_implausible",
                             {"", &evidence, date->page, date->box},
                             {.what = {date->value, date->value}});
            }
        }
    }
}

std::vector<std::string> unused_pieces(const Assessment& assessment, const Dossier& dossier) {
    std::set<std::string> used;
    for (const Criterion& criterion : assessment.criteria) {
        used.insert(criterion.evidence.begin(), criterion.evidence.end());
    }
    for (const Activity& activity : assessment.points.activities) {
        used.insert(activity.pieces.begin(), activity.pieces.end());
    }
    std::vector<std::string> unused;
    for (const Evidence& evidence : dossier.evidence) {
        if (!used.contains(evidence.id()) && !is_own_overview(evidence.piece())) {
            unused.push_back(evidence.id());
        }
    }
    return unused;
}

} // namespace

AssessmentResult assess(const Index& index, const AssessmentRules& rules) {
    AssessmentResult result;
    Assessment& assessment = result.assessment;
    if (const Candidate* candidate = rules.candidates.find(index.portfolio.file)) {
        assessment.candidate = *candidate;
    }
    const Framework& framework = framework_of(rules, assessment.candidate);
    assessment.framework = framework.id;
    assessment.decisions = rules.office.decisions();
    const Dossier dossier = open_dossier(index, framework, rules.office, assessment.candidate);
    FrameworkFindings findings(dossier);
    if (!dossier.recertification) {
        findings.add("recertification_date_missing", {});
    }
    for (const Requirement& requirement : framework.requirements) {
        assessment.criteria.push_back(criterion_of(requirement, dossier, findings));
    }
    assessment.points = count_points(dossier, findings);
    set_claimed(dossier, assessment.points, findings);
    tell_assessors(dossier, findings);
    tell_implausible_dates(dossier, findings);
    tell_notes(dossier, findings);
    assessment.unused = unused_pieces(assessment, dossier);
    result.findings = findings.take();
    return result;
}

} // namespace intake
