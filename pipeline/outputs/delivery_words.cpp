// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/delivery_words.hpp"

#include "pipeline/figures.hpp"
#include "pipeline/outputs/labels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace intake {

namespace {

constexpr std::array k_states = {
    Label{"same", {"gelijk gebleven", "unchanged"}},
    Label{"renamed", {"hernoemd", "renamed"}},
    Label{"changed", {"vervangen", "replaced"}},
    Label{"added", {"nieuw", "new"}},
    Label{"withdrawn", {"ingetrokken", "withdrawn"}},
    Label{"not_compared", {"niet te vergelijken", "cannot be compared"}},
};

constexpr std::array k_because = {
    Label{"same", {"bestand hetzelfde", "same file"}},
    Label{"changed", {"bestand vervangen", "file replaced"}},
    Label{"withdrawn", {"bestand ingetrokken", "file withdrawn"}},
};

constexpr std::array k_since = {
    Label{"still_open", {"nog open", "still open"}},
    Label{"new", {"nieuw", "new"}},
};

} // namespace

std::string files_since(const EarlierDeliverySummary& earlier, Lang lang) {
    std::string sentence;
    for (const Label& state : k_states) {
        const std::size_t count = earlier.files_that_are(state.id);
        if (count > 0) {
            sentence += sentence.empty() ? count_label(count, k_file, lang)
                                         : ", " + count_label(count, lang);
            sentence += " " + std::string(state.text.in(lang));
        }
    }
    return sentence.empty() ? sentence : sentence + ".";
}

std::string findings_since(const IndexSummary& index, Lang lang) {
    const auto count = [&](std::string_view since) {
        return count_label(static_cast<std::uint64_t>(std::ranges::count_if(
                               index.findings,
                               [&](const FindingSummary& finding) {
                                   return finding.since == since && finding.severity != "info";
                               })),
                           lang);
    };
    const auto solved =
        index.earlier ? std::ranges::count_if(index.earlier->solved, asked_for_somebody) : 0;
    return fmt::format(
        fmt::runtime(lang == Lang::nl
                         ? "Te doen of te bekijken: {} nog open, {} nieuw, {} niet meer gemeld."
                         : "To do or to look at: {} still open, {} new, {} no longer reported."),
        count("still_open"),
        count("new"),
        count_label(static_cast<std::uint64_t>(solved), lang));
}

std::string file_change_line(const FileChangeSummary& change, Lang lang) {
    if (change.state == "same") {
        return "";
    }
    const std::string state = label_in(k_states, change.state, lang);
    if (change.state == "renamed") {
        return fmt::format("{}: {} → {}", state, change.was, change.path);
    }
    return fmt::format("{}: {}", state, change.path.empty() ? change.was : change.path);
}

std::string solved_line(const SolvedSummary& solved, Lang lang) {
    std::string line = solved.heading.in(lang);
    line += solved.path.empty() ? "" : ": " + solved.path;
    if (solved.page > 0) {
        line += fmt::format(", {} {}", k_page.one.in(lang), solved.page);
    }
    if (solved.because != "portfolio") {
        line += " (" + label_in(k_because, solved.because, lang) + ")";
    }
    return line;
}

std::string since_label(std::string_view since, Lang lang) {
    return label_in(k_since, since, lang);
}

bool asked_for_somebody(const SolvedSummary& solved) {
    return solved.severity != "info";
}

} // namespace intake
