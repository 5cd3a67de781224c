// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/text_document.hpp"

#include <algorithm>
#include <string>

namespace intake::test {

namespace {

constexpr double k_letter_width = 0.0088; // of the page's width, at the size of the body
constexpr double k_body = 0.0125;         // of the page's height
constexpr double k_title = 0.028;
constexpr double k_heading = 0.017;
constexpr double k_left = 0.05;
constexpr double k_top = 0.04;

/// Calls `visit` for every part between separators; what follows the last one counts if not empty.
template<typename Visit>
void for_each_part(std::string_view text, char separator, const Visit& visit) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        visit(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

class PageWriter {
public:
    explicit PageWriter(std::int32_t number) {
        m_page.number = number;
        m_page.width = 595;
        m_page.height = 842;
        m_page.text_source = TextSource::layer;
    }

    void line(std::string_view text) {
        double size = k_body;
        if (text.starts_with("## ")) {
            size = k_heading;
            text.remove_prefix(3);
        } else if (text.starts_with("# ")) {
            size = k_title;
            text.remove_prefix(2);
        }
        m_y = std::min(m_y + size * 1.3, 0.98);
        if (text.find_first_not_of(" \r\t") == std::string_view::npos) {
            ++m_block;
            return;
        }
        const double width = std::min(k_letter_width * size / k_body,
                                      (1 - 2 * k_left) / static_cast<double>(text.size()));
        std::size_t at = 0;
        for_each_part(text, ' ', [&](std::string_view word) {
            while (word.ends_with('\r')) {
                word.remove_suffix(1);
            }
            if (!word.empty()) {
                add(word, k_left + width * static_cast<double>(at), width, size);
            }
            at += word.size() + 1;
        });
        ++m_line;
    }

    Page page() { return std::move(m_page); }

private:
    void add(std::string_view text, double x, double width, double size) {
        Word word;
        word.text = text;
        word.box = clamp({x, m_y - size, x + width * static_cast<double>(text.size()), m_y});
        word.size = static_cast<float>(size);
        word.line = m_line;
        word.block = m_block;
        m_page.words.push_back(std::move(word));
    }

    Page m_page;
    double m_y = k_top;
    std::int32_t m_line = 0;
    std::int32_t m_block = 0;
};

} // namespace

Document text_document(std::string_view text) {
    Document document;
    for_each_part(text, '\f', [&](std::string_view page_text) {
        PageWriter writer(static_cast<std::int32_t>(document.pages.size()) + 1);
        for_each_part(page_text, '\n', [&](std::string_view line) { writer.line(line); });
        document.pages.push_back(writer.page());
    });
    document.info.pages = static_cast<std::int32_t>(document.pages.size());
    return document;
}

} // namespace intake::test
