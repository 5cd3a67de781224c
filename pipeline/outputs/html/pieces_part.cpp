// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/figures.hpp"
#include "pipeline/outputs/html/parts.hpp"
#include "pipeline/outputs/labels.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <vector>

// Every piece as a card: what it is and why, its dates, facts and signature.

namespace intake {

namespace {

/// The same words for the same kind of cue say nothing new.
std::vector<const ReasonSummary*> distinct(const std::vector<ReasonSummary>& reasons, Lang lang) {
    std::vector<const ReasonSummary*> all;
    for (const ReasonSummary& reason : reasons) {
        const bool is_known = std::ranges::any_of(all, [&](const ReasonSummary* other) {
            return other->text == reason.text && other->page == reason.page
                   && cue_label(other->cue, lang) == cue_label(reason.cue, lang)
                   && (!reason.text.empty() || other->cue == reason.cue);
        });
        if (!is_known) {
            all.push_back(&reason);
        }
    }
    return all;
}

/// The words that say most: “Curriculum vitae”, “2011 tot nu”.
std::string first_words(const std::vector<const ReasonSummary*>& reasons) {
    constexpr std::size_t k_at_most = 3;
    std::vector<std::string> words;
    for (const ReasonSummary* reason : reasons) {
        const std::string quoted = "“" + reason->text + "”";
        if (!reason->text.empty() && words.size() < k_at_most
            && std::ranges::find(words, quoted) == words.end()) {
            words.push_back(quoted);
        }
    }
    return fmt::format("{}", fmt::join(words, ", "));
}

} // namespace

void PageWriter::reasons(std::string_view title,
                         const PieceSummary& piece,
                         const std::vector<ReasonSummary>& given) {
    const std::vector<const ReasonSummary*> all = distinct(given, m_lang);
    if (all.empty()) {
        return;
    }
    const auto more = m_html.in("details");
    m_html.element("summary", {}, std::string(title) + " " + first_words(all));
    const auto list = m_html.in("ul", {{"class", "facts"}});
    for (const ReasonSummary* reason : all) {
        const auto item = m_html.in("li");
        m_html.element("span", {{"class", "role"}}, cue_label(reason->cue, m_lang)).text(" ");
        if (reason->text.empty() && !is_learned(reason->cue)) {
            m_html.element("code", {}, reason->cue);
        } else if (!reason->text.empty()) {
            m_html.element("q", {{"title", reason->cue}}, reason->text);
        }
        if (reason->weight < 0) {
            m_html.text(say(" (spreekt tegen)", " (speaks against)"));
        }
        place(piece.document, reason->page, reason->box, MarkKind::cue, reason->text);
    }
}

void PageWriter::dates(const PieceSummary& piece) {
    if (piece.dates.empty()) {
        return;
    }
    m_html.element("h4", {}, say("Datums", "Dates"));
    const auto list = m_html.in("ul", {{"class", "facts"}});
    for (const DateSummary& date : piece.dates) {
        const auto item = m_html.in("li");
        const std::string role = date_role_label(date.role, m_lang);
        m_html.element(
            "span", {{"class", "role"}}, role.empty() ? say("rol onbekend", "role unknown") : role);
        m_html.text(" ").element(
            "b",
            {},
            day_label(date.end.empty() ? date.value : date.value + "/" + date.end, m_lang));
        if (!date.other_reading.empty()) {
            m_html.text(say(" of ", " or ") + day_label(date.other_reading, m_lang));
        }
        m_html.text(" ").element("q", {}, date.text);
        place(piece.document, date.page, date.box, MarkKind::date, date.text);
    }
}

void PageWriter::fields(const PieceSummary& piece) {
    if (piece.fields.empty()) {
        return;
    }
    std::vector<const FieldSummary*> sorted;
    for (const FieldSummary& field : piece.fields) {
        sorted.push_back(&field);
    }
    std::ranges::stable_sort(
        sorted, {}, [](const FieldSummary* field) { return field_rank(field->name); });
    m_html.element("h4", {}, say("Gegevens", "Facts"));
    const auto list = m_html.in("ul", {{"class", "facts"}});
    for (const FieldSummary* field : sorted) {
        const auto item = m_html.in("li");
        m_html.element("span", {{"class", "role"}}, field_label(field->name, m_lang)).text(" ");
        m_html.element("q",
                       {{"title", field->value + (field->unit.empty() ? "" : " " + field->unit)}},
                       field->text);
        place(piece.document, field->page, field->box, MarkKind::field, field->text);
    }
}

void PageWriter::signature(const PieceSummary& piece) {
    const SignatureSummary& signature = piece.signature;
    // Where nobody asks for a signature, it is no shortcoming that there is none.
    const bool is_asked = std::ranges::any_of(m_index.findings, [&](const FindingSummary& finding) {
        return finding.code == "signature_not_seen" && finding.piece == piece.id;
    });
    const auto tone = [&](const std::string& state) {
        return "tone " + std::string(state == "unsigned" && !is_asked ? "" : tone_of(state));
    };
    m_html.element("h4", {}, say("Handtekening", "Signature"));
    {
        const auto line = m_html.in("p");
        m_html.element("span",
                       {{"class", tone(signature.state)}},
                       signature_state_label(signature.state, m_lang));
    }
    if (signature.slots.empty() && signature.marks.empty()) {
        return;
    }
    const auto list = m_html.in("ul", {{"class", "facts"}});
    for (const SignatureSlotSummary& slot : signature.slots) {
        const auto item = m_html.in("li");
        m_html.element("span", {{"class", "role"}}, say("plaats", "place")).text(" ");
        m_html.element("q", {}, slot.label);
        m_html.text(" " + slot.name + (slot.role.empty() ? "" : " (" + slot.role + ")") + " ");
        m_html.element(
            "span", {{"class", tone(slot.state)}}, signature_state_label(slot.state, m_lang));
        place(piece.document, slot.page, slot.box, MarkKind::signature, slot.label);
        if (slot.state == "signed" || slot.state == "doubtful") {
            m_sheets.crop(m_html,
                          piece.document,
                          slot.page,
                          slot.box,
                          slot.label.empty() ? say("Handtekening", "Signature") : slot.label);
        }
    }
    for (const SignatureMarkSummary& mark : signature.marks) {
        const auto item = m_html.in("li");
        m_html.element("span", {{"class", "role"}}, mark_kind_label(mark.kind, m_lang));
        m_html.text(" " + mark.name);
        if (mark.verified) {
            m_html.text(*mark.verified ? say(" gecontroleerd", " verified")
                                       : say(" niet geldig", " not valid"));
        }
        if (!mark.detail.empty()) {
            m_html.text(" (" + mark_detail_label(mark.detail, m_lang) + ")");
        }
        place(piece.document,
              mark.page,
              mark.box,
              MarkKind::signature,
              mark_kind_label(mark.kind, m_lang));
        m_sheets.crop(
            m_html, piece.document, mark.page, mark.box, mark_kind_label(mark.kind, m_lang));
    }
}

void PageWriter::piece_card(const PieceSummary& piece) {
    const auto card =
        m_html.in("article", {{"class", "piece"}, {"id", "piece-" + piece.id}, {"tabindex", "-1"}});
    const bool is_other = piece.type == "other";
    {
        // The first page, so that a piece can be known by its face.
        const std::string id =
            m_sheets.mark(piece.document, piece.first_page, std::nullopt, MarkKind::cue, "");
        const auto link = m_html.in("a",
                                    {{"class", "thumb"},
                                     {"href", "#" + id},
                                     {"aria-label", path_of(piece) + ", " + pages_of(piece)}});
        m_sheets.thumbnail(m_html, piece.document, piece.first_page);
    }
    const auto about = m_html.in("div");
    m_html.element("h3", {}, m_index.title(piece.type, m_lang));
    m_html.element("p", {{"class", "path"}}, path_of(piece) + ", " + pages_of(piece));
    {
        const auto line = m_html.in("p");
        if (!is_other) {
            m_html.element("span",
                           {{"class", piece.confidence >= 0.8 ? "tone good" : "tone open"}},
                           fmt::format("{} ({} %)",
                                       confidence_label(piece.confidence, m_lang),
                                       std::lround(100 * piece.confidence)));
        }
        if (!piece.runner_up.empty() && (is_other || piece.confidence < 0.8)) {
            m_html.text(say(" misschien: ", " perhaps: ") + m_index.title(piece.runner_up, m_lang));
        }
    }
    for (const auto& [earlier, role] :
         {std::pair(piece.duplicate_of, say("hetzelfde stuk als ", "the same paper as ")),
          std::pair(piece.looks_like, say("lijkt op stuk ", "looks like piece "))}) {
        if (!earlier.empty()) {
            const auto line = m_html.in("p");
            m_html.text(role);
            m_html.element("a", {{"href", "#piece-" + earlier}}, earlier);
        }
    }
    dates(piece);
    fields(piece);
    signature(piece);
    reasons(piece.type == "other" ? say("Lijkt erop door", "Resembles it by")
                                  : say("Herkend aan", "Recognised by"),
            piece,
            piece.because);
    reasons(piece.boundary_is_doubtful
                ? say("Begint hier misschien, door", "Perhaps begins here, by")
                : say("Begint hier, door", "Begins here, by"),
            piece,
            piece.boundary);
    words(piece);
}

void PageWriter::pieces() {
    const auto whole =
        section("pieces", fmt::format("{} ({})", say("Stukken", "Pieces"), m_index.pieces.size()));
    for (const PieceSummary& piece : m_index.pieces) {
        piece_card(piece);
    }
}

} // namespace intake
