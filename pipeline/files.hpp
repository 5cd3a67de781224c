// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Everything the program does to the disk, apart from spilled Blobs. Failures are SystemErrors.

namespace intake {

/// The whole content of a file of ours (configuration, an index). Throws SystemError.
std::string read_file(const std::string& path);

/// The same for a file in which people or a broken disk may have put anything. Ends as input_gone where there
/// is none, limit_bytes where it is larger than `at_most` bytes, and input_io_error where it is no plain file
/// or cannot be read.
Result<std::string> read_doubtful_file(const std::string& path, std::size_t at_most);

/// Makes `content` the content of `path`, whole or not at all: temporary file in the same folder, fsync,
/// rename, fsync of the folder. Mode 0640. Throws SystemError; the old content then still stands.
void write_file_atomically(const std::string& path, std::string_view content);

/// The same for content that comes in parts: nothing is seen at `path` before publish().
class AtomicFile {
public:
    explicit AtomicFile(std::string path);
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    /// Removes what was not published.
    ~AtomicFile();

    void write(std::string_view part);
    /// Where the content stands until then, for a library that writes by itself.
    const std::string& temporary() const { return m_temporary; }
    /// Call it once, after the last part.
    void publish();

private:
    std::string m_path;
    std::string m_temporary; // empty once published
    int m_fd;
};

/// Makes a file that was not there, whole and on disk (fsync) when this returns. Mode 0640. Throws SystemError.
void write_new_file(const std::string& path, std::string_view content);

/// Makes the folder and its parents, mode 0750. Throws SystemError.
void make_folders(const std::string& path);

/// Brings the names in a folder to the disk (fsync). Throws SystemError.
void sync_folder(const std::string& folder);

/// Puts the folder `made` at `place` in one step that is on disk when this returns. What stood at `place`
/// then stands at `made`, or at `aside` where the file system cannot exchange two folders: there a reader
/// may see neither for a moment. All on one file system. Throws SystemError.
void put_in_place(const std::string& made, const std::string& place, const std::string& aside);

/// Removes what an interrupted write_file_atomically left in `folder` itself.
void sweep_temporary_files(const std::string& folder);

/// Names (not paths) in a folder, ordered by bytes. Throws SystemError when it cannot be listed.
std::vector<std::string> list_folder(const std::string& folder);

/// A folder for what is not complete yet. What an interrupted run left in it is removed at the start, and
/// all of it at the end. Throws SystemError when it cannot be made.
class WorkFolder {
public:
    explicit WorkFolder(std::string path);
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    ~WorkFolder();

    const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

/// Keeps a second run away from the same folder. Throws SystemError when somebody else still holds the lock after
/// three seconds.
class FolderLock {
public:
    FolderLock(const std::string& folder, const std::string& name);
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

private:
    int m_fd;
};

} // namespace intake
