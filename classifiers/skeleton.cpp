// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/skeleton.hpp"

#include "classifiers/fold.hpp"
#include "classifiers/has_digit.hpp"
#include "classifiers/plain_word.hpp"
#include "classifiers/word_list.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_set>

namespace intake {

namespace {

constexpr std::string_view k_any_word = "*";
constexpr std::string_view k_capital = "A";
constexpr std::string_view k_figure = "9";
constexpr std::string_view k_line_end = "L";
constexpr std::string_view k_other_sign = "S";

/// Words that are common in Dutch, and some in English, whatever a text is about.
bool is_common(const std::string& word) {
    static const std::unordered_set<std::string_view> k_words = words_of_list(
        "de het een der des ten ter dit dat deze die er hier daar waar wie wat welke welk "
        "hoe waarom wanneer ik mij me mijn mezelf je jij jou jouw jullie u uw hij hem zijn "
        "zij ze haar hun hen wij we ons onze men van in op aan met voor bij te tot uit over "
        "door om naar na per onder tussen tegen zonder binnen sinds tijdens volgens via "
        "langs boven achter naast vanaf mee af en of maar want dus als dan omdat toen "
        "terwijl hoewel zodat indien zowel noch is ben bent was waren wordt worden word "
        "werd werden heeft hebben heb hebt had hadden kan kunnen kunt kon moet moeten mag "
        "mogen zal zullen zou zouden wil willen wilt wilde gaat gaan ging doen doet deed "
        "dient laat laten komt kwam blijft blijkt staat geeft vindt zegt niet geen wel ook "
        "nog al nu eens even steeds vaak soms altijd nooit weer zeer heel veel weinig meer "
        "meest minder alle elke iedere iemand niemand iets niets alles beide andere ander "
        "eigen zelf zo zoals toch daarom daarna hierbij hiermee hierna daarbij daarvoor "
        "waarbij waarin waarop hiervoor verder echter alleen slechts minimaal maximaal "
        "graag alvast eerst later vandaag morgen gisteren twee drie vier vijf zes zeven "
        "acht negen tien eerste tweede s t m the a an and to for on at by with from this "
        "that are were has have not you your our i my he she they it as be will can");
    return k_words.contains(word);
}

bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

bool goes_on_in_figure(char c) {
    return is_digit(c) || std::string_view(".,:/-").find(c) != std::string_view::npos;
}

/// Cuts a word into what its skeleton is made of.
class Bones {
public:
    void add(std::string_view read) {
        const FoldedText folded = fold_with_origin(read);
        const std::string_view text = folded.text;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t begin = at;
            if (is_letter(text[at])) {
                at = end_of_run(text, at, is_letter);
                const bool capital = read[folded.origin[begin]] != text[begin];
                add_word(std::string(text.substr(begin, at - begin)), capital);
            } else if (is_digit(text[at])) {
                at = end_of_run(text, at, goes_on_in_figure);
                m_bones.emplace_back(k_figure);
            } else if (next_character(text, at) != ' ') {
                m_bones.emplace_back(at == begin + 1 ? text.substr(begin, 1) : k_other_sign);
            }
        }
    }
    void end_line() { m_bones.emplace_back(k_line_end); }

    const std::vector<std::string>& all() const { return m_bones; }

private:
    template<typename IsPart>
    static std::size_t end_of_run(std::string_view text, std::size_t at, IsPart is_part) {
        return static_cast<std::size_t>(
            std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_part)
            - text.begin());
    }
    void add_word(std::string word, bool capital) {
        if (is_common(word)) {
            m_bones.push_back(std::move(word));
        } else if (plain_word(word) == k_plain_figure) {
            m_bones.emplace_back(k_figure);
        } else {
            m_bones.emplace_back(capital ? k_capital : k_any_word);
        }
    }

    std::vector<std::string> m_bones;
};

std::vector<std::string> bones_of(const View& view) {
    Bones bones;
    for (std::uint32_t page = view.first; page < view.last; ++page) {
        std::int32_t line = -1;
        for (const Word& word : view.reading.document().pages[page].words) {
            if (line != -1 && word.line != line) {
                bones.end_line();
            }
            line = word.line;
            bones.add(word.text);
        }
        bones.end_line();
    }
    return bones.all();
}

} // namespace

std::vector<std::string> skeleton_features(const View& view) {
    constexpr std::size_t k_longest = 3;
    const std::vector<std::string> bones = bones_of(view);
    std::vector<std::string> features;
    for (std::size_t begin = 0; begin < bones.size(); ++begin) {
        std::string feature = "~" + bones[begin];
        features.push_back(feature);
        for (std::size_t at = begin + 1; at < std::min(begin + k_longest, bones.size()); ++at) {
            feature += "_" + bones[at];
            features.push_back(feature);
        }
    }
    return features;
}

bool is_skeleton_feature(std::string_view feature) {
    return feature.starts_with('~');
}

} // namespace intake
