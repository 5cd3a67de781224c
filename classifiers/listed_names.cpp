// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/listed_names.hpp"

#include "classifiers/person_name.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <set>
#include <string_view>

namespace intake {

namespace {

/// A cell that may be a line of a list of persons.
struct Entry {
    TextRange cell;
    std::string_view name;
    std::size_t line = 0;
    double left = 0;
    bool likely = false; // begins with a first name or initials
};

/// Entries below each other in one column.
struct Run {
    std::vector<Entry> entries;

    bool goes_on_with(const Entry& entry) const {
        constexpr double k_same_column = 0.006; // of the page's width
        const Entry& last = entries.back();
        return std::abs(last.left - entry.left) < k_same_column && entry.line == last.line + 1;
    }
    bool is_list() const {
        constexpr std::size_t k_fewest = 3;
        std::set<std::string_view> names;
        for (const Entry& entry : entries) {
            names.insert(entry.name);
        }
        const auto likely = static_cast<std::size_t>(
            std::ranges::count_if(entries, [](const Entry& entry) { return entry.likely; }));
        return names.size() >= k_fewest && likely * 2 >= entries.size();
    }
};

/// Behind another cell of its line: "Trainer     Anna Smit" is a line of a form.
bool is_labelled(const std::vector<Cell>& all, std::size_t index) {
    return index > 0 && all[index - 1].line == all[index].line;
}

/// Whether a name begins the cell.
bool is_entry(const PageText& text, const Cell& cell, Entry& entry) {
    const TextRange bare = trimmed(text, cell.range, "0123456789.-*\u2022() ");
    const TextRange name = bare.empty() ? TextRange() : name_at(text, bare, NameIn::sentence);
    if (name.begin != bare.begin || text.part(name).find(' ') == std::string_view::npos) {
        return false;
    }
    const double left = text.page->words[text.word[cell.range.begin]].box.x0;
    entry = {.cell = cell.range,
             .name = text.part(name),
             .line = cell.line,
             .left = left,
             .likely = has_first_name(text.part(name))};
    return true;
}

} // namespace

std::vector<TextRange> cells_of_listed_names(const PageText& text) {
    const std::vector<Cell> all = cells(text);
    std::vector<Run> runs;
    for (std::size_t index = 0; index < all.size(); ++index) {
        Entry entry;
        if (is_labelled(all, index) || !is_entry(text, all[index], entry)) {
            continue;
        }
        const auto known =
            std::ranges::find_if(runs, [&](const Run& run) { return run.goes_on_with(entry); });
        if (known != runs.end()) {
            known->entries.push_back(entry);
        } else {
            runs.push_back({{entry}});
        }
    }
    std::vector<TextRange> listed;
    for (const Run& run : runs) {
        if (run.is_list()) {
            std::ranges::transform(run.entries, std::back_inserter(listed), &Entry::cell);
        }
    }
    return listed;
}

} // namespace intake
