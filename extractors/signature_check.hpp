// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"
#include "extractors/trust_store.hpp"

#include <cstdint>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>

namespace intake {

enum class Integrity : std::uint8_t {
    intact,  // what was signed is what there is
    broken,  // it is not
    unknown, // of a kind that is not checked, or not readable
};
std::string_view to_string(Integrity integrity); // "intact", "broken", "unknown"

enum class Trust : std::uint8_t {
    trusted,     // a chain leads to a certificate of the office's list
    not_trusted, // none does
    not_checked, // the office has no list, or the signature is not intact
};
std::string_view to_string(Trust trust); // "trusted", "not_trusted", "not_checked"

/// What is signed: two parts of the file, with the signature itself between them.
struct SignedParts {
    Bytes before;
    Bytes after;
};

/// What a signature says when it is looked into.
struct SignatureCheck {
    Integrity integrity = Integrity::unknown;
    Trust trust = Trust::not_checked;
    bool is_time_stamp = false; // it vouches for a time; nobody signs
    std::string signer;         // common name on the certificate; valid UTF-8, as it stands there
    std::string organisation;   // of the signer, the same
    std::string issuer;         // common name of who issued the certificate, the same
    std::optional<std::time_t> signed_at;  // what the signer's clock said
    std::optional<std::time_t> stamped_at; // what a time stamp says that belongs to this signature
};

/// Checks a signature: `contents` is CMS as the file has it, `sub_filter` says how to read it ("/adbe.pkcs7.detached").
/// `stated` is the time that the file gives, for want of a better one. Nothing is fetched; `trust` may be
/// null. Throws only for lack of memory.
SignatureCheck check_signature(const SignedParts& parts,
                               Bytes contents,
                               std::string_view sub_filter,
                               std::optional<std::time_t> stated,
                               const TrustStore* trust);

/// Loads what OpenSSL loads at its first use, configuration and seeds among it.
void prepare_signature_check();

/// "2024-03-12T10:15:00Z"
std::string iso_time(std::time_t time);

} // namespace intake
