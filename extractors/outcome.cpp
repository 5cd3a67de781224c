// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/outcome.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace intake {

namespace {

using enum Outcome;
using enum ActionBy;

constexpr std::array k_outcomes = {
    OutcomeInfo{ok, "ok", nobody, "Gelezen.", "Read."},
    OutcomeInfo{ok_partial,
                "ok_partial",
                person,
                "Dit bestand is maar voor een deel gelezen; bekijk de rest zelf.",
                "Only part of this file was read; look at the rest yourself."},
    OutcomeInfo{directory, "directory", nobody, "Map.", "Folder."},
    OutcomeInfo{junk,
                "junk",
                nobody,
                "Genegeerd: hulpbestand van een computer, geen bewijsstuk.",
                "Ignored: a computer's own helper file, not evidence."},
    OutcomeInfo{empty,
                "empty",
                candidate,
                "Dit bestand is leeg; vraag de kandidaat om het opnieuw te sturen.",
                "This file is empty; ask the candidate to send it again."},
    OutcomeInfo{unsupported_type,
                "unsupported_type",
                person,
                "Dit soort bestand wordt niet gelezen; bekijk het zelf of vraag om een PDF.",
                "This kind of file is not read; look at it yourself or ask for a PDF."},
    OutcomeInfo{
        not_recognised,
        "not_recognised",
        administrator,
        "Dit is een scan of foto, en hier is geen OCR-model ingesteld; er is niets van gelezen.",
        "This is a scan or photo, and no OCR model is configured here; nothing of it was read."},
    OutcomeInfo{
        encrypted,
        "encrypted",
        candidate,
        "Dit bestand is beveiligd met een wachtwoord; vraag de kandidaat om een versie zonder "
        "wachtwoord.",
        "This file is protected by a password; ask the candidate for a version without one."},
    OutcomeInfo{
        damaged,
        "damaged",
        candidate,
        "Dit bestand is beschadigd en gaat niet open; vraag de kandidaat om het opnieuw te sturen.",
        "This file is damaged and does not open; ask the candidate to send it again."},
    OutcomeInfo{unsafe_entry,
                "unsafe_entry",
                person,
                "Dit onderdeel van de ZIP is niet veilig uit te pakken en is niet gelezen.",
                "This part of the ZIP cannot be unpacked safely and was not read."},
    OutcomeInfo{limit_archive_size,
                "limit_archive_size",
                person,
                "De ZIP is groter dan is toegestaan en is niet uitgepakt.",
                "The ZIP is larger than allowed and was not unpacked."},
    OutcomeInfo{
        limit_entries,
        "limit_entries",
        person,
        "Het portfolio bevat meer bestanden dan is toegestaan; wat erboven ligt is niet gelezen.",
        "The portfolio holds more files than allowed; what is beyond was not read."},
    OutcomeInfo{limit_bytes,
                "limit_bytes",
                person,
                "Dit bestand wordt uitgepakt groter dan is toegestaan en is niet gelezen.",
                "This file unpacks to more than allowed and was not read."},
    OutcomeInfo{limit_ratio,
                "limit_ratio",
                person,
                "Dit bestand zwelt bij uitpakken verdacht sterk op (zipbom) en is niet gelezen.",
                "This file swells suspiciously when unpacked (zip bomb) and was not read."},
    OutcomeInfo{limit_depth,
                "limit_depth",
                person,
                "Er zitten te veel ZIP-bestanden in elkaar; deze is niet uitgepakt.",
                "Too many ZIP files inside each other; this one was not unpacked."},
    OutcomeInfo{limit_name,
                "limit_name",
                person,
                "De naam van dit bestand is te lang; het is niet gelezen.",
                "The name of this file is too long; it was not read."},
    OutcomeInfo{limit_pages,
                "limit_pages",
                person,
                "Dit bestand heeft meer pagina's dan worden gelezen.",
                "This file has more pages than are read."},
    OutcomeInfo{limit_pixels,
                "limit_pixels",
                person,
                "Deze afbeelding of pagina is te groot om te lezen.",
                "This picture or page is too large to read."},
    OutcomeInfo{limit_text,
                "limit_text",
                person,
                "Dit bestand bevat meer tekst dan wordt bewaard.",
                "This file holds more text than is kept."},
    OutcomeInfo{time_limit,
                "time_limit",
                person,
                "Het lezen van dit bestand duurde te lang en is gestopt; bekijk het zelf.",
                "Reading this file took too long and was stopped; look at it yourself."},
    OutcomeInfo{stalled,
                "stalled",
                person,
                "Het lezen van dit bestand bleef hangen en is gestopt; bekijk het zelf.",
                "Reading this file got stuck and was stopped; look at it yourself."},
    OutcomeInfo{memory_limit,
                "memory_limit",
                person,
                "Dit bestand vroeg te veel geheugen en is niet verder gelezen; bekijk het zelf.",
                "This file needed too much memory and was not read further; look at it yourself."},
    OutcomeInfo{
        worker_crash,
        "worker_crash",
        person,
        "Het leesprogramma liep op dit bestand vast; bekijk het zelf en meld het de beheerder.",
        "The reader crashed on this file; look at it yourself and tell the administrator."},
    OutcomeInfo{sandbox_violation,
                "sandbox_violation",
                administrator,
                "Dit bestand probeerde iets wat niet mag. Open het niet; waarschuw de beheerder.",
                "This file tried something it may not. Do not open it; warn the administrator."},
    OutcomeInfo{
        protocol_error,
        "protocol_error",
        administrator,
        "Het leesprogramma gaf onzin terug op dit bestand. Open het niet; waarschuw de beheerder.",
        "The reader returned nonsense for this file. Do not open it; warn the administrator."},
    OutcomeInfo{input_gone,
                "input_gone",
                administrator,
                "Het bestand verdween terwijl het gelezen werd; de volgende nacht opnieuw.",
                "The file disappeared while it was being read; again next night."},
    OutcomeInfo{input_io_error,
                "input_io_error",
                administrator,
                "Het bestand kon niet van de schijf worden gelezen; laat de beheerder kijken.",
                "The file could not be read from disk; have the administrator look."},
};

constexpr bool in_order_of_enumeration() {
    for (std::size_t i = 0; i < k_outcomes.size(); ++i) {
        if (static_cast<std::size_t>(k_outcomes[i].outcome) != i) {
            return false;
        }
    }
    return true;
}
static_assert(in_order_of_enumeration());
static_assert(k_outcomes.size() == static_cast<std::size_t>(input_io_error) + 1);

} // namespace

std::span<const OutcomeInfo> all_outcomes() {
    return k_outcomes;
}

const OutcomeInfo& info(Outcome outcome) {
    return k_outcomes.at(static_cast<std::size_t>(outcome));
}

std::string_view to_string(Outcome outcome) {
    return info(outcome).id;
}

std::optional<Outcome> outcome_from_string(std::string_view id) {
    const auto found = std::ranges::find(k_outcomes, id, &OutcomeInfo::id);
    if (found == k_outcomes.end()) {
        return std::nullopt;
    }
    return found->outcome;
}

End beyond_recognition(std::optional<std::uint64_t> found, std::uint64_t allowed) {
    if (allowed == 0) {
        return {Outcome::not_recognised, {}};
    }
    return {Outcome::limit_pages, {"ocr_pages", found, allowed}};
}

} // namespace intake
