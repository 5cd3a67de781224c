// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/assessment.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace intake {

/// A row of the register that could not be used. Says nothing of the person.
struct RegisterProblem {
    int line = 0;        // of the file, from 1
    std::string problem; // "no date of recertification: write 2026-11-30 or 30-11-2026"
};

/// The office's list of candidates.
class CandidateRegister {
public:
    /// Reads `portfolio,candidate_number,name,birth_name,recertification_date[,assessors]`: separated by ',' or ';',
    /// UTF-8 or Windows-1252, dates as 2026-11-30 or 30-11-2026, several assessors parted by '|', ';' or '/'. Columns are
    /// found by their names. Throws UsageError where the file has no such header; a bad row is a problem.
    static CandidateRegister parse(std::string_view bytes);

    /// The candidate of a portfolio, by the name of its ZIP with or without ".zip"; null when not listed.
    const Candidate* find(std::string_view portfolio_file) const;
    const std::vector<RegisterProblem>& problems() const { return m_problems; }
    std::size_t size() const { return m_rows.size(); }

private:
    std::vector<std::pair<std::string, Candidate>> m_rows; // key of the portfolio -> candidate
    std::vector<RegisterProblem> m_problems;
};

} // namespace intake
