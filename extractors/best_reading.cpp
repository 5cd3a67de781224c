// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/best_reading.hpp"

#include "extractors/flatten.hpp"
#include "extractors/grain.hpp"
#include "extractors/language.hpp"
#include "extractors/pix.hpp"
#include "extractors/tones.hpp"
#include "extractors/unread.hpp"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace intake {

namespace {

/// A reading this sure, of this many words, stands the right way up.
constexpr float k_surely_upright = 0.70F;
constexpr std::size_t k_enough_words = 8;

/// More specks than this are noise, and hold no lines to look for.
constexpr std::int32_t k_most_specks = 60'000;
constexpr std::int32_t k_most_specks_again = 25'000; // in a rendering that only competes

std::vector<Word> words_of(const Reading& reading) {
    std::vector<Word> words;
    words.reserve(reading.words.size());
    for (const auto& word : reading.words) {
        words.push_back(word.word);
    }
    return words;
}

/// True when the reading itself shows that the picture stood upright: it is sure of its words, or among
/// those of which it is there are some that only text has.
bool is_surely_upright(const Reading& reading) {
    if (reading.words.size() >= k_enough_words && mean_confidence(reading) >= k_surely_upright) {
        return true;
    }
    auto words = words_of(reading);
    std::erase_if(words, [](const Word& word) {
        return word.confidence.value_or(0) < 0.8F || word.text.size() < 3;
    });
    return !language_of(words).empty();
}

Image cut(const Image& image, const Box& box) {
    const auto x0 = static_cast<std::int32_t>(box.x0 * image.width);
    const auto y0 = static_cast<std::int32_t>(box.y0 * image.height);
    const auto x1 =
        std::min(static_cast<std::int32_t>(std::ceil(box.x1 * image.width)), image.width);
    const auto y1 =
        std::min(static_cast<std::int32_t>(std::ceil(box.y1 * image.height)), image.height);
    Image part{.width = x1 - x0,
               .height = y1 - y0,
               .channels = image.channels,
               .dpi = image.dpi,
               .pixels = {}};
    for (auto y = y0; y < y1; ++y) {
        const auto* const row =
            image.pixels.data()
            + (static_cast<std::ptrdiff_t>(y) * image.width + x0) * image.channels;
        part.pixels.insert(
            part.pixels.end(), row, row + static_cast<std::ptrdiff_t>(part.width) * part.channels);
    }
    return part;
}

/// Twice the size when its letters are too small for the recogniser, which likes them 20 to 40 pixels high.
Image readable(Image picture, const Reading& reading) {
    constexpr double k_small = 18;             // pixels, with the stems
    constexpr std::size_t k_most = 20'000'000; // pixels to enlarge
    std::vector<float> sizes;
    for (const auto& word : reading.words) {
        sizes.push_back(word.word.size);
    }
    if (sizes.empty() || picture.pixels.size() > k_most) {
        return picture;
    }
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::ranges::nth_element(sizes, middle);
    if (*middle * static_cast<float>(picture.height) > k_small) {
        return picture;
    }
    const PixPtr pix = to_pix(picture);
    PixPtr larger(pix ? pixScale(pix.get(), 2, 2) : nullptr);
    return larger ? to_image(std::move(larger), picture.dpi * 2) : std::move(picture);
}

/// What a recogniser makes of a pen's strokes: words that it is unsure of and no dictionary has.
bool is_invented(const ReadWord& word, const std::vector<UnreadArea>& unread) {
    constexpr float k_unsure = 0.4F;
    const Box& box = word.word.box;
    const double x = (box.x0 + box.x1) / 2;
    const double y = (box.y0 + box.y1) / 2;
    return !word.known && word.word.confidence.value_or(0) < k_unsure
           && std::ranges::any_of(unread, [x, y](const UnreadArea& area) {
                  return !area.looks_printed && x > area.box.x0 && x < area.box.x1
                         && y > area.box.y0 && y < area.box.y1;
              });
}

class PageReader {
public:
    PageReader(const Image& page, Recogniser& recogniser)
        : m_page(page), m_recogniser(recogniser) {}

    Recognized read() {
        const Image grey = to_grey(m_page);
        const bool is_grainy = count_specks(grey) > k_most_specks;
        m_best = is_grainy ? read_page("smoothed", smoothed(grey), k_most_specks)
                           : read_page("plain", grey);
        if (!is_surely_upright(m_best)) {
            turn();
        }
        m_upright = turned(m_page, m_best.rotation);
        Image even = normalised(m_upright);
        std::vector<UnreadArea> unread = unread_areas(even, m_best.words);
        if (is_poor(m_best) || leaves_out_much(unread)) {
            compete(std::move(even));
            even = normalised(m_upright);
            unread = unread_areas(even, m_best.words);
        }
        if (mend(even, unread)) {
            unread = unread_areas(even, m_best.words);
        }
        return result(unread);
    }

private:
    Reading read_page(const char* name, const Image& picture) {
        Reading reading = m_recogniser.read(picture, Layout::page);
        reading.name = name;
        return reading;
    }

    /// Nothing where there are too many specks.
    Reading read_page(const char* name, const Image& picture, std::int32_t most_specks) {
        if (count_specks(picture) > most_specks) {
            return {.name = name, .words = {}, .rotation = 0};
        }
        return read_page(name, picture);
    }

    void turn() {
        const Image even = normalised(m_page);
        const auto degrees =
            count_specks(even) > k_most_specks_again ? 0 : m_recogniser.turn_needed(even);
        if (degrees != 0) {
            Reading other =
                read_page("plain", to_grey(turned(m_page, degrees)), k_most_specks_again);
            other.rotation = (degrees + other.rotation) % 360;
            m_best = score(other) > score(m_best) ? std::move(other) : std::move(m_best);
        }
    }

    /// True when there is print in more places than a few that no word accounts for: a part of the page lies
    /// in shadow, or its lines run too crooked to be followed.
    bool leaves_out_much(const std::vector<UnreadArea>& unread) const {
        constexpr std::size_t k_few = 4;
        constexpr std::size_t k_one_in = 50; // words; so many are unsure on a good scan
        const std::size_t few = std::max(k_few, m_best.words.size() / k_one_in);
        return std::cmp_greater_equal(std::ranges::count_if(unread, &UnreadArea::looks_printed),
                                      few);
    }

    /// Reads the whole page in other renderings, until one reads well.
    void compete(Image even) {
        m_flat = flatten(m_upright);
        if (m_flat && !enter("normalised", normalised(m_flat->picture))) {
            m_flat.reset();
        }
        if (m_flat) {
            m_upright = m_flat->picture;
        } else {
            enter("normalised", std::move(even));
        }
        if (is_poor(m_best) && m_upright.channels == 3) {
            enter("without_ink", without_ink(m_upright));
        }
        if (is_poor(m_best)) {
            enter("smoothed", normalised(smoothed(m_upright)));
        }
    }

    /// True when that rendering won.
    bool enter(const char* name, Image picture) {
        if (picture.empty()) {
            return false;
        }
        Reading other = read_page(name, readable(std::move(picture), m_best), k_most_specks_again);
        if (other.rotation != 0 || score(other) <= score(m_best)) {
            return false;
        }
        m_best.rotation = m_best.rotation % 360;
        other.rotation = m_best.rotation;
        m_best = std::move(other);
        return true;
    }

    /// Reads places that the best reading leaves out once more, on even paper and without coloured ink. False
    /// where there are none, or too many.
    bool mend(const Image& even, const std::vector<UnreadArea>& unread) {
        constexpr std::size_t k_most_places = 12;
        const std::vector<Box> places = places_in_doubt(even, unread);
        if (places.empty() || places.size() > k_most_places) {
            return false;
        }
        std::vector<Image> renderings = {even};
        if (m_upright.channels == 3) {
            renderings.insert(renderings.begin(), without_ink(m_upright));
        }
        for (const auto& place : places) {
            for (const auto& rendering : renderings) {
                m_best = mended(std::move(m_best), reading_of(rendering, place));
            }
        }
        return true;
    }

    Reading reading_of(const Image& rendering, const Box& place) {
        if (rendering.empty()) {
            return {};
        }
        Reading found = m_recogniser.read(readable(cut(rendering, place), {}), Layout::block);
        for (auto& word : found.words) {
            auto& box = word.word.box;
            box = {place.x0 + box.x0 * place.width(),
                   place.y0 + box.y0 * place.height(),
                   place.x0 + box.x1 * place.width(),
                   place.y0 + box.y1 * place.height()};
            word.word.size *= static_cast<float>(place.height());
        }
        return found;
    }

    /// Areas with unread strokes, widened to hold the words they belong to, joined where they meet.
    static std::vector<Box> places_in_doubt(const Image& even,
                                            const std::vector<UnreadArea>& unread) {
        const double dpi = even.dpi > 0 ? even.dpi : 300;
        const double x = 0.2 * dpi / std::max(even.width, 1);
        const double y = 0.08 * dpi / std::max(even.height, 1);
        std::vector<Box> places;
        for (const auto& area : unread) {
            Box place = clamp({area.box.x0 - x, area.box.y0 - y, area.box.x1 + x, area.box.y1 + y});
            for (auto other = places.begin(); other != places.end();) {
                const bool are_one = meet(place, *other);
                place = are_one ? join(place, *other) : place;
                other = are_one ? places.erase(other) : other + 1;
            }
            places.push_back(place);
        }
        return places;
    }

    Recognized result(const std::vector<UnreadArea>& unread) {
        constexpr std::size_t k_most_unread = 20;
        Recognized result;
        result.reading = m_best.name;
        result.rotation = m_best.rotation;
        if (m_flat && result.reading.starts_with("normalised")) {
            result.reading.replace(0, std::string_view("normalised").size(), m_flat->how);
        }
        std::erase_if(m_best.words,
                      [&unread](const ReadWord& word) { return is_invented(word, unread); });
        result.words = words_of(m_best);
        for (auto& word : result.words) {
            word.box = on_page(word.box);
            word.size *= m_flat ? static_cast<float>(m_flat->picture.height)
                                      / static_cast<float>(m_flat->original_height)
                                : 1;
        }
        for (const auto& area : unread) {
            if (result.unread.size() < k_most_unread) {
                result.unread.push_back({on_page(area.box), area.looks_printed});
            }
        }
        result.confidence = mean_confidence(result.words);
        return result;
    }

    Box on_page(const Box& box) const { return m_flat ? m_flat->on_original(box) : box; }

    const Image& m_page;
    Recogniser& m_recogniser;
    Image m_upright; // the page as it is read: turned, and straightened where that helped
    std::optional<Flattened> m_flat; // how it was straightened
    Reading m_best;                  // its boxes are on m_upright
};

} // namespace

Recognized best_reading(const Image& page, Recogniser& recogniser) {
    return page.empty() ? Recognized{} : PageReader(page, recogniser).read();
}

} // namespace intake
