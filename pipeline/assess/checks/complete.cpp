// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/check.hpp"

namespace intake::checks {

namespace {

bool is_for(const Element& element, const Evidence& evidence) {
    const FieldFound* form = field_of(evidence.piece(), "meeting_form");
    return element.only_for.empty() || (form != nullptr && form->value == element.only_for);
}

/// "Volledig ingevuld": labelled lines without content.
CheckResult filled_in(const CheckContext& context, const Evidence& evidence) {
    const auto empty = fields_of(evidence.piece(), "empty_form_field");
    if (empty.empty()) {
        return result_on(evidence,
                         Ran::ran,
                         Verdict::seen,
                         {"geen leeg invulveld gezien", "no empty form field seen"});
    }
    std::string labels;
    for (const FieldFound* field : empty) {
        labels += (labels.empty() ? "" : ", ") + field->text;
    }
    CheckResult one =
        result_on(evidence, Ran::ran, Verdict::not_seen, {"leeg: " + labels, "empty: " + labels});
    one.page = empty.front()->page;
    one.box = empty.front()->box;
    if (evidence.is_sure) {
        context.findings.add("field_empty",
                             {context.requirement.id, &evidence, one.page, one.box},
                             {.what = {labels, labels}});
    }
    return one;
}

CheckResult
one_element(const CheckContext& context, const Evidence& evidence, const Element& element) {
    if (const auto found = shown(evidence, element, context.dossier)) {
        CheckResult one = result_on(evidence,
                                    Ran::ran,
                                    Verdict::seen,
                                    {element.text.nl + ": gezien", element.text.en + ": seen"});
        one.page = found->page > 0 ? found->page : evidence.piece().first_page;
        one.box = found->box;
        return one;
    }
    if (element.shows.starts_with("date:")) {
        if (auto unread = date_unread(context, evidence)) {
            return std::move(*unread);
        }
    }
    if (evidence.is_sure && element.kind == "explicit") {
        const bool meeting = element.shows == "date:meeting";
        context.findings.add(meeting ? "meeting_date_not_seen" : "element_not_seen",
                             {context.requirement.id, &evidence},
                             {.what = element.text});
    }
    return result_on(evidence,
                     Ran::ran,
                     Verdict::not_seen,
                     {element.text.nl + ": niet gezien", element.text.en + ": not seen"});
}

/// What the clause names that the paper should state, one result each.
std::vector<CheckResult> run(const CheckContext& context) {
    std::vector<CheckResult> results;
    for (const Evidence* evidence : context.evidence) {
        for (const Element& element : context.requirement.elements) {
            if (element.shows == "filled_in") {
                results.push_back(filled_in(context, *evidence));
            } else if (!element.shows.empty() && is_for(element, *evidence)
                       && element.shows != "holder" && element.shows != "own_topic"
                       && element.shows != "facilitator_registration") { // have checks of their own
                results.push_back(one_element(context, *evidence, element));
            }
        }
    }
    return results;
}

} // namespace

extern const Check check_complete;
const Check check_complete{.id = "complete", .decides = false, .run = run};

} // namespace intake::checks
