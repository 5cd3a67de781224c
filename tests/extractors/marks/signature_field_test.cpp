// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/qpdf.hpp"
#include "tests/extractors/marks/marked_page.hpp"

#include <gmock/gmock.h>

#include <qpdf/QPDFWriter.hh>
#include <stdexcept>

namespace intake::test {
namespace {

using testing::StartsWith;

constexpr const char* k_detached = "adbe.pkcs7.detached";

/// A page with a signature field 50 whose signature 60 waits to be made, a filled field 51 and a note 52.
std::string unsigned_pdf(const std::string& sub_filter = k_detached,
                         const std::string& more = {},
                         const std::string& rectangle = "[20 340 120 380]") {
    return MarkedSheet{
        .annotations = "50 0 R 51 0 R 52 0 R",
        .objects = "50 0 obj <</Type /Annot /Subtype /Widget /FT /Sig /T (handtekening) /Rect "
                   + rectangle
                   + " /V 60 0 R>> endobj\n"
                     "51 0 obj <</Type /Annot /Subtype /Widget /FT /Tx /T (uren) /V (12) /Rect [20 20 "
                     "60 40]>> endobj\n"
                     "52 0 obj <</Type /Annot /Subtype /FreeText /Contents (gezien) /Rect [20 60 60 "
                     "80]>> endobj\n"
                     "60 0 obj <</Type /Sig /Filter /Adobe.PPKLite /SubFilter /"
                   + sub_filter
                   + " /Name (J. de Vries) /Reason (Akkoord) /Location (Utrecht) /M "
                     "(D:20240312101500+01'00') "
                   + signature_space() + ">> endobj\n",
        .more = more,
        .content = text_at(20, 200, "Verklaring")}
        .pdf();
}

Mark only_signature(const std::string& pdf,
                    const TrustStore* trust = nullptr,
                    std::string_view kind = "signature_field") {
    const auto marks = marks_in(pdf, kind, trust);
    EXPECT_EQ(marks.size(), 1U);
    return marks.empty() ? Mark{} : marks[0];
}

const PdfSigner& authority() {
    static const PdfSigner signer("Test Authority");
    return signer;
}

const PdfSigner& signer() {
    static const PdfSigner someone("Jo\xC3\xABlle de Vries", &authority());
    return someone;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const auto at = text.find(what);
    if (at == std::string::npos) {
        throw std::runtime_error("the test replaces nothing");
    }
    return text.replace(at, what.size(), with);
}

TEST(SignatureField, TellsWhoSignedAndThatNothingChanged) {
    const Mark mark = only_signature(signer().sign(unsigned_pdf()));
    expect_box(mark, {0.1, 0.05, 0.6, 0.15});
    EXPECT_EQ(fact_of(mark, "field"), "handtekening");
    EXPECT_EQ(fact_of(mark, "visible"), "true");
    EXPECT_EQ(fact_of(mark, "signed"), "true");
    EXPECT_EQ(fact_of(mark, "sub_filter"), k_detached);
    EXPECT_EQ(fact_of(mark, "integrity"), "intact");
    EXPECT_EQ(fact_of(mark, "whole_file"), "true");
    EXPECT_EQ(fact_of(mark, "changed_after"), "none");
    EXPECT_EQ(fact_of(mark, "trust"), "not_checked");
    EXPECT_EQ(fact_of(mark, "name"), "Joëlle de Vries");
    EXPECT_EQ(fact_of(mark, "stated_name"), "J. de Vries");
    EXPECT_EQ(fact_of(mark, "issuer"), "Test Authority");
    EXPECT_EQ(fact_of(mark, "reason"), "Akkoord");
    EXPECT_EQ(fact_of(mark, "location"), "Utrecht");
    EXPECT_THAT(fact_of(mark, "signed_at"), StartsWith("20")); // the signer's clock is now
    EXPECT_NE(fact_of(mark, "signed_at"), "2024-03-12T10:15:00+01:00");
    EXPECT_EQ(fact_of(mark, "time_stamp"), "-");
    EXPECT_EQ(fact_of(mark, "service"), "-");
}

TEST(SignatureField, SeesOneChangedByte) {
    const std::string good = signer().sign(unsigned_pdf());
    EXPECT_EQ(fact_of(only_signature(replaced(good, "(12)", "(21)")), "integrity"), "broken");
    EXPECT_EQ(fact_of(only_signature(replaced(good, "Verklaring", "verklaring")), "integrity"),
              "broken");
}

TEST(SignatureField, SeesARangeThatIsNotItsOwn) {
    const std::string good = signer().sign(unsigned_pdf());
    // The signed bytes are the old ones, but the field shows another signature dictionary.
    const auto at = good.find("60 0 obj");
    const std::string copy =
        replaced(good.substr(at, good.find("endobj", at) + 6 - at), "<30", "<31");
    const Mark mark = only_signature(with_objects(good, copy));
    EXPECT_EQ(fact_of(mark, "integrity"), "broken");
    for (const char* range :
         {"[0 10 20]", "[0 10 20 999999]", "[5 10 20 30]", "[0 -1 20 30]", "[]"}) {
        const auto begin = good.find("/ByteRange");
        const auto end = good.find(']', begin);
        const std::string other =
            std::string(good).replace(begin, end + 1 - begin, std::string("/ByteRange ") + range);
        EXPECT_EQ(fact_of(only_signature(other), "integrity"), "broken") << range;
    }
}

TEST(SignatureField, SaysWhatWasChangedAfterwards) {
    struct Case {
        const char* label;
        const char* objects;
        const char* changed;
    };
    const Case cases[] = {
        {"nothing that shows", "70 0 obj <</Type /DSS>> endobj\n", "none"},
        {"written again as it was",
         "52 0 obj <</Type /Annot /Subtype /FreeText /Contents (gezien) /Rect [20 60 60 80]>> "
         "endobj\n",
         "none"},
        {"a note",
         "52 0 obj <</Type /Annot /Subtype /FreeText /Contents (afgekeurd) /Rect [20 60 60 80]>> "
         "endobj\n",
         "annotations"},
        {"a value",
         "51 0 obj <</Type /Annot /Subtype /Widget /FT /Tx /T (uren) /V (99) /Rect [20 20 60 40]>> "
         "endobj\n",
         "fields"},
        {"a value and a note",
         "51 0 obj <</Type /Annot /Subtype /Widget /FT /Tx /T (uren) /V (99) /Rect [20 20 60 40]>> "
         "endobj\n"
         "52 0 obj <</Type /Annot /Subtype /FreeText /Contents (afgekeurd) /Rect [20 60 60 80]>> "
         "endobj\n",
         "fields"},
        {"the look of the signature",
         "50 0 obj <</Type /Annot /Subtype /Widget /FT /Sig /T (handtekening) /Rect [20 300 120 "
         "380] "
         "/V 60 0 R>> endobj\n",
         "fields"},
        {"the content", "11 0 obj <</Length 6>> stream\n0 0 m \nendstream endobj\n", "content"},
        {"the font of the content",
         "3 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Symbol>> endobj\n",
         "content"},
        {"the size of the page",
         "10 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] /Contents 11 0 R /Resources "
         "<</Font <</F 3 0 R /B 4 0 R /U 5 0 R>> >> /Annots [50 0 R 51 0 R 52 0 R]>> endobj\n",
         "content"},
    };
    const std::string good = signer().sign(unsigned_pdf());
    for (const Case& c : cases) {
        const Mark mark = only_signature(with_objects(good, c.objects));
        EXPECT_EQ(fact_of(mark, "integrity"), "intact") << c.label;
        EXPECT_EQ(fact_of(mark, "whole_file"), "false") << c.label;
        EXPECT_EQ(fact_of(mark, "changed_after"), c.changed) << c.label;
    }
}

TEST(SignatureField, AFurtherSignatureIsNoChange) {
    const std::string once = signer().sign(unsigned_pdf());
    const std::string twice = authority().sign(with_objects(
        once,
        "10 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 400] /Contents 11 0 R /Resources "
        "<</Font <</F 3 0 R /B 4 0 R /U 5 0 R>> >> /Annots [50 0 R 51 0 R 52 0 R 53 0 R]>> endobj\n"
        "1 0 obj <</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [50 0 R 51 0 R 52 0 R 53 0 R]>> "
        ">> "
        "endobj\n"
        "53 0 obj <</Type /Annot /Subtype /Widget /FT /Sig /T (tweede) /Rect [120 340 190 380] /V "
        "61 0 "
        "R>> endobj\n"
        "61 0 obj <</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached "
            + signature_space() + ">> endobj\n"));
    const auto marks = marks_in(twice, "signature_field");
    ASSERT_EQ(marks.size(), 2U);
    EXPECT_EQ(fact_of(marks[0], "integrity"), "intact");
    EXPECT_EQ(fact_of(marks[0], "whole_file"), "false");
    EXPECT_EQ(fact_of(marks[0], "changed_after"), "none");
    EXPECT_EQ(fact_of(marks[1], "integrity"), "intact");
    EXPECT_EQ(fact_of(marks[1], "whole_file"), "true");
    EXPECT_EQ(fact_of(marks[1], "name"), "Test Authority");
}

TEST(SignatureField, HoldsSignersAgainstTheOfficesList) {
    const std::string pdf = signer().sign(unsigned_pdf());
    const TrustStore ours(authority().certificate_pem());
    const TrustStore others(PdfSigner("Another Authority").certificate_pem());
    const TrustStore nobody("");
    EXPECT_EQ(fact_of(only_signature(pdf, &ours), "trust"), "trusted");
    EXPECT_EQ(fact_of(only_signature(pdf, &others), "trust"), "not_trusted");
    EXPECT_EQ(fact_of(only_signature(pdf, &nobody), "trust"), "not_checked");
    const std::string broken = replaced(pdf, "(12)", "(21)");
    EXPECT_EQ(fact_of(only_signature(broken, &ours), "trust"), "not_checked");
}

TEST(TrustStore, RefusesWhatIsNoListOfCertificates) {
    EXPECT_THROW(TrustStore("no certificate"), std::runtime_error);
    const std::string pem = authority().certificate_pem();
    EXPECT_THROW(TrustStore(pem + pem.substr(0, pem.size() / 2)), std::runtime_error);
    EXPECT_FALSE(TrustStore(pem + pem).is_empty());
    EXPECT_TRUE(TrustStore("").is_empty());
}

TEST(SignatureField, KnowsTheSealOfAService) {
    const PdfSigner seal("Ondertekend via ValidSign B.V.");
    EXPECT_EQ(fact_of(only_signature(seal.sign(unsigned_pdf())), "service"), "validsign");
}

TEST(SignatureField, ATimeStampIsNoSigner) {
    constexpr long k_time = 1'710'238'500; // 2024-03-12 10:15 UTC
    const std::string pdf = authority().stamp(unsigned_pdf("ETSI.RFC3161"), k_time);
    EXPECT_TRUE(marks_in(pdf, "signature_field").empty());
    const Mark mark = only_signature(pdf, nullptr, "document_time_stamp");
    EXPECT_EQ(fact_of(mark, "integrity"), "intact");
    EXPECT_EQ(fact_of(mark, "time_stamp"), "2024-03-12T10:15:00Z");
    EXPECT_EQ(fact_of(mark, "name"), "-");
    EXPECT_EQ(fact_of(mark, "signed_at"), "-");
    const Mark tampered =
        only_signature(replaced(pdf, "(12)", "(21)"), nullptr, "document_time_stamp");
    EXPECT_EQ(fact_of(tampered, "integrity"), "broken");
}

TEST(SignatureField, OldOrUnreadableKindsAreUnknown) {
    EXPECT_EQ(
        fact_of(only_signature(signer().sign(unsigned_pdf("adbe.x509.rsa_sha1"))), "integrity"),
        "unknown");
    EXPECT_EQ(
        fact_of(only_signature(replaced(unsigned_pdf(), "/ByteRange", "/Reach")), "integrity"),
        "unknown");
    // Space that was never filled: there is no message in it.
    std::string pdf = signer().sign(unsigned_pdf());
    const auto begin = pdf.find("/Contents <") + 11;
    pdf.replace(begin, 64, std::string(64, '0'));
    const Mark mark = only_signature(pdf);
    EXPECT_EQ(fact_of(mark, "integrity"), "unknown");
    EXPECT_EQ(fact_of(mark, "name"), "J. de Vries");
}

TEST(SignatureField, AnEmptyFieldIsNotSigned) {
    const Mark mark = only_signature(replaced(unsigned_pdf(), "/V 60 0 R", ""));
    EXPECT_EQ(fact_of(mark, "signed"), "false");
    EXPECT_EQ(fact_of(mark, "integrity"), "-");
    expect_box(mark, {0.1, 0.05, 0.6, 0.15});
}

TEST(SignatureField, StandsWhereThePageIsDisplayed) {
    expect_box(only_signature(unsigned_pdf(k_detached, "/Rotate 90")), {0.85, 0.1, 0.95, 0.6});
    expect_box(only_signature(unsigned_pdf(k_detached, "/CropBox [70 300 170 400]")),
               {0, 0.2, 0.5, 0.6});
}

TEST(SignatureField, WithoutAPlaceBelongsToItsPage) {
    const Mark invisible = only_signature(signer().sign(unsigned_pdf(k_detached, "", "[0 0 0 0]")));
    EXPECT_EQ(fact_of(invisible, "visible"), "false");
    EXPECT_EQ(fact_of(invisible, "integrity"), "intact");
    EXPECT_EQ(invisible.box, Box{});

    // A field that no page lists, but that names the second.
    const std::string pdf = with_objects(
        make_pdf({{.content = text_at(60, 700, "een")}, {.content = text_at(60, 700, "twee")}}),
        "1 0 obj <</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [50 0 R 51 0 R]>> >> endobj\n"
        "50 0 obj <</FT /Sig /T (a) /P 13 0 R>> endobj\n"
        "51 0 obj <</FT /Sig /T (b)>> endobj\n");
    const auto read = read_all(pdf, test_request());
    ASSERT_EQ(read.document.pages.size(), 2U);
    ASSERT_EQ(read.document.pages[0].marks.size(), 1U);
    ASSERT_EQ(read.document.pages[1].marks.size(), 1U);
    EXPECT_EQ(fact_of(read.document.pages[0].marks[0], "field"), "b");
    EXPECT_EQ(fact_of(read.document.pages[1].marks[0], "field"), "a");
    EXPECT_EQ(read.document.pages[1].marks[0].box, Box{});
}

TEST(MarkedPdf, ReadsWhatNeedsNoPassword) {
    const std::string plain = unsigned_pdf();
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("plain", plain.data(), plain.size());
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters(
        "", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    const std::string locked(reinterpret_cast<const char*>(buffer->getBuffer()), // NOLINT
                             buffer->getSize());
    const auto notes = marks_in(locked, "free_text");
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(fact_of(notes[0], "contents"), "gezien");
}

// Whatever leads qpdf astray, the text is still read.
TEST(MarkedPdf, FailuresLeaveThePageAsItIs) {
    const char* odd[] = {
        "1 0 obj <</Type /Catalog /Pages 2 0 R /AcroForm [1 2 3]>> endobj\n",
        "1 0 obj <</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [50 0 R]>> >> endobj\n"
        "50 0 obj <</T (a) /Kids [51 0 R]>> endobj\n51 0 obj <</T (b) /Kids [50 0 R]>> endobj\n",
        "10 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 400] /Contents 11 0 R /Annots "
        "[(x) 7 "
        "null 99 0 R <</Subtype 5>> <</Subtype /Widget /Parent 10 0 R /Rect [a]>>] "
        "/Resources <</Font <</F 3 0 R>> >> >> endobj\n",
    };
    for (const char* objects : odd) {
        const auto read =
            read_all(with_objects(make_pdf({{.content = text_at(20, 200, "Verklaring")}}), objects),
                     test_request());
        EXPECT_EQ(read.end.outcome, Outcome::ok) << objects;
        EXPECT_EQ(read.text(), "Verklaring\n\f") << objects;
    }
}

} // namespace
} // namespace intake::test
