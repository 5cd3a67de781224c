// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/points.hpp"
#include "tests/pipeline/assess/any_paper.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace intake {
namespace {

using test::add_anything;
using test::PortfolioBuilder;

constexpr const char* k_date = "2026-11-30";
constexpr const char* k_inside = "2024-03-12";

Points points_of(const PortfolioBuilder& portfolio, const std::string& date = k_date) {
    return assess(portfolio.index(), test::rules_for(date)).assessment.points;
}

const PointsSum& sum(const Points& points, std::string_view category) {
    return *std::ranges::find(points.categories, category, &PointsSum::id);
}

struct RuleCase {
    const char* label;
    const char* type;
    const char* title;
    std::vector<std::pair<std::string, std::string>> quantities;
    double lower;
    double upper;
};

TEST(Points, CountWhatThePaperSays) {
    const RuleCase cases[] = {
        {"study load",
         "attendance_proof",
         "Training gespreksvoering",
         {{"12", "study_load_hour"}},
         12,
         12},
        {"study load beside contact hours",
         "diploma",
         "Opleiding jobcoach",
         {{"28", "contact_hour"}, {"64", "study_load_hour"}},
         64,
         64},
        {"contact hours are a floor",
         "attendance_proof",
         "Cursus autisme",
         {{"6", "contact_hour"}},
         6,
         6},
        {"contact hours and self-study are the study load",
         "attendance_proof",
         "Cursus autisme",
         {{"8", "self_study_hour"}, {"12", "contact_hour"}},
         20,
         20},
        {"hours of meetings and self-study",
         "attendance_proof",
         "Cursus autisme",
         {{"12", "clock_hour"}, {"8", "self_study_hour"}},
         12,
         20},
        {"between two numbers",
         "attendance_proof",
         "Cursus autisme",
         {{"6/8", "clock_hour"}},
         6,
         8},
        {"a study day is a congress or a course",
         "attendance_proof",
         "Studiedag rouw",
         {{"2", "half_day"}, {"6", "contact_hour"}},
         6,
         6},
        {"credits stay credits", "diploma", "Leergang", {{"10", "ec"}}, 0, 280},
        {"no hours", "attendance_proof", "Cursus autisme", {}, 0, 0},
        {"an hour and a half",
         "attendance_proof",
         "Webinar schulden",
         {{"1.5", "clock_hour"}},
         1,
         2},
        {"75 minutes", "attendance_proof", "Webinar schulden", {{"75", "minutes"}}, 1, 2},
        {"lesson hours as printed", "attendance_proof", "Workshop", {{"3", "lesson_hour"}}, 3, 3},
        {"a half day", "attendance_proof", "Congres Werk en Rouw", {{"1", "half_day"}}, 3, 3},
        {"two half days", "attendance_proof", "Congres Werk en Rouw", {{"2", "half_day"}}, 6, 6},
        {"a day", "attendance_proof", "Jaarcongres", {{"1", "day"}}, 6, 6},
        {"hours of a congress", "attendance_proof", "Jaarcongres", {{"4", "clock_hour"}}, 3, 6},
        {"a confirmation", "confirmation", "Webinar schulden", {{"2", "lesson_hour"}}, 0, 2},
        {"a confirmation of a congress", "confirmation", "Jaarcongres", {{"1", "day"}}, 0, 6},
        {"a badge", "edubadge", "Cursus autisme", {{"1", "ec"}}, 0, 28},
    };
    for (const RuleCase& c : cases) {
        PortfolioBuilder portfolio;
        portfolio.add(c.type, c.title, k_inside, c.quantities);
        const Points points = points_of(portfolio);
        EXPECT_EQ(points.total.lower, c.lower) << c.label;
        EXPECT_EQ(points.total.upper, c.upper) << c.label;
    }
}

TEST(Points, OfTimesOfDayLeaveRoomForABreakBelow) {
    PortfolioBuilder portfolio;
    Piece& piece =
        portfolio.add("attendance_proof", "Cursus autisme", k_inside, {{"420", "minutes"}});
    FieldFound rest = piece.fields.back();
    rest.name = "break";
    rest.value = "60";
    piece.fields.push_back(rest);
    EXPECT_EQ(points_of(portfolio).total.lower, 6);
    EXPECT_EQ(points_of(portfolio).total.upper, 7);
}

bool asks(const Points& points, std::string_view code) {
    return std::ranges::find(points.open_questions, code, &OpenQuestion::code)
           != points.open_questions.end();
}

TEST(Points, OfARegistrationCountAboveOnly) {
    struct Case {
        const char* label;
        const char* text;
        double upper;
    };
    for (const Case& c :
         {Case{"a webinar", "Je inschrijving voor het webinar is binnen, je ontvangt een link", 3},
          Case{"a course", "Je inschrijving voor de opleiding is binnen", 0},
          Case{"an invoice", "Factuurnummer 12 inschrijving webinar, te voldoen 100 euro", 0}}) {
        PortfolioBuilder portfolio;
        portfolio.add("registration_or_invoice", "", k_inside, {{"2", "clock_hour"}});
        portfolio.say(c.text);
        const Points points = points_of(portfolio);
        EXPECT_EQ(points.total.lower, 0) << c.label;
        EXPECT_EQ(points.total.upper, c.upper) << c.label;
        EXPECT_EQ(asks(points, "confirmation_not_attendance"), c.upper > 0) << c.label;
    }
}

TEST(Points, OfARegistrationBesideItsProofCountOnce) {
    PortfolioBuilder portfolio;
    portfolio.add("attendance_proof", "Webinar schulden", k_inside, {{"2", "clock_hour"}});
    portfolio.add("registration_or_invoice", "Webinar schulden", k_inside, {{"2", "clock_hour"}});
    portfolio.say("Je inschrijving voor het webinar is binnen");
    EXPECT_EQ(points_of(portfolio).total.lower, 2);
    EXPECT_EQ(points_of(portfolio).total.upper, 3);
    EXPECT_TRUE(asks(points_of(portfolio), "possible_duplicate"));
}

TEST(Points, OfEvidenceThatTheRowDoesNotNameCountAboveOnly) {
    PortfolioBuilder portfolio;
    portfolio.add("diploma", "Opleiding fotografie", k_inside, {{"12", "study_load_hour"}});
    Index index = portfolio.index();
    index.portfolio.entries[0].path = "Categorie 3/diploma.pdf"; // named in category 1 only
    const Points points = assess(index, test::rules_for(k_date)).assessment.points;
    EXPECT_EQ(sum(points, "B3").lower, 0);
    EXPECT_EQ(sum(points, "B3").upper, 12);
    EXPECT_TRUE(asks(points, "evidence_type_not_listed"));
    EXPECT_FALSE(asks(points_of(portfolio), "evidence_type_not_listed")) << "without a folder";
}

TEST(Points, OfMeetingsOnAListCountAboveOnlyAndOnce) {
    PortfolioBuilder portfolio;
    for (int i = 1; i <= 4; ++i) {
        portfolio.add_meeting("2025-0" + std::to_string(i) + "-10", "yes");
    }
    Piece& list = portfolio.add("attendance_list");
    PortfolioBuilder::field(list, "meeting_form", "intervision");
    for (const char* day :
         {"2025-01-10", "2025-06-10", "2025-07-10"}) { // the first has a statement
        PortfolioBuilder::date(list, day, DateRole::event);
    }
    const Points points = points_of(portfolio);
    EXPECT_EQ(sum(points, "B2").lower, 0);
    EXPECT_EQ(sum(points, "B2").upper, 6) << "six meetings, of which 2026 asks three";
    EXPECT_TRUE(asks(points, "evidence_type_not_listed"));
}

TEST(Points, OfAPaperThatMayBeAListCountWhatNoOtherTellsOf) {
    PortfolioBuilder portfolio;
    for (int i = 1; i <= 3; ++i) {
        portfolio.add_meeting("2025-0" + std::to_string(i) + "-10", "yes");
    }
    Piece& list = portfolio.add("attendance_list");
    list.confidence = 0.6;
    list.runner_up = "cv";
    PortfolioBuilder::field(list, "meeting_form", "intervision");
    for (const char* day : {"2025-01-10", "2025-02-10", "2025-06-10"}) {
        PortfolioBuilder::date(list, day, DateRole::event);
    }
    EXPECT_EQ(sum(points_of(portfolio), "B2").upper, 2)
        << "four meetings, of which 2026 asks three";
}

TEST(Points, OfWebinarsOnDaysOfTheirOwnAreRoundedEachByItself) {
    const auto points = [](bool on_days_of_their_own) {
        PortfolioBuilder portfolio;
        Piece& list = portfolio.add(
            "attendance_proof", "Webinars", "", {{"90", "minutes"}, {"90", "minutes"}});
        for (std::size_t i = 0; i < 2; ++i) {
            const double y = on_days_of_their_own ? 0.2 + 0.1 * static_cast<double>(i) : 0.2;
            list.fields[i + 1].box = {0.5, y, 0.6, y + 0.02};
            PortfolioBuilder::date(list, i == 0 ? "2025-03-11" : "2025-04-08", DateRole::event);
            list.dates.back().box = {0.2, y, 0.3, y + 0.02};
        }
        return points_of(portfolio).total;
    };
    EXPECT_EQ(points(true).lower, 2);
    EXPECT_EQ(points(true).upper, 4);
    EXPECT_EQ(points(false).lower, 1) << "one may be within the other";
}

TEST(Points, OfAConfirmationWithoutAFolderMayLieOutsideTheField) {
    PortfolioBuilder portfolio;
    portfolio.add("confirmation", "Cursus keramiek", k_inside, {{"12", "study_load_hour"}});
    portfolio.file_in("mail");
    const Points points = points_of(portfolio);
    EXPECT_EQ(sum(points, "B1").upper, 12);
    EXPECT_EQ(sum(points, "B3").upper, 12);
    EXPECT_EQ(points.total.upper, 12);
}

TEST(Points, OfMeetingsAreForEveryDayThatADateNames) {
    const auto points = [](const char* last, const char* text) {
        PortfolioBuilder portfolio;
        Piece& piece = portfolio.add("reflection_statement");
        PortfolioBuilder::date(piece, "2024-09-14", DateRole::meeting);
        piece.dates.back().end = last;
        piece.dates.back().text = text;
        return sum(points_of(portfolio), "B2").upper;
    };
    EXPECT_EQ(points("2024-12-12", "14 september, 9 oktober, 7 november en 12 december 2024"), 2)
        << "four, of which 2026 asks three";
    EXPECT_EQ(points("2024-12-12", "14 september tot en met 12 december 2024"), 0);
}

TEST(Points, OfProofsThatWereFiledAmongMeetingsAreThoseOfMeetings) {
    const auto points = [](const char* folder, const char* words) {
        PortfolioBuilder portfolio;
        Piece& proof = portfolio.add("attendance_proof");
        for (const char* day : {"2025-01-10", "2025-02-10", "2025-03-10", "2025-04-10"}) {
            PortfolioBuilder::date(proof, day, DateRole::event);
        }
        portfolio.say(words);
        Index index = portfolio.index();
        index.portfolio.entries[0].path = std::string(folder) + "/proof.pdf";
        return sum(assess(index, test::rules_for(k_date)).assessment.points, "B2").upper;
    };
    EXPECT_EQ(points("Categorie 2", "Bewijs van deelname aan onze kring"), 2);
    EXPECT_EQ(points("Categorie 1", "Bewijs van deelname aan onze kring"), 0);
    EXPECT_EQ(points("Categorie 2", "Bewijs van deelname aan de cursus"), 0);
}

TEST(Points, OfTwoPapersOfOneDayAreThoseOfOneMeetingBelow) {
    PortfolioBuilder portfolio;
    for (const char* day : {"2025-01-10", "2025-02-10", "2025-03-10", "2025-04-10", "2025-04-10"}) {
        portfolio.add_meeting(day, "yes");
    }
    EXPECT_EQ(sum(points_of(portfolio), "B2").lower, 0);
    EXPECT_EQ(sum(points_of(portfolio), "B2").upper, 4);
}

TEST(Points, LieInTheWindow) {
    struct Case {
        const char* label;
        const char* day;
        double lower;
        double upper;
    };
    const Case cases[] = {
        {"in the middle", "2024-03-12", 6, 6},
        {"on the first day", "2022-11-30", 0, 6},
        {"a week before", "2022-11-23", 0, 6},
        {"a month before", "2022-10-20", 0, 0},
        {"on the last day", "2026-11-30", 0, 6},
        {"without a date", "", 0, 6},
        {"a year that lies inside", "2024", 6, 6},
        {"a year that lies across", "2022", 0, 6},
    };
    for (const Case& c : cases) {
        PortfolioBuilder portfolio;
        portfolio.add("attendance_proof", "Jaarcongres", c.day, {{"1", "day"}});
        const Points points = points_of(portfolio);
        EXPECT_EQ(points.total.lower, c.lower) << c.label;
        EXPECT_EQ(points.total.upper, c.upper) << c.label;
    }
}

void add_function(PortfolioBuilder& portfolio,
                  const std::string& function,
                  const std::string& period) {
    Piece& piece = portfolio.add("function_statement");
    PortfolioBuilder::field(piece, "function", function);
    PortfolioBuilder::field(piece, "period", period);
    PortfolioBuilder::date(piece, "2025-06-01", DateRole::event);
    piece.signature.state = SignatureState::signed_;
}

TEST(Points, CountYearsOfFunctions) {
    struct Case {
        const char* function;
        const char* period;
        double lower;
        double upper;
    };
    const Case cases[] = {
        {"voorzitter", "2024-01-01/2024-12-31", 10, 10},
        {"lid van de werkgroep", "2024-01-01/2025-12-31", 12, 12},
        {"bestuurslid", "2023-01-01/2026-10-31", 30, 30},
        {"commissielid", "2024-01-01/2025-06-30", 6, 12},
        {"commissielid", "2020-01-01/2023-11-29", 6, 6},
    };
    for (const Case& c : cases) {
        PortfolioBuilder portfolio;
        add_function(portfolio, c.function, c.period);
        const Points points = points_of(portfolio);
        EXPECT_EQ(sum(points, "B4").lower, c.lower) << c.function << c.period;
        EXPECT_EQ(sum(points, "B4").upper, c.upper) << c.function << c.period;
    }
}

TEST(Points, OfAMentorComeOnTopOfThoseOfABoard) {
    PortfolioBuilder portfolio;
    add_function(portfolio, "bestuurslid", "2024-01-01/2024-12-31");
    Piece& piece = portfolio.add("mentor_assessor_statement");
    PortfolioBuilder::field(piece, "function", "mentor");
    PortfolioBuilder::field(piece, "period", "2024-01-01/2024-12-31");
    PortfolioBuilder::field(piece, "candidates", "2");
    piece.signature.state = SignatureState::signed_;
    portfolio.say("mentor bij de recertificering Register Jobcoach");
    EXPECT_GE(sum(points_of(portfolio), "B4").lower, 14);
    add_function(portfolio, "commissielid", "2024-01-01/2024-12-31");
    EXPECT_GE(sum(points_of(portfolio), "B4").lower, 14);
    EXPECT_TRUE(asks(points_of(portfolio), "concurrent_functions"));
}

TEST(Points, OfAFunctionThatMayBePaidAreOpen) {
    struct Case {
        const char* text;
        double lower;
    };
    for (const Case& c : {Case{"bestuurslid tegen een vergoeding van 400 euro", 0},
                          Case{"bestuurslid, zonder vergoeding", 10},
                          Case{"bestuurslid van Noloc, met een vergoeding", 10},
                          Case{"bestuurslid van het netwerk", 10}}) {
        PortfolioBuilder portfolio;
        add_function(portfolio, "bestuurslid", "2024-01-01/2024-12-31");
        portfolio.say(c.text);
        EXPECT_EQ(sum(points_of(portfolio), "B4").lower, c.lower) << c.text;
        EXPECT_EQ(sum(points_of(portfolio), "B4").upper, 10) << c.text;
        EXPECT_EQ(asks(points_of(portfolio), "paid_work_stated"), c.lower == 0) << c.text;
    }
}

TEST(Points, OfAFunctionThatWasNotReadAreThoseOfTheLeastBelow) {
    PortfolioBuilder portfolio;
    Piece& piece = portfolio.add("function_statement");
    PortfolioBuilder::field(piece, "period", "2024-01-01/2024-12-31");
    piece.signature.state = SignatureState::signed_;
    Index index = portfolio.index();
    for (const char* text : {"commissielid", "getekend", "voorzitter"}) {
        Word word;
        word.text = text;
        index.portfolio.documents[0].document.pages[0].words.push_back(word);
    }
    const Points points = assess(index, test::rules_for(k_date)).assessment.points;
    EXPECT_EQ(sum(points, "B4").lower, 6);
    EXPECT_EQ(sum(points, "B4").upper, 10);
}

TEST(Points, OfAFunctionThatGoesOnCountToTheDayOfTheStatement) {
    struct Case {
        const char* date;
        double lower;
        double upper;
    };
    for (const Case& c :
         {Case{"2026-11-30", 4, 6}, Case{"2027-11-30", 2, 4}, Case{"2031-11-30", 0, 0}}) {
        PortfolioBuilder portfolio;
        Piece& piece = portfolio.add("volunteer_statement");
        PortfolioBuilder::field(piece, "period", "2023-01-01/..");
        PortfolioBuilder::date(piece, "2023-01", DateRole::period);
        PortfolioBuilder::date(piece, "2025-02-04", DateRole::signed_);
        piece.signature.state = SignatureState::signed_;
        const Points points = points_of(portfolio, c.date);
        EXPECT_EQ(sum(points, "B6").lower, c.lower) << c.date;
        EXPECT_EQ(sum(points, "B6").upper, c.upper) << c.date;
    }
}

TEST(Points, AreCappedBeforeTheTotal) {
    PortfolioBuilder portfolio;
    add_function(portfolio, "voorzitter", "2022-12-15/2026-11-20"); // nearly four years of ten
    Piece& book = portfolio.add("publication_statement");
    PortfolioBuilder::field(book, "isbn", "9789012345678");
    PortfolioBuilder::date(book, k_inside, DateRole::published);
    Piece& article = portfolio.add("publication_statement");
    PortfolioBuilder::field(article, "magazine", "Loopbaan");
    PortfolioBuilder::field(article, "words_stated", "1800");
    PortfolioBuilder::date(article, k_inside, DateRole::published);
    Piece& list = portfolio.add("reading_list");
    for (int i = 0; i < 6; ++i) {
        PortfolioBuilder::field(list, "reading_entry", "Boek " + std::to_string(i)).unit = "book";
    }
    const Points points = points_of(portfolio);
    EXPECT_EQ(sum(points, "B4").lower, 30);
    EXPECT_EQ(sum(points, "B5").lower, 30) << "25 and 10";
    EXPECT_EQ(sum(points, "B5").uncapped_lower, 35);
    EXPECT_EQ(sum(points, "B1").lower, 10) << "six books";
    EXPECT_EQ(points.total.lower, 70);
    EXPECT_EQ(points.total.reach, Reach::not_reachable);
    double counted = 0;
    for (const Activity& activity : points.activities) {
        counted += activity.counted_lower;
    }
    EXPECT_EQ(counted, points.total.lower);
}

TEST(Points, OfFunctionsAtTheSameTimeCountOnceBelow) {
    struct Case {
        const char* label;
        const char* second;
        double lower;
        double upper;
    };
    for (const Case& c : {Case{"at the same time", "2024-01-01/2024-12-31", 10, 16},
                          Case{"partly", "2024-07-01/2025-06-30", 10, 16},
                          Case{"one after the other", "2025-01-01/2025-12-31", 16, 16}}) {
        PortfolioBuilder portfolio;
        add_function(portfolio, "commissielid", c.second);
        add_function(portfolio, "voorzitter", "2024-01-01/2024-12-31");
        const Points points = points_of(portfolio);
        EXPECT_EQ(sum(points, "B4").lower, c.lower) << c.label;
        EXPECT_EQ(sum(points, "B4").upper, c.upper) << c.label;
    }
}

TEST(Points, OfTitlesThatWereNotCountedAreOpen) {
    PortfolioBuilder portfolio;
    portfolio.add("reading_list");
    EXPECT_EQ(sum(points_of(portfolio), "B1").lower, 0);
    EXPECT_EQ(sum(points_of(portfolio), "B1").upper, 10);
}

TEST(Points, OfTitlesCountOnceUnderTheCapForReading) {
    struct Case {
        const char* label;
        std::vector<std::pair<const char*, const char*>> titles;
        double lower;
        double upper;
    };
    const Case cases[] = {
        {"one book", {{"Stil werk", "book"}}, 2, 2},
        {"the same book twice", {{"Stil werk", "book"}, {"STIL WERK", "book"}}, 2, 2},
        {"two years of a magazine",
         {{"Blad, 2024", "subscription_year"}, {"Blad, 2025", "subscription_year"}},
         2,
         2},
        {"a podcast, under the cap or not", {{"Koffie", "podcast"}}, 1, 1},
        {"five books and a podcast",
         {{"A1", "book"},
          {"A2", "book"},
          {"A3", "book"},
          {"A4", "book"},
          {"A5", "book"},
          {"Koffie", "podcast"}},
         10,
         11},
        {"six books",
         {{"A1", "book"},
          {"A2", "book"},
          {"A3", "book"},
          {"A4", "book"},
          {"A5", "book"},
          {"A6", "book"}},
         10,
         10},
    };
    for (const Case& c : cases) {
        PortfolioBuilder portfolio;
        for (int lists = 0; lists < 2; ++lists) { // a second list of the same adds nothing
            Piece& list = portfolio.add("reading_list");
            for (const auto& [title, unit] : c.titles) {
                PortfolioBuilder::field(list, "reading_entry", title).unit = unit;
            }
        }
        const Points points = points_of(portfolio);
        EXPECT_EQ(sum(points, "B1").lower, c.lower) << c.label;
        EXPECT_EQ(sum(points, "B1").upper, c.upper) << c.label;
    }
}

TEST(Points, OfLinesWithoutATitleThatWasFoundAreOpen) {
    PortfolioBuilder portfolio;
    FieldFound& entry =
        PortfolioBuilder::field(portfolio.add("reading_list"), "reading_entry", "Stil werk");
    entry.unit = "book";
    entry.box = Box{0.1, 0.1, 0.2, 0.115};
    portfolio.say("Stil werk 2024");       // its line is the first
    for (int line = 0; line < 6; ++line) { // four about the list, and two more
        portfolio.say("weer iets");
    }
    portfolio.say("rest"); // of a cell
    const Index& index = portfolio.index();
    const Points points = assess(index, test::rules_for(k_date)).assessment.points;
    EXPECT_EQ(sum(points, "B1").lower, 2);
    EXPECT_EQ(sum(points, "B1").upper, 6);
}

TEST(Points, OfMeetingsAreThoseBeyondA31) {
    PortfolioBuilder portfolio;
    for (int i = 1; i <= 9; ++i) {
        portfolio.add_meeting("2025-0" + std::to_string(i) + "-10", "yes");
    }
    const Points points = points_of(portfolio);
    EXPECT_EQ(sum(points, "B2").lower, 10) << "four are always excluded";
    EXPECT_EQ(sum(points, "B2").upper, 12) << "2026 asks for three";
    AssessmentRules decided = test::rules_for(k_date);
    decided.office =
        Office({{"b2_excluded_meetings", "required_for_year", "AMB-05", "2026-01-01", "manager"}});
    EXPECT_EQ(sum(assess(portfolio.index(), decided).assessment.points, "B2").lower, 12);
}

TEST(Points, OfTheSamePaperCountOnce) {
    PortfolioBuilder portfolio;
    portfolio.add("attendance_proof", "Jaarcongres", k_inside, {{"1", "day"}});
    portfolio.add("attendance_proof", "Jaarcongres", k_inside, {{"1", "day"}});
    const Points points = points_of(portfolio);
    EXPECT_EQ(points.total.lower, 6);
    EXPECT_EQ(points.total.upper, 12) << "only seems to be the same";
}

TEST(Points, OfSomebodyElseOrUnsignedAreOpen) {
    PortfolioBuilder other;
    PortfolioBuilder::field(other.add("attendance_proof", "Jaarcongres", k_inside, {{"1", "day"}}),
                            "holder",
                            "P. Bakker");
    EXPECT_EQ(points_of(other).total.lower, 0);
    EXPECT_EQ(points_of(other).total.upper, 6);
    PortfolioBuilder same;
    PortfolioBuilder::field(same.add("attendance_proof", "Jaarcongres", k_inside, {{"1", "day"}}),
                            "holder",
                            "mw. J. v.d. Berg");
    EXPECT_EQ(points_of(same).total.lower, 6);
    PortfolioBuilder unsigned_statement;
    Piece& volunteer = unsigned_statement.add("volunteer_statement");
    PortfolioBuilder::field(volunteer, "period", "2024-01-01/2024-12-31");
    PortfolioBuilder::date(volunteer, "2025-01-10", DateRole::event);
    volunteer.signature.state = SignatureState::unsigned_;
    EXPECT_EQ(points_of(unsigned_statement).total.lower, 0);
    EXPECT_EQ(points_of(unsigned_statement).total.upper, 2);
}

TEST(Points, FoldersTellTheCategory) {
    struct Case {
        const char* path;
        double inside; // lower bound of category 1
        double outside;
    };
    for (const Case& c : {Case{"B/Categorie 3/congres.pdf", 0, 6},
                          Case{"B. PE/3. Buiten/congres.pdf", 0, 6},
                          Case{"B.3 Buiten/congres.pdf", 0, 6},
                          Case{"PE-punten/01 scholing/congres.pdf", 6, 0},
                          Case{"B/3. congres.pdf", 0, 0}, // a file with a number of its own
                          Case{"3. Bewijzen/congres.pdf", 0, 0},
                          Case{"bijlagen/3 van 5/congres.pdf", 0, 0}}) {
        PortfolioBuilder portfolio;
        portfolio.add("attendance_proof", "Jaarcongres", k_inside, {{"1", "day"}});
        Index index = portfolio.index();
        index.portfolio.entries[0].path = c.path;
        const Points points = assess(index, test::rules_for(k_date)).assessment.points;
        EXPECT_EQ(sum(points, "B1").lower, c.inside) << c.path;
        EXPECT_EQ(sum(points, "B3").lower, c.outside) << c.path;
    }
}

TEST(Points, BoundsNeverCrossAndMoreEvidenceNeverLowersTheUpperBound) {
    std::mt19937 random(7);
    const auto pick = [&random](std::initializer_list<const char*> from) {
        return *(from.begin() + static_cast<std::ptrdiff_t>(random() % from.size()));
    };
    for (int round = 0; round < 60; ++round) {
        PortfolioBuilder portfolio;
        double upper_before = 0;
        for (int i = 0; i < 12; ++i) {
            const std::string type = pick({"attendance_proof",
                                           "diploma",
                                           "confirmation",
                                           "volunteer_statement",
                                           "function_statement",
                                           "publication_statement",
                                           "presentation_statement",
                                           "reading_list",
                                           "reflection_statement",
                                           "mentor_assessor_statement"});
            portfolio.add(
                type,
                pick({"Jaarcongres", "Cursus", "Webinar", "Iets", "Workshop en training"}),
                pick({"2024-03-12", "2022-11-30", "2019-01-01", "", "2025"}),
                {{pick({"1", "2.5", "16", "40"}),
                  pick({"study_load_hour", "half_day", "minutes", "ec", "day", "lesson_hour"})}});
            const Points points = points_of(portfolio);
            for (const PointsSum& one : points.categories) {
                EXPECT_LE(one.lower, one.upper) << one.id;
                EXPECT_LE(one.upper, one.maximum.value_or(1e9)) << one.id;
            }
            EXPECT_LE(points.total.lower, points.total.upper);
            EXPECT_GE(points.total.upper, upper_before);
            upper_before = points.total.upper;
        }
    }
}

TEST(Points, OfAnyPapersInAnyYearHaveBoundsThatDoNotCrossAndGrow) {
    std::mt19937 random(11);
    for (int round = 0; round < 48; ++round) {
        const std::string date = std::to_string(2023 + round % 6) + "-11-30";
        PortfolioBuilder portfolio;
        double upper_before = 0;
        for (int i = 0; i < 14; ++i) {
            add_anything(portfolio, random);
            const Points points = points_of(portfolio, date);
            double counted_lower = 0;
            double counted_upper = 0;
            for (const Activity& activity : points.activities) {
                EXPECT_LE(activity.lower, activity.upper) << date << " round " << round;
                EXPECT_LE(activity.counted_lower, activity.lower);
                EXPECT_LE(activity.counted_upper, activity.upper);
                counted_lower += activity.counted_lower;
                counted_upper += activity.counted_upper;
            }
            for (const PointsSum& one : points.categories) {
                EXPECT_LE(one.lower, one.upper) << one.id << date << " round " << round;
                EXPECT_LE(one.upper, one.maximum.value_or(1e9)) << one.id;
            }
            EXPECT_LE(points.total.lower, points.total.upper) << date << " round " << round;
            EXPECT_NEAR(counted_lower, points.total.lower, 1e-6);
            EXPECT_NEAR(counted_upper, points.total.upper, 1e-6);
            EXPECT_GE(points.total.upper, upper_before - 1e-9) << date << " round " << round;
            upper_before = points.total.upper;
        }
    }
}

TEST(Points, RiseWithTheMaximaAndNeverFall) {
    std::mt19937 random(13);
    for (int round = 0; round < 40; ++round) {
        const std::string date = std::to_string(2023 + round % 6) + "-11-30";
        PortfolioBuilder portfolio;
        for (int i = 0; i < 25; ++i) {
            add_anything(portfolio, random);
        }
        AssessmentRules rules = test::rules_for(date);
        Points before = assess(portfolio.index(), rules).assessment.points;
        for (int raise = 0; raise < 4; ++raise) {
            for (Framework& framework : rules.frameworks) {
                Category& category = framework.categories[random() % framework.categories.size()];
                category.maximum = category.maximum ? *category.maximum + 7 : category.maximum;
            }
            const Points after = assess(portfolio.index(), rules).assessment.points;
            EXPECT_GE(after.total.lower, before.total.lower) << date << " round " << round;
            EXPECT_GE(after.total.upper, before.total.upper) << date << " round " << round;
            before = after;
        }
    }
}

TEST(Points, NeverFallWhenAPaperTellsMore) {
    std::mt19937 random(17);
    for (const char* unit : {"study_load_hour",
                             "contact_hour",
                             "self_study_hour",
                             "clock_hour",
                             "lesson_hour",
                             "minutes",
                             "half_day",
                             "day",
                             "ec"}) {
        for (const char* title : {"Jaarcongres", "Cursus", "Webinar", "Studiedag", "Iets"}) {
            Bounds before;
            for (double amount = 0.5; amount < 60;
                 amount += 0.5 + static_cast<double>(random() % 5)) {
                PortfolioBuilder portfolio;
                portfolio.add(
                    "attendance_proof", title, k_inside, {{std::to_string(amount), unit}});
                const Points points = points_of(portfolio);
                EXPECT_GE(points.total.lower, before.lower) << unit << " " << title << amount;
                EXPECT_GE(points.total.upper, before.upper) << unit << " " << title << amount;
                before = {points.total.lower, points.total.upper};
            }
        }
    }
}

/// Two amounts on lines below each other, each with a day beside it; "" for none.
Points points_of_rows(const char* first, const char* second) {
    PortfolioBuilder portfolio;
    Piece& piece = portfolio.add("attendance_proof", "E-learning", "", {});
    double y = 0.1;
    for (const char* day : {first, second}) {
        FieldFound& amount = PortfolioBuilder::field(piece, "quantity", "2");
        amount.unit = "clock_hour";
        amount.box = Box{0.6, y, 0.7, y + 0.02};
        PortfolioBuilder::date(piece, day, DateRole::event);
        if (*day != 0) {
            piece.dates.back().box = {0.1, y, 0.3, y + 0.02};
        }
        y += 0.03;
    }
    portfolio.say("E-learning");
    return points_of(portfolio);
}

TEST(Points, AmountsOnDaysOfTheirOwnAddUp) {
    EXPECT_EQ(sum(points_of_rows(k_inside, "2024-03-19"), "B1").lower, 4);
    EXPECT_EQ(sum(points_of_rows(k_inside, k_inside), "B1").lower, 2);
    EXPECT_EQ(sum(points_of_rows(k_inside, ""), "B1").lower, 2);
}

TEST(Points, AStudyLoadIsThatOfACourseWhateverItIsCalled) {
    PortfolioBuilder portfolio;
    portfolio.add("attendance_proof",
                  "Samen sterk",
                  k_inside,
                  {{"10", "contact_hour"}, {"6", "self_study_hour"}});
    portfolio.file_in("B1");
    EXPECT_EQ(sum(points_of(portfolio), "B1").lower, 16);
}

TEST(Points, AMessageThatNamesNoActivityEarnsNothing) {
    for (const char* word : {"certificaat", "workshop"}) {
        PortfolioBuilder portfolio;
        portfolio.add("confirmation", "", k_inside, {{"2", "clock_hour"}});
        portfolio.say("Bedankt voor je deelname aan de");
        portfolio.say(word);
        EXPECT_EQ(points_of(portfolio).total.upper > 0, std::string(word) == "workshop");
    }
}

TEST(Points, NobodyIsAskedForAStudyLoadThatMayNotBeNeeded) {
    for (const char* folder : {"B1", "B3"}) {
        PortfolioBuilder portfolio;
        portfolio.add("attendance_proof", "Webinar slapen", k_inside, {{"1", "clock_hour"}});
        portfolio.file_in(folder);
        const AssessmentResult result = assess(portfolio.index(), test::rules_for(k_date));
        EXPECT_TRUE(std::ranges::none_of(result.findings, [](const Finding& finding) {
            return finding.code == "study_load_not_stated";
        })) << folder;
    }
}

TEST(Points, ADayBelowDaysOfMeetingsIsOneToo) {
    for (const double x : {0.2, 0.5}) {
        PortfolioBuilder portfolio;
        portfolio.add_meeting("2024-02-10", "yes");
        portfolio.add_meeting("2024-06-10", "yes");
        Piece& table = portfolio.add("reflection_statement");
        double y = 0.3;
        for (const char* day : {"2025-03-11", "2025-09-09", "2026-02-10"}) {
            PortfolioBuilder::date(table, day, y > 0.35 ? DateRole::signed_ : DateRole::meeting);
            const double left = y > 0.35 ? x : 0.2;
            table.dates.back().box = {left, y, left + 0.1, y + 0.02};
            y += 0.1;
        }
        EXPECT_EQ(sum(points_of(portfolio), "B2").upper, x == 0.2 ? 4 : 0); // of 5 or 3, without 3
    }
}

} // namespace
} // namespace intake
