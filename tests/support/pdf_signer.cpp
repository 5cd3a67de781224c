// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdf_signer.hpp"

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <array>
#include <cstdio>
#include <stdexcept>
#include <vector>

namespace intake::test {

namespace {

constexpr std::string_view k_empty_range = "/ByteRange [0 0000000000 0000000000 0000000000]";
constexpr std::size_t k_signature_digits = 8192;

void require(bool good) {
    if (!good) {
        throw std::runtime_error("OpenSSL cannot make the test's signature");
    }
}

using BioPtr = std::unique_ptr<BIO, decltype(&BIO_free)>;
using CmsPtr = std::unique_ptr<CMS_ContentInfo, decltype(&CMS_ContentInfo_free)>;

BioPtr bio_of(std::string_view text) {
    return {BIO_new_mem_buf(text.data(), static_cast<int>(text.size())), &BIO_free};
}

std::string text_of(BIO* bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

std::string der_of(CMS_ContentInfo* cms) {
    const BioPtr out(BIO_new(BIO_s_mem()), &BIO_free);
    require(i2d_CMS_bio(out.get(), cms) == 1);
    return text_of(out.get());
}

void extend(X509* certificate, int extension, const char* value) {
    X509_EXTENSION* made = X509V3_EXT_conf_nid(nullptr, nullptr, extension, value);
    require(made != nullptr && X509_add_ext(certificate, made, -1) == 1);
    X509_EXTENSION_free(made);
}

/// Where the space lies: the digits with their brackets.
struct Space {
    std::size_t begin;
    std::size_t end;
};

Space write_range(std::string& pdf) {
    const std::size_t range = pdf.rfind(k_empty_range);
    require(range != std::string::npos);
    const std::size_t begin = pdf.find('<', range);
    const std::size_t end = begin + k_signature_digits + 2;
    std::array<char, 64> text{};
    const int size = std::snprintf(text.data(),
                                   text.size(),
                                   "/ByteRange [0 %010zu %010zu %010zu]",
                                   begin,
                                   end,
                                   pdf.size() - end);
    pdf.replace(range, k_empty_range.size(), text.data(), static_cast<std::size_t>(size));
    return {begin, end};
}

std::string without(const std::string& pdf, Space space) {
    return pdf.substr(0, space.begin) + pdf.substr(space.end);
}

void fill(std::string& pdf, Space space, std::string_view signature) {
    constexpr std::string_view k_digits = "0123456789abcdef";
    require(signature.size() * 2 <= k_signature_digits);
    std::size_t at = space.begin + 1;
    for (const char c : signature) {
        const auto byte = static_cast<unsigned char>(c);
        pdf[at++] = k_digits[byte >> 4U];
        pdf[at++] = k_digits[byte & 15U];
    }
}

} // namespace

PdfSigner::PdfSigner(std::string_view common_name, const PdfSigner* issuer)
    : m_key(EVP_EC_gen("P-256")), m_certificate(X509_new()) {
    require(m_key != nullptr && m_certificate != nullptr);
    X509_set_version(m_certificate, 2);
    static long serial = 1;
    ASN1_INTEGER_set(X509_get_serialNumber(m_certificate), serial++);
    constexpr long k_day = 86400;
    X509_gmtime_adj(X509_getm_notBefore(m_certificate), -k_day);
    X509_gmtime_adj(X509_getm_notAfter(m_certificate), k_day);
    X509_NAME* const subject = X509_get_subject_name(m_certificate);
    X509_NAME_add_entry_by_txt(subject,
                               "CN",
                               MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(common_name.data()), // NOLINT
                               static_cast<int>(common_name.size()),
                               -1,
                               0);
    X509_set_issuer_name(
        m_certificate, issuer == nullptr ? subject : X509_get_subject_name(issuer->m_certificate));
    X509_set_pubkey(m_certificate, m_key);
    extend(m_certificate, NID_basic_constraints, issuer == nullptr ? "CA:TRUE" : "CA:FALSE");
    require(X509_sign(m_certificate, issuer == nullptr ? m_key : issuer->m_key, EVP_sha256()) > 0);
}

PdfSigner::~PdfSigner() {
    X509_free(m_certificate);
    EVP_PKEY_free(m_key);
}

std::string PdfSigner::certificate_pem() const {
    const BioPtr out(BIO_new(BIO_s_mem()), &BIO_free);
    require(PEM_write_bio_X509(out.get(), m_certificate) == 1);
    return text_of(out.get());
}

std::string PdfSigner::message(std::string_view content) const {
    const BioPtr in = bio_of(content);
    const CmsPtr cms(
        CMS_sign(
            m_certificate, m_key, nullptr, in.get(), CMS_BINARY | CMS_DETACHED | CMS_NOSMIMECAP),
        &CMS_ContentInfo_free);
    require(cms != nullptr);
    return der_of(cms.get());
}

std::string PdfSigner::token(std::string_view content, long time) const {
    std::vector<unsigned char> digest(EVP_MAX_MD_SIZE);
    unsigned int size = 0;
    require(EVP_Digest(content.data(), content.size(), digest.data(), &size, EVP_sha256(), nullptr)
            == 1);
    const std::unique_ptr<TS_MSG_IMPRINT, decltype(&TS_MSG_IMPRINT_free)> imprint(
        TS_MSG_IMPRINT_new(), &TS_MSG_IMPRINT_free);
    const std::unique_ptr<X509_ALGOR, decltype(&X509_ALGOR_free)> algorithm(X509_ALGOR_new(),
                                                                            &X509_ALGOR_free);
    X509_ALGOR_set_md(algorithm.get(), EVP_sha256());
    TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get());
    TS_MSG_IMPRINT_set_msg(imprint.get(), digest.data(), static_cast<int>(size));
    const std::unique_ptr<TS_TST_INFO, decltype(&TS_TST_INFO_free)> info(TS_TST_INFO_new(),
                                                                         &TS_TST_INFO_free);
    const std::unique_ptr<ASN1_OBJECT, decltype(&ASN1_OBJECT_free)> policy(
        OBJ_txt2obj("1.2.3.4", 1), &ASN1_OBJECT_free);
    const std::unique_ptr<ASN1_INTEGER, decltype(&ASN1_INTEGER_free)> serial(ASN1_INTEGER_new(),
                                                                             &ASN1_INTEGER_free);
    const std::unique_ptr<ASN1_GENERALIZEDTIME, decltype(&ASN1_GENERALIZEDTIME_free)> when(
        ASN1_GENERALIZEDTIME_set(nullptr, time), &ASN1_GENERALIZEDTIME_free);
    ASN1_INTEGER_set(serial.get(), 1);
    TS_TST_INFO_set_version(info.get(), 1);
    TS_TST_INFO_set_policy_id(info.get(), policy.get());
    TS_TST_INFO_set_msg_imprint(info.get(), imprint.get());
    TS_TST_INFO_set_serial(info.get(), serial.get());
    TS_TST_INFO_set_time(info.get(), when.get());
    unsigned char* der = nullptr;
    const int der_size = i2d_TS_TST_INFO(info.get(), &der);
    require(der_size > 0);
    const std::string encoded(der, der + der_size);
    OPENSSL_free(der);

    constexpr unsigned int k_flags = CMS_BINARY | CMS_PARTIAL | CMS_NOSMIMECAP;
    const CmsPtr cms(CMS_sign(m_certificate, m_key, nullptr, nullptr, k_flags),
                     &CMS_ContentInfo_free);
    const BioPtr in = bio_of(encoded);
    require(cms != nullptr
            && CMS_set1_eContentType(cms.get(), OBJ_nid2obj(NID_id_smime_ct_TSTInfo)) == 1
            && CMS_set_detached(cms.get(), 0) == 1
            && CMS_final(cms.get(), in.get(), nullptr, CMS_BINARY) == 1);
    return der_of(cms.get());
}

std::string PdfSigner::sign(std::string pdf) const {
    const Space space = write_range(pdf);
    fill(pdf, space, message(without(pdf, space)));
    return pdf;
}

std::string PdfSigner::stamp(std::string pdf, long time) const {
    const Space space = write_range(pdf);
    fill(pdf, space, token(without(pdf, space), time));
    return pdf;
}

std::string signature_space() {
    return std::string(k_empty_range) + " /Contents <" + std::string(k_signature_digits, '0') + ">";
}

std::string with_objects(const std::string& pdf, std::string_view objects) {
    return pdf + std::string(objects) + "\ntrailer <</Root 1 0 R>>\n%%EOF\n";
}

} // namespace intake::test
