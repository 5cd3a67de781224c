// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/signature_slots.hpp"

#include "classifiers/form_lines.hpp"
#include "classifiers/person_name.hpp"
#include "classifiers/slant.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <complex>
#include <cstddef>
#include <iterator>
#include <numbers>
#include <optional>
#include <utility>

namespace intake {

namespace {

// ------------------------------------------------------------------------------- words

constexpr std::size_t k_longest_label = 64;    // bytes; what is longer is a sentence
constexpr std::string_view k_edges = " |[]{}"; // what is read in the lines of a table
constexpr std::string_view k_filler = " ._:*…-\t\n";

bool says(std::string_view text, const RE2& expression) {
    return RE2::PartialMatch({text.data(), text.size()}, expression);
}

/// Words that mean a signature wherever they stand in a label.
const RE2& strong_words() {
    static const RE2 k_expression(
        R"(\bhand ?te[kx]en[il1]ng|\bpara+f\b|\bsignature\b|\bsignatuur\b|\bkrabbel\b|\bsign here\b|\bteken hier\b)");
    return k_expression;
}

/// Words that mean one at the start of a label.
const RE2& opening_words() {
    static const RE2 k_expression(
        R"(^(?:ondertekening|ondertekend (?:door|te|op|namens)|ondertekend$|getekend(?:,| te| door| op|$)|was getekend|w\.? ?g\.?$|voor akkoord|akkoord(?: |$)|(?:voor )?gezien(?:,| en| door|$)|(?:gelezen en )?goedgekeurd|aldus (?:naar waarheid )?(?:ingevuld|opgemaakt|verklaard|getekend)|signed(?:,| by| at| on|$)|authori[sz]ed signatory|for and on behalf of|namens (?:de|het|deze|dezen)\b))");
    return k_expression;
}

/// What a recogniser makes of "Paraaf" now and then; a word of its own, so that it must head a list.
const RE2& misread_words() {
    static const RE2 k_expression(R"(\bparaa[tl1i!]$)");
    return k_expression;
}

/// What makes it a sentence about signatures.
const RE2& verbs() {
    static const RE2 k_expression(
        R"(\b(?:is|zijn|was getekend door|wordt|worden|moet|moeten|dient|staat|heeft|hebben|ontbreekt|zonder|geen|niet|vereist|verplicht|graag|stuur|mail|print|required|needed|not|must|should|without|valid|geldig|met de hand)\b)");
    return k_expression;
}

const RE2& closing_words() {
    static const RE2 k_expression(
        R"(^(?:met )?(?:een )?(?:(?:vriendelijke|hartelijke|collegiale|warme|sportieve|beste|met vr\.?) )*(?:groet(?:en|jes)?|hoogachtend|mvg|m\.v\.g\.?|vr\.? ?gr\.?)[,.! ]*$|^(?:kind |best |warm )?regards[,. ]*$|^yours (?:sincerely|faithfully|truly)[,. ]*$|^sincerely(?: yours)?[,. ]*$)");
    return k_expression;
}

const RE2& roles() {
    static const RE2 k_expression(
        R"(\b(?:[a-z]*(?:begeleid(?:er|ster)|leid(?:er|ster|ing)|coach|bestuur(?:der|slid)|commissielid|docent(?:e)?|trainer|manager|directeur|directrice|director)|supervisor|voorzitter|secretaris|penningmeester|coordinator[a-z ]{0,14}|examinator|examencommissie|mentor|assessor|facilitator|eigenaar|zaakvoerder|instructeur|instructor|opleider|lector|hoogleraar|rector|decaan|accountant|administratiekantoor|contactpersoon|organisatie|organisator|werkgever|opdrachtgever|leidinggevende|personeelszaken|p&o|hrm?(?: [a-z]+)?|deelnemer|deelneemster|kandidaat|cursist|student|geslaagde|coachee|werknemer|medewerker|vrijwilliger|adviseur|consultant|psycholoog|arts|notaris|burgemeester|redacteur|redactie|chair(?:man|woman|person)?|secretary|treasurer|president|teacher|lecturer|employer|employee|participant|candidate|head of [a-z ]+|hoofd(?: [a-z]+){0,2}|lid van [a-z ]+|namens [a-z ]+)\b)");
    return k_expression;
}

const RE2& name_label() {
    static const RE2 k_expression(
        R"((?:de )?(?:volledige )?(?:naam|name)(?:[ /][a-z() /]{0,30})?[ .]*[:.])");
    return k_expression;
}

// ------------------------------------------------------------------------------- places

/// A cell of the page with its place.
struct Placed {
    TextRange range;
    std::size_t line = 0;
    Box box;
};

/// The shared part of two stretches.
double shared(double a0, double a1, double b0, double b1) {
    return std::min(a1, b1) - std::max(a0, b0);
}

bool same_row(const Box& a, const Box& b) {
    return shared(a.y0, a.y1, b.y0, b.y1) > 0.4 * std::min(a.height(), b.height());
}

bool same_columns(const Box& a, const Box& b) {
    return apart(a, b) < 0;
}

/// Finds the slots of one page. Lengths are in the height of its usual letter: `m_up` of the page's height,
/// `m_across` the same length of its width.
class SlotFinder {
public:
    SlotFinder(const PageText& text, const std::vector<Box>& pen, const std::vector<Box>& drawn)
        : m_text(text), m_pen(pen), m_drawn(drawn) {
        measure_letters();
        for (const Cell& cell : form_cells(text)) {
            const TextRange range = trimmed(text, cell.range, k_edges);
            if (!range.empty()) {
                m_cells.push_back({range, cell.line, excerpt(text, range).box});
            }
        }
        for (const Word& word : text.page->words) {
            if (is_print(word)) {
                m_print.push_back(word.box);
            }
        }
        m_lower_part = lower_part();
    }

    std::vector<SlotPlace> find() {
        constexpr std::size_t k_most_cells =
            1500; // more is a table of figures, and would take long
        if (m_cells.size() > k_most_cells) {
            return {};
        }
        for (std::size_t at = 0; at < m_cells.size(); ++at) {
            if (asks(m_cells[at])) {
                if (!add_rows(at)) {
                    add_label(at);
                }
            } else if (says(part(trimmed(m_text, m_cells[at].range, k_filler)), misread_words())) {
                add_rows(at);
            } else if (says(part(m_cells[at].range), closing_words())) {
                add_closing(at);
            }
        }
        for (std::size_t at = 0; at < m_cells.size(); ++at) {
            add_name(at);
        }
        return std::move(m_slots);
    }

private:
    static constexpr double k_room_above = 6;
    static constexpr double k_room_below = 7;
    static constexpr double k_room_beside = 24;
    static constexpr double k_blank = 2.2; // no signature fits in less

    std::string_view part(TextRange range) const { return m_text.part(range); }

    void measure_letters() {
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
    bool is_print(const Word& word) const {
        constexpr float k_sure = 0.6F;
        constexpr float k_sure_of_a_sign = 0.9F;
        const float sure = word.text.size() < 3 ? k_sure_of_a_sign : k_sure;
        const bool filler = word.text.find_first_not_of("._-…:|") == std::string::npos;
        const bool written = std::ranges::any_of(m_pen, [&](const Box& pen) {
            return 2 * shared_area(word.box, pen) > word.box.area();
        });
        return !filler && word.confidence.value_or(1) >= sure
               && !(written && word.confidence.has_value());
    }

    bool asks(const Placed& cell) const {
        const TextRange range = trimmed(m_text, cell.range, k_filler);
        const std::string_view label = part(range);
        if (label.empty() || label.size() > k_longest_label || says(label, verbs())) {
            return false;
        }
        return says(label, strong_words()) || (says(label, opening_words()) && !is_title(range));
    }

    /// "Akkoord gedragsregels" in large letters is what the paper is called. A colon makes it a label: on its line
    /// a signature may make the letters seem large.
    bool is_title(TextRange range) const {
        constexpr double k_large = 1.35;
        const bool labels = m_text.part(range).find(':') != std::string_view::npos
                            || m_text.text.substr(range.end, 1) == ":";
        return !labels && m_text.page->words[m_text.word[range.begin]].size > k_large * m_up;
    }

    /// Not what was read in a signature.
    bool is_printed(TextRange range) const {
        for (std::size_t at = range.begin; at < range.end; ++at) {
            if (!is_print(m_text.page->words[m_text.word[at]])) {
                return false;
            }
        }
        return true;
    }

    /// The cells next to one on its row; npos where there is none.
    std::size_t right_of(std::size_t at) const {
        std::size_t next = std::string::npos;
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            if (i != at && same_row(m_cells[i].box, m_cells[at].box)
                && m_cells[i].box.x0 >= m_cells[at].box.x1 - 0.5 * m_across
                && (next == std::string::npos || m_cells[i].box.x0 < m_cells[next].box.x0)) {
                next = i;
            }
        }
        return next;
    }

    double left_edge(std::size_t at) const {
        double edge = m_cells[at].box.x0 - 2 * m_across;
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            if (i != at && same_row(m_cells[i].box, m_cells[at].box)
                && m_cells[i].box.x1 <= m_cells[at].box.x0) {
                edge = std::max(edge, m_cells[i].box.x1);
            }
        }
        return edge;
    }

    /// The lowest print above `box` within its columns, at most `reach` letters away.
    double print_above(const Box& box, double reach) const {
        double edge = box.y0 - reach * m_up;
        for (const Box& print : m_print) {
            if (same_columns(print, box) && print.y1 <= box.y0 + 0.3 * m_up) {
                edge = std::max(edge, print.y1);
            }
        }
        return std::min(edge, box.y0);
    }

    double print_below(const Box& box, double reach) const {
        double edge = box.y1 + reach * m_up;
        for (const Box& print : m_print) {
            if (same_columns(print, box) && print.y0 >= box.y1 - 0.3 * m_up) {
                edge = std::min(edge, print.y0);
            }
        }
        return std::max(edge, box.y1);
    }

    Box room_of_label(std::size_t at) const {
        const Box& label = m_cells[at].box;
        const std::size_t next = right_of(at);
        const bool names_next = next != std::string::npos && !name_in(m_cells[next].range).empty();
        double right = std::max(label.x1, label.x0 + k_room_beside * m_across);
        if (next != std::string::npos && !names_next && has_print(m_cells[next].range)) {
            right = std::max(label.x1, m_cells[next].box.x0 - 0.5 * m_across);
        }
        Box room{left_edge(at), label.y0, std::min(right, 1.0), label.y1};
        const Box columns = room;
        room.y0 = print_above(columns, k_room_above);
        room.y1 = print_below(columns, k_room_below);
        return clamp(room);
    }

    bool has_print(TextRange range) const {
        for (std::size_t at = range.begin; at < range.end; ++at) {
            if (part(range)[at - range.begin] != ' '
                && is_print(m_text.page->words[m_text.word[at]])) {
                return true;
            }
        }
        return false;
    }

    /// A name that is all of a cell, or all behind "Naam:".
    TextRange name_in(TextRange range) const {
        re2::StringPiece rest(part(range).data(), range.size());
        if (RE2::Consume(&rest, name_label())) {
            const auto begin = static_cast<std::size_t>(rest.data() - m_text.text.data());
            range = trimmed(m_text, {begin, range.end}, k_filler);
        }
        const TextRange name = range.empty() ? range : name_at(m_text, range, NameIn::cell);
        return name;
    }

    void take_name(TextRange name, SlotPlace& slot) const {
        const Excerpt read = excerpt(m_text, name);
        slot.name = read.text;
        slot.name_box = read.box;
    }

    /// Words of a role, as they stand in a label or a cell.
    std::string role_in(TextRange range) const {
        constexpr std::size_t k_longest = 50;
        const TextRange cell = trimmed(m_text, range, " ,.:()\t");
        if (cell.empty() || cell.size() > k_longest) {
            return {};
        }
        re2::StringPiece found;
        static const RE2 k_role("(" + roles().pattern() + ")");
        if (!RE2::PartialMatch({part(cell).data(), cell.size()}, k_role, &found)) {
            return {};
        }
        const auto begin = static_cast<std::size_t>(found.data() - m_text.text.data());
        return excerpt(m_text, {begin, begin + found.size()}).text;
    }

    /// What stands behind the label in its own cell: "Handtekening begeleider: J. Smit".
    void take_tail(const Placed& cell, SlotPlace& slot) const {
        const std::size_t colon = part(cell.range).find(':');
        if (colon == std::string_view::npos) {
            return;
        }
        const TextRange tail =
            trimmed(m_text, {cell.range.begin + colon, cell.range.end}, k_filler);
        const TextRange name = tail.empty() ? tail : name_at(m_text, tail, NameIn::cell);
        if (!name.empty() && is_printed(name)) {
            take_name(name, slot);
            slot.typed = true;
        }
    }

    /// The nearest printed name under, in or beside the room, and the role with it.
    void take_name_near(std::size_t at, SlotPlace& slot) const {
        constexpr double k_reach = 4;
        const Box reach{slot.room.x0,
                        slot.room.y0 - k_reach * m_up,
                        slot.room.x1,
                        slot.room.y1 + k_reach * m_up};
        double nearest = 0;
        std::size_t best = std::string::npos;
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            const Box& box = m_cells[i].box;
            const bool near = same_columns(box, reach) && box.y0 >= reach.y0 && box.y1 <= reach.y1;
            const TextRange name = i == at || !near ? TextRange() : name_in(m_cells[i].range);
            if (name.empty() || !is_printed(name)) {
                continue;
            }
            const bool above = box.y1 <= slot.asked_at.y0 + 0.3 * m_up;
            const double away = above ? 2 * (slot.asked_at.y0 - box.y1) + m_up
                                      : std::max(0.0, box.y0 - slot.asked_at.y1);
            const double aside = std::abs(box.x0 - slot.asked_at.x0) * m_up / m_across;
            if (best == std::string::npos || away + 0.5 * aside < nearest) {
                nearest = away + 0.5 * aside;
                best = i;
            }
        }
        if (best == std::string::npos) {
            return;
        }
        take_name(name_in(m_cells[best].range), slot);
        if (slot.role.empty()) {
            slot.role = role_at_name(best);
        }
    }

    /// In the name's own cell behind a comma, or on the line below it.
    std::string role_at_name(std::size_t at) const {
        const TextRange range = m_cells[at].range;
        const TextRange name = name_in(range);
        std::string role = name.end < range.end ? role_in({name.end, range.end}) : std::string();
        for (std::size_t i = 0; role.empty() && i < m_cells.size(); ++i) {
            const Box& box = m_cells[i].box;
            const double down = box.y0 - m_cells[at].box.y1;
            if (same_columns(box, m_cells[at].box) && down > -0.5 * m_up && down < 1.6 * m_up
                && box.y0 > m_cells[at].box.y0 + 0.4 * m_up) {
                role = role_in(m_cells[i].range);
            }
        }
        return role;
    }

    void add_label(std::size_t at) {
        SlotPlace slot;
        const TextRange label = trimmed(m_text, m_cells[at].range, k_filler);
        slot.asked_at = m_cells[at].box;
        slot.room = room_of_label(at);
        take_tail(m_cells[at], slot);
        const std::size_t colon = part(label).find(':');
        const TextRange words{label.begin,
                              colon == std::string_view::npos ? label.end : label.begin + colon};
        slot.label = excerpt(m_text, words).text;
        slot.role = role_in(words);
        if (slot.name.empty()) {
            take_name_near(at, slot);
            slot.typed = stands_in_its_place(slot);
        }
        m_slots.push_back(std::move(slot));
    }

    /// A name right beside the label on its row is not printed under a signature: it is all there is.
    static bool stands_in_its_place(const SlotPlace& slot) {
        return !slot.name.empty() && same_row(slot.name_box, slot.asked_at)
               && slot.name_box.x0 > slot.asked_at.x1;
    }

    void add_closing(std::size_t at) {
        const Box& box = m_cells[at].box;
        SlotPlace slot;
        slot.asked_at = box;
        const Box columns{box.x0 - 2 * m_across, box.y0, box.x0 + k_room_beside * m_across, box.y1};
        constexpr double k_room_of_letter = 9;
        slot.room = clamp({columns.x0, box.y1, columns.x1, print_below(columns, k_room_of_letter)});
        slot.label = excerpt(m_text, trimmed(m_text, m_cells[at].range, k_filler)).text;
        for (std::size_t i = at + 1; i < m_cells.size() && i <= at + 2; ++i) {
            const TextRange name = name_in(m_cells[i].range);
            if (!name.empty() && same_columns(m_cells[i].box, columns)) {
                take_name(name, slot);
                slot.role = role_at_name(i);
                break;
            }
        }
        slot.typed = !slot.name.empty() && slot.room.height() < k_blank * m_up;
        m_slots.push_back(std::move(slot));
    }

    /// How much lower a row lies for each letter to the right of its name, in letters: on a page that curls a list may
    /// lie askew where the page as a whole is level. The median over what else stands on these rows; 0 where
    /// little does.
    double fall_of_rows(const std::vector<Box>& names) const {
        constexpr std::size_t k_fewest = 3;
        constexpr double k_near = 8; // letters; from a cell so near nothing can be told
        std::vector<double> falls;
        for (const Box& name : names) {
            for (const Placed& cell : m_cells) {
                const double across = (cell.box.x0 - name.x1) / m_across;
                const double down = (cell.box.y0 + cell.box.y1 - name.y0 - name.y1) / 2 / m_up;
                if (across > k_near && std::abs(down) < 1 && has_print(cell.range)) {
                    const double middles =
                        (cell.box.x0 + cell.box.x1 - name.x0 - name.x1) / 2 / m_across;
                    falls.push_back(down / middles);
                }
            }
        }
        if (falls.size() < k_fewest) {
            return 0;
        }
        return median(falls);
    }

    /// Moves the places of rows to where their rows lie below the head of the column.
    void follow_rows(std::vector<SlotPlace>& rows) const {
        std::vector<Box> names;
        std::ranges::transform(rows, std::back_inserter(names), &SlotPlace::name_box);
        const double fall = fall_of_rows(names);
        for (SlotPlace& row : rows) {
            const double across =
                (row.room.x0 + row.room.x1 - row.name_box.x0 - row.name_box.x1) / 2 / m_across;
            row.room.y0 += fall * across * m_up;
            row.room.y1 += fall * across * m_up;
        }
        level_heights(rows);
        const double below = drawn_below(rows);
        for (SlotPlace& row : rows) {
            row.room.y0 += below;
            row.room.y1 += below;
            row.room = clamp(row.room);
        }
    }

    static double middle_of(const Box& box) { return (box.y0 + box.y1) / 2; }

    static double median(std::vector<double> values) {
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::ranges::nth_element(values, middle);
        return *middle;
    }

    /// Rows are as high as most of them: a speck beside a name makes its own seem higher.
    static void level_heights(std::vector<SlotPlace>& rows) {
        std::vector<double> heights;
        std::ranges::transform(rows, std::back_inserter(heights), [](const SlotPlace& row) {
            return row.room.height();
        });
        const double half = median(heights) / 2;
        for (SlotPlace& row : rows) {
            const double middle = middle_of(row.room);
            row.room.y0 = middle - half;
            row.room.y1 = middle + half;
        }
    }

    /// Where most that is drawn lies between the rows, in the same way, the rows lie there: the page curls. How far
    /// below, in the page's height.
    double drawn_below(const std::vector<SlotPlace>& rows) const {
        constexpr std::size_t k_fewest = 3;
        // Rayleigh's statistic: about 1 where they lie anyhow, their number where all lie the same way.
        constexpr double k_alike = 1.5;
        constexpr double k_between = 0.2; // of the way to the next row; less is how people write
        constexpr double k_on_the_line = 0.1; // people write so much below the middle of a row
        std::vector<double> steps;
        for (std::size_t row = 1; row < rows.size(); ++row) {
            steps.push_back(middle_of(rows[row].room) - middle_of(rows[row - 1].room));
        }
        const double step = median(steps);
        const double turn = step / (2 * std::numbers::pi);
        std::complex<double> sum = 0;
        std::size_t count = 0;
        for (const Box& ink : m_drawn) {
            const auto holds = [&](const SlotPlace& row) { return meet(row.room, ink); };
            const auto row = std::ranges::find_if(rows, holds);
            if (row != rows.end() && ink.height() < 2 * row->room.height()) {
                sum += std::polar(1.0, (middle_of(ink) - middle_of(row->room)) / turn);
                ++count;
            }
        }
        const double below = std::arg(sum) * turn;
        const bool alike =
            count >= k_fewest && std::norm(sum) > k_alike * static_cast<double>(count);
        return alike && std::abs(below) > k_between * step ? below - k_on_the_line * step : 0;
    }

    /// A column of a list with names: every row has its own place.
    bool add_rows(std::size_t at) {
        const std::size_t names = name_column(at);
        if (names == std::string::npos) {
            return false;
        }
        constexpr double k_indent = 3;
        constexpr double k_widest_gap = 5;
        const SlotPlace column = column_place(at);
        std::vector<SlotPlace> rows;
        std::optional<SlotPlace> misread;
        double bottom = m_cells[names].box.y1;
        for (const Placed& cell : m_cells) {
            const bool below =
                cell.box.y0 >= bottom - 0.3 * m_up && cell.box.y0 < bottom + k_widest_gap * m_up;
            if (!below || std::abs(cell.box.x0 - m_cells[names].box.x0) > k_indent * m_across) {
                continue;
            }
            SlotPlace slot = on_row(column, cell.box);
            const TextRange name = name_in(cell.range);
            if (name.empty()) {
                if (!misread && may_be_name(cell)) {
                    misread = std::move(slot);
                    bottom = cell.box.y1;
                }
                continue;
            }
            take_name(name, slot);
            if (misread && !same_row(misread->name_box, slot.name_box)) {
                rows.push_back(*misread);
            }
            misread.reset();
            const bool again = !rows.empty() && same_row(rows.back().name_box, slot.name_box);
            if (!again) {
                rows.push_back(std::move(slot));
            } else if (slot.name.size() > rows.back().name.size()) {
                rows.back() = std::move(slot); // what was read in a rule beside it is no name
            }
            bottom = cell.box.y1;
        }
        constexpr std::size_t k_fewest_rows = 2;
        if (rows.size() < k_fewest_rows) {
            return false;
        }
        follow_rows(rows);
        std::ranges::move(rows, std::back_inserter(m_slots));
        return true;
    }

    /// What the places of a column have in common: its head, and how far it reaches across.
    SlotPlace column_place(std::size_t at) const {
        const Box& head = m_cells[at].box;
        const std::size_t next = right_of(at);
        const double right = next == std::string::npos ? 1.0 : m_cells[next].box.x0;
        SlotPlace slot;
        slot.row = true;
        slot.asked_at = head;
        slot.label = excerpt(m_text, trimmed(m_text, m_cells[at].range, k_filler)).text;
        slot.room = {head.x0 - m_across, head.y0, right, head.y1};
        return slot;
    }

    /// The place of a column on the row of a name.
    SlotPlace on_row(SlotPlace column, const Box& name) const {
        constexpr double k_row = 0.7; // above and below the name
        column.name_box = name;
        column.room.y0 = name.y0 - k_row * m_up;
        column.room.y1 = name.y1 + k_row * m_up;
        column.room = clamp(column.room);
        return column;
    }

    /// Between names in their column a few words without a figure are one as well, of which a letter was misread.
    bool may_be_name(const Placed& cell) const {
        static const RE2 k_words(R"((?:[^\s\d]+ ){1,4}[^\s\d]+)");
        const std::string_view words = part(cell.range);
        return RE2::FullMatch({words.data(), words.size()}, k_words) && !asks(cell);
    }

    bool is_head(const Placed& cell) const {
        static const RE2 k_names(
            R"((?:(?:voor-? ?(?:en )?(?:achter)?)?na(?:am|men)|name|deelnemers?|participants?|aanwezigen?)(?: [a-z]+)?)");
        const std::string_view words = part(trimmed(m_text, cell.range, k_filler));
        return RE2::FullMatch({words.data(), words.size()}, k_names);
    }

    /// The head of a column of names on the row of a cell, on a page that may curl; npos where there is none.
    std::size_t name_column(std::size_t at) const {
        constexpr double k_curl = 1.2;
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            const double off = std::abs(middle_of(m_cells[i].box) - middle_of(m_cells[at].box));
            if (i != at && (same_row(m_cells[i].box, m_cells[at].box) || off < k_curl * m_up)
                && m_cells[i].box.x1 < m_cells[at].box.x0 && is_head(m_cells[i])) {
                return i;
            }
        }
        return std::string::npos;
    }

    bool is_taken(const Box& box) const {
        return std::ranges::any_of(m_slots, [&](const SlotPlace& slot) {
            const bool is_its_name = !slot.name.empty() && same_row(slot.name_box, box)
                                     && same_columns(slot.name_box, box);
            const Box near{slot.room.x0, slot.room.y0 - m_up, slot.room.x1, slot.room.y1 + m_up};
            return is_its_name
                   || (same_columns(near, box) && shared(near.y0, near.y1, box.y0, box.y1) > 0);
        });
    }

    /// Where the text of the page has gone by for so great a part: above it stand letterheads and addresses.
    double lower_part() const {
        constexpr double k_share = 0.25;
        double top = 1;
        double bottom = 0;
        for (const Box& print : m_print) {
            top = std::min(top, print.y0);
            bottom = std::max(bottom, print.y1);
        }
        return top + k_share * (bottom - top);
    }

    /// A name that is alone on its row and has no text right under it: no line of an address or a story.
    bool stands_alone(std::size_t at) const {
        const Box& box = m_cells[at].box;
        const Box below{box.x0, box.y1, box.x1, box.y1 + 1.2 * m_up};
        return name_in(m_cells[at].range) == trimmed(m_text, m_cells[at].range, k_filler)
               && std::ranges::none_of(m_cells, [&](const Placed& other) {
                      return other.range != m_cells[at].range
                             && (same_row(other.box, box) || meet(other.box, below));
                  });
    }

    bool is_drawn_in(const Box& room) const {
        return std::ranges::any_of(
            m_drawn, [&](const Box& ink) { return 2 * shared_area(ink, room) > ink.area(); });
    }

    /// A name printed in the lower part under a blank strip: with its role, or where something is drawn above it.
    void add_name(std::size_t at) {
        const Placed& cell = m_cells[at];
        const TextRange name = name_in(cell.range);
        if (name.empty() || cell.box.y0 < m_lower_part || is_taken(cell.box)
            || part(name).find_first_of(" .") == std::string_view::npos) {
            return;
        }
        const double width = std::max(cell.box.x1, cell.box.x0 + 14 * m_across);
        const Box columns{cell.box.x0 - m_across, cell.box.y0, width, cell.box.y1};
        const double top = print_above(columns, k_room_below);
        SlotPlace slot;
        slot.role = role_at_name(at);
        slot.room = clamp({columns.x0 - m_across, top, columns.x1, cell.box.y0});
        const bool asks = !slot.role.empty() || (stands_alone(at) && is_drawn_in(slot.room));
        if (!asks || cell.box.y0 - top < k_blank * m_up) {
            return;
        }
        take_name(name, slot);
        slot.asked_at = cell.box;
        m_slots.push_back(std::move(slot));
    }

    const PageText& m_text;
    const std::vector<Box>& m_pen;
    const std::vector<Box>& m_drawn;
    double m_up = 0;
    double m_across = 0;
    double m_lower_part = 0; // of the page's height
    std::vector<Placed> m_cells;
    std::vector<Box> m_print;
    std::vector<SlotPlace> m_slots;
};

} // namespace

std::vector<SlotPlace>
signature_slots(const PageText& text, const std::vector<Box>& pen, const std::vector<Box>& drawn) {
    if (text.page->words.empty()) {
        return {};
    }
    const Slant slant = Slant::of(*text.page);
    if (slant.is_level()) {
        return SlotFinder(text, pen, drawn).find();
    }
    Page page = *text.page;
    for (Word& word : page.words) {
        word.box = slant.level(word.box);
    }
    PageText level = text;
    level.page = &page;
    const auto levelled = [&](std::vector<Box> boxes) {
        std::ranges::transform(
            boxes, boxes.begin(), [&](const Box& box) { return slant.level(box); });
        return boxes;
    };
    const std::vector<Box> level_pen = levelled(pen);
    const std::vector<Box> level_drawn = levelled(drawn);
    std::vector<SlotPlace> slots = SlotFinder(level, level_pen, level_drawn).find();
    for (SlotPlace& slot : slots) {
        slot.asked_at = clamp(slant.slanted(slot.asked_at));
        slot.room = clamp(slant.slanted(slot.room));
        slot.name_box = clamp(slant.slanted(slot.name_box));
    }
    return slots;
}

} // namespace intake
