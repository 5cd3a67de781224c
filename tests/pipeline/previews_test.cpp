// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/previews.hpp"
#include "tests/pipeline/outputs/sample_index.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace intake {
namespace {

using testing::add_document;
using testing::add_piece;
using testing::page_with;

constexpr Box k_box{0.1, 0.2, 0.3, 0.22};

std::vector<std::int32_t> pages(const Index& index,
                                Previews previews = Previews::evidence,
                                const std::vector<MaskedNumber>& masked = {}) {
    std::vector<std::int32_t> numbers;
    for (const PictureOrder& order :
         pages_to_draw(index, 0, masked, previews, testing::some_types())) {
        numbers.push_back(order.page);
    }
    return numbers;
}

/// One document of three pages that is one piece.
Index one_piece(const std::string& type) {
    Index index;
    add_document(index, "a.pdf", {page_with(1, {"a"}), page_with(2, {"b"}), page_with(3, {"c"})});
    add_piece(index, 0, type, "other");
    return index;
}

TEST(Previews, OfWhatTheTypeAllows) {
    using ::testing::ElementsAre;
    using ::testing::IsEmpty;
    Index proof = one_piece("attendance_proof");
    EXPECT_THAT(pages(proof), ElementsAre(1, 2, 3));
    EXPECT_THAT(pages(proof, Previews::none), IsEmpty());
    const Index invoice = one_piece("registration_or_invoice");
    EXPECT_THAT(pages(invoice), IsEmpty());
    EXPECT_THAT(pages(invoice, Previews::all), ElementsAre(1, 2, 3));
    EXPECT_THAT(pages(one_piece("identity_or_payroll"), Previews::all), IsEmpty());
}

TEST(Previews, WhatMayBeHeldBackIsHeldBack) {
    Index index = one_piece("attendance_proof");
    index.pieces[0].piece.runner_up = "identity_or_payroll";
    EXPECT_TRUE(pages(index, Previews::all).empty());
    index.pieces[0].piece.type = "other";
    EXPECT_TRUE(pages(index, Previews::all).empty());
    index.pieces[0].piece.runner_up = "attendance_proof";
    EXPECT_EQ(pages(index).size(), 3U) << "a person has to look at it";
    index.pieces[0].piece.runner_up.reset();
    EXPECT_TRUE(pages(index).empty());
}

TEST(Previews, OnlyPagesThatWereReadToTheEnd) {
    Index index = one_piece("attendance_proof");
    index.portfolio.documents[0].document.pages[1].end.outcome = Outcome::limit_text;
    EXPECT_EQ(pages(index), (std::vector<std::int32_t>{1, 3}));
}

TEST(Previews, MaskedNumbersAreBlackenedOrTheirPageIsNotShown) {
    Index index = one_piece("attendance_proof");
    index.portfolio.documents[0].document.pages[1].rotation = 90;
    const std::vector<MaskedNumber> masked = {{0, std::nullopt, std::nullopt, true},
                                              {0, 2, k_box, true},
                                              {0, 3, std::nullopt, true},
                                              {7, 1, k_box, true}};
    const auto orders = pages_to_draw(index, 0, masked, Previews::evidence, testing::some_types());
    ASSERT_EQ(orders.size(), 2U);
    EXPECT_EQ(orders[0].page, 1);
    EXPECT_TRUE(orders[0].hidden.empty());
    EXPECT_EQ(orders[1].page, 2);
    EXPECT_EQ(orders[1].rotation, 90);
    EXPECT_EQ(orders[1].hidden, std::vector<Box>{k_box});
    EXPECT_EQ(pages(index, Previews::evidence, {{0, 1, Box{0.1, 0.1, 0.1, 0.1}, true}}),
              (std::vector<std::int32_t>{2, 3}))
        << "a box of nothing hides nothing";
    const std::vector<MaskedNumber> many(1001, {0, 1, k_box, true});
    EXPECT_EQ(pages(index, Previews::evidence, many), (std::vector<std::int32_t>{2, 3}));
}

} // namespace
} // namespace intake
