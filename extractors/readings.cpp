// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/readings.hpp"

#include "extractors/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <string_view>
#include <utility>

namespace intake {

namespace {

std::size_t letters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size();) {
        count += u_isalnum(static_cast<UChar32>(next_code_point(text, i))) != 0 ? 1U : 0U;
    }
    return count;
}

double worth(const ReadWord& word) {
    constexpr double k_unknown = 0.7; // names, numbers and misread words alike
    const auto count = letters(word.word.text);
    const double confidence = sure(word);
    return count < 2 ? 0
                     : static_cast<double>(count) * confidence * confidence * confidence
                           * (word.known ? 1 : k_unknown);
}

/// Part of the smaller of two boxes that lies on the other.
double overlap(const Box& a, const Box& b) {
    const double smaller = std::min(a.area(), b.area());
    return smaller <= 0 ? 0 : shared_area(a, b) / smaller;
}

bool same_place(const Box& a, const Box& b) {
    return overlap(a, b) > 0.4;
}

/// True for words on one line: their middles are closer than half a letter.
bool beside(const Box& a, const Box& b) {
    const double apart = std::abs((a.y0 + a.y1) - (b.y0 + b.y1)) / 2;
    return apart < 0.5 * std::min(a.height(), b.height());
}

using Words = std::vector<ReadWord>;

/// The words of a reading, line by line.
std::vector<Words> lines_of(const OcrReading& reading) {
    std::vector<Words> lines;
    for (const auto& word : reading.words) {
        if (lines.empty() || lines.back().front().word.line != word.word.line) {
            lines.emplace_back();
        }
        lines.back().push_back(word);
    }
    return lines;
}

OcrReading as_reading(const std::vector<Word>& words) {
    OcrReading reading;
    std::ranges::transform(words, std::back_inserter(reading.words), [](const Word& word) {
        return ReadWord{.word = word};
    });
    return reading;
}

Box box_of(const Words& line) {
    Box box = line.front().word.box;
    for (const auto& word : line) {
        box = join(box, word.word.box);
    }
    return box;
}

bool has_certain_word(const Words& line) {
    return std::ranges::any_of(line, [](const ReadWord& word) {
        return word.known && letters(word.word.text) >= 6 && sure(word) >= 0.85F;
    });
}

/// What other readings bring has to be beyond doubt: a pen's strokes pass for short words easily.
bool is_believable(const Words& line) {
    float sum = 0;
    for (const auto& word : line) {
        sum += sure(word);
    }
    const bool is_sure = sum / static_cast<float>(line.size()) >= k_sure_word;
    const auto is_word = [](const ReadWord& word) {
        const auto count = letters(word.word.text);
        return (word.known && count >= 4 && sure(word) >= 0.7F)
               || (count >= 3 && sure(word) >= 0.85F);
    };
    return has_certain_word(line) || (is_sure && std::ranges::any_of(line, is_word));
}

constexpr float k_broken = 0.4F;

/// How sure a word is, at least that of a broken one when it stands beside a long word that is beyond doubt and
/// is a long word of the dictionary itself: a single letter that a stroke crosses takes all confidence away.
float sure_beside(const ReadWord& word, bool beside_certain) {
    const bool is_long = word.known && letters(word.word.text) >= 5;
    return beside_certain && is_long ? std::max(sure(word), k_broken) : sure(word);
}

/// Puts a line's words beside those of a line already there, or as a line of its own below the nearest one
/// above it.
void insert(std::vector<Words>& lines, const Words& added) {
    const Box box = box_of(added);
    const auto same = std::ranges::find_if(lines, [&box](const Words& line) {
        const Box other = box_of(line);
        const double gap = std::max(other.x0 - box.x1, box.x0 - other.x1);
        return beside(other, box) && gap < 0.1;
    });
    if (same != lines.end()) {
        for (auto word : added) {
            word.word.block = same->front().word.block;
            word.word.line = same->front().word.line;
            const auto behind = std::ranges::find_if(*same, [&word](const ReadWord& other) {
                return other.word.box.x0 > word.word.box.x0;
            });
            same->insert(behind, std::move(word));
        }
        return;
    }
    auto above = lines.end();
    for (auto line = lines.begin(); line != lines.end(); ++line) {
        const Box other = box_of(*line);
        const bool higher = other.y1 <= (box.y0 + box.y1) / 2;
        if (higher && (above == lines.end() || other.y1 >= box_of(*above).y1)) {
            above = line;
        }
    }
    Words own = added;
    for (auto& word : own) {
        word.word.block = -1; // a block of its own
    }
    lines.insert(above == lines.end() ? lines.begin() : above + 1, std::move(own));
}

void number_anew(OcrReading& reading, std::vector<Words> lines) {
    reading.words.clear();
    std::int32_t line_number = 0;
    std::int32_t block = 0;
    std::int32_t last = -2;
    for (auto& line : lines) {
        const auto own = line.front().word.block;
        block += own != last || own == -1 ? 1 : 0;
        last = own;
        ++line_number;
        for (auto& word : line) {
            word.word.line = line_number;
            word.word.block = block;
            reading.words.push_back(std::move(word));
        }
    }
}

/// What has been read in the place of a word, all together.
double worth_at(const std::vector<Words>& lines, const Box& place) {
    double sum = 0;
    for (const Words& line : lines) {
        for (const ReadWord& word : line) {
            if (same_place(word.word.box, place)) {
                sum += std::max(worth(word), sure(word) >= k_sure_word ? 1e-9 : 0.0);
            }
        }
    }
    return sum;
}

/// The words of another reading's line that are at least so sure, `least` of a word, and surer than what `lines`
/// have in their place.
Words surer_than(const std::vector<Words>& lines, const Words& line, float least) {
    const bool has_certain = has_certain_word(line);
    Words surer;
    for (ReadWord word : line) {
        const bool may_be_broken = letters(word.word.text) >= 3;
        word.word.confidence = sure_beside(word, has_certain);
        if (sure(word) >= (may_be_broken ? least : k_sure_word)
            && worth(word) > 1.5 * worth_at(lines, word.word.box)) {
            surer.push_back(std::move(word));
        }
    }
    return surer;
}

/// What may be taken from a line that shows by its words alone that it is print.
Words believable_words(const std::vector<Words>& lines, const Words& line) {
    return is_believable(line)
               ? surer_than(lines, line, has_certain_word(line) ? k_broken : k_sure_word)
               : Words();
}

/// What may be taken from a line of print that a pen crosses: a word shows where the pen does not.
Words words_below_pen(const std::vector<Words>& lines, const Words& line) {
    constexpr float k_crossed = 0.3F;
    const bool shows = std::ranges::any_of(line, [](const ReadWord& word) {
        return word.known && letters(word.word.text) >= 2 && sure(word) >= 0.9F;
    });
    Words words = shows ? surer_than(lines, line, k_crossed) : believable_words(lines, line);
    for (ReadWord& word : words) {
        word.is_print = shows;
    }
    return words;
}

void put_in_place(std::vector<Words>& lines, const Words& added) {
    for (Words& line : lines) {
        std::erase_if(line, [&added](const ReadWord& rival) {
            return std::ranges::any_of(added, [&rival](const ReadWord& word) {
                return same_place(rival.word.box, word.word.box);
            });
        });
    }
    std::erase_if(lines, [](const Words& line) { return line.empty(); });
    insert(lines, added);
}

} // namespace

std::optional<float> mean_confidence(const std::vector<Word>& words) {
    if (words.empty()) {
        return std::nullopt;
    }
    float sum = 0;
    for (const auto& word : words) {
        sum += word.confidence.value_or(0);
    }
    return sum / static_cast<float>(words.size());
}

float mean_confidence(const OcrReading& reading) {
    float sum = 0;
    for (const auto& word : reading.words) {
        sum += sure(word);
    }
    return reading.words.empty() ? 0 : sum / static_cast<float>(reading.words.size());
}

double score(const OcrReading& reading) {
    double sum = 0;
    for (const auto& word : reading.words) {
        sum += worth(word);
    }
    return sum;
}

bool is_poor(const OcrReading& reading) {
    // Clean pages have a mean of 0.90 to 0.96, and one unsure word in thirty.
    constexpr float k_clean = 0.82F;
    const auto unsure = std::ranges::count_if(
        reading.words, [](const ReadWord& word) { return sure(word) < k_sure_word; });
    return mean_confidence(reading) < k_clean
           || static_cast<std::size_t>(unsure) * 7 > reading.words.size();
}

bool lies_askew(const OcrReading& reading, const Image& page) {
    constexpr std::size_t k_words = 4; // of a line that tells
    constexpr double k_long = 0.15;    // of the width
    constexpr std::size_t k_lines = 3;
    constexpr double k_slope = 0.025; // one and a half degrees
    std::vector<double> slopes;
    for (const auto& line : lines_of(reading)) {
        const Box& first = line.front().word.box;
        const Box& last = line.back().word.box;
        const double across = (last.x0 + last.x1 - first.x0 - first.x1) / 2;
        const double down = (last.y0 + last.y1 - first.y0 - first.y1) / 2;
        if (line.size() >= k_words && across > k_long) {
            slopes.push_back(std::abs(down * page.height / (across * page.width)));
        }
    }
    const auto quarter = static_cast<std::ptrdiff_t>(slopes.size() / 4);
    std::ranges::sort(slopes, std::greater{});
    return slopes.size() >= k_lines && slopes[static_cast<std::size_t>(quarter)] > k_slope;
}

OcrReading mended(OcrReading reading, const OcrReading& other, Proof proof) {
    auto lines = lines_of(reading);
    bool taken = false;
    for (const auto& line : lines_of(other)) {
        const Words added =
            proof == Proof::print ? words_below_pen(lines, line) : believable_words(lines, line);
        if (!added.empty()) {
            put_in_place(lines, added);
            taken = true;
        }
    }
    if (taken) {
        number_anew(reading, std::move(lines));
        if (!reading.name.ends_with("_mended")) {
            reading.name += "_mended";
        }
    }
    return reading;
}

std::vector<Word> with_certain(const std::vector<Word>& recognised,
                               const std::vector<Word>& layer) {
    auto lines = lines_of(as_reading(recognised));
    for (auto& line : lines) {
        std::erase_if(line, [&layer](const ReadWord& word) {
            return std::ranges::any_of(layer, [&word](const Word& certain) {
                return same_place(certain.box, word.word.box);
            });
        });
    }
    std::erase_if(lines, [](const Words& line) { return line.empty(); });
    for (const Words& line : lines_of(as_reading(layer))) {
        insert(lines, line);
    }
    OcrReading together;
    number_anew(together, std::move(lines));
    std::vector<Word> words;
    std::ranges::transform(together.words, std::back_inserter(words), &ReadWord::word);
    return words;
}

std::optional<WorstRegion> worst_region(const std::vector<Word>& words) {
    std::vector<const Word*> scored;
    for (const auto& word : words) {
        if (word.confidence) {
            scored.push_back(&word);
        }
    }
    if (scored.empty()) {
        return std::nullopt;
    }
    std::ranges::stable_sort(scored, {}, [](const Word* word) { return *word->confidence; });
    const Word& at = *scored[scored.size() / 20];
    return WorstRegion{at.box, *at.confidence};
}

} // namespace intake
