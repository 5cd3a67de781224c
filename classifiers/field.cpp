// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/field.hpp"

#include "classifiers/plausible_types.hpp"
#include "classifiers/strict_toml.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace intake {

namespace {

const Field* field_named(std::string_view id) {
    const auto fields = all_fields();
    const auto found = std::ranges::find(fields, id, &Field::id);
    return found != fields.end() ? *found : nullptr;
}

std::vector<std::string_view> ids_of_fields() {
    std::vector<std::string_view> ids;
    for (const Field* field : all_fields()) {
        ids.push_back(field->id);
    }
    return ids;
}

FieldUse parse_field(const StrictTable& table, const std::vector<DocumentType>& types) {
    FieldUse use;
    const std::string id = table.text("id");
    use.field = field_named(id);
    if (use.field == nullptr) {
        table.fail("id",
                   fmt::format("there is no field '{}'; there are: {}",
                               id,
                               fmt::join(ids_of_fields(), ", ")));
    }
    if (table.has("types")) {
        use.types = table.texts("types");
    }
    for (const std::string& type : use.types) {
        if (std::ranges::find(types, type, &DocumentType::id) == types.end()) {
            table.fail("types", fmt::format("there is no document type '{}'", type));
        }
    }
    return use;
}

/// Of a piece that may be of two types, what is looked for in either.
bool is_for(const FieldUse& use, const Piece& piece) {
    return use.types.empty()
           || std::ranges::any_of(plausible_types(piece), [&](const std::string& type) {
                  return std::ranges::find(use.types, type) != use.types.end();
              });
}

} // namespace

std::vector<FieldUse> parse_fields(std::string_view toml,
                                   const std::string& name,
                                   const std::vector<DocumentType>& types) {
    const toml::table root = parse_toml(toml, name);
    const StrictTable table(root, name, {"field"});
    std::vector<FieldUse> uses;
    for (const toml::table* one : table.tables("field")) {
        const StrictTable entry(*one, name, {"id", "types"});
        FieldUse use = parse_field(entry, types);
        if (std::ranges::find(uses, use.field, &FieldUse::field) != uses.end()) {
            entry.fail("id", fmt::format("field '{}' is named twice", use.field->id));
        }
        uses.push_back(std::move(use));
    }
    for (const Field* field : all_fields()) {
        if (std::ranges::find(uses, field, &FieldUse::field) == uses.end()) {
            throw ConfigError(fmt::format("{}: the field '{}' is not named", name, field->id));
        }
    }
    return uses;
}

void find_fields(const std::vector<FieldUse>& fields, const FieldContext& context, Piece& piece) {
    for (const FieldUse& use : fields) {
        if (is_for(use, piece)) {
            use.field->find(context, piece);
        }
    }
}

} // namespace intake
