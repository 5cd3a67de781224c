// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/strict_toml.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace intake {

namespace {

struct Unit {
    std::string_view name;
    std::uint64_t bytes;
};
constexpr std::array k_units = {
    Unit{"KiB", 1ULL << 10U},
    Unit{"MiB", 1ULL << 20U},
    Unit{"GiB", 1ULL << 30U},
};

/// "256 MiB" -> bytes; nothing for any other text or for more than 2^64 bytes.
std::optional<std::uint64_t> parse_size(std::string_view text) {
    std::uint64_t count = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), count);
    if (parsed.ec != std::errc()) {
        return std::nullopt;
    }
    text.remove_prefix(static_cast<std::size_t>(parsed.ptr - text.data()));
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    const auto unit = std::ranges::find(k_units, text, &Unit::name);
    if (unit == k_units.end() || count > std::numeric_limits<std::uint64_t>::max() / unit->bytes) {
        return std::nullopt;
    }
    return count * unit->bytes;
}

} // namespace

toml::table parse_toml(std::string_view text, const std::string& name) {
    try {
        return toml::parse(text, name);
    } catch (const toml::parse_error& error) {
        throw ConfigError(
            fmt::format("{}:{}: {}", name, error.source().begin.line, error.description()));
    }
}

StrictTable::StrictTable(const toml::table& table,
                         std::string name,
                         std::initializer_list<std::string_view> keys)
    : StrictTable(table, std::move(name), std::vector<std::string_view>(keys)) {}

StrictTable::StrictTable(const toml::table& table,
                         std::string name,
                         const std::vector<std::string_view>& keys)
    : m_table(&table), m_name(std::move(name)) {
    refuse_unknown(keys);
}

void StrictTable::refuse_unknown(const std::vector<std::string_view>& keys) const {
    for (const auto& [key, value] : *m_table) {
        if (std::ranges::find(keys, key.str()) == keys.end()) {
            throw ConfigError(fmt::format("{}:{}: unknown key '{}'; allowed here: {}",
                                          m_name,
                                          key.source().begin.line,
                                          key.str(),
                                          fmt::join(keys, ", ")));
        }
    }
}

std::string StrictTable::text(std::string_view key) const {
    const auto value = node(key).value_exact<std::string>();
    if (!value) {
        fail(key, fmt::format("'{}' must be text in quotes", key));
    }
    return *value;
}

std::string StrictTable::text_or(std::string_view key, std::string fallback) const {
    return has(key) ? text(key) : std::move(fallback);
}

double StrictTable::number(std::string_view key) const {
    const toml::node& found = node(key);
    if (!found.is_number()) {
        fail(key, fmt::format("'{}' must be a number", key));
    }
    return *found.value<double>();
}

double StrictTable::number_or(std::string_view key, double fallback) const {
    return has(key) ? number(key) : fallback;
}

bool StrictTable::flag(std::string_view key) const {
    const auto value = node(key).value_exact<bool>();
    if (!value) {
        fail(key, fmt::format("'{}' must be true or false", key));
    }
    return *value;
}

bool StrictTable::flag_or(std::string_view key, bool fallback) const {
    return has(key) ? flag(key) : fallback;
}

std::uint64_t StrictTable::size(std::string_view key) const {
    const toml::node& found = node(key);
    if (const auto whole = found.value_exact<std::int64_t>(); whole && *whole >= 0) {
        return static_cast<std::uint64_t>(*whole);
    }
    const auto text = found.value_exact<std::string>();
    const auto bytes = text ? parse_size(*text) : std::nullopt;
    if (!bytes) {
        fail(key,
             fmt::format(
                 "'{}' must be a whole number >= 0, or a size such as \"256 MiB\" (KiB, MiB, GiB)",
                 key));
    }
    return *bytes;
}

std::vector<std::string> StrictTable::texts(std::string_view key) const {
    const toml::array* array = node(key).as_array();
    std::vector<std::string> all;
    if (array != nullptr) {
        for (const toml::node& item : *array) {
            if (const auto value = item.value_exact<std::string>()) {
                all.push_back(*value);
            }
        }
    }
    if (array == nullptr || all.size() != array->size()) {
        fail(key, fmt::format("'{}' must be a list of texts in quotes", key));
    }
    return all;
}

std::vector<std::string> StrictTable::texts_or_none(std::string_view key) const {
    return has(key) ? texts(key) : std::vector<std::string>();
}

std::string StrictTable::day_or_none(std::string_view key) const {
    if (!has(key)) {
        return {};
    }
    const auto day = node(key).value_exact<toml::date>();
    if (!day) {
        fail(key, fmt::format("'{}' must be a day without quotes, like 2026-01-31", key));
    }
    return fmt::format("{:04}-{:02}-{:02}", day->year, day->month, day->day);
}

const toml::table* StrictTable::table(std::string_view key) const {
    if (!has(key)) {
        return nullptr;
    }
    const toml::table* found = node(key).as_table();
    if (found == nullptr) {
        fail(key, fmt::format("'{}' must be a table", key));
    }
    return found;
}

std::vector<const toml::table*> StrictTable::tables(std::string_view key) const {
    std::vector<const toml::table*> all;
    if (!has(key)) {
        return all;
    }
    const toml::array* array = node(key).as_array();
    if (array == nullptr || !array->is_homogeneous(toml::node_type::table)) {
        fail(key, fmt::format("'{0}' must be written as [[{0}]] tables", key));
    }
    for (const toml::node& item : *array) {
        all.push_back(item.as_table());
    }
    return all;
}

int StrictTable::line(std::string_view key) const {
    const toml::node* found = m_table->get(key);
    const toml::source_region& source = found != nullptr ? found->source() : m_table->source();
    return static_cast<int>(source.begin.line);
}

void StrictTable::fail(std::string_view key, const std::string& message) const {
    throw ConfigError(fmt::format("{}:{}: {}", m_name, line(key), message));
}

const toml::node& StrictTable::node(std::string_view key) const {
    const toml::node* found = m_table->get(key);
    if (found == nullptr) {
        fail(key, fmt::format("'{}' is missing", key));
    }
    return *found;
}

} // namespace intake
