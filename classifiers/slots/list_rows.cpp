// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/slots/list_rows.hpp"

#include "classifiers/matching.hpp"
#include "classifiers/slots/label_slot.hpp"
#include "classifiers/slots/slot_words.hpp"

#include <algorithm>
#include <cmath>
#include <complex>
#include <iterator>
#include <numbers>
#include <optional>
#include <utility>

namespace intake {

namespace {

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

// ------------------------------------------------------------------------------- which rows

bool is_head_of_names(const SlotPage& page, const SlotCell& cell) {
    const std::string_view words = page.part(page.bare(cell.range));
    return matches(words, names_head());
}

bool stands_left_on_row(const SlotPage& page, const Box& box, const Box& head) {
    constexpr double k_curl = 1.2; // letters; on a page that may curl
    const double off = std::abs(middle_of_height(box) - middle_of_height(head));
    return box.x1 < head.x0 && (same_row(box, head) || off < k_curl * page.up());
}

/// The head of a column of names on the row of a cell; k_none where there is none.
std::size_t column_of_names(const SlotPage& page, std::size_t head) {
    const auto& cells = page.cells();
    const auto names = std::ranges::find_if(cells, [&](const SlotCell& cell) {
        return stands_left_on_row(page, cell.box, cells[head].box) && is_head_of_names(page, cell);
    });
    return names == cells.end() ? SlotPage::k_none
                                : static_cast<std::size_t>(names - cells.begin());
}

/// The first head on the row of a cell; k_none where there is none.
std::size_t first_column(const SlotPage& page, std::size_t head) {
    const auto& cells = page.cells();
    std::size_t first = SlotPage::k_none;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (stands_left_on_row(page, cells[i].box, cells[head].box)
            && page.has_print(cells[i].range)
            && (first == SlotPage::k_none || cells[i].box.x0 < cells[first].box.x0)) {
            first = i;
        }
    }
    return first;
}

/// Between names in their column a few words without a figure are one as well, of which a letter was misread.
bool may_be_name(const SlotPage& page, const SlotCell& cell) {
    static const RE2 k_words(R"((?:[^\s\d]+ ){1,4}[^\s\d]+)");
    const std::string_view words = page.part(cell.range);
    return matches(words, k_words) && !asks_to_sign(page, cell);
}

/// What the places of a column have in common: its head, and how far it reaches across.
SlotPlace place_of_column(const SlotPage& page, std::size_t head) {
    const SlotCell& cell = page.cells()[head];
    const std::size_t next = page.right_of(head);
    const double right = next == SlotPage::k_none ? 1.0 : page.cells()[next].box.x0;
    SlotPlace slot;
    slot.row = true;
    slot.asked_at = cell.box;
    slot.label = page.printed(page.bare(cell.range));
    slot.role = page.role_in(page.bare(cell.range));
    slot.room = {cell.box.x0 - page.across(), cell.box.y0, right, cell.box.y1};
    return slot;
}

/// The place of a column on the row of a name.
SlotPlace on_row(const SlotPage& page, SlotPlace column, const Box& name) {
    constexpr double k_row = 0.7; // letters above and below the name
    column.name_box = name;
    column.room.y0 = name.y0 - k_row * page.up();
    column.room.y1 = name.y1 + k_row * page.up();
    column.room = clamp(column.room);
    return column;
}

/// The rows below the head of the column of names, down to the first wide gap.
class RowReader {
public:
    RowReader(const SlotPage& page, SlotPlace column, const Box& names)
        : m_page(page), m_column(std::move(column)), m_names(names), m_bottom(names.y1) {}

    std::vector<SlotPlace> read() {
        for (const SlotCell& cell : m_page.cells()) {
            if (!continues(cell.box)) {
                continue;
            }
            const TextRange name = m_page.name_in(cell.range);
            if (!name.empty()) {
                add(name, cell.box);
            } else if (!m_misread && may_be_name(m_page, cell)) {
                m_misread = on_row(m_page, m_column, cell.box);
                m_bottom = cell.box.y1;
            }
        }
        return std::move(m_rows);
    }

private:
    bool continues(const Box& box) const {
        constexpr double k_indent = 3; // letters
        constexpr double k_widest_gap = 5;
        return box.y0 >= m_bottom - 0.3 * m_page.up()
               && box.y0 < m_bottom + k_widest_gap * m_page.up()
               && std::abs(box.x0 - m_names.x0) <= k_indent * m_page.across();
    }

    void add(TextRange name, const Box& box) {
        SlotPlace slot = on_row(m_page, m_column, box);
        m_page.take_name(name, slot);
        if (m_misread && !same_row(m_misread->name_box, slot.name_box)) {
            m_rows.push_back(*m_misread);
        }
        m_misread.reset();
        const bool again = !m_rows.empty() && same_row(m_rows.back().name_box, slot.name_box);
        if (!again) {
            m_rows.push_back(std::move(slot));
        } else if (slot.name.size() > m_rows.back().name.size()) {
            m_rows.back() = std::move(slot); // what was read in a rule beside it is no name
        }
        m_bottom = box.y1;
    }

    const SlotPage& m_page;
    SlotPlace m_column;
    Box m_names;
    double m_bottom;                    // of the row last read
    std::optional<SlotPlace> m_misread; // counts once a name stands below it
    std::vector<SlotPlace> m_rows;
};

/// Reads the rows of a table that tells of something else than names: whatever stands in its first column begins one.
class TableReader {
public:
    TableReader(const SlotPage& page, SlotPlace column, const Box& first)
        : m_page(page), m_column(std::move(column)), m_first(first) {}

    /// None where what stands below the heads is no table with room in the column to sign.
    std::vector<SlotPlace> read() {
        find_starts();
        constexpr std::size_t k_fewest = 3;
        if (m_starts.size() < k_fewest || !has_room()) {
            return {};
        }
        std::vector<SlotPlace> rows;
        std::ranges::transform(
            m_starts, std::back_inserter(rows), [this](const Box& start) { return row_at(start); });
        return rows;
    }

private:
    /// What stands in the first column, from the top.
    std::vector<Box> first_column() const {
        constexpr double k_indent = 3; // letters
        std::vector<Box> lines;
        for (const SlotCell& cell : m_page.cells()) {
            const bool below = cell.box.y0 > m_first.y0 + m_page.up();
            if (below && std::abs(cell.box.x0 - m_first.x0) <= k_indent * m_page.across()
                && m_page.has_print(cell.range)) {
                lines.push_back(cell.box);
            }
        }
        std::ranges::sort(lines, {}, &Box::y0);
        return lines;
    }

    void find_starts() {
        constexpr double k_next_row =
            1.7; // letters from the line above; less is another line of its row
        constexpr double k_widest_gap = 5;
        double line = m_first.y0;
        double step = k_widest_gap;
        for (const Box& box : first_column()) {
            const double down = (box.y0 - line) / m_page.up();
            if (down < k_next_row && !m_starts.empty()) {
                m_starts.back() = join(m_starts.back(), box);
            } else if (down > k_widest_gap && !follows_unread(down / step)) {
                return;
            } else {
                step = m_starts.empty() ? step : std::min(step, down);
                m_starts.push_back(box);
            }
            line = box.y0;
        }
    }

    /// Two steps down: one row was not read. It has its place between the others.
    bool follows_unread(double steps) {
        if (m_starts.size() < 2 || steps < 1.8 || steps > 2.2) {
            return false;
        }
        const double down = m_starts.back().y0 - m_starts[m_starts.size() - 2].y0;
        Box unread = m_starts.back();
        unread.y0 += down;
        unread.y1 += down;
        m_starts.push_back(unread);
        return true;
    }

    bool is_printed_in(const Box& start) const {
        const Box place{m_column.room.x0, start.y0, m_column.room.x1, start.y1};
        return std::ranges::any_of(m_page.print(),
                                   [&](const Box& print) { return meet(print, place); });
    }

    /// Lines of a text reach into the column, and so does the head of a table below what seemed one.
    bool has_room() const {
        constexpr std::size_t k_one_in = 5;
        const auto printed = std::ranges::count_if(
            m_starts, [this](const Box& start) { return is_printed_in(start); });
        return !is_printed_in(m_starts.front())
               && static_cast<std::size_t>(printed) * k_one_in <= m_starts.size();
    }

    SlotPlace row_at(const Box& start) const {
        SlotPlace row = on_row(m_page, m_column, start);
        for (const SlotCell& cell : m_page.cells()) {
            const TextRange name = same_row(cell.box, start) && cell.box.x1 < m_column.room.x0
                                       ? m_page.name_in(cell.range)
                                       : TextRange();
            if (!name.empty() && m_column.role.empty()
                && m_page.part(name).find_first_of(" .") != std::string_view::npos) {
                m_page.take_name(name, row);
                break;
            }
        }
        row.name_box = start; // from where the row is followed
        return row;
    }

    const SlotPage& m_page;
    SlotPlace m_column;
    Box m_first;
    std::vector<Box> m_starts;
};

// ------------------------------------------------------------------------------- where they lie

/// How much lower a row lies for each letter to the right of its name, in letters: on a page that curls a list may
/// lie askew where the page as a whole is level. The median over what else stands on these rows; 0 where
/// little does.
double fall_of(const SlotPage& page, const std::vector<SlotPlace>& rows) {
    constexpr std::size_t k_fewest = 3;
    constexpr double k_near = 8; // letters; from a cell so near nothing can be told
    std::vector<double> falls;
    for (const SlotPlace& row : rows) {
        const Box& name = row.name_box;
        for (const SlotCell& cell : page.cells()) {
            const double across = (cell.box.x0 - name.x1) / page.across();
            const double down = (middle_of_height(cell.box) - middle_of_height(name)) / page.up();
            if (across > k_near && std::abs(down) < 1 && page.has_print(cell.range)) {
                const double middles =
                    (cell.box.x0 + cell.box.x1 - name.x0 - name.x1) / 2 / page.across();
                falls.push_back(down / middles);
            }
        }
    }
    return falls.size() < k_fewest ? 0 : median(std::move(falls));
}

void move_down(SlotPlace& row, double by) {
    row.room.y0 += by;
    row.room.y1 += by;
}

void follow_fall(const SlotPage& page, std::vector<SlotPlace>& rows) {
    const double fall = fall_of(page, rows);
    for (SlotPlace& row : rows) {
        const double across =
            (row.room.x0 + row.room.x1 - row.name_box.x0 - row.name_box.x1) / 2 / page.across();
        move_down(row, fall * across * page.up());
    }
}

/// The usual distance between rows, in the page's height.
double step_of(const std::vector<SlotPlace>& rows) {
    std::vector<double> steps;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        steps.push_back(middle_of_height(rows[row].room) - middle_of_height(rows[row - 1].room));
    }
    return median(std::move(steps));
}

/// Rows are as high as most of them, a speck beside a name makes its own seem higher, and leave little between them.
void level_heights(std::vector<SlotPlace>& rows) {
    std::vector<double> heights;
    std::ranges::transform(
        rows, std::back_inserter(heights), [](const SlotPlace& row) { return row.room.height(); });
    constexpr double k_of_step = 0.85;
    const double half = std::max(median(std::move(heights)), k_of_step * step_of(rows)) / 2;
    for (SlotPlace& row : rows) {
        const double middle = middle_of_height(row.room);
        row.room.y0 = middle - half;
        row.room.y1 = middle + half;
    }
}

/// Where most that is drawn lies between the rows, in the same way, the rows lie there: the page curls. How far
/// below, in the page's height.
double drawn_below(const SlotPage& page, const std::vector<SlotPlace>& rows) {
    constexpr std::size_t k_fewest = 3;
    // Rayleigh's statistic: about 1 where they lie anyhow, their number where all lie the same way.
    constexpr double k_alike = 1.5;
    constexpr double k_between = 0.2;     // of the way to the next row; less is how people write
    constexpr double k_on_the_line = 0.1; // people write so much below the middle of a row
    const double step = step_of(rows);
    const double turn = step / (2 * std::numbers::pi);
    std::complex<double> sum = 0;
    std::size_t count = 0;
    for (const Box& ink : page.drawn()) {
        const auto row = std::ranges::find_if(
            rows, [&](const SlotPlace& place) { return meet(place.room, ink); });
        if (row != rows.end() && ink.height() < 2 * row->room.height()) {
            sum += std::polar(1.0, (middle_of_height(ink) - middle_of_height(row->room)) / turn);
            ++count;
        }
    }
    const double below = std::arg(sum) * turn;
    const bool alike = count >= k_fewest && std::norm(sum) > k_alike * static_cast<double>(count);
    return alike && std::abs(below) > k_between * step ? below - k_on_the_line * step : 0;
}

/// Whether a column with this head may be one to sign although it does not say so, "Begeleider" or "Binnen": not where it says what
/// else is written there, and only with something drawn below.
bool may_head_signatures(const SlotPage& page, std::size_t head) {
    constexpr std::size_t k_shortest = 2; // bytes
    constexpr std::size_t k_longest = 30;
    const SlotCell& cell = page.cells()[head];
    const std::string_view words = page.part(page.bare(cell.range));
    if (words.size() < k_shortest || words.size() > k_longest || holds(words, written_words())
        || !page.is_printed(page.bare(cell.range))) {
        return false;
    }
    return std::ranges::any_of(page.initials(), [&](const Box& ink) {
        const double middle = (ink.x0 + ink.x1) / 2;
        return ink.y0 > cell.box.y0 && middle > cell.box.x0 - page.across()
               && ink.x0 < cell.box.x1 + SlotPage::k_room_above * page.across();
    });
}

/// Moves the places to where their rows lie below the head of the column.
void follow_rows(const SlotPage& page, std::vector<SlotPlace>& rows) {
    follow_fall(page, rows);
    level_heights(rows);
    const double below = drawn_below(page, rows);
    for (SlotPlace& row : rows) {
        move_down(row, below);
        row.room = clamp(row.room);
    }
}

} // namespace

std::vector<SlotPlace> list_rows(const SlotPage& page, std::size_t head) {
    constexpr std::size_t k_fewest_rows = 2;
    const SlotPlace column = place_of_column(page, head);
    std::vector<SlotPlace> rows;
    if (const std::size_t names = column_of_names(page, head); names != SlotPage::k_none) {
        rows = RowReader(page, column, page.cells()[names].box).read();
    }
    if (rows.size() < k_fewest_rows) {
        const std::size_t first = first_column(page, head);
        rows = first == SlotPage::k_none
                   ? std::vector<SlotPlace>()
                   : TableReader(page, column, page.cells()[first].box).read();
    }
    if (rows.size() < k_fewest_rows) {
        return {};
    }
    follow_rows(page, rows);
    return rows;
}

std::vector<SlotPlace> drawn_columns(const SlotPage& page, const std::vector<SlotPlace>& found) {
    constexpr std::ptrdiff_t k_fewest_drawn = 2;
    std::vector<SlotPlace> places;
    const auto is_free = [&](const SlotPlace& row) {
        const auto meets = [&](const SlotPlace& other) {
            return 2 * shared_area(other.room, row.room) > row.room.area();
        };
        return std::ranges::none_of(found, meets) && std::ranges::none_of(places, meets);
    };
    const auto is_drawn = [&](const SlotPlace& row) { return page.has_initials_in(row.room); };
    for (std::size_t head = 0; head < page.cells().size(); ++head) {
        if (!may_head_signatures(page, head)) {
            continue;
        }
        std::vector<SlotPlace> rows = list_rows(page, head);
        if (std::ranges::count_if(rows, is_drawn) >= k_fewest_drawn
            && std::ranges::all_of(rows, is_free)) {
            std::ranges::move(rows, std::back_inserter(places));
        }
    }
    return places;
}

} // namespace intake
