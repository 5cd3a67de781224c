// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/folder_category.hpp"

#include "classifiers/fold.hpp"
#include "pipeline/assess/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace intake {

namespace {

using namespace std::string_view_literals;

bool is_digit_of_category(char c) {
    return c >= '1' && c <= '6';
}

/// "B. PE/1. Scholing/x.pdf", "B.1 Scholing/x.pdf", or "4 mentor/x.pdf" where its words go with the number: of a folder, since
/// files are numbered for their own sake; 0 for none.
int number_of_folder(std::string_view folded, const std::vector<Category>& categories) {
    bool below_part_b = false;
    for (std::size_t slash = folded.find('/'); slash != std::string_view::npos;
         slash = folded.find('/')) {
        std::string_view folder = folded.substr(0, slash);
        folded.remove_prefix(slash + 1);
        const bool is_part_b =
            folder == "b" || folder.starts_with("b ") || folder.starts_with("b.")
            || folder.starts_with("b-") || folder == "pe"
            || holds_one(folder, {"pe-punten", "permanente educatie", "pe punten"});
        if (folder.starts_with('b')) {
            folder.remove_prefix(std::min(folder.size(), folder.find_first_not_of(" .-", 1)));
        }
        const std::size_t zero = folder.starts_with('0') ? 1 : 0;
        const bool is_number =
            folder.size() > zero && is_digit_of_category(folder[zero])
            && (folder.size() == zero + 1
                || std::string_view(" .-)").find(folder[zero + 1]) != std::string_view::npos);
        const auto goes_with = [&](const Category& category) {
            return category.id.back() == folder[zero]
                   && holds_one(folder, category.words_by_number);
        };
        if (is_number
            && (is_part_b || below_part_b || std::ranges::any_of(categories, goes_with))) {
            return folder[zero] - '0';
        }
        below_part_b = below_part_b || is_part_b;
    }
    return 0;
}

/// Of a folder that is called what its category is, and nothing else; 0 for none.
int number_of_plain_folder(std::string_view folded, const std::vector<Category>& categories) {
    for (std::size_t slash = folded.find('/'); slash != std::string_view::npos;
         slash = folded.find('/')) {
        const std::string folder(folded.substr(0, slash));
        folded.remove_prefix(slash + 1);
        for (const Category& category : categories) {
            if (std::ranges::find(category.words_alone, folder) != category.words_alone.end()) {
                return category.id.back() - '0';
            }
        }
    }
    return 0;
}

/// Its number; 0 for none.
int category_in(std::string_view path, const std::vector<Category>& categories) {
    std::string folded = fold(path);
    std::ranges::replace(folded, '_', ' ');
    for (const std::string_view name : {"categorie"sv, "category"sv, "cat"sv}) {
        for (std::size_t at = folded.find(name); at != std::string::npos;
             at = folded.find(name, at + 1)) {
            const std::size_t digit = folded.find_first_not_of(" .-_", at + name.size());
            if (digit != std::string::npos && is_digit_of_category(folded[digit])) {
                return folded[digit] - '0';
            }
        }
    }
    for (std::size_t i = 0; i + 1 < folded.size(); ++i) {
        const bool starts = i == 0 || folded[i - 1] == '/' || folded[i - 1] == ' ';
        const bool ends = i + 2 == folded.size() || !(folded[i + 2] >= '0' && folded[i + 2] <= '9');
        if (starts && ends && folded[i] == 'b' && is_digit_of_category(folded[i + 1])) {
            return folded[i + 1] - '0';
        }
    }
    if (const int numbered = number_of_folder(folded, categories)) {
        return numbered;
    }
    if (const int plain = number_of_plain_folder(folded, categories)) {
        return plain;
    }
    const auto named = std::ranges::find_if(
        categories, [&](const Category& one) { return holds_one(folded, one.words); });
    return named == categories.end() ? 0 : named->id.back() - '0';
}

} // namespace

std::string category_of_folder(std::string_view path, const std::vector<Category>& categories) {
    return fmt::format("B{}", category_in(path, categories));
}

} // namespace intake
