// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/extractors/marks/marked_page.hpp"

namespace intake::test {
namespace {

std::string stream(const std::string& number, const std::string& entries, const std::string& data) {
    return number + " 0 obj <<" + entries + " /Length " + std::to_string(data.size())
           + ">> stream\n" + data + "\nendstream endobj\n";
}

/// A page whose content can draw the picture /P and the form /O.
struct Sheet {
    std::string content;
    std::string form = {};
    std::string form_entries = "/BBox [0 0 200 400]";
    std::string more = {};
    std::string picture = {};

    std::string pdf() const {
        const std::string objects =
            stream("50",
                   "/Type /XObject /Subtype /Image /Width 4 /Height 2 /ColorSpace /DeviceGray "
                   "/BitsPerComponent 8 "
                       + picture,
                   "abcdefgh")
            + stream("51",
                     "/Type /XObject /Subtype /Form /Resources <</XObject <</P 50 0 R>> >> "
                         + form_entries,
                     form)
            + "10 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 400] /Contents 11 0 R "
              "/Resources <</XObject <</P 50 0 R /O 51 0 R>> >> "
            + more + ">> endobj\n";
        return with_objects(make_pdf({{.content = content}}), objects);
    }
};

std::vector<Mark> pictures(const Sheet& sheet) {
    return marks_in(sheet.pdf(), "placed_image");
}

TEST(PlacedImage, LiesWhereItIsDrawn) {
    struct Case {
        const char* label;
        Sheet sheet;
    };
    const Case cases[] = {
        {"plain", {.content = "q 100 0 0 40 20 340 cm /P Do Q"}},
        {"in steps", {.content = "q 1 0 0 1 20 340 cm q 100 0 0 40 0 0 cm /P Do Q Q"}},
        {"after a restored state", {.content = "q 7 0 0 7 9 9 cm Q 100 0 0 40 20 340 cm /P Do"}},
        {"upside down", {.content = "q 100 0 0 -40 20 380 cm /P Do Q"}},
        {"turned a quarter", {.content = "q 0 40 -100 0 120 340 cm /P Do Q"}},
        {"in a form",
         {.content = "q 1 0 0 1 20 340 cm /O Do Q", .form = "100 0 0 40 0 0 cm /P Do"}},
        {"in a form with a matrix",
         {.content = "/O Do",
          .form = "100 0 0 40 0 0 cm /P Do",
          .form_entries = "/BBox [0 0 200 400] /Matrix [1 0 0 1 20 340]"}},
        {"cut by the form's bounds",
         {.content = "1 0 0 1 20 340 cm /O Do",
          .form = "200 0 0 40 -50 0 cm /P Do",
          .form_entries = "/BBox [0 0 100 400]"}},
        {"cut by a path", {.content = "20 340 100 40 re W n 200 0 0 60 0 330 cm /P Do"}},
        {"inline",
         {.content = "q 100 0 0 40 20 340 cm BI /W 4 /H 2 /CS /G /BPC 8 ID abcdefgh EI Q"}},
    };
    for (const Case& c : cases) {
        const auto marks = pictures(c.sheet);
        ASSERT_EQ(marks.size(), 1U) << c.label;
        expect_box(marks[0], {0.1, 0.05, 0.6, 0.15}, c.label);
        EXPECT_EQ(fact_of(marks[0], "width"), "4") << c.label;
        EXPECT_EQ(fact_of(marks[0], "height"), "2") << c.label;
        EXPECT_EQ(fact_of(marks[0], "transparent"), "false") << c.label;
    }
}

TEST(PlacedImage, IsCutAtTheEdgeOfThePageAndTurnsWithIt) {
    const auto cut = pictures({.content = "q 100 0 0 40 150 340 cm /P Do Q"});
    ASSERT_EQ(cut.size(), 1U);
    expect_box(cut[0], {0.75, 0.05, 1, 0.15});
    EXPECT_TRUE(pictures({.content = "q 100 0 0 40 300 340 cm /P Do Q"}).empty());
    const auto turned =
        pictures({.content = "q 100 0 0 40 20 340 cm /P Do Q", .more = "/Rotate 90"});
    ASSERT_EQ(turned.size(), 1U);
    expect_box(turned[0], {0.85, 0.1, 0.95, 0.6});
    const auto cropped = pictures(
        {.content = "q 100 0 0 40 20 340 cm /P Do Q", .more = "/CropBox [70 300 170 400]"});
    ASSERT_EQ(cropped.size(), 1U);
    expect_box(cropped[0], {0, 0.2, 0.5, 0.6});
}

TEST(PlacedImage, AScanIsNoMarkButWhatLiesOnItIs) {
    EXPECT_TRUE(pictures({.content = "q 200 0 0 400 0 0 cm /P Do Q"}).empty());
    std::string strips;
    for (int y = 0; y < 400; y += 50) {
        strips += "q 200 0 0 50 0 " + std::to_string(y) + " cm /P Do Q\n";
    }
    EXPECT_TRUE(pictures({.content = strips}).empty());
    const auto on_top = pictures({.content = strips + "q 100 0 0 40 20 340 cm /P Do Q"});
    ASSERT_EQ(on_top.size(), 1U);
    expect_box(on_top[0], {0.1, 0.05, 0.6, 0.15});
    // A letterhead as wide as the page is no scan.
    EXPECT_EQ(pictures({.content = "q 200 0 0 50 0 350 cm /P Do Q"}).size(), 1U);
}

TEST(PlacedImage, SaysWhetherThePageShinesThrough) {
    const auto with = [](const std::string& entry) {
        return pictures({.content = "q 100 0 0 40 20 340 cm /P Do Q", .picture = entry}).at(0);
    };
    EXPECT_EQ(fact_of(with("/Mask [0 9]"), "transparent"), "true");
    EXPECT_EQ(fact_of(with("/SMask 50 0 R"), "transparent"), "true");
    EXPECT_EQ(fact_of(with("/ImageMask true"), "stencil"), "true");
}

TEST(PlacedImage, SpecksAreNone) {
    EXPECT_TRUE(pictures({.content = "q 100 0 0 1 20 340 cm /P Do Q"}).empty());
    EXPECT_TRUE(pictures({.content = "q 0 0 0 0 20 340 cm /P Do Q"}).empty());
}

TEST(PlacedImage, AFormThatDrawsItselfEnds) {
    const auto sheet = Sheet{.content = "/O Do",
                             .form = "q 100 0 0 40 20 340 cm /P Do Q /O Do /O Do",
                             .form_entries =
                                 "/BBox [0 0 200 400] /Resources <</XObject <</P 50 0 R /O "
                                 "51 0 R>> >>"};
    EXPECT_FALSE(pictures(sheet).empty());
}

} // namespace
} // namespace intake::test
