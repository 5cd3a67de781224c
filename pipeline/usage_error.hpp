// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

namespace intake {

/// The program was asked for something it cannot do: an inbox that is not there, a result folder that
/// cannot be written. Nothing was done; the exit status is 2. The message says what to do.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace intake
