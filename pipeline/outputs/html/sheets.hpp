// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/outputs/html/html.hpp"
#include "pipeline/outputs/index_summary.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace intake {

/// What a mark on a page is of.
enum class MarkKind : std::uint8_t { finding, cue, date, field, signature, check, quantity };

/// The pages of a portfolio as drawings: a sheet with every fact drawn where it stands, its words in its box.
/// Facts are told first, then the sheets are written.
class Sheets {
public:
    /// `pictures` are the names of the page pictures there are, beside the page: "previews/d1-p3.jpg".
    Sheets(const IndexSummary& index, const std::set<std::string>& pictures, Lang lang);

    /// Remembers a fact; gives the id in the page of its mark, or of its sheet where it has no box. Empty
    /// where the document has no such page.
    std::string mark(const std::string& document,
                     std::int32_t page,
                     const std::optional<Box>& box,
                     MarkKind kind,
                     const std::string& text);

    /// The sheet of that page as a small picture; nothing where it has none.
    void thumbnail(Html& html, const std::string& document, std::int32_t page) const;

    /// What the picture of that page shows there and around it, named `about`; nothing where there is no
    /// picture, or where the box is most of the page.
    void crop(Html& html,
              const std::string& document,
              std::int32_t page,
              const std::optional<Box>& box,
              const std::string& about) const;

    /// Every sheet that holds a mark or was asked for, and every page that there is a picture of.
    void write(Html& html) const;

private:
    struct Mark {
        Box box;
        MarkKind kind;
        std::string text;
    };
    struct Sheet {
        const DocumentSummary* document = nullptr;
        const PageSummary* page = nullptr;
        std::string id;
        double height = 0; // its width is k_width
        std::string picture;
        std::vector<Mark> marks;
        bool is_shown = false;
    };

    /// Null where the document has no such page.
    const Sheet* find(const std::string& document, std::int32_t page) const;
    void write(Html& html, const Sheet& sheet) const;

    const IndexSummary& m_index;
    Lang m_lang;
    std::map<std::pair<std::size_t, std::int32_t>, Sheet> m_sheets; // by place of the document
    std::map<std::string, std::size_t> m_places;                    // of documents, by id
};

} // namespace intake
