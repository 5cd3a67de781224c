// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/heif.hpp"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <libde265/de265.h>
#include <libheif/heif.h>
#include <libheif/heif_plugin.h>
#include <memory>

namespace intake {

namespace {

// ---------------------------------------------------------------------------- HEVC without threads
// libheif's own bridge to libde265 starts a thread for every picture, which a child may not. This one
// decodes where it is called. Their contract: heif_plugin.h.

constexpr heif_error k_ok{heif_error_Ok, heif_suberror_Unspecified, "ok"};
constexpr heif_error k_bad{heif_error_Decoder_plugin_error, heif_suberror_Unspecified, "bad data"};
/// Above libheif's own, which has 100.
constexpr int k_priority = 200;

const char* plugin_name() {
    return "libde265 without threads";
}

int supports(heif_compression_format format) {
    return format == heif_compression_HEVC ? k_priority : 0;
}

heif_error new_decoder(void** decoder) {
    *decoder = de265_new_decoder();
    return *decoder == nullptr ? k_bad : k_ok;
}

void free_decoder(void* decoder) {
    de265_free_decoder(decoder);
}

void set_strict(void*, int) {}

/// Units of the stream, each behind its length: four bytes, the largest first.
heif_error push(void* decoder, const void* data, std::size_t size) {
    constexpr std::size_t k_length_bytes = 4;
    const auto* const bytes = static_cast<const std::uint8_t*>(data);
    std::size_t at = 0;
    while (at + k_length_bytes <= size) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < k_length_bytes; ++i) {
            length = length << 8U | bytes[at + i];
        }
        at += k_length_bytes;
        if (length > size - at) {
            return k_bad;
        }
        de265_push_NAL(decoder, bytes + at, static_cast<int>(length), 0, nullptr);
        at += length;
    }
    return k_ok;
}

heif_chroma chroma_of(const de265_image* image) {
    switch (de265_get_chroma_format(image)) {
    case de265_chroma_mono:
        return heif_chroma_monochrome;
    case de265_chroma_420:
        return heif_chroma_420;
    case de265_chroma_422:
        return heif_chroma_422;
    case de265_chroma_444:
        return heif_chroma_444;
    }
    return heif_chroma_undefined;
}

heif_error copy_plane(const de265_image* from, int channel, heif_image* to) {
    constexpr std::array k_channels = {heif_channel_Y, heif_channel_Cb, heif_channel_Cr};
    const heif_channel place = k_channels.at(static_cast<std::size_t>(channel));
    const int width = de265_get_image_width(from, channel);
    const int height = de265_get_image_height(from, channel);
    const int bits = de265_get_bits_per_pixel(from, channel);
    int from_stride = 0;
    const std::uint8_t* source = de265_get_image_plane(from, channel, &from_stride);
    if (source == nullptr || width <= 0 || height <= 0) {
        return k_bad;
    }
    if (const heif_error error = heif_image_add_plane(to, place, width, height, bits);
        error.code != heif_error_Ok) {
        return error;
    }
    int to_stride = 0;
    std::uint8_t* target = heif_image_get_plane(to, place, &to_stride);
    const auto row_bytes = static_cast<std::size_t>(width) * (bits > 8 ? 2U : 1U);
    for (int row = 0; row < height; ++row, source += from_stride, target += to_stride) {
        std::memcpy(target, source, row_bytes);
    }
    return k_ok;
}

struct ReleaseImage {
    void operator()(heif_image* image) const { heif_image_release(image); }
};
using HeifImage = std::unique_ptr<heif_image, ReleaseImage>;

heif_error copy_of(const de265_image* from, heif_image** result) {
    const heif_chroma chroma = chroma_of(from);
    const bool grey = chroma == heif_chroma_monochrome;
    heif_image* image = nullptr;
    if (const heif_error error =
            heif_image_create(de265_get_image_width(from, 0),
                              de265_get_image_height(from, 0),
                              grey ? heif_colorspace_monochrome : heif_colorspace_YCbCr,
                              chroma,
                              &image);
        error.code != heif_error_Ok) {
        return error;
    }
    HeifImage kept(image);
    for (int channel = 0; channel < (grey ? 1 : 3); ++channel) {
        if (const heif_error error = copy_plane(from, channel, image);
            error.code != heif_error_Ok) {
            return error;
        }
    }
    *result = kept.release();
    return k_ok;
}

heif_error decode_image(void* decoder, heif_image** result) {
    de265_flush_data(decoder);
    int more = 1;
    const de265_image* image = nullptr;
    while (more != 0 && image == nullptr) {
        const de265_error error = de265_decode(decoder, &more);
        if (error != DE265_OK && error != DE265_ERROR_WAITING_FOR_INPUT_DATA) {
            return k_bad;
        }
        image = de265_get_next_picture(decoder);
    }
    return image == nullptr ? k_bad : copy_of(image, result);
}

const heif_decoder_plugin k_plugin{.plugin_api_version = 3,
                                   .get_plugin_name = plugin_name,
                                   .init_plugin = nullptr,
                                   .deinit_plugin = nullptr,
                                   .does_support_format = supports,
                                   .new_decoder = new_decoder,
                                   .free_decoder = free_decoder,
                                   .push_data = push,
                                   .decode_image = decode_image,
                                   .set_strict_decoding = set_strict,
                                   .id_name = "libde265-without-threads"};

// ---------------------------------------------------------------------------- pictures

struct FreeContext {
    void operator()(heif_context* context) const { heif_context_free(context); }
};
struct ReleaseHandle {
    void operator()(heif_image_handle* handle) const { heif_image_handle_release(handle); }
};

/// A file and its main picture; the handle is null when there is none. The bytes must outlive it.
struct HeifFile {
    std::unique_ptr<heif_context, FreeContext> context;
    std::unique_ptr<heif_image_handle, ReleaseHandle> handle;

    explicit HeifFile(Bytes bytes) {
        static const heif_error k_registered = heif_register_decoder_plugin(&k_plugin);
        context.reset(heif_context_alloc());
        if (!context || k_registered.code != heif_error_Ok) {
            return;
        }
        heif_context_set_max_decoding_threads(context.get(), 0);
        heif_image_handle* found = nullptr;
        if (heif_context_read_from_memory_without_copy(
                context.get(), bytes.data(), bytes.size(), nullptr)
                    .code
                == heif_error_Ok
            && heif_context_get_primary_image_handle(context.get(), &found).code == heif_error_Ok) {
            handle.reset(found);
        }
    }
};

PixPtr to_rgb(const heif_image* image) {
    const int width = heif_image_get_width(image, heif_channel_interleaved);
    const int height = heif_image_get_height(image, heif_channel_interleaved);
    int stride = 0;
    const std::uint8_t* row =
        heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride);
    PixPtr pix(row == nullptr ? nullptr : pixCreateNoInit(width, height, 32));
    if (!pix) {
        return nullptr;
    }
    l_uint32* target = pixGetData(pix.get());
    for (int y = 0; y < height; ++y, row += stride, target += pixGetWpl(pix.get())) {
        for (int x = 0; x < width; ++x) {
            const l_uint8* pixel = row + std::ptrdiff_t{3} * x;
            composeRGBPixel(pixel[0], pixel[1], pixel[2], target + x);
        }
    }
    return pix;
}

} // namespace

bool is_heif(Bytes bytes) {
    constexpr std::size_t k_header = 12;
    return bytes.size() >= k_header
           && heif_check_filetype(reinterpret_cast<const std::uint8_t*>(bytes.data()), // NOLINT
                                  static_cast<int>(std::min<std::size_t>(bytes.size(), 4096)))
                  == heif_filetype_yes_supported;
}

std::pair<std::int32_t, std::int32_t> heif_size(Bytes bytes) {
    const HeifFile file(bytes);
    if (!file.handle) {
        return {0, 0};
    }
    return {heif_image_handle_get_width(file.handle.get()),
            heif_image_handle_get_height(file.handle.get())};
}

PixPtr decode_heif(Bytes bytes) {
    const HeifFile file(bytes);
    heif_image* decoded = nullptr;
    if (!file.handle
        || heif_decode_image(file.handle.get(),
                             &decoded,
                             heif_colorspace_RGB,
                             heif_chroma_interleaved_RGB,
                             nullptr)
                   .code
               != heif_error_Ok) {
        return nullptr;
    }
    const HeifImage kept(decoded);
    return to_rgb(kept.get());
}

} // namespace intake
