// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/ink/candidates.hpp"
#include "extractors/ink/sheet.hpp"

#include <array>
#include <string_view>

namespace intake::ink {

/// What is measured of a candidate, by name, in this order. Lengths are in units: the height of a line's
/// letters.
constexpr std::array<std::string_view, 57> k_feature_names = {
    "width",               // of its box
    "height",              //
    "density",             // ink in its box, 0..1
    "strokes_per_width",   // components, per unit of width
    "largest_share",       // of its ink in its largest component
    "largest_width",       //
    "largest_height",      //
    "largest_density",     //
    "heights_spread",      // deviation : mean of the components' heights
    "tallest",             // component
    "base_spread",         // deviation of the components' lower edges
    "lettered",            // share of its ink in components that stand side by side like letters
    "stroke_width",        // median
    "stroke_spread",       // deviation : mean of the stroke's width
    "stroke_widest",       // 98th percentile
    "ink_per_length",      // ink : length of the stroke
    "length_per_diagonal", // of its box
    "longest_line",        // longest connected stroke
    "longest_share",       // of the whole length
    "ends",                // of strokes, per unit of length
    "crossings",           // per unit of length
    "holes",               // loops, per unit of width
    "largest_hole",        // side
    "direction_entropy",   // of the outline: 0 straight .. 2.5 all directions alike
    "direction_across",    // share of the outline that runs along the line
    "direction_upright",   //
    "direction_leaning",   // as / does
    "direction_back",      // as \ does
    "straight_across",     // share of ink in horizontal runs of a unit
    "straight_upright",    //
    "rows_filled",         // share of rows with half of the fullest row's ink
    "columns_empty",       // share
    "saturation",          // median, 0..255
    "blueness",            // median of blue above the mean of red and green
    "shade",               // median against paper, 0..255
    "shade_spread",        //
    "words_cover",         // share of its ink under recognised words
    "words_confidence",    // mean, 0..1; -0.2 where none
    "words_letters",       // letters read, per unit of width
    "other_ink",           // in its box but not its own : its own
    "ring",                // density of ink just around it
    "pen_beside",          // what may be pen on its row, within six units : its own ink; at most 8
    "pen_share",           // its ink : all that may be pen on the page
    "print_below",         // share of the printed words that stand under it
    "from_top",            // middle, as a share of the page
    "from_left",           //
    "on_line",             // 1 when a rule runs through or just below it
    "rule_above",          // from its middle; 8 where none is nearer
    "rule_below",          //
    "fills_cell",          // its height : what is between these rules
    "crosses_rule",        // 1 when a rule runs through its middle part
    "gap_left",            // to print on its row; 40 where none
    "gap_right",           //
    "gap_above",           // to print
    "gap_below",           // to print
    "to_label", // distance to a word that asks for a signature, ends a letter or names a signing role
    "to_field", // distance to the right of a word that asks for something else
};
using Features = std::array<float, k_feature_names.size()>;

/// The place of a feature in `Features`.
consteval std::size_t feature(std::string_view name) {
    std::size_t place = 0;
    while (k_feature_names.at(place) != name) {
        ++place;
    }
    return place;
}

Features measure(const Sheet& sheet, const Candidate& candidate);

} // namespace intake::ink
