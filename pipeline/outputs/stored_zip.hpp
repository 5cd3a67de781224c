// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// A member of a ZIP.
struct StoredFile {
    std::string_view name; // ASCII
    std::string content;   // below 4 GiB, all of them together
};

/// A ZIP (APPNOTE 6.3) with the files as they are, not compressed, all of 1 January 1980: the same files give
/// the same bytes.
std::string stored_zip(const std::vector<StoredFile>& files);

} // namespace intake
