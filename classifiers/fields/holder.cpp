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

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace intake::fields {

namespace {

using Candidates = std::vector<HolderCandidate>;

/// "Aan: Smit, Anna": what stands behind a label or a colon is a name and nothing else.
bool is_filled_in(const PageText& text, const TextFinder::Found& found) {
    const std::size_t begin = found.range.begin;
    return found.labelled || (begin > 1 && text.text[begin - 2] == ':');
}

/// Names that words of one kind lead to. Who is spoken to may be called by one name, and others by their first.
template<const TextFinder& (*words)()>
Candidates led_to(const HolderPage& page, const Standpoint& /*standpoint*/) {
    constexpr double k_firm = 0.8; // from here on
    Candidates candidates;
    for (const TextFinder::Found& found : words().find(page.text)) {
        const TextRange name =
            name_at(page.text,
                    found.range,
                    is_filled_in(page.text, found) ? NameIn::cell : NameIn::sentence);
        const bool may_be_one_word =
            words == addressees || (found.labelled && has_first_name(page.text.part(name)));
        if (!name.empty() && (may_be_one_word || is_whole(page.text, name))) {
            candidates.push_back({name, page.number, found.confidence, found.confidence >= k_firm});
        }
    }
    return candidates;
}

/// One way in which a paper says whose it is.
struct Evidence {
    bool (*counts)(const Standpoint&); // on a paper of this standpoint
    Candidates (*find)(const HolderPage&, const Standpoint&);
    double share = 1; // of the weight of what it finds
};

bool always(const Standpoint& /*standpoint*/) {
    return true;
}
bool own(const Standpoint& standpoint) {
    return standpoint.own;
}
bool own_text(const Standpoint& standpoint) {
    return standpoint.own && !standpoint.tabular;
}
bool addressed(const Standpoint& standpoint) {
    return standpoint.addressed;
}
bool not_addressed(const Standpoint& standpoint) {
    return !standpoint.addressed;
}
template<HolderIs holder>
bool is(const Standpoint& standpoint) {
    return standpoint.holder == holder;
}

/// Where the holder is decided: the surest name that any of these finds, once `weigh` has seen them all.
constexpr std::array k_evidence = {
    Evidence{always, led_to<participants>},
    Evidence{always, led_to<others>, 0.85},
    Evidence{always, led_to<spoken_of>},
    Evidence{addressed, led_to<addressees>, 1.35}, // to 0.81 for "aan:", 0.74 for "beste"
    Evidence{not_addressed, led_to<addressees>},
    Evidence{addressed, led_to<askers>},
    Evidence{own, led_to<writers>},
    Evidence{is<HolderIs::speaker>, led_to<speakers>},
    Evidence{is<HolderIs::mentor>, led_to<mentors>},
    Evidence{always, names_in_large_letters},
    Evidence{own, names_in_heading},
    Evidence{own_text, closing_names},
    Evidence{always, lone_names},
    Evidence{always, names_in_column},
    Evidence{always, subjects},
    Evidence{is<HolderIs::author>, reporters},
    Evidence{addressed, called_names},
    Evidence{always, mentioned_names},
};

/// Who is one of a list of persons is not whose paper it is; who is named elsewhere on it may be.
bool is_listed(const HolderPage& page, const HolderCandidate& one) {
    return std::ranges::any_of(page.listed, [&](const TextRange& cell) {
        return cell.begin <= one.range.begin && one.range.begin < cell.end;
    });
}

/// "Anna Smit vond een baan", at the head of an article on her; but "Anna Smit is jobcoach" says who wrote it.
bool is_told_of(const HolderPage& page, const HolderCandidate& one) {
    constexpr std::size_t k_head = 3; // cells
    static const RE2 k_goes_on("^ [a-z]");
    static const RE2 k_wrote("^ (?:is|schrijft|schreef|deelt|blogt|over|van|te|in|voor)\\b");
    const std::string_view behind = std::string_view(page.text.text).substr(one.range.end);
    const auto head = std::span(page.cells).first(std::min(k_head, page.cells.size()));
    return holds(behind, k_goes_on) && !holds(behind, k_wrote)
           && std::ranges::any_of(
               head, [&](const Cell& cell) { return cell.range.begin == one.range.begin; });
}

/// Whether the name seems to be another's: who signs, teaches, is to be asked, or is guided.
bool is_anothers(const HolderPage& page, const HolderCandidate& one, const Standpoint& standpoint) {
    if (standpoint.holder == HolderIs::mentor) {
        return is_guided(page.text, one.range);
    }
    if (one.firm) {
        return false;
    }
    if (standpoint.holder == HolderIs::author && is_told_of(page, one)) {
        return true;
    }
    return standpoint.own ? is_labelled_other(page.text, one.range)
                          : is_other_party(page.text, one.range);
}

Candidates candidates_on(const HolderPage& page, const Standpoint& standpoint) {
    constexpr double k_anothers = 0.5;
    Candidates all;
    for (const Evidence& evidence : k_evidence) {
        if (!evidence.counts(standpoint)) {
            continue;
        }
        for (HolderCandidate one : evidence.find(page, standpoint)) {
            one.confidence *=
                evidence.share * (is_anothers(page, one, standpoint) ? k_anothers : 1);
            all.push_back(one);
        }
    }
    std::erase_if(all, [&](const HolderCandidate& one) { return is_listed(page, one); });
    return all;
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
        if (!has_first_name(name)) {
            one.confidence *= one.confidence < k_said ? k_likely_organisation : k_unlikely_person;
        }
    }
}

/// "Anna de Wit" of "de Wit", "Anna" and "A. de Wit".
bool says_in_full(std::string_view other, std::string_view part) {
    if (other.find(' ') == std::string_view::npos || other.size() <= part.size()) {
        return false;
    }
    if (has_initials(part)) {
        return !has_initials(other) && last_word(other) == last_word(part)
               && other.front() == part.front();
    }
    if (part.find(' ') != std::string_view::npos) { // "van den Berg"
        const char before = other[other.size() - part.size() - 1];
        return !has_first_name(part) && other.ends_with(part) && (before == ' ' || before == '\n');
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
        const bool likelier = full == &best || one.confidence > full->confidence;
        if (likelier && says_in_full(other, name)) {
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

HolderPage holder_page(const Page& page, std::size_t number, float body) {
    HolderPage read{
        .text = page_text(page), .number = number, .body = body, .cells = {}, .listed = {}};
    read.cells = cells(read.text);
    read.listed = cells_of_listed_names(read.text);
    return read;
}

void find(const FieldContext& context, Piece& piece) {
    std::vector<HolderPage> pages;
    for (std::uint32_t index = context.first; index < context.last; ++index) {
        pages.push_back(holder_page(context.reading.document().pages[index],
                                    pages.size(),
                                    context.reading.body_size(index)));
    }
    if (pages.empty()) {
        return;
    }
    if (std::optional<FieldFound> whole = name_in_parts(pages.front().text)) {
        piece.fields.push_back(std::move(*whole));
        return;
    }
    const Standpoint standpoint = standpoint_of(context.type, pages);
    Candidates candidates;
    for (const HolderPage& page : pages) {
        const Candidates on_page = candidates_on(page, standpoint);
        candidates.insert(candidates.end(), on_page.begin(), on_page.end());
    }
    weigh(pages, standpoint, candidates);
    const auto best = std::ranges::max_element(candidates, {}, &HolderCandidate::confidence);
    const bool lists_persons =
        std::ranges::any_of(pages, [](const HolderPage& page) { return !page.listed.empty(); });
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
