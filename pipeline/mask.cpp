// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/mask.hpp"

#include "classifiers/has_digit.hpp"
#include "classifiers/service_number.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace intake {

namespace {

constexpr std::string_view k_masked_digit = "•";

/// The text with the digits between two bytes masked.
std::string mask_digits(std::string_view text, std::size_t begin, std::size_t end) {
    std::string masked;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i >= begin && i < end && is_digit(text[i])) {
            masked += k_masked_digit;
        } else {
            masked += text[i];
        }
    }
    return masked;
}

/// The numbers of one document while it is being masked, so that a reason or a date that quotes one
/// without the word beside it is masked too. Never leaves this file.
using Digits = std::set<std::string>;

std::string digits_of(const Page& page, const ServiceNumber& number) {
    std::string digits;
    for (std::size_t i = number.first; i < number.first + number.count; ++i) {
        std::ranges::copy_if(page.words[i].text, std::back_inserter(digits), is_digit);
    }
    return digits;
}

/// Masks digits that stand in the text in the order of a known number, whatever stands between them.
std::string mask_known(std::string text, const Digits& known) {
    if (std::ranges::none_of(text, is_digit)) {
        return text;
    }
    std::string digits;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_digit(text[i])) {
            digits += text[i];
            places.push_back(i);
        }
    }
    std::vector<bool> hidden(text.size(), false);
    for (const std::string& number : known) {
        for (std::size_t at = digits.find(number); at != std::string::npos;
             at = digits.find(number, at + 1)) {
            for (std::size_t i = at; i < at + number.size(); ++i) {
                hidden[places[i]] = true;
            }
        }
    }
    std::string masked;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (hidden[i]) {
            masked += k_masked_digit;
        } else {
            masked += text[i];
        }
    }
    return masked;
}

void mask_page(Page& page, std::size_t entry, Digits& known, std::vector<MaskedNumber>& masked) {
    for (const ServiceNumber& number : find_service_numbers(std::as_const(page))) {
        known.insert(digits_of(page, number));
        Box box = page.words[number.first].box;
        for (std::size_t i = number.first; i < number.first + number.count; ++i) {
            Word& word = page.words[i];
            box = join(box, word.box);
            word.text = mask_digits(word.text, 0, word.text.size());
        }
        masked.push_back({entry, page.number, box, number.named});
    }
}

/// A number in a mark, such as a form field, has a place of its own unless it was found there in words.
void mask_marks(Page& page,
                std::size_t entry,
                const Digits& known,
                std::vector<MaskedNumber>& masked) {
    for (Mark& mark : page.marks) {
        bool holds_number = false;
        for (Fact& one : mark.facts) {
            std::string value = mask_known(mask_service_numbers(one.value), known);
            holds_number = holds_number || value != one.value;
            one.value = std::move(value);
        }
        const bool is_known = std::ranges::any_of(masked, [&](const MaskedNumber& number) {
            return number.entry == entry && number.page == page.number && number.box
                   && meet(*number.box, mark.box);
        });
        if (holds_number && !is_known) {
            masked.push_back({entry, page.number, mark.box, false});
        }
    }
}

void mask_piece(Piece& piece, const Digits& known) {
    const auto mask_text = [&known](std::string& text) {
        text = mask_known(mask_service_numbers(text), known);
    };
    for (std::vector<Reason>* reasons : {&piece.because, &piece.boundary}) {
        for (Reason& reason : *reasons) {
            mask_text(reason.text);
        }
    }
    for (DateFound& date : piece.dates) {
        mask_text(date.text);
    }
    for (FieldFound& field : piece.fields) {
        mask_text(field.value);
        mask_text(field.text);
    }
    for (SignatureMark& mark : piece.signature.marks) {
        if (mark.name) {
            mask_text(*mark.name);
        }
    }
    for (SignatureSlot& slot : piece.signature.slots) {
        mask_text(slot.label);
        mask_text(slot.name);
        mask_text(slot.role);
    }
}

/// Masks what is shown of the names; raw bytes that would give the number away are dropped.
void mask_names(Portfolio& portfolio, std::vector<MaskedNumber>& masked) {
    portfolio.file = mask_service_numbers(portfolio.file);
    for (std::size_t e = 0; e < portfolio.entries.size(); ++e) {
        Entry& entry = portfolio.entries[e];
        const std::vector<ServiceNumber> numbers = find_service_numbers(entry.path);
        entry.inside = mask_service_numbers(entry.inside);
        if (numbers.empty()) {
            continue;
        }
        entry.path = mask_service_numbers(entry.path);
        entry.raw_name.clear();
        const bool named =
            std::ranges::any_of(numbers, [](const ServiceNumber& number) { return number.named; });
        masked.push_back({e, std::nullopt, std::nullopt, named});
    }
}

} // namespace

std::vector<MaskedNumber> mask_service_numbers(Index& index) {
    std::vector<MaskedNumber> masked;
    mask_names(index.portfolio, masked);
    std::vector<Digits> known(index.portfolio.documents.size());
    for (std::size_t d = 0; d < index.portfolio.documents.size(); ++d) {
        DocumentRecord& record = index.portfolio.documents[d];
        for (Page& page : record.document.pages) {
            mask_page(page, record.entry, known[d], masked);
            mask_marks(page, record.entry, known[d], masked);
        }
        record.document.info.producer = mask_service_numbers(record.document.info.producer);
    }
    for (PieceRecord& record : index.pieces) {
        mask_piece(record.piece, known[record.document]);
    }
    std::ranges::stable_sort(masked, {}, [](const MaskedNumber& number) {
        return std::pair(number.entry, number.page.value_or(0));
    });
    return masked;
}

std::string mask_service_numbers(std::string_view text) {
    std::string masked(text);
    // From the back, so that offsets stay right while the text grows.
    for (std::vector<ServiceNumber> left = find_service_numbers(text); !left.empty();
         left.pop_back()) {
        masked = mask_digits(masked, left.back().first, left.back().first + left.back().count);
    }
    return masked;
}

} // namespace intake
