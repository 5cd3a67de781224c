// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/typed_paper.hpp"

#include "classifiers/plausible_types.hpp"
#include "pipeline/assess/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace intake {

namespace {

/// What a paper says that one of a type does not, unless it says something else as well; lists of the framework's words.
struct Contradiction {
    std::string_view type;
    std::string_view says;
    std::string_view unless;
};
constexpr auto k_contradictions = std::to_array<Contradiction>({
    {"presentation_statement", "attended", "gave"}, // thanked for taking part, not for a lecture
    {"announcement", "attested", "registered"},     // nobody "was erbij" before it was held
    {"reflection_statement", "agreed", "attested"}, // a contract of meetings that are to come
});

bool is_contradicted(const TypedPaper& paper) {
    return std::ranges::any_of(k_contradictions, [&](const Contradiction& one) {
        return paper.type == one.type && paper.says(one.says) && !paper.says(one.unless);
    });
}

} // namespace

bool TypedPaper::is_of(const std::vector<std::string>& types) const {
    return std::ranges::find(types, type) != types.end();
}

bool TypedPaper::says(std::string_view name) const {
    return holds_one(text, dossier.framework.words_for(name));
}

std::vector<TypedPaper> papers_of(const Dossier& dossier, const Evidence& evidence) {
    const std::string text = folded_words(dossier, evidence);
    std::vector<TypedPaper> papers;
    const std::vector<std::string> types = plausible_types(evidence.piece());
    for (const std::string& type : types) {
        TypedPaper paper{dossier, evidence, type, text};
        const bool is_only_one = papers.empty() && type == types.back();
        if (is_only_one || !is_contradicted(paper)) {
            papers.push_back(std::move(paper));
        }
    }
    return papers;
}

} // namespace intake
