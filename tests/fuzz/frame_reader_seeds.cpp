// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the seeds of the frame reader's fuzz target into a folder. They are made by FrameWriter and then
// bent, so that they follow the wire when it changes. Each begins with the size of the portions, less one.

#include "pipeline/workers/wire.hpp"

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

namespace {

using namespace intake;

constexpr char k_all_at_once = '\xFF';
constexpr std::size_t k_preamble_bytes = 4;

std::string stream(const std::function<void(FrameWriter&)>& tell) {
    std::string bytes;
    FrameWriter writer([&bytes](Bytes frame) {
        for (const std::byte byte : frame) {
            bytes += static_cast<char>(byte);
        }
    });
    tell(writer);
    return bytes;
}

std::string preamble() {
    return stream([](FrameWriter& to) { to.end({}); }).substr(0, k_preamble_bytes);
}

Page page(std::int32_t number) {
    Page made;
    made.number = number;
    made.width = 595;
    made.height = 842;
    made.reading = "plain";
    made.worst = WorstRegion{{0, 0.5, 0.5, 0.4}, 0.25F};
    return made;
}

Page full_page(std::int32_t number) {
    Page made = page(number);
    made.text_source = TextSource::ocr;
    made.ocr_confidence = 0.9F;
    made.language = "nl";
    Word word;
    word.text = "Café";
    word.box = {0.1, 0.2, 0.3, 0.4};
    word.confidence = 0.8F;
    made.words = {word, word};
    Mark mark;
    mark.kind = "ink";
    mark.box = {0, 0, 1, 1};
    mark.facts = {{"colour", "blue"}};
    made.marks = {mark};
    return made;
}

std::string page_with_word_and_mark() {
    return stream([](FrameWriter& to) {
        to.identified("application/pdf", "pdf");
        to.document({2, "LibreOffice 7.4"});
        to.page(full_page(1));
        Page unread = full_page(2);
        unread.words.clear();
        unread.deferred = true;
        unread.end = {Outcome::limit_pixels, {"page", 9, 4}};
        to.page(unread);
        to.end({});
    });
}

std::string page_goes_back() {
    return stream([](FrameWriter& to) {
        to.identified("a/b", "x");
        to.document({3, ""});
        to.page(page(2));
        to.page(page(1));
        to.end({});
    });
}

std::string controls_in_text() {
    return stream([](FrameWriter& to) {
        to.identified("text/plain", "plain_text");
        to.document({1, "a\x1B[2J\xC3(\xE2\x80\xAE"});
        to.end({Outcome::damaged, {"no_pages", {}, {}}});
    });
}

std::string no_end() {
    return stream([](FrameWriter& to) {
        to.identified("a/b", "x");
        to.document({3, ""});
    });
}

std::string members() {
    return stream([](FrameWriter& to) {
        to.identified("application/zip", "zip");
        to.member({"d/", "d/", 0, true});
        to.member_end({Outcome::empty, {}});
        to.member({"a.txt", "a.txt", 5, false});
        to.member_bytes(std::vector<std::byte>(20));
        to.member_end({});
        to.end({});
    });
}

std::string member_too_large() {
    return stream([](FrameWriter& to) {
        to.identified("application/zip", "zip");
        to.member({"a", "a", 5, false});
        to.member_bytes(std::vector<std::byte>(1001));
        to.member_end({});
        to.end({});
    });
}

std::string empty_file() {
    return stream([](FrameWriter& to) { to.end({Outcome::empty, {}}); });
}

std::string later_version() {
    std::string bytes = empty_file();
    ++bytes.at(k_preamble_bytes - 1);
    return bytes;
}

std::string cut_off() {
    const std::string whole = page_with_word_and_mark();
    return whole.substr(0, whole.size() * 2 / 3);
}

struct Seed {
    const char* name;
    char portion;
    std::string bytes;
};

std::vector<Seed> seeds() {
    return {
        {"page_with_word_and_mark", k_all_at_once, page_with_word_and_mark()},
        {"page_in_small_portions", '\x02', page_with_word_and_mark()},
        {"page_goes_back", k_all_at_once, page_goes_back()},
        {"controls_in_text", '\x10', controls_in_text()},
        {"no_end", '\x01', no_end()},
        {"members_in_small_portions", '\x02', members()},
        {"member_too_large", k_all_at_once, member_too_large()},
        {"empty_file", k_all_at_once, empty_file()},
        {"later_version", k_all_at_once, later_version()},
        {"cut_off", '\x40', cut_off()},
        {"frame_of_4_gib", k_all_at_once, preamble() + "\x03\xFF\xFF\xFF\xFF"},
    };
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: frame_reader_seeds FOLDER\n", stderr);
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    for (const Seed& seed : seeds()) {
        std::ofstream(folder / seed.name, std::ios::binary) << seed.portion << seed.bytes;
    }
    return 0;
}
