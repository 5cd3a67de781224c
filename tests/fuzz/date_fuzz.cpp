// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a text says, its dates stand in order, without overlap, inside the text, and say what they are.
// The text is taken twice: as folded text by the grammar, and as the words of a page.

#include "classifiers/dates/date_grammar.hpp"
#include "classifiers/fields/date.hpp"
#include "classifiers/fold.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void demand(bool holds) {
    if (!holds) {
        std::abort();
    }
}

intake::Page page_of(std::string_view text) {
    intake::Page page;
    page.number = 1;
    page.width = 595;
    page.height = 842;
    std::int32_t line = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        if (end > 0) {
            intake::Word word;
            word.text = text.substr(0, end);
            word.line = line;
            page.words.push_back(word);
        }
        line += end < text.size() && text[end] == '\n' ? 1 : 0;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return page;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { // NOLINT
    if (size > 4096) {
        return 0;
    }
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::string folded = intake::fold(text);
    std::size_t last = 0;
    for (const intake::DateMatch& match : intake::match_dates(folded)) {
        demand(last <= match.begin && match.begin < match.end && match.end <= folded.size());
        demand(match.confidence > 0 && match.confidence <= 1);
        demand(intake::exists(match.first) || match.confidence <= 0.2);
        demand(match.first.year >= 1900 && match.first.year <= 2099);
        last = match.end;
    }
    const std::array pages = {page_of(text)};
    for (const intake::DateFound& date : intake::find_dates(pages, nullptr)) {
        demand(date.page == 1 && !date.text.empty());
        demand(date.value.size() == 4 || date.value.size() == 7 || date.value.size() == 10);
    }
    return 0;
}
