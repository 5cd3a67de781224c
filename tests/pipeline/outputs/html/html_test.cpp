// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/html/html.hpp"

#include <gtest/gtest.h>

namespace intake {
namespace {

TEST(Html, EscapesTextAndAttributes) {
    Html html;
    {
        const auto whole = html.in("p", {{"title", "\" onclick='x'"}, {"", "left out"}});
        html.text("<script>&").empty("rect", {{"x", "1"}});
    }
    EXPECT_EQ(html.take(),
              "<p title=\"&quot; onclick=&#39;x&#39;\">&lt;script&gt;&amp;<rect x=\"1\"/></p>");
}

TEST(Html, MakesWhatIsNoTextHarmless) {
    EXPECT_EQ(escaped("a\x01"
                      "b\xFF"
                      "c\u202Ed\ne"),
              "a�b�c�d e");
}

TEST(Html, KnowsTheHashOfAScript) {
    // printf '' | openssl dgst -sha256 -binary | base64; the same for "alert(1)"
    EXPECT_EQ(csp_hash(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    EXPECT_EQ(csp_hash("alert(1)"), "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
}

} // namespace
} // namespace intake
