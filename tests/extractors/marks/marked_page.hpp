// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/trust_store.hpp"
#include "tests/support/pdf_signer.hpp"
#include "tests/support/reading.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

// What tests of marks share: one page with annotations, read as any PDF, and a look at its marks.

namespace intake::test {

/// A page that turns or crops itself by `more`, with these annotations and further objects. The annotations
/// belong to the form too when `is_form`. Numbers from 50 are free for objects.
struct MarkedSheet {
    std::string annotations = {}; // "50 0 R 51 0 R"
    std::string objects = {};
    std::string more = {};
    std::string form = {}; // further entries of the form
    std::string content = {};
    std::string media_box = "[0 0 200 400]";

    std::string pdf() const {
        const std::string page = make_pdf({{.content = content,
                                            .media_box = media_box,
                                            .more = more + " /Annots [" + annotations + "]"}});
        return with_objects(page,
                            "1 0 obj <</Type /Catalog /Pages 2 0 R /AcroForm <</Fields ["
                                + annotations + "] " + form + ">> >> endobj\n" + objects);
    }
};

/// The marks of the first page that are of this kind.
inline std::vector<Mark>
marks_in(const std::string& pdf, std::string_view kind, const TrustStore* trust = nullptr) {
    ReadRequest request = test_request();
    request.trust = trust;
    const auto read = read_all(pdf, request);
    EXPECT_EQ(read.end.outcome, Outcome::ok);
    std::vector<Mark> marks;
    for (const Page& page : read.document.pages) {
        for (const Mark& mark : page.marks) {
            if (mark.kind == kind) {
                marks.push_back(mark);
            }
        }
    }
    return marks;
}

/// The value of a fact; "-" where there is none.
inline std::string fact_of(const Mark& mark, std::string_view name) {
    return std::string(fact(mark, name).value_or("-"));
}

inline void expect_box(const Mark& mark, const Box& box, const std::string& label = {}) {
    constexpr double k_near = 1e-6;
    EXPECT_NEAR(mark.box.x0, box.x0, k_near) << label;
    EXPECT_NEAR(mark.box.y0, box.y0, k_near) << label;
    EXPECT_NEAR(mark.box.x1, box.x1, k_near) << label;
    EXPECT_NEAR(mark.box.y1, box.y1, k_near) << label;
}

} // namespace intake::test
