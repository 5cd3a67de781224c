// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/flow_layout.hpp"

#include <pugixml.hpp>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace intake {

/// True unless a switch such as <w:b w:val="0"/> is off; false when the node is not there.
bool is_on(const pugi::xml_node& property);

/// What a paragraph's or run's properties set; empty members are inherited.
struct DocxProperties {
    std::optional<double> points;
    std::optional<bool> bold;
    std::optional<bool> hidden;
    std::optional<double> indent; // points
    std::optional<double> space_before;
    std::optional<double> space_after;
    std::string list;       // id of a list; empty for none
    std::int32_t level = 0; // of the list, from 0

    /// Takes over what `other` sets.
    void apply(const DocxProperties& other);
};

/// Reads a w:rPr or a w:pPr.
DocxProperties docx_properties(const pugi::xml_node& node);

/// The styles of a document: names for sets of properties that build on each other.
class DocxStyles {
public:
    DocxStyles() = default;
    explicit DocxStyles(const pugi::xml_node& styles);

    /// Everything that holds for text in that style; the document's defaults for an unknown one.
    DocxProperties resolve(std::string_view style) const;

private:
    struct Style {
        std::string based_on;
        DocxProperties own;
    };
    DocxProperties m_defaults;
    std::string m_default_paragraph;
    std::map<std::string, Style, std::less<>> m_styles;
};

/// The numbers and signs in front of list items, counted in the order of the text.
class DocxLists {
public:
    DocxLists() = default;
    explicit DocxLists(const pugi::xml_node& numbering);

    /// The label of the next item of that list, such as "2.1." or "•"; empty for an unknown list.
    std::string next_label(const std::string& list, std::int32_t level);

private:
    struct Level {
        std::string format = "decimal";
        std::string text;
        std::int32_t start = 1;
    };
    using Levels = std::array<Level, 9>;

    std::map<std::string, Levels> m_abstract;
    std::map<std::string, std::string> m_lists; // list -> abstract list
    /// Of an abstract list; 0 for not begun.
    std::map<std::string, std::array<std::int32_t, 9>> m_counts;
};

/// A number as a list shows it: formats decimal, lowerLetter, upperLetter, lowerRoman, upperRoman.
std::string list_number(std::int32_t number, std::string_view format);

} // namespace intake
