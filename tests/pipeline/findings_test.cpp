// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/findings.hpp"
#include "pipeline/outcome_words.hpp"
#include "tests/pipeline/outputs/sample_index.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace intake {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::string> codes_of(const Index& index) {
    std::vector<std::string> codes;
    for (const Finding& finding : find_findings(index, {}, testing::some_types())) {
        codes.push_back(finding.code);
    }
    return codes;
}

/// A portfolio with one good proof, in which nothing is worth a finding.
Index quiet_index() {
    Index index;
    const std::size_t document = testing::add_document(
        index, "bewijs.pdf", {testing::page_with(1, {"een twee drie vier vijf zes"})});
    testing::add_piece(index, document, "attendance_proof", "attendance_proof");
    return index;
}

Page scanned_page(std::int32_t number, float confidence) {
    Page page = testing::page_with(number, {"onleesbaar"});
    page.text_source = TextSource::ocr;
    page.ocr_confidence = confidence;
    return page;
}

TEST(Findings, AQuietPortfolioHasNone) {
    EXPECT_TRUE(codes_of(quiet_index()).empty());
}

TEST(Findings, ManyOfOneCodeAreCutShortWithTheirNumber) {
    Index index = quiet_index();
    for (int i = 0; i < 2000; ++i) {
        index.portfolio.entries.push_back(
            testing::entry_with(fmt::format("leeg-{:04}.txt", i), "", Outcome::empty));
    }
    index.portfolio.entries.push_back(
        testing::entry_with("geheim.pdf", "application/pdf", Outcome::encrypted));
    std::vector<Finding> findings = find_findings(index, {}, testing::some_types());
    const std::vector<Finding> all = findings;
    ASSERT_EQ(all.size(), 2001U);
    cap_findings(findings, 2001);
    EXPECT_EQ(findings.size(), 2001U) << "nothing to leave out";
    cap_findings(findings, 3);
    std::vector<std::string> codes;
    for (const Finding& finding : findings) {
        codes.push_back(finding.code);
    }
    ASSERT_EQ(codes.size(), 5U);
    EXPECT_EQ(std::ranges::count(codes, "entry_encrypted"), 1) << "another code loses nothing";
    const Finding& last = *std::ranges::find_if(findings, [](const Finding& finding) {
        return finding.code == "entry_empty" && !finding.entry;
    });
    EXPECT_EQ(last.severity, all.back().severity);
    EXPECT_THAT(last.text_nl, HasSubstr("nog 1.997 keer"));
    EXPECT_THAT(last.text_en, HasSubstr("1,997 more times"));
}

TEST(Findings, ASentenceFollowsTheReason) {
    const auto sentence = [](Outcome outcome, const char* reason) {
        return outcome_sentence({outcome, {reason, {}, {}}}, Lang::nl);
    };
    EXPECT_THAT(sentence(Outcome::damaged, "not_an_archive"), HasSubstr("geen ZIP"));
    EXPECT_THAT(sentence(Outcome::damaged, "bad_crc"), HasSubstr("beschadigd"));
    EXPECT_THAT(sentence(Outcome::ok_partial, "truncated"), HasSubstr("ontbreken"));
    EXPECT_THAT(sentence(Outcome::ok_partial, "bad_xml"), HasSubstr("voor een deel gelezen"));
    EXPECT_THAT(sentence(Outcome::unsafe_entry, "symlink"), HasSubstr("verwijzing"));
    EXPECT_EQ(outcome_sentence({Outcome::ok_partial, {"limit_pages", 3000, 2000}}, Lang::en),
              "Only part of this file was read; look at the rest yourself. Too many pages. Found: "
              "3,000 pages; allowed: 2,000 pages.");
}

TEST(Findings, OneChangeGivesOneFinding) {
    struct Case {
        const char* name;
        std::function<void(Index&)> change;
        std::vector<std::string> codes;
    };
    const auto add_entry = [](const char* path, const char* type, Outcome outcome) {
        return [=](Index& index) {
            index.portfolio.entries.push_back(testing::entry_with(path, type, outcome));
        };
    };
    const auto change_piece = [](const std::function<void(Piece&)>& change) {
        return [change](Index& index) { change(index.pieces[0].piece); };
    };
    const auto change_page = [](const std::function<void(Page&)>& change) {
        return [change](Index& index) { change(index.portfolio.documents[0].document.pages[0]); };
    };
    const Case cases[] = {
        {"encrypted",
         add_entry("a.pdf", "application/pdf", Outcome::encrypted),
         {"entry_encrypted"}},
        {"crash",
         add_entry("a.pdf", "application/pdf", Outcome::worker_crash),
         {"entry_worker_crash"}},
        {"junk", add_entry("Thumbs.db", "", Outcome::junk), {}},
        {"folder", add_entry("map/", "", Outcome::directory), {}},
        {"name and content", add_entry("a.pdf", "image/jpeg", Outcome::ok), {"extension_mismatch"}},
        {"damaged says enough",
         add_entry("a.pdf", "text/plain", Outcome::damaged),
         {"entry_damaged"}},
        {"same bytes",
         [](Index& index) {
             Entry copy = index.portfolio.entries[0];
             copy.path = "kopie.pdf";
             copy.document.reset();
             index.portfolio.entries.push_back(copy);
         },
         {"duplicate_file"}},
        {"two empty files are not copies",
         [](Index& index) {
             for (int i = 0; i < 2; ++i) {
                 Entry entry = testing::entry_with("leeg.txt", "", Outcome::ok);
                 entry.bytes = 0;
                 index.portfolio.entries.push_back(entry);
             }
         },
         {}},
        {"confident", change_piece([](Piece& piece) { piece.runner_up = "cv"; }), {}},
        {"doubtful",
         change_piece([](Piece& piece) {
             piece.confidence = 0.4;
             piece.runner_up = "cv";
         }),
         {"type_doubtful"}},
        {"hold back",
         [](Index& index) {
             const std::size_t document =
                 testing::add_document(index, "pas.pdf", {testing::page_with(1, {"paspoort"})});
             testing::add_piece(index, document, "identity_or_payroll", "other");
         },
         {"hold_back"}},
        {"no evidence",
         [](Index& index) {
             const std::size_t document =
                 testing::add_document(index, "factuur.pdf", {testing::page_with(1, {"factuur"})});
             testing::add_piece(index, document, "registration_or_invoice", "other");
         },
         {"not_evidence"}},
        {"not recognised, with text",
         [](Index& index) {
             const std::size_t document = testing::add_document(
                 index, "x.pdf", {testing::page_with(1, {"een twee drie vier vijf zes"})});
             testing::add_piece(index, document, "other", "other");
         },
         {"type_unknown"}},
        {"an archive that ended all its members",
         [](Index& index) {
             index.portfolio.entries.push_back(
                 testing::entry_with("b.zip", "application/zip", Outcome::unsafe_entry));
             for (const char* const name : {"1.pdf", "2.pdf"}) {
                 index.portfolio.entries.push_back(
                     testing::entry_with(name, "", Outcome::unsafe_entry));
                 index.portfolio.entries.back().inside = "b.zip";
             }
             index.portfolio.entries.push_back(
                 testing::entry_with("3.pdf", "", Outcome::encrypted));
             index.portfolio.entries.back().inside = "b.zip";
         },
         {"entry_encrypted", "entry_unsafe_entry"}},
        {"an archive read in part does not speak for its members",
         [](Index& index) {
             index.portfolio.end = {Outcome::ok_partial, {"truncated", {}, {}}};
             index.portfolio.entries.push_back(
                 testing::entry_with("boek.pdf", "application/pdf", Outcome::ok_partial));
         },
         {"portfolio_ok_partial", "entry_ok_partial"}},
        {"a picture too large is said once",
         [](Index& index) {
             index.portfolio.entries[0].end.outcome = Outcome::limit_pixels;
             index.portfolio.documents[0].document.pages[0].end.outcome = Outcome::limit_pixels;
         },
         {"entry_limit_pixels"}},
        {"text of the framework",
         [](Index& index) {
             const std::size_t document = testing::add_document(
                 index, "kader.pdf", {testing::page_with(1, {"een twee drie vier vijf zes"})});
             testing::add_piece(index, document, "other", "other")
                 .because.push_back({"framework: any", 6, 1, std::nullopt, "een twee"});
         },
         {"framework_text"}},
        {"not recognised, without text",
         [](Index& index) {
             const std::size_t document =
                 testing::add_document(index, "x.pdf", {testing::page_with(1, {})});
             testing::add_piece(index, document, "other", "other");
         },
         {}},
        {"nothing recognised",
         change_piece([](Piece& piece) {
             piece.type = "other";
             piece.runner_up = "attendance_proof";
         }),
         {"nothing_recognised", "type_doubtful"}},
        {"blank page", change_page([](Page& page) { page.words.clear(); }), {}},
        {"ink without text",
         change_page([](Page& page) {
             page.words.clear();
             page.marks.push_back({"ink", {}, {}});
         }),
         {"page_unreadable"}},
        {"a smudge without text",
         change_page([](Page& page) {
             page.words.clear();
             page.marks.push_back({"ink", {}, 0.1F});
         }),
         {}},
        {"bad recognition",
         change_page([](Page& page) { page.ocr_confidence = 0.2F; }),
         {"page_unreadable"}},
        {"good recognition", change_page([](Page& page) { page.ocr_confidence = 0.9F; }), {}},
        {"page too large",
         change_page([](Page& page) { page.end.outcome = Outcome::limit_pixels; }),
         {"page_unreadable"}},
        {"the ZIP itself",
         [](Index& index) {
             index = Index{};
             index.portfolio.end.outcome = Outcome::damaged;
         },
         {"portfolio_damaged"}},
        {"too many files",
         [](Index& index) { index.portfolio.end.outcome = Outcome::limit_entries; },
         {"portfolio_limit_entries"}},
        {"an empty ZIP", [](Index& index) { index = Index{}; }, {"portfolio_without_files"}},
        {"only helper files",
         [](Index& index) {
             index = Index{};
             index.portfolio.entries.push_back(
                 testing::entry_with("__MACOSX/._a", "", Outcome::junk));
         },
         {"portfolio_without_files"}},
    };
    for (const Case& c : cases) {
        Index index = quiet_index();
        c.change(index);
        EXPECT_EQ(codes_of(index), c.codes) << c.name;
    }
}

TEST(Findings, EveryOutcomeThatNeedsSomebodyIsReported) {
    for (const OutcomeInfo& outcome : all_outcomes()) {
        Index index = quiet_index();
        index.portfolio.entries.push_back(
            testing::entry_with("a.pdf", "application/pdf", outcome.outcome));
        const bool reported = !find_findings(index, {}, testing::some_types()).empty();
        EXPECT_EQ(reported, outcome.action_by != ActionBy::nobody) << outcome.id;
        EXPECT_FALSE(outcome_heading(outcome.outcome).nl.empty()) << outcome.id;
    }
}

TEST(Findings, ALimitIsReportedWithItsFigures) {
    Index index = quiet_index();
    Entry entry = testing::entry_with("groot.bin", "", Outcome::limit_bytes);
    entry.end.detail = {"bytes", 300'000'000, 268'435'456};
    index.portfolio.entries.push_back(entry);
    const std::vector<Finding> findings = find_findings(index, {}, {});
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_THAT(findings[0].text_nl, HasSubstr("Gevonden: 300 MB; toegestaan: 268 MB."));
    EXPECT_THAT(findings[0].text_en, HasSubstr("Found: 300 MB; allowed: 268 MB."));
}

TEST(Findings, UnreadablePagesAreNamedTogether) {
    Index index = quiet_index();
    const std::size_t document = testing::add_document(index,
                                                       "scan.pdf",
                                                       {scanned_page(1, 0.9F),
                                                        scanned_page(2, 0.1F),
                                                        scanned_page(3, 0.2F),
                                                        scanned_page(5, 0.1F)});
    testing::add_piece(index, document, "attendance_proof", "attendance_proof");
    const std::vector<Finding> findings = find_findings(index, {}, testing::some_types());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].page, 2);
    EXPECT_THAT(findings[0].text_nl, HasSubstr("pagina 2-3, 5."));
}

TEST(Findings, StandInOrderOfUrgencyThenOfPlace) {
    Index index = quiet_index();
    index.portfolio.entries.push_back(
        testing::entry_with("b.exe", "application/x-dosexec", Outcome::unsupported_type));
    index.portfolio.entries.push_back(testing::entry_with("c.pdf", "image/jpeg", Outcome::ok));
    index.portfolio.entries.push_back(
        testing::entry_with("d.pdf", "application/pdf", Outcome::empty));
    index.portfolio.entries.push_back(
        testing::entry_with("e.pdf", "application/pdf", Outcome::encrypted));
    const std::vector<Finding> findings = find_findings(index, {}, testing::some_types());
    std::vector<std::pair<std::string, std::size_t>> order;
    for (const Finding& finding : findings) {
        order.emplace_back(finding.code, finding.entry.value_or(99));
    }
    EXPECT_THAT(order,
                ElementsAre(std::pair("entry_empty", 3U),
                            std::pair("entry_encrypted", 4U),
                            std::pair("entry_unsupported_type", 1U),
                            std::pair("extension_mismatch", 2U)));
}

TEST(Findings, TextsNameTheTypesInBothLanguages) {
    Index index = quiet_index();
    index.pieces[0].piece.confidence = 0.3;
    index.pieces[0].piece.runner_up = "registration_or_invoice";
    const std::vector<Finding> findings = find_findings(index, {}, testing::some_types());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_THAT(findings[0].text_nl,
                HasSubstr("“Bewijs van deelname” of “Inschrijving of factuur”"));
    EXPECT_THAT(findings[0].text_en,
                HasSubstr("“Proof of attendance” or “Registration or invoice”"));
}

/// The index advises, it does not judge: an assessor does.
TEST(Findings, NoTextIsAVerdict) {
    for (const Index& index : {testing::sample_index(), testing::hostile_index()}) {
        for (const Finding& finding : find_findings(index, {}, testing::some_types())) {
            for (const char* word : {"voldoet",
                                     "geslaagd",
                                     "gezakt",
                                     "afgekeurd",
                                     "goedgekeurd",
                                     "ongeldig",
                                     "pass ",
                                     "fail",
                                     "reject",
                                     "approve",
                                     "invalid"}) {
                EXPECT_THAT(finding.text_nl + finding.text_en, Not(HasSubstr(word)))
                    << finding.code;
            }
            EXPECT_FALSE(finding.text_nl.empty()) << finding.code;
            EXPECT_FALSE(finding.text_en.empty()) << finding.code;
        }
    }
}

TEST(FindingKind, KnowsItsOwnAndTheOutcomes) {
    struct Case {
        const char* code;
        Severity severity;
        ActionBy action_by;
        const char* heading;
    };
    const Case cases[] = {
        {"hold_back", Severity::attention, ActionBy::person, "Privacygevoelig: niet verspreiden"},
        {"entry_encrypted", Severity::action, ActionBy::candidate, "Beveiligd met een wachtwoord"},
        {"portfolio_damaged",
         Severity::action,
         ActionBy::candidate,
         "ZIP niet of niet helemaal gelezen"},
        {"entry_sandbox_violation",
         Severity::action,
         ActionBy::administrator,
         "Bestand probeerde iets wat niet mag"},
        {"of_the_future", Severity::info, ActionBy::person, "of_the_future"},
        {"entry_of_the_future", Severity::info, ActionBy::person, "entry_of_the_future"},
        {"", Severity::info, ActionBy::person, ""},
    };
    for (const Case& c : cases) {
        const FindingKind kind = finding_kind(c.code);
        EXPECT_EQ(kind.severity, c.severity) << c.code;
        EXPECT_EQ(kind.action_by, c.action_by) << c.code;
        EXPECT_EQ(kind.heading.nl, c.heading) << c.code;
    }
}

TEST(Titles, AreThoseOfAllTypesInOrder) {
    std::vector<std::string> ids;
    for (const TypeTitle& title : titles_of(testing::some_types())) {
        ids.push_back(title.id);
    }
    EXPECT_THAT(
        ids,
        ElementsAre("attendance_proof", "identity_or_payroll", "other", "registration_or_invoice"));
}

} // namespace
} // namespace intake
