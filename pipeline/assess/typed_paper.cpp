// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/typed_paper.hpp"

#include "pipeline/assess/words.hpp"

#include <algorithm>
#include <utility>

namespace intake {

TypedPaper::TypedPaper(const Dossier& of, const Evidence& one, std::string as)
    : dossier(of), evidence(one), type(std::move(as)), text(folded_words(of, one)) {}

bool TypedPaper::is_of(const std::vector<std::string>& types) const {
    return std::ranges::find(types, type) != types.end();
}

bool TypedPaper::says(std::string_view name) const {
    return holds_one(text, dossier.framework.words_for(name));
}

} // namespace intake
