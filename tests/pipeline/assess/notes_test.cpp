// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pipeline/assess/rules.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace intake {
namespace {

using test::PortfolioBuilder;

/// Papers, and whether a person is told so of one of them.
struct Row {
    const char* label;
    std::string_view code;
    bool told;
    std::function<void(PortfolioBuilder&)> papers;
};

bool is_told(const AssessmentResult& result, std::string_view code) {
    return std::ranges::find(result.findings, code, &Finding::code) != result.findings.end();
}

/// Without a last day for "2016 - heden".
void period(Piece& piece, const std::string& first, const std::string& last = "") {
    PortfolioBuilder::date(piece, first, DateRole::period);
    if (!last.empty()) {
        piece.dates.back().end = last;
    }
}

const std::vector<Row>& rows() {
    using B = PortfolioBuilder;
    static const std::vector<Row> k_rows = {
        {"an empty form",
         "blank_template",
         true,
         [](B& papers) {
             Piece& piece = papers.add("reflection_statement");
             piece.signature.state = SignatureState::unsigned_;
             for (const char* label : {"Naam", "Datum", "Begeleider"}) {
                 B::field(piece, "empty_form_field", label);
             }
         }},
        {"a form with one line left empty",
         "blank_template",
         false,
         [](B& papers) {
             Piece& piece = papers.add("reflection_statement");
             B::field(piece, "empty_form_field", "Plaats");
             B::field(piece, "empty_form_field", "Telefoon");
             B::date(piece, "2025-05-14", DateRole::meeting);
         }},
        {"a print of an extract",
         "extract_not_original",
         true,
         [](B& papers) {
             papers.add("diploma");
             papers.say("Uittreksel Diplomaregister Dienst Uitvoering Onderwijs hbo-bachelor");
         }},
        {"a diploma",
         "extract_not_original",
         false,
         [](B& papers) {
             papers.add("diploma");
             papers.say("Diploma hbo-bachelor, ook te vinden in het diplomaregister");
         }},
        {"a list of who was there",
         "sensitive_third_party",
         true,
         [](B& papers) { papers.add("attendance_list"); }},
        {"a proof of attendance",
         "sensitive_third_party",
         false,
         [](B& papers) { papers.add("attendance_proof"); }},
        {"half a year without work",
         "cv_period_gap",
         true,
         [](B& papers) {
             Piece& piece = papers.add("cv");
             period(piece, "2018-01", "2024-02");
             period(piece, "2024-10");
         }},
        {"one job after the other, by the year",
         "cv_period_gap",
         false,
         [](B& papers) {
             Piece& piece = papers.add("cv");
             period(piece, "2018", "2023");
             period(piece, "2024");
         }},
        {"a job beside another that ended",
         "cv_period_gap",
         false,
         [](B& papers) {
             Piece& piece = papers.add("cv");
             period(piece, "2010");
             period(piece, "2022-01", "2023-02");
             period(piece, "2025-01");
         }},
        {"a report that names no meeting",
         "reflection_link_not_shown",
         true,
         [](B& papers) {
             papers.add("reflection_report");
             papers.say("Ik werk als jobcoach en liep vast in een gesprek met een werkgever");
         }},
        {"a report on what came up in a meeting",
         "reflection_link_not_shown",
         false,
         [](B& papers) {
             papers.add("reflection_report");
             papers.say("Tijdens de intervisie bracht ik dit gesprek in");
         }},
        {"a German certificate",
         "language_not_supported",
         true,
         [](B& papers) {
             papers.add("other");
             papers.say(
                 "Bescheinigung \u00fcber die Teilnahme Frau Keller hat mit Erfolg an der "
                 "Weiterbildung und "
                 "dem Seminar f\u00fcr die Arbeit mit Menschen der Pflege teilgenommen das der "
                 "Verein und die "
                 "Schule mit Freude angeboten hat");
         }},
        {"a Dutch certificate",
         "language_not_supported",
         false,
         [](B& papers) {
             papers.add("attendance_proof");
             papers.say(
                 "Hierbij verklaart de stichting dat mevrouw De Vries heeft deelgenomen aan de "
                 "opleiding tot "
                 "begeleider van mensen met een beperking en dat zij de toets op het einde van de "
                 "dag heeft gemaakt");
         }},
        {"books without a year",
         "reading_entry_without_year",
         true,
         [](B& papers) {
             Piece& piece = papers.add("reading_list");
             B::field(piece, "reading_entry", "Werk als medicijn").unit = "book";
         }},
        {"a book with its year on the line",
         "reading_entry_without_year",
         false,
         [](B& papers) {
             Piece& piece = papers.add("reading_list");
             FieldFound& entry = B::field(piece, "reading_entry", "Werk als medicijn");
             entry.unit = "book";
             entry.box = Box{0.1, 0.1, 0.3, 0.115};
             papers.say("Werk als medicijn (2024)");
         }},
        {"four statements where three are asked",
         "surplus_a31_statements",
         true,
         [](B& papers) {
             for (const char* day : {"2025-05-14", "2025-06-14", "2025-09-14", "2025-10-14"}) {
                 papers.add_meeting(day, "yes");
             }
         }},
        {"as many statements as are asked",
         "surplus_a31_statements",
         false,
         [](B& papers) {
             for (const char* day : {"2025-05-14", "2025-06-14", "2025-09-14"}) {
                 papers.add_meeting(day, "yes");
             }
         }},
        {"a function that may have been paid",
         "unpaid_not_shown",
         true,
         [](B& papers) {
             Piece& piece = papers.add("function_statement");
             B::field(piece, "period", "2023-01-01/2024-12-31");
             papers.say("was lid van de werkgroep van ons netwerk");
         }},
        {"a function that was not",
         "unpaid_not_shown",
         false,
         [](B& papers) {
             Piece& piece = papers.add("function_statement");
             B::field(piece, "period", "2023-01-01/2024-12-31");
             papers.say("was onbezoldigd lid van de werkgroep van ons netwerk");
         }},
        {"a function within Noloc",
         "unpaid_not_shown",
         false,
         [](B& papers) {
             Piece& piece = papers.add("function_statement");
             B::field(piece, "period", "2023-01-01/2024-12-31");
             papers.say("was lid van de commissie Kwaliteit van Noloc");
         }},
        {"not passed",
         "not_passed_stated",
         true,
         [](B& papers) {
             papers.add("attendance_proof",
                        "Training Coachtools",
                        "2025-06-11",
                        {{"20", "study_load_hour"}});
             papers.say("Resultaat eindopdracht: niet geslaagd");
         }},
        {"passed",
         "not_passed_stated",
         false,
         [](B& papers) {
             papers.add("attendance_proof",
                        "Training Coachtools",
                        "2025-06-11",
                        {{"20", "study_load_hour"}});
             papers.say("Resultaat eindopdracht: geslaagd");
         }},
        {"the same training on another day",
         "repeated_activity",
         true,
         [](B& papers) {
             papers.add("attendance_proof",
                        "Training Coachtools",
                        "2024-06-11",
                        {{"20", "study_load_hour"}});
             papers.add("attendance_proof",
                        "Training Coachtools",
                        "2025-06-11",
                        {{"20", "study_load_hour"}});
         }},
        {"another training",
         "repeated_activity",
         false,
         [](B& papers) {
             papers.add("attendance_proof",
                        "Training Coachtools",
                        "2024-06-11",
                        {{"20", "study_load_hour"}});
             papers.add("attendance_proof",
                        "Training Coachtools voor gevorderden",
                        "2025-06-11",
                        {{"20", "study_load_hour"}});
         }},
        {"a congress of every year",
         "repeated_activity",
         false,
         [](B& papers) {
             papers.add(
                 "attendance_proof", "Congres Werk en inkomen", "2024-06-11", {{"1", "day"}});
             papers.add(
                 "attendance_proof", "Congres Werk en inkomen", "2025-06-11", {{"1", "day"}});
         }},
    };
    return k_rows;
}

} // namespace

TEST(Notes, AreToldWhereThereIsSomethingToTell) {
    for (const Row& row : rows()) {
        PortfolioBuilder papers;
        row.papers(papers);
        const AssessmentResult result = assess(papers.index(), test::rules_for("2026-11-30"));
        EXPECT_EQ(is_told(result, row.code), row.told) << row.code << ": " << row.label;
    }
}

TEST(Notes, OfSeveralAmountsTellAPerson) {
    struct Case {
        std::vector<std::pair<std::string, std::string>> amounts;
        double lower;
        double upper;
    };
    const std::string unit = "study_load_hour";
    for (const Case& c :
         {Case{{{"20", unit}, {"30", unit}}, 20, 50}, Case{{{"50", unit}}, 50, 50}}) {
        PortfolioBuilder papers;
        papers.add("attendance_proof", "Training Coachtools", "2025-06-11", c.amounts);
        papers.say("Training Coachtools");
        const AssessmentResult result = assess(papers.index(), test::rules_for("2026-11-30"));
        const Activity& activity = result.assessment.points.activities.at(0);
        EXPECT_EQ(activity.lower, c.lower) << c.amounts.size();
        EXPECT_EQ(activity.upper, c.upper) << c.amounts.size();
        EXPECT_EQ(is_told(result, "several_quantities"), c.lower != c.upper) << c.amounts.size();
    }
}

TEST(Notes, AreNotToldOfWhatIsNoSurePiece) {
    PortfolioBuilder papers;
    papers.add("attendance_list").confidence = 0.5;
    EXPECT_FALSE(
        is_told(assess(papers.index(), test::rules_for("2026-11-30")), "sensitive_third_party"));
}

TEST(Notes, OfARepeatedTrainingNameBothAndCountItOnceBelow) {
    PortfolioBuilder papers;
    for (const char* day : {"2024-06-11", "2025-06-11"}) {
        papers.add("attendance_proof", "Training Coachtools", day, {{"20", "study_load_hour"}});
    }
    const AssessmentResult result = assess(papers.index(), test::rules_for("2026-11-30"));
    const auto told = std::ranges::find(result.findings, "repeated_activity", &Finding::code);
    ASSERT_NE(told, result.findings.end());
    EXPECT_EQ(told->piece, "d2.1");
    EXPECT_NE(told->text_nl.find("d1.1"), std::string::npos);
    EXPECT_EQ(result.assessment.points.total.lower, 20);
    EXPECT_EQ(result.assessment.points.total.upper, 40);
}

} // namespace intake
