// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/points.hpp"
#include "pipeline/assess/typed_paper.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace intake {

/// Whether a paper is of a meeting of supervision, intervision or coaching.
bool is_of_meeting(const TypedPaper& paper);

/// The meetings of a portfolio: category 2 takes those that A3.1 does not need, so they are counted together.
class Meetings {
public:
    /// Counts the papers that are of a meeting whichever of their plausible types they are.
    Meetings(const Dossier& dossier, FrameworkFindings& findings);

    /// Whether a paper was counted so, and can have no other claim.
    bool hold(const Evidence& evidence) const { return m_held.contains(&evidence); }
    /// The claim of those together; nothing without any.
    std::optional<Claim> claim();
    /// What a paper that may be of meetings adds to those before it; nothing where it lies outside the four years.
    std::optional<Claim> claim_of(const Evidence& evidence);

private:
    void count(const Evidence& evidence);
    void count_of_several();
    void count_listed_days();
    /// The meetings of a paper that no other tells of: one of a single day may be of a second meeting on it.
    int more_on(const Evidence& evidence) const;
    /// Points of so many meetings where as many are left to A3.1.
    double points_of(int meetings, int excluded) const;
    void tell_open(Claim& claim, const Bounds& points);

    const Dossier& m_dossier;
    FrameworkFindings& m_findings;
    const PointRule* m_rule; // null where the framework has none
    std::set<const Evidence*> m_held;
    std::vector<std::string> m_pieces; // ids
    int m_sure = 0;
    int m_all = 0;
    int m_in_doubt = 0;         // on papers that may be of something else
    bool m_only_listed = false; // some of them stand on a list only
    int m_least_excluded = 0;   // left to A3.1
    int m_most_excluded = 0;
    // One day is one meeting below, however many papers tell of it, and on lists and statements together.
    std::set<std::string> m_sure_days;
    std::vector<const Evidence*> m_of_several; // papers of several days, after those of one
    std::set<std::string> m_days;
    std::set<std::string> m_listed_days;
};

} // namespace intake
