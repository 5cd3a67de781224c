// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/ink/date_form.hpp"
#include "extractors/ink/features.hpp"
#include "extractors/ink/find_ink.hpp"
#include "extractors/ink/plane.hpp"
#include "extractors/ink/sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace intake::ink {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

Plane plane_of(const std::vector<std::string>& rows) {
    Plane plane(static_cast<std::int32_t>(rows.front().size()),
                static_cast<std::int32_t>(rows.size()));
    std::size_t i = 0;
    for (const auto& row : rows) {
        for (const char c : row) {
            plane.pixels[i++] = c == '#' ? 1 : 0;
        }
    }
    return plane;
}

std::vector<std::string> rows_of(const Plane& plane) {
    std::vector<std::string> rows;
    for (std::int32_t y = 0; y < plane.height; ++y) {
        std::string row;
        for (std::int32_t x = 0; x < plane.width; ++x) {
            row += plane.at(x, y) != 0 ? '#' : '.';
        }
        rows.push_back(row);
    }
    return rows;
}

TEST(InkPlane, FindsComponentsThatTouchAtCorners) {
    const auto found = components(plane_of({"#..##", ".#..#", "....#", "##..."}));
    ASSERT_EQ(found.parts.size(), 3U);
    EXPECT_EQ(found.parts[0].area, (Area{0, 0, 2, 2}));
    EXPECT_EQ(found.parts[1].area, (Area{3, 0, 5, 3}));
    EXPECT_EQ(found.parts[1].pixels, 4);
    EXPECT_EQ(found.parts[2].area, (Area{0, 3, 2, 4}));
}

TEST(InkPlane, KeepsTheComponentsThatItIsTold) {
    const auto mask = plane_of({"#..##", "##..#", "....#"});
    const auto found = components(mask);
    EXPECT_EQ(found.runs_of(found.parts[1]).size(), 3U);
    EXPECT_EQ(rows_of(kept(mask, found, {false, true})),
              (std::vector<std::string>{"...##", "....#", "....#"}));
}

TEST(InkPlane, JoinsTheArmsOfAComponentThatMeetLate) {
    EXPECT_EQ(components(plane_of({"#.#.#", "#.#.#", "#####"})).parts.size(), 1U);
}

TEST(InkPlane, GrowsToEachSideByItself) {
    EXPECT_EQ(rows_of(grown(plane_of({".....", ".....", "..#..", "....."}), 1, 2, 2, 0)),
              (std::vector<std::string>{".####", ".####", ".####", "....."}));
}

TEST(InkPlane, KeepsOnlyLongRuns) {
    const auto mask = plane_of({"###.#", "#....", "#..##", "...##"});
    EXPECT_EQ(rows_of(long_runs(mask, 3)),
              (std::vector<std::string>{"###..", ".....", ".....", "....."}));
    EXPECT_EQ(rows_of(tall_runs(mask, 3)),
              (std::vector<std::string>{"#....", "#....", "#....", "....."}));
    EXPECT_EQ(rows_of(transposed(tall_runs(mask, 3))), rows_of(long_runs(transposed(mask), 3)));
}

TEST(InkPlane, ThinsAStrokeToALineAndKnowsItsWidth) {
    Plane bar(40, 13);
    fill(bar, {5, 4, 35, 9});
    const Plane line = thinned(bar);
    EXPECT_EQ(components(line).parts.size(), 1U);
    EXPECT_LE(count(line, line.area()), 32);
    EXPECT_GE(count(line, line.area()), 24);
    EXPECT_EQ(thickness(bar)[bar.index(20, 6)], 18); // three pixels to the edge: 2 * 3 * 3 thirds
}

TEST(InkLabels, KnowsMisreadWords) {
    Labels labels;
    labels.add(Label::strong, "handtekening");
    labels.add(Label::strong, "w.g.");
    labels.add(Label::field, "naam");
    EXPECT_EQ(labels.of("Handtekenlng:"), Label::strong);
    EXPECT_EQ(labels.of("HANDTEKENINGEN"), Label::strong);
    EXPECT_EQ(labels.of("w.g."), Label::strong);
    EXPECT_EQ(labels.of("Naam:"), Label::field);
    EXPECT_EQ(labels.of("maan"), Label::none);
    EXPECT_EQ(labels.of("hand"), Label::none);
    EXPECT_EQ(labels.of(""), Label::none);
}

TEST(InkScorer, AddsUpItsTrees) {
    const auto scorer = Scorer::parse(
        "words strong paraaf\n"
        "start -1 # before the first tree\n"
        "tree\n  height <= 2\n    0.5\n    width <= 3\n      1\n      2\n"
        "tree\n  0.25\n"
        "asked\nstart 3\ntree\n  height <= 2\n    -1\n    1\n");
    Features features{};
    const auto logistic = [](double sum) { return static_cast<float>(1 / (1 + std::exp(-sum))); };
    EXPECT_FLOAT_EQ(scorer.probability(features), logistic(-0.25));
    EXPECT_FLOAT_EQ(scorer.if_asked(features), logistic(2));
    features[1] = 3; // height
    EXPECT_FLOAT_EQ(scorer.if_asked(features), logistic(4));
    EXPECT_FLOAT_EQ(scorer.probability(features), logistic(0.25));
    features[0] = 4; // width
    EXPECT_FLOAT_EQ(scorer.probability(features), logistic(1.25));
    EXPECT_EQ(scorer.labels().of("paraaf"), Label::strong);
}

TEST(InkScorer, NamesTheLineItDoesNotUnderstand) {
    struct Mistake {
        const char* text;
        const char* says;
    };
    for (const auto& mistake : {Mistake{"start x\n", "line 1"},
                                Mistake{"start 0\ntree\n  lenght <= 2\n    0\n    0\n", "line 3"},
                                Mistake{"tree\n  height <= 2\n    0\n", "line 3"},
                                Mistake{"tree\n  1e999\n", "line 2"},
                                Mistake{"words weak paraaf\n", "line 1"},
                                Mistake{"start 0\ntree\n  0\n", "none for what is asked"},
                                Mistake{"# nothing\n", "no trees"}}) {
        try {
            Scorer::parse(mistake.text);
            ADD_FAILURE() << mistake.text;
        } catch (const std::runtime_error& error) {
            EXPECT_THAT(error.what(), HasSubstr(mistake.says)) << mistake.text;
        }
    }
}

const Scorer& shipped() {
    static const Scorer scorer = Scorer::load(INTAKE_SOURCE_DIR "/config/ink_scorer.txt");
    return scorer;
}

/// A page of A4 at 150 dpi with lines of print, told as words of a text layer, and a label at 0.6 if it `asks`.
class Paper {
public:
    explicit Paper(std::int32_t lines = 14, bool asks = true) {
        m_image.pixels.assign(static_cast<std::size_t>(m_image.width) * 3 * 1754, 255);
        for (std::int32_t line = 0; line < lines; ++line) {
            for (std::int32_t word = 0; word < 8; ++word) {
                print(line, 120 + word * 120, 200 + line * 34, "woorden");
            }
        }
        if (asks) {
            print(20, 120, 1050, "Handtekening:");
        }
    }

    Image picture() const { return m_image; }
    const std::vector<Word>& words() const { return m_words; }

    /// A loop with smaller ones on it, as a pen makes them; blue.
    void sign(double left, double middle) {
        for (int step = 0; step < 4000; ++step) {
            const double t = step / 4000.0;
            const double x = left + 260 * t + 26 * std::sin(40 * t);
            const double y =
                middle + (55 * std::exp(-2 * t) + 12) * std::cos(40 * t) + 8 * std::sin(9 * t);
            dot(x, y, 2, {30, 45, 140});
        }
    }

    /// `climb` is by how much of its length it climbs, as on a page that lies askew.
    void rule(std::int32_t left, std::int32_t right, std::int32_t y, double climb = 0) {
        for (auto x = left; x < right; ++x) {
            dot(x, y - climb * (x - left), 1, {20, 20, 20});
        }
    }

    /// Seven digits of three strokes side by side; black.
    void date(std::int32_t left, std::int32_t top) {
        for (int digit = 0; digit < 7; ++digit) {
            const double x = left + 24.0 * digit;
            for (int step = 0; step < 30; ++step) {
                dot(x + step / 3.0, top + 30 - step, 1, {0, 0, 0});
                dot(x + step / 3.0, top, 1, {0, 0, 0});
                dot(x + 10, top + step, 1, {0, 0, 0});
            }
        }
    }

private:
    struct Ink {
        std::uint8_t red, green, blue;
    };

    void dot(double x, double y, std::int32_t reach, Ink ink) {
        for (auto v = -reach; v <= reach; ++v) {
            for (auto u = -reach; u <= reach; ++u) {
                const auto column = static_cast<std::int32_t>(x) + u;
                const auto row = static_cast<std::int32_t>(y) + v;
                auto* const at =
                    m_image.pixels.data()
                    + (static_cast<std::size_t>(row) * static_cast<std::size_t>(m_image.width)
                       + static_cast<std::size_t>(column))
                          * 3;
                at[0] = ink.red;
                at[1] = ink.green;
                at[2] = ink.blue;
            }
        }
    }

    void print(std::int32_t line, std::int32_t left, std::int32_t top, const std::string& text) {
        const auto width = static_cast<std::int32_t>(text.size()) * 10;
        for (auto x = left; x < left + width; x += 10) { // a stem and a foot for every letter
            for (auto y = top; y < top + 16; ++y) {
                dot(x + 2, y, 1, {0, 0, 0});
            }
            dot(x + 5, top + 15, 1, {0, 0, 0});
        }
        Word word;
        word.text = text;
        word.line = line;
        word.box = {left / 1240.0, top / 1754.0, (left + width) / 1240.0, (top + 18) / 1754.0};
        m_words.push_back(word);
    }

    Image m_image{1240, 1754, 3, 150, {}};
    std::vector<Word> m_words;
};

std::vector<Mark> likely(const std::vector<Mark>& marks) {
    std::vector<Mark> result;
    for (const auto& mark : marks) {
        if (mark.confidence.value_or(0) >= 0.4F) {
            result.push_back(mark);
        }
    }
    return result;
}

/// What is measured of the largest candidate.
Features of_largest(const Paper& paper) {
    const Sheet sheet = make_sheet(paper.picture(), paper.words(), shipped().labels());
    const auto candidates = find_candidates(sheet);
    const auto largest = std::ranges::max_element(
        candidates, {}, [](const Candidate& one) { return count(one.mask, one.mask.area()); });
    return largest == candidates.end() ? Features{} : measure(sheet, *largest);
}

TEST(InkFeatures, TellADateFromASignature) {
    Paper dated;
    dated.date(340, 1030);
    Paper signed_;
    signed_.sign(340, 1045);
    const Features date = of_largest(dated);
    const Features signature = of_largest(signed_);
    constexpr auto k_lettered = feature("lettered");
    EXPECT_GT(date[k_lettered], 0.8F);
    EXPECT_LT(signature[k_lettered], 0.5F);
}

TEST(InkFeatures, KnowHowStrokesLean) {
    Paper leaning;
    leaning.rule(340, 400, 1080, 1.0);
    Paper back;
    back.rule(340, 400, 1020, -1.0);
    constexpr auto k_leaning = feature("direction_leaning");
    constexpr auto k_back = feature("direction_back");
    EXPECT_GT(of_largest(leaning)[k_leaning], 0.7F);
    EXPECT_LT(of_largest(leaning)[k_back], 0.2F);
    EXPECT_GT(of_largest(back)[k_back], 0.7F);
}

TEST(InkFeatures, CompareWithTheRestOfThePage) {
    Paper paper;
    paper.sign(340, 1045);
    EXPECT_FLOAT_EQ(of_largest(paper)[feature("pen_share")], 1);
    EXPECT_FLOAT_EQ(of_largest(paper)[feature("print_below")], 0);
    Paper twice(4);
    twice.sign(340, 120);
    twice.sign(340, 1045);
    EXPECT_NEAR(of_largest(twice)[feature("pen_share")], 0.5, 0.05);
}

TEST(InkDateForm, HasTwoDashesBetweenSigns) {
    const auto drawn = [](std::string_view line) {
        Plane strokes(static_cast<std::int32_t>(line.size()) * 16, 24);
        std::int32_t x = 0;
        for (const char c : line) {
            fill(strokes, c == '-' ? Area{x + 2, 11, x + 12, 13} : Area{x + 2, 0, x + 10, 24});
            x += 16;
        }
        return has_form_of_date(strokes);
    };
    EXPECT_TRUE(drawn("3-4-26"));
    EXPECT_TRUE(drawn("13-12-2026"));
    EXPECT_FALSE(drawn("13122026"));
    EXPECT_FALSE(drawn("3-42026"));
    EXPECT_FALSE(drawn("-3426-"));
    EXPECT_FALSE(drawn("3--426"));
}

TEST(FindInk, SeesNothingOnPrintAndAnEmptyLine) {
    Paper paper;
    paper.rule(300, 700, 1070);
    EXPECT_THAT(likely(find_ink(paper.picture(), paper.words(), shipped()).marks), IsEmpty());
}

TEST(FindInk, TakesARuleForNoPenHoweverThePageLies) {
    for (const double climb : {0.0, 0.01, -0.01, 0.03}) {
        Paper paper;
        paper.rule(300, 900, 1070, climb);
        const Sheet sheet = make_sheet(paper.picture(), paper.words(), shipped().labels());
        EXPECT_GT(count(sheet.rules, sheet.rules.area()), 1000) << climb;
        EXPECT_EQ(count(sheet.marks, sheet.marks.area()), 0) << climb;
    }
}

TEST(FindInk, TakesWhatIsDoubtfulInTheLastCellOfARowForPen) {
    Paper paper;
    paper.rule(1120, 1142, 660, 0.8); // a stroke
    std::vector<Word> words = paper.words();
    for (Word& word : words) {
        word.confidence = 0.95F;
    }
    Word initials;
    initials.text = "lh";
    initials.box = {1118 / 1240.0, 638 / 1754.0, 1146 / 1240.0, 662 / 1754.0};
    initials.line = 13; // as the row of print to its left
    initials.confidence = 0.4F;
    words.push_back(initials);
    const Sheet sheet = make_sheet(paper.picture(), words, shipped().labels());
    EXPECT_GT(count(sheet.marks, sheet.marks.area()), 0);
}

TEST(FindInk, SeesASignatureWithItsPlaceAndColour) {
    Paper paper;
    paper.sign(340, 1045);
    const auto marks = likely(find_ink(paper.picture(), paper.words(), shipped()).marks);
    ASSERT_EQ(marks.size(), 1U);
    EXPECT_EQ(marks[0].kind, "ink");
    EXPECT_GE(marks[0].confidence.value_or(0), 0.75F);
    EXPECT_EQ(fact(marks[0], "colour"), "blue");
    EXPECT_NEAR(marks[0].box.x0, 330 / 1240.0, 0.02);
    EXPECT_NEAR(marks[0].box.x1, 610 / 1240.0, 0.03);
    EXPECT_NEAR(marks[0].box.y0, 980 / 1754.0, 0.02);
}

TEST(FindInk, SeesASignatureThatNoWordAsksFor) {
    Paper paper(4, false);
    paper.sign(400, 810);
    const auto marks = likely(find_ink(paper.picture(), paper.words(), shipped()).marks);
    ASSERT_EQ(marks.size(), 1U);
    EXPECT_NEAR(marks[0].box.x0, 390 / 1240.0, 0.02);
}

TEST(FindInk, SeesASignatureOnARule) {
    Paper paper;
    paper.rule(300, 700, 1070);
    paper.sign(340, 1045);
    const auto marks = likely(find_ink(paper.picture(), paper.words(), shipped()).marks);
    ASSERT_EQ(marks.size(), 1U);
    EXPECT_GE(marks[0].confidence.value_or(0), 0.75F);
}

TEST(FindInk, TurnsThePictureWithThePage) {
    Paper paper;
    paper.sign(340, 1045);
    const Image upright = paper.picture();
    Image lying{upright.height, upright.width, 3, 150, {}};
    for (std::int32_t y = 0; y < lying.height; ++y) { // so that a quarter clockwise sets it upright
        for (std::int32_t x = 0; x < lying.width; ++x) {
            const auto at =
                (static_cast<std::size_t>(x) * 1240 + static_cast<std::size_t>(1239 - y)) * 3;
            lying.pixels.insert(lying.pixels.end(), &upright.pixels[at], &upright.pixels[at] + 3);
        }
    }
    Page page;
    page.words = paper.words();
    page.rotation = 90;
    mark_ink(lying, &shipped(), page);
    const auto marks = find_ink(upright, paper.words(), shipped()).marks;
    ASSERT_FALSE(marks.empty());
    ASSERT_EQ(page.marks.size(), marks.size());
    EXPECT_EQ(page.marks[0].box, marks[0].box);
}

TEST(FindInk, LivesWithAnyPicture) {
    struct Case {
        std::int32_t width;
        std::int32_t height;
        std::int32_t channels;
        std::uint8_t level;
    };
    for (const auto& c : {Case{1, 1, 1, 0},
                          Case{119, 4000, 3, 255},
                          Case{130, 9000, 1, 0},
                          Case{200, 200, 3, 0},
                          Case{700, 900, 1, 255},
                          Case{700, 900, 3, 90}}) {
        Image image{c.width, c.height, c.channels, 0, {}};
        image.pixels.assign(static_cast<std::size_t>(c.width) * static_cast<std::size_t>(c.height)
                                * static_cast<std::size_t>(c.channels),
                            c.level);
        EXPECT_THAT(find_ink(image, {}, shipped()).marks, IsEmpty()) << c.width << " " << c.height;
    }
}

TEST(FindInk, LivesWithNoiseAndWordsAnywhere) {
    Image image{500, 700, 1, 0, {}};
    std::uint32_t state = 7;
    for (int i = 0; i < 500 * 700; ++i) {
        state = state * 1664525U + 1013904223U;
        image.pixels.push_back((state >> 24U) < 60 ? 0 : 255);
    }
    std::vector<Word> words;
    for (const Box& box : {Box{0, 0, 1, 1}, Box{0.5, 0.5, 0.5, 0.5}, Box{0.9, 0.9, 1, 1}}) {
        words.push_back({.text = "\x80paraaf", .box = box, .confidence = 0.3F});
    }
    for (const Mark& mark : find_ink(image, words, shipped()).marks) {
        EXPECT_EQ(mark.box, clamp(mark.box));
    }
}

} // namespace
} // namespace intake::ink
