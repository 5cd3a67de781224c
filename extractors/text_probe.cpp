// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/text_probe.hpp"

#include "extractors/utf8.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace intake {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t k_look_at = 1U << 16U;

/// Kinds of text that have a form of their own: reading their source as text would show markup.
constexpr std::array k_own_form = {
    "text/html"sv, "text/rtf"sv, "text/xml"sv, "text/calendar"sv, "text/vcard"sv, "text/x-vcard"sv};

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(
        result, result.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

/// Fields that programs write and that a person who types a letter does not.
constexpr std::array k_machine_fields = {"received"sv,
                                         "message-id"sv,
                                         "mime-version"sv,
                                         "return-path"sv,
                                         "delivered-to"sv,
                                         "x-unsent"sv, // a draft
                                         "content-type"sv};

/// True for a block of mail header fields: two or more that a mail program writes, before any empty line.
bool is_mail(std::string_view bytes) {
    int machine_fields = 0;
    bool has_sender = false;
    bytes.remove_prefix(start_of_mail(bytes));
    while (!bytes.empty()) {
        const auto line = bytes.substr(0, bytes.find('\n'));
        bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
        if (line.empty() || line == "\r") {
            break;
        }
        if (line.front() == ' ' || line.front() == '\t' || line.starts_with("From ")) {
            continue; // more of the field before it, or the separator of a mail box
        }
        const auto name = lower(line.substr(0, line.find(':')));
        if (name.size() == line.size() || name.find(' ') != std::string::npos) {
            return false;
        }
        machine_fields += std::ranges::count(k_machine_fields, name) > 0 ? 1 : 0;
        has_sender = has_sender || name == "from" || name == "sender";
    }
    return machine_fields >= 2 && has_sender;
}

bool is_html(std::string_view bytes) {
    const auto start = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (start == std::string_view::npos) {
        return false;
    }
    const auto head = lower(bytes.substr(start, 64));
    constexpr std::array k_starts = {"<!doctype html"sv,
                                     "<html"sv,
                                     "<head"sv,
                                     "<body"sv,
                                     "<div"sv,
                                     "<p>"sv,
                                     "<table"sv,
                                     "<meta"sv};
    return std::ranges::any_of(k_starts,
                               [&head](std::string_view s) { return head.starts_with(s); });
}

/// True when nothing in it is a control character other than those of text.
bool is_text(std::string_view bytes) {
    return std::ranges::none_of(bytes, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0x7F
               || (byte < 0x20 && "\t\n\r\f\v\x1A"sv.find(c) == std::string_view::npos);
    });
}

bool has_utf16_mark(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

} // namespace

std::size_t start_of_mail(std::string_view bytes) {
    constexpr auto k_utf8_mark = "\xEF\xBB\xBF"sv;
    std::size_t start = bytes.starts_with(k_utf8_mark) ? k_utf8_mark.size() : 0;
    start = std::min(bytes.find_first_not_of("\r\n", start), bytes.size());
    if (bytes.substr(start).starts_with(">From ")) {
        start = std::min(bytes.find('\n', start), bytes.size() - 1) + 1;
    }
    return start;
}

std::string text_media_type(std::string_view bytes, std::string_view media_type) {
    const auto head = bytes.substr(0, k_look_at);
    const bool unknown = media_type == "application/octet-stream";
    if (!unknown && !media_type.starts_with("text/") && media_type != "message/rfc822") {
        return {};
    }
    if (std::ranges::find(k_own_form, media_type) != k_own_form.end()) {
        return {};
    }
    if (is_mail(head)) {
        return "message/rfc822";
    }
    if (is_html(head)) {
        return "text/html";
    }
    if (media_type == "message/rfc822") {
        return "text/plain";
    }
    if (!unknown) {
        // text/x-c, text/x-tex, text/troff: what libmagic makes of prose with a few odd signs.
        const bool program = media_type.starts_with("text/x-") || media_type == "text/troff";
        return program ? "text/plain" : "";
    }
    const bool any_text =
        (is_text(head) && (is_utf8(bytes.substr(0, head.size())) || head.size() > 16));
    return any_text || (has_utf16_mark(head) && head.size() % 2 == 0) ? "text/plain" : "";
}

} // namespace intake
