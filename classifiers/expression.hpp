// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <re2/re2.h>

#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// What a short name in an expression stands for: "<n>" for a number.
struct Placeholder {
    std::string_view name;
    std::string_view expression;
};

/// The text with another in every place of the first.
std::string replaced(std::string text, std::string_view what, std::string_view by);

/// The expression with every name replaced, in their order: a meaning may hold later names.
std::string written_out(std::string_view expression, std::span<const Placeholder> names);

/// A row of a table of forms, with its expression compiled.
template<typename Form>
struct Compiled {
    std::unique_ptr<const RE2> expression;
    const Form* form = nullptr;
};

/// Every row of a table, which must outlive them; `in_full` makes of a row's `expression` what is compiled.
template<typename Forms, typename InFull>
auto compiled(const Forms& forms, InFull in_full, const RE2::Options& options = RE2::Options()) {
    using Form = typename Forms::value_type;
    std::vector<Compiled<Form>> all;
    all.reserve(std::size(forms));
    for (const Form& form : forms) {
        all.push_back({std::make_unique<const RE2>(in_full(form.expression), options), &form});
    }
    return all;
}

} // namespace intake
