// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/holder/holder_in_table.hpp"

#include "classifiers/column_heading.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/person_name.hpp"

namespace intake {

std::vector<HolderCandidate> names_in_column(const HolderPage& page,
                                             const Standpoint& /*standpoint*/) {
    const PageText& text = page.text;
    std::vector<HolderCandidate> found;
    static const RE2 k_head(
        R"((?:volledige )?(?:naam|name|deelnemer|deelneemster|cursist|cursiste|medewerker|kandidaat|participant)(?: (?:van )?(?:de )?(?:deelnemer|deelneemster|cursist|medewerker|kandidaat))?)");
    constexpr double k_only_one = 0.88;
    std::vector<TextRange> names;
    for (const Cell& cell : page.cells) {
        for (const auto& [heading, range] : parts_in_columns(text, page.cells, cell)) {
            const TextRange name = name_at(text, range, NameIn::cell);
            if (is_whole(text, name) && matches(heading, k_head)) {
                names.push_back(name);
            }
        }
    }
    if (names.size() == 1) {
        found.push_back({names.front(), page.number, k_only_one, true});
    }
    return found;
}

} // namespace intake
