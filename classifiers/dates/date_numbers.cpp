// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/dates/date_numbers.hpp"

#include "classifiers/dates/month_names.hpp"
#include "classifiers/has_digit.hpp"

#include <algorithm>

namespace intake {

namespace {

/// Two digits from here on are of the twentieth century. There is no clock here: the same text gives the
/// same date tomorrow.
constexpr int k_pivot = 70;
constexpr int k_first_year = 1900;
constexpr int k_last_year = 2099;

constexpr double k_short_year = 0.85;   // a factor: two digits
constexpr double k_looked_alike = 0.75; // a factor: letters taken for digits

/// The digit that a character is, or looks like; -1 for others.
int digit_of(char character) {
    switch (character) {
    case 'o':
    case 'q':
        return 0;
    case 'l':
    case 'i':
    case '|':
        return 1;
    case 'z':
        return 2;
    case 's':
        return 5;
    case 'b':
        return 8;
    default:
        return '0' <= character && character <= '9' ? character - '0' : -1;
    }
}

} // namespace

int DateNumbers::number(std::string_view text) {
    int value = 0;
    for (const char character : text) {
        if (character == ' ') { // "20 24"
            continue;
        }
        value = value * 10 + std::max(0, digit_of(character));
        ++m_characters;
        m_digits += is_digit(character) ? 1 : 0;
    }
    return value;
}

int DateNumbers::year(std::string_view text) {
    if (text.starts_with('\'')) {
        text.remove_prefix(1);
    }
    const int value = number(text);
    if (text.size() == 2) {
        m_factor *= k_short_year;
        return value + (value >= k_pivot ? 1900 : 2000);
    }
    return k_first_year <= value && value <= k_last_year ? value : 0;
}

int DateNumbers::month(std::string_view word) {
    const Month found = month_of(word);
    m_factor *= found.looked_alike ? k_looked_alike : 1;
    return found.month;
}

double DateNumbers::factor() const {
    if (m_digits * 2 <= m_characters) {
        return 0;
    }
    return m_digits == m_characters ? m_factor : m_factor * k_looked_alike;
}

} // namespace intake
