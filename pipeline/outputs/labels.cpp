// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/labels.hpp"

#include "extractors/outcome.hpp"
#include "pipeline/findings.hpp"

#include <algorithm>
#include <span>

namespace intake {

namespace {

struct Label {
    std::string_view id;
    Text text;
};

constexpr Label k_kinds[] = {
    {"cv",               {"cv", "CV"}                                  },
    {"declaration",      {"verklaring", "declaration"}                 },
    {"attendance_proof", {"bewijs van deelname", "proof of attendance"}},
    {"article",          {"artikel", "article"}                        },
    {"report",           {"verslag of plan", "report or plan"}         },
    {"other",            {"overig", "other"}                           },
};

constexpr Label k_severities[] = {
    {"action",    {"te doen", "to do"}                 },
    {"attention", {"bekijken", "to look at"}           },
    {"info",      {"ter informatie", "for information"}},
};

constexpr Label k_actors[] = {
    {"candidate", {"kandidaat", "candidate"}    },
    {"person",    {"kantoor", "office"}         },
    {"operator",  {"beheerder", "administrator"}},
    {"nobody",    {"niemand", "nobody"}         },
};

constexpr Label k_text_sources[] = {
    {"layer", {"tekst in het bestand", "text in the file"}      },
    {"ocr",   {"herkend van een scan", "recognised from a scan"}},
    {"none",  {"geen tekst", "no text"}                         },
};

constexpr Label k_date_roles[] = {
    {"signed",    {"getekend", "signed"}       },
    {"meeting",   {"bijeenkomst", "meeting"}   },
    {"event",     {"activiteit", "event"}      },
    {"period",    {"periode", "period"}        },
    {"issued",    {"afgegeven", "issued"}      },
    {"birth",     {"geboorte", "birth"}        },
    {"printed",   {"afgedrukt", "printed"}     },
    {"expiry",    {"geldig tot", "valid until"}},
    {"published", {"verschenen", "published"}  },
    {"unknown",   {"", ""}                     },
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

} // namespace intake
