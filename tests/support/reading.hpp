// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/identify.hpp"
#include "extractors/ocr.hpp"
#include "extractors/read.hpp"
#include "tests/support/make_pdf.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Reading bytes in a test: a recogniser that finds what it is told to, a sink that keeps everything.

namespace intake::test {

/// Finds the same words on every picture, one line, and remembers the pictures.
class FakeOcr final : public Ocr {
public:
    Recognized recognize(const Image& image) override {
        sizes.push_back({image.width, image.height});
        channels.push_back(image.channels);
        Recognized result;
        result.rotation = rotation;
        result.confidence = confidence;
        double x = 0.1;
        for (const auto& text : words) {
            result.words.push_back({.text = text,
                                    .box = {x, 0.5, x + 0.05, 0.55},
                                    .confidence = confidence,
                                    .size = 0.02F,
                                    .line = 1,
                                    .block = 1});
            x += 0.06;
        }
        return result;
    }

    std::vector<std::string> words = {"recognised", "words", "from", "the", "picture"};
    float confidence = 0.9F;
    std::int32_t rotation = 0;
    std::vector<std::pair<std::int32_t, std::int32_t>> sizes; // of the pictures
    std::vector<std::int32_t> channels;                       // 3 for those in colour
};

class KeepingSink final : public Sink {
public:
    void document(const DocumentInfo& info) override { read.info = info; }
    void page(const Page& page) override { read.pages.push_back(page); }
    void member(const MemberHeader&) override {}
    void member_bytes(Bytes) override {}
    void member_end(const End&) override {}

    Document read;
};

inline Limits test_limits() {
    return {.archive_bytes = 1U << 24U,
            .entries = 1000,
            .entry_bytes = 1U << 24U,
            .unpacked_bytes = 1U << 25U,
            .entry_ratio = 200,
            .archive_ratio = 100,
            .ratio_after_bytes = 1U << 20U,
            .name_bytes = 1024,
            .name_components = 32,
            .depth = 3,
            .document_bytes = 1U << 24U,
            .text_pages = 50,
            .ocr_pages = 20,
            .page_pixels = 40'000'000,
            .page_side = 32'000,
            .image_pixels = 10'000'000,
            .image_frames = 10,
            .page_text_bytes = 1U << 16U,
            .text_bytes = 1U << 18U};
}

/// All that came of one reading.
struct Outcomes {
    End end;
    Identity identity;
    Document document;

    std::string text() const { return plain_text(document); }
};

inline ReadRequest test_request(Ocr* ocr = nullptr) {
    ReadRequest request;
    request.limits = test_limits();
    request.ocr = ocr;
    return request;
}

inline Outcomes read_all(std::string_view bytes, const ReadRequest& request) {
    static const Identifier identifier;
    Outcomes result;
    KeepingSink sink;
    result.end = read_bytes(
        bytes_of(bytes),
        identifier,
        request,
        [&](const Identity& identity) { result.identity = identity; },
        sink);
    result.document = std::move(sink.read);
    return result;
}

} // namespace intake::test
