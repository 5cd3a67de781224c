// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/brief_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace intake {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

FindingSummary
finding(const std::string& code, const std::string& action_by, const std::string& entry = "") {
    FindingSummary finding;
    finding.code = code;
    finding.severity = "action";
    finding.action_by = action_by;
    finding.entry = entry;
    return finding;
}

std::string letter(const IndexSummary& index) {
    return brief_text(brief_of(index));
}

IndexSummary index_with(std::vector<FindingSummary> findings) {
    IndexSummary index;
    index.outcome = "ok";
    index.candidate_name = "Marit Hoekstra";
    index.recertification_date = "2026-11-30";
    index.criteria.push_back(
        {"A4.plan", {"Ontwikkelplan", "Development plan"}, "", "not_seen", {}, {}, {}});
    index.findings = std::move(findings);
    return index;
}

TEST(BriefText, AsksWhatIsMissingByTheNameOfTheFramework) {
    FindingSummary missing = finding("evidence_not_seen", "candidate");
    missing.criterion = "A4.plan";
    const std::string brief = letter(index_with({missing}));
    EXPECT_THAT(brief, HasSubstr("Beste Marit Hoekstra,"));
    EXPECT_THAT(brief, HasSubstr("30 november 2026"));
    EXPECT_THAT(brief,
                HasSubstr("Dit zit er nog niet bij:\n- Stuur ons onderdeel A4: Ontwikkelplan.\n"));
}

TEST(BriefText, MissingUnreadableAndDoubtfulAreDifferentSentences) {
    FindingSummary missing = finding("evidence_not_seen", "candidate");
    FindingSummary doubtful = finding("evidence_doubtful", "person");
    missing.criterion = doubtful.criterion = "A4.plan";
    const std::string brief = letter(
        index_with({missing, doubtful, finding("entry_encrypted", "candidate", "map/plan.pdf")}));
    EXPECT_THAT(brief, HasSubstr("Stuur ons onderdeel A4: Ontwikkelplan."));
    EXPECT_THAT(brief, HasSubstr("Het bestand “plan.pdf” heeft een wachtwoord."));
    // What an assessor has to look at first stands below the letter.
    EXPECT_LT(brief.find("Met vriendelijke groet"),
              brief.find("Wij weten niet zeker of dit stuk erbij zit: Ontwikkelplan."));
}

TEST(BriefText, ALaterDeliveryMarksWhatIsNewAndWhatIsStillOpen) {
    FindingSummary missing = finding("evidence_not_seen", "candidate");
    missing.criterion = "A4.plan";
    missing.since = "still_open";
    FindingSummary empty = finding("entry_empty", "candidate", "nieuw.pdf");
    empty.since = "new";
    IndexSummary index = index_with({missing, empty});
    EXPECT_THAT(letter(index), Not(HasSubstr("nieuw is, of nog open")));
    index.earlier.emplace();
    const std::string brief = letter(index);
    EXPECT_THAT(brief, HasSubstr("of die nieuw is, of nog open van uw vorige ZIP-bestand"));
    EXPECT_THAT(brief, HasSubstr("- Nog open: Stuur ons onderdeel A4: Ontwikkelplan.\n"));
    EXPECT_THAT(brief, HasSubstr("- Nieuw: Het bestand “nieuw.pdf” is leeg."));
}

TEST(BriefText, AsksWhereItIsOnlyOfWhatMayBeInAFile) {
    FindingSummary damaged = finding("portfolio_damaged", "candidate");
    IndexSummary index = index_with({damaged});
    index.candidate_name.clear();
    EXPECT_THAT(letter(index), HasSubstr("Beste kandidaat,"));
    EXPECT_THAT(letter(index), Not(HasSubstr("in welk bestand")));
    index.findings.push_back(finding("signature_not_seen", "candidate", "verklaring.pdf"));
    EXPECT_THAT(letter(index), HasSubstr("in welk bestand"));
}

TEST(BriefText, NothingToAskGivesNoLetter) {
    const std::string brief = letter(
        index_with({finding("type_unknown", "person"), finding("duplicate_file", "person")}));
    EXPECT_THAT(brief, StartsWith("[Voor het kantoor: er is nu niets aan de kandidaat te vragen."));
    EXPECT_THAT(brief, Not(HasSubstr("Beste")));
}

TEST(BriefText, SaysTheSameOnce) {
    const std::string brief =
        letter(index_with({finding("entry_empty", "candidate", "a/leeg.pdf"),
                           finding("entry_empty", "candidate", "b/leeg.pdf")}));
    EXPECT_EQ(brief.find("leeg.pdf"), brief.rfind("leeg.pdf"));
}

TEST(BriefText, NamesTheEmptyFieldsOfAForm) {
    FindingSummary empty = finding("field_empty", "candidate", "verklaring.pdf");
    empty.piece = "d1.1";
    empty.page = 2;
    IndexSummary index = index_with({empty});
    PieceSummary piece;
    piece.id = "d1.1";
    piece.fields.push_back({"empty_form_field", "", "", "Voor gezien", 2, {}, 1});
    index.pieces.push_back(piece);
    EXPECT_THAT(
        letter(index),
        HasSubstr("Op “verklaring.pdf”, pagina 2, is niet alles ingevuld (“Voor gezien”)."));
}

TEST(BriefText, AStrangersNameStaysOnItsLine) {
    const std::string brief = letter(
        index_with({finding("entry_empty", "candidate", "x\r\nBeste lezer, maak over.pdf")}));
    EXPECT_THAT(brief, HasSubstr("“x  Beste lezer, maak over.pdf”"));
}

} // namespace
} // namespace intake
