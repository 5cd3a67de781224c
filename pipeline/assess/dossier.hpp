// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/day.hpp"
#include "pipeline/assess/framework.hpp"
#include "pipeline/assess/office.hpp"
#include "pipeline/index.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// A piece as the framework sees it.
struct Evidence {
    const PieceRecord* record = nullptr;
    std::string_view path; // of its file in the portfolio
    std::string filed_as;  // the same, through mails and archives: "B1/mail.eml/proof.pdf"
    bool is_sure = false;  // its type is right for all we know
    /// Place of an earlier piece that is the same, or seems to be.
    std::optional<std::size_t> same_as;

    const Piece& piece() const { return record->piece; }
    const std::string& id() const { return record->id; }
};

/// Where a date lies as the framework counts.
enum class InWindow : std::uint8_t { inside, near_edge, across_edge, outside, unknown };

/// Everything that checks and points look at.
struct Dossier {
    const Index& index;
    const Framework& framework;
    const Office& office;
    std::optional<Candidate> candidate;
    std::optional<Day> recertification; // nothing without a date in the register
    std::optional<Days> window;         // the years before it
    std::vector<Evidence> evidence;     // of all pieces, in their order
    bool something_unread = false;      // a file or page that may hold anything

    /// Year of recertification; nothing without a date in the register.
    std::optional<int> year() const;
    /// The row of a requirement's schedule for that year; null where there is none or the year is not known.
    const Schedule* schedule_of(const Requirement& requirement) const;
    InWindow in_window(const Days& days) const;
    /// Pieces of a type, the sure ones first.
    std::vector<const Evidence*> of_type(std::string_view type) const;
    /// True where a piece that is not of this type for sure may be: the runner-up, or a doubtful type.
    bool may_hold(std::string_view type) const;
};

Dossier open_dossier(const Index& index,
                     const Framework& framework,
                     const Office& office,
                     const std::optional<Candidate>& candidate);

/// Whether the words on the pages of a piece name the candidate of the register. False without a candidate.
bool names_candidate(const Evidence& evidence, const Dossier& dossier);

/// Whether the paper seems somebody else's: the name that was found on it is another's, and unless that name
/// stands where the holder's does, the candidate is not named anywhere on its pages either. False without a
/// name or a candidate.
bool seems_another_persons(const Evidence& evidence, const Dossier& dossier);

/// "d6.1 (certificaat.pdf)": a piece as somebody who looks for it knows it.
std::string name_with_file(const Evidence& evidence);

/// The pages of a piece, in their order.
std::vector<const Page*> pages_of(const Dossier& dossier, const Evidence& evidence);

/// The first field of that name; null where there is none.
const FieldFound* field_of(const Piece& piece, std::string_view name);
std::vector<const FieldFound*> fields_of(const Piece& piece, std::string_view name);

/// The dates of a piece in one of these roles, in reading order.
std::vector<const DateFound*> dates_of(const Piece& piece, std::initializer_list<DateRole> roles);

/// When the activity was: the days that dates of meetings, events or periods cover, else those of dates of
/// unknown role, else those of issue or signature. `only_issued` tells which. Nothing where no date was read.
struct ActivityDays {
    Days days;
    bool only_issued = false;
    const DateFound* date = nullptr; // the first of them
};
std::optional<ActivityDays> activity_days(const Piece& piece);

/// The first day of an activity that no calendar has, 31 February; null for none.
const DateFound* impossible_date(const Piece& piece);

/// What stands in the place of {what}, {found} and so on in a text.
struct TextValues {
    BothTexts what{};
    std::string found{};
    std::string wanted{};
    std::string unknown{};
    std::string year{};
    std::string criterion{};
    std::string by{}; // who must sign, in Dutch as the text has it
};

/// Where a finding belongs.
struct FindingPlace {
    std::string criterion; // id of a requirement, rule or category
    const Evidence* evidence = nullptr;
    std::optional<std::int32_t> page{};
    std::optional<Box> box{};
};

/// Collects findings in the words of the framework.
class FrameworkFindings {
public:
    explicit FrameworkFindings(const Dossier& dossier) : m_dossier(dossier) {}

    void add(std::string_view code, const FindingPlace& place, const TextValues& values = {});
    /// One that another collection took.
    void add(Finding finding) { m_findings.push_back(std::move(finding)); }
    std::vector<Finding> take() { return std::move(m_findings); }

private:
    const Dossier& m_dossier;
    std::vector<Finding> m_findings;
};

/// "Dutch" and "English" with {placeholders} filled in.
BothTexts filled(const BothTexts& text, const TextValues& values);

} // namespace intake
