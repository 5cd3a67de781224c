// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/page_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// What a signing service printed on a page.
struct ESign {
    /// "docusign", "validsign", ...; "unnamed" where only the form is known.
    std::string_view service;
    Excerpt read;          // the words that say so
    std::string name;      // of the signer, where it is printed there
    double confidence = 0; // 0..1 that somebody signed; 0 for a place that is still to be filled
};

/// Stamps, evidence summaries and audit pages of signing services, and their unfilled place holders, in the
/// order of the table in e_sign.cpp. To add a service, add a row there.
std::vector<ESign> e_signs(const PageText& text);

} // namespace intake
