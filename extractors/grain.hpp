// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/image.hpp"

#include <cstdint>

namespace intake {

/// Dark spots that touch no other: letters, dots, and the grain of a copied copy. A dense page has six thousand
/// letters; finding lines among a hundred thousand specks takes a minute or more. The picture is grey; 0 when it is empty.
std::int32_t count_specks(const Image& picture);

/// In grey, without grain; the picture itself when there is no memory for it.
Image smoothed(const Image& picture);

} // namespace intake
