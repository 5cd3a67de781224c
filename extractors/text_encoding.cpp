// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/text_encoding.hpp"

#include "extractors/utf8.hpp"

#include <unicode/ucnv.h>

#include <array>
#include <memory>
#include <optional>

namespace intake {

namespace {

using namespace std::string_view_literals;

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// ICU's tables lie in its library: no file is opened. Nothing where it does not know the encoding.
std::optional<std::string> converted(std::string_view bytes, const char* encoding) {
    UErrorCode error = U_ZERO_ERROR;
    const Converter from(ucnv_open(encoding, &error));
    const Converter to(ucnv_open("UTF-8", &error));
    if (U_FAILURE(error) != 0) {
        return std::nullopt;
    }
    std::string text(bytes.size() * 3, '\0'); // one unit becomes three bytes at most
    char* target = text.data();
    const char* source = bytes.data();
    ucnv_convertEx(to.get(),
                   from.get(),
                   &target,
                   text.data() + text.size(),
                   &source,
                   bytes.data() + bytes.size(),
                   nullptr,
                   nullptr,
                   nullptr,
                   nullptr,
                   1,
                   1,
                   &error);
    text.resize(static_cast<std::size_t>(target - text.data()));
    return text;
}

/// UTF-16 without its mark: in western text every other byte is zero.
const char* unmarked_utf16(std::string_view bytes) {
    const auto head = bytes.substr(0, 4096);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < head.size(); ++i) {
        zeros.at(i % 2) += head[i] == '\0' ? 1U : 0U;
    }
    const auto most = head.size() / 3;
    if (zeros[1] > most && zeros[0] == 0) {
        return "UTF-16LE";
    }
    return zeros[0] > most && zeros[1] == 0 ? "UTF-16BE" : nullptr;
}

} // namespace

std::string decode_text(std::string_view bytes) {
    constexpr auto k_utf8_mark = "\xEF\xBB\xBF"sv;
    if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) {
        return converted(bytes, "UTF-16").value_or("");
    }
    if (const char* encoding = unmarked_utf16(bytes); encoding != nullptr) {
        return converted(bytes, encoding).value_or("");
    }
    if (bytes.starts_with(k_utf8_mark)) {
        bytes.remove_prefix(k_utf8_mark.size());
    }
    return is_utf8(bytes) ? std::string(bytes) : converted(bytes, "windows-1252").value_or("");
}

std::string decode_text(std::string_view bytes, const std::string& encoding) {
    // Mail programs say us-ascii and write something else.
    if (encoding.empty() || is_utf8(bytes)) {
        return decode_text(bytes);
    }
    const std::optional<std::string> text = converted(bytes, encoding.c_str());
    return text ? *text : decode_text(bytes);
}

} // namespace intake
