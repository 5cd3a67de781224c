// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

namespace intake {

/// The system failed, not a document: disk full, no memory, no child process, a canary that died.
/// The run stops, nothing is marked as done, the exit status is 75. The message says what to do.
class SystemError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace intake
