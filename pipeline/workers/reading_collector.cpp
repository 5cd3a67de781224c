// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/workers/reading_collector.hpp"

#include <utility>

namespace intake {

ReadingCollector::ReadingCollector(std::string work_folder) : m_writer(std::move(work_folder)) {}

void ReadingCollector::identified(const std::string& media_type, const std::string& format) {
    m_reading.media_type = media_type;
    m_reading.format = format;
}

void ReadingCollector::document(const DocumentInfo& info) {
    m_reading.info = info;
}

void ReadingCollector::page(const Page& page) {
    m_reading.pages.push_back(page);
}

void ReadingCollector::member(const MemberHeader& header) {
    m_reading.members.push_back({header, nullptr, {}});
    m_in_member = true;
}

void ReadingCollector::member_bytes(Bytes bytes) {
    m_writer.write(bytes);
}

void ReadingCollector::member_end(const End& end) {
    Member& member = m_reading.members.back();
    if (m_writer.bytes() > 0) {
        member.bytes = m_writer.finish();
    }
    member.end = end;
    m_in_member = false;
}

void ReadingCollector::picture(std::int32_t page, Bytes jpeg) {
    m_reading.pictures.push_back({page, {jpeg.begin(), jpeg.end()}});
}

void ReadingCollector::end(const End& end) {
    m_reading.end = end;
}

FileReading ReadingCollector::finish(const std::optional<End>& cause) {
    if (cause) {
        m_reading.end = *cause;
        if (m_in_member) {
            m_reading.members.back().end = *cause;
        }
    }
    return std::move(m_reading);
}

} // namespace intake
