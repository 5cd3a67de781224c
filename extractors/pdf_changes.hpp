// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/qpdf.hpp"
#include "extractors/work_budget.hpp"

#include <cstdint>
#include <string_view>

namespace intake {

/// What became different between two states of a PDF; of several the one that weighs most.
enum class Change : std::uint8_t {
    none,        // or only what nobody sees, such as proofs for a signature, and further signatures
    annotations, // notes and drawings over the pages
    fields,      // of the form: their values, their look, or a signature taken out
    content,     // pages: number, order, size, what is drawn on them
    unknown,     // it could not be compared
};
std::string_view to_string(Change change);

/// Compares by value what the two files show. Throws std::exception for what cannot be followed.
Change compare(QPDF& before, QPDF& after, WorkBudget& budget);

} // namespace intake
