// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace intake {

/// An attribute of an element. One without a name is left out, for those that are there only sometimes.
struct Attribute {
    std::string_view name;
    std::string value{};
};
using Attributes = std::initializer_list<Attribute>;

/// Writes HTML. Every text and every value of an attribute is made harmless and escaped; only trusted()
/// writes markup as it is. Names of elements and attributes are ours.
class Html {
public:
    /// An element that is open as long as this stands.
    class [[nodiscard]] Element {
    public:
        Element(Element&& other) noexcept
            : m_html(std::exchange(other.m_html, nullptr)), m_tag(other.m_tag) {}
        Element& operator=(Element&&) = delete;
        Element(const Element&) = delete;
        Element& operator=(const Element&) = delete;
        ~Element() {
            if (m_html != nullptr) {
                m_html->m_out += "</" + std::string(m_tag) + ">";
            }
        }

    private:
        friend class Html;
        Element(Html* html, std::string_view tag) : m_html(html), m_tag(tag) {}

        Html* m_html; // null once moved from
        std::string_view m_tag;
    };

    Element in(std::string_view tag, Attributes attributes = {});
    /// An element with only text in it.
    Html& element(std::string_view tag, Attributes attributes, std::string_view text);
    /// An element that has no content by its nature: <meta/>, <rect/>.
    Html& empty(std::string_view tag, Attributes attributes);
    Html& text(std::string_view text);
    /// Markup, style or script of our own: never anything that came out of a file.
    Html& trusted(std::string_view markup);

    std::string take() { return std::move(m_out); }

private:
    void begin(std::string_view tag, Attributes attributes);

    std::string m_out;
};

/// Valid UTF-8 on one line, with the signs that HTML gives a meaning escaped.
std::string escaped(std::string_view text);

/// What a Content-Security-Policy calls an inline style or script: "'sha256-...'".
std::string csp_hash(std::string_view content);

} // namespace intake
