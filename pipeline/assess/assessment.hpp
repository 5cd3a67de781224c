// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/piece.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the framework says about a portfolio. Facts and bounds, never a verdict on a candidate.

namespace intake {

/// A text for people in both languages.
struct BothTexts {
    std::string nl;
    std::string en;
};

/// A row of the office's register.
struct Candidate {
    std::string number;
    std::string name;
    std::string birth_name;                          // empty where it is not another one
    std::optional<std::string> recertification_date; // "2026-11-30"
    std::vector<std::string> assessors;              // assigned to this candidate
};

/// What a look at the evidence came to.
enum class Verdict : std::uint8_t { seen, not_seen, cannot_say };
std::string_view to_string(Verdict verdict);

/// Whether a check could be made at all.
enum class Ran : std::uint8_t { ran, not_applicable, could_not };
std::string_view to_string(Ran ran);

/// One check of a criterion. `id` is the name of its file in pipeline/assess/checks.
struct CheckResult {
    std::string id;
    Ran ran = Ran::could_not;
    Verdict verdict = Verdict::cannot_say; // cannot_say unless it ran
    BothTexts because;
    std::optional<std::string> piece; // id of the piece it is about, where it is about one
    std::optional<std::int32_t> page; // from 1
    std::optional<Box> box;
};

/// How a criterion stands. Never "passed".
enum class CriterionStatus : std::uint8_t {
    seen,           // the evidence that the clause names is there
    not_seen,       // it is not, and everything was readable
    cannot_say,     // something was unreadable, doubtful, or not known (no date in the register)
    not_required,   // by the year of recertification
    person_decides, // the text contradicts itself, or leaves it to a person
    elsewhere,      // not expected in the ZIP: look in the portal
};
std::string_view to_string(CriterionStatus status);

/// A requirement of the framework against the portfolio.
struct Criterion {
    std::string id; // "A3.1.statement"
    BothTexts title;
    std::string clause; // the literal sentence of the framework
    CriterionStatus status = CriterionStatus::cannot_say;
    BothTexts because;                 // the status in a sentence
    std::vector<std::string> evidence; // ids of pieces
    std::vector<CheckResult> checks;
};

/// Something that keeps the bounds of points apart.
struct OpenQuestion {
    std::string code;  // of the finding that goes with it, or the id of an ambiguity
    BothTexts text;    // what a person has to settle
    double effect = 0; // points between the bounds that it explains, before caps
};

/// Something that may earn points. Points are in PE points; counted_* are after caps, so that the counted
/// points of all activities add up to the total.
struct Activity {
    std::vector<std::string> pieces; // ids; several where they prove the same activity
    std::string category;            // "B1"; empty where it is open
    std::vector<std::string> rules;  // ids of the point rules that could apply, the likeliest first
    std::string title;               // as printed
    std::string when;              // "2024-03-12" or "2024-03-12/2024-03-14"; empty where not known
    std::string quantity;          // as printed: "6 SBU", "2 dagdelen"; empty where none is
    std::optional<double> claimed; // by the candidate's own overview
    double lower = 0;
    double upper = 0;
    double counted_lower = 0;
    double counted_upper = 0;
    BothTexts because;
    std::vector<OpenQuestion> open_questions; // largest effect first
    std::optional<std::int32_t> page;         // where the quantity stands
    std::optional<Box> box;
};

/// Where a sum of points stands against what it must reach.
enum class Reach : std::uint8_t {
    reached,       // on the lower bound
    not_reachable, // on the upper bound
    depends,       // on open questions
    no_minimum,
};
std::string_view to_string(Reach reach);

/// A category of points, or the total.
struct PointsSum {
    std::string id; // "B1" ... "B6", "total"
    BothTexts title;
    std::optional<double> minimum;
    std::optional<double> maximum;
    double uncapped_lower = 0; // before the maximum
    double uncapped_upper = 0;
    double lower = 0; // counted
    double upper = 0;
    std::optional<double> claimed;
    Reach reach = Reach::no_minimum;
};

struct Points {
    std::string window_first;          // "2022-11-30"; empty without a date in the register
    std::string window_last;           //
    std::vector<PointsSum> categories; // in the order of the framework
    PointsSum total;
    std::vector<Activity> activities;         // by category, then by date
    std::vector<OpenQuestion> open_questions; // of all activities, largest effect first
};

/// A decision of the office on a point where the framework's text leaves several readings.
struct DecisionInForce {
    std::string key;        // "a2_when_recertification_in_2026"
    std::string value;      // "ask" where the office has not decided
    std::string ambiguity;  // id: "AMB-01"
    std::string decided_on; // "2026-03-01"; empty for "ask"
    std::string decided_by; // role, not a person's name; empty for "ask"
};

/// The framework's view of one portfolio.
struct Assessment {
    std::string framework; // id of the file in config/frameworks
    std::optional<Candidate> candidate;
    std::vector<Criterion> criteria; // in the order of the framework
    Points points;
    std::vector<std::string> unused; // ids of pieces that serve no criterion
    std::vector<DecisionInForce> decisions;
};

} // namespace intake
