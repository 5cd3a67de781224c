// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/check.hpp"

namespace intake::checks {

namespace {

/// The text does not say that these meetings must lie in the four years: shown, never refused.
std::vector<CheckResult> run(const CheckContext& context) {
    std::vector<CheckResult> results;
    for (const Evidence* evidence : context.evidence) {
        const std::optional<ActivityDays> when = activity_days(evidence->piece());
        if (!when || !context.dossier.window) {
            results.push_back(result_on(*evidence,
                                        Ran::could_not,
                                        Verdict::cannot_say,
                                        {"geen datum om te vergelijken", "no date to compare"}));
            continue;
        }
        const InWindow place = context.dossier.in_window(when->days);
        const bool outside = place == InWindow::outside;
        const std::string day = to_string(when->days.first);
        results.push_back(result_on(
            *evidence,
            Ran::ran,
            outside ? Verdict::not_seen
                    : (place == InWindow::inside ? Verdict::seen : Verdict::cannot_say),
            outside
                ? BothTexts{day + " ligt buiten de vier jaar", day + " lies outside the four years"}
                : BothTexts{day, day}));
        results.back().page = when->date->page;
        results.back().box = when->date->box;
        if (place != InWindow::inside && evidence->is_sure) {
            context.findings.add(
                outside ? "date_outside_window" : "date_near_window_edge",
                {context.requirement.id, evidence, when->date->page, when->date->box},
                {.what = {day, day}});
        }
    }
    return results;
}

} // namespace

extern const Check check_in_window;
const Check check_in_window{.id = "in_window", .decides = false, .run = run};

} // namespace intake::checks
