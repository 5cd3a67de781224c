// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/docx_styles.hpp"

#include "extractors/utf8.hpp"
#include "extractors/xml.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace intake {

namespace {

constexpr std::string_view k_bullet = "\u2022";

std::int32_t integer(std::string_view text, std::int32_t otherwise) {
    const std::string copy(text);
    char* end = nullptr;
    const auto value = std::strtol(copy.c_str(), &end, 10);
    return end == copy.c_str()
               ? otherwise
               : static_cast<std::int32_t>(std::clamp(value, -1'000'000L, 1'000'000L));
}

/// A length in twentieths of a point.
std::optional<double> twips(std::string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    return integer(text, 0) / 20.0;
}

std::string roman(std::int32_t number) {
    constexpr std::array<std::pair<std::int32_t, std::string_view>, 13> k_signs = {{
        {1000, "m"},
        {900, "cm"},
        {500, "d"},
        {400, "cd"},
        {100, "c"},
        {90, "xc"},
        {50, "l"},
        {40, "xl"},
        {10, "x"},
        {9, "ix"},
        {5, "v"},
        {4, "iv"},
        {1, "i"},
    }};
    std::string result;
    for (const auto& [value, sign] : k_signs) {
        for (; number >= value && result.size() < 20; number -= value) {
            result += sign;
        }
    }
    return result;
}

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    });
    return text;
}

/// What a bullet is drawn with is often a private character of a symbol font.
std::string bullet(const std::string& text) {
    std::size_t at = 0;
    const auto first = text.empty() ? U'\0' : next_code_point(text, at);
    const bool is_private = first >= 0xE000 && first < 0xF900;
    return text.empty() || is_private ? std::string(k_bullet) : text;
}

} // namespace

bool is_on(const pugi::xml_node& property) {
    if (!property) {
        return false;
    }
    const auto value = attribute_of(property, "val", "1");
    return value != "0" && value != "false" && value != "off";
}

void DocxProperties::apply(const DocxProperties& other) {
    const auto take = [](auto& mine, const auto& theirs) {
        if (theirs) {
            mine = theirs;
        }
    };
    take(points, other.points);
    take(bold, other.bold);
    take(hidden, other.hidden);
    take(indent, other.indent);
    take(space_before, other.space_before);
    take(space_after, other.space_after);
    if (!other.list.empty()) {
        list = other.list;
        level = other.level;
    }
}

DocxProperties docx_properties(const pugi::xml_node& node) {
    DocxProperties result;
    if (const auto size = attribute_of(child_of(node, "sz"), "val"); !size.empty()) {
        result.points = integer(size, 22) / 2.0;
    }
    if (const auto bold = child_of(node, "b")) {
        result.bold = is_on(bold);
    }
    if (const auto vanish = child_of(node, "vanish")) {
        result.hidden = is_on(vanish);
    }
    const auto indent = child_of(node, "ind");
    result.indent = twips(attribute_of(indent, "left", attribute_of(indent, "start")));
    const auto spacing = child_of(node, "spacing");
    result.space_before = twips(attribute_of(spacing, "before"));
    result.space_after = twips(attribute_of(spacing, "after"));
    if (const auto numbering = child_of(node, "numPr")) {
        result.list = attribute_of(child_of(numbering, "numId"), "val");
        result.level =
            std::clamp(integer(attribute_of(child_of(numbering, "ilvl"), "val"), 0), 0, 8);
    }
    return result;
}

DocxStyles::DocxStyles(const pugi::xml_node& styles) {
    const auto defaults = child_of(styles, "docDefaults");
    m_defaults.apply(docx_properties(child_of(child_of(defaults, "rPrDefault"), "rPr")));
    m_defaults.apply(docx_properties(child_of(child_of(defaults, "pPrDefault"), "pPr")));
    for (const auto& node : styles.children()) {
        if (local_name(node) != "style") {
            continue;
        }
        Style style;
        style.based_on = attribute_of(child_of(node, "basedOn"), "val");
        style.own = docx_properties(child_of(node, "pPr"));
        style.own.apply(docx_properties(child_of(node, "rPr")));
        const std::string id(attribute_of(node, "styleId"));
        if (attribute_of(node, "type") == "paragraph" && attribute_of(node, "default") == "1") {
            m_default_paragraph = id;
        }
        m_styles[id] = std::move(style);
    }
}

DocxProperties DocxStyles::resolve(std::string_view style) const {
    constexpr std::size_t k_deepest = 20; // styles may build on each other in a circle
    std::vector<const Style*> chain;
    auto found = m_styles.find(style.empty() ? std::string_view(m_default_paragraph) : style);
    while (found != m_styles.end() && chain.size() < k_deepest) {
        chain.push_back(&found->second);
        found = m_styles.find(found->second.based_on);
    }
    DocxProperties result = m_defaults;
    std::ranges::reverse(chain);
    for (const Style* style_in_chain : chain) {
        result.apply(style_in_chain->own);
    }
    return result;
}

DocxLists::DocxLists(const pugi::xml_node& numbering) {
    for (const auto& node : numbering.children()) {
        if (local_name(node) == "abstractNum") {
            Levels levels;
            for (const auto& child : node.children()) {
                const auto at = integer(attribute_of(child, "ilvl"), -1);
                if (local_name(child) == "lvl" && at >= 0 && at < 9) {
                    levels.at(static_cast<std::size_t>(at)) = {
                        std::string(attribute_of(child_of(child, "numFmt"), "val", "decimal")),
                        std::string(attribute_of(child_of(child, "lvlText"), "val")),
                        integer(attribute_of(child_of(child, "start"), "val"), 1)};
                }
            }
            m_abstract[std::string(attribute_of(node, "abstractNumId"))] = std::move(levels);
        } else if (local_name(node) == "num") {
            m_lists[std::string(attribute_of(node, "numId"))] =
                attribute_of(child_of(node, "abstractNumId"), "val");
        }
    }
}

std::string DocxLists::next_label(const std::string& list, std::int32_t level) {
    const auto name = m_lists.find(list);
    const auto abstract = name == m_lists.end() ? m_abstract.end() : m_abstract.find(name->second);
    if (abstract == m_abstract.end()) {
        return {};
    }
    const auto& levels = abstract->second;
    auto& counts = m_counts[abstract->first];
    const auto at = static_cast<std::size_t>(level);
    counts.at(at) = counts.at(at) == 0 ? levels.at(at).start : counts.at(at) + 1;
    std::fill(counts.begin() + level + 1, counts.end(), 0);
    if (levels.at(at).format == "bullet") {
        return bullet(levels.at(at).text);
    }
    if (levels.at(at).format == "none") {
        return {};
    }
    // "%1.%2" stands for the numbers of the first and the second level.
    std::string label;
    const auto& text = levels.at(at).text;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9') {
            const auto other = static_cast<std::size_t>(text[++i] - '1');
            label += list_number(std::max(counts.at(other), 1), levels.at(other).format);
        } else {
            label += text[i];
        }
    }
    return label;
}

std::string list_number(std::int32_t number, std::string_view format) {
    if (format == "lowerLetter" || format == "upperLetter") {
        // a .. z, aa, bb: the letter is doubled, not counted on.
        const auto times = static_cast<std::size_t>(std::clamp((number - 1) / 26 + 1, 1, 5));
        std::string letters(times, static_cast<char>('a' + std::max(number - 1, 0) % 26));
        return format == "upperLetter" ? upper(std::move(letters)) : letters;
    }
    if (format == "lowerRoman" || format == "upperRoman") {
        return format == "upperRoman" ? upper(roman(number)) : roman(number);
    }
    return std::to_string(number);
}

} // namespace intake
