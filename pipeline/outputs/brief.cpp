// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/brief.hpp"

#include "pipeline/figures.hpp"
#include "pipeline/outputs/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

namespace intake {

namespace {

/// What is the matter: each has a heading of its own in the letter.
enum class Matter : std::uint8_t {
    missing,    // it is not there
    unreadable, // it is there and could not be read
    incomplete, // it is there and does not show what the framework asks
    doubtful,   // somebody of the office looks before it is asked
};

/// What to ask for a code of finding. {file}, {page}, {what} and {seen} are filled in.
struct Request {
    std::string_view code;
    Matter matter;
    std::string_view sentence;
};

constexpr std::array k_requests = {
    Request{"evidence_not_seen", Matter::missing, "Stuur ons onderdeel {part}: {what}."},
    Request{"too_few_statements",
            Matter::missing,
            "Stuur ons de verklaringen van reflectiebijeenkomsten die er nog niet bij zitten "
            "({seen})."},
    Request{"portfolio_without_files",
            Matter::missing,
            "In uw ZIP-bestand zit geen enkel bestand. Stuur uw portfolio opnieuw."},
    Request{"portfolio_encrypted",
            Matter::unreadable,
            "Uw ZIP-bestand heeft een wachtwoord. Stuur het zonder wachtwoord."},
    Request{
        "portfolio_damaged",
        Matter::unreadable,
        "Uw ZIP-bestand is beschadigd. Wij kunnen het niet (helemaal) openen. Stuur het opnieuw."},
    Request{"portfolio_empty", Matter::unreadable, "Uw ZIP-bestand is leeg. Stuur het opnieuw."},
    Request{"entry_empty", Matter::unreadable, "Het bestand {file} is leeg. Stuur het opnieuw."},
    Request{"entry_encrypted",
            Matter::unreadable,
            "Het bestand {file} heeft een wachtwoord. Stuur het zonder wachtwoord."},
    Request{"entry_damaged",
            Matter::unreadable,
            "Het bestand {file} is beschadigd. Wij kunnen het niet openen. Stuur het opnieuw."},
    Request{"signature_not_seen",
            Matter::incomplete,
            "Op {file}{page} zien wij geen handtekening. Stuur dit stuk met handtekening."},
    Request{"meeting_date_not_seen",
            Matter::incomplete,
            "Op {file}{page} zien wij niet op welke dag de bijeenkomst was. Stuur een stuk "
            "waar die datum op staat."},
    Request{"date_not_seen",
            Matter::incomplete,
            "Op {file}{page} zien wij niet wanneer de activiteit was. Stuur een stuk waar die "
            "datum op staat."},
    Request{"period_not_stated",
            Matter::incomplete,
            "Op {file}{page} staat niet van wanneer tot wanneer het was. Stuur een stuk waar dat "
            "op staat."},
    Request{"field_empty",
            Matter::incomplete,
            "Op {file}{page} is niet alles ingevuld{what}. Vul het aan en stuur het opnieuw."},
    Request{"study_load_not_stated",
            Matter::incomplete,
            "Op {file}{page} staat de studiebelasting (SBU) niet: de lesuren en de uren zelfstudie "
            "samen. Vraag de opleider hoeveel SBU het was, en stuur ons het antwoord."},
    Request{"quantity_not_stated",
            Matter::incomplete,
            "Op {file}{page} staat niet hoeveel uren of dagdelen het waren. Stuur een stuk waar "
            "dat op staat."},
    Request{"page_unreadable",
            Matter::doubtful,
            "Wij kunnen {file}{page} niet goed lezen. Maak een nieuwe scan of foto en stuur die."},
    Request{"signature_unreadable",
            Matter::doubtful,
            "Op {file}{page} kunnen wij niet zien of er een handtekening staat. Stuur een betere "
            "scan."},
    Request{"signature_doubtful",
            Matter::doubtful,
            "Op {file}{page} weten wij niet zeker of er een handtekening staat. Stuur een "
            "duidelijke scan."},
    Request{
        "evidence_doubtful",
        Matter::doubtful,
        "Wij weten niet zeker of dit stuk erbij zit: {what}. Staat het in een van uw bestanden? "
        "Schrijf ons dan in welk. Zo niet, stuur het ons dan."},
};

constexpr std::string_view k_not_readable = "Dit konden wij niet lezen:";

/// A file as the candidate knows it: its name without folders.
std::string file_name(const std::string& path) {
    const std::string name = harmless(path);
    return "“" + name.substr(name.find_last_of("/\\") + 1) + "”";
}

const PieceSummary* piece_of(const IndexSummary& index, const FindingSummary& finding) {
    const auto piece = std::ranges::find(index.pieces, finding.piece, &PieceSummary::id);
    return finding.piece.empty() || piece == index.pieces.end() ? nullptr : &*piece;
}

/// " (“Datum”, “Functie”)": the fields of a form that are empty; nothing where none is known.
std::string empty_fields(const PieceSummary& piece) {
    std::string names;
    for (const FieldSummary& field : piece.fields) {
        if (field.name == "empty_form_field" && !field.text.empty()) {
            names += (names.empty() ? "“" : ", “") + harmless(field.text) + "”";
        }
    }
    return names.empty() ? "" : " (" + names + ")";
}

/// "A3.1" of "A3.1.statement": the part of the framework as the candidate knows it.
std::string part_of(const std::string& criterion) {
    return criterion.substr(0, criterion.find_last_of('.'));
}

std::string
sentence_of(const IndexSummary& index, const FindingSummary& finding, const Request& request) {
    const auto criterion =
        std::ranges::find(index.criteria, finding.criterion, &CriterionSummary::id);
    const PieceSummary* piece = piece_of(index, finding);
    std::string what = criterion == index.criteria.end() ? finding.heading_nl : criterion->title.nl;
    if (request.code == "field_empty") {
        what = piece == nullptr ? "" : empty_fields(*piece);
    }
    return fmt::format(
        fmt::runtime(request.sentence),
        fmt::arg("file", file_name(finding.entry)),
        fmt::arg("page", finding.page > 0 ? fmt::format(", pagina {},", finding.page) : ""),
        fmt::arg("what", harmless(what)),
        fmt::arg("part", part_of(finding.criterion)),
        fmt::arg("seen", criterion == index.criteria.end() ? "" : criterion->because.nl));
}

/// In the letter on a later delivery: whether the candidate was asked this before.
std::string_view since_mark(const FindingSummary& finding) {
    return finding.since.empty() ? "" : finding.since == "new" ? "Nieuw: " : "Nog open: ";
}

/// The sentences of one matter, in the order of the findings, each once.
std::vector<std::string> sentences(const IndexSummary& index, Matter matter) {
    std::vector<std::string> all;
    for (const FindingSummary& finding : index.findings) {
        const auto* const request = std::ranges::find(k_requests, finding.code, &Request::code);
        const bool belongs = request != k_requests.end() && request->matter == matter
                             && (matter == Matter::doubtful || finding.action_by == "candidate");
        if (!belongs) {
            continue;
        }
        std::string sentence =
            std::string(since_mark(finding)) + sentence_of(index, finding, *request);
        if (std::ranges::find(all, sentence) == all.end()) {
            all.push_back(std::move(sentence));
        }
    }
    return all;
}

/// Files of the earlier delivery that are not in this one: the candidate may have left them out by mistake.
std::vector<std::string> withdrawn(const IndexSummary& index) {
    constexpr std::size_t k_names_at_most = 10;
    const std::size_t count = index.earlier ? index.earlier->files_that_are("withdrawn") : 0;
    if (count == 0) {
        return {};
    }
    std::string names;
    std::size_t named = 0;
    for (const FileChangeSummary& file : index.earlier->files) {
        if (file.state == "withdrawn" && named < k_names_at_most) {
            names += (names.empty() ? "" : ", ") + file_name(file.was);
            ++named;
        }
    }
    const std::string more = count > named ? fmt::format(" en nog {}", count - named) : "";
    return {
        fmt::format("Wel in uw vorige ZIP-bestand en niet in dit: {}{}. Klopt dat?", names, more)};
}

std::string received(const IndexSummary& index) {
    std::string text = index.earlier
                           ? "Wij hebben uw nieuwe ZIP-bestand voor de hercertificering ontvangen"
                           : "Wij hebben uw portfolio voor de hercertificering ontvangen";
    text += index.recertification_date.empty()
                ? ".\n"
                : fmt::format(" (hercertificering op {}).\n",
                              day_label(index.recertification_date, Lang::nl));
    return text
           + (index.earlier ? "Dank u wel. Wat nu goed te zien is, vragen wij niet opnieuw. Bij "
                              "elke vraag staat of die nieuw is, of nog open van uw vorige "
                              "ZIP-bestand. Dit vragen wij u nog:"
                            : "Wilt u ons helpen het compleet te maken? Dit vragen wij u:");
}

} // namespace

std::vector<BriefBlock> brief_of(const IndexSummary& index) {
    std::vector<BriefBlock> requests;
    bool may_be_elsewhere = false; // what is asked may stand in a file that was sent
    for (BriefBlock block :
         {BriefBlock{"Dit zit er nog niet bij:", sentences(index, Matter::missing)},
          BriefBlock{std::string(k_not_readable), sentences(index, Matter::unreadable)},
          BriefBlock{"Hier staat niet alles op wat het toetsingskader vraagt:",
                     sentences(index, Matter::incomplete)}}) {
        if (!block.items.empty()) {
            may_be_elsewhere = may_be_elsewhere || block.text != k_not_readable;
            requests.push_back(std::move(block));
        }
    }
    std::vector<BriefBlock> brief;
    if (requests.empty()) {
        brief.push_back(
            {"[Voor het kantoor: er is nu niets aan de kandidaat te vragen. Er is geen brief.]",
             {},
             true});
    } else {
        const std::string name =
            index.candidate_name.empty() ? "kandidaat" : harmless(index.candidate_name);
        brief.push_back({"[Concept. Lees deze brief na voordat u hem stuurt.]", {}, true});
        brief.push_back({"Beste " + name + ","});
        brief.push_back({received(index)});
        std::ranges::move(requests, std::back_inserter(brief));
        if (may_be_elsewhere) {
            brief.push_back(
                {"Hebt u al iets van deze lijst gestuurd? Schrijf ons dan in welk "
                 "bestand het staat."});
        }
        brief.push_back({"Met vriendelijke groet,"});
    }
    std::vector<std::string> doubtful = sentences(index, Matter::doubtful);
    std::ranges::move(withdrawn(index), std::back_inserter(doubtful));
    if (!doubtful.empty()) {
        brief.push_back(
            {"[Voor het kantoor, niet meesturen. Bekijk dit eerst zelf; wat dan nog nodig is, kunt "
             "u "
             "zo vragen:]",
             std::move(doubtful),
             true});
    }
    return brief;
}

} // namespace intake
