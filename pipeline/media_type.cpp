// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/media_type.hpp"

#include <algorithm>
#include <array>

namespace intake {

namespace {

/// A kind of content: how its media types begin, what people call it, and the extensions that promise it.
struct Content {
    std::string_view media_type;
    Text label;
    std::string_view extensions; // in upper case, each between spaces
};

constexpr std::array k_contents = {
    Content{"application/pdf", {"PDF", "PDF"}, " PDF "},
    Content{"image/jpeg", {"foto (JPEG)", "picture (JPEG)"}, " JPG JPEG JPE JFIF "},
    Content{"image/png", {"afbeelding (PNG)", "picture (PNG)"}, " PNG "},
    Content{"image/tiff", {"scan (TIFF)", "scan (TIFF)"}, " TIF TIFF "},
    Content{"image/gif", {"afbeelding (GIF)", "picture (GIF)"}, " GIF "},
    Content{"image/bmp", {"afbeelding (BMP)", "picture (BMP)"}, " BMP "},
    Content{"image/x-ms-bmp", {"afbeelding (BMP)", "picture (BMP)"}, " BMP "},
    Content{"image/webp", {"afbeelding (WebP)", "picture (WebP)"}, " WEBP "},
    Content{"image/hei", {"foto (HEIC)", "photo (HEIC)"}, " HEIC HEIF "},
    Content{"application/vnd.openxmlformats-officedocument.wordprocessingml",
            {"Word", "Word"},
            " DOCX "},
    Content{"application/vnd.openxmlformats-officedocument.spreadsheetml",
            {"Excel", "Excel"},
            " XLSX "},
    Content{"application/vnd.openxmlformats-officedocument.presentationml",
            {"PowerPoint", "PowerPoint"},
            " PPTX "},
    Content{"application/vnd.ms-word.document.macro",
            {"Word met macro's", "Word with macros"},
            " DOCM "},
    Content{"application/msword", {"Word (oud)", "Word (old)"}, " DOC DOT "},
    Content{"application/vnd.ms-excel", {"Excel (oud)", "Excel (old)"}, " XLS "},
    Content{"application/vnd.ms-powerpoint", {"PowerPoint (oud)", "PowerPoint (old)"}, " PPT "},
    Content{"application/vnd.ms-outlook", {"e-mail (Outlook)", "e-mail (Outlook)"}, " MSG "},
    Content{"application/vnd.oasis.opendocument.text",
            {"OpenDocument-tekst", "OpenDocument text"},
            " ODT "},
    Content{
        "application/vnd.oasis.opendocument", {"OpenDocument", "OpenDocument"}, " ODS ODP ODG "},
    Content{"text/rtf", {"RTF", "RTF"}, " RTF DOC "},
    Content{"application/rtf", {"RTF", "RTF"}, " RTF DOC "},
    Content{"message/", {"e-mail", "e-mail"}, " EML TXT "},
    Content{"text/html", {"webpagina", "web page"}, " HTML HTM XHTML TXT EML "},
    Content{"text/", {"tekst", "plain text"}, " TXT CSV TSV MD LOG HTML HTM EML XML JSON ICS VCF "},
    Content{"application/csv", {"tekst (CSV)", "text (CSV)"}, " CSV TXT "},
    Content{"application/json", {"tekst (JSON)", "text (JSON)"}, " JSON TXT "},
    Content{"application/zip", {"ZIP", "ZIP"}, " ZIP "},
    Content{"application/x-7z-compressed", {"7-Zip", "7-Zip"}, " 7Z "},
    Content{"application/x-rar", {"RAR", "RAR"}, " RAR "},
    Content{"application/vnd.rar", {"RAR", "RAR"}, " RAR "},
    Content{"application/gzip", {"gzip", "gzip"}, " GZ TGZ "},
    Content{"application/x-dosexec", {"programma", "program"}, " EXE DLL SCR "},
    Content{"application/x-executable", {"programma", "program"}, " BIN "},
    Content{
        "application/vnd.microsoft.portable-executable", {"programma", "program"}, " EXE DLL SCR "},
    Content{"audio/", {"geluid", "sound"}, " MP3 WAV M4A OGG "},
    Content{"video/", {"film", "film"}, " MP4 MOV AVI MKV WEBM "},
};

/// Found where identification could not tell more; they contradict nothing.
constexpr std::array<std::string_view, 6> k_could_be_anything = {"",
                                                                 "application/octet-stream",
                                                                 "application/x-empty",
                                                                 "inode/x-empty",
                                                                 "application/x-ole-storage",
                                                                 "application/cdfv2"};

bool promises(const Content& content, std::string_view extension) {
    return content.extensions.find(" " + std::string(extension) + " ") != std::string_view::npos;
}

} // namespace

std::string media_type_label(std::string_view media_type, Lang lang) {
    const auto* const found = std::ranges::find_if(k_contents, [&](const Content& content) {
        return media_type.starts_with(content.media_type);
    });
    return std::string(found == k_contents.end() ? media_type : found->label.in(lang));
}

bool contradicts_extension(std::string_view path, std::string_view media_type) {
    const std::string extension = extension_of(path);
    const bool is_known =
        !extension.empty() && std::ranges::any_of(k_contents, [&](const Content& content) {
            return promises(content, extension);
        });
    if (!is_known
        || std::ranges::find(k_could_be_anything, media_type) != k_could_be_anything.end()) {
        return false;
    }
    return std::ranges::none_of(k_contents, [&](const Content& content) {
        return media_type.starts_with(content.media_type) && promises(content, extension);
    });
}

std::string extension_of(std::string_view path) {
    const std::size_t slash = path.find_last_of("/\\");
    const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0) {
        return "";
    }
    std::string extension(name.substr(dot + 1));
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return extension;
}

} // namespace intake
