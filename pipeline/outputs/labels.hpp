// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"

#include <string>
#include <string_view>

// Words for people for the identifiers in an index. An identifier that is not known is its own label.

namespace intake {

std::string outcome_label(std::string_view outcome, Lang lang);    // "encrypted" -> "wachtwoord"
std::string outcome_sentence(std::string_view outcome, Lang lang); // what to do about it
std::string outcome_action_by(std::string_view outcome);           // id: "candidate", "person" ...
std::string kind_label(std::string_view kind,
                       Lang lang); // "attendance_proof" -> "bewijs van deelname"
std::string severity_label(std::string_view severity, Lang lang);
std::string action_by_label(std::string_view action_by, Lang lang);
std::string text_source_label(std::string_view text_source, Lang lang);
std::string date_role_label(std::string_view role, Lang lang);
std::string criterion_status_label(std::string_view status, Lang lang);
std::string reach_label(std::string_view reach, Lang lang);

} // namespace intake
