// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/workers/control.hpp"

#include <memory>
#include <sys/types.h>

namespace intake {

/// True when this kernel and this build have both layers: Landlock, which takes the files away, and
/// seccomp, which takes the system calls away. A sanitizer needs more calls than a child may make.
bool sandbox_is_complete();

/// What a child may still do. Enter it once, before the first byte of the document is looked at; each
/// step can only be tightened. What the kernel lacks is left out: see sandbox_is_complete.
class Sandbox {
public:
    /// Prepares, so that entering needs no rights. `self` is the process that will enter.
    explicit Sandbox(pid_t self);
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;
    ~Sandbox();

    /// From here on: no new processes or threads, no network, nothing written but open pipes, nothing
    /// opened but fonts and character maps, and no more than `limits`. Throws SystemError.
    void enter(const ChildLimits& limits);
    /// From here on nothing is opened at all. Throws SystemError.
    void narrow();

private:
    struct Filters;
    std::unique_ptr<Filters> m_filters;
};

} // namespace intake
