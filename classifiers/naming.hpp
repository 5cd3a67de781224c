// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/document_type.hpp"
#include "classifiers/score.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// The type of a piece that is not sure to be any other.
inline constexpr std::string_view k_unsure = "other";

/// What a piece is called by its scores.
struct Name {
    std::string kind = std::string(k_unsure);
    std::string type = std::string(k_unsure);
    double confidence = 0;                // 0..1, as Piece::confidence
    std::optional<std::string> runner_up; // as Piece::runner_up
    double either = 0;                    // as Piece::either
};

/// The name by the scores of all types, settled (see settle()).
Name name_by(std::span<const TypeScore> scores, const std::vector<DocumentType>& types);

} // namespace intake
