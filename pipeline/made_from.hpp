// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/assessment.hpp"
#include "pipeline/inbox.hpp"
#include "pipeline/index.hpp"
#include "pipeline/language.hpp"
#include "pipeline/previews_of.hpp"

#include <string>
#include <vector>

namespace intake {

/// Digest of everything that shapes every index of a run: the stamp, the bytes of the programs themselves
/// (two builds may have one version), the framework that was asked for (empty for none), the language of the
/// pages that are published with it, and of which pages there are pictures.
/// Throws SystemError when a program cannot be read.
std::string digest_of_program(const Stamp& stamp,
                              const std::vector<std::string>& programs,
                              const std::string& framework,
                              Lang pages,
                              Previews previews);

/// Digest of what is known of a portfolio from outside its ZIP. `candidate` is null when the register
/// does not list it; `review` is the digest of what people said of it, `deliveries` that of the file of its
/// earlier deliveries, each empty for nothing.
std::string digest_of_subject(const InboxFile& file,
                              const Candidate* candidate,
                              const std::string& review,
                              const std::string& deliveries);

} // namespace intake
