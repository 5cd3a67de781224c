// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/claims.hpp"

#include "classifiers/fold.hpp"
#include "extractors/utf8.hpp"
#include "pipeline/assess/activity_text.hpp"
#include "pipeline/assess/check.hpp"
#include "pipeline/assess/claims_together.hpp"
#include "pipeline/assess/meeting_claims.hpp"
#include "pipeline/assess/names.hpp"
#include "pipeline/assess/own_overview.hpp"
#include "pipeline/assess/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <set>

namespace intake {

namespace {

using namespace std::string_view_literals;

/// Minutes of breaks that may lie in an amount of times of day; 0 for none.
double break_in(const Piece& piece, const FieldFound& amount) {
    for (const FieldFound* field : fields_of(piece, "break")) {
        if (field->page == amount.page && field->text == amount.text
            && amount.unit == field->unit) {
            return number_in(field->value).value_or(0);
        }
    }
    return 0;
}

std::vector<Quantity> quantities_of(const Piece& piece) {
    std::vector<Quantity> quantities;
    for (const FieldFound* field : fields_of(piece, "quantity")) {
        const std::size_t slash = field->value.find('/'); // "6/8" is a range
        const auto amount = number_in(field->value);
        const auto most = slash == std::string::npos
                              ? amount
                              : number_in(std::string_view(field->value).substr(slash + 1));
        if (amount && most) {
            const double least = std::max(0.0, *amount - break_in(piece, *field));
            quantities.push_back({least, field->unit, field, *most});
        }
    }
    return quantities;
}

bool is_digit_of_category(char c) {
    return c >= '1' && c <= '6';
}

/// "B. PE/1. Scholing/x.pdf", "B.1 Scholing/x.pdf": of a folder, since files are numbered for their own sake; 0 for none.
int number_of_folder(std::string_view folded) {
    bool below_part_b = false;
    for (std::size_t slash = folded.find('/'); slash != std::string_view::npos;
         slash = folded.find('/')) {
        std::string_view folder = folded.substr(0, slash);
        folded.remove_prefix(slash + 1);
        const bool is_part_b =
            folder == "b" || folder.starts_with("b ") || folder.starts_with("b.")
            || folder.starts_with("b-") || folder == "pe"
            || holds_one(folder, {"pe-punten", "permanente educatie", "pe punten"});
        if (folder.starts_with('b')) {
            folder.remove_prefix(std::min(folder.size(), folder.find_first_not_of(" .-", 1)));
        }
        const std::size_t zero = folder.starts_with('0') ? 1 : 0;
        const bool is_number =
            folder.size() > zero && is_digit_of_category(folder[zero])
            && (folder.size() == zero + 1
                || std::string_view(" .-)").find(folder[zero + 1]) != std::string_view::npos);
        if (is_number && (is_part_b || below_part_b)) {
            return folder[zero] - '0';
        }
        below_part_b = below_part_b || is_part_b;
    }
    return 0;
}

/// The category that the candidate's folders name: "categorie 3", "cat. 3", "B3", or its words; 0 for none.
int category_in(std::string_view path, const std::vector<Category>& categories) {
    std::string folded = fold(path);
    std::ranges::replace(folded, '_', ' ');
    for (const std::string_view name : {"categorie"sv, "category"sv, "cat"sv}) {
        for (std::size_t at = folded.find(name); at != std::string::npos;
             at = folded.find(name, at + 1)) {
            const std::size_t digit = folded.find_first_not_of(" .-_", at + name.size());
            if (digit != std::string::npos && folded[digit] >= '1' && folded[digit] <= '6') {
                return folded[digit] - '0';
            }
        }
    }
    for (std::size_t i = 0; i + 1 < folded.size(); ++i) {
        const bool starts = i == 0 || folded[i - 1] == '/' || folded[i - 1] == ' ';
        const bool ends = i + 2 == folded.size() || !(folded[i + 2] >= '0' && folded[i + 2] <= '9');
        if (starts && ends && folded[i] == 'b' && folded[i + 1] >= '1' && folded[i + 1] <= '6') {
            return folded[i + 1] - '0';
        }
    }
    if (const int numbered = number_of_folder(folded)) {
        return numbered;
    }
    const auto named = std::ranges::find_if(
        categories, [&](const Category& one) { return holds_one(folded, one.words); });
    return named == categories.end() ? 0 : named->id.back() - '0';
}

/// Titles that were read or listened to: unit and folded title.
using Titles = std::set<std::pair<std::string, std::string>>;

Titles titles_of(const Piece& piece) {
    Titles titles;
    for (const FieldFound* entry : fields_of(piece, "reading_entry")) {
        titles.emplace(entry->unit, fold(entry->value));
    }
    return titles;
}

/// Those of a piece that no reading list before it names: a title counts once.
Titles new_titles(const Dossier& dossier, const Evidence& evidence) {
    Titles titles = titles_of(evidence.piece());
    if (titles.empty()) {
        return titles;
    }
    for (const Evidence& earlier : dossier.evidence) {
        if (&earlier == &evidence) {
            break;
        }
        for (const auto& known : titles_of(earlier.piece())) {
            titles.erase(known);
        }
    }
    return titles;
}

/// Makes the claim of one piece.
class ClaimMaker {
public:
    ClaimMaker(const Dossier& dossier, const Evidence& evidence, FrameworkFindings& findings)
        : m_dossier(dossier)
        , m_evidence(evidence)
        , m_findings(findings)
        , m_text(folded_words(dossier, evidence))
        , m_quantities(quantities_of(evidence.piece()))
        , m_titles(new_titles(dossier, evidence)) {}

    /// Nothing where no rule could apply.
    std::optional<Claim> make() {
        const std::vector<const PointRule*> rules = rules_that_may_apply();
        if (rules.empty()) {
            return std::nullopt;
        }
        describe();
        for (const PointRule* rule : rules) {
            m_beside_cap = {};
            const Bounds points = points_of(*rule);
            m_claim.placements.push_back({rule, points, m_beside_cap});
            m_claim.activity.rules.push_back(rule->id);
        }
        tell_when();
        tell_open_form();
        // Each of these can make the whole activity count for nothing.
        must_be_sure();
        must_be_the_candidates();
        must_lie_in_the_window();
        must_be_signed(*rules.front());
        must_be_the_only_one();
        must_be_attendance();
        must_be_passed();
        must_be_listed();
        must_have_a_row();
        tell_unpaid();
        tell_foreign_points();
        finish();
        return std::move(m_claim);
    }

private:
    const Piece& piece() const { return m_evidence.piece(); }

    FindingPlace place(const FieldFound* field = nullptr) const {
        FindingPlace where{.criterion =
                               m_claim.activity.rules.empty() ? "" : m_claim.activity.rules.front(),
                           .evidence = &m_evidence};
        if (field != nullptr && field->page > 0) {
            where.page = field->page;
            where.box = field->box;
        }
        return where;
    }

    bool accepts(const PointRule& rule) const {
        const auto holds = [this](const std::vector<std::string>& types) {
            return std::ranges::find(types, piece().type) != types.end();
        };
        return !is_of_meetings(rule)
               && (holds(rule.types) || holds(rule.types_instead) || is_registration_for(rule));
    }

    /// Meetings have a claim of their own, see meeting_claims.
    static bool is_of_meetings(const PointRule& rule) {
        return std::ranges::any_of(rule.rates,
                                   [](const Rate& rate) { return rate.unit == "meeting"; });
    }

    /// A registration for what the rule is about: nobody knows yet whether the person came. An invoice is none.
    bool is_registration_for(const PointRule& rule) const {
        return std::ranges::find(rule.types_registration, piece().type)
                   != rule.types_registration.end()
               && says("registered") && !says("invoice") && holds_one(m_text, rule.words);
    }

    bool is_not_listed(const PointRule& rule) const {
        return std::ranges::find(rule.types_not_listed, piece().type)
               != rule.types_not_listed.end();
    }

    /// By type, then by what the paper calls the activity, then by the candidate's own folder. A folder may name a
    /// category whose rows do not list such papers.
    std::vector<const PointRule*> rules_that_may_apply() {
        std::vector<const PointRule*> rules;
        const std::string category =
            fmt::format("B{}", category_in(m_evidence.path, m_dossier.framework.categories));
        for (const PointRule& rule : m_dossier.framework.rules) {
            // Without a folder, rows inside the field are thought of where the paper names them.
            const bool is_named =
                category == "B0" && rule.category == "B1" && is_called(rule) && !rule.words.empty();
            const bool is_elsewhere = is_not_listed(rule) && !is_of_meetings(rule)
                                      && (rule.category == category || is_named);
            if (accepts(rule) || is_elsewhere) {
                rules.push_back(&rule);
            }
        }
        narrow(rules, [this](const PointRule& rule) { return is_called(rule); });
        if (const PointRule* other = other_form_in(category, rules)) {
            rules = {other};
            m_is_other_form = true;
        }
        narrow(rules, [&](const PointRule& rule) { return rule.category == category; });
        narrow(rules, [this](const PointRule& rule) { return fits_publication(rule); });
        return rules;
    }

    /// The row for courses of the category that the folder names, where that category has rows for such papers but
    /// none for this form: workshops, webinars and e-learnings outside the field. Null where it has one.
    const PointRule* other_form_in(std::string_view category,
                                   const std::vector<const PointRule*>& rules) const {
        if (rules.empty() || std::ranges::any_of(rules, [&](const PointRule* rule) {
                return rule->category == category;
            })) {
            return nullptr;
        }
        const auto row =
            std::ranges::find_if(m_dossier.framework.rules, [&](const PointRule& rule) {
                return rule.category == category && accepts(rule)
                       && rule.rates.front().unit == "study_load_hour";
            });
        return row == m_dossier.framework.rules.end() ? nullptr : &*row;
    }

    void must_have_a_row() {
        const std::string_view decided = m_dossier.office.decision("cat3_other_activity_forms");
        if (!m_is_other_form || decided == "as_B3.course") {
            return;
        }
        const TextValues values{.what = m_claim.placements.front().rule->title};
        decided == "none" ? refuse("form_without_row", values) : doubt("form_without_row", values);
    }

    /// Keeps what fits, unless nothing does.
    template<typename Fits>
    static void narrow(std::vector<const PointRule*>& rules, Fits fits) {
        std::vector<const PointRule*> left;
        std::ranges::copy_if(
            rules, std::back_inserter(left), [&](const PointRule* rule) { return fits(*rule); });
        if (!left.empty()) {
            rules = std::move(left);
        }
    }

    /// The paper's own word for the activity: in its title where that was found, else anywhere. Rules outside the
    /// field share the words of those inside.
    bool is_called(const PointRule& rule) const {
        if (rule.is_otherwise) {
            return std::ranges::none_of(m_dossier.framework.rules, [&](const PointRule& other) {
                return &other != &rule && accepts(other) && holds_one(m_text, other.words);
            });
        }
        const std::vector<std::string>* words = &rule.words;
        for (const PointRule& other : m_dossier.framework.rules) {
            const bool same_unit = other.rates.front().unit == rule.rates.front().unit;
            if (words->empty() && same_unit && !other.words.empty()) {
                words = &other.words;
            }
        }
        const std::string title = titles_with_kind(piece(), m_text);
        const bool title_tells =
            std::ranges::any_of(m_dossier.framework.rules,
                                [&](const PointRule& one) { return holds_one(title, one.words); });
        return words->empty() || holds_one(title_tells ? std::string_view(title) : m_text, *words);
    }

    /// Of the two rules for publications a number of the book or a magazine tells which.
    bool fits_publication(const PointRule& rule) const {
        const bool book = field_of(piece(), "isbn") != nullptr;
        const bool article = field_of(piece(), "magazine") != nullptr
                             || field_of(piece(), "words_stated") != nullptr;
        const std::string& unit = rule.rates.front().unit;
        return (unit == "book" && book) || (unit == "article" && article && !book);
    }

    void describe() {
        Activity& activity = m_claim.activity;
        activity.pieces = {m_evidence.id()};
        activity.title = title_of(piece());
        for (const Quantity& quantity : m_quantities) {
            activity.quantity += (activity.quantity.empty() ? "" : ", ") + quantity.field->text;
        }
        if (!m_quantities.empty()) {
            activity.page = m_quantities.front().field->page;
            activity.box = m_quantities.front().field->box;
        }
    }

    void tell_when() {
        if (const auto when = days_of_activity()) {
            std::string& text = m_claim.activity.when;
            text = to_string(when->days.first);
            text += when->days.first == when->days.last ? "" : "/" + to_string(when->days.last);
        }
    }

    // ------------------------------------------------------------------------ how much

    Bounds points_of(const PointRule& rule) {
        Bounds sum;
        std::optional<double> least;
        for (const Rate& rate : rule.rates) {
            const Bounds points = points_of(rule, rate);
            if (rule.add_rates) {
                sum = {sum.lower + points.lower, sum.upper + points.upper};
            } else if (points.upper > sum.upper) {
                sum = points;
            }
            if (points.upper > 0) {
                least = std::min(points.lower, least.value_or(points.lower));
            }
        }
        // Where no function was read, the words that fit a rate may be about the one who signs.
        const bool by_role =
            std::ranges::any_of(rule.rates, [](const Rate& rate) { return !rate.roles.empty(); });
        if (by_role && least && field_of(piece(), "function") == nullptr && *least < sum.lower) {
            const BothTexts what = {"welke functie", "which function"};
            question("element_not_seen", {.what = what}, sum.upper - *least);
            sum.lower = *least;
        }
        return sum;
    }

    Bounds points_of(const PointRule& rule, const Rate& rate) {
        const Bounds units = units_for(rule, rate);
        return {units.lower * rate.points, units.upper * rate.points};
    }

    Bounds units_for(const PointRule& rule, const Rate& rate) {
        const std::string_view unit = rate.unit;
        if (unit.ends_with("_year") && unit != "subscription_year") {
            return function_years(rate);
        }
        if (unit == "candidate") {
            return counted_candidates();
        }
        if (unit == "article") {
            return articles(rule);
        }
        if (unit == "book" && piece().type == "publication_statement") {
            return {1, 1};
        }
        if (unit == "activity") {
            return {1, 1};
        }
        if (unit == "half_day" || unit == "day") {
            return half_days(unit);
        }
        if (piece().type == "reading_list") {
            return reading(unit);
        }
        const auto units = units_of(m_quantities, unit, m_dossier.office);
        if (!units) {
            question("quantity_not_stated", {}, 0);
            return {0, 0};
        }
        const auto is_stated = [&](std::string_view name) {
            return std::ranges::find(m_quantities, name, &Quantity::unit) != m_quantities.end();
        };
        const bool in_parts = is_stated("contact_hour") && is_stated("self_study_hour");
        if (unit == "study_load_hour" && !is_stated(unit) && !in_parts) {
            question("study_load_not_stated",
                     {},
                     units->upper * rate.points - units->lower * rate.points);
        }
        tell_several(unit, *units);
        if (unit == "lesson_hour" && units->lower != units->upper) {
            const std::string what = fmt::format("{:g}-{:g}", units->lower, units->upper);
            question("lesson_hour_undefined", {.what = {what, what}}, units->upper - units->lower);
        }
        return *units;
    }

    /// Several amounts of the unit that counts, none of them the total.
    void tell_several(std::string_view unit, const Bounds& units) {
        if (std::ranges::count(m_quantities, unit, &Quantity::unit) < 2
            || units.lower >= units.upper) {
            return;
        }
        std::string amounts;
        for (const Quantity& quantity : m_quantities) {
            if (quantity.unit == unit) {
                amounts += (amounts.empty() ? "" : ", ") + quantity.field->text;
            }
        }
        question("several_quantities", {.what = {amounts, amounts}}, units.upper - units.lower);
    }

    /// Half days or days as printed; hours alone are between one and two half days until an office has decided.
    Bounds half_days(std::string_view unit) {
        if (const auto stated = units_of(m_quantities, unit, m_dossier.office)) {
            tell_several(unit, *stated);
            return *stated;
        }
        const bool other_stated =
            units_of(m_quantities, unit == "day" ? "half_day" : "day", m_dossier.office)
                .has_value();
        if (unit == "day" || other_stated) {
            return {0, 0}; // the rate of the other unit tells
        }
        question("half_day_undefined", {}, 3);
        const auto hours = units_of(m_quantities, "study_load_hour", m_dossier.office);
        double size = 0;
        const std::string_view decided = m_dossier.office.decision("half_day_hours");
        if (hours && decided != "ask") {
            std::from_chars(decided.data(), decided.data() + decided.size(), size);
            const double count = std::clamp(std::floor(hours->lower / size + 1e-9), 0.0, 2.0);
            return {count, count};
        }
        return hours && hours->lower > 0 ? Bounds{1, 2} : Bounds{0, 2};
    }

    Bounds function_years(const Rate& rate) {
        const FieldFound* function = field_of(piece(), "function");
        const std::string role = function != nullptr ? fold(function->value) : m_text;
        if (!rate.roles.empty() && !holds_one(role, rate.roles)) {
            return {0, 0};
        }
        const std::optional<Days> period = period_in_window();
        if (!period) {
            question("period_not_stated", {}, rate.points);
            return {0, 1};
        }
        m_claim.period = period;
        const Bounds years = years_of(*period, m_dossier.office);
        if (years.lower != years.upper) {
            const std::string what = to_string(period->first) + " - " + to_string(period->last);
            question(
                "part_year", {.what = {what, what}}, (years.upper - years.lower) * rate.points);
        }
        return years;
    }

    /// The period of a function. An open end is the day of signing, else the end of the four years.
    std::optional<Days> stated_period() const {
        if (const FieldFound* field = field_of(piece(), "period")) {
            const std::size_t slash = field->value.find('/');
            const std::string first = field->value.substr(0, slash);
            const std::string last =
                slash == std::string::npos ? first : field->value.substr(slash + 1);
            return days_of(first, last.empty() || last == ".." ? open_end(first) : last);
        }
        for (const DateFound* date : dates_of(piece(), {DateRole::period})) {
            if (const auto days = days_of(date->value, date->end)) {
                return days;
            }
        }
        return std::nullopt;
    }

    std::string open_end(const std::string& first) const {
        for (const DateRole role : {DateRole::signed_, DateRole::issued, DateRole::unknown}) {
            for (const DateFound* date : dates_of(piece(), {role})) {
                if (date->value > first) {
                    return date->value;
                }
            }
        }
        return m_dossier.window ? to_string(m_dossier.window->last) : "";
    }

    /// The part of it that lies in the four years.
    std::optional<Days> period_in_window() const {
        const std::optional<Days> period = stated_period();
        if (period && m_dossier.window) {
            const Days inside{std::max(period->first, m_dossier.window->first),
                              std::min(period->last, m_dossier.window->last)};
            return inside.first <= inside.last ? std::optional(inside)
                                               : std::optional(Days{inside.last, inside.last});
        }
        return period;
    }

    Bounds counted_candidates() {
        const FieldFound* candidates = field_of(piece(), "candidates");
        const auto count = candidates != nullptr ? number_in(candidates->value) : std::nullopt;
        if (!count) {
            const std::string nl = "het aantal begeleide of getoetste kandidaten";
            question("element_not_seen",
                     {.what = {nl, "the number of candidates guided or assessed"}},
                     2);
            return {0, 0};
        }
        // Counted within the four years, which the number does not tell where the period leaves them.
        const std::optional<Days> period = stated_period();
        const bool leaves =
            period && m_dossier.window
            && (period->first < m_dossier.window->first || period->last > m_dossier.window->last);
        if (leaves) {
            const std::string days = to_string(period->first) + " - " + to_string(period->last);
            question("activity_across_window_edge", {.what = {days, days}}, 2 * *count);
        }
        return {leaves ? 0 : *count, *count};
    }

    Bounds articles(const PointRule& rule) {
        std::optional<double> words;
        for (const std::string_view name : {"words_stated"sv, "words_counted"sv}) {
            const FieldFound* field = field_of(piece(), name);
            words = words || field == nullptr ? words : number_in(field->value);
        }
        constexpr double k_margin = 150;
        const std::string found = words ? fmt::format("{:g}", *words) : "?";
        const TextValues values{.found = found, .wanted = std::to_string(rule.words_minimum)};
        if (!words || std::abs(*words - rule.words_minimum) < k_margin) {
            question("word_count_uncertain", values, rule.rates.front().points);
            return {0, 1};
        }
        if (*words < rule.words_minimum) {
            question("word_count_below", values, 0);
            return {0, 0};
        }
        return {1, 1};
    }

    /// Titles as claimed; the text asks no more than the title.
    Bounds reading(std::string_view unit) {
        // Titles that nobody counted may be as many as the cap lets through: five books.
        constexpr double k_most_books = 5;
        if (field_of(piece(), "reading_entry") == nullptr) {
            const BothTexts what = {"hoeveel titels", "how many titles"};
            question("element_not_seen", {.what = what}, 2 * k_most_books);
            return {0, unit == "book" ? k_most_books : 0};
        }
        const auto count = static_cast<double>(
            std::ranges::count(m_titles, unit, &std::pair<std::string, std::string>::first));
        tell_repeated_titles();
        tell_without_year();
        if (unit == "book") {
            return {count, std::max(count, std::min(k_most_books, count + lines_left()))};
        }
        // The cap is for "vakliteratuur" in one table and for "vakliteratuur/podcasts" in the other.
        const std::string_view decided = m_dossier.office.decision("podcasts_under_reading_cap");
        if (unit == "podcast" && decided != "yes") {
            m_beside_cap = {decided == "no" ? count : 0, count};
        }
        return {count, count};
    }

    /// Lines in which no title was found and that may yet be one: all but a heading, a name, a date and a sum. A lone
    /// word is the rest of a cell, and what stands beside a title belongs to it.
    double lines_left() {
        constexpr std::ptrdiff_t k_about_the_list = 4;
        std::map<std::pair<std::int32_t, std::int32_t>, int> words_on_line;
        const std::vector<const FieldFound*> entries = fields_of(piece(), "reading_entry");
        for (const Page* page : pages_of(m_dossier, m_evidence)) {
            for (const Word& word : page->words) {
                const bool of_title = std::ranges::any_of(entries, [&](const FieldFound* entry) {
                    return is_beside(*entry, *page, word);
                });
                words_on_line[{page->number, word.line}] += of_title ? 0 : 1;
            }
        }
        const auto lines =
            std::ranges::count_if(words_on_line, [](const auto& line) { return line.second > 1; });
        if (lines <= k_about_the_list) {
            return 0;
        }
        const auto left = static_cast<double>(lines - k_about_the_list);
        const BothTexts what = {"of alle titels gelezen zijn", "whether all titles were read"};
        question("element_not_seen", {.what = what}, 2 * left);
        return left;
    }

    /// On the same height of the page as an entry of a list.
    static bool is_beside(const FieldFound& entry, const Page& page, const Word& word) {
        const double middle = (word.box.y0 + word.box.y1) / 2;
        return entry.page == page.number && entry.box && middle >= entry.box->y0
               && middle <= entry.box->y1;
    }

    void tell_repeated_titles() {
        const std::size_t repeated = fields_of(piece(), "reading_entry").size() - m_titles.size();
        if (repeated > 0) {
            const TextValues values{.found = std::to_string(repeated)};
            question("title_repeated", values, 0);
        }
    }

    /// A title is all that is asked; whether it was read in the four years, then nobody can see. Once for a list.
    void tell_without_year() {
        const std::vector<const FieldFound*> entries = fields_of(piece(), "reading_entry");
        const bool list_tells = field_of(piece(), "period") != nullptr || !piece().dates.empty();
        const auto without = std::ranges::count_if(
            entries, [&](const FieldFound* entry) { return !has_year_beside(*entry); });
        if (!list_tells && without > 0 && m_evidence.is_sure && !m_told_years) {
            m_told_years = true;
            m_findings.add(
                "reading_entry_without_year",
                place(),
                {.found = std::to_string(without), .wanted = std::to_string(entries.size())});
        }
    }

    /// A year in the entry or on its line, or in a cell beside it.
    bool has_year_beside(const FieldFound& entry) const {
        const auto is_year = [](std::string_view word) {
            const std::size_t at = std::min(word.find("19"), word.find("20"));
            return at != std::string_view::npos && at + 4 <= word.size()
                   && std::ranges::all_of(word.substr(at, 4),
                                          [](char c) { return c >= '0' && c <= '9'; });
        };
        if (is_year(entry.value) || is_year(entry.text)) {
            return true;
        }
        return std::ranges::any_of(pages_of(m_dossier, m_evidence), [&](const Page* page) {
            return std::ranges::any_of(page->words, [&](const Word& word) {
                return is_beside(entry, *page, word) && is_year(word.text);
            });
        });
    }

    // ------------------------------------------------------------------------ what is open

    /// Something that a person has to settle; told once for a piece, however many rules ask it.
    void question(std::string_view code, const TextValues& values, double effect) {
        auto& questions = m_claim.activity.open_questions;
        const auto known = std::ranges::find(questions, code, &OpenQuestion::code);
        if (known != questions.end()) {
            known->effect = std::max(known->effect, effect);
            return;
        }
        const FindingText& text = m_dossier.framework.finding(code);
        questions.push_back({std::string(code), filled(text.text, values), effect});
        if (m_evidence.is_sure) {
            m_pending.push_back({std::string(code), values});
        }
    }

    /// The same without a finding of its own: it holds for nearly every piece of its kind.
    void note(std::string_view code, double effect) {
        m_claim.activity.open_questions.push_back(
            {std::string(code), m_dossier.framework.finding(code).text, effect});
    }

    /// Nothing below; above it stays as it is.
    void doubt(std::string_view code, const TextValues& values = {}) {
        question(code, values, upper());
        nothing_below();
    }

    void nothing_below() {
        for (Placement& placement : m_claim.placements) {
            placement.points.lower = 0;
        }
    }

    /// Nothing at all.
    void refuse(std::string_view code, const TextValues& values = {}) {
        question(code, values, 0);
        for (Placement& placement : m_claim.placements) {
            placement.points = {};
        }
    }

    double upper() const {
        double most = 0;
        for (const Placement& placement : m_claim.placements) {
            most = std::max(most, placement.points.upper);
        }
        return most;
    }

    /// One of two types that the same rules take: which of them is the same to the points.
    bool is_one_of_two() const {
        constexpr double k_either = 0.5;
        const auto takes = [&](const Placement& placement) {
            const std::vector<std::string>& types = placement.rule->types;
            return std::ranges::find(types, piece().type) != types.end()
                   && std::ranges::find(types, piece().runner_up) != types.end();
        };
        return piece().confidence >= k_either && std::ranges::all_of(m_claim.placements, takes);
    }

    void must_be_sure() {
        if (!m_evidence.is_sure && !is_one_of_two()) {
            m_claim.activity.open_questions.push_back(
                {"type_doubtful",
                 {"Niet zeker wat voor stuk dit is.", "Not sure what kind of piece this is."},
                 upper()});
            nothing_below();
        }
    }

    void must_be_the_candidates() {
        if (seems_another_persons(m_evidence, m_dossier)) {
            doubt("other_name_seen");
        }
    }

    bool is_by_year() const {
        return std::ranges::any_of(m_claim.placements, [](const Placement& placement) {
            const std::string& unit = placement.rule->rates.front().unit;
            return unit.ends_with("_year") && unit != "subscription_year";
        });
    }

    /// When it was: of a function its whole period, with the open end that was given it.
    std::optional<ActivityDays> days_of_activity() const {
        std::optional<ActivityDays> when = activity_days(piece());
        if (const auto period = is_by_year() ? stated_period() : std::nullopt) {
            when = ActivityDays{*period, false, when ? when->date : nullptr};
        }
        return when;
    }

    void must_lie_in_the_window() {
        const std::optional<ActivityDays> when = days_of_activity();
        if (piece().type == "reading_list") {
            return; // titles are all that the text asks
        }
        if (!when) {
            if (const DateFound* date = impossible_date(piece())) {
                const TextValues values{.what = {date->value, date->value}};
                m_claim.activity.open_questions.push_back(
                    {"date_implausible",
                     filled(m_dossier.framework.finding("date_implausible").text, values),
                     upper()}); // its finding is told for every piece
                nothing_below();
                return;
            }
            doubt(field_of(piece(), "written_date") != nullptr ? "date_unread" : "date_not_seen");
            return;
        }
        if (!m_dossier.window) {
            doubt("recertification_date_missing");
            return;
        }
        std::string days = to_string(when->days.first);
        days += when->days.first == when->days.last ? "" : " - " + to_string(when->days.last);
        const TextValues values{.what = {days, days}};
        const bool by_period = is_by_year();
        switch (m_dossier.in_window(when->days)) {
        case InWindow::inside:
        case InWindow::unknown:
            break;
        case InWindow::near_edge:
            by_period ? void() : doubt("date_near_window_edge", values);
            break;
        case InWindow::across_edge:
            if (!by_period) { // else its years inside were counted
                count_across_edge(when->days, values);
            }
            break;
        case InWindow::outside:
            refuse("date_outside_window", values);
            return;
        }
        // A date of issue comes after the activity: near the beginning of the window it proves nothing.
        constexpr std::chrono::days k_after_activity{92};
        if (when->only_issued && when->days.first < m_dossier.window->first + k_after_activity) {
            doubt("date_only_issue", values);
        }
    }

    /// All of it, nothing, or the share of its days inside, as the office decided; else open.
    void count_across_edge(const Days& days, const TextValues& values) {
        const std::string_view decided = m_dossier.office.decision("activity_across_window_edge");
        const Days& window = *m_dossier.window;
        const auto is_inside = [&](Day day) { return window.first <= day && day <= window.last; };
        if (decided == "pro_rata") {
            const auto length = [](const Days& some) {
                return static_cast<double>((some.last - some.first).count() + 1);
            };
            const Days inside{std::max(days.first, window.first), std::min(days.last, window.last)};
            for (Placement& placement : m_claim.placements) {
                const double share = length(inside) / length(days);
                placement.points.lower *= share;
                placement.points.upper *= share;
            }
        } else if (decided == "by_end_date" || decided == "by_start_date") {
            const Day day = decided == "by_end_date" ? days.last : days.first;
            is_inside(day) ? void() : refuse("date_outside_window", values);
        } else {
            doubt("activity_across_window_edge", values);
        }
    }

    void must_be_signed(const PointRule& rule) {
        if (!rule.signature.is_required()) {
            return;
        }
        const SignatureJudgement judgement = judge_signature(m_evidence, rule.signature, m_dossier);
        if (judgement.verdict == Verdict::seen && judgement.finding.empty()) {
            return;
        }
        if (judgement.finding.empty()) { // nobody looked
            m_claim.activity.open_questions.push_back(
                {"signature_not_examined", judgement.because, upper()});
            nothing_below();
            return;
        }
        doubt(judgement.finding, {.by = rule.signature.by_nl});
    }

    void must_be_the_only_one() {
        if (m_evidence.same_as) {
            const Evidence& first = m_dossier.evidence[*m_evidence.same_as];
            const TextValues values{.what = {first.id(), first.id()}};
            m_evidence.record->duplicate_of ? refuse("certain_duplicate", values)
                                            : doubt("possible_duplicate", values);
        }
    }

    /// "Indien er geen bewijs van deelname is mag het ook de bevestiging zijn": of the attendance, not of a registration.
    void must_be_attendance() {
        const bool only_registered =
            std::ranges::any_of(m_claim.placements, [&](const Placement& one) {
                return is_registration_for(*one.rule);
            });
        const bool is_unclear =
            piece().type == "confirmation"
            && (!says("attended") || says("registered") || says("not_attended"));
        if (only_registered || is_unclear) {
            doubt("confirmation_not_attendance");
        }
    }

    bool says(std::string_view name) const {
        return holds_one(m_text, m_dossier.framework.words_for(name));
    }

    void must_be_passed() {
        const bool is_proof = std::ranges::any_of(m_claim.placements, [](const Placement& one) {
            return one.rule->rates.front().unit == "study_load_hour";
        });
        if (is_proof && says("not_passed")) {
            doubt("not_passed_stated");
        }
    }

    void must_be_listed() {
        for (Placement& placement : m_claim.placements) {
            if (is_not_listed(*placement.rule)) {
                question("evidence_type_not_listed",
                         {.what = placement.rule->title},
                         placement.points.upper);
                placement.points.lower = 0;
            }
        }
    }

    /// "Onbezoldigd" is a condition of the row, not something that the statement must say. Work within Noloc has a
    /// row without it.
    void tell_unpaid() {
        const bool asks = std::ranges::any_of(
            m_claim.placements, [](const Placement& one) { return one.rule->is_unpaid; });
        if (!asks || says("unpaid") || holds_one(m_text, {"noloc"})) {
            return;
        }
        if (says("paid")) {
            doubt("paid_work_stated");
        } else if (m_evidence.is_sure) {
            m_findings.add("unpaid_not_shown", place());
        }
    }

    /// Rules that pay by different units are different forms of activity; the same unit in two categories is the
    /// same activity inside or outside the field, which only a person can judge.
    void tell_open_form() {
        BothTexts names;
        Bounds all = m_claim.placements.front().points;
        bool forms_differ = false;
        bool categories_differ = false;
        for (const Placement& placement : m_claim.placements) {
            const PointRule& rule = *placement.rule;
            const PointRule& first = *m_claim.placements.front().rule;
            all = {std::min(all.lower, placement.points.lower),
                   std::max(all.upper, placement.points.upper)};
            forms_differ = forms_differ || rule.rates.front().unit != first.rates.front().unit;
            categories_differ = categories_differ || rule.category != first.category;
            if (names.nl.find(rule.title.nl) == std::string::npos) {
                names.nl += (names.nl.empty() ? "" : "; ") + rule.title.nl;
                names.en += (names.en.empty() ? "" : "; ") + rule.title.en;
            }
        }
        if (forms_differ) {
            question("activity_form_ambiguous", {.what = names}, all.upper - all.lower);
        } else if (categories_differ) {
            note("field_to_be_judged", 0);
        }
    }

    void tell_foreign_points() {
        if (const FieldFound* points = field_of(piece(), "foreign_points")) {
            m_findings.add("foreign_points_printed", place(points));
        }
    }

    void finish() {
        for (const auto& [code, values] : m_pending) {
            const FieldFound* where = code.starts_with("study_load") && !m_quantities.empty()
                                          ? m_quantities.front().field
                                          : nullptr;
            // What no rule gives points for needs no question about how many.
            m_findings.add(code, place(where), values);
        }
        std::ranges::stable_sort(
            m_claim.activity.open_questions, std::ranges::greater{}, &OpenQuestion::effect);
    }

    const Dossier& m_dossier;
    const Evidence& m_evidence;
    FrameworkFindings& m_findings;
    std::string m_text;
    std::vector<Quantity> m_quantities;
    Titles m_titles;
    Claim m_claim;
    bool m_is_other_form = false; // the folder's category has no row for what this is
    bool m_told_years = false;
    Bounds m_beside_cap;                                       // of the rule at hand
    std::vector<std::pair<std::string, TextValues>> m_pending; // findings of the open questions
};

} // namespace

std::vector<Claim> find_claims(const Dossier& dossier, FrameworkFindings& findings) {
    std::vector<Claim> claims;
    for (const Evidence& evidence : dossier.evidence) {
        if (is_meeting(dossier, evidence) || is_own_overview(evidence.piece())) {
            continue;
        }
        if (auto claim = ClaimMaker(dossier, evidence, findings).make()) {
            claims.push_back(std::move(*claim));
        }
    }
    tell_together(dossier, claims, findings);
    return claims;
}

} // namespace intake
