// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"
#include "extractors/placed_pictures.hpp"
#include "extractors/qpdf.hpp"
#include "extractors/trust_store.hpp"
#include "extractors/work_budget.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace intake {

/// Opens a PDF that needs no password. `bytes` must outlive it; it works within `budget`. Throws
/// std::exception where that cannot be done.
std::unique_ptr<QPDF> open_pdf(Bytes bytes, WorkBudget& budget);
/// Its pages in order. Throws std::exception for a tree of pages that cannot be followed.
std::vector<QPDFPageObjectHelper> pages_of(QPDF& pdf);

/// A field of the form, and the page that it belongs to.
struct PlacedField {
    QPDFObjectHandle field;
    std::int32_t page = 1; // from 1
};

/// A PDF opened a second time, for what Poppler's C++ interface does not tell. Every failure leaves the
/// pages as they were.
class MarkedPdf {
public:
    /// `pages` is how many Poppler sees: where the two disagree there are no marks. `trust` may be null.
    MarkedPdf(Bytes bytes, std::int32_t pages, const TrustStore* trust);

    /// Adds what the finders find on the page; does nothing for a file that could not be opened.
    void add_marks(Page& page);

    /// False for a page that surely shows nothing but text and rules; true where that is not known.
    bool may_hold_drawing(std::int32_t page);
    /// False for a page that surely shows no text but its layer; true where that is not known.
    bool may_hold_drawn_text(std::int32_t page);

    /// True for a page that shows a picture all over: what text it has lies over or behind a scan. False where
    /// that is not known.
    bool is_scan(std::int32_t page);

    // For the finders.
    QPDF& pdf() { return *m_pdf; }
    Bytes bytes() const { return m_bytes; }
    const std::vector<QPDFPageObjectHelper>& pages() const { return m_pages; }
    const TrustStore* trust() const { return m_trust; }
    WorkBudget& budget() { return m_budget; }
    /// What the page's content says, see content_of(); kept until that of another page is asked for. Throws
    /// std::exception where it cannot be unpacked. `page` is from 1, and there.
    const std::optional<std::string>& content(std::int32_t page);
    /// What pictures its content places, see placed_pictures(); kept as content is. Throws std::exception where it
    /// cannot be followed.
    const std::vector<PlacedPicture>& pictures(std::int32_t page);
    /// True for a form (XFA) that only some viewers lay out; its pages ask to wait or to open another viewer.
    bool is_dynamic_form() const;
    /// True where viewers are asked to draw the fields' values themselves.
    bool needs_appearances() const;
    /// Signature fields that are on no page by themselves, with the page they name or else the first.
    const std::vector<PlacedField>& stray_signature_fields();

private:
    /// The answer to a question about a page; `unknown` where it cannot be followed.
    bool ask(std::int32_t page, bool unknown, const std::function<bool()>& question);
    std::vector<PlacedField> find_stray_signature_fields();

    Bytes m_bytes;
    const TrustStore* m_trust;
    WorkBudget m_budget;
    std::unique_ptr<QPDF> m_pdf;
    std::vector<QPDFPageObjectHelper> m_pages; // empty where there is nothing to be found
    std::optional<std::vector<PlacedField>> m_stray;
    std::int32_t m_content_page = 0; // whose content is kept; 0 for none
    std::optional<std::string> m_content;
    std::int32_t m_pictures_page = 0; // whose pictures are kept; 0 for none
    std::vector<PlacedPicture> m_pictures;
};

/// Every field of the form that has no fields below it, with those that fail to say so left out.
std::vector<QPDFObjectHandle> terminal_fields(QPDF& pdf, WorkBudget& budget);

/// The annotations of a page that are dictionaries.
std::vector<QPDFObjectHandle> annotations_of(QPDFPageObjectHelper page);
/// True for an annotation that is not displayed.
bool is_hidden(QPDFObjectHandle annotation);

/// A string or name as one line of valid UTF-8, at most as long as a fact may be; empty for anything else.
std::string line_of_text(QPDFObjectHandle object);
std::string one_line(std::string_view text);
/// A date as PDF writes it ("D:20240312101500+01'00'") as ISO 8601; empty where it is none.
std::string iso_date(std::string_view pdf_date);

/// Adds the fact unless its value is empty.
void add_fact(Mark& mark, std::string name, std::string value);
void add_fact(Mark& mark, std::string name, bool value);

/// What a stream's or a page's content says, unpacked; nothing when it is damaged or too long.
std::optional<std::string> content_of(QPDFPageObjectHelper page_or_form);

} // namespace intake
