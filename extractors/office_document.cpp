// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/office_document.hpp"

#include "extractors/attachments.hpp"
#include "extractors/flow_delivery.hpp"

#include <functional>
#include <span>
#include <utility>

namespace intake {

namespace {

/// The package must outlive them.
std::vector<Attachment> attachments_of(const std::vector<std::string>& parts,
                                       OfficePackage& package) {
    std::vector<Attachment> attachments;
    attachments.reserve(parts.size());
    for (const std::string& part : parts) {
        const auto read = [&package, part](const std::function<bool(Bytes)>& take) {
            if (const auto content = package.part(part); content) {
                take(std::as_bytes(std::span(*content)));
            }
        };
        attachments.push_back({part.substr(part.rfind('/') + 1), 0, read});
    }
    return attachments;
}

} // namespace

End deliver_office_document(OfficePackage& package,
                            OfficeContent content,
                            const End& problem,
                            const ReadRequest& request,
                            Sink& sink) {
    const auto attachments = attachments_of(content.inserted_files, package);
    if (request.open_containers && !attachments.empty()) {
        sink.document({.pages = 1, .producer = {}});
        return deliver_attachments(attachments, request.limits, sink);
    }
    const auto picture_bytes = [&package](const std::string& part) { return package.part(part); };
    const End read =
        content.flow.is_full ? End{Outcome::limit_text, {"text_bytes", {}, {}}} : problem;
    return with_attachments(
        deliver_flow(std::move(content.flow), picture_bytes, read, request, sink), attachments);
}

} // namespace intake
