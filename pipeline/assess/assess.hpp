// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/candidate_register.hpp"
#include "pipeline/assess/dossier.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace intake {

/// What portfolios are held against.
struct AssessmentRules {
    std::vector<Framework> frameworks;
    std::string framework_id; // to use whatever the date; empty to choose by date
    Office office;
    CandidateRegister candidates;
};

/// An index seen through the framework: criteria, points, and what a person should know.
struct AssessmentResult {
    Assessment assessment;
    std::vector<Finding> findings;
};

/// Holds a portfolio against the framework that is valid at the candidate's date of recertification. Facts and bounds,
/// never a verdict. Never throws for anything that is in a portfolio.
AssessmentResult assess(const Index& index, const AssessmentRules& rules);

} // namespace intake
