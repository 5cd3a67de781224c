// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/check.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace intake::checks {

namespace {

constexpr std::array k_needs_registration = {"supervision", "coaching"};

/// For supervision and coaching the text expects a registered facilitator; the line is shown, its absence is
/// no shortcoming. A facilitator who is to assess this candidate is told to the office.
std::vector<CheckResult> run(const CheckContext& context) {
    std::vector<CheckResult> results;
    for (const Evidence* evidence : context.evidence) {
        const Piece& piece = evidence->piece();
        const FieldFound* form = field_of(piece, "meeting_form");
        const FieldFound* registration = field_of(piece, "facilitator_registration");
        const bool needed =
            form != nullptr
            && std::ranges::find(k_needs_registration, form->value) != k_needs_registration.end();
        if (registration != nullptr) {
            results.push_back(result_on(
                *evidence, Ran::ran, Verdict::seen, {"registratie gezien", "registration seen"}));
            results.back().box = registration->box;
        } else if (needed) {
            results.push_back(result_on(*evidence,
                                        Ran::ran,
                                        Verdict::not_seen,
                                        {"geen registratie gezien", "no registration seen"}));
            context.findings.add("facilitator_registration_not_shown",
                                 {context.requirement.id, evidence});
        }
    }
    return results.empty() ? nothing_to_check() : results;
}

} // namespace

extern const Check check_facilitator;
const Check check_facilitator{.id = "facilitator", .decides = false, .run = run};

} // namespace intake::checks
