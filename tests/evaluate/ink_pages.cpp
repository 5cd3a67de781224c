// SPDX-License-Identifier: GPL-3.0-or-later
// Shows what the ink detector sees, for scripts/train_ink.py and scripts/evaluate_ink.py.
//   ink_pages words PICTURE...             recognises; writes PICTURE's words to a file beside it
//   ink_pages features SCORER PICTURE...   a table: one line per candidate
//   ink_pages marks SCORER PICTURE...      a table: one line per mark that is found
// The words of a picture stand beside it, in NAME.words: x0 y0 x1 y1 confidence line text, between tabs.
#include "extractors/ink/find_ink.hpp"
#include "extractors/picture_file.hpp"
#include "extractors/tesseract.hpp"

#include <fmt/core.h>

#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace intake;
namespace fs = std::filesystem;

Image picture_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};
    Limits limits;
    limits.image_pixels = 200'000'000;
    limits.image_frames = 1;
    auto picture = decode_picture(std::as_bytes(std::span(bytes)), 0, limits);
    if (!picture) {
        throw std::runtime_error("cannot read " + path.string());
    }
    return std::move(picture->image);
}

fs::path words_path(fs::path picture) {
    return picture.replace_extension(".words");
}

std::vector<Word> words_of(const fs::path& picture) {
    std::ifstream in(words_path(picture));
    if (!in) {
        throw std::runtime_error("no words beside " + picture.string());
    }
    std::vector<Word> words;
    Word word;
    float confidence = 0;
    while (in >> word.box.x0 >> word.box.y0 >> word.box.x1 >> word.box.y1 >> confidence >> word.line
           >> word.text) {
        word.confidence = confidence;
        words.push_back(word);
    }
    return words;
}

void recognise(const fs::path& path, Ocr& ocr) {
    const Recognized result = ocr.recognize(picture_of(path));
    std::ofstream out(words_path(path));
    for (const Word& word : result.words) {
        out << fmt::format("{:.5f}\t{:.5f}\t{:.5f}\t{:.5f}\t{:.3f}\t{}\t{}\n",
                           word.box.x0,
                           word.box.y0,
                           word.box.x1,
                           word.box.y1,
                           word.confidence.value_or(1),
                           word.line,
                           word.text);
    }
}

void print_features(const fs::path& path, const ink::Labels& labels) {
    const auto words = words_of(path);
    const ink::Sheet sheet = ink::make_sheet(picture_of(path), words, labels);
    const double width = std::max(1, sheet.picture.width);
    const double height = std::max(1, sheet.picture.height);
    for (const auto& candidate : ink::find_candidates(sheet)) {
        const auto& area = candidate.area;
        fmt::print("{}\t{:.5f}\t{:.5f}\t{:.5f}\t{:.5f}",
                   path.filename().string(),
                   area.x0 / width,
                   area.y0 / height,
                   area.x1 / width,
                   area.y1 / height);
        for (const float value : ink::measure(sheet, candidate)) {
            fmt::print("\t{:.6g}", value);
        }
        fmt::print("\n");
    }
}

/// The last column is processor time, in seconds.
void print_marks(const fs::path& path, const ink::Scorer& scorer) {
    const auto words = words_of(path);
    const Image picture = picture_of(path);
    const auto start = std::clock();
    const auto marks = find_ink(picture, words, scorer).marks;
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    fmt::print("{}\t0\t0\t0\t0\t0\tnone\t{:.3f}\n", path.filename().string(), seconds);
    for (const Mark& mark : marks) {
        fmt::print("{}\t{:.5f}\t{:.5f}\t{:.5f}\t{:.5f}\t{:.4f}\t{}\t{:.3f}\n",
                   path.filename().string(),
                   mark.box.x0,
                   mark.box.y0,
                   mark.box.x1,
                   mark.box.y1,
                   mark.confidence.value_or(0),
                   fact(mark, "colour").value_or("none"),
                   seconds);
    }
}

int run(const std::vector<std::string>& words) {
    const std::string& command = words.at(1);
    if (command == "words") {
        TesseractOcr ocr("nld+eng", "");
        for (std::size_t i = 2; i < words.size(); ++i) {
            recognise(words[i], ocr);
        }
        return 0;
    }
    const ink::Scorer scorer = ink::Scorer::load(words.at(2));
    for (std::size_t i = 3; i < words.size(); ++i) {
        command == "features" ? print_features(words[i], scorer.labels())
                              : print_marks(words[i], scorer);
    }
    return 0;
}

} // namespace

int main(int count, char** words) {
    try {
        return run({words, words + count});
    } catch (const std::exception& error) {
        fmt::print(stderr, "ink_pages: {}\n", error.what());
        return 2;
    }
}
