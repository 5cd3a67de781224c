// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/picture_file.hpp"

#include "extractors/exif.hpp"
#include "extractors/heif.hpp"
#include "extractors/pix.hpp"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>

namespace intake {

namespace {

using namespace std::string_view_literals;

/// Long side of a sheet of A4, in inches: what a picture without a sensible resolution is taken to show.
constexpr double k_sheet = 11.7;
/// Recognition gains nothing from more than this, in dots per inch, and wants at least half of it.
constexpr std::int32_t k_useful_dpi = 300;

/// Beside Leptonica's IFF_*, for a format that it does not read.
constexpr std::int32_t k_heif = -1;

struct Header {
    std::int32_t width = 0;
    std::int32_t height = 0;
    std::int32_t x_dpi = 0; // 0 when not stated
    std::int32_t y_dpi = 0;
    bool has_plain_luminance = false; // a JPEG whose brightness can be decoded without its colours
};

const l_uint8* data_of(Bytes bytes) {
    return reinterpret_cast<const l_uint8*>(bytes.data()); // NOLINT: what Leptonica takes
}

std::int32_t file_format(Bytes bytes) {
    constexpr std::size_t k_signature = 12;
    l_int32 format = IFF_UNKNOWN;
    if (bytes.size() < k_signature || findFileFormatBuffer(data_of(bytes), &format) != 0) {
        return is_heif(bytes) ? k_heif : IFF_UNKNOWN;
    }
    return format;
}

bool is_tiff(std::int32_t format) {
    constexpr std::array k_kinds = {IFF_TIFF,
                                    IFF_TIFF_PACKBITS,
                                    IFF_TIFF_RLE,
                                    IFF_TIFF_G3,
                                    IFF_TIFF_G4,
                                    IFF_TIFF_LZW,
                                    IFF_TIFF_ZIP,
                                    IFF_TIFF_JPEG};
    return std::ranges::count(k_kinds, format) > 0;
}

Header tiff_header(Bytes bytes, std::int32_t frame) {
    Header header;
    l_int32 dpi = 0;
    if (readHeaderMemTiff(data_of(bytes),
                          bytes.size(),
                          frame,
                          &header.width,
                          &header.height,
                          nullptr,
                          nullptr,
                          &dpi,
                          nullptr,
                          nullptr)
        != 0) {
        return {};
    }
    header.x_dpi = dpi;
    header.y_dpi = dpi;
    return header;
}

Header jpeg_header(Bytes bytes) {
    Header header;
    l_int32 components = 0;
    l_int32 ycck = 0;
    l_int32 cmyk = 0;
    if (readHeaderMemJpeg(
            data_of(bytes), bytes.size(), &header.width, &header.height, &components, &ycck, &cmyk)
        != 0) {
        return {};
    }
    readResolutionMemJpeg(data_of(bytes), bytes.size(), &header.x_dpi, &header.y_dpi);
    header.has_plain_luminance = components == 3 && ycck == 0 && cmyk == 0;
    return header;
}

/// A number in a file, lowest byte first.
std::int64_t little_endian(Bytes bytes, std::size_t at, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = count; i > 0; --i) {
        value = (value << 8U) | std::to_integer<std::uint64_t>(bytes[at + i - 1]);
    }
    return static_cast<std::int64_t>(value);
}

/// BMP and GIF say their size at fixed places; Leptonica has no function that reads only those.
Header bmp_header(Bytes bytes) {
    if (bytes.size() < 26) {
        return {};
    }
    const auto side = [bytes](std::size_t at) {
        return std::abs(
            static_cast<std::int32_t>(static_cast<std::uint32_t>(little_endian(bytes, at, 4))));
    };
    return {.width = side(18), .height = side(22)};
}

Header gif_header(Bytes bytes) {
    return {.width = static_cast<std::int32_t>(little_endian(bytes, 6, 2)),
            .height = static_cast<std::int32_t>(little_endian(bytes, 8, 2))};
}

Header read_header(Bytes bytes, std::int32_t format, std::int32_t frame) {
    if (is_tiff(format)) {
        return tiff_header(bytes, frame);
    }
    Header header;
    l_int32 samples = 0;
    switch (format) {
    case k_heif:
        std::tie(header.width, header.height) = heif_size(bytes);
        return header;
    case IFF_JFIF_JPEG:
        return jpeg_header(bytes);
    case IFF_PNG:
        if (readHeaderMemPng(data_of(bytes),
                             bytes.size(),
                             &header.width,
                             &header.height,
                             nullptr,
                             nullptr,
                             nullptr)
            != 0) {
            return {};
        }
        return header;
    case IFF_WEBP:
        if (readHeaderMemWebP(data_of(bytes), bytes.size(), &header.width, &header.height, &samples)
            != 0) {
            return {};
        }
        return header;
    case IFF_BMP:
        return bmp_header(bytes);
    case IFF_GIF:
        return gif_header(bytes);
    default:
        return {};
    }
}

/// The resolution when it makes a sensible sheet of paper, else the one that makes it A4.
double sensible_dpi(std::int32_t stated, std::int32_t long_side) {
    constexpr double k_smallest_sheet = 2.5; // inches: a bank card is 3.4
    constexpr double k_largest_sheet = 24;   // A2 is 23.4
    const double inches = stated > 0 ? static_cast<double>(long_side) / stated : 0;
    const bool sensible =
        stated >= 70 && stated <= 1200 && inches >= k_smallest_sheet && inches <= k_largest_sheet;
    return sensible ? stated : long_side / k_sheet;
}

struct Decoded {
    PixPtr pix; // null when it cannot be decoded
    bool complete = true;
};

/// `reduction` is what a JPEG is divided by while it is decoded: 1, 2 or 4.
Decoded decode(Bytes bytes,
               std::int32_t format,
               std::int32_t frame,
               const Header& header,
               std::int32_t reduction) {
    if (is_tiff(format)) {
        return {PixPtr(pixReadMemTiff(data_of(bytes), bytes.size(), frame)), true};
    }
    if (format == k_heif) {
        return {decode_heif(bytes), true};
    }
    if (format != IFF_JFIF_JPEG) {
        return {PixPtr(pixReadMem(data_of(bytes), bytes.size())), true};
    }
    l_int32 warnings = 0;
    // Colours take four times the memory: they are left out of a picture beyond any sheet and camera.
    constexpr std::int64_t k_most_coloured_pixels = 40'000'000;
    const auto pixels = static_cast<std::int64_t>(header.width) * header.height
                        / (static_cast<std::int64_t>(reduction) * reduction);
    const bool only_grey = header.has_plain_luminance && pixels > k_most_coloured_pixels;
    const l_int32 hint = only_grey ? L_JPEG_READ_LUMINANCE : 0;
    PixPtr pix(pixReadMemJpeg(data_of(bytes), bytes.size(), 0, reduction, &warnings, hint));
    return {std::move(pix), warnings == 0};
}

/// What the values of the EXIF tag ask for: a mirror image, then quarter turns clockwise.
PixPtr upright(PixPtr pix, std::int32_t orientation) {
    constexpr std::array<bool, 9> k_mirrored = {
        false, false, true, false, true, true, false, true, false};
    constexpr std::array<std::int32_t, 9> k_quarters = {0, 0, 0, 2, 2, 3, 1, 1, 3};
    const auto index = static_cast<std::size_t>(orientation);
    if (pix && k_mirrored.at(index)) {
        pix.reset(pixFlipLR(nullptr, pix.get()));
    }
    if (pix && k_quarters.at(index) != 0) {
        pix.reset(pixRotateOrth(pix.get(), k_quarters.at(index)));
    }
    return pix;
}

PixPtr scaled(PixPtr pix, double x, double y) {
    if (pix && (std::abs(x - 1) > 0.02 || std::abs(y - 1) > 0.02)) {
        // One bit per pixel is scaled by way of grey, or thin strokes break.
        if (pixGetDepth(pix.get()) == 1) {
            pix.reset(pixConvert1To8(nullptr, pix.get(), 255, 0));
        }
        pix.reset(pix ? pixScale(pix.get(), static_cast<float>(x), static_cast<float>(y))
                      : nullptr);
    }
    return pix;
}

/// By how much to enlarge (or reduce) a picture of that resolution for recognition.
double useful_scale(double dpi) {
    if (dpi > 1.5 * k_useful_dpi) {
        return k_useful_dpi / dpi;
    }
    return dpi < 0.5 * k_useful_dpi ? 2 : 1;
}

} // namespace

bool is_picture(std::string_view media_type) {
    constexpr std::array k_types = {"image/jpeg"sv,
                                    "image/png"sv,
                                    "image/tiff"sv,
                                    "image/bmp"sv,
                                    "image/x-ms-bmp"sv,
                                    "image/gif"sv,
                                    "image/webp"sv,
                                    "image/heic"sv,
                                    "image/heif"sv};
    return std::ranges::count(k_types, media_type) > 0;
}

std::int32_t count_frames(Bytes bytes, std::uint64_t most) {
    setMsgSeverity(L_SEVERITY_NONE);
    const auto format = file_format(bytes);
    std::int32_t frames = 0;
    const auto last = is_tiff(format) ? static_cast<std::int64_t>(most) + 1 : 1;
    while (frames < last && read_header(bytes, format, frames).width > 0) {
        ++frames;
    }
    return frames;
}

Result<Picture> decode_picture(Bytes bytes, std::int32_t frame, const Limits& limits) {
    setMsgSeverity(L_SEVERITY_NONE);
    const auto format = file_format(bytes);
    const Header header = read_header(bytes, format, frame);
    if (header.width <= 0 || header.height <= 0) {
        return End{Outcome::damaged, {"bad_header", {}, {}}};
    }
    const auto pixels =
        static_cast<std::uint64_t>(header.width) * static_cast<std::uint64_t>(header.height);
    if (pixels > limits.image_pixels) {
        return End{Outcome::limit_pixels, {"image_pixels", pixels, limits.image_pixels}};
    }
    // A JPEG can be decoded at half or a quarter of its size for less than half the work.
    const auto long_side = std::max(header.width, header.height);
    const double stated_dpi = sensible_dpi(header.x_dpi, long_side);
    std::int32_t reduction = 1;
    while (format == IFF_JFIF_JPEG && reduction < 4
           && stated_dpi >= 2.0 * reduction * k_useful_dpi) {
        reduction *= 2;
    }
    auto decoded = decode(bytes, format, frame, header, reduction);
    if (!decoded.pix) {
        return End{Outcome::damaged, {"bad_data", {}, {}}};
    }
    PixPtr pix = std::move(decoded.pix);
    // Fax machines send rows that are farther apart than the dots in them.
    const double x_dpi = stated_dpi / reduction;
    const auto x_stated = pixGetXRes(pix.get());
    const auto y_stated = pixGetYRes(pix.get());
    const bool fax = is_tiff(format) && x_stated > 0 && y_stated > 0
                     && (x_stated > 1.5 * y_stated || y_stated > 1.5 * x_stated);
    const double taller = fax ? static_cast<double>(x_stated) / y_stated : 1;
    const double scale = useful_scale(x_dpi);
    if (format == IFF_JFIF_JPEG) {
        pix = upright(std::move(pix), exif_orientation(bytes));
    }
    pix = scaled(std::move(pix), scale, scale * std::clamp(taller, 0.25, 4.0));
    Picture picture{.image = {}, .complete = decoded.complete};
    picture.image = to_image(std::move(pix), static_cast<std::int32_t>(std::lround(x_dpi * scale)));
    if (picture.image.empty()) {
        return End{Outcome::damaged, {"bad_data", {}, {}}};
    }
    return picture;
}

} // namespace intake
