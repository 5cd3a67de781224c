// SPDX-License-Identifier: GPL-3.0-or-later
// Fields whose value is a number or a period.
#include "tests/classifiers/fields/found_fields.hpp"

#include <gtest/gtest.h>

namespace intake {
namespace {

struct Row {
    std::string_view field;
    std::string_view text;
    std::string_view expected;
};

constexpr Row k_rows[] = {
    {"candidates", "Zij begeleidde drie kandidaten in die tijd.", "3"},
    {"candidates", "Aantal begeleide kandidaten: 7", "7"},
    {"candidates", "Het aantal getoetste kandidaten bedroeg 12.", "12"},
    {"candidates", "Aantal kandidaten      4", "4"},
    {"candidates", "vijf mensen die zij heeft begeleid", "5"},
    {"candidates", "kandidaten die zich melden", ""},
    {"words_stated", "een omvang van ongeveer 3.900 woorden", "3900"},
    {"words_stated", "Omvang: 1.870 woorden", "1870"},
    {"words_stated", "Aantal woorden: 1550", "1550"},
    {"words_stated", "in eigen woorden", ""},
    {"words_counted", "Dit zijn\nvier woorden 2024.", "4"},
    {"isbn", "ISBN 978-90-313-5256-2", "9789031352562"},
    {"isbn", "ISBN: 90 313 0042 X", "903130042X"},
    {"isbn", "tel 978 901", ""},
    {"period", "Periode: 01-04-2022 t/m 01-04-2025", "2022-04-01/2025-04-01"},
    {"period", "in de periode maart 2023 - juni 2024", "2023-03-01/2024-06-30"},
    {"period", "van 2019 tot en met 2022", "2019-01-01/2022-12-31"},
    {"period", "lid sinds 01-05-2021", "2021-05-01/.."},
    {"period", "al twee seizoenen (23/24 en 24/25)", "2023-08-01/2025-07-31"},
    {"period", "Geprint op 3 juni 2024", ""},
};

} // namespace

TEST(NumberFields, HaveTheseValues) {
    for (const Row& row : k_rows) {
        EXPECT_EQ(test::values_in(row.text, {"date", row.field}, row.field), row.expected)
            << row.text;
    }
}

TEST(NumberFields, DoubtAnIsbnWithAWrongCheckDigit) {
    const auto confidence = [](std::string_view text) {
        return test::found_in(test::text_document(text), {"isbn"}).fields.at(0).confidence;
    };
    EXPECT_GT(confidence("ISBN 978-90-313-5256-2"), 0.9);
    EXPECT_LT(confidence("ISBN 978-90-313-5256-3"), 0.5);
}

} // namespace intake
