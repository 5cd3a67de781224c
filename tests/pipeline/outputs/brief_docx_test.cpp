// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/brief_docx.hpp"
#include "pipeline/outputs/stored_zip.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace intake {
namespace {

using ::testing::HasSubstr;

const std::vector<BriefBlock> k_brief = {
    {"[Concept.]", {}, true},
    {"Beste <b>\"&' \x01\xEF\xBF\xBE,"},
    {"Dit zit er nog niet bij:",
     {"Stuur ons dit stuk: Ontwikkelplan.", "De verklaring van “één”."}},
};

/// What the Python that ships with the system makes of it: an implementation of ZIP and XML that is not ours.
std::string read_by_another(const std::string& bytes, const std::string& script) {
    const tests::TemporaryFolder folder;
    std::ofstream(folder / "a.zip", std::ios::binary) << bytes;
    std::ofstream(folder / "a.py") << "import sys, zipfile, xml.dom.minidom\n"
                                      "archive = zipfile.ZipFile(sys.argv[1])\n"
                                   << script;
    const std::string command = "/usr/bin/python3 -B " + folder / "a.py" + " " + folder / "a.zip"
                                + " > " + folder / "out" + " 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0); // NOLINT(cert-env33-c): our own script
    std::ostringstream out;
    out << std::ifstream(folder / "out").rdbuf();
    return out.str();
}

TEST(StoredZip, IsReadByAnother) {
    const std::string zip =
        stored_zip({{"a.txt", "een"}, {"map/b.bin", std::string("\0\xff twee", 7)}});
    EXPECT_EQ(
        read_by_another(zip,
                        "print(archive.testzip(), archive.namelist(), archive.read('map/b.bin'), "
                        "archive.infolist()[0].date_time)\n"),
        "None ['a.txt', 'map/b.bin'] b'\\x00\\xff twee' (1980, 1, 1, 0, 0, 0)\n");
    EXPECT_EQ(read_by_another(stored_zip({}), "print(archive.namelist())\n"), "[]\n");
}

TEST(BriefDocx, EveryPartIsWellFormedAndSaysWhatTheLetterSays) {
    const std::string docx = brief_docx(k_brief);
    const std::string text = read_by_another(
        docx,
        "for name in archive.namelist():\n"
        "    xml.dom.minidom.parseString(archive.read(name))\n"
        "document = xml.dom.minidom.parseString(archive.read('word/document.xml'))\n"
        "sys.stdout.reconfigure(encoding='utf-8')\n"
        "for paragraph in document.getElementsByTagName('w:p'):\n"
        "    style = paragraph.getElementsByTagName('w:pStyle')\n"
        "    print(style[0].getAttribute('w:val') if style else '-', end=': ')\n"
        "    print(*(t.firstChild.data for t in paragraph.getElementsByTagName('w:t')))\n");
    EXPECT_THAT(text, HasSubstr("Office: [Concept.]\n-: Beste <b>\"&' "));
    EXPECT_THAT(
        text,
        HasSubstr("-: Dit zit er nog niet bij:\nListBullet: Stuur ons dit stuk: Ontwikkelplan.\n"
                  "ListBullet: De verklaring van “één”.\n"));
}

TEST(BriefDocx, TheSameLetterGivesTheSameBytes) {
    EXPECT_EQ(brief_docx(k_brief), brief_docx(k_brief));
    EXPECT_NE(brief_docx(k_brief), brief_docx({}));
}

} // namespace
} // namespace intake
