// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/learn_report.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace intake {

namespace {

constexpr std::size_t k_lines_at_most = 12; // of one list

class Report {
public:
    Report(const Learning& learning,
           const LearnPlaces& places,
           const std::vector<DocumentType>& types,
           const TerminalStyle& style,
           Lang lang)
        : m_learning(learning), m_places(places), m_types(types), m_style(style), m_lang(lang) {}

    void verdict() {
        switch (m_learning.end) {
        case Learning::End::learned:
            learned();
            break;
        case Learning::End::nothing:
            say("Er is niets om van te leren: niemand zei van een stuk dat het een andere soort "
                "is.",
                "There is nothing to learn from: nobody said of a piece that it is of another "
                "type.");
            how_to_correct();
            break;
        case Learning::End::no_use:
            say(fmt::format("Niet geleerd: van {} correcties is nog niets te leren. De papieren "
                            "lijken te weinig op elkaar, "
                            "of er staat te veel op dat iets anders zegt. Verbeter er meer van "
                            "dezelfde soort, van "
                            "verschillende kandidaten.",
                            m_learning.corrected),
                fmt::format(
                    "Not learned: {} corrections teach nothing yet. The papers are not enough "
                    "alike, or too much on "
                    "them says otherwise. Correct more of the same kind, of several candidates.",
                    m_learning.corrected));
            nothing_changed();
            break;
        case Learning::End::worse:
            say("Niet geleerd: met deze correcties worden andere papieren vaker verkeerd genoemd.",
                "Not learned: with these corrections other papers are named wrongly more often.");
            table(is_worse);
            sure_and_wrong();
            say("Kijk of deze correcties kloppen, en probeer het met meer of andere.",
                "See whether these corrections are right, and try with more or with others.");
            for (const std::string& type : m_learning.in_the_way) {
                say(fmt::format("Zonder de correcties naar '{}' is er wel te leren.", title(type)),
                    fmt::format("Without the corrections to '{}' there is something to learn.",
                                title(type)));
            }
            nothing_changed();
            break;
        }
    }

    void changes(const NameChanges& changes) {
        if (m_learning.end != Learning::End::learned) {
            return;
        }
        std::size_t all = 0;
        for (const auto& [names, pieces] : changes) {
            all += pieces;
        }
        say(all == 0 ? std::string("Bij de volgende run verandert er geen stuk van soort.")
                     : fmt::format("Bij de volgende run veranderen van soort: {}",
                                   count(all, "stuk", "stukken")),
            all == 0 ? std::string("In the next run no piece changes its type.")
                     : fmt::format("In the next run these change their type: {}",
                                   count(all, "piece", "pieces")));
        std::vector<std::pair<std::size_t, std::string>> lines;
        for (const auto& [names, pieces] : changes) {
            lines.emplace_back(pieces,
                               fmt::format("{} → {}", title(names.first), title(names.second)));
        }
        std::ranges::stable_sort(
            lines, std::greater(), [](const auto& line) { return line.first; });
        for (std::size_t at = 0; at < std::min(lines.size(), k_lines_at_most); ++at) {
            m_text += fmt::format(
                "  {:>4}  {}\n", lines[at].first, shorten(lines[at].second, m_style.width - 8));
        }
    }

    void unused(std::size_t outdated) {
        const Corrections& found = m_learning.corrections;
        std::vector<std::string> lines;
        for (const UnusedWord& one : found.unused) {
            lines.push_back(fmt::format("{}: {}",
                                        harmless(one.place),
                                        harmless(m_lang == Lang::nl ? one.what.nl : one.what.en)));
        }
        const auto add = [&](std::size_t number, Text what) {
            if (number > 0) {
                lines.push_back(fmt::format("{} {}", number, what.in(m_lang)));
            }
        };
        add(found.not_found,
            {"keer een stuk dat niet in deze resultaten zit",
             "about a piece that is not in these results"});
        add(found.about_cuts,
            {"keer een stuk dat ook ergens anders begint of eindigt",
             "about a piece that begins or ends elsewhere too"});
        add(found.too_short,
            {"keer een stuk met te weinig woorden", "about a piece with too few words"});
        add(found.unclear,
            {"keer 'akkoord' bij een soort die geleerd is: onduidelijk of dat ervoor of erna was",
             "agreed with a type that was learned: unclear whether before or after that"});
        add(outdated,
            {"portfolio's zijn nog niet gelezen met deze instellingen: start eerst 'run'",
             "portfolios are not read with this configuration yet: do a 'run' first"});
        if (lines.empty()) {
            return;
        }
        say("Niet gebruikt:", "Not used:");
        for (std::size_t at = 0; at < std::min(lines.size(), k_lines_at_most); ++at) {
            const std::vector<std::string> wrapped = wrap(lines[at], m_style.width - 4);
            for (const std::string& line : wrapped) {
                m_text += fmt::format("{}{}\n", &line == &wrapped.front() ? "  - " : "    ", line);
            }
        }
        if (lines.size() > k_lines_at_most) {
            m_text += fmt::format("  - … {}\n", lines.size() - k_lines_at_most);
        }
    }

    std::string take() { return std::move(m_text); }

private:
    void learned() {
        std::size_t agreed = 0;
        for (const TypeFigures& one : m_learning.version.figures) {
            agreed += one.agreed;
        }
        say(fmt::format("Geleerd: versie {}, van {} en {} keer 'akkoord'.",
                        m_learning.version.version,
                        count(m_learning.corrected, "correctie", "correcties"),
                        agreed),
            fmt::format("Learned: version {}, from {} and {} times 'agreed'.",
                        m_learning.version.version,
                        count(m_learning.corrected, "correction", "corrections"),
                        agreed));
        say(fmt::format("Van de verbeterde stukken heten er nu {} van {} zoals u zei; {} als ieder "
                        "stuk zelf niet meetelt.",
                        m_learning.as_said,
                        m_learning.corrected,
                        m_learning.as_said_by_others),
            fmt::format("Of the corrected pieces {} of {} are now named as was said; {} when no "
                        "piece counts for itself.",
                        m_learning.as_said,
                        m_learning.corrected,
                        m_learning.as_said_by_others));
        table([](const TypeFigures& one) {
            return one.corrected + one.agreed > 0 || one.right_after != one.right_before;
        });
        sure_and_wrong();
        say(fmt::format("Terug naar hoe het was: portfolio-intake learn {} --undo", m_places.out),
            fmt::format("To go back: portfolio-intake learn {} --undo", m_places.out));
        say("De volgende run leest alle portfolio's opnieuw.",
            "The next run reads all portfolios again.");
    }

    template<typename IsShown>
    void table(const IsShown& is_shown) {
        const int name_columns = m_style.width - 44;
        const auto row = [&](std::string_view name,
                             std::string_view corrected,
                             std::string_view agreed,
                             std::string_view of,
                             std::string_view before,
                             std::string_view after) {
            m_text += fmt::format("  {}{:>10}{:>9}{:>7}{:>8}{:>6}\n",
                                  fit(name, name_columns),
                                  corrected,
                                  agreed,
                                  of,
                                  before,
                                  after);
        };
        bool is_first = true;
        for (const TypeFigures& one : m_learning.version.figures) {
            if (!is_shown(one)) {
                continue;
            }
            if (is_first) {
                const bool nl = m_lang == Lang::nl;
                row(nl ? "Soort" : "Type",
                    nl ? "correcties" : "corrected",
                    nl ? "akkoord" : "agreed",
                    nl ? "van" : "of",
                    nl ? "juist" : "right",
                    nl ? "nu" : "now");
                is_first = false;
            }
            row(title(one.type),
                std::to_string(one.corrected),
                std::to_string(one.agreed),
                std::to_string(one.pieces),
                std::to_string(one.right_before),
                std::to_string(one.right_after));
        }
    }

    void sure_and_wrong() {
        say(fmt::format("Zeker genoemd en toch fout: {}, nu {}.",
                        m_learning.sure_and_wrong_before,
                        m_learning.sure_and_wrong_after),
            fmt::format("Sure and wrong all the same: {}, now {}.",
                        m_learning.sure_and_wrong_before,
                        m_learning.sure_and_wrong_after));
    }

    void how_to_correct() {
        say(fmt::format("Kies in index.html van een portfolio bij een stuk 'akkoord' of een andere "
                        "soort, bewaar dat in "
                        "{}, en start dit opnieuw.",
                        m_places.corrections),
            fmt::format("In the index.html of a portfolio choose 'agreed' or another type at a "
                        "piece, save that in {}, and "
                        "start this again.",
                        m_places.corrections));
        nothing_changed();
    }

    void nothing_changed() { say("Er is niets veranderd.", "Nothing was changed."); }

    std::string title(const std::string& type) const {
        const auto found = std::ranges::find(m_types, type, &DocumentType::id);
        if (found == m_types.end()) {
            return type;
        }
        return m_lang == Lang::nl ? found->title_nl : found->title_en;
    }

    static std::string count(std::size_t number, std::string_view one, std::string_view more) {
        return fmt::format("{} {}", number, number == 1 ? one : more);
    }

    void say(std::string_view nl, std::string_view en) {
        for (const std::string& line : wrap(m_lang == Lang::nl ? nl : en, m_style.width)) {
            m_text += line + "\n";
        }
    }

    const Learning& m_learning;
    const LearnPlaces& m_places;
    const std::vector<DocumentType>& m_types;
    const TerminalStyle& m_style;
    Lang m_lang;
    std::string m_text;
};

std::string version_name(int version, Lang lang) {
    if (version == 0) {
        return lang == Lang::nl ? "niets geleerd" : "nothing learned";
    }
    return fmt::format("{} {}", lang == Lang::nl ? "versie" : "version", version);
}

} // namespace

// NOLINTNEXTLINE(readability-function-size): all that it tells
std::string learn_report(const Learning& learning,
                         const NameChanges& changes,
                         std::size_t outdated_portfolios,
                         const LearnPlaces& places,
                         const std::vector<DocumentType>& types,
                         const TerminalStyle& style,
                         Lang lang) {
    Report report(learning, places, types, style, lang);
    report.verdict();
    report.changes(changes);
    report.unused(outdated_portfolios);
    return report.take();
}

std::string versions_report(const std::vector<LearnedVersion>& versions, int in_force, Lang lang) {
    const bool nl = lang == Lang::nl;
    std::string text = fmt::format("  {:<10}{:>12}{:>10}{:>14}{:>8}{:>8}\n",
                                   nl ? "versie" : "version",
                                   nl ? "correcties" : "corrections",
                                   nl ? "akkoord" : "agreed",
                                   nl ? "voorbeelden" : "examples",
                                   nl ? "juist" : "right",
                                   nl ? "nu" : "now");
    for (const LearnedVersion& version : versions) {
        TypeFigures all;
        for (const TypeFigures& one : version.figures) {
            all.agreed += one.agreed;
            all.pieces += one.pieces;
            all.right_before += one.right_before;
            all.right_after += one.right_after;
        }
        text += fmt::format("{} {:<10}{:>12}{:>10}{:>14}{:>8}{:>8}\n",
                            version.version == in_force ? "*" : " ",
                            version.version,
                            version.model.corrections(),
                            all.agreed,
                            all.pieces,
                            all.right_before,
                            all.right_after);
    }
    return text
           + fmt::format(
               "{}: {}\n", nl ? "Nu gebruikt" : "In use now", version_name(in_force, lang));
}

std::string in_force_report(int before, int now, Lang lang) {
    const bool nl = lang == Lang::nl;
    return fmt::format("{}: {} ({}: {})\n{}\n",
                       nl ? "Nu gebruikt" : "In use now",
                       version_name(now, lang),
                       nl ? "was" : "it was",
                       version_name(before, lang),
                       nl ? "De volgende run leest alle portfolio's opnieuw."
                          : "The next run reads all portfolios again.");
}

} // namespace intake
