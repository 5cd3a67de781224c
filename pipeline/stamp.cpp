// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/stamp.hpp"

namespace intake {

Stamp make_stamp(const Config& config, const Pool& pool) {
    return {INTAKE_VERSION, pool.sandboxed(), config.digests, pool.versions(), config.learned};
}

} // namespace intake
