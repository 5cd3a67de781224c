// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/slots/slot_words.hpp"

#include <string>

namespace intake {

const RE2& strong_words() {
    static const RE2 k_expression(
        R"(\bhand ?te[kx]en[il1]ng|\bpara+f\b|\bsignature\b|\bsignatuur\b|\bkrabbel\b|\bhandtek\b|\bnaamteken(?:ing)?\b|\bpar\.|\bhdtk\b|\bhandmerk\b|\baftekening\b|\bsign here\b|\bteken hier(?:onder)?\b)");
    return k_expression;
}

const RE2& opening_words() {
    static const RE2 k_expression(
        R"(^(?:ondertekening|afgetekend(?:,| door| te| op|$)|(?:bevoegd )?ondertekenaar|tekenbevoegde?|akkoordverklaring|voor ontvangst|voor visum|voor eensluidend|ondertekend (?:door|te|op|namens)|ondertekend$|getekend(?:,| te| door| op|$)|was getekend|voor (?:juist|juistheid|echt|waar)(?: (?:verklaard|getekend|ondertekend))?(?:,| door|$)|w\.? ?g\.?$|voor akkoord|akkoord(?: |$)|(?:voor )?gezien(?:,| en| door|$)|(?:gelezen en )?goedgekeurd|(?:bevestigd|gecontroleerd|geverifieerd|geaccordeerd|vastgesteld|bekrachtigd) door|(?:approved|authori[sz]ed|verified|confirmed|witnessed|certified) by|voor kennis(?:name|neming|geving)|aldus (?:naar waarheid )?(?:ingevuld|opgemaakt|verklaard|getekend|gedaan|overeengekomen|afgesproken|vastgesteld)|signed(?:,| by| at| on|$)|authori[sz]ed signatory|for and on behalf of|namens (?:de|het|deze|dezen)\b))");
    return k_expression;
}

const RE2& agent_words() {
    static const RE2 k_expression(R"(^(?:[a-z]+ ){1,3}(?:door|by)$)");
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

namespace {

constexpr std::string_view k_role =
    R"([a-z]*(?:begeleid(?:er|ster)|leid(?:er|ster|ing)|coach|bestuur(?:der|slid)|commissielid|docent(?:e)?|lesge(?:ver|efster)|trainer|manager|directeur|directrice|director|opleider|adviseur|consulent|psycholoog|functionaris|secretaris|coordinator[a-z ]{0,14})|supervisor|supervisant|voorzitter|penningmeester|examinator|[a-z]*commissie|[a-z]*mentor|assessor|facilitator|eigenaar|zaakvoerder|vennoot|(?:adjunct-)?directie|[a-z]*verantwoordelijke|gemachtigde|instructeur|instructor|lector|hoogleraar|rector|decaan|accountant|administratiekantoor|contactpersoon|organisatie|organisator|werkgever|opdracht(?:gever|nemer)|leidinggevende|personeelszaken|p&o|hrm?(?: [a-z]+)?|deelnemer|deelneemster|mentee|kandidaat|cursist|student|leerling|leerkracht|leraar|lerares|stagiaire?|trainee|klant|client|aanvrager|referent|getuige|witness|geslaagde|coachee|werknemer|medewerker|vrijwilliger|consultant|arts|notaris|burgemeester|redacteur|redactie|chair(?:man|woman|person)?|secretary|treasurer|president|teacher|lecturer|employer|employee|participant|candidate|head of [a-z ]+|[a-z]*hoofd(?: [a-z]+){0,2}|lid van [a-z ]+|namens [a-z ]+)";
/// Who signs too, but says nothing where it stands below a name.
constexpr std::string_view k_party =
    R"(ouders?|verzorgers?|instelling|school|hogeschool|universiteit|bedrijf|onderneming|stageplaats|stagebedrijf|leerbedrijf|praktijkplaats|gemeente|bureau|parents?|guardian|company|school)";

std::string with_roles(std::string_view before, std::string_view after) {
    return std::string(before).append(k_role).append(after);
}

} // namespace

const RE2& role_words() {
    static const RE2 k_expression(with_roles(R"(\b()", R"()\b)"));
    return k_expression;
}

const RE2& party_words() {
    static const RE2 k_expression([] {
        const std::string who =
            with_roles("(?:", "|").append(k_party).append(R"()(?:e|\((?:e|s|ster|in)\))?)");
        return R"(\(?(?:(?:voor|namens|for|by) )?(?:de |het |een |the |uw |je )?)" + who
               + R"((?:(?: ?/ ?| of | or | en | & )(?:de )?)" + who
               + R"()?(?: [a-z0-9.,'&-]+){0,3}\)?,?)";
    }());
    return k_expression;
}

const RE2& name_label() {
    static const RE2 k_expression(
        R"((?:de )?(?:volledige )?(?:naam|name)(?:[ /][a-z() /]{0,30})?[ .]*[:.])");
    return k_expression;
}

const RE2& written_words() {
    static const RE2 k_expression(
        R"(\b(?:da(?:tum|ta|gen)|date|(?:dag|day|maand|week)$|[a-z]*naam|namen|name|tijd[a-z]*|times?|van|tot|uur|uren|hours?|duur|plaats|locatie|[a-z]*adres|woonplaats|tel|telefoon[a-z]*|e-?mail|mobiel|functie|organisatie|bedrijf|werkgever|opmerking(?:en)?|toelichting|notes?|remarks?|comments?|onderwerp|thema|topic|activiteit(?:en)?|omschrijving|score|cijfer|punt(?:en)?|aantal|bedrag|totaal|nummer|nr|no|geboren|geboortedatum|cursus|resultaat)\b)");
    return k_expression;
}

const RE2& names_head() {
    static const RE2 k_expression(
        R"((?:(?:voor-? ?(?:en )?(?:achter)?)?na(?:am|men)|name|deelnemers?|participants?|aanwezigen?)(?: [a-z]+)?)");
    return k_expression;
}

} // namespace intake
