// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/summary_json.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace intake {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view k_schema = "portfolio-intake/summary/1";

double to_three_decimals(double value) {
    return std::isfinite(value) ? std::round(value * 1e3) / 1e3 : 0.0;
}

Json counted(std::size_t count, std::string_view key, const Counts& counts) {
    Json json;
    json["count"] = count;
    json[std::string(key)] = Json(counts);
    return json;
}

Json portfolios_json(const BatchTotals& totals) {
    Json json = counted(totals.portfolios, "by_outcome", totals.portfolios_by_outcome);
    for (const Urgency urgency : k_urgencies) {
        json["by_urgency"][std::string(to_string(urgency))] = totals.portfolios_of(urgency);
    }
    return json;
}

Json findings_json(const BatchTotals& totals) {
    Json by_code = Json::object();
    for (const auto& [code, of_code] : totals.by_code) {
        by_code[code] = {{"severity", of_code.severity},
                         {"action_by", of_code.action_by},
                         {"findings", of_code.findings},
                         {"portfolios", of_code.portfolios}};
    }
    Json json;
    json["count"] = totals.findings;
    json["by_code"] = std::move(by_code);
    return json;
}

Json run_json(const RunFacts& facts) {
    Json json;
    json["portfolios"] = facts.portfolios;
    json["unchanged"] = facts.unchanged;
    json["pages"] = facts.pages;
    json["seconds"] = to_three_decimals(facts.seconds);
    json["pages_per_second"] =
        facts.seconds > 0
            ? Json(to_three_decimals(static_cast<double>(facts.pages) / facts.seconds))
            : Json(nullptr);
    json["not_portfolios"] = facts.not_portfolios;
    return json;
}

} // namespace

std::string summary_json(const BatchTotals& totals, const std::optional<RunFacts>& facts) {
    Json pieces = counted(totals.pieces, "by_kind", totals.pieces_by_kind);
    pieces["by_type"] = Json(totals.pieces_by_type);
    Json json;
    json["schema"] = k_schema;
    json["portfolios"] = portfolios_json(totals);
    json["entries"] = counted(totals.entries, "by_outcome", totals.entries_by_outcome);
    json["documents"] = totals.documents;
    json["pages"] = counted(totals.pages, "by_text_source", totals.pages_by_text_source);
    json["pieces"] = std::move(pieces);
    json["findings"] = findings_json(totals);
    json["unreadable_indexes"] = {{"count", totals.unreadable_count}, {"names", totals.unreadable}};
    json["run"] = facts ? run_json(*facts) : Json(nullptr);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace intake
