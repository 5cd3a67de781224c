// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/check.hpp"

namespace intake::checks {

namespace {

/// Names and roles at the signatures, shown: the clause of this requirement may not say who signs, and then nobody is
/// the wrong one.
std::vector<CheckResult> run(const CheckContext& context) {
    std::vector<CheckResult> results;
    for (const Evidence* evidence : context.evidence) {
        std::string names;
        for (const SignatureSlot& slot : evidence->piece().signature.slots) {
            const std::string who = slot.role.empty() ? slot.name : slot.role;
            names += (names.empty() || who.empty() ? "" : ", ") + who;
        }
        results.push_back(names.empty()
                              ? result_on(*evidence,
                                          Ran::could_not,
                                          Verdict::cannot_say,
                                          {"geen naam of rol bij een handtekening gelezen",
                                           "no name or role read at a signature"})
                              : result_on(*evidence,
                                          Ran::ran,
                                          Verdict::seen,
                                          {"bij de handtekening staat: " + names,
                                           "at the signature stands: " + names}));
    }
    return results;
}

} // namespace

extern const Check check_signer;
const Check check_signer{.id = "signer", .decides = false, .run = run};

} // namespace intake::checks
