// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/extractors/marks/marked_page.hpp"

namespace intake::test {
namespace {

std::string widget(const std::string& entries, const std::string& rectangle = "[20 340 120 380]") {
    return "50 0 obj <</Type /Annot /Subtype /Widget /Rect " + rectangle + " " + entries
           + ">> endobj\n";
}

Mark only_field(const std::string& objects, const std::string& form = {}) {
    const auto marks = marks_in(
        MarkedSheet{.annotations = "50 0 R", .objects = objects, .form = form}.pdf(), "form_field");
    EXPECT_EQ(marks.size(), 1U);
    return marks.empty() ? Mark{} : marks[0];
}

TEST(FormField, TellsNameValueAndPlaceOfAText) {
    const Mark mark = only_field(
        widget("/FT /Tx /T (naam) /TU (Naam van de begeleider) /V <FEFF004A006100EB006C> "
               "/Parent 51 0 R")
        + "51 0 obj <</T (begeleider) /Kids [50 0 R]>> endobj\n");
    EXPECT_EQ(fact_of(mark, "name"), "begeleider.naam");
    EXPECT_EQ(fact_of(mark, "label"), "Naam van de begeleider");
    EXPECT_EQ(fact_of(mark, "type"), "text");
    EXPECT_EQ(fact_of(mark, "value"), "Jaël");
    EXPECT_EQ(fact_of(mark, "in_text"), "false"); // it has no look, and none is asked for
    expect_box(mark, {0.1, 0.05, 0.6, 0.15});
}

TEST(FormField, EmptyTextHasNoValue) {
    const Mark mark = only_field(widget("/FT /Tx /T (naam)"));
    EXPECT_EQ(fact_of(mark, "type"), "text");
    EXPECT_EQ(fact_of(mark, "value"), "-");
    EXPECT_EQ(fact_of(mark, "in_text"), "-");
}

TEST(FormField, SaysWhenThePageShowsTheValue) {
    const std::string look = "/AP <</N 51 0 R>>";
    const std::string drawn = text_at(2, 10, "J de Vries");
    const Mark mark = only_field(
        widget("/FT /Tx /T (naam) /V (J de Vries) " + look)
        + "51 0 obj <</Type /XObject /Subtype /Form /BBox [0 0 100 40] /Resources <</Font <</F 3 0 R>> "
          ">> /Length "
        + std::to_string(drawn.size()) + ">> stream\n" + drawn + "\nendstream endobj\n");
    EXPECT_EQ(fact_of(mark, "in_text"), "true");
}

TEST(FormField, KeepsPasswordsToItself) {
    const Mark mark = only_field(widget("/FT /Tx /T (geheim) /Ff 8192 /V (geheim woord)"));
    EXPECT_EQ(fact_of(mark, "value"), "-");
}

TEST(FormField, KnowsWhetherABoxIsTicked) {
    struct Case {
        const char* label;
        const char* entries;
        const char* form;
        const char* value;
        const char* type;
        const char* option;
    };
    const char* look = " /AP <</N <</Ja 51 0 R /Off 51 0 R>> >>";
    const Case cases[] = {
        {"as shown", "/FT /Btn /V /Ja /AS /Ja", "", "on", "check", "Ja"},
        {"not ticked", "/FT /Btn /V /Off /AS /Off", "", "off", "check", "Ja"},
        {"shown state alone", "/FT /Btn /AS /Ja", "", "on", "check", "Ja"},
        {"value alone", "/FT /Btn /V /Ja", "", "on", "check", "Ja"},
        {"value of another box", "/FT /Btn /V /Nee", "", "off", "check", "Ja"},
        {"what is shown counts", "/FT /Btn /V /Ja /AS /Off", "", "off", "check", "Ja"},
        {"shown state is stale",
         "/FT /Btn /V /Ja /AS /Off",
         "/NeedAppearances true",
         "on",
         "check",
         "Ja"},
        {"one of several", "/FT /Btn /Ff 32768 /V /Ja /AS /Ja", "", "on", "radio", "Ja"},
        {"nothing said", "/FT /Btn", "", "off", "check", "Ja"},
    };
    for (const Case& c : cases) {
        const Mark mark = only_field(
            widget(std::string("/T (akkoord) ") + c.entries + look)
                + "51 0 obj <</Subtype /Form /BBox [0 0 1 1] /Length 0>> stream\n\nendstream endobj\n",
            c.form);
        EXPECT_EQ(fact_of(mark, "value"), c.value) << c.label;
        EXPECT_EQ(fact_of(mark, "on"), c.value == std::string("on") ? "true" : "false") << c.label;
        EXPECT_EQ(fact_of(mark, "type"), c.type) << c.label;
        EXPECT_EQ(fact_of(mark, "option"), c.option) << c.label;
    }
}

TEST(FormField, ShowsWhatAListShows) {
    EXPECT_EQ(fact_of(only_field(widget(
                          "/FT /Ch /T (rol) /V (2) /Opt [[(1) (begeleider)] [(2) (supervisor)]]")),
                      "value"),
              "supervisor");
    EXPECT_EQ(
        fact_of(only_field(widget("/FT /Ch /T (rol) /V [(a) (b)] /Opt [(a) (b) (c)]")), "value"),
        "a, b");
}

TEST(FormField, LeavesOutWhatIsNotThere) {
    const char* absent[] = {"/FT /Tx /V (x) /F 2", "/FT /Btn /Ff 65536", "/V (x)", "/FT /Sig"};
    for (const char* entries : absent) {
        EXPECT_TRUE(marks_in(MarkedSheet{.annotations = "50 0 R", .objects = widget(entries)}.pdf(),
                             "form_field")
                        .empty())
            << entries;
    }
    EXPECT_TRUE(marks_in(MarkedSheet{.annotations = "50 0 R",
                                     .objects = widget("/FT /Tx /V (x)", "[1 2 3]")}
                             .pdf(),
                         "form_field")
                    .empty());
}

TEST(FormField, CutsLongValuesBetweenCharacters) {
    std::string value;
    for (int i = 0; i < 300; ++i) {
        value += "00E9";
    }
    const Mark mark = only_field(widget("/FT /Tx /V <FEFF" + value + ">"));
    EXPECT_EQ(fact_of(mark, "value").size(), 500U);
}

TEST(FormField, HoldsTheNumberOfMarks) {
    std::string annotations;
    std::string objects;
    for (int i = 100; i < 700; ++i) {
        annotations += std::to_string(i) + " 0 R ";
        objects += std::to_string(i)
                   + " 0 obj <</Type /Annot /Subtype /Widget /Rect [1 1 5 5] /FT /Tx>> endobj\n";
    }
    EXPECT_EQ(
        marks_in(MarkedSheet{.annotations = annotations, .objects = objects}.pdf(), "form_field")
            .size(),
        500U);
}

} // namespace
} // namespace intake::test
