// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/files.hpp"
#include "pipeline/outputs/evidence_database.hpp"
#include "pipeline/outputs/index_json.hpp"
#include "tests/pipeline/outputs/sample_index.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>
#include <regex>

namespace intake {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

/// What a query answers, its columns joined by "|".
std::vector<std::string> ask(const std::string& path, const std::string& sql) {
    sqlite3* database = nullptr;
    EXPECT_EQ(sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
    std::vector<std::string> rows;
    const auto add_row = [](void* all, int columns, char** values, char**) {
        std::string row;
        for (int i = 0; i < columns; ++i) {
            row += (i == 0 ? "" : "|") + std::string(values[i] == nullptr ? "NULL" : values[i]);
        }
        static_cast<std::vector<std::string>*>(all)->push_back(row);
        return 0;
    };
    char* message = nullptr;
    EXPECT_EQ(sqlite3_exec(database, sql.c_str(), add_row, &rows, &message), SQLITE_OK)
        << sql << ": " << (message == nullptr ? "" : message);
    sqlite3_free(message);
    sqlite3_close(database);
    return rows;
}

class Evidence : public ::testing::Test {
protected:
    std::string written(const Index& index) {
        std::string path = m_folder.path() + "/evidence.sqlite";
        std::filesystem::remove(path);
        EvidenceDatabase evidence(path);
        evidence.add(parse_index(index_json(index)).value());
        EXPECT_FALSE(std::filesystem::exists(path)) << "seen before it is complete";
        evidence.publish();
        return path;
    }

    tests::TemporaryFolder m_folder;
};

TEST_F(Evidence, HoldsEveryRowOnce) {
    const Index index = testing::sample_index();
    const std::string path = written(index);
    const auto count = [&](const std::string& table) {
        return std::stoul(ask(path, "SELECT count(*) FROM " + table).at(0));
    };
    EXPECT_EQ(count("portfolios"), 1U);
    EXPECT_EQ(count("entries"), index.portfolio.entries.size());
    EXPECT_EQ(count("documents"), index.portfolio.documents.size());
    EXPECT_EQ(count("pieces"), index.pieces.size());
    EXPECT_EQ(count("findings"), index.findings.size());
    EXPECT_THAT(ask(path, "PRAGMA foreign_key_check"), IsEmpty());
}

TEST_F(Evidence, KeepsPlacesAndSignatures) {
    Index index = testing::sample_index();
    Signature& signature = index.pieces.front().piece.signature;
    signature.state = SignatureState::signed_;
    signature.marks.push_back({"ink", 1, {0.1, 0.8, 0.3, 0.9}, 0.7, {}, {}, ""});
    signature.slots.push_back(
        {1, {0.1, 0.7, 0.5, 0.9}, "Handtekening", "", "", SignatureState::signed_, {0}});
    EXPECT_THAT(ask(written(index), "SELECT what, kind, state, x0, y1, label FROM signatures"),
                ElementsAre("mark|ink|NULL|0.1|0.9|NULL", "slot|NULL|signed|0.1|0.9|Handtekening"));
}

TEST_F(Evidence, TheSameIndexesGiveTheSameBytes) {
    const std::string first = read_file(written(testing::hostile_index()));
    EXPECT_EQ(read_file(written(testing::hostile_index())), first);
}

TEST_F(Evidence, TheQueriesOfTheReadmeWork) {
    const std::string path = written(testing::sample_index());
    const std::string readme = read_file(INTAKE_SOURCE_DIR "/README.md");
    const std::size_t begin = readme.find("```sql");
    ASSERT_NE(begin, std::string::npos);
    const std::string block = readme.substr(begin + 6, readme.find("```", begin + 6) - begin - 6);
    const std::regex query("SELECT[^;]*;");
    std::size_t queries = 0;
    for (std::sregex_iterator at(block.begin(), block.end(), query), end; at != end;
         ++at, ++queries) {
        ask(path, at->str());
    }
    EXPECT_EQ(queries, 5U);
}

} // namespace
} // namespace intake
