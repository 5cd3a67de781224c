// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/page_text.hpp"

#include <cstddef>
#include <vector>

namespace intake {

/// A page of a piece, with what every search for names on it asks for.
struct HolderPage {
    PageText text;
    std::size_t number = 0;        // in the piece, from 0
    float body = 0;                // size of most of its letters
    std::vector<Cell> cells;       // of the text
    std::vector<TextRange> listed; // cells that name one of a list of persons
};

/// A name that may be that of whose paper it is.
struct HolderCandidate {
    TextRange range;
    std::size_t page = 0;
    double confidence = 0;
    bool firm = false; // said to be whose paper it is: not weakened by what stands near
};

} // namespace intake
