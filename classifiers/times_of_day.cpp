// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/times_of_day.hpp"

#include "classifiers/number_words.hpp"

#include <re2/re2.h>

#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace intake {

namespace {

/// "9 - 12" may be anything; "9.30 - 12" and "9 - 12 uur" are times.
bool is_marked(std::string_view time) {
    return time.find_first_not_of("0123456789") != std::string_view::npos;
}

/// "2-3 uur", "4 tot 6 uur": so long, since nobody starts so early.
bool is_length(std::string_view first, double begin, double end) {
    constexpr double k_before_work = 7 * 60;
    constexpr double k_hour = 60;
    return !is_marked(first) && begin < k_before_work && end < k_before_work + k_hour
           && std::fmod(end, k_hour) == 0;
}

/// "half tien", "kwart over 9", "elf" -> minutes since midnight or noon.
std::optional<double> spoken_minutes(std::string_view time) {
    constexpr std::array<std::pair<std::string_view, double>, 3> k_before = {
        std::pair{std::string_view("half "), -30.0},
        std::pair{std::string_view("kwart voor "), -15.0},
        std::pair{std::string_view("kwart over "), 15.0},
    };
    double past = 0;
    for (const auto& [words, minutes] : k_before) {
        if (time.starts_with(words)) {
            time.remove_prefix(words.size());
            past = minutes;
        }
    }
    const auto hour = number_of(time);
    return hour && *hour >= 1 && *hour <= 24 ? std::optional<double>(*hour * 60 + past)
                                             : std::nullopt;
}

} // namespace

std::optional<double> minutes_of(std::string_view time) {
    static const RE2 k_time(
        R"((\d{1,2})(?: ?[.:uh] ?(\d{2})|(\d{2}))? ?(?:(am|pm|a\.m\.|p\.m\.)|uur|uren|u|h)?\.?(?: '?s (middags|avonds))?)");
    int hours = 0;
    std::string minutes;
    std::string bare_minutes;
    std::string half;
    std::string later; // part of the day
    if (!RE2::FullMatch(
            {time.data(), time.size()}, k_time, &hours, &minutes, &bare_minutes, &half, &later)
        || hours > 24) {
        return std::nullopt;
    }
    if (!half.empty()) {
        hours = hours % 12 + (half.front() == 'p' ? 12 : 0);
    }
    if (!later.empty() && hours < 12) {
        hours += 12;
    }
    minutes += bare_minutes;
    const int past = minutes.empty() ? 0 : std::stoi(minutes);
    return past < 60 ? std::optional<double>(hours * 60 + past) : std::nullopt;
}

std::optional<double> between(std::string_view first, std::string_view second) {
    const auto begin = minutes_of(first);
    const auto end = minutes_of(second);
    return begin && end && *begin < *end && (is_marked(first) || is_marked(second))
                   && !is_length(first, *begin, *end)
               ? std::optional<double>(*end - *begin)
               : std::nullopt;
}

std::optional<double> between_spoken(std::string_view first, std::string_view second) {
    constexpr double k_half_a_day = 12 * 60;
    const auto begin = spoken_minutes(first);
    const auto end = spoken_minutes(second);
    if (!begin || !end) {
        return std::nullopt;
    }
    const double length = *end - *begin;
    const double minutes = length > 0 ? length : length + k_half_a_day;
    return minutes > 0 ? std::optional<double>(minutes) : std::nullopt;
}

} // namespace intake
