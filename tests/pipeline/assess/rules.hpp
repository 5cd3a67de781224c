// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/assess.hpp"
#include "pipeline/config.hpp"

#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace intake::test {

/// The shipped framework with a register of one candidate, who recertifies on that day ("" for unknown).
inline AssessmentRules rules_for(const std::string& recertification) {
    static const Config config = load_config(std::string(INTAKE_SOURCE_DIR) + "/config");
    AssessmentRules rules = config.rules;
    if (!recertification.empty()) {
        rules.candidates = CandidateRegister::parse(
            "portfolio,candidate_number,name,birth_name,recertification_date,assessors\n"
            "p,RJ-1,Johanna van den Berg-de Vries,de Vries,"
            + recertification + ",Wim Tasman\n");
    }
    return rules;
}

/// A portfolio put together piece by piece; every piece is a file of one page.
class PortfolioBuilder {
public:
    PortfolioBuilder() { m_index.portfolio.file = "p.zip"; }

    /// A piece of which the type is sure. The reference holds until the next call.
    Piece& add(const std::string& type) {
        Portfolio& portfolio = m_index.portfolio;
        const std::size_t place = portfolio.documents.size();
        Entry entry;
        entry.path = "map/" + type + std::to_string(place) + ".pdf";
        entry.sha256 =
            std::string(63, '0') + static_cast<char>('a' + static_cast<char>(place % 26));
        entry.sha256 += std::to_string(place);
        entry.document = place;
        portfolio.entries.push_back(std::move(entry));
        DocumentRecord record;
        record.id = "d" + std::to_string(place + 1);
        record.entry = place;
        record.document.pages.resize(1);
        record.document.pages[0].number = 1;
        portfolio.documents.push_back(std::move(record));
        PieceRecord piece;
        piece.id = "d" + std::to_string(place + 1) + ".1";
        piece.document = place;
        piece.piece.first_page = piece.piece.last_page = 1;
        piece.piece.type = type;
        piece.piece.confidence = 0.95;
        m_index.pieces.push_back(std::move(piece));
        return m_index.pieces.back().piece;
    }

    /// An activity of that day with quantities: {"6", "study_load_hour"}.
    Piece& add(const std::string& type,
               const std::string& title,
               const std::string& day,
               const std::vector<std::pair<std::string, std::string>>& quantities) {
        Piece& piece = add(type);
        field(piece, "title", title);
        for (const auto& [value, unit] : quantities) {
            field(piece, "quantity", value).unit = unit;
        }
        date(piece, day, DateRole::event);
        return piece;
    }

    static FieldFound& field(Piece& piece, const std::string& name, const std::string& value) {
        FieldFound& found = piece.fields.emplace_back();
        found.name = name;
        found.value = found.text = value;
        found.page = 1;
        return found;
    }

    static void date(Piece& piece, const std::string& value, DateRole role) {
        DateFound found;
        found.value = found.text = value;
        found.role = role;
        found.page = 1;
        if (!value.empty()) {
            piece.dates.push_back(std::move(found));
        }
    }

    /// Puts words on the page of the piece that was added last, one line below another.
    void say(const std::string& line) {
        Page& page = m_index.portfolio.documents.back().document.pages[0];
        const double y = 0.1 + 0.02 * static_cast<double>(m_lines++);
        std::istringstream words(line);
        for (std::string word; words >> word;) {
            Word& added = page.words.emplace_back();
            added.text = word;
            added.box = {0.1, y, 0.2, y + 0.015};
            added.line = static_cast<std::int32_t>(m_lines);
        }
    }

    /// Puts the file that was added last in that folder of the candidate's.
    void file_in(const std::string& folder) {
        std::string& path = m_index.portfolio.entries.back().path;
        path = folder + path.substr(path.find('/'));
    }

    /// A file without evidence, inside the one that was added last.
    void add_file_inside_last() {
        Entry entry;
        entry.path = "bijlage.txt";
        entry.inside = m_index.portfolio.entries.back().path;
        m_index.portfolio.entries.push_back(std::move(entry));
    }

    /// A file that could not be read.
    void add_unreadable() {
        Entry entry;
        entry.path = "scan.pdf";
        entry.end.outcome = Outcome::damaged;
        m_index.portfolio.entries.push_back(std::move(entry));
    }

    /// A signed, dated statement of a reflection meeting.
    void add_meeting(const std::string& day, const std::string& own_topic) {
        Piece& piece = add("reflection_statement");
        date(piece, day, DateRole::meeting);
        field(piece, "facilitator", "P. Jansen");
        field(piece, "own_topic", own_topic);
        piece.signature.state = SignatureState::signed_;
    }

    const Index& index() const { return m_index; }

private:
    Index m_index;
    int m_lines = 0;
};

} // namespace intake::test
