// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/html/parts.hpp"

#include <array>
#include <utility>

// What page.js brings to life: the page beside the text, and help. Not seen without scripts.

namespace intake {

void PageWriter::viewer() {
    {
        const auto aside = m_html.in(
            "aside", {{"id", "viewer"}, {"hidden", ""}, {"aria-labelledby", "viewer-title"}});
        {
            const auto bar = m_html.in("div", {{"class", "buttons"}});
            m_html.element(
                "h2", {{"id", "viewer-title"}}, say("Plek op de pagina", "Place on the page"));
            const auto button =
                [&](std::string_view kind, std::string_view sign, const std::string& name) {
                    m_html.element("button",
                                   {{"type", "button"},
                                    {"class", std::string(kind)},
                                    {"aria-label", name},
                                    {"title", name}},
                                   sign);
                };
            button("previous", "‹", say("Vorige bevinding (p)", "Previous finding (p)"));
            button("next", "›", say("Volgende bevinding (n)", "Next finding (n)"));
            button("zoom-out", "−", say("Kleiner (-)", "Smaller (-)"));
            button("zoom-in", "+", say("Groter (+)", "Larger (+)"));
            button("close", "×", say("Sluiten (Esc)", "Close (Esc)"));
        }
        m_html.element("p", {{"id", "viewer-where"}, {"aria-live", "polite"}}, "");
        m_html.element("div", {{"id", "stage"}}, "");
    }
    {
        const auto bar = m_html.in("div", {{"id", "tools"}, {"hidden", ""}});
        m_html.element(
            "button", {{"type", "button"}, {"class", "previous"}}, say("‹ Vorige", "‹ Previous"));
        m_html.element(
            "button", {{"type", "button"}, {"class", "next"}}, say("Volgende ›", "Next ›"));
        m_html.element("button",
                       {{"type", "button"},
                        {"id", "help-button"},
                        {"aria-label", say("Toetsen (?)", "Keys (?)")}},
                       "?");
    }
    const auto dialog = m_html.in("dialog", {{"id", "help"}, {"aria-labelledby", "help-title"}});
    m_html.element("h2", {{"id", "help-title"}}, say("Toetsen", "Keys"));
    const std::array<std::pair<std::string_view, std::string>, 5> keys = {
        {{"n / p", say("volgende en vorige bevinding", "next and previous finding")},
         {"+ / -", say("pagina groter en kleiner", "page larger and smaller")},
         {"0", say("hele pagina", "whole page")},
         {"Esc", say("pagina sluiten", "close the page")},
         {"?", say("deze uitleg", "this help")}}};
    {
        const auto list = m_html.in("dl");
        for (const auto& [key, what] : keys) {
            m_html.element("dt", {}, key).element("dd", {}, what);
        }
    }
    m_html.element("button", {{"type", "button"}, {"id", "help-close"}}, say("Sluiten", "Close"));
}

} // namespace intake
