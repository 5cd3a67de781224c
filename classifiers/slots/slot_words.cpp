// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/slots/slot_words.hpp"

namespace intake {

const RE2& strong_words() {
    static const RE2 k_expression(
        R"(\bhand ?te[kx]en[il1]ng|\bpara+f\b|\bsignature\b|\bsignatuur\b|\bkrabbel\b|\bhandtek\b|\bhdtk\b|\bhandmerk\b|\baftekening\b|\bsign here\b|\bteken hier\b)");
    return k_expression;
}

const RE2& opening_words() {
    static const RE2 k_expression(
        R"(^(?:ondertekening|afgetekend(?:,| door| te| op|$)|(?:bevoegd )?ondertekenaar|tekenbevoegde?|akkoordverklaring|voor ontvangst|voor visum|voor eensluidend|ondertekend (?:door|te|op|namens)|ondertekend$|getekend(?:,| te| door| op|$)|was getekend|voor (?:juist|juistheid|echt|waar)(?: (?:verklaard|getekend|ondertekend))?(?:,| door|$)|w\.? ?g\.?$|voor akkoord|akkoord(?: |$)|(?:voor )?gezien(?:,| en| door|$)|(?:gelezen en )?goedgekeurd|aldus (?:naar waarheid )?(?:ingevuld|opgemaakt|verklaard|getekend)|signed(?:,| by| at| on|$)|authori[sz]ed signatory|for and on behalf of|namens (?:de|het|deze|dezen)\b))");
    return k_expression;
}

const RE2& misread_words() {
    static const RE2 k_expression(R"(\bparaa[tl1i!]$)");
    return k_expression;
}

const RE2& sentence_words() {
    static const RE2 k_expression(
        R"(\b(?:is|zijn|was getekend door|wordt|worden|moet|moeten|dient|staat|heeft|hebben|ontbreekt|zonder|geen|niet|vereist|verplicht|graag|stuur|mail|print|required|needed|not|must|should|without|valid|geldig|met de hand)\b)");
    return k_expression;
}

const RE2& closing_words() {
    static const RE2 k_expression(
        R"(^(?:met )?(?:een )?(?:(?:vriendelijke|hartelijke|collegiale|warme|sportieve|beste|met vr\.?) )*(?:groet(?:en|jes)?|hoogachtend|mvg|m\.v\.g\.?|vr\.? ?gr\.?)[,.! ]*$|^(?:kind |best |warm )?regards[,. ]*$|^yours (?:sincerely|faithfully|truly)[,. ]*$|^sincerely(?: yours)?[,. ]*$)");
    return k_expression;
}

const RE2& role_words() {
    static const RE2 k_expression(
        R"(\b([a-z]*(?:begeleid(?:er|ster)|leid(?:er|ster|ing)|coach|bestuur(?:der|slid)|commissielid|docent(?:e)?|trainer|manager|directeur|directrice|director|opleider|adviseur|consulent|psycholoog|functionaris|secretaris|coordinator[a-z ]{0,14})|supervisor|voorzitter|penningmeester|examinator|examencommissie|mentor|assessor|facilitator|eigenaar|zaakvoerder|instructeur|instructor|lector|hoogleraar|rector|decaan|accountant|administratiekantoor|contactpersoon|organisatie|organisator|werkgever|opdrachtgever|leidinggevende|personeelszaken|p&o|hrm?(?: [a-z]+)?|deelnemer|deelneemster|kandidaat|cursist|student|geslaagde|coachee|werknemer|medewerker|vrijwilliger|consultant|arts|notaris|burgemeester|redacteur|redactie|chair(?:man|woman|person)?|secretary|treasurer|president|teacher|lecturer|employer|employee|participant|candidate|head of [a-z ]+|hoofd(?: [a-z]+){0,2}|lid van [a-z ]+|namens [a-z ]+)\b)");
    return k_expression;
}

const RE2& name_label() {
    static const RE2 k_expression(
        R"((?:de )?(?:volledige )?(?:naam|name)(?:[ /][a-z() /]{0,30})?[ .]*[:.])");
    return k_expression;
}

const RE2& names_head() {
    static const RE2 k_expression(
        R"((?:(?:voor-? ?(?:en )?(?:achter)?)?na(?:am|men)|name|deelnemers?|participants?|aanwezigen?)(?: [a-z]+)?)");
    return k_expression;
}

} // namespace intake
