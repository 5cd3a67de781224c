// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/document_type.hpp"
#include "extractors/outcome.hpp"
#include "pipeline/index.hpp"
#include "pipeline/language.hpp"
#include "pipeline/mask.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace intake {

/// What is known of a code: how urgent, who acts, and its texts.
struct FindingKind {
    std::string_view code;
    Severity severity;
    ActionBy action_by;
    Text heading;  // a few words, to group by
    Text sentence; // what is the case and what to do; {page}, {name} and the like are filled in
};

/// "candidate", "person", "operator", "nobody".
std::string_view to_string(ActionBy action_by);

/// What is known of any code, those of outcomes ("entry_encrypted", "portfolio_damaged") included.
/// A code that is not known gets a heading that repeats the code.
FindingKind finding_kind(std::string_view code);

/// A finding of that code with what every such finding has; its place and sentence are still to come.
Finding finding_of(std::string_view code);

/// Everything about a portfolio that a person should know, most urgent first, then in the order of the
/// entries and their pages. States facts and what to do with them, never a verdict.
std::vector<Finding> find_findings(const Index& index,
                                   const std::vector<MaskedNumber>& masked,
                                   const std::vector<DocumentType>& types);

/// Keeps the first `at_most` (from 1) findings of each code; one more of that code, without a place, says
/// how many are left out.
void cap_findings(std::vector<Finding>& findings, std::size_t at_most);

/// The names for people of all types, ordered by id: whoever disagrees with one can choose another.
std::vector<TypeTitle> titles_of(const std::vector<DocumentType>& types);

} // namespace intake
