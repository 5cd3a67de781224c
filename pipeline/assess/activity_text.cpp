// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/activity_text.hpp"

#include "classifiers/fold.hpp"
#include "pipeline/assess/check.hpp"

#include <charconv>
#include <system_error>

namespace intake {

std::optional<double> number_in(std::string_view text) {
    double value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    return parsed.ec == std::errc() && value >= 0 && value < 1e6 ? std::optional(value)
                                                                 : std::nullopt;
}

std::string title_of(const Piece& piece) {
    constexpr double k_of_its_own = 0.6;
    const FieldFound* title = field_of(piece, "title");
    const FieldFound* subject = piece.type == "confirmation" ? nullptr : field_of(piece, "subject");
    if (subject != nullptr && (title == nullptr || title->confidence < k_of_its_own)) {
        return subject->value;
    }
    return title == nullptr ? "" : title->value;
}

std::string titles_with_kind(const Piece& piece, std::string_view text) {
    std::string titles;
    for (const FieldFound* field : fields_of(piece, "title")) {
        const std::string title = fold(field->value);
        const std::size_t at = text.find(title);
        if (at != std::string_view::npos && at > 1) {
            const std::size_t word = text.rfind(' ', at - 2);
            const std::size_t before = word == std::string_view::npos || word == 0
                                           ? std::string_view::npos
                                           : text.rfind(' ', word - 1);
            const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
            titles += text.substr(begin, at - begin);
        }
        titles += title + " ";
    }
    return titles;
}

} // namespace intake
