// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/office_probe.hpp"

#include "extractors/office_package.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace intake {

namespace {

using namespace std::string_view_literals;

using Names = std::vector<std::string>;

bool has(const Names& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

bool has_part_in(const Names& names, std::string_view folder) {
    return std::ranges::any_of(
        names, [folder](const std::string& name) { return name.starts_with(folder); });
}

/// An Office Open XML file is known by the folder of its main part. A portfolio may well hold a folder
/// "word" of its own, so the list of content types has to be there too.
struct OpenXmlKind {
    std::string_view folder;
    std::string_view main_part;  // enough by itself, without the list of content types
    std::string_view media_type; //
    std::string_view with_macros;
};

constexpr std::array k_open_xml = {
    OpenXmlKind{"word/",
                "word/document.xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/vnd.ms-word.document.macroenabled.12"},
    OpenXmlKind{"xl/",
                "xl/workbook.xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/vnd.ms-excel.sheet.macroenabled.12"},
    OpenXmlKind{"ppt/",
                "ppt/presentation.xml",
                "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                "application/vnd.ms-powerpoint.presentation.macroenabled.12"},
    OpenXmlKind{"visio/",
                "visio/document.xml",
                "application/vnd.ms-visio.drawing.main+xml",
                "application/vnd.ms-visio.drawing.macroenabled.main+xml"},
};

/// Other kinds of ZIP files that are not archives to look into, by one part each.
struct OtherKind {
    std::string_view part;
    std::string_view media_type;
};

constexpr std::array k_other = {
    OtherKind{"FixedDocSeq.fdseq", "application/vnd.ms-xpsdocument"},
    OtherKind{"FixedDocumentSequence.fdseq", "application/vnd.ms-xpsdocument"},
    OtherKind{"META-INF/container.xml", "application/epub+zip"},
    OtherKind{"META-INF/MANIFEST.MF", "application/java-archive"},
    OtherKind{"Index/Document.iwa", "application/vnd.apple.iwork"},
    OtherKind{"Index.zip", "application/vnd.apple.iwork"},
};

std::string by_parts(const Names& names) {
    const bool typed = has(names, "[Content_Types].xml");
    for (const auto& kind : k_open_xml) {
        if (has(names, kind.main_part) || (typed && has_part_in(names, kind.folder))) {
            const bool macros = has(names, std::string(kind.folder) + "vbaProject.bin");
            return std::string(macros ? kind.with_macros : kind.media_type);
        }
    }
    for (const auto& kind : k_other) {
        if (has(names, kind.part)) {
            return std::string(kind.media_type);
        }
    }
    if (has(names, "content.xml")
        && (has(names, "META-INF/manifest.xml") || has(names, "styles.xml"))) {
        return "application/vnd.oasis.opendocument.text";
    }
    return {};
}

/// An OpenDocument or EPUB file says what it is in a part of its own, or in its manifest.
std::string by_declaration(OfficePackage& package) {
    constexpr std::array k_known = {"application/vnd.oasis.opendocument."sv,
                                    "application/epub+zip"sv,
                                    "application/vnd.sun.xml."sv};
    if (auto mimetype = package.part("mimetype"); mimetype) {
        std::string type = *mimetype;
        type.erase(std::min(type.find_last_not_of("\r\n\t ") + 1, type.size()));
        const auto starts_type = [&type](std::string_view known) {
            return type.starts_with(known);
        };
        if (type.size() < 100 && std::ranges::any_of(k_known, starts_type)) {
            return type;
        }
    }
    // Its list of content types names the main part, also when that part is gone.
    if (auto types = package.part("[Content_Types].xml"); types) {
        for (const auto& kind : k_open_xml) {
            if (types->find(kind.media_type) != std::string::npos) {
                return std::string(kind.media_type);
            }
        }
    }
    if (!package.has("content.xml")) {
        return {};
    }
    if (auto manifest = package.part("META-INF/manifest.xml"); manifest) {
        constexpr auto k_prefix = R"("application/vnd.oasis.opendocument.)"sv;
        if (const auto start = manifest->find(k_prefix); start != std::string::npos) {
            return manifest->substr(start + 1, manifest->find('"', start + 1) - start - 1)
                .substr(0, 100);
        }
    }
    return {};
}

/// Names in the local headers: all that is left of a ZIP file whose end is missing.
Names names_of_local_headers(std::string_view bytes) {
    constexpr std::size_t k_header = 30;
    Names names;
    for (auto at = bytes.find("PK\3\4"); at != std::string_view::npos && names.size() < 1000;
         at = bytes.find("PK\3\4", at + 4)) {
        if (at + k_header > bytes.size()) {
            break;
        }
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
        const std::size_t length = byte(26) + 256U * byte(27);
        names.emplace_back(bytes.substr(at + k_header, length));
    }
    return names;
}

/// A Windows compound file with a stream of this name holds an encrypted office file. The name stands in
/// its directory, in UTF-16.
bool is_encrypted_office(std::string_view bytes) {
    constexpr auto k_compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
    constexpr auto k_stream = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
    return bytes.starts_with(k_compound_file) && bytes.find(k_stream) != std::string_view::npos;
}

} // namespace

std::string office_media_type(Bytes bytes) {
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()),
                                bytes.size()); // NOLINT
    if (is_encrypted_office(text)) {
        return "application/x-encrypted-office";
    }
    // A ZIP file may have a program or other bytes in front; office files have not.
    if (!text.starts_with("PK")) {
        return {};
    }
    constexpr Limits k_probe_limits{.entries = 20'000,
                                    .entry_bytes = 1U << 20U,
                                    .unpacked_bytes = 2U << 20U,
                                    .archive_ratio = 2'000};
    auto package = OfficePackage::open(bytes, k_probe_limits);
    if (!package) {
        return by_parts(names_of_local_headers(text));
    }
    const auto declared = by_declaration(*package);
    return declared.empty() ? by_parts(package->names()) : declared;
}

} // namespace intake
