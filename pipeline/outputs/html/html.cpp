// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/html/html.hpp"

#include "pipeline/outputs/terminal.hpp"
#include "pipeline/sha256.hpp"

#include <cstdint>

namespace intake {

namespace {

int digit_of(char hex) {
    return hex <= '9' ? hex - '0' : hex - 'a' + 10;
}

std::string base64_of_hex(std::string_view hex) {
    constexpr std::string_view k_signs =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    std::uint32_t bits = 0;
    unsigned waiting = 0;
    for (const char c : hex) {
        bits = (bits << 4U) | static_cast<std::uint32_t>(digit_of(c));
        waiting += 4;
        if (waiting >= 6) {
            waiting -= 6;
            text += k_signs[(bits >> waiting) & 0x3FU];
        }
    }
    if (waiting > 0) {
        text += k_signs[(bits << (6 - waiting)) & 0x3FU];
    }
    text.append((4 - text.size() % 4) % 4, '=');
    return text;
}

} // namespace

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : harmless(text)) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string csp_hash(std::string_view content) {
    return "'sha256-" + base64_of_hex(sha256_hex(content)) + "'";
}

void Html::begin(std::string_view tag, Attributes attributes) {
    m_out += "<" + std::string(tag);
    for (const Attribute& attribute : attributes) {
        if (!attribute.name.empty()) {
            m_out += " " + std::string(attribute.name) + "=\"" + escaped(attribute.value) + "\"";
        }
    }
}

Html::Element Html::in(std::string_view tag, Attributes attributes) {
    begin(tag, attributes);
    m_out += ">";
    return {this, tag};
}

Html& Html::element(std::string_view tag, Attributes attributes, std::string_view content) {
    const Element whole = in(tag, attributes);
    return text(content);
}

Html& Html::empty(std::string_view tag, Attributes attributes) {
    begin(tag, attributes);
    m_out += "/>";
    return *this;
}

Html& Html::text(std::string_view content) {
    m_out += escaped(content);
    return *this;
}

Html& Html::trusted(std::string_view markup) {
    m_out += markup;
    return *this;
}

} // namespace intake
