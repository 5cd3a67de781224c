// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/page_text.hpp"
#include "classifiers/slots/signature_slots.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// A cell of a page, with its place.
struct SlotCell {
    TextRange range;
    Box box;
};

/// The shared part of two stretches; negative is how far they are apart.
double shared(double a0, double a1, double b0, double b1);
bool same_row(const Box& a, const Box& b);
bool same_columns(const Box& a, const Box& b);
double middle_of_height(const Box& box);

/// A page as those see it who look for places to sign: its cells, its print, and where room is left between them.
/// Lengths are in the height of its usual letter: up() of the page's height, across() the same length of its width.
class SlotPage {
public:
    /// Keeps references to what it is made of.
    SlotPage(const PageText& text, const DrawnInk& ink);

    static constexpr double k_room_above = 6; // letters; where a label's signature may stand
    static constexpr double k_room_below = 7;
    static constexpr double k_room_beside = 24;
    static constexpr double k_blank = 2.2; // letters; no signature fits in less

    const std::vector<SlotCell>& cells() const { return m_cells; }
    const std::vector<Box>& print() const { return m_print; }
    const std::vector<Box>& drawn() const { return m_ink.drawn; }
    const std::vector<Box>& initials() const { return m_ink.initials; }
    const std::vector<Box>& rules() const { return m_text.page->rules; }
    /// Where the text of the page has gone by for a quarter: above it stand letterheads and addresses.
    double lower_part() const;
    /// Half of something drawn lies there.
    bool is_drawn_in(const Box& room) const;
    bool has_initials_in(const Box& room) const;
    double up() const { return m_up; }
    double across() const { return m_across; }

    std::string_view part(TextRange range) const { return m_text.part(range); }
    /// Without dots to write on, and the same as it is printed.
    TextRange bare(TextRange range) const;
    std::string printed(TextRange range) const { return excerpt(m_text, range).text; }
    /// As high as its first letter, in usual letters.
    double size_of(TextRange range) const;
    bool followed_by_colon(TextRange range) const;

    /// Not what was read in a signature.
    bool is_printed(TextRange range) const;
    bool has_print(TextRange range) const;

    /// The next cell on the same row; k_none where there is none.
    std::size_t right_of(std::size_t at) const;
    /// Where the cell before it on its row ends.
    double left_edge(std::size_t at) const;
    /// The lowest print above `box` within its columns, and the highest below, at most `reach` letters away.
    double print_above(const Box& box, double reach) const;
    double print_below(const Box& box, double reach) const;

    /// A person's name that is all of a cell, or all behind "Naam:"; empty where it is none.
    TextRange name_in(TextRange range) const;
    /// The same, without a label before it.
    TextRange name_of_cell(TextRange range) const;
    /// Words of a role, as they stand in a label or a cell; empty where there are none.
    std::string role_in(TextRange range) const;
    /// The role in a name's own cell behind a comma, or on the line below it.
    std::string role_at_name(std::size_t at) const;
    void take_name(TextRange name, SlotPlace& slot) const;

    static constexpr std::size_t k_none = std::string::npos;

private:
    void measure_letters();
    bool is_print(const Word& word) const;
    const Word& word_at(std::size_t at) const { return m_text.page->words[m_text.word[at]]; }

    const PageText& m_text;
    const DrawnInk& m_ink;
    double m_up = 0;
    double m_across = 0;
    std::vector<SlotCell> m_cells;
    std::vector<Box> m_print;
};

} // namespace intake
