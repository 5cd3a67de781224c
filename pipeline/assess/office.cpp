// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/office.hpp"

#include "classifiers/strict_toml.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace intake {

namespace {

constexpr std::string_view k_ask = "ask";

/// What can be decided at all, in the order of the frameworks.
std::vector<Ambiguity> open_points(const std::vector<Framework>& frameworks) {
    std::vector<Ambiguity> points;
    for (const Framework& framework : frameworks) {
        for (const Ambiguity& ambiguity : framework.ambiguities) {
            if (!ambiguity.decision.empty()
                && std::ranges::find(points, ambiguity.decision, &Ambiguity::decision)
                       == points.end()) {
                points.push_back(ambiguity);
            }
        }
    }
    return points;
}

} // namespace

std::string_view Office::decision(std::string_view key) const {
    const auto found = std::ranges::find(m_decisions, key, &DecisionInForce::key);
    return found == m_decisions.end() ? k_ask : std::string_view(found->value);
}

Office parse_office(std::string_view toml,
                    const std::string& name,
                    const std::vector<Framework>& frameworks) {
    std::vector<DecisionInForce> decisions;
    std::vector<std::string> keys;
    const std::vector<Ambiguity> points = open_points(frameworks);
    for (const Ambiguity& point : points) {
        decisions.push_back({point.decision, std::string(k_ask), point.id, "", ""});
        keys.push_back(point.decision);
    }
    const toml::table root = parse_toml(toml, name);
    const StrictTable top(root, name, {"decision"});
    for (const toml::table* table : top.tables("decision")) {
        const StrictTable item(*table, name, {"key", "value", "decided_on", "decided_by"});
        const std::string key = item.text("key");
        const auto place = std::ranges::find(decisions, key, &DecisionInForce::key);
        if (place == decisions.end()) {
            item.fail("key",
                      fmt::format("there is nothing to decide called '{}'; there are: {}",
                                  key,
                                  fmt::join(keys, ", ")));
        }
        if (place->value != k_ask) {
            item.fail("key", fmt::format("'{}' is decided twice", key));
        }
        place->value = item.text("value");
        const Ambiguity& point = points[static_cast<std::size_t>(place - decisions.begin())];
        if (std::ranges::find(point.allowed, place->value) == point.allowed.end()) {
            item.fail("value",
                      fmt::format("'{}' must be one of: {}", key, fmt::join(point.allowed, ", ")));
        }
        place->decided_on = item.day_or_none("decided_on");
        place->decided_by = item.text("decided_by");
        if (place->decided_on.empty() || place->decided_by.empty()) {
            item.fail("key", "a decision names the day ('decided_on') and the role ('decided_by')");
        }
    }
    return Office(std::move(decisions));
}

} // namespace intake
