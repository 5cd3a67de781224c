// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/document_type.hpp"
#include "pipeline/assess/assessment.hpp"
#include "pipeline/index.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A framework as data: config/frameworks/<id>.toml. What the keys mean stands there.

namespace intake {

/// What the text asks of a signature or a date.
struct Need {
    enum class Kind : std::uint8_t { not_asked, needed_for_window, needed_for_criterion, required };
    Kind kind = Kind::not_asked;
    std::string by_nl;   // who must sign, in the text's words; empty where it names none
    std::string what_nl; // which date, in the text's words
    std::string clause;

    bool is_required() const { return kind == Kind::required; }
};

/// Something that a piece should state.
struct Element {
    std::string id;
    BothTexts text;
    std::string kind;     // explicit, guidance, derived
    std::string shows;    // what shows it; empty where only a person can tell
    std::string only_for; // form of meeting that it is for; empty for all
    std::string clause;
};

/// How a requirement applies to a recertification between two days.
struct Applies {
    std::string from; // "2026-01-01"; empty for no limit
    std::string to;
    std::string status;   // exempt, contradictory, required
    std::string decision; // key that settles a contradiction
    std::string clause;
    std::string clause_against;
};

/// How many statements a year of recertification asks.
struct Schedule {
    int from_year = 0;
    int to_year = 9999;
    int statements = 0;
    int own_situations = 0;
    std::string clause;
};

/// Evidence that parts A and C ask.
struct Requirement {
    std::string id;
    std::string part;
    BothTexts title;
    std::string type; // of the document
    std::string clause;
    bool prose = false; // what the text asks inside it is shown as traces, never as shortcomings
    bool elsewhere = false;            // may live in the portal
    std::vector<std::string> headings; // over it, where it stands within another text
    std::vector<std::string> checks;
    Need signature;
    Need date;
    std::vector<Applies> applies;   // rising, without gap or overlap; empty for always
    std::vector<Schedule> schedule; // the same; empty for one piece
    std::vector<Element> elements;
};

/// So many points for one of a unit.
struct Rate {
    double points = 0;
    std::string unit;
    std::vector<std::string> roles; // terms that a function must hold for this rate; empty for all
};

/// What earns points.
struct PointRule {
    std::string id;
    std::string category;
    BothTexts title;
    std::string clause;
    std::vector<std::string> types;         // of documents that prove it
    std::vector<std::string> types_instead; // where there is no such proof
    std::vector<std::string>
        types_not_listed; // that prove it too, though the text names them elsewhere only
    std::vector<std::string>
        types_registration;         // that only tell that somebody is to come: nothing below
    std::vector<std::string> words; // by which a paper calls this form of activity
    int words_minimum = 0;          // of an article
    bool add_rates = false;         // every rate counts, not the first that fits
    bool is_unpaid = false;         // for unpaid work only
    bool is_otherwise = false;      // where the words of no other rule of these types fit
    Need signature;
    std::vector<std::string> signer_roles;
    Need date;
    std::vector<Rate> rates;
    std::vector<Element> elements;
};

struct Category {
    std::string id;
    BothTexts title;
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::string clause;
    std::vector<std::string> words;           // by which a candidate's folder names it
    std::vector<std::string> words_by_number; // by which a folder that bears its number does
    std::vector<std::string> words_alone;     // that are all of a folder's name
};

/// A maximum for some rules of a category together.
struct Cap {
    std::string id;
    std::string category;
    double maximum = 0;
    std::vector<std::string> rules;
};

/// Where the text leaves several readings.
struct Ambiguity {
    std::string id;
    std::string issue;
    std::string treatment;
    std::string decision; // key; empty where an office has nothing to settle
    std::vector<std::string> allowed;
};

/// A code of a finding and what a person is told.
struct FindingText {
    std::string code;
    Severity severity = Severity::info;
    ActionBy action_by = ActionBy::nobody;
    BothTexts heading;
    BothTexts text; // {what}, {found}, {wanted}, {unknown}, {year}, {criterion}, {by} are filled in
};

/// A language by its commonest words.
struct FrameworkLanguage {
    std::string id;
    BothTexts name;
    bool is_read = false; // by this program
    std::vector<std::string> words;
};

struct Framework {
    std::string id;
    BothTexts title;
    std::string valid_from; // recertifications from this day
    std::string valid_to;   // empty for no end
    std::string text;       // name of the file with the literal text
    int window_years = 4;
    int edge_days = 0;
    std::string window_clause;
    double total_minimum = 0;
    std::string total_clause;
    std::vector<Requirement> requirements;
    std::vector<Category> categories;
    std::vector<Cap> caps;
    std::vector<PointRule> rules;
    std::vector<Ambiguity> ambiguities;
    std::vector<FindingText> findings;
    std::vector<std::pair<std::string, BothTexts>> units; // id -> title
    std::vector<FrameworkLanguage> languages;             // that papers may be in
    std::map<std::string, std::vector<std::string>, std::less<>>
        words; // what tells a fact -> words

    const FindingText& finding(std::string_view code) const; // throws std::logic_error: a bug
    const Category& category(std::string_view wanted) const; // throws std::logic_error
    const std::vector<std::string>&
    words_for(std::string_view name) const; // throws std::logic_error
};

/// Reads a framework. `name` is used in messages; `text` is the literal text that its clauses are from. Throws
/// ConfigError with file, line and reason for a wrong key, an unknown reference, a clause that is not in
/// the text, a gap or overlap in a schedule, or a maximum below a minimum.
Framework parse_framework(std::string_view toml,
                          const std::string& name,
                          std::string_view text,
                          const std::vector<DocumentType>& types);

/// The framework for a recertification on this day ("2026-11-30"), or the newest where it is not known; null when
/// none is valid then.
const Framework* framework_for(const std::vector<Framework>& frameworks, std::string_view day);

} // namespace intake
