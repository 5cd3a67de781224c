// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/flow_delivery.hpp"

#include "extractors/composed_page.hpp"
#include "extractors/ink/find_ink.hpp"
#include "extractors/page_delivery.hpp"
#include "extractors/picture_file.hpp"
#include "extractors/recognize_page.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace intake {

namespace {

/// A smaller picture is a logo, an icon or a rule, in points and in pixels.
constexpr double k_text_width = 90;
constexpr double k_text_height = 30;
constexpr std::int32_t k_text_pixels_wide = 150;
constexpr std::int32_t k_text_pixels_high = 40;

/// A smaller picture is no signature either, in points.
constexpr double k_signature_width = 28;
constexpr double k_signature_height = 12;

bool may_be_signature(const FlowPicture& picture, const Page& page) {
    return picture.box.width() * page.width >= k_signature_width
           && picture.box.height() * page.height >= k_signature_height;
}

bool may_hold_text(const FlowPicture& picture, const Page& page) {
    return picture.box.width() * page.width >= k_text_width
           && picture.box.height() * page.height >= k_text_height;
}

Box inside(const Box& outer, const Box& inner) {
    return clamp({outer.x0 + inner.x0 * outer.width(),
                  outer.y0 + inner.y0 * outer.height(),
                  outer.x0 + inner.x1 * outer.width(),
                  outer.y0 + inner.y1 * outer.height()});
}

/// Puts recognised words among those of the page, and renumbers lines and blocks.
class WordMerger {
public:
    explicit WordMerger(std::vector<Word> layer) : m_layer(std::move(layer)) {}

    void take_layer_up_to(std::size_t count) {
        for (; m_taken < std::min(count, m_layer.size()); ++m_taken) {
            add(std::move(m_layer[m_taken]), m_line_shift, m_block_shift);
        }
    }

    void take_picture(std::vector<Word> words, const FlowPicture& picture, std::int32_t rotation) {
        const auto first_line = m_line;
        const auto first_block = m_block;
        for (auto& word : words) {
            word.box = inside(picture.box, turned(word.box, -rotation));
            word.size *= static_cast<float>(picture.box.height());
            m_confidence += word.confidence.value_or(0);
            ++m_recognised;
            add(std::move(word), first_line, first_block);
        }
        m_line_shift += m_line - first_line;
        m_block_shift += m_block - first_block;
    }

    void finish(Page& page) {
        take_layer_up_to(m_layer.size());
        if (m_recognised > 0) {
            page.ocr_confidence = m_confidence / static_cast<float>(m_recognised);
            page.text_source = m_layer.empty() ? TextSource::ocr : TextSource::layer;
        }
        page.words = std::move(m_words);
    }

private:
    void add(Word word, std::int32_t line_shift, std::int32_t block_shift) {
        word.line += line_shift;
        word.block += block_shift;
        m_line = std::max(m_line, word.line);
        m_block = std::max(m_block, word.block);
        m_words.push_back(std::move(word));
    }

    std::vector<Word> m_layer;
    std::vector<Word> m_words;
    std::size_t m_taken = 0;
    std::int32_t m_line = 0;
    std::int32_t m_block = 0;
    std::int32_t m_line_shift = 0;
    std::int32_t m_block_shift = 0;
    float m_confidence = 0;
    std::size_t m_recognised = 0;
};

class FlowDelivery {
public:
    FlowDelivery(const PictureBytes& picture_bytes,
                 const ReadRequest& request,
                 PageDelivery& delivery)
        : m_picture_bytes(picture_bytes), m_request(request), m_delivery(delivery) {}

    void deliver(Page page, const std::vector<FlowPicture>& pictures) {
        bool worth_a_look = false;
        for (const auto& picture : pictures) {
            page.marks.push_back(
                {.kind = "picture", .box = picture.box, .confidence = std::nullopt});
            worth_a_look = worth_a_look || may_be_signature(picture, page);
        }
        if (page.words.empty()) {
            page.text_source = TextSource::none;
        }
        const auto claim = worth_a_look ? m_delivery.claim_recognition() : Recognition::off;
        if (claim == Recognition::later) {
            m_delivery.deliver_unrecognised(std::move(page), claim);
            return;
        }
        if (claim == Recognition::over_limit) {
            page.end = beyond_recognition({}, m_request.limits.ocr_pages);
        }
        // Where nothing but text lies on the page there is no ink to look for.
        page.ink_examined = !worth_a_look;
        if (claim == Recognition::now) {
            look_at(page, pictures);
        }
        m_delivery.deliver(std::move(page));
    }

private:
    /// Takes the text on the pictures, and looks for ink on the sheet with all of them in their places.
    void look_at(Page& page, const std::vector<FlowPicture>& pictures) {
        WordMerger merger(std::move(page.words));
        ComposedPage sheet(page);
        bool recognised = false;
        bool all_seen = true;
        for (const auto& picture : pictures) {
            merger.take_layer_up_to(picture.after_word);
            if (!may_be_signature(picture, page)) {
                continue;
            }
            const auto image = decode(picture, page);
            if (!image) {
                all_seen = false;
                continue;
            }
            sheet.lay(*image, picture.box);
            if (may_hold_text(picture, page) && holds_text(*image)) {
                recognised = true;
                auto found = m_request.ocr->recognize(*image);
                merger.take_picture(std::move(found.words), picture, found.rotation);
            }
        }
        merger.finish(page);
        if (!recognised) {
            m_delivery.return_claim();
        }
        mark_ink(sheet.picture(), m_request.ink, page);
        page.ink_examined = page.ink_examined && all_seen;
    }

    static bool holds_text(const Image& image) {
        return image.width >= k_text_pixels_wide && image.height >= k_text_pixels_high
               && has_ink(image);
    }

    std::optional<Image> decode(const FlowPicture& picture, Page& page) {
        const auto bytes = m_picture_bytes(picture.part);
        if (!bytes) {
            page.end = bytes.problem().outcome == Outcome::damaged ? page.end : bytes.problem();
            return std::nullopt;
        }
        auto decoded = decode_picture(
            std::as_bytes(std::span(bytes->data(), bytes->size())), 0, m_request.limits);
        if (!decoded) {
            page.end = decoded.problem().outcome == Outcome::damaged ? page.end : decoded.problem();
            return std::nullopt;
        }
        return std::move(decoded->image);
    }

    const PictureBytes& m_picture_bytes;
    const ReadRequest& m_request;
    PageDelivery& m_delivery;
};

} // namespace

End deliver_flow(FlowLayout::Result flow,
                 const PictureBytes& picture_bytes,
                 const End& problem,
                 const ReadRequest& request,
                 Sink& sink) {
    PageDelivery delivery(request, sink);
    delivery.begin({.pages = static_cast<std::int32_t>(flow.pages.size()), .producer = {}});
    delivery.note(problem);
    FlowDelivery pages(picture_bytes, request, delivery);
    for (auto& page : flow.pages) {
        if (delivery.full() || !delivery.wants(page.number)) {
            continue;
        }
        std::vector<FlowPicture> pictures;
        std::ranges::copy_if(flow.pictures,
                             std::back_inserter(pictures),
                             [&page](const auto& picture) { return picture.page == page.number; });
        std::ranges::stable_sort(pictures, {}, &FlowPicture::after_word);
        pages.deliver(std::move(page), pictures);
    }
    return delivery.end();
}

} // namespace intake
