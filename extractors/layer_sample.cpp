// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/layer_sample.hpp"

#include "extractors/readings.hpp"
#include "extractors/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

namespace intake {

namespace {

constexpr double k_strip_height = 0.12; // of the page: about seven lines
constexpr std::size_t k_fewest_words = 12;

double middle_of(const Word& word) {
    return (word.box.y0 + word.box.y1) / 2;
}

/// Letters and digits only, small: punctuation is where readings differ without meaning.
std::string bare(const std::string& text) {
    std::string letters;
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<UChar32>(next_code_point(text, i));
        if (u_isalnum(c) != 0) {
            append_utf8(letters, static_cast<char32_t>(u_tolower(c)));
        }
    }
    return letters;
}

/// How often each word occurs, of those long enough to mean something.
std::map<std::string, int> counted(const std::vector<Word>& words) {
    constexpr std::size_t k_shortest = 3;
    std::map<std::string, int> counts;
    for (const Word& word : words) {
        const std::string letters = bare(word.text);
        if (count_code_points(letters) >= k_shortest) {
            ++counts[letters];
        }
    }
    return counts;
}

} // namespace

std::optional<Box> strip_to_sample(const std::vector<Word>& layer) {
    std::vector<double> middles;
    std::ranges::transform(layer, std::back_inserter(middles), middle_of);
    std::ranges::sort(middles);
    std::size_t most = 0;
    double top = 0;
    for (std::size_t first = 0, last = 0; first < middles.size(); ++first) {
        while (last < middles.size() && middles[last] < middles[first] + k_strip_height) {
            ++last;
        }
        if (last - first > most) {
            most = last - first;
            top = middles[first];
        }
    }
    if (most < k_fewest_words) {
        return std::nullopt;
    }
    constexpr double k_above = 0.02; // of the page: the first line is in it whole
    return clamp({0, top - k_above, 1, top + k_strip_height + k_above});
}

std::vector<Word> words_in(const std::vector<Word>& layer, const Box& strip) {
    std::vector<Word> inside;
    std::ranges::copy_if(layer, std::back_inserter(inside), [&strip](const Word& word) {
        return middle_of(word) > strip.y0 && middle_of(word) < strip.y1;
    });
    return inside;
}

bool agree(const std::vector<Word>& layer, const std::vector<Word>& recognised) {
    constexpr double k_most = 0.7;
    const auto there = counted(recognised);
    int all = 0;
    int same = 0;
    for (const auto& [word, count] : counted(layer)) {
        const auto found = there.find(word);
        all += count;
        same += found == there.end() ? 0 : std::min(count, found->second);
    }
    return same >= k_most * all;
}

bool is_surer(const std::vector<Word>& recognised) {
    constexpr float k_sure =
        0.8F; // as of a clean page; a recogniser that is unsure may be the one that errs
    return mean_confidence(recognised).value_or(0) >= k_sure;
}

} // namespace intake
