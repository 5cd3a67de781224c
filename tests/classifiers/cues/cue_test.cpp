// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/cue.hpp"
#include "tests/support/text_document.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace intake {

namespace {

const WordGroups k_groups = {"groups.toml",
                             {{"walked", {"liep", "loopt", "gelopen", "liep ... door"}, 1},
                              {"place", {"bos*", "*park", "strand"}, 2},
                              {"never", {"niet", "nooit"}, 3}}};

constexpr std::string_view k_framework = R"(Intro van het kader.
A1. EERSTE DEEL
<i>Vertel welke wandeling je het meest is bijgebleven en waarom.</i>
Hoe ver liep je?
A2. TWEEDE DEEL
Beschrijf wat je volgend jaar anders gaat doen met je schoenen.
)";

/// Finds one cue in a text; gives what was found, as read.
std::vector<std::string> found(const Document& document,
                               std::string_view kind,
                               std::string_view text,
                               std::string_view path = "") {
    const FrameworkText framework(k_framework);
    Lexicon lexicon(k_groups);
    CueContext context{lexicon, framework};
    CueSpec spec;
    spec.kind = kind;
    spec.text = text;
    spec.weight = 1;
    const auto one = std::find_if(
        all_cues().begin(), all_cues().end(), [&](const CueKind* cue) { return cue->id == kind; });
    const auto cue = (*one)->compile(spec, context);
    Reading reading(document, lexicon);
    reading.mark_quoted(framework.quoted_from(reading));
    std::vector<Hit> hits;
    cue->find({reading, 0, static_cast<std::uint32_t>(document.pages.size()), path}, hits);
    std::vector<std::string> texts;
    for (const Hit& hit : hits) {
        texts.push_back(hit.tokens.size() > 0 ? reading.text_as_read(hit.tokens) : hit.text);
    }
    return texts;
}

using Texts = std::vector<std::string>;

struct Row {
    std::string_view cue;
    std::string_view text;
    Texts found;
};

std::string many(std::string_view word, int times) {
    std::string text;
    for (int at = 0; at < times; ++at) {
        text += std::string(word) + (at % 10 == 9 ? "\n" : " ");
    }
    return text;
}

} // namespace

TEST(NearCue, FindsWordsCloseTogetherInAnyOrder) {
    const std::vector<Row> k_rows = {
        {"@walked + @place within 6",
         "Zij liep gisteren langs het strand.",
         {"liep gisteren langs het strand."}},
        {"@walked + @place within 6",
         "Op het strand heeft zij toen gelopen",
         {"strand heeft zij toen gelopen"}},
        {"@walked + @place within 4", "Zij liep gisteren met haar hond langs het strand.", {}},
        {"@walked + @place within 6", "Zij liep. Het strand was leeg.", {}},
        {"@walked + @place within 7",
         "Zij liep langs ing. Jansen in het stadspark",
         {"liep langs ing. Jansen in het stadspark"}},
        {"@walked + @place within 8 without @never", "Zij liep nooit langs het strand.", {}},
        {"@walked + @place within 8 without @never",
         "Nooit, echt nooit liep zij langs het strand.",
         {}},
        {"@walked + @place within 8 without @never",
         "Nooit gelachen. Zij liep langs het strand.",
         {"liep langs het strand."}},
        {"@walked + @place within 8 in order", "Op het strand heeft zij gelopen", {}},
        {"@walked + @place within 8 in order", "Zij liep naar het bosje", {"liep naar het bosje"}},
        {"zij + @walked + @place within 8", "Door het stadspark liep zij", {"stadspark liep zij"}},
        {"zij + @walked + @place within 8", "Door het stadspark liep hij", {}},
        {"strand + strand within 5", "strand", {}}, // no word counts twice
        {"@walked + @place within 6", "liep bos liep park", {"liep bos", "liep park"}},
    };
    for (const Row& row : k_rows) {
        EXPECT_EQ(found(test::text_document(row.text), "near", row.cue), row.found)
            << row.cue << " in " << row.text;
    }
    EXPECT_EQ(
        found(test::text_document("Zij liep\fhet strand"), "near", "@walked + @place within 6"),
        Texts{});
}

TEST(HeadingCue, WantsMostOfALineThatStandsOut) {
    const std::vector<Row> k_rows = {
        {"wandelboek",
         "# Wandelboek\n\ntekst van deze bladzijde die gewoon doorloopt",
         {"Wandelboek"}},
        {"wandelboek", "Wandelboek van J. Jansen\n\ntekst", {"Wandelboek"}},
        {"wandelboek", "Wie ooit een wandelboek las weet dat men daar veel van kan leren.", {}},
        {"wandelboek", "Het was geen goed wandelboek.", {}},
        {"schoenen", "tekst\n\nSchoenen:\nbruin en zwart, alle maten", {"Schoenen:"}},
    };
    for (const Row& row : k_rows) {
        EXPECT_EQ(found(test::text_document(row.text), "heading", row.cue), row.found) << row.text;
    }
}

TEST(PatternCue, SearchesFoldedLines) {
    const std::vector<Row> k_rows = {
        {R"(\d+ km)", "Dag 1: 12 KM\nDag 2: 9 km", {"12 KM", "9 km"}},
        {R"(^dag \d)", "Dag 1 en dag 2", {"Dag 1"}},
        {"café", "Café", {}}, // patterns are written as lines are: folded
        {"cafe", "Café", {"Café"}},
        {"a.*b", "a\nb", {}},
    };
    for (const Row& row : k_rows) {
        EXPECT_EQ(found(test::text_document(row.text), "pattern", row.cue), row.found) << row.cue;
    }
}

TEST(PatternCue, KnowsWhereItFoundSomething) {
    const FrameworkText framework;
    Lexicon lexicon;
    const Document document = test::text_document("van\f   nog 12 km te gaan");
    const Reading reading(document, lexicon);
    CueContext context{lexicon, framework};
    CueSpec spec;
    spec.kind = "pattern";
    spec.text = R"(\d+ km)";
    std::vector<Hit> hits;
    const auto one = std::find_if(all_cues().begin(), all_cues().end(), [](const CueKind* cue) {
        return cue->id == "pattern";
    });
    (*one)->compile(spec, context)->find({reading, 0, 2, ""}, hits);
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].page, 1U);
    EXPECT_EQ(hits[0].box, join(document.pages[1].words[1].box, document.pages[1].words[2].box));
}

TEST(DensityCue, CountsPerHundredWords) {
    const std::string dense = many("liep", 5) + many("verder", 95);
    const std::string thin = many("liep", 2) + many("verder", 98);
    EXPECT_EQ(found(test::text_document(dense), "density", "@walked above 4").size(), 1U);
    EXPECT_EQ(found(test::text_document(thin), "density", "@walked above 4").size(), 0U);
    EXPECT_EQ(found(test::text_document(thin), "density", "@walked below 4").size(), 1U);
    EXPECT_EQ(found(test::text_document("liep liep"), "density", "@walked above 4").size(),
              0U); // too short to say
}

TEST(AbsentCue, SeesThatNothingOfItIsSaid) {
    const auto say = [](const Document& document) {
        return found(document, "absent", "@walked / @place").size();
    };
    EXPECT_EQ(say(test::text_document(many("woord", 20))), 1U);
    EXPECT_EQ(say(test::text_document(many("woord", 20) + "wij liepen niet, zij liep")), 0U);
    EXPECT_EQ(say(test::text_document(many("woord", 20) + "het stadspark")), 0U);
    EXPECT_EQ(say(test::text_document(many("woord", 10))), 0U) << "of a cover little is known";
}

TEST(FileNameCue, LooksAtThePathAlone) {
    const Document document = test::text_document("strand");
    EXPECT_EQ(found(document, "file_name", "wandel*", "map 1/Wandeling_2024.pdf"),
              Texts{"map 1/Wandeling_2024.pdf"});
    EXPECT_EQ(found(document, "file_name", "strand", "map 1/foto.pdf"), Texts{});
}

TEST(FrameworkCue, KnowsWhichPartWasAnswered) {
    const std::string own = many("eigen", 60);
    const std::string question =
        "Beschrijf wat je volgend jaar anders gaat doen met je schoenen.\n";
    EXPECT_EQ(found(test::text_document(question + own), "framework", "A2"),
              Texts{"Beschrijf wat je volgend jaar anders gaat doen met je schoenen."});
    EXPECT_EQ(found(test::text_document(question + own), "framework", "A1"), Texts{});
    EXPECT_EQ(found(test::text_document(own), "framework", "A2"), Texts{});
    EXPECT_EQ(found(test::text_document("Hoe ver liep je?\n" + own), "framework", "A1").size(),
              1U);                                                               // a short question
    EXPECT_EQ(found(test::text_document(question), "framework", "A2"), Texts{}); // not answered
    EXPECT_EQ(found(test::text_document(std::string(k_framework)), "framework", "any").size(), 1U);
    EXPECT_EQ(found(test::text_document(question + own), "framework", "any"), Texts{});
}

TEST(LayoutCue, SeesFeatures) {
    struct Seen {
        std::string_view feature;
        std::string text;
        bool holds;
    };
    const std::vector<Seen> k_rows = {
        {"few_words", "kort", true},
        {"few_words", many("woord", 400), false},
        {"not_few_words", many("woord", 400), true},
        {"many_words", many("woord", 500), true},
        {"one_page", "een", true},
        {"one_page", "een\ftwee", false},
        {"landscape", "een", false},
        {"large_letters", "# Groot\n\nen wat kleinere letters eronder", true},
        {"large_letters", "alles even groot", false},
        {"form", "Naam: Jan\nPlaats: Ede\nDatum: 3 mei\nDoel: geen", true},
        {"form", "Naam: Jan\nen verder niets", false},
        {"blank_form", "Naam: ......\nPlaats: _____\nDatum:\nDoel: .....", true},
        {"blank_form", "Naam: Jan\nPlaats: Ede\nDatum: 3 mei\nDoel: geen", false},
        {"blank_form", "Hierbij verklaart ........ dat ........ sinds ________ hier werkt", true},
        {"blank_form",
         "Hierbij verklaart ........ dat ........ sinds 3 mei ________ hier werkt",
         false},
        {"blank_form", "Uitgereikt aan <naam deelnemer> voor [titel] op [datum]", true},
        {"blank_form", "Keuze [X] een [X] twee [ ] drie", false},
        {"mail_header", "Van: Jan\nAan: Piet\nOnderwerp: wandelen\n\nHoi", true},
        {"mail_header", "Van Jan aan Piet, onderwerp: wandelen", false},
        {"table", "a      b      c\nd      e      f\ng      h      i\nj      k      l", true},
        {"table", "a b c\nd e f\ng h i\nj k l", false},
        {"prose", many("dit is lopende tekst van een gewone zin", 20) + many("woord", 100), true},
        {"prose", "een\ntwee\ndrie", false},
        {"undated", many("woord", 20), true},
        {"undated", "op een dag", false},
        {"undated", many("woord", 20) + "over 14 dagen, om 9.30 uur", true},
        {"undated", many("woord", 20) + "op 3 mei", false},
        {"undated", many("woord", 20) + "op donderdag", false},
        {"undated", many("woord", 20) + "3-4-24", false},
        {"undated", many("woord", 20) + "sinds 2019", false},
        {"undated", many("woord", 20) + "sinds 2Ol9", false},
        {"centred",
         "                              Een\n                         Twee woorden\n               "
         "                Drie\n                        Nog vier woorden\n                         "
         "     Vijf",
         false},
    };
    for (const Seen& row : k_rows) {
        EXPECT_EQ(!found(test::text_document(row.text), "layout", row.feature).empty(), row.holds)
            << row.feature << ": " << row.text;
    }
    Document wide = test::text_document("breed");
    std::swap(wide.pages[0].width, wide.pages[0].height);
    EXPECT_EQ(found(wide, "layout", "landscape one_page").size(), 1U);
    EXPECT_EQ(found(wide, "layout", "landscape not_one_page").size(), 0U);
}

TEST(LayoutCue, KnowsPagesOnWhichNobodyWrote) {
    Document page = test::text_document("Naam: ......");
    EXPECT_EQ(found(page, "layout", "typed_only").size(), 1U);
    const auto with = [&page](Mark mark) {
        page.pages[0].marks = {std::move(mark)};
        return found(page, "layout", "typed_only").size();
    };
    EXPECT_EQ(with({.kind = "ink", .box = {}, .confidence = 0.5F}), 0U);
    EXPECT_EQ(with({.kind = "free_text", .box = {}, .confidence = {}}), 0U);
    EXPECT_EQ(with({.kind = "form_field",
                    .box = {},
                    .confidence = {},
                    .facts = {{.name = "value", .value = "M. Rossum"}}}),
              0U);
    EXPECT_EQ(with({.kind = "form_field", .box = {}, .confidence = {}}), 1U);
    EXPECT_EQ(with({.kind = "picture", .box = {}, .confidence = {}}), 1U) << "a logo";
    page.pages[0].marks.clear();
    page.pages[0].text_source = TextSource::ocr;
    EXPECT_EQ(found(page, "layout", "typed_only").size(), 0U);
}

TEST(ServiceNumberCue, FindsTheNumberWithoutRepeatingIt) {
    const Document document = test::text_document("Naam: T. Test   BSN: 111222333");
    EXPECT_EQ(found(document, "service_number", "named"), Texts{""});
    EXPECT_EQ(found(document, "service_number", "any"), Texts{""});
    EXPECT_EQ(found(test::text_document("ordernummer 111222334"), "service_number", "any"),
              Texts{});
}

TEST(Cues, FindNothingOnEmptyPages) {
    const Document empty = test::text_document("\f\f");
    for (const std::string_view feature : {"few_words", "prose", "blank_form", "centred"}) {
        EXPECT_EQ(found(empty, "layout", feature), Texts{}) << feature;
    }
    EXPECT_EQ(found(empty, "phrase", "a"), Texts{});
    EXPECT_EQ(found(empty, "density", "a below 3"), Texts{});
    EXPECT_EQ(found(empty, "framework", "any"), Texts{});
}

} // namespace intake
