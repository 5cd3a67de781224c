// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages look like, whatever they say. One function per feature; the table at the end names them.
#include "classifiers/cue.hpp"
#include "classifiers/has_digit.hpp"
#include "classifiers/plain_word.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace intake::cues {

namespace {

constexpr std::uint32_t k_few_words = 150;
constexpr std::uint32_t k_many_words = 450;

const Page& first_page(const View& view) {
    return view.reading.document().pages[view.first];
}

std::span<const Segment> segments_of(const View& view) {
    const auto [first, last] = view.reading.segments_of(view.first, view.last);
    return std::span(view.reading.segments()).subspan(first, last - first);
}

/// Calls `visit` with the segments of each line.
template<typename Visit>
void for_each_line(std::span<const Segment> segments, const Visit& visit) {
    for (std::size_t begin = 0; begin < segments.size();) {
        std::size_t end = begin + 1;
        while (end < segments.size() && segments[end].line == segments[begin].line
               && segments[end].page == segments[begin].page) {
            ++end;
        }
        visit(segments.subspan(begin, end - begin));
        begin = end;
    }
}

const Box& first_box(const View& view, const Segment& segment) {
    return view.reading.document().pages[segment.page].words[segment.first_word].box;
}

bool is_landscape(const View& view) {
    return first_page(view).width > 1.1 * first_page(view).height;
}

bool is_one_page(const View& view) {
    return view.last - view.first == 1;
}

bool has_few_words(const View& view) {
    return view.tokens().size() <= k_few_words;
}

bool has_many_words(const View& view) {
    return view.tokens().size() > k_many_words;
}

/// A page that is made to be looked at: few words, some of them much larger than the rest.
bool has_large_letters(const View& view) {
    const float body = view.reading.body_size(view.first);
    return has_few_words(view)
           && std::ranges::any_of(segments_of(view), [&](const Segment& segment) {
                  return body > 0 && segment.size >= 1.8F * body;
              });
}

bool is_centred(const View& view) {
    constexpr double k_tolerance = 0.05; // of the page's width
    constexpr int k_lines = 5;
    int lines = 0;
    int centred = 0;
    int indented = 0;
    for_each_line(segments_of(view), [&](std::span<const Segment> line) {
        const std::vector<Word>& words = view.reading.document().pages[line.front().page].words;
        const double left = words[line.front().first_word].box.x0;
        const double right = words[line.back().last_word].box.x1;
        ++lines;
        centred += std::abs((left + right) / 2 - 0.5) < k_tolerance ? 1 : 0;
        indented += left > 0.2 ? 1 : 0;
    });
    return lines >= k_lines && centred * 3 >= lines * 2 && indented * 2 >= lines;
}

/// Lines of running text, most of them full.
bool is_prose(const View& view) {
    constexpr std::uint32_t k_full_line = 8; // words
    std::uint32_t in_full_lines = 0;
    for (const Segment& segment : segments_of(view)) {
        in_full_lines += segment.tokens.size() >= k_full_line ? segment.tokens.size() : 0;
    }
    const std::uint32_t all = view.tokens().size();
    return all >= k_few_words && in_full_lines * 10 >= all * 7;
}

bool has_two_columns(const View& view) {
    constexpr int k_lines = 8;
    constexpr int k_places = 50; // the page is cut into so many strips
    std::array<int, k_places> starts{};
    for_each_line(segments_of(view), [&](std::span<const Segment> line) {
        for (const Segment& segment : line.subspan(1)) {
            const double at = std::clamp(first_box(view, segment).x0, 0.0, 0.999);
            ++starts[static_cast<std::size_t>(at * k_places)];
        }
    });
    return std::ranges::any_of(starts, [](int count) { return count >= k_lines; });
}

/// Lines of three cells and more: a list of people, a table of goals.
bool has_table(const View& view) {
    int rows = 0;
    for_each_line(segments_of(view),
                  [&](std::span<const Segment> line) { rows += line.size() >= 3 ? 1 : 0; });
    return rows >= 4;
}

/// Labels that are followed by a value: "Naam: ...".
bool is_form(const View& view) {
    constexpr int k_labels = 4;
    int labels = 0;
    for (const Segment& segment : segments_of(view)) {
        const std::vector<Token>& tokens = view.reading.tokens();
        const std::uint32_t end = std::min(segment.tokens.end, segment.tokens.begin + 6);
        for (std::uint32_t token = segment.tokens.begin; token < end; ++token) {
            if (tokens[token].colon) {
                ++labels;
                break;
            }
        }
    }
    return labels >= k_labels;
}

/// "......", "_____", "<naam", "[datum]": to be filled in.
bool is_gap(const std::string& word) {
    constexpr std::size_t k_fewest = 5;
    if (word.size() < k_fewest) {
        return false;
    }
    const bool is_named = (word[0] == '<' || word[0] == '[') && word[1] > '@' && word[2] > '@';
    return is_named || word.find_first_not_of("._") == std::string::npos;
}

/// Text with gaps and not one figure: nobody put a date or a number in.
bool is_blank_text(const View& view) {
    constexpr std::ptrdiff_t k_places = 3;
    std::ptrdiff_t places = 0;
    for (std::uint32_t page = view.first; page < view.last; ++page) {
        const std::vector<Word>& words = view.reading.document().pages[page].words;
        if (std::ranges::any_of(words, [](const Word& word) { return has_digit(word.text); })) {
            return false;
        }
        places += std::ranges::count_if(words, &is_gap, &Word::text);
    }
    return places >= k_places;
}

/// A form that nobody filled in: most labels are followed by dots, lines, or nothing.
bool is_blank_form(const View& view) {
    constexpr int k_labels = 3;
    int labels = 0;
    int empty = 0;
    const std::span<const Segment> segments = segments_of(view);
    for (std::size_t at = 0; at < segments.size(); ++at) {
        const Segment& segment = segments[at];
        const bool is_label =
            segment.tokens.size() > 0 && view.reading.tokens()[segment.tokens.end - 1].colon;
        const bool has_value = at + 1 < segments.size() && segments[at + 1].line == segment.line
                               && segments[at + 1].page == segment.page
                               && segments[at + 1].tokens.size() > 0;
        const std::uint32_t end = std::min(segment.tokens.end, segment.tokens.begin + 6);
        const bool labelled = std::any_of(view.reading.tokens().begin() + segment.tokens.begin,
                                          view.reading.tokens().begin() + end,
                                          [](const Token& token) { return token.colon; });
        labels += labelled ? 1 : 0;
        empty += is_label && !has_value ? 1 : 0;
    }
    return (empty >= k_labels && empty * 3 >= labels * 2) || is_blank_text(view);
}

/// Filled in, signed or written on; a picture may be the office's own.
bool is_by_hand(const Mark& mark) {
    return !is_blank(mark) && mark.kind != "picture" && mark.kind != "placed_image";
}

/// All its text is carried by the file, and nobody wrote on it: what seems empty was filled in in no other way.
bool is_typed_only(const View& view) {
    const std::span<const Page> all = view.reading.document().pages;
    return std::ranges::all_of(all.subspan(view.first, view.last - view.first),
                               [](const Page& page) {
                                   return page.text_source == TextSource::layer
                                          && std::ranges::none_of(page.marks, &is_by_hand);
                               });
}

/// From, to, subject: the top of a printed e-mail.
bool has_mail_header(const View& view) {
    static const std::array<std::set<std::string>, 4> k_labels = {{
        {"van", "from", "de"},
        {"aan", "to"},
        {"onderwerp", "subject", "betreft"},
        {"verzonden", "sent", "datum", "date", "cc"},
    }};
    std::array<bool, k_labels.size()> seen{};
    const std::span<const Segment> segments = segments_of(view);
    for (const Segment& segment : segments.first(std::min<std::size_t>(segments.size(), 24))) {
        if (segment.tokens.size() == 0 || !view.reading.tokens()[segment.tokens.begin].colon) {
            continue;
        }
        for (std::size_t label = 0; label < k_labels.size(); ++label) {
            seen[label] =
                seen[label] || k_labels[label].contains(view.reading.text(segment.tokens.begin));
        }
    }
    return seen[2] && std::ranges::count(seen, true) >= 3;
}

/// Figures in one word, "3-4-24".
bool are_in_one_word(const Token& one, const Token& other) {
    return one.page == other.page && one.first_word == other.first_word;
}

/// "2019", and "2ol9" of a scan.
bool is_like_a_year(std::string text) {
    constexpr std::size_t k_digits = 4;
    std::ranges::replace(text, 'o', '0');
    std::ranges::replace_if(
        text, [](char one) { return one == 'l' || one == 'i'; }, '1');
    return text.size() == k_digits && (text.starts_with("19") || text.starts_with("20"));
}

/// A month, a day of the week, a year, or three figures in one word.
bool names_a_time(const Reading& reading, std::uint32_t at, std::uint32_t end) {
    constexpr std::uint32_t k_figures = 3;
    const std::string& text = reading.text(at);
    if (plain_word(text) != k_plain_figure) {
        return false;
    }
    if (!has_digit(text) || is_like_a_year(text)) {
        return true;
    }
    for (std::uint32_t next = at + 1; next < at + k_figures; ++next) {
        if (next >= end || !are_in_one_word(reading.tokens()[at], reading.tokens()[next])
            || !has_digit(reading.text(next))) {
            return false;
        }
    }
    return true;
}

/// Says of nothing when it was: rules, explanations and stories, while who states something says when. Of a few words
/// nothing is known.
bool is_undated(const View& view) {
    constexpr std::uint32_t k_enough = 15;
    const Span all = view.tokens();
    for (std::uint32_t at = all.begin; at < all.end; ++at) {
        if (names_a_time(view.reading, at, all.end)) {
            return false;
        }
    }
    return all.size() >= k_enough;
}

struct Feature {
    std::string_view id;
    bool (*holds)(const View& view);
};
constexpr std::array k_features = {
    Feature{"blank_form", &is_blank_form},
    Feature{"centred", &is_centred},
    Feature{"few_words", &has_few_words},
    Feature{"form", &is_form},
    Feature{"landscape", &is_landscape},
    Feature{"large_letters", &has_large_letters},
    Feature{"mail_header", &has_mail_header},
    Feature{"many_words", &has_many_words},
    Feature{"one_page", &is_one_page},
    Feature{"prose", &is_prose},
    Feature{"table", &has_table},
    Feature{"two_columns", &has_two_columns},
    Feature{"typed_only", &is_typed_only},
    Feature{"undated", &is_undated},
};

/// All the features named must hold; "not_" before one turns it round.
class Layout final : public Cue {
public:
    struct Condition {
        const Feature* feature = nullptr;
        bool wanted = true;
    };

    explicit Layout(std::vector<Condition> conditions) : m_conditions(std::move(conditions)) {}

    void find(const View& view, std::vector<Hit>& hits) const override {
        if (view.tokens().size() == 0) {
            return;
        }
        const bool all = std::ranges::all_of(m_conditions, [&](const Condition& condition) {
            return condition.feature->holds(view) == condition.wanted;
        });
        if (all) {
            hits.push_back(hit_on_page(view.first));
        }
    }

private:
    std::vector<Condition> m_conditions;
};

std::unique_ptr<const Cue> compile(const CueSpec& spec, CueContext& /*context*/) {
    std::vector<Layout::Condition> conditions;
    std::string_view rest = spec.text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        std::string_view name = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const bool wanted = !name.starts_with("not_");
        name.remove_prefix(wanted ? 0 : 4);
        const auto* const feature = std::ranges::find(k_features, name, &Feature::id);
        if (feature == k_features.end()) {
            std::vector<std::string_view> allowed;
            allowed.reserve(k_features.size());
            for (const Feature& one : k_features) {
                allowed.push_back(one.id);
            }
            fail_cue(spec,
                     fmt::format("unknown feature '{}'; allowed here, also with not_ before it: {}",
                                 name,
                                 fmt::join(allowed, ", ")));
        }
        conditions.push_back({feature, wanted});
    }
    if (conditions.empty()) {
        fail_cue(spec, "a layout cue names features");
    }
    return std::make_unique<Layout>(std::move(conditions));
}

} // namespace

extern const CueKind cue_layout;
const CueKind cue_layout = {"layout", &compile};

} // namespace intake::cues
