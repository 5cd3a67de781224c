// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/fold.hpp"
#include "classifiers/page_text.hpp"
#include "pipeline/assess/check.hpp"
#include "pipeline/assess/meetings_told.hpp"
#include "pipeline/assess/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace intake::checks {

namespace {

/// How many pieces the clause asks, in the year of recertification. Nothing where that is not known.
std::optional<int> wanted(const CheckContext& context) {
    const Requirement& requirement = context.requirement;
    if (requirement.schedule.empty()) {
        return 1;
    }
    if (const Schedule* row = context.dossier.schedule_of(requirement)) {
        return row->statements;
    }
    if (const std::optional<int> year = context.dossier.year()) {
        context.findings.add("year_without_rule",
                             {requirement.id},
                             {.year = std::to_string(*year), .criterion = requirement.id});
    }
    return std::nullopt;
}

BothTexts counted(std::size_t sure, std::size_t all, int wanted) {
    return {fmt::format("{} van {} gezien{}",
                        sure,
                        wanted,
                        all > sure ? fmt::format(", {} twijfelachtig", all - sure) : ""),
            fmt::format("{} of {} seen{}",
                        sure,
                        wanted,
                        all > sure ? fmt::format(", {} doubtful", all - sure) : "")};
}

/// Pieces that are the same as an earlier one count once.
bool is_counted(const Evidence* evidence) {
    return !evidence->same_as;
}

bool is_surely_counted(const Evidence* evidence) {
    return is_counted(evidence) && evidence->is_sure;
}

void tell_missing(const CheckContext& context, std::size_t sure, int count) {
    const Requirement& requirement = context.requirement;
    if (requirement.elsewhere) {
        context.findings.add("check_portal", {requirement.id}, {.what = requirement.title});
    } else if (sure > 0) {
        context.findings.add("too_few_statements",
                             {requirement.id},
                             {.found = std::to_string(sure), .wanted = std::to_string(count)});
    } else {
        context.findings.add("evidence_not_seen", {requirement.id}, {.what = requirement.title});
    }
}

/// A piece that was taken for another of the texts that a candidate writes.
bool is_another_text(const Evidence& evidence, const CheckContext& context) {
    return std::ranges::any_of(context.dossier.framework.requirements,
                               [&](const Requirement& other) {
                                   return other.prose && other.type == evidence.piece().type
                                          && other.type != context.requirement.type;
                               });
}

/// Where a heading of this text stands inside a piece that was taken for another text: a candidate may have written
/// both in one file, and such a file is one piece.
std::optional<FindingPlace> within_another(const CheckContext& context) {
    constexpr std::ptrdiff_t k_most_words = 6; // longer is no heading
    for (const Evidence& evidence : context.dossier.evidence) {
        if (!is_another_text(evidence, context)) {
            continue;
        }
        bool is_first = true; // what heads the whole piece named its type
        for (const Page* page : pages_of(context.dossier, evidence)) {
            const PageText text = page_text(*page);
            for (const TextRange range : lines_of(text)) {
                const Excerpt line = excerpt(text, range);
                const auto spaces = std::ranges::count(line.text, ' ');
                if (!is_first && spaces < k_most_words
                    && holds_one(fold(line.text), context.requirement.headings)) {
                    return FindingPlace{context.requirement.id, &evidence, page->number, line.box};
                }
                is_first = false;
            }
        }
    }
    return std::nullopt;
}

/// Where statements are asked: how many meetings those that were surely seen date, one each at least.
int meetings_dated(const CheckContext& context) {
    int meetings = 0;
    for (const Evidence* evidence : context.evidence) {
        const bool counts = !context.requirement.schedule.empty() && is_surely_counted(evidence);
        meetings += counts ? std::max(1, days_named(days_of_meetings(*evidence))) : 0;
    }
    return meetings;
}

/// Fewer statements than asked, but as many meetings: a person decides, and the candidate is not asked for others.
CheckResult covered_by_fewer(const CheckContext& context, BothTexts because, int meetings) {
    for (const Evidence* evidence : context.evidence) {
        const int named = days_named(days_of_meetings(*evidence));
        if (is_surely_counted(evidence) && named > 1) {
            context.findings.add("statement_covers_several_meetings",
                                 {context.requirement.id, evidence},
                                 {.found = std::to_string(named)});
        }
    }
    because.nl += fmt::format("; samen over {} bijeenkomsten", meetings);
    because.en += fmt::format("; together of {} meetings", meetings);
    return result(Ran::ran, Verdict::cannot_say, std::move(because));
}

std::vector<CheckResult> run(const CheckContext& context) {
    const std::optional<int> count = wanted(context);
    const auto all = static_cast<std::size_t>(std::ranges::count_if(context.evidence, is_counted));
    const auto sure =
        static_cast<std::size_t>(std::ranges::count_if(context.evidence, is_surely_counted));
    if (!count) {
        return {result(Ran::could_not,
                       Verdict::cannot_say,
                       {fmt::format("{} gezien; hoeveel het kader vraagt, is niet te zeggen", all),
                        fmt::format("{} seen; how many the framework asks cannot be said", all)})};
    }
    const BothTexts because = counted(sure, all, *count);
    if (sure >= static_cast<std::size_t>(*count)) {
        if (sure > static_cast<std::size_t>(*count) && !context.requirement.schedule.empty()) {
            context.findings.add("surplus_a31_statements",
                                 {context.requirement.id},
                                 {.found = std::to_string(sure), .wanted = std::to_string(*count)});
        }
        return {result(Ran::ran, Verdict::seen, because)};
    }
    if (const auto place = within_another(context)) {
        context.findings.add("evidence_doubtful", *place, {.what = context.requirement.title});
        CheckResult one = result(Ran::ran, Verdict::cannot_say, because);
        one.piece = place->evidence->id();
        one.page = place->page;
        one.box = place->box;
        return {one};
    }
    if (const int meetings = meetings_dated(context); meetings >= *count) {
        return {covered_by_fewer(context, because, meetings)};
    }
    // What could not be read, or is not sure, may be it: unreadable is not missing.
    if (all >= static_cast<std::size_t>(*count) || context.dossier.something_unread
        || context.dossier.may_hold(context.requirement.type)) {
        if (!context.requirement.elsewhere) {
            context.findings.add(
                "evidence_doubtful", {context.requirement.id}, {.what = context.requirement.title});
        }
        return {result(Ran::ran, Verdict::cannot_say, because)};
    }
    tell_missing(context, sure, *count);
    return {result(Ran::ran, Verdict::not_seen, because)};
}

} // namespace

extern const Check check_present;
const Check check_present{.id = "present", .decides = true, .needs_evidence = false, .run = run};

} // namespace intake::checks
