// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/service_number.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <optional>
#include <sstream>
#include <string>

// The numbers here are the well-known test numbers of the elfproef; they belong to nobody.

namespace intake {
namespace {

TEST(Elfproef, TellsNumbersApart) {
    struct Case {
        const char* digits;
        bool passes;
    };
    const Case cases[] = {
        {"111222333", true},
        {"123456782", true},
        {"010464554", true},
        {"123456789", false},
        {"111222334", false},
        {"211222333", false},
        {"000000000", false},
        {"12345678", false},
        {"1234567820", false},
        {"", false},
        {"12345678x", false},
        {"12345678 2", false},
        {"999999990", true},
        {"900000009", false},
        {"100000009", true},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(passes_elfproef(c.digits), c.passes) << c.digits;
    }
}

/// What was found in a text, between brackets: "bsn [123456782]!" for named, "<...>" for suspected.
std::string marked(const std::string& text) {
    std::string result = text;
    const std::vector<ServiceNumber> numbers = find_service_numbers(std::string_view(text));
    for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
        result.insert(number->first + number->count, number->named ? "]" : ">");
        result.insert(number->first, number->named ? "[" : "<");
    }
    return result;
}

TEST(ServiceNumbersInText, AreFoundAndNothingElse) {
    const char* const expected[] = {
        // nine digits that pass, as people and recognisers write them
        "loonstrook_<123456782>.pdf",
        "<123.456.782>",
        "nr <123 456 782> van 2024",
        "<1234.56.782>",
        "<12345 6782>",
        "<123-456-782>",
        "NL<123456782>B01",
        "<111222333> en <123456782>",
        "<123456782>, 12-03-2024",
        // nine digits that do not pass, or are something else
        "certificaat 123456789",
        "tel. 0612345678",
        "tel. 030-1234567",
        "IBAN NL91 ABNA 0417 1643 00",
        "1234567820",
        "€ 123.456.782,00",
        "12-03-2024 1",
        "2024 12340",
        "20 24 03 12 7",
        "1 2 3 4 5 6 7 8 2",
        // beside a name: whatever the sum
        "BSN: [123456789]",
        "bsn [12345678]",
        "Burgerservicenummer [123 45 67 89]",
        "burger service nummer: [987654321]",
        "sofinummer [12.34.56.78]",
        "BSN-nummer [123.456.789], geboren 12-03-1971",
        "[123456789] (BSN)",
        "BSN geboren 12-03-1971",
        "BSN: zie bijlage 12",
        // not that word
        "ABSN 123456789",
        "bsnx 123456789",
        "",
        "bsn",
    };
    for (const std::string text : expected) {
        std::string plain;
        for (const char c : text) {
            if (std::string_view("[]<>").find(c) == std::string_view::npos) {
                plain += c;
            }
        }
        EXPECT_EQ(marked(plain), text);
    }
}

Word word_at(const std::string& text, double x, double y, std::int32_t line) {
    Word word;
    word.text = text;
    word.box = {x, y, x + 0.012 * static_cast<double>(text.size()), y + 0.012};
    word.line = line;
    return word;
}

Page page_of(std::vector<Word> words) {
    Page page;
    page.number = 1;
    page.width = 595;
    page.height = 842;
    page.words = std::move(words);
    return page;
}

TEST(ServiceNumbersOnPage, AreWordsNextToEachOther) {
    const Page page = page_of({word_at("nr", 0.1, 0.1, 0),
                               word_at("123", 0.14, 0.1, 0),
                               word_at("456", 0.181, 0.1, 0),
                               word_at("782", 0.222, 0.1, 0),
                               word_at("einde", 0.3, 0.1, 0)});
    const std::vector<ServiceNumber> numbers = find_service_numbers(page);
    ASSERT_EQ(numbers.size(), 1U);
    EXPECT_EQ(numbers[0].first, 1U);
    EXPECT_EQ(numbers[0].count, 3U);
    EXPECT_FALSE(numbers[0].named);
}

TEST(ServiceNumbersOnPage, ColumnsOfFiguresAreNotOneNumber) {
    const Page page = page_of(
        {word_at("123", 0.1, 0.1, 0), word_at("456", 0.4, 0.1, 0), word_at("782", 0.7, 0.1, 0)});
    EXPECT_TRUE(find_service_numbers(page).empty());
}

TEST(ServiceNumbersOnPage, BelongToTheLabelInTheirRowOrAboveThem) {
    struct Case {
        const char* name;
        double x;
        double y;
        bool found;
    };
    const Case cases[] = {
        {"in the row, in another column", 0.4, 0.1, true},
        {"below the label", 0.1, 0.125, true},
        {"above the label", 0.1, 0.06, false},
        {"far below", 0.1, 0.5, false},
        {"left of the label", 0.0, 0.1, false},
        {"in the next row, another column", 0.6, 0.14, false},
    };
    for (const Case& c : cases) {
        // A number that fails the elfproef, so that only its label can give it away.
        const Page page = page_of({word_at("BSN", 0.1, 0.1, 0), word_at("123456789", c.x, c.y, 1)});
        EXPECT_EQ(!find_service_numbers(page).empty(), c.found) << c.name;
    }
}

TEST(ServiceNumbersOnPage, ADateBesideTheLabelIsNotTheNumber) {
    const Page page = page_of({word_at("BSN", 0.1, 0.1, 0),
                               word_at("123456789", 0.2, 0.1, 0),
                               word_at("12-03-1971", 0.4, 0.1, 0)});
    const std::vector<ServiceNumber> numbers = find_service_numbers(page);
    ASSERT_EQ(numbers.size(), 1U);
    EXPECT_EQ(numbers[0].first, 1U);
    EXPECT_EQ(numbers[0].count, 1U);
}

TEST(ServiceNumbers, HostileTextTakesNoTime) {
    std::string digits;
    std::string labels;
    for (int i = 0; i < 100'000; ++i) {
        digits += "1 ";
        labels += "bsn 12345678 ";
    }
    const auto start = std::chrono::steady_clock::now();
    EXPECT_TRUE(find_service_numbers(std::string_view(digits)).empty());
    EXPECT_GT(find_service_numbers(std::string_view(labels)).size(), 500U);
    EXPECT_TRUE(find_service_numbers(std::string_view("bsn " + digits)).size() < 20'000);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

} // namespace
} // namespace intake
