// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/review.hpp"

#include "pipeline/findings.hpp"
#include "pipeline/mask.hpp"
#include "pipeline/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace intake {

namespace {

constexpr std::size_t k_least_words = 12; // fewer say too little to know a paper by

template<typename EachWord>
void each_word(const Document& document, const Piece& piece, EachWord each) {
    for (const Page& page : document.pages) {
        if (page.number >= piece.first_page && page.number <= piece.last_page) {
            std::ranges::for_each(page.words, each);
        }
    }
}

std::size_t count_words(const Index& index, const PieceRecord& record) {
    std::size_t count = 0;
    each_word(index.portfolio.documents[record.document].document,
              record.piece,
              [&count](const Word&) { ++count; });
    return count;
}

const Entry& entry_of(const Index& index, const PieceRecord& record) {
    return index.portfolio.entries[index.portfolio.documents[record.document].entry];
}

/// The first piece that fits; one in a file of that name before others.
template<typename Fits>
std::optional<std::size_t> find_piece(const Index& index, const std::string& file, Fits fits) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < index.pieces.size(); ++i) {
        const PieceRecord& record = index.pieces[i];
        if (fits(record)) {
            if (entry_of(index, record).path == file) {
                return i;
            }
            found = found.value_or(i);
        }
    }
    return found;
}

/// Why no piece fits.
std::string why_not_found(const Index& index, const PieceKey& key, bool text_is_there) {
    if (!was_read(index.portfolio.end.outcome)) {
        return "not_opened";
    }
    if (std::ranges::find(index.portfolio.entries, key.entry_sha256, &Entry::sha256)
        != index.portfolio.entries.end()) {
        return "pages_differ";
    }
    return text_is_there ? "too_few_words" : "not_in_delivery";
}

Review attached(PersonsWord word, const Index& index) {
    const PieceKey& key = word.about;
    const auto same_pages = [&](const PieceRecord& record) {
        return entry_of(index, record).sha256 == key.entry_sha256
               && record.piece.first_page == key.first_page
               && record.piece.last_page == key.last_page;
    };
    const auto same_text = [&](const PieceRecord& record) {
        return !key.text_sha256.empty() && record.text_sha256 == key.text_sha256;
    };
    if (const auto piece = find_piece(index, key.file, same_pages)) {
        const bool reads_alike = index.pieces[*piece].text_sha256 == key.text_sha256;
        return {std::move(word), piece, reads_alike ? "same_paper" : "same_pages"};
    }
    const auto piece = find_piece(index, key.file, same_text);
    if (piece && count_words(index, index.pieces[*piece]) >= k_least_words) {
        return {std::move(word), piece, "same_text"};
    }
    std::string reason = why_not_found(index, key, piece.has_value());
    return {std::move(word), std::nullopt, std::move(reason)};
}

struct Why {
    std::string_view id;
    Text text;
};
constexpr std::array k_why = {
    Why{"not_opened", {"de ZIP is niet gelezen", "the ZIP was not read"}},
    Why{"not_in_delivery",
        {"dit bestand en zijn tekst zitten niet in deze levering",
         "neither this file nor its text is in this delivery"}},
    Why{"pages_differ",
        {"het bestand is er, maar deze pagina's zijn nu geen stuk",
         "the file is there, but these pages are not a piece now"}},
    Why{"too_few_words",
        {"het bestand is veranderd en er staat te weinig tekst op om het zeker te herkennen",
         "the file changed and has too little text to be known for sure"}},
};

Finding unreadable(const ReviewProblem& problem, const std::string& place) {
    Finding finding = finding_of("review_unreadable");
    const Text sentence = finding_kind(finding.code).sentence;
    const auto fill = [&](std::string_view text, std::string_view number, const std::string& what) {
        return fmt::format(fmt::runtime(text),
                           fmt::arg("name",
                                    problem.number == 0
                                        ? place
                                        : fmt::format("{}, {} {}", place, number, problem.number)),
                           fmt::arg("said", what));
    };
    finding.text_nl = fill(sentence.nl, "oordeel", problem.what.nl);
    finding.text_en = fill(sentence.en, "word", problem.what.en);
    return finding;
}

Finding unattached(const Review& review) {
    Finding finding = finding_of("review_unattached");
    const Text sentence = finding_kind(finding.code).sentence;
    const auto* const why = std::ranges::find(k_why, review.found, &Why::id);
    const auto fill = [&](std::string_view text, std::string_view page, std::string_view what) {
        return fmt::format(
            fmt::runtime(text),
            fmt::arg("name",
                     fmt::format(
                         "{}, {} {}", review.said.about.file, page, review.said.about.first_page)),
            fmt::arg("said", what));
    };
    finding.text_nl = fill(sentence.nl, "pagina", why->text.nl);
    finding.text_en = fill(sentence.en, "page", why->text.en);
    return finding;
}

} // namespace

std::string text_digest(const Document& document, const Piece& piece) {
    std::string text;
    each_word(document, piece, [&text](const Word& word) { text += word.text + ' '; });
    return text.empty() ? "" : sha256_hex(text);
}

std::vector<Review> attach(const ReviewFile& file, const Index& index) {
    std::vector<Review> reviews;
    for (PersonsWord word : file.words) {
        for (std::string* typed : {&word.about.file, &word.note, &word.who}) {
            *typed = mask_service_numbers(*typed);
        }
        reviews.push_back(attached(std::move(word), index));
    }
    return reviews;
}

std::vector<Finding> review_findings(const ReviewFile& file,
                                     const std::vector<Review>& reviews,
                                     const std::string& portfolio) {
    std::vector<Finding> findings;
    for (const ReviewProblem& problem : file.problems) {
        findings.push_back(unreadable(problem, review_place(portfolio)));
    }
    for (const Review& review : reviews) {
        if (!review.piece) {
            findings.push_back(unattached(review));
        }
    }
    return findings;
}

} // namespace intake
