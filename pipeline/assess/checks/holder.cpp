// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/check.hpp"
#include "pipeline/assess/names.hpp"

#include <array>
#include <utility>

namespace intake::checks {

namespace {

/// Whose paper it is: the name on it against the register.
std::vector<CheckResult> run(const CheckContext& context) {
    std::vector<CheckResult> results;
    for (const Evidence* evidence : context.evidence) {
        const FieldFound* holder = field_of(evidence->piece(), "holder");
        if (holder == nullptr && names_candidate(*evidence, context.dossier)) {
            results.push_back(result_on(*evidence,
                                        Ran::ran,
                                        Verdict::seen,
                                        {"de naam van de kandidaat staat op het stuk",
                                         "the candidate's name stands on the piece"}));
            continue;
        }
        if (holder == nullptr || !context.dossier.candidate) {
            results.push_back(result_on(*evidence,
                                        Ran::could_not,
                                        Verdict::cannot_say,
                                        {"geen naam om te vergelijken", "no name to compare"}));
            continue;
        }
        bool is_elsewhere = false;
        NameMatch match = compare_names(holder->value, *context.dossier.candidate);
        if (match == NameMatch::other && !seems_another_persons(*evidence, context.dossier)) {
            match = NameMatch::same; // elsewhere on the paper
            is_elsewhere = true;
        }
        static const std::array<std::pair<Verdict, BothTexts>, 3> k_results = {{
            {Verdict::seen, {"de naam is die van de kandidaat", "the name is the candidate's"}},
            {Verdict::not_seen, {"de naam lijkt een andere", "the name seems another"}},
            {Verdict::cannot_say, {"de naam zegt te weinig", "the name says too little"}},
        }};
        const auto& [verdict, because] = k_results.at(static_cast<std::size_t>(match));
        results.push_back(result_on(*evidence, Ran::ran, verdict, because));
        if (match == NameMatch::same) {
            const BothTexts why = is_elsewhere
                                      ? BothTexts{"elders op het stuk", "elsewhere on the piece"}
                                      : why_same(holder->value, *context.dossier.candidate);
            results.back().because.nl += " (" + why.nl + ")";
            results.back().because.en += " (" + why.en + ")";
        }
        results.back().page = holder->page > 0 ? holder->page : evidence->piece().first_page;
        results.back().box = holder->box;
        if (match == NameMatch::other) {
            context.findings.add(
                "other_name_seen",
                {context.requirement.id, evidence, results.back().page, holder->box});
        }
    }
    return results;
}

} // namespace

extern const Check check_holder;
const Check check_holder{.id = "holder", .decides = false, .run = run};

} // namespace intake::checks
