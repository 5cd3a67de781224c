// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/workers/pack.hpp"
#include "pipeline/workers/wire.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace intake {
namespace {

constexpr std::size_t k_preamble_bytes = 4;

Allowance generous() {
    return {1U << 24U, 1U << 20U, 1U << 22U, {}};
}

/// Writes down what it is told.
class Record final : public FrameSink {
public:
    std::vector<std::string> events;
    std::vector<DocumentInfo> infos;
    std::vector<Page> pages;
    std::vector<MemberHeader> members;
    std::vector<End> ends;
    std::string bytes;

    void identified(const std::string& media_type, const std::string& format) override {
        events.push_back("identified " + media_type + " " + format);
    }
    void document(const DocumentInfo& info) override {
        events.emplace_back("document");
        infos.push_back(info);
    }
    void page(const Page& page) override {
        events.push_back("page " + std::to_string(page.number));
        pages.push_back(page);
    }
    void member(const MemberHeader& header) override {
        events.emplace_back("member");
        members.push_back(header);
    }
    void member_bytes(Bytes chunk) override {
        for (const std::byte byte : chunk) {
            bytes += static_cast<char>(byte);
        }
    }
    void member_end(const End& end) override {
        events.emplace_back("member_end");
        ends.push_back(end);
    }
    void picture(std::int32_t page, Bytes jpeg) override {
        events.push_back("picture " + std::to_string(page) + ", " + std::to_string(jpeg.size()));
    }
    void end(const End& end) override {
        events.emplace_back("end");
        ends.push_back(end);
    }
};

/// What FrameWriter makes of what `tell` tells it.
template<typename Tell>
std::vector<std::byte> stream(Tell tell) {
    std::vector<std::byte> bytes;
    FrameWriter writer(
        [&bytes](Bytes frame) { bytes.insert(bytes.end(), frame.begin(), frame.end()); });
    tell(writer);
    return bytes;
}

/// Feeds all of it, `at_once` bytes at a time, and closes.
std::optional<End> read(Bytes bytes, Allowance allowance, FrameSink& sink, std::size_t at_once) {
    FrameReader reader(std::move(allowance), sink);
    while (!bytes.empty()) {
        const Bytes part = bytes.first(std::min(at_once, bytes.size()));
        if (auto problem = reader.feed(part)) {
            return problem;
        }
        bytes = bytes.subspan(part.size());
    }
    return reader.close();
}

std::string reason_of(const std::vector<std::byte>& bytes, Allowance allowance = generous()) {
    Record record;
    const auto problem = read(bytes, std::move(allowance), record, bytes.size());
    return problem ? problem->detail.reason : "none";
}

Page full_page() {
    Page page;
    page.number = 7;
    page.width = 595.28;
    page.height = 841.89;
    page.rotation = 270;
    page.text_source = TextSource::ocr;
    page.ocr_confidence = 0.5F;
    page.language = "nl";
    page.reading = "plain";
    page.worst = WorstRegion{{0.25, 0.25, 0.5, 0.5}, 0.125F};
    page.end = {Outcome::limit_pixels, {"page", 90'000'000, 40'000'000}};
    page.ink_examined = true;
    page.deferred = true;
    page.rules = {{0.25, 0.5, 0.75, 0.5}};
    Word word;
    word.text = "Café";
    word.box = {0.125, 0.25, 0.5, 0.75};
    word.confidence = 0.75F;
    word.size = 0.015625F;
    word.line = 3;
    word.block = 2;
    word.bold = true;
    page.words = {word};
    Mark mark;
    mark.kind = "ink";
    mark.box = {0, 0, 1, 1};
    mark.facts = {{"colour", "blue"}, {"name", "Zoë"}};
    page.marks = {mark};
    return page;
}

TEST(Wire, EveryFieldOfAPageComesThrough) {
    const auto bytes = stream([](FrameWriter& out) {
        out.identified("application/pdf", "pdf");
        out.document({9, "Größe"});
        out.page(full_page());
        out.end({Outcome::ok, {}});
    });
    for (const std::size_t at_once : {std::size_t{1}, std::size_t{7}, bytes.size()}) {
        SCOPED_TRACE(at_once);
        Record record;
        ASSERT_EQ(read(bytes, generous(), record, at_once), std::nullopt);
        EXPECT_THAT(
            record.events,
            testing::ElementsAre("identified application/pdf pdf", "document", "page 7", "end"));
        EXPECT_EQ(record.infos[0].pages, 9);
        EXPECT_EQ(record.infos[0].producer, "Größe");
        const Page sent = full_page();
        const Page& page = record.pages.at(0);
        EXPECT_EQ(page.width, sent.width);
        EXPECT_EQ(page.height, sent.height);
        EXPECT_EQ(page.rotation, sent.rotation);
        EXPECT_EQ(page.text_source, sent.text_source);
        EXPECT_EQ(page.ocr_confidence, sent.ocr_confidence);
        EXPECT_EQ(page.language, sent.language);
        EXPECT_EQ(page.reading, sent.reading);
        ASSERT_TRUE(page.worst);
        EXPECT_EQ(page.worst->box, sent.worst->box);
        EXPECT_EQ(page.worst->confidence, sent.worst->confidence);
        EXPECT_EQ(page.end, sent.end);
        EXPECT_TRUE(page.ink_examined);
        EXPECT_TRUE(page.deferred);
        EXPECT_EQ(page.rules, sent.rules);
        ASSERT_EQ(page.words.size(), 1U);
        EXPECT_EQ(page.words[0].text, sent.words[0].text);
        EXPECT_EQ(page.words[0].box, sent.words[0].box);
        EXPECT_EQ(page.words[0].confidence, sent.words[0].confidence);
        EXPECT_EQ(page.words[0].size, sent.words[0].size);
        EXPECT_EQ(page.words[0].line, sent.words[0].line);
        EXPECT_EQ(page.words[0].block, sent.words[0].block);
        EXPECT_TRUE(page.words[0].bold);
        ASSERT_EQ(page.marks.size(), 1U);
        EXPECT_EQ(page.marks[0].kind, "ink");
        EXPECT_EQ(page.marks[0].box, sent.marks[0].box);
        EXPECT_EQ(page.marks[0].confidence, std::nullopt);
        EXPECT_EQ(page.marks[0].facts, sent.marks[0].facts);
    }
}

TEST(Wire, EveryFieldOfAMemberComesThrough) {
    const std::string content(200'000, 'x');
    const auto bytes = stream([&](FrameWriter& out) {
        out.identified("application/zip", "zip");
        out.member({"caf\xE9", "café", 123, false});
        out.member_bytes(std::as_bytes(std::span(content)));
        out.member_end({Outcome::damaged, {"bad_crc", std::nullopt, 4}});
        out.member({"d/", "d/", 0, true});
        out.member_end({Outcome::directory, {}});
        out.end({Outcome::ok, {}});
    });
    Record record;
    ASSERT_EQ(read(bytes, generous(), record, 4096), std::nullopt);
    EXPECT_EQ(record.members[0].raw_name, "caf\xE9");
    EXPECT_EQ(record.members[0].name, "café");
    EXPECT_EQ(record.members[0].packed_bytes, 123U);
    EXPECT_TRUE(record.members[1].is_directory);
    EXPECT_EQ(record.bytes, content);
    EXPECT_EQ(record.ends[0], (End{Outcome::damaged, {"bad_crc", std::nullopt, 4}}));
}

TEST(Wire, AnEmptyFileEndsAtOnce) {
    const auto bytes = stream([](FrameWriter& out) { out.end({Outcome::empty, {}}); });
    Record record;
    EXPECT_EQ(read(bytes, generous(), record, 1), std::nullopt);
    EXPECT_EQ(record.ends.at(0).outcome, Outcome::empty);
}

TEST(Wire, WildNumbersBecomeTame) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    Page page;
    page.number = 1;
    Word word;
    word.text = "a\x1B[2J\xC3(\xE2\x80\xAE";
    word.box = {infinity, -infinity, nan, 3};
    word.confidence = 17.0F;
    page.words = {word};
    page.width = infinity;
    page.height = nan;
    const auto bytes = stream([&](FrameWriter& out) {
        out.identified("text/plain", "plain_text");
        out.document({1, "line\nbreak"});
        out.page(page);
        out.end({});
    });
    Record record;
    ASSERT_EQ(read(bytes, generous(), record, bytes.size()), std::nullopt);
    EXPECT_EQ(record.infos.at(0).producer, "line\uFFFDbreak");
    const Word& seen = record.pages.at(0).words.at(0);
    EXPECT_EQ(seen.text, "a\uFFFD[2J\uFFFD(\uFFFD");
    EXPECT_EQ(seen.box, (Box{0, 0, 1, 1}));
    EXPECT_EQ(seen.confidence, 1.0F);
    EXPECT_EQ(record.pages.at(0).width, 1e9);
    EXPECT_EQ(record.pages.at(0).height, 0);
}

// --------------------------------------------------------------------------- hostile streams

/// The bytes that `tell` makes, and then whatever `attack` appends.
template<typename Tell, typename Attack>
std::vector<std::byte> stream(Tell tell, Attack attack) {
    Packer out;
    out.raw(stream(tell));
    attack(out);
    return out.bytes();
}

void frame(Packer& out, std::uint8_t code, const Packer& payload) {
    out.number(code);
    out.number(static_cast<std::uint32_t>(payload.bytes().size()));
    out.raw(payload.bytes());
}

void opened(FrameWriter& out) {
    out.identified("application/pdf", "pdf");
}

void described(FrameWriter& out) {
    opened(out);
    out.document({5, ""});
}

Page page_number(std::int32_t number) {
    Page page;
    page.number = number;
    return page;
}

struct HostileCase {
    const char* label;
    std::vector<std::byte> bytes;
    const char* reason;
};

std::vector<HostileCase> streams_out_of_order() {
    const auto nothing = [](FrameWriter&) {};
    return {
        {"no bytes at all", {}, "no_end"},
        {"only the preamble", stream(nothing), "no_end"},
        {"another program's bytes",
         stream([](auto&) {}, [](Packer& out) { out.bytes()[0] = std::byte{0}; }),
         "version"},
        {"a later version",
         stream([](auto&) {}, [](Packer& out) { out.bytes()[3] = std::byte{4}; }),
         "version"},
        {"a frame nobody knows",
         stream(opened, [](Packer& out) { frame(out, 99, {}); }),
         "unknown_frame"},
        {"frame code zero",
         stream(opened, [](Packer& out) { frame(out, 0, {}); }),
         "unknown_frame"},
        {"page before identification",
         stream([](FrameWriter& out) { out.page(page_number(1)); }),
         "frame_order"},
        {"identified twice",
         stream([](FrameWriter& out) {
             opened(out);
             opened(out);
         }),
         "frame_order"},
        {"bytes of no member",
         stream([](FrameWriter& out) {
             opened(out);
             out.member_bytes(std::vector<std::byte>(3));
         }),
         "frame_order"},
        {"end of no member",
         stream([](FrameWriter& out) {
             opened(out);
             out.member_end({});
         }),
         "frame_order"},
        {"page inside a member",
         stream([](FrameWriter& out) {
             described(out);
             out.member({});
             out.page(page_number(1));
         }),
         "frame_order"},
        {"member inside a member",
         stream([](FrameWriter& out) {
             opened(out);
             out.member({});
             out.member({});
         }),
         "frame_order"},
        {"end inside a member",
         stream([](FrameWriter& out) {
             opened(out);
             out.member({});
             out.end({});
         }),
         "frame_order"},
        {"something after the end",
         stream([](FrameWriter& out) {
             opened(out);
             out.end({});
             out.end({});
         }),
         "frame_order"},
        {"half a header after the end",
         stream(
             [](FrameWriter& out) {
                 opened(out);
                 out.end({});
             },
             [](Packer& out) { out.number(std::uint8_t{1}); }),
         "half_frame"},
        {"page before the document",
         stream([](FrameWriter& out) {
             opened(out);
             out.page(page_number(1));
         }),
         "page_number"},
        {"two documents",
         stream([](FrameWriter& out) {
             described(out);
             out.document({5, ""});
         }),
         "second_document"},
        {"the same page again",
         stream([](FrameWriter& out) {
             described(out);
             out.page(page_number(2));
             out.page(page_number(2));
         }),
         "page_number"},
        {"a page going back",
         stream([](FrameWriter& out) {
             described(out);
             out.page(page_number(2));
             out.page(page_number(1));
         }),
         "page_number"},
        {"page zero",
         stream([](FrameWriter& out) {
             described(out);
             out.page(page_number(0));
         }),
         "page_number"},
        {"a page past the last",
         stream([](FrameWriter& out) {
             described(out);
             out.page(page_number(6));
         }),
         "page_number"},
        {"a negative page",
         stream([](FrameWriter& out) {
             described(out);
             out.page(page_number(-1));
         }),
         "negative"},
        {"no end", stream(described), "no_end"},
    };
}

TEST(Wire, FramesOutOfOrderAreRefused) {
    for (const HostileCase& row : streams_out_of_order()) {
        EXPECT_EQ(reason_of(row.bytes), row.reason) << row.label;
    }
}

/// A page whose words are `words`, changed by `spoil`.
template<typename Spoil>
std::vector<std::byte> spoiled_page(Spoil spoil) {
    Page page = page_number(1);
    page.words.resize(1);
    page.words[0].text = "w";
    spoil(page);
    return stream([&](FrameWriter& out) {
        described(out);
        out.page(page);
        out.end({});
    });
}

/// A page whose width no honest writer lets through.
std::vector<std::byte> page_of_width(double width) {
    constexpr double k_unmistakable = 123.456;
    const auto bytes_of = [](double value) {
        Packer out;
        out.real(value);
        return out.bytes();
    };
    auto bytes = spoiled_page([](Page& page) { page.width = k_unmistakable; });
    const auto old_width = bytes_of(k_unmistakable);
    const auto place = std::search(bytes.begin(), bytes.end(), old_width.begin(), old_width.end());
    std::ranges::copy(bytes_of(width), place);
    return bytes;
}

std::vector<HostileCase> bad_values() {
    const auto announce = [](std::uint8_t code, std::uint32_t length) {
        return stream(described, [=](Packer& out) {
            out.number(code);
            out.number(length);
        });
    };
    const auto raw_frame = [](std::uint8_t code, auto fill) {
        return stream([](FrameWriter&) {},
                      [=](Packer& out) {
                          Packer payload;
                          fill(payload);
                          frame(out, code, payload);
                      });
    };
    return {
        {"the page of a good stream", spoiled_page([](Page&) {}), "none"},
        {"an identifier with a path",
         stream([](FrameWriter& out) { out.identified("a/b", "../x"); }),
         "identifier"},
        {"a media type with a line break",
         stream([](FrameWriter& out) { out.identified("a/b\n", "x"); }),
         "identifier"},
        {"a reason that is text",
         stream([](FrameWriter& out) {
             out.end({Outcome::ok, {"J. Jansen", std::nullopt, std::nullopt}});
         }),
         "identifier"},
        {"a long identifier",
         stream([](FrameWriter& out) { out.identified("a/b", std::string(65, 'x')); }),
         "text_length"},
        {"a long producer",
         stream([](FrameWriter& out) {
             opened(out);
             out.document({1, std::string(201, 'p')});
         }),
         "text_length"},
        {"a document of 4 GB", announce(2, 0xFFFF'FFFF), "frame_length"},
        {"a page of 4 GB", announce(3, 0xFFFF'FFFF), "frame_length"},
        {"a page cut off", announce(3, 1000), "half_frame"},
        {"an empty page frame", announce(3, 0), "too_short"},
        {"an outcome that does not exist",
         raw_frame(7, [](Packer& out) { out.number(std::uint8_t{200}); }),
         "enumerator"},
        {"a text longer than its frame",
         raw_frame(1, [](Packer& out) { out.number(std::uint32_t{50}); }),
         "too_short"},
        {"a text of 4 GB",
         raw_frame(1, [](Packer& out) { out.number(std::uint32_t{0xFFFF'FFFF}); }),
         "text_length"},
        {"something left over",
         raw_frame(1,
                   [](Packer& out) {
                       out.text("a/b");
                       out.text("x");
                       out.number(std::uint8_t{0});
                   }),
         "left_over"},
        {"a truth value of 2",
         raw_frame(7,
                   [](Packer& out) {
                       out.number(std::uint8_t{0});
                       out.text("");
                       out.number(std::uint8_t{2});
                   }),
         "truth_value"},
        {"an empty word",
         spoiled_page([](Page& page) { page.words[0].text.clear(); }),
         "empty_word"},
        {"a negative line", spoiled_page([](Page& page) { page.words[0].line = -1; }), "negative"},
        {"a rotation of 45", spoiled_page([](Page& page) { page.rotation = 45; }), "rotation"},
        {"a rotation of 360", spoiled_page([](Page& page) { page.rotation = 360; }), "rotation"},
        {"a page of no width",
         page_of_width(std::numeric_limits<double>::quiet_NaN()),
         "page_size"},
        {"an endless page", page_of_width(std::numeric_limits<double>::infinity()), "page_size"},
        {"a negative page size", page_of_width(-1), "page_size"},
        {"a language with markup",
         spoiled_page([](Page& page) { page.language = "<b>"; }),
         "identifier"},
    };
}

TEST(Wire, BadValuesAreRefused) {
    for (const HostileCase& row : bad_values()) {
        EXPECT_EQ(reason_of(row.bytes), row.reason) << row.label;
    }
}

TEST(Wire, MarksThatAreAnnouncedButMissingAreRefused) {
    auto bytes = stream([](FrameWriter& out) {
        described(out);
        out.page(page_number(1));
    });
    for (std::size_t i = 1; i <= 4; ++i) { // the number of marks comes last
        bytes[bytes.size() - i] = std::byte{0xFF};
    }
    EXPECT_EQ(reason_of(bytes), "too_short");
}

TEST(Wire, PagesThatWereNotAskedForAreRefused) {
    const auto bytes = stream([](FrameWriter& out) {
        described(out);
        out.page(page_number(3));
        out.end({});
    });
    Allowance allowance = generous();
    allowance.only_pages = {2, 4};
    EXPECT_EQ(reason_of(bytes, allowance), "page_number");
    allowance.only_pages = {2, 3};
    EXPECT_EQ(reason_of(bytes, allowance), "none");
}

TEST(Wire, TooMuchIsALimitWithBothValues) {
    const auto bytes = stream([](FrameWriter& out) {
        described(out);
        out.end({});
    });
    Allowance allowance = generous();
    allowance.result_bytes = bytes.size() - k_preamble_bytes;
    EXPECT_EQ(reason_of(bytes, allowance), "none");
    --allowance.result_bytes;
    Record record;
    const auto problem = read(bytes, allowance, record, 3);
    ASSERT_TRUE(problem);
    EXPECT_EQ(*problem,
              (End{Outcome::limit_text,
                   {"result_bytes", bytes.size() - k_preamble_bytes, allowance.result_bytes}}));
}

TEST(Wire, MembersBeyondTheirAllowanceAreRefused) {
    const std::vector<std::byte> mebibyte(1U << 20U);
    const auto members = [&](std::size_t count, std::size_t mebibytes) {
        return stream([&](FrameWriter& out) {
            opened(out);
            for (std::size_t i = 0; i < count; ++i) {
                out.member({});
                for (std::size_t j = 0; j < mebibytes; ++j) {
                    out.member_bytes(mebibyte);
                }
                out.member_end({});
            }
            out.end({});
        });
    };
    const Allowance allowance{1U << 20U, 2U << 20U, 4U << 20U, {}};
    EXPECT_EQ(reason_of(members(2, 2), allowance), "none");
    EXPECT_EQ(reason_of(members(1, 3), allowance), "member_bytes") << "one member";
    EXPECT_EQ(reason_of(members(5, 1), allowance), "member_bytes") << "all members";
}

TEST(Wire, AnyTruncationIsNoticed) {
    const auto bytes = stream([](FrameWriter& out) {
        out.identified("application/pdf", "pdf");
        out.document({9, "x"});
        out.page(full_page());
        out.member({"a", "a", 1, false});
        out.member_end({});
        out.end({});
    });
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        Record record;
        const auto problem = read(Bytes(bytes).first(size), generous(), record, 64);
        ASSERT_TRUE(problem) << size;
        EXPECT_EQ(problem->outcome, Outcome::protocol_error) << size;
    }
}

TEST(Wire, AnySingleByteChangeIsSurvived) {
    const auto bytes = stream([](FrameWriter& out) {
        described(out);
        out.page(page_number(3));
        out.end({Outcome::damaged, {"no_pages", 1, 2}});
    });
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        for (const unsigned flip : {0x01U, 0x80U, 0xFFU}) {
            auto changed = bytes;
            changed[i] ^= static_cast<std::byte>(flip);
            Record record;
            (void)read(changed, generous(), record, changed.size());
            for (const Page& page : record.pages) {
                EXPECT_GT(page.number, 0);
            }
        }
    }
}

/// Bytes that are framed as a JPEG.
std::vector<std::byte> jpeg_of(std::size_t size) {
    std::vector<std::byte> jpeg(size, std::byte{'x'});
    jpeg[0] = jpeg[2] = jpeg[size - 2] = std::byte{0xFF};
    jpeg[1] = std::byte{0xD8};
    jpeg[size - 1] = std::byte{0xD9};
    return jpeg;
}

TEST(Wire, PicturesComeOfPagesThatWereAskedForAndOnce) {
    struct Case {
        const char* label;
        std::vector<std::pair<std::int32_t, std::vector<std::byte>>> pictures;
        const char* reason;
    };
    auto headless = jpeg_of(100);
    headless[1] = std::byte{'P'};
    auto endless = jpeg_of(100);
    endless.back() = std::byte{0};
    const Case cases[] = {
        {"all that was asked for", {{2, jpeg_of(100)}, {5, jpeg_of(512 * 1024 - 4)}}, "none"},
        {"some of it", {{5, jpeg_of(100)}}, "none"},
        {"twice", {{2, jpeg_of(100)}, {2, jpeg_of(100)}}, "picture_number"},
        {"in another order", {{5, jpeg_of(100)}, {2, jpeg_of(100)}}, "picture_number"},
        {"not asked for", {{3, jpeg_of(100)}}, "picture_number"},
        {"page 0", {{0, jpeg_of(100)}}, "picture_number"},
        {"a page before the first", {{-2, jpeg_of(100)}}, "negative"},
        {"too long", {{2, jpeg_of(512 * 1024)}}, "frame_length"},
        {"no JPEG", {{2, headless}}, "picture_bytes"},
        {"cut off", {{2, endless}}, "picture_bytes"},
        {"nothing", {{2, {}}}, "picture_bytes"},
        {"only the signs", {{2, jpeg_of(5)}}, "picture_bytes"},
    };
    Allowance allowance = generous();
    allowance.pictures = {2, 5};
    for (const Case& c : cases) {
        const auto bytes = stream([&](FrameWriter& out) {
            out.identified("application/pdf", "pdf");
            for (const auto& [page, jpeg] : c.pictures) {
                out.picture(page, jpeg);
            }
            out.end({});
        });
        EXPECT_EQ(reason_of(bytes, allowance), c.reason) << c.label;
        EXPECT_NE(reason_of(bytes), "none") << c.label << ", when nothing was to be drawn";
        Allowance small = allowance;
        small.result_bytes = 80;
        EXPECT_NE(reason_of(bytes, small), "none") << c.label << ", when it is more than may come";
    }
}

TEST(Wire, APictureComesThrough) {
    const auto bytes = stream([](FrameWriter& out) {
        out.identified("application/pdf", "pdf");
        out.picture(2, jpeg_of(1234));
        out.end({});
    });
    Allowance allowance = generous();
    allowance.pictures = {2};
    Record record;
    ASSERT_EQ(read(bytes, allowance, record, 100), std::nullopt);
    EXPECT_THAT(record.events,
                testing::ElementsAre("identified application/pdf pdf", "picture 2, 1234", "end"));
}

} // namespace
} // namespace intake
