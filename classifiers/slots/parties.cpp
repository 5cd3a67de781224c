// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/slots/parties.hpp"

#include "classifiers/matching.hpp"
#include "classifiers/slots/slot_words.hpp"
#include "classifiers/slots/writing_line.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace intake {

namespace {

enum class Side : std::uint8_t { above, below };

/// Who is named in a cell, with the lines that belong to it.
struct Party {
    std::size_t at = 0; // the cell
    Box block;          // around its lines
    TextRange name;     // in the block; empty where there is none
    std::string role;   // empty where only a name stands there
    bool below = false; // stands under its place: in brackets, or under its name
    std::optional<WritingLine> line{};
    std::optional<Box> room{};
    std::optional<Side> side{};
};

/// "De werkgever", "(ouder/verzorger)", "Voor de instelling,": a role and little else.
bool is_role(const SlotPage& page, const SlotCell& cell) {
    constexpr std::size_t k_longest = 44;            // bytes
    constexpr double k_large = 1.35;                 // usual letters; what is larger is a title
    static const RE2 k_subject(R"([a-z]leiding\b)"); // "Aanleiding"
    const TextRange range = page.bare(cell.range);
    const std::string_view words = page.part(range);
    return !words.empty() && words.size() <= k_longest && matches(words, party_words())
           && !holds(words, sentence_words()) && !holds(words, k_subject) && page.is_printed(range)
           && page.size_of(range) < k_large;
}

bool same_block(const SlotPage& page, const Box& upper, const Box& lower) {
    constexpr double k_leading = 1.2; // letters
    constexpr double k_aside = 2;
    const double down = lower.y0 - upper.y1;
    const double middle = std::abs(upper.x0 + upper.x1 - lower.x0 - lower.x1) / 2;
    return down > -0.5 * page.up() && down < k_leading * page.up()
           && (std::abs(upper.x0 - lower.x0) < k_aside * page.across()
               || middle < k_aside * page.across());
}

/// Adds the short lines right above and below to a block.
void grow(const SlotPage& page, Party& party) {
    constexpr std::size_t k_longest = 44;
    for (bool grown = true; grown;) {
        grown = false;
        for (const SlotCell& cell : page.cells()) {
            if (cell.range.size() > k_longest || !page.has_print(cell.range)
                || shared_area(cell.box, party.block) > 0.5 * cell.box.area()) {
                continue;
            }
            const bool above = same_block(page, cell.box, party.block);
            if (!above && !same_block(page, party.block, cell.box)) {
                continue;
            }
            party.block = join(party.block, cell.box);
            grown = true;
            if (party.name.empty()) {
                party.name = page.name_in(cell.range);
            }
        }
    }
}

/// The blank strip next to a block; nothing where no signature fits in.
std::optional<Box> strip(const SlotPage& page, const Party& party, Side side) {
    constexpr double k_narrowest = 14; // letters
    const Box& block = party.block;
    const std::size_t next = page.right_of(party.at);
    double right = std::max(block.x1, block.x0 + k_narrowest * page.across());
    if (next != SlotPage::k_none) {
        const double edge = page.cells()[next].box.x0 - page.across();
        right = std::max(block.x1, std::min(right, edge));
    }
    const Box columns{block.x0 - page.across(), block.y0, right, block.y1};
    Box room = columns;
    if (side == Side::above) {
        room.y0 = page.print_above(columns, SlotPage::k_room_above);
        room.y1 = block.y0;
    } else {
        room.y0 = block.y1;
        room.y1 = page.print_below(columns, SlotPage::k_room_below);
    }
    room.x0 -= page.across();
    return room.height() < SlotPage::k_blank * page.up() ? std::nullopt
                                                         : std::optional(clamp(room));
}

class PartyFinder {
public:
    PartyFinder(const SlotPage& page, const std::vector<SlotPlace>& found)
        : m_page(page), m_found(found) {}

    std::vector<SlotPlace> find() {
        collect();
        for (Party& party : m_parties) {
            look_at_line(party);
            look_at_ink(party);
        }
        for (Party& party : m_parties) {
            look_beside(party);
        }
        std::vector<SlotPlace> places;
        for (const Party& party : m_parties) {
            if (party.room && is_free(*party.room, places)) {
                places.push_back(place_of(party));
            }
        }
        return places;
    }

private:
    void collect() {
        const double from = m_page.lower_part();
        for (std::size_t at = 0; at < m_page.cells().size(); ++at) {
            const SlotCell& cell = m_page.cells()[at];
            const TextRange name = m_page.name_in(cell.range);
            const bool whole = m_page.part(name).find_first_of(" .") != std::string_view::npos
                               && m_page.is_printed(name);
            const bool role = !whole && is_role(m_page, cell);
            if (cell.box.y0 < from || (!whole && !role)) {
                continue;
            }
            Party party;
            party.at = at;
            party.block = cell.box;
            party.name = whole ? name : TextRange();
            party.role = role ? m_page.role_in(m_page.bare(cell.range)) : std::string();
            grow(m_page, party);
            party.below = m_page.part(cell.range).starts_with('(')
                          || party.block.y0 < cell.box.y0 - 0.5 * m_page.up();
            party.line = writing_line(m_page, party.block);
            m_parties.push_back(std::move(party));
        }
    }

    const Box& words_of(const Party& party) const { return m_page.cells()[party.at].box; }

    /// Another name has its line below or above this one: a list to sign.
    bool is_listed(const Party& party, const Box& room) const {
        return !party.name.empty() && std::ranges::any_of(m_parties, [&](const Party& other) {
            return other.at != party.at && !other.name.empty() && other.line
                   && other.line->side == LineSide::right
                   && std::abs(other.line->room.x1 - room.x1) < 2 * m_page.across();
        });
    }

    /// A line on the row of a role is for a name.
    void look_at_line(Party& party) const {
        const auto& line = party.line;
        if (!line || line->room.height() < SlotPage::k_blank * m_page.up()
            || (line->side == LineSide::right && !m_page.is_drawn_in(line->room)
                && !is_listed(party, line->room))) {
            return;
        }
        party.room = line->room;
        if (line->side == LineSide::above || line->side == LineSide::below) {
            party.side = line->side == LineSide::above ? Side::above : Side::below;
        }
    }

    /// Right of a name that is alone on its row; empty elsewhere.
    Box strip_beside(const Party& party) const {
        constexpr double k_high = 2.5; // letters above and below the middle
        const Box& words = words_of(party);
        if (!party.role.empty() || m_page.right_of(party.at) != SlotPage::k_none) {
            return {};
        }
        const double middle = middle_of_height(words);
        return clamp({words.x1 + m_page.across(),
                      middle - k_high * m_page.up(),
                      words.x1 + SlotPage::k_room_beside * m_page.across(),
                      middle + k_high * m_page.up()});
    }

    /// Another party stands above the strip over this one.
    bool is_below_another(const Party& party, const Box& above) const {
        return std::ranges::any_of(m_parties, [&](const Party& other) {
            return same_columns(other.block, above)
                   && std::abs(other.block.y1 - above.y0) < m_page.up() && other.at != party.at;
        });
    }

    void look_at_ink(Party& party) const {
        if (party.room) {
            return;
        }
        if (const Box beside = strip_beside(party); m_page.is_drawn_in(beside)) {
            party.room = beside;
            return;
        }
        const auto above = strip(m_page, party, Side::above);
        const auto below = strip(m_page, party, Side::below);
        const bool drawn_above = above && m_page.is_drawn_in(*above);
        const bool drawn_below = below && m_page.is_drawn_in(*below);
        const bool named_first = party.role.empty() || party.below;
        if (drawn_above && (named_first || !drawn_below || !is_below_another(party, *above))) {
            party.room = above;
            party.side = Side::above;
        } else if (drawn_below && !party.role.empty()) {
            party.room = below;
            party.side = Side::below;
        }
    }

    /// With one on its row for whom there is a place, there is a place for it on the same side.
    void look_beside(Party& party) const {
        for (const Party& other : m_parties) {
            if (party.room || &other == &party || !same_row(words_of(other), words_of(party))
                || same_columns(other.block, party.block)
                || other.role.empty() != party.role.empty() || other.role == party.role) {
                continue;
            }
            if (other.side) {
                party.room = strip(m_page, party, *other.side);
            } else if (!party.role.empty()) {
                party.room = strip(m_page, party, party.below ? Side::above : Side::below);
            }
        }
    }

    /// Those of two parties may meet; where another place was found there is none.
    bool is_free(const Box& room, const std::vector<SlotPlace>& places) const {
        constexpr double k_may_share = 0.25;
        return std::ranges::none_of(m_found,
                                    [&](const SlotPlace& place) { return meet(place.room, room); })
               && std::ranges::none_of(places, [&](const SlotPlace& place) {
                      return shared_area(place.room, room) > k_may_share * room.area();
                  });
    }

    SlotPlace place_of(const Party& party) const {
        SlotPlace place;
        place.asked_at = words_of(party);
        place.room = *party.room;
        place.role = party.role.empty() ? m_page.role_at_name(party.at) : party.role;
        TextRange name = party.name;
        for (std::size_t i = 0; name.empty() && i < m_page.cells().size(); ++i) {
            const Box& box = m_page.cells()[i].box;
            const double down = box.y0 - place.room.y1;
            if (same_columns(box, party.block) && std::abs(down) < m_page.up()) {
                name = m_page.name_in(m_page.cells()[i].range);
            }
        }
        if (!name.empty()) {
            m_page.take_name(name, place);
        }
        return place;
    }

    const SlotPage& m_page;
    const std::vector<SlotPlace>& m_found;
    std::vector<Party> m_parties;
};

} // namespace

std::vector<SlotPlace> parties(const SlotPage& page, const std::vector<SlotPlace>& found) {
    return PartyFinder(page, found).find();
}

} // namespace intake
