// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/progress.hpp"

#include "pipeline/figures.hpp"
#include "pipeline/outputs/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace intake {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds k_between_redraws{100};
constexpr double k_seconds_before_estimate = 5; // earlier estimates are wild guesses
constexpr std::size_t k_bar_columns = 12;
constexpr std::string_view k_erase_line = "\r\x1b[K";

constexpr Text k_per_second = {"pagina's/s", "pages/s"};
constexpr Text k_of = {"van", "of"};
constexpr Text k_left = {"nog ongeveer", "about"};
constexpr Text k_left_after = {"", " left"};
constexpr Text k_unchanged = {"ongewijzigd", "unchanged"};
constexpr Text k_to_ask = {"te vragen", "to ask"};
constexpr Text k_to_look_at = {"te bekijken", "to look at"};

/// Standard error is where progress goes; that it fails is no reason to stop the night.
void print(std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = write(STDERR_FILENO, text.data(), text.size());
        if (written <= 0) {
            return;
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string bar(std::size_t done, std::size_t total) {
    const std::size_t filled =
        total == 0 ? k_bar_columns : std::min(done, total) * k_bar_columns / total;
    std::string text;
    for (std::size_t i = 0; i < k_bar_columns; ++i) {
        text += i < filled ? "█" : "░";
    }
    return text;
}

std::string step_line(const ProgressStep& step, std::size_t done, std::size_t total, Lang lang) {
    std::string line = fmt::format("{}/{}  {}  {}, {}",
                                   done,
                                   total,
                                   step.id,
                                   count_label(step.entries, k_file, lang),
                                   count_label(step.pages, k_page, lang));
    if (step.to_ask > 0) {
        line += fmt::format("; {} {}", step.to_ask, k_to_ask.in(lang));
    }
    if (step.to_look_at > 0) {
        line += fmt::format("; {} {}", step.to_look_at, k_to_look_at.in(lang));
    }
    return line + "\n";
}

} // namespace

struct Progress::State {
    ProgressStyle style = ProgressStyle::quiet;
    Lang lang = Lang::nl;
    Clock::time_point start = Clock::now();
    int width = 80;
    mutable std::mutex mutex; // guards what follows
    ProgressMoment moment;
    Clock::time_point drawn;
    bool has_line = false;

    double seconds() const { return std::chrono::duration<double>(Clock::now() - start).count(); }

    void draw() {
        const Clock::time_point now = Clock::now();
        if (style != ProgressStyle::live || (has_line && now - drawn < k_between_redraws)) {
            return;
        }
        moment.seconds = seconds();
        print(std::string(k_erase_line) + progress_line(moment, lang, width - 1));
        drawn = now;
        has_line = true;
    }

    void erase() {
        if (has_line) {
            print(k_erase_line);
            has_line = false;
        }
    }

    void one_more(const std::string& line) {
        ++moment.done;
        if (style == ProgressStyle::lines) {
            print(line);
        }
        if (moment.done < moment.portfolios) {
            draw();
        } else {
            erase();
        }
    }
};

ProgressStyle progress_style(bool quiet) {
    if (quiet) {
        return ProgressStyle::quiet;
    }
    return isatty(STDERR_FILENO) != 0 ? ProgressStyle::live : ProgressStyle::lines;
}

Progress::Progress(ProgressStyle style, Lang lang, std::size_t portfolios)
    : m_state(std::make_unique<State>()) {
    m_state->style = style;
    m_state->lang = lang;
    m_state->width = terminal_style(STDERR_FILENO).width;
    m_state->moment.portfolios = portfolios;
    m_state->draw();
}

Progress::~Progress() {
    m_state->erase();
}

void Progress::pages_read(std::int64_t pages) {
    const std::scoped_lock lock(m_state->mutex);
    m_state->moment.pages += pages;
    m_state->draw();
}

void Progress::portfolio_done(const ProgressStep& step) {
    const std::scoped_lock lock(m_state->mutex);
    const ProgressMoment& moment = m_state->moment;
    m_state->one_more(step_line(step, moment.done + 1, moment.portfolios, m_state->lang));
}

void Progress::portfolio_unchanged(const std::string& id) {
    const std::scoped_lock lock(m_state->mutex);
    ProgressMoment& moment = m_state->moment;
    ++moment.unchanged;
    m_state->one_more(fmt::format(
        "{}/{}  {}  {}\n", moment.done + 1, moment.portfolios, id, k_unchanged.in(m_state->lang)));
}

std::int64_t Progress::pages() const {
    const std::scoped_lock lock(m_state->mutex);
    return m_state->moment.pages;
}

double Progress::seconds() const {
    return m_state->seconds();
}

std::string progress_line(const ProgressMoment& moment, Lang lang, int width) {
    std::vector<std::string> parts;
    parts.push_back(fmt::format("{} {} {} {}",
                                count_label(moment.done, lang),
                                k_of.in(lang),
                                count_label(moment.portfolios, lang),
                                k_portfolio.more.in(lang)));
    parts.push_back(count_label(
        static_cast<std::uint64_t>(std::max<std::int64_t>(0, moment.pages)), k_page, lang));
    if (moment.seconds >= 1) {
        const double rate = static_cast<double>(moment.pages) / moment.seconds;
        parts.push_back(fmt::format("{} {}", decimal_label(rate, lang), k_per_second.in(lang)));
    }
    const std::size_t read = moment.done - std::min(moment.done, moment.unchanged);
    if (read > 0 && moment.seconds >= k_seconds_before_estimate) {
        const auto to_do =
            static_cast<double>(moment.portfolios - std::min(moment.done, moment.portfolios));
        const double left = moment.seconds * to_do / static_cast<double>(read);
        parts.push_back(fmt::format(
            "{} {}{}", k_left.in(lang), duration_label(left, lang), k_left_after.in(lang)));
    }
    if (moment.unchanged > 0) {
        parts.push_back(
            fmt::format("{} {}", count_label(moment.unchanged, lang), k_unchanged.in(lang)));
    }
    // What does not fit is left out from the end; the bar is the first to go.
    std::string line = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const std::string longer = line + " · " + parts[i];
        if (display_width(longer) > width) {
            return line;
        }
        line = longer;
    }
    const std::string with_bar = bar(moment.done, moment.portfolios) + " " + line;
    return display_width(with_bar) <= width ? with_bar : shorten(line, width);
}

} // namespace intake
