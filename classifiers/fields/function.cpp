// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody was: value is the role as read; what it counts for is for the framework to say.
#include "classifiers/matching.hpp"
#include "classifiers/text_field.hpp"

#include <re2/re2.h>

#include <string>
#include <string_view>

namespace intake::fields {

namespace {

constexpr std::string_view k_role =
    R"((?:(?:uitvoerend )?jobcoach|registerjobcoach|bestuurslid|bestuurder|commissielid|ledenraadslid|werkgroeplid|kernlid|medelid|lid|(?:vice-?|onder|ere)?voorzitter|penningmeester|schatbewaarder|secretaris|[a-z]*mentor|assessor|supervisor|intervisor|[a-z]*vrijwillig(?:er|ster)|trainer|coach|begeleider|[a-z]*coordinator|trekker|[a-z]*maatje|buddy|member|chair|treasurer|secretary))";

/// In what somebody may be a member.
constexpr std::string_view k_body =
    R"((?:\w+-)?(?:[a-z]*raad|[a-z]*commissie|[a-z]*werkgroep|[a-z]*netwerk|[a-z]*platform|[a-z]*bestuur|regio|redactie|klankbordgroep|stuurgroep|projectgroep|kerngroep|toezicht))";

const TextFinder& finder() {
    static const TextFinder k_finder([] {
        const std::string role = R"(\b()" + std::string(k_role) + R"(\b[^\n.,;(]{0,70}))";
        const std::string body = "(" + std::string(k_body) + R"(\b[^\n.,;(]{0,60}))";
        return TextPattern{
            .labels =
                R"((?:functie|rol|functie ?/ ?rol|functie of rol|(?:functie|rol) in [a-z ]+|positie|hoedanigheid|werkzaam als|in dienst als|role|position|beroep|taak|vrijwilligerswerk als))",
            .sentences = {
                {R"(\b(?:functie|rol|mandaat|taak|ambt|role)[ \n](?:van|of)[ \n](?:[\w-]+[ \n]){0,3}?)"
                     + role,
                 0.9},
                {R"(\b(?:als|benoemd tot|as)[ \n](?:[\w-]+[ \n]){0,3}?)" + role, 0.88},
                // "dat zij lid was van de commissie": surer than "T. Smit, voorzitter van de commissie", who signs.
                {R"(\b()" + std::string(k_role)
                     + R"([ \n](?:is|was|geweest|is[ \n]geweest|geweest[ \n]is)[ \n](?:van|in|bij|binnen)[ \n][^\n.,;(]{3,60}))",
                 0.82},
                {R"(\b(?:is|was|werd|geweest|zijnde|dat hij|dat zij)\b[^\n.,;(]{0,60}?[ \n])"
                     + role,
                 0.8},
                {R"(\b()" + std::string(k_role)
                     + R"()\b[^\n.,;(]{0,50}[ \n](?:is|was|geweest|van kandidaten)\b)",
                 0.8},
                {R"(\b()" + std::string(k_role)
                     + R"( (?:van|in|bij|binnen) (?:de |het |een |onze )?)" + std::string(k_body)
                     + R"(\b[^\n.,;(]{0,40}))",
                 0.75},
                // "zat van 2023 tot en met 2025 in onze werkgroep", "maakte deel uit van het bestuur": what she sat in.
                {R"(\b(?:zat|zit|zitting|zetelde|zetelt|maakte|maakt|nam|neemt)\b[^\n.,;(]{0,70}?\b(?:in|van|aan|plaats in) (?:de |het |een |onze |ons )?)"
                     + body,
                 0.7},
                {R"(\bals[ \n](?:vrijwillig|onbezoldigd|onbetaald)e?[ \n]([a-z-]{4,}))", 0.75},
                // "Naam mentor: Anna Smit", "Mentor: Anna Smit"
                {R"((?:^|\n)(?:naam )?(?:van de )?(mentor|assessor|supervisor)(?:[ \t]*:|\t))",
                 0.6},
            }};
    }());
    return k_finder;
}

/// "Noloc bevestigt dat zij lid was", and below it "Naam: B. Haan, Functie: voorzitter": the form of who signs.
bool is_of_signer(std::string_view before) {
    static const RE2 k_form_below_statement(
        R"((?s)\b(?:verklaart|verklaar|verklaren|bevestigt|bevestig|bevestigen)\b[^:]{0,60}\bdat\b.*\n[^\n]{0,20}\b(?:naam|name|getekend|ondertekend)\b[^\n]*\n+[^\n]*$)");
    return holds(before, k_form_below_statement);
}

/// "Als voorzitter van de werkgroep verklaar ik dat zij lid was": that is the one who signs.
bool signs(const PageText& text, TextRange role) {
    static const RE2 k_signs(
        R"(^[^.;:\n]{0,80}(?:\n[^.;:\n]{0,60})?\b(?:verklaar|bevestig|onderteken|teken|getuig|declare|confirm|certify)\b)");
    return holds(std::string_view(text.text).substr(role.begin), k_signs);
}

/// The role with what somebody was a member of, without what else is told: "lid van de werkgroep Scholing".
TextRange role_of(const PageText& text, const TextFinder::Found& found) {
    if (found.labelled) {
        const std::string_view before = std::string_view(text.text).substr(0, found.range.begin);
        return is_of_signer(before) ? TextRange{} : phrase(text, found);
    }
    if (signs(text, found.range)) {
        return {};
    }
    static const RE2 k_within(
        "^((?:" + std::string(k_role)
        + R"((?: (?:is|was|geweest))* (?:van|in|bij|binnen) (?:de |het |een |onze |ons )?)?)"
        + std::string(k_body) + R"(\b)([^\n.,;(]*))");
    static const RE2 k_role_alone("^(" + std::string(k_role) + R"()\b)");
    static const RE2 k_goes_on(
        R"(([ \n](?:is|was|heeft|had|geweest|zit|zat|bij|en|die|dat|actief|sinds|vanaf|tot|in de periode|van \d|te|op \d)\b))");
    const std::string_view part = text.part(found.range);
    const re2::StringPiece whole(part.data(), part.size());
    re2::StringPiece value;
    re2::StringPiece tail;
    if (RE2::PartialMatch(whole, k_within, &value, &tail)) {
        re2::StringPiece rest;
        const std::size_t more = RE2::PartialMatch(tail, k_goes_on, &rest)
                                     ? static_cast<std::size_t>(rest.data() - tail.data())
                                     : tail.size();
        return trimmed(text, {found.range.begin, found.range.begin + value.size() + more}, " ");
    }
    return RE2::PartialMatch(whole, k_role_alone, &value)
               ? TextRange{found.range.begin, found.range.begin + value.size()}
               : found.range;
}

void find(const FieldContext& context, Piece& piece) {
    add_surest("function", finder(), &role_of, context, piece);
    for (FieldFound& field : piece.fields) {
        if (field.name == "function") { // "lid was van de commissie"
            RE2::Replace(&field.value,
                         R"((\w) (?:is|was|geweest)(?: geweest)? (van|in|bij|binnen) )",
                         R"(\1 \2 )");
        }
    }
}

} // namespace

extern const Field field_function;
const Field field_function{.id = "function", .find = find};

} // namespace intake::fields
