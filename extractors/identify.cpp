// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/identify.hpp"

#include "extractors/office_probe.hpp"
#include "extractors/text_probe.hpp"

#include <magic.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

namespace intake {

namespace {

constexpr std::string_view k_unknown = "application/octet-stream";

/// libmagic decides by the beginning of a file.
constexpr std::size_t k_magic_bytes = 1U << 20U;

std::string_view as_text(Bytes bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; // NOLINT
}

/// Viewers accept a PDF whose header comes a little later, behind what a mail or web server left there.
std::string late_pdf(Bytes bytes, std::string_view media_type) {
    constexpr std::size_t k_header_within = 1024;
    if (media_type != k_unknown && !media_type.starts_with("text/")) {
        return {};
    }
    const auto text = as_text(bytes);
    const auto header = text.substr(0, k_header_within).find("%PDF-");
    if (header == std::string_view::npos || text.find(" obj", header) == std::string_view::npos) {
        return {};
    }
    return "application/pdf";
}

/// libmagic takes any mention of a PDF header for one.
std::string mentions_pdf(Bytes bytes, std::string_view media_type) {
    const auto text = as_text(bytes);
    if (media_type != "application/pdf" || text.starts_with("%PDF-")
        || text.find(" obj") != std::string_view::npos) {
        return {};
    }
    return text_media_type(text, k_unknown);
}

std::string office(Bytes bytes, std::string_view media_type) {
    auto type = office_media_type(bytes);
    // libmagic goes by the first name in a ZIP file, which may be a folder "word" of the sender's own.
    const bool only_a_name =
        media_type.starts_with("application/vnd.") && as_text(bytes).starts_with("PK");
    return type.empty() && only_a_name ? "application/zip" : type;
}

std::string text(Bytes bytes, std::string_view media_type) {
    return text_media_type(as_text(bytes), media_type);
}

/// Corrections of libmagic's opinion, in order; the first that answers is right.
constexpr std::array<std::string (*)(Bytes, std::string_view), 4> k_probes = {
    office, late_pdf, mentions_pdf, text};

const Format* surest(Bytes bytes, std::string_view media_type) {
    const Format* best = nullptr;
    int best_bid = 0;
    for (const Format* format : all_formats()) {
        const int bid = format->bid(bytes, media_type);
        if (bid > best_bid) {
            best = format;
            best_bid = bid;
        }
    }
    return best;
}

} // namespace

struct Identifier::Magic {
    magic_t cookie = magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_ELF);

    Magic() = default;
    ~Magic() {
        if (cookie != nullptr) {
            magic_close(cookie);
        }
    }
    Magic(const Magic&) = delete;
    Magic& operator=(const Magic&) = delete;
};

Identifier::Identifier() : m_magic(std::make_unique<Magic>()) {
    if (m_magic->cookie == nullptr || magic_load(m_magic->cookie, nullptr) != 0) {
        throw std::runtime_error("cannot load the database of libmagic");
    }
}

Identifier::~Identifier() = default;

Identity Identifier::identify(Bytes bytes) const {
    const auto length = std::min(bytes.size(), k_magic_bytes);
    const char* opinion = magic_buffer(m_magic->cookie, bytes.data(), length);
    Identity identity{opinion == nullptr ? std::string(k_unknown) : opinion, nullptr};
    for (const auto& probe : k_probes) {
        if (auto corrected = probe(bytes, identity.media_type); !corrected.empty()) {
            identity.media_type = std::move(corrected);
            break;
        }
    }
    identity.format = surest(bytes, identity.media_type);
    return identity;
}

} // namespace intake
