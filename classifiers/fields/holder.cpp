// SPDX-License-Identifier: GPL-3.0-or-later
// Whose paper it is: who took part, was certified, wrote the CV, is employed. Value is the name as read,
// without "mevrouw" and titles. At most one.
#include "classifiers/field.hpp"
#include "classifiers/form_lines.hpp"
#include "classifiers/found_field.hpp"
#include "classifiers/person_name.hpp"
#include "classifiers/reading.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace intake::fields {

namespace {

/// Labels that say who took part; surer than a bare "Naam", which may be the signer's.
const TextFinder& participants() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"((?:(?:(?:volledige )?na(?:am|arn|men))?(?: en voorletters)?(?: ?(?:van )?(?:de |het )?| ?-? ?)?(?:deelnemer|deelneemster|cursist|kandidaat|candidate|participant|jobcoach|student|medewerker|werknemer|vrijwilliger|betrokkene|auteur|spreker|mentor|assessor|deelnemende jobcoach|geslaagde|rekeninghouder|badge ?houder|ontvanger|supervisant|coachee|houder|certificaathouder|learner|employee|attendee)|deelnemer/jobcoach|(?:uitgereikt|verleend|toegekend|verstrekt|afgegeven) aan|awarded to|presented to|issued to|t\.?n\.?v\.?|ten name van|op naam van|behaald door|wie|dit formulier is voor|formulier voor|dossier))",
        .sentences = {
            {R"((?:uitgereikt|verleend|toegekend|afgegeven|verstrekt|overhandigd) aan[: \n]+([^\n]+(?:\n[^\n]+)?))",
             0.93},
            {R"((?:awarded|presented|issued|granted) to[: \n]+([^\n]+(?:\n[^\n]+)?))", 0.93},
            {R"((?:certif(?:y|ies)|confirms?|declares?|verklaar(?:t|d|en)?|bevestig(?:t|d|en)?|attesteert|getuigt|verklaren|meld(?:t|en)?|laat weten|schrijf|laten weten)(?: ik| wij| we| graag| hierbij| bij deze| hiermee| even| gaarne| de ondergetekende| naar waarheid)*[:,]? (?:dat|that)[:\n ]+([^\n]+(?:\n{1,2}[^\n]+)?))",
             0.92},
            {R"((?:^|\n)(?:hierbij )?(?:verklaart|bevestigt|certifies|certify) (?:hierbij )?(?:dat|that)[:\n ]+([^\n]+(?:\n{1,2}[^\n]+)?))",
             0.92},
            {R"(\bdat (?:de heer|mevrouw|mevr\.?|mw\.?|dhr\.?|collega|onze medewerker|onze collega) ([^\n]+(?:\n[^\n]+)?))",
             0.9},
            {R"(\b(?:dat|that) ([^\n]+(?:\n[^\n]+)?))", 0.7},
            {R"(recipient ([^\n]+))", 0.85},
            {R"((?:ontwikkel|groei|leer|actie)plan (?:van )?([^\n]+))", 0.7},
            {R"((?:verslag|leeslijst|boekenlijst|lijst|terugblik|reflectie|cv|portfolio)(?: van| door|:)? ([^\n]+))",
             0.62},
        }});
    return k_finder;
}

/// Weaker signs.
const TextFinder& others() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"(na(?:am|arn)(?: en voorletters| \+ voorletters|/namen)?|name|full name|voor- en achternaam|achternaam en voornaam)",
        .sentences = {
            {R"(ondergetekende[:, \n]+([^\n]+(?:\n[^\n]+)?))", 0.6},
            {R"((?:^|\n)(?:aan|to|t\.a\.v\.)(?: ?:)? ([^\n]+))", 0.6},
            {R"(t\.a\.v\.? ([^\n]+))", 0.5},
            {R"((?:^|\n)(?:beste|geachte|dag|hoi|hallo|lieve|dear|hi|hee|hey|ha|goedemorgen|goedemiddag)(?: heer/mevrouw)? ([^\n]+))",
             0.5},
            {R"(op verzoek van ([^\n]+))", 0.75},
            {R"(\b(?:ik|undersigned),? ([^\n]+))", 0.8},
            {R"((?:verklaring|bewijs|bevestiging|getuigschrift|memo|dossier|referentie|certificaat|statement)(?: vrijwilliger)?(?: voor| van| t\.b\.v\.| inzake| betreffende|:)?[ \n]+([^\n]+))",
             0.65},
            {R"(\b(?:student|cursist|deelnemer|medewerker|collega|vrijwilliger|werknemer|mevrouw|mevr\.|mw\.|dhr\.|de heer|jobcoach) ([^\n]+))",
             0.6},
            {R"((?:van de hand van|geschreven door|auteur:?|door onze collega|written by)[ \n]([^\n]+(?:\n[^\n]+)?))",
             0.8},
            {R"((?:proficiat|gefeliciteerd|goed gedaan|bedankt),? ([^\n]+))", 0.4},
        }});
    return k_finder;
}

struct Candidate {
    TextRange range;
    std::size_t page = 0;
    double confidence = 0;
    bool in_sentence = false; // "verklaart dat ...": not who signs
};

/// A line of its own that is a name, above words that say what its bearer did: "geboren te", "heeft".
void add_lone_lines(const PageText& text, std::size_t page, std::vector<Candidate>& candidates) {
    static const RE2 k_goes_on(
        R"(^(?:\(?geb|born|heeft|has |die |voor (?:het|de) |was aanwezig|is geslaagd|successfully|nam deel|in het bezit))");
    static const RE2 k_leads(
        R"((?:verklaart|verklaren|dat|aan|that|to|voor|certifies|kandidaat)[:.]?$)");
    constexpr double k_between = 0.9;
    constexpr double k_beside_one = 0.8;
    const std::vector<Cell> all = cells(text);
    for (std::size_t index = 0; index < all.size(); ++index) {
        const TextRange name = name_at(text, all[index].range, NameIn::cell);
        if (name.empty() || name.end + 2 < all[index].range.end) {
            continue;
        }
        const std::string_view before = index > 0 && all[index - 1].line < all[index].line
                                            ? text.part(all[index - 1].range)
                                            : std::string_view();
        const std::string_view behind =
            index + 1 < all.size() ? text.part(all[index + 1].range) : std::string_view();
        const bool led = RE2::PartialMatch({before.data(), before.size()}, k_leads);
        const bool goes_on = RE2::PartialMatch({behind.data(), behind.size()}, k_goes_on);
        if (led || goes_on) {
            candidates.push_back({name, page, led && goes_on ? k_between : k_beside_one, false});
        }
    }
}

/// The largest line of the first page, where it is a name of two words: the head of a CV.
void add_title(const PageText& text, float body, std::vector<Candidate>& candidates) {
    constexpr double k_in_large_letters = 0.75;
    constexpr double k_above_all = 0.6;
    constexpr std::size_t k_first_lines = 8;
    constexpr float k_larger = 1.15F;
    const float largest =
        text.page->words.empty() ? 0 : std::ranges::max(text.page->words, {}, &Word::size).size;
    std::size_t seen = 0;
    for (const Cell& cell : cells(text)) {
        const TextRange name = name_at(text, cell.range, NameIn::cell);
        const bool whole = !name.empty() && name.end + 2 >= cell.range.end
                           && text.part(name).find(' ') != std::string_view::npos;
        const float size = text.page->words[text.word[cell.range.begin]].size;
        if (whole && size >= largest && size > k_larger * body) {
            candidates.push_back({name, 0, k_in_large_letters, false});
        } else if (whole && seen < k_first_lines) {
            candidates.push_back({name, 0, k_above_all - 0.02 * static_cast<double>(seen), false});
        }
        ++seen;
    }
}

/// "J. Smit heeft deelgenomen": the name before what it did.
void add_subjects(const PageText& text, std::size_t page, std::vector<Candidate>& candidates) {
    static const RE2 k_did(
        R"( (?:heeft (?:in|op|van|met|deelgenomen|bijgewoond|gevolgd|een|de|het|als)|was (?:aanwezig|op|erbij)|is (?:geslaagd|werkzaam|in dienst|sinds|lid|vanaf)|volgde|nam deel|participated|attended|has (?:attended|completed|successfully)|werkt |presenteerde|verzorgde))");
    constexpr double k_subject = 0.72;
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
            if (!name.empty() && name.end == end
                && text.part(name).find(' ') != std::string_view::npos) {
                candidates.push_back({name, page, k_subject, true});
                break;
            }
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
        const bool is_name = !name.empty() && text.part(name).find(' ') != std::string_view::npos;
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
    }
    candidates.insert(candidates.end(), found.begin(), found.end());
}

void add_found(const TextFinder& finder,
               const PageText& text,
               std::size_t page,
               double labelled,
               std::vector<Candidate>& candidates) {
    for (const TextFinder::Found& found : finder.find(text)) {
        const TextRange name =
            name_at(text, found.range, found.labelled ? NameIn::cell : NameIn::sentence);
        if (!name.empty()) {
            candidates.push_back(
                {name, page, found.confidence * (found.labelled ? labelled : 1), !found.labelled});
        }
    }
}

/// Who signs is named in the lower part, behind a word for it.
bool is_signer(const PageText& text, TextRange name) {
    static const RE2 k_signing(
        R"((?:handtekening|\bondertekening|\bgetekend|namens|voor akkoord|hoogachtend|groet(?:en|jes)?,?|signature|\bsigned|(?:^|\n)[^\n]{0,25}(?:begeleider|contactpersoon|leidinggevende|coordinator|directeur)s?)[^\n]{0,40}\n{0,2}[^\n]{0,40}$)");
    constexpr std::size_t k_near = 120;
    const std::size_t begin = name.begin > k_near ? name.begin - k_near : 0;
    const std::string_view before = std::string_view(text.text).substr(begin, name.begin - begin);
    return RE2::PartialMatch({before.data(), before.size()}, k_signing);
}

void find(const FieldContext& context, Piece& piece) {
    constexpr double k_bare_name = 0.85;
    constexpr double k_of_signer = 0.5;
    constexpr double k_later_page = 0.8;
    std::vector<PageText> pages;
    std::vector<Candidate> candidates;
    for (std::uint32_t index = context.first; index < context.last; ++index) {
        pages.push_back(page_text(context.reading.document().pages[index]));
        const PageText& text = pages.back();
        const std::size_t page = pages.size() - 1;
        const std::size_t known = candidates.size();
        add_found(participants(), text, page, 1, candidates);
        add_lone_lines(text, page, candidates);
        add_found(others(), text, page, k_bare_name, candidates);
        add_subjects(text, page, candidates);
        add_mentioned(text, page, candidates);
        if (page == 0) {
            add_title(text, context.reading.body_size(index), candidates);
        }
        for (std::size_t at = known; at < candidates.size(); ++at) {
            const bool signs = !candidates[at].in_sentence && is_signer(text, candidates[at].range);
            candidates[at].confidence *= signs ? k_of_signer : 1;
            candidates[at].confidence *= page > 0 ? k_later_page : 1;
        }
    }
    const auto best = std::ranges::max_element(candidates, {}, &Candidate::confidence);
    if (best != candidates.end()) {
        piece.fields.push_back(
            found_field("holder", pages[best->page], best->range, best->confidence));
    }
}

} // namespace

extern const Field field_holder;
const Field field_holder{.id = "holder", .find = find};

} // namespace intake::fields
