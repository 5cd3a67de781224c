// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"
#include "extractors/outcome.hpp"
#include "pipeline/blob.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace intake {

/// One member of a portfolio, at any depth. The ZIP itself is not an entry.
struct Entry {
    std::string path;        // as shown: UTF-8, controls escaped; never used as a path on disk
    std::string raw_name;    // bytes as stored in the archive
    std::string inside;      // path of the containing archive; empty at the top
    std::uint64_t bytes = 0; // produced, not declared
    std::string sha256;      // empty where nothing was unpacked
    std::string media_type;  // as identified from the bytes; empty when not reached
    End end;
    std::optional<std::size_t> document; // index into Portfolio::documents
    BlobPtr content;                     // released after reading
};

/// An entry that was read.
struct DocumentRecord {
    std::string id; // "d1", "d2", ... in the order of the entries
    std::size_t entry = 0;
    Document document;
    BlobPtr content{}; // where pages are to be drawn; released after that
    std::map<std::int32_t, std::string> pictures{}; // page -> file in the portfolio's folder
};

/// What logs and progress may say of a portfolio: the first twelve digits of a digest.
inline std::string portfolio_id(const std::string& sha256) {
    return sha256.substr(0, 12);
}

/// One ZIP of a candidate and everything in it. Entries stand in the order of the archive, the members
/// of an inner archive directly after it.
struct Portfolio {
    std::string id;   // portfolio_id of the sha256
    std::string name; // of its folder in OUT/portfolios
    std::string file; // file name in the inbox
    std::uint64_t bytes = 0;
    std::string sha256;
    End end; // how opening the ZIP itself ended
    std::vector<Entry> entries;
    std::vector<DocumentRecord> documents;
};

} // namespace intake
