// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/contents.hpp"

#include "extractors/container_mark.hpp"
#include "pipeline/previews.hpp"
#include "pipeline/read.hpp"
#include "pipeline/unpack.hpp"

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace intake {

namespace {

/// Reads an archive level by level: all files of one archive at the same time, then the archives among
/// them one by one, so that the shared budget is spent in a fixed order.
class Contents {
public:
    Contents(Portfolio& portfolio, Workshop& workshop)
        : m_portfolio(portfolio)
        , m_workshop(workshop)
        , m_budget{workshop.config.limits.entries, workshop.config.limits.unpacked_bytes} {}

    /// `depth` counts the archives around this one.
    End open(const BlobPtr& archive, const std::string& path, std::uint64_t depth) {
        const std::uint64_t allowed = m_workshop.config.limits.depth;
        if (depth > allowed) {
            return {Outcome::limit_depth, {"depth", depth, allowed}};
        }
        Unpacked unpacked = unpack(archive, path, m_budget, m_workshop);
        add(std::move(unpacked.entries), depth);
        return unpacked.end;
    }

    void add(std::vector<Entry> entries, std::uint64_t depth) {
        std::vector<BlobPtr> files;
        for (const Entry& entry : entries) {
            if (is_readable(entry)) {
                files.push_back(entry.content);
            }
        }
        std::vector<ReadFile> read = read_files(files, m_workshop);
        files.clear();
        auto next = read.begin();
        for (Entry& entry : entries) {
            if (is_readable(entry)) {
                add_read(std::move(entry), std::move(*next), depth);
                ++next;
            } else {
                m_portfolio.entries.push_back(std::move(entry));
            }
        }
    }

private:
    static bool is_readable(const Entry& entry) {
        return entry.content && was_read(entry.end.outcome);
    }

    void add_read(Entry&& entry, ReadFile&& file, std::uint64_t depth) {
        const BlobPtr content = std::exchange(entry.content, nullptr);
        entry.media_type = std::move(file.media_type);
        if (entry.end.detail.reason.empty() || file.end.outcome != Outcome::ok) {
            entry.end = std::move(file.end);
        }
        const std::size_t place = m_portfolio.entries.size();
        const bool is_drawn = m_workshop.previews != Previews::none && has_sheets(entry.media_type);
        const BlobPtr to_draw = is_drawn ? content : nullptr;
        if (!has_sheets(entry.media_type)) {
            m_workshop.classifier.begin_pages_at_titles(file.document);
        }
        if (!file.document.pages.empty()) {
            entry.document = m_portfolio.documents.size();
            m_portfolio.documents.push_back({fmt::format("d{}", *entry.document + 1),
                                             place,
                                             std::move(file.document),
                                             to_draw});
        }
        const std::string path = entry.path;
        m_portfolio.entries.push_back(std::move(entry));
        if (file.is_container) {
            const End said = m_portfolio.entries[place].end;
            End end = open(content, path, depth + 1);
            if (said.outcome == Outcome::ok_partial && end.outcome == Outcome::ok) {
                end = without_container_mark(said); // of a document that holds files
            }
            m_portfolio.entries[place].end = std::move(end);
        }
    }

    Portfolio& m_portfolio;
    Workshop& m_workshop;
    Budget m_budget;
};

} // namespace

End read_contents(const BlobPtr& archive, Portfolio& portfolio, Workshop& workshop) {
    return Contents(portfolio, workshop).open(archive, "", 0);
}

void read_single(const BlobPtr& file,
                 const std::string& path,
                 Portfolio& portfolio,
                 Workshop& workshop) {
    Entry entry;
    entry.path = path;
    entry.raw_name = path;
    entry.bytes = file->bytes();
    entry.sha256 = file->sha256();
    entry.content = file;
    std::vector<Entry> entries;
    entries.push_back(std::move(entry));
    Contents(portfolio, workshop).add(std::move(entries), 0);
}

} // namespace intake
