// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/config_error.hpp"
#include "pipeline/files.hpp"
#include "pipeline/learn.hpp"
#include "pipeline/outputs/learn_report.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace intake {
namespace {

using ::testing::HasSubstr;

const std::vector<DocumentType>& types() {
    static const std::vector<DocumentType> k_types = [] {
        std::vector<DocumentType> types;
        for (const char* id : {"cv", "diploma", "other"}) {
            DocumentType& type = types.emplace_back();
            type.id = type.kind = type.title_en = id;
            type.title_nl = fmt::format("{} (nl)", id);
        }
        return types;
    }();
    return k_types;
}

WordNumbers words_of(int form, int person) {
    WordNumbers words;
    for (int word = 0; word < 40; ++word) {
        words.push_back(static_cast<std::uint16_t>(form * 100 + word));
    }
    for (int word = 0; word < 10; ++word) {
        words.push_back(static_cast<std::uint16_t>(30000 + person * 10 + word));
    }
    return words;
}

std::string digest(int number) {
    return fmt::format("{:064x}", number);
}

/// A paper of form `form` that reads as a cv, and a little as a diploma.
PieceInOut paper(int number, int form, const std::string& type = "cv") {
    return {fmt::format("portfolio {}", number),
            {"d1.1",
             digest(number),
             1,
             2,
             digest(1000 + number),
             type,
             {{{"cv", 4}, {"diploma", 2}}, words_of(form, number)}}};
}

PersonsWord word(const std::string& kind, const PieceInOut& about, const std::string& type = "") {
    PersonsWord word;
    word.kind = kind;
    word.about = {about.piece.entry_sha256,
                  about.piece.first_page,
                  about.piece.last_page,
                  about.piece.text_sha256,
                  "a.pdf"};
    word.type = type;
    return word;
}

NamedReview said(std::vector<PersonsWord> words) {
    return {"jansen.json", {"", std::move(words), {}}};
}

std::vector<OfficeExample> kept(int form) {
    std::vector<OfficeExample> all;
    for (int at = 0; at < 40; ++at) {
        const bool cv = at % 2 == 0;
        all.push_back(
            {cv ? 0U : 1U,
             {{{"cv", cv ? 4 : 0}, {"diploma", cv ? 2 : 8}}, words_of(cv ? form : 50, 500 + at)},
             fmt::format("kept {}", at),
             false});
    }
    return all;
}

/// What is learned from eight papers of form 1 that are said to be diplomas, beside examples of this form.
Learning learned_beside(int form) {
    std::vector<PieceInOut> papers;
    std::vector<PersonsWord> words;
    for (int number = 0; number < 8; ++number) {
        papers.push_back(paper(number, 1));
        words.push_back(word("other_type", papers.back(), "diploma"));
    }
    const std::vector<NamedReview> reviews = {said(words)};
    const std::vector<OfficeExample> examples = kept(form);
    return learn(gather_corrections(reviews, papers, types()),
                 {types(), examples, "kept", "configuration"});
}

TEST(Corrections, APaperIsFoundByItsPagesOrItsText) {
    const std::vector<PieceInOut> papers = {paper(1, 1), paper(2, 2), paper(3, 3)};
    PersonsWord moved = word("other_type", papers[1], "diploma");
    moved.about.entry_sha256 = digest(77);
    PersonsWord gone = word("other_type", papers[2], "diploma");
    gone.about = {digest(78), 1, 1, digest(79), "weg.pdf"};
    const std::vector<NamedReview> reviews = {
        said({word("accept", papers[0]), moved, gone, word("note", papers[2])})};
    const Corrections found = gather_corrections(reviews, papers, types());
    ASSERT_EQ(found.examples.size(), 2U);
    EXPECT_FALSE(found.examples[0].corrected);
    EXPECT_EQ(types()[found.examples[0].type].id, "cv");
    EXPECT_TRUE(found.examples[1].corrected);
    EXPECT_EQ(types()[found.examples[1].type].id, "diploma");
    EXPECT_EQ(found.examples[1].owner, "portfolio:portfolio 2");
    EXPECT_EQ(found.not_found, 1U);
    EXPECT_THAT(found.unused, testing::IsEmpty());
}

TEST(Corrections, WhatIsNotUsedIsCountedOrNamed) {
    std::vector<PieceInOut> papers = {
        paper(1, 1), paper(2, 2), paper(3, 3), paper(4, 4), paper(5, 5, "diploma")};
    papers[3].piece.learnable.words.resize(3);
    const std::vector<NamedReview> reviews = {said({word("accept", papers[0]),
                                                    word("other_type", papers[0], "diploma"),
                                                    word("other_type", papers[1], "letter"),
                                                    word("other_type", papers[2], "diploma"),
                                                    word("split", papers[2]),
                                                    word("other_type", papers[3], "diploma"),
                                                    word("accept", papers[4])})};
    const Corrections found = gather_corrections(reviews, papers, types());
    EXPECT_THAT(found.examples, testing::IsEmpty());
    ASSERT_EQ(found.unused.size(), 2U);
    EXPECT_EQ(found.unused[0].place, "jansen.json");
    EXPECT_THAT(found.unused[0].what.nl, HasSubstr("'letter'"));
    EXPECT_THAT(found.unused[1].what.en, HasSubstr("different types"));
    EXPECT_EQ(found.about_cuts, 1U);
    EXPECT_EQ(found.too_short, 1U);
    EXPECT_EQ(found.unclear, 1U); // it became a diploma by learning
}

TEST(Learn, WhatMakesNothingWorseIsLearned) {
    const Learning learning = learned_beside(9);
    EXPECT_EQ(learning.end, Learning::End::learned);
    EXPECT_EQ(learning.corrected, 8U);
    EXPECT_EQ(learning.as_said, 8U);
    EXPECT_GT(learning.as_said_by_others, 4U);
    EXPECT_EQ(learning.version.figures[1].corrected, 8U);
    EXPECT_GT(learning.version.figures[1].right_after, learning.version.figures[1].right_before);
    const std::vector<PieceInOut> papers = {paper(70, 1), paper(71, 9)};
    EXPECT_THAT(name_changes(papers, {}, learning.version.model, types()),
                testing::ElementsAre(testing::Pair(testing::Pair("cv", "diploma"), 1U)));
}

TEST(Learn, WhatMakesATypeWorseIsRefusedWithItsFigures) {
    // The kept cvs are of the very form that is said to be a diploma, and they are plain to read as little as that.
    std::vector<OfficeExample> examples = kept(1);
    std::erase_if(examples, [](const OfficeExample& one) { return one.type == 0; });
    for (int at = 0; at < 2; ++at) {
        examples.push_back({0,
                            {{{"cv", 4}, {"diploma", 2}}, words_of(1, 600 + at)},
                            fmt::format("cv {}", at),
                            false});
    }
    std::vector<PieceInOut> papers;
    std::vector<PersonsWord> words;
    for (int number = 0; number < 20; ++number) {
        papers.push_back(paper(number, 1));
        words.push_back(word("other_type", papers.back(), "diploma"));
    }
    for (int number = 20; number < 28;
         ++number) { // beside others from which there is something to learn
        papers.push_back(paper(number, 2));
        words.push_back(word("other_type", papers.back(), "other"));
    }
    const std::vector<NamedReview> reviews = {said(words)};
    const Learning learning = learn(gather_corrections(reviews, papers, types()),
                                    {types(), examples, "kept", "configuration"});
    EXPECT_EQ(learning.end, Learning::End::worse);
    EXPECT_THAT(learning.in_the_way, testing::ElementsAre("diploma"));
    EXPECT_TRUE(is_worse(learning.version.figures[0]));
    const std::string told =
        learn_report(learning, {}, 0, {"out", "out/review"}, types(), {80, false}, Lang::nl);
    EXPECT_THAT(told, HasSubstr("Niet geleerd"));
    EXPECT_THAT(told, HasSubstr("Zonder de correcties naar 'diploma (nl)' is er wel te leren."));
    EXPECT_THAT(told, testing::ContainsRegex("cv \\(nl\\) +0 +0 +2 +2 +[01]\n"));
    EXPECT_THAT(told, HasSubstr("Er is niets veranderd"));
}

TEST(Learn, WithoutCorrectionsThereIsNothingToLearn) {
    const std::vector<PieceInOut> papers = {paper(1, 1)};
    const std::vector<NamedReview> reviews = {said({word("accept", papers[0])})};
    const std::vector<OfficeExample> examples = kept(9);
    EXPECT_EQ(learn(gather_corrections(reviews, papers, types()), {types(), examples, "", ""}).end,
              Learning::End::nothing);
}

TEST(WordsFile, WhatIsWrittenIsRead) {
    Index index;
    index.portfolio.entries.emplace_back().sha256 = digest(1);
    index.portfolio.documents.push_back({"d1", 0, {}});
    PieceRecord record{"d1.1", 0, {}};
    record.piece.first_page = 3;
    record.piece.last_page = 4;
    record.piece.type = "cv";
    record.piece.learnable = {{{"cv", 4}}, {1, 2, 3}};
    record.text_sha256 = digest(2);
    index.pieces.push_back(record);
    record.text_sha256.clear(); // nothing was read
    index.pieces.push_back(record);
    const std::string text = words_text(index);
    const std::optional<WordsFile> file = parse_words(text);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->configuration, digest_of_configuration("", {}));
    ASSERT_EQ(file->pieces.size(), 1U);
    const KnownPiece& piece = file->pieces[0];
    EXPECT_EQ(piece.id, "d1.1");
    EXPECT_EQ(piece.entry_sha256, digest(1));
    EXPECT_EQ(piece.first_page, 3);
    EXPECT_EQ(piece.last_page, 4);
    EXPECT_EQ(piece.text_sha256, digest(2));
    EXPECT_EQ(piece.type, "cv");
    EXPECT_EQ(piece.learnable.words, (WordNumbers{1, 2, 3}));
    EXPECT_FALSE(parse_words(""));
    EXPECT_FALSE(parse_words(text.substr(1)));
    EXPECT_FALSE(parse_words(text + "d1.2\n"));
}

LearnedVersion version_of(int number, int after) {
    LearnedVersion version = learned_beside(9).version;
    version.version = number;
    version.after = after;
    return version;
}

TEST(ModelFolder, VersionsAreKeptAndOneIsInForce) {
    const tests::TemporaryFolder out;
    const ModelFolder folder(out.path(), types());
    EXPECT_EQ(folder.in_force(), 0);
    EXPECT_THAT(folder.versions(), testing::IsEmpty());
    folder.add(version_of(1, 0));
    folder.add(version_of(2, 1));
    EXPECT_EQ(folder.in_force(), 2);
    EXPECT_THAT(folder.versions(), testing::ElementsAre(1, 2));
    const LearnedVersion read = folder.read(2);
    EXPECT_EQ(to_text(read, types()), to_text(version_of(2, 1), types()));
    EXPECT_EQ(read.after, 1);
    EXPECT_EQ(read.model.corrections(), 8U);
    EXPECT_NE(folder.stamp_of(1).sha256, folder.stamp_of(2).sha256);
    folder.put_in_force(0);
    EXPECT_EQ(folder.in_force(), 0);
    EXPECT_THAT(folder.versions(), testing::ElementsAre(1, 2));
}

TEST(ModelFolder, WhatIsDamagedIsRefusedWithAdvice) {
    const tests::TemporaryFolder out;
    const ModelFolder folder(out.path(), types());
    folder.add(version_of(1, 0));
    const std::string path = out / "model/1.txt";
    const std::string whole = read_file(path);
    std::string edited = whole;
    edited[edited.find("corrected 8") + 10] = '9';
    for (const std::string& broken : {std::string(),
                                      whole.substr(0, whole.size() / 2),
                                      whole.substr(0, whole.size() - 1),
                                      "x" + whole,
                                      edited}) {
        write_file_atomically(path, broken);
        EXPECT_THROW(folder.read(1), ConfigError);
    }
    EXPECT_THROW(folder.read(3), ConfigError);
    write_file_atomically(path, whole);
    std::vector<DocumentType> fewer = types();
    fewer.erase(fewer.begin());
    EXPECT_THROW(ModelFolder(out.path(), fewer).read(1), ConfigError); // a type is gone
    for (const char* broken : {"", "1", "one\n", "-1\n"}) {
        write_file_atomically(out / "model/in_force.txt", broken);
        EXPECT_THROW(folder.in_force(), ConfigError) << broken;
    }
}

} // namespace
} // namespace intake
