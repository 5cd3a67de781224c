// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/titles_read.hpp"

#include "classifiers/fold.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace intake {

namespace {

/// Titles that were read or listened to: unit and folded title.
using Titles = std::set<std::pair<std::string, std::string>>;

Titles titles_of(const Piece& piece) {
    Titles titles;
    for (const FieldFound* entry : fields_of(piece, "reading_entry")) {
        titles.emplace(entry->unit, fold(entry->value));
    }
    return titles;
}

/// Those of a piece that no reading list before it names.
Titles new_titles(const Dossier& dossier, const Evidence& evidence) {
    Titles titles = titles_of(evidence.piece());
    for (const Evidence& earlier : dossier.evidence) {
        if (&earlier == &evidence || titles.empty()) {
            break;
        }
        for (const auto& known : titles_of(earlier.piece())) {
            titles.erase(known);
        }
    }
    return titles;
}

double count_of(const Titles& titles, std::string_view unit) {
    return static_cast<double>(
        std::ranges::count(titles, unit, &std::pair<std::string, std::string>::first));
}

/// On the same height of the page as an entry of a list.
bool is_beside(const FieldFound& entry, const Page& page, const Word& word) {
    const double middle = (word.box.y0 + word.box.y1) / 2;
    return entry.page == page.number && entry.box && middle >= entry.box->y0
           && middle <= entry.box->y1;
}

/// Lines in which no title was found and that may yet be one: all but a heading, a name, a date and a sum. A lone
/// word is the rest of a cell, and what stands beside a title belongs to it.
double lines_left(const TypedPaper& paper) {
    constexpr std::ptrdiff_t k_about_the_list = 4;
    std::map<std::pair<std::int32_t, std::int32_t>, int> words_on_line;
    const std::vector<const FieldFound*> entries = fields_of(paper.piece(), "reading_entry");
    for (const Page* page : pages_of(paper.dossier, paper.evidence)) {
        for (const Word& word : page->words) {
            const bool of_title = std::ranges::any_of(
                entries, [&](const FieldFound* entry) { return is_beside(*entry, *page, word); });
            words_on_line[{page->number, word.line}] += of_title ? 0 : 1;
        }
    }
    const auto lines =
        std::ranges::count_if(words_on_line, [](const auto& line) { return line.second > 1; });
    return static_cast<double>(std::max<std::ptrdiff_t>(0, lines - k_about_the_list));
}

/// A year in the entry or on its line, or in a cell beside it.
bool has_year_beside(const TypedPaper& paper, const FieldFound& entry) {
    const auto is_year = [](std::string_view word) {
        const std::size_t at = std::min(word.find("19"), word.find("20"));
        return at != std::string_view::npos && at + 4 <= word.size()
               && std::ranges::all_of(word.substr(at, 4),
                                      [](char c) { return c >= '0' && c <= '9'; });
    };
    if (is_year(entry.value) || is_year(entry.text)) {
        return true;
    }
    return std::ranges::any_of(pages_of(paper.dossier, paper.evidence), [&](const Page* page) {
        return std::ranges::any_of(page->words, [&](const Word& word) {
            return is_beside(entry, *page, word) && is_year(word.text);
        });
    });
}

} // namespace

Bounds titles_read(ClaimDraft& draft, std::string_view unit) {
    // Titles that nobody counted may be as many as the cap lets through: five books.
    constexpr double k_most_books = 5;
    if (field_of(draft.piece(), "reading_entry") == nullptr) {
        const BothTexts what = {"hoeveel titels", "how many titles"};
        draft.question("element_not_seen", {.what = what}, 2 * k_most_books);
        return {0, unit == "book" ? k_most_books : 0};
    }
    const TypedPaper& paper = draft.paper();
    const double count = count_of(new_titles(paper.dossier, paper.evidence), unit);
    if (unit != "book") {
        return {count, count};
    }
    const double left = lines_left(paper);
    if (left > 0) {
        const BothTexts what = {"of alle titels gelezen zijn", "whether all titles were read"};
        draft.question("element_not_seen", {.what = what}, 2 * left);
    }
    return {count, std::max(count, std::min(k_most_books, count + left))};
}

/// The cap is for "vakliteratuur" in one table and for "vakliteratuur/podcasts" in the other.
Bounds read_beside_cap(const PointRule& rule, const ClaimDraft& draft) {
    const TypedPaper& paper = draft.paper();
    const auto rate = std::ranges::find(rule.rates, "podcast", &Rate::unit);
    const std::string_view decided = paper.dossier.office.decision("podcasts_under_reading_cap");
    if (paper.type != "reading_list" || rate == rule.rates.end() || decided == "yes") {
        return {};
    }
    const double points =
        rate->points * count_of(new_titles(paper.dossier, paper.evidence), rate->unit);
    return {decided == "no" ? points : 0, points};
}

void tell_of_titles(ClaimDraft& draft) {
    const TypedPaper& paper = draft.paper();
    const std::vector<const FieldFound*> entries = fields_of(paper.piece(), "reading_entry");
    const std::size_t repeated = entries.size() - new_titles(paper.dossier, paper.evidence).size();
    if (repeated > 0) {
        draft.question("title_repeated", {.found = std::to_string(repeated)}, 0);
    }
    // A title is all that is asked; whether it was read in the four years, then nobody can see.
    const bool list_tells =
        field_of(paper.piece(), "period") != nullptr || !paper.piece().dates.empty();
    const auto without = std::ranges::count_if(
        entries, [&](const FieldFound* entry) { return !has_year_beside(paper, *entry); });
    if (!list_tells && without > 0 && paper.evidence.is_sure) {
        draft.tell("reading_entry_without_year",
                   {.found = std::to_string(without), .wanted = std::to_string(entries.size())});
    }
}

} // namespace intake
