// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/piece.hpp"

#include <array>

namespace intake {

std::string_view to_string(DateRole role) {
    static constexpr std::array<std::string_view, 10> k_names = {"signed",
                                                                 "meeting",
                                                                 "event",
                                                                 "period",
                                                                 "issued",
                                                                 "birth",
                                                                 "printed",
                                                                 "expiry",
                                                                 "published",
                                                                 "unknown"};
    return k_names.at(static_cast<std::size_t>(role));
}

std::string_view to_string(SignatureState state) {
    static constexpr std::array<std::string_view, 5> k_names = {
        "not_examined", "signed", "unsigned", "doubtful", "unreadable"};
    return k_names.at(static_cast<std::size_t>(state));
}

} // namespace intake
