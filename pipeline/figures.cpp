// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>

namespace intake {

namespace {

constexpr std::size_t k_ranges = 8;
constexpr std::array<std::string_view, 5> k_units = {"bytes", "kB", "MB", "GB", "TB"};

constexpr std::array<Text, 12> k_months = {{{"januari", "January"},
                                            {"februari", "February"},
                                            {"maart", "March"},
                                            {"april", "April"},
                                            {"mei", "May"},
                                            {"juni", "June"},
                                            {"juli", "July"},
                                            {"augustus", "August"},
                                            {"september", "September"},
                                            {"oktober", "October"},
                                            {"november", "November"},
                                            {"december", "December"}}};

/// Two digits at `at`; nothing where there are none.
std::optional<std::size_t> two_digits(std::string_view text, std::size_t at) {
    constexpr std::string_view k_digits = "0123456789";
    if (text.size() < at + 2) {
        return std::nullopt;
    }
    const std::size_t tens = k_digits.find(text[at]);
    const std::size_t ones = k_digits.find(text[at + 1]);
    if (tens == std::string_view::npos || ones == std::string_view::npos) {
        return std::nullopt;
    }
    return 10 * tens + ones;
}

} // namespace

std::string count_label(std::uint64_t count, Lang lang) {
    std::string label = std::to_string(count);
    for (std::size_t at = label.size(); at > 3; at -= 3) {
        label.insert(at - 3, 1, lang == Lang::nl ? '.' : ',');
    }
    return label;
}

std::string count_label(std::uint64_t count, const Noun& noun, Lang lang) {
    return fmt::format(
        "{} {}", count_label(count, lang), (count == 1 ? noun.one : noun.more).in(lang));
}

std::string size_label(std::uint64_t bytes, Lang lang) {
    auto value = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (value >= 999.5 && unit + 1 < k_units.size()) {
        value /= 1000;
        ++unit;
    }
    const std::string figure =
        unit == 0 || value >= 9.95 ? fmt::format("{:.0f}", value) : decimal_label(value, lang);
    return fmt::format("{} {}", figure, k_units.at(unit));
}

std::string duration_label(double seconds, Lang lang) {
    const auto total = std::isfinite(seconds) && seconds > 0
                           ? static_cast<std::int64_t>(std::llround(std::min(seconds, 1e9)))
                           : 0;
    if (total < 60) {
        return fmt::format("{} s", total);
    }
    if (total < 3600) {
        return fmt::format("{} min {:02} s", total / 60, total % 60);
    }
    return fmt::format(
        "{} {} {:02} min", total / 3600, lang == Lang::nl ? "u" : "h", total / 60 % 60);
}

std::string decimal_label(double value, Lang lang) {
    std::string label = fmt::format("{:.1f}", std::isfinite(value) ? value : 0.0);
    if (lang == Lang::nl) {
        std::ranges::replace(label, '.', ',');
    }
    return label;
}

std::string pages_label(std::int32_t first, std::int32_t last) {
    return first == last ? std::to_string(first) : fmt::format("{}-{}", first, last);
}

std::string pages_label(const std::vector<std::int32_t>& pages) {
    std::string label;
    std::size_t ranges = 0;
    for (std::size_t i = 0; i < pages.size(); ++ranges) {
        if (ranges == k_ranges) {
            return label + ", …";
        }
        std::size_t last = i;
        while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) {
            ++last;
        }
        label += label.empty() ? "" : ", ";
        label += pages_label(pages[i], pages[last]);
        i = last + 1;
    }
    return label;
}

std::string day_label(std::string_view day, Lang lang) {
    if (const std::size_t to = day.find('/'); to != std::string_view::npos) {
        return day_label(day.substr(0, to), lang) + (lang == Lang::nl ? " t/m " : " to ")
               + day_label(day.substr(to + 1), lang);
    }
    const bool has_month = (day.size() == 7 || day.size() == 10) && day[4] == '-';
    const std::optional<std::size_t> month = has_month ? two_digits(day, 5) : std::nullopt;
    if (!month || *month < 1 || *month > k_months.size()) {
        return std::string(day);
    }
    const std::string_view name = k_months.at(*month - 1).in(lang);
    const std::string_view year = day.substr(0, 4);
    const std::optional<std::size_t> number = two_digits(day, 8);
    return number ? fmt::format("{} {} {}", *number, name, year) : fmt::format("{} {}", name, year);
}

} // namespace intake
