// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace intake {

/// Everything that is published of one portfolio. It is made complete out of sight, and then takes its
/// place as a whole: nobody ever sees half of it, whatever happens when.
class PortfolioFolder {
public:
    /// Begins an empty one in `work_folder`, which lies on the file system of the results. `name` is the
    /// name it will have. Throws SystemError, as all members do.
    PortfolioFolder(const std::string& work_folder, std::string name);
    PortfolioFolder(const PortfolioFolder&) = delete;
    PortfolioFolder& operator=(const PortfolioFolder&) = delete;
    /// Removes what is not published, or what it replaced.
    ~PortfolioFolder();

    /// Adds a file: "index.json", or "crops/1.png" for one in a folder of its own. Each name once.
    void add(const std::string& file, std::string_view bytes);

    /// Puts the folder in `results`, in the place of an earlier one of its name, and on disk. Call it
    /// once, after the last file. Returns its seal.
    std::string publish(const std::string& results);

private:
    std::string m_name;
    std::string m_work; // holds the folder while it is made, then what it replaced
    std::string m_folder;
};

/// Tells whether a published folder is still what it was: the digest of its index.json and of the names
/// and sizes of all files in it. Nothing where there is no index.json. Throws SystemError.
std::optional<std::string> seal_of(const std::string& folder);

} // namespace intake
