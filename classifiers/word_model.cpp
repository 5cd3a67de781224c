// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/word_model.hpp"

#include "classifiers/config_error.hpp"
#include "classifiers/first_names.hpp"
#include "classifiers/has_digit.hpp"
#include "classifiers/manner.hpp"
#include "classifiers/plain_word.hpp"
#include "classifiers/skeleton.hpp"
#include "classifiers/text_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace intake {

namespace {

/// A count as one of few sizes: 0, 1, 2, 3 to 4, 5 to 8, ...
std::size_t size_class(std::size_t count) {
    std::size_t size = 0;
    for (std::size_t most = 0; count > most && size < 8; most = most == 0 ? 1 : 2 * most) {
        ++size;
    }
    return size;
}

/// How the piece looks, whatever its words: their number, labels, figures, and words to a line.
void add_shape(const View& view, std::vector<std::string>& features) {
    const Reading& reading = view.reading;
    const Span all = view.tokens();
    std::size_t labels = 0;
    std::size_t figures = 0;
    std::size_t lines = 1;
    for (std::uint32_t at = all.begin; at < all.end; ++at) {
        const Token& token = reading.tokens()[at];
        labels += token.colon ? 1U : 0U;
        figures += has_digit(reading.text(at)) ? 1U : 0U;
        lines += at > all.begin && reading.tokens()[at - 1].segment != token.segment ? 1U : 0U;
    }
    features.push_back(fmt::format("%words{}", size_class(all.size())));
    features.push_back(fmt::format("%labels{}", size_class(labels)));
    features.push_back(fmt::format("%figures{}", size_class(figures)));
    features.push_back(fmt::format("%line{}", size_class(all.size() / lines)));
}

/// Which groups of words occur, and in a title: what holds of a word holds of those that mean the same.
void add_groups(const View& view, std::vector<std::string>& features) {
    const Reading& reading = view.reading;
    const Span all = view.tokens();
    for (std::size_t group = 0; group < reading.groups().size(); ++group) {
        for (const Span& span : reading.groups()[group]) {
            const Token& token = reading.tokens()[span.begin];
            if (span.begin < all.begin || span.begin >= all.end || token.quoted_from != 0) {
                continue;
            }
            features.push_back(fmt::format("@{}", group));
            if (reading.segments()[token.segment].title) {
                features.push_back(fmt::format("^@{}", group));
            }
        }
    }
}

void add_parts(const std::string& word, std::vector<std::string>& features) {
    constexpr std::size_t k_part = 4;
    if (word.size() <= k_part) {
        return;
    }
    const std::string whole = "<" + word + ">";
    for (std::size_t at = 0; at + k_part <= whole.size(); ++at) {
        features.push_back("#" + whole.substr(at, k_part));
    }
}

constexpr std::string_view k_name = "1"; // of a person, whoever it is

bool counts(std::string_view word) {
    return word.size() > 1 || word == k_plain_figure || word == k_name;
}

/// Short ones are words of other kinds too: "wil", "bas".
bool is_name(const std::string& word) {
    constexpr std::size_t k_shortest = 4;
    return word.size() >= k_shortest && is_first_name(word);
}

/// Plain words by number of the vocabulary, each made once.
class PlainWords {
public:
    explicit PlainWords(const Reading& reading)
        : m_reading(reading), m_words(reading.vocabulary().size()) {}

    const std::string& of(const Token& token) {
        std::string& word = m_words[token.vocabulary];
        if (word.empty()) {
            const std::string& read = m_reading.vocabulary()[token.vocabulary];
            word = is_name(read) ? k_name : plain_word(read);
        }
        return word;
    }
    /// The words that were asked for.
    const std::vector<std::string>& all() const { return m_words; }

private:
    const Reading& m_reading;
    std::vector<std::string> m_words;
};

void add_words(const View& view, std::vector<std::string>& features) {
    constexpr std::uint32_t k_opening = 15;
    constexpr std::uint32_t k_closing = 12; // where people sign
    const Reading& reading = view.reading;
    const Span all = view.tokens();
    PlainWords words(reading);
    const std::string* before = nullptr;
    const std::string* before_that = nullptr;
    std::uint32_t number = 0;
    for (std::uint32_t at = all.begin; at < all.end; ++at) {
        const Token& token = reading.tokens()[at];
        if (token.quoted_from != 0) { // the framework's words are nobody's
            before = nullptr;
            before_that = nullptr;
            continue;
        }
        const std::string& word = words.of(token);
        if (before != nullptr) {
            features.push_back(*before + "_" + word);
        }
        if (before_that != nullptr) {
            features.push_back(*before_that + "__" + word);
        }
        if (number++ < k_opening) {
            features.push_back(">" + word);
        }
        if (at == all.begin || reading.tokens()[at - 1].segment != token.segment) {
            features.push_back("|" + word);
        }
        if (reading.segments()[token.segment].title) {
            features.push_back("^" + word);
        }
        if (at + k_closing >= all.end && word != k_plain_figure && counts(word)) {
            features.push_back("$" + word);
        }
        before_that = before;
        before = &word;
    }
    for (const std::string& word : words.all()) {
        if (counts(word)) {
            features.push_back(word);
        }
        add_parts(word, features);
    }
}

/// The middle of the codes, and how far the first one is from it.
constexpr char k_no_weight = 'O';
constexpr int k_reach_down = k_no_weight - '!';
constexpr int k_reach_up = '~' - k_no_weight;
constexpr double k_fineness = 400;

/// What the skeleton counts beside the words, by papers and parts that were each left out of what both were learned from.
constexpr double k_skeleton = 0.2;

} // namespace

std::vector<std::string> piece_features(const View& view) {
    std::vector<std::string> features;
    add_words(view, features);
    add_shape(view, features);
    add_groups(view, features);
    for (const auto& others : {manner_features(view), skeleton_features(view)}) {
        features.insert(features.end(), others.begin(), others.end());
    }
    std::ranges::sort(features);
    features.erase(std::unique(features.begin(), features.end()), features.end());
    return features;
}

Judge judge_of(std::string_view feature) {
    return is_skeleton_feature(feature) ? Judge::skeleton : Judge::words;
}

bool is_word_feature(std::string_view feature) {
    return feature.find_first_of("_#@%$>|~") == std::string_view::npos;
}

char weight_code(double weight) {
    const int steps = static_cast<int>(std::lround(std::sqrt(std::abs(weight) * k_fineness)));
    return static_cast<char>(
        k_no_weight + (weight < 0 ? -std::min(steps, k_reach_down) : std::min(steps, k_reach_up)));
}

double weight_of(char code) {
    const int steps = code - k_no_weight;
    return std::abs(steps) * steps / k_fineness;
}

WordModel::WordModel(std::string text,
                     const std::string& name,
                     const std::vector<DocumentType>& types)
    : m_text(std::make_shared<const std::string>(std::move(text))), m_type_count(types.size()) {
    std::string_view rest = *m_text;
    for (int number = 1; !rest.empty(); ++number) {
        std::string_view line = take(rest, '\n');
        if (line.empty() || line.starts_with("# ")) {
            continue;
        }
        const auto fail = [&](std::string_view what) {
            throw ConfigError(fmt::format("{}:{}: {}", name, number, what));
        };
        const std::string_view key = take(line, ' ');
        if (m_types.empty()) {
            if (key != "types") {
                fail("the first line is 'types ID ...'");
            }
            while (!line.empty()) {
                const auto type = std::ranges::find(types, take(line, ' '), &DocumentType::id);
                if (type == types.end()) {
                    fail("unknown document type");
                }
                m_types.push_back(static_cast<std::size_t>(type - types.begin()));
            }
            continue;
        }
        Feature feature{key, {}, 0};
        if (!to_number(take(line, ' '), feature.rarity) || line.size() != m_types.size()) {
            fail("a line is 'feature rarity codes', one code a type");
        }
        feature.codes = line;
        m_features.push_back(feature);
    }
    std::ranges::sort(m_features, {}, &Feature::name);
}

std::vector<WordModel::Found> WordModel::find(const std::vector<std::string>& features,
                                              Judge judge) const {
    std::vector<Found> found;
    auto from = m_features.begin(); // the names that are asked for are ordered as well
    for (const std::string_view name : features) {
        if (judge_of(name) != judge) {
            continue;
        }
        from = std::ranges::lower_bound(from, m_features.end(), name, {}, &Feature::name);
        if (from != m_features.end() && from->name == name) {
            found.emplace_back(&*from, 1);
        }
    }
    bring_to_length(found, k_few_features);
    return found;
}

std::vector<double> WordModel::evidence(const std::vector<std::string>& features) const {
    std::vector<double> both(m_type_count, 0);
    for (const Judge judge : {Judge::words, Judge::skeleton}) {
        const std::vector<double> one = evidence(find(features, judge));
        for (std::size_t type = 0; type < m_type_count; ++type) {
            both[type] += (judge == Judge::skeleton ? k_skeleton : 1 - k_skeleton) * one[type];
        }
    }
    return both;
}

std::vector<double> WordModel::evidence(const std::vector<Found>& found) const {
    std::vector<double> logits(m_type_count, 0);
    for (const auto& [feature, value] : found) {
        for (std::size_t place = 0; place < m_types.size(); ++place) {
            logits[m_types[place]] += weight_of(feature->codes[place]) * value;
        }
    }
    const double all =
        std::accumulate(logits.begin(), logits.end(), 0.0, [](double sum, double one) {
            return sum + std::exp(one);
        });
    for (double& one : logits) {
        one -= std::log(all / static_cast<double>(m_type_count));
    }
    return logits;
}

std::vector<std::string> WordModel::strongest(const View& view,
                                              const std::vector<std::string>& features,
                                              std::size_t type,
                                              std::size_t most) const {
    constexpr double k_rare = 1; // in a third of all papers at most
    const auto place = std::ranges::find(m_types, type);
    if (place == m_types.end()) {
        return {};
    }
    std::unordered_map<std::string, double> speak; // by plain word
    for (const auto& [feature, value] : find(features, Judge::words)) {
        const double weight =
            weight_of(feature->codes[static_cast<std::size_t>(place - m_types.begin())])
            * feature->rarity;
        if (weight > 0 && feature->rarity >= k_rare && is_word_feature(feature->name)) {
            const std::string_view word =
                feature->name.substr(feature->name.front() == '^' ? 1 : 0);
            double& strength = speak[std::string(word)];
            strength = std::max(strength, weight);
        }
    }
    std::vector<std::pair<double, std::string>> words;
    PlainWords plain(view.reading);
    for (std::uint32_t at = view.tokens().begin; at < view.tokens().end; ++at) {
        const auto said = speak.find(plain.of(view.reading.tokens()[at]));
        if (said != speak.end() && said->first != k_plain_figure && said->first != k_name) {
            words.emplace_back(-said->second, view.reading.text(at));
            speak.erase(said);
        }
    }
    std::ranges::sort(words);
    std::vector<std::string> names;
    for (const auto& [weight, name] : words) {
        if (names.size() < most) {
            names.push_back(name);
        }
    }
    return names;
}

} // namespace intake
