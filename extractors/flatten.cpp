// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/flatten.hpp"

#include "extractors/pix.hpp"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <memory>
#include <numbers>
#include <utility>
#include <vector>

namespace intake {

namespace {

struct Point {
    double x = 0;
    double y = 0;
};

/// Corners from the top left, clockwise.
using Corners = std::array<Point, 4>;

double distance(const Point& a, const Point& b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

struct DestroyPta {
    void operator()(Pta* points) const { ptaDestroy(&points); }
};
using PtaPtr = std::unique_ptr<Pta, DestroyPta>;

PtaPtr to_pta(const Corners& corners) {
    PtaPtr points(ptaCreate(4));
    for (const auto& corner : corners) {
        ptaAddPt(points.get(), static_cast<float>(corner.x), static_cast<float>(corner.y));
    }
    return points;
}

/// What the sheet is looked for at: a sixteenth of the size, where print is closed over.
constexpr std::int32_t k_reduced = 16;

/// Paper and ground alone.
PixPtr without_print(Pix* grey) {
    const PixPtr small(pixScaleAreaMap(grey, 1.0F / k_reduced, 1.0F / k_reduced));
    // A dark border keeps a narrow strip of ground beside the sheet from being closed over as well.
    constexpr l_int32 k_wider_than_print = 7;
    const PixPtr framed(small ? pixAddBorder(small.get(), k_wider_than_print, 0) : nullptr);
    const PixPtr closed(framed ? pixCloseGray(framed.get(), k_wider_than_print, k_wider_than_print)
                               : nullptr);
    return PixPtr(closed ? pixRemoveBorder(closed.get(), k_wider_than_print) : nullptr);
}

/// Black where the light changes slowly, as it does in a shadow: at the edge of a sheet it leaps.
PixPtr without_leaps(Pix* closed) {
    constexpr int k_most = 116; // the lightest nearby, in hundredths of the darkest
    constexpr int k_night = 8;  // steps of so dark a ground are large beside it
    Image light = to_image(PixPtr(pixDilateGray(closed, 3, 3)), 0);
    const Image dark = to_image(PixPtr(pixErodeGray(closed, 3, 3)), 0);
    if (light.empty() || dark.empty()) {
        return nullptr;
    }
    std::ranges::transform(
        light.pixels, dark.pixels, light.pixels.begin(), [](int lightest, int darkest) {
            const bool leaps = (lightest + k_night) * 100 > (darkest + k_night) * k_most;
            return static_cast<std::uint8_t>(leaps ? 255 : 0);
        });
    const PixPtr slow = to_pix(light);
    return PixPtr(slow ? pixThresholdToBinary(slow.get(), 128) : nullptr);
}

/// What may be a piece of paper, on a picture of its own.
struct SheetMask {
    l_int32 area = 0; // pixels
    PixPtr pixels;
};

/// Parts without an edge in them, the largest first.
std::vector<SheetMask> sheet_masks(Pix* closed) {
    constexpr l_int32 k_least = 5; // one in so many pixels of the picture
    const PixPtr even = without_leaps(closed);
    const PixPtr opened(even ? pixOpenBrick(nullptr, even.get(), 5, 5) : nullptr);
    Pixa* parts = nullptr;
    Boxa* boxes = opened ? pixConnComp(opened.get(), &parts, 4) : nullptr;
    std::vector<SheetMask> masks;
    for (l_int32 i = 0; i < boxaGetCount(boxes); ++i) {
        const PixPtr part(pixaGetPix(parts, i, L_CLONE));
        PixelArea at;
        l_int32 area = 0;
        pixCountPixels(part.get(), &area, nullptr);
        boxaGetBoxGeometry(boxes, i, &at.x, &at.y, &at.width, &at.height);
        PixPtr mask(pixCreateTemplate(opened.get()));
        if (mask && area >= pixGetWidth(closed) * pixGetHeight(closed) / k_least) {
            pixRasterop(mask.get(), at.x, at.y, at.width, at.height, PIX_SRC, part.get(), 0, 0);
            pixDilateBrick(mask.get(), mask.get(), 3, 3); // to the middle of the leap
            masks.push_back({area, std::move(mask)});
        }
    }
    boxaDestroy(&boxes);
    pixaDestroy(&parts);
    std::ranges::sort(masks, std::ranges::greater{}, &SheetMask::area);
    return masks;
}

double area_of(const Corners& c) {
    double twice = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto& a = c.at(i);
        const auto& b = c.at((i + 1) % 4);
        twice += a.x * b.y - b.x * a.y;
    }
    return std::abs(twice) / 2;
}

/// The corners of a mask that has four straight sides and fills a good part of the picture.
std::optional<Corners> corners_of(Pix* mask) {
    Corners corners{};
    std::array<double, 4> best{1e9, -1e9, -1e9, 1e9};
    std::int64_t filled = 0;
    for (std::int32_t y = 0; y < pixGetHeight(mask); ++y) {
        for (std::int32_t x = 0; x < pixGetWidth(mask); ++x) {
            l_uint32 set = 0;
            pixGetPixel(mask, x, y, &set);
            if (set == 0) {
                continue;
            }
            ++filled;
            const Point at{static_cast<double>(x), static_cast<double>(y)};
            const double sum = at.x + at.y;
            const double difference = at.x - at.y;
            const auto take = [&](std::size_t i, double value, bool better) {
                if (better) {
                    best.at(i) = value;
                    corners.at(i) = at;
                }
            };
            take(0, sum, sum < best[0]);
            take(1, difference, difference > best[1]);
            take(2, sum, sum > best[2]);
            take(3, difference, difference < best[3]);
        }
    }
    const double area = area_of(corners);
    const double whole = static_cast<double>(pixGetWidth(mask)) * pixGetHeight(mask);
    // A sheet that fills the picture was scanned; one that is under a fifth of it is not the subject.
    const bool four_sided = area > 0 && std::abs(static_cast<double>(filled) / area - 1) < 0.12;
    if (!four_sided || area < 0.2 * whole || area > 0.97 * whole) {
        return std::nullopt;
    }
    return corners;
}

/// True when the ground beyond every side is clearly darker than the sheet before it: a shadow across a
/// scan has no such edge.
bool has_edges(Pix* closed, const Corners& sheet) {
    constexpr int k_samples = 24;
    constexpr double k_step = 3; // pixels to either side
    const Point middle{(sheet[0].x + sheet[2].x) / 2, (sheet[0].y + sheet[2].y) / 2};
    int seen = 0;
    int sharp = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto& from = sheet.at(i);
        const auto& to = sheet.at((i + 1) % 4);
        for (int k = 2; k < k_samples - 2; ++k) {
            const double part = static_cast<double>(k) / k_samples;
            const Point at{from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)};
            const double length = std::max(distance(at, middle), 1.0);
            const Point out{(at.x - middle.x) / length * k_step,
                            (at.y - middle.y) / length * k_step};
            l_uint32 inside = 0;
            l_uint32 outside = 0;
            const bool within = pixGetPixel(closed,
                                            static_cast<l_int32>(at.x - out.x),
                                            static_cast<l_int32>(at.y - out.y),
                                            &inside)
                                    == 0
                                && pixGetPixel(closed,
                                               static_cast<l_int32>(at.x + out.x),
                                               static_cast<l_int32>(at.y + out.y),
                                               &outside)
                                       == 0;
            const auto x = at.x + out.x;
            const auto y = at.y + out.y;
            if (within && x < pixGetWidth(closed) && y < pixGetHeight(closed)) {
                ++seen;
                sharp += outside * 10 < inside * 8 ? 1 : 0;
            }
        }
    }
    return seen >= k_samples && sharp * 10 >= seen * 7;
}

std::optional<Flattened> square_up(const Image& picture, Pix* pix, const Corners& sheet) {
    const double width = (distance(sheet[0], sheet[1]) + distance(sheet[3], sheet[2])) / 2;
    const double height = (distance(sheet[0], sheet[3]) + distance(sheet[1], sheet[2])) / 2;
    const double scale = std::min({1.0, picture.width / width, picture.height / height});
    const double right = width * scale - 1;
    const double bottom = height * scale - 1;
    if (right < 100 || bottom < 100) {
        return std::nullopt;
    }
    const auto from = to_pta({Point{0, 0}, {right, 0}, {right, bottom}, {0, bottom}});
    const auto to = to_pta(sheet);
    l_float32* factors = nullptr;
    if (getProjectiveXformCoeffs(from.get(), to.get(), &factors) != 0 || factors == nullptr) {
        return std::nullopt;
    }
    Flattened result{.picture = {},
                     .how = "photo",
                     .original_width = picture.width,
                     .original_height = picture.height};
    std::copy_n(factors, result.back.size(), result.back.begin());
    const PixPtr whole(pixProjective(pix, factors, L_BRING_IN_WHITE));
    lept_free(factors);
    BOX* kept = boxCreate(0, 0, static_cast<l_int32>(right), static_cast<l_int32>(bottom));
    PixPtr cut(whole ? pixClipRectangle(whole.get(), kept, nullptr) : nullptr);
    boxDestroy(&kept);
    result.picture = to_image(std::move(cut), picture.dpi);
    return result.picture.empty() ? std::nullopt : std::optional(std::move(result));
}

std::optional<Flattened> photographed_sheet(const Image& picture, Pix* pix, Pix* grey) {
    const PixPtr closed = without_print(grey);
    for (const auto& mask : closed ? sheet_masks(closed.get()) : std::vector<SheetMask>{}) {
        auto corners = corners_of(mask.pixels.get());
        if (corners && has_edges(closed.get(), *corners)) {
            for (auto& corner : *corners) {
                corner = {(corner.x + 0.5) * k_reduced, (corner.y + 0.5) * k_reduced};
            }
            return square_up(picture, pix, *corners);
        }
    }
    return std::nullopt;
}

std::optional<Flattened> deskewed(const Image& picture, Pix* pix, const Image& evenly_white) {
    constexpr float k_least = 0.6F; // degrees; recognition does not mind less
    constexpr float k_sure = 3.0F;
    const PixPtr even = to_pix(evenly_white);
    const PixPtr black(even ? pixThresholdToBinary(even.get(), 128) : nullptr);
    l_float32 angle = 0;
    l_float32 sure = 0;
    if (!black || pixFindSkewSweepAndSearch(black.get(), &angle, &sure, 4, 2, 12, 1, 0.02F) != 0
        || std::abs(angle) < k_least || sure < k_sure) {
        return std::nullopt;
    }
    const double radians = angle * std::numbers::pi / 180;
    Flattened result{.picture = {},
                     .how = "deskewed",
                     .original_width = picture.width,
                     .original_height = picture.height};
    const PixPtr turned(
        pixRotate(pix, static_cast<float>(radians), L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
    if (!turned) {
        return std::nullopt;
    }
    // Turned clockwise around the middle by `radians`; back is the other way.
    const auto x = static_cast<float>(picture.width) / 2;
    const auto y = static_cast<float>(picture.height) / 2;
    const auto c = static_cast<float>(std::cos(radians));
    const auto s = static_cast<float>(std::sin(radians));
    result.back = {c, s, x - c * x - s * y, -s, c, y + s * x - c * y, 0, 0};
    result.picture = to_image(PixPtr(pixClone(turned.get())), picture.dpi);
    return result.picture.empty() ? std::nullopt : std::optional(std::move(result));
}

} // namespace

Box Flattened::on_original(const Box& box) const {
    const auto to = [this](double x, double y) {
        const double px = x * picture.width;
        const double py = y * picture.height;
        const double w = back[6] * px + back[7] * py + 1;
        return Point{(back[0] * px + back[1] * py + back[2]) / w / original_width,
                     (back[3] * px + back[4] * py + back[5]) / w / original_height};
    };
    const Corners corners{
        to(box.x0, box.y0), to(box.x1, box.y0), to(box.x1, box.y1), to(box.x0, box.y1)};
    const auto [left, right] = std::ranges::minmax(corners, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(corners, {}, &Point::y);
    return clamp({left.x, top.y, right.x, bottom.y});
}

std::optional<Flattened> flatten(const Image& picture, const Image& even) {
    const PixPtr pix = to_pix(picture);
    const PixPtr grey = to_pix(to_grey(picture));
    if (!pix || !grey) {
        return std::nullopt;
    }
    auto sheet = photographed_sheet(picture, pix.get(), grey.get());
    return sheet ? std::move(sheet) : deskewed(picture, pix.get(), even);
}

} // namespace intake
