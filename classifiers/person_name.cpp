// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/person_name.hpp"

#include "classifiers/first_names.hpp"
#include "classifiers/fold.hpp"
#include "classifiers/has_digit.hpp"
#include "classifiers/matching.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>
#include <vector>

namespace intake {

namespace {

constexpr std::size_t k_most_words = 8;

const RE2& honorific() {
    static const RE2 k_expression(
        R"((?:dhr|mw|mevr|mevrouw|mej|heer|meneer|mr|mrs|ms|miss|drs|dr|ir|ing|prof|lic|frau|herr|monsieur|madame|mme|heer/mevrouw|dhr/mw|dhr\./mw|dhr\./mevr|mr\./mrs|hr|/)\.?)");
    return k_expression;
}

const RE2& particle() {
    static const RE2 k_expression(
        R"(van|von|vande|vander|de|den|der|des|het|'t|ten|ter|te|tot|op|in|aan|la|le|el|al|ben|bin|di|da|dos|du|della|y|d'|v\.?d\.?|v/d|a|o|'s|oude)");
    return k_expression;
}

/// Between two surnames.
const RE2& dash() {
    static const RE2 k_expression("[-\u2013]");
    return k_expression;
}

/// Behind a first name they go on with a surname, behind that with a place: "Anna Smit te Venray".
const RE2& before_place() {
    static const RE2 k_expression("te|in|op|aan");
    return k_expression;
}

/// Behind a word that is no first name they lead to somebody who has one.
const RE2& leads_to_name() {
    static const RE2 k_expression("van|aan|op|door");
    return k_expression;
}

/// Capitalised words with which no name goes on.
const RE2& no_name() {
    static const RE2 k_expression(
        R"(i'm|i|ha|mail|tussen|goedemorgen|goedemiddag|goedenavond|onderzoekers?|hoogleraar|wethouder|minister|staatssecretaris|kamerlid|professor|column|interview|blog|gastblog|essay|recensie|reflectie|reglement|congratulations|participant|learner|attendee|employee|certificate|attendance|identity|card|record|statement|declaration|programme|pop|opgave|heb|hebt|ben|bent|werk|gewerkt|wil|mag|podcast|abonnement|tijdschrift|dear|onderdeel|artikel|hoofdstuk|resume|koninkrijk|nederlanden|nederlandse|voorna(?:am|men)|roepnaam|achternaam|voorletters|leergang|score|uurloon|bruto|netto|the|with|what|how|factuur|nota|lezing|gastles|symposium|regio|over|bij|maar|dus|ook|nog|toen|daarna|tijdens|na|om|door|er|die|zo|het|geef|doe|maak|naar|uit|tot|per|via|onder|kan|deelnemer|deelneemster|cursist|kandidaat|medewerker|collega|student|vrijwilliger|werknemer|instructeur|leidinggevende|teamleider|occupational|field|work|experience|education|skills|ingebracht|heeft|is|was|geboren|geb|datum|certificaat|diploma|functie|adres|handtekening|naam|met|voor|op|als|dit|deze|hierbij|ondergetekende|verklaart|bewijs|verklaring|titel|plaats|informatie|persoonlijke|gegevens|bsn|personeelsnr|personeelsnummer|teilnahmebescheinigung|bescheinigung|zertifikat|attestation|onderwerp|bijeenkomst|training|cursus|opleiding|intervisie|supervisie|coaching|workshop|webinar|congres|studiedag|jobcoach|jobcoaching|begeleider|supervisor|trainer|docent|directeur|voorzitter|secretaris|coordinator|manager|lid|curriculum|vitae|cv|has|for|the|this|date|name|signature|and|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|onbekend|nvt|ja|nee|uren|tel|telefoon|e-?mail(?:adres)?|foto's|jobcoaches|pagina|noloc|uwv|zie|bijlage|beste|geachte|aan|betreft|profiel|ervaring|werkervaring|opleidingen|personalia|contact|getuigschrift|attest|deelname|deelnamebewijs|aanwezigheid|register|recertificering|hoi|dag|hallo|hee|hey|hi|groet|groeten|groetjes|liefs|proficiat|gefeliciteerd|recipient|jaar|wat|wie|waar|wanneer|personal|information|samenvatting|hierbij|bijdrage|auteur|geldig|adres|postcode|woonplaats|geboortedatum|nationaliteit|telefoon|website|mobiel|terugblik|ontwikkelplan|reflectieverslag|boekenlijst|leeslijst|tekst|foto|fotografie|beeld|illustratie|verslag|plan|inhoud|blijft|inschrijving|factuur|betaald|van|sent|from|to|subject|onderwerp|verzonden|bedankt|dank|ik|zij|hij|wij|jij|je|mijn|jouw|onze|ons|ja|nee)");
    return k_expression;
}

/// Words put together with these, and languages, go on with no name, unless a first name or initials stand before:
/// "Hans Wiegeraad", "J. Engels".
const RE2& no_surname() {
    static const RE2 k_expression(
        R"([a-z-]*(?:naam|ondersteuner|begeleider|begeleidster|leider|leidster|medewerker|medewerkster|coordinator|adviseur|consulent|plan|verslag|nota|lijst|brief|formulier|verklaring|certificaat|overzicht|memo|raad|dag|gesprek|team|training|cursus|opleiding|coach|coaching|coaches|kaart|bewijs|rapport|attest)|nederlands|engels|duits|frans|fries|turks|arabisch|spaans)");
    return k_expression;
}

const RE2& organisation() {
    static const RE2 k_expression(
        R"((?:(?:opleidings|buurt|wijk|gemeente|zieken|verpleeg|verzorgings|inloop|vormings)huis|[a-z]*(?:bureau|instituut|academie|vereniging|groep|bedrijf|bedrijven|dienst|diensten|partners|training|trainingen|netwerk|praktijk|[a-z]+kring|[a-z]+team|[a-z]+werk|loopbaan|leerhuis|taalhuis|organisatie|ambulance|centrum|stichting|school|stadhuis|station|universiteit|opleidingen|advies|werkplaats|jobcoaching|commissie|redactie|gemeente)|university|college|hogeschool|academie|academy|instituut|institute|[a-z-]*gemeente|centrum|b\.?v|n\.?v|vzw|bv|v\.o\.f|vof|roc|uwv|groep|ministerie|commissie|bureau|school|redactie|uitgeverij|tijdschrift|hotel|cafe|grand-cafe|eetcafe|brasserie|boekhandel|supermarkt|apotheek|hospice|scouting|harmonie|fanfare|parochie|bibliotheek|museum|voedselbank|zorgboerderij|bakkerij|garage|restaurant|app|club|team|provincie|afdeling|afd\.?|p&o|hr|board|faculty|ministry)[.,]?)");
    return k_expression;
}

/// A word of the text between white space.
struct NameWord {
    TextRange range;   // without punctuation around it
    std::string shape; // as read
    bool last = false; // punctuation ends the name behind it
    bool comma = false;
    bool initial = false;
    bool bracketed = false;
    bool begins_line = false;
};

bool begins_upper(std::string_view text) {
    std::size_t at = 0;
    const std::int32_t first = next_character(text, at);
    const bool misread = first == '0' && text.size() > 3; // "0udeman"
    return first >= 0 && (u_isupper(first) != 0 || u_istitle(first) != 0 || misread);
}

bool is_in_capitals(std::string_view text) {
    return text.size() > 1
           && std::ranges::all_of(text, [](char c) { return 'A' <= c && c <= 'Z'; });
}

NameWord word_at(const PageText& text, TextRange range) {
    static const RE2 k_initials(R"((?:[a-z]\.|(?:th|ch|ph|ij|chr|fr|joh)\.)+-?(?:[a-z]\.)*)");
    NameWord word;
    const std::string_view raw = text.part(range);
    static const RE2 k_van_der(R"(v\.d\.)"); // "V.D." are initials
    const bool is_van_der = matches(raw, k_van_der) && !begins_upper(excerpt(text, range).text);
    word.initial = matches(raw, k_initials) && !is_van_der;
    word.bracketed = raw.starts_with('(') && raw.find(')') != std::string_view::npos;
    word.comma = raw.ends_with(',');
    const bool opens = raw.starts_with('(') && !word.bracketed;
    word.last = !word.initial && !is_van_der
                && raw.find_first_of(",;:.!?)\"", raw.size() - 1) != std::string_view::npos
                && !(word.bracketed && raw.ends_with(')'));
    word.range = word.initial ? range : trimmed(text, range, ",;:.!?\"'*|()[]");
    if (opens) {
        word.range = {}; // a remark in several words, no second name
    }
    constexpr std::size_t k_longest_elided = 3;
    if (raw.starts_with('\'') && !word.range.empty() && word.range.size() <= k_longest_elided) {
        word.range.begin = range.begin; // 't, 's
    }
    if (!word.range.empty()) {
        word.shape = excerpt(text, word.range).text;
    }
    return word;
}

std::vector<NameWord> words_of(const PageText& text, TextRange range) {
    std::vector<NameWord> words;
    std::size_t at = range.begin;
    while (at < range.end && words.size() < k_most_words + 4) {
        const std::size_t begin = text.text.find_first_not_of(" \n\t", at);
        if (begin >= range.end || begin == std::string::npos) {
            break;
        }
        if (!words.empty() && text.text.substr(at, begin - at).find('\t') != std::string::npos) {
            break;
        }
        if (!words.empty() && text.text.substr(at, begin - at).find("\n\n") != std::string::npos) {
            break;
        }
        const std::size_t end = std::min(text.text.find_first_of(" \n\t", begin), range.end);
        words.push_back(word_at(text, {begin, end}));
        words.back().begins_line = text.text.find('\n', at) < begin;
        at = end;
    }
    return words;
}

/// Figures and signs that names do not hold; a lone one or nought among letters was misread: "P1at".
bool has_sign(std::string_view text) {
    static const RE2 k_misread("[a-z]+[01][a-z]*|[01][a-z]{3,}");
    return text.find_first_of("0123456789@/_") != std::string_view::npos
           && !(text.size() > 3 && matches(text, k_misread));
}

/// Whether a name may begin or go on with this word.
bool fits(const PageText& text, const NameWord& word, bool is_of_person) {
    const std::string_view folded = text.part(word.range);
    const bool names_nobody = (matches(folded, no_name()) && !is_first_name(folded))
                              || (!is_of_person && matches(folded, no_surname()));
    return !word.range.empty() && !has_sign(folded) && begins_upper(word.shape) && !names_nobody;
}

/// Reads the name at the start of some words, word by word.
class NameReader {
public:
    NameReader(const PageText& text, TextRange range, NameIn where)
        : m_text(text), m_where(where), m_words(words_of(text, range)) {}

    TextRange read() {
        skip_titles();
        while (m_at < m_words.size() && m_read.count < k_most_words && !m_ends) {
            if (ends_before()) {
                return name(false);
            }
            if (is(m_at, organisation()) && begins_upper(word().shape)) {
                return {}; // "Smit Training", but "Anna Smit de training heeft gevolgd"
            }
            if (joins_surnames()) {
                ++m_at;
                continue;
            }
            if (is_led()) {
                m_read = {};
            }
            if (!goes_on()) {
                return name(false);
            }
            add();
            ++m_at;
        }
        return name(m_at >= m_words.size());
    }

private:
    /// What was read so far.
    struct Read {
        TextRange name;
        std::size_t count = 0; // words
        std::size_t particles = 0;
        std::size_t letters = 0; // without initials
        bool only_first_names = true;
        bool begins_with_first_name = false;
        bool begins_with_particle = false;
        bool begins_with_initial = false;

        bool has_word() const { return count > particles; }
        bool is_whole() const { return count >= particles + 2; }
        bool is_of_person() const { return begins_with_first_name || begins_with_initial; }
    };

    const NameWord& word() const { return m_words[m_at]; }
    std::string_view folded(std::size_t at) const { return m_text.part(m_words[at].range); }
    bool is(std::size_t at, const RE2& expression) const {
        return at < m_words.size() && matches(folded(at), expression);
    }
    bool is_particle() const { return is(m_at, particle()) && !word().last && !word().initial; }

    /// "de heer", "mw. drs."
    void skip_titles() {
        constexpr std::size_t k_most = 4;
        while (m_at < k_most && (is(m_at, honorific()) || is(m_at + 1, honorific()))) {
            ++m_at;
        }
    }

    /// Whether the name ended before this word, whatever it is.
    bool ends_before() const {
        return (m_read.is_whole() && is(m_at, before_place())) || begins_another() || begins_line();
    }

    /// "Zorggroep Smit-Oost" and "A. Smit" or "Anna Smit" under it are two.
    bool begins_another() const {
        const bool may_begin =
            word().initial || (is_first_name(folded(m_at)) && !m_read.only_first_names);
        return word().begins_line && may_begin && m_read.has_word();
    }

    /// A line seldom ends within a name, unless behind "van" or behind first names alone in a sentence that goes on.
    bool begins_line() const {
        const bool lacks_surname = m_read.only_first_names && m_where == NameIn::sentence
                                   && m_at + 1 < m_words.size() && !m_words[m_at + 1].begins_line;
        return word().begins_line && m_read.is_whole()
               && m_read.name.end == m_words[m_at - 1].range.end && !lacks_surname;
    }

    /// "Hoekstra - de Jong", "Hoekstra - Smit" in a cell of its own
    bool joins_surnames() const {
        const bool is_last = m_where == NameIn::cell && m_at + 2 == m_words.size();
        return is(m_at, dash()) && m_read.has_word() && (is(m_at + 1, particle()) || is_last);
    }

    /// "Levensloop van Anna Smit", "Uitgegeven aan Anna Smit"
    bool is_led() const {
        return m_read.count == 2 && m_read.particles == 1 && is_first_name(folded(m_at))
               && is(m_at - 1, leads_to_name()) && !m_read.is_of_person()
               && !m_read.begins_with_particle;
    }

    bool goes_on() const { return is_particle() || fits(m_text, word(), m_read.is_of_person()); }

    void add() {
        const bool is_particle = this->is_particle();
        if (m_read.name.empty()) {
            begin(is_particle);
        }
        m_read.only_first_names = m_read.only_first_names && is_first_name(folded(m_at));
        ++m_read.count;
        m_read.particles += is_particle ? 1U : 0U;
        if (!is_particle) {
            end_behind(word());
        }
        const bool is_surname = m_where == NameIn::cell && word().comma
                                && m_read.count == m_read.particles + 1; // "Smit, Anna"
        m_ends = word().last && !is_surname;
    }

    void begin(bool is_particle) {
        m_read.begins_with_first_name = is_first_name(folded(m_at));
        m_read.begins_with_initial = word().initial;
        // "Van 't Hoff, Anna", but of "van Anna Smit" what follows
        const bool goes_on = m_read.begins_with_particle && !m_read.begins_with_first_name;
        m_read.name.begin = goes_on ? m_read.name.begin : word().range.begin;
        m_read.begins_with_particle =
            goes_on || (m_read.count == 0 && is_particle && is_of_name(word()));
    }

    /// "Van Dijk" in a cell or behind a word or a title, "VAN DIJK Anna" anywhere; "Van Anna Smit" begins a sentence.
    bool is_of_name(const NameWord& particle) const {
        const std::size_t at = particle.range.begin;
        const std::string_view before = m_text.part({at > 2 ? at - 2 : at, at});
        const bool is_behind_title = m_at > 0;
        const bool is_behind_word = before.ends_with(' ') && before.front() >= 'a';
        return begins_upper(particle.shape)
               && (m_where == NameIn::cell || is_behind_title || is_behind_word
                   || is_in_capitals(particle.shape));
    }

    void end_behind(const NameWord& word) {
        m_read.name.end = word.range.end;
        m_read.letters += word.initial ? 0 : word.range.size();
        if (word.bracketed && m_read.name.end < m_text.text.size()) {
            ++m_read.name.end; // the bracket
            m_read.name.begin -= m_read.count == 1 ? 1U : 0U;
        }
    }

    /// What was read, if it is a name; a cell holds nothing else.
    TextRange name(bool is_all) const {
        constexpr std::size_t k_fewest_letters = 2;
        const bool is_one_of_cell = m_where == NameIn::cell && !is_all && m_read.count < 2;
        if (m_read.letters < k_fewest_letters || m_read.name.empty() || is_one_of_cell) {
            return {};
        }
        // "Smit, T.J." at the end of what is filled in
        const auto [begin, end] = m_read.name;
        const std::string_view text = m_text.text;
        const bool dot_left =
            end < text.size() && end > begin + 2 && text[end] == '.' && text[end - 2] == '.';
        return {begin, end + (dot_left ? 1U : 0U)};
    }

    const PageText& m_text;
    NameIn m_where;
    std::vector<NameWord> m_words;
    std::size_t m_at = 0;
    Read m_read;
    bool m_ends = false; // behind the word that was read last
};

} // namespace

TextRange name_at(const PageText& text, TextRange range, NameIn where) {
    return NameReader(text, range, where).read();
}

bool has_initials(std::string_view name) {
    return name.size() > 2 && name[1] == '.' && !has_digit(name.substr(0, 1)); // "3. Anna Smit"
}

bool has_first_name(std::string_view name) {
    bool found = has_initials(name);
    while (!name.empty()) {
        std::string_view word = name.substr(0, name.find(' '));
        name.remove_prefix(std::min(word.size() + 1, name.size()));
        const std::size_t begin = std::min(word.find_first_not_of("(,."), word.size());
        word.remove_prefix(begin);
        word = word.substr(0, word.find_first_of("),."));
        found = found || is_first_name(word);
    }
    return found;
}

bool is_whole(const PageText& text, TextRange name) {
    return !name.empty() && text.part(name).find(' ') != std::string_view::npos;
}

std::string_view last_word(std::string_view name) {
    const std::size_t space = name.rfind(' ');
    return space == std::string_view::npos ? name : name.substr(space + 1);
}

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

} // namespace intake
