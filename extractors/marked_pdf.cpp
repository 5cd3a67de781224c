// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/marked_pdf.hpp"

#include "extractors/mark.hpp"
#include "extractors/pdf_drawing.hpp"
#include "extractors/qpdf.hpp"
#include "extractors/utf8.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <qpdf/Pipeline.hh>
#include <set>
#include <stdexcept>
#include <utility>

namespace intake {

namespace {

constexpr double k_seconds = 10;          // of one child, for all its marks
constexpr std::size_t k_most_marks = 500; // of one page, from one finder
constexpr std::size_t k_most_fact_bytes = 500;
constexpr std::size_t k_most_content = 32U << 20U; // bytes of one stream of drawing operators
constexpr std::size_t k_deepest_tree = 64;         // of pages, of fields
constexpr std::size_t k_most_nodes = 200'000;      // of such a tree

/// The bytes of a document, read within a budget.
class BudgetedSource final : public BufferInputSource {
public:
    BudgetedSource(std::unique_ptr<Buffer> bytes, WorkBudget& budget)
        : BufferInputSource("document", bytes.get()), m_bytes(std::move(bytes)), m_budget(budget) {}

    size_t read(char* out, size_t length) override {
        m_budget.spend();
        return BufferInputSource::read(out, length);
    }

private:
    std::unique_ptr<Buffer> m_bytes;
    WorkBudget& m_budget;
};

/// Keeps what flows into it, up to a limit.
class Collector final : public Pipeline {
public:
    Collector() : Pipeline("content", nullptr) {}
    void write(unsigned char const* data, size_t size) override {
        if (text.size() + size > k_most_content) {
            is_too_long = true;
            throw std::runtime_error("the content is too long");
        }
        text.append(reinterpret_cast<const char*>(data), size); // NOLINT: bytes are bytes
    }
    void finish() override {}

    std::string text;
    bool is_too_long = false;
};

/// Walks down from `roots` without recursion: `children` names the key of a node's array of children.
template<typename Visit>
void walk(QPDFObjectHandle roots, const std::string& children, WorkBudget* budget, Visit visit) {
    struct Step {
        QPDFObjectHandle node;
        std::size_t depth;
    };
    std::vector<Step> waiting;
    const auto push = [&waiting](QPDFObjectHandle nodes, std::size_t depth) {
        if (nodes.isArray() && nodes.getArrayNItems() > 0) {
            for (int i = nodes.getArrayNItems() - 1; i >= 0; --i) {
                waiting.push_back({nodes.getArrayItem(i), depth});
            }
        }
    };
    push(std::move(roots), 1);
    for (std::size_t seen = 0; !waiting.empty(); ++seen) {
        const Step step = waiting.back();
        waiting.pop_back();
        if (step.depth > k_deepest_tree || seen + waiting.size() > k_most_nodes) {
            throw std::runtime_error("the tree is too large");
        }
        if (budget != nullptr) {
            budget->spend();
        }
        if (QPDFObjectHandle node = step.node; node.isDictionary() && visit(node)) {
            push(node.getKey(children), step.depth + 1);
        }
    }
}

/// A field's own children are fields; what has no name of its own is a place of the field on a page.
bool has_fields_below(QPDFObjectHandle field) {
    QPDFObjectHandle kids = field.getKeyIfDict("/Kids");
    return kids.isArray() && kids.getArrayNItems() > 0
           && kids.getArrayItem(0).getKeyIfDict("/T").isString();
}

bool is_signature_field(const QPDFObjectHandle& field) {
    return QPDFFormFieldObjectHelper(field).getFieldType() == "/Sig";
}

/// The field itself and its places on pages.
std::vector<QPDFObjectHandle> widgets_of(QPDFObjectHandle field) {
    std::vector<QPDFObjectHandle> widgets{field};
    if (QPDFObjectHandle kids = field.getKey("/Kids"); kids.isArray()) {
        for (auto& kid : kids.getArrayAsVector()) {
            if (kid.isDictionary()) {
                widgets.push_back(kid);
            }
        }
    }
    return widgets;
}

} // namespace

// ------------------------------------------------------------------------------- opening

std::unique_ptr<QPDF> open_pdf(Bytes bytes, WorkBudget& budget) {
    // qpdf only reads, but its buffer has no const.
    auto* const start = const_cast<std::byte*>(bytes.data());
    auto buffer = std::make_unique<Buffer>(reinterpret_cast<unsigned char*>(start), // NOLINT
                                           bytes.size());
    auto pdf = std::make_unique<QPDF>();
    pdf->setSuppressWarnings(true); // they quote the document
    pdf->processInputSource(std::make_shared<BudgetedSource>(std::move(buffer), budget));
    return pdf;
}

std::vector<QPDFPageObjectHelper> pages_of(QPDF& pdf) {
    // qpdf descends by recursion; so look first how deep that goes.
    walk(pdf.getRoot().getKey("/Pages").getKeyIfDict("/Kids"), "/Kids", nullptr, [](auto&) {
        return true;
    });
    return QPDFPageDocumentHelper(pdf).getAllPages();
}

MarkedPdf::MarkedPdf(Bytes bytes, std::int32_t pages, const TrustStore* trust)
    : m_bytes(bytes), m_trust(trust), m_budget(k_seconds) {
    const WorkBudget::Shift shift(m_budget);
    try {
        m_pdf = open_pdf(bytes, m_budget);
        m_pages = pages_of(*m_pdf);
    } catch (const std::exception&) {
        m_pages.clear();
    }
    if (m_pages.size() != static_cast<std::size_t>(std::max(pages, 0))) {
        m_pages.clear();
    }
}

void MarkedPdf::add_marks(Page& page) {
    const auto index = static_cast<std::size_t>(page.number) - 1;
    if (index >= m_pages.size()) {
        return;
    }
    const WorkBudget::Shift shift(m_budget);
    for (const MarkFinder* finder : all_mark_finders()) {
        const std::size_t before = page.marks.size();
        try {
            MarkedPage marked{m_pages[index], PagePlace(m_pages[index], page.rotation), page};
            finder->find(*this, marked);
        } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): what was found is kept
        }
        page.marks.resize(std::min(page.marks.size(), before + k_most_marks));
    }
}

bool MarkedPdf::ask(std::int32_t page, bool unknown, const std::function<bool()>& question) {
    if (static_cast<std::size_t>(page) > m_pages.size()) {
        return unknown;
    }
    const WorkBudget::Shift shift(m_budget);
    try {
        return question();
    } catch (const std::exception&) {
        return unknown;
    }
}

bool MarkedPdf::may_hold_drawing(std::int32_t page) {
    return ask(page, true, [&] { return intake::may_hold_drawing(*this, page); });
}

bool MarkedPdf::may_hold_drawn_text(std::int32_t page) {
    return ask(page, true, [&] { return intake::may_hold_drawn_text(*this, page); });
}

bool MarkedPdf::is_scan(std::int32_t page) {
    return ask(page, false, [&] {
        const PagePlace place(m_pages.at(static_cast<std::size_t>(page) - 1), 0);
        return make_up_scan(pictures(page), place);
    });
}

const std::optional<std::string>& MarkedPdf::content(std::int32_t page) {
    if (m_content_page != page) {
        m_content_page = 0;
        m_content = content_of(m_pages.at(static_cast<std::size_t>(page) - 1));
        m_content_page = page;
    }
    return m_content;
}

const std::vector<PlacedPicture>& MarkedPdf::pictures(std::int32_t page) {
    if (m_pictures_page != page) {
        m_pictures_page = 0;
        const PagePlace place(m_pages.at(static_cast<std::size_t>(page) - 1), 0);
        m_pictures = placed_pictures(*this, page, place.shown());
        m_pictures_page = page;
    }
    return m_pictures;
}

// ------------------------------------------------------------------------------- the form

bool MarkedPdf::is_dynamic_form() const {
    if (!m_pdf) {
        return false;
    }
    QPDFObjectHandle root = m_pdf->getRoot();
    QPDFObjectHandle needs_rendering = root.getKey("/NeedsRendering");
    return needs_rendering.isBool() && needs_rendering.getBoolValue()
           && !root.getKey("/AcroForm").getKeyIfDict("/XFA").isNull();
}

bool MarkedPdf::needs_appearances() const {
    QPDFObjectHandle wanted = m_pdf->getRoot().getKey("/AcroForm").getKeyIfDict("/NeedAppearances");
    return wanted.isBool() && wanted.getBoolValue();
}

std::vector<QPDFObjectHandle> terminal_fields(QPDF& pdf, WorkBudget& budget) {
    std::vector<QPDFObjectHandle> fields;
    std::set<QPDFObjGen> seen;
    QPDFObjectHandle roots = pdf.getRoot().getKey("/AcroForm").getKeyIfDict("/Fields");
    walk(roots, "/Kids", &budget, [&](QPDFObjectHandle& field) {
        if (field.isIndirect() && !seen.insert(field.getObjGen()).second) {
            return false;
        }
        const bool descend = has_fields_below(field);
        if (!descend) {
            fields.push_back(field);
        }
        return descend;
    });
    return fields;
}

const std::vector<PlacedField>& MarkedPdf::stray_signature_fields() {
    if (!m_stray) {
        m_stray.emplace(); // stays so when what follows fails
        m_stray = find_stray_signature_fields();
    }
    return *m_stray;
}

std::vector<PlacedField> MarkedPdf::find_stray_signature_fields() {
    std::vector<QPDFObjectHandle> fields;
    for (const auto& field : terminal_fields(*m_pdf, m_budget)) {
        if (is_signature_field(field)) {
            fields.push_back(field);
        }
    }
    if (fields.empty()) {
        return {};
    }
    std::set<QPDFObjGen> on_pages;
    std::vector<QPDFObjGen> page_ids;
    for (const auto& page : m_pages) {
        m_budget.spend();
        page_ids.push_back(page.getObjectHandle().getObjGen());
        for (const auto& annotation : annotations_of(page)) {
            on_pages.insert(annotation.getObjGen());
        }
    }
    std::vector<PlacedField> stray;
    for (const auto& field : fields) {
        const auto widgets = widgets_of(field);
        if (std::ranges::any_of(widgets,
                                [&](const auto& w) { return on_pages.contains(w.getObjGen()); })) {
            continue;
        }
        PlacedField placed{field, 1};
        for (auto widget : widgets) {
            const auto page = std::ranges::find(page_ids, widget.getKey("/P").getObjGen());
            if (page != page_ids.end()) {
                placed.page = static_cast<std::int32_t>(page - page_ids.begin()) + 1;
                break;
            }
        }
        stray.push_back(placed);
    }
    return stray;
}

// ------------------------------------------------------------------------------- values

std::vector<QPDFObjectHandle> annotations_of(QPDFPageObjectHelper page) {
    QPDFObjectHandle all = page.getObjectHandle().getKey("/Annots");
    if (!all.isArray()) {
        return {};
    }
    std::vector<QPDFObjectHandle> annotations = all.getArrayAsVector();
    std::erase_if(annotations, [](auto& annotation) { return !annotation.isDictionary(); });
    return annotations;
}

bool is_hidden(QPDFObjectHandle annotation) {
    constexpr long long k_hidden = 2;
    constexpr long long k_no_view = 32;
    QPDFObjectHandle flags = annotation.getKey("/F");
    return flags.isInteger() && (flags.getIntValue() & (k_hidden | k_no_view)) != 0;
}

std::string one_line(std::string_view text) {
    std::string line;
    for (const auto& word : split_words(text)) {
        line += (line.empty() ? "" : " ") + word;
        if (line.size() > k_most_fact_bytes) {
            break;
        }
    }
    return std::string(cut_utf8(line, k_most_fact_bytes));
}

std::string line_of_text(QPDFObjectHandle object) {
    if (object.isString()) {
        return one_line(object.getUTF8Value());
    }
    return object.isName() ? one_line(object.getName().substr(1)) : std::string();
}

std::string iso_date(std::string_view pdf_date) {
    if (pdf_date.starts_with("D:")) {
        pdf_date.remove_prefix(2);
    }
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto digits =
        static_cast<std::size_t>(std::ranges::find_if_not(pdf_date, is_digit) - pdf_date.begin());
    if (digits < 8) {
        return {};
    }
    const auto part = [pdf_date](std::size_t at) { return std::string(pdf_date.substr(at, 2)); };
    std::string date = std::string(pdf_date.substr(0, 4)) + "-" + part(4) + "-" + part(6);
    if (digits < 12) {
        return date;
    }
    date += "T" + part(8) + ":" + part(10) + ":" + (digits >= 14 ? part(12) : "00");
    std::string zone;
    for (const char c : pdf_date.substr(digits)) {
        if (is_digit(c) || zone.empty()) {
            zone += c;
        }
    }
    if (zone.starts_with('Z')) {
        return date + "Z";
    }
    if ((zone.starts_with('+') || zone.starts_with('-')) && zone.size() >= 3) {
        return date + zone.substr(0, 3) + ":" + (zone.size() >= 5 ? zone.substr(3, 2) : "00");
    }
    return date;
}

void add_fact(Mark& mark, std::string name, std::string value) {
    if (!value.empty()) {
        mark.facts.push_back({std::move(name), std::move(value)});
    }
}

void add_fact(Mark& mark, std::string name, bool value) {
    mark.facts.push_back({std::move(name), value ? "true" : "false"});
}

std::optional<std::string> content_of(QPDFPageObjectHelper page_or_form) {
    Collector collector;
    page_or_form.pipeContents(&collector);
    if (collector.is_too_long) {
        return std::nullopt;
    }
    return std::move(collector.text);
}

} // namespace intake
