// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever an archive stores as a name, what is shown of it is valid UTF-8 without controls, and a
// name that was shown once is shown the same again.
//
// Input: host (1 byte), length of the Unicode field (1 byte), that field, the name.

#include "extractors/entry_name.hpp"
#include "extractors/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void demand(bool holds) {
    if (!holds) {
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { // NOLINT
    if (size < 2 || size > 4096) {
        return 0;
    }
    std::string_view rest(reinterpret_cast<const char*>(data) + 2, size - 2);
    intake::StoredName stored;
    stored.host = static_cast<intake::ZipHost>(data[0]);
    stored.unicode_field = rest.substr(0, data[1]);
    rest.remove_prefix(std::min<std::size_t>(data[1], rest.size()));
    stored.bytes = rest;

    const std::string shown = intake::display_name(stored);
    demand(intake::is_utf8(shown));
    demand(std::ranges::none_of(shown, [](char c) { return (c >= 0 && c < ' ') || c == 0x7F; }));
    demand(intake::display_name({.bytes = shown}) == shown);
    demand(intake::count_components(shown) <= shown.size() / 2 + 1);
    intake::is_junk(shown);
    return 0;
}
