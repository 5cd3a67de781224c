// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/notes.hpp"

#include "extractors/utf8.hpp"
#include "pipeline/assess/typed_paper.hpp"
#include "pipeline/legible.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace intake {

namespace {

using namespace std::string_view_literals;

/// Where on a piece something is to be told, and with which values.
struct Note {
    std::optional<std::int32_t> page{};
    std::optional<Box> box{};
    TextValues values{};
};

/// A form of which nothing is filled in: no name, no date, no signature, and lines that are empty.
std::optional<Note> blank_template(const TypedPaper& paper) {
    const Piece& piece = paper.piece();
    constexpr std::size_t k_empty_lines = 2;
    const std::vector<const FieldFound*> empty = fields_of(piece, "empty_form_field");
    const bool is_signed = piece.signature.state != SignatureState::unsigned_;
    if (empty.size() < k_empty_lines || is_signed || field_of(piece, "holder") != nullptr
        || field_of(piece, "written_date") != nullptr || !piece.dates.empty()) {
        return std::nullopt;
    }
    return Note{empty.front()->page, empty.front()->box};
}

/// An extract of the register of diplomas is valid as the signed file only: not as a picture, a print or a copy.
std::optional<Note> extract_not_original(const TypedPaper& paper) {
    if (!paper.says("diploma_extract") || paper.text.find("uittreksel") == std::string::npos) {
        return std::nullopt;
    }
    const auto& marks = paper.piece().signature.marks;
    const bool intact = std::ranges::any_of(marks, [](const SignatureMark& mark) {
        return mark.kind == "digital" && mark.verified != false;
    });
    return intact ? std::nullopt : std::optional(Note{});
}

/// Lists of attendance hold the names of others; what is shown of them goes no further than is needed.
std::optional<Note> sensitive_third_party(const TypedPaper& paper) {
    return paper.type == "attendance_list" ? std::optional(Note{}) : std::nullopt;
}

/// When somebody worked, as the CV has it, within the four years; in the order of their first days.
std::vector<Days> periods_in_window(const Dossier& dossier, const Piece& piece) {
    std::vector<Days> periods;
    for (const DateFound* date : dates_of(piece, {DateRole::period})) {
        // "2016 - heden" has no end.
        const std::string end = date->end.value_or(to_string(dossier.window->last));
        const std::optional<Days> days = days_of(date->value, end);
        if (days && days->last >= dossier.window->first && days->first <= dossier.window->last) {
            periods.push_back(*days);
        }
    }
    std::ranges::sort(periods, {}, &Days::first);
    return periods;
}

/// Months between two periods of work that no other covers. What lies before the first or after the last may
/// stand on the CV in words that were not read as a period.
std::optional<Note> cv_period_gap(const TypedPaper& paper) {
    const Dossier& dossier = paper.dossier;
    if (paper.type != "cv" || !dossier.window) {
        return std::nullopt;
    }
    constexpr std::chrono::days k_gap{92};
    const std::vector<Days> periods = periods_in_window(dossier, paper.piece());
    if (periods.size() < 2) {
        return std::nullopt;
    }
    Day until = periods.front().last;
    for (const Days& period : periods) {
        if (period.first > until + k_gap) {
            const std::string gap = to_string(until + std::chrono::days{1}) + " - "
                                    + to_string(period.first - std::chrono::days{1});
            return Note{.values = {.what = {gap, gap}}};
        }
        until = std::max(until, period.last);
    }
    return std::nullopt;
}

/// The report is to be about a situation from a meeting: one whose form it names, or whose date.
std::optional<Note> reflection_link_not_shown(const TypedPaper& paper) {
    const Piece& piece = paper.piece();
    if (piece.type != "reflection_report" || field_of(piece, "meeting_form") != nullptr) {
        return std::nullopt;
    }
    const std::string& text = paper.text;
    const bool names_form = std::ranges::any_of(
        std::array{"intervis"sv, "supervis"sv, "coach"sv, "bijeenkomst"sv, "collega"sv},
        [&](std::string_view word) {
            const std::size_t at = text.find(word);
            // "jobcoach" is who writes, not the meeting.
            return at != std::string::npos
                   && (word != "coach" || text.find(" coachings") != std::string::npos
                       || text.find(" mijn coach ") != std::string::npos);
        });
    const bool names_date = std::ranges::any_of(piece.dates, [&](const DateFound& date) {
        return std::ranges::any_of(paper.dossier.evidence, [&](const Evidence& other) {
            return other.piece().type == "reflection_statement"
                   && std::ranges::any_of(other.piece().dates, [&](const DateFound& theirs) {
                          return theirs.value == date.value;
                      });
        });
    });
    return names_form || names_date ? std::nullopt : std::optional(Note{});
}

/// Words of a page's text that are in a list, as a share of all.
double share_of(const std::vector<std::string>& words, const std::vector<std::string>& common) {
    const auto found = std::ranges::count_if(words, [&](const std::string& word) {
        return std::ranges::find(common, word) != common.end();
    });
    return words.empty() ? 0 : static_cast<double>(found) / static_cast<double>(words.size());
}

/// A paper in a language that is not read: its own common words, and hardly any of those that are.
std::optional<Note> language_not_supported(const TypedPaper& paper) {
    constexpr std::size_t k_enough_words = 25;
    constexpr double k_some = 0.1;
    const std::vector<std::string> words = split_words(paper.text);
    if (words.size() < k_enough_words) {
        return std::nullopt;
    }
    double read = 0;
    for (const FrameworkLanguage& language : paper.dossier.framework.languages) {
        read += language.is_read ? share_of(words, language.words) : 0;
    }
    for (const FrameworkLanguage& language : paper.dossier.framework.languages) {
        const double other = language.is_read ? 0 : share_of(words, language.words);
        if (other > k_some && other > 2 * read) {
            return Note{.values = {.what = language.name}};
        }
    }
    return std::nullopt;
}

struct NoteRow {
    std::string_view code; // of the finding
    bool of_sure_types_only;
    std::optional<Note> (*look)(const TypedPaper& paper);
};
constexpr auto k_notes = std::to_array<NoteRow>({
    {"blank_template", true, &blank_template},
    {"extract_not_original", false, &extract_not_original},
    {"sensitive_third_party", true, &sensitive_third_party},
    {"cv_period_gap", true, &cv_period_gap},
    {"reflection_link_not_shown", true, &reflection_link_not_shown},
    {"language_not_supported", false, &language_not_supported},
});

/// On a page that was read badly nothing is called absent.
bool is_legible(const Dossier& dossier, const Evidence& evidence) {
    return std::ranges::all_of(pages_of(dossier, evidence),
                               [](const Page* page) { return intake::is_legible(*page); });
}

} // namespace

void tell_notes(const Dossier& dossier, FrameworkFindings& findings) {
    for (const Evidence& evidence : dossier.evidence) {
        if (evidence.record->duplicate_of || !is_legible(dossier, evidence)) {
            continue;
        }
        const TypedPaper paper = papers_of(dossier, evidence).front();
        for (const NoteRow& row : k_notes) {
            if (row.of_sure_types_only && !evidence.is_sure) {
                continue;
            }
            if (const std::optional<Note> note = row.look(paper)) {
                findings.add(row.code, {"", &evidence, note->page, note->box}, note->values);
            }
        }
    }
}

} // namespace intake
