// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reading.hpp"
#include "tests/support/zip_builder.hpp"

#include <gtest/gtest.h>

namespace intake::test {
namespace {

TEST(Identify, JudgesBytes) {
    using namespace std::string_literals;
    struct Case {
        const char* label;
        std::string bytes;
        std::string media_type;
        std::string format; // empty for a type that is not read
    };
    std::vector<Case> cases;
    const auto add = [&cases](const char* label,
                              const std::string& bytes,
                              const char* type,
                              const char* format) {
        cases.push_back({label, bytes, type, format});
    };
    add("text", "Beste lezer,\nhierbij mijn verslag.\n", "text/plain", "plain_text");
    add("one letter", "a", "text/plain", "plain_text");
    add("old encoding", "caf\xe9 en cr\xe8me\n", "text/plain", "plain_text");
    add("sixteen bits", "\xff\xfeH\0o\0i\0"s, "text/plain", "plain_text");
    add("page of the web", "<!DOCTYPE html><html><body>Hoi</body></html>", "text/html", "html");
    add("mail",
        "Received: from a by b\r\nMessage-ID: <1@example.org>\r\nFrom: a@example.org\r\nSubject: "
        "hoi\r\n\r\nhoi\r\n",
        "message/rfc822",
        "eml");
    add("letter that begins like mail",
        "From: the board\nTo: all members\nSubject: meeting\n\nDear all,\n",
        "text/plain",
        "plain_text");
    add("rich text", "{\\rtf1\\ansi Hoi}", "text/rtf", "");
    add("binary", "\x01\x02\x03\x00\xfe\x00\x07"s, "application/octet-stream", "");
    add("mail about PDF",
        "The header of a PDF is %PDF-1.4, they say.\n",
        "text/plain",
        "plain_text");
    add("locked office file",
        "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(504, '\0')
            + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s,
        "application/x-encrypted-office",
        "docx");
    for (const auto& c : cases) {
        const auto read = read_all(c.bytes, test_request());
        EXPECT_EQ(read.identity.media_type, c.media_type) << c.label;
        EXPECT_EQ(read.identity.format == nullptr ? "" : std::string(read.identity.format->id),
                  c.format)
            << c.label;
        if (c.format.empty()) {
            EXPECT_EQ(to_string(read.end.outcome), "unsupported_type") << c.label;
        }
    }
}

TEST(Identify, NothingIsEmpty) {
    const auto read = read_all("", test_request());
    EXPECT_EQ(to_string(read.end.outcome), "empty");
    EXPECT_EQ(read.identity.media_type, "");
}

TEST(Identify, LockedOfficeFilesAreEncrypted) {
    using namespace std::string_literals;
    const auto read = read_all("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(504, '\0')
                                   + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s,
                               test_request());
    EXPECT_EQ(to_string(read.end.outcome), "encrypted");
}

} // namespace
} // namespace intake::test
