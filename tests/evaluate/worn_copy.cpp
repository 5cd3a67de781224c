// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/evaluate/worn_copy.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <vector>

namespace intake::test {

namespace {

/// What recognition takes letters for.
struct Misreading {
    std::string_view read;
    std::string_view as;
};
constexpr std::array k_misreadings = {
    Misreading{"l", "1"},  Misreading{"l", "I"},  Misreading{"i", "l"},  Misreading{"i", "1"},
    Misreading{"I", "l"},  Misreading{"m", "rn"}, Misreading{"rn", "m"}, Misreading{"o", "0"},
    Misreading{"O", "0"},  Misreading{"e", "c"},  Misreading{"g", "q"},  Misreading{"n", "ri"},
    Misreading{"t", "f"},  Misreading{"h", "b"},  Misreading{"d", "cl"}, Misreading{"s", "5"},
    Misreading{"S", "5"},  Misreading{"B", "8"},  Misreading{"ij", "y"}, Misreading{"u", "ii"},
    Misreading{"w", "vv"}, Misreading{"-", ""},   Misreading{".", ""},   Misreading{":", ""},
};

/// How worn a copy is: one in so many.
struct Wear {
    std::uint32_t letters = 0; // of those that are easily misread
    std::uint32_t spaces = 0;
    std::uint32_t lines = 0;
    bool loses_title = false;
    bool loses_half = false;
};

class Wearer {
public:
    explicit Wearer(std::uint32_t seed) : m_random(seed) {
        constexpr std::array<std::uint32_t, 3> k_letters = {80, 25, 10};
        const std::size_t level = below(3);
        m_wear.letters = k_letters.at(level);
        m_wear.spaces = 4 * m_wear.letters;
        m_wear.lines = level == 0 ? 30 : 10;
        m_wear.loses_title = below(3) == 0;
        m_wear.loses_half = below(4) == 0;
    }

    std::string page(std::string_view text) {
        std::vector<std::string_view> lines = lines_of(text);
        if (m_wear.loses_half && lines.size() > k_lines_with_halves) {
            const std::size_t half = lines.size() / 2;
            const bool first = below(2) == 0;
            lines = {lines.begin() + static_cast<std::ptrdiff_t>(first ? 0 : half),
                     first ? lines.begin() + static_cast<std::ptrdiff_t>(half) : lines.end()};
        }
        std::string worn;
        for (std::size_t at = 0; at < lines.size(); ++at) {
            const bool lost = (at == 0 && m_wear.loses_title) || one_in(m_wear.lines);
            worn += lost ? "" : line(lines[at]) + "\n";
        }
        return worn;
    }

private:
    static constexpr std::size_t k_lines_with_halves = 8;

    std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(m_random() % end); }
    bool one_in(std::uint32_t many) { return below(many) == 0; }

    static std::vector<std::string_view> lines_of(std::string_view text) {
        std::vector<std::string_view> lines;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            lines.push_back(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return lines;
    }

    std::string line(std::string_view text) {
        const std::size_t marks = text.find_first_not_of('#');
        if (text.starts_with('#') && marks < text.size() && below(2) == 0) {
            text.remove_prefix(marks + 1); // large letters are not seen as such
        }
        std::string worn;
        while (!text.empty()) {
            text.remove_prefix(add_letter(text, worn));
        }
        return worn;
    }

    /// Adds what is read of the next letter; returns the bytes it took.
    std::size_t add_letter(std::string_view text, std::string& worn) {
        if (text.front() == ' ' && one_in(m_wear.spaces)) {
            return 1; // words run together
        }
        const std::size_t first = below(k_misreadings.size());
        for (std::size_t at = 0; at < k_misreadings.size(); ++at) {
            const Misreading& one = k_misreadings.at((first + at) % k_misreadings.size());
            if (text.starts_with(one.read) && one_in(m_wear.letters)) {
                worn += one.as;
                return one.read.size();
            }
        }
        worn += text.front();
        worn += one_in(4 * m_wear.spaces) ? " " : ""; // a word breaks
        return 1;
    }

    std::mt19937 m_random;
    Wear m_wear;
};

} // namespace

std::string worn_copy(std::string_view text, std::uint32_t seed) {
    Wearer wearer(seed);
    std::string worn;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\f'), text.size());
        worn += wearer.page(text.substr(0, end)) + (end < text.size() ? "\f" : "");
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return worn;
}

} // namespace intake::test
