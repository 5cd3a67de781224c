// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What a child sends to the coordinator. The child is honest code that may have been taken over by the
// file it reads, so the coordinator believes nothing: see FrameReader.

namespace intake {

class Unpacker;

/// Where frames come from on one side and arrive on the other: a Sink, with how reading began and ended.
class FrameSink : public Sink {
public:
    /// What the bytes are; comes first. `format` is the id of the format, empty for a type not read.
    virtual void identified(const std::string& media_type, const std::string& format) = 0;
    /// Comes last.
    virtual void end(const End& end) = 0;
};

/// Writes frames. What it is told goes out at once, as whole frames.
class FrameWriter final : public FrameSink {
public:
    using Write = std::function<void(Bytes)>;
    explicit FrameWriter(Write write);

    void identified(const std::string& media_type, const std::string& format) override;
    void document(const DocumentInfo& info) override;
    void page(const Page& page) override;
    void member(const MemberHeader& header) override;
    void member_bytes(Bytes bytes) override;
    void member_end(const End& end) override;
    void picture(std::int32_t page, Bytes jpeg) override;
    void end(const End& end) override;

private:
    Write m_write;
};

/// What the coordinator accepts from one child.
struct Allowance {
    std::uint64_t result_bytes = 0;       // of all frames, the bytes of members not counted
    std::uint64_t entry_bytes = 0;        // of one member
    std::uint64_t unpacked_bytes = 0;     // of all members
    std::vector<std::int32_t> only_pages; // rising; empty for all
    std::vector<std::int32_t> pictures{}; // pages that were to be drawn, rising
};

/// Reads frames from bytes that come in parts and may be anything, and tells `sink` what they say.
/// What reaches the sink is in order, bounded, finite and valid UTF-8 without controls, except for
/// MemberHeader::raw_name, which is any bytes, and of pictures, of which only the first and last bytes are
/// those of a JPEG.
class FrameReader {
public:
    FrameReader(Allowance allowance, FrameSink& sink);

    /// Takes the next bytes. The first thing that is wrong is returned, as protocol_error or as
    /// limit_text when there is too much; after that nothing more is taken.
    std::optional<End> feed(Bytes bytes);
    /// What is wrong when no more bytes come: a frame that was cut off, or no end.
    std::optional<End> close() const;
    /// Whole frames so far.
    std::uint64_t frames() const { return m_frames; }

private:
    /// What may come next.
    enum class State : std::uint8_t { preamble, opening, reading, in_member, ended };
    struct Rule;

    std::optional<End> take_preamble(Bytes& rest);
    std::optional<End> take_frame(Bytes& rest);
    std::optional<End> check(const Rule& rule, std::uint32_t length);
    void deliver(const Rule& rule, Unpacker& in);
    void deliver_document(Unpacker& in);
    void deliver_page(Unpacker& in);
    void deliver_picture(Unpacker& in);

    Allowance m_allowance;
    FrameSink& m_sink;
    State m_state = State::preamble;
    std::vector<std::byte> m_buffer; // begins with a frame that is not complete yet
    std::uint64_t m_frames = 0;
    std::uint64_t m_result_bytes = 0;
    std::uint64_t m_member_bytes = 0;   // of the member that is open
    std::uint64_t m_unpacked_bytes = 0; // of all members
    std::optional<std::int32_t> m_pages;
    std::int32_t m_last_page = 0;
    std::int32_t m_last_picture = 0;
};

} // namespace intake
