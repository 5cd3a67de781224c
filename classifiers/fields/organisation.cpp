// SPDX-License-Identifier: GPL-3.0-or-later
// Whose activity, school, employer or paper it is: value is the name as read. From a label, a sentence, or
// the head of the page.
#include "classifiers/found_field.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/organisation_name.hpp"
#include "classifiers/reading.hpp"
#include "classifiers/text_field.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace intake::fields {

namespace {

constexpr std::string_view k_labels =
    R"((?:naam )?(?:van )?(?:de |het )?(?:organisatie|instelling|opleider|opleidingsinstituut|opleidingsinstelling|instituut|werkgever|aanbieder|organisator|bedrijf|bedrijfsnaam|school|onderwijsinstelling|stichting|vereniging|netwerk|club|opdrachtgever|trainingsbureau|organiser|organizer|organisation|organization|provider|issuer|employer)|georganiseerd door|aangeboden door|uitgegeven door|uitgever|verzorgd door|issued by|offered by|uitgever van de badge)";

/// Words that an organisation's name has, and those that the name of a course may have as well.
constexpr std::string_view k_kinds =
    R"((?:[a-z-]*(?:stichting|vereniging|hogeschool|universiteit|academie|instituut|institute|gemeente|centrum|bureau|redactie|werkgeversservicepunt|ministerie)|university|college|academy|foundation|bv|b\.v\.|vzw|v\.o\.f\.|vof|nv|roc|uwv|noloc))";
constexpr std::string_view k_doubtful_kinds =
    R"((?:[a-z-]*(?:trainingen|opleidingen|school|coaching|jobcoaching|groep|netwerk|advies|consultancy)|learning))";

/// A line, or the first cell of one, that has a word.
std::string line_with(std::string_view word) {
    return R"((?:^|[\n\t])([^\n\t,.;:]{0,50}?\b)" + std::string(word)
           + R"(\b[^\n\t,;:]{0,40}?)(?: dat)?(?:[\n\t]|$))";
}

const TextFinder& labelled() {
    static const TextFinder k_finder(TextPattern{.labels = std::string(k_labels), .sentences = {}});
    return k_finder;
}

/// Where the name stands alone, or before a verb.
const TextFinder& alone() {
    static const TextFinder k_finder(TextPattern{
        .labels = "",
        .sentences = {
            {R"((?:^|\n|[a-z)]{3}\. )([^\n.;:]{3,70}?)[ \n]+(?:hierbij |bij deze )?(?:verklaart|bevestigt|attesteert|certificeert|organiseert|nodigt|verleent|kent toe|reikt)\b)",
             0.75},
            {line_with(k_kinds), 0.65},
            {line_with(k_doubtful_kinds), 0.45},
            // who sends a mail
            {R"((?:^|\n)(?:van|from): ([^\n<(@]{3,60}?) ?[<(])", 0.5},
        }});
    return k_finder;
}

/// Where the sentence goes on behind the name.
const TextFinder& within() {
    static const TextFinder k_finder([] {
        const std::string name = R"(([^\n]{2,80}(?:\n[^\n]+)?))";
        return TextPattern{
            .labels = "",
            .sentences = {
                {"(?:georganiseerd|aangeboden|uitgegeven|gemaakt|ontwikkeld|uitgevoerd|organised|"
                 "offered|"
                 "provided) (?:door|by) "
                     + name,
                 0.85},
                {R"((?:verklaart|bevestigt|attesteert) )" + name, 0.75},
                {R"(\b((?:stichting|vereniging|hogeschool|universiteit|gemeente|opleidingsinstituut|instituut|roc|vzw) [^\n]{2,60}(?:\n[^\n]+)?))",
                 0.75},
                {R"(\b(?:dienst|werkzaam|werkt|werkte|gewerkt|vrijwillig\w*|jobcoach|actief|is|was|ben|bent|lid|als)\b[^.\n]{0,60}?[ \n](?:bij|binnen) )"
                     + name,
                 0.7},
                {"(?:namens|on behalf of)(?: het bestuur van| de directie van)? " + name, 0.7},
                {R"(\b(?:commissie|werkgroep|ledenraad|bestuur|raad van bestuur|directie)(?: [\w-]+)? van )"
                     + name,
                 0.7},
                {"(?:directeur|voorzitter|secretaris|bestuurder|manager|teammanager|coordinator) "
                 "(?:van|bij) "
                     + name,
                 0.7},
                {R"(\b(?:[a-z-]*(?:training|cursus|workshop|webinar|bestelling|inschrijving|aanmelding)|gevolgd|bijgewoond|deelgenomen|inschrijven|aanmelden)[ \n](?:van|bij)[ \n])"
                     + name,
                 0.6},
                {R"(groet\w*[^\n]*\n+[a-z]{2,15} van )" + name, 0.5},
                {R"((?:\n|namens )(?:het )?team )" + name, 0.55},
            }};
    }());
    return k_finder;
}

TextRange in_cell(const PageText& text, const TextFinder::Found& found) {
    return organisation_at(text, found.range, NameIn::cell);
}

TextRange in_sentence(const PageText& text, const TextFinder::Found& found) {
    return organisation_at(text, found.range, NameIn::sentence);
}

/// The first line of the page where nothing better is found and it is set apart: a letterhead.
void add_letterhead(const FieldContext& context, Piece& piece) {
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
    // What the paper or the activity is called.
    static const RE2 k_thing(
        R"(\b[a-z0-9-]*(?:verklaring|certificaat|diploma|attest|bewijs|bescheinigung|register|dag|congres|conferentie|opleiding|leergang|cursus|workshop|webinar|lezing|gastles|bijdrage|bijeenkomst|gesprek|offerte|nota|rapport|verslag|overzicht|uitslag|evaluatie|agenda|hulp|koninkrijk)\b)");
    static const RE2 k_dated(R"(, \d)"); // "Assen, 3 mei 2024"
    if (holds(text.part(all.front().range), k_dated)) {
        return;
    }
    const TextRange head = organisation_at(text, all.front().range, NameIn::cell);
    if (head.empty() || holds(text.part(head), k_thing)) {
        return;
    }
    const auto* const holder = first_field(piece, "holder");
    const FieldFound field = found_field("organisation", text, head, k_head);
    if (holder == nullptr || field.value.find(holder->value) == std::string::npos) {
        piece.fields.push_back(field);
    }
}

/// What the holder writes names many organisations; only a label says whose it is.
bool is_told_by_holder(const FieldContext& context) {
    return context.type != nullptr
           && (context.type->holder == HolderIs::writer
               || context.type->holder == HolderIs::reader);
}

/// Of other papers the head of the page tells what they are, or what a badge is for.
bool has_letterhead(const FieldContext& context) {
    constexpr std::array<std::string_view, 5> k_without = {
        "edubadge", "announcement", "identity_or_payroll", "other", "attendance_list"};
    return context.type != nullptr && context.type->holder != HolderIs::author
           && !is_told_by_holder(context)
           && std::ranges::find(k_without, context.type->id) == k_without.end();
}

void find(const FieldContext& context, Piece& piece) {
    Piece found;
    add_surest("organisation", labelled(), &in_cell, context, found);
    if (!is_told_by_holder(context)) {
        add_surest("organisation", alone(), &in_cell, context, found);
        add_surest("organisation", within(), &in_sentence, context, found);
    }
    const auto surest = std::ranges::max_element(found.fields, {}, &FieldFound::confidence);
    if (surest != found.fields.end()) {
        piece.fields.push_back(*surest);
    } else if (has_letterhead(context)) {
        add_letterhead(context, piece);
    }
}

} // namespace

extern const Field field_organisation;
const Field field_organisation{.id = "organisation", .find = find};

} // namespace intake::fields
