// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"

#include <string>

namespace intake {

/// The media type of an office file, which is a ZIP file with certain parts whatever their order, or an
/// encrypted one; empty when the bytes are no office file. "application/x-encrypted-office" stands for
/// an office file behind a password: what is inside cannot be told.
std::string office_media_type(Bytes bytes);

} // namespace intake
