// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"
#include "pipeline/outputs/index_summary.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

// What a portfolio asks of the office. The lists, the pages and the terminal all tell it so.

namespace intake {

/// Most urgent first.
enum class Urgency : std::uint8_t { not_opened, ask, look, nothing };

inline constexpr std::array k_urgencies = {
    Urgency::not_opened, Urgency::ask, Urgency::look, Urgency::nothing};

struct PortfolioWork {
    Urgency urgency = Urgency::nothing;
    std::size_t to_ask = 0;     // findings that the candidate is asked about
    std::size_t to_look_at = 0; // findings for the office or its administrator
};

PortfolioWork work_of(const IndexSummary& index);

/// What makes it so urgent; null where there is nothing to do.
const FindingSummary* first_to_do(const IndexSummary& index);

std::string_view to_string(Urgency urgency);
const Text& urgency_label(Urgency urgency); // "kandidaat vragen"

} // namespace intake
