// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/format.hpp"
#include "extractors/ink/find_ink.hpp"
#include "extractors/page_delivery.hpp"
#include "extractors/page_picture.hpp"
#include "extractors/picture_file.hpp"
#include "extractors/recognize_page.hpp"

#include <algorithm>
#include <utility>

namespace intake::formats {

namespace {

int bid(Bytes, std::string_view media_type) {
    return is_picture(media_type) ? 85 : 0;
}

void read_frame(Bytes bytes, Page page, const ReadRequest& request, PageDelivery& delivery) {
    const auto claim = delivery.claim_recognition();
    auto picture = decode_picture(bytes, page.number - 1, request.limits);
    if (!picture) {
        page.end = picture.problem();
        delivery.deliver(std::move(page));
        return;
    }
    const Image& image = picture->image;
    page.width = image.width * 72.0 / std::max(image.dpi, 1);
    page.height = image.height * 72.0 / std::max(image.dpi, 1);
    page.marks.push_back({.kind = "picture", .box = {0, 0, 1, 1}, .confidence = std::nullopt});
    if (!picture->complete) {
        page.end = {Outcome::ok_partial, {"bad_data", {}, {}}};
    }
    if (claim != Recognition::now) {
        delivery.deliver_unrecognised(std::move(page), claim);
        return;
    }
    if (has_ink(image)) {
        recognize_page(image, *request.ocr, page);
        mark_ink(image, request.ink, page);
    } else {
        page.ink_examined = true; // there is none
        delivery.return_claim();
    }
    delivery.deliver(std::move(page));
}

End read(Bytes bytes, const ReadRequest& request, Sink& sink) {
    const auto frames = count_frames(bytes, request.limits.image_frames);
    if (frames == 0) {
        return {Outcome::damaged, {"bad_header", {}, {}}};
    }
    PageDelivery delivery(request, sink);
    delivery.begin({.pages = frames, .producer = {}});
    const auto allowed = static_cast<std::int64_t>(request.limits.image_frames);
    if (frames > allowed) {
        delivery.note(
            {Outcome::limit_pages,
             {"image_frames", static_cast<std::uint64_t>(frames), request.limits.image_frames}});
    }
    for (std::int32_t number = 1; number <= std::min<std::int64_t>(frames, allowed); ++number) {
        if (delivery.wants(number)) {
            Page page;
            page.number = number;
            read_frame(bytes, std::move(page), request, delivery);
        }
    }
    return delivery.end();
}

End draw(Bytes bytes, const ReadRequest& request, Sink& sink) {
    for (const PictureOrder& order : request.pictures) {
        const auto picture = decode_picture(bytes, order.page - 1, request.limits);
        if (!picture) {
            continue;
        }
        if (const auto jpeg = page_picture(picture->image, order); !jpeg.empty()) {
            sink.picture(order.page, jpeg);
        }
    }
    return {};
}

} // namespace

extern const Format format_picture;
const Format format_picture{.id = "picture", .bid = bid, .read = read, .draw = draw};

} // namespace intake::formats
