// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/outcome.hpp"

#include <stdexcept>
#include <utility>
#include <variant>

namespace intake {

/// A value, or how getting it ended instead. For files: a bad file is ordinary. Broken configuration,
/// bugs and a failing system are exceptions, not Results.
template<typename T>
class [[nodiscard]] Result {
public:
    // Implicit, for "return value;" and "return end;". NOLINTBEGIN(google-explicit-constructor)
    Result(T value) : m_state(std::move(value)) {}
    Result(End problem) : m_state(std::move(problem)) {}
    // NOLINTEND(google-explicit-constructor)

    bool ok() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return ok(); }

    /// The value; throws std::logic_error when there is none.
    T& value() {
        if (!ok()) {
            throw std::logic_error("Result: value() of a problem");
        }
        return std::get<T>(m_state);
    }
    const T& value() const { return const_cast<Result*>(this)->value(); }
    T& operator*() { return value(); }
    const T& operator*() const { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    /// How it ended; throws std::logic_error when there is a value.
    const End& problem() const {
        if (ok()) {
            throw std::logic_error("Result: problem() of a value");
        }
        return std::get<End>(m_state);
    }

private:
    std::variant<T, End> m_state;
};

} // namespace intake
