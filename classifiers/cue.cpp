// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/cue.hpp"

#include "classifiers/config_error.hpp"

#include <fmt/format.h>

#include <charconv>

namespace intake {

void fail_cue(const CueSpec& spec, const std::string& message) {
    throw ConfigError(fmt::format("{}:{}: {}", spec.file, spec.line, message));
}

Alternatives compile_terms(const CueSpec& spec, CueContext& context, std::string_view text) {
    return context.lexicon.compile(text, {spec.file, spec.line});
}

std::optional<TextWithNumber> split_number(std::string_view text) {
    const std::size_t number_at = text.rfind(' ');
    if (number_at == std::string_view::npos || number_at == 0) {
        return std::nullopt;
    }
    const std::size_t word_at = text.rfind(' ', number_at - 1);
    if (word_at == std::string_view::npos) {
        return std::nullopt;
    }
    TextWithNumber parts;
    parts.text = text.substr(0, word_at);
    parts.word = text.substr(word_at + 1, number_at - word_at - 1);
    const char* const end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data() + number_at + 1, end, parts.number);
    if (parsed.ec != std::errc() || parsed.ptr != end) {
        return std::nullopt;
    }
    return parts;
}

} // namespace intake
