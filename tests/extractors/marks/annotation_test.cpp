// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/extractors/marks/marked_page.hpp"

namespace intake::test {
namespace {

std::string sheet(const std::string& entries, const std::string& more = {}) {
    return MarkedSheet{.annotations = "50 0 R",
                       .objects = "50 0 obj <</Type /Annot /Rect [20 340 120 380] " + entries
                                  + ">> endobj\n",
                       .more = more}
        .pdf();
}

TEST(Annotation, KnowsItsKinds) {
    struct Case {
        const char* entries;
        const char* kind;
        const char* fact;
        const char* value;
    };
    const Case cases[] = {
        {"/Subtype /Ink /InkList [[1 2 3 4] [5 6 7 8]]", "ink_annotation", "strokes", "2"},
        {"/Subtype /Stamp /Name /Approved", "stamp_annotation", "stamp", "Approved"},
        {"/Subtype /FreeText /Contents (Gezien,\\n akkoord)",
         "free_text",
         "contents",
         "Gezien, akkoord"},
        {"/Subtype /Polygon", "shape_annotation", "subtype", "Polygon"},
        {"/Subtype /Line", "shape_annotation", "subtype", "Line"},
        {"/Subtype /Highlight", "text_markup", "subtype", "Highlight"},
        {"/Subtype /Ink /T (J. de Vries)", "ink_annotation", "author", "J. de Vries"},
        {"/Subtype /Ink /C [1 0 0.5]", "ink_annotation", "colour", "#ff0080"},
        {"/Subtype /Ink /C [0]", "ink_annotation", "colour", "#000000"},
        {"/Subtype /Ink /C [0 0 0 0.5]", "ink_annotation", "colour", "#808080"},
        {"/Subtype /Ink /C []", "ink_annotation", "colour", "-"},
        {"/Subtype /Ink /M (D:20240312101500+01'00')",
         "ink_annotation",
         "modified",
         "2024-03-12T10:15:00+01:00"},
        {"/Subtype /Ink /M (D:20240312)", "ink_annotation", "modified", "2024-03-12"},
        {"/Subtype /Ink /M (D:202403121015Z)",
         "ink_annotation",
         "modified",
         "2024-03-12T10:15:00Z"},
        {"/Subtype /Ink /M (gisteren)", "ink_annotation", "modified", "-"},
    };
    for (const Case& c : cases) {
        const auto marks = marks_in(sheet(c.entries), c.kind);
        ASSERT_EQ(marks.size(), 1U) << c.entries;
        EXPECT_EQ(fact_of(marks[0], c.fact), c.value) << c.entries;
    }
}

TEST(Annotation, LeavesOutWhatIsHiddenOrNoMark) {
    const auto count = [](const std::string& pdf) {
        return read_all(pdf, test_request()).document.pages.at(0).marks.size();
    };
    EXPECT_EQ(count(sheet("/Subtype /Ink")), 1U);
    EXPECT_EQ(count(sheet("/Subtype /Ink /F 2")), 0U);
    EXPECT_EQ(count(sheet("/Subtype /Link")), 0U);
    EXPECT_EQ(count(sheet("/Subtype /Popup")), 0U);
}

TEST(Annotation, PlaceIsOfThePageAsDisplayed) {
    struct Case {
        const char* more;
        Box box;
    };
    const Case cases[] = {
        {"", {0.1, 0.05, 0.6, 0.15}},
        {"/Rotate 90", {0.85, 0.1, 0.95, 0.6}},
        {"/Rotate 180", {0.4, 0.85, 0.9, 0.95}},
        {"/Rotate 270", {0.05, 0.4, 0.15, 0.9}},
        {"/Rotate -90", {0.05, 0.4, 0.15, 0.9}},
        {"/CropBox [20 300 120 400]", {0, 0.2, 1, 0.6}},
        {"/CropBox [70 300 170 400]", {0, 0.2, 0.5, 0.6}}, // cut off on its left
        {"/CropBox [20 300 120 400] /Rotate 90", {0.4, 0, 0.8, 1}},
    };
    for (const Case& c : cases) {
        const auto marks = marks_in(sheet("/Subtype /Ink", c.more), "ink_annotation");
        ASSERT_EQ(marks.size(), 1U) << c.more;
        expect_box(marks[0], c.box, c.more);
    }
}

// A page that had to be turned to be read carries its marks with it.
TEST(Annotation, TurnsWithTheRecognisedPage) {
    FakeOcr ocr;
    ocr.rotation = 90;
    std::string scan;
    for (int y = 100; y < 300; y += 16) {
        scan += "20 " + std::to_string(y) + " 150 7 re f\n";
    }
    const std::string pdf =
        MarkedSheet{.annotations = "50 0 R",
                    .objects =
                        "50 0 obj <</Type /Annot /Subtype /Ink /Rect [20 340 120 380]>> endobj\n",
                    .content = scan}
            .pdf();
    const auto read = read_all(pdf, test_request(&ocr));
    const Page& page = read.document.pages.at(0);
    ASSERT_EQ(page.text_source, TextSource::ocr);
    ASSERT_EQ(page.marks.size(), 1U);
    expect_box(page.marks[0], {0.85, 0.1, 0.95, 0.6});
}

// A page that is left to a later call is replaced by what that call delivers.
TEST(Annotation, IsFoundByEveryCallThatDeliversThePage) {
    FakeOcr ocr;
    const std::string scan = "20 100 150 7 re f 20 130 150 7 re f 20 160 150 7 re f\n";
    const std::string ink = "/Annots [<</Type /Annot /Subtype /Ink /Rect [20 340 120 380]>>]";
    const std::string pdf =
        make_pdf({{.content = scan, .media_box = "[0 0 200 400]", .more = ink},
                  {.content = scan, .media_box = "[0 0 200 400]", .more = ink}});
    ReadRequest request = test_request(&ocr);
    request.recognise_at_most = 1;
    const auto first = read_all(pdf, request);
    ASSERT_EQ(first.document.pages.size(), 2U);
    EXPECT_TRUE(first.document.pages[1].deferred);
    EXPECT_EQ(first.document.pages[0].marks.size(), 1U);
    request.only_pages = {2};
    const auto second = read_all(pdf, request);
    ASSERT_EQ(second.document.pages.size(), 1U);
    EXPECT_EQ(second.document.pages[0].marks.size(), 1U);
}

} // namespace
} // namespace intake::test
