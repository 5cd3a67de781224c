// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/figures.hpp"
#include "pipeline/outputs/criteria_sheet.hpp"
#include "pipeline/outputs/html/parts.hpp"
#include "pipeline/outputs/labels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <vector>

// Points: a bar per category with its bounds against minimum and maximum, then every activity.

namespace intake {

namespace {

constexpr double k_bar = 400; // width of a bar in units of its drawing
constexpr double k_bar_height = 24;

std::string figure(double value) {
    return fmt::format("{:.1f}", value);
}

/// A part of a bar, from one number of points to another.
void span(Html& html, std::string_view kind, double from, double to, double scale) {
    html.empty("rect",
               {{"class", std::string(kind)},
                {"x", figure(k_bar * from / scale)},
                {"y", "4"},
                {"width", figure(std::max(0.0, k_bar * (to - from) / scale))},
                {"height", figure(k_bar_height - 8)}});
}

/// A line across a bar.
void tick(Html& html, std::string_view kind, double at, double scale) {
    const std::string x = figure(k_bar * std::min(at, scale) / scale);
    html.empty("line",
               {{"class", std::string(kind)},
                {"x1", x},
                {"x2", x},
                {"y1", "0"},
                {"y2", figure(k_bar_height)}});
}

double largest(const PointsSummary& points) {
    double value = 1;
    const auto see = [&](const PointsSumSummary& sum) {
        value = std::max({value, sum.upper, sum.minimum.value_or(0), sum.maximum.value_or(0)});
    };
    std::ranges::for_each(points.categories, see);
    see(points.total);
    return value;
}

/// The pieces of the activities that leave a question open, in their order.
std::vector<std::string> pieces_asked_about(const std::vector<ActivitySummary>& activities,
                                            const QuestionSummary& question) {
    std::vector<std::string> pieces;
    for (const ActivitySummary& activity : activities) {
        if (std::ranges::find(activity.open_questions, question.text.nl, &BothTextsSummary::nl)
            != activity.open_questions.end()) {
            pieces.insert(pieces.end(), activity.pieces.begin(), activity.pieces.end());
        }
    }
    return pieces;
}

/// The same question about several pieces once, with what they come to together; the largest first.
std::vector<QuestionSummary> together(const std::vector<QuestionSummary>& questions) {
    std::vector<QuestionSummary> all;
    for (const QuestionSummary& question : questions) {
        const auto same = std::ranges::find_if(
            all, [&](const QuestionSummary& other) { return other.text.nl == question.text.nl; });
        if (same == all.end()) {
            all.push_back(question);
        } else {
            same->effect += question.effect;
        }
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, &QuestionSummary::effect);
    return all;
}

} // namespace

void PageWriter::sum_row(const PointsSumSummary& sum, double scale) {
    const auto row = m_html.in("tr", {{"class", sum.id == "total" ? "total" : ""}});
    {
        const auto name = m_html.in("th", {{"scope", "row"}});
        if (sum.id != "total") {
            m_html.element("span", {{"class", "id"}}, sum.id).text(" ");
        }
        m_html.text(in_lang(sum.title));
    }
    m_html.element("td", {{"class", "number"}}, bounds(sum.lower, sum.upper));
    std::string demand =
        sum.minimum ? say("minimaal ", "at least ") + points_label(*sum.minimum, m_lang) : "";
    if (sum.maximum) {
        demand += (demand.empty() ? "" : ", ") + say("maximaal ", "at most ")
                  + points_label(*sum.maximum, m_lang);
    }
    {
        const auto cell = m_html.in("td", {{"class", "bar"}});
        const auto drawing = m_html.in(
            "svg",
            {{"viewBox", fmt::format("0 0 {} {}", k_bar, k_bar_height)},
             {"preserveAspectRatio", "none"},
             {"role", "img"},
             {"aria-label", bounds(sum.lower, sum.upper) + (demand.empty() ? "" : ", ") + demand}});
        span(m_html, "track", 0, std::min(sum.maximum.value_or(scale), scale), scale);
        span(m_html, "maybe", sum.lower, sum.upper, scale);
        span(m_html, "sure", 0, sum.lower, scale);
        if (sum.minimum) {
            tick(m_html, "minimum", *sum.minimum, scale);
        }
        if (sum.maximum) {
            tick(m_html, "maximum", *sum.maximum, scale);
        }
    }
    m_html.element("td", {{"class", "quiet"}}, demand);
    const auto last = m_html.in("td");
    if (const std::string reach = reach_label(sum.reach, m_lang); !reach.empty()) {
        m_html.element("span", {{"class", "tone " + std::string(tone_of(sum.reach))}}, reach);
    }
    if (sum.claimed) {
        m_html.text(say(" eigen opgave: ", " own claim: ") + points_label(*sum.claimed, m_lang));
    }
}

void PageWriter::activity_rows(const ActivitySummary& activity, bool with_claims) {
    const auto rows = m_html.in("tbody");
    {
        const auto row = m_html.in("tr");
        activity_cells(activity, with_claims);
    }
    if (activity.open_questions.empty()) {
        return;
    }
    const auto row = m_html.in("tr", {{"class", "open"}}); // their sentences need the whole width
    const auto cell = m_html.in("td", {{"colspan", with_claims ? "7" : "6"}});
    const auto list = m_html.in("ul");
    for (const BothTextsSummary& question : activity.open_questions) {
        m_html.element("li", {}, in_lang(question));
    }
}

void PageWriter::activity_cells(const ActivitySummary& activity, bool with_claims) {
    {
        const auto cell = m_html.in("th", {{"scope", "row"}});
        m_html.element(
            "span", {}, activity.title.empty() ? in_lang(activity.because) : activity.title);
        for (const std::string& id : activity.pieces) {
            m_html.empty("br", {});
            piece_link(id);
        }
        const PieceSummary* piece =
            activity.pieces.empty() ? nullptr : piece_with(activity.pieces.front());
        if (piece != nullptr) {
            place(piece->document,
                  activity.page,
                  activity.box,
                  MarkKind::quantity,
                  activity.quantity);
        }
    }
    m_html.element("td",
                   {{"data-label", say("Categorie", "Category")}},
                   activity.category.empty() ? say("open", "open") : activity.category);
    m_html.element(
        "td", {{"data-label", say("Wanneer", "When")}}, day_label(activity.when, m_lang));
    m_html.element("td", {{"data-label", say("Omvang", "Quantity")}}, activity.quantity);
    m_html.element("td",
                   {{"data-label", say("Punten", "Points")}, {"class", "number"}},
                   bounds(activity.lower, activity.upper));
    m_html.element("td",
                   {{"data-label", say("Geteld", "Counted")}, {"class", "number"}},
                   bounds(activity.counted_lower, activity.counted_upper));
    if (with_claims) {
        m_html.element("td",
                       {{"data-label", say("Eigen opgave", "Own claim")}, {"class", "number"}},
                       activity.claimed ? points_label(*activity.claimed, m_lang) : "");
    }
}

void PageWriter::points() {
    if (!m_index.points) {
        return;
    }
    const PointsSummary& points = *m_index.points;
    const auto whole = section("points", say("PE-punten", "PE points"));
    if (!points.window_first.empty()) {
        m_html.element("p",
                       {},
                       say("Wat telt ligt tussen ", "What counts lies between ")
                           + day_label(points.window_first, m_lang) + say(" en ", " and ")
                           + day_label(points.window_last, m_lang) + ".");
    }
    m_html.element("p",
                   {{"class", "quiet"}},
                   say("Ondergrens (vol): wat volledig, gedateerd en duidelijk is. Bovengrens "
                       "(gestreept): als elke "
                       "open vraag in het voordeel van de kandidaat uitvalt.",
                       "Lower bound (solid): what is complete, dated and clear. Upper bound "
                       "(striped): when every "
                       "open question falls in the candidate's favour."));
    bars(points);
    if (!points.open_questions.empty()) {
        questions(points);
    }
    if (!points.activities.empty()) {
        activities(points);
    }
}

void PageWriter::bars(const PointsSummary& points) {
    // The stripes of every bar.
    m_html.trusted(
        "<svg class=\"defs\" aria-hidden=\"true\" width=\"0\" height=\"0\"><defs><pattern "
        "id=\"stripes\" "
        "width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" "
        "patternTransform=\"rotate(45)\"><rect "
        "class=\"stripe\" width=\"4\" height=\"8\"/></pattern></defs></svg>");
    const auto table = m_html.in("table", {{"class", "sums"}});
    m_html.element("caption", {}, say("Per categorie", "By category"));
    const auto body = m_html.in("tbody");
    const double scale = largest(points);
    for (const PointsSumSummary& sum : points.categories) {
        sum_row(sum, scale);
    }
    sum_row(points.total, scale);
}

void PageWriter::questions(const PointsSummary& points) {
    m_html.element(
        "h3", {}, say("Open vragen, de grootste eerst", "Open questions, largest first"));
    const auto list = m_html.in("ol", {{"class", "questions"}});
    for (const QuestionSummary& question : together(points.open_questions)) {
        const auto item = m_html.in("li");
        m_html.text(in_lang(question.text));
        if (question.effect > 0) {
            m_html.text(" ").element(
                "span",
                {{"class", "number quiet"}},
                fmt::format("({} {})",
                            points_label(question.effect, m_lang),
                            question.effect == 1 ? say("punt", "point") : say("punten", "points")));
        }
        for (const std::string& id : pieces_asked_about(points.activities, question)) {
            m_html.empty("br", {});
            piece_link(id);
        }
    }
}

void PageWriter::activities(const PointsSummary& points) {
    const auto frame = m_html.in("div",
                                 {{"class", "wide"},
                                  {"tabindex", "0"},
                                  {"role", "region"},
                                  {"aria-label", say("Activiteiten", "Activities")}});
    const auto table = m_html.in("table", {{"class", "activities"}});
    const bool with_claims = std::ranges::any_of(
        points.activities, [](const ActivitySummary& one) { return one.claimed.has_value(); });
    m_html.element("caption", {}, say("Activiteiten", "Activities"));
    {
        std::vector<std::string> titles = {
            say("Activiteit, met open vragen", "Activity, with open questions"),
            say("Categorie", "Category"),
            say("Wanneer", "When"),
            say("Omvang", "Quantity"),
            say("Punten", "Points"),
            say("Geteld", "Counted")};
        if (with_claims) {
            titles.push_back(say("Eigen opgave", "Own claim"));
        }
        const auto head = m_html.in("thead");
        const auto row = m_html.in("tr");
        for (const std::string& title : titles) {
            m_html.element("th", {{"scope", "col"}}, title);
        }
    }
    for (const ActivitySummary& activity : points.activities) {
        activity_rows(activity, with_claims);
    }
}

} // namespace intake
