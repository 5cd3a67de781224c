// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/night_summary.hpp"

#include "pipeline/figures.hpp"
#include "pipeline/outputs/todo_groups.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace intake {

namespace {

constexpr std::size_t k_lines_at_most = 15; // what fits on a screen with the totals below it

using CodeAndTotals = std::pair<std::string, CodeTotals>;

bool is_action(const CodeAndTotals& code) {
    return code.second.severity == "action";
}

/// The codes of a group: what must be done before what is worth a look, and what touches most portfolios first.
std::vector<CodeAndTotals> codes_of(const TodoGroup& group, const BatchTotals& totals) {
    std::vector<CodeAndTotals> codes;
    for (const auto& [code, of_code] : totals.by_code) {
        if (todo_group_of(of_code.severity, of_code.action_by) == group.id) {
            codes.emplace_back(code, of_code);
        }
    }
    std::ranges::stable_sort(codes, [](const CodeAndTotals& a, const CodeAndTotals& b) {
        return std::pair(is_action(a), a.second.portfolios)
               > std::pair(is_action(b), b.second.portfolios);
    });
    return codes;
}

/// A list of names in so many columns, cut at its end.
std::string shortened_at_end(const std::string& names, int width) {
    return display_width(names) <= width ? names : wrap(names, width - 2).front() + " …";
}

/// "    2  Beveiligd met een wachtwoord: jansen, pietersen"
std::string line_of(const CodeAndTotals& code, const TerminalStyle& style, Lang lang) {
    std::string names;
    for (const std::string& name : code.second.first_portfolios) {
        names += (names.empty() ? "" : ", ") + harmless(name);
    }
    if (code.second.portfolios > code.second.first_portfolios.size()) {
        names += ", …";
    }
    const std::string& heading = code.second.heading.in(lang);
    const std::string start = fmt::format("{:>5}  {}", code.second.portfolios, heading);
    const int room = style.width - display_width(start) - 2;
    if (room < 12) {
        return start + "\n";
    }
    return fmt::format("{}: {}\n", start, style.paint(Tint::faint, shortened_at_end(names, room)));
}

std::string to_do(const BatchTotals& totals, const TerminalStyle& style, Lang lang) {
    std::string text;
    std::size_t lines = 0;
    std::size_t left_out = 0;
    for (const TodoGroup& group : todo_groups()) {
        const std::vector<CodeAndTotals> codes = codes_of(group, totals);
        if (codes.empty() || group.id == "info") {
            continue;
        }
        if (lines + 2 > k_lines_at_most) {
            left_out += codes.size();
            continue;
        }
        const Tint tint = is_action(codes.front()) ? Tint::red : Tint::yellow;
        text += style.paint(tint, group.heading.in(lang)) + "\n";
        ++lines;
        for (const CodeAndTotals& code : codes) {
            if (lines < k_lines_at_most) {
                text += line_of(code, style, lang);
                ++lines;
            } else {
                ++left_out;
            }
        }
    }
    if (left_out > 0) {
        constexpr Noun k_kind = {{"soort", "more kind"}, {"soorten", "more kinds"}};
        text += fmt::format("  {} {}; {} findings.csv\n",
                            lang == Lang::nl ? "en nog" : "and",
                            count_label(left_out, k_kind, lang),
                            lang == Lang::nl ? "zie" : "see");
    }
    return text;
}

std::string totals_line(const BatchTotals& totals, Lang lang) {
    std::string line = count_label(totals.portfolios, k_portfolio, lang);
    std::string_view before = ": ";
    for (const Urgency urgency : k_urgencies) {
        const std::size_t count = totals.portfolios_of(urgency);
        if (count > 0) {
            line += fmt::format(
                "{}{} {}", before, urgency_label(urgency).in(lang), count_label(count, lang));
            before = ", ";
        }
    }
    return line + "\n";
}

std::string work_line(const BatchTotals& totals, const RunFacts& facts, Lang lang) {
    std::string line = fmt::format("{}, {}",
                                   count_label(totals.pieces, k_piece, lang),
                                   count_label(totals.pages, k_page, lang));
    line += fmt::format(
        fmt::runtime(lang == Lang::nl ? "; deze keer {} in {}" : "; this time {} in {}"),
        count_label(
            static_cast<std::uint64_t>(std::max<std::int64_t>(0, facts.pages)), k_page, lang),
        duration_label(facts.seconds, lang));
    if (facts.seconds >= 1 && facts.pages > 0) {
        line += fmt::format(fmt::runtime(lang == Lang::nl ? " ({} per seconde)" : " ({} a second)"),
                            decimal_label(static_cast<double>(facts.pages) / facts.seconds, lang));
    }
    line += "\n";
    if (facts.unchanged > 0) {
        line += fmt::format(
            fmt::runtime(lang == Lang::nl ? "{} ongewijzigd en niet opnieuw gelezen, {} gelezen\n"
                                          : "{} unchanged and not read again, {} read\n"),
            count_label(facts.unchanged, k_portfolio, lang),
            count_label(facts.portfolios - std::min(facts.portfolios, facts.unchanged), lang));
    }
    return line;
}

/// What else lies in the inbox, and folders that could not be understood.
std::string left_aside(const BatchTotals& totals,
                       const RunFacts& facts,
                       const TerminalStyle& style,
                       Lang lang) {
    std::string text;
    if (!facts.not_portfolios.empty()) {
        std::string names;
        for (const std::string& name : facts.not_portfolios) {
            names += (names.empty() ? "" : ", ") + shorten(harmless(name), 30);
            if (display_width(names) > style.width) {
                break;
            }
        }
        const std::string start =
            fmt::format(fmt::runtime(lang == Lang::nl ? "Geen portfolio, niet gelezen: {}"
                                                      : "Not a portfolio, not read: {}"),
                        facts.not_portfolios.size());
        text += fmt::format(
            "{} ({})\n", start, shortened_at_end(names, style.width - display_width(start) - 3));
    }
    if (totals.unreadable_count > 0) {
        text +=
            fmt::format(fmt::runtime(lang == Lang::nl ? "Eerder resultaat niet te lezen: {} ({})\n"
                                                      : "Earlier result cannot be read: {} ({})\n"),
                        totals.unreadable_count,
                        harmless(totals.unreadable.front()));
    }
    return style.paint(Tint::yellow, text);
}

} // namespace

std::string night_summary(const BatchTotals& totals,
                          const RunFacts& facts,
                          const std::string& out_folder,
                          const TerminalStyle& style,
                          Lang lang) {
    std::string text = "\n" + style.paint(Tint::bold, totals_line(totals, lang));
    const std::string needed = to_do(totals, style, lang);
    text += needed.empty() ? "" : "\n" + needed;
    text += "\n" + work_line(totals, facts, lang);
    text += left_aside(totals, facts, style, lang);
    const std::string folder = harmless(out_folder);
    text += fmt::format("{}/portfolios.csv\n", folder);
    text += fmt::format(fmt::runtime(lang == Lang::nl
                                         ? "Eén portfolio bekijken: portfolio-intake show {} NAAM\n"
                                         : "To see one portfolio: portfolio-intake show {} NAME\n"),
                        folder);
    return text;
}

} // namespace intake
