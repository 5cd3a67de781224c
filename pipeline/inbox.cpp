// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/inbox.hpp"

#include "extractors/utf8.hpp"
#include "pipeline/files.hpp"
#include "pipeline/mask.hpp"
#include "pipeline/sha256.hpp"
#include "pipeline/system_error.hpp"
#include "pipeline/usage_error.hpp"
#include "pipeline/workers/fd.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace intake {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t k_name_bytes = 120;

std::string lower_ascii(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    });
    return text;
}

bool is_zip_name(const std::string& file) {
    return lower_ascii(fs::path(file).extension().string()) == ".zip" && !file.starts_with('.');
}

/// True for what may stand in the name of a folder: nothing that means something to a file system or a
/// terminal, and nothing that a person does not see.
bool is_plain(char32_t c) {
    constexpr char32_t k_not_utf8 = 0xFFFD;
    if (c >= 0x80) {
        return c != k_not_utf8 && !is_invisible(c);
    }
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0
           || std::string_view(" ._-").find(static_cast<char>(c)) != std::string_view::npos;
}

/// The file name without ".zip", fit to be the name of a folder.
std::string folder_name(const std::string& file) {
    const std::string stem = fs::path(file).stem().string();
    std::string name;
    for (std::size_t at = 0; at < stem.size();) {
        const char32_t c = next_code_point(stem, at);
        append_utf8(name, is_plain(c) ? c : U'_');
    }
    name = cut_utf8(name, k_name_bytes);
    const std::size_t first = name.find_first_not_of(" .");
    const std::size_t last = name.find_last_not_of(" .");
    return first == std::string::npos ? "portfolio" : name.substr(first, last - first + 1);
}

/// Gives every portfolio a folder of its own, also where file systems ignore case.
void name_folders(std::vector<InboxFile>& portfolios) {
    std::set<std::string> taken;
    for (InboxFile& portfolio : portfolios) {
        const std::string wanted = mask_service_numbers(folder_name(portfolio.file));
        portfolio.name = wanted;
        for (int number = 2; !taken.insert(lower_ascii(portfolio.name)).second; ++number) {
            portfolio.name = fmt::format("{}-{}", wanted, number);
        }
    }
}

End system_end(int error) {
    return {error == ENOENT ? Outcome::input_gone : Outcome::input_io_error,
            {error == EACCES ? "no_permission" : "", {}, {}}};
}

using Part = std::span<const std::byte>;

/// Hands over a regular file part by part; says what stopped it.
std::optional<End> stream(const std::string& path,
                          std::uint64_t at_most_bytes,
                          const std::function<void(Part)>& take) {
    const Fd file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat facts {};
    if (!file || fstat(file.get(), &facts) != 0) {
        return system_end(errno);
    }
    if (!S_ISREG(facts.st_mode)) {
        return End{Outcome::input_io_error, {"not_a_regular_file", {}, {}}};
    }
    const auto size = static_cast<std::uint64_t>(facts.st_size);
    if (size > at_most_bytes) {
        return End{Outcome::limit_archive_size, {"bytes", size, at_most_bytes}};
    }
    std::uint64_t taken = 0;
    std::array<std::byte, 1U << 16U> buffer{};
    for (;;) {
        const ssize_t got = read(file.get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return system_end(errno);
        }
        if (got == 0) {
            return std::nullopt;
        }
        taken += static_cast<std::uint64_t>(got);
        if (taken > at_most_bytes) { // it grows while we read
            return End{Outcome::limit_archive_size, {"bytes", taken, at_most_bytes}};
        }
        take(std::span(buffer).first(static_cast<std::size_t>(got)));
    }
}

} // namespace

Inbox list_inbox(const std::string& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
        throw UsageError(
            fmt::format("there is no folder or ZIP '{}'; check the path of the inbox", path));
    }
    Inbox inbox;
    if (!fs::is_directory(status)) {
        inbox.portfolios.push_back({path, fs::path(path).filename().string(), ""});
        name_folders(inbox.portfolios);
        return inbox;
    }
    std::vector<std::string> names;
    try {
        names = list_folder(path);
    } catch (const SystemError& failure) {
        throw UsageError(
            fmt::format("{}; give this user the right to read the inbox", failure.what()));
    }
    for (const std::string& name : names) {
        const std::string full = (fs::path(path) / name).string();
        if (is_zip_name(name) && !fs::is_directory(full, error)) {
            inbox.portfolios.push_back({full, name, ""});
        } else {
            inbox.others.push_back(name);
        }
    }
    name_folders(inbox.portfolios);
    return inbox;
}

Result<BlobPtr>
copy_of(const std::string& path, std::uint64_t at_most_bytes, const std::string& work_folder) {
    BlobWriter copy(work_folder);
    if (const auto problem =
            stream(path, at_most_bytes, [&copy](Part part) { copy.write(part); })) {
        return *problem;
    }
    return copy.finish();
}

Result<std::string> digest_of(const std::string& path, std::uint64_t at_most_bytes) {
    Sha256 digest;
    if (const auto problem =
            stream(path, at_most_bytes, [&digest](Part part) { digest.update(part); })) {
        return *problem;
    }
    return digest.finish();
}

std::optional<FileStamp> stamp_of(const std::string& path) {
    struct stat facts {};
    if (stat(path.c_str(), &facts) != 0) {
        return std::nullopt;
    }
    return FileStamp{facts.st_size, facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec};
}

} // namespace intake
