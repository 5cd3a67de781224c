// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/classifiers/fields/found_fields.hpp"
#include "tests/support/text_document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace intake {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// A page of text on which ink was looked for, with what lies on it.
class SignedPage {
public:
    explicit SignedPage(std::string_view text) : m_document(test::text_document(text)) {
        page().ink_examined = true;
    }

    Page& page() { return m_document.pages.front(); }

    Box box_of(std::string_view word) {
        for (const Word& one : page().words) {
            if (one.text == word) {
                return one.box;
            }
        }
        ADD_FAILURE() << "no word " << word;
        return {};
    }

    SignedPage& ink(const Box& box, float confidence, std::string if_asked = "") {
        Mark mark{.kind = "ink", .box = box, .confidence = confidence};
        if (!if_asked.empty()) {
            mark.facts.push_back({"if_asked", std::move(if_asked)});
        }
        page().marks.push_back(std::move(mark));
        return *this;
    }

    SignedPage& mark(std::string kind, const Box& box, std::vector<Fact> facts = {}) {
        page().marks.push_back({std::move(kind), box, std::nullopt, std::move(facts)});
        return *this;
    }

    Signature signature() { return test::found_in(m_document, {"signature"}).signature; }

private:
    Document m_document;
};

/// A strip of ink whose lower edge lies `above` the word, in page heights.
Box over(const Box& word, double above = 0.01) {
    return {word.x0, word.y0 - above - 0.03, word.x0 + 0.15, word.y0 - above};
}

Box right_of(const Box& word) {
    return {word.x1 + 0.03, word.y0 - 0.02, word.x1 + 0.2, word.y1 + 0.01};
}

std::vector<std::pair<std::string, SignatureState>> states(const Signature& signature) {
    std::vector<std::pair<std::string, SignatureState>> result;
    for (const SignatureSlot& slot : signature.slots) {
        result.emplace_back(slot.name, slot.state);
    }
    return result;
}

constexpr std::string_view k_two_parties = R"(# Deelname aan een groep

Ondergetekenden bevestigen dat het gesprek heeft plaatsgevonden.






Wilma Teunissen                         Joost Brink
gespreksleider                          deelnemer
)";

TEST(Signature, BelongsToThePlaceThatItLiesIn) {
    SignedPage page(k_two_parties);
    page.ink(over(page.box_of("Joost")), 0.9F);
    const Signature signature = page.signature();
    EXPECT_EQ(signature.state, SignatureState::signed_);
    EXPECT_THAT(states(signature),
                ElementsAre(std::pair("Wilma Teunissen", SignatureState::unsigned_),
                            std::pair("Joost Brink", SignatureState::signed_)));
    EXPECT_EQ(signature.slots[1].role, "deelnemer");
    ASSERT_THAT(signature.marks, SizeIs(1));
    EXPECT_EQ(signature.marks[0].name, "Joost Brink");
    EXPECT_THAT(signature.slots[1].marks, ElementsAre(0U));
}

TEST(Signature, IsMissingWhereThePlaceIsBlank) {
    SignedPage page(k_two_parties);
    const Signature signature = page.signature();
    EXPECT_EQ(signature.state, SignatureState::unsigned_);
    EXPECT_THAT(signature.slots, SizeIs(2));
    EXPECT_THAT(signature.marks, IsEmpty());
}

TEST(Signature, IsNotSaidToBeMissingWhereNobodyLooked) {
    SignedPage page(k_two_parties);
    page.page().ink_examined = false;
    EXPECT_EQ(page.signature().state, SignatureState::not_examined);
}

TEST(Signature, CannotBeJudgedOnAPageThatCannotBeRead) {
    SignedPage page(k_two_parties);
    page.page().ocr_confidence = 0.3F;
    EXPECT_EQ(page.signature().state, SignatureState::unreadable);
}

TEST(Signature, InkCountsForMoreInAPlaceThanElsewhere) {
    SignedPage in_place(k_two_parties);
    in_place.ink(over(in_place.box_of("Wilma")), 0.2F, "0.95");
    EXPECT_EQ(in_place.signature().state, SignatureState::signed_);
    SignedPage elsewhere(k_two_parties);
    elsewhere.ink({0.7, 0.02, 0.9, 0.05}, 0.2F, "0.95");
    EXPECT_EQ(elsewhere.signature().state, SignatureState::unsigned_);
}

TEST(Signature, IsDoubtfulBetweenTheTwo) {
    SignedPage page(k_two_parties);
    page.ink(over(page.box_of("Wilma")), 0.5F);
    EXPECT_EQ(page.signature().state, SignatureState::doubtful);
}

TEST(Signature, OnPaperInAPlaceIsOneWhereEitherJudgeIsSureAndTheOtherDoesNotDenyIt) {
    struct Judged {
        float anywhere = 0;
        std::string_view if_asked;
        SignatureState state{};
    };
    constexpr Judged k_cases[] = {{0.89F, "0.94", SignatureState::doubtful},
                                  {0.20F, "0.95", SignatureState::signed_},
                                  {0.20F, "0.94", SignatureState::doubtful},
                                  {0.91F, "0.50", SignatureState::signed_},
                                  {0.95F, "0.49", SignatureState::doubtful},
                                  {0.84F, "0.39", SignatureState::unsigned_}};
    for (const Judged& judged : k_cases) {
        SignedPage page(k_two_parties);
        page.page().text_source = TextSource::ocr;
        page.ink(over(page.box_of("Wilma")), judged.anywhere, std::string(judged.if_asked));
        EXPECT_EQ(page.signature().state, judged.state)
            << judged.anywhere << " " << judged.if_asked;
    }
}

TEST(Signature, ASmudgeIsNone) {
    // A service once called a form signed for a mark of 11 %, in the other party's place.
    SignedPage page(k_two_parties);
    page.ink(over(page.box_of("Joost")), 0.11F, "0.2");
    const Signature signature = page.signature();
    EXPECT_EQ(signature.state, SignatureState::unsigned_);
    EXPECT_THAT(signature.marks, IsEmpty());
}

TEST(Signature, IsAskedForByLabels) {
    SignedPage page("Naam: Wilma Teunissen\nDatum: 3 mei 2024\n\nHandtekening gespreksleider:\n");
    page.ink(right_of(page.box_of("gespreksleider:")), 0.9F);
    const Signature signature = page.signature();
    ASSERT_THAT(signature.slots, SizeIs(1));
    EXPECT_EQ(signature.slots[0].label, "Handtekening gespreksleider");
    EXPECT_EQ(signature.slots[0].role, "gespreksleider");
    EXPECT_EQ(signature.slots[0].state, SignatureState::signed_);
}

TEST(Signature, IsAskedForInManyWords) {
    for (const std::string_view text : {"Afgetekend door begeleider:\n",
                                        "Voor ontvangst,\n",
                                        "Hdtk. cursist\n",
                                        "Bevoegd ondertekenaar\n",
                                        "Voor echt verklaard,\n"}) {
        EXPECT_THAT(SignedPage(text).signature().slots, SizeIs(1)) << text;
    }
}

TEST(Signature, IsNotAskedForBySentencesAboutSignatures) {
    for (const std::string_view text :
         {"De verklaring is volledig ingevuld en ondertekend.",
          "Stuur het formulier met uw handtekening graag voor vrijdag terug.",
          "Dit bewijs is zonder handtekening geldig.",
          "Wij hebben het verslag gezien en vonden het goed."}) {
        EXPECT_THAT(SignedPage(text).signature().slots, IsEmpty()) << text;
    }
}

TEST(Signature, ATypedNameIsNone) {
    const std::pair<std::string_view, std::string_view> papers[] = {
        {"Handtekening: Wilma Teunissen\n", "Wilma Teunissen"},
        {"Tot zover.\n\nMet vriendelijke groet,\nWilma Teunissen\n", "Wilma Teunissen"},
        {"Zij hielp elke week.\n\nNamens het bestuur,\nWilma Teunissen\n", "Wilma Teunissen"},
        {"Voor juistheid getekend door de leider: Wilma Teunissen\n", "Wilma Teunissen"}};
    for (const auto& [text, name] : papers) {
        const Signature signature = SignedPage(text).signature();
        EXPECT_EQ(signature.state, SignatureState::unsigned_) << text;
        ASSERT_THAT(signature.marks, SizeIs(1)) << text;
        EXPECT_EQ(signature.marks[0].kind, "typed_name");
        EXPECT_EQ(signature.marks[0].name, name);
    }
}

TEST(Signature, IsMissingAboveANameWithRoomForIt) {
    for (const std::string_view text :
         {"Zij hielp elke week.\n\nNamens het bestuur,\n\n\n\n\nWilma Teunissen\n",
          "Zij hielp elke week.\n\nHandtekening:\nWilma Teunissen\n"}) {
        const Signature signature = SignedPage(text).signature();
        EXPECT_EQ(signature.state, SignatureState::unsigned_) << text;
        EXPECT_THAT(signature.marks, IsEmpty()) << text;
    }
}

TEST(Signature, OfAPastedPictureIsToldApart) {
    SignedPage page(k_two_parties);
    const Box place = over(page.box_of("Wilma"));
    page.mark("placed_image", {place.x0 - 0.01, place.y0 - 0.01, place.x1 + 0.01, place.y1});
    page.ink(place, 0.9F);
    const Signature signature = page.signature();
    ASSERT_THAT(signature.marks, SizeIs(1));
    EXPECT_EQ(signature.marks[0].kind, "pasted_image");
}

TEST(Signature, InACellOfATableBelongsToTheLabelOfThatCell) {
    constexpr std::string_view k_cells =
        "Handtekening trainer\n\n\n\n\nHandtekening deelnemer\n\n\n\n\n";
    SignedPage page(k_cells);
    const Box upper = page.box_of("trainer");
    const Box lower = page.box_of("deelnemer");
    const Box low_in_upper{upper.x0, lower.y0 - 0.03, upper.x1, lower.y0 - 0.01};
    page.ink(low_in_upper, 0.9F);
    EXPECT_EQ(page.signature().slots[1].state, SignatureState::signed_); // nearer to it
    page.page().marks.back().facts = {{"cell_top", std::to_string(upper.y0 - 0.005)},
                                      {"cell_bottom", std::to_string(lower.y0 - 0.005)}};
    const Signature signature = page.signature();
    EXPECT_EQ(signature.slots[0].state, SignatureState::signed_);
    EXPECT_EQ(signature.slots[1].state, SignatureState::unsigned_);
}

TEST(Signature, FarToTheRightInTheCellBesideTheLabelIsThere) {
    const auto state_with = [](const std::string& beside) {
        SignedPage page("Handtekening trainer:\n" + std::string(60, ' ') + beside + "\n");
        const Box label = page.box_of("Handtekening");
        const double right = page.signature().slots[0].box.x1;
        page.ink({right + 0.3, label.y0, right + 0.38, label.y1}, 0.2F, "0.97");
        page.page().marks.back().facts.push_back({"cell_top", std::to_string(label.y0 - 0.02)});
        page.page().marks.back().facts.push_back({"cell_bottom", std::to_string(label.y1 + 0.03)});
        return page.signature().slots[0].state;
    };
    EXPECT_EQ(state_with(""), SignatureState::signed_);
    EXPECT_EQ(state_with("Datum:"), SignatureState::unsigned_);
}

TEST(Signature, ARowOfAListIsAPlaceOfItsOwn) {
    SignedPage page(
        "Naam                Organisatie         Paraaf\n"
        "Wilma Teunissen     Werkpad\n"
        "Joost Brink         Zelfstandig\n"
        "Fenna Hoogland      Werkpad\n");
    const Box head = page.box_of("Paraaf");
    const Box row = page.box_of("Joost");
    page.ink({head.x0, row.y0, head.x0 + 0.08, row.y1}, 0.9F);
    EXPECT_THAT(states(page.signature()),
                ElementsAre(std::pair("Wilma Teunissen", SignatureState::unsigned_),
                            std::pair("Joost Brink", SignatureState::signed_),
                            std::pair("Fenna Hoogland", SignatureState::unsigned_)));
}

/// The same page as a recogniser reads it, all of it climbing to the right by so much of its height.
void scan_askew(Page& page, double climb) {
    for (Word& word : page.words) {
        const double down = -climb * (word.box.x0 + word.box.x1) / 2;
        word.confidence = 0.95F;
        word.box.y0 += down;
        word.box.y1 += down;
    }
}

constexpr std::string_view k_list =
    "Naam                Organisatie         Functie            Paraaf\n"
    "Wilma Teunissen     Werkpad             trainer\n"
    "Joost Brink         Zelfstandig         deelnemer\n"
    "Fenna Hoogland      Werkpad             deelnemer\n"
    "Anton Verhage       Werkpad             deelnemer\n";

TEST(Signature, ARowOfAListIsFoundOnAPageThatLiesAskew) {
    SignedPage page(k_list);
    const Box head = page.box_of("Paraaf");
    const Box row = page.box_of("Joost");
    const double climb = 0.04;
    scan_askew(page.page(), climb);
    const double down = -climb * (head.x0 + 0.03);
    page.ink({head.x0, row.y0 + down, head.x0 + 0.06, row.y1 + down}, 0.9F);
    EXPECT_THAT(states(page.signature()),
                ElementsAre(std::pair("Wilma Teunissen", SignatureState::unsigned_),
                            std::pair("Joost Brink", SignatureState::signed_),
                            std::pair("Fenna Hoogland", SignatureState::unsigned_),
                            std::pair("Anton Verhage", SignatureState::unsigned_)));
}

TEST(Signature, ARowOfAListIsFoundWhereThePageCurls) {
    std::string text;
    for (int line = 0; line < 12; ++line) {
        text += "Deze regel en alle andere hier boven de lijst liggen gewoon recht op het blad.\n";
    }
    SignedPage page(text + "\n" + std::string(k_list));
    const Box head = page.box_of("Paraaf");
    const double climb = 0.012;
    for (Word& word : page.page().words) {
        word.confidence = 0.95F;
        if (word.box.y0 > head.y0 - 0.001) {
            const double down = -climb * (word.box.x0 + word.box.x1) / 2;
            word.box.y0 += down;
            word.box.y1 += down;
        }
    }
    const Box row = page.box_of("Joost");
    const double down = -climb * (head.x0 - row.x0);
    page.ink({head.x0, row.y0 + down, head.x0 + 0.06, row.y1 + down}, 0.9F);
    EXPECT_THAT(states(page.signature()),
                ElementsAre(std::pair("Wilma Teunissen", SignatureState::unsigned_),
                            std::pair("Joost Brink", SignatureState::signed_),
                            std::pair("Fenna Hoogland", SignatureState::unsigned_),
                            std::pair("Anton Verhage", SignatureState::unsigned_)));
}

TEST(Signature, ARowOfAListIsNoHigherForASpeckBesideItsName) {
    SignedPage page(k_list);
    const Box head = page.box_of("Paraaf");
    const Box row = page.box_of("Joost");
    for (Word& word : page.page().words) {
        if (word.text == "Joost") { // a speck above it was read as a part of it
            word.box.y0 -= row.height() / 2;
        }
    }
    page.ink({head.x0, row.y0, head.x0 + 0.06, row.y1}, 0.9F);
    const Signature signature = page.signature();
    EXPECT_THAT(states(signature),
                ElementsAre(std::pair("Wilma Teunissen", SignatureState::unsigned_),
                            std::pair("Joost Brink", SignatureState::signed_),
                            std::pair("Fenna Hoogland", SignatureState::unsigned_),
                            std::pair("Anton Verhage", SignatureState::unsigned_)));
    for (const SignatureSlot& slot : signature.slots) {
        EXPECT_NEAR(slot.box.height(), signature.slots.front().box.height(), 1e-9);
    }
}

/// Initials at the rows of these names, all so much lower than the names.
void write_initials(SignedPage& page, const std::vector<std::string_view>& names, double lower) {
    const Box head = page.box_of("Paraaf");
    for (const std::string_view name : names) {
        const Box row = page.box_of(name);
        page.ink({head.x0, row.y0 + lower, head.x0 + 0.06, row.y1 + lower}, 0.2F, "0.97");
    }
}

TEST(Signature, RowsLieWhereMostIsDrawnInThemOnAPageThatCurls) {
    SignedPage page(k_list);
    const double step = page.box_of("Fenna").y0 - page.box_of("Joost").y0;
    write_initials(page, {"Wilma", "Joost", "Anton"}, 0.45 * step);
    EXPECT_THAT(states(page.signature()),
                ElementsAre(std::pair("Wilma Teunissen", SignatureState::signed_),
                            std::pair("Joost Brink", SignatureState::signed_),
                            std::pair("Fenna Hoogland", SignatureState::unsigned_),
                            std::pair("Anton Verhage", SignatureState::signed_)));
}

TEST(Signature, RowsStayWhereTheyAreForFewInitials) {
    SignedPage page(k_list);
    const Box row = page.box_of("Joost");
    const double step = page.box_of("Fenna").y0 - row.y0;
    write_initials(page, {"Wilma", "Joost"}, 0.45 * step);
    const Signature signature = page.signature();
    ASSERT_THAT(signature.slots, SizeIs(4));
    EXPECT_NEAR(signature.slots[1].box.y0 + signature.slots[1].box.y1, row.y0 + row.y1, 1e-9);
}

TEST(Signature, InARowWhoseNameWasNotReadIsNoneOfItsNeighbours) {
    SignedPage page(
        "Naam                Organisatie         Paraaf\n"
        "Wilma Teunissen     Werkpad\n"
        "-----               Zelfstandig\n"
        "Fenna Hoogland      Werkpad\n");
    const Box head = page.box_of("Paraaf");
    const Box row = page.box_of("Zelfstandig");
    page.ink({head.x0, row.y0, head.x0 + 0.08, row.y1}, 0.9F);
    EXPECT_THAT(states(page.signature()),
                ElementsAre(std::pair("Wilma Teunissen", SignatureState::unsigned_),
                            std::pair("Fenna Hoogland", SignatureState::unsigned_)));
}

TEST(Signature, ARowWhoseNameWasMisreadIsAPlaceAsWell) {
    SignedPage page(
        "Naam                Organisatie         Paraaf\n"
        "Wilma Teunissen     Werkpad\n"
        "lise de Groot       Zelfstandig\n"
        "Fenna Hoogland      Werkpad\n"
        "hierna volgt de lijst van de middag\n");
    const Box head = page.box_of("Paraaf");
    const Box row = page.box_of("lise");
    page.ink({head.x0, row.y0, head.x0 + 0.08, row.y1}, 0.9F);
    EXPECT_THAT(states(page.signature()),
                ElementsAre(std::pair("Wilma Teunissen", SignatureState::unsigned_),
                            std::pair("", SignatureState::signed_),
                            std::pair("Fenna Hoogland", SignatureState::unsigned_)));
}

TEST(Signature, RowsAreFoundBelowHeadsThatLieAskew) {
    SignedPage page(k_list);
    const Box head = page.box_of("Paraaf");
    for (Word& word : page.page().words) {
        if (word.text == "Paraaf") {
            word.box.y0 += 0.7 * head.height();
            word.box.y1 += 0.7 * head.height();
        }
    }
    EXPECT_EQ(page.signature().slots.size(), 4U);
}

TEST(Signature, InARowOfAListNeedsLessThanElsewhere) {
    constexpr float k_by_itself = 0.2F;
    SignedPage list(k_list);
    const Box head = list.box_of("Paraaf");
    const Box row = list.box_of("Joost");
    list.ink({head.x0, row.y0, head.x0 + 0.06, row.y1}, k_by_itself, "0.92");
    list.page().text_source = TextSource::ocr;
    EXPECT_EQ(list.signature().slots[1].state, SignatureState::signed_);
    SignedPage form("Paraaf trainer:\n");
    form.page().text_source = TextSource::ocr;
    const Box label = form.box_of("Paraaf");
    form.ink({label.x1, label.y0, label.x1 + 0.1, label.y1}, k_by_itself, "0.92");
    EXPECT_EQ(form.signature().slots[0].state, SignatureState::doubtful);
}

TEST(Signature, IsAskedForByARoleInOneWord) {
    const Signature signature = SignedPage(
                                    "# Getuigschrift\n\nVoltooid op 3 mei 2024.\n\n\n\n\n\n"
                                    "Wilma Teunissen\nonderwijscoördinator\n")
                                    .signature();
    EXPECT_THAT(states(signature),
                ElementsAre(std::pair("Wilma Teunissen", SignatureState::unsigned_)));
}

TEST(Signature, IsNoDateWrittenInItsPlace) {
    SignedPage page("# Verslag\n\nHandtekening:\n\n\n\n\n");
    page.ink(over(page.box_of("Handtekening:"), -0.05), 0.3F, "0.97");
    page.page().marks.back().facts.push_back({"form", "date"});
    EXPECT_EQ(page.signature().state, SignatureState::doubtful);
}

TEST(Signature, IsAskedForByANameUnderWhatWasDrawn) {
    constexpr std::string_view k_slip =
        "# Voor het register\n\nIk ken de gedragscode.\n"
        "Assen, 3 mei 2024\n\n\n\n\nWilma Teunissen\n";
    EXPECT_THAT(SignedPage(k_slip).signature().slots, IsEmpty());
    SignedPage page(k_slip);
    page.ink(over(page.box_of("Wilma")), 0.1F, "0.95");
    const Signature signature = page.signature();
    EXPECT_EQ(signature.state, SignatureState::signed_);
    EXPECT_THAT(states(signature),
                ElementsAre(std::pair("Wilma Teunissen", SignatureState::signed_)));
}

TEST(Signature, IsAskedForAtTheHeadOfAListThatIsMisread) {
    SignedPage page(
        "Naam                Organisatie         Paraat\n"
        "Wilma Teunissen     Werkpad\n"
        "Joost Brink         Zelfstandig\n");
    EXPECT_THAT(page.signature().slots, SizeIs(2));
    EXPECT_THAT(SignedPage("Wij staan voor u paraat\n").signature().slots, IsEmpty());
}

TEST(Signature, IsAskedForByALabelWhoseLineSeemsLarge) {
    SignedPage page("Het gesprek vond plaats.\n\nVoor akkoord:\n");
    page.page().words.back().size *= 2;
    page.page().words[page.page().words.size() - 2].size *= 2;
    EXPECT_THAT(page.signature().slots, SizeIs(1));
}

TEST(Signature, ASignReadInItTakesNoRoom) {
    SignedPage page("Getekend:          4\n");
    const Box sign = page.page().words.back().box;
    for (Word& word : page.page().words) {
        word.confidence = word.text == "4" ? 0.8F : 0.95F;
    }
    const Signature signature = page.signature();
    ASSERT_THAT(signature.slots, SizeIs(1));
    EXPECT_GT(signature.slots[0].box.x1, sign.x1);
}

TEST(Signature, IsNotAskedForByATitle) {
    SignedPage page("# Akkoord gedragscode\n\nIk ken de gedragscode.\n");
    page.page().words[0].size = 2 * page.page().words.back().size;
    EXPECT_THAT(page.signature().slots, IsEmpty());
}

TEST(Signature, WhatIsReadInInkIsNoName) {
    SignedPage page("Voor akkoord: Hu Wy\n");
    page.page().words[2].confidence = page.page().words[3].confidence = 0.4F;
    page.ink(join(page.page().words[2].box, page.page().words[3].box), 0.1F, "0.95");
    const Signature signature = page.signature();
    ASSERT_THAT(signature.slots, SizeIs(1));
    EXPECT_EQ(signature.slots[0].name, "");
    EXPECT_EQ(signature.slots[0].state, SignatureState::signed_);
}

struct DigitalCase {
    std::vector<Fact> facts;
    std::optional<bool> verified;
    std::string_view detail;
};

/// A line to write on, so far below a word.
Box line_under(const Box& word, double below, double length = 0.3) {
    return {word.x0, word.y1 + below, word.x0 + length, word.y1 + below + 0.001};
}

constexpr std::string_view k_log =
    "Dag            Taken                    Praktijkbegeleider\n\n"
    "maandag        meelopen met intake\n\n"
    "dinsdag        werkplek bezocht\n\n"
    "woensdag       verslag geschreven\n\n"
    "donderdag      overleg met team\n";

TEST(Signature, ARowOfATableWithoutNamesIsAPlaceWhereItsHeadAsks) {
    SignedPage page(
        "Module              Cijfer         Paraaf docent\n\n"
        "Gespreksvoering     8\n\n"
        "Arbeidsrecht        7\n\n"
        "Reflectie           8\n");
    const Box head = page.box_of("Paraaf");
    const Box row = page.box_of("Arbeidsrecht");
    page.ink({head.x0, row.y0, head.x0 + 0.05, row.y1}, 0.9F);
    const Signature signature = page.signature();
    EXPECT_THAT(states(signature),
                ElementsAre(std::pair("", SignatureState::unsigned_),
                            std::pair("", SignatureState::signed_),
                            std::pair("", SignatureState::unsigned_)));
    EXPECT_EQ(signature.slots[0].role, "docent");
}

TEST(Signature, IsGivenInAColumnWhoseHeadDoesNotAskWhereTwoRowsAreDrawnIn) {
    EXPECT_THAT(SignedPage(k_log).signature().slots, IsEmpty());
    SignedPage page(k_log);
    const Box head = page.box_of("Praktijkbegeleider");
    for (const std::string_view day : {"maandag", "woensdag"}) {
        const Box row = page.box_of(day);
        page.ink({head.x0, row.y0, head.x0 + 0.05, row.y1}, 0.2F, "0.93");
    }
    EXPECT_THAT(states(page.signature()),
                ElementsAre(std::pair("", SignatureState::signed_),
                            std::pair("", SignatureState::unsigned_),
                            std::pair("", SignatureState::signed_),
                            std::pair("", SignatureState::unsigned_)));
}

TEST(Signature, InARowNeedsLessWhereOthersSignedInTheSameColumn) {
    const auto state_beside = [](const std::vector<std::string_view>& others) {
        SignedPage page(k_list);
        page.page().text_source = TextSource::ocr;
        const Box head = page.box_of("Paraaf");
        const auto ink_on = [&](std::string_view name, std::string if_asked) {
            const Box row = page.box_of(name);
            page.ink({head.x0, row.y0, head.x0 + 0.05, row.y1}, 0.2F, std::move(if_asked));
        };
        ink_on("Joost", "0.87");
        for (const std::string_view other : others) {
            ink_on(other, "0.95");
        }
        return page.signature().slots[1].state;
    };
    EXPECT_EQ(state_beside({"Wilma"}), SignatureState::doubtful);
    EXPECT_EQ(state_beside({"Wilma", "Anton"}), SignatureState::signed_);
}

TEST(Signature, IsNotGivenInAColumnForSomethingElse) {
    SignedPage page(
        "Dag            Taken                    Opmerkingen\n\n"
        "maandag        meelopen met intake\n\n"
        "dinsdag        werkplek bezocht\n\n"
        "woensdag       verslag geschreven\n");
    const Box head = page.box_of("Opmerkingen");
    for (const std::string_view day : {"maandag", "woensdag"}) {
        const Box row = page.box_of(day);
        page.ink({head.x0, row.y0, head.x0 + 0.05, row.y1}, 0.2F, "0.93");
    }
    EXPECT_THAT(page.signature().slots, IsEmpty());
}

constexpr std::string_view k_parties =
    "# Afspraken\n\nWij hebben dit samen besproken op 3 mei 2024.\n\n"
    "Het verslag gaat naar beiden.\n\n\n\n\n"
    "De werkgever                            De jobcoach\n\n\n\n\n\n\n";

TEST(Signature, IsAskedForByTwoRolesSideBySide) {
    const Signature signature = SignedPage(k_parties).signature();
    ASSERT_THAT(signature.slots, SizeIs(2));
    EXPECT_EQ(signature.slots[0].role, "werkgever");
    EXPECT_EQ(signature.slots[1].role, "jobcoach");
    EXPECT_GT(signature.slots[0].box.y1, 0.05 + signature.slots[0].box.y0);
}

TEST(Signature, IsAskedForOnTheSideOnWhichTheOtherPartySigned) {
    SignedPage page(k_parties);
    const Box words = page.box_of("werkgever");
    page.ink(over(words), 0.97F, "0.97");
    const Signature signature = page.signature();
    ASSERT_THAT(signature.slots, SizeIs(2));
    EXPECT_EQ(signature.slots[0].state, SignatureState::signed_);
    EXPECT_LE(signature.slots[1].box.y1, words.y0 + 0.005);
}

constexpr std::string_view k_one_party =
    "# Afspraken\n\nWij hebben dit samen besproken op 3 mei 2024.\n\n"
    "Het verslag gaat naar allen.\n\n\n\n\n\n"
    "stagebegeleider\n\n\n\n\n\n"
    "leerling\n";

TEST(Signature, IsAskedForByARoleUnderALineToWriteOn) {
    EXPECT_THAT(SignedPage(k_one_party).signature().slots, IsEmpty());
    SignedPage page(k_one_party);
    for (const std::string_view who : {"stagebegeleider", "leerling"}) {
        const Box words = page.box_of(who);
        page.page().rules.push_back({words.x0, words.y0 - 0.005, words.x0 + 0.3, words.y0 - 0.004});
    }
    const Signature signature = page.signature();
    ASSERT_THAT(signature.slots, SizeIs(2));
    EXPECT_EQ(signature.slots[0].role, "stagebegeleider");
    EXPECT_LT(signature.slots[0].box.y0, page.box_of("stagebegeleider").y0 - 0.03);
    EXPECT_LT(signature.slots[1].box.y1, page.box_of("leerling").y1);
}

TEST(Signature, IsAskedForByRolesOverTheirLines) {
    SignedPage page(k_one_party);
    for (const std::string_view who : {"stagebegeleider", "leerling"}) {
        page.page().rules.push_back(line_under(page.box_of(who), 0.065));
    }
    const Signature signature = page.signature();
    ASSERT_THAT(signature.slots, SizeIs(2));
    EXPECT_GE(signature.slots[0].box.y0, page.box_of("stagebegeleider").y1);
    EXPECT_GE(signature.slots[1].box.y0, page.box_of("leerling").y1);
}

TEST(Signature, OnALineBesideItsLabelIsOfTheNameOverTheLabel) {
    SignedPage page("# Verklaring\n\nDe cursus is gevolgd.\n\nJoost Brink\nHandtekening:\n");
    const Box label = page.box_of("Handtekening:");
    page.page().rules.push_back({label.x1 + 0.02, label.y1, label.x1 + 0.3, label.y1 + 0.001});
    const Signature signature = page.signature();
    EXPECT_THAT(states(signature),
                ElementsAre(std::pair("Joost Brink", SignatureState::unsigned_)));
    EXPECT_GE(signature.slots[0].box.x0, label.x1 - 0.01);
}

TEST(Signature, OfALabelInBracketsStandsOverIt) {
    SignedPage page(
        "# Eindgesprek\n\nHet traject is afgerond.\n\n\n\n\n\n"
        "(naam en handtekening supervisant)\n\n\n\n\n\n"
        "(naam en handtekening supervisor)\n");
    const Box second = page.box_of("supervisor)");
    page.ink({0.15, second.y0 - 0.07, 0.35, second.y0 - 0.035}, 0.97F, "0.97");
    const Signature signature = page.signature();
    ASSERT_THAT(signature.slots, SizeIs(2));
    EXPECT_EQ(signature.slots[0].state, SignatureState::unsigned_);
    EXPECT_EQ(signature.slots[1].state, SignatureState::signed_);
}

TEST(Signature, RightOfANameThatIsAloneOnItsRowIsIts) {
    constexpr std::string_view k_slip =
        "# Huisregels\n\nIk heb de huisregels gelezen.\n\nZwolle, 3 mei 2024\n\n\n"
        "Joost Brink\n";
    EXPECT_THAT(SignedPage(k_slip).signature().slots, IsEmpty());
    SignedPage page(k_slip);
    page.ink(right_of(page.box_of("Brink")), 0.97F, "0.97");
    EXPECT_THAT(states(page.signature()),
                ElementsAre(std::pair("Joost Brink", SignatureState::signed_)));
}

TEST(Signature, TellsWhetherADigitalOneIsValid) {
    const DigitalCase cases[] = {
        {{{"integrity", "intact"}, {"trust", "trusted"}}, true, ""},
        {{{"integrity", "intact"}, {"trust", "not_checked"}}, std::nullopt, "trust_not_checked"},
        {{{"integrity", "intact"}, {"trust", "not_trusted"}}, std::nullopt, "not_trusted"},
        {{{"integrity", "broken"}}, false, "broken"},
        {{{"integrity", "intact"}, {"trust", "trusted"}, {"changed_after", "content"}},
         false,
         "changed_after_signing"}};
    for (const DigitalCase& c : cases) {
        SignedPage page("Een verslag van niets.");
        std::vector<Fact> facts = {{"signed", "true"}, {"name", "W. Teunissen"}};
        facts.insert(facts.end(), c.facts.begin(), c.facts.end());
        page.mark("signature_field", {0.1, 0.8, 0.4, 0.85}, facts);
        const Signature signature = page.signature();
        EXPECT_EQ(signature.state, SignatureState::signed_);
        ASSERT_THAT(signature.marks, SizeIs(1));
        EXPECT_EQ(signature.marks[0].kind, "digital");
        EXPECT_EQ(signature.marks[0].name, "W. Teunissen");
        EXPECT_EQ(signature.marks[0].verified, c.verified) << c.detail;
        EXPECT_EQ(signature.marks[0].detail, c.detail);
    }
}

TEST(Signature, AnEmptyFieldAsksForOne) {
    SignedPage page("Een verslag van niets.");
    page.mark("signature_field", {0.1, 0.8, 0.4, 0.85}, {{"signed", "false"}});
    const Signature signature = page.signature();
    EXPECT_EQ(signature.state, SignatureState::unsigned_);
    EXPECT_THAT(signature.slots, SizeIs(1));
}

TEST(Signature, OfAServiceIsReadInItsStamp) {
    const std::tuple<std::string_view, std::string_view, std::string_view> stamps[] = {
        {"DocuSigned by:\nWilma Teunissen\n4F2A99B1C0", "docusign", "Wilma Teunissen"},
        {"digitaal ondertekend door Wilma Teunissen 12-03-2025", "validsign", "Wilma Teunissen"},
        {"E-signed by: Wilma Teunissen (w@werkpad.example)", "adobe_sign", "Wilma Teunissen"}};
    for (const auto& [text, service, name] : stamps) {
        const Signature signature = SignedPage(text).signature();
        EXPECT_EQ(signature.state, SignatureState::signed_) << text;
        ASSERT_FALSE(signature.marks.empty()) << text;
        EXPECT_EQ(signature.marks[0].kind, "e_sign_service");
        EXPECT_EQ(signature.marks[0].detail, service);
        EXPECT_EQ(signature.marks[0].name, name);
    }
}

TEST(Signature, OfAServiceIsReadInItsSummaryOnTheSamePage) {
    const std::string between = "\nStuk 4 van het dossier, verzonden op 3 maart\n";
    const std::pair<std::string, std::string_view> summaries[] = {
        {"Certificaat van voltooiing" + between + "Envelop: 4F2A99B1", "docusign"},
        {"Adobe Acrobat Sign" + between + "Transactie-id CBJ4", "adobe_sign"},
        {"Signhost" + between + "Ondertekenaar 1", "signhost"}};
    for (const auto& [text, service] : summaries) {
        const Signature signature = SignedPage(text).signature();
        EXPECT_EQ(signature.state, SignatureState::signed_) << text;
        ASSERT_EQ(signature.marks.size(), 1U) << text;
        EXPECT_EQ(signature.marks[0].detail, service);
    }
    std::string far_away = "Signhost\n";
    for (int line = 0; line < 30; ++line) {
        far_away += "Een regel over iets anders\n";
    }
    EXPECT_TRUE(SignedPage(far_away + "Transactie").signature().marks.empty());
}

TEST(Signature, IsStillToComeWhereAPlaceHolderIsLeft) {
    const Signature signature =
        SignedPage("Akkoord deelnemer\n\n{{ZTA:Type(signature)Name(Jan)}}\n").signature();
    EXPECT_EQ(signature.state, SignatureState::unsigned_);
    EXPECT_FALSE(signature.slots.empty());
}

} // namespace
} // namespace intake
