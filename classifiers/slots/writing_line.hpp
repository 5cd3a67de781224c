// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/slots/slot_page.hpp"

#include <cstdint>
#include <optional>

namespace intake {

/// On which side of its words a line to write on lies.
enum class LineSide : std::uint8_t { above, right, left, below };

/// A line that belongs to words, with the room over it.
struct WritingLine {
    LineSide side = LineSide::above;
    Box room;
};

/// The line to write on that belongs to a cell: on its row, right above its words, below them with room between, or before them.
std::optional<WritingLine> writing_line(const SlotPage& page, const Box& words);

} // namespace intake
