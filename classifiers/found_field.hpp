// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/page_text.hpp"
#include "classifiers/piece.hpp"

#include <string_view>

namespace intake {

/// A field with the words under `range` as its text and its value. Its confidence is that of the form of
/// what was found, 0..1, or that of the recogniser where that is less sure.
inline FieldFound
found_field(std::string_view name, const PageText& text, TextRange range, double confidence) {
    Excerpt read = excerpt(text, range);
    FieldFound field;
    field.name = name;
    field.value = read.text;
    field.text = std::move(read.text);
    field.page = text.page->number;
    field.box = read.box;
    field.confidence = confidence < read.confidence ? confidence : read.confidence;
    return field;
}

/// The first field of that name; null where it was not found.
inline const FieldFound* first_field(const Piece& piece, std::string_view name) {
    for (const FieldFound& field : piece.fields) {
        if (field.name == name) {
            return &field;
        }
    }
    return nullptr;
}

} // namespace intake
