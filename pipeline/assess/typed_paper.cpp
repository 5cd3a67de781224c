// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/typed_paper.hpp"

#include "classifiers/plausible_types.hpp"
#include "pipeline/assess/words.hpp"

#include <algorithm>

namespace intake {

bool TypedPaper::is_of(const std::vector<std::string>& types) const {
    return std::ranges::find(types, type) != types.end();
}

bool TypedPaper::says(std::string_view name) const {
    return holds_one(text, dossier.framework.words_for(name));
}

std::vector<TypedPaper> papers_of(const Dossier& dossier, const Evidence& evidence) {
    const std::string text = folded_words(dossier, evidence);
    std::vector<TypedPaper> papers;
    for (const std::string& type : plausible_types(evidence.piece())) {
        papers.push_back({dossier, evidence, type, text});
    }
    return papers;
}

} // namespace intake
