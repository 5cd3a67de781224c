// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/best_reading.hpp"

#include "extractors/coloured_ink.hpp"
#include "extractors/flatten.hpp"
#include "extractors/grain.hpp"
#include "extractors/handwriting.hpp"
#include "extractors/language.hpp"
#include "extractors/long_strokes.hpp"
#include "extractors/pix.hpp"
#include "extractors/tones.hpp"
#include "extractors/unbend.hpp"
#include "extractors/unread.hpp"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace intake {

namespace {

/// A reading this sure, of enough words, stands the right way up.
constexpr float k_surely_upright = 0.70F;

/// More specks than this are noise, and hold no lines to look for.
constexpr std::int32_t k_most_specks = 60'000;
constexpr std::int32_t k_most_specks_again = 25'000; // in a rendering that only competes

/// Letters of a page that lies askew may be read as well as those of a straight one; its lines are not.
constexpr double k_as_good = 0.97;

std::vector<Word> words_of(const OcrReading& reading) {
    std::vector<Word> words;
    words.reserve(reading.words.size());
    for (const auto& word : reading.words) {
        words.push_back(word.word);
    }
    return words;
}

/// True when the reading itself shows that the picture stood upright: it is sure of its words, or among
/// those of which it is there are some that only text has. A reading along lines that run up or down shows nothing:
/// on an upright page such lines may be seen too, and words of a sort on them.
bool is_surely_upright(const OcrReading& reading) {
    if (reading.rotation != 0) {
        return false;
    }
    if (reading.words.size() >= k_enough_words && mean_confidence(reading) >= k_surely_upright) {
        return true;
    }
    auto words = words_of(reading);
    std::erase_if(words, [](const Word& word) {
        return word.confidence.value_or(0) < 0.8F || word.text.size() < 3;
    });
    return !language_of(words).empty();
}

/// The pixels that a box touches.
PixelArea pixels_of(const Image& image, const Box& box) {
    const auto x0 = static_cast<std::int32_t>(box.x0 * image.width);
    const auto y0 = static_cast<std::int32_t>(box.y0 * image.height);
    const auto x1 =
        std::min(static_cast<std::int32_t>(std::ceil(box.x1 * image.width)), image.width);
    const auto y1 =
        std::min(static_cast<std::int32_t>(std::ceil(box.y1 * image.height)), image.height);
    return {x0, y0, x1 - x0, y1 - y0};
}

/// Height of the letters of a reading with their stems, in pixels of a page of that height; 0 when nothing was read.
double letter_height(const OcrReading& reading, std::int32_t page_height) {
    std::vector<float> sizes;
    for (const auto& word : reading.words) {
        sizes.push_back(word.word.size);
    }
    if (sizes.empty()) {
        return 0;
    }
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::ranges::nth_element(sizes, middle);
    return *middle * static_cast<double>(page_height);
}

/// Twice the size when its letters are lower than `small`, in pixels: the recogniser likes them 20 to 40 high.
Image readable(Image picture, double letters, double small) {
    constexpr std::size_t k_most = 20'000'000; // pixels to enlarge
    if (letters == 0 || letters > small || picture.pixels.size() > k_most) {
        return picture;
    }
    const PixPtr pix = to_pix(picture);
    PixPtr larger(pix ? pixScale(pix.get(), 2, 2) : nullptr);
    return larger ? to_image(std::move(larger), picture.dpi * 2) : std::move(picture);
}

/// True when there are more dark spots than letters of that height, in pixels, and their dots could be: in grain
/// a recogniser sees line upon line, and looks at each for a second.
bool is_grain(const Image& picture, double letters) {
    constexpr double k_most = 4; // in the square of a letter's height
    const double squares =
        picture.width * static_cast<double>(picture.height) / (letters * letters);
    return letters > 0 && count_specks(picture) > k_most * squares;
}

/// "photo" or "deskewed" alone where the print is usual, and before the rendering where it is not.
std::string straightened_name(std::string reading, const std::string& how) {
    const auto usual = name_of(Print::usual);
    if (reading.starts_with(usual)) {
        return reading.replace(0, usual.size(), how);
    }
    return how + "_" + reading;
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
        m_paper = EvenPaper(m_upright);
        m_print = m_paper.print();
        Image even = m_paper.rendered(m_print);
        std::vector<UnreadArea> unread = unread_areas(even, m_best.words);
        if (m_print == Print::faint || is_poor(m_best) || lies_askew(m_best, m_upright)
            || leaves_out_much(unread)) {
            compete(unread);
            even = m_paper.rendered(m_print);
            unread = unread_areas(even, m_best.words);
        }
        if (mend(even, unread)) {
            unread = unread_areas(even, m_best.words);
        }
        return result(std::move(unread));
    }

private:
    OcrReading read_page(std::string_view name, const Image& picture) {
        OcrReading reading = m_recogniser.read(picture, Layout::page);
        reading.name = name;
        return reading;
    }

    /// Nothing where there are too many specks.
    OcrReading read_page(std::string_view name, const Image& picture, std::int32_t most_specks) {
        if (count_specks(picture) > most_specks) {
            return {.name = std::string(name), .words = {}, .rotation = 0};
        }
        return read_page(name, picture);
    }

    void turn() {
        const EvenPaper paper(m_page);
        const Print print = paper.print();
        const Image even = paper.rendered(print);
        const auto degrees =
            count_specks(even) > k_most_specks_again ? 0 : m_recogniser.turn_needed(even);
        // Of waves below the print the plain reading makes words that lie any way round.
        const bool misled =
            m_best.rotation != degrees && (degrees == 0 || print == Print::on_pattern);
        if (degrees == 0 && !misled) {
            return;
        }
        OcrReading other = read_page(misled ? name_of(print) : "plain",
                                     turned(misled ? even : to_grey(m_page), degrees),
                                     k_most_specks_again);
        other.rotation = (degrees + other.rotation) % 360;
        m_best = score(other) > score(m_best) ? std::move(other) : std::move(m_best);
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

    /// True when there is print beside what was taken for the sheet: only a part of it lies in the light.
    bool cuts_print_off(const Flattened& sheet, const std::vector<UnreadArea>& unread) const {
        const Box kept = sheet.on_original({0, 0, 1, 1});
        const auto is_outside = [&kept](const Box& box) { return !meet(box, kept); };
        return std::ranges::any_of(unread,
                                   [&](const UnreadArea& area) {
                                       return area.looks_printed && is_outside(area.box);
                                   })
               || std::ranges::any_of(m_best.words, [&](const ReadWord& word) {
                      return sure(word) >= k_sure_word && is_outside(word.word.box);
                  });
    }

    /// Reads the whole page in other renderings, until one reads well.
    void compete(const std::vector<UnreadArea>& unread) {
        m_flat = flatten(m_upright, m_paper.rendered(Print::usual));
        if (m_flat && (cuts_print_off(*m_flat, unread) || !enter_straightened(m_flat->picture))) {
            m_flat.reset();
        }
        if (!m_flat) {
            enter(m_paper, m_print);
        }
        m_unbent = unbend(m_upright, m_paper.rendered(Print::usual));
        if (m_unbent && !enter_straightened(m_unbent->picture)) {
            m_unbent.reset();
        }
        if (is_poor(m_best) && m_print != Print::usual && enter(m_paper, Print::usual)) {
            m_print = Print::usual;
        }
        if (is_poor(m_best) && m_upright.channels == 3) {
            enter("without_ink", without_ink(m_upright, m_print));
        }
        if (is_poor(m_best)) {
            enter("smoothed", EvenPaper(smoothed(m_upright)).rendered(m_print));
        }
    }

    /// True when the page is read better as that picture has it; it goes on as that.
    bool enter_straightened(const Image& picture) {
        EvenPaper paper(picture);
        if (!enter(paper, m_print, k_as_good)) {
            return false;
        }
        m_upright = picture;
        m_paper = std::move(paper);
        return true;
    }

    bool enter(const EvenPaper& paper, Print print, double at_least = 1) {
        return enter(name_of(print), paper.rendered(print), at_least);
    }

    /// True when that rendering won: its score is more than `at_least` of the best one's.
    bool enter(std::string_view name, Image picture, double at_least = 1) {
        if (picture.empty()) {
            return false;
        }
        constexpr double k_small = 18;
        const double letters = letter_height(m_best, picture.height);
        OcrReading other =
            read_page(name, readable(std::move(picture), letters, k_small), k_most_specks_again);
        if (other.rotation != 0 || score(other) <= at_least * score(m_best)) {
            return false;
        }
        m_best.rotation = m_best.rotation % 360;
        other.rotation = m_best.rotation;
        m_best = std::move(other);
        return true;
    }

    /// Reads places that the best reading leaves out once more, on even paper, and print below a coloured pen
    /// without it. False where there are no such places.
    bool mend(const Image& even, const std::vector<UnreadArea>& unread) {
        std::vector<Box> places;
        places.reserve(unread.size());
        for (const auto& area : unread) {
            places.push_back(area.box);
        }
        places = widened(even, places);
        if (are_many(places)) {
            places.clear();
        }
        for (const auto& place : places) {
            mend_at(even, place);
            mend_lines_at(even, place);
        }
        return mend_below_ink(even, places) || !places.empty();
    }

    bool mend_below_ink(const Image& even, std::vector<Box> places) {
        if (m_upright.channels != 3) {
            return false;
        }
        for (const auto& place : coloured_places(m_upright)) {
            if (!is_explained(place)) {
                places.push_back(place);
            }
        }
        places = widened(even, places);
        if (places.empty()) {
            return false;
        }
        const Image print = without_ink(m_upright, m_print);
        if (are_many(places)) {
            m_best = mended(std::move(m_best), read_page("without_ink", print));
            return true;
        }
        for (const auto& place : places) {
            mend_at(print, place);
            mend_lines_at(even, place);
        }
        return true;
    }

    /// Reading them one by one would take longer than reading the page.
    static bool are_many(const std::vector<Box>& places) {
        constexpr std::size_t k_most = 12;
        constexpr double k_most_area = 0.3; // of the page
        double area = 0;
        for (const Box& place : places) {
            area += place.area();
        }
        return places.size() > k_most || area > k_most_area;
    }

    /// True when words that are beyond doubt stand on most of a place: it is print in colour.
    bool is_explained(const Box& place) const {
        double covered = 0;
        for (const auto& word : m_best.words) {
            covered += sure(word) >= k_sure_word ? shared_area(word.word.box, place) : 0;
        }
        return covered > 0.5 * place.area();
    }

    /// Reads a place once more, as that rendering has it.
    void mend_at(const Image& rendering, const Box& place) {
        if (rendering.empty()) {
            return;
        }
        // Part of the page: taken for one block, a band of colour would be read for seconds.
        constexpr double k_high = 0.12;
        const Layout layout = place.height() > k_high ? Layout::page : Layout::block;
        const auto area = pixels_of(rendering, place);
        m_best =
            mended(std::move(m_best), reading_at(rendering, area, cut(rendering, area), layout));
    }

    /// Reads the lines that a pen crosses in a place, each by itself and without the pen's strokes.
    void mend_lines_at(const Image& rendering, const Box& place) {
        const double letters = letter_height(m_best, rendering.height);
        for (auto& line : crossed_lines(rendering, pixels_of(rendering, place), letters)) {
            const auto found =
                reading_at(rendering, line.area, std::move(line.picture), Layout::line);
            m_best = mended(std::move(m_best), found, Proof::print);
        }
    }

    /// What is read on a picture that lies on that area of the page.
    OcrReading reading_at(const Image& page, const PixelArea& area, Image picture, Layout layout) {
        // A place is quickly read, and its print is broken by strokes.
        constexpr double k_small = 32;
        const double letters = letter_height(m_best, page.height);
        if (layout != Layout::line && is_grain(picture, letters)) {
            return {};
        }
        OcrReading found =
            m_recogniser.read(readable(std::move(picture), letters, k_small), layout);
        for (auto& word : found.words) {
            auto& box = word.word.box;
            box = {(area.x + box.x0 * area.width) / page.width,
                   (area.y + box.y0 * area.height) / page.height,
                   (area.x + box.x1 * area.width) / page.width,
                   (area.y + box.y1 * area.height) / page.height};
            word.word.size *= static_cast<float>(area.height) / static_cast<float>(page.height);
        }
        return found;
    }

    /// Places widened to hold the words they belong to, joined where they meet.
    static std::vector<Box> widened(const Image& even, const std::vector<Box>& narrow) {
        const double dpi = even.dpi > 0 ? even.dpi : 300;
        const double x = 0.2 * dpi / std::max(even.width, 1);
        const double y = 0.08 * dpi / std::max(even.height, 1);
        std::vector<Box> places;
        for (const auto& box : narrow) {
            Box place = clamp({box.x0 - x, box.y0 - y, box.x1 + x, box.y1 + y});
            for (auto other = places.begin(); other != places.end();) {
                const bool are_one = meet(place, *other);
                place = are_one ? join(place, *other) : place;
                other = are_one ? places.erase(other) : other + 1;
            }
            places.push_back(place);
        }
        return places;
    }

    Recognized result(std::vector<UnreadArea> unread) {
        constexpr std::size_t k_most_unread = 20;
        Recognized result;
        result.reading = m_best.name;
        result.rotation = m_best.rotation;
        if (m_flat || m_unbent) {
            result.reading = straightened_name(result.reading, how());
        }
        const auto written = take_out_handwriting(m_best.words, m_upright, unread);
        unread.insert(unread.end(), written.begin(), written.end());
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

    std::string how() const {
        std::string how(m_flat ? m_flat->how : "");
        if (m_unbent) {
            how += how.empty() ? "unbent" : "_unbent";
        }
        return how;
    }

    Box on_page(const Box& box) const {
        const Box bent = m_unbent ? m_unbent->on_bent(box) : box;
        return m_flat ? m_flat->on_original(bent) : bent;
    }

    const Image& m_page;
    Recogniser& m_recogniser;
    Image m_upright;   // the page as it is read: turned, and straightened where that helped
    EvenPaper m_paper; // of m_upright
    Print m_print = Print::usual;
    std::optional<Flattened> m_flat; // how it was straightened
    std::optional<Unbent> m_unbent;  // and bent back after that
    OcrReading m_best;               // its boxes are on m_upright
};

} // namespace

Recognized best_reading(const Image& page, Recogniser& recogniser) {
    return page.empty() ? Recognized{} : PageReader(page, recogniser).read();
}

} // namespace intake
