// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/handwriting.hpp"

#include "extractors/coloured_ink.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace intake {

namespace {

constexpr std::size_t k_short = 3; // bytes; shorter ones are in every dictionary
constexpr float k_beyond_doubt = 0.85F;
constexpr float k_surely_print = 0.9F; // in whatever colour

bool is_real_word(const ReadWord& word) {
    return word.known && word.word.text.size() >= k_short;
}

bool is_long_word(const ReadWord& word) {
    constexpr std::size_t k_long = 4; // bytes
    return word.known && word.word.text.size() >= k_long;
}

/// Words that stand together on a line, and are written with one pen.
struct Run {
    std::vector<std::size_t> words; // their numbers
    bool in_colour = false;
};

/// For each word whether it is in colour. None is where print is in colour too: then that tells nothing.
std::vector<bool> in_colour(const std::vector<ReadWord>& words, const Image& page) {
    constexpr double k_most = 0.5; // of a word's strokes
    std::vector<Box> boxes;
    boxes.reserve(words.size());
    for (const auto& word : words) {
        boxes.push_back(word.word.box);
    }
    std::vector<bool> result;
    std::ptrdiff_t print = 0;
    std::ptrdiff_t coloured_print = 0;
    const auto shares = colour_of(page, boxes);
    for (std::size_t i = 0; i < words.size(); ++i) {
        result.push_back(shares[i] > k_most);
        const bool is_print = is_real_word(words[i]) && sure(words[i]) >= k_beyond_doubt;
        print += is_print ? 1 : 0;
        coloured_print += is_print && result.back() ? 1 : 0;
    }
    return 4 * coloured_print < print ? result : std::vector<bool>(words.size(), false);
}

/// True where a space or two part them, on one line.
bool stand_together(const Word& a, const Word& b, const Image& page) {
    const double height = std::max(a.box.height(), b.box.height()) * page.height;
    return a.line == b.line && apart(a.box, b.box) * page.width < 1.5 * height;
}

std::vector<Run>
runs_of(const std::vector<ReadWord>& words, const std::vector<bool>& coloured, const Image& page) {
    std::vector<Run> runs;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto goes_on = [&](const Run& run) {
            return run.in_colour == coloured[i]
                   && stand_together(words[run.words.back()].word, words[i].word, page);
        };
        if (runs.empty() || !goes_on(runs.back())) {
            runs.push_back({.words = {}, .in_colour = coloured[i]});
        }
        runs.back().words.push_back(i);
    }
    return runs;
}

/// How sure a word is, less where no dictionary bears it out.
float sure_as_a_word(const ReadWord& word) {
    constexpr float k_unknown = 0.7F;
    const bool stands = is_real_word(word) || sure(word) >= k_beyond_doubt;
    return sure(word) * (stands ? 1 : k_unknown);
}

/// True where the words that a dictionary has are hardly ever in doubt: what is unsure beside them is no print.
bool print_is_clear(const std::vector<ReadWord>& words) {
    constexpr std::ptrdiff_t k_enough = 8;
    std::ptrdiff_t known = 0;
    std::ptrdiff_t clear = 0;
    for (const auto& word : words) {
        if (is_long_word(word)) {
            ++known;
            clear += sure(word) >= k_beyond_doubt ? 1 : 0;
        }
    }
    return known >= k_enough && 20 * clear >= 17 * known;
}

/// The mean of what a run's words have.
template<typename Sure>
float mean_of(const Run& run, const std::vector<ReadWord>& words, Sure sure_of) {
    float sum = 0;
    for (const auto i : run.words) {
        sum += sure_of(words[i]);
    }
    return sum / static_cast<float>(run.words.size());
}

/// In the colour of a pen, only what is sure is print.
bool is_unsure_for_its_colour(const Run& run, const std::vector<ReadWord>& words) {
    constexpr float k_unsure = 0.8F;
    const bool has_word =
        std::ranges::any_of(run.words, [&](std::size_t i) { return is_real_word(words[i]); });
    return mean_of(run, words, sure_as_a_word)
           < (has_word ? k_unsure : k_surely_print); // letters and figures by themselves
}

/// In black it may be print below a stroke as well: there can be nothing in it that passes for a word.
bool is_unsure_among_print(const Run& run, const std::vector<ReadWord>& words) {
    constexpr float k_unsure = 0.4F;
    constexpr float k_any = 0.8F;
    return mean_of(run, words, sure) < k_unsure
           && std::ranges::all_of(run.words, [&](std::size_t i) {
                  return !is_long_word(words[i]) && sure(words[i]) < k_any;
              });
}

/// True when print that is beyond doubt goes on into the run: a pen crosses it there.
bool goes_on_from_print(const Run& run, const std::vector<ReadWord>& words, const Image& page) {
    const auto is_print_beside = [&](std::size_t i, std::size_t of) {
        return is_real_word(words[i]) && sure(words[i]) >= k_beyond_doubt
               && stand_together(words[i].word, words[of].word, page);
    };
    const auto first = run.words.front();
    const auto last = run.words.back();
    return (first > 0 && is_print_beside(first - 1, first))
           || (last + 1 < words.size() && is_print_beside(last + 1, last));
}

/// Strokes that no colour tells from print: unsure, and in no dictionary or so short that all have them.
bool is_invented(const ReadWord& word, const std::vector<UnreadArea>& unread) {
    constexpr float k_unsure = 0.4F;
    constexpr double k_part = 0.3; // of the word's place
    const Box& box = word.word.box;
    return !word.is_print && !is_real_word(word) && sure(word) < k_unsure
           && std::ranges::any_of(unread, [&box](const UnreadArea& area) {
                  return !area.looks_printed && shared_area(box, area.box) > k_part * box.area();
              });
}

} // namespace

std::vector<UnreadArea> take_out_handwriting(std::vector<ReadWord>& words,
                                             const Image& page,
                                             const std::vector<UnreadArea>& unread) {
    const bool is_clear = print_is_clear(words);
    const bool tells = page.channels == 3 && std::ranges::any_of(words, [](const ReadWord& word) {
                           return sure(word) < k_surely_print;
                       });
    const auto coloured = tells ? in_colour(words, page) : std::vector<bool>(words.size(), false);
    std::vector<bool> is_pen(words.size(), false);
    std::vector<UnreadArea> places;
    for (const auto& run : runs_of(words, coloured, page)) {
        const bool is_unsure = run.in_colour ? is_unsure_for_its_colour(run, words)
                                             : is_clear && is_unsure_among_print(run, words);
        const bool has_print =
            std::ranges::any_of(run.words, [&](std::size_t i) { return words[i].is_print; });
        if (!is_unsure || has_print || goes_on_from_print(run, words, page)) {
            continue;
        }
        Box place = words[run.words.front()].word.box;
        for (const auto i : run.words) {
            is_pen[i] = true;
            place = join(place, words[i].word.box);
        }
        if (std::ranges::none_of(
                unread, [&place](const UnreadArea& area) { return meet(area.box, place); })) {
            places.push_back({.box = place, .looks_printed = false});
        }
    }
    std::vector<ReadWord> print;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_pen[i] && !is_invented(words[i], unread)) {
            print.push_back(std::move(words[i]));
        }
    }
    words = std::move(print);
    return places;
}

} // namespace intake
