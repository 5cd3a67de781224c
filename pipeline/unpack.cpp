// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/unpack.hpp"

#include "pipeline/steady_reading.hpp"

#include <algorithm>

namespace intake {

namespace {

Entry to_entry(Member&& member, const std::string& inside) {
    Entry entry;
    entry.path = std::move(member.header.name);
    entry.raw_name = std::move(member.header.raw_name);
    entry.inside = inside;
    entry.end = std::move(member.end);
    if (member.bytes) {
        entry.bytes = member.bytes->bytes();
        entry.sha256 = member.bytes->sha256();
        entry.content = std::move(member.bytes);
    }
    return entry;
}

} // namespace

Unpacked
unpack(const BlobPtr& archive, const std::string& inside, Budget& budget, Workshop& workshop) {
    Order order;
    order.input = archive;
    order.limits = workshop.config.limits;
    order.limits.document_bytes = order.limits.archive_bytes;
    order.limits.entries = budget.entries;
    order.limits.unpacked_bytes = budget.bytes;
    order.open_containers = true;
    order.recognise = false;
    FileReading reading = SteadyReading(std::move(order), workshop.pool, workshop.stops).get();

    Unpacked result;
    result.end = std::move(reading.end);
    // A document may hold files too, but is no portfolio.
    const bool is_document = !reading.pages.empty() || (inside.empty() && reading.info.pages > 0);
    if (result.end.outcome == Outcome::unsupported_type || is_document) {
        result.end = {Outcome::damaged, {"not_an_archive", {}, {}}};
    }
    for (Member& member : reading.members) {
        result.entries.push_back(to_entry(std::move(member), inside));
        budget.bytes -= std::min(budget.bytes, result.entries.back().bytes);
    }
    budget.entries -= std::min<std::uint64_t>(budget.entries, result.entries.size());
    return result;
}

} // namespace intake
