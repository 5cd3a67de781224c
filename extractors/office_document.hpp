// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/flow_layout.hpp"
#include "extractors/format.hpp"
#include "extractors/office_package.hpp"

#include <string>
#include <vector>

namespace intake {

/// What an office document holds.
struct OfficeContent {
    FlowLayout::Result flow;
    /// Parts that are files of their own: what somebody inserted as an object, or text in another format.
    std::vector<std::string> inserted_files;
};

/// Delivers pages with their pictures, or the inserted files where containers are to be opened. `problem` is what went wrong
/// while the parts were read; ok for nothing.
End deliver_office_document(OfficePackage& package,
                            OfficeContent content,
                            const End& problem,
                            const ReadRequest& request,
                            Sink& sink);

/// Reads a document that is a package of parts. `Reader` is made of a package and limits; its `End read()` lays the
/// document out, and `OfficeContent take()` gives what came of it.
template<typename Reader>
End read_office_document(Bytes bytes, const ReadRequest& request, Sink& sink) {
    auto package = OfficePackage::open(bytes, request.limits);
    if (!package) {
        return package.problem();
    }
    Reader reader(*package, request.limits);
    End end = reader.read();
    if (!was_read(end.outcome)) {
        return end;
    }
    return deliver_office_document(*package, reader.take(), end, request, sink);
}

} // namespace intake
