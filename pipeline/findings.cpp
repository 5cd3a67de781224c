// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/findings.hpp"

#include "pipeline/assess/own_overview.hpp"
#include "pipeline/figures.hpp"
#include "pipeline/legible.hpp"
#include "pipeline/media_type.hpp"
#include "pipeline/outcome_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace intake {

namespace {

constexpr std::string_view k_other = "other";
constexpr std::string_view k_framework_cue = "framework:"; // as Reason::cue names its kind
constexpr std::string_view k_entry_prefix = "entry_";
constexpr std::string_view k_portfolio_prefix = "portfolio_";

/// Below this confidence a type is named together with its runner-up, for a person to choose.
constexpr double k_doubtful_below = 0.5;
/// A page with fewer words says too little to miss a type on it.
constexpr std::size_t k_words_to_tell = 5;

constexpr Text k_zip_not_read = {"ZIP niet of niet helemaal gelezen",
                                 "ZIP not read, or not completely"};

/// Codes of our own. Those of outcomes are made from the table of outcomes.
constexpr std::array k_kinds = {
    FindingKind{
        "portfolio_without_files",
        Severity::action,
        ActionBy::candidate,
        {"Geen bestanden in het portfolio", "No files in the portfolio"},
        {"In dit portfolio zit geen enkel bestand; vraag de kandidaat om het opnieuw te sturen.",
         "There is not a single file in this portfolio; ask the candidate to send it again."}},
    FindingKind{"nothing_recognised",
                Severity::action,
                ActionBy::person,
                {"Geen bewijsstuk herkend", "No evidence recognised"},
                {"In dit portfolio is geen enkel bewijsstuk herkend; bekijk de bestanden zelf.",
                 "No evidence was recognised in this portfolio; look at the files yourself."}},
    FindingKind{
        "page_unreadable",
        Severity::attention,
        ActionBy::person,
        {"Pagina's niet goed te lezen", "Pages that cannot be read well"},
        {"Niet goed te lezen: pagina {pages}. Bekijk het origineel of vraag om een betere scan.",
         "Cannot be read well: page {pages}. Look at the original or ask for a better scan."}},
    FindingKind{
        "type_doubtful",
        Severity::attention,
        ActionBy::person,
        {"Niet zeker wat het is", "Not sure what it is"},
        {"Het is niet zeker wat dit stuk is; het lijkt op {candidates}. Bekijk het en kies zelf.",
         "It is not certain what this is; it resembles {candidates}. Look at it and choose."}},
    FindingKind{"type_unknown",
                Severity::attention,
                ActionBy::person,
                {"Niet herkend", "Not recognised"},
                {"Dit stuk is niet herkend; bekijk zelf wat het is.",
                 "This piece was not recognised; look for yourself what it is."}},
    FindingKind{
        "hold_back",
        Severity::attention,
        ActionBy::person,
        {"Privacygevoelig: niet verspreiden", "Sensitive: do not spread"},
        {"Dit lijkt op “{title}”. Stuur het niet door, en bekijk of het portfolio zonder kan.",
         "This looks like “{title}”. Do not pass it on, and see whether it can be left out."}},
    FindingKind{
        "bsn_masked",
        Severity::attention,
        ActionBy::person,
        {"BSN gevonden en afgedekt", "BSN found and masked"},
        {"Hier staat een burgerservicenummer (BSN). Het is in dit overzicht afgedekt; stuur het "
         "origineel niet door en vraag om een versie zonder BSN.",
         "There is a citizen service number (BSN) here. It is masked in this index; do not pass "
         "the original on and ask for a copy without it."}},
    FindingKind{
        "bsn_suspected",
        Severity::info,
        ActionBy::person,
        {"Mogelijk een BSN, afgedekt", "Possibly a BSN, masked"},
        {"Hier staat een getal dat een burgerservicenummer (BSN) kan zijn. Het is in dit overzicht "
         "afgedekt; kijk of het er een is.",
         "There is a number here that may be a citizen service number (BSN). It is masked in this "
         "index; see whether it is one."}},
    FindingKind{
        "extension_mismatch",
        Severity::info,
        ActionBy::nobody,
        {"Naam en inhoud verschillen", "Name and content differ"},
        {"De naam belooft {said}, maar de inhoud is {found}; de inhoud telde bij het lezen.",
         "The name promises {said}, but the content is {found}; reading went by the content."}},
    FindingKind{"duplicate_file",
                Severity::info,
                ActionBy::person,
                {"Twee keer hetzelfde bestand", "The same file twice"},
                {"Dit bestand is precies gelijk aan “{name}”; tel het één keer.",
                 "This file is exactly the same as “{name}”; count it once."}},
    FindingKind{
        "duplicate_piece",
        Severity::attention,
        ActionBy::person,
        {"Twee keer hetzelfde stuk", "The same paper twice"},
        {"Dit is stuk {name} nog een keer, opnieuw gescand of opgeslagen; het telt één keer.",
         "This is piece {name} again, scanned or saved once more; it counts once."}},
    FindingKind{"piece_looks_like",
                Severity::attention,
                ActionBy::person,
                {"Misschien twee keer hetzelfde stuk", "Perhaps the same paper twice"},
                {"Dit lijkt op stuk {name}. Kijk of het hetzelfde is; tot dan telt het in de "
                 "ondergrens één keer en in de bovengrens twee keer.",
                 "This looks like piece {name}. See whether it is the same; until then the lower "
                 "bound counts it once and the upper bound twice."}},
    FindingKind{"framework_text",
                Severity::info,
                ActionBy::nobody,
                {"Tekst van het toetsingskader", "Text of the framework"},
                {"Dit is tekst van het toetsingskader zelf, niet iets van de kandidaat.",
                 "This is text of the framework itself, not something of the candidate's."}},
    FindingKind{
        "not_evidence",
        Severity::info,
        ActionBy::person,
        {"Meestal geen bewijsstuk", "Usually not evidence"},
        {"Dit lijkt op “{title}”; dat is meestal geen bewijsstuk. Kijk of het hier hoort.",
         "This looks like “{title}”, which is usually not evidence. See whether it belongs here."}},
    FindingKind{"review_unreadable",
                Severity::attention,
                ActionBy::person,
                {"Oordeel van een mens niet gelezen", "A person's word not read"},
                {"{name}: {said}. Dit is niet gebruikt en er is niets aan veranderd; herstel het "
                 "of sla het opnieuw op vanaf de pagina van dit portfolio.",
                 "{name}: {said}. It is not used and nothing was changed in it; mend it or save it "
                 "again from the page of this portfolio."}},
    FindingKind{"review_unattached",
                Severity::attention,
                ActionBy::person,
                {"Oordeel van een mens zonder stuk", "A person's word without its piece"},
                {"Over {name} is iets gezegd, maar {said}. Kijk of het nog geldt.",
                 "Something was said of {name}, but {said}. See whether it still holds."}},
    FindingKind{"deliveries_unreadable",
                Severity::attention,
                ActionBy::person,
                {"Eerdere levering niet gelezen", "Earlier delivery not read"},
                {"{name}: {said}. Dit portfolio is daarom met geen eerdere levering vergeleken; "
                 "verwijder het bestand.",
                 "{name}: {said}. That is why this portfolio was compared with no earlier "
                 "delivery; remove the file."}},
};

/// The outcome in "entry_<outcome>" or "portfolio_<outcome>".
std::optional<Outcome> outcome_in(std::string_view code) {
    for (const std::string_view prefix : {k_entry_prefix, k_portfolio_prefix}) {
        if (code.starts_with(prefix)) {
            return outcome_from_string(code.substr(prefix.size()));
        }
    }
    return std::nullopt;
}

Severity severity_of(ActionBy action_by) {
    switch (action_by) {
    case ActionBy::candidate:
    case ActionBy::administrator:
        return Severity::action;
    case ActionBy::person:
        return Severity::attention;
    case ActionBy::nobody:
        break;
    }
    return Severity::info;
}

/// What is filled in into a sentence; names and titles differ by language.
struct Filling {
    std::string pages;
    std::string name;
    std::string said;
    std::string found;
    std::string title;
    std::string candidates;
};

std::string fill(std::string_view sentence, const Filling& filling) {
    return fmt::format(fmt::runtime(sentence),
                       fmt::arg("pages", filling.pages),
                       fmt::arg("name", filling.name),
                       fmt::arg("said", filling.said),
                       fmt::arg("found", filling.found),
                       fmt::arg("title", filling.title),
                       fmt::arg("candidates", filling.candidates));
}

/// A path for in a sentence: its end, which says most.
std::string short_name(const std::string& path) {
    constexpr std::size_t k_bytes_shown = 80;
    if (path.size() <= k_bytes_shown) {
        return path;
    }
    std::size_t begin = path.size() - k_bytes_shown;
    while (begin < path.size() && (static_cast<unsigned char>(path[begin]) & 0xC0U) == 0x80U) {
        ++begin;
    }
    return "…" + path.substr(begin);
}

/// Collects the findings of one portfolio; each member looks for one kind.
class Finder {
public:
    Finder(const Index& index, const std::vector<DocumentType>& types)
        : m_index(index), m_types(types) {}

    void portfolio_itself() {
        const Portfolio& portfolio = m_index.portfolio;
        if (!was_read(portfolio.end.outcome)) {
            add_end(k_portfolio_prefix, portfolio.end, std::nullopt, Severity::action);
            return;
        }
        if (portfolio.end.outcome != Outcome::ok) {
            add_end(k_portfolio_prefix, portfolio.end, std::nullopt, Severity::attention);
        }
        const bool has_files = std::ranges::any_of(portfolio.entries, [](const Entry& entry) {
            return entry.end.outcome != Outcome::directory && entry.end.outcome != Outcome::junk;
        });
        if (!has_files) {
            add("portfolio_without_files", {}, {});
        } else if (std::ranges::none_of(m_index.pieces, [this](const PieceRecord& record) {
                       return is_evidence(record.piece);
                   })) {
            add("nothing_recognised", {}, {});
        }
    }

    void outcomes() {
        // What ended an archive ended all that lies in it: the archive's own finding says so for all.
        std::map<std::string_view, Outcome> archives;
        archives.emplace("", m_index.portfolio.end.outcome);
        for (std::size_t e = 0; e < entries().size(); ++e) {
            const End& end = entries()[e].end;
            const auto archive = archives.find(entries()[e].inside);
            const bool is_said = archive != archives.end() && archive->second == end.outcome
                                 && !was_read(end.outcome);
            archives.insert_or_assign(entries()[e].path, end.outcome);
            const Severity severity = severity_of(info(end.outcome).action_by);
            if (severity != Severity::info && !is_said) {
                add_end(k_entry_prefix, end, e, severity);
            }
        }
    }

    void extensions() {
        for (std::size_t e = 0; e < entries().size(); ++e) {
            const Entry& entry = entries()[e];
            const bool was_identified =
                was_read(entry.end.outcome) || entry.end.outcome == Outcome::unsupported_type;
            if (!was_identified || !contradicts_extension(entry.path, entry.media_type)) {
                continue;
            }
            Filling nl;
            nl.said = extension_of(entry.path);
            nl.found = media_type_label(entry.media_type, Lang::nl);
            Filling en = nl;
            en.found = media_type_label(entry.media_type, Lang::en);
            add("extension_mismatch", {.entry = e}, nl, en);
        }
    }

    void duplicates() {
        std::map<std::string_view, std::size_t> first_with;
        for (std::size_t e = 0; e < entries().size(); ++e) {
            const Entry& entry = entries()[e];
            if (entry.sha256.empty() || entry.bytes == 0 || entry.end.outcome == Outcome::junk) {
                continue;
            }
            const auto [first, is_new] = first_with.emplace(entry.sha256, e);
            if (!is_new) {
                Filling filling;
                filling.name = short_name(entries()[first->second].path);
                add("duplicate_file", {.entry = e}, filling);
            }
        }
    }

    /// A copy of a whole file says so itself.
    void duplicate_pieces() {
        for (const PieceRecord& record : m_index.pieces) {
            const std::optional<std::size_t>& like =
                record.duplicate_of ? record.duplicate_of : record.looks_like;
            if (!like) {
                continue;
            }
            const PieceRecord& first = m_index.pieces[*like];
            if (entry_of(record).sha256 == entry_of(first).sha256
                && record.document != first.document) {
                continue;
            }
            add(record.duplicate_of ? "duplicate_piece" : "piece_looks_like",
                {.entry = m_index.portfolio.documents[record.document].entry,
                 .page = record.piece.first_page,
                 .piece = &record.id},
                place_of(first, Lang::nl),
                place_of(first, Lang::en));
        }
    }

    /// "d2.1 (“scan.pdf”, pagina 3)"
    Filling place_of(const PieceRecord& record, Lang lang) const {
        Filling filling;
        filling.name = fmt::format("{} (“{}”, {} {})",
                                   record.id,
                                   short_name(entry_of(record).path),
                                   lang == Lang::nl ? "pagina" : "page",
                                   record.piece.first_page);
        return filling;
    }

    const Entry& entry_of(const PieceRecord& record) const {
        return entries()[m_index.portfolio.documents[record.document].entry];
    }

    void unreadable_pages() {
        for (const DocumentRecord& record : m_index.portfolio.documents) {
            std::vector<std::int32_t> pages;
            for (const Page& page : record.document.pages) {
                if (!is_legible(page) && !is_said_of_file(record, page)) {
                    pages.push_back(page.number);
                }
            }
            if (!pages.empty()) {
                Filling filling;
                filling.pages = pages_label(pages);
                add("page_unreadable", {.entry = record.entry, .page = pages.front()}, filling);
            }
        }
    }

    void pieces() {
        for (const PieceRecord& record : m_index.pieces) {
            const Place place{.entry = m_index.portfolio.documents[record.document].entry,
                              .page = record.piece.first_page,
                              .piece = &record.id};
            const DocumentType* type = type_with(record.piece.type);
            if (type != nullptr && type->hold_back) {
                add("hold_back", place, titled(*type, Lang::nl), titled(*type, Lang::en));
            } else if (quotes_framework(record.piece)) {
                add("framework_text", place, {});
            } else if (type != nullptr && !type->is_evidence && type->id != k_other) {
                add("not_evidence", place, titled(*type, Lang::nl), titled(*type, Lang::en));
            } else if (is_doubtful(record)) {
                doubt(record.piece, place);
            }
        }
    }

    void service_numbers(const std::vector<MaskedNumber>& masked) {
        // One for each page: an attendance list may hold dozens.
        std::map<std::tuple<std::size_t, std::int32_t, bool>, std::optional<Box>> boxes;
        for (const MaskedNumber& number : masked) {
            const auto key = std::tuple(
                number.entry, number.page.value_or(0), number.named || is_held_back(number));
            const auto [place, is_new] = boxes.emplace(key, number.box);
            if (!is_new && number.box && place->second) {
                place->second = join(*place->second, *number.box);
            }
        }
        for (const auto& [key, box] : boxes) {
            const auto& [entry, page, is_sure] = key;
            add(is_sure ? "bsn_masked" : "bsn_suspected",
                {.entry = entry, .page = page > 0 ? std::optional(page) : std::nullopt, .box = box},
                {});
        }
    }

    std::vector<Finding> take() {
        std::ranges::stable_sort(m_findings, {}, [](const Finding& finding) {
            return std::tuple(finding.severity,
                              finding.entry ? *finding.entry + 1 : 0,
                              finding.page.value_or(0),
                              finding.code,
                              finding.piece.value_or(""));
        });
        return std::move(m_findings);
    }

private:
    /// Where a finding is.
    struct Place {
        std::optional<std::size_t> entry = std::nullopt;
        std::optional<std::int32_t> page = std::nullopt;
        const std::string* piece = nullptr;
        std::optional<Box> box = std::nullopt;
    };

    const std::vector<Entry>& entries() const { return m_index.portfolio.entries; }

    void add(std::string_view code, const Place& place, const Filling& nl, const Filling& en) {
        Finding finding = finding_of(code);
        finding.entry = place.entry;
        finding.page = place.page;
        finding.box = place.box;
        if (place.piece != nullptr) {
            finding.piece = *place.piece;
        }
        const Text sentence = finding_kind(code).sentence;
        finding.text_nl = fill(sentence.nl, nl);
        finding.text_en = fill(sentence.en, en);
        m_findings.push_back(std::move(finding));
    }

    void add(std::string_view code, const Place& place, const Filling& filling) {
        add(code, place, filling, filling);
    }

    void add_end(std::string_view prefix,
                 const End& end,
                 std::optional<std::size_t> entry,
                 Severity severity) {
        Finding finding = finding_of(std::string(prefix) + std::string(to_string(end.outcome)));
        finding.severity = severity;
        finding.entry = entry;
        finding.text_nl = outcome_sentence(end, Lang::nl);
        finding.text_en = outcome_sentence(end, Lang::en);
        m_findings.push_back(std::move(finding));
    }

    const DocumentType* type_with(std::string_view id) const {
        const auto found = std::ranges::find(m_types, id, &DocumentType::id);
        return found == m_types.end() ? nullptr : &*found;
    }

    bool is_evidence(const Piece& piece) const {
        const DocumentType* type = type_with(piece.type);
        return piece.type != k_other
               && (type == nullptr || (type->is_evidence && !type->hold_back));
    }

    static Filling titled(const DocumentType& type, Lang lang) {
        Filling filling;
        filling.title = lang == Lang::nl ? type.title_nl : type.title_en;
        return filling;
    }

    std::string quoted_title(const std::string& id, Lang lang) const {
        const DocumentType* type = type_with(id);
        const std::string& title =
            type == nullptr ? id : (lang == Lang::nl ? type->title_nl : type->title_en);
        return "“" + title + "”";
    }

    /// True where a piece is nothing of the candidate's because it is mostly the framework's own text.
    static bool quotes_framework(const Piece& piece) {
        return piece.type == k_other && !piece.because.empty() && piece.because.front().weight > 0
               && piece.because.front().cue.starts_with(k_framework_cue);
    }

    /// True where the file's own finding says already what happened to its only page.
    bool is_said_of_file(const DocumentRecord& record, const Page& page) const {
        return record.document.pages.size() == 1 && page.end.outcome != Outcome::ok
               && page.end.outcome == entries()[record.entry].end.outcome;
    }

    bool is_doubtful(const PieceRecord& record) const {
        const Piece& piece = record.piece;
        if (is_own_overview(piece)) {
            return false; // known by its points, whatever else it resembles
        }
        if (piece.type != k_other) {
            return piece.runner_up && piece.confidence < k_doubtful_below;
        }
        const auto& pages = m_index.portfolio.documents[record.document].document.pages;
        return std::ranges::any_of(pages, [&piece](const Page& page) {
            return page.number >= piece.first_page && page.number <= piece.last_page
                   && page.words.size() >= k_words_to_tell;
        });
    }

    void doubt(const Piece& piece, const Place& place) {
        std::vector<std::string> candidates;
        if (piece.type != k_other) {
            candidates.push_back(piece.type);
        }
        if (piece.runner_up && *piece.runner_up != k_other) {
            candidates.push_back(*piece.runner_up);
        }
        if (candidates.empty()) {
            add("type_unknown", place, {});
            return;
        }
        Filling nl;
        Filling en;
        nl.candidates = quoted_title(candidates.front(), Lang::nl);
        en.candidates = quoted_title(candidates.front(), Lang::en);
        if (candidates.size() > 1) {
            nl.candidates += " of " + quoted_title(candidates.back(), Lang::nl);
            en.candidates += " or " + quoted_title(candidates.back(), Lang::en);
        }
        add("type_doubtful", place, nl, en);
    }

    /// True where the number stands on a piece that is held back anyway: a payslip's number is a BSN.
    bool is_held_back(const MaskedNumber& number) const {
        return std::ranges::any_of(m_index.pieces, [&](const PieceRecord& record) {
            const DocumentType* type = type_with(record.piece.type);
            return type != nullptr && type->hold_back && number.page
                   && m_index.portfolio.documents[record.document].entry == number.entry
                   && *number.page >= record.piece.first_page
                   && *number.page <= record.piece.last_page;
        });
    }

    const Index& m_index;
    const std::vector<DocumentType>& m_types;
    std::vector<Finding> m_findings;
};

/// Stands for findings like this one that are left out.
Finding and_more(const Finding& one, std::size_t count) {
    Finding more;
    more.code = one.code;
    more.severity = one.severity;
    more.action_by = one.action_by;
    more.heading = one.heading;
    more.text_nl = fmt::format(
        "Dit geldt in dit portfolio nog {} keer. Elk bestand staat, met wat er mee te doen is, in "
        "documents.csv.",
        count_label(count, Lang::nl));
    more.text_en = fmt::format(
        "This holds {} more times in this portfolio. Every file is listed, with what to do about "
        "it, in documents.csv.",
        count_label(count, Lang::en));
    return more;
}

} // namespace

std::string_view to_string(Severity severity) {
    switch (severity) {
    case Severity::action:
        return "action";
    case Severity::attention:
        return "attention";
    case Severity::info:
        break;
    }
    return "info";
}

std::string_view to_string(ActionBy action_by) {
    switch (action_by) {
    case ActionBy::candidate:
        return "candidate";
    case ActionBy::person:
        return "person";
    case ActionBy::administrator:
        return "operator";
    case ActionBy::nobody:
        break;
    }
    return "nobody";
}

FindingKind finding_kind(std::string_view code) {
    const auto* const known = std::ranges::find(k_kinds, code, &FindingKind::code);
    if (known != k_kinds.end()) {
        return *known;
    }
    if (const std::optional<Outcome> outcome = outcome_in(code)) {
        const OutcomeInfo& about = info(*outcome);
        const Text sentence = {about.text_nl, about.text_en};
        if (code.starts_with(k_portfolio_prefix)) {
            const Severity severity =
                was_read(*outcome) ? severity_of(about.action_by) : Severity::action;
            return {code, severity, about.action_by, k_zip_not_read, sentence};
        }
        return {code,
                severity_of(about.action_by),
                about.action_by,
                outcome_heading(*outcome),
                sentence};
    }
    return {code, Severity::info, ActionBy::person, {code, code}, {code, code}};
}

Finding finding_of(std::string_view code) {
    const FindingKind kind = finding_kind(code);
    Finding finding;
    finding.code = code;
    finding.severity = kind.severity;
    finding.action_by = kind.action_by;
    finding.heading = {std::string(kind.heading.nl), std::string(kind.heading.en)};
    return finding;
}

std::vector<Finding> find_findings(const Index& index,
                                   const std::vector<MaskedNumber>& masked,
                                   const std::vector<DocumentType>& types) {
    Finder finder(index, types);
    finder.portfolio_itself();
    finder.outcomes();
    finder.unreadable_pages();
    finder.pieces();
    finder.service_numbers(masked);
    finder.extensions();
    finder.duplicates();
    finder.duplicate_pieces();
    return finder.take();
}

void cap_findings(std::vector<Finding>& findings, std::size_t at_most) {
    std::map<std::string, std::size_t> counts;
    for (const Finding& finding : findings) {
        ++counts[finding.code];
    }
    std::map<std::string, std::size_t> kept;
    std::vector<Finding> result;
    for (Finding& finding : findings) {
        const std::size_t number = ++kept[finding.code];
        if (number == at_most + 1) {
            result.push_back(and_more(finding, counts[finding.code] - at_most));
        } else if (number <= at_most) {
            result.push_back(std::move(finding));
        }
    }
    findings = std::move(result);
}

std::vector<TypeTitle> titles_of(const std::vector<DocumentType>& types) {
    std::vector<TypeTitle> titles;
    for (const DocumentType& type : types) {
        titles.push_back({type.id, type.title_nl, type.title_en});
    }
    std::ranges::sort(titles, {}, &TypeTitle::id);
    return titles;
}

} // namespace intake
