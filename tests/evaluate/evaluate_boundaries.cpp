// SPDX-License-Identifier: GPL-3.0-or-later
// Measures where pieces are said to begin:
//   evaluate_boundaries CONFIG PIECES [--errors] [--least FILE] [--folds N]
// on documents of several pages: those of PIECES/multi_truth.tsv, written as such, and scans joined from the pieces
// of PIECES/truth.tsv as one puts papers through a feeder: two to six pieces, long ones on two pages, some with page
// numbers, half of them spread over their whole page, some with a blank back or a back with nothing but dirt on it. Every page but the first is a place
// where a piece may begin. With --folds the words by which scans of parts that may be looked at are read are learned from
// the pieces of other scans: each Nth of them together.
#include "tests/evaluate/figures.hpp"
#include "tests/evaluate/truth.hpp"
#include "tests/evaluate/word_learner.hpp"
#include "tests/support/text_document.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <iostream>
#include <random>
#include <set>

namespace {

using namespace intake;

struct Scan {
    std::string name;
    std::string split;
    std::string text;
    std::set<int> begins;           // pages from 2
    std::vector<std::string> files; // of the pieces it was joined from
};

std::vector<std::string> split_text(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    std::string part;
    while (std::getline(stream, part, separator)) {
        parts.push_back(part);
    }
    return parts;
}

/// A page that runs on over to the next one is full: empty lines between its paragraphs until it is.
std::string fill(const std::string& page) {
    constexpr std::ptrdiff_t k_lines = 54;
    std::vector<std::string> lines = split_text(page, '\n');
    if (lines.size() < 2) {
        return page;
    }
    const bool has_paragraphs = std::ranges::count(lines, "") > 0;
    for (std::size_t at = 1; std::ssize(lines) < k_lines; at = at + 1 < lines.size() ? at + 1 : 1) {
        if (lines[at].empty() || !has_paragraphs) {
            lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), "");
            ++at; // what was inserted is not widened itself in this round
        }
    }
    return fmt::format("{}", fmt::join(lines, "\n"));
}

/// The pages of one piece: as written, or a long one cut at the empty line nearest to its middle.
std::vector<std::string> pages_of(const std::string& text) {
    constexpr std::size_t k_long = 900; // bytes
    std::vector<std::string> pages = split_text(text, '\f');
    if (pages.size() > 1 || text.size() < k_long) {
        return pages;
    }
    const std::size_t cut = text.find("\n\n", text.size() / 2 - 100);
    if (cut == std::string::npos || text.size() - cut < 100) {
        return pages;
    }
    return {fill(text.substr(0, cut)), text.substr(cut + 2)};
}

/// Joins the pieces of a split, in an order that is the same on every machine.
class Feeder {
public:
    explicit Feeder(const std::vector<test::Truth>& pieces, const std::filesystem::path& folder)
        : m_pieces(pieces), m_folder(folder) {
        for (std::size_t at = m_pieces.size(); at > 1; --at) {
            std::swap(m_pieces[at - 1], m_pieces[below(at)]);
        }
    }

    std::vector<Scan> scans() {
        std::vector<Scan> all;
        for (std::size_t at = 0; at < m_pieces.size();) {
            Scan scan;
            scan.split = m_pieces[at].split + "_joined";
            const std::size_t end = std::min(m_pieces.size(), at + 2 + below(5));
            std::vector<std::string> pages;
            for (; at < end; ++at) {
                scan.name += (scan.name.empty() ? "" : "+") + m_pieces[at].file;
                scan.files.push_back(m_pieces[at].split + "/" + m_pieces[at].file);
                if (!pages.empty()) {
                    scan.begins.insert(static_cast<int>(pages.size()) + 1);
                }
                add(pages, test::read_text(m_folder / m_pieces[at].split / m_pieces[at].file));
            }
            scan.text = fmt::format("{}", fmt::join(pages, "\f"));
            all.push_back(std::move(scan));
        }
        return all;
    }

private:
    std::size_t below(std::size_t end) { return m_random() % end; }

    void add(std::vector<std::string>& pages, const std::string& piece) {
        std::vector<std::string> own = pages_of(piece);
        const bool numbered = own.size() > 1 && below(3) == 0;
        for (std::size_t page = 0; page < own.size(); ++page) {
            // Certificates fill their page with large letters and room; letters end where they end.
            const bool spread = page + 1 == own.size() && below(2) == 0;
            pages.push_back(
                (spread ? fill(own[page]) : own[page])
                + (numbered ? fmt::format("\n\npagina {} van {}", page + 1, own.size()) : ""));
        }
        switch (below(8)) {
        case 0:
            pages.emplace_back("\n");
            break;
        case 1:
            pages.emplace_back("\n\n\n ~  .:  l;\n");
            break;
        default:
            break;
        }
    }

    std::mt19937 m_random{20}; // NOLINT(cert-msc51-cpp): the same scans every time
    std::vector<test::Truth> m_pieces;
    std::filesystem::path m_folder;
};

/// "m01.txt split 1-1:type 2-3:type"
std::vector<Scan> read_multi(const std::filesystem::path& folder) {
    std::vector<Scan> all;
    std::vector<std::string> lines = split_text(test::read_text(folder / "multi_truth.tsv"), '\n');
    for (std::size_t at = 1; at < lines.size(); ++at) {
        const std::vector<std::string> cells = split_text(lines[at], '\t');
        Scan scan{
            cells.at(0), cells.at(1), test::read_text(folder / "multi" / cells.at(0)), {}, {}};
        for (const std::string& piece : split_text(cells.at(2), ' ')) {
            if (const int first = std::stoi(piece); first > 1) {
                scan.begins.insert(first);
            }
        }
        all.push_back(std::move(scan));
    }
    return all;
}

struct Count {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    int doubtful = 0;
    int doubtful_right = 0;

    double precision() const { return 100.0 * right / std::max(1, right + wrong); }
    double recall() const { return 100.0 * right / std::max(1, right + missed); }
    double f1() const { return 200.0 * right / std::max(1, 2 * right + wrong + missed); }
};

void compare(const Classifier& classifier, const Scan& scan, Count& count, bool list) {
    const std::vector<Piece> pieces = classifier.pieces(test::text_document(scan.text), "");
    std::set<int> found;
    for (const Piece& piece : pieces) {
        if (piece.first_page == 1) {
            continue;
        }
        found.insert(piece.first_page);
        const bool right = scan.begins.contains(piece.first_page);
        ++(right ? count.right : count.wrong);
        count.doubtful += piece.boundary_is_doubtful ? 1 : 0;
        count.doubtful_right += piece.boundary_is_doubtful && right ? 1 : 0;
        if (!right && list) {
            fmt::print("{} wrongly at page {}\n", scan.name, piece.first_page);
            for (const Reason& reason : piece.boundary) {
                fmt::print("    {:+.1f} {} | {}\n", reason.weight, reason.cue, reason.text);
            }
        }
    }
    for (const int page : scan.begins) {
        if (!found.contains(page)) {
            ++count.missed;
            if (list) {
                fmt::print("{} missed page {}\n", scan.name, page);
            }
        }
    }
}

/// The pieces that may be looked at, without those of every Nth scan from this one on.
std::vector<test::Truth> pieces_of_others(const std::vector<test::Truth>& truths,
                                          const std::vector<Scan>& scans,
                                          std::size_t fold,
                                          std::size_t folds) {
    std::set<std::string> own;
    for (std::size_t at = fold; at < scans.size(); at += folds) {
        own.insert(scans[at].files.begin(), scans[at].files.end());
    }
    std::vector<test::Truth> others;
    std::ranges::copy_if(truths, std::back_inserter(others), [&](const test::Truth& one) {
        return test::may_be_looked_at(one.split) && !own.contains(one.split + "/" + one.file);
    });
    return others;
}

} // namespace

int main(int argc, char** argv) {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    const std::string least = test::take_option(arguments, "--least");
    const std::string folds = test::take_option(arguments, "--folds");
    if (arguments.size() < 2) {
        std::cerr
            << "usage: evaluate_boundaries CONFIG PIECES [--errors] [--least FILE] [--folds N]\n";
        return 2;
    }
    const bool errors = arguments.size() > 2 && arguments[2] == "--errors";
    const std::filesystem::path folder = arguments[1];
    const std::vector<test::Truth> truths = test::read_truth(folder / "truth.tsv");
    std::map<std::string, std::vector<test::Truth>> by_split;
    for (const test::Truth& truth : truths) {
        by_split[truth.split].push_back(truth);
    }
    std::vector<Scan> scans = read_multi(folder);
    for (const auto& [split, pieces] : by_split) {
        std::ranges::move(Feeder(pieces, folder).scans(), std::back_inserter(scans));
    }
    const std::size_t fold_count = folds.empty() ? 1 : std::stoul(folds);
    std::map<std::string, Count> counts;
    for (std::size_t fold = 0; fold < fold_count; ++fold) {
        const Classifier classifier(
            folds.empty()
                ? test::load_classifier_config(arguments[0])
                : test::config_with_words_of(
                    pieces_of_others(truths, scans, fold, fold_count), arguments[0], folder));
        for (std::size_t at = fold; at < scans.size(); at += fold_count) {
            const Scan& scan = scans[at];
            const bool listed = errors && test::may_be_looked_at(scan.split);
            compare(classifier, scan, counts[scan.split], listed);
        }
    }
    std::map<std::string, test::Figures> figures;
    for (const auto& [split, count] : counts) {
        fmt::print(
            "{}: boundaries precision {:.1f} %, recall {:.1f} %, F1 {:.1f} %; {} of them doubtful, "
            "{} of these right\n",
            split,
            count.precision(),
            count.recall(),
            count.f1(),
            count.doubtful,
            count.doubtful_right);
        figures[split]["boundaries"] = count.f1();
    }
    return least.empty() || test::reaches(figures, least) ? 0 : 1;
}
