// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/expression.hpp"

namespace intake {

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
    return text;
}

std::string written_out(std::string_view expression, std::span<const Placeholder> names) {
    std::string text(expression);
    for (const Placeholder& one : names) {
        text = replaced(std::move(text), one.name, one.expression);
    }
    return text;
}

} // namespace intake
