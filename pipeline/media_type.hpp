// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"

#include <string>
#include <string_view>

namespace intake {

/// A media type in a word or two for people: "application/pdf" -> "PDF". The type itself when it has no
/// such name.
std::string media_type_label(std::string_view media_type, Lang lang);

/// True when the extension of a path promises another kind of content than was found. Never for an
/// extension that is not known, or content that could be anything.
bool contradicts_extension(std::string_view path, std::string_view media_type);

/// The extension without its dot, in upper case: "PDF". Empty when there is none.
std::string extension_of(std::string_view path);

} // namespace intake
