// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"

namespace intake {

/// How the lines of a recognised page run across it: askew under a scanner, bent before a camera. On a level copy
/// rows and columns can be told by their boxes.
class Slant {
public:
    /// From the words that share a line. Text layers and pages with too few words are level.
    static Slant of(const Page& page);

    bool is_level() const { return m_climb == 0 && m_bend == 0; }
    /// Where a place of the page would be were its lines level, and back; shifted as its middle is.
    Box level(const Box& box) const { return shifted(box, -drop(box)); }
    Box slanted(const Box& box) const { return shifted(box, drop(box)); }

private:
    double drop(const Box& box) const;
    static Box shifted(const Box& box, double down);

    double m_climb = 0; // of the page's height, over its width
    double m_bend = 0;  // the same, with the square of the distance from the middle
};

} // namespace intake
