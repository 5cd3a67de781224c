// SPDX-License-Identifier: GPL-3.0-or-later
// Whose activity, school, employer or paper it is: value is the name as read. From a label, a sentence, or
// the head of the page.
#include "classifiers/found_field.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/reading.hpp"
#include "classifiers/text_field.hpp"

#include <re2/re2.h>

#include <algorithm>

namespace intake::fields {

namespace {

/// Words that an organisation's name has; "\b" on both sides where it is short.
constexpr std::string_view k_kinds =
    R"((?:stichting|vereniging|hogeschool|universiteit|university|college|academie|academy|opleidingsinstituut|instituut|institute|gemeente|centrum|vormingscentrum|trainingen|opleidingen|bureau|school|coaching|jobcoaching|groep|beroepsvereniging|netwerk|redactie|werkgeversservicepunt|ministerie|b\.v\.|\bbv\b|\bvzw\b|\bv\.o\.f\.|\bvof\b|\bnv\b|\broc\b|\buwv\b|\bnoloc\b|learning|foundation|advies|consultancy|\bv\.v\.))";

const TextFinder& finder() {
    static const TextFinder k_finder([] {
        const std::string kinds(k_kinds);
        return TextPattern{
            .labels =
                R"((?:naam )?(?:van )?(?:de |het )?(?:organisatie|instelling|opleider|opleidingsinstituut|opleidingsinstelling|instituut|werkgever|aanbieder|organisator|bedrijf|bedrijfsnaam|school|onderwijsinstelling|stichting|vereniging|club|trainingsbureau|organiser|organizer|organisation|organization|provider|issuer|employer)|georganiseerd door|aangeboden door|uitgegeven door|verzorgd door|issued by|offered by|uitgever van de badge)",
            .sentences = {
                {R"((?:georganiseerd|aangeboden|gemaakt|ontwikkeld|uitgevoerd|organised|offered|provided) (?:door|by) ([^\n]{3,80}))",
                 0.85},
                {R"((?:namens|on behalf of)(?: het bestuur van| de directie van)? ([^\n]{3,80}))",
                 0.7},
                {R"((?:directeur|voorzitter|secretaris|bestuurder|manager|teammanager|coordinator) (?:van|bij) ([^\n,]{3,80}))",
                 0.7},
                {R"(\b((?:stichting|vereniging|hogeschool|universiteit|gemeente|opleidingsinstituut|instituut|\broc|vzw) [^\n,.;:(]{2,60}?)(?: (?:verklaart|bevestigt|attesteert|heeft|is|en|te|door|voor|dat|met)\b|[\n,.;:(]))",
                 0.75},
                {R"((?:^|\n)(?:hierbij )?(?:verklaart |bevestigt )?([^\n\t,.;:]{0,50}?\b)" + kinds
                     + R"([^\n\t,;:]{0,40}?)(?: dat)?\n)",
                 0.65},
            }};
    }());
    return k_finder;
}

/// The first line of the page where nothing better is found and it is set apart: a letterhead.
void add_letterhead(const FieldContext& context, Piece& piece) {
    static const RE2 k_no_head(
        R"((?:verklaring|certificaat|bewijs|diploma|attest|curriculum|certificate|van:|aan:|datum|beste|geachte|onderwerp|naam|\d|getuigschrift|bevestiging|intervisie|formulier|presentielijst|statement|ondergetekende|@|mijn |hoi|dag ).*)");
    constexpr double k_head = 0.4;
    constexpr std::size_t k_longest = 60;
    if (context.first == context.last) {
        return;
    }
    const PageText text = page_text(context.reading.document().pages[context.first]);
    const std::vector<Cell> all = cells(text);
    if (all.empty() || all.front().range.size() > k_longest) {
        return;
    }
    const std::string_view head = text.part(all.front().range);
    const auto* const holder = first_field(piece, "holder");
    const FieldFound field = found_field("organisation", text, all.front().range, k_head);
    if (!matches(head, k_no_head)
        && (holder == nullptr || field.value.find(holder->value) == std::string::npos)) {
        piece.fields.push_back(field);
    }
}

void find(const FieldContext& context, Piece& piece) {
    add_surest("organisation", finder(), &phrase, context, piece);
    if (first_field(piece, "organisation") == nullptr) {
        add_letterhead(context, piece);
    }
}

} // namespace

extern const Field field_organisation;
const Field field_organisation{.id = "organisation", .find = find};

} // namespace intake::fields
