// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/identify.hpp"
#include "extractors/ink/scorer.hpp"
#include "extractors/tesseract.hpp"
#include "extractors/trust_store.hpp"

#include <memory>
#include <optional>
#include <string>

namespace intake {

/// Where what reading needs is found.
struct ToolPlaces {
    std::string languages;              // as for TesseractOcr
    std::string tessdata{};             // the same
    std::string trusted_certificates{}; // path of a PEM file; empty for none
    std::string ink_scorer{};           // path of its file; empty to look for no ink
};

/// What reading needs, loaded once before the reader gives up its rights.
struct Tools {
    Identifier identifier;
    TesseractOcr ocr;
    TrustStore trust;
    std::optional<ink::Scorer> ink; // nothing where ink is not looked for

    explicit Tools(const ToolPlaces& places);
};

/// Loads the models and exercises every library that opens files at its first use, on tiny documents
/// of our own, so that later use opens nothing but fonts and character maps. Keeps Poppler's global
/// state alive for as long as the process lives. Throws std::runtime_error when something needed is
/// missing or reads its document wrongly.
std::unique_ptr<Tools> warm_up(const ToolPlaces& places);

} // namespace intake
