// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/dates/month_names.hpp"

#include "classifiers/expression.hpp"
#include "classifiers/term.hpp"

#include <algorithm>
#include <array>

namespace intake {

namespace {

struct MonthName {
    std::string_view name;
    int month;
};
constexpr std::array k_months = {
    MonthName{"januari", 1},
    MonthName{"january", 1},
    MonthName{"jan", 1},
    MonthName{"februari", 2},
    MonthName{"february", 2},
    MonthName{"febr", 2},
    MonthName{"feb", 2},
    MonthName{"maart", 3},
    MonthName{"march", 3},
    MonthName{"mrt", 3},
    MonthName{"mar", 3},
    MonthName{"april", 4},
    MonthName{"apr", 4},
    MonthName{"mei", 5},
    MonthName{"may", 5},
    MonthName{"juni", 6},
    MonthName{"june", 6},
    MonthName{"jun", 6},
    MonthName{"juli", 7},
    MonthName{"july", 7},
    MonthName{"jul", 7},
    MonthName{"augustus", 8},
    MonthName{"august", 8},
    MonthName{"aug", 8},
    MonthName{"september", 9},
    MonthName{"sept", 9},
    MonthName{"sep", 9},
    MonthName{"oktober", 10},
    MonthName{"october", 10},
    MonthName{"okt", 10},
    MonthName{"oct", 10},
    MonthName{"november", 11},
    MonthName{"nov", 11},
    MonthName{"december", 12},
    MonthName{"dec", 12},
    // Belgian papers
    MonthName{"janvier", 1},
    MonthName{"fevrier", 2},
    MonthName{"mars", 3},
    MonthName{"avril", 4},
    MonthName{"mai", 5},
    MonthName{"juin", 6},
    MonthName{"juillet", 7},
    MonthName{"aout", 8},
    MonthName{"septembre", 9},
    MonthName{"octobre", 10},
    MonthName{"novembre", 11},
    MonthName{"decembre", 12},
};

} // namespace

int exact_month(std::string_view word) {
    const auto* const found = std::ranges::find(k_months, word, &MonthName::name);
    return found == k_months.end() ? 0 : found->month;
}

Month month_of(std::string_view word) {
    if (const int month = exact_month(word); month != 0) {
        return {month, false};
    }
    const std::string letters = replaced(replaced(std::string(word), "0", "o"), "rn", "m");
    for (const std::string_view one : {"l", "i"}) {
        const std::string guess = replaced(replaced(letters, "1", one), "|", one);
        if (const int month = exact_month(guess); month != 0) {
            return {month, true};
        }
        for (const MonthName& name : k_months) {
            if (name.name.size() >= 5 && differ_in_one_letter(guess, name.name)) {
                return {name.month, true};
            }
        }
    }
    return {};
}

const std::string& month_expression() {
    static const std::string k_any = [] {
        std::string any;
        for (const MonthName& month : k_months) {
            any += (any.empty() ? "(?:" : "|") + std::string(month.name);
        }
        return any + ")";
    }();
    return k_any;
}

} // namespace intake
