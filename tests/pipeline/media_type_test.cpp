// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/media_type.hpp"

#include <gtest/gtest.h>

namespace intake {
namespace {

TEST(MediaType, ContradictsTheExtensionOrNot) {
    struct Case {
        const char* path;
        const char* media_type;
        bool contradicts;
    };
    const Case cases[] = {
        {"a.pdf", "application/pdf", false},
        {"A.PDF", "application/pdf", false},
        {"a.pdf", "image/jpeg", true},
        {"a.pdf", "text/plain", true},
        {"a.pdf", "application/x-dosexec", true},
        {"a.pdf", "application/never-heard-of", true},
        {"a.pdf", "application/octet-stream", false},
        {"a.pdf", "", false},
        {"a.jpg", "image/jpeg", false},
        {"a.jpeg", "image/jpeg", false},
        {"a.jpg", "image/png", true},
        {"a.docx",
         "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
         false},
        {"a.docx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true},
        {"a.doc", "application/msword", false},
        {"a.doc", "text/rtf", false},
        {"a.doc", "application/x-ole-storage", false},
        {"a.odt", "application/vnd.oasis.opendocument.text", false},
        {"a.txt", "text/x-c++", false},
        {"a.txt", "text/html", false},
        {"a.txt", "application/pdf", true},
        {"a.eml", "message/rfc822", false},
        {"a.zip", "application/zip", false},
        {"map.pdf/a", "image/jpeg", false},
        {"a.xyz", "image/jpeg", false},
        {"a", "image/jpeg", false},
        {".pdf", "image/jpeg", false},
        {"a.pdf.jpg", "image/jpeg", false},
        {"a.", "image/jpeg", false},
        {"", "image/jpeg", false},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(contradicts_extension(c.path, c.media_type), c.contradicts)
            << c.path << " " << c.media_type;
    }
}

TEST(MediaType, HasANameForPeople) {
    EXPECT_EQ(media_type_label("image/jpeg", Lang::nl), "foto (JPEG)");
    EXPECT_EQ(media_type_label("text/x-python", Lang::en), "plain text");
    EXPECT_EQ(media_type_label("application/never-heard-of", Lang::en),
              "application/never-heard-of");
    EXPECT_EQ(media_type_label("", Lang::nl), "");
}

TEST(MediaType, ExtensionIsThatOfTheName) {
    EXPECT_EQ(extension_of("map.d/Verslag.Pdf"), "PDF");
    EXPECT_EQ(extension_of("map.d/verslag"), "");
    EXPECT_EQ(extension_of("map\\verslag.docx"), "DOCX");
    EXPECT_EQ(extension_of(".bashrc"), "");
}

} // namespace
} // namespace intake
