// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/service_number.hpp"

#include "classifiers/has_digit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>

namespace intake {

namespace {

constexpr std::size_t k_digits = 9;
constexpr std::size_t k_digits_without_zero =
    8; // old numbers are written without their leading zero
constexpr std::size_t k_reach_after_label = 40;  // bytes between "BSN" and the number ...
constexpr std::size_t k_reach_before_label = 25; // ... or between the number and "BSN" after it
constexpr std::size_t k_labels_at_most = 1000;   // per line and per page: a bound on hostile input
constexpr double k_reach_beside = 0.45;          // of the page, from a label to a number in its row
constexpr double k_gap_within_number = 1.2;      // letter heights between two groups of one number

/// The groups of digits that a number of nine is written or recognised in. Others, such as 2-2-4-1, are
/// dates and figures that happen to stand together.
constexpr std::array<std::string_view, 9> k_shapes = {
    "9", "333", "423", "234", "45", "54", "36", "63", "2223"};

constexpr std::array<std::string_view, 6> k_labels = {"burgerservice",
                                                      "burger service",
                                                      "burger-service",
                                                      "sofinummer",
                                                      "sofi-nummer",
                                                      "citizen service number"};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

/// May stand between two groups of one number. A tab stands for a wide gap and may not.
bool is_separator(char c) {
    return c == '.' || c == ' ' || c == '-' || c == '_';
}

/// Digits in a row.
struct Group {
    std::size_t first = 0; // byte
    std::size_t count = 0;

    std::size_t end() const { return first + count; }
};

/// Groups with one separator between each two.
using Run = std::vector<Group>;

std::vector<Run> runs_of(std::string_view text) {
    std::vector<Run> runs;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at])) {
            continue;
        }
        Group group{at, 0};
        while (at < text.size() && is_digit(text[at])) {
            ++at;
            ++group.count;
        }
        const bool continues = !runs.empty() && runs.back().back().end() + 1 == group.first
                               && is_separator(text[group.first - 1]);
        if (!continues) {
            runs.emplace_back();
        }
        runs.back().push_back(group);
    }
    return runs;
}

std::size_t digits_in(const Run& run, std::size_t first, std::size_t end) {
    return std::accumulate(run.begin() + static_cast<std::ptrdiff_t>(first),
                           run.begin() + static_cast<std::ptrdiff_t>(end),
                           std::size_t{0},
                           [](std::size_t sum, const Group& group) { return sum + group.count; });
}

std::string digits_of(std::string_view text, const Run& run, std::size_t first, std::size_t end) {
    std::string digits;
    for (std::size_t i = first; i < end; ++i) {
        digits += text.substr(run[i].first, run[i].count);
    }
    return digits;
}

std::string shape_of(const Run& run, std::size_t first, std::size_t end) {
    std::string shape;
    for (std::size_t i = first; i < end; ++i) {
        shape += static_cast<char>('0' + run[i].count);
    }
    return shape;
}

/// True for "12-03-2024" and "2024-03-12" from this group on.
bool is_date(const Run& run, std::size_t first) {
    if (first + 3 > run.size()) {
        return false;
    }
    const std::size_t a = run[first].count;
    const std::size_t b = run[first + 1].count;
    const std::size_t c = run[first + 2].count;
    return (a <= 2 && b <= 2 && c == 4) || (a == 4 && b == 2 && c == 2);
}

bool starts_with_year(std::string_view text, const Group& group) {
    const std::string_view century = text.substr(group.first, 2);
    return group.count == 4 && (century == "19" || century == "20");
}

/// Where a name of the number stands in a text in lower case.
std::vector<Group> labels_in(std::string_view text) {
    std::vector<Group> labels;
    for (const std::string_view label : k_labels) {
        for (std::size_t at = text.find(label); at != std::string_view::npos;
             at = text.find(label, at + label.size())) {
            labels.push_back({at, label.size()});
        }
    }
    constexpr std::string_view k_short = "bsn";
    for (std::size_t at = text.find(k_short); at != std::string_view::npos;
         at = text.find(k_short, at + 1)) {
        const std::string_view rest = text.substr(at + k_short.size());
        const bool begins = at == 0 || !is_letter(text[at - 1]);
        const bool ends = rest.empty() || !is_letter(rest.front()) || rest.starts_with("nr")
                          || rest.starts_with("nummer");
        if (begins && ends) {
            labels.push_back({at, k_short.size()});
        }
    }
    if (labels.size() > k_labels_at_most) {
        labels.resize(k_labels_at_most);
    }
    return labels;
}

bool is_named(const Run& run, const std::vector<Group>& labels) {
    return std::ranges::any_of(labels, [&run](const Group& label) {
        const std::size_t begin = run.front().first;
        const std::size_t end = run.back().end();
        return (label.end() <= begin && begin - label.end() <= k_reach_after_label)
               || (end <= label.first && label.first - end <= k_reach_before_label);
    });
}

/// The groups from `first` on that make eight or nine digits; their end, or `first` when none do.
std::size_t end_of_named(const Run& run, std::size_t first) {
    for (std::size_t end = std::min(run.size(), first + k_digits); end > first; --end) {
        const std::size_t digits = digits_in(run, first, end);
        if (digits == k_digits || digits == k_digits_without_zero) {
            return end;
        }
    }
    return first;
}

/// The groups from `first` on that are written like a number and pass the elfproef, or `first`.
std::size_t end_of_suspected(std::string_view text, const Run& run, std::size_t first) {
    for (std::size_t end = first + 1; end <= run.size() && digits_in(run, first, end) <= k_digits;
         ++end) {
        const std::string shape = shape_of(run, first, end);
        const bool is_shape = std::ranges::find(k_shapes, shape) != k_shapes.end();
        const bool is_amount = run[end - 1].end() + 1 < text.size()
                               && text[run[end - 1].end()] == ','
                               && is_digit(text[run[end - 1].end() + 1]);
        const bool is_year_and_number = shape == "45" && starts_with_year(text, run[first]);
        if (is_shape && !is_amount && !is_year_and_number
            && passes_elfproef(digits_of(text, run, first, end))) {
            return end;
        }
    }
    return first;
}

/// `near_label` tells whether the bytes of a run lie near a label outside this text.
template<typename NearLabel>
std::vector<ServiceNumber> find_in(std::string_view text, NearLabel near_label) {
    const std::vector<Group> labels = labels_in(lower_ascii(text));
    std::vector<ServiceNumber> found;
    for (const Run& run : runs_of(text)) {
        if (digits_in(run, 0, run.size()) < k_digits_without_zero) {
            continue;
        }
        const bool named = is_named(run, labels) || near_label(run.front().first, run.back().end());
        for (std::size_t first = 0; first < run.size();) {
            if (is_date(run, first)) {
                first += 3;
                continue;
            }
            std::size_t end = named ? end_of_named(run, first) : first;
            const bool is_sure = end != first;
            if (!is_sure) {
                end = end_of_suspected(text, run, first);
            }
            if (end != first) {
                const std::size_t begin = run[first].first;
                found.push_back({begin, run[end - 1].end() - begin, is_sure});
            }
            first = std::max(end, first + 1);
        }
    }
    return found;
}

/// One printed line as text, with the way back to its words.
struct Line {
    std::size_t first_word = 0;
    std::string text;
    std::vector<std::size_t> starts; // byte at which each word starts

    std::size_t word_at(std::size_t byte) const {
        const auto after = std::ranges::upper_bound(starts, byte);
        return first_word + static_cast<std::size_t>(after - starts.begin()) - 1;
    }
};

/// True where two words stand so close that they can be groups of one number.
bool are_close(const Page& page, const Word& left, const Word& right) {
    const double aspect = page.width > 0 && page.height > 0 ? page.width / page.height : 0.7;
    const double height = std::max(left.box.height(), right.box.height());
    return (right.box.x0 - left.box.x1) * aspect <= k_gap_within_number * height;
}

std::vector<Line> lines_of(const Page& page) {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        const Word& word = page.words[i];
        const bool continues =
            i > 0 && word.line == page.words[i - 1].line && word.block == page.words[i - 1].block;
        if (!continues) {
            lines.push_back({i, "", {}});
        } else {
            lines.back().text += are_close(page, page.words[i - 1], word) ? ' ' : '\t';
        }
        lines.back().starts.push_back(lines.back().text.size());
        lines.back().text += word.text;
    }
    return lines;
}

Box box_of(const Page& page, const Line& line, std::size_t begin, std::size_t end) {
    const std::size_t last = line.word_at(end - 1);
    Box box = page.words[line.word_at(begin)].box;
    for (std::size_t i = line.word_at(begin); i <= last; ++i) {
        box = join(box, page.words[i].box);
    }
    return box;
}

/// True where a form shows the number in the row of its label, or directly below it.
bool belongs_to(const Box& number, const Box& label) {
    const double middle = (number.y0 + number.y1) / 2;
    const bool in_row = middle >= label.y0 && middle <= label.y1 && number.x0 >= label.x0
                        && number.x0 - label.x1 <= k_reach_beside;
    const bool below = number.y0 >= (label.y0 + label.y1) / 2
                       && number.y0 - label.y1 <= 2 * label.height() && number.x0 < label.x1
                       && label.x0 < number.x1;
    return in_row || below;
}

std::vector<Box> label_boxes(const Page& page, const std::vector<Line>& lines) {
    std::vector<Box> boxes;
    for (const Line& line : lines) {
        if (boxes.size() >= k_labels_at_most) {
            break;
        }
        for (const Group& label : labels_in(lower_ascii(line.text))) {
            boxes.push_back(box_of(page, line, label.first, label.end()));
        }
    }
    return boxes;
}

} // namespace

bool passes_elfproef(std::string_view digits) {
    if (digits.size() != k_digits || !std::ranges::all_of(digits, is_digit)
        || digits.find_first_not_of('0') == std::string_view::npos) {
        return false;
    }
    int sum = 0;
    for (std::size_t i = 0; i < k_digits; ++i) {
        const int weight = i + 1 == k_digits ? -1 : static_cast<int>(k_digits - i);
        sum += weight * (digits[i] - '0');
    }
    return sum % 11 == 0;
}

std::vector<ServiceNumber> find_service_numbers(const Page& page) {
    const std::vector<Line> lines = lines_of(page);
    const std::vector<Box> labels = label_boxes(page, lines);
    std::vector<ServiceNumber> found;
    for (const Line& line : lines) {
        const auto near_label = [&](std::size_t begin, std::size_t end) {
            const Box number = box_of(page, line, begin, end);
            return std::ranges::any_of(
                labels, [&number](const Box& label) { return belongs_to(number, label); });
        };
        for (const ServiceNumber& number : find_in(line.text, near_label)) {
            const std::size_t first = line.word_at(number.first);
            const std::size_t last = line.word_at(number.first + number.count - 1);
            found.push_back({first, last - first + 1, number.named});
        }
    }
    return found;
}

std::vector<ServiceNumber> find_service_numbers(std::string_view text) {
    return find_in(text, [](std::size_t, std::size_t) { return false; });
}

} // namespace intake
