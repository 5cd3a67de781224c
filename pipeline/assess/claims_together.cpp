// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/claims_together.hpp"

#include "classifiers/fold.hpp"
#include "classifiers/plausible_types.hpp"
#include "extractors/utf8.hpp"
#include "pipeline/assess/check.hpp"
#include "pipeline/assess/doubtful_type.hpp"
#include "pipeline/assess/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>

namespace intake {

namespace {

/// Rates by the year that the text does not say may be added up for functions of one time; volunteer work is by kind.
bool is_by_function(const Claim& claim) {
    return claim.period && std::ranges::all_of(claim.placements, [](const Placement& placement) {
               const std::string& unit = placement.rule->rates.front().unit;
               return unit == "board_year" || unit == "member_year" || unit == "role_year";
           });
}

/// "Bestuur" and "commissie" are rows of one kind of function; a mentor has a row, and a rate, of his own.
bool may_not_add_up(const Claim& a, const Claim& b) {
    const auto is_in_body = [](const Claim& claim) {
        const std::string& unit = claim.placements.front().rule->rates.front().unit;
        return unit == "board_year" || unit == "member_year";
    };
    return (is_in_body(a) && is_in_body(b))
           || a.placements.front().rule->id == b.placements.front().rule->id;
}

double lower_of(const Claim& claim) {
    double least = claim.placements.front().points.lower;
    for (const Placement& placement : claim.placements) {
        least = std::min(least, placement.points.lower);
    }
    return least;
}

double upper_of(const Claim& claim) {
    double most = 0;
    for (const Placement& placement : claim.placements) {
        most = std::max(most, placement.points.upper);
    }
    return most;
}

/// Where a claim is to be told of: its rule and its first piece.
FindingPlace place_of(const Claim& claim, const Dossier& dossier) {
    const auto evidence = std::ranges::find_if(dossier.evidence, [&](const Evidence& one) {
        return one.id() == claim.activity.pieces.front();
    });
    return {claim.activity.rules.front(), &*evidence};
}

/// Leaves a question open at a claim, and tells of it; its effect is all that the claim may still earn.
void ask(Claim& claim,
         std::string_view code,
         const TextValues& values,
         const Dossier& dossier,
         FrameworkFindings& findings) {
    const FindingText& text = dossier.framework.finding(code);
    claim.activity.open_questions.push_back(
        {text.code, filled(text.text, values), upper_of(claim)});
    findings.add(text.code, place_of(claim, dossier), values);
}

/// Functions at the same time: below only the one that earns most, above all of them, unless an office decided.
void tell_concurrent(const Dossier& dossier,
                     std::vector<Claim>& claims,
                     FrameworkFindings& findings) {
    const std::string_view decided = dossier.office.decision("concurrent_functions");
    if (decided == "add") {
        return;
    }
    const auto overlap = [](const Days& a, const Days& b) {
        return a.first <= b.last && b.first <= a.last;
    };
    std::vector<Claim*> functions;
    for (Claim& claim : claims) {
        if (is_by_function(claim)) {
            functions.push_back(&claim);
        }
    }
    std::ranges::stable_sort(
        functions, std::ranges::greater{}, [](const Claim* claim) { return lower_of(*claim); });
    for (std::size_t i = 1; i < functions.size(); ++i) {
        Claim& claim = *functions[i];
        const bool concurrent = std::any_of(functions.begin(),
                                            functions.begin() + static_cast<std::ptrdiff_t>(i),
                                            [&](const Claim* earlier) {
                                                return overlap(*earlier->period, *claim.period)
                                                       && may_not_add_up(*earlier, claim);
                                            });
        if (!concurrent) {
            continue;
        }
        for (Placement& placement : claim.placements) {
            placement.points.lower = 0;
            placement.points.upper = decided == "highest" ? 0 : placement.points.upper;
        }
        ask(claim, "concurrent_functions", {}, dossier, findings);
    }
}

/// What an activity is called, where that is enough to know it by: "Intervisie" is not.
std::string telling_title(const Claim& claim) {
    constexpr std::size_t k_enough = 12;
    std::string title = fold(claim.activity.title);
    return title.size() >= k_enough ? title : std::string();
}

/// Hours of study and activities given are the same thing again where their title is; a congress is another one every year.
bool can_be_repeated(const Claim& claim) {
    return std::ranges::all_of(claim.placements, [](const Placement& placement) {
        const std::string& unit = placement.rule->rates.front().unit;
        return unit == "study_load_hour" || unit == "activity";
    });
}

/// The same training, or a lecture on the same subject, brought in on two days: below once, above each.
void tell_repeated(const Dossier& dossier,
                   std::vector<Claim>& claims,
                   FrameworkFindings& findings) {
    for (std::size_t i = 1; i < claims.size(); ++i) {
        Claim& claim = claims[i];
        const std::string title = telling_title(claim);
        const auto end = claims.begin() + static_cast<std::ptrdiff_t>(i);
        const auto first = std::find_if(claims.begin(), end, [&](const Claim& earlier) {
            return !title.empty() && telling_title(earlier) == title
                   && earlier.placements.front().rule->id == claim.placements.front().rule->id
                   && earlier.activity.when != claim.activity.when
                   && earlier.placements.front().points.upper > 0;
        });
        if (first == end || !can_be_repeated(claim) || claim.activity.when.empty()) {
            continue;
        }
        const std::string other = name_with_file(*place_of(*first, dossier).evidence);
        const std::string place = fmt::format("{}, {}", other, first->activity.when);
        const BothTexts what = {place, place};
        if (upper_of(claim) == 0) {
            continue; // it counts for nothing already
        }
        for (Placement& placement : claim.placements) {
            placement.points.lower = 0;
        }
        ask(claim, "repeated_activity", {.what = what}, dossier, findings);
    }
}

std::set<std::string> words_of_title(const Claim& claim) {
    std::set<std::string> words;
    for (const std::string& word : split_words(fold(claim.activity.title))) {
        constexpr std::size_t k_long = 4;
        if (word.size() >= k_long) {
            words.insert(word);
        }
    }
    return words;
}

/// Half the words of the shorter title stand in the other; true where one has none.
bool may_be_called_the_same(const Claim& a, const Claim& b) {
    const std::set<std::string> first = words_of_title(a);
    const std::set<std::string> second = words_of_title(b);
    const auto common = std::ranges::count_if(
        first, [&](const std::string& word) { return second.contains(word); });
    return 2 * static_cast<std::size_t>(common) >= std::min(first.size(), second.size());
}

/// A registration or a confirmation beside the proof of the same day counts above only what it says more.
void tell_beside_proof(const Dossier& dossier,
                       std::vector<Claim>& claims,
                       FrameworkFindings& findings) {
    const auto type_of = [&](const Claim& claim) -> std::string_view {
        return place_of(claim, dossier).evidence->piece().type;
    };
    const auto rank = [&](const Claim& claim) {
        const std::string_view type = type_of(claim);
        constexpr auto k_ranks = std::to_array<std::string_view>(
            {"registration_or_invoice", "confirmation", "attendance_proof", "diploma", "edubadge"});
        return std::ranges::find(k_ranks, type) - k_ranks.begin();
    };
    constexpr std::ptrdiff_t k_first_proof = 2;
    constexpr std::ptrdiff_t k_none = 5; // a list, a statement: something else
    std::map<const Claim*, double> left; // of what they say, not yet set off against a message
    for (const Claim& claim : claims) {
        left[&claim] = upper_of(claim);
    }
    for (Claim& claim : claims) {
        if (claim.activity.when.empty() || rank(claim) >= k_first_proof) {
            continue;
        }
        // What is next to it in rank: of a registration the confirmation before the proof.
        const Claim* proof = nullptr;
        for (const Claim& other : claims) {
            const bool is_same = rank(other) > rank(claim) && rank(other) < k_none
                                 && other.activity.when == claim.activity.when
                                 && may_be_called_the_same(other, claim);
            if (is_same && (proof == nullptr || rank(other) < rank(*proof))) {
                proof = &other;
            }
        }
        if (proof == nullptr) {
            continue;
        }
        const double set_off = std::min(left[proof], upper_of(claim));
        left[proof] -= set_off;
        for (Placement& placement : claim.placements) {
            placement.points = {0, std::max(0.0, placement.points.upper - set_off)};
        }
        const std::string other = name_with_file(*place_of(*proof, dossier).evidence);
        ask(claim, "possible_duplicate", {.what = {other, other}}, dossier, findings);
    }
}

bool is_activity_given(const Claim& claim) {
    return std::ranges::all_of(claim.placements, [](const Placement& placement) {
        return placement.rule->rates.front().unit == "activity";
    });
}

/// What may be the announcement of a lecture, beside the statement of it, in its file or its mail: asked for with that,
/// and no lecture of its own.
void tell_announced(const Dossier& dossier,
                    std::vector<Claim>& claims,
                    FrameworkFindings& findings) {
    const auto evidence_of = [&](const Claim& claim) -> const Evidence& {
        return *place_of(claim, dossier).evidence;
    };
    const auto announces = [&](const Claim& claim, const Claim& told) {
        const bool is_undated = claim.activity.when.empty();
        return is_undated
                   ? evidence_of(claim).record->document == evidence_of(told).record->document
                   : claim.activity.when == told.activity.when;
    };
    for (Claim& claim : claims) {
        const bool may_announce =
            std::ranges::count(plausible_types(evidence_of(claim).piece()), "announcement") > 0;
        const auto told = std::ranges::find_if(claims, [&](const Claim& other) {
            const bool goes_with_it =
                evidence_of(claim).record->document == evidence_of(other).record->document
                || lies_in(dossier, evidence_of(claim), evidence_of(other));
            return evidence_of(other).is_sure && is_activity_given(other)
                   && (may_announce || goes_with_it) && announces(claim, other);
        });
        if (!is_activity_given(claim) || evidence_of(claim).is_sure || told == claims.end()) {
            continue;
        }
        for (Placement& placement : claim.placements) {
            placement.points = {};
        }
        const std::string other = name_with_file(evidence_of(*told));
        ask(claim, "possible_duplicate", {.what = {other, other}}, dossier, findings);
    }
}

} // namespace

void tell_together(const Dossier& dossier,
                   std::vector<Claim>& claims,
                   FrameworkFindings& findings) {
    tell_concurrent(dossier, claims, findings);
    tell_repeated(dossier, claims, findings);
    tell_beside_proof(dossier, claims, findings);
    tell_announced(dossier, claims, findings);
}

} // namespace intake
