// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/entry_name.hpp"
#include "extractors/format.hpp"
#include "extractors/zip_reader.hpp"

#include <algorithm>
#include <cstring>
#include <set>
#include <string>

namespace intake::formats {

namespace {

End limit(Outcome outcome, const char* reason, std::uint64_t found, std::uint64_t allowed) {
    return {outcome, {reason, found, allowed}};
}

int bid(Bytes bytes, std::string_view media_type) {
    if (media_type == "application/zip") {
        return 50;
    }
    // Something was put before the archive, or it is the last part of a split one. Tools open such
    // files, so people send them. What merely contains a ZIP somewhere is something else.
    if (media_type == "application/octet-stream") {
        const ZipDirectory directory = read_zip_directory(bytes, 1);
        return directory.found > 0 && directory.end.detail.reason != "not_a_zip" ? 20 : 0;
    }
    return 0;
}

/// What to show of a member. Of a name that is too long, only so much as is allowed.
MemberHeader describe(const ZipRecord& record, const Limits& limits) {
    StoredName name = record.name;
    const bool is_long = name.bytes.size() > limits.name_bytes;
    if (is_long) {
        name.bytes = name.bytes.substr(0, limits.name_bytes);
    }
    if (name.unicode_field.size() > limits.name_bytes) {
        name.unicode_field = {};
    }
    MemberHeader header;
    header.raw_name = name.bytes;
    header.name = display_name(name) + (is_long ? "…" : "");
    header.packed_bytes = record.packed_bytes;
    header.is_directory = is_directory(record);
    return header;
}

/// One call of this format on one archive.
class Unpacking {
public:
    Unpacking(Bytes archive, const Limits& limits, Sink& sink)
        : m_limits(limits), m_sink(sink), m_archive(archive, limits) {}

    End run() {
        for (std::size_t i = 0; i < m_archive.records().size(); ++i) {
            const ZipRecord& record = m_archive.records()[i];
            const MemberHeader header = describe(record, m_limits);
            m_sink.member(header);
            m_sink.member_end(unpack(i, header));
            m_names.insert(record.name.bytes);
        }
        return m_archive.end();
    }

private:
    End unpack(std::size_t index, const MemberHeader& header) {
        const ZipRecord& record = m_archive.records()[index];
        const std::uint64_t name_bytes = record.name.bytes.size();
        if (name_bytes > m_limits.name_bytes) {
            return limit(Outcome::limit_name, "name_bytes", name_bytes, m_limits.name_bytes);
        }
        const std::uint64_t components = count_components(header.name);
        if (components > m_limits.name_components) {
            return limit(
                Outcome::limit_name, "name_components", components, m_limits.name_components);
        }
        if (is_junk(header.name)) {
            return {Outcome::junk, {}};
        }
        if (header.is_directory) {
            return {Outcome::directory, {}};
        }
        End end = m_archive.unpack(index, [this](Bytes bytes) { m_sink.member_bytes(bytes); });
        if (end == End{}) {
            end.detail.reason = remark(record);
        }
        return end;
    }

    /// What somebody may want to know of a member that was read all the same.
    std::string remark(const ZipRecord& record) const {
        if (m_names.contains(record.name.bytes)) {
            return "duplicate_name";
        }
        return record.is_contradicted ? "contradictory_headers" : "";
    }

    Limits m_limits;
    Sink& m_sink;
    ZipReader m_archive;
    std::set<std::string_view> m_names; // of the members before
};

End read(Bytes bytes, const ReadRequest& request, Sink& sink) {
    const Limits& limits = request.limits;
    if (bytes.size() > limits.archive_bytes) {
        return limit(
            Outcome::limit_archive_size, "archive_bytes", bytes.size(), limits.archive_bytes);
    }
    return Unpacking(bytes, limits, sink).run();
}

} // namespace

extern const Format format_zip;
const Format format_zip{.id = "zip", .is_container = true, .bid = bid, .read = read};

} // namespace intake::formats
