// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/compare_deliveries.hpp"
#include "pipeline/outputs/brief.hpp"
#include "pipeline/outputs/html/portfolio_html.hpp"
#include "pipeline/outputs/index_json.hpp"
#include "pipeline/outputs/show.hpp"
#include "tests/pipeline/outputs/sample_index.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace intake {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::Pair;

Entry entry(const std::string& path, const std::string& sha256, Outcome outcome = Outcome::ok) {
    Entry entry = testing::entry_with(path, "application/pdf", outcome);
    entry.sha256 = sha256;
    return entry;
}

HeldFile
file(const std::string& path, const std::string& sha256, const std::string& document = "") {
    return {path, sha256, "ok", document};
}

/// "renamed <- a.pdf" by the path of now, or of then for what was withdrawn.
std::multimap<std::string, std::string> changes(const std::vector<HeldFile>& then,
                                                const std::vector<Entry>& now) {
    std::multimap<std::string, std::string> all;
    for (const FileChange& change : compare_files({"", then, {}}, now)) {
        all.emplace(change.entry ? now[*change.entry].path : change.was->path,
                    change.state + (change.state == "renamed" ? " <- " + change.was->path : ""));
    }
    return all;
}

TEST(CompareFiles, ByContentThenByName) {
    EXPECT_THAT(
        changes({file("a.pdf", "1"), file("b.pdf", "2"), file("c.pdf", "3"), file("d.pdf", "4")},
                {entry("a.pdf", "1"),
                 entry("map/b2.pdf", "2"),
                 entry("c.pdf", "9"),
                 entry("e.pdf", "5")}),
        ElementsAre(Pair("a.pdf", "same"),
                    Pair("c.pdf", "changed"),
                    Pair("d.pdf", "withdrawn"),
                    Pair("e.pdf", "added"),
                    Pair("map/b2.pdf", "renamed <- b.pdf")));
}

TEST(CompareFiles, TwoThatExchangeTheirNamesAreRenamed) {
    EXPECT_THAT(changes({file("a.pdf", "1"), file("b.pdf", "2")},
                        {entry("a.pdf", "2"), entry("b.pdf", "1")}),
                ElementsAre(Pair("a.pdf", "renamed <- b.pdf"), Pair("b.pdf", "renamed <- a.pdf")));
}

TEST(CompareFiles, ASecondCopyIsAdded) {
    EXPECT_THAT(changes({file("b.pdf", "1")}, {entry("a.pdf", "1"), entry("b.pdf", "1")}),
                ElementsAre(Pair("a.pdf", "added"), Pair("b.pdf", "same")));
}

TEST(CompareFiles, OfWhatWasNeverUnpackedNothingIsSaid) {
    EXPECT_THAT(changes({{"slot.pdf", "", "encrypted", ""},
                         {"leeg.pdf", "", "empty", ""},
                         {"open.pdf", "", "encrypted", ""}},
                        {entry("slot.pdf", "", Outcome::encrypted),
                         entry("leeg.pdf", "", Outcome::empty),
                         entry("open.pdf", "1")}),
                ElementsAre(Pair("leeg.pdf", "same"),
                            Pair("open.pdf", "changed"),
                            Pair("slot.pdf", "not_compared")));
}

TEST(CompareFiles, FoldersAndHelperFilesAreNoFiles) {
    EXPECT_THAT(
        changes({{"map/", "", "directory", ""}, {"Thumbs.db", "7", "junk", ""}},
                {entry("map2/", "", Outcome::directory), entry(".DS_Store", "8", Outcome::junk)}),
        IsEmpty());
}

TEST(KeepDocumentIds, SameBytesKeepTheirsAndOthersGetOneThatWasNeverGiven) {
    Index index;
    for (const char* const path : {"nieuw.pdf", "b2.pdf", "a.pdf", "c.pdf"}) {
        testing::add_document(index, path, {testing::page_with(1, {"x"})});
    }
    const std::vector<Entry>& entries = index.portfolio.entries;
    const Delivery earlier{"",
                           {file("a.pdf", entries[2].sha256, "d1"),
                            file("b.pdf", entries[1].sha256, "d3"),
                            file("c.pdf", "other bytes", "d4")},
                           {}};
    keep_document_ids(earlier, 6, index.portfolio);
    std::vector<std::string> ids;
    for (const DocumentRecord& record : index.portfolio.documents) {
        ids.push_back(record.id);
    }
    EXPECT_THAT(ids, ElementsAre("d7", "d3", "d1", "d8"));
}

// ---------------------------------------------------------------------------- findings

HeldFinding held(const std::string& code,
                 const std::string& file,
                 const std::string& sha256,
                 std::int32_t page = 1) {
    HeldFinding finding;
    finding.code = code;
    finding.severity = "action";
    finding.file = file;
    finding.file_sha256 = sha256;
    finding.page = page;
    finding.heading = {"Kop " + code, "Heading " + code};
    return finding;
}

Finding found(const std::string& code, std::optional<std::size_t> entry, std::int32_t page = 1) {
    Finding finding;
    finding.code = code;
    finding.severity = Severity::action;
    finding.action_by = ActionBy::candidate;
    finding.entry = entry;
    finding.page = page;
    return finding;
}

struct Compared {
    std::vector<std::string> since;
    std::vector<std::string> solved; // "code because"
};

Compared compare(const std::vector<HeldFinding>& then, Index index) {
    compare_deliveries({"", {}, then}, index);
    Compared compared;
    for (const Finding& finding : index.findings) {
        compared.since.push_back(finding.since);
    }
    for (const SolvedFinding& solved : index.earlier.value().solved) {
        compared.solved.push_back(solved.finding.code + " " + solved.because);
    }
    return compared;
}

Index index_of(std::vector<Entry> entries, std::vector<Finding> findings) {
    Index index;
    index.portfolio.entries = std::move(entries);
    index.findings = std::move(findings);
    return index;
}

TEST(CompareFindings, OpenNewAndSolvedByWhatBecameOfTheFile) {
    const Compared compared =
        compare({held("unsigned", "a.pdf", "1"),   // its file has another name now
                 held("unsigned", "b.pdf", "2"),   // replaced, and signed now
                 held("undated", "b.pdf", "2"),    // replaced, and still undated
                 held("unsigned", "weg.pdf", "3"), // withdrawn
                 held("illegible", "a.pdf", "1", 2),
                 held("missing", "", "")},
                index_of({entry("a2.pdf", "1"), entry("b.pdf", "9"), entry("c.pdf", "4")},
                         {found("unsigned", 0), found("undated", 1), found("unsigned", 2)}));
    EXPECT_THAT(compared.since, ElementsAre("still_open", "still_open", "new"));
    EXPECT_THAT(
        compared.solved,
        ElementsAre(
            "unsigned changed", "unsigned withdrawn", "illegible same", "missing portfolio"));
}

TEST(CompareFindings, TheSamePageOfTheSameBytesComesBeforeTheSameName) {
    // Of two unsigned pages one is signed now; the file that had their name has another content.
    const Compared compared =
        compare({held("unsigned", "a.pdf", "1", 1), held("unsigned", "a.pdf", "1", 2)},
                index_of({entry("a.pdf", "1")}, {found("unsigned", 0, 2)}));
    EXPECT_THAT(compared.since, ElementsAre("still_open"));
    EXPECT_THAT(compared.solved, ElementsAre("unsigned same"));
}

TEST(CompareFindings, APaperIsKnownByItsTextInAnotherFile) {
    Index index;
    testing::add_piece(
        index,
        testing::add_document(index, "alles in een.pdf", {testing::page_with(1, {"Verklaring"})}),
        "attendance_proof",
        "attendance_proof");
    index.pieces[0].text_sha256 = "text";
    index.findings = {found("unsigned", 0)};
    index.findings[0].piece = index.pieces[0].id;
    HeldFinding then = held("unsigned", "los.pdf", "1", 4);
    then.text_sha256 = "text";
    EXPECT_THAT(compare({then}, index).since, ElementsAre("still_open"));
    then.text_sha256 = "other text";
    EXPECT_THAT(compare({then}, index).since, ElementsAre("new"));
}

TEST(CompareFindings, ARequirementIsOneThingAndAnotherIsAnother) {
    HeldFinding then = held("missing", "", "", 0);
    then.criterion = "A1.cv";
    Finding same = found("missing", std::nullopt, 0);
    same.criterion = "A1.cv";
    Finding other = same;
    other.criterion = "A4.plan";
    EXPECT_THAT(compare({then}, index_of({}, {other, same})).since,
                ElementsAre("new", "still_open"));
}

TEST(CompareFindings, OfAZipThatWasNotReadNothingIsSolved) {
    Index index = index_of({}, {found("portfolio_damaged", std::nullopt, 0)});
    index.portfolio.end.outcome = Outcome::damaged;
    compare_deliveries({"", {file("a.pdf", "1")}, {held("unsigned", "a.pdf", "1")}}, index);
    EXPECT_FALSE(index.earlier);
    EXPECT_EQ(index.findings[0].since, "");
}

// ---------------------------------------------------------------------------- what people see of it

TEST(CompareDeliveries, IsShownToPeopleAndStrangersNamesStayHarmless) {
    Index index = testing::sample_index();
    const std::string hostile = "<img src=x>\n{}.pdf";
    compare_deliveries(
        {"", {file(hostile, "1"), file("notitie.pdf", "2")}, {held("unsigned", hostile, "1", 3)}},
        index);
    const IndexSummary summary = parse_index(index_json(index)).value();
    const std::string html = portfolio_html(summary, Lang::nl, {});
    EXPECT_THAT(html, HasSubstr("Sinds de vorige levering"));
    EXPECT_THAT(html, HasSubstr("vervangen: notitie.pdf"));
    EXPECT_THAT(html, HasSubstr("ingetrokken: &lt;img src=x&gt; {}.pdf"));
    EXPECT_THAT(
        html, HasSubstr("Kop unsigned: &lt;img src=x&gt; {}.pdf, pagina 3 (bestand ingetrokken)"));
    const std::string shown = show_portfolio(summary, {}, Lang::en);
    EXPECT_THAT(shown, HasSubstr("Since the previous delivery"));
    EXPECT_THAT(shown, HasSubstr("withdrawn: <img src=x> {}.pdf"));
    EXPECT_THAT(
        brief_of(summary).back().items,
        ::testing::Contains(
            "Wel in uw vorige ZIP-bestand en niet in dit: “<img src=x> {}.pdf”. Klopt dat?"));
}

TEST(CompareDeliveries, WithoutAnEarlierOneNobodyHearsOfIt) {
    const IndexSummary summary = parse_index(index_json(testing::sample_index())).value();
    EXPECT_THAT(portfolio_html(summary, Lang::nl, {}), Not(HasSubstr("vorige levering")));
    EXPECT_THAT(show_portfolio(summary, {}, Lang::nl), Not(HasSubstr("vorige levering")));
}

} // namespace
} // namespace intake
