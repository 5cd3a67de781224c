// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/ocr.hpp"

#include <memory>
#include <string>
#include <vector>

namespace intake {

/// Which recogniser is at work: it shapes what is read, so the index names it.
struct OcrEngine {
    std::string version;             // "tesseract 5.3.0"
    std::vector<std::string> models; // "nld", "eng", in the order of preference
    std::string folder;              // that the models were loaded from
};

/// Recognises with Tesseract's LSTM models. Construction reads the models from disk; after that no
/// file is needed. Made once and used in forked children; not for two threads at a time.
class TesseractOcr final : public Ocr {
public:
    /// `languages` joins model names with '+'; without one nothing is recognised. `tessdata` is the folder with the models; empty for
    /// the installed one. Throws std::runtime_error when a model cannot be loaded.
    TesseractOcr(const std::string& languages, const std::string& tessdata);
    ~TesseractOcr() override;
    TesseractOcr(const TesseractOcr&) = delete;
    TesseractOcr& operator=(const TesseractOcr&) = delete;

    Recognized recognize(const Image& image) override;

    const OcrEngine& engine() const { return m_engine; }

private:
    struct Api;
    std::unique_ptr<Api> m_api;
    OcrEngine m_engine;
};

} // namespace intake
