// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/index_json.hpp"
#include "pipeline/outputs/summary_json.hpp"
#include "tests/pipeline/outputs/sample_index.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <limits>
#include <set>
#include <sys/wait.h>
#include <unistd.h>

namespace intake {
namespace {

using Json = nlohmann::ordered_json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::string> keys_of(const Json& json) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : json.items()) {
        keys.push_back(key);
    }
    return keys;
}

constexpr int k_obeys = 0;
constexpr int k_does_not = 3;

/// Exit status of the validator for one text.
int validated(const std::string& schema, const std::string& text) {
    const std::string file = fmt::format("{}to_validate-{}.json", ::testing::TempDir(), getpid());
    std::ofstream(file, std::ios::binary) << text;
    const std::string command = fmt::format(
        "/usr/bin/python3 -B '{0}/tests/support/validate.py' '{0}/config/schema/{1}.json' '{2}'",
        INTAKE_SOURCE_DIR,
        schema,
        file);
    const int status = std::system(command.c_str()); // NOLINT(cert-env33-c): our own script
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(IndexJson, HasItsKeysInAFixedOrder) {
    const Json json = Json::parse(index_json(testing::sample_index()));
    EXPECT_THAT(keys_of(json),
                ElementsAre("schema",
                            "program",
                            "portfolio",
                            "candidate",
                            "entries",
                            "documents",
                            "pieces",
                            "types",
                            "reviews",
                            "earlier_delivery",
                            "findings",
                            "totals"));
    EXPECT_EQ(json["schema"], "portfolio-intake/index/1");
    EXPECT_TRUE(json["candidate"].is_null());
    EXPECT_FALSE(json.contains("criteria"));
    EXPECT_FALSE(json.contains("points"));
}

TEST(IndexJson, SaysOfEachEntryHowItEnded) {
    const Json json = Json::parse(index_json(testing::sample_index()));
    const Json& entries = json["entries"];
    ASSERT_EQ(entries.size(), 6U);
    EXPECT_EQ(entries[0]["document"], "d1");
    EXPECT_EQ(entries[3]["outcome"], "encrypted");
    EXPECT_TRUE(entries[3]["detail"].is_null());
    EXPECT_EQ(entries[4]["inside"], "extra.zip");
    EXPECT_FALSE(entries[4].contains("raw_name_hex")) << "the shown path ends in the stored name";
    EXPECT_EQ(entries[5]["raw_name_hex"], "677294742e62696e");
    EXPECT_EQ(entries[5]["detail"],
              Json({{"reason", "bytes"}, {"found", 300000000}, {"allowed", 268435456}}));
    EXPECT_TRUE(entries[5]["sha256"].is_null());
}

TEST(IndexJson, RoundsBoxesAndConfidences) {
    const Json json = Json::parse(index_json(testing::sample_index()));
    const Json& piece = json["pieces"][0];
    EXPECT_EQ(piece["confidence"].dump(), "0.912");
    EXPECT_EQ(piece["because"][0]["box"].dump(), "[0.1,0.1,0.1235,0.112]");
    EXPECT_TRUE(piece["because"][1]["page"].is_null());
    EXPECT_EQ(json["documents"][0]["pages"][1]["ocr_confidence"].dump(), "0.877");
    EXPECT_EQ(piece["signature"]["state"], "not_examined");
    EXPECT_TRUE(piece["signature"]["marks"].empty());
    EXPECT_TRUE(piece["signature"]["slots"].empty());
    EXPECT_EQ(piece["signature"].size(), 3U);
}

TEST(IndexJson, TellsSignaturesAndFieldsWithTheirPlace) {
    Index index = testing::sample_index();
    Piece& piece = index.pieces[0].piece;
    piece.signature.state = SignatureState::signed_;
    piece.signature.marks = {
        {"digital", 1, {0.1, 0.8, 0.3, 0.9}, 0.75, "A. Bakker", false, "changed_after_signing"}};
    piece.signature.slots = {{1,
                              {0.1, 0.7, 0.4, 0.9},
                              "Handtekening begeleider",
                              "",
                              "begeleider",
                              SignatureState::signed_,
                              {0}}};
    piece.fields = {
        {"quantity", "6", "study_load_hour", "6 SBU", 1, Box{0.1, 0.2, 0.3, 0.4}, 0.9},
        {"quantity", "2", "half_day", "2 dagdelen", 1, std::nullopt, 0.5},
    };
    const Json json = Json::parse(index_json(index))["pieces"][0];
    const Json& signature = json["signature"];
    EXPECT_EQ(signature["state"], "signed");
    EXPECT_EQ(signature["marks"][0]["kind"], "digital");
    EXPECT_EQ(signature["marks"][0]["verified"], false);
    EXPECT_EQ(signature["marks"][0]["detail"], "changed_after_signing");
    EXPECT_EQ(signature["slots"][0]["marks"], Json({0}));
    EXPECT_TRUE(signature["slots"][0]["name"].is_null());
    const Json& quantities = json["fields"]["quantity"];
    ASSERT_EQ(quantities.size(), 2U);
    EXPECT_EQ(quantities[0]["unit"], "study_load_hour");
    EXPECT_EQ(quantities[0]["box"].dump(), "[0.1,0.2,0.3,0.4]");
    EXPECT_TRUE(quantities[1]["box"].is_null());
}

TEST(IndexJson, TotalsAddUp) {
    const Json json = Json::parse(index_json(testing::hostile_index()));
    const Json& totals = json["totals"];
    const auto sum = [](const Json& counts) {
        std::size_t total = 0;
        for (const auto& [key, count] : counts.items()) {
            total += count.get<std::size_t>();
        }
        return total;
    };
    EXPECT_EQ(totals["entries"], json["entries"].size());
    EXPECT_EQ(sum(totals["by_outcome"]), json["entries"].size());
    EXPECT_EQ(sum(totals["by_kind"]), json["pieces"].size());
    EXPECT_EQ(sum(totals["by_code"]), json["findings"].size());
    EXPECT_GT(json["findings"].size(), 0U);
}

TEST(IndexJson, IsTheSameEveryTime) {
    EXPECT_EQ(index_json(testing::sample_index()), index_json(testing::sample_index()));
    Index other = testing::sample_index();
    other.pieces[0].piece.confidence += 0.002;
    EXPECT_NE(index_json(other), index_json(testing::sample_index()));
}

TEST(IndexJson, SurvivesNumbersThatAreNone) {
    Index index = testing::sample_index();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    index.pieces[0].piece.confidence = nan;
    index.pieces[0].piece.because[0].weight = infinity;
    index.pieces[0].piece.because[0].box = Box{nan, -3, infinity, 0.5};
    index.portfolio.documents[0].document.pages[0].width = -infinity;
    EXPECT_EQ(validated("index", index_json(index)), k_obeys);
    EXPECT_THAT(index_json(index), Not(HasSubstr("-0.0,")));
}

TEST(IndexJson, ObeysItsSchema) {
    EXPECT_EQ(validated("index", index_json(testing::sample_index())), k_obeys);
    EXPECT_EQ(validated("index", index_json(testing::hostile_index())), k_obeys);
    Index empty;
    empty.portfolio.id = "0123456789ab";
    empty.portfolio.end.outcome = Outcome::damaged;
    EXPECT_EQ(validated("index", index_json(empty)), k_obeys);
}

TEST(IndexJson, SchemaKnowsExactlyTheOutcomesThatExist) {
    for (const char* const name : {"index", "inspect"}) {
        std::ifstream file(fmt::format("{}/config/schema/{}.json", INTAKE_SOURCE_DIR, name));
        const Json schema = Json::parse(file);
        std::vector<std::string> ids;
        for (const OutcomeInfo& outcome : all_outcomes()) {
            ids.emplace_back(outcome.id);
        }
        EXPECT_EQ(schema["$defs"]["outcome"]["enum"].get<std::vector<std::string>>(), ids) << name;
    }
}

TEST(IndexJson, SchemaRefusesWhatItShould) {
    Json json = Json::parse(index_json(testing::sample_index()));
    ASSERT_EQ(validated("index", json.dump()), k_obeys);
    const std::vector<std::pair<std::string, Json>> wrong = {
        {"/entries/0/outcome", "fine"},
        {"/entries/0/size", 3},
        {"/pieces/0/confidence", 1.5},
        {"/pieces/0/dates/0/value", "12-03-2024"},
        {"/pieces/0/because/0/box", Json::array({0.1, 0.2, 0.3})},
        {"/verdict", "pass"},
    };
    for (const auto& [place, value] : wrong) {
        Json changed = json;
        changed[Json::json_pointer(place)] = value;
        EXPECT_EQ(validated("index", changed.dump()), k_does_not) << place;
    }
}

TEST(InspectJson, IsOneLineThatObeysItsSchema) {
    const std::string text = inspect_json(testing::hostile_index());
    EXPECT_EQ(std::ranges::count(text, '\n'), 1);
    EXPECT_TRUE(text.ends_with('\n'));
    EXPECT_EQ(validated("inspect", text), k_obeys);
    const Json json = Json::parse(text);
    EXPECT_EQ(json["entry"]["path"], "B/bewijs studiedag.pdf");
    EXPECT_EQ(json["entries"].size() + 1, testing::hostile_index().portfolio.entries.size());
}

TEST(SummaryJson, ObeysItsSchema) {
    BatchTotals totals;
    for (const Index& index : {testing::sample_index(), testing::hostile_index()}) {
        totals.add(*parse_index(index_json(index)));
    }
    totals.add_unreadable("kapot");
    RunFacts facts{2, 17, 3.5, 1, testing::hostile_texts(), {}};
    EXPECT_EQ(validated("summary", summary_json(totals, facts)), k_obeys);
    EXPECT_EQ(validated("summary", summary_json(totals, std::nullopt)), k_obeys);
    const Json json = Json::parse(summary_json(totals, facts));
    EXPECT_EQ(json["run"]["pages_per_second"].dump(), "4.857");
    EXPECT_EQ(json["portfolios"]["count"], 2);
    facts.seconds = 0;
    EXPECT_TRUE(Json::parse(summary_json(totals, facts))["run"]["pages_per_second"].is_null());
}

TEST(IndexSummary, ReadsBackWhatWasWritten) {
    const std::optional<IndexSummary> index = parse_index(index_json(testing::sample_index()));
    ASSERT_TRUE(index);
    EXPECT_EQ(index->version, "0.1.0");
    EXPECT_EQ(index->name, "portfolio-7");
    EXPECT_EQ(index->bytes, 123456U);
    ASSERT_EQ(index->entries.size(), 6U);
    EXPECT_EQ(index->entries[5].reason, "bytes");
    EXPECT_EQ(index->pages(), 3U);
    ASSERT_EQ(index->pieces.size(), 2U);
    EXPECT_EQ(index->pieces[0].because[0].text, "bijwonen");
    EXPECT_EQ(index->pieces[0].dates[1].end, "2024-06");
    EXPECT_EQ(index->pieces[1].runner_up, "attendance_proof");
    EXPECT_EQ(index->title("attendance_proof", Lang::en), "Proof of attendance");
    EXPECT_EQ(index->title("never_seen", Lang::nl), "never_seen");
    EXPECT_EQ(index->findings_with("entry_encrypted"), 1U);
}

TEST(IndexSummary, PassesOverWhatItDoesNotKnow) {
    Json json = Json::parse(index_json(testing::sample_index()));
    json["points"] = {{"total", 75}};
    json["entries"][0]["outcome"] = "read_by_magic";
    json["entries"][0]["bytes"] = -5;
    json["entries"][1]["bytes"] = 1e300;
    json["pieces"][0]["first_page"] = "one";
    json["findings"] = 3;
    const std::optional<IndexSummary> index = parse_index(json.dump());
    ASSERT_TRUE(index);
    EXPECT_EQ(index->entries[0].outcome, "read_by_magic");
    EXPECT_EQ(index->entries[0].bytes, 0U);
    EXPECT_EQ(index->entries[1].bytes, 0U);
    EXPECT_TRUE(index->findings.empty());
}

TEST(IndexSummary, RefusesWhatIsNoIndex) {
    for (const char* text : {"",
                             "{",
                             "[]",
                             "null",
                             "{}",
                             "{\"schema\": 1}",
                             "\xff",
                             "{\"schema\": \"portfolio-intake/index/2\"}",
                             "{\"schema\": \"portfolio-intake/summary/1\"}"}) {
        EXPECT_FALSE(parse_index(text)) << text;
    }
}

} // namespace
} // namespace intake
