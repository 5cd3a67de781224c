// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/workers/pool.hpp"
#include "pipeline/workers/wire.hpp"

#include <optional>
#include <string>

namespace intake {

/// Puts together a FileReading from frames. The bytes of members become Blobs.
class ReadingCollector final : public FrameSink {
public:
    explicit ReadingCollector(std::string work_folder);

    void identified(const std::string& media_type, const std::string& format) override;
    void document(const DocumentInfo& info) override;
    void page(const Page& page) override;
    void member(const MemberHeader& header) override;
    void member_bytes(Bytes bytes) override;
    void member_end(const End& end) override;
    void picture(std::int32_t page, Bytes jpeg) override;
    void end(const End& end) override;

    /// What arrived. `cause` says what else ended it, where something did; a member that was still open
    /// then ended in the same way, without its bytes.
    FileReading finish(const std::optional<End>& cause);

private:
    BlobWriter m_writer;
    FileReading m_reading;
    bool m_in_member = false;
};

} // namespace intake
