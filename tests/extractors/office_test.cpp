// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/pix.hpp"
#include "tests/support/members.hpp"
#include "tests/support/reading.hpp"
#include "tests/support/zip_builder.hpp"

#include <gmock/gmock.h>
#include <leptonica/allheaders.h>

namespace intake::test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* k_types = "<Types xmlns='t'/>";

/// A DOCX with this body, and further parts.
std::string docx(const std::string& body, std::vector<ZipMember> more = {}) {
    std::vector<ZipMember> members = std::move(more);
    members.push_back({.name = "word/document.xml",
                       .content = "<w:document xmlns:w='w' xmlns:w14='v'><w:body>" + body
                                  + "</w:body></w:document>"});
    members.push_back({.name = "[Content_Types].xml", .content = k_types});
    return build({.members = members});
}

std::string paragraph(const std::string& runs) {
    return "<w:p>" + runs + "</w:p>";
}

std::string run(const std::string& text) {
    return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
}

std::string odt(const std::string& body) {
    return build(
        {.members = {{.name = "content.xml",
                      .content = "<o:document-content><o:body><o:text>" + body
                                 + "</o:text></o:body></o:document-content>"},
                     {.name = "mimetype", .content = "application/vnd.oasis.opendocument.text"}}});
}

/// A white picture with a black middle.
std::string picture_with_ink() {
    const PixPtr pix(pixCreate(400, 200, 8));
    pixSetAll(pix.get());
    pixRasterop(pix.get(), 100, 50, 200, 100, PIX_CLR, nullptr, 0, 0);
    l_uint8* data = nullptr;
    std::size_t size = 0;
    pixWriteMem(&data, &size, pix.get(), IFF_PNG);
    std::string png(reinterpret_cast<char*>(data), size);
    lept_free(data);
    return png;
}

TEST(Docx, FilesThatWereInsertedAreItsMembers) {
    const auto object = [](const std::string& program, const std::string& id) {
        return paragraph("<w:r><w:object><o:OLEObject ProgID='" + program + "' r:id='" + id
                         + "'/></w:object></w:r>");
    };
    const std::string file = docx(
        paragraph(run("before")) + "<w:altChunk r:id='a'/>" + object("Acrobat.Document.DC", "b")
            + object("Equation.3", "c") + object("Package", "outside") + "<w:altChunk r:id='a'/>",
        {{.name = "word/_rels/document.xml.rels",
          .content =
              "<Relationships>"
              "<Relationship Id='a' Target='afchunk.html'/>"
              "<Relationship Id='b' Target='embeddings/bewijs.pdf'/>"
              "<Relationship Id='c' Target='embeddings/formula.bin'/>"
              "<Relationship Id='outside' TargetMode='External' Target='file:///etc/passwd'/>"
              "</Relationships>"},
         {.name = "word/afchunk.html", .content = "<html><body><p>chunk</p></body></html>"},
         {.name = "word/embeddings/bewijs.pdf", .content = "%PDF-1.4"},
         {.name = "word/embeddings/formula.bin", .content = "x"}});
    const auto read = read_all(file, test_request());
    EXPECT_EQ(read.end, (End{Outcome::ok, {"container", {}, {}}}));
    EXPECT_THAT(read.text(), HasSubstr("before"));
    const auto members = members_of(file, test_limits());
    ASSERT_EQ(members.size(), 2U);
    EXPECT_EQ(members[0].name, "afchunk.html");
    EXPECT_THAT(members[0].bytes, HasSubstr("chunk"));
    EXPECT_EQ(members[1].name, "bewijs.pdf");
    EXPECT_EQ(members[1].bytes, "%PDF-1.4");
}

TEST(Docx, ReadsWhatIsDisplayed) {
    struct Case {
        const char* label;
        std::string body;
        std::string text; // of the only page
    };
    std::vector<Case> cases;
    const auto add = [&cases](const char* label, const std::string& body, const std::string& text) {
        cases.push_back({label, body, text});
    };
    add("runs join",
        paragraph(run("Ver") + run("klaring") + run(" van A.")),
        "Verklaring van A.\n");
    add("paragraphs", paragraph(run("one")) + paragraph(run("two")), "one\n\ntwo\n");
    add("deleted text",
        paragraph(run("stays") + "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"),
        "stays\n");
    add("inserted text", paragraph("<w:ins>" + run("new") + "</w:ins>"), "new\n");
    add("moved text",
        paragraph("<w:moveFrom>" + run("old") + "</w:moveFrom><w:moveTo>" + run("place")
                  + "</w:moveTo>"),
        "place\n");
    add("hidden text",
        paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>" + run("open")),
        "open\n");
    add("tab and break",
        paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"),
        "a b\nc\n");
    add("link", paragraph("<w:hyperlink>" + run("click") + "</w:hyperlink>"), "click\n");
    add("field code", paragraph("<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("7")), "7\n");
    add("control",
        "<w:sdt><w:sdtContent>" + paragraph(run("filled in")) + "</w:sdtContent></w:sdt>",
        "filled in\n");
    add("ticked",
        paragraph("<w:sdt><w:sdtPr><w14:checkbox><w14:checked "
                  "w14:val='1'/></w14:checkbox></w:sdtPr><w:sdtContent>"
                  + run("x") + "</w:sdtContent></w:sdt>" + run(" yes")),
        "\u2612 yes\n");
    add("not ticked",
        paragraph("<w:sdt><w:sdtPr><w14:checkbox><w14:checked "
                  "w14:val='0'/></w14:checkbox></w:sdtPr></w:sdt>"
                  + run(" no")),
        "\u2610 no\n");
    add("old form",
        paragraph("<w:r><w:fldChar><w:ffData><w:checkBox><w:default "
                  "w:val='0'/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>"
                  + run(" agreed")),
        "\u2612 agreed\n");
    add("table",
        "<w:tbl><w:tblGrid><w:gridCol w:w='3000'/><w:gridCol w:w='3000'/></w:tblGrid><w:tr><w:tc>"
            + paragraph(run("Datum")) + "</w:tc><w:tc>" + paragraph(run("12 maart"))
            + "</w:tc></w:tr></w:tbl>",
        "Datum 12 maart\n");
    add("text box once",
        paragraph(
            run("body") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing><x><w:txbxContent>"
            + paragraph(run("boxed"))
            + "</w:txbxContent></x></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
            + paragraph(run("boxed"))
            + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"),
        "body\n\nboxed\n");
    for (const auto& c : cases) {
        const auto read = read_all(docx(c.body), test_request());
        EXPECT_EQ(to_string(read.end.outcome), "ok") << c.label;
        ASSERT_EQ(read.document.pages.size(), 1U) << c.label;
        EXPECT_EQ(plain_text(read.document.pages[0]), c.text) << c.label;
    }
}

TEST(Docx, SpacesThatDoNotBreakPartWordsToo) {
    const auto read = read_all(docx(paragraph(run("6\u00A0SBU en 12\u202Fmaart"))), test_request());
    EXPECT_EQ(read.document.pages.at(0).words.size(), 5U);
    EXPECT_EQ(read.text(), "6 SBU en 12 maart\n\f");
}

TEST(Docx, HeadingsAreLargerAndPagesBreak) {
    const std::string styles =
        "<w:styles xmlns:w='w'><w:style w:type='paragraph' "
        "w:styleId='Base'><w:rPr><w:b/></w:rPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='Kop1'><w:basedOn w:val='Base'/><w:rPr><w:sz "
        "w:val='40'/></w:rPr></w:style></w:styles>";
    const auto read = read_all(
        docx(paragraph("<w:pPr><w:pStyle w:val='Kop1'/></w:pPr>" + run("Heading"))
                 + paragraph(run("text") + "<w:r><w:br w:type='page'/></w:r>" + run("overleaf")),
             {{.name = "word/styles.xml", .content = styles}}),
        test_request());
    ASSERT_EQ(read.document.pages.size(), 2U);
    const auto& words = read.document.pages[0].words;
    ASSERT_EQ(words.size(), 2U);
    EXPECT_TRUE(words[0].bold);
    EXPECT_NEAR(words[0].size / words[1].size, 2, 0.01);
    EXPECT_LE(words[0].box.y1, words[1].box.y0 + 0.01);
    EXPECT_THAT(plain_text(read.document.pages[1]), HasSubstr("overleaf"));
}

TEST(Docx, PicturesAreReadWhereTheyStand) {
    const std::string png = picture_with_ink();
    const std::string drawing =
        "<w:r><w:drawing><wp:inline><wp:extent cx='2540000' cy='1270000'/><a:graphic><pic:pic>"
        "<a:blip r:embed='rId7'/></pic:pic></a:graphic></wp:inline></w:drawing></w:r>";
    const auto file = docx(
        paragraph(run("before")) + paragraph(drawing) + paragraph(run("after")),
        {{.name = "word/media/a.png", .content = png},
         {.name = "word/_rels/document.xml.rels",
          .content =
              "<Relationships><Relationship Id='rId7' Target='media/a.png'/></Relationships>"}});
    FakeOcr ocr;
    ocr.words = {"stamp"};
    auto request = test_request(&ocr);
    const auto read = read_all(file, request);
    ASSERT_EQ(read.document.pages.size(), 1U);
    const auto& page = read.document.pages[0];
    EXPECT_EQ(plain_text(page), "before\n\nstamp\n\nafter\n");
    ASSERT_EQ(page.marks.size(), 1U);
    const auto& box = page.marks[0].box;
    EXPECT_NEAR(box.width() * page.width, 200, 1);
    EXPECT_NEAR(box.height() * page.height, 100, 1);
    ASSERT_EQ(page.words.size(), 3U);
    EXPECT_NEAR(page.words[1].box.x0, box.x0 + 0.1 * box.width(), 1e-6);
    EXPECT_NEAR(page.words[1].box.y0, box.y0 + 0.5 * box.height(), 1e-6);
    EXPECT_GE(page.words[2].box.y0, box.y1 - 0.01);
    EXPECT_TRUE(page.words[1].confidence.has_value());
    EXPECT_FALSE(page.words[2].confidence.has_value());

    request.recognise_at_most = 0;
    const auto later = read_all(file, request);
    EXPECT_TRUE(later.document.pages.at(0).deferred);
    EXPECT_TRUE(later.document.pages.at(0).words.empty());
}

TEST(Docx, HeadersAndFootersAreReadOnce) {
    const auto part = [](const char* element, const char* text) {
        return std::string("<w:") + element + " xmlns:w='w'>" + paragraph(run(text))
               + "</w:" + element + ">";
    };
    const auto read = read_all(
        docx(paragraph(run("one") + "<w:r><w:br w:type='page'/></w:r>" + run("two"))
                 + "<w:sectPr><w:headerReference r:id='h'/><w:footerReference r:id='f'/><w:pgSz "
                   "w:w='8000' w:h='6000'/></w:sectPr>",
             {{.name = "word/header1.xml", .content = part("hdr", "top")},
              {.name = "word/footer1.xml", .content = part("ftr", "bottom")},
              {.name = "word/_rels/document.xml.rels",
               .content = "<Relationships><Relationship Id='h' Target='header1.xml'/><Relationship "
                          "Id='f' Target='footer1.xml'/></Relationships>"}}),
        test_request());
    ASSERT_EQ(read.document.pages.size(), 2U);
    EXPECT_EQ(plain_text(read.document.pages[0]), "top\n\none\n\nbottom\n");
    EXPECT_EQ(plain_text(read.document.pages[1]), "two\n");
    EXPECT_DOUBLE_EQ(read.document.pages[0].width, 400);
    EXPECT_LT(read.document.pages[0].words[0].box.y1, read.document.pages[0].words[1].box.y0);
}

TEST(Docx, ListsAreNumberedInTheOrderOfTheText) {
    const std::string numbering =
        "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='5'><w:lvl w:ilvl='0'><w:numFmt "
        "w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
        "<w:lvl w:ilvl='1'><w:numFmt w:val='lowerLetter'/><w:lvlText "
        "w:val='%1%2)'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='2'><w:abstractNumId w:val='5'/></w:num></w:numbering>";
    const auto item = [](const char* level, const char* text) {
        return paragraph(std::string("<w:pPr><w:numPr><w:ilvl w:val='") + level
                         + "'/><w:numId w:val='2'/></w:numPr></w:pPr>" + run(text));
    };
    const auto read = read_all(docx(item("0", "one") + item("1", "deep") + item("0", "two"),
                                    {{.name = "word/numbering.xml", .content = numbering}}),
                               test_request());
    EXPECT_EQ(read.text(), "1. one\n\n1a) deep\n\n2. two\n\f");
}

TEST(Docx, BadPackagesEndInNamedOutcomes) {
    struct Case {
        const char* label;
        std::string bytes;
        const char* outcome;
        const char* reason;
    };
    std::string deep;
    for (int i = 0; i < 1000; ++i) {
        deep = "<w:sdt>" + deep + "</w:sdt>";
    }
    const auto whole = docx(paragraph(run("text")));
    std::vector<Case> cases;
    cases.push_back({"no main part",
                     build({.members = {{.name = "[Content_Types].xml", .content = k_types},
                                        {.name = "word/styles.xml", .content = "<s/>"}}}),
                     "damaged",
                     "missing_part"});
    cases.push_back({"no body",
                     build({.members = {{.name = "word/document.xml", .content = "<x/>"}}}),
                     "damaged",
                     "no_body"});
    cases.push_back({"cut off", whole.substr(0, whole.size() / 2), "damaged", "no_zip"});
    cases.push_back({"too deep", docx(deep), "ok_partial", "nesting"});
    cases.push_back({"bomb",
                     docx(paragraph(run(std::string(8U << 20U, ' ')))),
                     "limit_ratio",
                     "archive_ratio"});
    for (const auto& c : cases) {
        const auto read = read_all(c.bytes, test_request());
        EXPECT_EQ(to_string(read.end.outcome), c.outcome) << c.label;
        EXPECT_EQ(read.end.detail.reason, c.reason) << c.label;
        ASSERT_NE(read.identity.format, nullptr) << c.label;
        EXPECT_EQ(read.identity.format->id, "docx") << c.label;
    }
}

TEST(Odt, ReadsWhatIsDisplayed) {
    struct Case {
        const char* label;
        std::string body;
        std::string text;
    };
    std::vector<Case> cases;
    cases.push_back({"spans",
                     "<t:p>Ver<t:span>klaring</t:span> van<t:s t:c='3'/>A.</t:p>",
                     "Verklaring van A.\n"});
    cases.push_back({"headings", "<t:h>Kop</t:h><t:p>tekst</t:p>", "Kop\n\ntekst\n"});
    cases.push_back({"deleted",
                     "<t:tracked-changes><t:changed-region><t:deletion><t:p>gone</t:p></"
                     "t:deletion></t:changed-region></t:tracked-changes><t:p>stays</t:p>",
                     "stays\n"});
    cases.push_back(
        {"list", "<t:list><t:list-item><t:p>punt</t:p></t:list-item></t:list>", "\u2022 punt\n"});
    cases.push_back(
        {"comment", "<t:p>a<o:annotation><t:p>remark</t:p></o:annotation>b</t:p>", "ab\n"});
    cases.push_back({"note",
                     "<t:p>claim<t:note><t:note-citation>1</"
                     "t:note-citation><t:note-body><t:p>source</t:p></t:note-body></t:note></t:p>",
                     "claim1\n\nsource\n"});
    cases.push_back({"table",
                     "<tb:table><tb:table-column "
                     "tb:number-columns-repeated='2'/><tb:table-row><tb:table-cell><t:p>Datum</"
                     "t:p></tb:table-cell><tb:table-cell><t:p>12 "
                     "maart</t:p></tb:table-cell></tb:table-row></tb:table>",
                     "Datum 12 maart\n"});
    for (const auto& c : cases) {
        const auto read = read_all(odt(c.body), test_request());
        EXPECT_EQ(read.identity.media_type, "application/vnd.oasis.opendocument.text") << c.label;
        ASSERT_EQ(read.document.pages.size(), 1U) << c.label;
        EXPECT_EQ(plain_text(read.document.pages[0]), c.text) << c.label;
    }
}

constexpr const char* k_relations_start = "<Relationships>";

/// A workbook with one sheet, with these rows, and dates in style 1.
std::string xlsx(const std::string& rows, const std::string& sheet = "PE-punten") {
    return build(
        {.members = {
             {.name = "[Content_Types].xml", .content = k_types},
             {.name = "xl/workbook.xml",
              .content = "<workbook xmlns:r='r'><sheets><sheet name='" + sheet
                         + "' r:id='a'/></sheets></workbook>"},
             {.name = "xl/_rels/workbook.xml.rels",
              .content = std::string(k_relations_start)
                         + "<Relationship Id='a' Target='worksheets/s.xml'/></Relationships>"},
             {.name = "xl/styles.xml",
              .content = "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='[Red]d/m/yy'/>"
                         "<numFmt numFmtId='171' formatCode='0 \"dagdeel\"'/></numFmts>"
                         "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/>"
                         "<xf numFmtId='171'/></cellXfs></styleSheet>"},
             {.name = "xl/sharedStrings.xml",
              .content = "<sst><si><t>Studiedag</t></si><si><r><t>Werk </t></r><r><t>en rouw</t>"
                         "</r><rPh><t>no</t></rPh></si></sst>"},
             {.name = "xl/worksheets/s.xml",
              .content = "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
         }});
}

TEST(Xlsx, ShowsCellsAsTheSheetDoes) {
    struct Case {
        const char* label;
        const char* cell;
        const char* text;
    };
    const Case cases[] = {
        {"shared text", "<c r='A1' t='s'><v>0</v></c>", "Studiedag"},
        {"rich text", "<c r='A1' t='s'><v>1</v></c>", "Werk en rouw"},
        {"text of its own", "<c r='A1' t='inlineStr'><is><t>hoi</t></is></c>", "hoi"},
        {"text of a formula", "<c r='A1' t='str'><f>x</f><v>som</v></c>", "som"},
        {"a whole number", "<c r='A1'><v>6</v></c>", "6"},
        {"a half", "<c r='A1'><v>1.5</v></c>", "1,5"},
        {"a date", "<c r='A1' s='1'><v>45363</v></c>", "12-03-2024"},
        {"a date in a format of its own", "<c r='A1' s='2'><v>45363</v></c>", "12-03-2024"},
        {"a format with a d in quotes", "<c r='A1' s='3'><v>2</v></c>", "2"},
        {"a text that is not there", "<c r='A1' t='s'><v>99</v></c>", ""},
        {"a text before the first", "<c r='A1' t='s'><v>-1</v></c>", ""},
        {"no number", "<c r='A1'><v>x</v></c>", "x"},
        {"not a number", "<c r='A1' s='1'><v>nan</v></c>", "nan"},
        {"an endless date", "<c r='A1' s='1'><v>1e300</v></c>", nullptr},
    };
    for (const auto& c : cases) {
        const auto read = read_all(xlsx(std::string("<row>") + c.cell + "</row>"), test_request());
        EXPECT_EQ(read.end.outcome, Outcome::ok) << c.label;
        if (c.text != nullptr) {
            const std::string row = *c.text == 0 ? "" : std::string("\n") + c.text + "\n";
            EXPECT_EQ(read.text(), "PE-punten\n" + row + "\f") << c.label;
        }
    }
}

TEST(Xlsx, ShowsTheNameThatSomebodyGaveASheet) {
    const std::string rows = "<row><c r='A1'><v>7</v></c></row>";
    EXPECT_EQ(read_all(xlsx(rows, "Blad van mij"), test_request()).text(), "Blad van mij\n\n7\n\f");
    for (const char* name : {"Blad1", "Sheet12"}) {
        EXPECT_EQ(read_all(xlsx(rows, name), test_request()).text(), "7\n\f") << name;
    }
}

TEST(Xlsx, KeepsCellsInTheirColumns) {
    const auto read =
        read_all(xlsx("<row><c r='B1'><v>7</v></c><c r='D1'><v>8</v></c></row>"
                      "<row><c><v>1</v></c><c><v>2</v></c><c r='ZZZ2'><v>3</v></c></row>"),
                 test_request());
    const auto& words = read.document.pages.at(0).words;
    ASSERT_EQ(words.size(), 6U); // the name of the sheet, and five cells
    EXPECT_LT(words[1].box.x0, words[2].box.x0);
    EXPECT_EQ(words[1].box.x0, words[4].box.x0) << "both in column B";
    EXPECT_LT(words[4].box.x0, words[5].box.x0);
}

TEST(Pptx, ASlideIsAPageWithItsTitleFirst) {
    const std::string slide =
        "<p:sld><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>Wat je zelf kunt doen</a:t></a:r>"
        "</a:p></p:txBody></p:sp><p:sp><p:nvSpPr><p:nvPr><p:ph type='title'/></p:nvPr></p:nvSpPr>"
        "<p:txBody><a:p><a:r><a:t>Gastles</a:t></a:r></a:p></p:txBody></p:sp>"
        "<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>"
        "links</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>rechts</a:t></a:r>"
        "</a:p></a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
        "</p:spTree></p:cSld></p:sld>";
    const auto read = read_all(
        build({.members = {{.name = "[Content_Types].xml", .content = k_types},
                           {.name = "ppt/presentation.xml",
                            .content = "<p:presentation xmlns:r='r'><p:sldIdLst><p:sldId r:id='x'/>"
                                       "<p:sldId r:id='y'/></p:sldIdLst></p:presentation>"},
                           {.name = "ppt/_rels/presentation.xml.rels",
                            .content =
                                std::string(k_relations_start)
                                + "<Relationship Id='x' Target='slides/1.xml'/>"
                                  "<Relationship Id='y' Target='slides/2.xml'/></Relationships>"},
                           {.name = "ppt/slides/1.xml", .content = slide}}}),
        test_request());
    EXPECT_EQ(read.end.outcome, Outcome::ok_partial) << "the second slide is missing";
    EXPECT_EQ(read.document.pages.size(), 2U);
    EXPECT_EQ(read.text(), "Gastles\n\nWat je zelf kunt doen\n\nlinks rechts\n\f\f");
}

TEST(Xlsx, WhatLiesOnTheCellsStandsBelowThem) {
    const std::string relations = k_relations_start;
    const std::string file = build(
        {.members = {
             {.name = "[Content_Types].xml", .content = k_types},
             {.name = "xl/workbook.xml",
              .content = "<workbook xmlns:r='r'><sheets><sheet name='Blad1' "
                         "r:id='s'/></sheets></workbook>"},
             {.name = "xl/_rels/workbook.xml.rels",
              .content =
                  relations + "<Relationship Id='s' Target='worksheets/s.xml'/></Relationships>"},
             {.name = "xl/worksheets/s.xml",
              .content =
                  "<worksheet xmlns:r='r'><sheetData><row><c "
                  "t='inlineStr'><is><t>cell</t></is></c></row></sheetData>"
                  "<drawing r:id='d'/><oleObjects><mc:AlternateContent><mc:Choice><oleObject "
                  "progId='Acrobat' r:id='o'/>"
                  "</mc:Choice></mc:AlternateContent></oleObjects></worksheet>"},
             {.name = "xl/worksheets/_rels/s.xml.rels",
              .content =
                  relations
                  + "<Relationship Id='d' Target='../drawings/d.xml'/>"
                    "<Relationship Id='o' Target='../embeddings/bewijs.pdf'/></Relationships>"},
             {.name = "xl/drawings/d.xml",
              .content =
                  "<xdr:wsDr><xdr:oneCellAnchor><xdr:ext cx='2540000' "
                  "cy='1270000'/><xdr:pic><xdr:blipFill>"
                  "<a:blip "
                  "r:embed='p'/></xdr:blipFill><xdr:spPr/></xdr:pic></"
                  "xdr:oneCellAnchor><xdr:twoCellAnchor>"
                  "<xdr:sp><xdr:txBody><a:p><a:r><a:t>box</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
                  "</xdr:twoCellAnchor></xdr:wsDr>"},
             {.name = "xl/drawings/_rels/d.xml.rels",
              .content =
                  relations + "<Relationship Id='p' Target='../media/p.png'/></Relationships>"},
             {.name = "xl/media/p.png", .content = picture_with_ink()},
             {.name = "xl/embeddings/bewijs.pdf", .content = "%PDF-1.4"},
         }});
    FakeOcr ocr;
    ocr.words = {"stamp"};
    const auto read = read_all(file, test_request(&ocr));
    EXPECT_EQ(read.end, (End{Outcome::ok, {"container", {}, {}}}));
    EXPECT_EQ(read.text(), "cell\n\nstamp\n\nbox\n\f");
    const auto members = members_of(file, test_limits());
    ASSERT_EQ(members.size(), 1U);
    EXPECT_EQ(members[0].name, "bewijs.pdf");
}

TEST(Pptx, FilesThatWereInsertedAreItsMembers) {
    const std::string relations = k_relations_start;
    const std::string file =
        build({.members = {
                   {.name = "[Content_Types].xml", .content = k_types},
                   {.name = "ppt/presentation.xml",
                    .content = "<p:presentation xmlns:r='r'><p:sldIdLst><p:sldId "
                               "r:id='x'/></p:sldIdLst></p:presentation>"},
                   {.name = "ppt/_rels/presentation.xml.rels",
                    .content =
                        relations + "<Relationship Id='x' Target='slides/1.xml'/></Relationships>"},
                   {.name = "ppt/slides/1.xml",
                    .content = "<p:sld "
                               "xmlns:r='r'><p:cSld><p:spTree><mc:AlternateContent><mc:Choice><p:"
                               "sp><p:txBody><a:p><a:r>"
                               "<a:t>new</a:t></a:r></a:p></p:txBody></p:sp></"
                               "mc:Choice><mc:Fallback><p:sp><p:txBody><a:p><a:r>"
                               "<a:t>old</a:t></a:r></a:p></p:txBody></p:sp></mc:Fallback></"
                               "mc:AlternateContent><p:graphicFrame>"
                               "<a:graphic><a:graphicData><p:oleObj progId='Word.Document.12' "
                               "r:id='o'/></a:graphicData></a:graphic>"
                               "</p:graphicFrame></p:spTree></p:cSld></p:sld>"},
                   {.name = "ppt/slides/_rels/1.xml.rels",
                    .content = relations
                               + "<Relationship Id='o' "
                                 "Target='../embeddings/verklaring.docx'/></Relationships>"},
                   {.name = "ppt/embeddings/verklaring.docx", .content = "PK"},
               }});
    EXPECT_EQ(read_all(file, test_request()).text(), "new\n\f");
    const auto members = members_of(file, test_limits());
    ASSERT_EQ(members.size(), 1U);
    EXPECT_EQ(members[0].name, "verklaring.docx");
}

TEST(Odt, AnObjectOfAnotherProgramIsItsMember) {
    const std::string file = build(
        {.members = {{.name = "content.xml",
                      .content = "<o:document-content><o:body><o:text><t:p>text<d:frame><d:object-"
                                 "ole x:href='./Object 1'/>"
                                 "</d:frame></t:p></o:text></o:body></o:document-content>"},
                     {.name = "Object 1", .content = "%PDF-1.4"},
                     {.name = "mimetype", .content = "application/vnd.oasis.opendocument.text"}}});
    EXPECT_EQ(read_all(file, test_request()).text(), "text\n\f");
    const auto members = members_of(file, test_limits());
    ASSERT_EQ(members.size(), 1U);
    EXPECT_EQ(members[0].bytes, "%PDF-1.4");
}

TEST(Office, WithoutTheirMainPartTheyAreDamaged) {
    for (const char* part : {"xl/workbook.xml", "ppt/presentation.xml"}) {
        const auto read = read_all(build({.members = {{.name = "zzz.txt", .content = "first"},
                                                      {.name = part, .content = "<x/>"}}}),
                                   test_request());
        EXPECT_EQ(read.end.outcome, Outcome::damaged) << part;
    }
}

TEST(Office, OtherKindsAreNamedAndNotOpened) {
    struct Case {
        const char* part;
        const char* content;
        const char* media_type;
    };
    const Case cases[] = {
        {"visio/document.xml", "<x/>", "application/vnd.ms-visio.drawing.main+xml"},
        {"mimetype",
         "application/vnd.oasis.opendocument.spreadsheet",
         "application/vnd.oasis.opendocument.spreadsheet"},
        {"META-INF/container.xml", "<x/>", "application/epub+zip"},
    };
    for (const auto& c : cases) {
        const auto zip = build({.members = {{.name = "zzz.txt", .content = "first"},
                                            {.name = c.part, .content = c.content}}});
        const auto read = read_all(zip, test_request());
        EXPECT_EQ(read.identity.media_type, c.media_type);
        EXPECT_EQ(to_string(read.end.outcome), "unsupported_type") << c.media_type;
    }
}

TEST(Office, AFolderNamedWordIsNoDocument) {
    const auto read =
        read_all(build({.members = {{.name = "word/cv.txt", .content = "cv"}}}), test_request());
    EXPECT_EQ(read.identity.media_type, "application/zip");
}

TEST(PlainText, IsDecodedByWhatItIs) {
    using namespace std::string_literals;
    struct Case {
        const char* label;
        std::string bytes;
        std::string text;
    };
    const Case cases[] = {
        {"UTF-8", "caf\u00e9 nu\n", "caf\u00e9 nu\n\f"},
        {"UTF-8 with mark", "\xEF\xBB\xBFniets", "niets\n\f"},
        {"Windows-1252", "\x80 12,50 caf\xe9", "\u20ac 12,50 caf\u00e9\n\f"},
        {"UTF-16, low byte first", "\xff\xfe\xe9\0\xe9\0n\0"s, "\u00e9\u00e9n\n\f"},
        {"UTF-16, high byte first", "\xfe\xff\0\xe9\0n"s, "\u00e9n\n\f"},
        {"lines and paragraphs", "a\r\nb\r\n\r\nc", "a\nb\n\nc\n\f"},
        {"pages", "one\ftwo", "one\n\ftwo\n\f"},
    };
    for (const auto& c : cases) {
        EXPECT_EQ(read_all(c.bytes, test_request()).text(), c.text) << c.label;
    }
}

} // namespace
} // namespace intake::test
