// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/container_mark.hpp"
#include "extractors/mail.hpp"
#include "tests/support/members.hpp"
#include "tests/support/reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace intake {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string mail_with(std::string_view rest) {
    return "Received: from mx.example\r\nFrom: =?iso-8859-1?Q?Ren=E9e_Aalbers?= "
           "<r@school.example>\r\n"
           "To: t@werk.example\r\nDate: Tue, 12 Mar 2024 10:11:12 +0100\r\n"
           "Subject: =?UTF-8?B?SmUgd2FzIGVyIGJpaiDigJMgd2ViaW5hcg==?=\r\nMIME-Version: 1.0\r\n"
           + std::string(rest);
}

const std::string k_with_attachments = mail_with(
    "Content-Type: multipart/mixed; boundary=grens\r\n\r\n"
    "--grens\r\nContent-Type: multipart/alternative; boundary=twee\r\n\r\n"
    "--twee\r\nContent-Type: text/plain; charset=windows-1252\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n\r\nBedankt voor je komst. Co=EBfficient!\r\n"
    "--twee\r\nContent-Type: text/html\r\n\r\n<p>Bedankt voor je <b>komst</b>.</p>\r\n--twee--\r\n"
    "--grens\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n"
    "Content-Disposition: attachment; "
    "filename*=UTF-8''bewijs%20Zo%C3%AB.pdf\r\n\r\nJVBERi0xLjQK\r\n"
    "--grens\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@b.example\r\nMessage-ID: <1@x>\r\n"
    "Subject: ouder\r\n\r\nHoi\r\n--grens--\r\n");

TEST(Mail, ShowsWhoWroteWhatAndWhen) {
    const auto read = test::read_all(
        mail_with("Content-Type: text/plain; charset=utf-8\r\n\r\nBeste Tom,\r\n\r\nTot dan!\r\n"),
        test::test_request());
    EXPECT_EQ(read.end, End{});
    EXPECT_EQ(read.identity.media_type, "message/rfc822");
    EXPECT_THAT(read.text(), HasSubstr("From: Renée Aalbers <r@school.example>"));
    EXPECT_THAT(read.text(), HasSubstr("Date: Tue, 12 Mar 2024"));
    EXPECT_THAT(read.text(), HasSubstr("Subject: Je was er bij – webinar"));
    EXPECT_THAT(read.text(), HasSubstr("Beste Tom,"));
}

TEST(Mail, IsADocumentAndAContainer) {
    const auto read = test::read_all(k_with_attachments, test::test_request());
    EXPECT_EQ(read.end.outcome, Outcome::ok);
    EXPECT_EQ(read.end.detail.reason, "container");
    EXPECT_THAT(read.text(), HasSubstr("Bedankt voor je komst. Coëfficient!"));
    EXPECT_THAT(read.text(), Not(HasSubstr("JVBER")));
    const std::string text = read.text();
    EXPECT_EQ(text.find("Bedankt"), text.rfind("Bedankt")) << "alternatives say the same once";

    const auto members = test::members_of(k_with_attachments, test::test_limits());
    ASSERT_EQ(members.size(), 2U);
    EXPECT_EQ(members[0].name, "bewijs Zoë.pdf");
    EXPECT_EQ(members[0].bytes, "%PDF-1.4\n");
    EXPECT_EQ(members[1].name, "bijlage 2.eml");
    EXPECT_THAT(members[1].bytes, HasSubstr("Subject: ouder"));
}

TEST(Mail, IsKnownBehindWhatExportsLeaveBeforeIt) {
    for (const char* const before :
         {"\xEF\xBB\xBF", "\r\n\r\n", ">From r@school.example Tue Mar 12 2024\n"}) {
        const std::string mail = before + k_with_attachments;
        const auto read = test::read_all(mail, test::test_request());
        EXPECT_EQ(read.identity.media_type, "message/rfc822") << before;
        EXPECT_THAT(read.text(), HasSubstr("From: Renée")) << before;
        EXPECT_EQ(test::members_of(mail, test::test_limits()).size(), 2U) << before;
    }
    const auto draft = test::read_all(
        "From: a@b.example\r\nX-Unsent: 1\r\nContent-Type: text/plain\r\n\r\nHoi\r\n",
        test::test_request());
    EXPECT_EQ(draft.identity.media_type, "message/rfc822");
}

TEST(Mail, AMailBoxLosesNoneOfItsMails) {
    const std::string separator = "From r@school.example Tue Mar 12 10:11:12 2024\n";
    const std::string box = separator + k_with_attachments + "\n" + separator
                            + mail_with("Content-Type: text/plain\r\n\r\nTweede mail\r\n") + "\n"
                            + separator
                            + mail_with("Content-Type: text/plain\r\n\r\nDerde mail\r\n");
    EXPECT_THAT(test::read_all(box, test::test_request()).text(),
                HasSubstr("Bedankt voor je komst."));
    const auto members = test::members_of(box, test::test_limits());
    ASSERT_EQ(members.size(), 4U);
    EXPECT_EQ(members[2].name, "bijlage 3.eml");
    EXPECT_THAT(members[2].bytes, HasSubstr("Tweede mail"));
    EXPECT_THAT(members[3].bytes, HasSubstr("Derde mail"));
    EXPECT_THAT(members[3].bytes, Not(HasSubstr("Tweede mail")));
}

TEST(Mail, AVeryLongNameIsCutBetweenCharacters) {
    std::string name(1023, 'x');
    const auto members = test::members_of(mail_with("Content-Type: application/pdf; name=\"" + name
                                                    + "\xC3\xAB.pdf\"\r\n\r\n%PDF-1.4\r\n"),
                                          test::test_limits());
    ASSERT_EQ(members.size(), 1U);
    EXPECT_EQ(members[0].name, name);
}

TEST(Mail, AttachmentsKeepToTheBudget) {
    Limits limits = test::test_limits();
    limits.entry_bytes = 4;
    EXPECT_EQ(test::members_of(k_with_attachments, limits)[0].end,
              (End{Outcome::limit_bytes, {"entry_bytes", 9, 4}}));
    limits.entries = 1;
    EXPECT_EQ(test::members_of(k_with_attachments, limits).size(), 1U);
}

TEST(Mail, AttachmentsAreOpenedWhenItsTextIsCutOff) {
    ReadRequest request = test::test_request();
    request.limits.text_bytes = 150;
    const auto read = test::read_all(k_with_attachments, request);
    EXPECT_EQ(read.end.outcome, Outcome::ok_partial);
    EXPECT_TRUE(is_marked_as_container(read.end));
    EXPECT_EQ(without_container_mark(read.end).detail.reason, "limit_text");
}

TEST(Mail, ReadsHtmlAsAPersonSeesIt) {
    const auto read = test::read_all(
        mail_with(
            "Content-Type: text/html; charset=iso-8859-1\r\n\r\n"
            "<html><head><title>t</title><style>p{}</style></head><body><h1>Bevestiging</h1>"
            "<p>Dag&nbsp;Ren\xE9,<br>je bent <b>ingeschreven</b>.</p><script>alert(1)</script>"
            "<table><tr><td>Datum</td><td>12 maart 2024</td></tr></table></body></html>\r\n"),
        test::test_request());
    EXPECT_THAT(read.text(), HasSubstr("Bevestiging"));
    EXPECT_THAT(read.text(), HasSubstr("Dag René,"));
    EXPECT_THAT(read.text(), HasSubstr("Datum 12 maart 2024"));
    EXPECT_THAT(read.text(), Not(HasSubstr("alert")));
    EXPECT_THAT(read.text(), Not(HasSubstr("p{}")));
}

TEST(Mail, OddOnesAreReadAsFarAsTheyGo) {
    for (const std::string& odd :
         {mail_with("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"),
          mail_with("Content-Type: multipart/mixed\r\n\r\ngeen grens\r\n"),
          mail_with("Content-Type: text/plain; charset=klingon\r\n\r\nTot \xE9\xE9n uur\r\n"),
          mail_with(
              "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%%\r\n"),
          mail_with("\r\n"),
          mail_with("")}) {
        const auto read = test::read_all(odd, test::test_request());
        EXPECT_EQ(read.end.outcome, Outcome::ok) << odd;
        EXPECT_THAT(read.text(), HasSubstr("From: ")) << odd;
    }
}

TEST(Html, DeepNestingEndsWell) {
    std::string html = "<!DOCTYPE html><html><body>";
    for (int i = 0; i < 100'000; ++i) {
        html += "<div><table><tr><td>";
    }
    const auto read = test::read_all(html + "diep", test::test_request());
    EXPECT_EQ(read.identity.media_type, "text/html");
    EXPECT_EQ(read.end, (End{Outcome::ok_partial, {"nesting", {}, {}}}));
}

TEST(Html, ALongThreadOfAnswersIsReadToItsEnd) {
    std::string html = "<!DOCTYPE html><html><body>";
    for (int i = 0; i < 120; ++i) {
        html += "<blockquote><div>";
    }
    html += "oldest";
    for (int i = 0; i < 120; ++i) {
        html += "</div></blockquote>";
    }
    const auto read = test::read_all(html + "<p>after</p></body></html>", test::test_request());
    EXPECT_EQ(read.end, End{});
    EXPECT_THAT(read.text(), HasSubstr("oldest"));
    EXPECT_THAT(read.text(), HasSubstr("after"));
}

} // namespace
} // namespace intake
