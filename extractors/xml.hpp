// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace intake {

// Office files are XML whose prefixes may be anything; the local names tell enough.

/// The name without its prefix: "p" for "w:p".
inline std::string_view local_name(std::string_view name) {
    return name.substr(name.find(':') + 1); // npos + 1 is 0
}
inline std::string_view local_name(const pugi::xml_node& node) {
    return local_name(std::string_view(node.name()));
}

/// The first child of that local name; a null node when there is none.
inline pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
    for (const auto& child : node.children()) {
        if (local_name(child) == name) {
            return child;
        }
    }
    return {};
}

/// The attribute of that local name, or `otherwise`.
inline std::string_view
attribute_of(const pugi::xml_node& node, std::string_view name, std::string_view otherwise = {}) {
    for (const auto& attribute : node.attributes()) {
        if (local_name(std::string_view(attribute.name())) == name) {
            return attribute.value();
        }
    }
    return otherwise;
}

/// Parses a part of an office file, white space kept. False when it is not well-formed; what came before
/// the fault is there.
inline bool parse_part(pugi::xml_document& document, const std::string& part) {
    constexpr unsigned k_options = pugi::parse_default | pugi::parse_ws_pcdata;
    return static_cast<bool>(document.load_buffer(part.data(), part.size(), k_options));
}

} // namespace intake
