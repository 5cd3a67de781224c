// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/word_model.hpp"

#include "classifiers/config_error.hpp"
#include "classifiers/text_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <unordered_set>

namespace intake {

namespace {

constexpr std::size_t k_part = 5; // bytes of the beginnings and ends of words
constexpr std::size_t k_begins_from = 7;
constexpr std::size_t k_ends_from = 9;

bool has_digit(std::string_view word) {
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_date_word(const std::string& word) {
    static const std::unordered_set<std::string> k_words = {
        "januari",  "februari",  "maart",     "april",    "mei",      "juni",    "juli",
        "augustus", "september", "oktober",   "november", "december", "january", "february",
        "march",    "may",       "june",      "july",     "august",   "october", "maandag",
        "dinsdag",  "woensdag",  "donderdag", "vrijdag",  "zaterdag", "zondag",  "monday",
        "tuesday",  "wednesday", "thursday",  "friday",   "saturday", "sunday",  "jan",
        "feb",      "mrt",       "apr",       "jun",      "jul",      "aug",     "sep",
        "sept",     "okt",       "oct",       "nov",      "dec"};
    return k_words.contains(word);
}

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

/// Which groups of words occur, in a title and two in one sentence: what holds of a word holds of those that mean the
/// same.
void add_groups(const View& view, std::vector<std::string>& features) {
    const Reading& reading = view.reading;
    const Span all = view.tokens();
    std::map<std::uint32_t, std::set<std::size_t>> by_sentence;
    for (std::size_t group = 0; group < reading.groups().size(); ++group) {
        for (const Span& span : reading.groups()[group]) {
            const Token& token = reading.tokens()[span.begin];
            if (span.begin < all.begin || span.begin >= all.end || token.quoted_from != 0) {
                continue;
            }
            features.push_back(fmt::format("@{}", group));
            by_sentence[token.sentence].insert(group);
            if (reading.segments()[token.segment].title) {
                features.push_back(fmt::format("^@{}", group));
            }
        }
    }
    for (const auto& [sentence, groups] : by_sentence) {
        for (auto one = groups.begin(); one != groups.end(); ++one) {
            for (auto other = std::next(one); other != groups.end(); ++other) {
                features.push_back(fmt::format("@{}@{}", *one, *other));
            }
        }
    }
}

/// The last words, where people sign.
void add_closing(const View& view, std::vector<std::string>& features) {
    constexpr std::uint32_t k_closing = 12;
    const Span all = view.tokens();
    for (std::uint32_t at = all.size() > k_closing ? all.end - k_closing : all.begin; at < all.end;
         ++at) {
        const std::string& word = view.reading.text(at);
        if (!has_digit(word) && word.size() > 1) {
            features.push_back("$" + word);
        }
    }
}

bool is_word(std::string_view feature) {
    return feature.find_first_of("@%$") == std::string_view::npos;
}

void keep_each_once(std::vector<std::string>& features) {
    std::ranges::sort(features);
    const auto doubles = std::ranges::unique(features);
    features.erase(doubles.begin(), doubles.end());
}

} // namespace

std::vector<std::string> word_features(const View& view) {
    const Reading& reading = view.reading;
    const Span all = view.tokens();
    std::vector<std::string> features;
    std::string before;
    for (std::uint32_t at = all.begin; at < all.end; ++at) {
        const Token& token = reading.tokens()[at];
        if (token.quoted_from != 0) { // the framework's words are nobody's
            before.clear();
            continue;
        }
        const std::string& text = reading.text(at);
        const std::string word = has_digit(text) || is_date_word(text) ? "0" : text;
        if (!before.empty()) {
            features.push_back(before + "_" + word);
        }
        if (word.size() > 1 || word == "0") {
            features.push_back(word);
        }
        if (word.size() >= k_begins_from) {
            features.push_back(word.substr(0, k_part) + "~");
        }
        if (word.size() >= k_ends_from) {
            features.push_back("~" + word.substr(word.size() - k_part));
        }
        if (reading.segments()[token.segment].title) {
            features.push_back("^" + word);
        }
        before = word;
    }
    keep_each_once(features);
    return features;
}

std::vector<std::string> piece_features(const View& view) {
    std::vector<std::string> features = word_features(view);
    add_shape(view, features);
    add_groups(view, features);
    add_closing(view, features);
    keep_each_once(features);
    return features;
}

std::string cue_feature(const std::string& type, const CueSpec& spec) {
    std::string name =
        fmt::format("!{}:{}:{}:{}:{}", type, spec.kind, spec.where, spec.at_least, spec.text);
    std::ranges::replace(name, ' ', '_');
    return name;
}

WordModel::WordModel(std::string_view text,
                     const std::string& name,
                     const std::vector<DocumentType>& types)
    : m_types(types.size()) {
    for (int number = 1; !text.empty(); ++number) {
        std::string_view line = take(text, '\n');
        if (line.empty() || line.starts_with('#')) {
            continue;
        }
        const auto fail = [&](std::string_view what) {
            throw ConfigError(fmt::format("{}:{}: {}", name, number, what));
        };
        Feature feature;
        const std::string key(take(line, ' '));
        if (!to_number(take(line, ' '), feature.rarity)) {
            fail("a line is 'feature rarity type=weight ...'");
        }
        while (!line.empty()) {
            std::string_view weight = take(line, ' ');
            const auto type = std::ranges::find(types, take(weight, '='), &DocumentType::id);
            double value = 0;
            if (type == types.end()) {
                fail("unknown document type");
            }
            if (!to_number(weight, value)) {
                fail("a weight is a number");
            }
            feature.weights.emplace_back(static_cast<std::size_t>(type - types.begin()), value);
        }
        m_features.emplace(key, std::move(feature));
    }
}

std::vector<WordModel::Found> WordModel::find(const View& view) const {
    std::vector<Found> found;
    if (m_features.empty()) {
        return found;
    }
    for (const std::string& name : piece_features(view)) {
        if (const auto at = m_features.find(name); at != m_features.end()) {
            found.emplace_back(&*at, at->second.rarity);
        }
    }
    bring_to_length(found);
    return found;
}

void WordModel::add_cues(std::span<const std::string> cues, std::vector<Found>& found) const {
    for (const std::string& name : cues) {
        if (const auto at = m_features.find(name); at != m_features.end()) {
            found.emplace_back(&*at, at->second.rarity);
        }
    }
}

std::vector<double> WordModel::evidence(const View& view, std::span<const std::string> cues) const {
    std::vector<double> logits(m_types, 0);
    std::vector<Found> found = find(view);
    add_cues(cues, found);
    for (const auto& [feature, value] : found) {
        for (const auto& [type, weight] : feature->second.weights) {
            logits[type] += weight * value;
        }
    }
    const double all =
        std::accumulate(logits.begin(), logits.end(), 0.0, [](double sum, double one) {
            return sum + std::exp(one);
        });
    for (double& one : logits) {
        one -= std::log(all / static_cast<double>(m_types));
    }
    return logits;
}

std::vector<std::string>
WordModel::strongest(const View& view, std::size_t type, std::size_t most) const {
    std::vector<std::pair<double, const std::string*>> speak;
    for (const auto& [feature, value] : find(view)) {
        for (const auto& [of, weight] : feature->second.weights) {
            if (of == type && weight > 0 && is_word(feature->first)) {
                speak.emplace_back(-weight * value, &feature->first);
            }
        }
    }
    std::ranges::sort(speak, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : *a.second < *b.second;
    });
    std::vector<std::string> names;
    for (const auto& [weight, name] : speak) {
        if (names.size() < most) {
            names.push_back(*name);
        }
    }
    return names;
}

} // namespace intake
