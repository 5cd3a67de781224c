// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/review_words.hpp"

#include "pipeline/figures.hpp"
#include "pipeline/outputs/labels.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace intake {

namespace {

constexpr std::array k_kinds = {
    ReviewKind{"accept", {"Akkoord", "Agreed"}},
    ReviewKind{"other_type", {"Andere soort", "Other type"}},
    ReviewKind{"other_date", {"Andere datum", "Other date"}},
    ReviewKind{"signature_seen", {"Handtekening gezien", "Signature seen"}},
    ReviewKind{"signature_not_seen", {"Geen handtekening gezien", "No signature seen"}},
    ReviewKind{"split", {"Dit zijn meer stukken", "These are several pieces"}},
    ReviewKind{"join", {"Hoort bij het stuk ervoor", "Belongs to the piece before it"}},
    ReviewKind{"note", {"Opmerking", "Note"}},
};

constexpr std::array k_found = {
    ReviewKind{"same_paper", {"", ""}},
    ReviewKind{
        "same_pages",
        {"de tekst wordt nu anders gelezen dan toen", "its text is now read otherwise than then"}},
    ReviewKind{"same_text",
               {"toen in een ander bestand of op andere pagina's",
                "then in another file or on other pages"}},
    ReviewKind{"not_opened", {"de ZIP is niet gelezen", "the ZIP was not read"}},
    ReviewKind{"not_in_delivery", {"zit niet in deze levering", "is not in this delivery"}},
    ReviewKind{"pages_differ",
               {"deze pagina's zijn nu geen stuk", "these pages are not a piece now"}},
    ReviewKind{"too_few_words",
               {"te weinig tekst om zeker te herkennen", "too little text to be known for sure"}},
};

template<typename Table>
std::string label_in(const Table& table, std::string_view id, Lang lang) {
    const auto* const found = std::ranges::find(table, id, &ReviewKind::id);
    return std::string(found == table.end() ? id : found->label.in(lang));
}

/// What goes with the kind: a type, a date with its role, pages; or nothing.
std::string what_of(const ReviewSummary& review, const IndexSummary& index, Lang lang) {
    if (!review.type.empty()) {
        return index.title(review.type, lang);
    }
    if (!review.date.empty()) {
        const std::string role = date_role_label(review.role, lang);
        return day_label(review.date, lang) + (role.empty() ? "" : " (" + role + ")");
    }
    if (!review.pages.empty()) {
        return fmt::format("{} {}",
                           lang == Lang::nl ? "er begint er een op pagina" : "one begins on page",
                           fmt::join(review.pages, ", "));
    }
    return "";
}

} // namespace

std::span<const ReviewKind> review_kinds() {
    return k_kinds;
}

std::string review_sentence(const ReviewSummary& review, const IndexSummary& index, Lang lang) {
    std::string sentence = label_in(k_kinds, review.kind, lang);
    const std::string what = what_of(review, index, lang);
    sentence += what.empty() ? "" : ": " + what;
    sentence += review.note.empty() ? "" : (what.empty() ? ": " : ". ") + review.note;
    const std::string day = day_label(review.when.substr(0, 10), lang);
    return fmt::format("{} ({}{})", sentence, review.who.empty() ? "" : review.who + ", ", day);
}

std::string review_found_label(std::string_view found, Lang lang) {
    return label_in(k_found, found, lang);
}

} // namespace intake
