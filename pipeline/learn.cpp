// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/learn.hpp"

#include "pipeline/files.hpp"
#include "pipeline/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace intake {

namespace {

constexpr std::size_t k_words_file_bytes = 64U << 20U;
constexpr std::array k_costs = {1.0, 0.5, 0.25};
constexpr double k_sure = 0.8;

std::string digest_of(std::span<const OfficeExample> examples,
                      const std::vector<DocumentType>& types) {
    std::string all;
    for (const OfficeExample& one : examples) {
        all += fmt::format(
            "{} {} {} {}\n", types[one.type].id, one.corrected, to_text(one.learnable), one.owner);
    }
    return sha256_hex(all);
}

/// One try: a model, and what it does.
class Try {
public:
    Try(Learning learning, const LearnFrom& from, double cost)
        : m_learning(std::move(learning))
        , m_from(from)
        , m_examples(from.kept.begin(), from.kept.end()) {
        const std::vector<OfficeExample>& said = m_learning.corrections.examples;
        m_examples.insert(m_examples.end(), said.begin(), said.end());
        m_learning.version.model = learn_office_model(m_examples, from.types, cost);
        compare(names_by_others(m_examples, from.types, cost));
        judge();
    }

    Learning finish() { return std::move(m_learning); }

private:
    void compare(const std::vector<Name>& after) {
        std::vector<TypeFigures>& figures = m_learning.version.figures;
        for (const DocumentType& type : m_from.types) {
            figures.push_back({type.id});
        }
        for (std::size_t at = 0; at < m_examples.size(); ++at) {
            const OfficeExample& example = m_examples[at];
            const std::string& wanted = m_from.types[example.type].id;
            const Name before = name_with({}, example.learnable, m_from.types);
            TypeFigures& one = figures[example.type];
            ++one.pieces;
            one.right_before += before.type == wanted ? 1U : 0U;
            one.right_after += after[at].type == wanted ? 1U : 0U;
            m_learning.sure_and_wrong_before += is_sure_and_wrong(before, wanted) ? 1U : 0U;
            m_learning.sure_and_wrong_after += is_sure_and_wrong(after[at], wanted) ? 1U : 0U;
            if (at >= m_from.kept.size()) {
                count(example, after[at].type == wanted, one);
            }
        }
    }

    void count(const OfficeExample& example, bool right_by_others, TypeFigures& figures) {
        if (!example.corrected) {
            ++figures.agreed;
            return;
        }
        ++figures.corrected;
        ++m_learning.corrected;
        const Name name = name_with(m_learning.version.model, example.learnable, m_from.types);
        m_learning.as_said += name.type == m_from.types[example.type].id ? 1U : 0U;
        m_learning.as_said_by_others += right_by_others ? 1U : 0U;
    }

    void judge() {
        if (m_learning.sure_and_wrong_after > m_learning.sure_and_wrong_before
            || std::ranges::any_of(m_learning.version.figures, is_worse)) {
            m_learning.end = Learning::End::worse;
        } else {
            m_learning.end =
                m_learning.as_said == 0 ? Learning::End::no_use : Learning::End::learned;
        }
    }

    static bool is_sure_and_wrong(const Name& name, const std::string& wanted) {
        return name.confidence >= k_sure && name.type != wanted;
    }

    Learning m_learning;
    const LearnFrom& m_from;
    std::vector<OfficeExample> m_examples;
};

/// First boldly, then more carefully.
Learning learn_from(const Learning& start, const LearnFrom& from) {
    Learning learning = start;
    if (std::ranges::none_of(start.corrections.examples, &OfficeExample::corrected)) {
        return learning;
    }
    for (const double cost : k_costs) {
        learning = Try(start, from, cost).finish();
        if (learning.end != Learning::End::worse) {
            break;
        }
    }
    return learning;
}

std::vector<std::string> types_in_the_way(const Learning& start, const LearnFrom& from) {
    std::vector<std::string> in_the_way;
    for (std::size_t type = 0; type < from.types.size(); ++type) {
        Learning without = start;
        const std::size_t left_out =
            std::erase_if(without.corrections.examples, [&](const OfficeExample& one) {
                return one.corrected && one.type == type;
            });
        if (left_out > 0 && learn_from(without, from).end == Learning::End::learned) {
            in_the_way.push_back(from.types[type].id);
        }
    }
    return in_the_way;
}

} // namespace

PiecesInOut pieces_in(const std::string& out, const std::string& configuration) {
    PiecesInOut found;
    for (const std::string& portfolio : list_folder(out + "/portfolios")) {
        const Result<std::string> content = read_doubtful_file(
            fmt::format("{}/portfolios/{}/{}", out, portfolio, k_words_file), k_words_file_bytes);
        std::optional<WordsFile> words = content.ok() ? parse_words(*content) : std::nullopt;
        if (!words || words->configuration != configuration) {
            ++found.outdated;
            continue;
        }
        for (KnownPiece& piece : words->pieces) {
            found.pieces.push_back({portfolio, std::move(piece)});
        }
    }
    return found;
}

Learning learn(Corrections corrections, const LearnFrom& from) {
    Learning start;
    start.corrections = std::move(corrections);
    start.version.corrections = digest_of(start.corrections.examples, from.types);
    start.version.kept_examples = from.kept_examples;
    start.version.configuration = from.configuration;
    Learning learning = learn_from(start, from);
    if (learning.end == Learning::End::worse) {
        learning.in_the_way = types_in_the_way(start, from);
    }
    return learning;
}

NameChanges name_changes(std::span<const PieceInOut> pieces,
                         const OfficeModel& before,
                         const OfficeModel& after,
                         const std::vector<DocumentType>& types) {
    NameChanges changes;
    for (const PieceInOut& one : pieces) {
        const std::string was = name_with(before, one.piece.learnable, types).type;
        const std::string is = name_with(after, one.piece.learnable, types).type;
        if (was != is) {
            ++changes[{was, is}];
        }
    }
    return changes;
}

} // namespace intake
