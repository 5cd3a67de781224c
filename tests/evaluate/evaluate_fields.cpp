// SPDX-License-Identifier: GPL-3.0-or-later
// Measures dates, their roles and the other fields on texts whose facts are known; the type is given:
//   evaluate_fields CONFIG FIELDS... PIECES [--errors] [--least FILE]
// FIELDS hold texts, each behind "==== type" and lines "date VALUE [END] ROLE", "field NAME VALUE [UNIT]" and "none NAME".
// Of all fields but holder and quantity a VALUE is as field_tally.hpp reads it, "-" where there is none; with a line "all"
// the lines name every one of them, and what else is found was invented.
// PIECES/truth.tsv names for each file its split, type, holder and essential date; only those of parts that may be
// looked at are listed with --errors. With --least it fails where a figure is below what FILE asks; a text of FIELDS
// is of the split that its file is called after.
#include "classifiers/field.hpp"
#include "classifiers/fold.hpp"
#include "classifiers/reading.hpp"
#include "tests/evaluate/field_tally.hpp"
#include "tests/evaluate/figures.hpp"
#include "tests/evaluate/truth.hpp"
#include "tests/support/classifier_config.hpp"
#include "tests/support/text_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
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

/// What is measured, by split and figure; and whether wrong answers are listed.
class Report {
public:
    explicit Report(bool errors) : m_errors(errors) {}

    void add(const std::string& split,
             const std::string& figure,
             bool right,
             const std::string& example) {
        Score& score = m_scores[split][figure];
        score.right += right ? 1 : 0;
        ++score.all;
        if (!right && m_errors && test::may_be_looked_at(split)) {
            std::cout << fmt::format("  {} {}: {}\n", split, figure, example);
        }
    }
    void add(const std::string& split,
             const std::string& field,
             const test::FieldTally& tally,
             const std::string& example) {
        m_tallies[split][field] += tally;
        if (tally.all() > tally.right && m_errors && test::may_be_looked_at(split)) {
            std::cout << fmt::format("  {} {}: {}\n", split, field, example);
        }
    }
    void print() const {
        print_scores();
        for (const auto& [split, tallies] : m_tallies) {
            test::FieldTally sum;
            for (const auto& [field, tally] : tallies) {
                print_tally(split, field, tally);
                sum += tally;
            }
            print_tally(split, "all_fields", sum);
        }
    }
    std::map<std::string, test::Figures> figures() const {
        std::map<std::string, test::Figures> all;
        for (const auto& [split, scores] : m_scores) {
            for (const auto& [figure, score] : scores) {
                all[split][figure] = percent(score);
            }
        }
        for (const auto& [split, tallies] : m_tallies) {
            for (const auto& [field, tally] : tallies) {
                all[split][field] = tally.percent();
            }
        }
        return all;
    }

private:
    void print_scores() const {
        for (const auto& [split, scores] : m_scores) {
            for (const auto& [figure, score] : scores) {
                std::cout << fmt::format("{:<18} {:<22} {:4} of {:4}  {:5.1f} %\n",
                                         split,
                                         figure,
                                         score.right,
                                         score.all,
                                         percent(score));
            }
        }
    }
    static void
    print_tally(const std::string& split, const std::string& field, const test::FieldTally& tally) {
        std::cout << fmt::format(
            "{:<18} {:<22} {:4} of {:4}  {:5.1f} %, wrong {}, missed {}, invented {}, rightly none "
            "{}; "
            "sure and not right {}\n",
            split,
            field,
            tally.right,
            tally.all(),
            tally.percent(),
            tally.wrong,
            tally.missed,
            tally.invented,
            tally.left_empty,
            tally.sure_wrong);
    }
    static double percent(const Score& score) { return 100.0 * score.right / score.all; }

    bool m_errors;
    std::map<std::string, std::map<std::string, Score>> m_scores;
    std::map<std::string, std::map<std::string, test::FieldTally>> m_tallies;
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
    /// Ids of what is looked for in a type.
    std::vector<std::string> fields_of(const std::string& type) const {
        std::vector<std::string> ids;
        for (const FieldUse& use : m_config.fields) {
            if (use.types.empty() || std::ranges::find(use.types, type) != use.types.end()) {
                ids.emplace_back(use.field->id);
            }
        }
        return ids;
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

/// A text of FIELDS, and what is found in it.
struct Block {
    std::string split;
    std::string text;
    Piece piece;
    std::string essential; // role of its type's date
};

std::string example_of(const Block& block, const std::string& wanted) {
    return fmt::format(
        "{} of{} in \"{}\"", wanted, dates_of(block.piece), block.text.substr(0, 40));
}

void score_date(const Block& block, const KnownDate& date, Report& report) {
    bool value = false;
    bool role = false;
    for (const DateFound& one : block.piece.dates) {
        const KnownDate found = known(one);
        value = value || (found.value == date.value && found.end == date.end);
        role = role || found == date;
    }
    const std::string example = example_of(block, date.value + " " + date.role);
    report.add(block.split, "date", value, example);
    report.add(block.split, "date_role", role, example);
    if (date.role == block.essential) {
        report.add(block.split, "essential_date_role", role, example);
    }
}

/// Of a text that names a date of the essential role, none but those it names should be called so.
void score_other_dates(const Block& block, const std::vector<KnownDate>& dates, Report& report) {
    if (std::ranges::find(dates, block.essential, &KnownDate::role) == dates.end()) {
        return;
    }
    const bool right = std::ranges::all_of(block.piece.dates, [&](const DateFound& one) {
        const KnownDate found = known(one);
        return found.role != block.essential || std::ranges::find(dates, found) != dates.end();
    });
    report.add(block.split, "no_other_essential", right, example_of(block, block.essential));
}

void score_start(const Block& block,
                 const std::string& name,
                 const std::string& expected,
                 Report& report) {
    bool right = false;
    std::string found;
    for (const FieldFound& field : block.piece.fields) {
        if (field.name == name) {
            const std::string value = field.value + (field.unit.empty() ? "" : " " + field.unit);
            right = right || fold(value).find(fold(expected)) == 0;
            found += value + "; ";
        }
    }
    const std::string start = block.text.substr(0, 40);
    report.add(
        block.split, name, right, fmt::format("{}, not {} in \"{}\"", expected, found, start));
}

/// Fields that are not told value by value: dates and signatures are no fields of a piece, a holder or an amount is
/// scored by itself, claims have figures of their own, words are counted.
bool is_told_apart(const std::string& name) {
    constexpr std::array<std::string_view, 7> k_apart = {"date",
                                                         "holder",
                                                         "quantity",
                                                         "claimed_points",
                                                         "words_counted",
                                                         "written_date",
                                                         "signature"};
    return std::ranges::find(k_apart, name) != k_apart.end();
}

/// What is known of the fields of a text, by name.
using KnownFields = std::map<std::string, std::vector<std::string>>;

/// Of all fields of a type, those that a text does not tell are known to be none.
void add_untold(const std::vector<std::string>& fields, KnownFields& known) {
    for (const std::string& name : fields) {
        if (!is_told_apart(name)) {
            known[name];
        }
    }
}

void add_field(const Block& block, std::istringstream& line, KnownFields& known, Report& report) {
    std::string name;
    std::string expected;
    line >> name >> std::ws;
    std::getline(line, expected);
    if (is_told_apart(name)) {
        score_start(block, name, expected, report);
    } else {
        known[name].push_back(expected);
    }
}

void score_known_fields(const Block& block, const KnownFields& known, Report& report) {
    for (const auto& [name, values] : known) {
        std::vector<test::KnownValue> truths;
        std::string wanted;
        for (const std::string& value : values) {
            if (value != "-") {
                truths.emplace_back(value);
            }
            wanted += value + "; ";
        }
        std::vector<FieldFound> found;
        std::string told;
        for (const FieldFound& field : block.piece.fields) {
            if (field.name == name) {
                found.push_back(field);
                told += fmt::format("{} ({:.2f}); ", field.value, field.confidence);
            }
        }
        report.add(block.split,
                   name,
                   test::tally(truths, found),
                   fmt::format("{}not {}in \"{}\"", wanted, told, block.text.substr(0, 60)));
    }
}

/// What a text does not tell, as whose a list of people is, is not found either.
void score_none(const Block& block, const std::string& name, Report& report) {
    const auto found = std::ranges::find(block.piece.fields, name, &FieldFound::name);
    const bool right = found == block.piece.fields.end();
    report.add(block.split,
               "no_" + name,
               right,
               fmt::format("{} in \"{}\"", right ? "" : found->value, block.text.substr(0, 40)));
}

/// One text of FIELDS: its type, what is to be found, then the text.
void score_block(const std::string& split,
                 const std::string& source,
                 const Finder& finder,
                 Report& report) {
    std::istringstream lines(source);
    std::string type;
    std::getline(lines, type);
    std::vector<std::string> expected;
    Block block{.split = split, .text = {}, .piece = {}, .essential = "none"};
    for (std::string line; std::getline(lines, line);) {
        const bool is_fact = block.text.empty()
                             && (line.starts_with("date ") || line.starts_with("field ")
                                 || line.starts_with("none ") || line == "all");
        if (is_fact) {
            expected.push_back(line);
        } else {
            block.text += line + "\n";
        }
    }
    block.piece = finder.piece(block.text, type);
    const DocumentType* const known_type = finder.named(type);
    if (known_type != nullptr && known_type->essential_date) {
        block.essential = to_string(*known_type->essential_date);
    }
    std::vector<KnownDate> dates;
    KnownFields fields;
    for (const std::string& fact : expected) {
        std::istringstream line(fact);
        std::string kind;
        line >> kind;
        if (kind == "date") {
            dates.push_back(read_date(line));
            score_date(block, dates.back(), report);
        } else if (kind == "none") {
            std::string name;
            line >> name;
            score_none(block, name, report);
        } else if (kind == "all") {
            add_untold(finder.fields_of(type), fields);
        } else {
            add_field(block, line, fields, report);
        }
    }
    score_known_fields(block, fields, report);
    score_other_dates(block, dates, report);
}

void score_fields(const std::filesystem::path& file, const Finder& finder, Report& report) {
    const std::string all = test::read_text(file);
    constexpr std::string_view k_mark = "==== ";
    for (std::size_t at = all.find(k_mark); at != std::string::npos;) {
        const std::size_t next = all.find(k_mark, at + 1);
        const std::size_t begin = at + k_mark.size();
        score_block(
            file.stem(), all.substr(begin, std::min(next, all.size()) - begin), finder, report);
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
    const Piece piece = finder.piece(test::read_text(folder / split / truth[0]), truth[3]);
    if (!truth[4].empty()) {
        const auto holder = std::ranges::find(piece.fields, "holder", &FieldFound::name);
        const std::string found = holder != piece.fields.end() ? holder->value : "nobody";
        report.add(split,
                   "holder",
                   plain_name(found) == plain_name(truth[4]),
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
        // "8 en 15 oktober" may be known by its last day.
        const bool same = first_day(date.value) == first || date.end == first;
        value = value || same;
        role = role || (same && date.role == *type->essential_date);
    }
    const std::string example =
        fmt::format("{} {} {} of{}", truth[0], truth[3], truth[5], dates_of(piece));
    report.add(split, "essential_date", value, example);
    report.add(split, "essential_date_role", role, example);
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
    std::vector<std::string> all(arguments + 1, arguments + count);
    const std::string least = test::take_option(all, "--least");
    const bool errors = std::erase(all, "--errors") > 0;
    if (all.size() < 3) {
        std::cerr << "usage: evaluate_fields CONFIG FIELDS... PIECES [--errors] [--least FILE]\n";
        return 2;
    }
    Report report(errors);
    const Finder finder(test::load_classifier_config(all.front()));
    for (std::size_t file = 1; file + 1 < all.size(); ++file) {
        score_fields(all[file], finder, report);
    }
    score_pieces(all.back(), finder, report);
    report.print();
    return least.empty() || test::reaches(report.figures(), least) ? 0 : 1;
}
