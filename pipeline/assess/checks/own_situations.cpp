// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/check.hpp"

#include <fmt/format.h>

namespace intake::checks {

namespace {

/// "Topic brought in: yes" counts as a candidate for the text's "meaningful situation"; an assessor confirms. A choice that
/// was not ticked or not read is unknown, never no.
std::vector<CheckResult> run(const CheckContext& context) {
    std::vector<CheckResult> results;
    int own = 0;
    int unknown = 0;
    for (const Evidence* evidence : context.evidence) {
        const FieldFound* topic = field_of(evidence->piece(), "own_topic");
        const bool is_yes = topic != nullptr && topic->value == "yes";
        const bool is_no = topic != nullptr && topic->value == "no";
        own += is_yes && evidence->is_sure && !evidence->same_as ? 1 : 0;
        if (is_yes || is_no) {
            results.push_back(result_on(
                *evidence,
                Ran::ran,
                is_yes ? Verdict::seen : Verdict::not_seen,
                is_yes ? BothTexts{"eigen onderwerp ingebracht: ja", "own topic brought in: yes"}
                       : BothTexts{"eigen onderwerp ingebracht: nee", "own topic brought in: no"}));
            results.back().page = topic->page;
            results.back().box = topic->box;
            continue;
        }
        ++unknown;
        results.push_back(
            result_on(*evidence,
                      Ran::could_not,
                      Verdict::cannot_say,
                      {"eigen onderwerp: niet te zien", "own topic: not to be seen"}));
        if (evidence->is_sure) {
            context.findings.add("own_input_unknown", {context.requirement.id, evidence});
        }
    }
    const Schedule* row = context.dossier.schedule_of(context.requirement);
    if (row == nullptr) {
        return results;
    }
    const int count = row->own_situations;
    const BothTexts because = {fmt::format("{} van {} keer een eigen situatie", own, count),
                               fmt::format("{} of {} times an own situation", own, count)};
    const Verdict verdict = own >= count ? Verdict::seen
                            : own + unknown >= count || context.dossier.something_unread
                                ? Verdict::cannot_say
                                : Verdict::not_seen;
    if (verdict != Verdict::seen) {
        context.findings.add("own_situations_not_seen",
                             {context.requirement.id},
                             {.found = std::to_string(own),
                              .wanted = std::to_string(count),
                              .unknown = std::to_string(unknown)});
    }
    results.insert(results.begin(), result(Ran::ran, verdict, because));
    return results;
}

} // namespace

extern const Check check_own_situations;
const Check check_own_situations{.id = "own_situations", .decides = false, .run = run};

} // namespace intake::checks
