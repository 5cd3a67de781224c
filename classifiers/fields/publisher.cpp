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

void find(const FieldContext& context, Piece& piece) {
    add_surest("publisher", finder(), &phrase, context, piece);
}

} // namespace

extern const Field field_publisher;
const Field field_publisher{.id = "publisher", .find = find};

} // namespace intake::fields
