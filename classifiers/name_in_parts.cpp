// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/name_in_parts.hpp"

#include "classifiers/form_lines.hpp"
#include "classifiers/found_field.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/person_name.hpp"

#include <re2/re2.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace intake {

namespace {

/// The parts in which registers, forms and identity papers have a name.
enum class NamePart : std::uint8_t { surname, between, first };

struct PartFound {
    NamePart part{};
    TextRange value;
};

/// Which part of a name a label asks for; nothing where it is another label.
std::optional<NamePart> part_asked(std::string_view label) {
    static const RE2 k_surname(
        R"((?:\d\.? ?)?(?:naam|achternaam|geslachtsnaam|familienaam|surname|last name|naam/surname)(?: ?/.*)?)");
    static const RE2 k_between(R"((?:tussenvoegsels?|voorvoegsels?|tussenv\.?))");
    static const RE2 k_first(
        R"((?:\d\.? ?)?(?:voorna(?:am|men)|roepnaam|given names?|first names?)(?: ?/.*)?)");
    const std::array asked = {std::pair(NamePart::surname, &k_surname),
                              std::pair(NamePart::between, &k_between),
                              std::pair(NamePart::first, &k_first)};
    for (const auto& [part, expression] : asked) {
        if (matches(label, *expression)) {
            return part;
        }
    }
    return std::nullopt;
}

/// "1. Smit", "2. Anna": fields 1 and 2 of a driving licence are surname and first names.
void add_fields_of_licence(const PageText& text, std::vector<PartFound>& parts) {
    static const RE2 k_licence(R"(\b(?:rijbewijs|driving licence|permis de conduire)\b)");
    static const RE2 k_field(R"(([12])\.? ([^\n\d]+))");
    if (!RE2::PartialMatch(text.text, k_licence)) {
        return;
    }
    for (const Cell& cell : cells(text)) {
        const std::string_view field = text.part(cell.range);
        re2::StringPiece number;
        re2::StringPiece value;
        if (RE2::FullMatch({field.data(), field.size()}, k_field, &number, &value)) {
            parts.push_back({number == "1" ? NamePart::surname : NamePart::first,
                             {cell.range.end - value.size(), cell.range.end}});
        }
    }
}

/// "Achternaam Smit": nothing but a space is between label and value.
void add_unmarked(const PageText& text, std::vector<PartFound>& parts) {
    static const RE2 k_unmarked(
        R"((achternaam|geslachtsnaam|familienaam|voorna(?:am|men)|roepnaam|tussenvoegsels?) ([^\n:]+))");
    for (const Cell& cell : cells(text)) {
        const std::string_view field = text.part(cell.range);
        re2::StringPiece label;
        if (RE2::FullMatch({field.data(), field.size()}, k_unmarked, &label, nullptr)) {
            const std::size_t value = cell.range.begin + label.size() + 1;
            parts.push_back({*part_asked({label.data(), label.size()}), {value, cell.range.end}});
        }
    }
}

std::vector<PartFound> parts_of_name(const PageText& text) {
    std::vector<PartFound> parts;
    add_fields_of_licence(text, parts);
    for (const FormLine& line : form_lines(text)) {
        if (const auto part = part_asked(text.part(line.label)); part && !line.value.empty()) {
            parts.push_back({*part, line.value});
        }
    }
    add_unmarked(text, parts);
    std::erase_if(parts, [&text](const PartFound& one) {
        const std::string_view value = text.part(one.value);
        return std::string_view("0123456789").find(value.front()) != std::string_view::npos
               || part_asked(value.substr(0, value.find(' '))); // the heads of a table
    });
    return parts;
}

/// "Smit" of "A.B. Smit", where the first name stands elsewhere.
TextRange without_initials(const PageText& text, TextRange name) {
    const std::size_t space = text.text.find(' ', name.begin);
    return has_initials(text.part(name)) && space < name.end ? TextRange{space + 1, name.end}
                                                             : name;
}

} // namespace

std::optional<FieldFound> name_in_parts(const PageText& text) {
    constexpr double k_sure = 0.9;
    std::string first;
    std::string between;
    std::optional<FieldFound> found;
    for (const auto& [part, value] : parts_of_name(text)) {
        if (part == NamePart::first && first.empty()) {
            first = excerpt(text, value).text;
        } else if (part == NamePart::between) {
            between = excerpt(text, value).text + " ";
        } else if (part == NamePart::surname && !found) {
            found = found_field("holder", text, without_initials(text, value), k_sure);
        }
    }
    if (!found || first.empty() || found->value.find(first) != std::string::npos) {
        return std::nullopt;
    }
    found->value = first + " " + between + found->value;
    return found;
}

} // namespace intake
