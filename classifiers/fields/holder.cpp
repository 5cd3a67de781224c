// SPDX-License-Identifier: GPL-3.0-or-later
// Whose paper it is: who took part, was certified, wrote the CV, is employed. Value is the name as read,
// without "mevrouw" and titles. At most one.
#include "classifiers/field.hpp"
#include "classifiers/found_field.hpp"
#include "classifiers/holder/holder_candidate.hpp"
#include "classifiers/holder/holder_in_head.hpp"
#include "classifiers/holder/holder_in_lines.hpp"
#include "classifiers/holder/holder_in_table.hpp"
#include "classifiers/holder/holder_in_text.hpp"
#include "classifiers/holder/holder_standpoint.hpp"
#include "classifiers/holder/holder_words.hpp"
#include "classifiers/holder/other_party.hpp"
#include "classifiers/listed_names.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/name_in_parts.hpp"
#include "classifiers/person_name.hpp"
#include "classifiers/reading.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace intake::fields {

namespace {

using Candidates = std::vector<HolderCandidate>;

/// How the names that words lead to weigh on a paper of this standpoint.
struct Weights {
    double bare_name = 0.85;
    double spoken_of = 0.85;
    double addressee = 1;
};

Weights weights_of(const Standpoint& standpoint) {
    constexpr double k_told_by_holder = 0.5;
    constexpr double k_addressed = 1.35; // to 0.81 for "aan:", 0.74 for "beste"
    Weights weights;
    weights.spoken_of *= standpoint.of_others ? k_told_by_holder : 1;
    weights.addressee = standpoint.addressed ? k_addressed : 1;
    return weights;
}

/// "Smit Coaching, Anna Smit": of what is filled in the first part between commas that is a name of two words.
TextRange name_filled_in(const PageText& text, TextRange value) {
    const TextRange whole = name_at(text, value, NameIn::cell);
    for (std::size_t at = value.begin; whole.empty() && at < value.end;) {
        const std::size_t end = std::min(text.text.find(',', at), value.end);
        const TextRange name = name_at(text, trimmed(text, {at, end}, " "), NameIn::cell);
        if (is_whole(text, name)) {
            return name;
        }
        at = end + 1;
    }
    return whole;
}

/// "Smit, Anna" in the head of a mail is one name, as it is on a form.
bool is_in_mail_head(const PageText& text, TextRange value) {
    return value.begin > 1 && text.text[value.begin - 2] == ':';
}

/// One word that is no first name: "Naam   Inlogtijd", "Aan: Certificering"; but "mevr. Smit" and "Beste Anna" are persons.
bool is_bare_word(const PageText& text, const TextFinder::Found& found, TextRange name) {
    static const RE2 k_greeting(
        R"((?:^|\n)(?:beste|dag|hoi|hallo|lieve|dear|hi|hee|hey|ha|goedemorgen|goedemiddag) $)");
    return name.begin == found.range.begin && !is_whole(text, name)
           && !is_likely_person(text.part(name)) && !holds(text.part({0, name.begin}), k_greeting);
}

/// Names that words of one kind lead to.
Candidates led_to(const TextFinder& finder, const HolderPage& page, double factor = 1) {
    constexpr double k_firm = 0.8; // from here on
    constexpr double k_bare_word = 0.5;
    const PageText& text = page.text;
    Candidates candidates;
    for (const TextFinder::Found& found : finder.find(text)) {
        const bool in_cell = found.labelled || &finder == &writers() // "CV Smit, Anna"
                             || (&finder == &addressees() && is_in_mail_head(text, found.range));
        const TextRange name = in_cell ? name_filled_in(text, found.range)
                                       : name_at(text, found.range, NameIn::sentence);
        const bool whole = found.labelled || &finder == &addressees() || is_whole(text, name);
        if (!name.empty() && whole) {
            const double sure =
                found.confidence * factor * (is_bare_word(text, found, name) ? k_bare_word : 1);
            candidates.push_back({name, page.number, sure, sure >= k_firm});
        }
    }
    return candidates;
}

/// Every name of a page by every way in which it may be said whose paper it is, weighed as if all were persons spoken of.
Candidates names_on(const HolderPage& page, float body, const Standpoint& standpoint) {
    Candidates all;
    const auto add = [&](const Candidates& found) {
        all.insert(all.end(), found.begin(), found.end());
    };
    const Weights weights = weights_of(standpoint);
    if (page.number == 0) {
        add(names_in_large_letters(page, body, standpoint));
    }
    if (page.number == 0 && standpoint.own) {
        add(names_in_heading(page, standpoint.is_list()));
        add(names_of_authors(page));
    }
    add(led_to(participants(), page));
    if (!standpoint.is_list()) {
        add(led_to(authors(), page));
    }
    if (standpoint.holder == HolderIs::speaker) {
        add(led_to(speakers(), page));
    }
    if (standpoint.holder == HolderIs::mentor) {
        add(led_to(mentors(), page));
    }
    if (standpoint.holder == HolderIs::author) {
        add(reporters(page));
    }
    add(lone_names(page));
    add(names_in_column(page));
    add(led_to(others(), page, weights.bare_name));
    add(led_to(spoken_of(), page, weights.spoken_of));
    add(led_to(addressees(), page, weights.addressee));
    if (standpoint.addressed) {
        add(called_names(page));
        add(led_to(askers(), page));
    }
    if (standpoint.own) {
        add(led_to(writers(), page));
    }
    if (standpoint.own && !standpoint.tabular) {
        add(closing_names(page, standpoint.is_list()));
    }
    add(subjects(page, standpoint.of_others));
    add(mentioned_names(page));
    return all;
}

/// Who is one of a list of persons is not whose paper it is; who is named elsewhere on it may be.
bool is_listed(const HolderPage& page, const HolderCandidate& one) {
    return std::ranges::any_of(page.listed, [&](const TextRange& cell) {
        return cell.begin <= one.range.begin && one.range.begin < cell.end;
    });
}

/// What is left of a name's weight where it seems to be another's.
double
share_left(const HolderPage& page, const HolderCandidate& one, const Standpoint& standpoint) {
    constexpr double k_other_party = 0.5;
    constexpr double k_labelled_other = 0.3;
    if (standpoint.holder == HolderIs::mentor) {
        return is_guided(page.text, one.range) ? k_other_party : 1;
    }
    if (one.firm) {
        return 1;
    }
    if (standpoint.holder != HolderIs::speaker && is_labelled_other(page, one.range)) {
        return k_labelled_other;
    }
    return !standpoint.own && is_other_party(page.text, one.range) ? k_other_party : 1;
}

Candidates candidates_on(const HolderPage& page, float body, const Standpoint& standpoint) {
    constexpr double k_later_page = 0.8;
    Candidates all = names_on(page, body, standpoint);
    std::erase_if(all, [&](const HolderCandidate& one) { return is_listed(page, one); });
    const Candidates ticked = ticked_names(page);
    all.insert(all.end(), ticked.begin(), ticked.end());
    for (HolderCandidate& one : all) {
        one.confidence *= share_left(page, one, standpoint) * (page.number > 0 ? k_later_page : 1);
    }
    return all;
}

/// By its own words, or by those beside it: "mevr. Zwaantien Bus", "Zwaantien Bus, geboren".
bool is_person(const PageText& text, TextRange name) {
    static const RE2 k_before(R"(\b(?:mevrouw|mevr\.?|mw\.?|dhr\.?|de heer|drs\.?|collega) $)");
    static const RE2 k_behind(R"(^,? \(?(?:geb\b|geboren\b|roepnaam\b|born\b))");
    return is_likely_person(text.part(name))
           || (is_whole(text, name) && holds(text.part({0, name.begin}), k_before))
           || holds(std::string_view(text.text).substr(name.end), k_behind);
}

/// Who ends the paper only signs it, and what has no first name may be no person.
void weigh(const std::vector<HolderPage>& pages,
           const Standpoint& standpoint,
           Candidates& candidates) {
    constexpr double k_signs = 0.45;
    constexpr double k_unlikely_person = 0.87; // many have another first name
    constexpr double k_likely_organisation = 0.45;
    constexpr double k_said = 0.65; // from here on words say whose paper it is
    for (HolderCandidate& one : candidates) {
        const std::string_view name = pages[one.page].text.part(one.range);
        const bool signs = !standpoint.own && !one.firm && ends_with(pages.back().text, name);
        one.confidence *= signs ? k_signs : 1;
        if (!is_person(pages[one.page].text, one.range)) {
            one.confidence *= one.confidence < k_said ? k_likely_organisation : k_unlikely_person;
        }
    }
}

/// "Anna de Wit" of "de Wit", "Anna", "A. de Wit" and "Anna d.".
bool says_in_full(std::string_view other, std::string_view part) {
    if (other.find(' ') == std::string_view::npos) {
        return false;
    }
    if (has_initials(part)) {
        return !has_initials(other) && last_word(other) == last_word(part)
               && other.front() == part.front();
    }
    const std::string_view cut = part.substr(0, part.find_last_not_of('.') + 1);
    if (last_word(cut).size() == 1) {
        return other.size() > part.size() && other.starts_with(cut);
    }
    if (part.find(' ') != std::string_view::npos) { // "van den Berg"
        const char before = other.size() > part.size() + 1 && other.ends_with(part)
                                ? other[other.size() - part.size() - 1]
                                : '\0';
        return !has_first_name(part)
               && (before == ' ' || (before == '\n' && has_first_name(other)));
    }
    return has_word(other, part);
}

/// The likeliest name that says in full what the best of them says in part.
const HolderCandidate& in_full(const HolderCandidate& best,
                               const Candidates& candidates,
                               const std::vector<HolderPage>& pages) {
    const std::string_view name = pages[best.page].text.part(best.range);
    const HolderCandidate* full = &best;
    for (const HolderCandidate& one : candidates) {
        const std::string_view other = pages[one.page].text.part(one.range);
        const bool adds_first_name = has_first_name(other) && !has_first_name(name);
        const bool around = one.page == best.page && one.range.begin <= best.range.begin
                            && best.range.end <= one.range.end
                            && !adds_first_name; // "Dear Kirsten"
        const bool likelier = full == &best || one.confidence > full->confidence;
        if (likelier && !around && says_in_full(other, name)) {
            full = &one;
        }
    }
    return *full;
}

/// Below this nobody is named. Lists, articles and what is no evidence name persons without being of one of them.
double least_sure(const DocumentType* type, const Standpoint& standpoint, bool lists_persons) {
    constexpr double k_said = 0.55;
    constexpr double k_likely_person = 0.25;
    if (standpoint.may_be_nobodys() || lists_persons) {
        return k_said;
    }
    return type == nullptr || type->is_evidence ? 0 : k_likely_person;
}

HolderPage holder_page(const Page& page, std::size_t number) {
    HolderPage read{.text = page_text(page), .number = number, .cells = {}, .listed = {}};
    read.cells = cells(read.text);
    read.listed = cells_of_listed_names(read.text);
    return read;
}

void find(const FieldContext& context, Piece& piece) {
    std::vector<HolderPage> pages;
    for (std::uint32_t index = context.first; index < context.last; ++index) {
        pages.push_back(holder_page(context.reading.document().pages[index], pages.size()));
    }
    if (pages.empty()) {
        return;
    }
    if (std::optional<FieldFound> whole = name_in_parts(pages.front().text)) {
        piece.fields.push_back(std::move(*whole));
        return;
    }
    const Standpoint standpoint = standpoint_of(context.type, pages);
    const float body = context.reading.body_size(context.first);
    Candidates candidates;
    for (const HolderPage& page : pages) {
        const Candidates on_page = candidates_on(page, body, standpoint);
        candidates.insert(candidates.end(), on_page.begin(), on_page.end());
    }
    weigh(pages, standpoint, candidates);
    const bool lists_persons =
        std::ranges::any_of(pages, [](const HolderPage& page) { return !page.listed.empty(); });
    const auto best = std::ranges::max_element(candidates, {}, &HolderCandidate::confidence);
    if (best != candidates.end()
        && best->confidence >= least_sure(context.type, standpoint, lists_persons)) {
        const HolderCandidate& whole = in_full(*best, candidates, pages);
        FieldFound field =
            found_field("holder", pages[whole.page].text, whole.range, best->confidence);
        field.value = with_first_name(pages[whole.page].text, whole.range);
        piece.fields.push_back(std::move(field));
    }
}

} // namespace

extern const Field field_holder;
const Field field_holder{.id = "holder", .find = find};

} // namespace intake::fields
