// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/check.hpp"

#include "pipeline/assess/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace intake {

namespace {

struct StateRow {
    SignatureState state;
    Ran ran;
    Verdict verdict;
    BothTexts because;
    std::string_view finding;
};

const StateRow& row_of(SignatureState state) {
    static const std::array<StateRow, 5> k_rows = {{
        {SignatureState::not_examined,
         Ran::could_not,
         Verdict::cannot_say,
         {"handtekening niet onderzocht", "signature not examined"},
         ""},
        {SignatureState::signed_,
         Ran::ran,
         Verdict::seen,
         {"handtekening gezien", "signature seen"},
         ""},
        {SignatureState::unsigned_,
         Ran::ran,
         Verdict::not_seen,
         {"geen handtekening gezien", "no signature seen"},
         "signature_not_seen"},
        {SignatureState::doubtful,
         Ran::ran,
         Verdict::cannot_say,
         {"misschien een handtekening", "perhaps a signature"},
         "signature_doubtful"},
        {SignatureState::unreadable,
         Ran::could_not,
         Verdict::cannot_say,
         {"niet te zien of er een handtekening staat",
          "not to be seen whether there is a signature"},
         "signature_unreadable"},
    }};
    return *std::ranges::find(k_rows, state, &StateRow::state);
}

/// Names of those who signed: at the slots that are signed, and in the marks.
std::vector<std::string> signers(const Signature& signature) {
    std::vector<std::string> names;
    for (const SignatureSlot& slot : signature.slots) {
        if (slot.state == SignatureState::signed_ && !slot.name.empty()) {
            names.push_back(slot.name);
        }
    }
    for (const SignatureMark& mark : signature.marks) {
        if (mark.name && mark.kind != "typed_name") {
            names.push_back(*mark.name);
        }
    }
    return names;
}

/// Ink, or signed with a certificate. A signature of which no mark tells the form is not held against anybody.
bool is_ink_or_digital(const Signature& signature) {
    return signature.marks.empty()
           || std::ranges::any_of(signature.marks, [](const SignatureMark& mark) {
                  return mark.kind == "ink" || mark.kind == "digital";
              });
}

bool all_are(const std::vector<std::string>& names, const Candidate& candidate) {
    return !names.empty() && std::ranges::all_of(names, [&](const std::string& name) {
        return compare_names(name, candidate) == NameMatch::same;
    });
}

} // namespace

std::vector<std::string> check_ids() {
    std::vector<std::string> ids;
    for (const Check* check : all_checks()) {
        ids.emplace_back(check->id);
    }
    return ids;
}

std::vector<CheckResult> run_check(const Check& check, const CheckContext& context) {
    std::vector<CheckResult> results =
        check.needs_evidence && context.evidence.empty() ? nothing_to_check() : check.run(context);
    for (CheckResult& one : results) {
        one.id = check.id;
    }
    return results;
}

const Check& check_named(std::string_view id) {
    for (const Check* check : all_checks()) {
        if (check->id == id) {
            return *check;
        }
    }
    throw std::logic_error(fmt::format("there is no check '{}'", id));
}

CheckResult result(Ran ran, Verdict verdict, BothTexts because) {
    CheckResult one;
    one.ran = ran;
    one.verdict = ran == Ran::ran ? verdict : Verdict::cannot_say;
    one.because = std::move(because);
    return one;
}

CheckResult result_on(const Evidence& evidence, Ran ran, Verdict verdict, BothTexts because) {
    CheckResult one = result(ran, verdict, std::move(because));
    one.piece = evidence.id();
    one.page = evidence.piece().first_page;
    return one;
}

std::vector<CheckResult> nothing_to_check() {
    return {result(Ran::not_applicable,
                   Verdict::cannot_say,
                   {"er is geen stuk om naar te kijken", "there is no piece to look at"})};
}

SignatureJudgement
judge_signature(const Evidence& evidence, const Need& need, const Dossier& dossier) {
    const Signature& signature = evidence.piece().signature;
    const StateRow& row = row_of(signature.state);
    SignatureJudgement judgement{row.ran, row.verdict, row.because, row.finding};
    if (!signature.slots.empty()) {
        judgement.page = signature.slots.front().page;
        judgement.box = signature.slots.front().box;
    } else if (!signature.marks.empty()) {
        judgement.page = signature.marks.front().page;
        judgement.box = signature.marks.front().box;
    }
    const std::string_view accepted = dossier.office.decision("accepted_signature_forms");
    if (signature.state == SignatureState::unsigned_
        && std::ranges::find(signature.marks, "typed_name", &SignatureMark::kind)
               != signature.marks.end()) {
        judgement.because = {"alleen een getypte naam", "only a typed name"};
        judgement.verdict = accepted == "any"              ? Verdict::seen
                            : accepted == "ink_or_digital" ? Verdict::not_seen
                                                           : Verdict::cannot_say;
        judgement.finding = accepted == "any"              ? ""
                            : accepted == "ink_or_digital" ? "signature_form_not_accepted"
                                                           : "signature_typed_only";
    }
    if (signature.state == SignatureState::signed_ && accepted == "ink_or_digital"
        && !is_ink_or_digital(signature)) {
        judgement.verdict = Verdict::not_seen;
        judgement.because = {"geen inkt en geen digitale handtekening",
                             "neither ink nor a digital signature"};
        judgement.finding = "signature_form_not_accepted";
        return judgement;
    }
    if (signature.state != SignatureState::signed_) {
        return judgement;
    }
    const bool broken = std::ranges::any_of(signature.marks, [](const SignatureMark& mark) {
        return mark.verified == false && mark.kind == "digital";
    });
    if (broken) {
        judgement.because = {"digitale handtekening gezien, niet geldig",
                             "digital signature seen, not valid"};
        judgement.finding = "signature_invalid";
    }
    if (!need.by_nl.empty() && dossier.candidate
        && all_are(signers(signature), *dossier.candidate)) {
        judgement.verdict = Verdict::cannot_say;
        judgement.because = {"de ondertekenaar lijkt de kandidaat zelf",
                             "the signer seems to be the candidate"};
        judgement.finding = "signer_is_candidate";
    }
    return judgement;
}

std::optional<CheckResult> date_unread(const CheckContext& context, const Evidence& evidence) {
    const FieldFound* written = field_of(evidence.piece(), "written_date");
    if (written == nullptr) {
        return std::nullopt;
    }
    CheckResult one =
        result_on(evidence,
                  Ran::could_not,
                  Verdict::cannot_say,
                  {"datum met de hand, niet gelezen", "date written by hand, not read"});
    one.page = written->page;
    one.box = written->box;
    if (evidence.is_sure) {
        context.findings.add("date_unread",
                             {context.requirement.id, &evidence, written->page, written->box});
    }
    return one;
}

std::optional<Shown>
shown(const Evidence& evidence, const Element& element, const Dossier& dossier) {
    const Piece& piece = evidence.piece();
    constexpr std::string_view k_date = "date:";
    constexpr std::string_view k_type = "type:";
    if (element.shows.starts_with(k_date)) {
        const std::string_view role = std::string_view(element.shows).substr(k_date.size());
        for (const DateFound& date : piece.dates) {
            if (to_string(date.role) == role) {
                return Shown{date.page, date.box, date.text};
            }
        }
        return std::nullopt;
    }
    if (element.shows.starts_with(k_type)) {
        const auto others = dossier.of_type(std::string_view(element.shows).substr(k_type.size()));
        return others.empty()
                   ? std::nullopt
                   : std::optional(Shown{
                       others.front()->piece().first_page, std::nullopt, others.front()->id()});
    }
    const FieldFound* field = field_of(piece, element.shows);
    return field == nullptr ? std::nullopt
                            : std::optional(Shown{field->page, field->box, field->text});
}

} // namespace intake
