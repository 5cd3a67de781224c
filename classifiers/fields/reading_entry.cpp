// SPDX-License-Identifier: GPL-3.0-or-later
// A title on a list of what somebody read or listened to: value is the title, unit is book, subscription_year or
// podcast. Of a subscription each year is one: "Sociaal Bestek, 2024".
#include "classifiers/columns.hpp"
#include "classifiers/field.hpp"
#include "classifiers/found_field.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/page_text.hpp"
#include "classifiers/person_name.hpp"
#include "classifiers/reading.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace intake::fields {

namespace {

constexpr std::string_view k_subscription =
    R"(\b(?:abonnement(?:en)?|abbo|abo|abonnee\w*|geabonneerd|subscription|lid van (?:het )?(?:vak)?blad|lid van vakblad|tijdschrift(?:en)?|vakblad(?:en)?|blad|magazine|journal)\b)";
constexpr std::string_view k_podcast =
    R"(\b(?:\w*podcasts?|aflevering(?:en)?|afl|episodes?|spotify|beluisterd)\b)";
constexpr std::string_view k_book =
    R"(\b(?:boek(?:en)?|luisterboek|handboek|e-?book|books?|isbn|auteur|schrijver|uitgeverij)\b)";

/// What a line or a heading says its titles are; empty where it does not.
std::string_view kind_in(std::string_view line) {
    static const RE2 k_subscription_word{std::string(k_subscription)};
    static const RE2 k_podcast_word{std::string(k_podcast)};
    static const RE2 k_book_word{std::string(k_book)};
    if (RE2::PartialMatch(line, k_podcast_word)) {
        return "podcast";
    }
    if (RE2::PartialMatch(line, k_subscription_word)) {
        return "subscription_year";
    }
    return RE2::PartialMatch(line, k_book_word) ? "book" : "";
}

struct Row {
    TextRange line;
    std::vector<TextRange> cells;
};

/// The lines of a page with their cells; a blank line is a row without cells.
std::vector<Row> rows_of(const PageText& text) {
    std::vector<Row> rows;
    std::optional<std::size_t> line;
    for (const Cell& cell : cells(text)) {
        if (line != cell.line) {
            rows.push_back({cell.range, {}});
            line = cell.line;
        }
        rows.back().cells.push_back(cell.range);
        rows.back().line.end = cell.range.end;
    }
    return rows;
}

/// Which cell holds the titles, by the heading of a table: "Titel", or what the work is.
std::optional<std::size_t> title_column(const PageText& text, const Row& row) {
    static const RE2 k_title(
        R"((?:titel|title|boektitel|naam|titel[ /].*|boek|omschrijving)(?: ?/.*)?:?)");
    static const RE2 k_beside(
        R"((?:auteur|auteurs|schrijver|author|jaar|year|soort|isbn.*|nr\.?|nummer|uitgever|uitgeverij|punten|gelezen|datum|kind|type)(?:\W.*)?)");
    std::optional<std::size_t> column;
    bool has_beside = false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string_view cell = text.part(row.cells[i]);
        if (!column && RE2::FullMatch(cell, k_title)) {
            column = i;
        }
        has_beside = has_beside || RE2::FullMatch(cell, k_beside);
    }
    return has_beside ? column : std::nullopt;
}

/// The years that a line states, "2022 t/m 2024" are three; one empty text where it states none.
std::vector<std::string> years_in(std::string_view line) {
    static const RE2 k_years(R"(\b(20[0-4]\d)\b(?:\s*(?:t/m|tot en met|-)\s*(20[0-4]\d)\b)?)");
    std::vector<std::string> years;
    re2::StringPiece rest(line.data(), line.size());
    std::string last;
    for (std::string year; RE2::FindAndConsume(&rest, k_years, &year, &last);) {
        const int first = std::stoi(year);
        for (int one = first; one <= (last.empty() ? first : std::stoi(last)); ++one) {
            if (std::ranges::find(years, std::to_string(one)) == years.end()) {
                years.push_back(std::to_string(one));
            }
        }
    }
    return years.empty() ? std::vector<std::string>{""} : years;
}

/// The title without the years behind it.
TextRange without_years(const PageText& text, TextRange title) {
    static const RE2 k_years(R"((.{3,}?)[ ,(]+20[0-4]\d\b.*)");
    const std::string_view read = text.part(title);
    re2::StringPiece name;
    return RE2::FullMatch(re2::StringPiece(read.data(), read.size()), k_years, &name)
               ? TextRange{title.begin, title.begin + name.size()}
               : title;
}

/// Whether a person's name stands from here to the end of the line, a year behind it or not.
bool is_author(const PageText& text, TextRange range) {
    const TextRange name = name_at(text, range, NameIn::sentence);
    if (name.empty() || !is_whole(text, name)) {
        return false;
    }
    static const RE2 k_behind(R"([ .,;:()]*(?:(?:en|&|et al\.?|e\.a\.?)\b.*|(?:19|20)\d\d.*)?)");
    const std::string_view who = text.part(name);
    return name.begin == range.begin
           && (has_first_name(who) || has_initials(who) || who.find('.') != std::string_view::npos)
           && matches(text.part({name.end, range.end}), k_behind);
}

/// The title without who wrote it: "Het lerende brein, J. Smit (2021)", "Het lerende brein van Anna Smit", "Smit, J.
/// (2021). Het lerende brein".
TextRange without_author(const PageText& text, TextRange title) {
    static const RE2 k_first(
        R"(([a-z' -]+, ?(?:[a-z]\.[ -]?)+(?:(?:,| en| &)[^()]{0,60})?\((?:19|20)\d\d\)[.,:]? ).+)");
    static const RE2 k_by(
        R"(((?:(?:,| -|\.)? (?:schrijver|auteur|author)[: ]|,? (?:van|door|by) |,| -|:| \() ?))");
    const std::string_view read = text.part(title);
    re2::StringPiece found;
    if (RE2::FullMatch({read.data(), read.size()}, k_first, &found)) {
        title.begin += found.size();
        return title;
    }
    re2::StringPiece rest(read.data(), read.size());
    while (RE2::FindAndConsume(&rest, k_by, &found)) {
        const auto behind = static_cast<std::size_t>(rest.data() - text.text.data());
        if (found.data() > read.data() && is_author(text, {behind, title.end})) {
            return {title.begin, static_cast<std::size_t>(found.data() - text.text.data())};
        }
    }
    return title;
}

/// A part of the text without the signs around it.
TextRange bare_title(const PageText& text, re2::StringPiece part) {
    const auto begin = static_cast<std::size_t>(part.data() - text.text.data());
    return trimmed(text, {begin, begin + part.size()}, " .,:;-\"'");
}

/// The title in a line of a list: what is between quotes, else what follows a number, dash or the kind.
std::optional<TextRange> title_in_line(const PageText& text, TextRange line) {
    const std::string_view read = text.part(line);
    static const RE2 k_item(R"(^\s*(?:\d{1,2}[.)]|[-*]|\d{1,2} )\s*(.{3,}))");
    static const RE2 k_labelled(
        R"(^\s*(?:(?:boek|podcast|abonnement|abbo|abo|blad|tijdschrift|vakblad|book|subscription)s?\s*(?:[:-]| op | )|titel\s*:)\s*(.{3,}))");
    static const RE2 k_quoted(R"((?:^|\W)(["'][^"']{3,120}["']))");
    const re2::StringPiece whole(read.data(), read.size());
    re2::StringPiece title = whole;
    const bool is_item = RE2::PartialMatch(whole, k_item, &title);
    const bool is_labelled = RE2::PartialMatch(title, k_labelled, &title);
    const bool is_quoted = RE2::PartialMatch(whole, k_quoted, &title);
    if (!is_item && !is_labelled && !is_quoted) {
        return std::nullopt;
    }
    return bare_title(text, title);
}

/// "Ik ben abonnee van het tijdschrift Loopbaanvisie, jaargangen 2022 en 2023": the magazine, told in a sentence.
std::optional<TextRange> magazine_in_sentence(const PageText& text, TextRange line) {
    static const RE2 k_reads(
        R"(\b(?:abonnee (?:van|op)|abonnement op|geabonneerd op|abonnementen op|lid van|subscribe to|subscriber of|subscription to) (?:het |de |het maandblad |the )?(?:vak)?(?:tijdschrift |blad |magazine |journal )?((?:[^\s,.;(]+ ?){1,6}))");
    const std::string_view read = text.part(line);
    re2::StringPiece title;
    if (kind_in(read) != "subscription_year"
        || !RE2::PartialMatch({read.data(), read.size()}, k_reads, &title)) {
        return std::nullopt;
    }
    const TextRange range = bare_title(text, title);
    static const RE2 k_name(R"(^["']?\p{Lu})");
    return RE2::PartialMatch(excerpt(text, range).text, k_name) ? std::optional(range)
                                                                : std::nullopt;
}

/// A short line under "Boeken" is a title; one that goes on in lower case, asks, or speaks of the reader is none.
std::optional<TextRange> title_under_heading(const PageText& text, TextRange line) {
    constexpr std::size_t k_longest = 90; // bytes; longer is running text
    static const RE2 k_begins(R"(^[\p{Lu}\d])");
    static const RE2 k_running(R"([?!]$|[a-z]{4}\.$|:$|\b(?:ik|mij|mijn|wij|we|i|my)\b)");
    static const RE2 k_with_author(R"(^.{3,} [-\x{2013}] (?:\p{Lu}\.[ ]?)+(?:[a-z]+ )*\p{Lu}\S+$)");
    const std::string_view read = text.part(line);
    const std::string as_read = excerpt(text, line).text;
    const bool is_running = holds(read, k_running) && !RE2::PartialMatch(as_read, k_with_author);
    if (line.size() > k_longest || !RE2::PartialMatch(as_read, k_begins) || is_running) {
        return std::nullopt;
    }
    return trimmed(text, line, " .,:;-\"'");
}

/// Lines that are about the list or the person, not titles.
bool is_about_the_list(std::string_view line) {
    static const RE2 k_about(
        R"(^\W*(?:naam|datum|periode|onderdeel|kandidaat|plaats|handtekening|totaal|subtotaal|total|groet(?:en|jes)?|met vriendelijke|hoi|beste|hallo|pagina|page|categorie|opgave|overzicht|lijst|boekenlijst|leeslijst|literatuurlijst|punten|pe-?punten)\b|\bpunten\b\W*$)");
    return RE2::PartialMatch(line, k_about);
}

/// Reads the titles of a list, page after page.
class ListReader {
public:
    explicit ListReader(Piece& piece) : m_piece(piece) {}

    void read(const PageText& text) {
        for (const Row& row : rows_of(text)) {
            read_row(text, parted(text, row));
        }
        add_kept_alone(text);
    }

private:
    /// A row below the headings of a table, with its cells as these part them.
    Row parted(const PageText& text, const Row& row) const {
        if (!m_is_table) {
            return row;
        }
        std::vector<Box> headings = m_beside;
        headings.push_back(m_title_box);
        Row all{row.line, {}};
        for (const TextRange cell : row.cells) {
            const std::vector<TextRange> parts = parted_below(text, cell, headings);
            all.cells.insert(all.cells.end(), parts.begin(), parts.end());
        }
        return all;
    }

    /// A title of several lines, whose neighbours stand beside its first line: it comes line by line, then they do.
    /// Keeps the lines until these come; true when the row is such a line.
    bool keeps_for_later(const PageText& text, const Row& row) {
        if (!m_is_table || row.cells.size() != 1) {
            return false;
        }
        const Box box = excerpt(text, row.cells.front()).box;
        constexpr double k_same_place = 0.006; // of the page's width
        if (std::abs(box.x0 - m_title_box.x0) > k_same_place) {
            return false;
        }
        constexpr double k_next_line = 1.6;
        const bool goes_on = !m_pending.empty() && box.y0 - m_pending_box.y0 > 0
                             && box.y0 - m_pending_last.y0 < k_next_line * box.height();
        if (goes_on) {
            m_pending.end = row.cells.front().end;
            m_pending_line += " " + std::string(text.part(row.line));
        } else {
            add_kept_alone(text);
            m_pending = row.cells.front();
            m_pending_box = box;
            m_pending_line = text.part(row.line);
        }
        m_pending_last = box;
        return true;
    }

    /// A row that ends with its title, though the table has columns behind it: they, and perhaps more of the title, come
    /// in lines of their own.
    bool waits_for_columns(const PageText& text, const Row& row, TextRange title) {
        const bool has_columns = std::ranges::any_of(
            m_beside, [&](const Box& heading) { return heading.x0 > m_title_box.x0; });
        if (!has_columns || title.end < row.line.end) {
            return false;
        }
        m_pending = title;
        m_pending_box = m_pending_last = excerpt(text, title).box;
        m_pending_line = text.part(row.line);
        m_pending_is_row = true;
        return true;
    }

    void add_pending(const PageText& text, const std::string& line) {
        const std::string_view kind = kind_in(line);
        const std::string_view unit = !kind.empty() ? kind : m_heading;
        const TextRange title = trimmed(text, m_pending, " .,:;-\"'");
        add(text, title, unit.empty() ? "book" : unit, line);
    }

    /// A row that waited in vain is a title; a line of a cell is none.
    void add_kept_alone(const PageText& text) {
        if (m_pending_is_row) {
            add_pending(text, m_pending_line);
        }
        m_pending = {};
        m_pending_is_row = false;
    }

    /// Adds the title that was kept where this row stands beside it.
    void add_kept(const PageText& text, const Row& row) {
        const Box box = excerpt(text, row.line).box;
        const double middle = (box.y0 + box.y1) / 2;
        const bool is_beside = !m_pending.empty() && box.x0 > m_title_box.x0
                               && middle >= m_pending_box.y0 && middle <= m_pending_box.y1;
        if (is_beside) {
            add_pending(text, m_pending_line + " " + std::string(text.part(row.line)));
            m_pending = {};
            m_pending_is_row = false;
        }
        add_kept_alone(text);
    }

    void read_row(const PageText& text, const Row& row) {
        const std::string_view line = text.part(row.line);
        if (const auto column = title_column(text, row)) {
            m_title_box = excerpt(text, row.cells[*column]).box;
            m_is_table = true;
            m_beside.clear();
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                if (i != *column) {
                    m_beside.push_back(excerpt(text, row.cells[i]).box);
                }
            }
            return;
        }
        if (keeps_for_later(text, row)) {
            return;
        }
        add_kept(text, row);
        const std::string_view kind = kind_in(line);
        if (is_about_the_list(line)) {
            m_heading = kind.empty() ? m_heading : kind;
            return;
        }
        if (is_heading(line, kind)) {
            m_heading = kind;
            return;
        }
        const std::string_view unit = !kind.empty() ? kind : m_heading;
        std::optional<TextRange> title =
            m_is_table ? title_under(text, row) : title_in_line(text, row.line);
        if (!title && !m_is_table) {
            title = magazine_in_sentence(text, row.line);
        }
        if (!title && !m_is_table && !m_heading.empty()) {
            title = title_under_heading(text, row.line);
        }
        if (title && !title->empty() && title->size() >= 3) {
            if (m_is_table && waits_for_columns(text, row, *title)) {
                return;
            }
            add(text, *title, unit.empty() ? "book" : unit, line);
        }
    }

    /// "Boeken", "Podcasts:", "Abonnementen 2024": the kind and hardly anything else; or "Boeken die ik las": the kind, said by
    /// the reader.
    static bool is_heading(std::string_view line, std::string_view kind) {
        static const RE2 k_heading(
            R"(^\W*(?:gelezen |beluisterde |mijn |vak)?(?:boeken|podcasts?|abonnement(?:en)?|tijdschrift(?:en)?|vakblad(?:en)?|bladen|vakliteratuur|books|subscriptions?)(?: (?:gelezen|beluisterd|en \w+|/ \w+|(?:vak)?(?:tijdschrift(?:en)?|blad(?:en)?)))?\W*$)");
        static const RE2 k_of_reader(
            R"(^\W*(?:\w+ ){0,3}(?:boeken|podcasts|abonnementen|tijdschriften|vakbladen|bladen|books|subscriptions)\b[^:"'\d]*\b(?:ik|mij|mijn|gelezen|beluisterd|i|my)\b[^:"'\d]*$)");
        return !kind.empty() && (holds(line, k_heading) || holds(line, k_of_reader));
    }

    /// The cell that stands under the heading of titles.
    std::optional<TextRange> title_under(const PageText& text, const Row& row) const {
        if (row.cells.size() < 2) {
            return std::nullopt; // running text under a table, or the rest of a long cell
        }
        for (const TextRange cell : row.cells) {
            if (apart(excerpt(text, cell).box, m_title_box) < 0) {
                return trimmed(text, from_heading(text, cell), " .,:;-\"'");
            }
        }
        return std::nullopt;
    }

    /// Without words of the column before, where the gap between them is narrow.
    TextRange from_heading(const PageText& text, TextRange cell) const {
        for (std::size_t space = text.text.find(' ', cell.begin); space < cell.end;
             space = text.text.find(' ', cell.begin)) {
            const Box word = excerpt(text, {cell.begin, space}).box;
            const bool is_of_another = std::ranges::any_of(m_beside, [&](const Box& heading) {
                return apart(word, heading) < apart(word, m_title_box);
            });
            if (!is_of_another) {
                break;
            }
            cell.begin = space + 1;
        }
        return cell;
    }

    /// The reader's own name is no title, on whatever line it stands.
    bool is_reader(const FieldFound& field) const {
        return std::ranges::any_of(m_piece.fields, [&](const FieldFound& other) {
            return other.name == "holder" && other.value == field.value;
        });
    }

    void add(const PageText& text, TextRange title, std::string_view unit, std::string_view line) {
        const bool by_year = unit == "subscription_year";
        const TextRange name = by_year ? without_years(text, title) : without_author(text, title);
        FieldFound field = found_field("reading_entry", text, name, m_is_table ? 0.9 : 0.75);
        field.unit = unit;
        if (is_reader(field)) {
            return;
        }
        for (const std::string& year : by_year ? years_in(line) : std::vector<std::string>{""}) {
            FieldFound& entry = m_piece.fields.emplace_back(field);
            entry.value += year.empty() ? "" : ", " + year;
        }
    }

    Piece& m_piece;
    Box m_title_box;               // of the heading over the titles
    std::vector<Box> m_beside;     // of the headings beside it
    TextRange m_pending;           // a title whose neighbours have not come yet
    Box m_pending_box;             // of its first line
    Box m_pending_last;            // and of its last
    std::string m_pending_line;    // the words of its row so far
    bool m_pending_is_row = false; // it has the cells before it
    bool m_is_table = false;
    std::string_view m_heading; // the kind that the last heading named
};

void find(const FieldContext& context, Piece& piece) {
    ListReader reader(piece);
    for (std::uint32_t page = context.first; page < context.last; ++page) {
        reader.read(page_text(context.reading.document().pages[page]));
    }
}

} // namespace

extern const Field field_reading_entry;
const Field field_reading_entry{.id = "reading_entry", .find = find};

} // namespace intake::fields
