// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/show.hpp"

#include "pipeline/figures.hpp"
#include "pipeline/files.hpp"
#include "pipeline/media_type.hpp"
#include "pipeline/outputs/collect.hpp"
#include "pipeline/outputs/criteria_sheet.hpp"
#include "pipeline/outputs/delivery_words.hpp"
#include "pipeline/outputs/labels.hpp"
#include "pipeline/outputs/portfolio_work.hpp"
#include "pipeline/outputs/review_words.hpp"
#include "pipeline/outputs/todo_groups.hpp"
#include "pipeline/usage_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <vector>

namespace intake {

namespace fs = std::filesystem;

namespace {

constexpr int k_figure_columns = 9;
constexpr int k_figures = 5;

std::string pick(Lang lang, std::string_view nl, std::string_view en) {
    return std::string(lang == Lang::nl ? nl : en);
}

Tint tint_of(std::string_view severity) {
    if (severity == "action") {
        return Tint::red;
    }
    return severity == "attention" ? Tint::yellow : Tint::plain;
}

/// A paragraph with every line but its first under the text of the first.
std::string hanging(const std::string& start, std::string_view text, const TerminalStyle& style) {
    const int indent = display_width(start);
    std::string paragraph;
    for (const std::string& line : wrap(harmless(text), style.width - indent)) {
        paragraph += paragraph.empty() ? start : std::string(static_cast<std::size_t>(indent), ' ');
        paragraph += line + "\n";
    }
    return paragraph.empty() ? start + "\n" : paragraph;
}

// ---------------------------------------------------------------------------- all portfolios

/// One row of the table. Small, so that a batch of any size fits in memory.
struct Row {
    std::string name;
    PortfolioWork work{.urgency = Urgency::not_opened};
    std::size_t files = 0;
    std::size_t pages = 0;
    std::size_t pieces = 0;
    bool is_readable = true;
};

Row row_of(const IndexFile& file) {
    Row row;
    row.name = file.name;
    row.is_readable = file.index.has_value();
    if (file.index) {
        row.work = work_of(*file.index);
        row.files = file.index->entries.size();
        row.pages = file.index->pages();
        row.pieces = file.index->pieces.size();
    }
    return row;
}

std::string figure(std::size_t value) {
    const std::string text = value == 0 ? "·" : std::to_string(value);
    return std::string(
               static_cast<std::size_t>(std::max(1, k_figure_columns - display_width(text))), ' ')
           + text;
}

std::string table_head(int name_columns, Lang lang) {
    std::string head = fit(pick(lang, "portfolio", "portfolio"), name_columns);
    const std::vector<std::string> columns = {pick(lang, "vragen", "ask"),
                                              pick(lang, "bekijken", "look at"),
                                              pick(lang, "bestanden", "files"),
                                              pick(lang, "pagina's", "pages"),
                                              pick(lang, "stukken", "pieces")};
    for (const std::string& column : columns) {
        head += fmt::format("{:>{}}", column, k_figure_columns + 1);
    }
    return head;
}

std::string table_row(const Row& row, int name_columns, const TerminalStyle& style, Lang lang) {
    const std::string name = fit(harmless(row.name), name_columns);
    if (!row.is_readable) {
        return style.paint(
            Tint::red,
            name + "  " + pick(lang, "index.json is niet te lezen", "index.json cannot be read"));
    }
    constexpr std::array<Tint, k_urgencies.size()> k_tints = {
        Tint::red, Tint::red, Tint::yellow, Tint::plain};
    const auto [urgency, to_ask, to_look_at] = row.work;
    std::string line = style.paint(k_tints.at(static_cast<std::size_t>(urgency)), name);
    line += " " + style.paint(to_ask > 0 ? Tint::red : Tint::faint, figure(to_ask));
    line += " " + style.paint(to_look_at > 0 ? Tint::yellow : Tint::faint, figure(to_look_at));
    for (const std::size_t value : {row.files, row.pages, row.pieces}) {
        line += " " + figure(value);
    }
    return line;
}

// ---------------------------------------------------------------------------- one portfolio

std::string heading(std::string_view text, const TerminalStyle& style) {
    return "\n" + style.paint(Tint::bold, text) + "\n";
}

/// A paragraph in one tint, all of it under its first line.
std::string block(int indent, std::string_view text, Tint tint, const TerminalStyle& style) {
    std::string lines;
    for (const std::string& line : wrap(harmless(text), style.width - indent)) {
        lines +=
            std::string(static_cast<std::size_t>(indent), ' ') + style.paint(tint, line) + "\n";
    }
    return lines;
}

std::string title_block(const IndexSummary& index, const TerminalStyle& style, Lang lang) {
    std::string text = style.paint(Tint::bold, shorten(harmless(index.name), style.width)) + "\n";
    const std::string facts = fmt::format("{} · {} · {} · {} · {}",
                                          harmless(index.file),
                                          size_label(index.bytes, lang),
                                          count_label(index.entries.size(), k_file, lang),
                                          count_label(index.pages(), k_page, lang),
                                          count_label(index.pieces.size(), k_piece, lang));
    text += block(0, facts, Tint::faint, style);
    if (index.stamp.learned_version != 0) {
        text += block(
            0,
            fmt::format(fmt::runtime(pick(lang,
                                          "Met wat geleerd is van correcties: versie {}",
                                          "With what was learned from corrections: version {}")),
                        index.stamp.learned_version),
            Tint::faint,
            style);
    }
    return text;
}

/// "extra.zip › scan.pdf" for a member of an archive in the portfolio.
std::string shown_path(const EntrySummary& entry, int width) {
    const std::string archive = entry.inside.empty() ? "" : harmless(entry.inside) + " › ";
    return shorten(archive + harmless(entry.path), width);
}

/// Where a finding is: "map/verslag.pdf, pagina 3".
std::string place_of(const IndexSummary& index,
                     const FindingSummary& finding,
                     const TerminalStyle& style,
                     Lang lang) {
    const int room = style.width - 20;
    const bool has_entry = finding.entry_index && *finding.entry_index < index.entries.size();
    std::string place = has_entry ? shown_path(index.entries[*finding.entry_index], room)
                                  : shorten(harmless(finding.entry), room);
    if (finding.page > 0) {
        place +=
            fmt::format("{}{} {}", place.empty() ? "" : ", ", k_page.one.in(lang), finding.page);
    }
    return place;
}

/// Findings with one thing to do, as places among those of the index.
std::string finding_group(const IndexSummary& index,
                          const std::vector<std::size_t>& findings,
                          const TerminalStyle& style,
                          Lang lang) {
    constexpr std::size_t k_places_at_most = 12;
    const FindingSummary& first = index.findings[findings.front()];
    const std::string& what = first.heading(lang);
    std::string text = "  " + style.paint(tint_of(first.severity), harmless(what)) + "\n";
    std::string said; // a sentence that all of them share is said once
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (i == k_places_at_most) {
            text += fmt::format("    {} {}\n",
                                pick(lang, "en nog", "and"),
                                fmt::format("{}{}", findings.size() - i, pick(lang, "", " more")));
            break;
        }
        const FindingSummary& finding = index.findings[findings[i]];
        if (finding.text(lang) != said) {
            text += hanging("    ", finding.text(lang), style);
            said = finding.text(lang);
        }
        const std::string place = place_of(index, finding, style, lang);
        text += place.empty() ? "" : "      " + style.paint(Tint::blue, place) + "\n";
    }
    return text;
}

std::string findings_block(const IndexSummary& index, const TerminalStyle& style, Lang lang) {
    std::string text;
    for (const TodoGroup& todo : todo_groups()) {
        const std::vector<std::vector<std::size_t>> groups = findings_by_code(index, todo);
        text += groups.empty() ? "" : heading(todo.heading.in(lang), style);
        for (const std::vector<std::size_t>& group : groups) {
            text += finding_group(index, group, style, lang);
        }
    }
    return text;
}

/// Lines below each other, the first few and how many there are more.
std::string
some_lines(const std::vector<std::string>& lines, const TerminalStyle& style, Lang lang) {
    constexpr std::size_t k_lines_at_most = 12;
    std::string text;
    for (std::size_t i = 0; i < std::min(lines.size(), k_lines_at_most); ++i) {
        text += hanging("    ", lines[i], style);
    }
    if (lines.size() > k_lines_at_most) {
        text += fmt::format("    {} {}{}\n",
                            pick(lang, "en nog", "and"),
                            lines.size() - k_lines_at_most,
                            pick(lang, "", " more"));
    }
    return text;
}

std::string since_block(const IndexSummary& index, const TerminalStyle& style, Lang lang) {
    if (!index.earlier) {
        return "";
    }
    std::vector<std::string> files;
    for (const FileChangeSummary& change : index.earlier->files) {
        if (std::string line = file_change_line(change, lang); !line.empty()) {
            files.push_back(std::move(line));
        }
    }
    std::vector<std::string> solved;
    for (const SolvedSummary& finding : index.earlier->solved) {
        if (asked_for_somebody(finding)) {
            solved.push_back(solved_line(finding, lang));
        }
    }
    return heading(pick(lang, "Sinds de vorige levering", "Since the previous delivery"), style)
           + hanging("  ", files_since(*index.earlier, lang), style)
           + some_lines(files, style, lang) + hanging("  ", findings_since(index, lang), style)
           + some_lines(solved, style, lang);
}

/// The first few texts, each once; "…" where there are more.
std::string first_few(const std::vector<std::string>& texts, std::size_t at_most) {
    std::vector<std::string> shown;
    for (const std::string& text : texts) {
        if (std::ranges::find(shown, text) == shown.end()) {
            shown.push_back(text);
        }
    }
    std::string line;
    for (std::size_t i = 0; i < std::min(at_most, shown.size()); ++i) {
        line += (line.empty() ? "" : ", ") + shown[i];
    }
    return shown.size() > at_most ? line + ", …" : line;
}

std::string dates_line(const PieceSummary& piece, Lang lang) {
    constexpr std::size_t k_dates_at_most = 4;
    std::vector<std::string> dates;
    for (const DateSummary& date : piece.dates) {
        const std::string role = date_role_label(date.role, lang);
        std::string text = date.value;
        text += date.end.empty() ? "" : pick(lang, " t/m ", " to ") + date.end;
        text += role.empty() ? "" : " (" + role + ")";
        dates.push_back(std::move(text));
    }
    return first_few(dates, k_dates_at_most);
}

/// The words on the page that say most for the type. A cue without words is for the index alone.
std::string reasons_line(const PieceSummary& piece, Lang lang) {
    constexpr std::size_t k_reasons_at_most = 3;
    std::vector<std::string> reasons;
    for (const ReasonSummary& reason : piece.because) {
        if (reason.weight > 0 && !reason.text.empty() && reasons.size() < k_reasons_at_most) {
            reasons.push_back("“" + shorten(harmless(reason.text), 50) + "”");
        }
    }
    const auto learned = std::ranges::find_if(
        piece.because, [](const ReasonSummary& reason) { return is_learned(reason.cue); });
    if (learned != piece.because.end()) {
        reasons.insert(reasons.begin(), cue_label(learned->cue, lang));
    }
    return first_few(reasons, k_reasons_at_most + 1);
}

std::string words_of_person(const ReviewSummary& review, const IndexSummary& index, Lang lang) {
    const std::string found = review_found_label(review.found, lang);
    return fmt::format("{} {}{}",
                       pick(lang, "mens:", "person:"),
                       review_sentence(review, index, lang),
                       found.empty() ? "" : "; " + found);
}

/// What people said of pieces that are not found.
std::string lost_words_block(const IndexSummary& index, const TerminalStyle& style, Lang lang) {
    std::string text;
    for (const ReviewSummary& review : index.reviews) {
        if (review.piece.empty()) {
            text += hanging("  ",
                            fmt::format("{}, {} {}: {}",
                                        review.file,
                                        k_page.one.in(lang),
                                        review.first_page,
                                        words_of_person(review, index, lang)),
                            style);
        }
    }
    return text.empty() ? ""
                        : heading(pick(lang,
                                       "Gezegd van een stuk dat er niet is",
                                       "Said of a piece that is not there"),
                                  style)
                              + text;
}

std::string piece_lines(const IndexSummary& index,
                        const PieceSummary& piece,
                        const TerminalStyle& style,
                        Lang lang) {
    constexpr int k_indent = 15;
    const bool is_other = piece.type == "other";
    std::string title = index.title(piece.type, lang);
    if (!is_other) {
        title += fmt::format(" ({:.0f}%)", 100 * piece.confidence);
    }
    std::string text = block(k_indent, title, is_other ? Tint::yellow : Tint::bold, style);
    text.replace(
        0, k_indent, fit("    p. " + pages_label(piece.first_page, piece.last_page), k_indent));
    if (is_other && !piece.runner_up.empty()) {
        const std::string perhaps =
            pick(lang, "misschien: ", "perhaps: ") + index.title(piece.runner_up, lang);
        text += block(k_indent, perhaps, Tint::faint, style);
    }
    text += block(k_indent, dates_line(piece, lang), Tint::plain, style);
    text += block(k_indent, reasons_line(piece, lang), Tint::faint, style);
    for (const ReviewSummary& review : index.reviews) {
        if (review.piece == piece.id) {
            text += block(k_indent, words_of_person(review, index, lang), Tint::green, style);
        }
    }
    return text;
}

std::string entry_lines(const EntrySummary& entry, const TerminalStyle& style, Lang lang) {
    const bool is_fine = entry.outcome == "ok";
    const bool needs_nobody = outcome_action_by(entry.outcome) == "nobody";
    std::string about = shorten(harmless(media_type_label(entry.media_type, lang)), 30);
    about += about.empty() ? "" : ", ";
    about += size_label(entry.bytes, lang);
    if (!is_fine) {
        about = shorten(harmless(outcome_label(entry.outcome, lang)), 40);
    }
    const int room = std::max(16, style.width - display_width(about) - 4);
    const std::string path = shown_path(entry, room);
    return fmt::format("  {}  {}\n",
                       is_fine || !needs_nobody ? path : style.paint(Tint::faint, path),
                       style.paint(needs_nobody ? Tint::faint : Tint::yellow, about));
}

std::string contents_block(const IndexSummary& index, const TerminalStyle& style, Lang lang) {
    std::map<std::string_view, std::vector<const PieceSummary*>> pieces;
    for (const PieceSummary& piece : index.pieces) {
        pieces[piece.document].push_back(&piece);
    }
    std::string text = heading(pick(lang, "Inhoud", "Contents"), style);
    for (const EntrySummary& entry : index.entries) {
        text += entry_lines(entry, style, lang);
        const auto found = pieces.find(entry.document);
        if (entry.document.empty() || found == pieces.end()) {
            continue;
        }
        for (const PieceSummary* piece : found->second) {
            text += piece_lines(index, *piece, style, lang);
        }
    }
    return text;
}

/// Names that hold the wanted one, or all when few; for somebody who mistyped.
std::string resembling(const std::vector<std::string>& names, const std::string& wanted) {
    constexpr std::size_t k_at_most = 5;
    std::string text;
    std::size_t shown = 0;
    for (const std::string& name : names) {
        const bool resembles = names.size() <= k_at_most || name.find(wanted) != std::string::npos
                               || (!wanted.empty() && name.starts_with(wanted.front()));
        if (resembles && shown < k_at_most) {
            text += (text.empty() ? "" : ", ") + harmless(name);
            ++shown;
        }
    }
    return text;
}

std::string portfolios_folder(const std::string& out_folder) {
    std::string folder = (fs::path(out_folder) / "portfolios").string();
    if (std::error_code error; !fs::is_directory(folder, error)) {
        throw UsageError(
            fmt::format("'{}' holds no results; run 'portfolio-intake run INBOX --out {}' first",
                        out_folder,
                        out_folder));
    }
    return folder;
}

} // namespace

std::string show_batch(const std::string& out_folder, const TerminalStyle& style, Lang lang) {
    portfolios_folder(out_folder);
    std::vector<Row> rows;
    each_index(out_folder, [&rows](const IndexFile& file) { rows.push_back(row_of(file)); });
    if (rows.empty()) {
        throw UsageError(fmt::format("'{}' holds no portfolios yet", out_folder));
    }
    std::ranges::stable_sort(rows, {}, [](const Row& row) { return row.work.urgency; });
    int widest = display_width("portfolio");
    for (const Row& row : rows) {
        widest = std::max(widest, display_width(harmless(row.name)));
    }
    const int room = style.width - k_figures * (k_figure_columns + 1);
    const int name_columns = std::clamp(widest, 9, std::max(9, room));
    std::string text = style.paint(Tint::bold, table_head(name_columns, lang)) + "\n";
    for (const Row& row : rows) {
        text += table_row(row, name_columns, style, lang) + "\n";
    }
    text += "\n" + count_label(rows.size(), k_portfolio, lang) + ". ";
    text += fmt::format(fmt::runtime(pick(lang,
                                          "Eén bekijken: portfolio-intake show {} NAAM\n",
                                          "To see one: portfolio-intake show {} NAME\n")),
                        harmless(out_folder));
    return text;
}

std::string show_portfolio(const std::string& out_folder,
                           const std::string& name,
                           const TerminalStyle& style,
                           Lang lang) {
    const std::string folder = portfolios_folder(out_folder);
    const std::vector<std::string> names = list_folder(folder);
    const std::string wanted = name.ends_with(".zip") ? name.substr(0, name.size() - 4) : name;
    const auto found = std::ranges::find_if(names, [&](const std::string& folder_name) {
        return folder_name == name || folder_name == wanted;
    });
    if (found == names.end()) {
        const std::string others = resembling(names, wanted);
        throw UsageError(fmt::format("there is no portfolio '{}' in '{}'{}{}",
                                     harmless(name),
                                     out_folder,
                                     others.empty() ? "" : "; there are: ",
                                     others));
    }
    std::optional<IndexSummary> index =
        parse_index(read_file((fs::path(folder) / *found / "index.json").string()));
    if (!index) {
        throw UsageError(
            fmt::format("the index.json of '{}' is not one that this version can read; run again",
                        harmless(*found)));
    }
    index->name = *found;
    return show_portfolio(*index, style, lang);
}

std::string show_portfolio(const IndexSummary& index, const TerminalStyle& style, Lang lang) {
    std::string text = title_block(index, style, lang);
    if (index.outcome != "ok") {
        text += style.paint(Tint::red, outcome_label(index.outcome, lang)) + "\n";
    }
    text += criteria_sheet(index, style, lang);
    text += since_block(index, style, lang);
    text += findings_block(index, style, lang);
    if (!index.entries.empty()) {
        text += contents_block(index, style, lang);
    }
    text += lost_words_block(index, style, lang);
    return text;
}

} // namespace intake
