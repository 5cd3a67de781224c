// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace intake {

/// What the program tells the shell. Documented in --help, the man page and the README.
enum class ExitCode : int {
    ok = 0, // every portfolio is indexed, whatever its findings
    not_indexed =
        1,     // some portfolio could not be opened, the others are indexed; or nothing was learned
    usage = 2, // wrong command line or configuration; nothing was done
    system_failed = 75 // disk, memory or a reader failed; nothing is marked as done, run again
};

} // namespace intake
