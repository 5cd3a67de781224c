// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace intake {

/// Numbers that are read for one date, and how sure that is: a recogniser takes letters for digits.
class DateNumbers {
public:
    int number(std::string_view text);
    /// "2024", "24" or "'24"; 0 where it is no year.
    int year(std::string_view text);
    /// Of a name; 0 where it is none.
    int month(std::string_view word);
    /// A factor for the confidence; 0 where too few of the digits are digits.
    double factor() const;

private:
    int m_digits = 0;
    int m_characters = 0;
    double m_factor = 1;
};

} // namespace intake
