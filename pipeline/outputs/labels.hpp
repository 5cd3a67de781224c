// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

// Words for people for the identifiers in an index. An identifier that is not known is its own label.

namespace intake {

/// An identifier and its words.
struct Label {
    std::string_view id;
    Text text;
};
std::string label_in(std::span<const Label> labels, std::string_view id, Lang lang);

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
std::string field_label(std::string_view field, Lang lang); // "holder" -> "op naam van"
std::size_t field_rank(std::string_view field);             // order in which people read them
std::string cue_label(std::string_view cue, Lang lang);     // "phrase: ..." -> "woorden"
bool is_learned(std::string_view cue); // it comes from the office's corrections
std::string signature_state_label(std::string_view state, Lang lang);
std::string mark_kind_label(std::string_view kind, Lang lang);
std::string mark_detail_label(std::string_view detail, Lang lang);
std::string check_label(std::string_view check, Lang lang); // "in_window" -> "Binnen de vier jaar"
std::string check_result_label(std::string_view ran, std::string_view verdict, Lang lang);
std::string confidence_label(double confidence, Lang lang); // 0.87 -> "zeker"

} // namespace intake
