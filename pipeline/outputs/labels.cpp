// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/labels.hpp"

#include "extractors/outcome.hpp"
#include "pipeline/findings.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace intake {

namespace {

struct Label {
    std::string_view id;
    Text text;
};

constexpr std::array k_kinds = {
    Label{"cv", {"cv", "CV"}},
    Label{"declaration", {"verklaring", "declaration"}},
    Label{"attendance_proof", {"bewijs van deelname", "proof of attendance"}},
    Label{"article", {"artikel", "article"}},
    Label{"report", {"verslag of plan", "report or plan"}},
    Label{"other", {"overig", "other"}},
};

constexpr std::array k_severities = {
    Label{"action", {"te doen", "to do"}},
    Label{"attention", {"bekijken", "to look at"}},
    Label{"info", {"ter informatie", "for information"}},
};

constexpr std::array k_actors = {
    Label{"candidate", {"kandidaat", "candidate"}},
    Label{"person", {"kantoor", "office"}},
    Label{"operator", {"beheerder", "administrator"}},
    Label{"nobody", {"niemand", "nobody"}},
};

constexpr std::array k_text_sources = {
    Label{"layer", {"tekst in het bestand", "text in the file"}},
    Label{"ocr", {"herkend van een scan", "recognised from a scan"}},
    Label{"none", {"geen tekst", "no text"}},
};

constexpr std::array k_statuses = {
    Label{"seen", {"gezien", "seen"}},
    Label{"not_seen", {"niet gezien", "not seen"}},
    Label{"cannot_say", {"niet te zeggen", "cannot be said"}},
    Label{"not_required", {"niet gevraagd", "not required"}},
    Label{"person_decides", {"een mens beslist", "a person decides"}},
    Label{"elsewhere", {"kijk in het portaal", "look in the portal"}},
};

constexpr std::array k_reaches = {
    Label{"reached", {"gehaald", "reached"}},
    Label{"not_reachable", {"niet haalbaar", "not reachable"}},
    Label{"depends", {"hangt af van open vragen", "depends on open questions"}},
    Label{"no_minimum", {"", ""}},
};

constexpr std::array k_date_roles = {
    Label{"signed", {"getekend", "signed"}},
    Label{"meeting", {"bijeenkomst", "meeting"}},
    Label{"event", {"activiteit", "event"}},
    Label{"period", {"periode", "period"}},
    Label{"issued", {"afgegeven", "issued"}},
    Label{"birth", {"geboorte", "birth"}},
    Label{"printed", {"afgedrukt", "printed"}},
    Label{"expiry", {"geldig tot", "valid until"}},
    Label{"published", {"verschenen", "published"}},
    Label{"unknown", {"", ""}},
};

std::string label_in(std::span<const Label> labels, std::string_view id, Lang lang) {
    const auto found = std::ranges::find(labels, id, &Label::id);
    return std::string(found == labels.end() ? id : found->text.in(lang));
}

} // namespace

std::string outcome_label(std::string_view outcome, Lang lang) {
    const std::optional<Outcome> known = outcome_from_string(outcome);
    return std::string(known ? outcome_heading(*known).in(lang) : outcome);
}

std::string outcome_sentence(std::string_view outcome, Lang lang) {
    const std::optional<Outcome> known = outcome_from_string(outcome);
    if (!known) {
        return std::string(outcome);
    }
    return std::string(lang == Lang::nl ? info(*known).text_nl : info(*known).text_en);
}

std::string outcome_action_by(std::string_view outcome) {
    const std::optional<Outcome> known = outcome_from_string(outcome);
    return std::string(to_string(known ? info(*known).action_by : ActionBy::person));
}

std::string kind_label(std::string_view kind, Lang lang) {
    return label_in(k_kinds, kind, lang);
}

std::string severity_label(std::string_view severity, Lang lang) {
    return label_in(k_severities, severity, lang);
}

std::string action_by_label(std::string_view action_by, Lang lang) {
    return label_in(k_actors, action_by, lang);
}

std::string text_source_label(std::string_view text_source, Lang lang) {
    return label_in(k_text_sources, text_source, lang);
}

std::string date_role_label(std::string_view role, Lang lang) {
    return label_in(k_date_roles, role, lang);
}

std::string criterion_status_label(std::string_view status, Lang lang) {
    return label_in(k_statuses, status, lang);
}

std::string reach_label(std::string_view reach, Lang lang) {
    return label_in(k_reaches, reach, lang);
}

} // namespace intake
