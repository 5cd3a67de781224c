// SPDX-License-Identifier: GPL-3.0-or-later
// The format as a whole: which bytes it bids on, and what its sink is told.

#include "extractors/format.hpp"
#include "tests/support/zip_builder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace intake::formats {
extern const Format format_zip;
}

namespace intake {
namespace {

using test::as_bytes;
using test::build;
using test::ZipArchive;

using namespace std::string_literals;

struct Listed {
    MemberHeader header;
    std::string content;
    End end;
};

/// Notes down what it is told, and insists on the order.
class RecordingSink final : public Sink {
public:
    void document(const DocumentInfo&) override { ADD_FAILURE() << "a ZIP is no document"; }
    void page(const Page&) override { ADD_FAILURE() << "a ZIP has no pages"; }
    void member(const MemberHeader& header) override {
        EXPECT_FALSE(m_open);
        m_open = true;
        members.push_back({header, "", {}});
    }
    void member_bytes(Bytes bytes) override {
        EXPECT_TRUE(m_open);
        members.back().content.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    }
    void member_end(const End& end) override {
        EXPECT_TRUE(m_open);
        m_open = false;
        members.back().end = end;
    }

    std::vector<Listed> members;

private:
    bool m_open = false;
};

Limits usual_limits() {
    Limits limits;
    limits.archive_bytes = 1U << 20U;
    limits.entries = 1000;
    limits.entry_bytes = 1U << 20U;
    limits.unpacked_bytes = 1U << 22U;
    limits.entry_ratio = 200;
    limits.archive_ratio = 100;
    limits.ratio_after_bytes = 1U << 20U;
    limits.name_bytes = 1024;
    limits.name_components = 32;
    return limits;
}

End read(const std::string& bytes, const Limits& limits, RecordingSink& sink) {
    ReadRequest request;
    request.limits = limits;
    return formats::format_zip.read(as_bytes(bytes), request, sink);
}

TEST(ZipFormat, BidsOnZipsThatAreNothingElse) {
    const std::string zip = test::zip_of({{"cv.txt", "cv"}});
    const std::string behind_a_program = build({.members = {{.name = "cv.txt", .content = "cv"}},
                                                .prefix = "\x7F" + std::string(99, 'x')});
    const auto bid = [](const std::string& bytes, const char* media_type) {
        return formats::format_zip.bid(as_bytes(bytes), media_type);
    };
    EXPECT_GT(bid(zip, "application/zip"), 0);
    EXPECT_GT(bid(zip.substr(0, 20), "application/zip"), 0) << "truncated";
    EXPECT_GT(bid(behind_a_program, "application/octet-stream"), 0);
    EXPECT_EQ(bid(behind_a_program.substr(0, 120), "application/octet-stream"), 0);
    EXPECT_EQ(bid("nothing at all", "application/octet-stream"), 0);
    for (const char* other :
         {"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/epub+zip",
          "application/pdf"}) {
        EXPECT_EQ(bid(zip, other), 0) << other;
    }
}

TEST(ZipFormat, ListsEveryMemberOnceInItsOrder) {
    ZipArchive archive;
    // clang-format off
    archive.members = {
        {.name = "bewijs/"},
        {.name = "bewijs/Zo\x89.txt", .content = "een", .host = 0},
        {.name = "__MACOSX/bewijs/._Zoe.txt", .content = "junk"},
        {.name = "bewijs/leeg.txt"},
        {.name = "bewijs/Zo\x89.txt", .content = "twee", .host = 0},
        {.name = "geheim.pdf", .content = "x", .flags = test::k_flag_encrypted},
        {.name = "a.txt", .content = "drie", .local_name = "b.txt"},
    };
    // clang-format on
    RecordingSink sink;
    EXPECT_EQ(read(build(archive), usual_limits(), sink), End{});

    struct Expected {
        const char* name;
        const char* content;
        Outcome outcome;
        const char* reason;
    };
    const Expected expected[] = {
        {"bewijs/", "", Outcome::directory, ""},
        {"bewijs/Zoë.txt", "een", Outcome::ok, ""},
        {"__MACOSX/bewijs/._Zoe.txt", "", Outcome::junk, ""},
        {"bewijs/leeg.txt", "", Outcome::empty, ""},
        {"bewijs/Zoë.txt", "twee", Outcome::ok, "duplicate_name"},
        {"geheim.pdf", "", Outcome::encrypted, ""},
        {"a.txt", "drie", Outcome::ok, "contradictory_headers"},
    };
    ASSERT_EQ(sink.members.size(), std::size(expected));
    for (std::size_t i = 0; i < sink.members.size(); ++i) {
        const Listed& member = sink.members[i];
        EXPECT_EQ(member.header.name, expected[i].name);
        EXPECT_EQ(member.header.raw_name, archive.members[i].name);
        EXPECT_EQ(member.content, expected[i].content) << expected[i].name;
        EXPECT_EQ(member.end.outcome, expected[i].outcome) << expected[i].name;
        EXPECT_EQ(member.end.detail.reason, expected[i].reason) << expected[i].name;
        EXPECT_EQ(member.header.is_directory, member.end.outcome == Outcome::directory);
    }
}

TEST(ZipFormat, NamesAreShownNeverObeyed) {
    const std::pair<std::string, std::string> names[] = {
        {"../../x.txt", "../../x.txt"},
        {"/etc/passwd", "/etc/passwd"},
        {"C:\\Windows\\x.txt", "C:\\Windows\\x.txt"},
        {"cv.pdf\0.exe"s, "cv.pdf\\x00.exe"},
        {"cv\r\n.txt", "cv\\x0D\\x0A.txt"},
        {"", ""},
        {".", "."},
    };
    for (const auto& [stored, shown] : names) {
        RecordingSink sink;
        EXPECT_EQ(read(test::zip_of({{stored, "inhoud"}}), usual_limits(), sink), End{}) << shown;
        ASSERT_EQ(sink.members.size(), 1);
        EXPECT_EQ(sink.members[0].header.name, shown);
        EXPECT_EQ(sink.members[0].header.raw_name, stored);
        EXPECT_EQ(sink.members[0].content, "inhoud") << shown;
        EXPECT_EQ(sink.members[0].end, End{}) << shown;
    }
}

TEST(ZipFormat, ALongOrDeepNameIsALimitOfThatMember) {
    const std::string long_name(1025, 'n');
    std::string deep_name;
    for (int i = 0; i < 33; ++i) {
        deep_name += "d/";
    }
    RecordingSink sink;
    const std::string bytes = test::zip_of({{long_name, "a"},
                                            {deep_name + "x", "b"},
                                            {long_name.substr(1), "c"},
                                            {deep_name.substr(4) + "x", "d"}});
    EXPECT_EQ(read(bytes, usual_limits(), sink), End{});
    ASSERT_EQ(sink.members.size(), 4);
    const End name_bytes{Outcome::limit_name, {"name_bytes", 1025, 1024}};
    const End components{Outcome::limit_name, {"name_components", 34, 32}};
    EXPECT_EQ(sink.members[0].end, name_bytes);
    EXPECT_EQ(sink.members[0].header.raw_name, long_name.substr(1)) << "as much as is allowed";
    EXPECT_EQ(sink.members[0].header.name, long_name.substr(1) + "…");
    EXPECT_EQ(sink.members[1].end, components);
    EXPECT_EQ(sink.members[2].end, End{}) << "exactly as long as is allowed";
    EXPECT_EQ(sink.members[3].end, End{}) << "exactly as deep as is allowed";
}

TEST(ZipFormat, ALongUnicodeNameIsNotShown) {
    const std::string utf8(2000, 'u');
    RecordingSink sink;
    const std::string bytes =
        build({.members = {{.name = "a", .content = "a", .extra = test::unicode_path("a", utf8)}}});
    EXPECT_EQ(read(bytes, usual_limits(), sink), End{});
    EXPECT_EQ(sink.members.at(0).header.name, "a");
}

TEST(ZipFormat, AnArchiveInsideIsAMemberLikeAnyOther) {
    const std::string inner = test::zip_of({{"x.txt", "x"}});
    RecordingSink sink;
    EXPECT_EQ(read(test::zip_of({{"inner.zip", inner}}), usual_limits(), sink), End{});
    ASSERT_EQ(sink.members.size(), 1);
    EXPECT_EQ(sink.members[0].content, inner);
}

TEST(ZipFormat, AnArchiveThatIsTooLargeIsNotLookedInto) {
    Limits limits = usual_limits();
    const std::string bytes = test::zip_of({{"a", "a"}});
    limits.archive_bytes = bytes.size() - 1;
    RecordingSink sink;
    const End expected{Outcome::limit_archive_size,
                       {"archive_bytes", bytes.size(), bytes.size() - 1}};
    EXPECT_EQ(read(bytes, limits, sink), expected);
    EXPECT_TRUE(sink.members.empty());
}

TEST(ZipFormat, AfterALimitTheRestIsStillListed) {
    Limits limits = usual_limits();
    limits.unpacked_bytes = 10;
    RecordingSink sink;
    const std::string bytes =
        test::zip_of({{"a", "12345678"}, {"b", "12345678"}, {"c", "1"}, {"d/", ""}});
    const End stop{Outcome::limit_bytes, {"unpacked_bytes", 16, 10}};
    EXPECT_EQ(read(bytes, limits, sink), stop);
    ASSERT_EQ(sink.members.size(), 4);
    EXPECT_EQ(sink.members[0].end, End{});
    EXPECT_EQ(sink.members[1].end, stop);
    EXPECT_EQ(sink.members[2].end, stop);
    EXPECT_EQ(sink.members[3].end.outcome, Outcome::directory);
}

} // namespace
} // namespace intake
