// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/framework.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// What the office has decided where a framework leaves several readings.
class Office {
public:
    Office() = default;
    explicit Office(std::vector<DecisionInForce> decisions) : m_decisions(std::move(decisions)) {}

    /// The value in force; "ask" where nothing was decided.
    std::string_view decision(std::string_view key) const;
    const std::vector<DecisionInForce>& decisions() const { return m_decisions; }

private:
    std::vector<DecisionInForce> m_decisions;
};

/// Reads config/office.toml. `name` is used in messages. Every key of the frameworks that is not decided
/// is "ask". Throws ConfigError for an unknown key or value, or one that is not dated and signed off.
Office parse_office(std::string_view toml,
                    const std::string& name,
                    const std::vector<Framework>& frameworks);

} // namespace intake
