// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"
#include "pipeline/blob.hpp"

#include <cstdint>
#include <future>
#include <memory>
#include <string>
#include <vector>

namespace intake {

/// What one child is asked to do: identify these bytes and read them, or draw pages of them, as ReadRequest
/// describes.
struct Order {
    BlobPtr input;
    Limits limits;
    std::vector<std::int32_t> only_pages;
    std::int32_t recognise_at_most = 4;
    bool recognise = true;
    bool open_containers = false;         // as ReadRequest::open_containers
    std::vector<PictureOrder> pictures{}; // as ReadRequest::pictures
    double patience = 1;                  // factor on all clocks
};

/// An entry of a container as it came out of a child.
struct Member {
    MemberHeader header;
    BlobPtr bytes; // null where nothing was delivered
    End end;
};

/// A page as it was drawn: a JPEG that the coordinator has not looked into.
struct DrawnPage {
    std::int32_t page = 0; // from 1
    std::vector<std::byte> jpeg;
};

/// Everything one child delivered before it ended, and how it ended. Pages that arrived before a crash
/// or a kill are kept.
struct FileReading {
    /// As identified from the bytes; empty when identification was not reached.
    std::string media_type;
    std::string format; // id of the format that read it; empty for a type that is not read
    DocumentInfo info;
    std::vector<Page> pages;
    std::vector<Member> members;
    std::vector<DrawnPage> pictures; // by page
    End end;
    double cpu_seconds = 0;        // user and system time of the child
    std::uint64_t peak_memory = 0; // bytes
};
/// What the pool needs to know to start children.
struct PoolOptions {
    std::int32_t workers = 1;   // children at the same time
    std::string reader_program; // path of the program that becomes the zygote
    std::string work_folder;    // for what does not fit in memory
    std::string languages = "nld+eng";
    std::string tessdata;             // folder of the OCR models; empty for the installed one
    std::string trusted_certificates; // path of a PEM file; empty for none
    std::string ink_scorer;           // path of the ink scorer's file; empty to look for no ink
    std::int32_t dpi = 300;
    std::vector<std::string> formats; // ids of the formats to read; empty for all
    double cpu_seconds = 60;          // per child that recognises nothing
    double ocr_cpu_seconds = 900;     // per child that may recognise pages
    double stall_seconds = 120;       // without a frame
    double wall_factor = 2;           // wall clock, as a multiple of the processor time allowed
    std::uint64_t memory_bytes = 1U << 30U;
    std::uint64_t result_bytes = 16U << 20U; // frames of a child, member bytes not counted
    std::int32_t renew_after = 1000;         // documents before the zygote is started anew
    bool allow_unsandboxed = false; // run without Landlock or seccomp where the kernel lacks them
};

/// Reads files in isolated children: coordinator -> zygote -> one sandboxed child per order. The
/// coordinator never parses a byte of a file; it checks every frame that comes back.
class Pool {
public:
    /// Starts the zygote and reads a canary with known answers in a real child. Throws SystemError when
    /// an answer differs or the sandbox cannot be had.
    explicit Pool(PoolOptions options);
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;
    ~Pool();

    /// Reads one file. Safe to call from several threads; orders are started in the order of the calls.
    /// The future throws SystemError when the system failed.
    std::future<FileReading> read(Order order);

    /// True when Landlock and seccomp are in force.
    bool sandboxed() const;
    /// Names and versions of what read the files: poppler, tesseract, models with their digests.
    const std::vector<std::pair<std::string, std::string>>& versions() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace intake
