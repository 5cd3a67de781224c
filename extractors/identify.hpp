// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"

#include <memory>
#include <string>

namespace intake {

/// What some bytes are, and who reads them.
struct Identity {
    std::string media_type;         // "application/pdf"; "application/octet-stream" when unknown
    const Format* format = nullptr; // null for a type that is not read
};

/// Says what bytes are by looking at the bytes, never at a name. Construction reads libmagic's
/// database from disk; after that no file is needed.
class Identifier {
public:
    /// Throws std::runtime_error when the database cannot be loaded.
    Identifier();
    ~Identifier();
    Identifier(const Identifier&) = delete;
    Identifier& operator=(const Identifier&) = delete;

    /// The media type, and the format with the highest bid on it.
    Identity identify(Bytes bytes) const;

private:
    struct Magic;
    std::unique_ptr<Magic> m_magic;
};

} // namespace intake
