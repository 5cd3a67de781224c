// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/best_reading.hpp"
#include "extractors/grain.hpp"
#include "extractors/readings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace intake::test {
namespace {

ReadWord word(std::string text, Box box, float confidence, std::int32_t line, bool known = true) {
    return {.word = {.text = std::move(text),
                     .box = box,
                     .confidence = confidence,
                     .size = 0.02F,
                     .line = line,
                     .block = line},
            .known = known};
}

std::string text_of(const OcrReading& reading) {
    std::string text;
    for (const auto& read : reading.words) {
        text += read.word.text + std::to_string(read.word.line) + " ";
    }
    return text;
}

OcrReading two_lines() {
    return {.name = "plain",
            .words = {word("Diploma", {0.1, 0.1, 0.3, 0.12}, 0.95F, 1),
                      word("Zwolle", {0.1, 0.5, 0.2, 0.52}, 0.95F, 2)},
            .rotation = 0};
}

TEST(Readings, TakeWhatTheOtherHasAndTheyLack) {
    const OcrReading other{.name = "without_ink",
                           .words = {word("de", {0.1, 0.3, 0.13, 0.32}, 0.9F, 1),
                                     word("voorzitter", {0.14, 0.3, 0.3, 0.32}, 0.9F, 1)},
                           .rotation = 0};
    const auto reading = mended(two_lines(), other);
    EXPECT_EQ(text_of(reading), "Diploma1 de2 voorzitter2 Zwolle3 ");
    EXPECT_EQ(reading.name, "plain_mended");
}

TEST(Readings, TakeTheSurerWordAndKeepTheLine) {
    auto reading = two_lines();
    reading.words.insert(reading.words.begin() + 1, word("nr.", {0.35, 0.1, 0.4, 0.12}, 0.9F, 1));
    reading.words[0] = word("D]pl", {0.1, 0.1, 0.28, 0.12}, 0.3F, 1, false);
    reading = mended(std::move(reading), two_lines());
    EXPECT_EQ(text_of(reading), "Diploma1 nr.1 Zwolle2 ");
}

TEST(Readings, HaveTheWordsOfALayerInTheirPlace) {
    const std::vector<Word> recognised = {word("Cortificaat", {0.1, 0.1, 0.3, 0.12}, 0.9F, 1).word,
                                          word("nr.", {0.35, 0.1, 0.4, 0.12}, 0.9F, 1).word,
                                          word("Zwolle", {0.1, 0.5, 0.2, 0.52}, 0.9F, 2).word};
    Word certain = word("Certificaat", {0.1, 0.1, 0.31, 0.12}, 0, 7).word;
    certain.confidence.reset();
    std::string text;
    for (const Word& each : with_certain(recognised, {certain})) {
        text += each.text + std::to_string(each.line) + (each.confidence ? "? " : " ");
    }
    EXPECT_EQ(text, "Certificaat1 nr.1? Zwolle2? ");
}

TEST(Readings, NeverTakeWhatIsNotBelievable) {
    struct Case {
        const char* label;
        ReadWord word;
    };
    const Box place{0.5, 0.7, 0.6, 0.75};
    for (const auto& c :
         {Case{"unsure", word("handtekening", place, 0.5F, 1)},
          Case{"two strokes", word("Al", place, 0.95F, 1)},
          Case{"no word", word("Jhv", place, 0.7F, 1, false)},
          Case{"already read as well", word("Diplomat", {0.1, 0.1, 0.3, 0.12}, 0.95F, 1)}}) {
        const auto reading =
            mended(two_lines(), {.name = "normalised", .words = {c.word}, .rotation = 0});
        EXPECT_EQ(text_of(reading), "Diploma1 Zwolle2 ") << c.label;
        EXPECT_EQ(reading.name, "plain") << c.label;
    }
}

TEST(Readings, ABrokenWordIsTakenBesideOneThatIsBeyondDoubt) {
    const Box left{0.5, 0.7, 0.6, 0.72};
    const Box right{0.62, 0.7, 0.7, 0.72};
    const OcrReading beside{
        .name = "normalised",
        .words = {word("handtekening", left, 0.0F, 1), word("kandidaat", right, 0.95F, 1)},
        .rotation = 0};
    EXPECT_EQ(text_of(mended(two_lines(), beside)), "Diploma1 Zwolle2 handtekening3 kandidaat3 ");
    const OcrReading invented{
        .name = "normalised",
        .words = {word("hndtkg", left, 0.1F, 1, false), word("kandidaat", right, 0.95F, 1)},
        .rotation = 0};
    EXPECT_EQ(text_of(mended(two_lines(), invented)), "Diploma1 Zwolle2 kandidaat3 ");
}

TEST(Readings, BelowAPenAWordThatIsClearShowsThatTheRestIsPrint) {
    const OcrReading label{.name = "normalised",
                           .words = {word("De", {0.1, 0.3, 0.13, 0.32}, 0.95F, 1),
                                     word("s-cretaris", {0.14, 0.3, 0.3, 0.32}, 0.4F, 1, false)},
                           .rotation = 0};
    const auto reading = mended(two_lines(), label, Proof::print);
    EXPECT_EQ(text_of(reading), "Diploma1 De2 s-cretaris2 Zwolle3 ");
    EXPECT_TRUE(reading.words[2].is_print);
    EXPECT_EQ(text_of(mended(two_lines(), label)), "Diploma1 Zwolle2 ");
    auto strokes = label;
    strokes.words[0].word.confidence = 0.7F;
    EXPECT_EQ(text_of(mended(two_lines(), strokes, Proof::print)), "Diploma1 Zwolle2 ");
}

TEST(Readings, LinesThatRiseLieAskew) {
    const auto sloping = [](double rise) {
        OcrReading reading{.name = "plain", .words = {}, .rotation = 0};
        for (std::int32_t line = 1; line <= 5; ++line) {
            for (int i = 0; i < 5; ++i) {
                const double x = 0.1 + 0.1 * i;
                const double y = 0.1 * line + rise * x;
                reading.words.push_back(word("woord", {x, y, x + 0.08, y + 0.02}, 0.9F, line));
            }
        }
        return reading;
    };
    const Image page{.width = 1000, .height = 1000, .channels = 1, .dpi = 100, .pixels = {}};
    EXPECT_FALSE(lies_askew(sloping(0), page));
    EXPECT_FALSE(lies_askew(sloping(0.015), page));
    EXPECT_TRUE(lies_askew(sloping(0.05), page));
    EXPECT_TRUE(lies_askew(sloping(-0.05), page));
    EXPECT_FALSE(lies_askew({.name = "plain", .words = {}, .rotation = 0}, page));
}

TEST(Readings, TheWorstRegionIsTheFifthPercentile) {
    std::vector<Word> words(40, two_lines().words[0].word);
    words[7].confidence = 0.1F;
    words[8].confidence = 0.2F;
    words[9].confidence = 0.3F;
    const auto worst = worst_region(words);
    ASSERT_TRUE(worst.has_value());
    EXPECT_FLOAT_EQ(worst->confidence, 0.3F);
    EXPECT_FALSE(worst_region({}).has_value());
    for (auto& unscored : words) {
        unscored.confidence.reset();
    }
    EXPECT_FALSE(worst_region(words).has_value());
}

/// Reads the same on every page, nothing on parts of one, and counts.
class CountingRecogniser final : public Recogniser {
public:
    explicit CountingRecogniser(OcrReading reading) : m_reading(std::move(reading)) {}

    OcrReading read(const Image& picture, Layout layout) override {
        EXPECT_EQ(picture.channels, 1);
        most_specks = std::max(most_specks, count_specks(picture));
        ++readings;
        places += layout == Layout::block ? 1 : 0;
        return layout == Layout::page ? m_reading : OcrReading{};
    }
    std::int32_t turn_needed(const Image&) override { return 0; }

    int readings = 0;
    int places = 0;               // of these, of a part of the page
    std::int32_t most_specks = 0; // on one of the pictures

private:
    OcrReading m_reading;
};

Image white(std::int32_t channels) {
    Image image{.width = 600, .height = 800, .channels = channels, .dpi = 100, .pixels = {}};
    image.pixels.assign(static_cast<std::size_t>(600 * 800 * channels), 255);
    return image;
}

TEST(BestReading, ReadsACleanPageOnce) {
    OcrReading clean{.name = "", .words = {}, .rotation = 0};
    for (int i = 0; i < 10; ++i) {
        clean.words.push_back(
            word("woord", {0.1, 0.1 + 0.05 * i, 0.2, 0.12 + 0.05 * i}, 0.95F, i + 1));
    }
    for (const std::int32_t channels : {1, 3}) {
        CountingRecogniser recogniser(clean);
        const auto best = best_reading(white(channels), recogniser);
        EXPECT_EQ(recogniser.readings, 1);
        EXPECT_EQ(best.reading, "plain");
        EXPECT_EQ(best.words.size(), 10U);
        EXPECT_TRUE(best.unread.empty());
    }
}

TEST(BestReading, TriesOtherRenderingsOfAPoorPage) {
    OcrReading poor = two_lines();
    for (auto& read : poor.words) {
        read.word.confidence = 0.5F;
    }
    CountingRecogniser recogniser(poor);
    best_reading(white(3), recogniser);
    EXPECT_GT(recogniser.readings, 1);
}

/// Sees lines that run upwards the first time, and the true ones on every other rendering.
class MisledRecogniser final : public Recogniser {
public:
    OcrReading read(const Image&, Layout) override {
        const bool first = ++readings == 1;
        OcrReading reading{.name = "", .words = {}, .rotation = first ? 270 : 0};
        for (int i = 0; i < 10; ++i) {
            const Box box{0.1, 0.05 + 0.05 * i, 0.3, 0.07 + 0.05 * i};
            reading.words.push_back(
                word(first ? "ueA" : "woord", box, first ? 0.75F : 0.9F, i + 1));
        }
        return reading;
    }
    std::int32_t turn_needed(const Image&) override { return 0; }

    int readings = 0;
};

TEST(BestReading, IsNotMisledByLinesThatSeemToRunUpwards) {
    MisledRecogniser recogniser;
    const auto best = best_reading(white(1), recogniser);
    EXPECT_EQ(best.rotation, 0);
    EXPECT_EQ(best.words.front().text, "woord");
}

TEST(BestReading, LooksForNoLinesInGrain) {
    Image page{.width = 1600, .height = 2000, .channels = 1, .dpi = 200, .pixels = {}};
    for (std::int32_t y = 0; y < page.height; ++y) {
        for (std::int32_t x = 0; x < page.width; ++x) {
            page.pixels.push_back(x % 5 == 0 && y % 5 == 0 ? 0 : 255);
        }
    }
    EXPECT_EQ(count_specks(page), 320 * 400);
    CountingRecogniser recogniser({});
    EXPECT_EQ(best_reading(page, recogniser).reading, "smoothed");
    EXPECT_GE(recogniser.readings, 1);
    EXPECT_LT(recogniser.most_specks, 1000);
}

TEST(BestReading, ReadsAPlaceInDoubtAgainUnlessItIsGrain) {
    struct Case {
        const char* label;
        std::int32_t size; // of a stroke, and how far the next one is
        std::int32_t step;
        int places;
    };
    for (const auto& c : {Case{"letters", 24, 48, 1}, Case{"grain", 6, 9, 0}}) {
        Image page{.width = 1200, .height = 1600, .channels = 1, .dpi = 300, .pixels = {}};
        for (std::int32_t y = 0; y < page.height; ++y) {
            for (std::int32_t x = 0; x < page.width; ++x) {
                const bool in_band = y >= 720 && y < 768 && x >= 240 && x < 960;
                const bool on = in_band && x % c.step < c.size && y % c.step < c.size;
                page.pixels.push_back(on ? 20 : 255);
            }
        }
        OcrReading reading{.name = "", .words = {}, .rotation = 0};
        for (int i = 0; i < 10; ++i) {
            reading.words.push_back(
                word("woord", {0.1, 0.05 + 0.03 * i, 0.2, 0.07 + 0.03 * i}, 0.95F, i + 1));
        }
        CountingRecogniser recogniser(reading);
        best_reading(page, recogniser);
        EXPECT_EQ(recogniser.places, c.places) << c.label;
    }
}

TEST(BestReading, LeavesOutWhatIsMadeOfAPensStrokes) {
    Image page = white(1); // with a wave across it
    for (std::int32_t x = 150; x < 400; ++x) {
        const auto y = static_cast<std::int32_t>(400 + 14 * std::sin(x / 9.0));
        for (std::int32_t thick = 0; thick < 4; ++thick) {
            page.pixels[static_cast<std::size_t>((y + thick) * page.width + x)] = 20;
        }
    }
    const Box on_the_wave{0.3, 0.48, 0.6, 0.53};
    struct Case {
        const char* label;
        ReadWord word;
        bool stays;
    };
    const Case cases[] = {
        {"unsure and unknown", word("J~ww~", on_the_wave, 0.2F, 11, false), false},
        {"in the dictionary", word("naam", on_the_wave, 0.2F, 11), true},
        {"as short as any stroke", word("en", on_the_wave, 0.3F, 11), false},
        {"short and sure", word("en", on_the_wave, 0.7F, 11), true},
        {"partly on the wave", word("J~ww~", {0.3, 0.48, 0.8, 0.53}, 0.2F, 11, false), false},
        {"elsewhere", word("J~ww~", {0.3, 0.8, 0.6, 0.84}, 0.2F, 11, false), true},
    };
    for (const auto& c : cases) {
        OcrReading reading{.name = "", .words = {}, .rotation = 0};
        for (int i = 0; i < 10; ++i) {
            reading.words.push_back(
                // Not so clear that what is unsure beside them cannot be print.
                word("woord", {0.1, 0.05 + 0.03 * i, 0.2, 0.07 + 0.03 * i}, 0.84F, i + 1));
        }
        reading.words.push_back(c.word);
        CountingRecogniser recogniser(reading);
        const auto best = best_reading(page, recogniser);
        EXPECT_EQ(best.words.size(), c.stays ? 11U : 10U) << c.label;
        ASSERT_EQ(best.unread.size(), 1U) << c.label;
        EXPECT_FALSE(best.unread[0].looks_printed) << c.label;
    }
}

TEST(BestReading, FindsNothingOnNoPicture) {
    CountingRecogniser recogniser({});
    EXPECT_TRUE(best_reading({}, recogniser).words.empty());
    EXPECT_EQ(recogniser.readings, 0);
}

} // namespace
} // namespace intake::test
