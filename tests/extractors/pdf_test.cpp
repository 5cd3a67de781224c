// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/ink/scorer.hpp"
#include "tests/support/make_pdf.hpp"
#include "tests/support/members.hpp"
#include "tests/support/reading.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>

namespace intake::test {
namespace {

using testing::AllOf;
using testing::Gt;
using testing::HasSubstr;
using testing::Lt;

/// Text all over a page, so that no look at it is needed.
std::string full_page() {
    std::vector<std::string> lines;
    for (int i = 0; i < 40; ++i) {
        lines.push_back(fmt::format("line {} of the text on this page", i));
    }
    return lines_at(60, 770, lines);
}

/// Rows of dark dashes where lines of text would be, drawn: to a rendering, a scan.
std::string scanned_body() {
    std::string content;
    for (int y = 100; y < 700; y += 16) {
        for (int x = 60; x < 520; x += 30) {
            content +=
                fmt::format("{0} {2} m {1} {2} l {1} {3} l {0} {3} l f\n", x, x + 22, y, y + 7);
        }
    }
    return content;
}

TEST(Pdf, ReadsTheTextLayerWithItsPlaces) {
    const auto read = read_all(
        make_pdf({{.content = text_at(59.5, 842 - 84.2, "Certificate", 24)}}), test_request());
    ASSERT_EQ(read.end.outcome, Outcome::ok);
    ASSERT_EQ(read.document.pages.size(), 1U);
    const auto& page = read.document.pages[0];
    EXPECT_EQ(page.text_source, TextSource::layer);
    EXPECT_DOUBLE_EQ(page.width, 595);
    ASSERT_EQ(page.words.size(), 1U);
    const auto& word = page.words[0];
    EXPECT_EQ(word.text, "Certificate");
    EXPECT_NEAR(word.box.x0, 0.1, 0.005);
    EXPECT_THAT(word.box.y1, AllOf(Gt(0.095), Lt(0.112)));
    EXPECT_NEAR(word.size, 24.0 / 842, 0.003);
    EXPECT_FALSE(word.confidence.has_value());
}

// The same mark near the top left of the page as displayed, whatever the page does to its contents.
TEST(Pdf, BoxesAreOfThePageAsDisplayed) {
    struct Case {
        const char* label;
        PdfPage page;
        double width;
        double height;
    };
    const Case cases[] = {
        {"plain", {.content = text_at(20, 380, "mark")}, 200, 400},
        {"turned a quarter",
         {.content = "q 0 1 -1 0 200 0 cm " + text_at(20, 180, "mark") + "Q"},
         400,
         200},
        {"turned half",
         {.content = "q -1 0 0 -1 200 400 cm " + text_at(20, 380, "mark") + "Q"},
         200,
         400},
        {"turned three quarters",
         {.content = "q 0 -1 1 0 0 400 cm " + text_at(20, 180, "mark") + "Q"},
         400,
         200},
        {"cropped", {.content = text_at(70, 430, "mark")}, 200, 400},
        {"shifted paper", {.content = text_at(-80, 280, "mark")}, 200, 400},
    };
    const char* media[] = {"[0 0 200 400]",
                           "[0 0 200 400]",
                           "[0 0 200 400]",
                           "[0 0 200 400]",
                           "[0 0 300 600]",
                           "[-100 -100 100 300]"};
    const char* more[] = {
        "", "/Rotate 90", "/Rotate 180", "/Rotate 270", "/CropBox [50 50 250 450]", ""};
    for (std::size_t i = 0; i < std::size(cases); ++i) {
        auto page = cases[i].page;
        page.media_box = media[i];
        page.more = more[i];
        const auto read = read_all(make_pdf({page}), test_request());
        ASSERT_EQ(read.document.pages.size(), 1U) << cases[i].label;
        const auto& got = read.document.pages[0];
        EXPECT_DOUBLE_EQ(got.width, cases[i].width) << cases[i].label;
        EXPECT_DOUBLE_EQ(got.height, cases[i].height) << cases[i].label;
        ASSERT_EQ(got.words.size(), 1U) << cases[i].label;
        EXPECT_NEAR(got.words[0].box.x0, 20 / cases[i].width, 0.02) << cases[i].label;
        EXPECT_NEAR(got.words[0].box.y1, 20 / cases[i].height, 0.03) << cases[i].label;
        EXPECT_GT(got.words[0].box.width(),
                  got.words[0].box.height() * cases[i].height / cases[i].width)
            << cases[i].label;
    }
}

TEST(Pdf, TwoColumnsAreReadOneAfterTheOther) {
    std::vector<std::string> left;
    std::vector<std::string> right;
    for (int i = 0; i < 12; ++i) {
        left.push_back(fmt::format("left column has line {}", i));
        right.push_back(fmt::format("right column has line {}", i));
    }
    const auto read =
        read_all(make_pdf({{.content = lines_at(60, 700, left) + lines_at(330, 700, right)}}),
                 test_request());
    const auto text = read.text();
    EXPECT_LT(text.find("left column has line 11"), text.find("right column has line 0")) << text;
}

TEST(Pdf, FontChangesDoNotCutWords) {
    const auto read = read_all(
        make_pdf({{.content = "BT /B 12 Tf 60 700 Td (Certi) Tj /F 12 Tf (ficate one) Tj ET"}}),
        test_request());
    EXPECT_EQ(read.text(), "Certificate one\n\f");
}

TEST(Pdf, BadFilesEndInNamedOutcomes) {
    struct Case {
        const char* label;
        std::string bytes;
        Outcome outcome;
        const char* reason;
    };
    const auto good = make_pdf({{.content = text_at(60, 700, "text")}});
    const Case cases[] = {
        {"header only", "%PDF-1.7\n", Outcome::damaged, "not_loadable"},
        {"no pages", make_pdf({}), Outcome::damaged, "no_pages"},
        {"cut off", good.substr(0, 60), Outcome::damaged, "not_loadable"},
        {"rubbish behind the header",
         "%PDF-1.4\n" + std::string(500, '\x01'),
         Outcome::damaged,
         "not_loadable"},
        {"its own grandchild",
         "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids "
         "[2 0 R] /Count 1>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n",
         Outcome::damaged,
         "no_pages"},
    };
    for (const auto& c : cases) {
        const auto read = read_all(c.bytes, test_request());
        EXPECT_EQ(to_string(read.end.outcome), to_string(c.outcome)) << c.label;
        EXPECT_EQ(read.identity.media_type, "application/pdf") << c.label;
        if (read.end.detail.reason != "no_pages" && read.end.detail.reason != "bad_page") {
            EXPECT_EQ(read.end.detail.reason, c.reason) << c.label;
        }
    }
}

TEST(Pdf, AFormThatOnlySomeViewersLayOutIsNotTakenForItsPlaceholder) {
    const std::string page = make_pdf({{.content = text_at(60, 700, "Please wait")}});
    const auto with_catalog = [&page](const std::string& entries) {
        std::string pdf = page;
        constexpr std::string_view k_catalog = "/Type /Catalog";
        const std::size_t place = pdf.find(k_catalog);
        EXPECT_NE(place, std::string::npos);
        return pdf.insert(place + k_catalog.size(), entries);
    };
    const std::string form = " /AcroForm <</Fields [] /XFA (x)>>";
    EXPECT_EQ(read_all(with_catalog(form + " /NeedsRendering true"), test_request()).end,
              (End{Outcome::unsupported_type, {"dynamic_form", {}, {}}}));
    for (const std::string& entries :
         {form, form + " /NeedsRendering false", std::string(" /NeedsRendering true")}) {
        EXPECT_EQ(read_all(with_catalog(entries), test_request()).end, End{}) << entries;
    }
}

TEST(Pdf, HeaderMayComeLater) {
    const auto read = read_all(
        std::string(700, '\n') + make_pdf({{.content = text_at(60, 700, "late")}}), test_request());
    EXPECT_EQ(read.identity.media_type, "application/pdf");
    EXPECT_THAT(read.text(), HasSubstr("late"));
}

TEST(Pdf, RecognisesWhatHasNoUsableText) {
    struct Case {
        const char* label;
        std::string content;
        bool recognised;
    };
    const Case cases[] = {
        {"scan without text", scanned_body(), true},
        {"scan under a digital header",
         text_at(60, 800, "Digital header 2024") + scanned_body(),
         true},
        {"full page of text", full_page(), false},
        {"three words and a frame",
         text_at(60, 600, "Only three words") + "20 20 555 802 re S",
         false},
        {"nothing at all", "", false},
    };
    for (const auto& c : cases) {
        FakeOcr ocr;
        const auto read = read_all(make_pdf({{.content = c.content}}), test_request(&ocr));
        ASSERT_EQ(read.document.pages.size(), 1U) << c.label;
        EXPECT_EQ(read.document.pages[0].text_source == TextSource::ocr, c.recognised) << c.label;
        EXPECT_EQ(ocr.sizes.size(), c.recognised ? 1U : 0U) << c.label;
    }
}

TEST(Pdf, KeepsTheLayerWhereRecognitionAddsNothing) {
    FakeOcr ocr;
    ocr.words = {"x"};
    const auto read =
        read_all(make_pdf({{.content = text_at(60, 800, "Caption of a photo") + scanned_body()}}),
                 test_request(&ocr));
    EXPECT_EQ(ocr.sizes.size(), 1U);
    EXPECT_EQ(read.document.pages[0].text_source, TextSource::layer);
    EXPECT_THAT(read.text(), HasSubstr("Caption of a photo"));
}

/// A picture all over the page, and behind it what a scanner made of it.
std::string scan_with_layer() {
    return "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xFF EI Q 3 Tr\n" + full_page();
}

TEST(Pdf, HoldsTheTextBehindAScanAgainstASampleOfIt) {
    struct Case {
        const char* label;
        std::string content;
        std::vector<std::string> recognised;
        float confidence;
        std::size_t pictures; // that were recognised
        TextSource source;
        const char* reading;
    };
    std::vector<std::string> same;
    for (int i = 0; i < 12; ++i) {
        same.insert(same.end(), {"line", "the", "text", "this", "page"});
    }
    const std::vector<std::string> other = {"deze", "bladzijde", "zegt", "iets", "anders"};
    const Case cases[] = {
        {"the same", scan_with_layer(), same, 0.9F, 1, TextSource::layer, "layer"},
        {"another", scan_with_layer(), other, 0.9F, 2, TextSource::ocr, "_for_layer"},
        {"another, but unsure", scan_with_layer(), other, 0.5F, 2, TextSource::layer, "layer"},
        {"no scan", full_page(), other, 0.9F, 0, TextSource::layer, ""},
    };
    for (const auto& c : cases) {
        FakeOcr ocr;
        ocr.words = c.recognised;
        ocr.confidence = c.confidence;
        const auto read = read_all(make_pdf({{.content = c.content}}), test_request(&ocr));
        ASSERT_EQ(read.document.pages.size(), 1U) << c.label;
        EXPECT_EQ(read.document.pages[0].text_source, c.source) << c.label;
        EXPECT_EQ(read.document.pages[0].reading, c.reading) << c.label;
        ASSERT_EQ(ocr.sizes.size(), c.pictures) << c.label;
        if (c.pictures > 0) {
            EXPECT_LT(ocr.sizes[0].second, 842 / 72 * 300 / 4) << c.label << ": a strip";
        }
    }
}

TEST(Pdf, KeepsADoubtedLayerWhereNoMoreIsRecognised) {
    FakeOcr ocr;
    auto request = test_request(&ocr);
    request.limits.ocr_pages = 0;
    const auto read = read_all(make_pdf({{.content = scan_with_layer()}}), request);
    EXPECT_EQ(read.document.pages[0].text_source, TextSource::layer);
    EXPECT_FALSE(read.document.pages[0].words.empty());
}

TEST(Pdf, KeepsADigitalHeaderOverAScan) {
    FakeOcr ocr;
    ocr.words = {"Digital", "header", "2024", "recognised", "words", "from", "picture"};
    const auto read =
        read_all(make_pdf({{.content = text_at(60, 800, "Digital header 2024") + scanned_body()}}),
                 test_request(&ocr));
    const Page& page = read.document.pages[0];
    EXPECT_EQ(page.text_source, TextSource::ocr);
    EXPECT_EQ(page.reading, "_with_layer");
    EXPECT_EQ(page.words.front().text, "Digital");
    EXPECT_FALSE(page.words.front().confidence); // exact, where it was printed
    EXPECT_THAT(read.text(), HasSubstr("recognised words from picture"));
}

TEST(Pdf, LeavesPagesBeyondItsShareForLater) {
    FakeOcr ocr;
    auto request = test_request(&ocr);
    request.recognise_at_most = 2;
    const auto pdf = make_pdf({{.content = scanned_body()},
                               {.content = full_page()},
                               {.content = scanned_body()},
                               {.content = scanned_body()}});
    const auto first = read_all(pdf, request);
    ASSERT_EQ(first.document.pages.size(), 4U);
    EXPECT_EQ(first.end.outcome, Outcome::ok);
    EXPECT_FALSE(first.document.pages[2].deferred);
    EXPECT_TRUE(first.document.pages[3].deferred);
    EXPECT_TRUE(first.document.pages[3].words.empty());

    request.only_pages = {4};
    const auto second = read_all(pdf, request);
    ASSERT_EQ(second.document.pages.size(), 1U);
    EXPECT_EQ(second.document.pages[0].number, 4);
    EXPECT_EQ(second.document.pages[0].text_source, TextSource::ocr);
    EXPECT_EQ(second.document.info.pages, 4);
}

TEST(Pdf, TurnedPagesSwapTheirSides) {
    FakeOcr ocr;
    ocr.rotation = 90;
    const auto read = read_all(make_pdf({{.content = scanned_body()}}), test_request(&ocr));
    EXPECT_EQ(read.document.pages[0].rotation, 90);
    EXPECT_DOUBLE_EQ(read.document.pages[0].width, 842);
    EXPECT_DOUBLE_EQ(read.document.pages[0].height, 595);
}

TEST(Pdf, LargePagesAreRenderedCoarserOrNotAtAll) {
    struct Case {
        const char* label;
        const char* media_box;
        std::int32_t width; // of the picture that is recognised; 0 for none
    };
    const Case cases[] = {
        {"A4", "[0 0 595 842]", 2480},
        {"three times A3", "[0 0 2526 3573]", 5263},
        {"kilometres", "[0 0 2000000000 2000000000]", 0},
    };
    for (const auto& c : cases) {
        FakeOcr ocr;
        const auto read = read_all(
            make_pdf({{.content = scanned_body(), .media_box = c.media_box}}), test_request(&ocr));
        ASSERT_EQ(read.document.pages.size(), 1U) << c.label;
        if (c.width == 0) {
            EXPECT_EQ(to_string(read.end.outcome), "limit_pixels") << c.label;
            EXPECT_GT(read.end.detail.found.value_or(0), read.end.detail.allowed.value_or(0))
                << c.label;
            EXPECT_TRUE(ocr.sizes.empty()) << c.label;
        } else {
            ASSERT_EQ(ocr.sizes.size(), 1U) << c.label;
            EXPECT_NEAR(ocr.sizes[0].first, c.width, 2) << c.label;
        }
    }
}

TEST(Pdf, LimitsAreOutcomesWithFoundAndAllowed) {
    const auto pdf =
        make_pdf({{.content = full_page()}, {.content = full_page()}, {.content = full_page()}});
    auto request = test_request();
    request.limits.text_pages = 2;
    auto read = read_all(pdf, request);
    EXPECT_EQ(read.end, (End{Outcome::ok_partial, {"limit_pages", 3, 2}}));
    EXPECT_EQ(read.document.pages.size(), 2U);

    request = test_request();
    request.limits.page_text_bytes = 100;
    read = read_all(pdf, request);
    EXPECT_EQ(read.end.detail.reason, "limit_text");
    ASSERT_EQ(read.document.pages.size(), 3U);
    EXPECT_LE(plain_text(read.document.pages[0]).size(), 110U);

    FakeOcr ocr;
    request = test_request(&ocr);
    request.limits.ocr_pages = 1;
    read = read_all(make_pdf({{.content = scanned_body()}, {.content = scanned_body()}}), request);
    EXPECT_EQ(read.end, (End{Outcome::ok_partial, {"limit_pages", 2, 1}}));
    EXPECT_EQ(read.document.pages[1].end.outcome, Outcome::limit_pages);

    request = test_request();
    request.limits.document_bytes = 100;
    read = read_all(pdf, request);
    EXPECT_EQ(read.end, (End{Outcome::limit_bytes, {"document_bytes", pdf.size(), 100}}));
}

TEST(Pdf, FilesInsideItAreItsMembers) {
    std::string pdf = make_pdf({{.content = full_page()}});
    constexpr std::string_view k_catalog = "/Type /Catalog";
    pdf.insert(pdf.find(k_catalog) + k_catalog.size(),
               " /Names <</EmbeddedFiles <</Names [(a) 90 0 R]>> >>");
    pdf.insert(
        pdf.find("trailer"),
        "90 0 obj <</Type /Filespec /F (bewijs.txt) /EF <</F 91 0 R>> >> endobj\n91 0 obj "
            + std::string(
                "<</Length 10 /Type /EmbeddedFile>> stream\neen bewijs\nendstream endobj\n"));
    const auto read = read_all(pdf, test_request());
    EXPECT_EQ(read.end.outcome, Outcome::ok);
    EXPECT_EQ(read.end.detail.reason, "container");
    EXPECT_EQ(read.document.pages.size(), 1U);
    const auto members = members_of(pdf, test_limits());
    ASSERT_EQ(members.size(), 1U);
    EXPECT_EQ(members[0].name, "bewijs.txt");
    // Without cross references the end of a stream is found by its keyword, behind a line break.
    EXPECT_THAT(members[0].bytes, testing::StartsWith("een bewijs"));
}

/// A full page that ends in a line to sign on.
std::string form_with(const std::string& label) {
    std::vector<std::string> lines;
    for (int i = 0; i < 30; ++i) {
        lines.push_back(fmt::format("line {} of the text on this page", i));
    }
    return lines_at(60, 770, lines) + text_at(60, 300, label);
}

/// Blue loops, as a pen makes them.
std::string drawn_loops() {
    std::string content = "q 0.1 0.2 0.6 RG 1.5 w 150 300 m\n";
    for (int i = 0; i < 10; ++i) {
        const int x = 150 + i * 13;
        const int top = i == 0 ? 350 : 322;
        content +=
            fmt::format("{} {} {} {} {} 300 c\n", x + 22, top, x - 8, top, x + (i == 9 ? 60 : 13));
    }
    return content + "S Q\n";
}

TEST(Pdf, LooksForInkWhereTheTextAsksForASignature) {
    const auto scorer = ink::Scorer::load(INTAKE_SOURCE_DIR "/config/ink_scorer.txt");
    struct Case {
        const char* label;
        std::string content;
        float least;
        float most;
    };
    // Where nothing is asked, 0.9 is needed to be called a signature.
    const std::vector<Case> cases{
        {"signed", form_with("Handtekening:") + drawn_loops(), 0.8F, 1},
        {"not signed", form_with("Handtekening:"), 0, 0.15F},
        {"a drawing where nothing is asked", form_with("Afbeelding:") + drawn_loops(), 0, 0.8F},
    };
    for (const auto& c : cases) {
        FakeOcr ocr;
        auto request = test_request(&ocr);
        request.ink = &scorer;
        const auto read = read_all(make_pdf({{.content = c.content}}), request);
        ASSERT_EQ(read.document.pages.size(), 1U) << c.label;
        const auto& marks = read.document.pages[0].marks;
        float likeliest = 0;
        for (const Mark& mark : marks) {
            likeliest = std::max(likeliest, mark.kind == "ink" ? mark.confidence.value_or(0) : 0);
        }
        EXPECT_GE(likeliest, c.least) << c.label;
        EXPECT_LE(likeliest, c.most) << c.label;
        EXPECT_EQ(read.document.pages[0].text_source, TextSource::layer) << c.label;
    }
}

} // namespace
} // namespace intake::test
