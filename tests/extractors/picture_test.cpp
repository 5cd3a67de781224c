// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/pix.hpp"
#include "tests/support/reading.hpp"

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

namespace intake::test {
namespace {

/// A white picture with a black bar across its upper part.
PixPtr bar(std::int32_t width, std::int32_t height) {
    PixPtr pix(pixCreate(width, height, 8));
    pixSetAll(pix.get());
    pixRasterop(pix.get(), width / 4, height / 8, width / 2, height / 8, PIX_CLR, nullptr, 0, 0);
    return pix;
}

std::string encoded(Pix* pix, std::int32_t format) {
    l_uint8* data = nullptr;
    std::size_t size = 0;
    pixWriteMem(&data, &size, pix, format);
    std::string bytes(reinterpret_cast<char*>(data), size);
    lept_free(data);
    return bytes;
}

/// Puts an EXIF segment with that orientation behind the start of a JPEG.
std::string with_orientation(const std::string& jpeg, char orientation) {
    using namespace std::string_literals;
    const auto exif =
        "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + orientation + "\0\0\0\0\0\0"s;
    return jpeg.substr(0, 2) + "\xFF\xE1"s + '\0' + static_cast<char>(exif.size() + 2) + exif
           + jpeg.substr(2);
}

TEST(Picture, ReadsTheUsualFormats) {
    struct Case {
        const char* label;
        std::int32_t format;
        const char* media_type;
    };
    const Case cases[] = {
        {"JPEG", IFF_JFIF_JPEG, "image/jpeg"},
        {"PNG", IFF_PNG, "image/png"},
        {"TIFF", IFF_TIFF_ZIP, "image/tiff"},
        {"BMP", IFF_BMP, "image/bmp"},
        {"GIF", IFF_GIF, "image/gif"},
        {"WebP", IFF_WEBP, "image/webp"},
    };
    for (const auto& c : cases) {
        FakeOcr ocr;
        const auto pix = bar(800, 1170);
        pixSetResolution(pix.get(), 100, 100);
        const auto read = read_all(encoded(pix.get(), c.format), test_request(&ocr));
        EXPECT_EQ(read.identity.media_type, c.media_type) << c.label;
        EXPECT_EQ(to_string(read.end.outcome), "ok") << c.label;
        ASSERT_EQ(read.document.pages.size(), 1U) << c.label;
        EXPECT_EQ(read.document.pages[0].text_source, TextSource::ocr) << c.label;
        EXPECT_NEAR(read.document.pages[0].height, 842, 20) << c.label; // stated, or taken for A4
        ASSERT_EQ(read.document.pages[0].marks.size(), 1U) << c.label;
    }
}

TEST(Picture, KeepsColourWhereThereIsAny) {
    struct Case {
        const char* label;
        std::uint32_t ink; // R, G, B, -
        std::int32_t channels;
    };
    for (const auto& c : {Case{"ballpoint blue", 0x2840A000, 3},
                          Case{"black of a camera", 0x28221E00, 1},
                          Case{"stamp red", 0xC0303000, 3}}) {
        for (const auto format : {IFF_JFIF_JPEG, IFF_PNG, IFF_TIFF_ZIP}) {
            PixPtr pix(pixCreate(800, 1170, 32));
            pixSetAll(pix.get());
            BOX* word = boxCreate(300, 500, 90, 20);
            pixSetInRectArbitrary(pix.get(), word, c.ink);
            boxDestroy(&word);
            FakeOcr ocr;
            read_all(encoded(pix.get(), format), test_request(&ocr));
            EXPECT_EQ(ocr.channels, std::vector{c.channels}) << c.label << " " << format;
        }
    }
}

TEST(Picture, StandsAsItsCameraSays) {
    struct Case {
        char orientation;
        bool lies; // wider than high when displayed
    };
    const auto jpeg = encoded(bar(600, 900).get(), IFF_JFIF_JPEG);
    for (const auto& c :
         {Case{1, false}, Case{3, false}, Case{6, true}, Case{8, true}, Case{99, false}}) {
        FakeOcr ocr;
        const auto read = read_all(with_orientation(jpeg, c.orientation), test_request(&ocr));
        ASSERT_EQ(read.document.pages.size(), 1U) << int{c.orientation};
        EXPECT_EQ(read.document.pages[0].width > read.document.pages[0].height, c.lies)
            << int{c.orientation};
    }
}

TEST(Picture, StatedResolutionCountsWhenItMakesSense) {
    struct Case {
        std::int32_t dpi;
        double width; // points
    };
    // 1000 pixels wide, 1500 high. 72 dpi would make a sheet of 21 inches, which there is; 20 would not.
    for (const auto& c : {Case{200, 360}, Case{150, 480}, Case{20, 1000 * 72 * 11.7 / 1500}}) {
        const auto pix = bar(1000, 1500);
        pixSetResolution(pix.get(), c.dpi, c.dpi);
        FakeOcr ocr;
        const auto read = read_all(encoded(pix.get(), IFF_TIFF_ZIP), test_request(&ocr));
        ASSERT_EQ(read.document.pages.size(), 1U);
        EXPECT_NEAR(read.document.pages[0].width, c.width, 8) << c.dpi;
    }
}

TEST(Picture, FramesArePages) {
    std::string tiff;
    PIXA* frames = pixaCreate(0);
    for (int i = 0; i < 3; ++i) {
        pixaAddPix(frames, pixConvertTo1(bar(400, 600).get(), 128), L_INSERT);
    }
    l_uint8* data = nullptr;
    std::size_t size = 0;
    pixaWriteMemMultipageTiff(&data, &size, frames);
    tiff.assign(reinterpret_cast<char*>(data), size);
    lept_free(data);
    pixaDestroy(&frames);

    FakeOcr ocr;
    auto request = test_request(&ocr);
    auto read = read_all(tiff, request);
    EXPECT_EQ(read.end, End{});
    EXPECT_EQ(read.document.pages.size(), 3U);

    request.limits.image_frames = 2;
    read = read_all(tiff, request);
    EXPECT_EQ(read.end, (End{Outcome::ok_partial, {"limit_pages", 3, 2}}));
    EXPECT_EQ(read.document.pages.size(), 2U);
}

TEST(Picture, BlankIsNotRecognised) {
    PixPtr pix(pixCreate(600, 900, 8));
    pixSetAll(pix.get());
    FakeOcr ocr;
    const auto read = read_all(encoded(pix.get(), IFF_PNG), test_request(&ocr));
    EXPECT_TRUE(ocr.sizes.empty());
    EXPECT_EQ(read.end, End{});
    EXPECT_EQ(read.document.pages.at(0).text_source, TextSource::none);
}

TEST(Picture, BadOnesEndInNamedOutcomes) {
    const auto png = encoded(bar(400, 600).get(), IFF_PNG);
    auto huge = png; // width and height stand at 16 and 20
    huge.replace(16, 8, std::string("\x00\x00\xFF\xFF\x00\x00\xFF\xFF", 8));
    struct Case {
        const char* label;
        std::string bytes;
        const char* outcome;
    };
    const Case cases[] = {
        {"header alone", png.substr(0, 20), "damaged"},
        {"cut off", png.substr(0, png.size() / 2), "damaged"},
        {"4 gigapixels in a few bytes", huge, "limit_pixels"},
    };
    for (const auto& c : cases) {
        FakeOcr ocr;
        const auto read = read_all(c.bytes, test_request(&ocr));
        EXPECT_EQ(to_string(read.end.outcome), c.outcome) << c.label;
        EXPECT_TRUE(ocr.sizes.empty()) << c.label;
    }
}

TEST(Picture, NamedPdfIsStillAPicture) {
    FakeOcr ocr;
    const auto read = read_all(encoded(bar(400, 600).get(), IFF_JFIF_JPEG) + "%PDF-1.4 1 0 obj",
                               test_request(&ocr));
    EXPECT_EQ(read.identity.media_type, "image/jpeg");
}

} // namespace
} // namespace intake::test
