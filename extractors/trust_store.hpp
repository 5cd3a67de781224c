// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>

using X509_STORE = struct x509_store_st; // NOLINT(readability-identifier-naming): OpenSSL's name

namespace intake {

/// The certificates that an office trusts to vouch for signers. Never fetches anything.
class TrustStore {
public:
    /// From PEM text; empty text gives a store that trusts nobody and says so (`is_empty`). Throws
    /// std::runtime_error for anything else that holds no certificate, or one that cannot be read.
    explicit TrustStore(std::string_view pem);

    bool is_empty() const { return m_is_empty; }
    X509_STORE* get() const { return m_store.get(); }

private:
    struct Free {
        void operator()(X509_STORE* store) const;
    };
    std::unique_ptr<X509_STORE, Free> m_store;
    bool m_is_empty = true;
};

} // namespace intake
