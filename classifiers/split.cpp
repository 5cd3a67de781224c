// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/split.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>
#include <string>

namespace intake {

namespace {

/// From here on a page begins a piece.
constexpr double k_enough = 2;
constexpr double k_sure = 0.6; // share of a type
constexpr double k_very_sure = 0.8;
constexpr std::uint32_t k_short = 220; // words of a page that is complete in itself
constexpr std::uint32_t k_label_words = 3;
constexpr std::size_t k_labels = 3; // fewer say nothing about a form

/// "page 2 of 3"; of is 0 when it is not said.
struct PageNumber {
    int number = 0;
    int of = 0;
    bool alone = false; // nothing but digits: tells only together with the page before
    std::uint32_t line = 0;
};

/// What one page tells about where pieces begin.
struct PageSigns {
    std::uint32_t page = 0;
    bool blank = false;
    std::optional<PageNumber> number;
    TypeScore best;
    const Segment* title = nullptr; // the largest on its upper half
    std::string title_text;
    std::set<std::string> labels; // beginnings of its labelled lines
};

/// 0 for no digits.
int to_number(re2::StringPiece digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::optional<PageNumber> page_number(const Reading& reading, std::uint32_t page) {
    static const RE2 k_number(
        R"((?:^|\s)(?:(?:pagina|pag\.?|page|blad|bladzijde|p\.)\s*(\d{1,3})(?:\s*(?:van|of|/)\s*(\d{1,3}))?|(\d{1,3})\s*(?:/|van|of)\s*(\d{1,3}))\s*$)");
    constexpr std::uint32_t k_edge = 3; // lines from the top or the bottom
    const auto [first, last] = reading.lines_of(page, page + 1);
    for (std::uint32_t at = first; at < last; ++at) {
        if (at >= first + k_edge && at + k_edge < last) {
            continue;
        }
        const std::string& text = reading.lines()[at].text;
        static const RE2 k_digits(R"(\s*-?\s*(\d{1,3})\s*-?\s*)");
        if (re2::StringPiece digits; RE2::FullMatch(text, k_digits, &digits)) {
            return PageNumber{to_number(digits), 0, true, at};
        }
        std::array<re2::StringPiece, 4> parts; // number, of; the same without the word "page"
        if (!RE2::PartialMatch(
                text, k_number, &parts.at(0), &parts.at(1), &parts.at(2), &parts.at(3))) {
            continue;
        }
        // Without the word it must be the whole line, or a fraction would do.
        const bool bare = parts[0].empty();
        if (bare && text.size() > 9) {
            continue;
        }
        PageNumber found;
        found.number = to_number(parts[bare ? 2 : 0]);
        found.of = to_number(parts[bare ? 3 : 1]);
        found.line = at;
        if (found.number >= 1 && (found.of == 0 || found.number <= found.of)) {
            return found;
        }
    }
    return std::nullopt;
}

std::string folded_text(const Reading& reading, Span span) {
    std::string text;
    for (std::uint32_t token = span.begin; token < span.end; ++token) {
        text += (text.empty() ? "" : " ") + reading.text(token);
    }
    return text;
}

PageSigns
signs_of(const Reading& reading, const Scorer& scorer, std::string_view path, std::uint32_t page) {
    PageSigns signs;
    signs.page = page;
    signs.blank = reading.tokens_of(page, page + 1).size() == 0;
    if (signs.blank) {
        return signs;
    }
    signs.number = page_number(reading, page);
    std::vector<TypeScore> scores = scorer.score({reading, page, page + 1, path});
    if (!scores.empty()) {
        signs.best = std::move(scores.front());
    }
    const auto [first, last] = reading.segments_of(page, page + 1);
    for (std::uint32_t at = first; at < last; ++at) {
        const Segment& segment = reading.segments()[at];
        if (segment.title && (signs.title == nullptr || segment.size > signs.title->size * 1.05F)) {
            signs.title = &segment;
        }
        const bool labelled =
            segment.heading
            || (segment.tokens.size() > 0 && reading.tokens()[segment.tokens.begin].colon);
        if (labelled && segment.tokens.size() > 0) {
            const std::uint32_t end =
                std::min(segment.tokens.end, segment.tokens.begin + k_label_words);
            signs.labels.insert(folded_text(reading, {segment.tokens.begin, end}));
        }
    }
    if (signs.title != nullptr) {
        signs.title_text = folded_text(reading, signs.title->tokens);
    }
    return signs;
}

bool same_form(const PageSigns& a, const PageSigns& b) {
    std::size_t shared = 0;
    for (const std::string& label : a.labels) {
        shared += b.labels.count(label);
    }
    const std::size_t all = a.labels.size() + b.labels.size() - shared;
    return shared >= k_labels && shared * 2 >= all;
}

bool runs_on(const Reading& reading, std::uint32_t before, std::uint32_t page) {
    const Word& last = reading.document().pages[before].words.back();
    const Word& first = reading.document().pages[page].words.front();
    const char end = last.text.back();
    const bool open =
        end != '.' && end != '!' && end != '?' && end != ':' && (end < '0' || end > '9');
    return open && first.text.front() >= 'a' && first.text.front() <= 'z';
}

/// Adds up the signs that `page` begins a piece after a part that ends with the page `before`.
class Verdict {
public:
    Verdict(const Reading& reading, const std::vector<DocumentType>& types)
        : m_reading(reading), m_types(types) {}

    Verdict& judge(const PageSigns& opening, const PageSigns& before, const PageSigns& page) {
        numbers(before, page);
        title(opening, before, page);
        form_again(before, page);
        complete_in_itself(before, page);
        other_type(opening, page);
        other_format(before, page);
        if (runs_on(m_reading, before.page, page.page)) {
            m_sum -= 2;
        }
        return *this;
    }

    bool begins() const { return m_sum >= k_enough && !m_numbered_on; }
    std::vector<Reason> reasons() const { return m_reasons; }

private:
    void
    add(double weight, const std::string& what, const PageSigns& page, std::optional<Span> where) {
        m_sum += weight;
        Reason reason;
        reason.cue = "boundary: " + what;
        reason.weight = weight;
        reason.page = m_reading.document().pages[page.page].number;
        if (where && where->size() > 0) {
            reason.text = m_reading.text_as_read(*where);
            reason.box = m_reading.box(*where);
        }
        m_reasons.push_back(std::move(reason));
    }

    void numbers(const PageSigns& before, const PageSigns& page) {
        const bool follows =
            before.number && page.number && before.number->number + 1 == page.number->number;
        if (follows
            || (page.number && !page.number->alone && page.number->number > 1 && !before.number)) {
            m_numbered_on = true;
        } else if (page.number && page.number->alone) {
            return;
        } else if (page.number && page.number->number == 1) {
            add(page.number->of == 1 || before.number ? 3 : 2,
                "page number begins at 1",
                page,
                number_span(page));
        } else if (before.number && before.number->of > 0
                   && before.number->number == before.number->of) {
            add(1.5, "page numbers before end here", page, std::nullopt);
        } else if (before.number && before.number->number < before.number->of && !page.number) {
            m_sum -= 1.5;
        }
    }

    std::optional<Span> number_span(const PageSigns& page) const {
        const LineText& line = m_reading.lines()[page.number->line];
        const Span all = m_reading.tokens_of(page.page, page.page + 1);
        Span span{all.end, all.begin};
        for (std::uint32_t token = all.begin; token < all.end; ++token) {
            const Token& one = m_reading.tokens()[token];
            if (one.first_word >= line.word.front() && one.last_word <= line.word.back()) {
                span = {std::min(span.begin, token), std::max(span.end, token + 1)};
            }
        }
        return span.begin < span.end ? std::optional(span) : std::nullopt;
    }

    void title(const PageSigns& opening, const PageSigns& before, const PageSigns& page) {
        if (!page.best.titled || page.title == nullptr || page.best.share < k_sure) {
            return;
        }
        const float body = m_reading.body_size(page.page);
        const bool large = page.title->size >= 1.2F * body;
        // The same small line on top of every page is a running header.
        const bool running_header =
            !large && page.title_text == before.title_text && !same_form(before, page);
        // Smaller than the title of the part so far: a heading within it.
        const bool heading_within =
            opening.title != nullptr && page.title_text != opening.title_text
            && page.title->size < 0.85F * opening.title->size
            && (page.best.type == opening.best.type || !m_types[page.best.type].is_evidence);
        static const RE2 k_attached(
            R"(\b(?:bijlage|vervolg|supplement|appendix|continued|achterzijde)\b)");
        if (!running_header && !heading_within && !RE2::PartialMatch(page.title_text, k_attached)) {
            add(2, "a title of its own", page, page.title->tokens);
        }
    }

    void form_again(const PageSigns& before, const PageSigns& page) {
        if (same_form(before, page) && page.title_text == before.title_text
            && !page.title_text.empty()) {
            add(2, "the same form again", page, page.title->tokens);
        }
    }

    /// Two short pages that each say all that their type needs.
    void complete_in_itself(const PageSigns& before, const PageSigns& page) {
        const std::string& kind = m_types[page.best.type].kind;
        const auto is_short = [&](const PageSigns& one) {
            return m_reading.tokens_of(one.page, one.page + 1).size() <= k_short;
        };
        if (kind != "cv" && kind != "report" && kind != "article"
            && before.best.type == page.best.type && before.best.share >= k_very_sure
            && page.best.share >= k_very_sure && is_short(before) && is_short(page)) {
            add(2, "complete in itself", page, std::nullopt);
        }
    }

    void other_type(const PageSigns& opening, const PageSigns& page) {
        if (opening.best.type == page.best.type || opening.best.share < k_sure
            || page.best.share < k_very_sure) {
            return;
        }
        // A programme on the back of a certificate, or a chapter of a report, looks like another type too.
        const bool may_be_part =
            !m_types[page.best.type].is_evidence
            || (!page.best.titled && opening.title != nullptr
                && (page.title == nullptr || page.title->size < 0.85F * opening.title->size));
        if (!may_be_part) {
            add(m_types[opening.best.type].kind == m_types[page.best.type].kind ? 1.5 : 2,
                "another type: " + m_types[page.best.type].id,
                page,
                std::nullopt);
        }
    }

    void other_format(const PageSigns& before, const PageSigns& page) {
        const Page& a = m_reading.document().pages[before.page];
        const Page& b = m_reading.document().pages[page.page];
        if (std::abs(a.width - b.width) > 0.05 * a.width
            || std::abs(a.height - b.height) > 0.05 * a.height) {
            add(0.5, "another format of page", page, std::nullopt);
        }
    }

    const Reading& m_reading;
    const std::vector<DocumentType>& m_types;
    double m_sum = 0;
    bool m_numbered_on = false;
    std::vector<Reason> m_reasons;
};

} // namespace

std::vector<Part> split(const Reading& reading,
                        const Scorer& scorer,
                        const std::vector<DocumentType>& types,
                        std::string_view path) {
    std::vector<Part> parts;
    PageSigns opening;
    PageSigns before;
    const auto pages = static_cast<std::uint32_t>(reading.document().pages.size());
    for (std::uint32_t page = 0; page < pages; ++page) {
        if (parts.empty()) {
            parts.push_back({page, page + 1, {}});
            opening = pages > 1 ? signs_of(reading, scorer, path, page) : PageSigns();
            before = opening;
            continue;
        }
        PageSigns signs = signs_of(reading, scorer, path, page);
        parts.back().last = page + 1;
        if (signs.blank) {
            continue;
        }
        if (before.blank) { // nothing but blank pages so far
            opening = signs;
            before = std::move(signs);
            continue;
        }
        const Verdict verdict = Verdict(reading, types).judge(opening, before, signs);
        if (verdict.begins()) {
            parts.back().last = page;
            parts.push_back({page, page + 1, verdict.reasons()});
            opening = signs;
        }
        before = std::move(signs);
    }
    return parts;
}

} // namespace intake
