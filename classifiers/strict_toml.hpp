// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/config_error.hpp"

#include <toml++/toml.h>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Strict reading of configuration: nothing unknown, nothing of the wrong type, and every complaint names
// file, line and what is allowed.

namespace intake {

/// Parses text. Throws ConfigError("<name>:<line>: ...").
toml::table parse_toml(std::string_view text, const std::string& name);

/// One table of a configuration file. Every getter throws ConfigError when the value has another type;
/// those without a default also when the key is absent.
class StrictTable {
public:
    /// `keys` are all that may stand in the table; another one is a ConfigError that lists them.
    StrictTable(const toml::table& table,
                std::string name,
                std::initializer_list<std::string_view> keys);
    StrictTable(const toml::table& table,
                std::string name,
                const std::vector<std::string_view>& keys);

    bool has(std::string_view key) const { return m_table->contains(key); }

    std::string text(std::string_view key) const;
    std::string text_or(std::string_view key, std::string fallback) const;
    double number(std::string_view key) const;
    double number_or(std::string_view key, double fallback) const;
    bool flag(std::string_view key) const;
    bool flag_or(std::string_view key, bool fallback) const;
    /// A whole number >= 0, or text with a unit: "256 MiB", "2 GiB", "64 KiB".
    std::uint64_t size(std::string_view key) const;
    std::vector<std::string> texts(std::string_view key) const;
    /// Nothing when absent.
    std::vector<std::string> texts_or_none(std::string_view key) const;
    /// A day, as "2024-03-12"; empty when absent.
    std::string day_or_none(std::string_view key) const;
    /// A sub-table, or null when absent.
    const toml::table* table(std::string_view key) const;
    /// The tables of an array of tables; empty when absent.
    std::vector<const toml::table*> tables(std::string_view key) const;

    /// Line of a key, or of the table itself when the key is absent.
    int line(std::string_view key) const;
    /// Throws ConfigError("<name>:<line of key>: <message>").
    [[noreturn]] void fail(std::string_view key, const std::string& message) const;

private:
    const toml::node& node(std::string_view key) const;
    void refuse_unknown(const std::vector<std::string_view>& keys) const;

    const toml::table* m_table;
    std::string m_name;
};

} // namespace intake
