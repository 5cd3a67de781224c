// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/config_error.hpp"
#include "pipeline/commands.hpp"
#include "pipeline/options.hpp"
#include "pipeline/system_error.hpp"
#include "pipeline/usage_error.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <new>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using intake::ExitCode;

int leave(ExitCode code, const char* message, const char* advice = "") {
    fmt::print(stderr, "portfolio-intake: {}{}\n", message, advice);
    return static_cast<int>(code);
}

/// Called where memory runs out, in any thread. What is published stands and nothing else needs saving, so
/// there is no way back through code that would ask for more.
[[noreturn]] void leave_without_memory() {
    constexpr std::string_view k_message =
        "portfolio-intake: there is no memory left\n"
        "Nothing more is marked as done. Run again, with fewer --jobs "
        "or less beside it.\n";
    (void)!write(STDERR_FILENO, k_message.data(), k_message.size());
    _exit(static_cast<int>(ExitCode::system_failed));
}

} // namespace

/// Turns every way out into an exit status and, where it failed, a sentence that says what to do.
int main(int argc, char** argv) {
    umask(027);
    std::set_new_handler(leave_without_memory);
    try {
        const intake::ParsedOptions parsed = intake::parse_options(argc, argv);
        if (!parsed.options) {
            std::fputs(parsed.message.c_str(), parsed.failed ? stderr : stdout);
            return static_cast<int>(parsed.failed ? ExitCode::usage : ExitCode::ok);
        }
        return static_cast<int>(intake::carry_out(*parsed.options));
    } catch (const intake::UsageError& error) {
        return leave(ExitCode::usage, error.what());
    } catch (const intake::ConfigError& error) {
        return leave(ExitCode::usage,
                     error.what(),
                     "\nNothing was done. Mend the configuration and run again.");
    } catch (const std::exception& error) {
        return leave(
            ExitCode::system_failed, error.what(), "\nNothing more is marked as done. Run again.");
    }
}
