// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/identify.hpp"
#include "extractors/tesseract.hpp"

#include <memory>
#include <string>

namespace intake {

/// What reading needs, loaded once before the reader gives up its rights.
struct Tools {
    Identifier identifier;
    TesseractOcr ocr;

    Tools(const std::string& languages, const std::string& tessdata) : ocr(languages, tessdata) {}
};

/// Loads the models and exercises every library that opens files at its first use, on tiny documents
/// of our own, so that later use opens nothing but fonts and character maps. Keeps Poppler's global
/// state alive for as long as the process lives. Throws std::runtime_error when something needed is
/// missing or reads its document wrongly. `languages` and `tessdata` as for TesseractOcr.
std::unique_ptr<Tools> warm_up(const std::string& languages, const std::string& tessdata);

} // namespace intake
