// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/portfolio_folder.hpp"

#include "pipeline/files.hpp"
#include "pipeline/sha256.hpp"
#include "pipeline/system_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <vector>

namespace intake {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view k_index = "index.json";

/// "<name> <bytes>" of every file, ordered.
std::vector<std::string> files_in(const std::string& folder) {
    std::vector<std::string> files;
    std::error_code error;
    for (fs::recursive_directory_iterator item(folder, error), end; !error && item != end;
         item.increment(error)) {
        if (item->is_regular_file(error)) {
            const std::string name = item->path().lexically_relative(folder).string();
            files.push_back(fmt::format("{} {}", name, item->file_size(error)));
        }
    }
    if (error) {
        throw SystemError(fmt::format("cannot read the folder '{}': {}", folder, error.message()));
    }
    std::ranges::sort(files);
    return files;
}

} // namespace

PortfolioFolder::PortfolioFolder(const std::string& work_folder, std::string name)
    : m_name(std::move(name)), m_work(work_folder + "/" + m_name), m_folder(m_work + "/new") {
    make_folders(m_folder);
}

PortfolioFolder::~PortfolioFolder() {
    std::error_code error; // what stays is removed with the work folder
    fs::remove_all(m_work, error);
}

void PortfolioFolder::add(const std::string& file, std::string_view bytes) {
    const fs::path path = fs::path(m_folder) / file;
    make_folders(path.parent_path().string());
    write_new_file(path.string(), bytes);
}

std::string PortfolioFolder::publish(const std::string& results) {
    for (const auto& item : fs::recursive_directory_iterator(m_folder)) {
        if (item.is_directory()) {
            sync_folder(item.path().string());
        }
    }
    sync_folder(m_folder);
    const std::optional<std::string> seal = seal_of(m_folder);
    if (!seal) {
        throw std::logic_error("a portfolio is published without its index.json");
    }
    put_in_place(m_folder, results + "/" + m_name, m_work + "/old");
    return *seal;
}

std::optional<std::string> seal_of(const std::string& folder) {
    const std::string index = fmt::format("{}/{}", folder, k_index);
    std::error_code error;
    if (!fs::is_regular_file(index, error)) {
        return std::nullopt;
    }
    Sha256 digest;
    for (const std::string& file : files_in(folder)) {
        digest.update(file + "\n");
    }
    digest.update(read_file(index));
    return digest.finish();
}

} // namespace intake
