// SPDX-License-Identifier: GPL-3.0-or-later
// Points that a register or association gives: value is "6 SKJ", or "6" where none is named. For information
// only: they are not points of this framework and are never converted.
#include "classifiers/field.hpp"
#include "classifiers/found_field.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/number_words.hpp"
#include "classifiers/reading.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <string>

namespace intake::fields {

namespace {

/// Registers and associations of neighbouring professions, as they write themselves.
constexpr std::string_view k_registers =
    R"((skj|registerplein|nobco|lvsc|stir|st!r|nip|nvo|bamw|rsw|crkbo|noloc|nvmw|bpsw|kabiz|adap|nrgd|srvb|v&vn|kwaliteitsregister|vit|icf|cpion|cedeo|nvao|rbcz|nfg|rcm|emcc|big|nvab|vgct|fvb|nrto|\brj\b|mfn|kiwa|pe-online|qol))";

const RE2& points() {
    static const RE2 k_expression(
        R"(((\d{1,3}(?:[.,]\d{1,2})?)\s*(?:)" + std::string(k_registers)
        + R"()?[ -]?(?:pe|accreditatie|registratie|register|nascholings|opleidings|bij- en nascholings|her(?:registratie|certificering)s?|re-?certificering|pe-|ce|cpd|kwaliteits)?[ -]?(?:punten|punt|points|cpd|cce|ccu|cce's|ceu'?s?)\b))");
    return k_expression;
}

std::string register_near(const PageText& text, TextRange range) {
    constexpr std::size_t k_near = 60;
    static const RE2 k_register("\\b" + std::string(k_registers) + "\\b");
    const std::size_t line_begin = text.text.rfind('\n', range.begin);
    const std::size_t begin = std::max(line_begin == std::string::npos ? 0 : line_begin + 1,
                                       range.begin > k_near ? range.begin - k_near : 0);
    const std::size_t end =
        std::min({text.text.size(), range.end + k_near, text.text.find('\n', range.end)});
    const std::string_view from_points = text.part({range.begin, end}); // "5 SKJ-punten" too
    const std::string_view before = text.part({begin, range.begin});
    re2::StringPiece name;
    if (!RE2::PartialMatch({from_points.data(), from_points.size()}, k_register, &name)
        && !RE2::PartialMatch({before.data(), before.size()}, k_register, &name)) {
        return "";
    }
    const auto at = static_cast<std::size_t>(name.data() - text.text.data());
    return excerpt(text, {at, at + name.size()}).text;
}

/// Study points are EC: a quantity. Marks of an exam are no points of a register.
bool is_other(const PageText& text, TextRange range) {
    static const RE2 k_other(R"(^ ?(?:van de|uit|/|op de|of the|behaald op))");
    const std::string_view behind = std::string_view(text.text).substr(range.end);
    const std::string_view before = std::string_view(text.text).substr(0, range.begin);
    const bool in_word =
        !before.empty() && std::isalnum(static_cast<unsigned char>(before.back())) != 0;
    return in_word || text.part(range).find("studie") != std::string_view::npos
           || holds(behind, k_other);
}

void find(const FieldContext& context, Piece& piece) {
    constexpr double k_named = 0.9;
    constexpr double k_unnamed = 0.6;
    for (std::uint32_t page = context.first; page < context.last; ++page) {
        const PageText text = page_text(context.reading.document().pages[page]);
        re2::StringPiece rest(text.text);
        re2::StringPiece whole;
        std::string number;
        while (RE2::FindAndConsume(&rest, points(), &whole, &number)) {
            const auto begin = static_cast<std::size_t>(whole.data() - text.text.data());
            const TextRange range{begin, begin + whole.size()};
            const auto value = number_of(number);
            if (!value || is_other(text, range)) {
                continue;
            }
            const std::string registered = register_near(text, range);
            FieldFound field = found_field(
                "foreign_points", text, range, registered.empty() ? k_unnamed : k_named);
            field.value = number_text(*value) + (registered.empty() ? "" : " " + registered);
            piece.fields.push_back(std::move(field));
        }
    }
}

} // namespace

extern const Field field_foreign_points;
const Field field_foreign_points{.id = "foreign_points", .find = find};

} // namespace intake::fields
