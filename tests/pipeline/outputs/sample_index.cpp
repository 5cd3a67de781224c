// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pipeline/outputs/sample_index.hpp"

#include "pipeline/findings.hpp"

#include <fmt/format.h>

#include <sstream>

namespace intake::testing {

std::vector<Word>
line_of_words(const std::vector<std::string>& texts, std::int32_t line, double y) {
    std::vector<Word> words;
    double x = 0.1;
    for (const std::string& text : texts) {
        Word word;
        word.text = text;
        const double width = 0.012 * static_cast<double>(text.size());
        word.box = {x, y, x + width, y + 0.012};
        word.size = 0.012F;
        word.line = line;
        x += width + 0.008;
        words.push_back(word);
    }
    return words;
}

Page page_with(std::int32_t number, const std::vector<std::string>& lines) {
    Page page;
    page.number = number;
    page.width = 595.28;
    page.height = 841.89;
    page.text_source = TextSource::layer;
    page.language = "nl";
    std::int32_t line = 0;
    for (const std::string& text : lines) {
        std::istringstream stream(text);
        std::vector<std::string> words;
        for (std::string word; stream >> word;) {
            words.push_back(word);
        }
        for (Word& word : line_of_words(words, line, 0.1 + 0.03 * line)) {
            page.words.push_back(std::move(word));
        }
        ++line;
    }
    return page;
}

Entry entry_with(const std::string& path, const std::string& media_type, Outcome outcome) {
    Entry entry;
    entry.path = path;
    entry.raw_name = path;
    entry.bytes = 1000 + path.size();
    std::uint64_t digest = 1469598103934665603U; // FNV-1a will do here
    for (const char c : path) {
        digest = (digest ^ static_cast<unsigned char>(c)) * 1099511628211U;
    }
    entry.sha256 = fmt::format("{:064x}", digest);
    entry.media_type = media_type;
    entry.end.outcome = outcome;
    return entry;
}

std::size_t add_document(Index& index, const std::string& path, std::vector<Page> pages) {
    Portfolio& portfolio = index.portfolio;
    const std::size_t place = portfolio.documents.size();
    DocumentRecord record;
    record.id = fmt::format("d{}", place + 1);
    record.entry = portfolio.entries.size();
    record.document.info.pages = static_cast<std::int32_t>(pages.size());
    record.document.pages = std::move(pages);
    Entry entry = entry_with(path, "application/pdf");
    entry.sha256 = fmt::format("{:064x}", 0xabcU + place);
    entry.document = place;
    portfolio.entries.push_back(std::move(entry));
    portfolio.documents.push_back(std::move(record));
    return place;
}

Piece&
add_piece(Index& index, std::size_t document, const std::string& type, const std::string& kind) {
    const DocumentRecord& record = index.portfolio.documents[document];
    PieceRecord piece;
    piece.id = fmt::format("{}.1", record.id);
    piece.document = document;
    piece.piece.first_page = 1;
    piece.piece.last_page = static_cast<std::int32_t>(record.document.pages.size());
    piece.piece.type = type;
    piece.piece.kind = kind;
    piece.piece.confidence = 0.91234;
    index.pieces.push_back(std::move(piece));
    return index.pieces.back().piece;
}

std::vector<DocumentType> some_types() {
    DocumentType proof;
    proof.id = "attendance_proof";
    proof.kind = "attendance_proof";
    proof.title_nl = "Bewijs van deelname";
    proof.title_en = "Proof of attendance";
    DocumentType payslip;
    payslip.id = "identity_or_payroll";
    payslip.kind = "other";
    payslip.title_nl = "Identiteitsbewijs of loonstrook";
    payslip.title_en = "Identity paper or payslip";
    payslip.is_evidence = false;
    payslip.hold_back = true;
    DocumentType invoice;
    invoice.id = "registration_or_invoice";
    invoice.kind = "other";
    invoice.title_nl = "Inschrijving of factuur";
    invoice.title_en = "Registration or invoice";
    invoice.is_evidence = false;
    DocumentType other;
    other.id = "other";
    other.kind = "other";
    other.title_nl = "Niet herkend";
    other.title_en = "Not recognised";
    other.is_evidence = false;
    return {proof, payslip, invoice, other};
}

Index sample_index() {
    Index index;
    index.stamp.version = "0.1.0";
    index.stamp.digests = {{"intake.toml", std::string(64, 'a')}};
    index.stamp.versions = {{"poppler", "22.12.0"}};
    index.portfolio.id = "0123456789ab";
    index.portfolio.name = "portfolio-7";
    index.portfolio.file = "portfolio-7.zip";
    index.portfolio.bytes = 123456;
    index.portfolio.sha256 = std::string(64, 'b');

    std::vector<Page> pages = {page_with(1, {"Bewijs van bijwonen", "studiedag op 12 maart 2024"}),
                               page_with(2, {"bladzijde twee"})};
    pages[1].text_source = TextSource::ocr;
    pages[1].ocr_confidence = 0.87654F;
    const std::size_t first = add_document(index, "B/bewijs studiedag.pdf", std::move(pages));
    Piece& piece = add_piece(index, first, "attendance_proof", "attendance_proof");
    piece.because.push_back({"phrase: bijwonen", 3, 1, Box{0.1, 0.1, 0.123456, 0.112}, "bijwonen"});
    piece.because.push_back({"file_name: bewijs", 1, 0, std::nullopt, "bewijs"});
    piece.dates.push_back({"2024-03-12",
                           std::nullopt,
                           DateRole::event,
                           "12 maart 2024",
                           1,
                           {0.1, 0.2, 0.3, 0.21},
                           0.95});
    piece.dates.push_back(
        {"2024-01", "2024-06", DateRole::period, "januari t/m juni 2024", 2, {}, 0.5});

    const std::size_t second =
        add_document(index, "notitie.pdf", {page_with(1, {"een twee drie vier vijf zes zeven"})});
    add_piece(index, second, "other", "other").runner_up = "attendance_proof";

    index.portfolio.entries.push_back(entry_with("foto's/", "", Outcome::directory));
    index.portfolio.entries.push_back(
        entry_with("geheim.pdf", "application/pdf", Outcome::encrypted));
    Entry inner = entry_with("extra.zip/scan.pdf", "image/jpeg");
    inner.inside = "extra.zip";
    inner.raw_name = "scan.pdf";
    index.portfolio.entries.push_back(inner);
    Entry large = entry_with("groot.bin", "", Outcome::limit_bytes);
    large.sha256.clear();
    large.end.detail = {"bytes", 300'000'000, 268'435'456};
    large.raw_name = "gr\x94t.bin";
    index.portfolio.entries.push_back(large);

    index.findings = find_findings(index, {}, some_types());
    index.titles = titles_of(some_types());
    return index;
}

std::vector<std::string> hostile_texts() {
    return {"=HYPERLINK(\"http://example.org\";\"klik\")",
            "+31 6 12",
            "-2+3",
            "@SUM(A1)",
            "\t=1+1",
            "\r\nregel twee",
            "  =1+1",
            "＝1+1",
            "\x1b[2J\x1b]0;eigenaar\x07",
            "a\"b;c,d",
            "\xE2\x80\xAE"
            "fdp.exe",
            std::string("nul\0nul", 7),
            "kapot \xC3\x28 \xFF\xFE",
            "\xED\xA0\x80 half teken",
            std::string(40000, 'x'),
            "日本語の証明書",
            "e\xCC\x81"
            "e\xCC\x81",
            "<script>alert(1)</script>",
            "{} {pages} {0}",
            ""};
}

Index hostile_index() {
    Index index = sample_index();
    const std::vector<std::string> texts = hostile_texts();
    for (const std::string& text : texts) {
        const std::size_t document = add_document(index, text, {page_with(1, {"x"})});
        index.portfolio.entries.back().inside = text;
        index.portfolio.entries.back().media_type = text;
        index.portfolio.documents[document].document.info.producer = text;
        Piece& piece = add_piece(index, document, "attendance_proof", "attendance_proof");
        piece.because.push_back({text, 3, 1, Box{-1, 2, 0.5, 0.5}, text});
        piece.dates.push_back({"2024-03-12", std::nullopt, DateRole::unknown, text, 1, {}, 0.5});
    }
    // Twice the same file, so that a name gets into the text of a finding.
    for (const std::string& text : texts) {
        Entry entry = entry_with(text, "application/pdf");
        entry.sha256 = std::string(64, 'c');
        index.portfolio.entries.push_back(entry);
    }
    index.portfolio.name = "=portfolio";
    index.portfolio.file = texts[8] + texts[10];
    index.findings = find_findings(index, {}, some_types());
    return index;
}

} // namespace intake::testing
