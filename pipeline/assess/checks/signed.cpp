// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/check.hpp"

namespace intake::checks {

namespace {

/// The clauses ask for a signature in seven places only; this check runs where one of them does.
std::vector<CheckResult> run(const CheckContext& context) {
    const Need& need = context.requirement.signature;
    if (!need.is_required()) {
        return nothing_to_check();
    }
    std::vector<CheckResult> results;
    for (const Evidence* evidence : context.evidence) {
        const SignatureJudgement judgement = judge_signature(*evidence, need, context.dossier);
        results.push_back(
            result_on(*evidence, judgement.ran, judgement.verdict, judgement.because));
        results.back().page = judgement.page.value_or(*results.back().page);
        results.back().box = judgement.box;
        if (!judgement.finding.empty() && evidence->is_sure) {
            context.findings.add(judgement.finding,
                                 {context.requirement.id, evidence, judgement.page, judgement.box},
                                 {.by = need.by_nl});
        }
    }
    return results;
}

} // namespace

extern const Check check_signed;
const Check check_signed{.id = "signed", .decides = true, .run = run};

} // namespace intake::checks
