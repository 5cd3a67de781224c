// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/doubtful_type.hpp"

#include "classifiers/plausible_types.hpp"
#include "pipeline/assess/folder_category.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

namespace intake {

namespace {

/// The same rules, and the same for sure under each.
bool earn_the_same(const std::vector<ClaimAs>& readings) {
    const auto sure = [](const Placement& one) { return std::pair(one.rule, one.points.lower); };
    return std::ranges::all_of(readings, [&](const ClaimAs& reading) {
        return reading.claim && readings.front().claim
               && std::ranges::equal(
                   reading.claim->placements, readings.front().claim->placements, {}, sure, sure);
    });
}

/// Adds what another reading earns and asks beyond the one before it.
void add_reading(Claim& claim, Claim other) {
    for (const Placement& placement : other.placements) {
        const auto known = std::ranges::find(claim.placements, placement.rule, &Placement::rule);
        if (known == claim.placements.end()) {
            claim.placements.push_back(placement);
            claim.activity.rules.push_back(placement.rule->id);
        } else if (placement.points.upper > known->points.upper) {
            known->points.upper = placement.points.upper;
            known->beside_cap.upper = placement.beside_cap.upper;
        }
    }
    auto& questions = claim.activity.open_questions;
    for (OpenQuestion& question : other.activity.open_questions) {
        if (std::ranges::find(questions, question.code, &OpenQuestion::code) == questions.end()) {
            questions.push_back(std::move(question));
        }
    }
    if (!claim.period) {
        claim.period = other.period;
    }
    if (claim.activity.when.empty()) {
        claim.activity.when = other.activity.when;
    }
}

BothTexts title_of_type(const Dossier& dossier, const std::string& type) {
    const auto& titles = dossier.index.titles;
    const auto title = std::ranges::find(titles, type, &TypeTitle::id);
    return title == titles.end() ? BothTexts{type, type} : BothTexts{title->nl, title->en};
}

/// What a person has to settle.
OpenQuestion which_type(const Dossier& dossier, const std::vector<ClaimAs>& readings) {
    BothTexts types;
    for (const ClaimAs& reading : readings) {
        const BothTexts title = title_of_type(dossier, reading.type);
        types.nl += fmt::format("{}“{}”", types.nl.empty() ? "" : " of ", title.nl);
        types.en += fmt::format("{}“{}”", types.en.empty() ? "" : " or ", title.en);
    }
    return {"type_doubtful",
            {fmt::format("Niet zeker wat voor stuk dit is: {}.", types.nl),
             fmt::format("Not sure what kind of piece this is: {}.", types.en)},
            0};
}

/// Nothing of it for sure; the question explains all that it may earn.
void ask_which_type(Claim& claim, OpenQuestion question) {
    for (Placement& placement : claim.placements) {
        placement.points.lower = 0;
        placement.beside_cap.lower = 0;
        question.effect = std::max(question.effect, placement.points.upper);
    }
    claim.activity.open_questions.push_back(std::move(question));
}

/// Leaves of several readings those that the candidate's own folder names the category of, where there are any.
void keep_those_of_folder(std::vector<ClaimAs>& readings,
                          const Dossier& dossier,
                          const Evidence& evidence) {
    const std::string category =
        category_of_folder(evidence.filed_as, dossier.framework.categories);
    const auto is_of_it = [&](const ClaimAs& reading) {
        return reading.claim
               && std::ranges::any_of(reading.claim->placements, [&](const Placement& one) {
                      return one.rule->category == category;
                  });
    };
    if (std::ranges::any_of(readings, is_of_it)) {
        std::erase_if(readings, [&](const ClaimAs& reading) { return !is_of_it(reading); });
    }
}

} // namespace

bool lies_in(const Dossier& dossier, const Evidence& attached, const Evidence& carrier) {
    const auto& document = dossier.index.portfolio.documents[attached.record->document];
    const Entry& entry = dossier.index.portfolio.entries[document.entry];
    return !entry.inside.empty() && entry.inside == carrier.path;
}

bool only_carries_others(const Dossier& dossier, const Evidence& evidence) {
    if (!evidence.is_sure) {
        return std::ranges::any_of(dossier.index.portfolio.entries, [&](const Entry& entry) {
            return !entry.inside.empty() && entry.inside == evidence.path;
        });
    }
    // "Hierbij je bewijs van deelname": what it speaks of is there itself.
    return std::ranges::any_of(dossier.evidence, [&](const Evidence& other) {
        return other.is_sure && other.piece().type == evidence.piece().type
               && lies_in(dossier, other, evidence);
    });
}

std::optional<Claim>
claim_by_types(const Dossier& dossier, const Evidence& evidence, std::vector<ClaimAs> readings) {
    if (evidence.is_sure) {
        return std::move(readings.front().claim);
    }
    OpenQuestion type_open = which_type(dossier, readings);
    keep_those_of_folder(readings, dossier, evidence);
    const bool is_sure = has_sure_pair(evidence.piece()) && earn_the_same(readings);
    std::optional<Claim> all;
    for (ClaimAs& reading : readings) {
        if (reading.claim && all) {
            add_reading(*all, std::move(*reading.claim));
        } else if (reading.claim) {
            all = std::move(reading.claim);
        }
    }
    if (all && !is_sure) {
        ask_which_type(*all, std::move(type_open));
    }
    if (all) {
        std::ranges::stable_sort(
            all->activity.open_questions, std::ranges::greater{}, &OpenQuestion::effect);
    }
    return all;
}

} // namespace intake
