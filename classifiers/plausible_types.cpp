// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/plausible_types.hpp"

namespace intake {

bool has_sure_type(const Piece& piece) {
    constexpr double k_sure_from = 0.8;
    return piece.confidence >= k_sure_from;
}

std::vector<std::string> plausible_types(const Piece& piece) {
    std::vector<std::string> types = {piece.type};
    if (!has_sure_type(piece) && piece.runner_up) {
        types.push_back(*piece.runner_up);
    }
    return types;
}

} // namespace intake
