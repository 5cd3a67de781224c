// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/files.hpp"

#include "pipeline/system_error.hpp"
#include "pipeline/workers/fd.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace intake {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view k_temporary_prefix = ".intake-";

[[noreturn]] void fail(std::string_view what, const std::string& path) {
    throw SystemError(fmt::format("{} '{}': {}", what, path, std::strerror(errno)));
}

/// An open descriptor that is closed on every way out.
class File {
public:
    File(int fd, std::string path) : m_fd(fd), m_path(std::move(path)) {
        if (m_fd < 0) {
            fail("cannot open", m_path);
        }
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() { close(m_fd); }

    int fd() const { return m_fd; }

private:
    int m_fd;
    std::string m_path;
};

void write_all(int fd, std::string_view content, const std::string& path) {
    while (!content.empty()) {
        const ssize_t written = write(fd, content.data(), content.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            fail("cannot write", path);
        }
        content.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string folder_of(const std::string& path) {
    const fs::path folder = fs::path(path).parent_path();
    return folder.empty() ? "." : folder.string();
}

/// Mode and content to the disk. After a failed fsync the data may be gone; it is never tried twice.
void finish_file(int fd, const std::string& path) {
    if (fchmod(fd, 0640) != 0) {
        fail("cannot set the mode of", path);
    }
    if (fsync(fd) != 0) {
        fail("cannot write (fsync)", path);
    }
}

void move(const std::string& from, const std::string& to) {
    if (rename(from.c_str(), to.c_str()) != 0) {
        fail("cannot publish", to);
    }
}

/// False where the file system does not know how.
bool exchange(const std::string& one, const std::string& other) {
    if (renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0) {
        return true;
    }
    if (errno != EINVAL && errno != ENOSYS) {
        fail("cannot publish", other);
    }
    return false;
}

/// False when another run holds it. A run that was killed while it started its reader leaves a process that holds
/// the lock until it has become the reader: a moment, or longer on a busy machine.
bool take_lock(int fd) {
    constexpr int k_attempts = 30;
    constexpr std::chrono::milliseconds k_pause{100};
    for (int attempt = 1; flock(fd, LOCK_EX | LOCK_NB) != 0; ++attempt) {
        if (attempt == k_attempts) {
            return false;
        }
        std::this_thread::sleep_for(k_pause);
    }
    return true;
}

} // namespace

std::string read_file(const std::string& path) {
    const File file(open(path.c_str(), O_RDONLY | O_CLOEXEC), path);
    std::string content;
    std::array<char, 65536> buffer{};
    for (;;) {
        const ssize_t got = read(file.fd(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            fail("cannot read", path);
        }
        if (got == 0) {
            return content;
        }
        content.append(buffer.data(), static_cast<std::size_t>(got));
    }
}

Result<std::string> read_doubtful_file(const std::string& path, std::size_t at_most) {
    const Fd file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
    if (!file) {
        return End{errno == ENOENT ? Outcome::input_gone : Outcome::input_io_error, {}};
    }
    struct stat about = {};
    if (fstat(file.get(), &about) != 0 || !S_ISREG(about.st_mode)) {
        return End{Outcome::input_io_error, {}};
    }
    std::string content;
    std::array<char, 65536> buffer{};
    while (content.size() <= at_most) {
        const ssize_t got = read(file.get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return End{Outcome::input_io_error, {}};
        }
        if (got == 0) {
            return content;
        }
        content.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return End{Outcome::limit_bytes, {}};
}

void write_file_atomically(const std::string& path, std::string_view content) {
    AtomicFile file(path);
    file.write(content);
    file.publish();
}

AtomicFile::AtomicFile(std::string path)
    : m_path(std::move(path))
    , m_temporary(fmt::format("{}/{}XXXXXX", folder_of(m_path), k_temporary_prefix))
    , m_fd(mkostemp(m_temporary.data(), O_CLOEXEC)) {
    if (m_fd < 0) {
        fail("cannot write in the folder of", m_path);
    }
}

AtomicFile::~AtomicFile() {
    if (m_fd >= 0) {
        close(m_fd);
    }
    if (!m_temporary.empty()) {
        unlink(m_temporary.c_str());
    }
}

void AtomicFile::write(std::string_view part) {
    write_all(m_fd, part, m_temporary);
}

void AtomicFile::publish() {
    finish_file(m_fd, m_temporary);
    move(m_temporary, m_path);
    m_temporary.clear();
    sync_folder(folder_of(m_path));
}

void write_new_file(const std::string& path, std::string_view content) {
    const File file(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640), path);
    write_all(file.fd(), content, path);
    finish_file(file.fd(), path);
}

void make_folders(const std::string& path) {
    std::string so_far;
    std::error_code error;
    for (const fs::path& part : fs::path(path)) {
        so_far = (fs::path(so_far) / part).string();
        if (!fs::is_directory(so_far, error) && mkdir(so_far.c_str(), 0750) != 0
            && errno != EEXIST) {
            fail("cannot make the folder", so_far);
        }
    }
    if (!fs::is_directory(path)) {
        errno = ENOTDIR;
        fail("cannot make the folder", path);
    }
}

void sync_folder(const std::string& folder) {
    const File file(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC), folder);
    if (fsync(file.fd()) != 0) {
        fail("cannot write (fsync)", folder);
    }
}

void put_in_place(const std::string& made, const std::string& place, const std::string& aside) {
    // A folder may be renamed to nothing or to an empty folder, not to a full one.
    if (rename(made.c_str(), place.c_str()) != 0) {
        if (errno != ENOTEMPTY && errno != EEXIST) {
            fail("cannot publish", place);
        }
        if (!exchange(made, place)) {
            move(place, aside);
            move(made, place);
        }
    }
    sync_folder(folder_of(place));
}

void sweep_temporary_files(const std::string& folder) {
    std::error_code error;
    for (const auto& item : fs::directory_iterator(folder, error)) {
        if (item.path().filename().string().starts_with(k_temporary_prefix)) {
            unlink(item.path().c_str());
        }
    }
}

std::vector<std::string> list_folder(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator item(folder, error), end; !error && item != end;
         item.increment(error)) {
        names.push_back(item->path().filename().string());
    }
    if (error) {
        throw SystemError(fmt::format("cannot list the folder '{}': {}", folder, error.message()));
    }
    std::ranges::sort(names);
    return names;
}

WorkFolder::WorkFolder(std::string path) : m_path(std::move(path)) {
    std::error_code error;
    fs::remove_all(m_path, error);
    if (error) {
        throw SystemError(fmt::format("cannot remove '{}': {}", m_path, error.message()));
    }
    make_folders(m_path);
}

WorkFolder::~WorkFolder() {
    std::error_code error;
    fs::remove_all(m_path, error); // what stays is removed at the next start
}

FolderLock::FolderLock(const std::string& folder, const std::string& name)
    : m_fd(open((folder + "/" + name).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0640)) {
    if (m_fd < 0) {
        fail("cannot write in", folder);
    }
    if (!take_lock(m_fd)) {
        close(m_fd);
        throw SystemError(fmt::format(
            "another run is writing in '{}'; wait until it is done or choose another --out",
            folder));
    }
}

FolderLock::~FolderLock() {
    close(m_fd);
}

} // namespace intake
