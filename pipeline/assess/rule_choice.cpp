// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/rule_choice.hpp"

#include "pipeline/assess/activity_text.hpp"
#include "pipeline/assess/folder_category.hpp"
#include "pipeline/assess/words.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace intake {

namespace {

bool is_of_meetings(const PointRule& rule) {
    return std::ranges::any_of(rule.rates, [](const Rate& rate) { return rate.unit == "meeting"; });
}

bool accepts(const TypedPaper& paper, const PointRule& rule) {
    return !is_of_meetings(rule)
           && (paper.is_of(rule.types) || paper.is_of(rule.types_instead)
               || is_registration_for(paper, rule));
}

/// Rules outside the field share the words of those inside.
const std::vector<std::string>& words_of(const PointRule& rule, const Framework& framework) {
    const auto other = std::ranges::find_if(framework.rules, [&](const PointRule& one) {
        return one.rates.front().unit == rule.rates.front().unit && !one.words.empty();
    });
    return rule.words.empty() && other != framework.rules.end() ? other->words : rule.words;
}

/// The paper's own word for the activity: in its title where that was found, else anywhere.
bool is_called(const TypedPaper& paper, const PointRule& rule) {
    const std::vector<PointRule>& rules = paper.dossier.framework.rules;
    if (rule.is_otherwise) {
        return std::ranges::none_of(rules, [&](const PointRule& other) {
            return &other != &rule && accepts(paper, other) && holds_one(paper.text, other.words);
        });
    }
    const std::vector<std::string>& words = words_of(rule, paper.dossier.framework);
    const std::string title = titles_with_kind(paper.piece(), paper.text);
    const bool title_tells = std::ranges::any_of(rules, [&](const PointRule& one) {
        return (accepts(paper, one) || is_not_listed(paper, one)) && holds_one(title, one.words);
    });
    return words.empty() || holds_one(title_tells ? title : paper.text, words);
}

/// Of the two rules for publications a number of the book or a magazine tells which.
bool fits_publication(const TypedPaper& paper, const PointRule& rule) {
    const bool book = field_of(paper.piece(), "isbn") != nullptr;
    const bool article = field_of(paper.piece(), "magazine") != nullptr
                         || field_of(paper.piece(), "words_stated") != nullptr;
    const std::string& unit = rule.rates.front().unit;
    return (unit == "book" && book) || (unit == "article" && article && !book);
}

/// The row for courses of the category that the folder names, where that category has rows for such papers but
/// none for this form: workshops, webinars and e-learnings outside the field. Null where it has one.
const PointRule* other_form_in(std::string_view category,
                               const TypedPaper& paper,
                               const std::vector<const PointRule*>& rules) {
    const bool has_one = std::ranges::any_of(
        rules, [&](const PointRule* rule) { return rule->category == category; });
    if (rules.empty() || has_one) {
        return nullptr;
    }
    const std::vector<PointRule>& all = paper.dossier.framework.rules;
    const auto row = std::ranges::find_if(all, [&](const PointRule& rule) {
        return rule.category == category && accepts(paper, rule)
               && rule.rates.front().unit == "study_load_hour";
    });
    return row == all.end() ? nullptr : &*row;
}

/// A study load, or hours of self-study, is what courses are told by.
bool states_study_load(const TypedPaper& paper) {
    return std::ranges::any_of(
        fields_of(paper.piece(), "quantity"), [](const FieldFound* quantity) {
            return quantity->unit == "study_load_hour" || quantity->unit == "self_study_hour";
        });
}

/// Keeps what fits, unless nothing does.
template<typename Fits>
void narrow(std::vector<const PointRule*>& rules, Fits fits) {
    std::vector<const PointRule*> left;
    std::ranges::copy_if(
        rules, std::back_inserter(left), [&](const PointRule* rule) { return fits(*rule); });
    if (!left.empty()) {
        rules = std::move(left);
    }
}

} // namespace

RuleChoice rules_for(const TypedPaper& paper) {
    const Framework& framework = paper.dossier.framework;
    const std::string category = category_of_folder(paper.evidence.filed_as, framework.categories);
    const bool is_listed = std::ranges::any_of(
        framework.rules, [&](const PointRule& rule) { return paper.is_of(rule.types); });
    RuleChoice choice;
    for (const PointRule& rule : framework.rules) {
        // Without a folder, rows are thought of where the paper names them; of papers that the text lists for some form,
        // those inside the field only.
        const bool is_named = category == "B0" && (rule.category == "B1" || !is_listed)
                              && is_called(paper, rule) && !words_of(rule, framework).empty();
        const bool is_elsewhere = is_not_listed(paper, rule) && !is_of_meetings(rule)
                                  && (rule.category == category || is_named);
        if (accepts(paper, rule) || is_elsewhere) {
            choice.rules.push_back(&rule);
        }
    }
    const bool names_form = std::ranges::any_of(
        choice.rules, [&](const PointRule* rule) { return is_called(paper, *rule); });
    if (!names_form && paper.type == "confirmation") {
        return {}; // a message that says of nothing what it was
    }
    narrow(choice.rules, [&](const PointRule& rule) {
        return names_form
                   ? is_called(paper, rule)
                   : states_study_load(paper) && rule.rates.front().unit == "study_load_hour";
    });
    if (const PointRule* other = other_form_in(category, paper, choice.rules)) {
        choice = {{other}, true};
    }
    narrow(choice.rules, [&](const PointRule& rule) { return rule.category == category; });
    narrow(choice.rules, [&](const PointRule& rule) { return fits_publication(paper, rule); });
    return choice;
}

bool is_registration_for(const TypedPaper& paper, const PointRule& rule) {
    return paper.is_of(rule.types_registration) && paper.says("registered")
           && !paper.says("invoice") && holds_one(paper.text, rule.words);
}

bool is_not_listed(const TypedPaper& paper, const PointRule& rule) {
    return paper.is_of(rule.types_not_listed);
}

} // namespace intake
