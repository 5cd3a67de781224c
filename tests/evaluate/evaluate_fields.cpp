// SPDX-License-Identifier: GPL-3.0-or-later
// Measures dates, their roles and the other fields on texts whose facts are known; the type is given:
//   evaluate_fields CONFIG FIELDS PIECES [--errors]
// FIELDS holds texts, each behind "==== type" and lines "date VALUE [END] ROLE" and "field NAME VALUE [UNIT]".
// PIECES/truth.tsv names for each file its split, type, holder and essential date; only those of parts that may be
// looked at are listed with --errors.
#include "classifiers/field.hpp"
#include "classifiers/fold.hpp"
#include "classifiers/reading.hpp"
#include "tests/evaluate/truth.hpp"
#include "tests/support/classifier_config.hpp"
#include "tests/support/text_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace intake;

struct Score {
    int right = 0;
    int all = 0;
};

/// What is measured, by name; and whether wrong answers are listed.
class Report {
public:
    explicit Report(bool errors) : m_errors(errors) {}

    void add(const std::string& name, bool right, bool may_be_listed, const std::string& example) {
        Score& score = m_scores[name];
        score.right += right ? 1 : 0;
        ++score.all;
        if (!right && may_be_listed && m_errors) {
            std::cout << fmt::format("  {}: {}\n", name, example);
        }
    }
    void print() const {
        for (const auto& [name, score] : m_scores) {
            std::cout << fmt::format("{:<36} {:4} of {:4}  {:5.1f} %\n",
                                     name,
                                     score.right,
                                     score.all,
                                     100.0 * score.right / score.all);
        }
    }

private:
    bool m_errors;
    std::map<std::string, Score> m_scores;
};

/// Finds everything in a text of a given type.
class Finder {
public:
    explicit Finder(ClassifierConfig config)
        : m_config(std::move(config)), m_lexicon(m_config.word_groups) {}

    Piece piece(const std::string& text, const std::string& type) const {
        const Document document = test::text_document(text);
        const Reading reading(document, m_lexicon);
        Piece piece;
        piece.type = type;
        const auto pages = static_cast<std::uint32_t>(document.pages.size());
        find_fields(m_config.fields, {reading, 0, pages, named(type), ""}, piece);
        return piece;
    }
    const DocumentType* named(const std::string& type) const {
        const auto found = std::ranges::find(m_config.types, type, &DocumentType::id);
        return found != m_config.types.end() ? &*found : nullptr;
    }

private:
    ClassifierConfig m_config;
    Lexicon m_lexicon;
};

std::string dates_of(const Piece& piece) {
    std::string all;
    for (const DateFound& date : piece.dates) {
        all += fmt::format(" {}{}{} {};",
                           date.value,
                           date.end ? "/" : "",
                           date.end.value_or(""),
                           to_string(date.role));
    }
    return all;
}

/// A date that a text names, as its line has it.
struct KnownDate {
    std::string value;
    std::string end;
    std::string role;

    bool operator==(const KnownDate&) const = default;
};

KnownDate known(const DateFound& date) {
    return {date.value, date.end.value_or(""), std::string(to_string(date.role))};
}

KnownDate read_date(std::istringstream& line) {
    std::vector<std::string> words;
    for (std::string word; line >> word;) {
        words.push_back(word);
    }
    return {words.front(), words.size() == 3 ? words[1] : "", words.back()};
}

void score_date(const Piece& piece,
                const KnownDate& date,
                bool essential,
                const std::string& text,
                Report& report) {
    bool value = false;
    bool role = false;
    for (const DateFound& one : piece.dates) {
        const KnownDate found = known(one);
        value = value || (found.value == date.value && found.end == date.end);
        role = role || found == date;
    }
    const std::string example = fmt::format(
        "{} {} of{} in \"{}\"", date.value, date.role, dates_of(piece), text.substr(0, 40));
    report.add("fields: date", value, true, example);
    report.add("fields: date with its role", role, true, example);
    if (essential) {
        report.add("fields: essential date with its role", role, true, example);
    }
}

/// Of a text that names a date of the essential role, none but those it names should be called so.
void score_other_dates(const Piece& piece,
                       const std::vector<KnownDate>& dates,
                       const std::string& essential,
                       const std::string& text,
                       Report& report) {
    if (std::ranges::find(dates, essential, &KnownDate::role) == dates.end()) {
        return;
    }
    const bool right = std::ranges::all_of(piece.dates, [&](const DateFound& one) {
        const KnownDate found = known(one);
        return found.role != essential || std::ranges::find(dates, found) != dates.end();
    });
    report.add("fields: no other date called essential",
               right,
               true,
               fmt::format("{} of{} in \"{}\"", essential, dates_of(piece), text.substr(0, 40)));
}

void score_field(const Piece& piece,
                 std::istringstream& line,
                 const std::string& text,
                 Report& report) {
    std::string name;
    std::string expected;
    line >> name >> std::ws;
    std::getline(line, expected);
    bool right = false;
    std::string found;
    for (const FieldFound& field : piece.fields) {
        if (field.name == name) {
            const std::string value = field.value + (field.unit.empty() ? "" : " " + field.unit);
            right = right || fold(value).find(fold(expected)) == 0;
            found += value + "; ";
        }
    }
    report.add("fields: " + name,
               right,
               true,
               fmt::format("{}, not {} in \"{}\"", expected, found, text.substr(0, 40)));
}

/// One text of FIELDS: its type, what is to be found, then the text.
void score_block(const std::string& block, const Finder& finder, Report& report) {
    std::istringstream lines(block);
    std::string type;
    std::getline(lines, type);
    std::vector<std::string> expected;
    std::string text;
    for (std::string line; std::getline(lines, line);) {
        const bool is_fact =
            text.empty() && (line.starts_with("date ") || line.starts_with("field "));
        if (is_fact) {
            expected.push_back(line);
        } else {
            text += line + "\n";
        }
    }
    const Piece piece = finder.piece(text, type);
    const DocumentType* const known_type = finder.named(type);
    const std::string essential = known_type != nullptr && known_type->essential_date
                                      ? std::string(to_string(*known_type->essential_date))
                                      : "none";
    std::vector<KnownDate> dates;
    for (const std::string& fact : expected) {
        std::istringstream line(fact);
        std::string kind;
        line >> kind;
        if (kind == "date") {
            dates.push_back(read_date(line));
            score_date(piece, dates.back(), dates.back().role == essential, text, report);
        } else {
            score_field(piece, line, text, report);
        }
    }
    score_other_dates(piece, dates, essential, text, report);
}

void score_fields(const std::filesystem::path& file, const Finder& finder, Report& report) {
    const std::string all = test::read_text(file);
    constexpr std::string_view k_mark = "==== ";
    for (std::size_t at = all.find(k_mark); at != std::string::npos;) {
        const std::size_t next = all.find(k_mark, at + 1);
        const std::size_t begin = at + k_mark.size();
        score_block(all.substr(begin, std::min(next, all.size()) - begin), finder, report);
        at = next;
    }
}

/// A holder as it is compared: without "mw." before it.
std::string plain_name(const std::string& name) {
    std::string folded = fold(name);
    for (const std::string_view title : {"dhr. ", "mevr. ", "mw. ", "heer ", "mevrouw "}) {
        if (folded.starts_with(title)) {
            folded.erase(0, title.size());
        }
    }
    return folded;
}

/// The first day of a date as found: months and years count from their first day, as the truth does.
std::string first_day(const std::string& value) {
    return value + std::string("0000-01-01").substr(std::min<std::size_t>(value.size(), 10));
}

void score_piece(const std::vector<std::string>& truth,
                 const std::filesystem::path& folder,
                 const Finder& finder,
                 Report& report) {
    const std::string& split = truth[1];
    const bool listed = test::may_be_looked_at(split);
    const Piece piece = finder.piece(test::read_text(folder / split / truth[0]), truth[3]);
    if (!truth[4].empty()) {
        const auto holder = std::ranges::find(piece.fields, "holder", &FieldFound::name);
        const std::string found = holder != piece.fields.end() ? holder->value : "nobody";
        report.add(split + ": holder",
                   plain_name(found) == plain_name(truth[4]),
                   listed,
                   fmt::format("{} {}, not {}", truth[0], truth[4], found));
    }
    const DocumentType* const type = finder.named(truth[3]);
    if (truth[5].empty() || type == nullptr || !type->essential_date) {
        return;
    }
    const std::string first = truth[5].substr(0, truth[5].find('/'));
    bool value = false;
    bool role = false;
    for (const DateFound& date : piece.dates) {
        const bool same = first_day(date.value) == first;
        value = value || same;
        role = role || (same && date.role == *type->essential_date);
    }
    const std::string example =
        fmt::format("{} {} {} of{}", truth[0], truth[3], truth[5], dates_of(piece));
    report.add(split + ": essential date", value, listed, example);
    report.add(split + ": essential date with its role", role, listed, example);
}

void score_pieces(const std::filesystem::path& folder, const Finder& finder, Report& report) {
    std::istringstream file(test::read_text(folder / "truth.tsv"));
    std::string line;
    std::getline(file, line); // names of the columns
    while (std::getline(file, line)) {
        std::istringstream cells(line);
        std::vector<std::string> truth;
        for (std::string cell; std::getline(cells, cell, '\t');) {
            truth.push_back(cell);
        }
        constexpr std::size_t k_columns = 6;
        truth.resize(std::max(truth.size(), k_columns));
        score_piece(truth, folder, finder, report);
    }
}

} // namespace

int main(int count, char** arguments) {
    const std::vector<std::string> all(arguments, arguments + count);
    if (all.size() < 4) {
        std::cerr << "usage: evaluate_fields CONFIG FIELDS PIECES [--errors]\n";
        return 2;
    }
    Report report(all.back() == "--errors");
    const Finder finder(test::load_classifier_config(all[1]));
    score_fields(all[2], finder, report);
    score_pieces(all[3], finder, report);
    report.print();
    return 0;
}
