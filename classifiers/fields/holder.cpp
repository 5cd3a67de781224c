// SPDX-License-Identifier: GPL-3.0-or-later
// Whose paper it is: who took part, was certified, wrote the CV, is employed. Value is the name as read,
// without "mevrouw" and titles. At most one.
#include "classifiers/column_heading.hpp"
#include "classifiers/field.hpp"
#include "classifiers/first_names.hpp"
#include "classifiers/form_lines.hpp"
#include "classifiers/found_field.hpp"
#include "classifiers/listed_names.hpp"
#include "classifiers/name_in_parts.hpp"
#include "classifiers/person_name.hpp"
#include "classifiers/reading.hpp"
#include "classifiers/tick.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace intake::fields {

namespace {

/// Labels that say who took part; surer than a bare "Naam", which may be the signer's.
const TextFinder& participants() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"((?:(?:(?:volledige )?na(?:am|arn|men))?(?: en voorletters)?(?: ?(?:van )?(?:de |het )?| ?-? ?)?(?:deelnemer|deelneemster|cursist|kandidaat|candidate|participant|jobcoach|student|medewerker|werknemer|vrijwilliger|betrokkene|lid|mentor|assessor|deelnemende jobcoach|geslaagde|rekeninghouder|badge ?houder|ontvanger|supervisant|coachee|houder|certificaathouder|learner|employee|attendee|earner|recipient|gebruiker)(?: ?/ ?(?:deelnemer|cursist|kandidaat|jobcoach|student|medewerker|coachee|supervisant))?|na(?:am|me) gevalideerd|naam/surname|(?:volledige )?naam (?:bij|volgens|op|in) [a-z ]{2,20}|(?:verklaring|bewijs|certificaat|attest) betreft|voltooid door|ontvangen door|(?:uitgereikt|verleend|toegekend|verstrekt|afgegeven|uitgegeven) aan|awarded to|presented to|issued to|t\.?n\.?v\.?|ten name van|op naam van|behaald door|wie|(?:dit|deze) [a-z]+ is (?:bestemd |bedoeld )?voor|formulier (?:van|voor)|naam (?:van )?(?:de )?inbrenger|dossier|opdrachtnemer|zelfstandige|(?:persoons|auteurs|deelnemers)gegevens))",
        .sentences = {
            {R"((?:uitgereikt|verleend|toegekend|afgegeven|verstrekt|uitgegeven|overhandigd) aan[: \n]+([^\n]+(?:\n[^\n]+)?))",
             0.93},
            {R"((?:verleent|verleend|reikt|reiken|toegekend|uitgereikt|heeft|krijgt)\b[^.]{0,120}\baan ([^\n]+))",
             0.81},
            {R"(\b(?:voltooid|behaald|ingediend|gevolgd|bijgewoond|afgerond|bezocht) door ([^\n]+))",
             0.82},
            {R"(\b(?:deelname|aanwezigheid|inzet|medewerking|dienstverband|lidmaatschap) (?:van|door) ([^\n]+))",
             0.8},
            {R"((?:awarded|presented|issued|granted) to[: \n]+([^\n]+(?:\n[^\n]+)?))", 0.93},
            {R"((?:certif(?:y|ies)|confirms?|declares?|verklaar(?:t|d|en)?|bevestig(?:t|d|en)?|attesteert|getuigt|verklaren|meld(?:t|en)?|laat weten|schrijf|laten weten)(?: ik| wij| we| graag| hierbij| bij deze| hiermee| even| gaarne| de ondergetekende| naar waarheid)*[:,]? (?:dat|that)[:\n ]+([^\n]+(?:\n{1,2}[^\n]+)?))",
             0.92},
            {R"((?:^|\n)(?:hierbij )?(?:verklaart|bevestigt|certifies|certify) (?:hierbij )?(?:dat|that)[:\n ]+([^\n]+(?:\n{1,2}[^\n]+)?))",
             0.92},
            {R"(\bdat (?:de heer|mevrouw|mevr\.?|mw\.?|dhr\.?|collega|onze medewerker|onze collega) ([^\n]+(?:\n[^\n]+)?))",
             0.9},
            {R"(\b(?:dat|that) ([^\n]+(?:\n[^\n]+)?))", 0.7},
            {R"(recipient ([^\n]+))", 0.85},
            {R"(\b(?:opdrachtnemer|zelfstandige)\b[^\n]{0,60}\b(?:vertegenwoordigd door|te weten) ([^\n]+))",
             0.85},
            {R"((?:t\.n\.v\.|ten name van|op naam van) ([^\n]+))", 0.9},
            {R"((?:^|\n)(?:naam|deelnemer|deelneemster|cursist|cursiste|kandidaat|supervisant|participant|learner|attendee) ([^\n]+))",
             0.82},
            {R"(\b(?:onze|uw|mijn|haar|zijn) (?:collega|medewerk(?:er|ster)|werkne(?:mer|emster)|cursiste?|studente?|stagiaire?|vrijwilligster|vrijwilliger|jobcoach|deelne(?:mer|emster)|kandidaat|coachee|supervisant|supervisand) ([^\n]+))",
             0.85},
            {R"(\b(?:deelne(?:mer|emster)|cursiste?|kandidaat|supervisant|supervisand|coachee|vrijwilliger|betrokkene): ([^\n]+))",
             0.85},
            {R"((?:ontwikkel|groei|leer|actie)plan (?:van )?([^\n]+))", 0.7},
            {R"((?:verslag|opgave|leeslijst|boekenlijst|lijst|terugblik|reflectie|cv|portfolio)(?: van| door|:)? ([^\n]+))",
             0.66},
        }});
    return k_finder;
}

/// Who wrote what was published; in a list of what was read they are others.
const TextFinder& authors() {
    static const TextFinder k_finder(
        TextPattern{.labels = "(?:naam )?(?:van )?(?:de )?(?:auteur|schrijver|schrijfster)s?",
                    .sentences = {{R"(\b(?:auteur|geschreven door) ([^\n]+))", 0.82}}});
    return k_finder;
}

/// Who spoke.
const TextFinder& speakers() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"((?:naam )?(?:van )?(?:de )?(?:organisator en |(?:gast)?(?:spreker|spreekster)|gastdocent|inleider|inleidster|workshop(?:leider|leidster|gever|geefster)|presentator|presentatrice)+)",
        .sentences = {
            {R"(\b(?:verzorgd|gegeven|gehouden|gepresenteerd|ingeleid|presented|given|delivered) (?:door|by) ([^\n]+))",
             0.86}}});
    return k_finder;
}

/// Who is written to.
const TextFinder& addressees() {
    static const TextFinder k_finder(TextPattern{
        .labels = "",
        .sentences = {
            {R"((?:^|\n)(?:aan|to|t\.a\.v\.)(?: ?:)? ([^\n]+))", 0.6},
            {R"(t\.a\.v\.? ([^\n]+))", 0.5},
            {R"((?:^|\n)(?:beste|geachte|dag|hoi|hallo|lieve|dear|hi|hee|hey|ha|goedemorgen|goedemiddag)(?: heer/mevrouw)? ([^\n]+))",
             0.55},
        }});
    return k_finder;
}

/// Weaker signs.
const TextFinder& others() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"(voor|na(?:am|arn)(?: en voorletters| \+ voorletters|/namen)?|name|full name|voor- en achternaam|achternaam en voornaam|betreft|inzake|betreffende|over|gast|bezoeker|ingelogd als|gebruiker|user)",
        .sentences = {
            {R"(ondergetekende[:, \n]+([^\n]+(?:\n[^\n]+)?))", 0.6},
            {R"(op verzoek van ([^\n]+))", 0.75},
            {R"((?:gesprek|gesprekken|gevoerd|gehad|zittingen)(?: te hebben)?(?: gevoerd)? met ([^\n]+))",
             0.84},
            {R"(\b(?:ik|undersigned),? ([^\n]+))", 0.8},
            {R"((?:verklaring|bewijs|bevestiging|getuigschrift|memo|dossier|referentie|certificaat|statement)(?: vrijwilliger)?(?: voor| van| t\.b\.v\.| inzake| betreffende| betreft|:)?[ \n]+([^\n]+))",
             0.65},
            {R"((?:van de hand van|geschreven door|auteur:?|door onze collega|written by)[ \n]([^\n]+(?:\n[^\n]+)?))",
             0.8},
            {R"((?:proficiat|gefeliciteerd|goed gedaan|bedankt),? ([^\n]+))", 0.4},
        }});
    return k_finder;
}

/// Of whom something is told: seldom who tells it.
const TextFinder& spoken_of() {
    static const TextFinder k_finder(TextPattern{
        .labels = "",
        .sentences = {
            {R"(\b(?:komt|kwam|begeleidt|coacht|werkt|nam|gaf|heeft|had|is|was|hield|zat|deed|verzorgde|presenteerde|huren wij|huurt) ([^\n]+))",
             0.62},
            {R"(\b(?:student|cursist|deelnemer|medewerker|collega|vrijwilliger|werknemer|mevrouw|mevr\.|mw\.|dhr\.|de heer|jobcoach) ([^\n]+))",
             0.6},
        }});
    return k_finder;
}

/// Who wrote what is the holder's own.
const TextFinder& writers() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"((?:(?:tekst|opgesteld|geschreven|ingediend|gemaakt|ingevuld)(?: door)?|door|auteurs?))",
        .sentences = {
            {R"(\b(?:tekst|opgesteld door|geschreven door|ingediend door|gemaakt door|ingevuld|door|by)[: ]+([^\n]+))",
             0.7},
            {R"((?:groet(?:en|jes)?|groetjes van|hoogachtend|gr\.?|ondertekend|getekend),?[ \n]+([^\n]+))",
             0.7},
            {R"((?:^|\n)(?:cv|c\.v\.|curriculum vitae)(?: van| -|:)? ([^\n]+))", 0.78},
        }});
    return k_finder;
}

struct Candidate {
    TextRange range;
    std::size_t page = 0;
    double confidence = 0;
    bool firm = false; // said to be whose paper it is: not weakened by what stands near
};

/// More than a first name or a place.
bool is_whole(const PageText& text, TextRange name) {
    return !name.empty() && text.part(name).find(' ') != std::string_view::npos;
}

bool are_first_names(std::string_view words) {
    while (is_first_name(words.substr(0, words.find(' ')))) {
        if (words.find(' ') == std::string_view::npos) {
            return true;
        }
        words.remove_prefix(words.find(' ') + 1);
    }
    return false;
}

/// The only cell on its line, just below another.
bool is_alone_below(const std::vector<Cell>& all, std::size_t index) {
    return index > 0 && index < all.size() && all[index].line == all[index - 1].line + 1
           && (index + 1 == all.size() || all[index + 1].line > all[index].line);
}

/// A name that is all of a cell, or of two lines: first names above a surname.
struct LoneName {
    TextRange name;
    std::size_t last = 0; // the cell it ends in
};

LoneName lone_name(const PageText& text, const std::vector<Cell>& all, std::size_t index) {
    const TextRange first = all[index].range;
    if (are_first_names(text.part(first)) && is_alone_below(all, index + 1)) {
        const TextRange below = all[index + 1].range;
        const TextRange surname = name_at(text, below, NameIn::cell);
        const std::string_view word = text.part(below).substr(0, text.part(below).find(' '));
        if (!surname.empty() && surname.end + 2 >= below.end && !is_first_name(word)) {
            return {{first.begin, surname.end}, index + 1};
        }
    }
    const TextRange name = name_at(text, first, NameIn::cell);
    const bool is_all = is_whole(text, name) && name.end + 2 >= first.end;
    return {is_all ? name : TextRange(), index};
}

/// A line of its own that is a name, above words that say what its bearer did: "geboren te", "heeft".
void add_lone_lines(const PageText& text, std::size_t page, std::vector<Candidate>& candidates) {
    static const RE2 k_goes_on(
        R"(^(?:\(?geb|born|heeft|has |die |voor (?:het|de) |was aanwezig|is geslaagd|successfully|nam deel|rondde |volgde |behaalde |slaagde |voltooide |volbracht|deed mee|in het bezit))");
    static const RE2 k_leads(
        R"((?:verklaart|verklaren|dat|aan|that|to|voor|certifies|kandidaat)[:.]?$)");
    constexpr double k_between = 0.9;
    constexpr double k_beside_one = 0.8;
    const std::vector<Cell> all = cells(text);
    for (std::size_t index = 0; index < all.size(); ++index) {
        const auto [name, last] = lone_name(text, all, index);
        if (name.empty()) {
            continue;
        }
        const std::string_view before = index > 0 && all[index - 1].line < all[index].line
                                            ? text.part(all[index - 1].range)
                                            : std::string_view();
        const std::string_view behind =
            last + 1 < all.size() ? text.part(all[last + 1].range) : std::string_view();
        const bool led = RE2::PartialMatch({before.data(), before.size()}, k_leads);
        const bool goes_on = RE2::PartialMatch({behind.data(), behind.size()}, k_goes_on);
        if (led || goes_on) {
            candidates.push_back({name, page, led && goes_on ? k_between : k_beside_one, false});
        }
    }
}

/// The only name in a column that is headed "Naam" or "Deelnemer"; of several, nobody can tell.
void add_in_column(const PageText& text, std::size_t page, std::vector<Candidate>& candidates) {
    static const RE2 k_head(
        R"((?:volledige )?(?:naam|name|deelnemer|deelneemster|cursist|cursiste|medewerker|kandidaat|participant)(?: (?:van )?(?:de )?(?:deelnemer|deelneemster|cursist|medewerker|kandidaat))?)");
    constexpr double k_only_one = 0.88;
    std::vector<TextRange> names;
    for (const Cell& cell : cells(text)) {
        const TextRange name = name_at(text, cell.range, NameIn::cell);
        if (!is_whole(text, name)) {
            continue;
        }
        const std::string_view head = column_heading(text, cell.range.begin);
        if (RE2::FullMatch({head.data(), head.size()}, k_head)) {
            names.push_back(name);
        }
    }
    if (names.size() == 1) {
        candidates.push_back({names.front(), page, k_only_one, true});
    }
}

/// The one who is ticked in a list of names.
void add_ticked(const PageText& text, std::size_t page, std::vector<Candidate>& candidates) {
    constexpr double k_ticked = 0.94;
    for (const Tick& tick : ticks(text)) {
        const TextRange name = name_at(text, tick.label, NameIn::cell);
        if (tick.on && is_whole(text, name)) {
            candidates.push_back({name, page, k_ticked, true});
        }
    }
}

/// "Anna, je was er gisteren bij": a first name that begins a line, on a paper that speaks to somebody.
void add_called(const PageText& text, std::size_t page, std::vector<Candidate>& candidates) {
    static const RE2 k_called(R"((?:^|\n|: )(?:(?:ha|he|hee|hey|hoi|dag) )?([^\s,.:]+),[ \n])");
    constexpr double k_sure = 0.6;
    re2::StringPiece rest(text.text);
    re2::StringPiece word;
    while (RE2::FindAndConsume(&rest, k_called, &word)) {
        const auto begin = static_cast<std::size_t>(word.data() - text.text.data());
        const TextRange name = {begin, begin + word.size()};
        if (is_first_name(text.part(name))) {
            candidates.push_back({name, page, k_sure, false});
        }
    }
}

/// "Anna Smit | Curriculum vitae | 1": up to the first sign that parts a heading.
TextRange first_part(const PageText& text, TextRange line) {
    TextRange part = line;
    for (const std::string_view sign : {" | ", " \u00b7 ", " \u2022 "}) {
        part.end = std::min(part.end, text.text.find(sign, line.begin));
    }
    return part;
}

/// The largest line of the first page, where it is a name of two words: the head of a CV. An entry of a list is none.
void add_title(const PageText& text, float body, bool own, std::vector<Candidate>& candidates) {
    constexpr std::size_t k_own_lines = 2;
    constexpr double k_in_large_letters = 0.75;
    constexpr double k_above_all = 0.6;
    constexpr double k_above_own = 0.66; // of what the holder wrote
    constexpr std::size_t k_first_lines = 8;
    constexpr std::size_t k_longest_head = 100; // else a sentence of it
    constexpr float k_larger = 1.15F;
    const float largest =
        text.page->words.empty() ? 0 : std::ranges::max(text.page->words, {}, &Word::size).size;
    static constexpr std::string_view k_bullets = "-*0123456789";
    std::size_t seen = 0;
    const std::vector<Cell> all = cells(text);
    for (std::size_t index = 0; index < all.size(); ++index) {
        const Cell& cell = all[index];
        const bool is_entry = k_bullets.find(text.text[cell.range.begin]) != std::string_view::npos;
        const TextRange bare = trimmed(text, first_part(text, cell.range), "()[]-* ");
        const bool is_short = bare.size() <= k_longest_head;
        const TextRange name = name_at(text, bare, NameIn::cell);
        const bool whole = is_whole(text, name) && name.end + 2 >= bare.end;
        const bool may_go_on = own && seen < k_own_lines; // in the line below
        const LoneName over_lines = may_go_on ? lone_name(text, all, index) : LoneName{{}, index};
        const float size = text.page->words[text.word[cell.range.begin]].size;
        if (over_lines.last > index) {
            candidates.push_back({over_lines.name, 0, k_in_large_letters, false});
        } else if (whole && size >= largest && size > k_larger * body) {
            candidates.push_back({name, 0, k_in_large_letters, false});
        } else if (!whole && own && !is_entry && is_short && seen < k_own_lines
                   && is_whole(text, name_at(text, bare, NameIn::sentence))) {
            candidates.push_back({name_at(text, bare, NameIn::sentence), 0, k_above_own, false});
        } else if (whole && seen < std::min(k_first_lines, (all.size() + 1) / 2)) {
            const bool under_heading = own && seen <= k_own_lines; // of what the holder wrote
            const double sure = under_heading ? k_in_large_letters : k_above_all;
            candidates.push_back({name, 0, sure - 0.02 * static_cast<double>(seen), false});
        }
        ++seen;
    }
}

/// What the holder wrote has his name in a heading: "Ontwikkelplan 2026, A. Smit". The second line of a list is of what
/// was read.
void add_head(const PageText& text, bool is_list, std::vector<Candidate>& candidates) {
    static const RE2 k_of_another(
        R"(\b(?:groep|met|bij|begeleider|supervisor|trainer|docent|leidinggevende|teamleider|coach):? (?:mw\. |dhr\. )?$)");
    const std::size_t lines = is_list ? 1 : 2;
    constexpr std::size_t k_longest = 60; // else a sentence
    constexpr double k_in_head = 0.74;
    std::size_t at = 0;
    for (std::size_t line = 0; line < lines && at < text.text.size(); ++line) {
        at = std::min(text.text.find_first_not_of('\n', at), text.text.size());
        const std::size_t end = std::min(text.text.find('\n', at), text.text.size());
        const bool is_heading = end - at <= k_longest && end > at && text.text[end - 1] != '.';
        for (; is_heading && at < end;
             at = std::min(text.text.find_first_of(" \t(", at), end) + 1) {
            const TextRange name = name_at(text, {at, end}, NameIn::sentence);
            const std::string_view before = std::string_view(text.text).substr(0, name.begin);
            if (is_whole(text, name) && is_likely_person(text.part(name))
                && !RE2::PartialMatch({before.data(), before.size()}, k_of_another)) {
                candidates.push_back(
                    {name, 0, k_in_head - 0.01 * static_cast<double>(line), false});
                at = end;
                break;
            }
        }
        at = end + 1;
    }
}

/// "Anna Smit en J. de Boer" on a line of its own under the title: the first of several authors.
void add_authors_line(const PageText& text, std::vector<Candidate>& candidates) {
    static const RE2 k_joint(R"(^(?:, (?:en |and )?| en | and | ?& )([^ ]))");
    static const RE2 k_year_or_end(R"([^a-z\d]{0,6}(?:\d{4}\)?)?)");
    constexpr std::size_t k_first_lines = 6;
    constexpr double k_sure = 0.72;
    const std::vector<Cell> all = cells(text);
    for (std::size_t index = 0; index < std::min(k_first_lines, all.size()); ++index) {
        const TextRange line = all[index].range;
        const TextRange first = name_at(text, line, NameIn::sentence);
        TextRange name = first;
        re2::StringPiece next;
        const auto goes_on = [&] {
            const std::string_view rest = text.part({name.end, line.end});
            return is_whole(text, name)
                   && RE2::PartialMatch({rest.data(), rest.size()}, k_joint, &next);
        };
        while (goes_on()) {
            const auto begin = static_cast<std::size_t>(next.data() - text.text.data());
            name = name_at(text, {begin, line.end}, NameIn::sentence);
        }
        const std::string_view behind = text.part({name.end, line.end});
        const bool is_all =
            is_whole(text, name) && RE2::FullMatch({behind.data(), behind.size()}, k_year_or_end);
        if (is_all && !(name == first) && first.begin == line.begin) {
            candidates.push_back({first, 0, k_sure, false});
            return;
        }
    }
}

/// "J. Smit heeft deelgenomen": the name before what it did.
void add_subjects(const PageText& text,
                  std::size_t page,
                  bool of_others,
                  std::vector<Candidate>& candidates) {
    static const RE2 k_did(
        R"(,? \(?(?:geboren |geb\.|born |hierna:? (?:te noemen:? )?(?:de )?(?:werknemer|opdrachtnemer|vrijwilliger|cursist|deelnemer|student)|treedt |trad |acted |served |mentored |neemt |heeft |had |was |is |zat |deed |volgde|nam |gaf |geeft |rondde|behaalde|slaagde|bezocht|bracht |participated|attended|completed|has |werkt |werkte |helpt |hielp |begeleidt|begeleidde|coacht|ondersteunt|presenteerde|verzorgde|verzorgt|vervult|vervulde|toetste|woonde |deelnam\b|meedeed\b|bijwoonde\b))");
    static const RE2 k_took_part(
        R"([^.]{0,160}\b(?:gevolgd|bijgewoond|deelgenomen|deel|afgerond|voltooid|behaald|afgesloten|doorlopen|aanwezig|geslaagd|erbij|completed|attended|participated)\b|[^.]{0,60}\bbij[.,\n])");
    constexpr double k_subject = 0.72;
    constexpr double k_told_by_holder = 0.42;
    constexpr double k_took_part_subject = 0.8;
    constexpr std::size_t k_longest = 45;
    re2::StringPiece rest(text.text);
    re2::StringPiece whole;
    static const RE2 k_grouped("(" + k_did.pattern() + ")");
    while (RE2::FindAndConsume(&rest, k_grouped, &whole)) {
        const auto end = static_cast<std::size_t>(whole.data() - text.text.data());
        const std::size_t line = text.text.rfind('\n', end);
        std::size_t begin = line == std::string::npos ? 0 : line + 1;
        begin = std::max(begin, end > k_longest ? end - k_longest : 0);
        for (; begin < end; begin = std::min(text.text.find(' ', begin), end - 1) + 1) {
            const TextRange name = name_at(text, {begin, end}, NameIn::sentence);
            const std::string_view before = std::string_view(text.text).substr(0, begin);
            const bool speaks =
                !of_others && before.ends_with("ik, "); // who states what others did
            if (name.end == end && is_whole(text, name) && !speaks) {
                re2::StringPiece behind(rest);
                const bool took_part = RE2::Consume(&behind, k_took_part);
                const double sure =
                    of_others ? k_told_by_holder : (took_part ? k_took_part_subject : k_subject);
                candidates.push_back({name, page, sure, !of_others});
                break;
            }
        }
    }
}

/// The last lines of what the holder wrote: "Pascalle Smit, Hulst". What is a list ends in a name only where
/// nothing but a place or a day stands beside it.
void add_closing(const PageText& text,
                 std::size_t page,
                 bool is_list,
                 std::vector<Candidate>& candidates) {
    static const RE2 k_place_or_day(R"(|, ?(?:[a-z' -]+,? )?(?:\d{1,2} )?(?:[a-z]+ )?(?:\d{4})?)");
    static const RE2 k_works_as(R"(^ (?:is|werkt|schrijft)\b[^.]*coach)"); // said of a writer
    constexpr double k_closing = 0.66;
    constexpr std::size_t k_longest = 100; // else the paragraph tells of somebody
    constexpr std::size_t k_last = 4;
    constexpr std::size_t k_last_of_list = 2;
    const std::size_t last = is_list ? k_last_of_list : k_last;
    const std::vector<Cell> all = cells(text);
    for (std::size_t at = all.size() > last ? all.size() - last : 0; at < all.size(); ++at) {
        const TextRange name = name_at(text, all[at].range, NameIn::sentence);
        const std::string_view behind = text.part({name.end, all[at].range.end});
        const bool begins_line = at == 0 || all[at - 1].line < all[at].line;
        const bool alone =
            begins_line && RE2::FullMatch({behind.data(), behind.size()}, k_place_or_day);
        const bool goes_on = behind.find(". ") != std::string_view::npos
                             && !RE2::PartialMatch({behind.data(), behind.size()}, k_works_as);
        const bool is_short = all[at].range.size() <= k_longest && !goes_on;
        if (is_whole(text, name) && is_short && (!is_list || alone)) {
            candidates.push_back({name, page, k_closing, false});
        }
    }
}

/// Any name of two words; the likelier, the more often it stands there. What is left where no words say whose
/// paper it is.
void add_mentioned(const PageText& text, std::size_t page, std::vector<Candidate>& candidates) {
    constexpr double k_first = 0.4;
    constexpr double k_later = 0.3;
    constexpr double k_again = 0.04;
    std::vector<Candidate> found;
    std::size_t at = 0;
    while (at < text.text.size()) {
        const TextRange name = name_at(text, {at, text.text.size()}, NameIn::sentence);
        const bool is_name = is_whole(text, name);
        if (is_name) {
            const auto same = std::ranges::find_if(found, [&](const Candidate& one) {
                return text.part(one.range) == text.part(name);
            });
            if (same != found.end()) {
                same->confidence += k_again;
            } else {
                found.push_back({name, page, found.empty() ? k_first : k_later, false});
            }
        }
        const std::size_t from = is_name ? name.end : at;
        const std::size_t space = text.text.find_first_of(" \n\t", from);
        at = space == std::string::npos ? text.text.size() : space + 1;
        at += at < text.text.size() && text.text[at] == '(' ? 1U : 0U; // "(Anna Smit)"
    }
    candidates.insert(candidates.end(), found.begin(), found.end());
}

/// Who wrote the paper is whose paper it is, or only signs for somebody else.
struct Standpoint {
    bool own = false;       // a CV, a report, an article: by the holder
    bool tabular = false;   // a CV: ends in anything but a name
    bool is_list = false;   // of what was read
    bool of_others = false; // tells of persons without being of one of them: so do all that are own
    bool spoke = false;     // about a lecture
    bool guided = false;    // about who was a mentor or assessor of somebody
    bool addressed = false; // "je", "u": about whom it is written to
};

Standpoint standpoint_of(const FieldContext& context, std::span<const PageText> pages) {
    static constexpr std::array<std::string_view, 3> k_own = {
        "conduct_declaration", "publication", "reading_list"};
    static const RE2 k_you(R"(\b(?:je|jij|jou|jouw|u|uw|you|your)\b)");
    static const RE2 k_i(
        R"(\b(?:ik (?:ben|werk|heb|verklaar|geef)|(?:verklaar|ben|werk) ik|i am|i work|i have)\b)");
    static const RE2 k_somebody(
        R"(\b(?:hij|zij|ze|haar|hem|mevrouw|mevr|mw|dhr|heer|he|she|her)\b)");
    const DocumentType* const type = context.type;
    Standpoint standpoint;
    standpoint.own = type != nullptr
                     && (type->kind == "cv" || type->kind == "report"
                         || std::ranges::find(k_own, type->id) != k_own.end());
    standpoint.tabular = type != nullptr && type->kind == "cv";
    standpoint.spoke = type != nullptr && type->id == "presentation_statement";
    standpoint.of_others = type != nullptr && type->id == "announcement";
    standpoint.guided = type != nullptr && type->id == "mentor_assessor_statement";
    standpoint.is_list = type != nullptr && type->id == "reading_list";
    const auto speaks = [&](const RE2& words) {
        return std::ranges::any_of(
            pages, [&](const PageText& text) { return RE2::PartialMatch(text.text, words); });
    };
    standpoint.addressed = !standpoint.own && speaks(k_you);
    standpoint.own = standpoint.own
                     || (type != nullptr && type->kind == "declaration" && speaks(k_i)
                         && !speaks(k_somebody) && !standpoint.addressed);
    standpoint.of_others = standpoint.of_others || standpoint.own;
    return standpoint;
}

void add_found(const TextFinder& finder,
               const PageText& text,
               std::size_t page,
               double factor,
               std::vector<Candidate>& candidates) {
    constexpr double k_firm = 0.8; // from here on
    for (const TextFinder::Found& found : finder.find(text)) {
        const bool in_cell = found.labelled || &finder == &writers(); // "CV Smit, Anna"
        const TextRange name =
            name_at(text, found.range, in_cell ? NameIn::cell : NameIn::sentence);
        const bool whole = found.labelled || &finder == &addressees() || is_whole(text, name);
        if (!name.empty() && whole) {
            const double sure = found.confidence * factor;
            candidates.push_back({name, page, sure, sure >= k_firm});
        }
    }
}

/// Who signs, teaches or declares: behind a word for it, or before one: "K. Smit, directeur".
bool is_other_party(const PageText& text, TextRange name) {
    static const RE2 k_before(
        R"((?:handtekening|\bondertekening|\bgetekend|namens|(?:^|\n)voor (?:het|de) [a-z]+:|mijn naam is|voor akkoord|hoogachtend|groet(?:en|jes)?,?|signature|\bsigned|w\.g\.|(?:gegeven|vertegenwoordigd) door|onder leiding van|(?:^|\n)[^\n\t]{0,25}(?:begeleid|begeleider|begeleiding|gespreksleid(?:er|ster)|lesgever|contactpersoon|leidinggevende|coordinator|directeur|docent|trainer|trainster|coach|supervisor|opleider|spreker|moderator|presentator|beheerder|fotograaf|redacteur|leider|examinator|voorzitter|secretaris|director|chair|secretary|manager|head|responsable)s?(?: door)?\b)[^\n]{0,40}\n{0,2}[^\n\t]{0,25}$)");
    static const RE2 k_behind(
        R"(^[^\n]{0,3}\n? ?(?:verklaart|verklaar|bevestigt|attesteert|meldt|certifies|\(?(?:de |het |een )?([a-z-]*)(?:voorzitter|bestuurder|docent|trainer|trainster|hoofd|directeur|directrice|manager|coordinator|leidinggevende|secretaris|secretariaat|eigenaar|medewerker|lector|teamleider|begeleider|supervisor|leider|adviseur|opleider|lesgever|vertaler|coach|notaris|arts|partner|examinator|chair|secretary|director|head|afdelingshoofd|personeelszaken|hr|zaakvoerder|verantwoordelijke|responsable|team)\b))");
    constexpr std::size_t k_near = 120;
    const std::size_t begin = name.begin > k_near ? name.begin - k_near : 0;
    const std::string_view before = std::string_view(text.text).substr(begin, name.begin - begin);
    const std::string_view behind = std::string_view(text.text).substr(name.end, k_near);
    re2::StringPiece kind; // of coach, of leader
    return RE2::PartialMatch({before.data(), before.size()}, k_before)
           || (RE2::PartialMatch({behind.data(), behind.size()}, k_behind, &kind)
               && kind != "job"); // "A. Smit, jobcoach" may be the holder
}

/// "onze studente Anna Smit": whom the mentor or assessor had before him.
bool is_guided(const PageText& text, TextRange name) {
    static const RE2 k_guided(
        R"(\b(?:student|stagiair|kandida(?:at|te)|cursist|deelnemer|jobcoach in opleiding|mentee|candidate|trainee)[a-z]*[: ]+(?:mevrouw |mevr\. |mw\. |dhr\. |de heer )?$)");
    constexpr std::size_t k_near = 50;
    const std::size_t begin = name.begin > k_near ? name.begin - k_near : 0;
    const std::string_view before = std::string_view(text.text).substr(begin, name.begin - begin);
    return RE2::PartialMatch({before.data(), before.size()}, k_guided);
}

std::string_view last_word(std::string_view name) {
    const std::size_t space = name.rfind(' ');
    return space == std::string_view::npos ? name : name.substr(space + 1);
}

/// A word of a name, in brackets or not: "Geertruida (Trudy) Smit".
bool has_word(std::string_view name, std::string_view word) {
    while (!name.empty()) {
        std::string_view one = name.substr(0, name.find(' '));
        name.remove_prefix(std::min(one.size() + 1, name.size()));
        if (one == word || (one.starts_with('(') && one.substr(1).starts_with(word))) {
            return true;
        }
    }
    return false;
}

/// The name with which the paper ends, alone on its last line: "Barbara" of "Barbara Smit". Who attests something for
/// another signs there.
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

/// "Dijkgraaf", "Ricardo" and "J. Smit" are said in full elsewhere: the likeliest name of which it is a part.
const Candidate& in_full(const Candidate& best,
                         const std::vector<Candidate>& candidates,
                         const std::vector<PageText>& pages) {
    const std::string_view name = pages[best.page].part(best.range);
    const std::string_view surname = last_word(name);
    if (name != surname && !has_initials(name)) {
        return best;
    }
    const Candidate* full = &best;
    for (const Candidate& one : candidates) {
        const std::string_view other = pages[one.page].part(one.range);
        const bool longer = other.find(' ') != std::string_view::npos
                            && !(has_initials(name) && has_initials(other));
        const bool same = has_initials(name)
                              ? last_word(other) == surname && other.front() == name.front()
                              : has_word(other, name);
        const bool around = one.page == best.page && one.range.begin <= best.range.begin
                            && best.range.end <= one.range.end; // "Dear Kirsten"
        if (longer && same && !around && (full == &best || one.confidence > full->confidence)) {
            full = &one;
        }
    }
    return *full;
}

/// Who is one of a list of persons is not whose paper it is; who is named elsewhere on it may be.
void drop_listed(const PageText& text, std::size_t from, std::vector<Candidate>& candidates) {
    const std::vector<TextRange> listed = cells_of_listed_names(text);
    const auto is_listed = [&](const Candidate& one) {
        return std::ranges::any_of(listed, [&](const TextRange& cell) {
            return cell.begin <= one.range.begin && one.range.begin < cell.end;
        });
    };
    candidates.erase(std::remove_if(candidates.begin() + static_cast<std::ptrdiff_t>(from),
                                    candidates.end(),
                                    is_listed),
                     candidates.end());
}

/// Below this nobody is named. Lists, articles and what is no evidence name persons without being of one of them.
double least_sure(const DocumentType* type, bool lists_persons) {
    constexpr double k_said = 0.55;
    constexpr double k_likely_person = 0.25;
    static constexpr std::array<std::string_view, 4> k_of_nobody = {
        "announcement", "attendance_list", "publication", "reading_list"};
    const bool is_of_somebody =
        type == nullptr || std::ranges::find(k_of_nobody, type->id) == k_of_nobody.end();
    if (is_of_somebody && !lists_persons) {
        return type == nullptr || type->is_evidence ? 0 : k_likely_person;
    }
    return k_said;
}

void add_page(const PageText& text,
              std::size_t page,
              float body,
              const Standpoint& standpoint,
              std::vector<Candidate>& candidates) {
    constexpr double k_bare_name = 0.85;
    constexpr double k_addressed = 1.35; // to 0.81 for "aan:", 0.74 for "beste"
    constexpr double k_other_party = 0.5;
    constexpr double k_later_page = 0.8;
    const std::size_t known = candidates.size();
    if (page == 0) {
        add_title(text, body, standpoint.own, candidates);
        if (standpoint.own) {
            add_head(text, standpoint.is_list, candidates);
            add_authors_line(text, candidates);
        }
    }
    add_found(participants(), text, page, 1, candidates);
    if (!standpoint.is_list) {
        add_found(authors(), text, page, 1, candidates);
    }
    if (standpoint.spoke) {
        add_found(speakers(), text, page, 1, candidates);
    }
    add_lone_lines(text, page, candidates);
    add_in_column(text, page, candidates);
    add_found(others(), text, page, k_bare_name, candidates);
    constexpr double k_told_by_holder = 0.5;
    add_found(spoken_of(),
              text,
              page,
              k_bare_name * (standpoint.of_others ? k_told_by_holder : 1),
              candidates);
    add_found(addressees(), text, page, standpoint.addressed ? k_addressed : 1, candidates);
    if (standpoint.addressed) {
        add_called(text, page, candidates);
    }
    if (standpoint.own) {
        add_found(writers(), text, page, 1, candidates);
        if (!standpoint.tabular) {
            add_closing(text, page, standpoint.is_list, candidates);
        }
    }
    add_subjects(text, page, standpoint.of_others, candidates);
    add_mentioned(text, page, candidates);
    drop_listed(text, known, candidates);
    add_ticked(text, page, candidates);
    for (std::size_t at = known; at < candidates.size(); ++at) {
        Candidate& one = candidates[at];
        const bool weak = (!one.firm && !standpoint.own && is_other_party(text, one.range))
                          || (standpoint.guided && is_guided(text, one.range));
        one.confidence *= (weak ? k_other_party : 1) * (page > 0 ? k_later_page : 1);
    }
}

/// Who ends the paper only signs it, and what has no first name may be no person.
void weigh(const std::vector<PageText>& pages,
           const Standpoint& standpoint,
           std::vector<Candidate>& candidates) {
    constexpr double k_signs = 0.45;
    constexpr double k_unlikely_person = 0.87; // many have another first name
    constexpr double k_likely_organisation = 0.45;
    constexpr double k_said = 0.65; // from here on words say whose paper it is
    for (Candidate& one : candidates) {
        const std::string_view name = pages[one.page].part(one.range);
        const bool signs = !standpoint.own && !one.firm && ends_with(pages.back(), name);
        one.confidence *= signs ? k_signs : 1;
        if (!is_likely_person(name)) {
            one.confidence *= one.confidence < k_said ? k_likely_organisation : k_unlikely_person;
        }
    }
}

void find(const FieldContext& context, Piece& piece) {
    std::vector<PageText> pages;
    for (std::uint32_t index = context.first; index < context.last; ++index) {
        pages.push_back(page_text(context.reading.document().pages[index]));
    }
    if (!pages.empty()) {
        if (std::optional<FieldFound> whole = name_in_parts(pages.front())) {
            piece.fields.push_back(std::move(*whole));
            return;
        }
    }
    const Standpoint standpoint = standpoint_of(context, pages);
    std::vector<Candidate> candidates;
    const float body = pages.empty() ? 0 : context.reading.body_size(context.first);
    for (std::size_t page = 0; page < pages.size(); ++page) {
        add_page(pages[page], page, body, standpoint, candidates);
    }
    weigh(pages, standpoint, candidates);
    const bool lists_persons = std::ranges::any_of(
        pages, [](const PageText& text) { return !cells_of_listed_names(text).empty(); });
    const auto best = std::ranges::max_element(candidates, {}, &Candidate::confidence);
    if (best != candidates.end() && best->confidence >= least_sure(context.type, lists_persons)) {
        const Candidate& whole = in_full(*best, candidates, pages);
        piece.fields.push_back(
            found_field("holder", pages[whole.page], whole.range, best->confidence));
    }
}

} // namespace

extern const Field field_holder;
const Field field_holder{.id = "holder", .find = find};

} // namespace intake::fields
