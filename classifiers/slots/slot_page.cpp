// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/slots/slot_page.hpp"

#include "classifiers/form_lines.hpp"
#include "classifiers/person_name.hpp"
#include "classifiers/slots/slot_words.hpp"

#include <algorithm>

namespace intake {

double shared(double a0, double a1, double b0, double b1) {
    return std::min(a1, b1) - std::max(a0, b0);
}

bool same_row(const Box& a, const Box& b) {
    return shared(a.y0, a.y1, b.y0, b.y1) > 0.4 * std::min(a.height(), b.height());
}

bool same_columns(const Box& a, const Box& b) {
    return apart(a, b) < 0;
}

double middle_of_height(const Box& box) {
    return (box.y0 + box.y1) / 2;
}

namespace {

bool lies_in(const std::vector<Box>& ink, const Box& room) {
    return std::ranges::any_of(
        ink, [&](const Box& one) { return 2 * shared_area(one, room) > one.area(); });
}

} // namespace

SlotPage::SlotPage(const PageText& text, const DrawnInk& ink) : m_text(text), m_ink(ink) {
    measure_letters();
    for (const Cell& cell : form_cells(text)) {
        const TextRange range = trimmed(text, cell.range, k_slot_edges);
        if (!range.empty()) {
            m_cells.push_back({range, excerpt(text, range).box});
        }
    }
    for (const Word& word : text.page->words) {
        if (is_print(word)) {
            m_print.push_back(word.box);
        }
    }
}

void SlotPage::measure_letters() {
    std::vector<float> sizes;
    for (const Word& word : m_text.page->words) {
        sizes.push_back(word.size);
    }
    constexpr float k_usual = 0.012F; // 10 points on A4
    float usual = k_usual;
    if (!sizes.empty()) {
        const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
        std::ranges::nth_element(sizes, middle);
        usual = std::clamp(*middle, 0.5F * k_usual, 2 * k_usual);
    }
    const Page& page = *m_text.page;
    m_up = static_cast<double>(usual);
    m_across = page.width > 0 && page.height > 0 ? m_up * page.height / page.width : m_up;
}

/// Words that leave no room for a signature: neither dots to write on nor what was read in handwriting,
/// of which a sign or two are soon thought to be something.
bool SlotPage::is_print(const Word& word) const {
    constexpr float k_sure = 0.6F;
    constexpr float k_sure_of_a_sign = 0.9F;
    const float sure = word.text.size() < 3 ? k_sure_of_a_sign : k_sure;
    const bool filler = word.text.find_first_not_of("._-…:|") == std::string::npos;
    const bool written = std::ranges::any_of(m_ink.pen, [&](const Box& pen) {
        return 2 * shared_area(word.box, pen) > word.box.area();
    });
    return !filler && word.confidence.value_or(1) >= sure
           && !(written && word.confidence.has_value());
}

double SlotPage::lower_part() const {
    constexpr double k_share = 0.25;
    double top = 1;
    double bottom = 0;
    for (const Box& print : m_print) {
        top = std::min(top, print.y0);
        bottom = std::max(bottom, print.y1);
    }
    return top + k_share * (bottom - top);
}

bool SlotPage::is_drawn_in(const Box& room) const {
    return lies_in(m_ink.drawn, room);
}

bool SlotPage::has_initials_in(const Box& room) const {
    return lies_in(m_ink.initials, room);
}

TextRange SlotPage::bare(TextRange range) const {
    return trimmed(m_text, range, k_slot_filler);
}

double SlotPage::size_of(TextRange range) const {
    return word_at(range.begin).size / m_up;
}

bool SlotPage::followed_by_colon(TextRange range) const {
    return m_text.text.substr(range.end, 1) == ":";
}

bool SlotPage::is_printed(TextRange range) const {
    for (std::size_t at = range.begin; at < range.end; ++at) {
        if (!is_print(word_at(at))) {
            return false;
        }
    }
    return true;
}

bool SlotPage::has_print(TextRange range) const {
    for (std::size_t at = range.begin; at < range.end; ++at) {
        if (m_text.text[at] != ' ' && is_print(word_at(at))) {
            return true;
        }
    }
    return false;
}

std::size_t SlotPage::right_of(std::size_t at) const {
    std::size_t next = k_none;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (i != at && same_row(m_cells[i].box, m_cells[at].box)
            && m_cells[i].box.x0 >= m_cells[at].box.x1 - 0.5 * m_across
            && (next == k_none || m_cells[i].box.x0 < m_cells[next].box.x0)) {
            next = i;
        }
    }
    return next;
}

double SlotPage::left_edge(std::size_t at) const {
    double edge = m_cells[at].box.x0 - 2 * m_across;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (i != at && same_row(m_cells[i].box, m_cells[at].box)
            && m_cells[i].box.x1 <= m_cells[at].box.x0) {
            edge = std::max(edge, m_cells[i].box.x1);
        }
    }
    return edge;
}

double SlotPage::print_above(const Box& box, double reach) const {
    double edge = box.y0 - reach * m_up;
    for (const Box& print : m_print) {
        if (same_columns(print, box) && print.y1 <= box.y0 + 0.3 * m_up) {
            edge = std::max(edge, print.y1);
        }
    }
    return std::min(edge, box.y0);
}

double SlotPage::print_below(const Box& box, double reach) const {
    double edge = box.y1 + reach * m_up;
    for (const Box& print : m_print) {
        if (same_columns(print, box) && print.y0 >= box.y1 - 0.3 * m_up) {
            edge = std::min(edge, print.y0);
        }
    }
    return std::max(edge, box.y1);
}

TextRange SlotPage::name_in(TextRange range) const {
    static const RE2 k_number(R"(\d{1,2}(?:[.)] ?| ?\| ?| ))");
    re2::StringPiece rest(part(range).data(), range.size());
    if (RE2::Consume(&rest, k_number)) { // of a row
        range.begin = static_cast<std::size_t>(rest.data() - m_text.text.data());
    }
    if (RE2::Consume(&rest, name_label())) {
        const auto begin = static_cast<std::size_t>(rest.data() - m_text.text.data());
        return name_of_cell({begin, range.end});
    }
    return range.empty() ? range : name_at(m_text, range, NameIn::cell);
}

TextRange SlotPage::name_of_cell(TextRange range) const {
    const TextRange cell = bare(range);
    return cell.empty() ? cell : name_at(m_text, cell, NameIn::cell);
}

std::string SlotPage::role_in(TextRange range) const {
    constexpr std::size_t k_longest = 50;
    const TextRange cell = trimmed(m_text, range, " ,.:()\t");
    if (cell.empty() || cell.size() > k_longest) {
        return {};
    }
    re2::StringPiece found;
    if (!RE2::PartialMatch({part(cell).data(), cell.size()}, role_words(), &found)) {
        return {};
    }
    const auto begin = static_cast<std::size_t>(found.data() - m_text.text.data());
    return printed({begin, begin + found.size()});
}

std::string SlotPage::role_at_name(std::size_t at) const {
    const SlotCell& cell = m_cells[at];
    const TextRange name = name_in(cell.range);
    std::string role =
        name.end < cell.range.end ? role_in({name.end, cell.range.end}) : std::string();
    for (std::size_t i = 0; role.empty() && i < m_cells.size(); ++i) {
        const Box& box = m_cells[i].box;
        const double down = box.y0 - cell.box.y1;
        if (same_columns(box, cell.box) && down > -0.5 * m_up && down < 1.6 * m_up
            && box.y0 > cell.box.y0 + 0.4 * m_up) {
            role = role_in(m_cells[i].range);
        }
    }
    return role;
}

void SlotPage::take_name(TextRange name, SlotPlace& slot) const {
    const Excerpt read = excerpt(m_text, name);
    slot.name = read.text;
    slot.name_box = read.box;
}

} // namespace intake
