// SPDX-License-Identifier: GPL-3.0-or-later
// What the activity or work is called: value is as read, without quotes. From a label or a sentence, else the
// largest print that is no word for the paper itself and no name.
#include "classifiers/found_field.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/person_name.hpp"
#include "classifiers/reading.hpp"
#include "classifiers/text_field.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace intake::fields {

namespace {

/// The words of a kind of activity, alone or as the last part of one: "training", "basiscursus".
constexpr std::string_view k_kind =
    R"((?:[a-z-]*(?:training|trainingen|cursus|workshop|webinar|opleiding|leergang|studiedag|studiemiddag|themamiddag|themadag|inspiratiemiddag|masterclass|module|scholing|vorming|vormingsdag|e-learning|congres|symposium|seminar|conferentie|lezing|gastles|bijeenkomst|sessie|course)|conference|programme))";

const TextFinder& finder() {
    static const TextFinder k_finder([] {
        const std::string kind(k_kind);
        const std::string done =
            "(?:gevolgd|afgerond|voltooid|doorlopen|bijgewoond|behaald|afgesloten|volbracht|"
            "bekeken)";
        return TextPattern{
            .labels =
                R"((?:titel|naam|onderwerp|omschrijving|soort)?(?: ?(?:van )?(?:de |het )?)?(?:activiteit|training|cursus|opleiding|workshop|webinar|congres|leergang|scholing|vorming|module|masterclass|studiedag|bijscholing|boek|artikel|lezing|gastles|course|programma|e-learning|symposium|themabijeenkomst|nascholing|book|article)|titel|title|wat|kwalificatie|vakbekwaamheid|(?:open |edu)?badge|cursusnaam|naam cursus|activiteitnaam)",
            .sentences = {
                {R"((?:deelgenomen|deelnam|nam deel|namen deel|deel heeft genomen|deelname|meegedaan|bijgewoond|aanwezig)(?: \w+){0,3}[ \n](?:aan|op|bij|met)[ \n]+(?:de |het |onze |ons |een )?(?:(?:[\w-]+ )?)"
                     + kind + R"(\b[ :]*\n*)?([^\n]+(?:\n[^\n]+)?))",
                 0.85},
                {"(?:" + kind
                     + R"(|artikel|boek|podcast|bijdrage|article|badge|edubadge)[ :]*[\n ]?(['"][^'"\n]{4,120}(?:\n[^'"\n]{1,100})?['"]))",
                 0.92},
                {R"(\b(?:was|waren|bent)\b[^.\n]{0,40}[ \n](?:op|bij|aan)[ \n](?:de|het|onze|een)[ \n])"
                     + kind + R"([ :\n]+([^\n]{4,}(?:\n[^\n]+)?))",
                 0.8},
                {R"(\bexamen[^\n]{0,30} (?:voor|in)[ \n]+([^\n]{4,}))", 0.7},
                // "heeft voldaan aan de eisen van de module", and under it the name alone
                {R"((?:\b(?:van|voor|tot|in|[a-z]*opleiding)|\b(?:de|het|een|onze)[ \n](?:[\w-]+ )?)"
                     + kind + "|" + kind + "[ \\n]" + done + R"()[ :!.]*\n\n([^\n]{4,90})\n)",
                 0.75},
                {R"(\b(?:graad|titel)[ \n](?:van[ \n])?([^\n]{4,}))", 0.75},
                {R"((?:bijwonen|volgen|afronden|voltooien)[ \n]van[ \n](?:de |het |onze |ons )?([^\n]{4,}))",
                 0.85},
                {R"((?:completed|attended|participated in)(?: the)?(?: (?:online )?(?:course|training|workshop|webinar|programme|program|module))?[: \n]+([^\n]+))",
                 0.85},
                // "heeft de training Rouw gevolgd", "de cursus Rouw met goed gevolg heeft afgerond"
                {R"(\b(?:de|het|een|onze|ons)[ \n](?:[\w-]+ )?)" + kind
                     + R"([ :\n]+([^\n]{4,90}?)[ \n]+(?:(?:met goed gevolg|met succes|succesvol|volledig|heeft|hebt|hebben) )*)"
                     + done + R"(\b)",
                 0.85},
                {"(?:volgde|afgelegd|" + done
                     + R"()[: ]+(?:de |het |een )?(?:(?:training|cursus|workshop|opleiding|leergang|module|e-learning)\b[ :]*)?([^\n]{5,}(?:\n[^\n]+)?))",
                 0.6},
                {"(?:^|\n)(?:" + kind + R"() ([^\n]{4,}))", 0.7},
                {R"(opleiding(?: tot)? ([^\n]{4,}))", 0.5}}};
    }());
    return k_finder;
}

/// From here on the name stood between quotes.
constexpr double k_quoted = 0.9;

/// A sentence that speaks to somebody, or goes on in lower case behind anything but a kind of activity: "kreeg de
/// lijst niet open".
bool is_running_text(const PageText& text, TextRange range) {
    static const RE2 k_speaks(
        R"(\b(?:ik|je|jij|u|uw|we|wij|jouw|mijn|ons|you|your|bedankt|dank|gefeliciteerd|kreeg|hebt|heb)\b)");
    static const RE2 k_behind_kind("\\b(?:graad van|titel van|" + std::string(k_kind)
                                   + R"()[ \n:]+$)");
    const std::string_view part = text.part(range);
    if (holds(part, k_speaks)) {
        return true;
    }
    const std::string read = excerpt(text, range).text;
    if (!RE2::PartialMatch(read, "^[a-z]")) {
        return false;
    }
    constexpr std::size_t k_near = 40;
    const std::size_t begin = range.begin > k_near ? range.begin - k_near : 0;
    const std::string_view before = std::string_view(text.text).substr(begin, range.begin - begin);
    return !holds(before, k_behind_kind);
}

/// Ends where somebody is named who gave it: "Rouw op het werk, door Anna Smit".
TextRange before_person(const PageText& text, TextRange range) {
    static const RE2 k_by(
        R"(([ \n,]+(?:(?:verzorgd |gegeven )?door|van|met|o\.l\.v\.|onder leiding van)[ \n]))");
    const std::string_view part = text.part(range);
    re2::StringPiece rest(part.data(), part.size());
    re2::StringPiece by;
    while (RE2::FindAndConsume(&rest, k_by, &by)) {
        const auto behind = static_cast<std::size_t>(rest.data() - text.text.data());
        const TextRange person = name_at(text, {behind, range.end}, NameIn::sentence);
        if (is_whole(text, person) && has_first_name(text.part(person))) {
            return {range.begin, static_cast<std::size_t>(by.data() - text.text.data())};
        }
    }
    return range;
}

/// Words for the paper itself, for whom it is or to whom it speaks: not what the activity is called.
bool names_the_paper(std::string_view line) {
    static const RE2 k_paper(
        R"((?:(?:certificaat|certificate|bewijs|deelname|deelnamebewijs|deelnamecertificaat|deelnemerscertificaat|aanwezigheid|aanwezigheidsbewijs|presentie|participation|attendance|completion|achievement|diploma|getuigschrift|attest|verklaring|bevestiging|confirmation|statement|proof|badge|edubadge|factuur|invoice|uitnodiging|programma|onderwerp|re|fwd|van|voor|aan|of|the|this|is|to|certify|that|dat|dit|hierbij|verklaart|uitgereikt|toegekend|ondergetekende|nr|no|de|het|een|\d+)\b[^a-z0-9]*)+|(?:een )?(?:bewijs|certificaat) van \w+|\w*verklaring(?: \w+){0,4}|)"
        + std::string(k_kind)
        + R"(|.*\b(?:je|jij|u|ik|we|wij|wie|jouw|mijn|you|bedankt|dank|welkom|gefeliciteerd|proficiat|congratulations|thank)\b.*|.*(?:\.nl|\.be|\.com|@|www).*)");
    return matches(line, k_paper);
}

bool is_person(const PageText& text, TextRange range) {
    const std::string_view name = text.part(range);
    return name_at(text, range, NameIn::cell).size() == range.size()
           && (has_first_name(name) || has_initials(name));
}

/// Ends where it is told where it was, or that it was: "Rouw en verlies te Assen", "Rouw heeft gevolgd".
TextRange before_rest(const PageText& text, TextRange range) {
    static const RE2 k_place(
        R"(([ \n]te [a-z][a-z -]{2,20}$|[ \n](?:heeft[ \n])?(?:behaald|verleend|gevolgd|afgerond)$|[ \n](?:door|van|met)[ \n](?:prof|drs?|mr|ing|ir|mw|dhr)$|!(?: .*)?$))");
    const std::string_view part = text.part(range);
    re2::StringPiece place;
    return RE2::PartialMatch({part.data(), part.size()}, k_place, &place)
               ? TextRange{range.begin, static_cast<std::size_t>(place.data() - text.text.data())}
               : range;
}

/// The name, without the day and the kind of activity before it: "op 3 mei de tweedaagse training Rouw".
TextRange title(const PageText& text, const TextFinder::Found& found) {
    static const RE2 k_before(
        R"(^((?:(?:op|van|in) [^\n,]{0,40}?\d[^\n,]{0,24}? )?(?:de |het |een |onze )?(?:\w+daagse |\w+delige |\w+-day |online |jaarlijkse |in-?company )*)"
        + std::string(k_kind) + "[ \n]['\"]?)");
    TextRange range = phrase(text, found);
    const std::string_view part = text.part(range);
    re2::StringPiece before;
    if (RE2::PartialMatch({part.data(), part.size()}, k_before, &before)) {
        range.begin += before.size();
    }
    if (range.empty()) {
        return {};
    }
    // Nothing but signs or a day, one word without a capital, a stretch of time, an amount or the head of the next
    // column names nothing.
    static const RE2 k_no_name(
        R"([^\pL]+|\d{1,2} \pL+ \d{4}|[a-z]+|(?:en|in|voor|over|te|bij|van|met|op|aan|door|die|dat|nog|niet|als|waar|om)\b.*|\d{1,2}\b[^\n]{0,12}\b(?:jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]* ?\d*|(?i:(?:naam|onderwerp|titel|locatie|plaats|deelnemer|cursist|docent|trainer|organisatie)\b.*|(?:afgerond|voltooid|behaald|gevolgd|geldig)(?: (?:op|tot)\b.*)?|(?:begin|eind|start)?datum\b.*|aantal \w+|uren|duur|punten|pe-punten|status|resultaat|score|completed|date|hours)|(?:van|tot|op|in|from|on) [^\n]*\d[^\n]*|\d+ (?:uur|uren|hours?|days?|dagen|dagdelen)\b.*)");
    range = before_person(text, before_rest(text, range));
    constexpr std::size_t k_shortest_name = 3;
    if (range.size() < k_shortest_name || names_the_paper(text.part(range))
        || is_person(text, range)) {
        return {};
    }
    const std::string name = excerpt(text, range).text;
    const bool is_sure = found.labelled || found.confidence > k_quoted;
    return RE2::FullMatch(name, k_no_name) || (!is_sure && is_running_text(text, range))
               ? TextRange{}
               : range;
}

struct Print {
    TextRange range;
    float size = 0; // as Word::size
    std::size_t line = 0;
};

float size_of(const PageText& text, TextRange range) {
    float size = 0;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        size = std::max(size, text.page->words[text.word[i]].size);
    }
    return size;
}

/// Stretches of lines below each other in one size, larger than most of the page.
std::vector<Print> large_print(const FieldContext& context, const PageText& text) {
    constexpr float k_larger = 1.25F;
    const float body = context.reading.body_size(context.first);
    std::vector<Print> prints;
    for (const Cell& cell : cells(text)) {
        const float size = size_of(text, cell.range);
        if (size < k_larger * body) {
            continue;
        }
        const bool goes_on = !prints.empty() && cell.line == prints.back().line + 1
                             && std::abs(size - prints.back().size) < 0.1F * size;
        if (goes_on && !names_the_paper(text.part(prints.back().range))
            && !names_the_paper(text.part(cell.range))) {
            prints.back().range.end = cell.range.end;
            prints.back().line = cell.line;
        } else {
            prints.push_back({cell.range, size, cell.line});
        }
    }
    return prints;
}

/// True for what may be what an activity is called.
bool may_be_title(const PageText& text, TextRange range, const Piece& piece) {
    constexpr std::size_t k_shortest = 6;
    constexpr std::size_t k_longest = 90;
    const std::string_view line = text.part(range);
    if (range.size() < k_shortest || range.size() > k_longest || names_the_paper(line)
        || name_at(text, range, NameIn::cell).size() == range.size()) {
        return false;
    }
    const std::string read = excerpt(text, range).text;
    static const RE2 k_goes_on_or_ends(R"(^[a-z]|\.$)");
    if (RE2::PartialMatch(read, k_goes_on_or_ends)) {
        return false; // a line of a text in large print
    }
    return std::ranges::none_of(std::array{"holder", "organisation"}, [&](const char* name) {
        const FieldFound* const other = first_field(piece, name);
        return other != nullptr
               && (read.find(other->value) != std::string::npos
                   || other->value.find(read) != std::string::npos);
    });
}

void add_large_print(const FieldContext& context, Piece& piece) {
    constexpr double k_large = 0.55;
    if (context.first == context.last) {
        return;
    }
    const PageText text = page_text(context.reading.document().pages[context.first]);
    std::vector<Print> prints = large_print(context, text);
    std::erase_if(prints,
                  [&](const Print& print) { return !may_be_title(text, print.range, piece); });
    const auto largest = std::ranges::max_element(prints, {}, &Print::size);
    if (largest != prints.end()) {
        piece.fields.push_back(found_field("title", text, largest->range, k_large));
    }
}

/// "Onderwerp" on a proof of what was attended; of a lecture it is what it was about.
const TextFinder& subject_label() {
    static const TextFinder k_finder(
        TextPattern{.labels = "(?:onderwerp|thema)(?: van de [a-z]+)?", .sentences = {}});
    return k_finder;
}

TextRange subject(const PageText& text, const TextFinder::Found& found) {
    return is_of_mail(text, found.range) ? TextRange{} : title(text, found);
}

/// The head of a badge is what it is called.
void add_head(const FieldContext& context, Piece& piece) {
    constexpr double k_head = 0.5;
    if (context.first == context.last) {
        return;
    }
    const PageText text = page_text(context.reading.document().pages[context.first]);
    const std::vector<Cell> all = cells(text);
    if (!all.empty() && may_be_title(text, all.front().range, piece)) {
        piece.fields.push_back(found_field("title", text, all.front().range, k_head));
    }
}

void find(const FieldContext& context, Piece& piece) {
    const std::string_view type = context.type != nullptr ? context.type->id : std::string_view();
    add_surest("title", finder(), &title, context, piece);
    if (first_field(piece, "title") == nullptr && type == "attendance_proof") {
        add_surest("title", subject_label(), &subject, context, piece);
    }
    if (first_field(piece, "title") == nullptr) {
        add_large_print(context, piece);
    }
    if (first_field(piece, "title") == nullptr && type == "edubadge") {
        add_head(context, piece);
    }
}

} // namespace

extern const Field field_title;
const Field field_title{.id = "title", .find = find};

} // namespace intake::fields
