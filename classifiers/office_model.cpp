// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/office_model.hpp"

#include "classifiers/naming.hpp"
#include "classifiers/text_parts.hpp"
#include "classifiers/word_model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace intake {

namespace {

constexpr double k_shift_at_most = 5.5;
constexpr double k_shift_worth_naming = 0.5;
constexpr double k_no_score = -100;                // of a type that nothing turns
constexpr double k_least_score = -k_shift_at_most; // of one that could still be turned
constexpr std::size_t k_digits = 4;                // of a word's number

/// FNV-1a, folded to 16 bits: of the tens of thousands of words that people write, many share a number.
std::uint16_t number_of(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char c : word) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return static_cast<std::uint16_t>((hash >> 16U) ^ hash);
}

bool to_word(std::string_view text, std::uint16_t& word) {
    const char* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, word, 16);
    return text.size() == k_digits && error == std::errc() && end == last;
}

bool parse_scores(std::string_view text, Learnable& learnable) {
    while (!text.empty()) {
        std::string_view score = take(text, ',');
        const std::string type(take(score, '='));
        double value = 0;
        if (type.empty() || !to_number(score, value)) {
            return false;
        }
        learnable.scores.emplace_back(type, value);
    }
    return true;
}

bool parse_words(std::string_view text, WordNumbers& words) {
    for (; !text.empty(); text.remove_prefix(k_digits)) {
        std::uint16_t word = 0;
        if (text.size() < k_digits || !to_word(text.substr(0, k_digits), word)) {
            return false;
        }
        words.push_back(word);
    }
    return std::ranges::is_sorted(words, std::less_equal());
}

} // namespace

WordNumbers word_numbers(const std::vector<std::string>& features) {
    WordNumbers numbers;
    for (const std::string& feature : features) {
        if (is_word_feature(feature)) {
            numbers.push_back(number_of(feature));
        }
    }
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

Learnable learnable(const std::vector<std::string>& features,
                    const std::vector<TypeScore>& scores,
                    const std::vector<DocumentType>& types) {
    Learnable learnable{{}, word_numbers(features)};
    for (const TypeScore& one : scores) {
        if (one.score > k_least_score) {
            learnable.scores.emplace_back(types[one.type].id, one.score);
        }
    }
    std::ranges::sort(learnable.scores);
    return learnable;
}

std::string to_text(const Learnable& learnable) {
    std::string text;
    for (const auto& [type, score] : learnable.scores) {
        text += fmt::format("{}{}={:.3f}", text.empty() ? "" : ",", type, score);
    }
    text += text.empty() ? "- " : " ";
    for (const std::uint16_t word : learnable.words) {
        text += fmt::format("{:04x}", word);
    }
    return text + (learnable.words.empty() ? "-" : "");
}

std::optional<Learnable> parse_learnable(std::string_view text) {
    Learnable learnable;
    const std::string_view scores = take(text, ' ');
    if (scores.empty() || text.empty() || (scores != "-" && !parse_scores(scores, learnable))
        || (text != "-" && !parse_words(text, learnable.words))) {
        return std::nullopt;
    }
    return learnable;
}

std::vector<TypeScore> scores_of(const Learnable& learnable,
                                 const std::vector<DocumentType>& types) {
    std::vector<TypeScore> scores(types.size());
    for (std::size_t type = 0; type < types.size(); ++type) {
        scores[type].type = type;
        scores[type].score = k_no_score;
    }
    for (const auto& [id, score] : learnable.scores) {
        const auto type = std::ranges::find(types, id, &DocumentType::id);
        if (type != types.end()) {
            scores[static_cast<std::size_t>(type - types.begin())].score = score;
        }
    }
    settle(scores);
    return scores;
}

OfficeModel::OfficeModel(Features features, std::size_t corrections, std::size_t types)
    : m_features(std::move(features)), m_corrections(corrections), m_types(types) {}

std::vector<double> OfficeModel::shifts(const WordNumbers& words) const {
    std::vector<std::pair<const Feature*, double>> found;
    for (const std::uint16_t word : words) {
        if (const auto feature = m_features.find(word); feature != m_features.end()) {
            found.emplace_back(&feature->second, feature->second.rarity);
        }
    }
    bring_to_length(found, k_few_rarities);
    std::vector<double> shifts(m_types, 0);
    for (const auto& [feature, value] : found) {
        for (const auto& [type, weight] : feature->weights) {
            shifts[type] += weight * value;
        }
    }
    for (double& shift : shifts) {
        shift = std::clamp(shift, -k_shift_at_most, k_shift_at_most);
    }
    return shifts;
}

void OfficeModel::apply(const WordNumbers& words,
                        const std::vector<DocumentType>& types,
                        std::int32_t page,
                        std::vector<TypeScore>& scores) const {
    if (empty() || scores.empty()) {
        return;
    }
    const std::string before = name_by(scores, types).type;
    const std::size_t first_before = scores.front().type;
    const std::vector<double> added = shifts(words);
    for (TypeScore& one : scores) {
        one.score += added[one.type];
    }
    std::ranges::sort(scores, {}, &TypeScore::type);
    settle(scores);
    TypeScore& first = scores.front();
    const bool is_other = first.type != first_before;
    const double weight = added[first.type] - (is_other ? added[first_before] : 0);
    if (name_by(scores, types).type != before || std::abs(weight) >= k_shift_worth_naming) {
        add_reason(first,
                   {fmt::format("learned: {} corrections", m_corrections), weight, page, {}, ""});
    }
}

std::string to_text(const OfficeModel::Features& features, const std::vector<DocumentType>& types) {
    std::vector<std::uint16_t> words;
    for (const auto& [word, feature] : features) {
        words.push_back(word);
    }
    std::ranges::sort(words);
    std::string text;
    for (const std::uint16_t word : words) {
        const OfficeModel::Feature& feature = features.at(word);
        text += fmt::format("{:04x} {:.2f}", word, feature.rarity);
        for (const auto& [type, weight] : feature.weights) {
            text += fmt::format(" {}={:.2f}", types[type].id, weight);
        }
        text += '\n';
    }
    return text;
}

bool parse_feature(std::string_view line,
                   const std::vector<DocumentType>& types,
                   OfficeModel::Features& features) {
    std::uint16_t word = 0;
    OfficeModel::Feature feature;
    if (!to_word(take(line, ' '), word) || !to_number(take(line, ' '), feature.rarity)) {
        return false;
    }
    while (!line.empty()) {
        std::string_view weight = take(line, ' ');
        const auto type = std::ranges::find(types, take(weight, '='), &DocumentType::id);
        double value = 0;
        if (type == types.end() || !to_number(weight, value)) {
            return false;
        }
        feature.weights.emplace_back(static_cast<std::size_t>(type - types.begin()), value);
    }
    return features.emplace(word, std::move(feature)).second;
}

} // namespace intake
