// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/holder/other_party.hpp"

#include "classifiers/matching.hpp"
#include "classifiers/person_name.hpp"

#include <re2/re2.h>

#include <string>

namespace intake {

namespace {

std::string_view words_near_before(const PageText& text, TextRange name, std::size_t most) {
    const std::size_t begin = name.begin > most ? name.begin - most : 0;
    return text.part({begin, name.begin});
}

} // namespace

bool is_other_party(const PageText& text, TextRange name) {
    static const RE2 k_before(
        R"((?:handtekening|\bcontactpersoon|\bondertekening|\bgetekend|namens|(?:^|\n)voor (?:het|de) [a-z]+:|mijn naam is|voor akkoord|hoogachtend|groet(?:en|jes)?,?|signature|\bsigned|w\.g\.|(?:gegeven|vertegenwoordigd) door|onder leiding van|(?:^|\n)[^\n\t]{0,25}(?:begeleid|begeleider|begeleiding|gespreksleid(?:er|ster)|lesgever|contactpersoon|leidinggevende|coordinator|directeur|docent|trainer|trainster|coach|supervisor|opleider|spreker|moderator|presentator|beheerder|fotograaf|redacteur|leider|examinator|voorzitter|secretaris|director|chair|secretary|manager|head|responsable)s?(?: door)?\b)(?:[^\n]{0,65}|[^\n:]{0,40}:? ?\n{1,2}[^\n\t]{0,25})$)");
    static const RE2 k_behind(
        R"(^[^\n]{0,3}\n? ?(?:verklaart|verklaar|bevestigt|attesteert|meldt|certifies|\(?(?:de |het |een )?([a-z-]*)(?:voorzitter|bestuurder|docent|trainer|trainster|hoofd|directeur|directrice|manager|coordinator|leidinggevende|secretaris|secretariaat|eigenaar|medewerker|lector|teamleider|begeleider|supervisor|leider|adviseur|opleider|lesgever|vertaler|coach|notaris|arts|partner|examinator|chair|secretary|director|head|afdelingshoofd|personeelszaken|hr|zaakvoerder|verantwoordelijke|responsable|team)\b))");
    constexpr std::size_t k_near = 120;
    const std::string_view before = words_near_before(text, name, k_near);
    const std::string_view behind = std::string_view(text.text).substr(name.end, k_near);
    re2::StringPiece kind; // of coach, of leader
    return holds(before, k_before)
           || (RE2::PartialMatch({behind.data(), behind.size()}, k_behind, &kind)
               && kind != "job"); // "A. Smit, jobcoach" may be the holder
}

bool is_labelled_other(const PageText& text, TextRange name) {
    static const RE2 k_label(
        R"((?:(?:^|[\n\t(])(?:[^\n\t:]{0,20}\b)?(?:contactpersoon|contact|behandeld door|begeleid(?:er|ster)|leidinggevende|gesprekspartner|manager|supervisor|docente?n?|trainers?|trainster|teamleider|teamleidster|directeur|coach|referenties?|partner)[ \t]?:[ \t]|\b(?:bel|bellen|mail|mailen|contact|vragen|inlichtingen|informatie|aanmelden)(?: op)? (?:met|naar|aan|bij|via) )(?:mevrouw |mevr\. |mw\. |dhr\. |de heer )?$)");
    constexpr std::size_t k_near = 60;
    return holds(words_near_before(text, name, k_near), k_label);
}

bool is_guided(const PageText& text, TextRange name) {
    static const RE2 k_guided(
        R"(\b(?:student|stagiair|kandida(?:at|te)|cursist|deelnemer|jobcoach in opleiding|mentee|candidate|trainee)[a-z]*[: ]+(?:mevrouw |mevr\. |mw\. |dhr\. |de heer )?$)");
    constexpr std::size_t k_near = 50;
    const std::string_view before = words_near_before(text, name, k_near);
    return holds(before, k_guided);
}

bool ends_with(const PageText& text, std::string_view name) {
    constexpr std::size_t k_longest = 30; // else a sentence
    const std::size_t end = text.text.find_last_not_of(" \n\t.,");
    if (end == std::string::npos) {
        return false;
    }
    const std::size_t line = text.text.rfind('\n', end);
    const std::size_t begin = line == std::string::npos ? 0 : line + 1;
    const std::string_view last = std::string_view(text.text).substr(begin, end + 1 - begin);
    return last.size() <= k_longest && begin > 0
           && (has_word(name, last) || last == name
               || (has_initials(last) && last_word(last) == last_word(name)));
}

} // namespace intake
