// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/e_sign.hpp"

#include "classifiers/person_name.hpp"

#include <re2/re2.h>

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

namespace intake {

namespace {

// How sure a form of words is that somebody signed.
constexpr double k_signed = 0.95;    // the service says who signed
constexpr double k_named = 0.85;     // it says that it was signed
constexpr double k_on_its_way = 0.6; // it was sent round for signing: every page of it says so
constexpr double k_open = 0;         // a place holder that nobody filled

/// What stands behind the first words, on the same page, at most so far: two searches, because one
/// expression that spans hundreds of bytes costs RE2 more memory than it may have.
struct Then {
    std::string_view expression; // empty where the first words say it all
    std::size_t within = 0;      // bytes from the end of the first words to the end of these
};

struct Form {
    std::string_view service;
    double confidence = 0;
    // RE2 on folded text; a group, where there is one, holds the signer's name
    std::string_view expression;
    Then then{};
};
// The expressions are longer than a line.
// clang-format off
constexpr std::array k_forms = {
    Form{"docusign", k_signed, R"(docusigned by:?\s+([^\n\t]{3,60}))"},
    Form{"docusign", k_named, R"(certificate of completion|certificaat van voltooiing)", {R"(envelop)", 220}},
    Form{"docusign", k_on_its_way, R"(docusign envelope id ?:? ?[0-9a-f-]{8,})"},
    Form{"validsign", k_signed, R"(digitaal ondertekend door:?\s+([^\n\t\d]{3,60}))"},
    Form{"validsign", k_named, R"(validsign[^\n]{0,60}(?:evidence|bewijs|samenvatting|ondertekend))"},
    Form{"validsign", k_named, R"(evidence summary)", {R"(signed|ondertekend)", 310}},
    Form{"adobe_sign", k_named, R"(adobe (?:acrobat )?sign|echosign)", {R"(transaction id|transactie-?id|e-?signed by|audit report)", 320}},
    Form{"adobe_sign", k_named, R"(audit report)", {R"(document e-?signed)", 420}},
    Form{"adobe_sign", k_signed, R"((?:document )?e-?signed by:?\s+([^\n\t(]{3,60}))"},
    Form{"signhost", k_named, R"(signhost|evidos)", {R"(ondertekenaar|transactie|ondertekend)", 420}},
    Form{"signhost", k_named, R"(transactie(?:bewijs|bon))", {R"(ondertekenaar|ondertekend)", 420}},
    Form{"zynyo", k_named, R"(zynyo[^\n]{0,80}(?:ondertekend|signed|document ?id|getekend)|(?:ondertekend|signed|getekend)[^\n]{0,40}zynyo)"},
    Form{"zynyo", k_open, R"(\{\{ ?zta[: ][^}]{0,80}\}\})"},
    Form{"unnamed", k_open, R"(\{\{ ?(?:e?s|_es_)?_?(?:sig|signature|handtekening)[^}]{0,60}\}\}|\[\[ ?(?:s|sig|signature|handtekening)[|:][^\]]{0,60}\]\]|<<? ?(?:handtekening|signature|e-?sign)[^>\n]{0,40}>>?|\\s\d\\)"},
    Form{"unnamed", k_signed, R"(\b(?:digitaal|elektronisch|digitally|electronically) (?:ondertekend|getekend|signed) (?:door|by):?\s+([^\n\t\d]{3,60}))"},
    Form{"unnamed", k_named, R"(\b(?:digitaal|elektronisch|electronically) (?:ondertekend|getekend|signed) (?:op|via|met|on|with|using)\b|ondertekend (?:met|via) (?:itsme|eherkenning|digid|idin)\b)"},
};
// clang-format on

struct Compiled {
    std::unique_ptr<const RE2> expression;
    std::unique_ptr<const RE2> then; // null where the first words say it all
    bool has_name = false;
};

/// The whole is a group of its own, so that its place is known.
std::unique_ptr<const RE2> compiled(std::string_view expression) {
    return std::make_unique<const RE2>("(" + std::string(expression) + ")");
}

const std::array<Compiled, k_forms.size()>& compiled_forms() {
    static const auto k_compiled = [] {
        std::array<Compiled, k_forms.size()> all;
        for (std::size_t form = 0; form < all.size(); ++form) {
            auto expression = compiled(k_forms.at(form).expression);
            const std::string_view then = k_forms.at(form).then.expression;
            const bool has_name = expression->NumberOfCapturingGroups() > 1;
            all.at(form) = {
                std::move(expression), then.empty() ? nullptr : compiled(then), has_name};
        }
        return all;
    }();
    return k_compiled;
}

struct Place {
    re2::StringPiece whole;
    re2::StringPiece name; // empty for a form without one
};

/// The next place in `rest` that has the form, which is then consumed; nothing where there is none.
std::optional<Place> next_place(const Compiled& form, const Then& then, re2::StringPiece& rest) {
    Place place;
    while (form.has_name ? RE2::FindAndConsume(&rest, *form.expression, &place.whole, &place.name)
                         : RE2::FindAndConsume(&rest, *form.expression, &place.whole)) {
        if (!form.then) {
            return place;
        }
        re2::StringPiece behind = rest.substr(0, then.within);
        if (RE2::FindAndConsume(&behind, *form.then)) {
            const char* const begin = place.whole.data();
            place.whole = {begin, static_cast<std::size_t>(behind.data() - begin)};
            rest.remove_prefix(static_cast<std::size_t>(behind.data() - rest.data()));
            return place;
        }
    }
    return std::nullopt;
}

TextRange range_of(const PageText& text, re2::StringPiece part) {
    const auto begin = static_cast<std::size_t>(part.data() - text.text.data());
    return trimmed(text, {begin, begin + part.size()}, " \n\t,.:");
}

/// What a service prints of a name: all of it up to a date or the end of the line.
std::string name_under(const PageText& text, re2::StringPiece part) {
    const TextRange range = range_of(text, part);
    const TextRange name = range.empty() ? range : name_at(text, range, NameIn::sentence);
    return name.empty() ? std::string() : excerpt(text, name).text;
}

bool is_within(const ESign& one, const std::vector<ESign>& found) {
    return std::ranges::any_of(found, [&](const ESign& other) {
        return meet(one.read.box, other.read.box) && other.confidence >= one.confidence;
    });
}

} // namespace

std::vector<ESign> e_signs(const PageText& text) {
    constexpr std::size_t k_most = 20; // of one form on one page
    std::vector<ESign> found;
    for (std::size_t form = 0; form < k_forms.size(); ++form) {
        re2::StringPiece rest(text.text);
        for (std::size_t count = 0; count < k_most; ++count) {
            const auto place = next_place(compiled_forms().at(form), k_forms.at(form).then, rest);
            if (!place) {
                break;
            }
            const TextRange range = range_of(text, place->whole);
            if (range.empty()) {
                continue;
            }
            ESign one;
            one.service = k_forms.at(form).service;
            one.read = excerpt(text, range);
            one.name = place->name.empty() ? std::string() : name_under(text, place->name);
            one.confidence = k_forms.at(form).confidence;
            if (!is_within(one, found)) {
                found.push_back(std::move(one));
            }
        }
    }
    return found;
}

} // namespace intake
