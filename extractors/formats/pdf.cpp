// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/attachments.hpp"
#include "extractors/format.hpp"
#include "extractors/image.hpp"
#include "extractors/ink/find_ink.hpp"
#include "extractors/layer_sample.hpp"
#include "extractors/marked_pdf.hpp"
#include "extractors/needs_ocr.hpp"
#include "extractors/page_delivery.hpp"
#include "extractors/page_picture.hpp"
#include "extractors/readings.hpp"
#include "extractors/recognize_page.hpp"
#include "extractors/result.hpp"
#include "extractors/text_encoding.hpp"
#include "extractors/text_lines.hpp"
#include "extractors/utf8.hpp"

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-embedded-file.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <climits>
#include <cmath>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace intake::formats {

namespace {

constexpr std::string_view k_media_type = "application/pdf";

int bid(Bytes, std::string_view media_type) {
    return media_type == k_media_type ? 90 : 0;
}

/// Poppler's strings are UTF-16, now and then with a byte order mark or half a pair. Its own conversion
/// opens a converter for every word.
std::string to_utf8(const poppler::ustring& text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char32_t c = text[i];
        if (c == 0xFEFF) {
            continue;
        }
        const bool high = c >= 0xD800 && c < 0xDC00;
        if (high && i + 1 < text.size() && text[i + 1] >= 0xDC00 && text[i + 1] < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10U) + (text[++i] - 0xDC00U);
        }
        append_utf8(result, c);
    }
    return result;
}

bool is_bold(std::string name) {
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
    constexpr std::array<std::string_view, 4> k_weights = {"bold", "black", "heavy", "demi"};
    return std::ranges::any_of(
        k_weights, [&name](std::string_view w) { return name.find(w) != std::string::npos; });
}

std::vector<Word> layer_words(const poppler::page& source, const Page& page) {
    std::vector<TextRun> runs;
    for (const auto& box : source.text_list(poppler::page::text_list_include_font)) {
        const auto bounds = box.bbox();
        TextRun run{.text = to_utf8(box.text()),
                    .box = {bounds.left(), bounds.top(), bounds.right(), bounds.bottom()},
                    .size = 0,
                    .turn = box.rotation() & 3,
                    .space_after = box.has_space_after(),
                    .bold = false};
        if (box.has_font_info()) {
            run.size = box.get_font_size();
            run.bold = is_bold(box.get_font_name());
        }
        // What stands outside the page is not displayed.
        const double x = (run.box.x0 + run.box.x1) / 2;
        const double y = (run.box.y0 + run.box.y1) / 2;
        if (x >= 0 && y >= 0 && x <= page.width && y <= page.height) {
            runs.push_back(std::move(run));
        }
    }
    return words_of(runs, page.width, page.height);
}

/// Width and height in points, as displayed. The page box is that of the paper; turned pages are displayed
/// with their sides swapped.
std::pair<double, double> size_of(const poppler::page& page) {
    const auto box = page.page_rect(poppler::crop_box);
    const auto orientation = page.orientation();
    const bool turned =
        orientation == poppler::page::landscape || orientation == poppler::page::seascape;
    return {std::max(std::abs(turned ? box.height() : box.width()), 1.0),
            std::max(std::abs(turned ? box.width() : box.height()), 1.0)};
}

enum class Colours : std::uint8_t {
    grey,
    kept, // where there are any
};

constexpr Box k_whole_page{0, 0, 1, 1};

/// `part` of the page, in fractions of its sides.
Image render(const poppler::page& page,
             std::int32_t dpi,
             Colours colours,
             const Box& part = k_whole_page) {
    const bool keep = colours == Colours::kept;
    poppler::page_renderer renderer;
    renderer.set_image_format(keep ? poppler::image::format_rgb24 : poppler::image::format_gray8);
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    const auto [width, height] = size_of(page);
    const auto pixels = [dpi](double side) { return static_cast<int>(std::ceil(side * dpi / 72)); };
    const auto picture = part == k_whole_page
                             ? renderer.render_page(&page, dpi, dpi)
                             : renderer.render_page(&page,
                                                    dpi,
                                                    dpi,
                                                    pixels(part.x0 * width),
                                                    pixels(part.y0 * height),
                                                    pixels(part.width() * width),
                                                    pixels(part.height() * height));
    if (!picture.is_valid()) {
        return {};
    }
    Image image{.width = picture.width(),
                .height = picture.height(),
                .channels = keep ? 3 : 1,
                .dpi = dpi,
                .pixels = {}};
    const auto row_bytes =
        static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.channels);
    image.pixels.reserve(row_bytes * static_cast<std::size_t>(image.height));
    const auto* row = picture.const_data();
    for (std::int32_t y = 0; y < image.height; ++y, row += picture.bytes_per_row()) {
        image.pixels.insert(image.pixels.end(), row, row + row_bytes);
    }
    return is_coloured(image) ? image : to_grey(std::move(image));
}

/// The resolution at which a page can be rendered within the limits: the one asked for or the next lower.
Result<std::int32_t> fitting_dpi(const Page& page, const ReadRequest& request) {
    constexpr std::array<std::int32_t, 3> k_lower = {200, 150, 100};
    const auto pixels_at = [&page](std::int32_t dpi) {
        return std::ceil(page.width * dpi / 72) * std::ceil(page.height * dpi / 72);
    };
    const auto fits = [&](std::int32_t dpi) {
        return pixels_at(dpi) <= static_cast<double>(request.limits.page_pixels)
               && std::max(page.width, page.height) * dpi / 72
                      <= static_cast<double>(request.limits.page_side);
    };
    if (fits(request.dpi)) {
        return request.dpi;
    }
    for (const auto dpi : k_lower) {
        if (dpi < request.dpi && fits(dpi)) {
            return dpi;
        }
    }
    const double found = std::min(pixels_at(std::min(k_lower.back(), request.dpi)), 1e18);
    return End{Outcome::limit_pixels,
               {"page_pixels", static_cast<std::uint64_t>(found), request.limits.page_pixels}};
}

class PdfReader {
public:
    PdfReader(const poppler::document& document,
              Bytes bytes,
              const ReadRequest& request,
              Sink& sink)
        : m_document(document)
        , m_request(request)
        , m_delivery(request, sink)
        , m_marks(bytes, document.pages(), request.trust) {}

    End read() {
        if (m_marks.is_dynamic_form()) {
            return {Outcome::unsupported_type, {"dynamic_form", {}, {}}};
        }
        const DocumentInfo info{.pages = m_document.pages(), .producer = producer()};
        m_delivery.begin(info);
        for (std::int32_t number = 1; number <= info.pages && !m_delivery.full(); ++number) {
            if (m_delivery.wants(number)) {
                read_page(number);
            }
        }
        return m_delivery.end();
    }

private:
    std::string producer() const {
        std::string text;
        for (const auto& word : split_words(to_utf8(m_document.info_key("Producer")))) {
            text += (text.empty() ? "" : " ") + word;
        }
        return std::string(cut_utf8(text, 200));
    }

    void read_page(std::int32_t number) {
        Page page;
        page.number = number;
        const std::unique_ptr<poppler::page> source(m_document.create_page(number - 1));
        if (!source) {
            page.end = {Outcome::damaged, {"bad_page", {}, {}}};
            m_delivery.deliver(std::move(page));
            return;
        }
        std::tie(page.width, page.height) = size_of(*source);

        page.words = layer_words(*source, page);
        page.text_source = page.words.empty() ? TextSource::none : TextSource::layer;
        choose_text(*source, std::move(page));
    }

    /// Takes the text layer or recognises the page, whichever tells more.
    void choose_text(const poppler::page& source, Page page) {
        auto verdict = judge_layer(page.words);
        if (verdict == LayerVerdict::good && is_contradicted(source, page)) {
            verdict = LayerVerdict::doubted;
        }
        if (verdict == LayerVerdict::good
            || (verdict == LayerVerdict::sparse && !shows_more(source, page))) {
            keep_layer(source, std::move(page));
            return;
        }
        const auto claim = m_delivery.claim_recognition();
        if (claim == Recognition::now) {
            recognise(source, std::move(page), verdict);
        } else if (claim == Recognition::over_limit && verdict == LayerVerdict::doubted) {
            keep_layer(source, std::move(page)); // better than none
        } else {
            m_marks.add_marks(page);
            m_delivery.deliver_unrecognised(std::move(page), claim);
        }
    }

    void keep_layer(const poppler::page& source, Page page) {
        m_marks.add_marks(page);
        look_for_ink(source, page);
        m_delivery.deliver(std::move(page));
    }

    /// True when a strip of the page reads otherwise than the text behind a scan.
    bool is_contradicted(const poppler::page& source, Page& page) {
        const auto strip = strip_to_sample(page.words);
        const auto dpi = fitting_dpi(page, m_request);
        if (m_request.ocr == nullptr || !strip || !dpi || !m_marks.is_scan(page.number)) {
            return false;
        }
        page.reading = "layer";
        const Recognized sample =
            m_request.ocr->recognize(render(source, *dpi, Colours::kept, *strip));
        return !agree(words_in(page.words, *strip), sample.words);
    }

    /// A signature may have been pasted or drawn on a page of text. Of a long document only pages that lead
    /// to expect one are looked at: looking takes longer than reading.
    void look_for_ink(const poppler::page& source, Page& page) {
        constexpr std::int32_t k_dpi = 150;
        constexpr std::int32_t k_short = 12; // pages
        if (m_request.ink == nullptr) {
            return;
        }
        if (!m_marks.may_hold_drawing(page.number)) {
            page.ink_examined = true; // there is none
            return;
        }
        const bool expected =
            m_document.pages() <= k_short || m_request.ink->labels().expect_signature(page.words);
        const auto dpi = fitting_dpi(page, m_request);
        if (expected && dpi) {
            mark_ink(render(source, std::min(*dpi, k_dpi), Colours::kept), m_request.ink, page);
        }
    }

    /// Looks at a page with little text for more that can only be seen.
    bool shows_more(const poppler::page& source, const Page& page) {
        // A page too large to look at even this small is no letter with a scan on it.
        constexpr double k_largest_side = 72.0 * 100;
        return m_request.ocr != nullptr && std::max(page.width, page.height) < k_largest_side
               && m_marks.may_hold_drawn_text(page.number)
               && shows_more_than(page.words, render(source, k_look_dpi, Colours::grey));
    }

    void recognise(const poppler::page& source, Page page, LayerVerdict verdict) {
        const auto dpi = fitting_dpi(page, m_request);
        if (!dpi) {
            page.end = dpi.problem();
            deliver(std::move(page));
            return;
        }
        const Image picture = render(source, *dpi, Colours::kept);
        if (picture.empty()) {
            page.end = {Outcome::damaged, {"bad_page", {}, {}}};
        } else if ((verdict == LayerVerdict::missing || verdict == LayerVerdict::unusable)
                   && !has_ink(picture)) {
            m_delivery.return_claim();
            page.words.clear();
            page.text_source = TextSource::none;
            page.ink_examined = true; // there is none
        } else {
            Page recognised = page;
            recognize_page(picture, *m_request.ocr, recognised);
            page = better(std::move(page), std::move(recognised), verdict);
            mark_ink(picture, m_request.ink, page);
        }
        deliver(std::move(page));
    }

    /// The page with its layer, as recognised, or as recognised with the layer where it has text.
    static Page better(Page page, Page recognised, LayerVerdict verdict) {
        switch (verdict) {
        case LayerVerdict::sparse:
            if (!adds_text(recognised.words, page.words)) {
                return page;
            }
            if (recognised.rotation == 0 && agree(page.words, recognised.words)) {
                recognised.words = with_certain(recognised.words, page.words);
                recognised.reading += "_with_layer";
            }
            return recognised;
        case LayerVerdict::doubted:
            if (agree(page.words, recognised.words) || !is_surer(recognised.words)) {
                return page;
            }
            recognised.reading += "_for_layer";
            return recognised;
        default:
            return recognised;
        }
    }

    /// Only now is it known how far the page was turned.
    void deliver(Page page) {
        m_marks.add_marks(page);
        m_delivery.deliver(std::move(page));
    }

    const poppler::document& m_document;
    const ReadRequest& m_request;
    PageDelivery m_delivery;
    MarkedPdf m_marks;
};

/// Files inside the PDF. They belong to the document, which must outlive them.
std::vector<Attachment> attachments_of(const poppler::document& document) {
    std::vector<Attachment> attachments;
    if (!document.has_embedded_files()) {
        return attachments;
    }
    for (const poppler::embedded_file* file : document.embedded_files()) {
        if (file == nullptr || !file->is_valid()) {
            continue;
        }
        std::string name = decode_text(file->name());
        if (name.empty()) {
            name = name_for_nameless(attachments.size() + 1);
        }
        attachments.push_back({std::move(name), 0, [file](const std::function<bool(Bytes)>& take) {
                                   const poppler::byte_array content = file->data();
                                   take(std::as_bytes(std::span(content)));
                               }});
    }
    return attachments;
}

Result<std::unique_ptr<poppler::document>> open_document(Bytes bytes) {
    // Poppler's complaints quote the document.
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    if (bytes.size() > INT_MAX) {
        return End{Outcome::limit_bytes, {"document_bytes", bytes.size(), INT_MAX}};
    }
    std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(
        reinterpret_cast<const char*>(bytes.data()), static_cast<int>(bytes.size()))); // NOLINT
    if (!document) {
        return End{Outcome::damaged, {"not_loadable", {}, {}}};
    }
    if (document->is_locked()) {
        return End{Outcome::encrypted, {"password", {}, {}}};
    }
    return document;
}

End read(Bytes bytes, const ReadRequest& request, Sink& sink) {
    const auto opened = open_document(bytes);
    if (!opened) {
        return opened.problem();
    }
    const poppler::document* const document = opened->get();
    const std::vector<Attachment> attachments = attachments_of(*document);
    if (request.open_containers && !attachments.empty()) {
        sink.document({.pages = document->pages(), .producer = {}});
        return deliver_attachments(attachments, request.limits, sink);
    }
    if (document->pages() <= 0) {
        return {Outcome::damaged, {"no_pages", {}, {}}};
    }
    return with_attachments(PdfReader(*document, bytes, request, sink).read(), attachments);
}

/// Empty for a page that cannot be rendered.
std::vector<std::byte> draw_page(const poppler::document& document, const PictureOrder& order) {
    const std::unique_ptr<poppler::page> page(document.create_page(order.page - 1));
    if (!page) {
        return {};
    }
    const auto [width, height] = size_of(*page);
    const std::int32_t dpi = picture_dpi(width, height);
    return dpi > 0 ? page_picture(render(*page, dpi, Colours::kept), order)
                   : std::vector<std::byte>{};
}

End draw(Bytes bytes, const ReadRequest& request, Sink& sink) {
    const auto document = open_document(bytes);
    if (!document) {
        return document.problem();
    }
    for (const PictureOrder& order : request.pictures) {
        if (const auto jpeg = draw_page(**document, order); !jpeg.empty()) {
            sink.picture(order.page, jpeg);
        }
    }
    return {};
}

} // namespace

extern const Format format_pdf;
const Format format_pdf{.id = "pdf", .needs_fonts = true, .bid = bid, .read = read, .draw = draw};

} // namespace intake::formats
