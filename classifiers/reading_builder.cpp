// SPDX-License-Identifier: GPL-3.0-or-later
// How the words of a page become lines, segments and tokens.
#include "classifiers/fold.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/reading.hpp"

#include <re2/re2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace intake {

namespace {

/// Between words of one segment the gap stays below this many times the height of the letters.
constexpr double k_wide_gap = 1.6;
/// So many single letters in a row are a word that was spaced out.
constexpr std::size_t k_spaced_letters = 4;
/// Longer words are cut before they are compared: nothing that is looked for is longer.
constexpr std::size_t k_longest_word = 64;

constexpr float k_title_size = 1.2F; // times the body
constexpr float k_heading_size = 1.08F;
constexpr double k_title_area = 0.6; // of the page, from the top
constexpr std::uint32_t k_title_tokens = 14;
constexpr std::uint32_t k_heading_tokens = 8;
constexpr std::uint32_t k_plain_title_lines = 3; // without larger letters: among the first lines
constexpr std::uint32_t k_capital_title_lines = 8;

constexpr std::array<std::string_view, 20> k_abbreviations = {
    "dhr", "mevr", "mw",   "drs", "dr",   "ing",  "ir", "mr",   "prof", "afd",
    "nr",  "tel",  "bijv", "evt", "incl", "excl", "ca", "resp", "jr",   "sr"};

/// Words [first, last] of a page that are read as one.
struct Unit {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool glued = false; // a spaced-out word: join the letters
    bool wide_gap_before = false;
};

std::size_t letters(std::string_view text) {
    std::size_t count = 0;
    for (const char byte : text) {
        count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1 : 0;
    }
    return count;
}

bool is_single_letter(const Word& word) {
    return letters(word.text) == 1 && !folded_runs(fold(word.text)).empty();
}

/// Height of the letters as a fraction of the page's width, to compare with gaps.
double letter_width(const Word& word, const Page& page) {
    const double height = word.size > 0 ? static_cast<double>(word.size) : word.box.height();
    return page.width > 0 && page.height > 0 ? height * page.height / page.width : height;
}

struct Letters {
    std::size_t upper = 0;
    std::size_t lower = 0;
};

Letters count_letters(std::string_view text) {
    Letters count;
    for (std::size_t at = 0; at < text.size();) {
        const std::int32_t character = next_character(text, at);
        count.upper += character >= 0 && u_isupper(character) != 0 ? 1U : 0U;
        count.lower += character >= 0 && u_islower(character) != 0 ? 1U : 0U;
    }
    return count;
}

bool ends_with_hyphen(std::string_view text) {
    return letters(text) > 1
           && (text.ends_with('-') || text.ends_with("\u00AD") || text.ends_with("\u2010")
               || text.ends_with("\u00AC"));
}

bool begins_in_lower_case(std::string_view text) {
    std::size_t at = 0;
    const std::int32_t character = text.empty() ? -1 : next_character(text, at);
    return character >= 0 && u_islower(character) != 0;
}

bool ends_sentence(std::string_view raw, std::string_view last_run) {
    const std::size_t last = raw.find_last_not_of("\"')]}");
    if (last == std::string_view::npos) {
        return false;
    }
    const char mark = raw[last];
    if (mark == '!' || mark == '?') {
        return true;
    }
    return mark == '.' && last_run.size() > 2
           && std::ranges::find(k_abbreviations, last_run) == k_abbreviations.end()
           && !raw.substr(0, last).ends_with('.')
           && raw.substr(0, last).find('.') == std::string_view::npos;
}

bool asks_for_value(std::string_view after) {
    return after.starts_with(':') || after.starts_with("..") || after.starts_with("__")
           || after.starts_with("\u2026");
}

/// The size that most letters of a page do not fall below.
float typical_size(const Page& page) {
    std::vector<float> sizes;
    sizes.reserve(page.words.size());
    for (const Word& word : page.words) {
        if (std::isfinite(word.size) && word.size > 0) {
            sizes.push_back(word.size);
        }
    }
    if (sizes.empty()) {
        return 0;
    }
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() * 2 / 5);
    std::ranges::nth_element(sizes, middle);
    return *middle;
}

} // namespace

/// Fills a Reading page by page.
class ReadingBuilder {
public:
    explicit ReadingBuilder(Reading& reading) : m_reading(reading) {}

    void add_page(std::uint32_t page_index);
    void finish();

private:
    static std::vector<std::vector<std::uint32_t>> lines_of(const Page& page);
    std::vector<Unit> units_of(const std::vector<std::uint32_t>& line) const;
    void glue_spaced_letters(const std::vector<std::uint32_t>& line,
                             std::vector<Unit>& units) const;
    void add_line(const std::vector<Unit>& units);
    void add_line_text(const std::vector<Unit>& units);
    void add_segment(const std::vector<Unit>& units);
    void add_unit(const Unit& unit, Segment& segment);
    bool continues_broken_word(std::uint32_t word) const;
    void add_token(std::string text, std::uint32_t first_word, std::uint32_t last_word);
    void classify_segments(std::uint32_t first_segment);
    bool is_title(const Segment& segment, std::uint32_t line_index) const;
    bool is_heading(const Segment& segment) const;

    Reading& m_reading;
    const Page* m_page = nullptr;
    std::uint32_t m_page_index = 0;
    std::uint32_t m_sentence = 0;
    std::unordered_map<std::string, std::uint32_t> m_ids;
};

Reading::Reading(const Document& document, const Lexicon& lexicon) : m_document(&document) {
    ReadingBuilder builder(*this);
    for (std::uint32_t page = 0; page < document.pages.size(); ++page) {
        builder.add_page(page);
    }
    builder.finish();
    index_words(lexicon);
    find_groups(lexicon);
}

void ReadingBuilder::finish() {
    m_reading.m_page_token.push_back(static_cast<std::uint32_t>(m_reading.m_tokens.size()));
    m_reading.m_page_segment.push_back(static_cast<std::uint32_t>(m_reading.m_segments.size()));
    m_reading.m_page_line.push_back(static_cast<std::uint32_t>(m_reading.m_lines.size()));
}

void ReadingBuilder::add_page(std::uint32_t page_index) {
    finish();
    m_page_index = page_index;
    m_page = &m_reading.m_document->pages[page_index];
    m_reading.m_body_size.push_back(typical_size(*m_page));
    const auto first_segment = static_cast<std::uint32_t>(m_reading.m_segments.size());
    for (const std::vector<std::uint32_t>& line : lines_of(*m_page)) {
        const std::vector<Unit> units = units_of(line);
        add_line_text(units);
        add_line(units);
    }
    classify_segments(first_segment);
    ++m_sentence;
}

std::vector<std::vector<std::uint32_t>> ReadingBuilder::lines_of(const Page& page) {
    std::vector<std::vector<std::uint32_t>> lines;
    for (std::uint32_t word = 0; word < page.words.size(); ++word) {
        if (word == 0 || page.words[word].line != page.words[word - 1].line) {
            lines.emplace_back();
        }
        lines.back().push_back(word);
    }
    return lines;
}

std::vector<Unit> ReadingBuilder::units_of(const std::vector<std::uint32_t>& line) const {
    std::vector<Unit> units;
    std::vector<std::uint32_t> single;
    const auto flush = [&] {
        if (single.size() >= k_spaced_letters) {
            glue_spaced_letters(single, units);
        } else {
            for (const std::uint32_t word : single) {
                units.push_back({word, word});
            }
        }
        single.clear();
    };
    for (const std::uint32_t word : line) {
        if (is_single_letter(m_page->words[word])) {
            single.push_back(word);
            continue;
        }
        flush();
        units.push_back({word, word});
    }
    flush();
    for (std::size_t unit = 1; unit < units.size(); ++unit) {
        const Word& left = m_page->words[units[unit - 1].last];
        const Word& right = m_page->words[units[unit].first];
        const double gap = right.box.x0 - left.box.x1;
        const bool glued = units[unit].glued || units[unit - 1].glued;
        units[unit].wide_gap_before =
            gap > k_wide_gap * letter_width(left, *m_page) * (glued ? 3 : 1);
    }
    return units;
}

/// Single letters become words, parted where the gap is clearly wider than between letters.
void ReadingBuilder::glue_spaced_letters(const std::vector<std::uint32_t>& line,
                                         std::vector<Unit>& units) const {
    std::vector<double> gaps;
    for (std::size_t at = 1; at < line.size(); ++at) {
        gaps.push_back(m_page->words[line[at]].box.x0 - m_page->words[line[at - 1]].box.x1);
    }
    std::vector<double> ordered = gaps;
    const auto middle = ordered.begin() + static_cast<std::ptrdiff_t>(ordered.size() / 2);
    std::ranges::nth_element(ordered, middle);
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (at == 0 || gaps[at - 1] > 1.6 * *middle + 1e-6) {
            units.push_back({line[at], line[at], true});
        }
        units.back().last = line[at];
    }
}

void ReadingBuilder::add_line_text(const std::vector<Unit>& units) {
    LineText line;
    line.page = m_page_index;
    for (const Unit& unit : units) {
        if (!line.text.empty()) {
            line.text += unit.wide_gap_before ? "  " : " ";
        }
        line.word.resize(line.text.size(), unit.first);
        for (std::uint32_t word = unit.first; word <= unit.last; ++word) {
            line.text += fold(m_page->words[word].text);
            line.word.resize(line.text.size(), word);
        }
    }
    m_reading.m_lines.push_back(std::move(line));
}

void ReadingBuilder::add_line(const std::vector<Unit>& units) {
    const std::size_t segments_before = m_reading.m_segments.size();
    std::vector<Unit> segment;
    for (const Unit& unit : units) {
        if (unit.wide_gap_before) {
            add_segment(segment);
            segment.clear();
        }
        segment.push_back(unit);
    }
    add_segment(segment);
    if (m_reading.m_segments.size() == segments_before + 1) {
        m_reading.m_segments.back().alone = true;
    }
}

void ReadingBuilder::add_segment(const std::vector<Unit>& units) {
    Segment segment;
    segment.page = m_page_index;
    segment.line = m_page->words[units.front().first].line;
    segment.first_word = units.front().first;
    segment.last_word = units.back().last;
    segment.tokens.begin = static_cast<std::uint32_t>(m_reading.m_tokens.size());
    segment.bold = true;
    Letters count;
    for (const Unit& unit : units) {
        add_unit(unit, segment);
        for (std::uint32_t word = unit.first; word <= unit.last; ++word) {
            const Letters more = count_letters(m_page->words[word].text);
            count.upper += more.upper;
            count.lower += more.lower;
        }
    }
    segment.capitals = count.upper >= 4 && count.lower == 0;
    segment.tokens.end = static_cast<std::uint32_t>(m_reading.m_tokens.size());
    m_reading.m_segments.push_back(segment);
}

/// A mail address names who sends, whatever the paper is: "anneke@supervisie.example" speaks of no supervision.
bool is_mail_address(std::string_view folded) {
    static const RE2 k_address(R"(\W*[\w.+-]+@[\w-]+\.[\w.-]+\W*)");
    return folded.find('@') != std::string_view::npos && matches(folded, k_address);
}

void ReadingBuilder::add_unit(const Unit& unit, Segment& segment) {
    std::string raw;
    for (std::uint32_t word = unit.first; word <= unit.last; ++word) {
        raw += m_page->words[word].text;
        segment.size = std::max(segment.size, m_page->words[word].size);
        segment.bold = segment.bold && m_page->words[word].bold;
    }
    const std::string folded = fold(raw);
    if (is_mail_address(folded)) {
        add_token("@", unit.first, unit.last);
        return;
    }
    const std::vector<FoldedRun> runs = folded_runs(folded);
    std::vector<Token>& tokens = m_reading.m_tokens;
    if (runs.empty()) {
        if (asks_for_value(folded) && segment.tokens.begin < tokens.size()) {
            tokens.back().colon = true;
        }
        return;
    }
    for (std::size_t run = 0; run < runs.size(); ++run) {
        std::string text = folded.substr(runs[run].begin, runs[run].end - runs[run].begin);
        if (run == 0 && continues_broken_word(unit.first)) {
            Token& broken = tokens.back();
            add_token(
                m_reading.m_vocabulary[broken.vocabulary] + text, broken.first_word, unit.last);
            const Token joined = tokens.back();
            tokens.pop_back();
            const std::uint32_t old_segment = tokens.back().segment;
            tokens.back() = joined;
            tokens.back().segment = old_segment;
            segment.tokens.begin = static_cast<std::uint32_t>(tokens.size());
        } else {
            add_token(std::move(text), unit.first, unit.last);
        }
        tokens.back().colon = asks_for_value(std::string_view(folded).substr(runs[run].end));
    }
    const FoldedRun& last = runs.back();
    if (ends_sentence(raw, std::string_view(folded).substr(last.begin, last.end - last.begin))) {
        ++m_sentence;
    }
}

/// True where the word before ended its line with a hyphen and this one continues it.
bool ReadingBuilder::continues_broken_word(std::uint32_t word) const {
    if (word == 0 || m_reading.m_tokens.empty() || m_reading.m_tokens.back().page != m_page_index) {
        return false;
    }
    const Word& before = m_page->words[word - 1];
    const Word& here = m_page->words[word];
    const std::string folded = fold(here.text);
    return here.line != before.line && m_reading.m_tokens.back().last_word == word - 1
           && ends_with_hyphen(before.text) && begins_in_lower_case(here.text) && folded != "en"
           && folded != "of" && folded != "and" && folded != "or";
}

void ReadingBuilder::add_token(std::string text,
                               std::uint32_t first_word,
                               std::uint32_t last_word) {
    text.resize(std::min(text.size(), k_longest_word));
    const auto [id, is_new] =
        m_ids.emplace(text, static_cast<std::uint32_t>(m_reading.m_vocabulary.size()));
    if (is_new) {
        m_reading.m_vocabulary.push_back(std::move(text));
    }
    Token token;
    token.vocabulary = id->second;
    token.page = m_page_index;
    token.first_word = first_word;
    token.last_word = last_word;
    token.segment = static_cast<std::uint32_t>(m_reading.m_segments.size());
    token.sentence = m_sentence;
    m_reading.m_tokens.push_back(token);
}

void ReadingBuilder::classify_segments(std::uint32_t first_segment) {
    std::uint32_t line_index = 0;
    for (std::size_t at = first_segment; at < m_reading.m_segments.size(); ++at) {
        Segment& segment = m_reading.m_segments[at];
        if (at > first_segment && segment.line != m_reading.m_segments[at - 1].line) {
            ++line_index;
        }
        segment.title = is_title(segment, line_index);
        segment.heading = is_heading(segment);
    }
}

bool ReadingBuilder::is_title(const Segment& segment, std::uint32_t line_index) const {
    const std::uint32_t count = segment.tokens.size();
    if (count == 0 || count > k_title_tokens) {
        return false;
    }
    const Word& first = m_page->words[segment.first_word];
    const float body = m_reading.m_body_size[m_page_index];
    if (segment.size >= k_title_size * body && first.box.y0 <= k_title_area) {
        return true;
    }
    const std::string& label = m_reading.text(segment.tokens.begin);
    if (label == "onderwerp" || label == "betreft" || label == "subject") {
        return true;
    }
    if (count > k_heading_tokens + 2) {
        return false;
    }
    if ((segment.capitals || segment.bold) && line_index < k_capital_title_lines) {
        return true;
    }
    return segment.alone && line_index < k_plain_title_lines;
}

bool ReadingBuilder::is_heading(const Segment& segment) const {
    const std::uint32_t count = segment.tokens.size();
    if (count == 0 || count > k_heading_tokens) {
        return false;
    }
    const std::string& last = m_page->words[segment.last_word].text;
    const float body = m_reading.m_body_size[m_page_index];
    const bool stands_out =
        segment.size >= k_heading_size * body || segment.capitals || segment.bold;
    return stands_out || (segment.alone && !last.ends_with('.') && !last.ends_with(','))
           || last.ends_with(':');
}

} // namespace intake
