// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <ctime>
#include <stdexcept>

namespace intake {

/// Processor time for something that the reading of a file can do without: whoever works calls `spend`
/// at every step, and is stopped by an exception when the time is used up.
class WorkBudget {
public:
    struct Exhausted : std::runtime_error {
        Exhausted() : std::runtime_error("too much work") {}
    };

    explicit WorkBudget(double seconds)
        : m_left(static_cast<std::clock_t>(seconds * static_cast<double>(CLOCKS_PER_SEC))) {}

    /// Counts from here to the end of the scope.
    class Shift {
    public:
        explicit Shift(WorkBudget& budget) : m_budget(budget) { m_budget.m_began = std::clock(); }
        Shift(const Shift&) = delete;
        Shift& operator=(const Shift&) = delete;
        ~Shift() { m_budget.m_left -= std::clock() - m_budget.m_began; }

    private:
        WorkBudget& m_budget;
    };

    /// Throws Exhausted when there is no time left. Looks at the clock now and then.
    void spend() {
        if (m_is_over || (++m_steps % k_steps_a_look == 0 && std::clock() - m_began > m_left)) {
            m_is_over = true;
            throw Exhausted();
        }
    }
    bool is_over() const { return m_is_over || m_left <= 0; }

private:
    static constexpr std::uint32_t k_steps_a_look = 256;

    std::clock_t m_left;
    std::clock_t m_began = 0;
    std::uint32_t m_steps = 0;
    bool m_is_over = false;
};

} // namespace intake
