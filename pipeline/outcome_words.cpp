// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outcome_words.hpp"

#include "pipeline/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace intake {

namespace {

/// What people call an outcome, and the unit of the values found and allowed: "bytes", or words.
struct OutcomeWords {
    Outcome outcome;
    Text heading;
    Text unit;
};

constexpr Text k_bytes = {"bytes", "bytes"};
constexpr Text k_no_unit = {"", ""};

constexpr std::array k_outcome_words = {
    OutcomeWords{Outcome::ok, {"Gelezen", "Read"}, k_no_unit},
    OutcomeWords{Outcome::ok_partial, {"Voor een deel gelezen", "Read in part"}, k_no_unit},
    OutcomeWords{Outcome::directory, {"Map", "Folder"}, k_no_unit},
    OutcomeWords{
        Outcome::junk, {"Hulpbestand van een computer", "A computer's helper file"}, k_no_unit},
    OutcomeWords{Outcome::empty, {"Leeg bestand", "Empty file"}, k_no_unit},
    OutcomeWords{Outcome::unsupported_type,
                 {"Soort bestand wordt niet gelezen", "Kind of file is not read"},
                 k_no_unit},
    OutcomeWords{Outcome::not_recognised,
                 {"Scan of foto, niet herkend", "Scan or photo, not recognised"},
                 k_no_unit},
    OutcomeWords{
        Outcome::encrypted, {"Beveiligd met een wachtwoord", "Protected by a password"}, k_no_unit},
    OutcomeWords{Outcome::damaged, {"Beschadigd bestand", "Damaged file"}, k_no_unit},
    OutcomeWords{
        Outcome::unsafe_entry, {"Niet veilig uit te pakken", "Not safe to unpack"}, k_no_unit},
    OutcomeWords{Outcome::limit_archive_size, {"ZIP te groot", "ZIP too large"}, k_bytes},
    OutcomeWords{
        Outcome::limit_entries, {"Te veel bestanden", "Too many files"}, {"bestanden", "files"}},
    OutcomeWords{Outcome::limit_bytes, {"Uitgepakt te groot", "Too large when unpacked"}, k_bytes},
    OutcomeWords{Outcome::limit_ratio,
                 {"Zwelt verdacht sterk op (zipbom)", "Swells suspiciously (zip bomb)"},
                 {"keer zo groot", "times as large"}},
    OutcomeWords{Outcome::limit_depth,
                 {"Te veel ZIP's in elkaar", "Too many ZIPs in each other"},
                 {"ZIP's in elkaar", "ZIPs in each other"}},
    OutcomeWords{Outcome::limit_name, {"Naam te lang", "Name too long"}, k_no_unit},
    OutcomeWords{
        Outcome::limit_pages, {"Te veel pagina's", "Too many pages"}, {"pagina's", "pages"}},
    OutcomeWords{
        Outcome::limit_pixels, {"Afbeelding te groot", "Picture too large"}, {"pixels", "pixels"}},
    OutcomeWords{Outcome::limit_text, {"Te veel tekst", "Too much text"}, k_bytes},
    OutcomeWords{
        Outcome::time_limit, {"Lezen duurde te lang", "Reading took too long"}, {"s", "s"}},
    OutcomeWords{Outcome::stalled, {"Lezen bleef hangen", "Reading got stuck"}, {"s", "s"}},
    OutcomeWords{
        Outcome::memory_limit, {"Vroeg te veel geheugen", "Needed too much memory"}, k_bytes},
    OutcomeWords{Outcome::worker_crash, {"Leesprogramma liep vast", "Reader crashed"}, k_no_unit},
    OutcomeWords{Outcome::sandbox_violation,
                 {"Bestand probeerde iets wat niet mag", "File tried something it may not"},
                 k_no_unit},
    OutcomeWords{Outcome::protocol_error,
                 {"Leesprogramma gaf onzin terug", "Reader returned nonsense"},
                 k_no_unit},
    OutcomeWords{Outcome::input_gone, {"Bestand verdween", "File disappeared"}, k_no_unit},
    OutcomeWords{Outcome::input_io_error,
                 {"Niet van schijf te lezen", "Cannot be read from disk"},
                 k_no_unit},
};

constexpr bool in_order_of_enumeration() {
    for (std::size_t i = 0; i < k_outcome_words.size(); ++i) {
        if (static_cast<std::size_t>(k_outcome_words[i].outcome) != i) {
            return false;
        }
    }
    return k_outcome_words.size() == static_cast<std::size_t>(Outcome::input_io_error) + 1;
}
static_assert(in_order_of_enumeration());

const OutcomeWords& words_of(Outcome outcome) {
    return k_outcome_words.at(static_cast<std::size_t>(outcome));
}

/// Reasons that ask for something else than the sentence of the outcome says.
struct ReasonSentence {
    Outcome outcome;
    std::string_view reason;
    Text sentence;
};

constexpr Text k_incomplete_zip = {
    "Deze ZIP is niet heel: wat nog te lezen was is gelezen, maar er kunnen bestanden ontbreken. "
    "Vraag de kandidaat om de hele ZIP opnieuw te sturen.",
    "This ZIP is not whole: what could still be read was read, but files may be missing. Ask the "
    "candidate to send the whole ZIP again."};
constexpr Text k_split_zip = {
    "Dit is een deel van een ZIP die in stukken is geknipt; vraag de kandidaat om één gewone ZIP.",
    "This is a part of a ZIP that was split; ask the candidate for one plain ZIP."};

constexpr std::array k_reason_sentences = {
    ReasonSentence{
        Outcome::damaged,
        "not_an_archive",
        {"Dit is geen ZIP, al heet het zo; vraag de kandidaat om de bestanden in een gewone ZIP.",
         "This is no ZIP, whatever its name says; ask the candidate for the files in a plain "
         "ZIP."}},
    ReasonSentence{Outcome::damaged, "spanned", k_split_zip},
    ReasonSentence{Outcome::ok_partial, "spanned", k_split_zip},
    ReasonSentence{Outcome::ok_partial, "truncated", k_incomplete_zip},
    ReasonSentence{Outcome::ok_partial, "bad_directory", k_incomplete_zip},
    ReasonSentence{
        Outcome::unsupported_type,
        "compression_method",
        {"Dit bestand is ingepakt op een manier die niet wordt gelezen; pak de ZIP zelf uit en "
         "bekijk het, of vraag om een gewone ZIP.",
         "This file is packed in a way that is not read; unpack the ZIP yourself and look at it, "
         "or ask for a plain ZIP."}},
    ReasonSentence{
        Outcome::unsupported_type,
        "dynamic_form",
        {"Dit formulier is alleen in Adobe Reader te zien en is niet gelezen; bekijk het daar, of "
         "vraag de kandidaat om het af te drukken naar PDF.",
         "This form shows in Adobe Reader only and was not read; look at it there, or ask the "
         "candidate to print it to PDF."}},
    ReasonSentence{
        Outcome::unsafe_entry,
        "symlink",
        {"Dit is een verwijzing naar een bestand bij de kandidaat, en niet dat bestand zelf; vraag "
         "de kandidaat om het bestand.",
         "This is a link to a file at the candidate's, not that file; ask the candidate for it."}},
    ReasonSentence{
        Outcome::input_io_error,
        "still_written",
        {"De ZIP werd nog geschreven terwijl hij gelezen werd; de volgende nacht opnieuw.",
         "The ZIP was still being written while it was read; again next night."}},
    ReasonSentence{Outcome::limit_name,
                   "name_components",
                   {"Dit bestand ligt in te veel mappen in elkaar; het is niet gelezen.",
                    "This file lies in too many folders inside each other; it was not read."}},
};

std::string_view sentence_of(const End& end, Lang lang) {
    const auto* const special =
        std::ranges::find_if(k_reason_sentences, [&end](const ReasonSentence& row) {
            return row.outcome == end.outcome && row.reason == end.detail.reason;
        });
    if (special != k_reason_sentences.end()) {
        return special->sentence.in(lang);
    }
    const OutcomeInfo& about = info(end.outcome);
    return Text{about.text_nl, about.text_en}.in(lang);
}

/// The outcome that stopped a reading; of a file that was read in part it is the reason.
Outcome cause_of(const End& end) {
    return end.outcome == Outcome::ok_partial
               ? outcome_from_string(end.detail.reason).value_or(end.outcome)
               : end.outcome;
}

/// " Gevonden: 512 pagina's; toegestaan: 200 pagina's." for a limit that was hit, else nothing.
std::string limit_sentence(const End& end, Lang lang) {
    if (!end.detail.found || !end.detail.allowed) {
        return "";
    }
    const Text& unit = words_of(cause_of(end)).unit;
    const auto figure = [&](std::uint64_t value) {
        if (unit.en == k_bytes.en) {
            return size_label(value, lang);
        }
        return unit.en.empty() ? count_label(value, lang)
                               : count_label(value, Noun{unit, unit}, lang);
    };
    return fmt::format(fmt::runtime(lang == Lang::nl ? " Gevonden: {}; toegestaan: {}."
                                                     : " Found: {}; allowed: {}."),
                       figure(*end.detail.found),
                       figure(*end.detail.allowed));
}

} // namespace

Text outcome_heading(Outcome outcome) {
    return words_of(outcome).heading;
}

std::string outcome_sentence(const End& end, Lang lang) {
    std::string sentence(sentence_of(end, lang));
    if (const Outcome cause = cause_of(end); cause != end.outcome) {
        sentence += fmt::format(" {}.", outcome_heading(cause).in(lang));
    }
    return sentence + limit_sentence(end, lang);
}

} // namespace intake
