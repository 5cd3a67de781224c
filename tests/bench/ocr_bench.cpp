// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a scanned page costs in processor time: our way from bytes to words, against a bare loop that renders
// each page at 300 dpi with Poppler and hands it to Tesseract. Both in one process, page by page in turns.
//
//     OMP_THREAD_LIMIT=1 ocr_bench INK_SCORER [SCAN.pdf ...]     without files: pages of its own
//
// Looking for ink is measured apart: nothing of it is in the bare loop.

#include "extractors/ink/find_ink.hpp"
#include "extractors/read.hpp"
#include "extractors/warm_up.hpp"
#include "tests/support/make_pdf.hpp"

#include <leptonica/allheaders.h>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>
#include <tesseract/baseapi.h>

#include <ctime>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace intake;

double cpu_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

Limits generous() {
    return {.entry_bytes = 1U << 28U,
            .document_bytes = 1U << 30U,
            .text_pages = 10'000,
            .ocr_pages = 10'000,
            .page_pixels = 40'000'000,
            .page_side = 32'000,
            .image_pixels = 100'000'000,
            .image_frames = 1000,
            .page_text_bytes = 1U << 20U,
            .text_bytes = 1U << 26U};
}

class CountingSink final : public Sink {
public:
    void document(const DocumentInfo& info) override { pages = info.pages; }
    void page(const Page& page) override {
        words += page.words.size();
        turned += page.rotation != 0 ? 1 : 0;
        by_layer += page.text_source == TextSource::layer ? 1 : 0;
        last = page;
    }
    void member(const MemberHeader&) override {}
    void member_bytes(Bytes) override {}
    void member_end(const End&) override {}

    std::int32_t pages = 0;
    std::size_t words = 0;
    int turned = 0;
    int by_layer = 0;
    Page last;
};

/// Processor time of looking for ink on the first page of a scan, as it was read.
double ink_seconds(const std::string& pdf, const ink::Scorer& scorer, Page page) {
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(pdf.data(), static_cast<int>(pdf.size())));
    const std::unique_ptr<poppler::page> source(document->create_page(0));
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_rgb24);
    const auto rendered = renderer.render_page(source.get(), 300, 300);
    Image picture{rendered.width(), rendered.height(), 3, 300, {}};
    for (int row = 0; row < rendered.height(); ++row) {
        const auto* const from = rendered.const_data() + row * rendered.bytes_per_row();
        picture.pixels.insert(picture.pixels.end(), from, from + rendered.width() * 3);
    }
    const auto start = cpu_seconds();
    mark_ink(picture, &scorer, page);
    return cpu_seconds() - start;
}

/// The loop to compare with.
double bare_loop(const std::string& pdf, tesseract::TessBaseAPI& api) {
    const auto start = cpu_seconds();
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(pdf.data(), static_cast<int>(pdf.size())));
    for (int number = 0; document && number < document->pages(); ++number) {
        const std::unique_ptr<poppler::page> page(document->create_page(number));
        poppler::page_renderer renderer;
        renderer.set_image_format(poppler::image::format_gray8);
        const auto picture = renderer.render_page(page.get(), 300, 300);
        api.SetImage(reinterpret_cast<const unsigned char*>(picture.const_data()), // NOLINT
                     picture.width(),
                     picture.height(),
                     1,
                     picture.bytes_per_row());
        api.SetSourceResolution(300);
        const std::unique_ptr<char[]> text(api.GetUTF8Text()); // NOLINT: as Tesseract allocates it
    }
    return cpu_seconds() - start;
}

/// Text of our own, rendered, as a camera would have it (grey paper, a little noise), in a PDF.
std::string own_scan(int number) {
    std::vector<std::string> lines;
    for (int line = 0; line < 45; ++line) {
        lines.push_back(
            "Regel " + std::to_string(line + number)
            + " van een verslag over het begeleiden van kandidaten naar werk, met dank aan allen.");
    }
    const auto digital = test::make_pdf({{.content = test::lines_at(60, 770, lines)}});
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(digital.data(), static_cast<int>(digital.size())));
    const std::unique_ptr<poppler::page> page(document->create_page(0));
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_gray8);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    auto picture = renderer.render_page(page.get(), 300, 300);
    Pix* pix = pixCreate(picture.width(), picture.height(), 8);
    std::uint32_t random = 12345;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            random = random * 1664525U + 1013904223U;
            const auto ink =
                static_cast<unsigned char>(picture.const_data()[y * picture.bytes_per_row() + x]);
            pixSetPixel(pix, x, y, 20U + ink * 3U / 4U + (random >> 28U));
        }
    }
    l_uint8* data = nullptr;
    std::size_t size = 0;
    pixWriteMemJpeg(&data, &size, pix, 80, 0);
    test::PdfPage scan{.content = "595 0 0 842 0 0 cm /I Do\n",
                       .jpeg = std::string(reinterpret_cast<char*>(data), size), // NOLINT
                       .jpeg_width = picture.width(),
                       .jpeg_height = picture.height()};
    lept_free(data);
    pixDestroy(&pix);
    return test::make_pdf({scan});
}

std::vector<std::string> inputs(int count, char** names) {
    std::vector<std::string> files;
    for (int i = 1; i < count; ++i) {
        std::ifstream in(names[i], std::ios::binary);
        std::ostringstream content;
        content << in.rdbuf();
        files.push_back(content.str());
    }
    for (int number = 0; count < 2 && number < 6; ++number) {
        files.push_back(own_scan(number));
    }
    return files;
}

} // namespace

int main(int count, char** names) {
    if (count < 2) {
        std::cerr << "say where config/ink_scorer.txt is\n";
        return 1;
    }
    const auto tools = warm_up({.languages = "nld+eng", .ink_scorer = names[1]});
    tesseract::TessBaseAPI api;
    if (api.Init(nullptr, "nld+eng", tesseract::OEM_LSTM_ONLY) != 0) {
        std::cerr << "no models\n";
        return 1;
    }
    api.SetPageSegMode(tesseract::PSM_AUTO); // as the program tesseract does by itself
    ReadRequest request{.limits = generous(), .only_pages = {}, .ocr = &tools->ocr};
    request.recognise_at_most = 10'000;
    double ours = 0;
    double bare = 0;
    CountingSink sink;
    std::int32_t pages = 0;
    double ink = 0;
    for (const auto& file : inputs(count - 1, names + 1)) {
        const auto in_our_way = [&] {
            const auto start = cpu_seconds();
            read_bytes(
                test::bytes_of(file), tools->identifier, request, [](const Identity&) {}, sink);
            ours += cpu_seconds() - start;
            pages += sink.pages;
        };
        // Each goes first half of the time.
        if (pages % 2 == 0) {
            in_our_way();
            bare += bare_loop(file, api);
        } else {
            bare += bare_loop(file, api);
            in_our_way();
        }
        ink += ink_seconds(file, *tools->ink, sink.last);
    }
    std::cout << "pages " << pages << "  words " << sink.words << "  turned " << sink.turned
              << "  by layer " << sink.by_layer << "\nour way   " << ours / pages
              << " s a page\nbare loop " << bare / pages << " s a page\nratio     " << ours / bare
              << "\nink       " << ink / pages << " s a page, apart\n";
    return 0;
}
