// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/entry_name.hpp"
#include "extractors/utf8.hpp"
#include "tests/support/zip_builder.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace intake {
namespace {

using namespace std::string_view_literals;

struct Decoding {
    const char* label;
    std::string_view stored;
    std::string_view shown;
    ZipHost host = ZipHost::fat;
};

TEST(EntryName, ReadsTheCodePageThatMakesSense) {
    constexpr auto k_unix = ZipHost::posix;
    // clang-format off
    const Decoding cases[] = {
        {"plain", "cv/Curriculum vitae (2).pdf", "cv/Curriculum vitae (2).pdf"},
        // UTF-8, with and without flag
        {"utf-8", "co\xC3\xB6rdinator.pdf", "coördinator.pdf"},
        {"utf-8 decomposed", "Zoe\xCC\x88.pdf", "Zoë.pdf", k_unix},
        {"utf-8 euro", "\xE2\x82\xAC 250.pdf", "€ 250.pdf"},
        {"utf-8 other script", "\xD0\x98\xD0\xB2\xD0\xB0\xD0\xBD.pdf", "Иван.pdf"},
        {"utf-8 replacement character", "a\xEF\xBF\xBD" "b", "a\xEF\xBF\xBD" "b"},
        // DOS
        {"dos ë", "Zo\x89.pdf", "Zoë.pdf"},
        {"dos ü", "re\x81nie.pdf", "reünie.pdf"},
        {"dos ö", "co\x94rdinator.pdf", "coördinator.pdf"},
        {"dos ï", "ge\x8Bnterviewd.pdf", "geïnterviewd.pdf"},
        {"dos é è ê", "caf\x82 sc\x8Ane f\x88te.pdf", "café scène fête.pdf"},
        {"dos capitals", "RE\x9ANIE CO\x99RDINATOR.PDF", "REÜNIE COÖRDINATOR.PDF"},
        {"dos Ë", "ZO\xD3.PDF", "ZOË.PDF"},
        {"dos É", "CAF\x90.PDF", "CAFÉ.PDF"},
        {"dos é first", "\x82\x82n bewijs.pdf", "één bewijs.pdf"},
        {"dos Ç first", "\x80" "elik.pdf", "Çelik.pdf"},
        {"dos ö last", "Malm\x94.pdf", "Malmö.pdf"},
        {"dos euro", "\xD5 250.pdf", "€ 250.pdf"},
        {"dos, written on unix", "Zo\x89.pdf", "Zoë.pdf", k_unix},
        {"dos Greek", "\xE3-getal.txt", "π-getal.txt"},
        // Windows-1252
        {"1252 ë", "Zo\xEB.pdf", "Zoë.pdf"},
        {"1252 ü", "re\xFCnie.pdf", "reünie.pdf"},
        {"1252 ö", "co\xF6rdinator.pdf", "coördinator.pdf"},
        {"1252 ï", "ge\xEFnterviewd.pdf", "geïnterviewd.pdf"},
        {"1252 é è ê", "caf\xE9 sc\xE8ne f\xEAte.pdf", "café scène fête.pdf"},
        {"1252 capitals", "RE\xDCNIE CO\xD6RDINATOR.PDF", "REÜNIE COÖRDINATOR.PDF"},
        {"1252 Ë", "ZO\xCB.PDF", "ZOË.PDF", k_unix},
        {"1252 é first", "\xE9\xE9n bewijs.pdf", "één bewijs.pdf"},
        {"1252 euro first", "\x80 250.pdf", "€ 250.pdf"},
        {"1252 euro last", "nota 250\x80.pdf", "nota 250€.pdf"},
        {"1252 apostrophe", "foto\x92s.zip", "foto’s.zip"},
        {"1252 apostrophe first", "\x91s avonds.pdf", "‘s avonds.pdf"},
        {"1252 quotes", "\x93Werk\x94.pdf", "“Werk”.pdf"},
        {"1252 dash", "2019 \x96 2023.pdf", "2019 – 2023.pdf"},
        {"1252 dash without spaces", "2019\x96" "2023.pdf", "2019–2023.pdf"},
        {"1252 à", "3 \xE0 4 keer.pdf", "3 à 4 keer.pdf", k_unix},
        {"both at once", "Zo\xEB re\xFCnie.pdf", "Zoë reünie.pdf"},
        // shown, not obeyed
        {"newline", "a\nb.pdf", "a\\x0Ab.pdf"},
        {"nul", "a.pdf\0.exe"sv, "a.pdf\\x00.exe"},
        {"escape sequence", "\x1B[2Ja", "\\x1B[2Ja"},
        // NOLINTNEXTLINE(misc-misleading-bidirectional): that is what is tested
        {"right-to-left override", "a\xE2\x80\xAE" "fdp.exe", "a\\u202Efdp.exe"},
        {"zero width", "a\xE2\x80\x8B" "b", "a\\u200Bb"},
        {"line separator", "a\xE2\x80\xA8" "b", "a\\u2028b"},
        {"C1 control in UTF-8", "a\xC2\x85" "b", "a\\x85" "b"},
        {"escape before an accent", "\n\xCC\x81", "\\x0Á"},
        {"backslash", "C:\\x\\y.pdf", "C:\\x\\y.pdf"},
        {"parent folders", "../../etc/passwd", "../../etc/passwd"},
        {"empty", "", ""},
};
    // clang-format on
    for (const Decoding& c : cases) {
        const std::string shown = display_name({c.stored, c.host});
        EXPECT_EQ(shown, c.shown) << c.label;
        EXPECT_TRUE(is_utf8(shown)) << c.label;
        EXPECT_EQ(display_name({shown, c.host}), shown) << c.label << ", shown again";
    }
}

TEST(EntryName, EveryDutchLetterSurvivesItsCodePage) {
    struct Letter {
        char dos;
        char windows;
        std::string_view letter;
    };
    // clang-format off
    const Letter letters[] = {
        {'\x89', '\xEB', "ë"},
        {'\x82', '\xE9', "é"},
        {'\x8B', '\xEF', "ï"},
        {'\x94', '\xF6', "ö"},
        {'\x81', '\xFC', "ü"},
        {'\x8A', '\xE8', "è"},
        {'\x88', '\xEA', "ê"},
        {'\x84', '\xE4', "ä"},
        {'\xA0', '\xE1', "á"},
        {'\xA2', '\xF3', "ó"},
        {'\x87', '\xE7', "ç"},
        {'\x93', '\xF4', "ô"},
};
    // clang-format on
    for (const Letter& c : letters) {
        for (const char stored : {c.dos, c.windows}) {
            for (const ZipHost host : {ZipHost::fat, ZipHost::posix}) {
                const std::string name = std::string("bel") + stored + "nd.pdf";
                EXPECT_EQ(display_name({name, host}), "bel" + std::string(c.letter) + "nd.pdf")
                    << c.letter << " stored as " << static_cast<int>(stored & 0xFF);
            }
        }
    }
}

TEST(EntryName, BelievesTheUnicodeFieldOnlyWithItsChecksum) {
    const std::string raw = "zo__.pdf";
    const std::string field = test::unicode_path(raw, "Zoë.pdf").substr(4);
    EXPECT_EQ(display_name({raw, ZipHost::fat, field}), "Zoë.pdf");

    EXPECT_EQ(display_name({"other.pdf", ZipHost::fat, field}), "other.pdf") << "name was changed";
    std::string damaged = field;
    damaged[2] ^= 1;
    EXPECT_EQ(display_name({raw, ZipHost::fat, damaged}), raw) << "checksum";
    damaged = field;
    damaged[0] = 2;
    EXPECT_EQ(display_name({raw, ZipHost::fat, damaged}), raw) << "version";
    EXPECT_EQ(display_name({raw, ZipHost::fat, field.substr(0, 4)}), raw) << "too short";
    const std::string no_utf8 = test::unicode_path(raw, "Zo\xEB.pdf").substr(4);
    EXPECT_EQ(display_name({raw, ZipHost::fat, no_utf8}), raw) << "not UTF-8";
}

TEST(EntryName, KnowsWhatComputersLeaveBehind) {
    for (const char* name : {"__MACOSX/",
                             "__MACOSX/cv/._cv.pdf",
                             "map/__MACOSX/x",
                             ".DS_Store",
                             "cv/.DS_Store",
                             "Thumbs.db",
                             "foto's\\thumbs.DB",
                             "desktop.ini",
                             "cv/._brief.docx",
                             "cv/~$brief.docx",
                             "cv/.~lock.brief.odt#",
                             "cv/@eaDir/brief.pdf"}) {
        EXPECT_TRUE(is_junk(name)) << name;
    }
    for (const char* name : {"",
                             "/",
                             "cv.pdf",
                             "_MACOSX/cv.pdf",
                             "__MACOSX.pdf",
                             "Thumbs.db.pdf",
                             "mijn desktop.ini.txt",
                             "cv_.pdf",
                             "~cv.docx",
                             "._map/cv.pdf"}) {
        EXPECT_FALSE(is_junk(name)) << name;
    }
}

TEST(EntryName, CountsComponents) {
    const std::pair<const char*, std::size_t> cases[] = {
        {"", 0},
        {"/", 0},
        {"a", 1},
        {"a/", 1},
        {"/a", 1},
        {"a/b.pdf", 2},
        {"a//b", 2},
        {"a\\b/c", 3},
        {"../../x", 3},
    };
    for (const auto& [name, count] : cases) {
        EXPECT_EQ(count_components(name), count) << name;
    }
}

} // namespace
} // namespace intake
