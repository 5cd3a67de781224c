// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/organisation_name.hpp"

#include "classifiers/fold.hpp"
#include "classifiers/matching.hpp"

#include <re2/re2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace intake {

namespace {

/// May begin a name in lower case, where a capital follows: "gemeente Assen"; or end it: "Smit Advies bv".
const RE2& kind() {
    static const RE2 k_expression(
        R"(stichting|vereniging|gemeente|hogeschool|universiteit|ministerie|instituut|bureau|roc|uitgeverij|b\.?v|n\.?v|vof|v\.o\.f|vzw|advies|coaching|jobcoaching|trainingen|opleidingen|groep|academie|consultancy)");
    return k_expression;
}

/// Between the words of a name.
const RE2& joint() {
    static const RE2 k_expression(R"(van|de|der|den|het|'t|en|&|\+|voor|of|and|for|the)");
    return k_expression;
}

const RE2& article() {
    static const RE2 k_expression("de|het|een|the|onze|ons");
    return k_expression;
}

/// Words before which a name ended.
const RE2& end_word() {
    static const RE2 k_expression(
        R"(verkla\w+|bevestig\w+|attesteer\w+|certifice\w+|organise\w+|nodig\w*|reikt|verleent|verzorg\w+|bedank\w*|dankt|dat|die|heeft|hebben|is|was|zijn|in|te|op|aan|om|door|bij|hierbij|als|met|namens|waar|gedurende|sinds|vanaf|tot|per|[-|/])");
    return k_expression;
}

/// Words that begin what is no organisation: the paper, its parts, what was done, who is spoken to.
const RE2& other_thing() {
    static const RE2 k_expression(
        R"([a-z]*(?:verklaring|verklaringen|certificaat|bewijs|bewijzen|diploma|attest|getuigschrift|lijst|lijsten|formulier|verslag|verslagje|log|logboek|factuur|overzicht|brief|bevestiging|registratie|bijeenkomst|bijeenkomsten|training|cursus|workshop|webinar|opleiding|gesprek|sessie|sessies|traject|contract|datum|naam|nummer|middag|avond)|curriculum|certificate|statement|attestation|declaration|invoice|van|aan|cc|from|to|date|subject|sent|beste|geachte|onderwerp|hallo|hoi|hi|dag|dear|l\.?s|mijn|ik|je|jij|u|uw|wij|we|jullie|hij|zij|zijn|haar|deze|dit|dat|die|intervisie|supervisie|supervisor|begeleider|coach|jobcoach|presentie|ondergetekende|aanwezigheid|deelname|uitnodiging|programma|(?:super|inter)visie[a-z]*|bedankt|dank|welkom|gefeliciteerd|proficiat|gelezen|opgave|bijlage|pagina|page|betreft|congres|column|deelnemer|deelneemster|kandidaat|cursist|vorm|groep|paraaf|handtekening|organisatie|door|let|terugblik|reflectie|plaats|functie|rol|taak|voorzitter|secretaris|directeur|directrice|manager|teammanager|teamleider|docent|trainer|hoofd|medewerker|coordinator|penningmeester|bestuurder|bestuurslid|contact|profiel|titel|hierbij|hiermee|heden|met|met|groet|groeten|namens|werkgever|opdrachtgever|kopie|origineel|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|edubadge|badge|for|this|the|is|was|badge|nr|no|wat|wie|waar|wanneer|waarom|hoe|om|op|in|na|bij|over|een|voor|uit|per|sinds|tijdens|getekend|akkoord|w\.g|hoogachtend)");
    return k_expression;
}

struct NamePart {
    TextRange range; // without punctuation around it
    bool has_capital = false;
    bool ends = false; // punctuation ends the name behind it
};

bool has_capital(const PageText& text, TextRange range) {
    if (range.empty()) {
        return false;
    }
    const std::string read = excerpt(text, range).text;
    std::size_t at = 0;
    const std::int32_t first = next_character(read, at);
    const bool misread = first == '0' && range.size() > 3; // "0pleidingshuis"
    return first >= 0 && (u_isupper(first) != 0 || misread);
}

NamePart part_at(const PageText& text, TextRange range) {
    NamePart part;
    part.range = trimmed(text, range, ",;:.!?\"'*()[]");
    const std::string_view raw = text.part(range);
    part.has_capital = has_capital(text, part.range);
    static const RE2 k_short(R"((?:[a-z]\.)+|st\.|dr\.|mr\.)"); // "V.V. Assen", "St. Jan"
    part.ends = raw.find_first_of(",;:!?)\"") != std::string_view::npos || raw.starts_with('(')
                || (raw.ends_with('.') && !matches(raw, k_short)
                    && !matches(text.part(part.range), kind()));
    return part;
}

/// The words of a stretch one by one.
class NameParts {
public:
    NameParts(const PageText& text, TextRange range) : m_text(text), m_range(range) {}

    /// Empty behind the last one; a blank line, a wide gap or the end of a short line ends them.
    TextRange next() {
        const std::size_t begin = m_text.text.find_first_not_of(" \n\t", m_range.begin);
        if (begin >= m_range.end) {
            return {};
        }
        const std::string_view gap = m_text.part({m_range.begin, begin});
        const bool ends = gap.find('\t') != std::string_view::npos
                          || gap.find("\n\n") != std::string_view::npos
                          || (gap.find('\n') != std::string_view::npos && is_short_line());
        if (m_began && ends) {
            return {};
        }
        m_began = true;
        m_range.begin = std::min(m_text.text.find_first_of(" \n\t", begin), m_range.end);
        return {begin, m_range.begin};
    }

private:
    /// Shorter than a line of running text, which goes on in the next.
    bool is_short_line() const {
        constexpr std::size_t k_running = 60;
        const std::size_t line = m_text.text.rfind('\n', m_range.begin - 1);
        return m_range.begin - (line == std::string::npos ? 0 : line) < k_running;
    }

    const PageText& m_text;
    TextRange m_range;
    bool m_began = false;
};

/// Part of some organisation, alone.
bool is_part(std::string_view name) {
    static const RE2 k_part(
        R"([a-z]*(?:commissie|bestuur|directie|secretariaat|administratie|leiding|bureau|team|werkgroep|afdeling)|(?:opleidings)?instituut|vereniging|stichting|hogeschool|universiteit|school)");
    return matches(name, k_part) || matches(name, kind());
}

bool is_person(const PageText& text, TextRange name) {
    const TextRange person = name_at(text, name, NameIn::cell);
    return person.size() == name.size()
           && (has_first_name(text.part(name)) || has_initials(text.part(name)));
}

/// Reads a name word by word.
class OrganisationReader {
public:
    OrganisationReader(const PageText& text, NameIn where) : m_text(text), m_where(where) {}

    /// Whether the name may go on behind this word.
    bool add(const NamePart& part) {
        const std::string_view folded = m_text.part(part.range);
        if (m_name.empty()) {
            return begin(part, folded);
        }
        const bool begins_line = !part.range.empty() && m_text.text[part.range.begin - 1] == '\n';
        if (begins_line && matches(folded, other_thing())) {
            return false; // "Stichting Werk\nDatum: 3 mei"
        }
        if (part.range.empty() || m_text.text[part.range.begin - 1] == '('
            || (!part.has_capital && matches(folded, end_word()))) {
            return false;
        }
        const bool is_name = part.has_capital || matches(folded, kind())
                             || (m_where == NameIn::cell && !matches(folded, joint()));
        if (!is_name && !matches(folded, joint())) {
            return false;
        }
        m_has_capital = m_has_capital || part.has_capital;
        m_name.end = is_name ? part.range.end : m_name.end;
        return !part.ends;
    }
    TextRange name() const { return m_has_capital ? m_name : TextRange{}; }

private:
    bool begin(const NamePart& part, std::string_view folded) {
        if (!part.range.empty() && matches(folded, article()) && !part.ends && !m_article) {
            m_article = true;
            return true;
        }
        const bool may_begin = !part.range.empty() && (part.has_capital || matches(folded, kind()))
                               && (folded == "van" ? !part.ends : !matches(folded, other_thing()));
        m_name = may_begin ? part.range : TextRange{};
        m_has_capital = part.has_capital;
        return may_begin && !part.ends;
    }

    const PageText& m_text;
    NameIn m_where;
    TextRange m_name;
    bool m_article = false;
    bool m_has_capital = false;
};

} // namespace

TextRange organisation_at(const PageText& text, TextRange range, NameIn where) {
    constexpr std::size_t k_shortest = 2;
    constexpr std::size_t k_longest = 70;
    NameParts parts(text, range);
    OrganisationReader reader(text, where);
    for (TextRange word = parts.next(); !word.empty() && reader.add(part_at(text, word));
         word = parts.next()) {
    }
    const TextRange name = reader.name();
    static const RE2 k_speaks(
        R"(\b(?:ik|je|u|we|wij|dat|niet|heb|ben)\b|[@]|www\.|^[\d\W]+$|^\S*[1-9]\S*$)");
    const bool is_led = text.part(name).starts_with("van ") // "Van Dam Training", not "Van Anna"
                        && !name_at(text, name, NameIn::cell).empty();
    const bool is_one = !is_led && name.size() >= k_shortest && name.size() <= k_longest
                        && !is_part(text.part(name)) && !holds(text.part(name), k_speaks)
                        && !is_person(text, name);
    return is_one ? name : TextRange{};
}

} // namespace intake
