// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/delivery_words.hpp"
#include "pipeline/outputs/html/parts.hpp"

#include <algorithm>

// What became of the files and findings of the delivery before this one.

namespace intake {

void PageWriter::since() {
    if (!m_index.earlier) {
        return;
    }
    const EarlierDeliverySummary& earlier = *m_index.earlier;
    const auto whole =
        section("since", say("Sinds de vorige levering", "Since the previous delivery"));
    m_html.element("p", {}, files_since(earlier, m_lang));
    {
        const auto list = m_html.in("ul", {{"class", "facts"}});
        for (const FileChangeSummary& change : earlier.files) {
            const std::string line = file_change_line(change, m_lang);
            if (!line.empty()) {
                m_html.element("li", {}, line);
            }
        }
    }
    m_html.element("p", {}, findings_since(m_index, m_lang));
    if (!std::ranges::any_of(earlier.solved, asked_for_somebody)) {
        return;
    }
    m_html.element("h3", {}, say("Niet meer gemeld", "No longer reported"));
    const auto list = m_html.in("ul", {{"class", "facts"}});
    for (const SolvedSummary& solved : earlier.solved) {
        if (asked_for_somebody(solved)) {
            m_html.element("li", {}, solved_line(solved, m_lang));
        }
    }
}

} // namespace intake
