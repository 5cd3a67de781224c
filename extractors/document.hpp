// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/outcome.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// A rectangle as fractions of the page as displayed (after rotation and cropping): x from the left
/// edge, y from the top edge, each in [0, 1], x0 <= x1 and y0 <= y1. The same for every format.
struct Box {
    double x0 = 0;
    double y0 = 0;
    double x1 = 0;
    double y1 = 0;

    double width() const { return x1 - x0; }
    double height() const { return y1 - y0; }
    double area() const { return width() * height(); }
    bool operator==(const Box&) const = default;
};

/// The smallest box around both.
Box join(const Box& a, const Box& b);
/// The same box with every edge forced into [0, 1] and ordered; NaN becomes 0.
Box clamp(const Box& box);
/// True where they have more than an edge in common.
bool meet(const Box& a, const Box& b);
/// How much both cover, as a fraction of the page.
double shared_area(const Box& a, const Box& b);
/// How far they are apart along a line, as a fraction of the page's width; below 0 where one stands over the other.
double apart(const Box& a, const Box& b);
/// Where a place comes to lie when what it is on is turned clockwise by a multiple of 90 degrees; below 0
/// turns it back.
Box turned(const Box& box, std::int32_t degrees);

/// One word as read, in reading order within its page.
struct Word {
    std::string text;                // valid UTF-8, no white space, never empty
    Box box;                         //
    std::optional<float> confidence; // 0..1 as the recogniser scored it; nothing for a text layer
    float size = 0;         // height of the letters (font size) as a fraction of page height
    std::int32_t line = 0;  // words of one printed line share a number; rising within a page
    std::int32_t block = 0; // paragraph or column the line belongs to; rising within a page
    bool bold = false;
};

/// How the text of a page was obtained.
enum class TextSource : std::uint8_t {
    none,  // nothing was read
    layer, // text that the file carries
    ocr,   // recognised from the picture
};
std::string_view to_string(TextSource source);

/// Something a mark tells about itself: {"value", "on"}, {"integrity", "intact"}, {"signed_at", "2024-03-12"}.
struct Fact {
    std::string name;  // identifier
    std::string value; // as in the file; valid UTF-8 without controls, at most 500 bytes
    bool operator==(const Fact&) const = default;
};

/// Something on a page that is not text. Which facts a kind has stands in the file that finds it.
struct Mark {
    std::string kind; // identifier: "picture", "signature_field", ...
    Box box;
    std::optional<float> confidence; // 0..1
    std::vector<Fact> facts{};       // in the order in which they were found
};

/// The value of a mark's fact; nothing where it does not have it.
std::optional<std::string_view> fact(const Mark& mark, std::string_view name);
/// True for a mark that leaves its place empty: a form field without a value, a signature field that nobody
/// signed, ink that is hardly a signature (confidence below 0.15) and counts only beside a label that asks for one.
bool is_blank(const Mark& mark);

/// The part of a page that was read with the least confidence.
struct WorstRegion {
    Box box;
    float confidence = 0; // 0..1: the 5th percentile of the words' confidence
};

/// One page, as displayed.
struct Page {
    std::int32_t number = 0; // from 1
    double width = 0;        // points (1/72 inch), as displayed
    double height = 0;
    std::int32_t rotation =
        0; // degrees clockwise that the reader turned the content: 0, 90, 180, 270
    TextSource text_source = TextSource::none;
    /// Mean over recognised words, 0..1; nothing when none was scored.
    std::optional<float> ocr_confidence;
    std::string language; // "nl", "en", or empty when not known
    std::string reading; // which of the competing readings this is: "plain", ...; empty for a layer
    std::optional<WorstRegion> worst; // nothing when no word was scored
    std::vector<Word> words;
    std::vector<Mark> marks;
    std::vector<Box> rules;    // lines to write on, not those of tables; where ink was looked for
    End end;                   // how reading this page ended; ok for nearly all
    bool ink_examined = false; // ink that may be a signature was looked for on all of the page
    bool deferred = false;     // recognition was left to a later call for this page; no words yet
};

/// What a file says about itself as a whole.
struct DocumentInfo {
    std::int32_t pages = 0; // pages the file has, read or not
    std::string producer;   // program that made it, when stated; at most 200 bytes
};

/// A file that was read: all its pages, in order.
struct Document {
    DocumentInfo info;
    std::vector<Page> pages;
};

/// The page's text: words of a line separated by a space, lines by '\n', blocks by an empty line.
std::string plain_text(const Page& page);
/// The document's text; every page ends in a form feed.
std::string plain_text(const Document& document);

} // namespace intake
