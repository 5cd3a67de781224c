// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/duplicates.hpp"

#include "classifiers/fold.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <string>

namespace intake {

namespace {

constexpr std::size_t k_least_words = 12; // fewer say too little to be the same
constexpr std::size_t k_word = 4;         // bytes from which on a word is compared
constexpr std::size_t k_page_words = 2000;
constexpr double k_size_differs = 0.15;
constexpr double k_words_differ = 0.08; // share of words without a counterpart

/// The words of a piece as two scans of one paper share them.
struct Content {
    std::vector<std::string> words;   // of letters, ordered, each once
    std::vector<std::string> numbers; // words with a digit: ordered
};

bool has_digit(std::string_view word) {
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

Content content_of(const Document& document, const Piece& piece) {
    Content content;
    for (const Page& page : document.pages) {
        if (page.number < piece.first_page || page.number > piece.last_page) {
            continue;
        }
        for (const Word& word : page.words) {
            const std::string folded = fold(word.text);
            for (const FoldedRun& run : folded_runs(folded)) {
                std::string text = folded.substr(run.begin, run.end - run.begin);
                if (has_digit(text)) {
                    content.numbers.push_back(std::move(text));
                } else if (text.size() >= k_word) {
                    content.words.push_back(std::move(text));
                }
            }
        }
    }
    std::ranges::sort(content.numbers);
    std::ranges::sort(content.words);
    const auto doubles = std::ranges::unique(content.words);
    content.words.erase(doubles.begin(), doubles.end());
    return content;
}

/// Letters replaced, left out or added.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

bool is_misread(std::string_view a, std::string_view b) {
    const std::size_t allowed = std::min(a.size(), b.size()) / 4;
    return (a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()) <= allowed
           && distance(a, b) <= allowed;
}

/// Words of `a` that `b` does not have, not even misread; as a share.
double missing(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const auto lacks = [&](const std::string& word) {
        return !std::ranges::binary_search(b, word)
               && std::ranges::none_of(
                   b, [&](const std::string& other) { return is_misread(word, other); });
    };
    return static_cast<double>(std::ranges::count_if(a, lacks)) / static_cast<double>(a.size());
}

bool is_about_as_long(std::size_t a, std::size_t b) {
    const auto [less, more] = std::minmax(a, b);
    return static_cast<double>(more - less) <= k_size_differs * static_cast<double>(more);
}

bool is_same_text(const Content& a, const Content& b) {
    return a.words.size() >= k_least_words && a.words.size() <= k_page_words
           && is_about_as_long(a.words.size(), b.words.size()) && a.numbers == b.numbers
           && missing(a.words, b.words) <= k_words_differ
           && missing(b.words, a.words) <= k_words_differ;
}

/// Where both pieces tell something, it is the same but for misread letters.
bool agree_on(std::string_view field, const Piece& a, const Piece& b) {
    const auto value_of = [&](const Piece& piece) {
        const auto at = std::ranges::find(piece.fields, field, &FieldFound::name);
        return at == piece.fields.end() ? std::string() : fold(at->value);
    };
    const std::string one = value_of(a);
    const std::string other = value_of(b);
    return one.empty() || other.empty() || one == other
           || distance(one, other) <= std::max(one.size(), other.size()) / 10;
}

/// "3 juni" and "3 juli" are a letter apart and two meetings.
bool have_same_days(const Piece& a, const Piece& b) {
    return std::ranges::all_of(a.dates, [&](const DateFound& date) {
        return std::ranges::any_of(
            b.dates, [&](const DateFound& other) { return date.value == other.value; });
    });
}

} // namespace

void find_duplicates(const Portfolio& portfolio, std::vector<PieceRecord>& pieces) {
    std::vector<Content> contents;
    for (std::size_t at = 0; at < pieces.size(); ++at) {
        PieceRecord& record = pieces[at];
        const DocumentRecord& document = portfolio.documents[record.document];
        contents.push_back(content_of(document.document, record.piece));
        for (std::size_t earlier = 0; earlier < at && !record.duplicate_of; ++earlier) {
            const PieceRecord& other = pieces[earlier];
            const std::string& bytes = portfolio.entries[document.entry].sha256;
            const bool same_bytes =
                !bytes.empty() && record.document != other.document
                && portfolio.entries[portfolio.documents[other.document].entry].sha256 == bytes
                && record.piece.first_page == other.piece.first_page
                && record.piece.last_page == other.piece.last_page;
            const bool same_text = is_same_text(contents[at], contents[earlier])
                                   && agree_on("title", record.piece, other.piece)
                                   && agree_on("holder", record.piece, other.piece)
                                   && (have_same_days(record.piece, other.piece)
                                       || have_same_days(other.piece, record.piece));
            if (!other.duplicate_of && (same_bytes || same_text)) {
                record.duplicate_of = earlier;
            }
        }
    }
}

} // namespace intake
