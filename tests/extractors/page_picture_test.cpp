// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/page_picture.hpp"
#include "extractors/pix.hpp"
#include "tests/support/reading.hpp"

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include <map>
#include <random>

namespace intake::test {
namespace {

/// A sheet of A4, white, with a black bar in its upper left corner.
Image sheet(std::int32_t dpi) {
    Image image{.width = dpi * 827 / 100,
                .height = dpi * 1169 / 100,
                .channels = 1,
                .dpi = dpi,
                .pixels = {}};
    image.pixels.assign(
        static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height), 255);
    for (std::int32_t y = 0; y < image.height / 10; ++y) {
        std::fill_n(image.pixels.begin() + static_cast<std::ptrdiff_t>(y) * image.width,
                    image.width / 4,
                    0);
    }
    return image;
}

/// The picture as a browser would show it, in grey.
Image decoded(Bytes jpeg) {
    const auto* const data = reinterpret_cast<const l_uint8*>(jpeg.data());
    return to_grey(to_image(PixPtr(pixReadMemJpeg(data, jpeg.size(), 0, 1, nullptr, 0)), 0));
}

/// How bright it is at a place in fractions.
int at(const Image& image, double x, double y) {
    const auto column = static_cast<std::size_t>(x * (image.width - 1));
    const auto row = static_cast<std::size_t>(y * (image.height - 1));
    return image.pixels.at(row * static_cast<std::size_t>(image.width) + column);
}

TEST(PagePicture, IsReducedAndTurned) {
    struct Case {
        std::int32_t rotation;
        bool lies;   // its long side is horizontal
        double x, y; // where the bar is
    };
    const Case cases[] = {{0, false, 0.02, 0.02},
                          {90, true, 0.98, 0.02},
                          {180, false, 0.98, 0.98},
                          {270, true, 0.02, 0.98}};
    for (const std::int32_t dpi : {60, 200}) {
        for (const Case& c : cases) {
            const Image picture = decoded(page_picture(sheet(dpi), {1, c.rotation}));
            const auto longest = std::max(picture.width, picture.height);
            EXPECT_NEAR(longest, dpi < 100 ? dpi * 11.69 : 1169, 3) << dpi;
            EXPECT_EQ(picture.width > picture.height, c.lies) << c.rotation;
            EXPECT_LT(at(picture, c.x, c.y), 40) << c.rotation;
            EXPECT_GT(at(picture, 1 - c.x, 1 - c.y), 215) << c.rotation;
            EXPECT_GT(at(picture, 0.5, 0.5), 215) << c.rotation;
        }
    }
}

TEST(PagePicture, NothingIsLeftOfWhatIsBlackened) {
    const Image clean = sheet(200);
    Image written = clean;
    const Box box{0.3, 0.4, 0.6, 0.42};
    std::mt19937 random(1); // ink all over the box
    for (auto y = static_cast<std::int32_t>(box.y0 * clean.height) + 1;
         y < box.y1 * clean.height - 1;
         ++y) {
        for (auto x = static_cast<std::int32_t>(box.x0 * clean.width) + 1;
             x < box.x1 * clean.width - 1;
             ++x) {
            written.pixels.at(static_cast<std::size_t>(y * clean.width + x)) =
                random() % 2 == 0 ? 0 : 255;
        }
    }
    EXPECT_NE(page_picture(written, {1, 0}), page_picture(clean, {1, 0}));
    EXPECT_EQ(page_picture(written, {1, 0, {box}}), page_picture(clean, {1, 0, {box}}))
        << "to the last byte";
    EXPECT_LT(at(decoded(page_picture(written, {1, 0, {box}})), 0.45, 0.41), 20);
    // The box lies on the page as it is turned.
    const Box turned{1 - box.y1, box.x0, 1 - box.y0, box.x1};
    EXPECT_EQ(page_picture(written, {1, 90, {turned}}), page_picture(clean, {1, 90, {turned}}));
}

TEST(PagePicture, IsSmallWhateverItShows) {
    Image page = sheet(300);
    std::mt19937 random(1);
    for (std::uint8_t& pixel : page.pixels) {
        pixel = static_cast<std::uint8_t>(random());
    }
    EXPECT_LT(page_picture(page, {1, 0}).size(), 400'000U);
    EXPECT_LT(page_picture(sheet(300), {1, 0}).size(), 30'000U);
    EXPECT_TRUE(page_picture({}, {1, 0}).empty());
}

TEST(PagePicture, ResolutionGoesDownWithTheSizeOfThePage) {
    EXPECT_EQ(picture_dpi(595, 842), 100);
    EXPECT_EQ(picture_dpi(200, 100), 100);
    EXPECT_EQ(picture_dpi(842, 1191), 72); // A3
    EXPECT_EQ(picture_dpi(1e9, 10), 0);
}

class PictureSink final : public Sink {
public:
    void document(const DocumentInfo&) override { ADD_FAILURE() << "nothing is read"; }
    void page(const Page&) override { ADD_FAILURE() << "nothing is read"; }
    void member(const MemberHeader&) override {}
    void member_bytes(Bytes) override {}
    void member_end(const End&) override {}
    void picture(std::int32_t page, Bytes jpeg) override { pictures[page] = decoded(jpeg); }

    std::map<std::int32_t, Image> pictures;
};

std::map<std::int32_t, Image>
draw(std::string_view bytes, std::vector<PictureOrder> orders, Outcome expected) {
    static const Identifier identifier;
    ReadRequest request = test_request();
    request.pictures = std::move(orders);
    PictureSink sink;
    EXPECT_EQ(read_bytes(
                  bytes_of(bytes), identifier, request, [](const Identity&) {}, sink)
                  .outcome,
              expected);
    return sink.pictures;
}

TEST(PagePicture, PagesOfAPdfAreDrawnAsDisplayed) {
    const std::string corner = "0 742 150 100 re f\n"; // upper left, before the page is turned
    const std::string pdf = make_pdf({{.content = corner},
                                      {.content = corner, .more = "/Rotate 90"},
                                      {.content = corner, .media_box = "[0 0 100000 100000]"},
                                      {.content = "q BI garbage"}});
    const auto drawn =
        draw(pdf, {{1, 0}, {2, 0, {{0, 0.9, 0.1, 1}}}, {3, 0}, {99, 0}}, Outcome::ok);
    ASSERT_EQ(drawn.size(), 2U);
    EXPECT_NEAR(drawn.at(1).height, 1170, 2);
    EXPECT_LT(at(drawn.at(1), 0.02, 0.02), 20);
    EXPECT_GT(drawn.at(2).width, drawn.at(2).height);
    EXPECT_LT(at(drawn.at(2), 0.98, 0.02), 20);
    EXPECT_LT(at(drawn.at(2), 0.02, 0.98), 20) << "blackened";
    EXPECT_GT(at(drawn.at(2), 0.02, 0.02), 235);
}

TEST(PagePicture, FramesOfAPictureAreDrawn) {
    l_uint8* data = nullptr;
    std::size_t size = 0;
    const PixPtr pix = to_pix(sheet(200));
    ASSERT_EQ(pixWriteMem(&data, &size, pix.get(), IFF_TIFF_ZIP), 0);
    const std::string tiff(reinterpret_cast<char*>(data), size);
    lept_free(data);
    const auto drawn = draw(tiff, {{1, 90}, {2, 0}}, Outcome::ok);
    ASSERT_EQ(drawn.size(), 1U) << "there is no second frame";
    EXPECT_LT(at(drawn.at(1), 0.98, 0.02), 40);
}

TEST(PagePicture, WhatHasNoSheetsHasNoPictures) {
    EXPECT_TRUE(draw("Een regel tekst.\n", {{1, 0}}, Outcome::unsupported_type).empty());
    EXPECT_TRUE(draw("%PDF-1.4 and no more", {{1, 0}}, Outcome::damaged).empty());
}

} // namespace
} // namespace intake::test
