// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/framework.hpp"

#include "classifiers/strict_toml.hpp"
#include "pipeline/assess/check.hpp"
#include "pipeline/assess/day.hpp"
#include "pipeline/sha256.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

namespace intake {

namespace {

using namespace std::string_view_literals;
using Names = std::vector<std::string>;

/// The text without markup, bullets and runs of white space, so that clauses can be found in it.
std::string plain(std::string_view text) {
    std::string result;
    bool in_tag = false;
    bool space_due = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        in_tag = in_tag || c == '<';
        const bool bullet = text.substr(i).starts_with("○");
        if (in_tag || bullet || c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            space_due = true;
            in_tag = in_tag && c != '>';
            i += bullet ? "○"sv.size() - 1 : 0;
            continue;
        }
        if (space_due && !result.empty()) {
            result += ' ';
        }
        space_due = false;
        result += c;
    }
    return result;
}

/// Reads one framework file; knows what its parts may refer to.
class FrameworkReader {
public:
    FrameworkReader(std::string name, std::string_view text, const std::vector<DocumentType>& types)
        : m_name(std::move(name)), m_text(text), m_plain_text(plain(text)), m_types(types) {}

    Framework read(std::string_view toml) {
        const toml::table root = parse_toml(toml, m_name);
        const StrictTable top(root,
                              m_name,
                              {"framework",
                               "window",
                               "part",
                               "requirement",
                               "unit",
                               "points",
                               "category",
                               "cap",
                               "rule",
                               "ambiguity",
                               "words",
                               "language",
                               "finding"});
        read_head(top);
        read_words(top);
        // What others refer to comes first.
        each(top, "ambiguity", &FrameworkReader::read_ambiguity);
        each(top, "part", &FrameworkReader::read_part);
        each(top, "unit", &FrameworkReader::read_unit);
        each(top, "category", &FrameworkReader::read_category);
        each(top, "requirement", &FrameworkReader::read_requirement);
        each(top, "rule", &FrameworkReader::read_rule);
        each(top, "cap", &FrameworkReader::read_cap);
        each(top, "language", &FrameworkReader::read_language);
        each(top, "finding", &FrameworkReader::read_finding);
        return std::move(m_framework);
    }

private:
    using ReadTable = void (FrameworkReader::*)(const toml::table&);

    void each(const StrictTable& top, std::string_view key, ReadTable read_one) {
        for (const toml::table* table : top.tables(key)) {
            (this->*read_one)(*table);
        }
    }

    void read_head(const StrictTable& top) {
        const StrictTable head(
            required_table(top, "framework"),
            m_name,
            {"id", "title_nl", "title_en", "valid_from", "valid_to", "text", "text_sha256"});
        m_framework.id = head.text("id");
        m_framework.title = both(head, "title");
        m_framework.valid_from = head.day_or_none("valid_from");
        m_framework.valid_to = head.day_or_none("valid_to");
        m_framework.text = head.text("text");
        if (const std::string digest = sha256_hex(m_text); head.text("text_sha256") != digest) {
            head.fail("text_sha256",
                      fmt::format("the text in '{}' is another one: its SHA-256 is {}",
                                  m_framework.text,
                                  digest));
        }
        const StrictTable window(
            required_table(top, "window"), m_name, {"years", "edge_days", "clause"});
        m_framework.window_years = whole(window, "years", 1, 20);
        m_framework.edge_days = whole(window, "edge_days", 0, 366);
        m_framework.window_clause = clause(window, "clause");
        const StrictTable points(
            required_table(top, "points"), m_name, {"total_minimum", "clause"});
        m_framework.total_minimum = points.number("total_minimum");
        m_framework.total_clause = clause(points, "clause");
    }

    /// What a paper says in so many words, for the rules and notes that look for it.
    void read_words(const StrictTable& top) {
        static const std::vector<std::string_view> k_lists = {"attended",
                                                              "attested",
                                                              "agreed",
                                                              "gave",
                                                              "not_attended",
                                                              "registered",
                                                              "invoice",
                                                              "not_passed",
                                                              "unpaid",
                                                              "paid",
                                                              "diploma_extract"};
        const StrictTable words(required_table(top, "words"), m_name, k_lists);
        for (const std::string_view name : k_lists) {
            m_framework.words.emplace(name, words.texts(name));
        }
    }

    const toml::table& required_table(const StrictTable& top, std::string_view key) const {
        const toml::table* table = top.table(key);
        if (table == nullptr) {
            throw ConfigError(fmt::format("{}: the table [{}] is missing", m_name, key));
        }
        return *table;
    }

    static int whole(const StrictTable& table, std::string_view key, int least, int most) {
        const double value = table.number(key);
        if (!(value >= least && value <= most) || value != static_cast<int>(value)) {
            table.fail(key,
                       fmt::format("'{}' must be a whole number from {} to {}", key, least, most));
        }
        return static_cast<int>(value);
    }

    static BothTexts both(const StrictTable& table, const std::string& key) {
        return {table.text(key + "_nl"), table.text(key + "_en")};
    }

    void
    must_be_literal(const StrictTable& table, std::string_view key, const std::string& text) const {
        if (m_plain_text.find(plain(text)) == std::string::npos) {
            table.fail(
                key,
                fmt::format("'{}' is not literally in {}: \"{}\"", key, m_framework.text, text));
        }
    }

    std::string clause(const StrictTable& table, std::string_view key) const {
        std::string text = table.text_or(key, "");
        must_be_literal(table, key, text);
        return text;
    }

    static void must_be_one_of(const StrictTable& table,
                               std::string_view key,
                               const std::string& value,
                               const Names& known) {
        if (std::ranges::find(known, value) == known.end()) {
            table.fail(key,
                       fmt::format("'{}' is not known for '{}'; there are: {}",
                                   value,
                                   key,
                                   fmt::join(known, ", ")));
        }
    }

    void must_be_types(const StrictTable& table, std::string_view key, const Names& types) const {
        Names known;
        for (const DocumentType& type : m_types) {
            known.push_back(type.id);
        }
        for (const std::string& type : types) {
            must_be_one_of(table, key, type, known);
        }
    }

    void must_be_new(const StrictTable& table, const std::string& id) {
        if (!m_ids.insert(id).second) {
            table.fail("id", fmt::format("'{}' is defined twice", id));
        }
    }

    void read_ambiguity(const toml::table& table) {
        const StrictTable item(table,
                               m_name,
                               {"id",
                                "where",
                                "effect",
                                "issue",
                                "quotes",
                                "readings",
                                "treatment",
                                "decision",
                                "allowed"});
        Ambiguity ambiguity;
        ambiguity.id = item.text("id");
        must_be_new(item, ambiguity.id);
        must_be_one_of(item, "effect", item.text("effect"), {"outcome", "points", "wording"});
        for (const std::string& quote : item.texts_or_none("quotes")) {
            must_be_literal(item, "quotes", quote);
        }
        ambiguity.issue = item.text("issue");
        ambiguity.treatment = item.text("treatment");
        ambiguity.decision = item.text_or("decision", "");
        ambiguity.allowed = item.texts_or_none("allowed");
        if (ambiguity.decision.empty() != ambiguity.allowed.empty()) {
            item.fail("decision", "'decision' and 'allowed' go together");
        }
        m_framework.ambiguities.push_back(std::move(ambiguity));
    }

    void must_be_ambiguities(const StrictTable& table) const {
        Names known;
        for (const Ambiguity& ambiguity : m_framework.ambiguities) {
            known.push_back(ambiguity.id);
        }
        for (const std::string& id : table.texts_or_none("ambiguities")) {
            must_be_one_of(table, "ambiguities", id, known);
        }
    }

    void read_part(const toml::table& table) {
        const StrictTable item(table, m_name, {"id", "title_nl", "title_en", "clauses"});
        m_parts.push_back(item.text("id"));
        must_be_new(item, m_parts.back());
        both(item, "title");
        for (const std::string& text : item.texts_or_none("clauses")) {
            must_be_literal(item, "clauses", text);
        }
    }

    void read_language(const toml::table& table) {
        const StrictTable item(table, m_name, {"id", "title_nl", "title_en", "read", "words"});
        m_framework.languages.push_back({item.text("id"),
                                         both(item, "title"),
                                         item.flag_or("read", false),
                                         item.texts("words")});
        must_be_new(item, m_framework.languages.back().id);
    }

    void read_unit(const toml::table& table) {
        const StrictTable item(table, m_name, {"id", "title_nl", "title_en"});
        m_framework.units.emplace_back(item.text("id"), both(item, "title"));
        must_be_new(item, m_framework.units.back().first);
    }

    void read_category(const toml::table& table) {
        const StrictTable item(table,
                               m_name,
                               {"id",
                                "title_nl",
                                "title_en",
                                "minimum",
                                "maximum",
                                "clause",
                                "words",
                                "words_by_number",
                                "words_alone",
                                "ambiguities"});
        Category category;
        category.id = item.text("id");
        must_be_new(item, category.id);
        category.title = both(item, "title");
        category.words = item.texts_or_none("words");
        category.words_by_number = item.texts_or_none("words_by_number");
        category.words_alone = item.texts_or_none("words_alone");
        category.minimum = number_or_none(item, "minimum");
        category.maximum = number_or_none(item, "maximum");
        category.clause = clause(item, "clause");
        must_be_ambiguities(item);
        if (category.minimum && category.maximum && *category.maximum < *category.minimum) {
            item.fail("maximum",
                      fmt::format("the maximum {} is below the minimum {}",
                                  *category.maximum,
                                  *category.minimum));
        }
        m_framework.categories.push_back(std::move(category));
    }

    static std::optional<double> number_or_none(const StrictTable& table, std::string_view key) {
        return table.has(key) ? std::optional(table.number(key)) : std::nullopt;
    }

    Names category_ids() const {
        Names ids;
        for (const Category& category : m_framework.categories) {
            ids.push_back(category.id);
        }
        return ids;
    }

    void read_cap(const toml::table& table) {
        const StrictTable item(
            table, m_name, {"id", "category", "maximum", "rules", "clause", "ambiguities"});
        Cap cap{
            item.text("id"), item.text("category"), item.number("maximum"), item.texts("rules")};
        must_be_new(item, cap.id);
        must_be_one_of(item, "category", cap.category, category_ids());
        clause(item, "clause");
        must_be_ambiguities(item);
        Names known;
        for (const PointRule& rule : m_framework.rules) {
            if (rule.category == cap.category) {
                known.push_back(rule.id);
            }
        }
        for (const std::string& rule : cap.rules) {
            must_be_one_of(item, "rules", rule, known);
        }
        m_framework.caps.push_back(std::move(cap));
    }

    Need need(const StrictTable& parent, std::string_view key) const {
        static const Names k_kinds = {
            "not_asked", "needed_for_window", "needed_for_criterion", "required"};
        const toml::table* table = parent.table(key);
        if (table == nullptr) {
            parent.fail(key, fmt::format("'{}' is missing", key));
        }
        const StrictTable item(*table, m_name, {"need", "by_nl", "what_nl", "clause"});
        const std::string kind = item.text("need");
        must_be_one_of(item, "need", kind, k_kinds);
        const auto place = std::ranges::find(k_kinds, kind) - k_kinds.begin();
        return {static_cast<Need::Kind>(place),
                item.text_or("by_nl", ""),
                item.text_or("what_nl", ""),
                clause(item, "clause")};
    }

    std::vector<Element> elements(const StrictTable& parent) {
        std::vector<Element> result;
        for (const toml::table* table : parent.tables("element")) {
            const StrictTable item(
                *table,
                m_name,
                {"id", "text_nl", "text_en", "kind", "shows", "only_for", "clause"});
            Element element{item.text("id"),
                            {item.text("text_nl"), item.text("text_en")},
                            item.text("kind"),
                            item.text_or("shows", ""),
                            item.text_or("only_for", ""),
                            clause(item, "clause")};
            must_be_new(item, element.id);
            must_be_one_of(item, "kind", element.kind, {"explicit", "guidance", "derived"});
            result.push_back(std::move(element));
        }
        return result;
    }

    void read_requirement(const toml::table& table) {
        const StrictTable item(table,
                               m_name,
                               {"id",
                                "part",
                                "title_nl",
                                "title_en",
                                "type",
                                "clause",
                                "prose",
                                "elsewhere",
                                "headings",
                                "checks",
                                "signature",
                                "date",
                                "ambiguities",
                                "applies",
                                "schedule",
                                "element"});
        Requirement requirement;
        requirement.id = item.text("id");
        must_be_new(item, requirement.id);
        requirement.part = item.text("part");
        must_be_one_of(item, "part", requirement.part, m_parts);
        requirement.title = both(item, "title");
        requirement.type = item.text("type");
        must_be_types(item, "type", {requirement.type});
        requirement.clause = clause(item, "clause");
        requirement.prose = item.flag_or("prose", false);
        requirement.elsewhere = item.flag_or("elsewhere", false);
        requirement.headings = item.texts_or_none("headings");
        requirement.checks = item.texts("checks");
        for (const std::string& check : requirement.checks) {
            must_be_one_of(item, "checks", check, check_ids());
        }
        requirement.signature = need(item, "signature");
        requirement.date = need(item, "date");
        must_be_ambiguities(item);
        read_applies(item, requirement);
        read_schedule(item, requirement);
        requirement.elements = elements(item);
        m_framework.requirements.push_back(std::move(requirement));
    }

    void read_applies(const StrictTable& parent, Requirement& requirement) {
        std::string expected; // the day after the row before
        for (const toml::table* table : parent.tables("applies")) {
            const StrictTable item(
                *table, m_name, {"from", "to", "status", "decision", "clause", "clause_against"});
            Applies applies{item.day_or_none("from"),
                            item.day_or_none("to"),
                            item.text("status"),
                            item.text_or("decision", ""),
                            clause(item, "clause"),
                            clause(item, "clause_against")};
            must_be_one_of(item, "status", applies.status, {"exempt", "contradictory", "required"});
            if (!expected.empty() && applies.from != expected) {
                item.fail(
                    "from",
                    fmt::format("there is a gap or overlap: this must begin on {}", expected));
            }
            expected = applies.to.empty() ? "" : day_after(applies.to);
            requirement.applies.push_back(std::move(applies));
        }
    }

    static std::string day_after(const std::string& day) {
        return to_string(days_of(day)->last + std::chrono::days{1});
    }

    void read_schedule(const StrictTable& parent, Requirement& requirement) {
        for (const toml::table* table : parent.tables("schedule")) {
            const StrictTable item(
                *table, m_name, {"from_year", "to_year", "statements", "own_situations", "clause"});
            Schedule row;
            row.from_year = whole(item, "from_year", 1900, 9999);
            row.to_year = item.has("to_year") ? whole(item, "to_year", row.from_year, 9999) : 9999;
            row.statements = whole(item, "statements", 0, 99);
            row.own_situations = whole(item, "own_situations", 0, row.statements);
            row.clause = clause(item, "clause");
            if (!requirement.schedule.empty()
                && requirement.schedule.back().to_year + 1 != row.from_year) {
                item.fail("from_year",
                          fmt::format("there is a gap or overlap: this must begin in {}",
                                      requirement.schedule.back().to_year + 1));
            }
            requirement.schedule.push_back(std::move(row));
        }
    }

    void read_rule(const toml::table& table) {
        const StrictTable item(table,
                               m_name,
                               {"id",
                                "category",
                                "title_nl",
                                "title_en",
                                "clause",
                                "types",
                                "types_instead",
                                "types_not_listed",
                                "types_registration",
                                "words",
                                "words_minimum",
                                "add_rates",
                                "unpaid",
                                "otherwise",
                                "signature",
                                "signer_roles",
                                "date",
                                "ambiguities",
                                "rate",
                                "element"});
        PointRule rule;
        rule.id = item.text("id");
        must_be_new(item, rule.id);
        rule.category = item.text("category");
        must_be_one_of(item, "category", rule.category, category_ids());
        rule.title = both(item, "title");
        rule.clause = clause(item, "clause");
        rule.types = item.texts("types");
        must_be_types(item, "types", rule.types);
        rule.types_instead = item.texts_or_none("types_instead");
        must_be_types(item, "types_instead", rule.types_instead);
        rule.types_not_listed = item.texts_or_none("types_not_listed");
        must_be_types(item, "types_not_listed", rule.types_not_listed);
        rule.types_registration = item.texts_or_none("types_registration");
        must_be_types(item, "types_registration", rule.types_registration);
        rule.words = item.texts_or_none("words");
        rule.words_minimum =
            item.has("words_minimum") ? whole(item, "words_minimum", 1, 1'000'000) : 0;
        rule.add_rates = item.flag_or("add_rates", false);
        rule.is_unpaid = item.flag_or("unpaid", false);
        rule.is_otherwise = item.flag_or("otherwise", false);
        rule.signature = need(item, "signature");
        rule.signer_roles = item.texts_or_none("signer_roles");
        rule.date = need(item, "date");
        must_be_ambiguities(item);
        read_rates(item, rule);
        rule.elements = elements(item);
        m_framework.rules.push_back(std::move(rule));
    }

    void read_rates(const StrictTable& parent, PointRule& rule) {
        Names units;
        for (const auto& [id, title] : m_framework.units) {
            units.push_back(id);
        }
        for (const toml::table* table : parent.tables("rate")) {
            const StrictTable item(*table, m_name, {"points", "unit", "roles"});
            Rate rate{item.number("points"), item.text("unit"), item.texts_or_none("roles")};
            must_be_one_of(item, "unit", rate.unit, units);
            if (!(rate.points > 0)) {
                item.fail("points", "'points' must be more than 0");
            }
            rule.rates.push_back(std::move(rate));
        }
        if (rule.rates.empty()) {
            parent.fail("id", fmt::format("the rule '{}' has no rate", rule.id));
        }
    }

    void read_finding(const toml::table& table) {
        const StrictTable item(
            table,
            m_name,
            {"code", "severity", "action_by", "heading_nl", "heading_en", "text_nl", "text_en"});
        static const Names k_severities = {"action", "attention", "info"};
        static const Names k_people = {"nobody", "candidate", "person", "operator"};
        const std::string severity = item.text("severity");
        const std::string action_by = item.text("action_by");
        must_be_one_of(item, "severity", severity, k_severities);
        must_be_one_of(item, "action_by", action_by, k_people);
        FindingText finding;
        finding.code = item.text("code");
        must_be_new(item, finding.code);
        finding.severity =
            static_cast<Severity>(std::ranges::find(k_severities, severity) - k_severities.begin());
        finding.action_by =
            static_cast<ActionBy>(std::ranges::find(k_people, action_by) - k_people.begin());
        finding.heading = both(item, "heading");
        finding.text = both(item, "text");
        m_framework.findings.push_back(std::move(finding));
    }

    std::string m_name;
    std::string_view m_text;
    std::string m_plain_text;
    const std::vector<DocumentType>& m_types;
    Framework m_framework;
    Names m_parts;
    std::set<std::string> m_ids;
};

template<typename Items>
const typename Items::value_type&
with_key(const Items& items, std::string_view key, std::string Items::value_type::*member) {
    const auto found = std::ranges::find(items, key, member);
    if (found == items.end()) {
        throw std::logic_error(fmt::format("the framework has no '{}'", key));
    }
    return *found;
}

} // namespace

const FindingText& Framework::finding(std::string_view code) const {
    return with_key(findings, code, &FindingText::code);
}

const Category& Framework::category(std::string_view wanted) const {
    return with_key(categories, wanted, &Category::id);
}

const std::vector<std::string>& Framework::words_for(std::string_view name) const {
    const auto found = words.find(name);
    if (found == words.end()) {
        throw std::logic_error(fmt::format("the framework has no words for '{}'", name));
    }
    return found->second;
}

Framework parse_framework(std::string_view toml,
                          const std::string& name,
                          std::string_view text,
                          const std::vector<DocumentType>& types) {
    return FrameworkReader(name, text, types).read(toml);
}

const Framework* framework_for(const std::vector<Framework>& frameworks, std::string_view day) {
    const Framework* best = nullptr;
    for (const Framework& framework : frameworks) {
        const bool valid = day.empty()
                           || (framework.valid_from <= day
                               && (framework.valid_to.empty() || day <= framework.valid_to));
        if (valid && (best == nullptr || best->valid_from < framework.valid_from)) {
            best = &framework;
        }
    }
    return best;
}

} // namespace intake
