// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/dates/date_labels.hpp"

#include "classifiers/matching.hpp"

#include <re2/re2.h>

#include <array>
#include <memory>
#include <string>

namespace intake {

namespace {

struct Label {
    DateRole role;
    std::string_view expression;
};
// The expressions are longer than a line.
// clang-format off
constexpr std::array k_labels = {
    Label{DateRole::birth,
          R"(geboren|\bgeb\b|\bgeb\.|geboortedatum|geb\.? ?dat|date of birth|\bborn\b|\bdob\b)"},
    Label{
        DateRole::expiry,
        R"(geldig[^\n.]{0,15} \(?(?:tot|t/m)\b|\b(?:toegang|licentie|account|geldigheid)\b[^\n.]{0,40}\b(?:eindigt|stopt|verloopt|sluit|tot)\b|(?:kan|beschikbaar|online|te zien) (?:nog )?(?:tot|t/m)|available until|geldig van|geldigheid|vervaldatum|verloopt|vervalt|\bexpir|valid until|valid through|valid to|uiterste|uiterlijk|(?:overmaken|betalen|voldoen|aanmelden|opgeven|inschrijven|reageren|inleveren|afmelden|annuleren)[a-z ]{0,20}\b(?:voor|tot|before)\b|houdbaar|(?:be)?taal(?:d)? (?:voor|uiterlijk)|inschrijven (?:kan )?(?:tot|voor)|aanmelden (?:kan )?(?:tot|voor)|(?:hercertificeren|herhalen|verlengen|vernieuwen) (?:voor|uiterlijk))"},
    Label{
        DateRole::printed,
        R"(geprint|afgedrukt|afdrukdatum|printdatum|gedownload|downloaddatum|\bprinted\b|print date|gegenereerd|aangemaakt(?: op|:?[ \t]*$)|uitdraai|exportdatum|geexporteerd|\bafdruk\b|bijgewerkt|\bversie\b|\bversion\b|peildatum|schermafdruk|schermafbeelding|screenshot|generated|last updated|opgehaald|\bdit (?:overzicht|document|bestand|rapport)\b|uittreksel|gewaarmerkt|gelegaliseerd|vertaald|translated|opgevraagd|\bherdruk|\bduplicaat\b|reprint|\brevisie|\bherzien|\bv\d{1,2}\b|\b(?:voorwaarden|reglement|statuten)\b[^\n.]{0,12}|\b(?:rapport|overzicht|lijst|bestand) (?:is )?gemaakt)"},
    Label{
        DateRole::published,
        R"(verschenen|verscheen|verschijn|gepubliceerd|publicatie|\bpublished\b|geplaatst op|jaargang|\beditie\b|uitgave|nieuwsbrief|(?:nummer|\bnr\.?) \d{1,2}(?:,| \(| -|$))"},
    Label{
        DateRole::signed_,
        R"(\bondertekening|\bondertekend\b|\b(?:af)?getekend\b|handtekening(?:en)?\b|\baldus\b|opgemaakt|opgesteld|naar waarheid|\bsigned\b|gedaan te|voor akkoord|voor gezien|plaats en datum|plaats, datum|plaats/datum|plaats & datum|datum en plaats|datum en paraaf|signature|\bkrabbel\b|\btekent\b|\bverklaard (?:door|op|te)\b|\bbevestigd (?:door|op|te)\b|\b(?:geaccordeerd|goedgekeurd|vastgesteld|ingevuld|geschreven)(?: (?:op|door|te|d\.d\.)|:?[ \t]*$))"},
    Label{
        DateRole::issued,
        R"(uitgereikt|uitreiking|uitgifte|afgifte|afgegeven|\bissued\b|date of issue|issue date|toegekend|verleend|verstrekt|awarded|\bgiven (?:on|at)\b|gegeven te|uitgegeven|(?:factuur|nota)datum|factuurn(?:r|ummer)\.?[: ]{0,2}[\w./-]{1,15}[ \t]*$|\buitgave (?:van )?(?:het |dit )?(?:certificaat|bewijs|attest|diploma)|\b(?:gekocht|aangeschaft|betaald)(?: op|:)|(?:verzonden|verstuurd|gestuurd)(?: per \w+)?(?: op|:|\t| ?$)|\b(?:[a-z]*overeenkomst|contract|offerte|brief|e-?mail|bericht|schrijven|vraag|verzoek|aanvraag|besluit|beschikking) (?:van|d\.d\.|dd\.?)[ \t]*$|\b(?:bijgeschreven|geregistreerd|verwerkt|ingevoerd|ingediend)(?: op|:)?[ \t]*$|\binleverdatum|\bingeleverd|dagtekening|gedagtekend|\b(?:order|bestelling|inschrijving)[a-z]*\b[^\n]{0,25}\bgeplaatst op|\b(?:besteld|geboekt|aangemeld|ingeschreven|geregistreerd) op|(?:registratie|bestel|order|boekings|aanmeld|inschrijf|aanvraag)datum|datum (?:van )?(?:de )?(?:registratie|bestelling|boeking|aanmelding|inschrijving|aanvraag)|(?:certificaat|diploma|attest|getuigschrift)datum|\bdat(?:um|e)(?: van| of)?(?: het| dit| de)? ?(?:bewijs|certificaat|certificate|attest|getuigschrift|diploma|brief|factuur))"},
    Label{
        DateRole::meeting,
        R"((?:datum|data)(?: van)?(?: de)? ?(?:bijeenkomst|intervisie|supervisie|sessie|gesprek|coach|overleg|reflectie)|(?:intervisie|supervisie|reflectie|coach)[a-z]* ?(?:bijeenkomst|sessie|gesprek|middag|ochtend|avond)?(?:en)? (?:op|van|d\.d\.)|bijeenkomst(?:en)? (?:op|van|d\.d\.)|datum meeting|date of (?:the )?(?:meeting|session)|bijeengekomen|bij elkaar)"},
    Label{
        DateRole::event,
        R"(gevolgd|gehouden|cursusdat|trainingsdat|lesdat|(?:datum|data)(?: van)?(?: de| het)? ?(?:training|cursus|opleiding|webinar|workshop|congres|uitvoering|deelname|evenement|lezing|gastles|scholing|studiedag|module|activiteit)|deelgenomen|deelname|bijgewoond|plaatsgevonden|vond plaats|vindt plaats|afgerond|voltooid|behaald|afgelegd|aanwezig|volgde|gestart op|georganiseerd|verzorgd|\bheld on\b|completed|attended|took place|\berbij|examendatum|examen\b|examination|geslaagd|course dates?|training dates?|event date|lesdagen|cursusdagen|startdatum|einddatum|start(?:s|te)? op)"},
    Label{
        DateRole::period,
        R"(periode|ingangsdatum|\bper\b[^a-z,.]{0,3}$|\bvan$|\bvan\b[^,.\n]{0,3}$|vanaf|\bsinds\b|\bsedert\b|tussen|in dienst|indiensttreding|dienstverband|looptijd|met ingang van|\bfrom\b|since|ingaande|aangesteld per|kalenderja|\bin het jaar\b|zittingstermijn)"},
};
// clang-format on

using CompiledLabels = std::array<std::unique_ptr<const RE2>, k_labels.size()>;

const CompiledLabels& compiled_labels() {
    static const CompiledLabels k_compiled = [] {
        CompiledLabels all;
        for (std::size_t label = 0; label < k_labels.size(); ++label) {
            all.at(label) =
                std::make_unique<const RE2>("(" + std::string(k_labels.at(label).expression) + ")");
        }
        return all;
    }();
    return k_compiled;
}
} // namespace

DateRole last_label(std::string_view text, bool may_be_period) {
    DateRole role = DateRole::unknown;
    const char* nearest = nullptr;
    std::size_t length = 0;
    for (std::size_t label = 0; label < k_labels.size(); ++label) {
        if (!may_be_period && k_labels.at(label).role == DateRole::period) {
            continue;
        }
        re2::StringPiece rest(text.data(), text.size());
        re2::StringPiece found;
        while (RE2::FindAndConsume(&rest, *compiled_labels().at(label), &found)) {
            const char* const end = found.data() + found.size();
            if (nearest == nullptr || end > nearest || (end == nearest && found.size() > length)) {
                nearest = end;
                length = found.size();
                role = k_labels.at(label).role;
            }
        }
    }
    return role;
}

DateRole first_label(std::string_view text) {
    DateRole role = DateRole::unknown;
    const char* nearest = nullptr;
    for (std::size_t label = 0; label < k_labels.size(); ++label) {
        re2::StringPiece rest(text.data(), text.size());
        re2::StringPiece found;
        if (k_labels.at(label).role != DateRole::period
            && RE2::FindAndConsume(&rest, *compiled_labels().at(label), &found)
            && (nearest == nullptr || found.data() < nearest)) {
            nearest = found.data();
            role = k_labels.at(label).role;
        }
    }
    return role;
}

bool is_bare_label(std::string_view label) {
    static const RE2 k_bare(
        R"((?:datum|date|dates|data|dag|wanneer|when|op|op \(datum\)|d\.?d\.?|d\.d|dag en tijd|datum en tijd(?:stip)?|datum ?[/+&] ?tijd(?:stip)?|tijdstip|day|dag/datum|datum \(dd-mm-jjjj\)|datum en locatie|datum/plaats|datum/data|datum\(s\))[ *]*)");
    return matches(label, k_bare);
}

bool tells_role(std::string_view label) {
    return is_bare_label(label) || last_label(label) != DateRole::unknown;
}

bool ends_in_of(std::string_view before) {
    static const RE2 k_of(R"(\bvan[ \t:]*$)");
    return holds(before, k_of);
}

} // namespace intake
