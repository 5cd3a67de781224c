// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/index.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// Where a citizen service number stood. The digits are gone; not even a digest is kept, since a number
/// of nine digits is found from its digest at once.
struct MaskedNumber {
    std::size_t entry = 0;            // index into Portfolio::entries
    std::optional<std::int32_t> page; // from 1; nothing where it stood in the name of the file
    std::optional<Box> box;
    bool named = false; // the paper itself says that it is a BSN; otherwise only suspected
};

/// Replaces the digits of every citizen service number by "•": in the words of the documents, in the
/// reasons and dates of the pieces, in the paths of the entries and the file name of the portfolio. Call
/// it once, after classification and before anything is written. Returns the places, in order.
std::vector<MaskedNumber> mask_service_numbers(Index& index);

/// The same for one text, such as a name that is printed or that becomes the name of a folder.
std::string mask_service_numbers(std::string_view text);

} // namespace intake
