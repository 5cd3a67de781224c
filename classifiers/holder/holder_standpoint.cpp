// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/holder/holder_standpoint.hpp"

#include "classifiers/matching.hpp"

#include <algorithm>

namespace intake {

namespace {

bool is_by_holder(HolderIs holder) {
    return holder == HolderIs::writer || holder == HolderIs::author || holder == HolderIs::reader;
}

} // namespace

bool Standpoint::may_be_nobodys() const {
    return holder == HolderIs::author || holder == HolderIs::reader || holder == HolderIs::listed
           || holder == HolderIs::nobody;
}

Standpoint standpoint_of(const DocumentType* type, std::span<const HolderPage> pages) {
    static const RE2 k_you(
        R"(\b(?:je|jij|jou|jouw|u|uw|you|your|gefeliciteerd|proficiat|congratulations)\b)");
    static const RE2 k_hands_in(
        R"(\b(?:mijn|my) (?:portfolio|dossier|cv|hercertificering|recertification|bewijsstukken)\b)");
    const auto speaks = [&](const RE2& words) {
        return std::ranges::any_of(
            pages, [&](const HolderPage& page) { return holds(page.text.text, words); });
    };
    Standpoint standpoint;
    standpoint.holder = type == nullptr ? HolderIs::told_of : type->holder;
    standpoint.tabular = type != nullptr && type->kind == "cv";
    const bool hands_in = type != nullptr && !type->is_evidence && speaks(k_hands_in);
    standpoint.own = is_by_holder(standpoint.holder) || hands_in;
    standpoint.addressed = !standpoint.own && speaks(k_you);
    standpoint.of_others = standpoint.own || standpoint.holder == HolderIs::nobody;
    return standpoint;
}

} // namespace intake
