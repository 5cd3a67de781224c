// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pipeline/workers/pool_support.hpp"

#include <span>
#include <utility>

namespace intake::tests {

Limits wide_limits() {
    Limits limits;
    limits.entries = 1000;
    limits.entry_bytes = 1U << 20U;
    limits.unpacked_bytes = 1U << 20U;
    limits.entry_ratio = 200;
    limits.archive_ratio = 200;
    limits.ratio_after_bytes = 1U << 20U;
    limits.name_bytes = 1000;
    limits.name_components = 32;
    limits.depth = 3;
    limits.archive_bytes = 1U << 24U;
    limits.document_bytes = 1U << 24U;
    limits.text_pages = 1000;
    limits.ocr_pages = 1000;
    limits.page_pixels = 40'000'000;
    limits.page_side = 32'000;
    limits.image_pixels = 40'000'000;
    limits.page_text_bytes = 1U << 20U;
    limits.text_bytes = 1U << 20U;
    return limits;
}

PoolOptions quick_options(const std::string& program, const std::string& work_folder) {
    PoolOptions options;
    options.workers = 2;
    options.languages = "nld"; // half the time to warm up
    options.reader_program = program;
    options.work_folder = work_folder;
    options.cpu_seconds = 3; // on a slow machine half a gigabyte takes one to touch
    options.ocr_cpu_seconds = 60;
    options.stall_seconds = 20;
    options.wall_factor = 30;
    options.memory_bytes = 512U << 20U;
    options.result_bytes = 1U << 20U;
    options.allow_unsandboxed = !k_can_confine;
    return options;
}

Order order_for(std::string_view content, const std::string& work_folder) {
    BlobWriter writer(work_folder);
    writer.write(std::as_bytes(std::span(content)));
    Order order;
    order.input = writer.finish();
    order.limits = wide_limits();
    order.recognise = false;
    order.open_containers = true;
    return order;
}

std::unique_ptr<TemporaryFolder> FaultyPoolTest::s_folder;
std::unique_ptr<Pool> FaultyPoolTest::s_pool;

void FaultyPoolTest::SetUpTestSuite() {
    s_folder = std::make_unique<TemporaryFolder>();
    s_pool = std::make_unique<Pool>(quick_options(INTAKE_FAULTY_READER, s_folder->path()));
}

void FaultyPoolTest::TearDownTestSuite() {
    s_pool.reset();
    s_folder.reset();
}

std::future<FileReading> FaultyPoolTest::start(std::string_view content) {
    return s_pool->read(order_for(content, s_folder->path()));
}

} // namespace intake::tests
