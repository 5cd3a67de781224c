// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/signature_check.hpp"

#include <openssl/cms.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/ts.h>
#include <openssl/x509_vfy.h>

#include <algorithm>
#include <array>
#include <climits>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <vector>

namespace intake {

namespace {

template<auto Function>
struct Free {
    template<typename T>
    void operator()(T* object) const {
        Function(object);
    }
};
using CmsPtr = std::unique_ptr<CMS_ContentInfo, Free<CMS_ContentInfo_free>>;
using BioPtr = std::unique_ptr<BIO, Free<BIO_free_all>>;
using TokenPtr = std::unique_ptr<TS_TST_INFO, Free<TS_TST_INFO_free>>;
using DigestPtr = std::unique_ptr<EVP_MD_CTX, Free<EVP_MD_CTX_free>>;

constexpr unsigned int k_verify_flags = CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY;

// ------------------------------------------------------------------------------- the signed bytes

/// OpenSSL reads the signed parts where they lie.
struct Reading {
    std::array<Bytes, 2> rest;
};

int read_some(BIO* bio, char* out, int wanted) {
    auto* const reading = static_cast<Reading*>(BIO_get_data(bio));
    for (Bytes& part : reading->rest) {
        if (!part.empty() && wanted > 0) {
            const std::size_t count = std::min(part.size(), static_cast<std::size_t>(wanted));
            std::memcpy(out, part.data(), count);
            part = part.subspan(count);
            return static_cast<int>(count);
        }
    }
    return 0;
}

long control(BIO*, int command, long, void*) {
    return command == BIO_CTRL_FLUSH ? 1 : 0;
}

BioPtr reader_of(Reading& reading) {
    static BIO_METHOD* const method = [] {
        BIO_METHOD* made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "parts");
        BIO_meth_set_read(made, read_some);
        BIO_meth_set_ctrl(made, control);
        return made;
    }();
    BioPtr bio(BIO_new(method));
    BIO_set_data(bio.get(), &reading);
    BIO_set_init(bio.get(), 1);
    return bio;
}

using Digest = std::vector<unsigned char>;

/// Nothing for a kind of digest that is not known.
std::optional<Digest> digest_of(const std::array<Bytes, 2>& parts, const EVP_MD* kind) {
    const DigestPtr context(EVP_MD_CTX_new());
    if (kind == nullptr || EVP_DigestInit_ex(context.get(), kind, nullptr) != 1) {
        return std::nullopt;
    }
    for (const Bytes part : parts) {
        EVP_DigestUpdate(context.get(), part.data(), part.size());
    }
    Digest digest(EVP_MAX_MD_SIZE);
    unsigned int size = 0;
    EVP_DigestFinal_ex(context.get(), digest.data(), &size);
    digest.resize(size);
    return digest;
}

// ------------------------------------------------------------------------------- small values

std::string common_name(const X509_NAME* name, int nid) {
    const int at = X509_NAME_get_index_by_NID(name, nid, -1);
    unsigned char* text = nullptr;
    const int size =
        at < 0
            ? -1
            : ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    if (size < 0) {
        return {};
    }
    std::string result(text, text + size);
    OPENSSL_free(text);
    return result;
}

std::optional<std::time_t> time_of(const ASN1_TIME* time) {
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) {
        return std::nullopt;
    }
    return ::timegm(&parts);
}

CmsPtr parse_cms(const unsigned char* data, std::size_t size) {
    return CmsPtr(size > LONG_MAX ? nullptr
                                  : d2i_CMS_ContentInfo(nullptr, &data, static_cast<long>(size)));
}

/// Why OpenSSL refused: whether it found a difference, or could not tell.
Integrity refusal() {
    Integrity result = Integrity::unknown;
    while (const unsigned long error = ERR_get_error()) {
        const int reason = ERR_GET_REASON(error);
        if (ERR_GET_LIB(error) == ERR_LIB_CMS
            && (reason == CMS_R_VERIFICATION_FAILURE
                || reason == CMS_R_MESSAGEDIGEST_ATTRIBUTE_WRONG_LENGTH)) {
            result = Integrity::broken;
        }
    }
    return result;
}

CMS_SignerInfo* first_signer(CMS_ContentInfo* cms) {
    STACK_OF(CMS_SignerInfo)* const all = CMS_get0_SignerInfos(cms);
    return all == nullptr || sk_CMS_SignerInfo_num(all) == 0 ? nullptr
                                                             : sk_CMS_SignerInfo_value(all, 0);
}

/// What a message with its content inside holds, once it is verified.
struct Opened {
    Integrity integrity = Integrity::unknown;
    std::string content;
};

Opened open_message(CMS_ContentInfo* cms) {
    const BioPtr out(BIO_new(BIO_s_mem()));
    ERR_clear_error();
    if (CMS_verify(cms, nullptr, nullptr, nullptr, out.get(), k_verify_flags) != 1) {
        return {refusal(), {}};
    }
    char* data = nullptr;
    const long size = BIO_get_mem_data(out.get(), &data);
    return {Integrity::intact, std::string(data, data + std::max(size, 0L))};
}

// ------------------------------------------------------------------------------- time stamps

struct Stamp {
    Integrity integrity = Integrity::unknown;
    std::optional<std::time_t> time;
};

/// A token vouches that the bytes existed at its time.
Stamp check_token(CMS_ContentInfo* token, const std::array<Bytes, 2>& stamped) {
    const Opened opened = open_message(token);
    const auto* data = reinterpret_cast<const unsigned char*>(opened.content.data()); // NOLINT
    const TokenPtr info(
        opened.content.empty()
            ? nullptr
            : d2i_TS_TST_INFO(nullptr, &data, static_cast<long>(opened.content.size())));
    if (!info) {
        return {opened.integrity == Integrity::broken ? Integrity::broken : Integrity::unknown, {}};
    }
    TS_MSG_IMPRINT* const imprint = TS_TST_INFO_get_msg_imprint(info.get());
    const ASN1_OBJECT* algorithm = nullptr;
    X509_ALGOR_get0(&algorithm, nullptr, nullptr, TS_MSG_IMPRINT_get_algo(imprint));
    const ASN1_OCTET_STRING* const stated = TS_MSG_IMPRINT_get_msg(imprint);
    const auto found = digest_of(stamped, EVP_get_digestbyobj(algorithm));
    if (!found) {
        return {};
    }
    const bool same = std::equal(found->begin(),
                                 found->end(),
                                 ASN1_STRING_get0_data(stated),
                                 ASN1_STRING_get0_data(stated) + ASN1_STRING_length(stated));
    return {same ? Integrity::intact : Integrity::broken,
            time_of(TS_TST_INFO_get_time(info.get()))};
}

/// The time stamp that a signer had put on the signature itself.
std::optional<std::time_t> stamp_of(CMS_SignerInfo* signer) {
    const int at = CMS_unsigned_get_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, -1);
    X509_ATTRIBUTE* const attribute = at < 0 ? nullptr : CMS_unsigned_get_attr(signer, at);
    const ASN1_TYPE* const value =
        attribute == nullptr ? nullptr : X509_ATTRIBUTE_get0_type(attribute, 0);
    if (value == nullptr || value->type != V_ASN1_SEQUENCE) {
        return std::nullopt;
    }
    const ASN1_STRING* const der = value->value.sequence;
    const CmsPtr token =
        parse_cms(ASN1_STRING_get0_data(der), static_cast<std::size_t>(ASN1_STRING_length(der)));
    if (!token) {
        return std::nullopt;
    }
    const ASN1_OCTET_STRING* const signature = CMS_SignerInfo_get0_signature(signer);
    const Bytes bytes = std::as_bytes(std::span(
        ASN1_STRING_get0_data(signature), static_cast<std::size_t>(ASN1_STRING_length(signature))));
    const Stamp stamp = check_token(token.get(), {bytes, Bytes{}});
    return stamp.integrity == Integrity::intact ? stamp.time : std::nullopt;
}

// ------------------------------------------------------------------------------- signatures

Integrity check_detached(CMS_ContentInfo* cms, const SignedParts& parts) {
    Reading reading{{parts.before, parts.after}};
    const BioPtr in = reader_of(reading);
    ERR_clear_error();
    return CMS_verify(cms, nullptr, nullptr, in.get(), nullptr, k_verify_flags) == 1
               ? Integrity::intact
               : refusal();
}

/// An old kind: the message holds the digest of the file.
Integrity check_enclosed_digest(CMS_ContentInfo* cms, const SignedParts& parts) {
    const Opened opened = open_message(cms);
    const auto found = digest_of({parts.before, parts.after}, EVP_sha1());
    if (opened.integrity != Integrity::intact || !found) {
        return opened.integrity;
    }
    const bool same = std::ranges::equal(*found, opened.content, [](unsigned char a, char b) {
        return a == static_cast<unsigned char>(b);
    });
    return same ? Integrity::intact : Integrity::broken;
}

std::optional<std::time_t> signing_time(CMS_SignerInfo* signer) {
    const int at = CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
    X509_ATTRIBUTE* const attribute = at < 0 ? nullptr : CMS_signed_get_attr(signer, at);
    const ASN1_TYPE* const value =
        attribute == nullptr ? nullptr : X509_ATTRIBUTE_get0_type(attribute, 0);
    const bool is_time =
        value != nullptr
        && (value->type == V_ASN1_UTCTIME || value->type == V_ASN1_GENERALIZEDTIME);
    return is_time ? time_of(value->value.asn1_string) : std::nullopt;
}

Trust check_chain(CMS_ContentInfo* cms,
                  X509* signer,
                  const TrustStore& trust,
                  const std::optional<std::time_t>& when) {
    const std::unique_ptr<X509_STORE_CTX, Free<X509_STORE_CTX_free>> context(X509_STORE_CTX_new());
    const auto free_all = [](STACK_OF(X509) * stack) { sk_X509_pop_free(stack, X509_free); };
    const std::unique_ptr<STACK_OF(X509), decltype(free_all)> others(CMS_get1_certs(cms), free_all);
    if (!context || X509_STORE_CTX_init(context.get(), trust.get(), signer, others.get()) != 1) {
        return Trust::not_checked;
    }
    X509_VERIFY_PARAM* const rules = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_purpose(rules, X509_PURPOSE_ANY);
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_PARTIAL_CHAIN); // the list may hold who issues
    if (when) {
        X509_VERIFY_PARAM_set_time(rules, *when);
    }
    const bool is_trusted = X509_verify_cert(context.get()) == 1;
    ERR_clear_error();
    return is_trusted ? Trust::trusted : Trust::not_trusted;
}

void describe_signer(X509* certificate, SignatureCheck& check) {
    const X509_NAME* const subject = X509_get_subject_name(certificate);
    check.signer = common_name(subject, NID_commonName);
    check.organisation = common_name(subject, NID_organizationName);
    check.issuer = common_name(X509_get_issuer_name(certificate), NID_commonName);
}

} // namespace

std::string_view to_string(Integrity integrity) {
    constexpr std::array<std::string_view, 3> k_names = {"intact", "broken", "unknown"};
    return k_names.at(static_cast<std::size_t>(integrity));
}

std::string_view to_string(Trust trust) {
    constexpr std::array<std::string_view, 3> k_names = {"trusted", "not_trusted", "not_checked"};
    return k_names.at(static_cast<std::size_t>(trust));
}

SignatureCheck check_signature(const SignedParts& parts,
                               Bytes contents,
                               std::string_view sub_filter,
                               std::optional<std::time_t> stated,
                               const TrustStore* trust) {
    SignatureCheck check;
    check.is_time_stamp = sub_filter == "/ETSI.RFC3161";
    const CmsPtr cms = parse_cms(reinterpret_cast<const unsigned char*>(contents.data()), // NOLINT
                                 contents.size());
    CMS_SignerInfo* const signer = cms ? first_signer(cms.get()) : nullptr;
    if (signer == nullptr) {
        ERR_clear_error();
        return check;
    }
    if (check.is_time_stamp) {
        const Stamp stamp = check_token(cms.get(), {parts.before, parts.after});
        check.integrity = stamp.integrity;
        check.stamped_at = stamp.time;
    } else if (sub_filter == "/adbe.pkcs7.sha1") {
        check.integrity = check_enclosed_digest(cms.get(), parts);
    } else if (sub_filter == "/adbe.pkcs7.detached" || sub_filter == "/ETSI.CAdES.detached") {
        check.integrity = check_detached(cms.get(), parts);
    }
    if (!check.is_time_stamp) {
        check.signed_at = signing_time(signer);
        check.stamped_at = stamp_of(signer);
    }
    CMS_set1_signers_certs(cms.get(), nullptr, 0);
    X509* certificate = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, &certificate, nullptr, nullptr);
    if (certificate != nullptr) {
        describe_signer(certificate, check);
        if (trust != nullptr && !trust->is_empty() && check.integrity == Integrity::intact) {
            const auto& when = check.stamped_at ? check.stamped_at : check.signed_at;
            check.trust = check_chain(cms.get(), certificate, *trust, when ? when : stated);
        }
    }
    ERR_clear_error();
    return check;
}

void prepare_signature_check() {
    OPENSSL_init_crypto(OPENSSL_INIT_LOAD_CONFIG | OPENSSL_INIT_ADD_ALL_DIGESTS
                            | OPENSSL_INIT_ADD_ALL_CIPHERS | OPENSSL_INIT_LOAD_CRYPTO_STRINGS,
                        nullptr);
    unsigned char seed = 0;
    if (RAND_bytes(&seed, 1) != 1
        || !digest_of({}, EVP_sha256())) { // the provider of algorithms is loaded by using one
        throw std::runtime_error("OpenSSL cannot be used");
    }
}

std::string iso_time(std::time_t time) {
    std::tm parts{};
    std::array<char, 32> text{};
    if (::gmtime_r(&time, &parts) == nullptr) {
        return {};
    }
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

} // namespace intake
