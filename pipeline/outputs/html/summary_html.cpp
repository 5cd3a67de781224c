// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/html/summary_html.hpp"

#include "pipeline/figures.hpp"
#include "pipeline/outputs/assets.hpp"
#include "pipeline/outputs/criteria_sheet.hpp"
#include "pipeline/outputs/html/document_html.hpp"
#include "pipeline/outputs/html/html.hpp"
#include "pipeline/outputs/labels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace intake {

namespace {

struct State {
    std::string_view id;
    std::string_view tone;
    Text label;
};

/// What a portfolio asks of a person, most urgent first.
constexpr std::array k_states = {
    State{"not_opened", "bad", {"niet geopend", "not opened"}},
    State{"ask", "bad", {"kandidaat vragen", "ask the candidate"}},
    State{"look", "open", {"zelf bekijken", "look at it"}},
    State{"nothing", "good", {"niets te doen", "nothing to do"}},
};
constexpr int k_not_opened = 0;
constexpr int k_ask = 1;
constexpr int k_look = 2;
constexpr int k_nothing = 3;

bool was_opened(const IndexSummary& index) {
    return index.outcome == "ok" || index.outcome == "ok_partial";
}

/// A path for in a link: a name may hold any sign.
std::string url_part(std::string_view name) {
    constexpr std::string_view k_plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~";
    std::string url;
    for (const char c : name) {
        url += k_plain.find(c) != std::string_view::npos
                   ? std::string(1, c)
                   : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return url;
}

} // namespace

void SummaryHtml::add(const IndexSummary& index) {
    Row row;
    row.name = index.name;
    row.candidate = index.candidate_name;
    row.recertification_date = index.recertification_date;
    for (const FindingSummary& finding : index.findings) {
        if (finding.severity != "info") {
            ++(finding.action_by == "candidate" ? row.to_ask : row.to_look_at);
        }
    }
    row.files = index.entries.size();
    row.unreadable_files = static_cast<std::size_t>(
        std::ranges::count_if(index.entries, [](const EntrySummary& entry) {
            return outcome_action_by(entry.outcome) != "nobody";
        }));
    row.pages = index.pages();
    row.pieces = index.pieces.size();
    row.criteria = index.criteria.size();
    row.criteria_seen = static_cast<std::size_t>(
        std::ranges::count(index.criteria, "seen", &CriterionSummary::status));
    if (index.points) {
        row.points = index.points->total;
    }
    row.urgency = !was_opened(index)   ? k_not_opened
                  : row.to_ask > 0     ? k_ask
                  : row.to_look_at > 0 ? k_look
                                       : k_nothing;
    m_rows.push_back(std::move(row));
}

void SummaryHtml::add_unreadable(const std::string& name) {
    Row row;
    row.name = name;
    row.urgency = k_not_opened;
    m_rows.push_back(std::move(row));
}

/// Writes the page of a summary.
class SummaryWriter {
public:
    SummaryWriter(const SummaryHtml& summary,
                  const BatchTotals& totals,
                  const std::optional<RunFacts>& facts)
        : m_summary(summary), m_totals(totals), m_facts(facts), m_lang(summary.m_lang) {}

    std::string body() {
        const auto all = m_html.in("main", {{"class", "night"}});
        m_html.element("h1", {}, say("De nacht in één oogopslag", "The night at a glance"));
        m_html.element("p", {{"class", "state"}}, sentence());
        tiles();
        portfolios();
        findings();
        others();
        return m_html.take();
    }

private:
    using Row = SummaryHtml::Row;

    std::string say(std::string_view nl, std::string_view en) const {
        return std::string(m_lang == Lang::nl ? nl : en);
    }

    std::size_t count_of(int urgency) const {
        return static_cast<std::size_t>(
            std::ranges::count(m_summary.m_rows, urgency, &Row::urgency));
    }

    std::string sentence() const {
        const std::size_t waiting = m_summary.m_rows.size() - count_of(k_nothing);
        return waiting == 0 ? say("Geen portfolio heeft vandaag iemand nodig.",
                                  "No portfolio needs anybody today.")
                            : fmt::format("{} {} {} {}",
                                          waiting,
                                          say("van", "of"),
                                          m_summary.m_rows.size(),
                                          say("portfolio's hebben iemand nodig.",
                                              "portfolios need somebody."));
    }

    void tile(const std::string& figure, std::string_view what) {
        const auto item = m_html.in("li");
        m_html.element("b", {}, figure).text(what);
    }

    void tiles() {
        const auto list = m_html.in("ul", {{"class", "tiles"}});
        for (std::size_t i = 0; i < k_states.size(); ++i) {
            tile(count_label(count_of(static_cast<int>(i)), m_lang),
                 k_states.at(i).label.in(m_lang));
        }
        tile(count_label(m_totals.pages, m_lang), say("pagina's", "pages"));
        if (m_facts && m_facts->seconds > 0) {
            tile(duration_label(m_facts->seconds, m_lang),
                 say("duurde het lezen", "took the reading"));
            tile(decimal_label(static_cast<double>(m_facts->pages) / m_facts->seconds, m_lang),
                 say("pagina's per seconde", "pages per second"));
        }
        const Row* first = nullptr; // that waits
        for (const Row& row : m_summary.m_rows) {
            const bool waits = row.urgency != k_nothing && !row.recertification_date.empty();
            if (waits
                && (first == nullptr || row.recertification_date < first->recertification_date)) {
                first = &row;
            }
        }
        if (first != nullptr) {
            tile(day_label(first->recertification_date, m_lang),
                 say("eerste hercertificering die wacht", "first recertification that waits"));
        }
    }

    void cell(std::size_t value) {
        m_html.element(
            "td", {{"class", value == 0 ? "number quiet" : "number"}}, count_label(value, m_lang));
    }

    void portfolio(const Row& row) {
        const State& state = k_states.at(static_cast<std::size_t>(row.urgency));
        const auto line = m_html.in("tr", {{"data-state", std::string(state.id)}});
        {
            const auto name = m_html.in("th", {{"scope", "row"}});
            m_html.element(
                "a", {{"href", "portfolios/" + url_part(row.name) + "/index.html"}}, row.name);
        }
        m_html.element("td", {}, row.candidate);
        m_html.element(
            "td",
            {{"data-sort", row.recertification_date.empty() ? "9999" : row.recertification_date}},
            row.recertification_date.empty() ? say("onbekend", "unknown")
                                             : day_label(row.recertification_date, m_lang));
        {
            const auto name = m_html.in("td", {{"data-sort", std::to_string(row.urgency)}});
            m_html.element(
                "span", {{"class", "tone " + std::string(state.tone)}}, state.label.in(m_lang));
        }
        cell(row.to_ask);
        cell(row.to_look_at);
        cell(row.unreadable_files);
        cell(row.files);
        cell(row.pages);
        cell(row.pieces);
        m_html.element("td",
                       {{"class", "number"}},
                       row.criteria == 0 ? ""
                                         : fmt::format("{} / {}", row.criteria_seen, row.criteria));
        std::string points;
        if (row.points) {
            points = points_label(row.points->lower, m_lang);
            points += row.points->lower == row.points->upper
                          ? ""
                          : "–" + points_label(row.points->upper, m_lang);
        }
        m_html.element("td", {{"class", "number"}}, points);
    }

    void filter() {
        const auto form = m_html.in("div", {{"class", "filter"}, {"id", "filter"}, {"hidden", ""}});
        {
            const auto label = m_html.in("label");
            m_html.text(say("Zoek", "Search"))
                .empty("input", {{"id", "search"}, {"type", "search"}});
        }
        {
            const auto label = m_html.in("label");
            m_html.text(say("Stand", "State"));
            const auto choice = m_html.in("select", {{"id", "state"}});
            m_html.element("option", {{"value", ""}}, say("alles", "all"));
            for (const State& state : k_states) {
                m_html.element(
                    "option", {{"value", std::string(state.id)}}, state.label.in(m_lang));
            }
        }
        m_html.element("output", {{"id", "shown"}}, "");
    }

    void portfolios() {
        std::vector<const Row*> rows;
        for (const Row& row : m_summary.m_rows) {
            rows.push_back(&row);
        }
        std::ranges::stable_sort(rows, {}, [](const Row* row) {
            return std::tuple(row->urgency,
                              row->recertification_date.empty() ? "9999"
                                                                : row->recertification_date);
        });
        m_html.element("h2", {}, say("Portfolio's", "Portfolios"));
        filter();
        const auto frame = m_html.in("div",
                                     {{"class", "wide"},
                                      {"tabindex", "0"},
                                      {"role", "region"},
                                      {"aria-label", say("Portfolio's", "Portfolios")}});
        const auto table = m_html.in("table", {{"id", "portfolios"}});
        {
            const auto head = m_html.in("thead");
            const auto line = m_html.in("tr");
            for (const std::string& title : {std::string("portfolio"),
                                             say("kandidaat", "candidate"),
                                             say("hercertificering", "recertification"),
                                             say("stand", "state"),
                                             say("te vragen", "to ask"),
                                             say("te bekijken", "to look at"),
                                             say("niet te lezen", "unreadable"),
                                             say("bestanden", "files"),
                                             say("pagina's", "pages"),
                                             say("stukken", "pieces"),
                                             say("criteria gezien", "criteria seen"),
                                             say("punten", "points")}) {
                m_html.element("th", {{"scope", "col"}}, title);
            }
        }
        const auto content = m_html.in("tbody");
        for (const Row* row : rows) {
            portfolio(*row);
        }
    }

    void findings() {
        if (m_totals.by_code.empty()) {
            return;
        }
        std::vector<const CodeTotals*> codes;
        for (const auto& [code, totals] : m_totals.by_code) {
            codes.push_back(&totals);
        }
        std::ranges::stable_sort(codes, std::ranges::greater{}, &CodeTotals::findings);
        const auto most = static_cast<double>(codes.front()->findings);
        m_html.element("h2", {}, say("Bevindingen", "Findings"));
        const auto table = m_html.in("table", {{"class", "chart"}});
        m_html.element(
            "caption",
            {{"class", "quiet"}},
            say("aantal, en in hoeveel portfolio's", "number, and in how many portfolios"));
        const auto content = m_html.in("tbody");
        for (const CodeTotals* code : codes) {
            const auto line = m_html.in("tr");
            m_html.element("th", {{"scope", "row"}}, code->heading.in(m_lang));
            {
                const auto bar = m_html.in("td", {{"class", "bar"}});
                const auto drawing = m_html.in("svg",
                                               {{"viewBox", "0 0 100 10"},
                                                {"preserveAspectRatio", "none"},
                                                {"aria-hidden", "true"}});
                m_html.empty(
                    "rect",
                    {{"class", "tone-" + code->severity},
                     {"width",
                      fmt::format("{:.1f}", 100 * static_cast<double>(code->findings) / most)},
                     {"height", "10"}});
            }
            m_html.element("td", {{"class", "number"}}, count_label(code->findings, m_lang));
            m_html.element(
                "td", {{"class", "number quiet"}}, count_label(code->portfolios, m_lang));
            m_html.element("td", {{"class", "quiet"}}, severity_label(code->severity, m_lang));
        }
    }

    /// What lies in the inbox and is no portfolio.
    void others() {
        if (!m_facts || m_facts->not_portfolios.empty()) {
            return;
        }
        m_html.element("h2", {}, say("Geen portfolio, niet gelezen", "Not a portfolio, not read"));
        const auto list = m_html.in("ul");
        for (const std::string& name : m_facts->not_portfolios) {
            m_html.element("li", {{"class", "path"}}, name);
        }
    }

    const SummaryHtml& m_summary;
    const BatchTotals& m_totals;
    const std::optional<RunFacts>& m_facts;
    Lang m_lang;
    Html m_html;
};

std::string SummaryHtml::html(const BatchTotals& totals, const std::optional<RunFacts>& facts) {
    const std::string_view title =
        m_lang == Lang::nl ? "Portfolio's van deze nacht" : "Portfolios of this night";
    return document_html(
        title, SummaryWriter(*this, totals, facts).body(), k_summary_js, false, m_lang);
}

} // namespace intake
