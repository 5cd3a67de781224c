// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/html/summary_html.hpp"

#include "pipeline/figures.hpp"
#include "pipeline/outputs/assets.hpp"
#include "pipeline/outputs/criteria_sheet.hpp"
#include "pipeline/outputs/delivery_words.hpp"
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

/// The colour of each urgency, in their order.
constexpr std::array<std::string_view, k_urgencies.size()> k_tones = {"bad", "bad", "open", "good"};

/// What to do first stands first.
std::size_t severity_rank(std::string_view severity) {
    constexpr std::array<std::string_view, 3> k_order = {"action", "attention", "info"};
    return static_cast<std::size_t>(std::ranges::find(k_order, severity) - k_order.begin());
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
    if (index.earlier) {
        row.since = Since();
        row.since->solved = static_cast<std::size_t>(
            std::ranges::count_if(index.earlier->solved, asked_for_somebody));
    }
    for (const FindingSummary& finding : index.findings) {
        if (row.since && finding.severity != "info") {
            ++(finding.since == "new" ? row.since->fresh : row.since->still_open);
        }
    }
    row.work = work_of(index);
    row.files = index.entries.size();
    row.unreadable_files = static_cast<std::size_t>(
        std::ranges::count_if(index.entries, [](const EntrySummary& entry) {
            return outcome_action_by(entry.outcome) != "nobody";
        }));
    row.pages = index.pages();
    row.criteria = index.criteria.size();
    row.criteria_seen = static_cast<std::size_t>(
        std::ranges::count(index.criteria, "seen", &CriterionSummary::status));
    if (index.points) {
        row.points = index.points->total;
    }
    m_rows.push_back(std::move(row));
}

void SummaryHtml::add_unreadable(const std::string& name) {
    Row row;
    row.name = name;
    row.work.urgency = Urgency::not_opened;
    m_rows.push_back(std::move(row));
}

/// Writes the page of a summary.
class SummaryWriter {
public:
    SummaryWriter(const SummaryHtml& summary,
                  const BatchTotals& totals,
                  const std::optional<RunFacts>& facts,
                  const std::map<std::string, double>& seconds)
        : m_summary(summary)
        , m_totals(totals)
        , m_facts(facts)
        , m_seconds(seconds)
        , m_lang(summary.m_lang)
        , m_any_since(std::ranges::any_of(summary.m_rows,
                                          [](const Row& row) { return row.since.has_value(); })) {}

    std::string body() {
        const auto all = m_html.in("main", {{"class", "night"}});
        m_html.element("h1", {}, say("De nacht in één oogopslag", "The night at a glance"));
        m_html.element("p", {{"class", "state"}}, sentence());
        tiles();
        m_html.element("p", {{"class", "quiet"}}, read_when());
        portfolios();
        findings();
        speeds();
        others();
        return m_html.take();
    }

private:
    using Row = SummaryHtml::Row;

    std::string say(std::string_view nl, std::string_view en) const {
        return std::string(m_lang == Lang::nl ? nl : en);
    }

    std::size_t count_of(Urgency urgency) const {
        return static_cast<std::size_t>(std::ranges::count_if(
            m_summary.m_rows, [urgency](const Row& row) { return row.work.urgency == urgency; }));
    }

    std::string sentence() const {
        const std::size_t waiting = m_summary.m_rows.size() - count_of(Urgency::nothing);
        return waiting == 0 ? say("Geen portfolio heeft vandaag iemand nodig.",
                                  "No portfolio needs anybody today.")
                            : fmt::format("{} {} {} {}",
                                          waiting,
                                          say("van", "of"),
                                          m_summary.m_rows.size(),
                                          say("portfolio's hebben iemand nodig.",
                                              "portfolios need somebody."));
    }

    /// Which portfolios were read this time: of the others the durations are those of the night that read them.
    std::string read_when() const {
        if (!m_facts) {
            return say(
                "Deze lijst is opnieuw gemaakt uit eerdere resultaten. Een duur is die van de keer "
                "dat "
                "het portfolio gelezen is.",
                "This list was made anew from earlier results. A duration is that of the time the "
                "portfolio was read.");
        }
        if (m_facts->portfolios > 0 && m_facts->read.empty()) {
            return say(
                "Deze nacht is niets opnieuw gelezen: er was niets veranderd. Een duur is die van "
                "de "
                "keer dat het portfolio gelezen is.",
                "Nothing was read again this night: nothing had changed. A duration is that of the "
                "time "
                "the portfolio was read.");
        }
        return fmt::format(
            fmt::runtime(say("Deze nacht gelezen: {}. Ongewijzigd en niet opnieuw gelezen: {}.",
                             "Read this night: {}. Unchanged and not read again: {}.")),
            count_label(m_facts->read.size(), m_lang),
            count_label(m_facts->unchanged, m_lang));
    }

    /// How long reading it took; nothing where that is not known.
    std::optional<double> seconds_of(const Row& row) const {
        const auto found = m_seconds.find(row.name);
        return found == m_seconds.end() ? std::nullopt : std::optional(found->second);
    }

    bool read_before(const Row& row) const { return m_facts && !m_facts->read.contains(row.name); }

    void tile(const std::string& figure, std::string_view what) {
        const auto item = m_html.in("li");
        m_html.element("b", {}, figure).text(what);
    }

    void tiles() {
        const auto list = m_html.in("ul", {{"class", "tiles"}});
        for (const Urgency urgency : k_urgencies) {
            tile(count_label(count_of(urgency), m_lang), urgency_label(urgency).in(m_lang));
        }
        tile(count_label(m_totals.pages, m_lang), say("pagina's", "pages"));
        std::size_t unreadable = 0;
        for (const Row& row : m_summary.m_rows) {
            unreadable += row.unreadable_files;
        }
        tile(count_label(unreadable, m_lang), say("bestanden niet te lezen", "unreadable files"));
        if (m_facts && m_facts->seconds > 0 && m_facts->pages > 0) {
            tile(duration_label(m_facts->seconds, m_lang),
                 say("duurde het lezen", "took the reading"));
            tile(decimal_label(static_cast<double>(m_facts->pages) / m_facts->seconds, m_lang),
                 say("pagina's per seconde", "pages per second"));
        }
        const Row* first = nullptr; // that waits
        for (const Row& row : m_summary.m_rows) {
            const bool waits =
                row.work.urgency != Urgency::nothing && !row.recertification_date.empty();
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
        const auto rank = static_cast<std::size_t>(row.work.urgency);
        const auto line =
            m_html.in("tr", {{"data-state", std::string(to_string(row.work.urgency))}});
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
            const auto name = m_html.in("td", {{"data-sort", std::to_string(rank)}});
            m_html.element("span",
                           {{"class", "tone " + std::string(k_tones.at(rank))}},
                           urgency_label(row.work.urgency).in(m_lang));
        }
        cell(row.work.to_ask);
        cell(row.work.to_look_at);
        cell(row.unreadable_files);
        cell(row.files);
        cell(row.pages);
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
        if (m_any_since) {
            since(row);
        }
        duration(row);
    }

    /// "2 nieuw, 4 nog open"; sorts by what is new.
    void since(const Row& row) {
        if (!row.since) {
            m_html.element("td", {{"class", "quiet"}, {"data-sort", "-1"}}, "");
            return;
        }
        const std::string words = fmt::format(
            fmt::runtime(say("{} nieuw, {} nog open, {} weg", "{} new, {} still open, {} gone")),
            count_label(row.since->fresh, m_lang),
            count_label(row.since->still_open, m_lang),
            count_label(row.since->solved, m_lang));
        m_html.element("td", {{"data-sort", std::to_string(row.since->fresh)}}, words);
    }

    void duration(const Row& row) {
        const std::optional<double> seconds = seconds_of(row);
        const auto field = m_html.in("td",
                                     {{"class", read_before(row) ? "number quiet" : "number"},
                                      {"data-sort", fmt::format("{:.2f}", seconds.value_or(-1))}});
        m_html.text(seconds ? short_duration(*seconds) : "");
        if (read_before(row)) {
            m_html.empty("br", {}).text(say("ongewijzigd", "unchanged"));
        }
    }

    /// With a decimal where whole seconds would say nothing.
    std::string short_duration(double seconds) const {
        return seconds < 10 ? decimal_label(seconds, m_lang) + " s"
                            : duration_label(seconds, m_lang);
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
            for (const Urgency urgency : k_urgencies) {
                m_html.element("option",
                               {{"value", std::string(to_string(urgency))}},
                               urgency_label(urgency).in(m_lang));
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
            return std::tuple(row->work.urgency,
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
            std::vector<std::string> titles = {"portfolio",
                                               say("kandidaat", "candidate"),
                                               say("hercertificering", "recertification"),
                                               say("stand", "state"),
                                               say("te vragen", "to ask"),
                                               say("te bekijken", "to look at"),
                                               say("niet te lezen", "unreadable"),
                                               say("bestanden", "files"),
                                               say("pagina's", "pages"),
                                               say("criteria gezien", "criteria seen"),
                                               say("punten", "points")};
            if (m_any_since) {
                titles.push_back(say("sinds vorige levering", "since previous delivery"));
            }
            titles.push_back(say("duur", "duration"));
            for (const std::string& title : titles) {
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
        std::ranges::stable_sort(codes, [](const CodeTotals* a, const CodeTotals* b) {
            return std::pair(severity_rank(a->severity), b->findings)
                   < std::pair(severity_rank(b->severity), a->findings);
        });
        std::size_t most = 0;
        for (const CodeTotals* code : codes) {
            most = std::max(most, code->findings);
        }
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
            bar("tone-" + code->severity,
                static_cast<double>(code->findings) / static_cast<double>(most));
            m_html.element("td", {{"class", "number"}}, count_label(code->findings, m_lang));
            m_html.element(
                "td", {{"class", "number quiet"}}, count_label(code->portfolios, m_lang));
            m_html.element("td", {{"class", "quiet"}}, severity_label(code->severity, m_lang));
        }
    }

    /// A cell with a bar of that part, 0..1, of its width.
    void bar(const std::string& tone, double part) {
        const auto field = m_html.in("td", {{"class", "bar"}});
        const auto drawing = m_html.in(
            "svg",
            {{"viewBox", "0 0 100 10"}, {"preserveAspectRatio", "none"}, {"aria-hidden", "true"}});
        m_html.empty(
            "rect",
            {{"class", tone}, {"width", fmt::format("{:.1f}", 100 * part)}, {"height", "10"}});
    }

    /// The portfolios that took longest, with their speed.
    void speeds() {
        constexpr std::size_t k_rows_at_most = 15;
        struct Speed {
            const Row* row;
            double seconds;
            double pages_per_second;
        };
        std::vector<Speed> all;
        for (const Row& row : m_summary.m_rows) {
            const double seconds = seconds_of(row).value_or(0);
            if (seconds > 0 && row.pages > 0) {
                all.push_back({&row, seconds, static_cast<double>(row.pages) / seconds});
            }
        }
        if (all.empty()) {
            return;
        }
        std::ranges::stable_sort(all, std::ranges::greater{}, &Speed::seconds);
        all.resize(std::min(all.size(), k_rows_at_most));
        const double most =
            std::ranges::max_element(all, {}, &Speed::pages_per_second)->pages_per_second;
        m_html.element("h2", {}, say("Pagina's per seconde", "Pages per second"));
        const auto table = m_html.in("table", {{"class", "chart"}, {"id", "speeds"}});
        m_html.element(
            "caption",
            {{"class", "quiet"}},
            say("wat het langst duurde, eerst; er wordt aan meer portfolio's tegelijk gelezen",
                "what took longest first; several portfolios are read at the same time"));
        const auto content = m_html.in("tbody");
        for (const Speed& speed : all) {
            const auto line = m_html.in("tr");
            m_html.element("th", {{"scope", "row"}}, speed.row->name);
            bar("tone-info", speed.pages_per_second / most);
            m_html.element(
                "td", {{"class", "number"}}, decimal_label(speed.pages_per_second, m_lang));
            m_html.element("td",
                           {{"class", "number quiet"}},
                           fmt::format("{} {} {}",
                                       count_label(speed.row->pages, k_page, m_lang),
                                       "in",
                                       short_duration(speed.seconds)));
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
    const std::map<std::string, double>& m_seconds;
    Lang m_lang;
    bool m_any_since; // whether there is a portfolio with an earlier delivery
    Html m_html;
};

std::string SummaryHtml::html(const BatchTotals& totals,
                              const std::optional<RunFacts>& facts,
                              const std::map<std::string, double>& seconds) {
    const std::string_view title =
        m_lang == Lang::nl ? "Portfolio's van deze nacht" : "Portfolios of this night";
    return document_html(
        title, SummaryWriter(*this, totals, facts, seconds).body(), k_summary_js, false, m_lang);
}

} // namespace intake
