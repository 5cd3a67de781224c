// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/read.hpp"

#include "extractors/container_mark.hpp"

namespace intake {

End read_bytes(Bytes bytes,
               const Identifier& identifier,
               const ReadRequest& request,
               const OnIdentified& identified,
               Sink& sink) {
    if (bytes.empty()) {
        return {Outcome::empty, {}};
    }
    const Identity identity = identifier.identify(bytes);
    identified(identity);
    if (identity.format == nullptr) {
        return {Outcome::unsupported_type, {}};
    }
    if (identity.format->is_container) {
        if (!request.open_containers) {
            return marked_as_container({});
        }
    } else if (bytes.size() > request.limits.document_bytes) {
        return {Outcome::limit_bytes,
                {"document_bytes", bytes.size(), request.limits.document_bytes}};
    }
    if (!request.pictures.empty()) {
        return identity.format->draw != nullptr
                   ? identity.format->draw(bytes, request, sink)
                   : End{Outcome::unsupported_type, {"no_sheets", {}, {}}};
    }
    return identity.format->read(bytes, request, sink);
}

} // namespace intake
