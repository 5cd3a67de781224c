// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/zip_reader.hpp"
#include "tests/support/zip_builder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace intake {

// NOLINTNEXTLINE(readability-identifier-naming): the name is GoogleTest's
void PrintTo(const End& end, std::ostream* out) {
    *out << to_string(end.outcome) << '/' << end.detail.reason;
    if (end.detail.found) {
        *out << ' ' << *end.detail.found << " of " << end.detail.allowed.value_or(0);
    }
}

namespace {

using test::as_bytes;
using test::build;
using test::k_stored;
using test::Sizes;
using test::ZipArchive;
using test::ZipMember;

constexpr std::uint64_t k_mib = 1U << 20U;

Limits usual_limits() {
    Limits limits;
    limits.entries = 1000;
    limits.entry_bytes = 64 * k_mib;
    limits.unpacked_bytes = 256 * k_mib;
    limits.entry_ratio = 200;
    limits.archive_ratio = 100;
    limits.ratio_after_bytes = 2 * k_mib;
    return limits;
}

End ended(Outcome outcome, std::string reason = "") {
    return {outcome, {std::move(reason), {}, {}}};
}

struct Unpacked {
    std::string name;
    std::string content;
    End end;
};

struct Everything {
    std::vector<Unpacked> members;
    End end;
};

Everything unpack_all(const std::string& bytes, const Limits& limits = usual_limits()) {
    ZipReader reader(as_bytes(bytes), limits);
    Everything everything;
    for (std::size_t i = 0; i < reader.records().size(); ++i) {
        Unpacked member{std::string(reader.records()[i].name.bytes), {}, {}};
        member.end = reader.unpack(i, [&](Bytes piece) {
            member.content.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        });
        everything.members.push_back(std::move(member));
    }
    everything.end = reader.end();
    return everything;
}

/// Three members that do not compress to nothing, and how they look when all is well.
ZipArchive three_members(Sizes sizes = Sizes::in_header) {
    ZipArchive archive;
    for (const char* name : {"cv.pdf", "map/brief.docx", "foto.jpg"}) {
        std::string content;
        for (int i = 0; i < 300; ++i) {
            content += name + std::to_string(i * i);
        }
        archive.members.push_back({.name = name, .content = content, .sizes = sizes});
    }
    return archive;
}

void expect_three_members(const std::string& bytes, const char* label) {
    const ZipArchive archive = three_members();
    const Everything everything = unpack_all(bytes);
    EXPECT_EQ(everything.end, End{}) << label;
    ASSERT_EQ(everything.members.size(), archive.members.size()) << label;
    for (std::size_t i = 0; i < archive.members.size(); ++i) {
        EXPECT_EQ(everything.members[i].name, archive.members[i].name) << label;
        EXPECT_EQ(everything.members[i].content, archive.members[i].content) << label;
        EXPECT_EQ(everything.members[i].end, End{}) << label;
    }
}

TEST(ZipReader, ReadsWhatIsSoundInEveryForm) {
    const auto with = [](auto change) {
        ZipArchive archive = three_members();
        change(archive);
        return build(archive);
    };
    expect_three_members(build(three_members()), "plain");
    expect_three_members(build(three_members(Sizes::in_descriptor)), "descriptors");
    expect_three_members(build(three_members(Sizes::in_unsigned_descriptor)),
                         "unsigned descriptors");
    expect_three_members(build(three_members(Sizes::in_zip64)), "zip64 sizes");
    expect_three_members(with([](ZipArchive& a) { a.zip64_end = true; }), "zip64 end");
    expect_three_members(with([](ZipArchive& a) { a.comment = "Portfolio, PK\x05\x06 and all"; }),
                         "comment");
    expect_three_members(with([](ZipArchive& a) { a.comment = std::string(65'535, 'x'); }),
                         "longest comment");
    expect_three_members(with([](ZipArchive& a) { a.suffix = "\r\n"; }), "bytes after the end");
    expect_three_members(with([](ZipArchive& a) { a.gap = std::string(40, 'g'); }),
                         "bytes before the end record");
    expect_three_members(with([](ZipArchive& a) { a.prefix = "MZ" + std::string(500, 'x'); }),
                         "program before it");
    expect_three_members(with([](ZipArchive& a) {
                             a.prefix = "MZ" + std::string(500, 'x');
                             a.prefix_is_counted = false;
                         }),
                         "program before it, not counted");
    expect_three_members(with([](ZipArchive& a) {
                             a.prefix = "MZ" + std::string(500, 'x');
                             a.prefix_is_counted = false;
                             a.zip64_end = true;
                         }),
                         "program before a zip64 archive, not counted");
    expect_three_members(with([](ZipArchive& a) { a.entries = 1; }), "count too small");
    expect_three_members(with([](ZipArchive& a) {
                             for (ZipMember& member : a.members) {
                                 member.method = k_stored;
                             }
                         }),
                         "stored");
}

TEST(ZipReader, AnArchiveWithoutMembersIsSound) {
    for (const bool wide : {false, true}) {
        const Everything everything = unpack_all(build({.zip64_end = wide}));
        EXPECT_EQ(everything.end, End{});
        EXPECT_TRUE(everything.members.empty());
    }
}

TEST(ZipReader, SaysWhyAMemberIsNotRead) {
    constexpr std::uint32_t k_link = 0xA1FFU << 16U;
    constexpr std::uint32_t k_pipe = 0x1180U << 16U;
    constexpr std::uint32_t k_device = 0x61B0U << 16U;
    constexpr std::uint32_t k_file = 0x81A4U << 16U;
    const std::string text = "Reflectieverslag over het afgelopen jaar";
    const std::string packed = test::deflate(text);
    const auto damaged = [](std::string bytes, std::size_t at) {
        bytes[at] ^= 0x55;
        return bytes;
    };
    struct Case {
        const char* label;
        ZipMember member;
        End end;
    };
    // clang-format off
    const Case cases[] = {
        {"fine", {.name = "a", .content = text}, {}},
        {"a file says Unix", {.name = "a", .content = text, .attributes = k_file}, {}},
        {"empty", {.name = "a", .method = k_stored}, ended(Outcome::empty)},
        {"empty, deflated", {.name = "a"}, ended(Outcome::empty)},
        {"empty, but declared otherwise",
         {.name = "a", .method = k_stored, .declared_bytes = 20},
         ended(Outcome::damaged, "truncated")},
        {"encrypted",
         {.name = "a", .content = text, .flags = test::k_flag_encrypted},
         ended(Outcome::encrypted)},
        {"AES", {.name = "a", .content = text, .method = 99}, ended(Outcome::encrypted)},
        {"unknown method",
         {.name = "a", .content = text, .method = 98},
         ended(Outcome::unsupported_type, "compression_method")},
        {"symlink",
         {.name = "a", .content = "/etc/passwd", .attributes = k_link},
         ended(Outcome::unsafe_entry, "symlink")},
        {"device",
         {.name = "a", .content = text, .attributes = k_device},
         ended(Outcome::unsafe_entry, "device")},
        {"came through a pipe", {.name = "a", .content = text, .attributes = k_pipe}, {}},
        {"DOS has no symlinks",
         {.name = "a", .content = text, .host = 0, .attributes = k_link},
         {}},
        {"checksum", {.name = "a", .content = text, .crc = 1}, ended(Outcome::damaged, "bad_crc")},
        {"stored, byte changed",
         {.name = "a", .content = text, .method = k_stored, .packed = damaged(text, 3)},
         ended(Outcome::damaged, "bad_crc")},
        {"deflated, first byte changed",
         {.name = "a", .content = text, .packed = "\xFF" + packed.substr(1)},
         ended(Outcome::damaged, "bad_data")},
        {"declared too small",
         {.name = "a", .content = text, .declared_bytes = 5},
         ended(Outcome::ok, "declared_size")},
        {"declared too large",
         {.name = "a", .content = text, .declared_bytes = 500},
         ended(Outcome::ok, "declared_size")},
        {"packed size too large",
         {.name = "a", .content = text, .packed_bytes = 1'000'000},
         ended(Outcome::damaged, "truncated")},
        {"packed size too small",
         {.name = "a", .content = text, .packed_bytes = packed.size() - 4},
         ended(Outcome::damaged, "bad_crc")},
        {"header elsewhere",
         {.name = "a", .content = text, .offset = 7},
         ended(Outcome::damaged, "bad_local_header")},
        {"header far away",
         {.name = "a", .content = text, .offset = 0xFFFFFFF0},
         ended(Outcome::damaged, "bad_local_header")},
    };
    // clang-format on
    for (const Case& c : cases) {
        ZipArchive archive = three_members();
        archive.members.insert(archive.members.begin() + 1, c.member);
        const Everything everything = unpack_all(build(archive));
        EXPECT_EQ(everything.end, End{}) << c.label;
        ASSERT_EQ(everything.members.size(), 4) << c.label;
        EXPECT_EQ(everything.members[1].end, c.end) << c.label;
        for (const std::size_t other : {0U, 2U, 3U}) {
            EXPECT_EQ(everything.members[other].end, End{}) << c.label << ": others are read";
        }
        if (c.end.outcome == Outcome::ok) {
            EXPECT_EQ(everything.members[1].content, text) << c.label;
        }
    }
}

TEST(ZipReader, RefusesMembersThatShareBytes) {
    const std::string bomb = test::quoted_overlap(50, 100'000);
    ASSERT_LT(bomb.size(), 20'000U);
    const Everything quoted = unpack_all(bomb);
    EXPECT_EQ(quoted.end, ended(Outcome::unsafe_entry, "overlap"));
    ASSERT_EQ(quoted.members.size(), 50);
    for (const Unpacked& member : quoted.members) {
        EXPECT_EQ(member.end, ended(Outcome::unsafe_entry, "overlap"));
        EXPECT_TRUE(member.content.empty());
    }

    // Many records of one member, among others that are read.
    ZipArchive archive = three_members();
    const std::size_t place = build({.members = {archive.members[0]}}).find("PK\x01\x02");
    for (int i = 0; i < 2; ++i) {
        ZipMember again = archive.members[1];
        again.offset = place;
        archive.members.push_back(again);
    }
    const Everything repeated = unpack_all(build(archive));
    EXPECT_EQ(repeated.end, ended(Outcome::ok_partial, "overlap"));
    const End refused = ended(Outcome::unsafe_entry, "overlap");
    const std::vector<End> expected = {End{}, refused, End{}, refused, refused};
    ASSERT_EQ(repeated.members.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(repeated.members[i].end, expected[i]) << i;
    }
}

TEST(ZipReader, CountsWhatComesOutNotWhatIsDeclared) {
    const std::string zeros(10 * k_mib, '\0');
    const auto limit = [](Outcome outcome, const char* reason, std::uint64_t allowed) {
        return End{outcome, {reason, {}, allowed}};
    };
    struct Case {
        const char* label;
        void (*change)(Limits&);
        std::optional<std::uint64_t> declared;
        End end;
    };
    // clang-format off
    const Case cases[] = {
        {"entry, honest", [](Limits& l) { l.entry_bytes = k_mib; }, {},
         limit(Outcome::limit_bytes, "entry_bytes", k_mib)},
        {"entry, lying", [](Limits& l) { l.entry_bytes = k_mib; }, 100,
         limit(Outcome::limit_bytes, "entry_bytes", k_mib)},
        {"ratio, honest", [](Limits&) {}, {},
         limit(Outcome::limit_ratio, "entry_ratio", 200)},
        {"ratio, lying", [](Limits&) {}, 100,
         limit(Outcome::limit_ratio, "entry_ratio", 200)},
        {"all entries, lying", [](Limits& l) { l.unpacked_bytes = k_mib; }, 100,
         limit(Outcome::limit_bytes, "unpacked_bytes", k_mib)},
        {"ratio of all entries, lying",
         [](Limits& l) { l.entry_ratio = 5000; l.archive_ratio = 50; }, 100,
         limit(Outcome::limit_ratio, "archive_ratio", 50)},
    };
    // clang-format on
    for (const Case& c : cases) {
        Limits limits = usual_limits();
        c.change(limits);
        const std::string bytes =
            build({.members = {{.name = "0", .content = zeros, .declared_bytes = c.declared}}});
        const Everything everything = unpack_all(bytes, limits);
        ASSERT_EQ(everything.members.size(), 1) << c.label;
        End end = everything.members[0].end;
        ASSERT_TRUE(end.detail.found) << c.label;
        EXPECT_GT(*end.detail.found, *end.detail.allowed) << c.label;
        EXPECT_LE(everything.members[0].content.size(), 3 * k_mib) << c.label << ": stops early";
        end.detail.found.reset();
        EXPECT_EQ(end, c.end) << c.label;
    }
}

TEST(ZipReader, ALimitOfTheArchiveEndsEverythingAfterIt) {
    ZipArchive archive;
    for (int i = 0; i < 4; ++i) {
        archive.members.push_back(
            {.name = std::to_string(i), .content = std::string(1000, 'x'), .method = k_stored});
    }
    Limits limits = usual_limits();
    limits.unpacked_bytes = 2500;
    const Everything everything = unpack_all(build(archive), limits);
    const End stop{Outcome::limit_bytes, {"unpacked_bytes", 3000, 2500}};
    ASSERT_EQ(everything.members.size(), 4);
    EXPECT_EQ(everything.members[0].end, End{});
    EXPECT_EQ(everything.members[1].end, End{});
    EXPECT_EQ(everything.members[2].end, stop);
    EXPECT_EQ(everything.members[3].end, stop);
    EXPECT_EQ(everything.end, stop);

    limits.unpacked_bytes = 4000;
    EXPECT_EQ(unpack_all(build(archive), limits).end, End{}) << "exactly as much as is allowed";
}

TEST(ZipReader, AnArchiveOfManySmallBombsStopsSwelling) {
    Limits limits = usual_limits();
    limits.ratio_after_bytes = 4 * k_mib;
    for (const bool lying : {false, true}) {
        ZipArchive archive;
        for (int i = 0; i < 100; ++i) {
            ZipMember& member = archive.members.emplace_back();
            member.name = std::to_string(i);
            member.content = std::string(k_mib, '\0');
            if (lying) {
                member.declared_bytes = 10;
            }
        }
        archive.members.push_back(three_members().members[0]);
        const Everything everything = unpack_all(build(archive), limits);
        EXPECT_EQ(everything.end.outcome, Outcome::limit_ratio);
        EXPECT_EQ(everything.end.detail.reason, "archive_ratio");
        std::size_t delivered = 0;
        for (const Unpacked& member : everything.members) {
            delivered += member.content.size();
        }
        EXPECT_LE(delivered, 5 * k_mib);
        EXPECT_EQ(everything.members[2].end.outcome, Outcome::ok);
        EXPECT_EQ(everything.members[50].end.detail.reason, "archive_ratio");
        EXPECT_EQ(everything.members.back().end, End{}) << "what does not swell is still read";
    }
}

TEST(ZipReader, ABlankScanMayBeHighlyCompressed) {
    Limits limits = usual_limits();
    limits.ratio_after_bytes = 16 * k_mib;
    const std::string blank(10 * k_mib, '\xFF');
    const Everything everything =
        unpack_all(build({.members = {{.name = "a.tif", .content = blank}}}), limits);
    EXPECT_EQ(everything.members.at(0).end, End{});
    EXPECT_EQ(everything.members.at(0).content.size(), blank.size());
}

TEST(ZipReader, ListsAsManyMembersAsAreAllowedAndSaysHowManyThereAre) {
    ZipArchive archive;
    for (int i = 0; i <= 10'000; ++i) {
        archive.members.push_back({.name = std::to_string(i), .content = "x", .method = k_stored});
    }
    const std::string bytes = build(archive);
    Limits limits = usual_limits();
    limits.entries = 10'000;
    const Everything everything = unpack_all(bytes, limits);
    EXPECT_EQ(everything.members.size(), 10'000);
    EXPECT_TRUE(std::ranges::all_of(everything.members,
                                    [](const Unpacked& member) { return member.end == End{}; }));
    const End expected{Outcome::limit_entries, {"entries", 10'001, 10'000}};
    EXPECT_EQ(everything.end, expected);
    limits.entries = 10'001;
    EXPECT_EQ(unpack_all(bytes, limits).end, End{});
    limits.entries = 0;
    EXPECT_EQ(unpack_all(bytes, limits).end.outcome, Outcome::limit_entries);
}

TEST(ZipReader, RescuesMembersOfATruncatedArchive) {
    for (const Sizes sizes :
         {Sizes::in_header, Sizes::in_descriptor, Sizes::in_unsigned_descriptor, Sizes::in_zip64}) {
        const ZipArchive archive = three_members(sizes);
        const std::string bytes = build(archive);
        const std::size_t last = bytes.rfind("PK\x03\x04");
        const std::size_t directory = bytes.find("PK\x01\x02");
        struct Cut {
            const char* label;
            std::size_t bytes;
            std::vector<End> members;
            End end;
        };
        const End lost = ended(Outcome::damaged, "truncated");
        const End partial = ended(Outcome::ok_partial, "truncated");
        const Cut cuts[] = {
            {"within the end record", bytes.size() - 10, {{}, {}, {}}, partial},
            {"within the directory", directory + 60, {{}, {}, {}}, partial},
            {"within the last member", last + 200, {{}, {}, lost}, partial},
            {"within the header of the last member", last + 20, {{}, {}}, partial},
            {"within the first member", 100, {lost}, lost},
            {"within the first header", 20, {}, lost},
        };
        for (const Cut& cut : cuts) {
            const auto label = std::string(cut.label) + ", form " + std::to_string(int(sizes));
            const Everything everything = unpack_all(bytes.substr(0, cut.bytes));
            EXPECT_EQ(everything.end, cut.end) << label;
            ASSERT_EQ(everything.members.size(), cut.members.size()) << label;
            for (std::size_t i = 0; i < cut.members.size(); ++i) {
                EXPECT_EQ(everything.members[i].name, archive.members[i].name) << label;
                EXPECT_EQ(everything.members[i].end, cut.members[i]) << label;
                if (cut.members[i] == End{}) {
                    EXPECT_EQ(everything.members[i].content, archive.members[i].content) << label;
                }
            }
        }
    }
}

TEST(ZipReader, DoesNotMistakeAnArchiveInsideForTheWhole) {
    // Cut off after a stored ZIP, whose end record is then the last one in the file.
    const std::string inner = test::zip_of({{"inside.txt", "inside"}});
    const std::string bytes =
        test::zip_of({{"cv.pdf", "outside"}, {"inner.zip", inner}, {"last.pdf", "lost"}});
    const std::size_t last = bytes.find("last.pdf") - 30;
    const Everything everything = unpack_all(bytes.substr(0, last));
    EXPECT_EQ(everything.end, ended(Outcome::ok_partial, "truncated"));
    ASSERT_EQ(everything.members.size(), 2);
    EXPECT_EQ(everything.members[0].name, "cv.pdf");
    EXPECT_EQ(everything.members[1].name, "inner.zip");
    EXPECT_EQ(everything.members[1].content, inner);
}

TEST(ZipReader, KeepsWhatABrokenDirectoryStillNames) {
    ZipArchive archive = three_members();
    archive.members[0].attributes = 0xA1FFU << 16U; // only the directory knows
    std::string bytes = build(archive);
    const std::size_t second = bytes.find("PK\x01\x02", bytes.find("PK\x01\x02") + 1);
    bytes[second] = 'X';
    const Everything everything = unpack_all(bytes);
    EXPECT_EQ(everything.end, ended(Outcome::ok_partial, "bad_directory"));
    ASSERT_EQ(everything.members.size(), 3);
    EXPECT_EQ(everything.members[0].end, ended(Outcome::unsafe_entry, "symlink"));
    EXPECT_EQ(everything.members[1].content, archive.members[1].content);
    EXPECT_EQ(everything.members[2].content, archive.members[2].content);
}

TEST(ZipReader, SaysWhatIsNotAWholeZip) {
    ZipArchive split = three_members();
    split.disk = 1;
    // clang-format off
    const std::pair<std::string, End> cases[] = {
        {"", ended(Outcome::damaged, "not_a_zip")},
        {"PK", ended(Outcome::damaged, "not_a_zip")},
        {std::string(5000, 'P'), ended(Outcome::damaged, "not_a_zip")},
        {"%PDF-1.4 and so on", ended(Outcome::damaged, "not_a_zip")},
        {"%PDF-1.4 and so on" + test::zip_of({{"a", "a"}}).substr(40),
         ended(Outcome::damaged, "bad_directory")},
        {"PK\x03\x04", ended(Outcome::damaged, "truncated")},
        {"PK\x07\x08PK\x03\x04", ended(Outcome::damaged, "spanned")},
        {build(split), ended(Outcome::damaged, "spanned")},
    };
    // clang-format on
    for (const auto& [bytes, end] : cases) {
        EXPECT_EQ(unpack_all(bytes).end, end) << bytes.substr(0, 10);
    }
}

TEST(ZipReader, NoticesHeadersThatContradictEachOther) {
    ZipArchive archive = three_members();
    archive.members[1].local_name = "onschuldig.txt";
    const std::string bytes = build(archive);
    const ZipReader reader(as_bytes(bytes), usual_limits());
    EXPECT_FALSE(reader.records()[0].is_contradicted);
    EXPECT_TRUE(reader.records()[1].is_contradicted);
    EXPECT_EQ(reader.records()[1].name.bytes, "map/brief.docx");
}

TEST(ZipReader, AFolderHasNoContent) {
    const auto is_folder = [](const ZipMember& member) {
        const std::string bytes = build({.members = {member}});
        return is_directory(read_zip_directory(as_bytes(bytes), 1).records.at(0));
    };
    EXPECT_TRUE(is_folder({.name = "map/"}));
    EXPECT_TRUE(is_folder({.name = "map/", .method = k_stored}));
    EXPECT_TRUE(is_folder({.name = "map\\", .method = k_stored, .host = 0}));
    EXPECT_TRUE(is_folder({.name = "map", .method = k_stored, .host = 0, .attributes = 0x10}));
    EXPECT_TRUE(is_folder({.name = "map", .attributes = 0x41EDU << 16U}));
    EXPECT_FALSE(is_folder({.name = "map"}));
    EXPECT_FALSE(is_folder({.name = "map/", .content = "hidden"}));
}

} // namespace
} // namespace intake
