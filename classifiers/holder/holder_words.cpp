// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/holder/holder_words.hpp"

namespace intake {

const TextFinder& participants() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"((?:(?:(?:volledige )?na(?:am|arn|men))?(?: en voorletters)?(?: ?(?:van )?(?:de |het )?| ?-? ?)?(?:deelnemer|deelneemster|cursist|kandidaat|candidate|participant|jobcoach|student|medewerker|werknemer|vrijwilliger|betrokkene|lid|mentor|assessor|deelnemende jobcoach|geslaagde|rekeninghouder|badge ?houder|ontvanger|supervisant|coachee|houder|certificaathouder|learner|employee|attendee|earner|recipient|holder|gebruiker)(?: 1)?(?: ?/ ?(?:deelnemer|cursist|kandidaat|jobcoach|student|medewerker|coachee|supervisant))?|aanwezige? (?:jobcoach|deelnemer)|(?:jobcoach|deelnemer|medewerker|degene|persoon) die [a-z ]{4,25}|(?:deelnemers?|cursist(?:en)?|kandida(?:ats?|ten))naam|na(?:am|me) gevalideerd|naam/surname|(?:volledige )?naam (?:bij|volgens|op|in) [a-z ]{2,20}|(?:verklaring|bewijs|certificaat|attest) betreft|voltooid door|ontvangen door|(?:uitgereikt|verleend|toegekend|verstrekt|afgegeven|uitgegeven) aan|awarded to|presented to|issued to|(?:hierbij )?verkla(?:art|ren) dat(?: \([a-z ]{3,30}\))?|t\.?n\.?v\.?|ten name van|op naam van|behaald door|wie|(?:dit|deze) [a-z]+ is (?:bestemd |bedoeld )?voor|formulier (?:van|voor)|naam (?:van )?(?:de )?inbrenger|dossier|opdrachtnemer|zelfstandige|(?:persoons|auteurs|deelnemers)gegevens))",
        .sentences = {
            {R"((?:uitgereikt|verleend|toegekend|afgegeven|verstrekt|uitgegeven|overhandigd|awarded|presented|issued|granted) (?:aan|to)[: \n]+([^\n]+(?:\n[^\n]+)?))",
             0.93},
            {R"(\b(?:voltooid|behaald|ingediend|gevolgd|bijgewoond|afgerond|bezocht) door ([^\n]+))",
             0.82},
            {R"((?:certif(?:y|ies)|confirms?|declares?|verklaar(?:t|d|en)?|bevestig(?:t|d|en)?|attesteert|getuigt|verklaren|meld(?:t|en)?|laat weten|schrijf|laten weten|ge(?:eft|ven) aan)(?: ik| wij| we| graag| hierbij| bij deze| hiermee| even| gaarne| de ondergetekende| naar waarheid)*[:,]? (?:dat|that)[:\n ]+([^\n]+(?:\n{1,2}[^\n]+)?))",
             0.92},
            {R"(\b(?:dat|that) ([^\n]+(?:\n[^\n]+)?))", 0.7},
            {R"((?:t\.n\.v\.|ten name van|op naam van) ([^\n]+))", 0.9},
            {R"((?:^|\n)(?:naam|deelnemer|deelneemster|cursist|cursiste|kandidaat|supervisant|participant|learner|attendee) ([^\n]+))",
             0.82},
            {R"((?:verslag|opgave|leeslijst|boekenlijst|lijst|terugblik|reflectie|cv|portfolio)(?: van| door|:)? ([^\n]+))",
             0.66},
        }});
    return k_finder;
}

const TextFinder& speakers() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"((?:naam )?(?:van )?(?:de )?(?:organisator en |(?:gast)?(?:spreker|spreekster)|gastdocent|inleider|inleidster|workshop(?:leider|leidster|gever|geefster)|presentator|presentatrice)+)",
        .sentences = {}});
    return k_finder;
}

const TextFinder& mentors() {
    static const TextFinder k_finder(TextPattern{
        .labels = "(?:naam )?(?:van )?(?:de |het "
                  ")?(?:mentor|assessor|beoordelaar|praktijk(?:begeleid|opleid)(?:er|ster)|(?:"
                  "stage|werk|bpv-?)"
                  "begeleid(?:er|ster)|leermeester)",
        .sentences = {}});
    return k_finder;
}

const TextFinder& addressees() {
    static const TextFinder k_finder(TextPattern{
        .labels = "",
        .sentences = {
            {R"((?:^|\n)(?:aan|to|t\.a\.v\.)(?: ?:)? ([^\n]+))", 0.6},
            {R"((?:^|\n)(?:beste|geachte|dag|hoi|hallo|lieve|dear|hi|hee|hey|ha|goedemorgen|goedemiddag)(?: heer/mevrouw)? ([^\n]+))",
             0.55},
        }});
    return k_finder;
}

const TextFinder& askers() {
    static const TextFinder k_finder(TextPattern{
        .labels = "",
        .sentences = {
            {R"((?:^|\n)(?:> ?)*(?:(?:van|from) ?: ?)?(?:op [^\n]{5,40} schreef )?([^\n:<>]{3,40})(?: ?<[^\n]*)?(?::|\n+(?:(?:aan|to|cc|onderwerp|subject|datum|date|verzonden|sent) ?:[^\n]*\n+)+)[^?>]{0,150}\b(?:was ik|ben ik|dat ik|of ik|ik er)\b[^?>\n]{0,60}\?)",
             0.84},
        }});
    return k_finder;
}

const TextFinder& others() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"(voor|na(?:am|arn)(?: ?(?:en|\+|&|/|,) ?(?:voorletters|voorna(?:am|men)|namen))?|name|full name|voor- en achternaam|achternaam en voornaam|betreft|inzake|betreffende|(?:bezorg|aflever|factuur|post)adres|over|gast|persoon|klant|besteller|koper|debiteur|aanvrager|(?:besteld|geboekt|gereserveerd|aangevraagd|ingeschreven|aangemeld) door|ticket(?: voor| op naam van)|bezoeker|ingelogd als|gebruiker|user)",
        .sentences = {
            {R"(\b(?:ik|undersigned),? ([^\n]+))", 0.8},
            {R"((?:verklaring|bewijs|bevestiging|getuigschrift|memo|dossier|referentie|certificaat|statement)(?: vrijwilliger)?(?: voor| van| t\.b\.v\.| inzake| betreffende| betreft|:)?[ \n]+([^\n]+))",
             0.65},
        }});
    return k_finder;
}

const TextFinder& spoken_of() {
    static const TextFinder k_finder(TextPattern{
        .labels = "",
        .sentences = {
            {R"(\b(?:onze|uw|mijn|haar|zijn) (?:collega|medewerk(?:er|ster)|werkne(?:mer|emster)|cursiste?|studente?|stagiaire?|vrijwilligster|vrijwilliger|jobcoach|deelne(?:mer|emster)|kandidaat|coachee|supervisant|supervisand) ([^\n]+))",
             1},
            {R"(\b(?:student|cursist|deelnemer|medewerker|collega|vrijwilliger|werknemer|mevrouw|mevr\.|mw\.|dhr\.|de heer|jobcoach) ([^\n]+))",
             0.6},
        }});
    return k_finder;
}

const TextFinder& writers() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"((?:(?:tekst|opgesteld|geschreven|ingediend|gemaakt|ingevuld)(?: door)?|door|auteurs?))",
        .sentences = {
            {R"(\b(?:tekst|opgesteld door|geschreven door|ingediend door|gemaakt door|ingevuld|door|by)[: ]+([^\n]+))",
             0.7},
            {R"((?:groet(?:en|jes)?|groetjes van|hoogachtend|gr\.?|ondertekend|getekend),?[ \n]+([^\n]+))",
             0.7},
        }});
    return k_finder;
}

} // namespace intake
