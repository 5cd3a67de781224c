// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/document_type.hpp"
#include "classifiers/field.hpp"
#include "classifiers/reading.hpp"
#include "tests/support/text_document.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

namespace intake::test {

/// The piece that a text is, with what the named fields find in it, in their order. `type` is null where it is not known.
inline Piece found_in(const Document& document,
                      std::initializer_list<std::string_view> fields,
                      const DocumentType* type = nullptr) {
    const Lexicon lexicon{WordGroups{}};
    const Reading reading(document, lexicon);
    Piece piece;
    piece.type = type != nullptr ? type->id : "";
    const FieldContext context{
        reading, 0, static_cast<std::uint32_t>(document.pages.size()), type, ""};
    for (const std::string_view id : fields) {
        const auto all = all_fields();
        const auto field = std::ranges::find(all, id, &Field::id);
        if (field != all.end()) {
            (*field)->find(context, piece);
        }
    }
    return piece;
}

/// The values of a field, with their units, parted by "; ".
inline std::string values_of(const Piece& piece, std::string_view name) {
    std::string values;
    for (const FieldFound& field : piece.fields) {
        if (field.name == name) {
            values += (values.empty() ? "" : "; ") + field.value
                      + (field.unit.empty() ? "" : " " + field.unit);
        }
    }
    return values;
}

inline std::string values_in(std::string_view text,
                             std::initializer_list<std::string_view> fields,
                             std::string_view name) {
    return values_of(found_in(text_document(text), fields), name);
}

} // namespace intake::test
