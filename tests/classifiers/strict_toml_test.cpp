// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/strict_toml.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace intake {
namespace {

using testing::HasSubstr;

struct SizeRow {
    const char* label;
    const char* toml;
    std::uint64_t bytes;
};

TEST(StrictToml, ReadsSizes) {
    for (const SizeRow& row : {
             SizeRow{"whole number", "a = 7", 7},
             SizeRow{"zero", "a = 0", 0},
             SizeRow{"separated digits", "a = 40_000_000", 40'000'000},
             SizeRow{"KiB", "a = \"3 KiB\"", 3072},
             SizeRow{"MiB without space", "a = \"2MiB\"", 2U << 20U},
             SizeRow{"GiB", "a = \"4 GiB\"", 4ULL << 30U},
         }) {
        const toml::table root = parse_toml(row.toml, "x.toml");
        EXPECT_EQ(StrictTable(root, "x.toml", {"a"}).size("a"), row.bytes) << row.label;
    }
}

TEST(StrictToml, RefusesWhatIsNoSize) {
    for (const char* toml : {"a = -1",
                             "a = 1.5",
                             "a = \"12 MB\"",
                             "a = \"MiB\"",
                             "a = \"\"",
                             "a = true",
                             "a = \"99999999999999999999 KiB\"",
                             "a = \"18446744073709551615 GiB\""}) {
        const toml::table root = parse_toml(toml, "x.toml");
        EXPECT_THROW((void)StrictTable(root, "x.toml", {"a"}).size("a"), ConfigError) << toml;
    }
}

std::string complaint(const std::function<void()>& action) {
    try {
        action();
    } catch (const ConfigError& error) {
        return error.what();
    }
    return "no complaint";
}

TEST(StrictToml, UnknownKeyNamesFileLineAndWhatIsAllowed) {
    const toml::table root = parse_toml("\n\nweigth = 3\n", "types/cv.toml");
    EXPECT_EQ(complaint([&] {
                  StrictTable(root, "types/cv.toml", {"kind", "weight"});
              }),
              "types/cv.toml:3: unknown key 'weigth'; allowed here: kind, weight");
}

TEST(StrictToml, WrongTypeNamesLineAndKey) {
    const toml::table root = parse_toml("a = 1\nb = 'x'\n", "f.toml");
    const StrictTable table(root, "f.toml", {"a", "b", "c"});
    EXPECT_EQ(complaint([&] { (void)table.text("a"); }), "f.toml:1: 'a' must be text in quotes");
    EXPECT_EQ(complaint([&] { (void)table.number("b"); }), "f.toml:2: 'b' must be a number");
    EXPECT_EQ(complaint([&] { (void)table.flag("b"); }), "f.toml:2: 'b' must be true or false");
    EXPECT_THAT(complaint([&] { (void)table.text("c"); }), HasSubstr("'c' is missing"));
    EXPECT_THAT(complaint([&] { (void)table.texts("b"); }), HasSubstr("f.toml:2"));
    EXPECT_THAT(complaint([&] { (void)table.tables("a"); }), HasSubstr("[[a]]"));
}

TEST(StrictToml, BrokenSyntaxNamesTheLine) {
    EXPECT_THAT(complaint([] { (void)parse_toml("a = 1\nb = = 2\n", "f.toml"); }),
                HasSubstr("f.toml:2: "));
}

} // namespace
} // namespace intake
