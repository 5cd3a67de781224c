// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/name_in_parts.hpp"

#include "classifiers/column_heading.hpp"
#include "classifiers/form_lines.hpp"
#include "classifiers/found_field.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/person_name.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace intake {

namespace {

/// The parts in which registers, forms and identity papers have a name.
enum class NamePart : std::uint8_t { surname, between, first, initials };

struct PartFound {
    NamePart part{};
    TextRange value;
};

/// Which part of a name a label asks for; nothing where it is another label.
std::optional<NamePart> part_asked(std::string_view label) {
    static const RE2 k_surname(
        R"((?:\d\.? ?)?(?:naam|achternaam|geslachtsnaam|familienaam|surname|last name|naam/surname)(?: en voorletters| ?/.*)?)");
    static const RE2 k_between(R"((?:tussenvoegsels?|voorvoegsels?|tussenv\.?))");
    static const RE2 k_first(
        R"((?:\d\.? ?)?(?:voorna(?:am|men)|roepnaam|given names?|first names?)(?: ?/.*)?)");
    static const RE2 k_initials(R"(voorletter(?:s|\(s\))?|voorl\.?|initialen|initials)");
    const std::array asked = {std::pair(NamePart::surname, &k_surname),
                              std::pair(NamePart::between, &k_between),
                              std::pair(NamePart::first, &k_first),
                              std::pair(NamePart::initials, &k_initials)};
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
        R"(((?:\d\.? ?)?(?:achternaam|geslachtsnaam|familienaam|naam ?/ ?surname|voorna(?:am|men)(?: ?/ ?given names?)?|roepnaam|tussenvoegsels?)) ([^\n:/]+))");
    for (const Cell& cell : cells(text)) {
        const std::string_view field = text.part(cell.range);
        re2::StringPiece label;
        if (RE2::FullMatch({field.data(), field.size()}, k_unmarked, &label, nullptr)) {
            const std::size_t value = cell.range.begin + label.size() + 1;
            parts.push_back({*part_asked({label.data(), label.size()}), {value, cell.range.end}});
        }
    }
}

/// "Voornaam   Tussenvoegsel   Achternaam" above those of one person: below him nobody else's stand.
void add_columns(const PageText& text, std::vector<PartFound>& parts) {
    const std::vector<Cell> all = cells(text);
    std::vector<PartFound> below;
    for (const Cell& cell : all) {
        const std::string_view head = column_heading(text, all, cell.range.begin);
        if (const auto part = part_asked(head)) {
            below.push_back({*part, cell.range});
        }
        const bool is_next = std::ranges::any_of(below, [&](const PartFound& one) {
            return !head.empty() && head.data() == text.part(one.value).data();
        });
        if (is_next) {
            return;
        }
    }
    parts.insert(parts.end(), below.begin(), below.end());
}

std::vector<PartFound> parts_of_name(const PageText& text) {
    std::vector<PartFound> parts;
    add_fields_of_licence(text, parts);
    for (const FormLine& line : form_lines(text)) {
        if (const auto part = part_asked(text.part(line.label)); part && !line.value.empty()) {
            parts.push_back({*part, trimmed(text, line.value, " ,")});
        }
    }
    add_unmarked(text, parts);
    add_columns(text, parts);
    std::erase_if(parts, [&text](const PartFound& one) {
        const std::string_view value = text.part(one.value);
        return value.empty()
               || std::string_view("0123456789").find(value.front()) != std::string_view::npos
               || part_asked(value.substr(0, value.find(' '))); // the heads of a table
    });
    return parts;
}

/// "Smit" of "A.B. Smit", where the first name stands elsewhere.
TextRange without_initials(const PageText& text, TextRange name) {
    const std::size_t space = text.text.find(' ', name.begin);
    if (has_initials(text.part(name)) && space < name.end) {
        return {space + 1, name.end};
    }
    return name;
}

/// What a page has of a name; the first of each part.
struct NameParts {
    std::string first;
    std::string initials;
    std::string between;
    TextRange surname;
};

NameParts name_parts(const PageText& text) {
    NameParts parts;
    const auto set = [&](std::string& part, TextRange value) {
        part = part.empty() ? excerpt(text, value).text : part;
    };
    for (const auto& [part, value] : parts_of_name(text)) {
        if (part == NamePart::first) {
            set(parts.first, value);
        } else if (part == NamePart::initials) {
            set(parts.initials, value);
        } else if (part == NamePart::between) {
            set(parts.between, value);
        } else if (parts.surname.empty()) {
            parts.surname = value;
        }
    }
    return parts;
}

} // namespace

std::optional<FieldFound> name_in_parts(const PageText& text) {
    constexpr double k_sure = 0.9;
    const NameParts parts = name_parts(text);
    const std::string& first = parts.first.empty() ? parts.initials : parts.first;
    if (parts.surname.empty() || first.empty()) {
        return std::nullopt;
    }
    FieldFound found = found_field("holder", text, without_initials(text, parts.surname), k_sure);
    if (found.value.find(first) != std::string::npos) {
        return std::nullopt;
    }
    found.value = first + " " + parts.between + (parts.between.empty() ? "" : " ") + found.value;
    return found;
}

std::string with_first_name(const PageText& text, TextRange name) {
    const std::string first = name_parts(text).first;
    const TextRange surname = without_initials(text, name);
    return first.empty() || surname == name ? excerpt(text, name).text
                                            : first + " " + excerpt(text, surname).text;
}

} // namespace intake
