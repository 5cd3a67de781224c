// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody was: value is the role as read; what it counts for is for the framework to say.
#include "classifiers/matching.hpp"
#include "classifiers/text_field.hpp"

#include <re2/re2.h>

namespace intake::fields {

namespace {

const TextFinder& finder() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"((?:functie|rol|functie ?/ ?rol|functie of rol|positie|hoedanigheid|werkzaam als|in dienst als|role|position|beroep|taak|vrijwilligerswerk als))",
        .sentences = {
            {R"(\b(?:als|functie van|rol van|benoemd tot|actief als|werkzaam als|optreedt als|optrad als|served as|acted as|role of) (?:een |uitvoerend |vrijwillig |onbezoldigd |onbetaald |algemeen |onze |de |a |an |the )*((?:uitvoerend jobcoach|bestuurslid|bestuurder|commissielid|ledenraadslid|lid van [^\n.,;(]{3,60}|lid|voorzitter|penningmeester|secretaris|mentor|assessor|supervisor|jobcoach|vrijwilliger|trainer|coach|begeleider|netwerkcoordinator|coordinator|trekker|member|chair|treasurer|secretary|maatje|taalmaatje|buddy)(?: (?:van|bij|binnen|voor|of|en) [^\n.,;(]{3,60}?)?)(?: (?:heeft|is|was|deelgenomen|gewerkt|betrokken|en|van \d|sinds|vanaf|in de periode|tot)|[.,;(\n]))",
             0.88},
            {R"(\b(?:is|was|geweest|zijnde|dat hij|dat zij) (?:een |uitvoerend |vrijwillig |onbezoldigd |onbetaald |algemeen |onze |ons |de |actief |sinds [\w ]{4,20} |in de periode [\w ]{4,40} )*((?:bestuurslid|bestuurder|commissielid|ledenraadslid|voorzitter|penningmeester|secretaris|mentor|assessor|supervisor|jobcoach|lid) (?:van|bij|binnen|is|was|geweest|voor|in)[^\n.,;(]{0,60}))",
             0.8},
            // "dat zij lid was van de commissie": surer than "T. Smit, voorzitter van de commissie", who signs.
            {R"(\b((?:lid|bestuurslid|bestuurder|voorzitter|penningmeester|secretaris|medelid)[ \n](?:is|was|geweest|is[ \n]geweest|geweest[ \n]is)[ \n](?:van|in|bij|binnen)[ \n][^\n.,;(]{3,60}))",
             0.82},
            {R"(\b((?:lid|bestuurslid|voorzitter|penningmeester|secretaris|mentor|assessor|supervisor|medelid) (?:van|in|bij|binnen) (?:de |het |een |onze )?(?:\w+-)?(?:ledenraad|commissie|werkgroep|netwerk|platform|bestuur|regio|redactie|adviesraad|klankbordgroep|stuurgroep|projectgroep|kerngroep|klachtencommissie|medezeggenschapsraad|ondernemingsraad|toezicht)[^\n.,;(]{0,40}))",
             0.75},
            // "zat van 2023 tot en met 2025 in onze werkgroep", "maakte deel uit van het bestuur": what she sat in.
            {R"(\b(?:zat|zit|zitting|zetelde|zetelt|maakte|maakt|nam|neemt)\b[^\n.,;(]{0,70}?\b(?:in|van|aan|plaats in) (?:de |het |een |onze |ons )?((?:werkgroep|commissie|ledenraad|bestuur|redactie|klankbordgroep|stuurgroep|projectgroep|kerngroep)\b[^\n.,;(]{0,60}))",
             0.7},
            {R"(\b((?:mentor|assessor|supervisor|bestuurslid|commissielid|ledenraadslid|penningmeester|secretaris)) (?:is geweest|was|geweest|van kandidaten))",
             0.8}}});
    return k_finder;
}

/// "Noloc bevestigt dat zij lid was", and below it "Naam: B. Haan, Functie: voorzitter": the form of who signs.
bool is_of_signer(std::string_view before) {
    static const RE2 k_form_below_statement(
        R"((?s)\b(?:verklaart|verklaar|verklaren|bevestigt|bevestig|bevestigen)\b[^:]{0,60}\bdat\b.*\n[^\n]{0,20}\b(?:naam|name|getekend|ondertekend)\b[^\n]*\n+[^\n]*$)");
    return holds(before, k_form_below_statement);
}

/// "Als voorzitter van de werkgroep verklaar ik dat zij lid was": that is the one who signs. Empty for that.
TextRange of_the_holder(const PageText& text, const TextFinder::Found& found) {
    if (found.labelled && is_of_signer(std::string_view(text.text).substr(0, found.range.begin))) {
        return {};
    }
    static const RE2 k_signs(
        R"(^[^.;:\n]{0,80}(?:\n[^.;:\n]{0,60})?\b(?:verklaar|bevestig|onderteken|teken|getuig|declare|confirm|certify)\b)");
    const std::string_view from_it = std::string_view(text.text).substr(found.range.begin);
    return holds(from_it, k_signs) ? TextRange{} : phrase(text, found);
}

void find(const FieldContext& context, Piece& piece) {
    add_surest("function", finder(), &of_the_holder, context, piece);
}

} // namespace

extern const Field field_function;
const Field field_function{.id = "function", .find = find};

} // namespace intake::fields
