// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/workers/pool.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace intake::tests {

/// True in a build whose children can be confined: a sanitizer needs more than the sandbox allows.
#ifdef __SANITIZE_ADDRESS__
constexpr bool k_can_confine = false;
#else
constexpr bool k_can_confine = true;
#endif

/// Limits that no test meets unless it wants to.
Limits wide_limits();

/// Options with short clocks, for the reader program `program`.
PoolOptions quick_options(const std::string& program, const std::string& work_folder);

/// An order for a file with this content.
Order order_for(std::string_view content, const std::string& work_folder);

/// A pool over the reader program that goes wrong on command; one for all tests of a suite.
class FaultyPoolTest : public testing::Test {
protected:
    static void SetUpTestSuite();
    static void TearDownTestSuite();

    static std::future<FileReading> start(std::string_view content);
    static FileReading read(std::string_view content) { return start(content).get(); }

private:
    static std::unique_ptr<TemporaryFolder> s_folder;
    static std::unique_ptr<Pool> s_pool;
};

} // namespace intake::tests
