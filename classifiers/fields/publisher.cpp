// SPDX-License-Identifier: GPL-3.0-or-later
// Who brought out a book or paper: value is as read.
#include "classifiers/text_field.hpp"

namespace intake::fields {

namespace {

const TextFinder& finder() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"((?:uitgever|uitgeverij|uitgegeven door|publisher|published by|een uitgave van|uitgave))",
        .sentences = {
            {R"(\b(uitgeverij [^\n.,;:(]+))", 0.85},
            {R"((?:(?:uitgegeven|uitgekomen|uitgebracht|verschenen|gepubliceerd)[ \n](?:door|bij)|een uitgave van|published by)[ \n]([^\n.,;:(]+))",
             0.85}}});
    return k_finder;
}

/// Without its town or the year behind it.
TextRange name_of_publisher(const PageText& text, const TextFinder::Found& found) {
    const TextRange range = phrase(text, found);
    const std::size_t comma = text.part(range).find(',');
    return comma == std::string_view::npos ? range : TextRange{range.begin, range.begin + comma};
}

void find(const FieldContext& context, Piece& piece) {
    add_surest("publisher", finder(), &name_of_publisher, context, piece);
}

} // namespace

extern const Field field_publisher;
const Field field_publisher{.id = "publisher", .find = find};

} // namespace intake::fields
