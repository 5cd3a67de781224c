// SPDX-License-Identifier: GPL-3.0-or-later
// A reader program that misbehaves on command, for the tests of the pool. Bytes that say
// "fault:<name>" or "probe:<name>" name what the child does; "allocation <number>:" says which allocation fails
// while the rest is read; all others are read as usual.

#include "extractors/read.hpp"
#include "pipeline/workers/reader/reader.hpp"
#include "tests/faulty_reader/allocations.hpp"
#include "tests/faulty_reader/faults.hpp"
#include "tests/faulty_reader/probes.hpp"

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace {

/// What follows `prefix` in the bytes; nothing when they begin otherwise.
std::optional<std::string_view> after(std::string_view prefix, intake::Bytes bytes) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as the text they are
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (!text.starts_with(prefix)) {
        return std::nullopt;
    }
    return text.substr(prefix.size());
}

intake::End misread(intake::Bytes bytes,
                    const intake::Identifier& identifier,
                    const intake::ReadRequest& request,
                    const intake::OnIdentified& identified,
                    intake::Sink& sink) {
    // A format for each profile of the sandbox.
    static constexpr intake::Format k_with_fonts{.id = "faulty", .needs_fonts = true};
    static constexpr intake::Format k_blind{.id = "faulty"};
    if (const auto name = after("fault:", bytes)) {
        identified({"text/plain", &k_blind});
        return intake::tests::misbehave(*name, sink);
    }
    if (const auto name = after("probe:", bytes)) {
        identified({"text/plain", &k_with_fonts});
        return intake::tests::probe(*name);
    }
    if (const auto name = after("blind probe:", bytes)) {
        identified({"text/plain", &k_blind});
        return intake::tests::probe(*name);
    }
    if (const auto rest = after("allocation ", bytes)) {
        std::uint64_t number = 0;
        const char* const colon =
            std::from_chars(rest->data(), rest->data() + rest->size(), number).ptr;
        bytes = bytes.last(static_cast<std::size_t>(rest->data() + rest->size() - colon) - 1);
        intake::tests::refuse_allocation(number);
    }
    return intake::read_bytes(bytes, identifier, request, identified, sink);
}

} // namespace

int main() {
    return intake::run_reader(misread);
}
