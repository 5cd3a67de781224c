// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/trust_store.hpp"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509_vfy.h>

#include <climits>
#include <stdexcept>

namespace intake {

void TrustStore::Free::operator()(X509_STORE* store) const {
    X509_STORE_free(store);
}

TrustStore::TrustStore(std::string_view pem) : m_store(X509_STORE_new()) {
    if (!m_store || pem.size() > INT_MAX) {
        throw std::runtime_error("the trusted certificates cannot be kept");
    }
    const std::unique_ptr<BIO, decltype(&BIO_free)> in(
        BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), &BIO_free);
    const auto next = [&in] {
        return std::unique_ptr<X509, decltype(&X509_free)>(
            PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr), &X509_free);
    };
    while (const auto certificate = next()) {
        X509_STORE_add_cert(m_store.get(), certificate.get());
        m_is_empty = false;
    }
    const bool is_at_end = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    if (!pem.empty() && (m_is_empty || !is_at_end)) {
        throw std::runtime_error("the trusted certificates are no PEM file of certificates");
    }
}

} // namespace intake
