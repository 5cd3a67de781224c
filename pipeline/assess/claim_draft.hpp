// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/points.hpp"
#include "pipeline/assess/typed_paper.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace intake {

/// The claim of a paper while it is being made: what it may earn, and what keeps its bounds apart.
class ClaimDraft {
public:
    /// Of a paper whose type is not sure the findings are left out: its questions say enough.
    ClaimDraft(const TypedPaper& paper, FrameworkFindings& findings);

    const TypedPaper& paper() const { return m_paper; }
    const Piece& piece() const { return m_paper.piece(); }
    const Dossier& dossier() const { return m_paper.dossier; }
    const std::vector<Quantity>& quantities() const { return m_quantities; }
    Claim& claim() { return m_claim; }
    /// The most that a placement gives.
    double upper() const;

    /// Something that a person has to settle; told once for a piece, however many rules ask it.
    void question(std::string_view code, const TextValues& values, double effect);
    /// The same without a finding of its own: it holds for nearly every piece of its kind, or another place tells it.
    void note(std::string_view code, const BothTexts& text, double effect);
    /// A question that leaves nothing below; above it stays as it is.
    void doubt(std::string_view code, const TextValues& values = {});
    void nothing_below();
    /// Whether a question of that code is open.
    bool is_asked(std::string_view code) const;
    /// Keeps a question open of which no finding is told: something else has to be settled first.
    void keep_to_itself(std::string_view code);
    /// Nothing at all; nobody is asked what else is open.
    void refuse(std::string_view code, const TextValues& values = {});
    /// A finding at a field of the paper, or at its beginning, that is no question.
    void tell(std::string_view code, const TextValues& values = {}, const FieldFound* at = nullptr);

    /// The claim with its largest question first; adds the findings of its questions.
    Claim finish() &&;

private:
    FindingPlace place(const FieldFound* field) const;

    const TypedPaper& m_paper;
    FrameworkFindings& m_findings;
    std::vector<Quantity> m_quantities;
    Claim m_claim;
    std::vector<std::pair<std::string, TextValues>> m_pending; // findings of the open questions
    std::string m_refused_for;
};

} // namespace intake
