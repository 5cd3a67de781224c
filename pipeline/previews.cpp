// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/previews.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <optional>
#include <utility>

namespace intake {

namespace {

// What one order may hold: it travels as one message.
constexpr std::size_t k_most_boxes = 1000;
constexpr std::string_view k_other = "other";

/// The type of a piece, or what it most resembles. Null where nothing is known of it.
const DocumentType* type_with(const std::string& id, const std::vector<DocumentType>& types) {
    const auto found = std::ranges::find(types, id, &DocumentType::id);
    return found == types.end() ? nullptr : &*found;
}

/// Whether somebody who looks at pages of that choice may see this piece.
bool is_shown(const Piece& piece, Previews previews, const std::vector<DocumentType>& types) {
    const DocumentType* type = type_with(piece.type, types);
    const DocumentType* runner_up = type_with(piece.runner_up.value_or(""), types);
    const auto is_held_back = [](const DocumentType* one) {
        return one != nullptr && one->hold_back;
    };
    if (is_held_back(type) || is_held_back(runner_up)) {
        return false;
    }
    const DocumentType* likely = piece.type == k_other ? runner_up : type;
    return previews == Previews::all || (likely != nullptr && likely->is_evidence);
}

/// What is blackened on a page; nothing where a number's place is not known.
std::optional<std::vector<Box>>
hidden_on(std::int32_t page, std::size_t entry, const std::vector<MaskedNumber>& masked) {
    std::vector<Box> boxes;
    for (const MaskedNumber& number : masked) {
        if (number.entry != entry || number.page != page) {
            continue;
        }
        if (!number.box || number.box->width() <= 0 || number.box->height() <= 0) {
            return std::nullopt;
        }
        boxes.push_back(*number.box);
    }
    return boxes;
}

/// A document that is being drawn.
struct Drawing {
    DocumentRecord& record;
    std::future<FileReading> pages;
};

} // namespace

bool has_sheets(std::string_view media_type) {
    return media_type == "application/pdf" || media_type.starts_with("image/");
}

std::vector<PictureOrder> pages_to_draw(const Index& index,
                                        std::size_t document,
                                        const std::vector<MaskedNumber>& masked,
                                        Previews previews,
                                        const std::vector<DocumentType>& types) {
    const DocumentRecord& record = index.portfolio.documents.at(document);
    const auto is_wanted = [&](const Page& page) {
        return was_read(page.end.outcome)
               && std::ranges::any_of(index.pieces, [&](const PieceRecord& one) {
                      return one.document == document && one.piece.first_page <= page.number
                             && page.number <= one.piece.last_page
                             && is_shown(one.piece, previews, types);
                  });
    };
    std::vector<PictureOrder> orders;
    std::size_t boxes = 0;
    for (const Page& page : record.document.pages) {
        std::optional<std::vector<Box>> hidden;
        if (previews != Previews::none && is_wanted(page)) {
            hidden = hidden_on(page.number, record.entry, masked);
        }
        if (hidden && boxes + hidden->size() <= k_most_boxes) {
            boxes += hidden->size();
            orders.push_back({page.number, page.rotation, std::move(*hidden)});
        }
    }
    return orders;
}

void draw_previews(Index& index,
                   const std::vector<MaskedNumber>& masked,
                   Workshop& workshop,
                   const KeepPicture& keep) {
    std::vector<Drawing> drawings;
    for (std::size_t d = 0; d < index.portfolio.documents.size(); ++d) {
        DocumentRecord& record = index.portfolio.documents[d];
        Order order;
        order.input = std::exchange(record.content, nullptr);
        if (!order.input) {
            continue;
        }
        order.limits = workshop.config.limits;
        order.pictures =
            pages_to_draw(index, d, masked, workshop.previews, workshop.config.classifier.types);
        if (!order.pictures.empty()) {
            drawings.push_back({record, workshop.pool.read(std::move(order))});
        }
    }
    for (Drawing& drawing : drawings) {
        for (const DrawnPage& drawn : drawing.pages.get().pictures) {
            std::string file = fmt::format("previews/{}-p{}.jpg", drawing.record.id, drawn.page);
            keep(file, drawn.jpeg);
            drawing.record.pictures.emplace(drawn.page, std::move(file));
        }
    }
}

} // namespace intake
