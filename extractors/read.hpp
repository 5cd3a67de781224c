// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"
#include "extractors/identify.hpp"

#include <functional>

namespace intake {

/// Told what the bytes are, before any reader of a format looks at them: the moment to give up what
/// that format does not need.
using OnIdentified = std::function<void(const Identity&)>;

/// Identifies `bytes`, calls `identified`, and reads them into `sink`. Bytes that no format reads end
/// in unsupported_type, a document over its limit in limit_bytes; for no bytes at all (empty)
/// `identified` is not called. Exceptions come only from `identified`, `sink` and lack of memory.
End read_bytes(Bytes bytes,
               const Identifier& identifier,
               const ReadRequest& request,
               const OnIdentified& identified,
               Sink& sink);

} // namespace intake
