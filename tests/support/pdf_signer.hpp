// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

using EVP_PKEY = struct evp_pkey_st;
using X509 = struct x509_st;

// Somebody who signs PDFs in a test, with a key made for the occasion.

namespace intake::test {

class PdfSigner {
public:
    /// With a certificate that `issuer` gives, or else the signer's own.
    explicit PdfSigner(std::string_view common_name, const PdfSigner* issuer = nullptr);
    ~PdfSigner();
    PdfSigner(const PdfSigner&) = delete;
    PdfSigner& operator=(const PdfSigner&) = delete;

    /// Fills the last signature_space() of the file: everything but the space is signed.
    std::string sign(std::string pdf) const;
    /// The same, as a time stamp for the whole document, of the time in seconds since 1970.
    std::string stamp(std::string pdf, long time) const;

    std::string certificate_pem() const;

private:
    std::string message(std::string_view content) const;
    std::string token(std::string_view content, long time) const;

    EVP_PKEY* m_key;
    X509* m_certificate;
};

/// Entries of a signature dictionary that wait to be filled.
std::string signature_space();

/// The file with further or newer objects: "7 0 obj <<...>> endobj". Readers find them without cross references.
std::string with_objects(const std::string& pdf, std::string_view objects);

} // namespace intake::test
