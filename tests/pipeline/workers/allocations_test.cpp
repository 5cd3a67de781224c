// SPDX-License-Identifier: GPL-3.0-or-later
// Whichever allocation of a child fails: the document says that memory ran out, and the next one is read.

#include "tests/pipeline/workers/pool_support.hpp"
#include "tests/support/make_pdf.hpp"
#include "tests/support/zip_builder.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace intake::tests {
namespace {

class Allocations : public FaultyPoolTest {
protected:
    void SetUp() override {
        if (!k_can_confine) {
            GTEST_SKIP() << "a sanitizer has an allocator of its own";
        }
    }

    static std::future<FileReading> start_refusing(std::uint64_t number,
                                                   const std::string& document) {
        return start("allocation " + std::to_string(number) + ":" + document);
    }
};

constexpr std::uint64_t k_never = 1'000'000'000;

struct SmallDocument {
    const char* name;
    std::string bytes;
};

std::vector<SmallDocument> small_documents() {
    const std::string pdf =
        test::make_pdf({{.content = test::text_at(50, 700, "Curriculum vitae")}});
    return {
        {"text", "Curriculum vitae\nJobcoach vanaf 2019\n"},
        {"zip",
         test::zip_of({{"cv.txt", "Curriculum vitae"}, {"map/brief.txt", "Geachte commissie"}})},
        {"pdf", pdf},
    };
}

/// All of the first ones, then ever fewer.
std::uint64_t next(std::uint64_t number) {
    return number < 24 ? number + 1 : number + number / 6;
}

TEST_F(Allocations, EachMayFail) {
    for (const SmallDocument& document : small_documents()) {
        const FileReading whole = start_refusing(k_never, document.bytes).get();
        ASSERT_EQ(to_string(whole.end.outcome), "ok") << document.name;
        std::uint64_t number = 1;
        for (bool was_refused = true; was_refused; number = next(number)) {
            std::future<FileReading> hurt = start_refusing(number, document.bytes);
            std::future<FileReading> beside = start("Een ander stuk.\n");
            const FileReading reading = hurt.get();
            was_refused = reading.end.outcome != Outcome::ok;
            EXPECT_EQ(to_string(reading.end.outcome), was_refused ? "memory_limit" : "ok")
                << document.name << ", allocation " << number << ": " << reading.end.detail.reason;
            EXPECT_EQ(to_string(beside.get().end.outcome), "ok")
                << document.name << ", allocation " << number;
        }
        EXPECT_GT(number, 10U) << document.name << " allocates more often";
    }
}

} // namespace
} // namespace intake::tests
