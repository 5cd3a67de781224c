// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/blob.hpp"
#include "pipeline/system_error.hpp"

#include <gtest/gtest.h>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

namespace intake {
namespace {

constexpr std::size_t k_memory_bytes = 64U << 20U;

/// A folder of its own, gone afterwards.
class BlobTest : public testing::Test {
protected:
    BlobTest() {
        std::string name = testing::TempDir() + "blob-XXXXXX";
        m_folder = ::mkdtemp(name.data());
    }
    ~BlobTest() override { std::filesystem::remove_all(m_folder); }

    const std::string& folder() const { return m_folder; }

private:
    std::string m_folder;
};

std::span<const std::byte> bytes_of(std::string_view text) {
    return std::as_bytes(std::span(text));
}

std::string content(const Blob& blob) {
    std::string text(blob.bytes(), '\0');
    EXPECT_EQ(::pread(blob.fd(), text.data(), text.size(), 0), static_cast<ssize_t>(text.size()));
    return text;
}

TEST_F(BlobTest, HoldsWhatWasWrittenWithItsDigest) {
    BlobWriter writer(folder());
    writer.write(bytes_of("ab"));
    writer.write(bytes_of("c"));
    EXPECT_EQ(writer.bytes(), 3U);
    const BlobPtr blob = writer.finish();
    EXPECT_EQ(content(*blob), "abc");
    EXPECT_EQ(blob->sha256(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_F(BlobTest, AWriterCanBeginAgain) {
    BlobWriter writer(folder());
    writer.write(bytes_of("first"));
    const BlobPtr first = writer.finish();
    EXPECT_EQ(writer.bytes(), 0U);
    writer.write(bytes_of("second"));
    const BlobPtr second = writer.finish();
    const BlobPtr third = writer.finish();
    EXPECT_EQ(content(*first), "first");
    EXPECT_EQ(content(*second), "second");
    EXPECT_EQ(third->sha256(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_F(BlobTest, NobodyCanChangeItAnyMore) {
    BlobWriter writer(folder());
    writer.write(bytes_of("sealed"));
    const BlobPtr blob = writer.finish();
    EXPECT_EQ(::write(blob->fd(), "x", 1), -1);
    EXPECT_EQ(errno, EBADF) << "open for reading only";
    const std::string path = "/proc/self/fd/" + std::to_string(blob->fd());
    const int again = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (again >= 0) {
        EXPECT_EQ(::write(again, "x", 1), -1);
        EXPECT_EQ(errno, EPERM) << "sealed";
        EXPECT_EQ(::ftruncate(again, 0), -1);
        ::close(again);
    }
}

TEST_F(BlobTest, WhatIsLargeLiesOnDiskWithoutAName) {
    const std::vector<std::byte> mebibyte(1U << 20U, std::byte{7});
    BlobWriter writer(folder());
    for (std::size_t i = 0; i < k_memory_bytes / mebibyte.size(); ++i) {
        writer.write(mebibyte);
    }
    writer.write(bytes_of("last"));
    const BlobPtr blob = writer.finish();
    EXPECT_EQ(blob->bytes(), k_memory_bytes + 4);
    EXPECT_EQ(::fcntl(blob->fd(), F_GET_SEALS), -1) << "not in memory";
    EXPECT_TRUE(std::filesystem::is_empty(folder()));
    std::string tail(5, '\0');
    ASSERT_EQ(::pread(blob->fd(), tail.data(), tail.size(), k_memory_bytes - 1), 5);
    EXPECT_EQ(tail, "\7last");
    // sha256sum of 64 MiB of the byte 7, then "last"
    EXPECT_EQ(blob->sha256(), "335e403a43f021f31fb0867ec5755a3fb2c606413b4e3d5a8b6e2eff19236f49");
}

TEST_F(BlobTest, AWorkFolderThatIsGoneIsTheSystemsFault) {
    const std::vector<std::byte> too_large(k_memory_bytes + 1);
    BlobWriter writer(folder() + "/nowhere");
    EXPECT_THROW(writer.write(too_large), SystemError);
}

} // namespace
} // namespace intake
