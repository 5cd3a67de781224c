// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/workers/canary.hpp"

#include "extractors/document.hpp"
#include "pipeline/system_error.hpp"
#include "pipeline/workers/canary_picture.hpp"
#include "pipeline/workers/fd.hpp"
#include "pipeline/workers/pack.hpp"

#include <algorithm>
#include <span>
#include <unistd.h>

namespace intake {
namespace {

/// A line in a font that is not in the file, and one in Chinese, which needs a character map as well.
/// The cross references are left out: Poppler finds the objects without them.
constexpr std::string_view k_pdf = R"(%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R
/Resources <</Font <</L 5 0 R /C 6 0 R>> >> >> endobj
4 0 obj <</Length 78>> stream
BT /L 12 Tf 20 70 Td (Kanarie) Tj ET BT /C 12 Tf 20 30 Td <4E2D6587> Tj ET    
endstream endobj
5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
6 0 obj <</Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H
/DescendantFonts [7 0 R]>> endobj
7 0 obj <</Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light
/CIDSystemInfo <</Registry (Adobe) /Ordering (GB1) /Supplement 4>> /FontDescriptor 8 0 R>> endobj
8 0 obj <</Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900]
/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80>> endobj
trailer <</Root 1 0 R>>
%%EOF
)";

constexpr std::string_view k_member_name = "kanarie.txt";
constexpr std::string_view k_member_text = "Kanarie";
constexpr std::uint32_t k_member_crc = 0x63C2824F;

/// What the local and the central header of the member have in common.
void put_member_fields(Packer& out) {
    out.number(std::uint16_t{10});     // version needed
    out.number(std::uint16_t{0});      // flags
    out.number(std::uint16_t{0});      // stored
    out.number(std::uint16_t{0});      // time
    out.number(std::uint16_t{0x5821}); // date: 1 January 2024
    out.number(k_member_crc);
    out.number(static_cast<std::uint32_t>(k_member_text.size())); // packed
    out.number(static_cast<std::uint32_t>(k_member_text.size()));
    out.number(static_cast<std::uint16_t>(k_member_name.size()));
    out.number(std::uint16_t{0}); // extra field
}

void put_chars(Packer& out, std::string_view text) {
    out.raw(std::as_bytes(std::span(text)));
}

std::string as_text(Bytes bytes) {
    std::string text(bytes.size(), '\0');
    std::ranges::copy(bytes, std::as_writable_bytes(std::span(text)).begin());
    return text;
}

/// An archive with one stored member, as PKWARE's APPNOTE lays it out.
std::string zip() {
    Packer out;
    put_chars(out, "PK\x03\x04");
    put_member_fields(out);
    put_chars(out, k_member_name);
    put_chars(out, k_member_text);
    const auto directory_at = static_cast<std::uint32_t>(out.bytes().size());
    put_chars(out, "PK\x01\x02");
    out.number(std::uint16_t{10}); // version made by
    put_member_fields(out);
    out.number(std::uint16_t{0}); // comment
    out.number(std::uint16_t{0}); // disk
    out.number(std::uint16_t{0}); // internal attributes
    out.number(std::uint32_t{0}); // external attributes
    out.number(std::uint32_t{0}); // where the local header is
    put_chars(out, k_member_name);
    const auto end_at = static_cast<std::uint32_t>(out.bytes().size());
    put_chars(out, "PK\x05\x06");
    out.number(std::uint16_t{0}); // this disk
    out.number(std::uint16_t{0}); // disk of the directory
    out.number(std::uint16_t{1}); // members on this disk
    out.number(std::uint16_t{1}); // members
    out.number(end_at - directory_at);
    out.number(directory_at);
    out.number(std::uint16_t{0}); // comment
    return as_text(out.bytes());
}

Limits enough() {
    Limits limits;
    for (std::uint64_t Limits::*limit : {
             &Limits::archive_bytes,
             &Limits::entry_bytes,
             &Limits::unpacked_bytes,
             &Limits::document_bytes,
             &Limits::ratio_after_bytes,
             &Limits::page_pixels,
             &Limits::image_pixels,
             &Limits::page_text_bytes,
             &Limits::text_bytes,
         }) {
        limits.*limit = 10'000'000;
    }
    for (std::uint64_t Limits::*limit : {
             &Limits::entries,
             &Limits::entry_ratio,
             &Limits::archive_ratio,
             &Limits::name_bytes,
             &Limits::depth,
             &Limits::name_components,
             &Limits::text_pages,
             &Limits::ocr_pages,
             &Limits::image_frames,
         }) {
        limits.*limit = 100;
    }
    limits.page_side = 32'000;
    return limits;
}

std::string content(const Blob& blob) {
    std::string text(std::min<std::uint64_t>(blob.bytes(), k_pdf.size()), '\0');
    checked(::pread(blob.fd(), text.data(), text.size(), 0), "read a canary");
    return text;
}

/// The words on all pages, or the content of the members; a space between them.
std::string found_in(const FileReading& reading) {
    std::vector<std::string> parts;
    for (const Page& page : reading.pages) {
        for (const Word& word : page.words) {
            parts.push_back(word.text);
        }
    }
    for (const Member& member : reading.members) {
        parts.push_back(member.bytes ? content(*member.bytes) : "");
    }
    std::string found;
    for (const std::string& part : parts) {
        found += (found.empty() ? "" : " ") + part;
    }
    return found;
}

void check(const Canary& canary, const FileReading& reading) {
    const std::string found = found_in(reading);
    if (reading.end.outcome != Outcome::ok || reading.format != canary.format
        || found != canary.expected) {
        throw SystemError("the canary for " + canary.format + " ended as "
                          + std::string(to_string(reading.end.outcome)) + " ("
                          + reading.end.detail.reason + ") with \"" + found + "\" instead of \""
                          + canary.expected + "\". " + canary.advice);
    }
}

} // namespace

std::vector<Canary> canaries(bool recognises) {
    std::vector<Canary> all{
        {"pdf",
         std::string(k_pdf),
         "Kanarie 中文",
         "Poppler lacks fonts or character maps: install poppler-data, fontconfig and "
         "fonts-urw-base35"},
        {"picture",
         as_text(std::as_bytes(std::span(k_canary_picture))),
         "Dit is de kanarie van het register jobcoach",
         "Tesseract does not recognise print: install tesseract-ocr-nld and tesseract-ocr-eng"},
        {"zip", zip(), std::string(k_member_text), "libzip does not unpack: install libzip4"},
    };
    std::erase_if(all, [recognises](const Canary& canary) {
        return canary.format == "picture" && !recognises;
    });
    return all;
}

void read_canaries(const std::vector<Canary>& canaries,
                   const std::string& work_folder,
                   Pool& pool) {
    std::vector<std::future<FileReading>> readings;
    for (const Canary& canary : canaries) {
        BlobWriter writer(work_folder);
        writer.write(std::as_bytes(std::span(canary.bytes)));
        Order order;
        order.input = writer.finish();
        order.limits = enough();
        order.open_containers = true;
        readings.push_back(pool.read(std::move(order)));
    }
    for (std::size_t i = 0; i < canaries.size(); ++i) {
        check(canaries[i], readings[i].get());
    }
}

} // namespace intake
