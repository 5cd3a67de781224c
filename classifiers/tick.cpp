// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/tick.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace intake {

namespace {

/// The label ends here at the latest, in bytes.
constexpr std::size_t k_longest = 60;

TextRange label_from(const PageText& text, std::size_t begin) {
    std::size_t end = std::min(text.text.find_first_of("\t\n", begin), text.text.size());
    end = std::min(end, begin + k_longest);
    while (end < text.text.size()
           && (static_cast<unsigned char>(text.text[end]) & 0xC0U) == 0x80U) {
        --end; // not within a character
    }
    return trimmed(text, {begin, end}, " :.");
}

void add_drawn(const PageText& text, std::vector<Tick>& ticks) {
    static const RE2 k_box(
        "(\u2611|\u2612|\u2610|\u25a1|\u25a0|\u25cf|\u25cb|\u2713|\u2714|\u2717|\u2718|\u25fb|"
        "\u25fc|\u2b1c|\u2b1b|\\[[ xvX*]?\\]|\\( ?[xv*]? ?\\)|\\[ \\]|\\( \\))");
    static const RE2 k_on(
        "\u2611|\u2612|\u25a0|\u25cf|\u2713|\u2714|\u2717|\u2718|\u25fc|\u2b1b|"
        "\\[[xv*]\\]|\\( ?[xv*] ?\\)");
    re2::StringPiece rest(text.text);
    re2::StringPiece box;
    while (RE2::FindAndConsume(&rest, k_box, &box)) {
        const auto begin = static_cast<std::size_t>(box.data() - text.text.data());
        std::size_t from = begin + box.size();
        from = std::min(text.text.find_first_not_of(" \t", from), text.text.size());
        if (!ticks.empty()) {
            ticks.back().label.end = std::min(ticks.back().label.end, begin);
        }
        ticks.push_back({label_from(text, from), RE2::FullMatch(box, k_on)});
    }
    for (Tick& tick : ticks) {
        tick.label = trimmed(text, tick.label, " \t:.");
    }
}

/// Whether a mark is a box, and ticked.
std::optional<bool> state_of(const Mark& mark) {
    if (mark.kind != "tick_box" && mark.kind != "form_field") {
        return std::nullopt;
    }
    const auto value = fact(mark, "value");
    if (value == "on") {
        return true;
    }
    return value == "off" ? std::optional<bool>(false) : std::nullopt;
}

/// The first byte of the word that stands on the line of a box, right of it and nearest.
std::optional<std::size_t> word_beside(const PageText& text, const Box& box) {
    constexpr double k_farthest = 0.08; // of the page's width
    std::optional<std::size_t> best;
    double nearest = k_farthest;
    const double middle = (box.y0 + box.y1) / 2;
    for (std::size_t at = 0; at < text.text.size(); ++at) {
        if (at > 0 && text.word[at] == text.word[at - 1]) {
            continue;
        }
        const Box& word = text.page->words[text.word[at]].box;
        const double gap = word.x0 - box.x1;
        if (word.y0 <= middle && middle <= word.y1 && gap > -box.width() / 2 && gap < nearest) {
            nearest = gap;
            best = at;
        }
    }
    return best;
}

void add_marks(const PageText& text, std::vector<Tick>& ticks) {
    for (const Mark& mark : text.page->marks) {
        const auto on = state_of(mark);
        const auto begin = on ? word_beside(text, mark.box) : std::nullopt;
        if (begin) {
            const std::size_t from =
                std::min(text.text.find_first_not_of(" \t\n", *begin), text.text.size());
            ticks.push_back({label_from(text, from), *on});
        }
    }
}

} // namespace

std::vector<Tick> ticks(const PageText& text) {
    std::vector<Tick> ticks;
    add_drawn(text, ticks);
    add_marks(text, ticks);
    std::ranges::stable_sort(ticks, {}, [](const Tick& tick) { return tick.label.begin; });
    return ticks;
}

} // namespace intake
