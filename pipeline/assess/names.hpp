// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/assessment.hpp"

#include <string_view>

namespace intake {

/// Whether a name on a paper is that of a person.
enum class NameMatch : std::uint8_t {
    same,    // a family name agrees, and so do the initials as far as both have them
    other,   // it is a name, and not this one
    unknown, // too little to tell
};

/// Compares a name as read with a name of the register, both in any form: "mw. J. v.d. Berg", "Joke de
/// Vries", "J.M. van den Berg-de Vries". Titles and prefixes ("van der") do not count; of a double name
/// either half will do; one letter misread in a long name is forgiven.
NameMatch compare_names(std::string_view as_read, std::string_view known);

/// The same for a candidate, under the name of the register or the name of birth.
NameMatch compare_names(std::string_view as_read, const Candidate& candidate);

/// What of a name that is the candidate's agrees with the register: "achternaam en voorletters", the name of birth.
BothTexts why_same(std::string_view as_read, const Candidate& candidate);

} // namespace intake
