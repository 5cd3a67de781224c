// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/split.hpp"

#include "classifiers/plain_word.hpp"

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

/// From these odds on (their logarithm, so nine to one) it is no proposal any more that a piece begins here.
constexpr double k_doubtless = 2.2;
constexpr double k_likely = 0.4; // share of a type
constexpr double k_sure = 0.6;
constexpr double k_very_sure = 0.8;
constexpr std::uint32_t k_short = 220; // words of a page that is complete in itself
constexpr double k_early = 0.65;       // how far down a page reaches whose text ended early
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
    std::set<std::string> words;  // long ones, plain: what it is about
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

/// Nothing but a number or two, or what dirt was read as.
bool is_dirt(const Reading& reading, std::uint32_t page) {
    constexpr std::size_t k_letters = 12; // of words with at least three
    std::size_t letters = 0;
    const Span all = reading.tokens_of(page, page + 1);
    for (std::uint32_t token = all.begin; token < all.end; ++token) {
        letters += reading.text(token).size() >= 3 ? reading.text(token).size() : 0;
    }
    return letters < k_letters;
}

std::string folded_text(const Reading& reading, Span span) {
    std::string text;
    for (std::uint32_t token = span.begin; token < span.end; ++token) {
        text += (text.empty() ? "" : " ") + reading.text(token);
    }
    return text;
}

/// The words by which pages on one subject are alike, in their plain form.
std::set<std::string> subject_words(const Reading& reading, std::uint32_t page) {
    constexpr std::size_t k_long = 5;
    std::set<std::string> words;
    const Span all = reading.tokens_of(page, page + 1);
    for (std::uint32_t token = all.begin; token < all.end; ++token) {
        if (reading.text(token).size() >= k_long) {
            words.insert(plain_word(reading.text(token)));
        }
    }
    return words;
}

PageSigns
signs_of(const Reading& reading, const Scorer& scorer, std::string_view path, std::uint32_t page) {
    PageSigns signs;
    signs.page = page;
    signs.blank = is_dirt(reading, page);
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
    signs.words = subject_words(reading, page);
    return signs;
}

std::optional<Span> number_span(const Reading& reading, const PageSigns& page) {
    const LineText& line = reading.lines()[page.number->line];
    const Span all = reading.tokens_of(page.page, page.page + 1);
    Span span{all.end, all.begin};
    for (std::uint32_t token = all.begin; token < all.end; ++token) {
        const Token& one = reading.tokens()[token];
        if (one.first_word >= line.word.front() && one.last_word <= line.word.back()) {
            span = {std::min(span.begin, token), std::max(span.end, token + 1)};
        }
    }
    return span.begin < span.end ? std::optional(span) : std::nullopt;
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

/// How far down the text of a page reaches, 0..1; what stands at the very foot does not count.
double reach(const Reading& reading, std::uint32_t page) {
    constexpr double k_foot = 0.93;
    double lowest = 0;
    for (const Word& word : reading.document().pages[page].words) {
        lowest = word.box.y1 < k_foot || word.box.y0 < k_foot - 0.05 ? std::max(lowest, word.box.y1)
                                                                     : lowest;
    }
    return lowest;
}

/// The lines at the start or the end of a page, joined.
std::string
some_lines(const Reading& reading, std::uint32_t page, bool from_top, std::uint32_t count) {
    const auto [first, last] = reading.lines_of(page, page + 1);
    const std::uint32_t few = std::min(count, last - first);
    const std::uint32_t begin = from_top ? first : last - few;
    std::string text;
    for (std::uint32_t at = begin; at < begin + few; ++at) {
        text += reading.lines()[at].text + "\n";
    }
    return text;
}

/// A page and what comes before it, as the signs see them.
struct Turn {
    const Reading& reading;
    const std::vector<DocumentType>& types;
    const PageSigns& opening; // the first page of the part so far
    const PageSigns& before;  // the page before, blank ones left out
    const PageSigns& page;
    bool after_blank = false;

    const DocumentType& type(const PageSigns& of) const { return types[of.best.type]; }
    std::uint32_t words(const PageSigns& of) const {
        return reading.tokens_of(of.page, of.page + 1).size();
    }
};

/// May run over several pages by its nature.
bool is_long_type(const Turn& turn, const PageSigns& of) {
    const std::string& kind = turn.type(of).kind;
    return kind == "cv" || kind == "report" || kind == "article";
}

bool number_is_one(const Turn& turn) {
    return turn.page.number && !turn.page.number->alone && turn.page.number->number == 1;
}

bool numbers_ended(const Turn& turn) {
    const auto& number = turn.before.number;
    return !turn.page.number && number && number->of > 0 && number->number == number->of;
}

bool numbers_go_on(const Turn& turn) {
    const auto& number = turn.before.number;
    return !turn.page.number && number && number->number < number->of;
}

bool has_attached_title(const Turn& turn) {
    static const RE2 k_attached(
        R"(\b(?:bijlage|vervolg|supplement|appendix|continued|achterzijde|ommezijde)\b)");
    return RE2::PartialMatch(turn.page.title_text, k_attached);
}

bool has_own_title(const Turn& turn) {
    const PageSigns& page = turn.page;
    if (!page.best.titled || page.title == nullptr || page.best.share < k_sure) {
        return false;
    }
    // The same small line on top of every page is a running header.
    const bool large = page.title->size >= 1.2F * turn.reading.body_size(page.page);
    const bool running_header =
        !large && page.title_text == turn.before.title_text && !same_form(turn.before, page);
    // Smaller than the title of the part so far: a heading within it.
    const bool heading_within =
        turn.opening.title != nullptr && page.title_text != turn.opening.title_text
        && page.title->size < 0.85F * turn.opening.title->size
        && (page.best.type == turn.opening.best.type || !turn.type(page).is_evidence);
    return !running_header && !heading_within && !has_attached_title(turn);
}

bool has_large_title(const Turn& turn) {
    const PageSigns& page = turn.page;
    const bool as_large_as_the_first = turn.opening.title == nullptr || page.title == nullptr
                                       || page.title->size >= 0.85F * turn.opening.title->size;
    return page.title != nullptr && as_large_as_the_first && !has_attached_title(turn)
           && turn.page.title->size >= 1.2F * turn.reading.body_size(turn.page.page);
}

bool is_same_form_again(const Turn& turn) {
    return same_form(turn.before, turn.page) && turn.page.title_text == turn.before.title_text
           && !turn.page.title_text.empty();
}

/// A short page that says all that its type needs, after another of that type.
bool is_complete_again(const Turn& turn) {
    return !is_long_type(turn, turn.page) && turn.type(turn.page).id != "other"
           && turn.before.best.type == turn.page.best.type && turn.before.best.share >= k_likely
           && turn.page.best.share >= k_very_sure && turn.words(turn.before) <= k_short
           && turn.words(turn.page) <= k_short;
}

bool is_other_type(const Turn& turn) {
    return turn.opening.best.type != turn.page.best.type && turn.opening.best.share >= k_sure
           && turn.page.best.share >= k_very_sure;
}

/// How many of the long words of the page with fewer of them stand on both, 0..1; nothing where there are too few.
std::optional<double> shared_words(const Turn& turn) {
    constexpr std::size_t k_enough = 10;
    const std::set<std::string>& before = turn.before.words;
    const std::set<std::string>& page = turn.page.words;
    const std::size_t fewer = std::min(before.size(), page.size());
    if (fewer < k_enough) {
        return std::nullopt;
    }
    const auto shared =
        std::ranges::count_if(page, [&](const std::string& one) { return before.contains(one); });
    return static_cast<double>(shared) / static_cast<double>(fewer);
}

bool shares_hardly_a_word(const Turn& turn) {
    return shared_words(turn).value_or(1) < 0.03;
}

bool shares_many_words(const Turn& turn) {
    return shared_words(turn).value_or(0) >= 0.12 && !same_form(turn.before, turn.page);
}

/// A programme on the back of a certificate, or a chapter of a report, looks like another type too. It is on the same
/// subject. An invoice or a list of people is no back.
bool may_be_back(const Turn& turn) {
    constexpr double k_on_the_subject = 0.05;
    const std::string& type = turn.type(turn.page).id;
    return (type == "announcement" || type == "other")
           && turn.type(turn.opening).kind == "attendance_proof"
           && shared_words(turn).value_or(1) >= k_on_the_subject;
}

bool is_likely_other_type(const Turn& turn) {
    return turn.opening.best.type != turn.page.best.type && turn.page.best.share >= k_likely
           && turn.opening.best.share >= k_likely;
}

/// A statement or a certificate is over with its page, unless the next one is its back.
bool is_after_a_page_of_its_own(const Turn& turn) {
    const std::string& kind = turn.type(turn.opening).kind;
    return is_likely_other_type(turn) && !may_be_back(turn)
           && (kind == "declaration" || kind == "attendance_proof")
           && turn.opening.best.share >= k_very_sure;
}

bool goes_on_as_long_type(const Turn& turn) {
    // The courses of a CV, alone on a page, look like something else; a title would say so.
    const double other = turn.page.best.titled ? k_sure : k_very_sure;
    return is_long_type(turn, turn.opening) && (!turn.page.best.titled || !has_own_title(turn))
           && (turn.page.best.type == turn.opening.best.type || turn.page.best.share < other
               || (is_long_type(turn, turn.page) && !has_own_title(turn)));
}

bool ended_early(const Turn& turn) {
    // A report may begin each chapter on a new page.
    return reach(turn.reading, turn.before.page) < k_early && !goes_on_as_long_type(turn);
}

bool was_full(const Turn& turn) {
    return reach(turn.reading, turn.before.page) > 0.85;
}

bool begins_as_letter(const Turn& turn) {
    static const RE2 k_letter(
        R"((?m)^(?:van|from|aan|to|datum|date|betreft|onderwerp|subject) ?:|^(?:beste|geachte|dear|hoi|hallo|dag|aan wie|to whom|l\.?s\.?)\b)");
    return RE2::PartialMatch(some_lines(turn.reading, turn.page.page, true, 8), k_letter);
}

bool ended_with_closing(const Turn& turn) {
    static const RE2 k_closing(
        R"((?m)\b(?:groet|groeten|groetjes|hoogachtend|regards|sincerely|handtekening|paraaf|namens|getekend|voorzitter|directeur|docent|trainer|secretaris|coordinator|manager|redactie|signature|on behalf)\b)");
    return RE2::PartialMatch(some_lines(turn.reading, turn.before.page, false, 4), k_closing);
}

bool declares(const Turn& turn) {
    static const RE2 k_declares(
        R"((?m)\b(?:hierbij|hiermee|hiermede|ondergetekende|verklaart|verklaren|verklaar|bevestig|bevestigen|bevestigt|certify|certifies|confirm|awarded|uitgereikt|toegekend)\b)");
    return RE2::PartialMatch(some_lines(turn.reading, turn.page.page, true, 12), k_declares);
}

bool refers_to_back(const Turn& turn) {
    static const RE2 k_back(
        R"(\b(?:ommezijde|achterzijde|volgende pagina|volgende bladzijde|zie bijlage|z\.o\.z|vervolg op|overleaf|next page)\b)");
    return RE2::PartialMatch(some_lines(turn.reading, turn.before.page, false, 60), k_back);
}

/// What stands on the back of a certificate, by its first line.
bool is_headed_as_back(const Turn& turn) {
    static const RE2 k_back(
        R"(^\W*(?:bijlage:? )?(?:(?:dag|studie|cursus)?programma|inhoud|leerdoelen|leeruitkomsten|onderwerpen|modules|vakken|cijferlijst|onderdelen|programme|contents)\b)");
    return turn.type(turn.opening).kind == "attendance_proof"
           && RE2::PartialMatch(some_lines(turn.reading, turn.page.page, true, 1), k_back);
}

bool begins_in_the_middle(const Turn& turn) {
    static const RE2 k_middle(
        R"(^(?:[-*•–]|[2-9]\.? |[1-9]\d\.? |\d\.\d|(?:fase|stap|dag|artikel|vraag|hoofdstuk) [2-9]|references|bronnen|noten|literatuur|conclusies?\b|discussie\b|resultaten\b|aanbevelingen\b|tot slot\b|nawoord\b|praktische informatie\b|rondvraag\b))");
    return RE2::PartialMatch(some_lines(turn.reading, turn.page.page, true, 1), k_middle);
}

/// The number of a heading, "3.", "3.2", "Vraag 3": 3; 0 for a line without one.
int heading_number(const std::string& line) {
    static const RE2 k_numbered(
        R"(^\W*(?:(?:hoofdstuk|vraag|module|artikel|stap|fase|deel|thema|chapter|question) )?(\d{1,2})(?:[.):]|\.\d{1,2}\.?)? +[a-z])");
    int number = 0;
    return RE2::PartialMatch(line, k_numbered, &number) ? number : 0;
}

/// Its headings go on counting where those before ended: "1. ... 2. ..." and then "3. ...".
bool is_counted_on(const Turn& turn) {
    constexpr std::uint32_t k_top = 3; // lines: a running header may come first
    const auto [top, end] = turn.reading.lines_of(turn.page.page, turn.page.page + 1);
    int next = 0;
    for (std::uint32_t line = top; line < std::min(end, top + k_top) && next == 0; ++line) {
        next = heading_number(turn.reading.lines()[line].text);
    }
    int last = 0;
    const auto [first, stop] = turn.reading.lines_of(turn.opening.page, turn.page.page);
    for (std::uint32_t line = first; line < stop; ++line) {
        const int number = heading_number(turn.reading.lines()[line].text);
        last = number == last + 1 ? number : last;
    }
    return next > 1 && (next == last + 1 || next == last);
}

/// Only a page that is written to its foot breaks off in a sentence.
bool goes_on_mid_sentence(const Turn& turn) {
    return reach(turn.reading, turn.before.page) >= k_early
           && runs_on(turn.reading, turn.before.page, turn.page.page);
}

bool is_other_format(const Turn& turn) {
    const Page& a = turn.reading.document().pages[turn.before.page];
    const Page& b = turn.reading.document().pages[turn.page.page];
    return std::abs(a.width - b.width) > 0.05 * a.width
           || std::abs(a.height - b.height) > 0.05 * a.height;
}

bool is_after_blank(const Turn& turn) {
    return turn.after_blank;
}

bool has_unclear_type(const Turn& turn) {
    return turn.page.best.share < 0.4;
}

/// A sign for or against a piece that begins here: what it adds to the logarithm of the odds. Set by the scans that
/// may be looked at (tests/evaluate/evaluate_boundaries.cpp).
struct Sign {
    const char* what;
    bool (*holds)(const Turn& turn);
    double weight;
};
constexpr std::array k_signs = {
    Sign{"page number begins at 1", &number_is_one, 3},
    Sign{"page numbers before end here", &numbers_ended, 2},
    Sign{"page numbers before go on", &numbers_go_on, -2},
    Sign{"a title of its own", &has_own_title, 2},
    Sign{"a large title", &has_large_title, 1},
    Sign{"an attachment by its title", &has_attached_title, -2},
    Sign{"the same form again", &is_same_form_again, 2},
    Sign{"complete in itself", &is_complete_again, 2},
    Sign{"another type", &is_other_type, 2},
    Sign{"perhaps another type", &is_likely_other_type, 1.5},
    Sign{"after a paper of one page", &is_after_a_page_of_its_own, 1},
    Sign{"may be the back", &may_be_back, -4},
    Sign{"headed as a back", &is_headed_as_back, -2},
    Sign{"the page before ends early", &ended_early, 2},
    Sign{"the page before is full", &was_full, -0.5},
    Sign{"begins as a letter", &begins_as_letter, 2},
    Sign{"the page before ends with a closing", &ended_with_closing, 1},
    Sign{"declares", &declares, 1},
    Sign{"the page before refers to its back", &refers_to_back, -3},
    Sign{"begins in the middle", &begins_in_the_middle, -3},
    Sign{"its headings count on", &is_counted_on, -3},
    Sign{"a sentence goes on", &goes_on_mid_sentence, -3},
    Sign{"a long text goes on", &goes_on_as_long_type, -2.5},
    Sign{"another format of page", &is_other_format, 1},
    Sign{"after a blank page", &is_after_blank, 1},
    Sign{"of no clear type", &has_unclear_type, -0.5},
    Sign{"shares hardly a word with the page before", &shares_hardly_a_word, 1.5},
    Sign{"shares many words with the page before", &shares_many_words, -1},
};
constexpr double k_without_signs = -1;

struct Verdict {
    double odds = k_without_signs; // logarithm
    std::vector<Reason> reasons;
};

/// The page number says by itself that the page goes on.
bool is_numbered_on(const Turn& turn) {
    const auto& before = turn.before.number;
    const auto& number = turn.page.number;
    return number
           && ((before && before->number + 1 == number->number)
               || (!number->alone && number->number > 1 && !before));
}

std::optional<Span> where(const Turn& turn, const Sign& sign) {
    const bool by_title = sign.holds == &has_own_title || sign.holds == &has_large_title
                          || sign.holds == &is_same_form_again;
    if (by_title) {
        return turn.page.title->tokens;
    }
    if (sign.holds == &number_is_one) {
        return number_span(turn.reading, turn.page);
    }
    return std::nullopt;
}

Verdict judge(const Turn& turn) {
    Verdict verdict;
    if (is_numbered_on(turn)) {
        verdict.odds = -10;
        return verdict;
    }
    for (const Sign& sign : k_signs) {
        if (!sign.holds(turn)) {
            continue;
        }
        verdict.odds += sign.weight;
        Reason reason;
        reason.cue = std::string("boundary: ") + sign.what;
        reason.weight = sign.weight;
        reason.page = turn.reading.document().pages[turn.page.page].number;
        if (const std::optional<Span> span = where(turn, sign); span && span->size() > 0) {
            reason.text = turn.reading.text_as_read(*span);
            reason.box = turn.reading.box(*span);
        }
        verdict.reasons.push_back(std::move(reason));
    }
    std::ranges::stable_sort(verdict.reasons, std::greater(), &Reason::weight);
    return verdict;
}

} // namespace

std::vector<Part> split(const Reading& reading,
                        const Scorer& scorer,
                        const std::vector<DocumentType>& types,
                        std::string_view path) {
    std::vector<Part> parts;
    PageSigns opening;
    PageSigns before;
    bool after_blank = false;
    const auto pages = static_cast<std::uint32_t>(reading.document().pages.size());
    for (std::uint32_t page = 0; page < pages; ++page) {
        if (parts.empty()) {
            parts.push_back({page, page + 1, {}, false});
            opening = pages > 1 ? signs_of(reading, scorer, path, page) : PageSigns();
            before = opening;
            continue;
        }
        PageSigns signs = signs_of(reading, scorer, path, page);
        parts.back().last = page + 1;
        if (signs.blank) {
            after_blank = true;
            continue;
        }
        if (before.blank) { // nothing but blank pages so far
            opening = signs;
            before = std::move(signs);
            continue;
        }
        Verdict verdict = judge({reading, types, opening, before, signs, after_blank});
        after_blank = false;
        if (verdict.odds >= 0) {
            parts.back().last = page;
            parts.push_back(
                {page, page + 1, std::move(verdict.reasons), verdict.odds < k_doubtless});
            opening = signs;
        }
        before = std::move(signs);
    }
    return parts;
}

} // namespace intake
