// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/candidate_register.hpp"

#include "classifiers/fold.hpp"
#include "extractors/text_encoding.hpp"
#include "pipeline/assess/day.hpp"
#include "pipeline/usage_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace intake {

namespace {

using namespace std::string_view_literals;
using Row = std::vector<std::string>;

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) {
        return {};
    }
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

/// Rows of a CSV file (RFC 4180) with the line each begins on. A quoted value may hold line breaks.
std::vector<std::pair<int, Row>> rows_of(std::string_view text, char separator) {
    std::vector<std::pair<int, Row>> rows;
    std::string value;
    Row row;
    int line = 1;
    int first_line = 1;
    bool quoted = false;
    const auto end_row = [&] {
        row.push_back(trimmed(value));
        value.clear();
        if (row.size() > 1 || !row.front().empty()) {
            rows.emplace_back(first_line, row);
        }
        row.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        line += c == '\n' ? 1 : 0;
        if (quoted) {
            const bool doubled = c == '"' && i + 1 < text.size() && text[i + 1] == '"';
            if (c == '"' && !doubled) {
                quoted = false;
            } else {
                value += c;
                i += doubled ? 1U : 0U;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == separator) {
            row.push_back(trimmed(value));
            value.clear();
        } else if (c == '\n') {
            end_row();
            first_line = line;
        } else if (c != '\r') {
            value += c;
        }
    }
    end_row();
    return rows;
}

/// "2026-11-30", "30-11-2026", "30/11/2026" or "30.11.2026" as ISO; empty for anything else.
std::string iso_date(std::string text) {
    std::ranges::replace(text, '/', '-');
    std::ranges::replace(text, '.', '-');
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == '-') {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    if (parts.size() != 3) {
        return {};
    }
    if (parts[0].size() != 4) {
        std::swap(parts[0], parts[2]);
    }
    for (std::string& part : parts) {
        if (part.size() == 1) {
            part = std::string("0") + part;
        }
    }
    const std::string iso = parts[0] + "-" + parts[1] + "-" + parts[2];
    return iso.size() == 10 && days_of(iso) ? iso : "";
}

/// What two spellings of a portfolio's name have in common.
std::string key_of(std::string_view portfolio) {
    std::string key = fold(portfolio);
    if (key.ends_with(".zip")) {
        key.resize(key.size() - 4);
    }
    return key;
}

std::vector<std::string> parted(std::string_view text, std::string_view separators) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto length = std::min(text.find_first_of(separators), text.size());
        if (std::string part = trimmed(text.substr(0, length)); !part.empty()) {
            parts.push_back(std::move(part));
        }
        text.remove_prefix(std::min(length + 1, text.size()));
    }
    return parts;
}

constexpr std::array k_required = {"portfolio"sv, "name"sv, "recertification_date"sv};

} // namespace

CandidateRegister CandidateRegister::parse(std::string_view bytes) {
    const std::string text = decode_text(bytes);
    const std::string_view head = std::string_view(text).substr(0, text.find('\n'));
    const char separator =
        std::ranges::count(head, ';') > std::ranges::count(head, ',') ? ';' : ',';
    const auto rows = rows_of(text, separator);
    std::map<std::string, std::size_t> columns;
    if (!rows.empty()) {
        for (std::size_t i = 0; i < rows.front().second.size(); ++i) {
            columns.emplace(fold(rows.front().second[i]), i);
        }
    }
    for (const std::string_view name : k_required) {
        if (!columns.contains(std::string(name))) {
            throw UsageError(fmt::format(
                "the register has no column '{}'; its first line must be "
                "portfolio,candidate_number,name,birth_name,recertification_date,assessors",
                name));
        }
    }
    CandidateRegister result;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto& line = rows[i].first;
        const auto& row = rows[i].second;
        const auto value = [&](const char* column) -> std::string {
            const auto place = columns.find(column);
            return place != columns.end() && place->second < row.size() ? row[place->second] : "";
        };
        const std::string key = key_of(value("portfolio"));
        if (key.empty()) {
            result.m_problems.push_back({line, "no portfolio"});
            continue;
        }
        if (std::ranges::find(result.m_rows, key, [](const auto& known) { return known.first; })
            != result.m_rows.end()) {
            result.m_problems.push_back({line, "this portfolio stands in the register twice"});
            continue;
        }
        Candidate candidate;
        candidate.number = value("candidate_number");
        candidate.name = value("name");
        candidate.birth_name = value("birth_name");
        candidate.assessors = parted(value("assessors"), "|;/");
        if (const std::string date = iso_date(value("recertification_date")); !date.empty()) {
            candidate.recertification_date = date;
        } else {
            result.m_problems.push_back(
                {line, "no date of recertification: write 2026-11-30 or 30-11-2026"});
        }
        if (candidate.name.empty()) {
            result.m_problems.push_back({line, "no name"});
        }
        result.m_rows.emplace_back(key, std::move(candidate));
    }
    return result;
}

const Candidate* CandidateRegister::find(std::string_view portfolio_file) const {
    const std::string key = key_of(portfolio_file);
    const auto found = std::ranges::find(
        m_rows, key, [](const auto& row) -> const std::string& { return row.first; });
    return found == m_rows.end() ? nullptr : &found->second;
}

} // namespace intake
