// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/tesseract.hpp"

#include "extractors/best_reading.hpp"
#include "extractors/pix.hpp"
#include "extractors/readings.hpp"
#include "extractors/utf8.hpp"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <sstream>
#include <stdexcept>
namespace intake {

namespace {

/// Another turn has to be this much better: a page of pictures reads equally badly every way up.
constexpr double k_better_by = 1.3;
/// Long side of the reduced picture on which turns are tried, in pixels; small print stays legible.
constexpr std::int32_t k_trial_side = 1500;

struct DeleteText {
    void operator()(const char* text) const { delete[] text; } // as Tesseract allocates it
};

/// Height of the letters of the word at hand: of its line as Tesseract models it where that is
/// believable, else of its box.
float letter_height(const tesseract::ResultIterator& at, int box_height) {
    float row = 0;
    float descenders = 0;
    float ascenders = 0;
    at.RowAttributes(&row, &descenders, &ascenders);
    const auto box = static_cast<float>(box_height);
    return row >= 0.7F * box && row <= 3 * box ? row : box;
}

/// Where the tops of the letters point, for the block at hand. Western text on its side passes for lines
/// that are written down the page, one to the left of the other.
tesseract::Orientation orientation_of(const tesseract::ResultIterator& at) {
    tesseract::Orientation orientation = tesseract::ORIENTATION_PAGE_UP;
    tesseract::WritingDirection direction = tesseract::WRITING_DIRECTION_LEFT_TO_RIGHT;
    tesseract::TextlineOrder order = tesseract::TEXTLINE_ORDER_TOP_TO_BOTTOM;
    float skew = 0;
    at.Orientation(&orientation, &direction, &order, &skew);
    if (direction == tesseract::WRITING_DIRECTION_TOP_TO_BOTTOM) {
        return order == tesseract::TEXTLINE_ORDER_RIGHT_TO_LEFT ? tesseract::ORIENTATION_PAGE_RIGHT
                                                                : tesseract::ORIENTATION_PAGE_LEFT;
    }
    return orientation;
}

/// Walks the words of a result and numbers their lines and blocks. Tesseract reads lines that run up or
/// down the page as well; when most do, the words are turned upright.
class WordCollector {
public:
    WordCollector(std::int32_t width, std::int32_t height) : m_width(width), m_height(height) {}

    void add(const tesseract::ResultIterator& at) {
        if (at.IsAtBeginningOf(tesseract::RIL_PARA)) {
            ++m_block;
        }
        if (at.IsAtBeginningOf(tesseract::RIL_TEXTLINE)) {
            ++m_line;
        }
        const std::unique_ptr<const char, DeleteText> text(at.GetUTF8Text(tesseract::RIL_WORD));
        int x0 = 0;
        int y0 = 0;
        int x1 = 0;
        int y1 = 0;
        if (!text || !at.BoundingBox(tesseract::RIL_WORD, &x0, &y0, &x1, &y1)) {
            return;
        }
        const Box box = clamp({static_cast<double>(x0) / m_width,
                               static_cast<double>(y0) / m_height,
                               static_cast<double>(x1) / m_width,
                               static_cast<double>(y1) / m_height});
        const float confidence =
            std::clamp(at.Confidence(tesseract::RIL_WORD) / 100.0F, 0.0F, 1.0F);
        const auto orientation = orientation_of(at);
        const bool lies = orientation % 2 != 0;
        const float size = letter_height(at, lies ? x1 - x0 : y1 - y0);
        for (auto& word : split_words(text.get())) {
            ++m_orientations.at(static_cast<std::size_t>(orientation));
            m_words.push_back({.word = {.text = std::move(word),
                                        .box = box,
                                        .confidence = confidence,
                                        .size = size,
                                        .line = m_line,
                                        .block = m_block},
                               .known = at.WordIsFromDictionary()});
        }
    }

    /// The words, on the picture as it stands once it is turned upright.
    OcrReading take() {
        const auto most = std::ranges::max_element(m_orientations) - m_orientations.begin();
        OcrReading result;
        result.rotation = static_cast<std::int32_t>(4 - most) % 4 * 90;
        result.words = std::move(m_words);
        const auto height = static_cast<float>(most % 2 != 0 ? m_width : m_height);
        for (auto& read : result.words) {
            Word& word = read.word;
            word.box = clamp(turned(word.box, result.rotation));
            word.size = std::clamp(word.size / height, 0.0F, 1.0F);
        }
        return result;
    }

private:
    std::int32_t m_width;
    std::int32_t m_height;
    std::int32_t m_line = 0;
    std::int32_t m_block = 0;
    std::vector<ReadWord> m_words;
    std::array<std::size_t, 4> m_orientations{}; // words whose tops point up, right, down, left
};

/// The turn, in degrees clockwise, that letters with stems above and below the line ask for; nothing when
/// there are too few of them. Costs a twentieth of a reading.
std::optional<std::int32_t> turn_by_stems(Pix* picture) {
    l_float32 up = 0;
    l_float32 left = 0;
    l_int32 orientation = L_TEXT_ORIENT_UNKNOWN;
    const PixPtr black = to_black(picture);
    if (!black || pixOrientDetect(black.get(), &up, &left, 0, 0) != 0) {
        return std::nullopt;
    }
    makeOrientDecision(up, left, 0, 0, &orientation, 0);
    switch (orientation) {
    case L_TEXT_ORIENT_UP:
        return 0;
    case L_TEXT_ORIENT_LEFT:
        return 90;
    case L_TEXT_ORIENT_DOWN:
        return 180;
    case L_TEXT_ORIENT_RIGHT:
        return 270;
    default:
        return std::nullopt;
    }
}

tesseract::PageSegMode mode_of(Layout layout) {
    switch (layout) {
    case Layout::page:
        return tesseract::PSM_AUTO;
    case Layout::block:
        return tesseract::PSM_SINGLE_BLOCK;
    case Layout::line:
        return tesseract::PSM_SINGLE_LINE;
    }
    return tesseract::PSM_AUTO;
}

} // namespace

struct TesseractOcr::Api final : Recogniser {
    tesseract::TessBaseAPI base;

    OcrReading read(const Image& picture, Layout layout) override {
        const PixPtr pix = to_pix(picture);
        base.SetPageSegMode(mode_of(layout));
        return pix ? read(pix.get()) : OcrReading{};
    }

    std::int32_t turn_needed(const Image& picture) override {
        const PixPtr pix = to_pix(picture);
        const auto by_stems = pix ? turn_by_stems(pix.get()) : 0;
        base.SetPageSegMode(tesseract::PSM_AUTO);
        return by_stems ? *by_stems : turn_by_trial(pix.get());
    }

private:
    OcrReading read(Pix* picture) {
        // Nothing of an earlier page may shape this one.
        base.ClearAdaptiveClassifier();
        base.SetImage(picture);
        OcrReading result;
        if (base.Recognize(nullptr) == 0) {
            const std::unique_ptr<tesseract::ResultIterator> at(base.GetIterator());
            WordCollector collector(pixGetWidth(picture), pixGetHeight(picture));
            if (at && !at->Empty(tesseract::RIL_WORD)) {
                do {
                    collector.add(*at);
                } while (at->Next(tesseract::RIL_WORD));
            }
            result = collector.take();
        }
        base.Clear();
        return result;
    }

    /// The turn, in degrees clockwise, in which a reduced picture reads clearly best; 0 when none does.
    std::int32_t turn_by_trial(Pix* picture) {
        const auto side = std::max(pixGetWidth(picture), pixGetHeight(picture));
        const auto scale =
            std::min(1.0F, static_cast<float>(k_trial_side) / static_cast<float>(side));
        const PixPtr small(scale < 1 ? pixScale(picture, scale, scale) : pixClone(picture));
        if (!small) {
            return 0;
        }
        std::array<double, 4> scores{};
        for (std::int32_t quarters = 0; quarters < 4; ++quarters) {
            const PixPtr turned(pixRotateOrth(small.get(), quarters));
            const OcrReading reading = turned ? read(turned.get()) : OcrReading{};
            if (quarters == 0 && reading.words.size() >= k_enough_words && !is_poor(reading)) {
                return 0; // upside down it would take long, as all that is no text
            }
            scores.at(static_cast<std::size_t>(quarters)) = score(reading);
        }
        const auto best = std::ranges::max_element(scores);
        return *best > k_better_by * scores[0]
                   ? static_cast<std::int32_t>(best - scores.begin()) * 90
                   : 0;
    }
};

TesseractOcr::TesseractOcr(const std::string& languages, const std::string& tessdata)
    : m_api(std::make_unique<Api>()) {
    setMsgSeverity(L_SEVERITY_NONE); // Leptonica reports to stderr, which may hold names
    // Tesseract opens its debug_file at its first complaint, which a sandboxed child may not: what it has to
    // say goes to stderr, which children have on /dev/null.
    const char* folder = tessdata.empty() ? nullptr : tessdata.c_str();
    m_engine.version = std::string("tesseract ") + tesseract::TessBaseAPI::Version();
    if (languages.empty()) {
        return;
    }
    if (m_api->base.Init(folder, languages.c_str(), tesseract::OEM_LSTM_ONLY) != 0) {
        throw std::runtime_error("cannot load the recognition models " + languages
                                 + ": install tesseract-ocr-nld and tesseract-ocr-eng, or set "
                                   "'languages' to [] and scans are named as not read");
    }
    m_engine.folder = m_api->base.GetDatapath();
    std::istringstream list(languages);
    for (std::string model; std::getline(list, model, '+');) {
        m_engine.models.push_back(model);
    }
}

TesseractOcr::~TesseractOcr() = default;

Recognized TesseractOcr::recognize(const Image& image) {
    return m_engine.models.empty() ? Recognized{} : best_reading(image, *m_api);
}

} // namespace intake
