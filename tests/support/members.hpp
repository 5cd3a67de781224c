// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/reading.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace intake::test {

/// Keeps the members that a container delivers.
class MemberSink final : public Sink {
public:
    struct Kept {
        std::string name;
        std::string bytes;
        End end;
    };
    std::vector<Kept> kept;

    void document(const DocumentInfo& info) override { EXPECT_GT(info.pages, 0); }
    void page(const Page&) override { FAIL() << "a page of an opened container"; }
    void member(const MemberHeader& header) override { kept.push_back({header.name, {}, {}}); }
    void member_bytes(Bytes bytes) override {
        kept.back().bytes.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    }
    void member_end(const End& end) override { kept.back().end = end; }
};

/// What a container delivers when it is opened.
inline std::vector<MemberSink::Kept> members_of(std::string_view container, const Limits& limits) {
    static const Identifier identifier;
    ReadRequest request;
    request.limits = limits;
    request.open_containers = true;
    MemberSink sink;
    read_bytes(
        bytes_of(container), identifier, request, [](const Identity&) {}, sink);
    return sink.kept;
}

} // namespace intake::test
