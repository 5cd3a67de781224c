// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"
#include "extractors/outcome.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The contract of a file format. To add one: write extractors/formats/<id>.cpp that defines
// `extern const Format format_<id>` in namespace intake::formats, and name the id in the [formats]
// table of config/intake.toml. Nothing else changes: CMake generates the list from the folder.

namespace intake {

class Ocr;
class TrustStore;
namespace ink {
class Scorer;
}

using Bytes = std::span<const std::byte>;

/// What one call of a reader may use. Every hit is an outcome with the value found and allowed.
/// Each member is a key of [limits] in config/intake.toml; the reasons stand there.
struct Limits {
    std::uint64_t archive_bytes = 0;     // size of an archive file
    std::uint64_t entries = 0;           // entries left for this tree of archives
    std::uint64_t entry_bytes = 0;       // produced bytes of one entry
    std::uint64_t unpacked_bytes = 0;    // produced bytes left for this tree of archives
    std::uint64_t entry_ratio = 0;       // produced : packed, of one entry ...
    std::uint64_t archive_ratio = 0;     // ... and of a whole archive,
    std::uint64_t ratio_after_bytes = 0; // both judged only beyond so many produced bytes
    std::uint64_t name_bytes = 0;        // raw bytes of an entry's name
    std::uint64_t name_components = 0;   // parts of an entry's name between slashes
    std::uint64_t depth = 0;             // archives inside archives
    std::uint64_t document_bytes = 0;    // size of one document
    std::uint64_t text_pages = 0;        // pages of one document that are read at all
    std::uint64_t ocr_pages = 0;         // pages of one document that are recognised
    std::uint64_t page_pixels = 0;       // pixels of one rendered page
    std::uint64_t page_side = 0;         // pixels of its longer side
    std::uint64_t image_pixels = 0;      // pixels of one picture, by its header
    std::uint64_t image_frames = 0;      // frames of one TIFF
    std::uint64_t page_text_bytes = 0;   // text of one page
    std::uint64_t text_bytes = 0;        // text of one document
};

/// An entry of a container, before its bytes.
struct MemberHeader {
    std::string raw_name;           // bytes exactly as stored
    std::string name;               // decoded to UTF-8 for display; never used as a path
    std::uint64_t packed_bytes = 0; // size inside the archive
    bool is_directory = false;
};

/// Where a reader puts what it finds, at once and in order, so that what was read before a crash counts.
class Sink {
public:
    Sink() = default;
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;
    virtual ~Sink() = default;

    /// Called once, before the first page.
    virtual void document(const DocumentInfo& info) = 0;
    /// Page numbers rise strictly.
    virtual void page(const Page& page) = 0;

    /// A container calls for each entry: member, any number of member_bytes, member_end.
    virtual void member(const MemberHeader& header) = 0;
    virtual void member_bytes(Bytes bytes) = 0;
    virtual void member_end(const End& end) = 0;

    /// A page that was to be drawn, as a JPEG. Page numbers rise strictly. For who asked for pictures.
    virtual void picture(std::int32_t page, Bytes jpeg) {
        (void)page;
        (void)jpeg;
    }
};

/// A page to be drawn for a person.
struct PictureOrder {
    std::int32_t page = 0;     // from 1
    std::int32_t rotation = 0; // degrees clockwise that it is turned: Page::rotation
    std::vector<Box> hidden{}; // what is blackened, as fractions of the turned page
};

/// One call of a reader.
struct ReadRequest {
    Limits limits;
    /// Pages to deliver, rising; empty for all.
    std::vector<std::int32_t> only_pages;
    /// Pages to draw, rising. Where there are any, they are drawn and nothing is read.
    std::vector<PictureOrder> pictures;
    /// Pages that this call may recognise. Those beyond are delivered with `deferred` set, so that the
    /// caller can spread a long scan over several calls.
    std::int32_t recognise_at_most = 4;
    /// Containers are opened; otherwise they end at once as ok with reason "container", so that the caller
    /// can open them one after the other with what is left of the budget. A document that is a container
    /// too (a mail, a PDF with files in it) delivers its pages at the first call, and its members instead of
    /// its pages at the second.
    bool open_containers = false;
    /// Recognises pictures of text; null when recognition is off: such pages then end without text.
    Ocr* ocr = nullptr;
    /// Tells signatures from other ink; null when nobody looks for them.
    const ink::Scorer* ink = nullptr;
    /// Resolution for recognising pages, in dots per inch.
    std::int32_t dpi = 300;
    /// The certificates that signers are held against; null or empty when the office trusts none by name.
    const TrustStore* trust = nullptr;
};

/// A format: how to know it and how to read it. Judge bytes, never names.
struct Format {
    /// Name of its file in extractors/formats and of its key in the configuration.
    std::string_view id;
    /// True when reading needs fonts and character maps from disk. All other formats are read blind.
    bool needs_fonts = false;
    /// True when it yields members (Sink::member).
    bool is_container = false;
    /// How sure this format is that it should read these bytes: 0 (no) to 100. `media_type` is
    /// libmagic's opinion, corrected by the probe for office files. The surest format wins.
    int (*bid)(Bytes bytes, std::string_view media_type) = nullptr;
    /// Reads `bytes` into `sink` and tells how it ended. Never throws for bad bytes.
    End (*read)(Bytes bytes, const ReadRequest& request, Sink& sink) = nullptr;
    /// Draws the pages that the request asks pictures of; a page that cannot be drawn is left out. Null for
    /// a format that has no sheets of its own. Never throws for bad bytes.
    End (*draw)(Bytes bytes, const ReadRequest& request, Sink& sink) = nullptr;
};

/// Every format, ordered by id. Generated by CMake from extractors/formats.
std::span<const Format* const> all_formats();

} // namespace intake
