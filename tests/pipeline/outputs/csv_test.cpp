// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/csv.hpp"
#include "pipeline/outputs/documents_csv.hpp"
#include "pipeline/outputs/findings_csv.hpp"
#include "pipeline/outputs/index_json.hpp"
#include "pipeline/outputs/portfolios_csv.hpp"
#include "tests/pipeline/outputs/sample_index.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace intake {
namespace {

using ::testing::HasSubstr;

/// Reads RFC 4180 back, strictly: rows end in CR LF, quotes are doubled.
std::vector<std::vector<std::string>> parse_csv(std::string_view text, char separator) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row(1);
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (quoted) {
            if (text[i] != '"') {
                row.back() += text[i];
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                row.back() += text[++i];
            } else {
                quoted = false;
            }
        } else if (text[i] == '"') {
            EXPECT_TRUE(row.back().empty()) << "a quote in the middle of a cell";
            quoted = true;
        } else if (text[i] == separator) {
            row.emplace_back();
        } else if (text[i] == '\r') {
            EXPECT_EQ(text[++i], '\n');
            rows.push_back(std::move(row));
            row.assign(1, "");
        } else {
            row.back() += text[i];
        }
    }
    EXPECT_FALSE(quoted);
    EXPECT_EQ(row, std::vector<std::string>(1)) << "the last row has no line end";
    return rows;
}

TEST(CsvRow, QuotesOnlyWhereNeeded) {
    EXPECT_EQ(CsvRow(Lang::nl).text("gewoon").text("a;b").text("a,b").text("z\"q").number(7).take(),
              "gewoon;\"a;b\";a,b;\"z\"\"q\";7\r\n");
    EXPECT_EQ(CsvRow(Lang::en).text("a;b").text("a,b").nothing().yes_no(true).take(),
              "a;b,\"a,b\",,yes\r\n");
}

TEST(CsvRow, StartsAnewAfterTake) {
    CsvRow row(Lang::nl);
    EXPECT_EQ(row.text("a").take(), "a\r\n");
    EXPECT_EQ(row.text("").text("b").take(), ";b\r\n");
}

TEST(CsvRow, NoTextBecomesAFormula) {
    struct Case {
        const char* text;
        const char* cell;
    };
    const Case cases[] = {
        {"=1+1", "'=1+1"},
        {"+31 6", "'+31 6"},
        {"-5", "'-5"},
        {"@naam", "'@naam"},
        {"\t=1+1", "' =1+1"},
        {"\rtekst", "' tekst"},
        {"\ntekst", "' tekst"},
        {"   =1+1", "'   =1+1"},
        {"＝1+1", "'＝1+1"},
        {"a=1", "a=1"},
        {"2024-03-12", "2024-03-12"},
        {"regel\r\nregel", "regel  regel"},
        {"\x1b[31mrood", "�[31mrood"},
        {"", ""},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(CsvRow(Lang::nl).text(c.text).take(), std::string(c.cell) + "\r\n") << c.text;
    }
}

TEST(CsvRow, PercentStaysWithinBounds) {
    EXPECT_EQ(CsvRow(Lang::nl).percent(0.874).percent(-1).percent(7).percent(0.0 / 0.0).take(),
              "87;0;100;0\r\n");
}

TEST(CsvHeader, TellsExcelThatItIsUtf8) {
    EXPECT_EQ(csv_header({{"één", "one"}, {"twee", "two"}}, Lang::nl), "\xEF\xBB\xBFéén;twee\r\n");
    EXPECT_EQ(csv_header({{"één", "one"}, {"twee", "two"}}, Lang::en), "\xEF\xBB\xBFone,two\r\n");
}

/// Every list, in both languages, for ordinary and hostile portfolios.
TEST(CsvLists, EveryRowHasTheColumnsOfItsHeader) {
    struct List {
        const char* name;
        std::string (*header)(Lang);
        std::string (*rows)(const IndexSummary&, Lang);
    };
    const List lists[] = {{"portfolios", portfolios_csv_header, portfolios_csv_rows},
                          {"documents", documents_csv_header, documents_csv_rows},
                          {"findings", findings_csv_header, findings_csv_rows}};
    for (const Index& index : {testing::sample_index(), testing::hostile_index()}) {
        const IndexSummary summary = *parse_index(index_json(index));
        for (const List& list : lists) {
            for (const Lang lang : {Lang::nl, Lang::en}) {
                const char separator = lang == Lang::nl ? ';' : ',';
                const auto rows =
                    parse_csv(list.header(lang) + list.rows(summary, lang), separator);
                ASSERT_GE(rows.size(), 2U) << list.name;
                for (const auto& row : rows) {
                    ASSERT_EQ(row.size(), rows.front().size()) << list.name;
                    for (const std::string& cell : row) {
                        EXPECT_EQ(cell.find_first_of("=+-@\t\r"), cell.find_first_of("=+-@\t\r", 1))
                            << cell;
                        EXPECT_LT(cell.size(), 5000U) << list.name;
                    }
                }
            }
        }
    }
}

TEST(PortfoliosCsv, CountsWhatIsToDo) {
    const IndexSummary summary = *parse_index(index_json(testing::sample_index()));
    const auto header = parse_csv(portfolios_csv_header(Lang::nl), ';').front();
    const auto row = parse_csv(portfolios_csv_rows(summary, Lang::nl), ';').front();
    const auto cell = [&](const std::string& column) {
        const auto found = std::ranges::find(header, column);
        return found == header.end() ? "no column " + column
                                     : row.at(static_cast<std::size_t>(found - header.begin()));
    };
    EXPECT_EQ(cell("stand"), "kandidaat vragen");
    EXPECT_EQ(cell("te vragen"), "1");
    EXPECT_EQ(cell("te bekijken"), "2");
    EXPECT_EQ(cell("bestanden in ZIP"), "5");
    EXPECT_EQ(cell("niet gelezen"), "2");
    EXPECT_EQ(cell("pagina's"), "3");
    EXPECT_EQ(cell("niet herkend"), "1");
    EXPECT_THAT(cell("wat het eerst"), HasSubstr("wachtwoord"));
}

TEST(DocumentsCsv, HasARowPerPieceAndPerEntryWithout) {
    const IndexSummary summary = *parse_index(index_json(testing::sample_index()));
    const auto rows = parse_csv(documents_csv_rows(summary, Lang::nl), ';');
    ASSERT_EQ(rows.size(), 6U);
    EXPECT_EQ(rows[0][1], "B/bewijs studiedag.pdf");
    EXPECT_EQ(rows[0][2], "d1.1");
    EXPECT_EQ(rows[0][6], "Bewijs van deelname");
    EXPECT_EQ(rows[0][8], "91");
    EXPECT_EQ(rows[0][11], "2024-03-12 (activiteit), 2024-01/2024-06 (periode)");
    EXPECT_EQ(rows[0][14], "88");
    EXPECT_EQ(rows[1][9], "ja") << "not sure what it is";
    EXPECT_EQ(rows[3][2], "") << "no piece in an encrypted file";
    EXPECT_EQ(rows[3][16], "Beveiligd met een wachtwoord");
    EXPECT_EQ(rows[3][18], "kandidaat");
}

TEST(FindingsCsv, SaysWhoDoesWhat) {
    const IndexSummary summary = *parse_index(index_json(testing::sample_index()));
    const auto rows = parse_csv(findings_csv_rows(summary, Lang::en), ',');
    ASSERT_EQ(rows.size(), summary.findings.size());
    EXPECT_EQ(rows[0][1], "to do");
    EXPECT_EQ(rows[0][2], "candidate");
    EXPECT_EQ(rows[0][4], "geheim.pdf");
    EXPECT_EQ(rows[0][9], "entry_encrypted");
}

} // namespace
} // namespace intake
