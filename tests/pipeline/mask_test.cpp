// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/findings.hpp"
#include "pipeline/mask.hpp"
#include "pipeline/outputs/documents_csv.hpp"
#include "pipeline/outputs/findings_csv.hpp"
#include "pipeline/outputs/index_json.hpp"
#include "pipeline/outputs/show.hpp"
#include "tests/pipeline/outputs/sample_index.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// The numbers here are the well-known test numbers of the elfproef; they belong to nobody.

namespace intake {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A payslip that names its number, a certificate whose number passes by accident, and file names.
Index with_numbers() {
    Index index = testing::sample_index();
    const std::size_t payslip =
        testing::add_document(index,
                              "loonstrook_123456782.pdf",
                              {testing::page_with(1, {"Loonstrook mei", "BSN 987654321"})});
    testing::add_piece(index, payslip, "identity_or_payroll", "other")
        .because.push_back({"pattern: nummer", 3, 1, std::nullopt, "987654321"});
    const std::size_t proof = testing::add_document(
        index, "bewijs.pdf", {testing::page_with(1, {"Bewijsnummer 111.222.333 van 12-03-2024"})});
    Piece& piece = testing::add_piece(index, proof, "attendance_proof", "attendance_proof");
    piece.because.push_back(
        {"phrase: bewijsnummer", 1, 1, std::nullopt, "Bewijsnummer 111.222.333"});
    piece.boundary.push_back({"number", 1, 1, std::nullopt, "111 222 333"});
    piece.dates.push_back(
        {"2024-03-12", std::nullopt, DateRole::unknown, "111.222.333 van 12-03-2024", 1, {}, 1});
    Entry inner = testing::entry_with("map_123456782.zip/scan.pdf", "application/pdf");
    inner.inside = "map_123456782.zip";
    index.portfolio.entries.push_back(inner);
    index.portfolio.file = "jansen 123456782.zip";
    return index;
}

TEST(Mask, NoOutputHoldsTheDigits) {
    Index index = with_numbers();
    const std::vector<MaskedNumber> masked = mask_service_numbers(index);
    index.findings = find_findings(index, masked, testing::some_types());
    const IndexSummary summary = *parse_index(index_json(index));
    std::string text;
    for (const DocumentRecord& record : index.portfolio.documents) {
        text += plain_text(record.document);
    }
    const std::string all =
        index_json(index) + inspect_json(index) + text + documents_csv_rows(summary, Lang::nl)
        + findings_csv_rows(summary, Lang::nl) + show_portfolio(summary, TerminalStyle{}, Lang::nl);
    for (const char* digits : {"123456782",
                               "987654321",
                               "111.222.333",
                               "111222333",
                               "111 222 333",
                               "313233343536373832" /* in hexadecimal */}) {
        EXPECT_THAT(all, Not(HasSubstr(digits)));
    }
    EXPECT_THAT(all, HasSubstr("loonstrook_•••••••••.pdf"));
    EXPECT_THAT(all, HasSubstr("•••.•••.•••"));
    EXPECT_THAT(all, HasSubstr("12-03-2024")) << "a date beside a number stays";
}

TEST(Mask, KeepsThePlaceAndWhetherItWasNamed) {
    Index index = with_numbers();
    const std::vector<MaskedNumber> masked = mask_service_numbers(index);
    ASSERT_EQ(masked.size(), 4U);
    EXPECT_FALSE(masked[0].page) << "in the name of the payslip";
    EXPECT_EQ(masked[1].entry, masked[0].entry);
    EXPECT_EQ(masked[1].page, 1);
    EXPECT_TRUE(masked[1].named);
    EXPECT_FALSE(masked[2].named);
    ASSERT_TRUE(masked[2].box);
    EXPECT_GT(masked[2].box->width(), 0);
    EXPECT_EQ(index.portfolio.entries[masked[3].entry].inside, "map_•••••••••.zip");
}

TEST(Mask, BecomesAFindingForEachPage) {
    Index index = with_numbers();
    const std::vector<MaskedNumber> masked = mask_service_numbers(index);
    std::vector<std::string> codes;
    for (const Finding& finding : find_findings(index, masked, testing::some_types())) {
        if (finding.code.starts_with("bsn")) {
            codes.push_back(finding.code);
        }
    }
    EXPECT_THAT(
        codes,
        ::testing::ElementsAre("bsn_masked", "bsn_suspected", "bsn_suspected", "bsn_suspected"));
}

TEST(Mask, ANumberOnAPaperToHoldBackIsNotMerelySuspected) {
    Index index = testing::sample_index();
    const std::size_t payslip =
        testing::add_document(index, "mei.pdf", {testing::page_with(1, {"nummer 123456782"})});
    testing::add_piece(index, payslip, "identity_or_payroll", "other");
    const std::vector<MaskedNumber> masked = mask_service_numbers(index);
    ASSERT_EQ(masked.size(), 1U);
    EXPECT_FALSE(masked[0].named);
    const std::vector<Finding> findings = find_findings(index, masked, testing::some_types());
    EXPECT_EQ(std::ranges::count(findings, "bsn_masked", &Finding::code), 1);
}

TEST(Mask, LeavesEverythingElseAsItWas) {
    Index index = testing::sample_index();
    const std::string before = index_json(index);
    EXPECT_TRUE(mask_service_numbers(index).empty());
    EXPECT_EQ(index_json(index), before);
    EXPECT_EQ(mask_service_numbers("verslag 2024.pdf"), "verslag 2024.pdf");
    EXPECT_EQ(mask_service_numbers("bsn 123456782 en 111222333"), "bsn ••••••••• en •••••••••");
}

} // namespace
} // namespace intake
