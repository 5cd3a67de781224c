// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/check.hpp"

namespace intake::checks {

namespace {

/// A statement on the present needs a date to be judged.
std::vector<CheckResult> run(const CheckContext& context) {
    std::vector<CheckResult> results;
    for (const Evidence* evidence : context.evidence) {
        const auto dates =
            dates_of(evidence->piece(),
                     {DateRole::signed_, DateRole::issued, DateRole::unknown, DateRole::published});
        if (auto unread = dates.empty() ? date_unread(context, *evidence) : std::nullopt) {
            results.push_back(std::move(*unread));
            continue;
        }
        if (dates.empty()) {
            results.push_back(result_on(
                *evidence, Ran::ran, Verdict::not_seen, {"geen datum gezien", "no date seen"}));
            if (evidence->is_sure) {
                context.findings.add("declaration_date_not_seen",
                                     {context.requirement.id, evidence});
            }
            continue;
        }
        results.push_back(result_on(
            *evidence,
            Ran::ran,
            Verdict::seen,
            {"datum gezien: " + dates.front()->value, "date seen: " + dates.front()->value}));
        results.back().page = dates.front()->page;
        results.back().box = dates.front()->box;
    }
    return results;
}

} // namespace

extern const Check check_dated;
const Check check_dated{.id = "dated", .decides = false, .run = run};

} // namespace intake::checks
