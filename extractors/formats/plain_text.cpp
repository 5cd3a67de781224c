// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/flow_delivery.hpp"
#include "extractors/flow_layout.hpp"
#include "extractors/format.hpp"
#include "extractors/utf8.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>

namespace intake::formats {

namespace {

using namespace std::string_view_literals;

int bid(Bytes, std::string_view media_type) {
    constexpr std::array k_types = {
        "text/plain"sv, "text/csv"sv, "text/markdown"sv, "text/tab-separated-values"sv};
    return std::ranges::count(k_types, media_type) > 0 ? 60 : 0;
}

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// Text in one of the encodings that ICU knows without a file; bytes without a meaning become U+FFFD.
std::string converted(std::string_view bytes, const char* encoding) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> from(ucnv_open(encoding, &error));
    const std::unique_ptr<UConverter, CloseConverter> to(ucnv_open("UTF-8", &error));
    if (U_FAILURE(error) != 0) {
        return {};
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

std::string to_utf8(std::string_view bytes) {
    constexpr auto k_utf8_mark = "\xEF\xBB\xBF"sv;
    if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) {
        return converted(bytes, "UTF-16");
    }
    if (const char* encoding = unmarked_utf16(bytes); encoding != nullptr) {
        return converted(bytes, encoding);
    }
    if (bytes.starts_with(k_utf8_mark)) {
        bytes.remove_prefix(k_utf8_mark.size());
    }
    return is_utf8(bytes) ? std::string(bytes) : converted(bytes, "windows-1252");
}

/// Lines as they are; an empty line ends a paragraph, a form feed a page.
void lay_out(std::string_view text, FlowLayout& flow) {
    constexpr TextStyle k_style{.points = 10, .bold = false, .fixed_width = true};
    bool in_paragraph = false;
    const auto end_paragraph = [&] {
        if (std::exchange(in_paragraph, false)) {
            flow.end_paragraph();
        }
    };
    while (!text.empty() && !flow.is_full()) {
        const auto length = std::min(text.find_first_of("\r\n\f"), text.size());
        const auto line = text.substr(0, length);
        const char stop = length < text.size() ? text[length] : '\n';
        text.remove_prefix(std::min(length + 1, text.size()));
        if (stop == '\r' && text.starts_with('\n')) {
            text.remove_prefix(1);
        }
        if (line.find_first_not_of(" \t") == std::string_view::npos) {
            end_paragraph();
        } else {
            if (std::exchange(in_paragraph, true)) {
                flow.break_line();
            } else {
                flow.begin_paragraph({.indent = 0, .space_before = 0, .space_after = 12});
            }
            flow.add_text(line, k_style);
        }
        if (stop == '\f' && !text.empty()) {
            end_paragraph();
            flow.break_page();
        }
    }
    end_paragraph();
}

End read(Bytes bytes, const ReadRequest& request, Sink& sink) {
    const std::string_view raw(reinterpret_cast<const char*>(bytes.data()), bytes.size()); // NOLINT
    FlowLayout flow(request.limits);
    flow.set_sheet({});
    lay_out(to_utf8(raw), flow);
    End problem;
    if (flow.is_full()) {
        problem = {Outcome::limit_text, {"text_bytes", raw.size(), request.limits.text_bytes}};
    }
    const auto no_pictures = [](const std::string&) -> Result<std::string> {
        return End{Outcome::damaged, {"missing_part", {}, {}}};
    };
    return deliver_flow(flow.take(), no_pictures, problem, request, sink);
}

} // namespace

extern const Format format_plain_text;
const Format format_plain_text{.id = "plain_text", .bid = bid, .read = read};

} // namespace intake::formats
