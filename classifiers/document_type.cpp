// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/document_type.hpp"

#include "classifiers/cue.hpp"
#include "classifiers/score.hpp"
#include "classifiers/strict_toml.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace intake {

namespace {

constexpr std::array<std::string_view, 6> k_kinds = {
    "cv", "declaration", "attendance_proof", "article", "report", "other"};
constexpr double k_largest_weight = 6;
constexpr std::array<std::string_view, 8> k_holders = {
    "told_of", "writer", "author", "reader", "speaker", "mentor", "listed", "nobody"}; // HolderIs

template<typename Allowed>
void require_one_of(const StrictTable& table,
                    std::string_view key,
                    const std::string& value,
                    const Allowed& allowed) {
    if (std::ranges::find(allowed, value) == allowed.end()) {
        table.fail(
            key,
            fmt::format("unknown {} '{}'; allowed here: {}", key, value, fmt::join(allowed, ", ")));
    }
}

CueSpec parse_cue(const toml::table& toml, const std::string& name) {
    const StrictTable table(
        toml, name, {"kind", "where", "weight", "language", "text", "at_least"});
    CueSpec cue;
    cue.file = name;
    cue.line = table.line("kind");
    std::vector<std::string_view> kinds;
    for (const CueKind* kind : all_cues()) {
        kinds.push_back(kind->id);
    }
    cue.kind = table.text("kind");
    require_one_of(table, "kind", cue.kind, kinds);
    cue.where = table.text_or("where", "anywhere");
    require_one_of(table, "where", cue.where, place_names());
    cue.weight = table.number("weight");
    if (!(std::abs(cue.weight) <= k_largest_weight) || cue.weight == 0) {
        table.fail(
            "weight",
            fmt::format("'weight' must lie between -{0} and {0} and not be 0", k_largest_weight));
    }
    cue.language = table.text_or("language", "");
    require_one_of(
        table, "language", cue.language, std::array<std::string_view, 3>{"", "nl", "en"});
    cue.text = table.text("text");
    const double at_least = table.number_or("at_least", 1);
    if (!(at_least >= 1 && at_least <= 100) || at_least != std::floor(at_least)) {
        table.fail("at_least", "'at_least' must be a whole number from 1 to 100");
    }
    cue.at_least = static_cast<int>(at_least);
    return cue;
}

} // namespace

DocumentType parse_document_type(std::string_view toml, const std::string& name) {
    const toml::table root = parse_toml(toml, name);
    const StrictTable table(root,
                            name,
                            {"id",
                             "kind",
                             "title_nl",
                             "title_en",
                             "is_evidence",
                             "hold_back",
                             "essential_date",
                             "holder",
                             "titles",
                             "trust",
                             "cues"});
    DocumentType type;
    type.id = table.text("id");
    type.kind = table.text("kind");
    require_one_of(table, "kind", type.kind, k_kinds);
    type.title_nl = table.text("title_nl");
    type.title_en = table.text("title_en");
    type.is_evidence = table.flag_or("is_evidence", true);
    type.hold_back = table.flag_or("hold_back", false);
    if (table.has("essential_date")) {
        type.essential_date = date_role_named(table.text("essential_date"));
        if (!type.essential_date || type.essential_date == DateRole::unknown) {
            table.fail(
                "essential_date",
                "'essential_date' must be the role of a date: signed, meeting, event, period, "
                "issued or published");
        }
    }
    const std::string holder = table.text_or("holder", "told_of");
    require_one_of(table, "holder", holder, k_holders);
    type.holder = static_cast<HolderIs>(std::ranges::find(k_holders, holder) - k_holders.begin());
    if (table.has("titles")) {
        type.titles = table.text("titles");
        type.titles_line = table.line("titles");
    }
    type.trust = table.number_or("trust", 0);
    if (!(std::abs(type.trust) <= 1)) {
        table.fail("trust", "'trust' must be a number from -1 to 1");
    }
    for (const toml::table* cue : table.tables("cues")) {
        type.cues.push_back(parse_cue(*cue, name));
    }
    return type;
}

WordGroups parse_word_groups(std::string_view toml, const std::string& name) {
    const toml::table root = parse_toml(toml, name);
    const StrictTable table(root, name, {"group"});
    WordGroups groups;
    groups.file = name;
    for (const toml::table* one : table.tables("group")) {
        const StrictTable entry(*one, name, {"name", "terms"});
        groups.groups.push_back({entry.text("name"), entry.texts("terms"), entry.line("terms")});
    }
    return groups;
}

} // namespace intake
