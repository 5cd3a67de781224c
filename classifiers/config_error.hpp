// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

namespace intake {

/// Configuration that cannot be used. The message is complete for the person who edited the file:
/// "document_types/cv.toml:12: unknown key 'wieght'; allowed here: kind, where, weight, text".
class ConfigError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace intake
