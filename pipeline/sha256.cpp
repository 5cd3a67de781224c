// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/sha256.hpp"

#include "pipeline/system_error.hpp"

#include <openssl/evp.h>

#include <array>
#include <new>

namespace intake {
namespace {

void require(int result) {
    if (result != 1) {
        throw SystemError(
            "SHA-256 is not available from OpenSSL: check the installation of libssl3");
    }
}

} // namespace

void Sha256::Free::operator()(evp_md_ctx_st* context) const {
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new()) {
    if (!m_context) {
        throw std::bad_alloc(); // OpenSSL would follow the null
    }
    begin();
}

void Sha256::begin() {
    require(EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr));
}

void Sha256::update(std::span<const std::byte> bytes) {
    require(EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()));
}

std::string Sha256::finish() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    require(EVP_DigestFinal_ex(m_context.get(), digest.data(), &size));
    begin();
    constexpr std::string_view k_digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(std::size_t{2} * size);
    for (const unsigned char byte : std::span(digest).first(size)) {
        hex += k_digits[byte >> 4U];
        hex += k_digits[byte & 0xFU];
    }
    return hex;
}

std::string sha256_hex(std::span<const std::byte> bytes) {
    Sha256 digest;
    digest.update(bytes);
    return digest.finish();
}

} // namespace intake
