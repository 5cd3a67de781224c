// SPDX-License-Identifier: GPL-3.0-or-later
// A regular expression (RE2) over single lines as fold() leaves them: lower case, plain quotes, two spaces
// for a wide gap.
#include "classifiers/cue.hpp"

#include <re2/re2.h>

namespace intake::cues {

namespace {

class Pattern final : public Cue {
public:
    explicit Pattern(std::unique_ptr<const RE2> expression) : m_expression(std::move(expression)) {}

    void find(const View& view, std::vector<Hit>& hits) const override {
        const auto [first, last] = view.reading.lines_of(view.first, view.last);
        for (std::uint32_t line = first; line < last; ++line) {
            find_in_line(view.reading, view.reading.lines()[line], hits);
        }
    }

private:
    void find_in_line(const Reading& reading, const LineText& line, std::vector<Hit>& hits) const {
        re2::StringPiece match;
        std::size_t from = 0;
        while (from < line.text.size()
               && m_expression->Match(line.text, from, line.text.size(), RE2::UNANCHORED, &match, 1)
               && !match.empty()) {
            const auto begin = static_cast<std::size_t>(match.data() - line.text.data());
            hits.push_back(hit(reading, line, begin, begin + match.size()));
            from = begin + match.size();
        }
    }

    static Hit
    hit(const Reading& reading, const LineText& line, std::size_t begin, std::size_t end) {
        const std::vector<Word>& words = reading.document().pages[line.page].words;
        Hit hit;
        hit.page = line.page;
        const std::uint32_t last = line.word[end - 1];
        for (std::uint32_t word = line.word[begin]; word <= last; ++word) {
            hit.text += (hit.text.empty() ? "" : " ") + words[word].text;
            hit.box = hit.box ? join(*hit.box, words[word].box) : words[word].box;
        }
        return hit;
    }

    std::unique_ptr<const RE2> m_expression;
};

std::unique_ptr<const Cue> compile(const CueSpec& spec, CueContext& /*context*/) {
    RE2::Options options;
    options.set_log_errors(false);
    auto expression = std::make_unique<const RE2>(spec.text, options);
    if (!expression->ok()) {
        fail_cue(spec, "not a regular expression: " + expression->error());
    }
    return std::make_unique<Pattern>(std::move(expression));
}

} // namespace

extern const CueKind cue_pattern;
const CueKind cue_pattern = {"pattern", &compile};

} // namespace intake::cues
