// SPDX-License-Identifier: GPL-3.0-or-later
// What form a meeting of reflection had: value is intervision, supervision, coaching or peer_group. Nothing
// where the page names several and none is chosen.
#include "classifiers/field.hpp"
#include "classifiers/found_field.hpp"
#include "classifiers/reading.hpp"
#include "classifiers/tick.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace intake::fields {

namespace {

struct MeetingForm {
    std::string_view id;
    std::string_view expression;
};
constexpr std::array k_forms = {
    MeetingForm{"intervision", R"(\b((?:groeps)?interv[il1]s[il1](?:e|on)\w*))"},
    MeetingForm{"supervision", R"(\b((?:groeps|leer)?superv[il1]s[il1](?:e|on)\w*))"},
    MeetingForm{
        "coaching",
        R"(\b((?:leer|werk|groeps|team)?-?coach(?:ing|gesprek|sessie|traject|bijeenkomst)\w*|gecoacht))"},
    MeetingForm{
        "peer_group",
        R"(\b(peer ?-?(?:group|review|overleg|coaching)\w*|intercollegia\w+|collegiale? (?:consultatie|toetsing|reflectie|overleg)\w*))"},
};

struct Mention {
    std::string_view form;
    TextRange range;
};

std::vector<Mention> mentions(const PageText& text, TextRange within) {
    static const std::vector<std::unique_ptr<const RE2>> k_compiled = [] {
        std::vector<std::unique_ptr<const RE2>> all;
        for (const MeetingForm& form : k_forms) {
            all.push_back(std::make_unique<const RE2>(std::string(form.expression)));
        }
        return all;
    }();
    std::vector<Mention> all;
    for (std::size_t form = 0; form < k_forms.size(); ++form) {
        const std::string_view part = text.part(within);
        re2::StringPiece rest(part.data(), part.size());
        re2::StringPiece found;
        while (RE2::FindAndConsume(&rest, *k_compiled[form], &found)) {
            const auto begin = static_cast<std::size_t>(found.data() - text.text.data());
            all.push_back({k_forms.at(form).id, {begin, begin + found.size()}});
        }
    }
    std::ranges::sort(all, {}, [](const Mention& one) { return one.range.begin; });
    return all;
}

struct Chosen {
    Mention mention;
    double confidence = 0;
};

/// The one box that is ticked, of those that name a form.
std::optional<Chosen> ticked(const PageText& text, bool& boxes) {
    constexpr double k_ticked = 0.95;
    std::vector<Mention> on;
    for (const Tick& tick : ticks(text)) {
        const std::vector<Mention> named = mentions(text, tick.label);
        boxes = boxes || !named.empty();
        if (tick.on && !named.empty()) {
            on.push_back(named.front());
        }
    }
    return on.size() == 1 ? std::optional<Chosen>({on.front(), k_ticked}) : std::nullopt;
}

/// Words of the form's own heading that list every form say nothing.
bool is_listed(const PageText& text, const Mention& one, const std::vector<Mention>& all) {
    constexpr std::size_t k_near = 22;
    return std::ranges::any_of(all, [&](const Mention& other) {
        if (other.form == one.form) {
            return false;
        }
        const std::size_t begin = std::min(one.range.end, other.range.end);
        const std::size_t end = std::max(one.range.begin, other.range.begin);
        return begin <= end && end - begin <= k_near
               && text.part({begin, end}).find('.') == std::string_view::npos;
    });
}

std::optional<Chosen> most_named(const PageText& text) {
    constexpr double k_only = 0.9;
    constexpr double k_mostly = 0.7;
    std::vector<Mention> all = mentions(text, {0, text.text.size()});
    const std::vector<Mention> unfiltered = all;
    std::erase_if(all, [&](const Mention& one) { return is_listed(text, one, unfiltered); });
    std::map<std::string_view, int> count;
    for (const Mention& mention : all) {
        ++count[mention.form];
    }
    if (count.empty()) {
        return std::nullopt;
    }
    const auto best =
        std::ranges::max_element(count, {}, [](const auto& one) { return one.second; });
    int others = 0;
    for (const auto& [form, times] : count) {
        others += form == best->first ? 0 : times;
    }
    if (others * 2 > best->second) {
        return std::nullopt;
    }
    const auto first = std::ranges::find(all, best->first, &Mention::form);
    return Chosen{*first, others == 0 ? k_only : k_mostly};
}

void find(const FieldContext& context, Piece& piece) {
    std::optional<FieldFound> best;
    for (std::uint32_t page = context.first; page < context.last; ++page) {
        const PageText text = page_text(context.reading.document().pages[page]);
        bool boxes = false;
        std::optional<Chosen> chosen = ticked(text, boxes);
        if (!chosen && !boxes) {
            chosen = most_named(text);
        }
        if (chosen && (!best || chosen->confidence > best->confidence)) {
            best = found_field("meeting_form", text, chosen->mention.range, chosen->confidence);
            best->value = chosen->mention.form;
        }
    }
    if (best) {
        piece.fields.push_back(std::move(*best));
    }
}

} // namespace

extern const Field field_meeting_form;
const Field field_meeting_form{.id = "meeting_form", .find = find};

} // namespace intake::fields
