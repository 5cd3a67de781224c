// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/document_type.hpp"
#include "classifiers/piece.hpp"
#include "classifiers/reading.hpp"
#include "classifiers/score.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace intake {

/// Pages [first, last) of a document that belong together.
struct Part {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    /// Why it begins here, what speaks against it last; empty for the first.
    std::vector<Reason> boundary;
    bool doubtful = false; // that it begins here is a proposal
};

/// Finds where pieces begin, from the order of pages alone: page numbers, titles, the same form again, another type,
/// a page that ends early. No sign decides alone; without enough of them pages stay together, and a page without
/// text, or with nothing but dirt, belongs to the one before.
std::vector<Part> split(const Reading& reading,
                        const Scorer& scorer,
                        const std::vector<DocumentType>& types,
                        std::string_view path);

} // namespace intake
