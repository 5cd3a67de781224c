// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/number_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace intake {

namespace {

struct NamedNumber {
    std::string_view name;
    double value;
};
constexpr std::array k_names = {
    NamedNumber{"een", 1},        NamedNumber{"twee", 2},        NamedNumber{"drie", 3},
    NamedNumber{"vier", 4},       NamedNumber{"vijf", 5},        NamedNumber{"zes", 6},
    NamedNumber{"zeven", 7},      NamedNumber{"acht", 8},        NamedNumber{"negen", 9},
    NamedNumber{"tien", 10},      NamedNumber{"elf", 11},        NamedNumber{"twaalf", 12},
    NamedNumber{"dertien", 13},   NamedNumber{"veertien", 14},   NamedNumber{"vijftien", 15},
    NamedNumber{"zestien", 16},   NamedNumber{"zeventien", 17},  NamedNumber{"achttien", 18},
    NamedNumber{"negentien", 19}, NamedNumber{"anderhalf", 1.5}, NamedNumber{"anderhalve", 1.5},
    NamedNumber{"half", 0.5},     NamedNumber{"halve", 0.5},     NamedNumber{"one", 1},
    NamedNumber{"two", 2},        NamedNumber{"three", 3},       NamedNumber{"four", 4},
    NamedNumber{"five", 5},       NamedNumber{"six", 6},         NamedNumber{"seven", 7},
    NamedNumber{"eight", 8},      NamedNumber{"nine", 9},        NamedNumber{"ten", 10},
    NamedNumber{"eleven", 11},    NamedNumber{"twelve", 12},     NamedNumber{"fifteen", 15},
    NamedNumber{"twenty", 20},    NamedNumber{"thirty", 30},     NamedNumber{"forty", 40},
};
constexpr std::array k_tens = {
    NamedNumber{"twintig", 20},
    NamedNumber{"dertig", 30},
    NamedNumber{"veertig", 40},
    NamedNumber{"vijftig", 50},
    NamedNumber{"zestig", 60},
    NamedNumber{"zeventig", 70},
    NamedNumber{"tachtig", 80},
    NamedNumber{"negentig", 90},
    NamedNumber{"honderd", 100},
};
constexpr std::array k_fractions = {
    NamedNumber{"1\u20442", 0.5},
    NamedNumber{"1\u20444", 0.25},
    NamedNumber{"3\u20444", 0.75},
    NamedNumber{"1/2", 0.5},
};

template<typename Table>
std::optional<double> named(const Table& table, std::string_view name) {
    const auto* const found = std::ranges::find(table, name, &NamedNumber::name);
    return found != table.end() ? std::optional<double>(found->value) : std::nullopt;
}

/// "tweeenhalf", "vierentwintig", "two and a half": two parts that add up.
std::optional<double> composed(std::string_view text) {
    for (const std::string_view half : {"enhalf", " en een half", " en een halve", " and a half"}) {
        if (text.ends_with(half)) {
            const auto whole = number_of(text.substr(0, text.size() - half.size()));
            return whole ? std::optional<double>(*whole + 0.5) : std::nullopt;
        }
    }
    for (const NamedNumber& ten : k_tens) {
        if (!text.ends_with(ten.name)) {
            continue;
        }
        const std::string_view rest = text.substr(0, text.size() - ten.name.size());
        if (rest.empty()) {
            return ten.value;
        }
        const auto unit = rest.ends_with("en") ? named(k_names, rest.substr(0, rest.size() - 2))
                                               : std::optional<double>();
        return unit && *unit < 10 ? std::optional<double>(*unit + ten.value) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<double> in_digits(std::string_view text) {
    double fraction = 0;
    for (const NamedNumber& one : k_fractions) {
        if (text.ends_with(one.name)) {
            text.remove_suffix(one.name.size());
            fraction = one.value;
        }
    }
    while (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    std::string plain(text);
    std::ranges::replace(plain, ',', '.');
    double value = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    const bool is_number = error == std::errc() && end == plain.data() + plain.size();
    if (!is_number && !(plain.empty() && fraction > 0)) {
        return std::nullopt;
    }
    return value + fraction;
}

} // namespace

std::string_view number_expression() {
    static const std::string k_expression = [] {
        std::string names = "(?:";
        for (const NamedNumber& one : k_names) {
            names += std::string(one.name) + "|";
        }
        names.back() = ')';
        std::string tens = "(?:";
        for (const NamedNumber& one : k_tens) {
            tens += std::string(one.name) + "|";
        }
        tens.back() = ')';
        const std::string fraction = "(?:1\u20442|1\u20444|3\u20444|1/2)";
        return R"((?:\d{1,4}(?:[.,]\d{1,2})?(?: ?)" + fraction + ")?|" + fraction + "|" + names
               + "en" + tens + "|" + tens + "|" + names
               + "(?:enhalf| en een hal(?:f|ve)| and a half)?)";
    }();
    return k_expression;
}

std::optional<double> number_of(std::string_view folded) {
    if (const auto value = named(k_names, folded)) {
        return value;
    }
    const auto value = composed(folded);
    return value ? value : in_digits(folded);
}

std::string number_text(double number) {
    std::string text = fmt::format("{:.2f}", number);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return text;
}

} // namespace intake
