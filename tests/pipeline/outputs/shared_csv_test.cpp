// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/shared_csv.hpp"

#include <gtest/gtest.h>

namespace intake {
namespace {

FieldSummary field(const std::string& name, const std::string& value) {
    FieldSummary field;
    field.name = name;
    field.value = value;
    return field;
}

/// A portfolio with one certificate; its fields are changed row by row.
IndexSummary portfolio(const std::string& name) {
    IndexSummary index;
    index.name = name;
    index.entries.emplace_back();
    index.entries.back().path = "bewijs " + name + ".pdf";
    index.entries.back().sha256 = name;
    DocumentSummary document;
    document.id = "d1";
    document.entry = index.entries.back().path;
    PageSummary page;
    page.number = 1;
    page.words = 200;
    document.pages.push_back(page);
    index.documents.push_back(document);
    PieceSummary piece;
    piece.id = "d1.1";
    piece.document = "d1";
    piece.first_page = piece.last_page = 1;
    piece.kind = "attendance_proof";
    piece.type = "attendance_proof";
    piece.fingerprint = std::string(256, 'a');
    piece.fields = {field("holder", "J. Proefpersoon"), field("title", "Luisteren")};
    piece.dates.emplace_back();
    piece.dates.back().value = "2024-03-12";
    index.pieces.push_back(piece);
    return index;
}

std::string list_of(const std::vector<IndexSummary>& indexes) {
    SharedPapers shared;
    for (const IndexSummary& index : indexes) {
        shared.add(index);
    }
    return shared.csv(Lang::nl);
}

/// Codes at the ends of the rows.
std::vector<std::string> codes_of(const std::vector<IndexSummary>& indexes) {
    const std::string list = list_of(indexes);
    std::vector<std::string> codes;
    for (std::size_t at = list.find("\r\n") + 2; at < list.size();) {
        const std::size_t end = list.find("\r\n", at);
        const std::size_t cell = list.rfind(';', end) + 1;
        codes.push_back(list.substr(cell, end - cell));
        at = end + 2;
    }
    return codes;
}

using Codes = std::vector<std::string>;

TEST(SharedCsv, NamesBothPortfolios) {
    const std::string list = list_of({portfolio("een"), portfolio("twee")});
    EXPECT_NE(list.find("een;bewijs een.pdf;d1.1;1;"), std::string::npos) << list;
    EXPECT_NE(list.find(";twee;bewijs twee.pdf;d1.1;1;Hetzelfde stuk op dezelfde naam;"),
              std::string::npos)
        << list;
}

TEST(SharedCsv, TellsWhatIsTheSame) {
    const IndexSummary first = portfolio("een");
    IndexSummary second = portfolio("twee");
    EXPECT_EQ(codes_of({first, second}), Codes{"paper"});
    second.entries[0].sha256 = "een";
    EXPECT_EQ(codes_of({first, second}), Codes{"bytes"});

    second = portfolio("twee");
    second.pieces[0].fields[0].value = "K. Voorbeeldsma";
    EXPECT_EQ(codes_of({first, second}), Codes{}) << "two people at one training";
    IndexSummary numbered = first;
    for (IndexSummary* index : {&numbered, &second}) {
        index->pieces[0].fields.push_back(field("certificate_number", "A-1"));
    }
    EXPECT_EQ(codes_of({numbered, second}), Codes{"number"});
    IndexSummary third = second;
    third.name = third.entries[0].sha256 = "drie";
    third.pieces[0].fields[0].value = "L. Testerink";
    EXPECT_EQ(codes_of({numbered, second, third}), Codes{}) << "the number of the training itself";
}

TEST(SharedCsv, PassesOverWhatIsCommon) {
    struct Row {
        const char* label;
        void (*change)(IndexSummary&);
    };
    const std::vector<Row> k_rows = {
        {"no name: a blank form", [](IndexSummary& index) { index.pieces[0].fields.clear(); }},
        {"an article", [](IndexSummary& index) { index.pieces[0].kind = "article"; }},
        {"no type", [](IndexSummary& index) { index.pieces[0].type = "other"; }},
        {"another day", [](IndexSummary& index) { index.pieces[0].dates[0].value = "2024-03-14"; }},
        {"another training",
         [](IndexSummary& index) { index.pieces[0].fields[1].value = "Praten"; }},
        {"another text",
         [](IndexSummary& index) { index.pieces[0].fingerprint = std::string(256, 'b'); }},
        {"said within its own portfolio",
         [](IndexSummary& index) { index.pieces[0].duplicate_of = "d9.1"; }},
    };
    for (const Row& row : k_rows) {
        IndexSummary second = portfolio("twee");
        row.change(second);
        EXPECT_EQ(codes_of({portfolio("een"), second}), Codes{}) << row.label;
    }
    IndexSummary first = portfolio("een");
    IndexSummary again = portfolio("een opnieuw");
    first.candidate_number = again.candidate_number = "7";
    EXPECT_EQ(codes_of({first, again}), Codes{}) << "one candidate";
}

TEST(SharedCsv, KnowsATextOfOnesOwnInAnotherName) {
    IndexSummary first = portfolio("een");
    IndexSummary second = portfolio("twee");
    for (IndexSummary* index : {&first, &second}) {
        index->pieces[0].kind = index->pieces[0].type = "report";
        index->pieces[0].dates.clear();
    }
    second.pieces[0].fields[0].value = "K. Voorbeeldsma";
    EXPECT_EQ(codes_of({first, second}), Codes{"text"});
    second.documents[0].pages[0].words = 60;
    EXPECT_EQ(codes_of({first, second}), Codes{}) << "a short one";
}

} // namespace
} // namespace intake
