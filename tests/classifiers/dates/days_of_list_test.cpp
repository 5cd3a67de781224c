// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/dates/days_of_list.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace intake {
namespace {

struct Row {
    std::string_view date;
    int days;             // that are named
    std::string_view all; // those of a list
};

constexpr Row k_rows[] = {
    {"3 april 2024", 1, ""},
    {"3 en 4 april 2024", 2, ""}, // nothing lies between them
    {"3, 10 en 17 april 2024", 3, "2024-04-03 2024-04-10 2024-04-17 "},
    {"14 september en 9 november 2022", 2, "2022-09-14 2022-11-09 "},
    {"3 t/m 17 april 2024", 1, ""},
    {"september 2022 en juni 2023", 1, ""},
    {"2016 - 2020", 1, ""},
};

std::string list_in(std::string_view date) {
    std::string all;
    for (const DateMatch& match : match_dates(date)) {
        for (const CalendarDate& day : days_of_list(date, match)) {
            all += to_string(day) + " ";
        }
    }
    return all;
}

} // namespace

TEST(DaysOfList, AreThoseThatADateNames) {
    for (const Row& row : k_rows) {
        EXPECT_EQ(days_listed(row.date), row.days) << row.date;
        EXPECT_EQ(list_in(row.date), row.all) << row.date;
    }
}

} // namespace intake
