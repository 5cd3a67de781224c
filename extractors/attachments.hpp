// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// A file that hangs on a document: on a mail, in a PDF.
struct Attachment {
    std::string name; // as the document names it, UTF-8
    std::uint64_t packed_bytes = 0;
    /// Gives its bytes part by part, for as long as `take` returns true.
    std::function<void(const std::function<bool(Bytes)>& take)> read;
};

/// What to call an attachment that has no name: "bijlage 3.eml".
std::string name_for_nameless(std::size_t number, std::string_view extension = {});

/// Delivers attachments as the members of a container, within the limits.
End deliver_attachments(const std::vector<Attachment>& attachments,
                        const Limits& limits,
                        Sink& sink);

/// How reading a document ends that has these attachments: `end`, marked so that they are opened next.
End with_attachments(End end, const std::vector<Attachment>& attachments);

} // namespace intake
