// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/steady_reading.hpp"

#include "pipeline/sha256.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <utility>
#include <vector>

namespace intake {

namespace {

/// Only in an order without any page: then its type and its number of pages are told all the same.
constexpr std::int32_t k_page_of_no_document = std::numeric_limits<std::int32_t>::max();

bool depends_on_the_moment(Outcome outcome) {
    return outcome == Outcome::time_limit || outcome == Outcome::stalled
           || outcome == Outcome::memory_limit;
}

/// The other limits are part of the program's digest; these are what is left of a budget.
std::string key_of(const Order& order, const std::string& program) {
    return sha256_hex(fmt::format("{} {} {} {} {} {} {} {}",
                                  program,
                                  order.input->sha256(),
                                  fmt::join(order.only_pages, ","),
                                  order.recognise_at_most,
                                  order.recognise,
                                  order.open_containers,
                                  order.limits.entries,
                                  order.limits.unpacked_bytes));
}

std::vector<std::int32_t> numbers_of(const std::vector<Page>& pages) {
    std::vector<std::int32_t> numbers;
    std::ranges::transform(pages, std::back_inserter(numbers), &Page::number);
    std::ranges::sort(numbers);
    return numbers;
}

StoppedReading what_arrived(const FileReading& reading) {
    const auto members = static_cast<int>(reading.members.size());
    const bool last_is_cut = members > 0 && reading.members.back().end == reading.end;
    return {reading.end, numbers_of(reading.pages), members, members - (last_is_cut ? 1 : 0)};
}

/// Nothing of what came only this time.
void cut_to(const StoppedReading& earlier, FileReading& reading) {
    reading.end = earlier.end;
    const auto members = static_cast<std::size_t>(earlier.members);
    if (reading.members.size() > members) {
        reading.members.erase(reading.members.begin() + earlier.members, reading.members.end());
    }
    if (reading.members.size() == members && earlier.whole_members < earlier.members) {
        reading.members.back().bytes = nullptr;
        reading.members.back().end = earlier.end;
    }
}

} // namespace

SteadyReading::SteadyReading(Order order, Pool& pool, const StopMemory& memory)
    : m_ledger(memory.ledger) {
    if (m_ledger != nullptr) {
        m_key = key_of(order, memory.program);
        m_earlier = m_ledger->find_stop(m_key);
    }
    if (m_earlier) {
        constexpr double k_patience =
            10; // they arrived in time once; the machine may be busier now
        order.patience = k_patience;
        order.only_pages = m_earlier->pages;
        if (order.only_pages.empty()) {
            order.only_pages = {k_page_of_no_document};
        }
    }
    m_reading = pool.read(std::move(order));
}

FileReading SteadyReading::get() {
    FileReading reading = m_reading.get();
    if (m_earlier) {
        cut_to(*m_earlier, reading);
    } else if (m_ledger != nullptr && depends_on_the_moment(reading.end.outcome)) {
        m_ledger->record_stop(m_key, what_arrived(reading));
    }
    return reading;
}

} // namespace intake
