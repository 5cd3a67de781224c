// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/review_file.hpp"

#include "classifiers/has_digit.hpp"
#include "classifiers/piece.hpp"
#include "pipeline/files.hpp"
#include "pipeline/sha256.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <utility>

namespace intake {

namespace {

using Json = nlohmann::json;

constexpr std::string_view k_schema = "portfolio-intake/review/1";
constexpr std::size_t k_file_bytes = 1U << 20U;
constexpr std::size_t k_words_at_most = 2000;
constexpr std::size_t k_path_bytes = 4096;
constexpr std::size_t k_id_bytes = 100;
constexpr std::size_t k_who_letters = 80;
constexpr std::size_t k_note_letters = 2000;
constexpr std::int32_t k_pages_at_most = 100'000;

/// Letters of valid UTF-8.
std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_digest(std::string_view text) {
    return text.size() == 64 && std::ranges::all_of(text, [](char c) {
               return is_digit(c) || (c >= 'a' && c <= 'f');
           });
}

bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= k_id_bytes && std::ranges::all_of(text, [](char c) {
        return is_digit(c) || (c >= 'a' && c <= 'z') || c == '_';
    });
}

/// Whether the text looks like the pattern, in which 9 stands for any digit.
bool is_like(std::string_view text, std::string_view pattern) {
    return std::ranges::equal(text, pattern, [](char c, char wanted) {
        return wanted == '9' ? is_digit(c) : c == wanted;
    });
}

bool is_like_one_of(std::string_view text, std::initializer_list<std::string_view> patterns) {
    return std::ranges::any_of(patterns,
                               [&](std::string_view pattern) { return is_like(text, pattern); });
}

/// The members of one object, each asked for once. What is wrong, missing or left over makes it bad.
class Members {
public:
    explicit Members(const Json& json) : m_json(json) { m_good = json.is_object(); }

    /// Empty and bad where a text is missing or no text.
    std::string text(const char* key) {
        std::optional<std::string> found = optional_text(key);
        m_good = m_good && found;
        return std::move(found).value_or("");
    }

    std::optional<std::string> optional_text(const char* key) {
        const Json* value = take(key);
        if (value == nullptr) {
            return std::nullopt;
        }
        m_good = m_good && value->is_string();
        return value->is_string() ? value->get<std::string>() : "";
    }

    std::int32_t page(const char* key) {
        const Json* value = take(key);
        return value == nullptr ? bad_page() : page_of(*value);
    }

    std::vector<std::int32_t> pages(const char* key) {
        const Json* value = take(key);
        std::vector<std::int32_t> pages;
        must(value != nullptr && value->is_array() && !value->empty());
        if (m_good) {
            for (const Json& page : *value) {
                pages.push_back(page_of(page));
            }
        }
        return pages;
    }

    Members object(const char* key) {
        static const Json k_none;
        const Json* value = take(key);
        return Members(value == nullptr ? k_none : *value);
    }

    void must(bool holds) { m_good = m_good && holds; }
    /// Call it last: a member that nobody asked for is something that we do not understand.
    bool good() const { return m_good && m_json.size() == m_taken; }

private:
    const Json* take(const char* key) {
        if (!m_json.is_object()) {
            return nullptr;
        }
        const auto found = m_json.find(key);
        m_taken += found == m_json.end() ? 0U : 1U;
        return found == m_json.end() ? nullptr : &*found;
    }

    std::int32_t bad_page() {
        m_good = false;
        return 0;
    }

    std::int32_t page_of(const Json& value) {
        if (!value.is_number_unsigned() || value.get<std::uint64_t>() > k_pages_at_most
            || value.get<std::uint64_t>() < 1) {
            return bad_page();
        }
        return value.get<std::int32_t>();
    }

    const Json& m_json;
    bool m_good = true;
    std::size_t m_taken = 0;
};

bool read_key(Members members, PieceKey& key) {
    key.entry_sha256 = members.text("entry_sha256");
    key.first_page = members.page("first_page");
    key.last_page = members.page("last_page");
    key.text_sha256 = members.optional_text("text_sha256").value_or("");
    key.file = members.text("file");
    members.must(is_digest(key.entry_sha256) && key.first_page <= key.last_page);
    members.must(key.text_sha256.empty() || is_digest(key.text_sha256));
    members.must(key.file.size() <= k_path_bytes);
    return members.good();
}

void nothing_more(Members& /*members*/, PersonsWord& /*word*/) {}

void read_type(Members& members, PersonsWord& word) {
    word.type = members.text("type");
    members.must(is_id(word.type));
}

void read_date(Members& members, PersonsWord& word) {
    word.date = members.text("date");
    word.role = members.text("role");
    members.must(is_like_one_of(word.date, {"9999-99-99", "9999-99", "9999"}));
    members.must(date_role_named(word.role).has_value());
}

void read_pages(Members& members, PersonsWord& word) {
    word.pages = members.pages("pages");
    members.must(std::ranges::all_of(word.pages, [&](std::int32_t page) {
        return page > word.about.first_page && page <= word.about.last_page;
    }));
}

void needs_note(Members& members, PersonsWord& word) {
    members.must(!word.note.empty());
}

struct Kind {
    std::string_view id;
    void (*read_more)(Members&, PersonsWord&); // what this kind says besides
};
constexpr std::array k_kinds = {
    Kind{"accept", nothing_more},
    Kind{"other_type", read_type},
    Kind{"other_date", read_date},
    Kind{"signature_seen", nothing_more},
    Kind{"signature_not_seen", nothing_more},
    Kind{"split", read_pages},
    Kind{"join", nothing_more},
    Kind{"note", needs_note},
};

/// Nothing where any of it is not understood.
std::optional<PersonsWord> word_of(const Json& json) {
    Members members(json);
    PersonsWord word;
    word.kind = members.text("kind");
    members.must(read_key(members.object("about"), word.about));
    word.note = members.optional_text("note").value_or("");
    word.who = members.optional_text("who").value_or("");
    word.when = members.text("when");
    members.must(letters_in(word.note) <= k_note_letters && letters_in(word.who) <= k_who_letters);
    members.must(is_like_one_of(word.when, {"9999-99-99", "9999-99-99T99:99:99Z"}));
    const auto* const kind = std::ranges::find(k_kinds, word.kind, &Kind::id);
    if (kind == k_kinds.end()) {
        return std::nullopt;
    }
    kind->read_more(members, word);
    return members.good() ? std::optional(std::move(word)) : std::nullopt;
}

ReviewFile spoilt(ReviewFile file, const BothTexts& what) {
    file.problems.push_back({0, what});
    return file;
}

ReviewFile not_to_be_read(const BothTexts& what) {
    ReviewFile file;
    file.sha256 = sha256_hex(what.en); // one that can be read later is a change
    return spoilt(std::move(file), what);
}

bool is_ours(const Json& root) {
    return root.is_object() && root.contains("schema") && root["schema"] == std::string(k_schema);
}

} // namespace

ReviewFile parse_review(std::string_view json) {
    ReviewFile file;
    file.sha256 = sha256_hex(json);
    if (json.starts_with("\xEF\xBB\xBF")) { // as Notepad saves it
        json.remove_prefix(3);
    }
    const Json root = Json::parse(json, nullptr, false);
    if (root.is_discarded()) {
        return spoilt(std::move(file), {"het is geen geldige JSON", "it is no valid JSON"});
    }
    if (!is_ours(root) || !root.contains("reviews") || !root["reviews"].is_array()) {
        return spoilt(std::move(file),
                      {"het is geen bestand met oordelen dat deze versie kent",
                       "it is no review file that this version knows"});
    }
    const Json& words = root["reviews"];
    if (words.size() > k_words_at_most) {
        return spoilt(std::move(file),
                      {"er staan meer dan 2000 oordelen in", "it holds more than 2000 words"});
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (std::optional<PersonsWord> word = word_of(words[i])) {
            file.words.push_back(std::move(*word));
        } else {
            file.problems.push_back(
                {i + 1, {"dit oordeel is niet te begrijpen", "this word is not understood"}});
        }
    }
    return file;
}

ReviewFile read_review(const std::string& path) {
    const Result<std::string> content = read_doubtful_file(path, k_file_bytes);
    if (content.ok()) {
        return parse_review(*content);
    }
    switch (content.problem().outcome) {
    case Outcome::input_gone:
        return {};
    case Outcome::limit_bytes:
        return not_to_be_read({"het is groter dan 1 MiB", "it is larger than 1 MiB"});
    default:
        return not_to_be_read({"het is niet te lezen", "it cannot be read"});
    }
}

std::string review_place(const std::string& portfolio) {
    return "review/" + portfolio + ".json";
}

} // namespace intake
