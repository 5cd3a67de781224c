// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/labels.hpp"

#include "extractors/outcome.hpp"
#include "pipeline/findings.hpp"
#include "pipeline/outcome_words.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace intake {

namespace {

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

constexpr std::array k_fields = {
    Label{"holder", {"op naam van", "in the name of"}},
    Label{"title", {"titel", "title"}},
    Label{"organisation", {"organisatie", "organisation"}},
    Label{"quantity", {"omvang", "quantity"}},
    Label{"quantity_of_row", {"in een rij", "in a row"}},
    Label{"break", {"misschien pauze, minuten", "perhaps a break, minutes"}},
    Label{"period", {"periode", "period"}},
    Label{"facilitator", {"begeleider", "facilitator"}},
    Label{"facilitator_registration", {"registratie begeleider", "facilitator's registration"}},
    Label{"meeting_form", {"vorm van de bijeenkomst", "form of the meeting"}},
    Label{"own_topic", {"eigen inbreng", "own topic"}},
    Label{"function", {"functie", "function"}},
    Label{"subject", {"onderwerp", "subject"}},
    Label{"audience", {"publiek", "audience"}},
    Label{"candidates", {"aantal kandidaten", "number of candidates"}},
    Label{"certificate_number", {"certificaatnummer", "certificate number"}},
    Label{"foreign_points", {"punten van een ander register", "points of another register"}},
    Label{"isbn", {"ISBN", "ISBN"}},
    Label{"magazine", {"tijdschrift", "magazine"}},
    Label{"publisher", {"uitgever", "publisher"}},
    Label{"words_counted", {"woorden geteld", "words counted"}},
    Label{"words_stated", {"woorden volgens het stuk", "words as stated"}},
    Label{"empty_form_field", {"niet ingevuld", "not filled in"}},
    Label{"written_date", {"datum met de hand, niet gelezen", "date by hand, not read"}},
};

constexpr std::array k_cues = {
    Label{"phrase", {"woorden", "words"}},
    Label{"heading", {"kop", "heading"}},
    Label{"near", {"woorden bij elkaar", "words together"}},
    Label{"pattern", {"patroon", "pattern"}},
    Label{"layout", {"opmaak", "layout"}},
    Label{"density", {"veel van zulke woorden", "many such words"}},
    Label{"file_name", {"bestandsnaam", "file name"}},
    Label{"framework", {"tekst van het kader", "text of the framework"}},
    Label{"service_number", {"burgerservicenummer", "citizen service number"}},
};

constexpr std::array k_signature_states = {
    Label{"not_examined", {"niet onderzocht", "not examined"}},
    Label{"signed", {"gezien", "seen"}},
    Label{"unsigned", {"niet gezien", "not seen"}},
    Label{"doubtful", {"twijfelachtig", "doubtful"}},
    Label{"unreadable", {"niet te beoordelen", "cannot be judged"}},
};

constexpr std::array k_mark_kinds = {
    Label{"ink", {"inkt", "ink"}},
    Label{"pasted_image", {"ingevoegd plaatje", "pasted picture"}},
    Label{"drawn_annotation", {"getekende aantekening", "drawn annotation"}},
    Label{"digital", {"digitale handtekening", "digital signature"}},
    Label{"e_sign_service", {"dienst voor ondertekenen", "signing service"}},
    Label{"typed_name", {"getypte naam", "typed name"}},
};

constexpr std::array k_mark_details = {
    Label{"changed_after_signing", {"bestand daarna gewijzigd", "file changed after it"}},
    Label{"not_trusted", {"uitgever niet bekend", "issuer not known"}},
};

constexpr std::array k_checks = {
    Label{"present", {"Aanwezig", "Present"}},
    Label{"complete", {"Wat erin hoort", "What belongs in it"}},
    Label{"signed", {"Handtekening", "Signature"}},
    Label{"signer", {"Ondertekenaar", "Signer"}},
    Label{"dated", {"Datum", "Date"}},
    Label{"in_window", {"Binnen de vier jaar", "Inside the four years"}},
    Label{"holder", {"Op naam van de kandidaat", "In the candidate's name"}},
    Label{"facilitator", {"Begeleider", "Facilitator"}},
    Label{"own_situations", {"Eigen inbreng", "Own situations"}},
    Label{"questions", {"Vragen van het kader", "Questions of the framework"}},
};

constexpr std::array k_ran = {
    Label{"not_applicable", {"niet van toepassing", "not applicable"}},
    Label{"could_not", {"kon niet", "could not"}},
};

} // namespace

std::string label_in(std::span<const Label> labels, std::string_view id, Lang lang) {
    const auto found = std::ranges::find(labels, id, &Label::id);
    return std::string(found == labels.end() ? id : found->text.in(lang));
}

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

std::string field_label(std::string_view field, Lang lang) {
    return label_in(k_fields, field, lang);
}

std::size_t field_rank(std::string_view field) {
    return static_cast<std::size_t>(std::ranges::find(k_fields, field, &Label::id)
                                    - k_fields.begin());
}

namespace {

/// "learned: 5 corrections" -> "5".
std::optional<std::string> learned_from(std::string_view cue) {
    constexpr std::string_view k_before = "learned: ";
    if (!cue.starts_with(k_before)) {
        return std::nullopt;
    }
    cue.remove_prefix(k_before.size());
    return std::string(cue.substr(0, cue.find(' ')));
}

} // namespace

bool is_learned(std::string_view cue) {
    return learned_from(cue).has_value();
}

std::string cue_label(std::string_view cue, Lang lang) {
    if (const std::optional<std::string> corrections = learned_from(cue)) {
        const bool is_one = *corrections == "1";
        return lang == Lang::nl
                   ? "geleerd van " + *corrections + (is_one ? " correctie" : " correcties")
                   : "learned from " + *corrections + (is_one ? " correction" : " corrections");
    }
    return label_in(k_cues, cue.substr(0, cue.find(':')), lang);
}

std::string signature_state_label(std::string_view state, Lang lang) {
    return label_in(k_signature_states, state, lang);
}

std::string mark_kind_label(std::string_view kind, Lang lang) {
    return label_in(k_mark_kinds, kind, lang);
}

std::string mark_detail_label(std::string_view detail, Lang lang) {
    return label_in(k_mark_details, detail, lang);
}

std::string check_label(std::string_view check, Lang lang) {
    return label_in(k_checks, check, lang);
}

std::string check_result_label(std::string_view ran, std::string_view verdict, Lang lang) {
    return ran == "ran" ? label_in(k_statuses, verdict, lang) : label_in(k_ran, ran, lang);
}

std::string confidence_label(double confidence, Lang lang) {
    constexpr double k_sure = 0.8;
    constexpr double k_likely = 0.5;
    const std::string_view id = confidence >= k_sure     ? "sure"
                                : confidence >= k_likely ? "likely"
                                                         : "doubtful";
    constexpr std::array k_words = {
        Label{"sure", {"zeker", "sure"}},
        Label{"likely", {"waarschijnlijk", "likely"}},
        Label{"doubtful", {"twijfel", "doubtful"}},
    };
    return label_in(k_words, id, lang);
}

} // namespace intake
