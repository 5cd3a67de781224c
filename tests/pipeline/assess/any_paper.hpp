// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/pipeline/assess/rules.hpp"

#include <random>
#include <string>
#include <vector>

namespace intake::test {

/// A paper of any type with whatever the fields of their rules may hold, of any year.
inline Piece& add_anything(PortfolioBuilder& portfolio, std::mt19937& random) {
    const auto pick = [&random](const std::vector<std::string>& from) {
        return from[random() % from.size()];
    };
    std::vector<std::string> types;
    const AssessmentRules rules = rules_for("2026-11-30");
    for (const PointRule& rule : rules.frameworks.front().rules) {
        types.insert(types.end(), rule.types.begin(), rule.types.end());
        types.insert(types.end(), rule.types_instead.begin(), rule.types_instead.end());
    }
    const std::string year = std::to_string(2019 + random() % 9);
    Piece& piece =
        portfolio.add(pick(types),
                      pick({"Jaarcongres", "Cursus", "Webinar", "Iets", "Studiedag", "Intervisie"}),
                      pick({year + "-03-12", year, year + "-11", "", year + "-11-30"}),
                      {{pick({"0.5", "1", "2.5", "16", "40"}),
                        pick({"study_load_hour",
                              "self_study_hour",
                              "contact_hour",
                              "clock_hour",
                              "half_day",
                              "minutes",
                              "ec",
                              "day",
                              "lesson_hour"})}});
    PortfolioBuilder::field(
        piece, "period", year + "-01-01/" + pick({"..", "2027-06-30", year + "-12-31"}));
    if (random() % 2 == 0) {
        PortfolioBuilder::field(
            piece,
            "function",
            pick({"voorzitter", "commissielid", "mentor", "lid van het netwerk"}));
        PortfolioBuilder::field(piece, "candidates", pick({"1", "3"}));
    }
    if (random() % 2 == 0) {
        PortfolioBuilder::field(piece, pick({"isbn", "magazine"}), "9789012345678");
        PortfolioBuilder::field(piece, "words_stated", pick({"900", "1490", "1800"}));
    }
    PortfolioBuilder::field(piece, "reading_entry", "Titel " + std::to_string(random() % 9)).unit =
        pick({"book", "podcast", "subscription_year"});
    piece.signature.state = random() % 2 == 0 ? SignatureState::signed_ : SignatureState::unsigned_;
    piece.confidence = random() % 4 == 0 ? 0.5 : 0.95;
    piece.runner_up = pick(types);
    return piece;
}

} // namespace intake::test
