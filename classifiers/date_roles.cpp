// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/date_roles.hpp"

#include "classifiers/column_heading.hpp"
#include "classifiers/form_lines.hpp"
#include "classifiers/has_digit.hpp"
#include "classifiers/person_name.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace intake {

namespace {

/// Labels are looked for so far before and behind a date, in bytes.
constexpr std::size_t k_before = 70;
constexpr std::size_t k_behind = 40;

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

/// The role whose label stands nearest to the end of the text, the longest of those that end there: "bestelling geplaatst
/// op" is no "geplaatst op". Unknown where there is none.
DateRole last_label(std::string_view text, bool may_be_period = true) {
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

/// The role whose label stands first behind a date. What is behind a date is never "from" that date.
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

/// The words around a date.
struct Surroundings {
    // on its line, after the date before it; the end of the line above when it is
    std::string_view before;
    // the first on its own
    std::string_view above;  // the line above
    std::string_view behind; // on its line, up to the next date
    bool then_date = false;  // which stands on its line
    std::string_view line;
    double place = 0; // of the page's text before it, 0..1
};

std::string_view line_around(std::string_view text, std::size_t at, std::size_t& begin) {
    const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    begin = before == std::string_view::npos ? 0 : before + 1;
    return text.substr(begin, std::min(text.find('\n', at), text.size()) - begin);
}

/// Without the sentences before the last: a label speaks within its own.
std::string_view own_sentence(std::string_view before) {
    static const RE2 k_end(R"([a-z\d)]{3}[.!?] ()[^\n]*[a-z])");
    re2::StringPiece rest(before.data(), before.size());
    re2::StringPiece begin;
    while (RE2::PartialMatch(rest, k_end, &begin)) {
        rest.remove_prefix(static_cast<std::size_t>(begin.data() - rest.data()));
    }
    return {rest.data(), rest.size()};
}

/// What ends in a full stop leads to no date below it; "d.d." does.
bool ends_sentence(std::string_view line) {
    static const RE2 k_end(R"([a-z\d)]{3}[.!?]$)");
    return RE2::PartialMatch({line.data(), line.size()}, k_end);
}

Surroundings
surroundings(std::string_view text, const std::vector<DateMatch>& matches, std::size_t index) {
    const DateMatch& match = matches[index];
    Surroundings around;
    std::size_t line_begin = 0;
    around.line = line_around(text, match.begin, line_begin);
    std::size_t from = line_begin;
    if (line_begin > 0) {
        const std::size_t end_above = text.find_last_not_of('\n', line_begin - 1);
        if (end_above != std::string_view::npos) {
            std::size_t above_begin = 0;
            around.above = line_around(text, end_above, above_begin);
            const bool is_row = index > 0 && matches[index - 1].begin <= above_begin + 3;
            const bool goes_on =
                line_begin - end_above == 2 && !ends_sentence(around.above) && !is_row;
            from = match.begin <= line_begin + 3 && goes_on ? above_begin : line_begin;
            if (index > 0 && matches[index - 1].end > above_begin) {
                around.above = {};
            }
        }
    }
    from = std::max(from, index > 0 ? std::min(matches[index - 1].end, match.begin) : 0);
    from = std::max(from, match.begin > k_before ? match.begin - k_before : 0);
    around.before = own_sentence(text.substr(from, match.begin - from));
    std::size_t until = line_begin + around.line.size();
    until = std::min(until, index + 1 < matches.size() ? matches[index + 1].begin : text.size());
    around.then_date = until < line_begin + around.line.size();
    until = std::min(until, match.end + k_behind);
    around.behind =
        until > match.end ? text.substr(match.end, until - match.end) : std::string_view();
    around.place = static_cast<double>(match.begin) / static_cast<double>(text.size());
    return around;
}

/// "Zwolle, 3 juni 2024", on its own line or behind a wide gap.
bool is_place_and_date(const Surroundings& around) {
    static const RE2 k_place(
        R"((?:^|[\n\t])(?:te )?[a-z' .-]{2,30}, ?(?:d\.?d\.? ?|de |den |op )?(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?$)");
    constexpr std::size_t k_rest = 40;
    const std::size_t width = around.before.size();
    // "Training Luisteren, 3 juni 2024" names what was on that day.
    static const RE2 k_activity(
        R"(training|cursus|workshop|congres|webinar|studiedag|symposium|lezing|opleiding|scholing|module|bijeenkomst|masterclass|deelname|seminar|themamiddag)");
    // "Zwolle, 3 juni 2024, namens de commissie: A. Smit"
    static const RE2 k_signer(R"(^, ?(?:namens|w\.g\.|getekend|get\.|voor de[zn]e?)\b)");
    const bool ends = around.line.size() < width + k_rest
                      || RE2::PartialMatch({around.behind.data(), around.behind.size()}, k_signer);
    return ends && RE2::PartialMatch({around.before.data(), width}, k_place)
           && !RE2::PartialMatch({around.before.data(), width}, k_activity);
}

/// The rows of a table, one below the other, begin with two dates.
bool begin_rows(std::string_view text, const DateMatch& one, const DateMatch& next) {
    const std::string_view rest =
        text.substr(one.end, next.begin > one.end ? next.begin - one.end : 0);
    return rest.starts_with('\t') && rest.find('\n') == rest.size() - 1;
}

/// A day and nothing else, on a line or up to a wide gap; in a list of days it is not alone.
bool is_alone(std::string_view text,
              const Surroundings& around,
              const std::vector<DateMatch>& matches,
              std::size_t index) {
    static const RE2 k_led(
        R"((?:[^\n]*\n)*(?:dat(?:um)?\.?:? |d\.?d\.? |de |den |op |(?:maan|dins|woens|donder|vrij|zater|zon)dag )*)");
    static const RE2 k_ended(R"([ .]*(?:[\t(][^\n]*)?)");
    static const RE2 k_list(R"([\s.,;*•-]*(?:[a-z]{2,9} )?)");
    const DateMatch& match = matches[index];
    const auto between = [&](std::size_t begin, std::size_t end) {
        const re2::StringPiece part(text.data() + begin, end > begin ? end - begin : 0);
        return RE2::FullMatch(part, k_list);
    };
    const auto listed_with = [&](const DateMatch& one, const DateMatch& next) {
        return between(one.end, next.begin) || begin_rows(text, one, next);
    };
    const bool listed = (index > 0 && listed_with(matches[index - 1], match))
                        || (index + 1 < matches.size() && listed_with(match, matches[index + 1]));
    return !match.last && match.first.day != 0 && !listed
           && RE2::FullMatch({around.before.data(), around.before.size()}, k_led)
           && RE2::FullMatch({around.behind.data(), around.behind.size()}, k_ended);
}

/// "De opname is te zien tot en met 3 juni 2024"
bool is_deadline(const DateMatch& match, const Surroundings& around) {
    static const RE2 k_until(
        R"(\b(?:tot|tot en met|t/m|until|deadline:?|voor) (?:en met )?(?:[a-z]+dag )?$)");
    return !match.last && !match.open_ended
           && RE2::PartialMatch({around.before.data(), around.before.size()}, k_until);
}

/// "Volgende keer: 3 juni 2024": what is to come is not what the paper tells of.
bool is_announced(const Surroundings& around) {
    static const RE2 k_next(
        R"((?:^|\n|\t|[.!?:] )(?:(?:tot )?(?:de|onze) |the |our |until (?:the )?)?(?:eerst)?(?:volgende|next) (?:keer|bijeenkomst|intervisie|supervisie|sessie|editie|training|cursus|afspraak|seminar|webinar|congres|studiedag|workshop|vergadering|regiobijeenkomst|meeting|session|edition|event)\b[^\n.]{0,40}$)");
    static const RE2 k_past(R"(bijgewoond|gevolgd|deelgenomen|aanwezig|attended)");
    const re2::StringPiece before(around.before.data(), around.before.size());
    return RE2::PartialMatch(before, k_next) && !RE2::PartialMatch(before, k_past);
}

/// Whether one of the parts between commas is a person's name: "Klopt, Anna Smit, gespreksleider, ".
bool names_somebody(const PageText& text, std::string_view words) {
    const char* const all = text.text.data();
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(',', begin), words.size());
        const auto at = static_cast<std::size_t>(words.data() - all);
        const TextRange part = trimmed(text, {at + begin, at + end}, " \n\t");
        if (!part.empty() && !name_at(text, part, NameIn::cell).empty()) {
            return true;
        }
        begin = end + 1;
    }
    return false;
}

/// "Namens de groep, Anna Smit, 3 juni 2024": a name and a day end a paper that names a day on another line.
bool ends_paper(const PageText& text,
                const std::vector<DateMatch>& matches,
                std::size_t index,
                const Surroundings& around) {
    const DateMatch& match = matches[index];
    const std::string_view page = text.text;
    const std::size_t line = page.substr(0, match.begin).rfind('\n');
    const bool on_own_line =
        index > 0 && line != std::string_view::npos && matches[index - 1].end <= line;
    return on_own_line && !match.last && around.before.ends_with(", ")
           && page.find_first_not_of(" .)\n", match.end) == std::string_view::npos
           && names_somebody(text, page.substr(line + 1, match.begin - line - 1));
}

/// "3 juni 2024, de redactie" and "3 juni 2024 - Anna Smit" likewise: the last line of a paper, under one that begins with no
/// day, or it would be an entry of a list.
bool begins_last_line(const PageText& text,
                      const std::vector<DateMatch>& matches,
                      std::size_t index,
                      const Surroundings& around) {
    static const RE2 k_signer(R"(^(?:, ?| - | \| | \()[^\d\n\t]{3,45}[\s.]*$)");
    const DateMatch& match = matches[index];
    const std::string_view page = text.text;
    const std::size_t line = page.substr(0, match.begin).rfind('\n');
    if (index == 0 || match.last || line == std::string_view::npos || line + 1 != match.begin
        || page.find_first_not_of(" \n\t", line + 1 + around.line.size()) < page.size()) {
        return false;
    }
    const std::size_t end_above = page.find_last_not_of(" \n\t", line);
    std::size_t above = 0;
    line_around(page, end_above, above);
    constexpr std::size_t k_weekday = 12;
    return matches[index - 1].end <= line
           && (matches[index - 1].first.day == 0 || matches[index - 1].begin < above
               || matches[index - 1].begin > above + k_weekday)
           && RE2::PartialMatch({around.behind.data(), around.behind.size()}, k_signer);
}

/// "Datum" above "Geachte".
bool is_above_salutation(std::string_view text, const DateMatch& match) {
    static const RE2 k_salutation(
        R"(\n(?:geachte|beste|l\.? ?s\.?\b|dear|aan wie|hallo|hoi|dag) ?)");
    constexpr std::size_t k_below = 300;
    const std::string_view below = text.substr(match.end, k_below);
    return RE2::PartialMatch({below.data(), below.size()}, k_salutation);
}

/// What has a number, or ends a sentence, is no label, unless a colon says so.
bool may_be_label(const PageText& text, const FormLine& line) {
    const std::size_t with_stop = std::min(line.label.end + 1, text.text.size());
    return line.marked
           || (!has_digit(text.part(line.label))
               && !ends_sentence(text.part({line.label.begin, with_stop})));
}

/// Where the label of a form belongs to the date, by lines and columns: "Datum" above it, or beside it.
std::string_view label_of(const PageText& text, const DateMatch& match, bool& below) {
    for (const FormLine& line : form_lines(text)) {
        if (line.value.begin <= match.begin && match.begin < line.value.end
            && may_be_label(text, line)
            && (line.marked || line.filled == Filled::beside
                || match.begin <= line.value.begin + 3)) {
            below = line.filled == Filled::below;
            return text.part(line.label);
        }
    }
    return {};
}

bool is_bare_label(std::string_view label) {
    static const RE2 k_bare(
        R"((?:datum|date|dates|data|dag|wanneer|when|op|op \(datum\)|d\.?d\.?|d\.d|dag en tijd|datum en tijd(?:stip)?|datum ?[/+&] ?tijd(?:stip)?|tijdstip|day|dag/datum|datum \(dd-mm-jjjj\)|datum en locatie|datum/plaats|datum/data|datum\(s\))[ *]*)");
    return RE2::FullMatch({label.data(), label.size()}, k_bare);
}

/// "Datum " before the date on its line.
std::string_view on_its_line(std::string_view before) {
    before.remove_prefix(before.find_last_of("\n\t") + 1);
    return before.substr(0, before.find_last_not_of(" :") + 1);
}

/// A place for a signature on the date's line or within a few lines of it.
bool is_beside_signature(std::string_view text, const DateMatch& match) {
    static const RE2 k_signature(
        R"(handtekening(?:en)?\b|\bondertekening|\bparaaf|signature|(?:^|[\n\t ])plaats ?:|krabbel|\baldus\b|\b(?:af|onder)?getekend|\bsigned\b)");
    constexpr std::size_t k_ahead = 90;
    constexpr std::size_t k_after = 110;
    const std::size_t from = match.begin > k_ahead ? match.begin - k_ahead : 0;
    const std::string_view near = text.substr(from, match.end + k_after - from);
    return RE2::PartialMatch({near.data(), near.size()}, k_signature);
}

/// One of several days on its line, parted by nothing wider than a space: no signature is dated so.
bool is_in_row_of_days(std::string_view text,
                       const std::vector<DateMatch>& matches,
                       std::size_t index) {
    const auto are_in_row = [&](const DateMatch& one, const DateMatch& next) {
        return one.end <= next.begin
               && text.substr(one.end, next.begin - one.end).find_first_of("\n\t")
                      == std::string_view::npos;
    };
    return (index > 0 && are_in_row(matches[index - 1], matches[index]))
           || (index + 1 < matches.size() && are_in_row(matches[index], matches[index + 1]));
}

bool is_in_mail_head(std::string_view text, const Surroundings& around) {
    static const RE2 k_sent(
        R"((?:^|\n)(?:verzonden|datum|date|sent|ontvangen)(?: op)? ?: ?[^\n]{0,25}$)");
    static const RE2 k_head(R"((?:^|\n)(?:van|from|aan|to) ?:)"); // a form has a subject too
    static const RE2 k_wrote(R"(^[^\n]{0,30}(?:schreef|wrote))");
    constexpr std::size_t k_top = 400;
    const auto begin = static_cast<std::size_t>(around.before.data() - text.data());
    const std::size_t from = begin > k_top ? begin - k_top : 0;
    const std::string_view near = text.substr(from, 2 * k_top);
    static const RE2 k_moment(
        R"((?:[a-z]+dag )?[^\n\t]{8,20},? (?:om |at )?\d{1,2}[:.]\d{2}(?: uur)?)"); // and nothing else
    const bool sent = (RE2::PartialMatch({around.before.data(), around.before.size()}, k_sent)
                       || RE2::FullMatch({around.line.data(), around.line.size()}, k_moment))
                      && RE2::PartialMatch({near.data(), near.size()}, k_head);
    return sent || RE2::PartialMatch({around.behind.data(), around.behind.size()}, k_wrote);
}

bool is_forwarded(std::string_view text) {
    static const RE2 k_forwarded(R"(\b(?:fw|fwd|doorst) ?:|doorgestuurd|forwarded message)");
    return RE2::PartialMatch({text.data(), text.size()}, k_forwarded);
}

/// In the head or foot that a printer or a browser adds. A day on the last line of a page that counts pages is, anywhere.
bool is_in_margin(std::string_view text,
                  const DateMatch& match,
                  const Surroundings& around,
                  const Box& box) {
    constexpr double k_head = 0.05;
    constexpr double k_foot = 0.93;
    static const RE2 k_running(
        R"(pagina|\bpage\b|\bblz|\d ?/ ?\d+\s*$|\b\d+ van \d+|https?:|www\.|\d{1,2}:\d{2}|versie|\bversion\b)");
    static const RE2 k_counted(R"((?:pagina|\bpage|\bblz\.?|\bblad) ?\d)");
    // "15-3-2024, 10:22     Mijn certificaten"
    static const RE2 k_browser(R"(^\d{1,2}[-/]\d{1,2}[-/]\d{2,4},? \d{1,2}:\d{2}(?: [ap]m)?\t)");
    const re2::StringPiece line(around.line.data(), around.line.size());
    const bool outside = box.y1 < k_head || box.y0 > k_foot;
    constexpr std::size_t k_longest = 100;
    const bool last = match.first.day != 0 && text.find('\n', match.end) == std::string_view::npos
                      && line.size() < k_longest;
    return (outside && RE2::PartialMatch(line, k_running)) || RE2::PartialMatch(line, k_browser)
           || (last && RE2::PartialMatch(line, k_counted));
}

bool speaks_of_today(std::string_view text) {
    static const RE2 k_today(
        R"(\b(?:vandaag|vanmiddag|vanochtend|vanmorgen|vanavond|zojuist|today|this (?:morning|afternoon))\b)");
    return RE2::PartialMatch({text.data(), text.size()}, k_today);
}

/// "3 juni 2024, 14.00 - 17.00 uur": papers are signed and issued on a day, not from hour to hour.
bool has_hours(const Surroundings& around) {
    static const RE2 k_hours(
        R"(^[^\d\n]{0,25}\b\d{1,2}[.:]\d\d ?(?:u\.?|uur|h)? ?(?:-|tot|t/m|to|until) ?\d{1,2}[.:]\d\d)");
    return RE2::PartialMatch({around.behind.data(), around.behind.size()}, k_hours);
}

/// "deel 1 op 10 februari 2017, deel 2 op 24 maart 2017": the next of days that are named together.
bool goes_on(std::string_view text, const DateMatch& before, const DateMatch& match) {
    static const RE2 k_joint(R"((?:,| en| and| &| /|;)[ \n][^.:;\t]{0,20})");
    const re2::StringPiece between(text.data() + before.end,
                                   match.begin > before.end ? match.begin - before.end : 0);
    return RE2::FullMatch(between, k_joint);
}

/// "Bijeenkomst van: 3 juni 2024" is no period.
bool ends_in_of(std::string_view before) {
    static const RE2 k_of(R"(\bvan[ \t:]*$)");
    return RE2::PartialMatch({before.data(), before.size()}, k_of);
}

DateRole labelled_role(const DateMatch& match, const Surroundings& around) {
    const bool of_one_day = !match.last && !match.open_ended && ends_in_of(around.before);
    if (const DateRole role = last_label(around.before, !of_one_day); role != DateRole::unknown) {
        return role;
    }
    if (match.open_ended || (match.last && match.first.month == 0)) {
        return DateRole::period;
    }
    // What says until when something holds, and when somebody was born, stands before its date.
    const DateRole role = first_label(around.behind);
    const bool of_next = around.then_date && (role == DateRole::expiry || role == DateRole::birth);
    return of_next ? DateRole::unknown : role;
}

/// A label, or the head of a column, that says what the dates with it are.
bool tells_role(std::string_view label) {
    return is_bare_label(label) || last_label(label) != DateRole::unknown;
}

constexpr double k_lower_half = 0.5;

DatePlace place_of(const PageText& text,
                   const std::vector<DateMatch>& matches,
                   std::size_t index,
                   const Surroundings& around,
                   std::string_view label,
                   const Box& box) {
    const DateMatch& match = matches[index];
    if (is_in_margin(text.text, match, around, box)) {
        return DatePlace::margin;
    }
    if (is_in_mail_head(text.text, around)) {
        return DatePlace::mail_head;
    }
    const bool lower = around.place > k_lower_half;
    const bool alone = lower && is_alone(text.text, around, matches, index);
    if (is_bare_label(label) || (!alone && is_bare_label(on_its_line(around.before)))) {
        const bool of_letter = !lower && is_above_salutation(text.text, match);
        const bool is_signed =
            is_beside_signature(text.text, match) && !is_in_row_of_days(text.text, matches, index);
        return is_signed   ? DatePlace::signing
               : of_letter ? DatePlace::letter_head
                           : DatePlace::bare_label;
    }
    if (is_announced(around)) {
        return DatePlace::announced;
    }
    if (lower
        && (ends_paper(text, matches, index, around)
            || begins_last_line(text, matches, index, around))) {
        return DatePlace::closing;
    }
    if (is_place_and_date(around)) {
        return lower ? DatePlace::closing : DatePlace::letter_head;
    }
    if (alone) {
        return DatePlace::alone;
    }
    if (is_deadline(match, around)) {
        return DatePlace::deadline;
    }
    constexpr std::size_t k_few = 36; // letters
    return around.line.size() <= match.end - match.begin + k_few ? DatePlace::aside
                                                                 : DatePlace::plain;
}

// ------------------------------------------------------------------------------- the piece as a whole

bool is_activity(DateRole role) {
    return role == DateRole::event || role == DateRole::meeting;
}

int year_of(const std::string& value) {
    return std::stoi(value.substr(0, 4));
}

/// Event and meeting are two words for the day of an activity: the type says which is meant. So does a
/// period of days, for what has a day of its own.
DateRole adapted(const DateFound& date, DateRole essential) {
    if (date.end && (date.role == DateRole::issued || date.role == DateRole::signed_)) {
        return DateRole::unknown; // nobody signs or issues for several days
    }
    if (essential == DateRole::period && date.role == DateRole::published) {
        return DateRole::unknown; // of a committee that makes a magazine
    }
    const bool of_months = date.end && date.value.size() <= 7;
    if (essential == DateRole::period && of_months && is_activity(date.role)) {
        return essential; // nobody takes part for months on end
    }
    if (essential == DateRole::issued && is_activity(date.role) && !date.end) {
        return essential; // a diploma is of the day of its exam
    }
    if (!is_activity(essential)) {
        return date.role;
    }
    const bool of_days = date.end && date.value.size() > 7;
    // What a course is accredited for goes on for years, a course does not.
    constexpr int k_longest = 1;
    if (of_days && year_of(*date.end) - year_of(date.value) > k_longest) {
        return DateRole::period;
    }
    return is_activity(date.role) || (date.role == DateRole::period && of_days) ? essential
                                                                                : date.role;
}

/// The role that a place alone gives; unknown where it gives none. Nobody signs or issues for several days.
DateRole role_of_place(const PlacedDate& one, const DocumentType* type) {
    if (one.date.end) {
        return DateRole::unknown;
    }
    const bool declares = type == nullptr || type->kind == "declaration" || type->kind == "report";
    switch (one.place) {
    case DatePlace::margin:
        return DateRole::printed;
    case DatePlace::signing:
        return DateRole::signed_;
    case DatePlace::closing:
    case DatePlace::alone:
        return declares ? DateRole::signed_ : DateRole::issued;
    case DatePlace::letter_head:
        return type == nullptr ? DateRole::unknown
                               : (declares ? DateRole::signed_ : DateRole::issued);
    case DatePlace::mail_head:
        return type == nullptr ? DateRole::unknown
                               : (declares ? DateRole::signed_ : DateRole::issued);
    case DatePlace::deadline:
        return type != nullptr && type->essential_date != DateRole::period ? DateRole::expiry
                                                                           : DateRole::unknown;
    case DatePlace::quoted_mail:
    case DatePlace::announced:
    case DatePlace::bare_label:
    case DatePlace::aside:
    case DatePlace::plain:
        return DateRole::unknown;
    }
    return DateRole::unknown;
}

bool is_plain(const PlacedDate& one) {
    return one.place == DatePlace::plain || one.place == DatePlace::aside;
}

/// Nothing but the type says what it is.
bool is_free(const PlacedDate& one) {
    return one.date.role == DateRole::unknown && is_plain(one);
}

/// A day on a line of its own ends a paper that names the day it is about before; else it is that day. Of two on lines of
/// their own the later one ends it.
bool closes(const std::vector<PlacedDate>& dates, const PlacedDate& one, DateRole essential) {
    return std::ranges::any_of(dates, [&](const PlacedDate& other) {
        const bool is_earlier =
            other.place == DatePlace::alone && other.date.value < one.date.value;
        const bool may_be_about =
            is_plain(other) || other.place == DatePlace::bare_label || is_earlier;
        const bool is_before =
            &other < &one && other.date.role == DateRole::unknown && may_be_about;
        return &other != &one && (is_before || other.date.role == essential);
    });
}

/// Below each other, or close: days of one list.
bool are_listed(const DateFound& one, const DateFound& other) {
    constexpr double k_same_column = 0.015; // of the page
    constexpr double k_lines = 2.2;
    return one.page == other.page && !other.end
           && (std::abs(one.box.x0 - other.box.x0) < k_same_column
               || std::abs(one.box.y0 - other.box.y0) < k_lines * one.box.height());
}

/// Beside another date: a row of days at the head of a list.
bool shares_row(const std::vector<PlacedDate>& dates, const PlacedDate& one) {
    return std::ranges::any_of(dates, [&](const PlacedDate& other) {
        return &other != &one && other.date.page == one.date.page
               && std::abs(other.date.box.y0 - one.date.box.y0) < one.date.box.height() / 2;
    });
}

/// A paper is signed and issued after what it tells of, a bill or a registration before: the day beside few other
/// words that is later, or earlier, than all others and first or last among them is the paper's own.
bool is_of_paper(const std::vector<PlacedDate>& dates, const PlacedDate& one, bool is_evidence) {
    if (one.place != DatePlace::aside || !is_free(one) || one.date.value.size() != 10) {
        return false;
    }
    std::size_t before = 0;
    std::size_t behind = 0;
    for (const PlacedDate& other : dates) {
        const DateRole role = other.date.role;
        if (&other == &one || role == DateRole::birth || role == DateRole::expiry
            || role == DateRole::printed) {
            continue;
        }
        const bool is_day = other.date.value.size() == 10;
        const std::string& last = other.date.end ? *other.date.end : other.date.value;
        const bool in_order =
            is_evidence ? last < one.date.value : one.date.value < other.date.value;
        const bool is_dated = role == DateRole::signed_ || role == DateRole::issued;
        if (!in_order || is_dated || !is_day || are_listed(one.date, other.date)) {
            return false;
        }
        ++(&other < &one ? before : behind);
    }
    return (before == 0) != (behind == 0);
}

/// Several days on lines of their own are a list: none of them ends the paper.
void tell_list_of_days(std::vector<PlacedDate>& dates) {
    constexpr int k_fewest = 3;
    const auto is_alone = [](const PlacedDate& one) { return one.place == DatePlace::alone; };
    if (std::ranges::count_if(dates, is_alone) < k_fewest) {
        return;
    }
    for (PlacedDate& one : dates) {
        one.place = is_alone(one) ? DatePlace::plain : one.place;
    }
}

/// Of the heads of mails on a page the first is its own, the others are what it answers.
void tell_quoted_mails(std::vector<PlacedDate>& dates) {
    bool is_answer = false;
    for (PlacedDate& one : dates) {
        const bool is_head = one.place == DatePlace::mail_head && !one.is_forwarded;
        one.place = is_head && is_answer ? DatePlace::quoted_mail : one.place;
        is_answer = is_answer || is_head;
    }
}

/// Whether a date may turn out to be the essential one although its place points elsewhere.
bool may_be_essential(const PlacedDate& one, DateRole essential) {
    const bool by_place = !is_plain(one) && one.place != DatePlace::bare_label;
    if (one.place == DatePlace::quoted_mail || one.place == DatePlace::announced) {
        return false;
    }
    if (one.date.role == DateRole::unknown) {
        return one.date.value.size() > 4 || essential == DateRole::period;
    }
    if (!by_place || one.place == DatePlace::margin || essential == DateRole::period
        || one.date.role == DateRole::expiry) {
        return false;
    }
    return one.place != DatePlace::mail_head || one.is_today || essential == DateRole::signed_;
}

/// Long before the newest date of the paper: a date of birth that has no label.
void name_births(std::vector<PlacedDate>& dates) {
    constexpr int k_youngest = 16;
    const auto is_birth = [](const PlacedDate& one) { return one.date.role == DateRole::birth; };
    if (std::ranges::any_of(dates, is_birth)) {
        return;
    }
    int newest = 0;
    const auto year = [](const PlacedDate& one) { return year_of(one.date.value); };
    for (const PlacedDate& one : dates) {
        newest = std::max(newest, year(one));
    }
    const auto has_another = [&](const PlacedDate& one) {
        return std::ranges::any_of(dates, [&](const PlacedDate& other) {
            return &other != &one && year(other) > year(one)
                   && (is_activity(other.date.role) || other.date.role == DateRole::unknown);
        });
    };
    for (PlacedDate& one : dates) {
        const bool is_day = one.date.value.size() == 10 && !one.date.end;
        const bool by_name = one.place == DatePlace::letter_head; // "Anna Smit, 3 mei 1980"
        const bool may_be =
            one.date.role == DateRole::unknown || (is_activity(one.date.role) && has_another(one));
        if (is_day && newest - year(one) >= k_youngest && (by_name || (may_be && is_plain(one)))) {
            one.date.role = DateRole::birth;
        }
    }
}

/// A year alone is no day of an activity where days are named: it is told of something else. Nor are months with such
/// a day: "in februari 2025, op de 11e", "in het voorjaar van 2025 op 11 april".
void drop_lone_years(std::vector<PlacedDate>& dates) {
    constexpr std::size_t k_year = 4;
    constexpr std::size_t k_month = 7;
    const auto is_day_in = [](const PlacedDate& one, const DateFound& months) {
        const std::string month = one.date.value.substr(0, k_month);
        return is_activity(one.date.role) && one.date.value.size() > k_month
               && months.value <= month && month <= months.end.value_or(months.value);
    };
    const bool has_days = std::ranges::any_of(dates, [](const PlacedDate& one) {
        return is_activity(one.date.role) && one.date.value.size() > k_month;
    });
    for (PlacedDate& one : dates) {
        const std::string& value = one.date.value;
        const bool of_year = value.size() == k_year && has_days;
        const bool of_month =
            value.size() == k_month && std::ranges::any_of(dates, [&](const PlacedDate& other) {
                return is_day_in(other, one.date);
            });
        if (((of_year && !one.date.end) || of_month) && is_activity(one.date.role)) {
            one.date.role = DateRole::unknown;
        }
    }
}

constexpr double k_by_type = 0.8; // a factor: nothing but the type says so

/// Gives a date a role, and those of the same kind that are listed with it.
void name_with_listed(std::vector<PlacedDate>& dates, PlacedDate& first, DateRole role) {
    const DateRole before = first.date.role;
    for (PlacedDate& one : dates) {
        const bool is_alike =
            one.date.role == before && one.date.value.size() == first.date.value.size();
        if (&one == &first || (is_alike && are_listed(first.date, one.date))) {
            one.date.role = role;
        }
    }
}

/// An article appeared on one day: the one beside few other words, else the first. Others are told of in it.
void name_day_of_article(std::vector<PlacedDate>& dates) {
    constexpr DateRole k_published = DateRole::published;
    const auto is_free_day = [](const PlacedDate& one) {
        return one.date.role == DateRole::unknown && may_be_essential(one, k_published);
    };
    const auto is_known = [](const PlacedDate& one) { return one.date.role == k_published; };
    auto chosen = std::ranges::find_if(dates, [&](const PlacedDate& one) {
        return is_free_day(one)
               && (one.place == DatePlace::aside || one.place == DatePlace::bare_label);
    });
    if (chosen == dates.end() && std::ranges::none_of(dates, is_known)) {
        chosen = std::ranges::find_if(dates, is_free_day);
    }
    if (chosen != dates.end()) {
        chosen->date.role = k_published;
        chosen->date.confidence *= k_by_type;
    }
}

void promote(std::vector<PlacedDate>& dates, const DocumentType& type) {
    const DateRole essential = *type.essential_date;
    const auto has_role = [&](const PlacedDate& one) { return one.date.role == essential; };
    // Behind "Datum" stands what the form is about, and what is left without a role in a list or a table.
    // On a bill or a registration that names another day it is the day it was made.
    const bool of_paper =
        is_activity(essential) && !type.is_evidence
        && (std::ranges::any_of(dates, has_role) || std::ranges::any_of(dates, is_free));
    const bool is_article = essential == DateRole::published && type.kind == "article";
    for (PlacedDate& one : dates) {
        if (!is_article && one.date.role == DateRole::unknown
            && one.place == DatePlace::bare_label) {
            one.date.role = of_paper ? DateRole::issued : essential;
        }
    }
    const auto begun = std::ranges::find_if(
        dates, [](const PlacedDate& one) { return is_activity(one.date.role); });
    if (essential == DateRole::period && begun != dates.end()
        && std::ranges::none_of(dates, has_role)) {
        name_with_listed(dates, *begun, essential); // "Startdatum" of a function, not of a course
    }
    if (is_article) {
        name_day_of_article(dates);
    } else if (is_activity(essential) || essential == DateRole::published) {
        for (PlacedDate& one : dates) {
            if (one.date.role == DateRole::unknown && may_be_essential(one, essential)) {
                one.date.role = essential;
                one.date.confidence *= k_by_type;
            }
        }
    }
    if (std::ranges::any_of(dates, has_role)) {
        return;
    }
    // Months or years, or what seems too long, say when an activity was, where no day does; who signs does not.
    const auto of_months = std::ranges::find_if(dates, [&](const PlacedDate& one) {
        const bool lone_year = one.date.role == DateRole::unknown && one.date.value.size() == 4;
        return (is_activity(essential) || essential == DateRole::published)
               && (lone_year || (one.date.role == DateRole::period && one.date.end));
    });
    if (of_months != dates.end()) {
        name_with_listed(dates, *of_months, essential);
        return;
    }
    const auto fits = [&](const PlacedDate& one) {
        // A bill or a registration that names no other day is of the day it was made.
        return may_be_essential(one, essential)
               || (is_activity(essential) && !type.is_evidence && one.date.role == DateRole::issued)
               || (essential == DateRole::issued && one.date.role == DateRole::signed_)
               || (essential == DateRole::signed_ && one.date.role == DateRole::issued);
    };
    // A signature is dated at the end, an activity is named first.
    const auto last = std::ranges::find_if(dates.rbegin(), dates.rend(), fits);
    const auto first = std::ranges::find_if(dates, fits);
    if (first == dates.end()) {
        return;
    }
    PlacedDate& chosen =
        essential == DateRole::signed_ || essential == DateRole::issued ? *last : *first;
    chosen.date.role = essential;
    chosen.date.confidence *= k_by_type;
}

} // namespace

PlacedDate placed(const PageText& text,
                  const std::vector<DateMatch>& matches,
                  std::size_t index,
                  const DateFound& date) {
    // Longer lines above are sentences, as is the date's own with more words before it.
    constexpr std::size_t k_label_line = 45;
    constexpr std::size_t k_led = 25;
    const DateMatch& match = matches[index];
    const Surroundings around = surroundings(text.text, matches, index);
    bool below = false;
    std::string_view label = label_of(text, match, below);
    if (!tells_role(label)) {
        const std::string_view heading = column_heading(text, match.begin);
        if (last_label(heading, !ends_in_of(heading)) != DateRole::unknown) {
            label = heading;
            below = true;
        }
    }
    PlacedDate one;
    one.date = date;
    one.place = place_of(text, matches, index, around, label, date.box);
    one.is_today = speaks_of_today(text.text);
    one.is_forwarded = is_forwarded(text.text);
    if (one.place == DatePlace::margin || one.place == DatePlace::mail_head
        || one.place == DatePlace::announced) {
        return one;
    }
    if (has_hours(around)) {
        one.date.role = DateRole::event;
        return one;
    }
    DateRole role = below ? last_label(label) : DateRole::unknown;
    if (role == DateRole::unknown && !(below && is_bare_label(label))) {
        role = labelled_role(match, around);
    }
    const bool stands_alone =
        is_plain(one) && label.empty() && on_its_line(around.before).size() <= k_led;
    const bool is_label_above = around.above.size() <= k_label_line && !ends_sentence(around.above);
    if (role == DateRole::unknown && stands_alone && is_label_above) {
        role = last_label(around.above, !ends_in_of(around.above));
    }
    const bool named_together =
        role == DateRole::unknown && index > 0 && goes_on(text.text, matches[index - 1], match);
    if (named_together) {
        const DateRole of_first =
            labelled_role(matches[index - 1], surroundings(text.text, matches, index - 1));
        const bool may_go_on = is_activity(of_first) || of_first == DateRole::issued;
        role = may_go_on ? of_first : role;
    }
    one.date.role = role;
    return one;
}

void settle_roles(std::vector<PlacedDate>& dates, const DocumentType* type) {
    const DateRole essential =
        type == nullptr ? DateRole::unknown : type->essential_date.value_or(DateRole::unknown);
    tell_quoted_mails(dates);
    tell_list_of_days(dates);
    for (PlacedDate& one : dates) {
        one.date.role = adapted(one.date, essential);
    }
    const bool is_evidence = type == nullptr || type->is_evidence;
    for (PlacedDate& one : dates) {
        if (one.place == DatePlace::announced && !is_evidence) {
            one.place = DatePlace::plain; // such a paper tells of what is to come
        }
        if (one.place == DatePlace::alone && shares_row(dates, one)) {
            one.place = DatePlace::plain;
        }
        if (essential != DateRole::published && is_of_paper(dates, one, is_evidence)) {
            one.place = DatePlace::closing;
        }
        const bool waits = one.place == DatePlace::alone && essential != DateRole::period
                           && !closes(dates, one, essential);
        if (one.date.role == DateRole::unknown && !waits) {
            one.date.role = role_of_place(one, type);
        }
        if (one.date.role == DateRole::unknown && one.date.end) {
            one.date.role = is_activity(essential) ? essential : DateRole::period;
        }
    }
    name_births(dates);
    if (essential != DateRole::unknown) {
        promote(dates, *type);
    }
    drop_lone_years(dates);
}

} // namespace intake
