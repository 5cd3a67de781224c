// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/config_error.hpp"
#include "classifiers/office_learner.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace intake {
namespace {

const std::vector<DocumentType>& types() {
    static const std::vector<DocumentType> k_types = [] {
        std::vector<DocumentType> types;
        for (const char* id : {"cv", "diploma", "other"}) {
            DocumentType& type = types.emplace_back();
            type.id = type.kind = type.title_nl = type.title_en = id;
        }
        return types;
    }();
    return k_types;
}

/// The words of a form, and of the person who filled it in.
WordNumbers words_of(std::uint16_t form, std::uint16_t person) {
    WordNumbers words;
    for (std::uint16_t word = 0; word < 40; ++word) {
        words.push_back(static_cast<std::uint16_t>(form * 100 + word));
    }
    for (std::uint16_t word = 0; word < 10; ++word) {
        words.push_back(static_cast<std::uint16_t>(30000 + person * 10 + word));
    }
    return words;
}

OfficeExample example(std::size_t type,
                      double cv,
                      double diploma,
                      WordNumbers words,
                      const std::string& owner,
                      bool corrected) {
    return {type, {{{"cv", cv}, {"diploma", diploma}}, std::move(words)}, owner, corrected};
}

/// Pieces that are named right, so that words are common or rare.
std::vector<OfficeExample> kept() {
    std::vector<OfficeExample> all;
    for (std::uint16_t at = 0; at < 40; ++at) {
        all.push_back(example(at % 2,
                              at % 2 == 0 ? 8 : 0,
                              at % 2 == 0 ? 0 : 8,
                              words_of(10 + at % 4, at),
                              fmt::format("kept {}", at),
                              false));
    }
    return all;
}

/// `count` copies of form 1 with these scores, corrected to be diplomas.
OfficeModel learned(std::uint16_t count, double cv, double diploma) {
    std::vector<OfficeExample> examples = kept();
    for (std::uint16_t person = 0; person < count; ++person) {
        examples.push_back(example(
            1, cv, diploma, words_of(1, 100 + person), fmt::format("person {}", person), true));
    }
    return learn_office_model(std::move(examples), types());
}

std::string name_of_another(const OfficeModel& model, double cv, double diploma) {
    return name_with(model, example(1, cv, diploma, words_of(1, 200), "", false).learnable, types())
        .type;
}

TEST(OfficeLearner, WithoutCorrectionsNothingIsLearned) {
    EXPECT_TRUE(learn_office_model(kept(), types()).empty());
}

TEST(OfficeLearner, PapersLikeTheCorrectedOnesGetTheirType) {
    EXPECT_EQ(name_of_another({}, 4, 2), "cv");
    const OfficeModel model = learned(5, 4, 2);
    EXPECT_EQ(name_of_another(model, 4, 2), "diploma");
    EXPECT_EQ(model.corrections(), 5U);
    for (const OfficeExample& one : kept()) {
        EXPECT_EQ(name_with(model, one.learnable, types()).type, types()[one.type].id);
    }
}

TEST(OfficeLearner, OneCorrectionMovesLittleAndMoreMoveMore) {
    const WordNumbers another = words_of(1, 200);
    double before = 0;
    for (const std::uint16_t count : std::initializer_list<std::uint16_t>{2, 4, 8}) {
        const double shift = learned(count, 4, 2).shifts(another)[1];
        EXPECT_GT(shift, before);
        before = shift;
    }
    EXPECT_EQ(name_of_another(learned(1, 9, 1), 9, 1), "cv"); // against a strong reading
}

TEST(OfficeLearner, NoNumberOfCorrectionsOverrulesWhatIsPlainToRead) {
    const OfficeModel model = learned(60, 20, -4);
    EXPECT_EQ(name_of_another(model, 20, -4), "cv");
    EXPECT_THAT(model.shifts(words_of(1, 200)),
                testing::Each(testing::AllOf(testing::Ge(-5.5), testing::Le(5.5))));
}

TEST(OfficeLearner, CorrectionsThatContradictEachOtherCancel) {
    std::vector<OfficeExample> examples = kept();
    for (std::uint16_t person = 0; person < 6; ++person) {
        const std::size_t said = person % 2;
        examples.push_back(example(said,
                                   said == 0 ? 2 : 4,
                                   said == 0 ? 4 : 2,
                                   words_of(1, 100 + person),
                                   fmt::format("person {}", person),
                                   true));
    }
    const OfficeModel model = learn_office_model(std::move(examples), types());
    EXPECT_EQ(name_of_another(model, 4, 2), "cv");
    EXPECT_EQ(name_of_another(model, 2, 4), "diploma");
}

TEST(OfficeLearner, AgreementHoldsAgainstCorrections) {
    std::vector<OfficeExample> examples = kept();
    for (std::uint16_t person = 0; person < 12; ++person) {
        const bool corrected = person < 2;
        examples.push_back(example(corrected ? 1 : 0,
                                   4,
                                   2,
                                   words_of(1, 100 + person),
                                   fmt::format("person {}", person),
                                   corrected));
    }
    EXPECT_EQ(name_of_another(learn_office_model(std::move(examples), types()), 4, 2), "cv");
}

TEST(OfficeLearner, WordsOfOneOwnerAreNotLearned) {
    std::vector<OfficeExample> examples = kept();
    for (std::uint16_t paper = 0; paper < 5; ++paper) {
        examples.push_back(example(1, 4, 2, words_of(1, 100), "one person", true));
    }
    const OfficeModel model = learn_office_model(std::move(examples), types());
    EXPECT_FALSE(model.features().contains(words_of(1, 100).front()));
    EXPECT_FALSE(learned(2, 4, 2).features().contains(words_of(1, 100).back()));
    EXPECT_TRUE(learned(2, 4, 2).features().contains(words_of(1, 100).front()));
}

TEST(OfficeLearner, TheOrderOfTheExamplesDoesNotMatter) {
    std::vector<OfficeExample> examples = kept();
    examples.push_back(example(1, 4, 2, words_of(1, 100), "a", true));
    examples.push_back(example(1, 4, 2.5, words_of(1, 101), "b", true));
    const std::string one = to_text(learn_office_model(examples, types()).features(), types());
    std::ranges::reverse(examples);
    EXPECT_EQ(to_text(learn_office_model(examples, types()).features(), types()), one);
    EXPECT_FALSE(one.empty());
}

TEST(OfficeLearner, NamesByOthersNeverKnowTheirOwner) {
    std::vector<OfficeExample> examples = kept();
    for (int paper = 0; paper < 6; ++paper) {
        examples.push_back(example(1, 4, 2, words_of(1, 100), "one person", true));
    }
    const std::vector<Name> names = names_by_others(examples, types(), 1);
    EXPECT_EQ(names.back().type, "cv");
    for (int person = 0; person < 6; ++person) {
        examples[examples.size() - 1 - static_cast<std::size_t>(person)].owner =
            fmt::format("person {}", person);
    }
    EXPECT_EQ(names_by_others(examples, types(), 1).back().type, "diploma");
}

TEST(OfficeModel, WhatWasLearnedIsAReason) {
    std::vector<TypeScore> scores =
        scores_of(example(1, 4, 2, words_of(1, 200), "", false).learnable, types());
    learned(5, 4, 2).apply(words_of(1, 200), types(), 7, scores);
    ASSERT_EQ(scores.front().because.size(), 1U);
    EXPECT_EQ(scores.front().because[0].cue, "learned: 5 corrections");
    EXPECT_EQ(scores.front().because[0].page, 7);
    EXPECT_GT(scores.front().because[0].weight, 0);
    std::vector<TypeScore> others = scores_of(kept().front().learnable, types());
    learned(5, 4, 2).apply(kept().front().learnable.words, types(), 1, others);
    EXPECT_THAT(others.front().because, testing::IsEmpty());
}

TEST(OfficeModel, WhatIsWrittenIsRead) {
    const Learnable learnable{{{"cv", 3.25}, {"diploma", -1.5}}, {1, 0xabcd}};
    EXPECT_EQ(to_text(learnable), "cv=3.250,diploma=-1.500 0001abcd");
    const std::optional<Learnable> read = parse_learnable(to_text(learnable));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->scores, learnable.scores);
    EXPECT_EQ(read->words, learnable.words);
    EXPECT_TRUE(parse_learnable(to_text(Learnable{})));
    for (const char* wrong : {"",
                              "cv=1",
                              "cv=1 ",
                              "cv 0001",
                              "cv=x 0001",
                              "cv=1 001",
                              "cv=1 000g",
                              "cv=1 00020001",
                              "cv=1 00010001"}) {
        EXPECT_FALSE(parse_learnable(wrong)) << wrong;
    }
    const OfficeModel model = learned(3, 4, 2);
    std::string text = to_text(model.features(), types());
    OfficeModel::Features features;
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n')) {
        ASSERT_TRUE(parse_feature(text.substr(0, end), types(), features));
        text.erase(0, end + 1);
    }
    EXPECT_EQ(to_text(features, types()), to_text(model.features(), types()));
}

TEST(OfficeExamples, ALineThatIsNoneIsRefusedWithItsPlace) {
    EXPECT_EQ(parse_examples("# remark\ncv cv=3 0001\n", "kept.txt", types()).size(), 1U);
    for (const char* wrong : {"# remark\nletter cv=3 0001\n", "\ncv\n", "\ncv 0001\n"}) {
        try {
            parse_examples(wrong, "kept.txt", types());
            ADD_FAILURE() << wrong;
        } catch (const ConfigError& error) {
            EXPECT_THAT(error.what(), testing::HasSubstr("kept.txt:2")) << wrong;
        }
    }
}

} // namespace
} // namespace intake
