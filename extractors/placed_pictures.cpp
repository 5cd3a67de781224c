// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/placed_pictures.hpp"

#include "extractors/marked_pdf.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace intake {

namespace {

constexpr int k_deepest_form = 12;
constexpr double k_scan_side = 0.9;  // of the page's width or height: a strip of a scan
constexpr double k_scan_area = 0.85; // of the page: a scan

int whole(QPDFObjectHandle number) {
    return number.isInteger() ? number.getIntValueAsInt() : 0;
}

bool is_true(QPDFObjectHandle value) {
    return value.isBool() && value.getBoolValue();
}

/// Whether anything in these resources can place a picture, so that the content is worth reading.
class PictureSearch {
public:
    explicit PictureSearch(WorkBudget& budget) : m_budget(budget) {}

    bool holds_picture(QPDFObjectHandle resources, int depth = 0) {
        QPDFObjectHandle objects = resources.getKeyIfDict("/XObject");
        if (!objects.isDictionary() || depth > k_deepest_form) {
            return false;
        }
        for (const auto& name : objects.getKeys()) {
            m_budget.spend();
            QPDFObjectHandle object = objects.getKey(name);
            if (!object.isStream()
                || (object.isIndirect() && !m_seen.insert(object.getObjGen()).second)) {
                continue;
            }
            QPDFObjectHandle entries = object.getDict();
            if (!entries.getKey("/Subtype").isNameAndEquals("/Form")
                || holds_picture(entries.getKey("/Resources"), depth + 1)) {
                return true;
            }
        }
        return false;
    }

private:
    WorkBudget& m_budget;
    std::set<QPDFObjGen> m_seen;
};

/// What the drawing operators change.
struct State {
    QPDFMatrix matrix;
    Rectangle clip;
};

/// Follows drawing operators and notes where pictures land. Of a clipping path its surroundings count.
class Walker final : public QPDFObjectHandle::ParserCallbacks {
public:
    Walker(MarkedPdf& pdf,
           State state,
           const QPDFObjectHandle& resources,
           int depth,
           std::vector<PlacedPicture>& found)
        : m_pdf(pdf), m_now(state), m_resources(resources), m_depth(depth), m_found(found) {}

    void handleObject(QPDFObjectHandle object) override {
        m_pdf.budget().spend();
        if (object.isOperator()) {
            apply(object.getOperatorValue());
            m_operands.clear();
        } else if (m_operands.size() < k_most_operands) {
            m_operands.push_back(std::move(object));
        }
    }
    void handleEOF() override {}

private:
    static constexpr std::size_t k_most_operands =
        64; // of one operator; an inline picture has most
    static constexpr std::size_t k_most_saved = 1000;
    static constexpr std::size_t k_most_found = 500;

    void apply(const std::string& name) {
        if (name == "q") {
            if (m_saved.size() < k_most_saved) {
                m_saved.push_back(m_now);
            }
        } else if (name == "Q") {
            if (!m_saved.empty()) {
                m_now = m_saved.back();
                m_saved.pop_back();
            }
        } else if (name == "cm") {
            transform();
        } else if (name == "Do") {
            draw();
        } else if (name == "ID") {
            m_inline = inline_picture();
        } else if (name == "EI") {
            place(m_inline);
        } else {
            follow_path(name);
        }
    }

    std::vector<double> numbers() const {
        std::vector<double> values;
        for (auto operand : m_operands) {
            values.push_back(operand.isNumber() ? operand.getNumericValue() : 0);
        }
        return values;
    }

    void transform() {
        if (const auto n = numbers(); n.size() == 6) {
            m_now.matrix.concat(QPDFMatrix(n[0], n[1], n[2], n[3], n[4], n[5]));
        }
    }

    void follow_path(const std::string& name) {
        static const std::set<std::string> k_paints = {
            "n", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*"};
        if (name == "re") {
            if (const auto n = numbers(); n.size() == 4) {
                add_point(n[0], n[1]);
                add_point(n[0] + n[2], n[1] + n[3]);
                add_point(n[0] + n[2], n[1]);
                add_point(n[0], n[1] + n[3]);
            }
        } else if (name == "m" || name == "l" || name == "c" || name == "v" || name == "y") {
            const auto n = numbers();
            for (std::size_t i = 0; i + 1 < n.size(); i += 2) {
                add_point(n[i], n[i + 1]);
            }
        } else if (name == "W" || name == "W*") {
            m_clips = true;
        } else if (k_paints.contains(name)) {
            if (m_clips && m_path) {
                m_now.clip = intersection(m_now.clip, *m_path);
            }
            m_clips = false;
            m_path.reset();
        }
    }

    void add_point(double x, double y) {
        double page_x = 0;
        double page_y = 0;
        m_now.matrix.transform(x, y, page_x, page_y);
        if (!m_path) {
            m_path = Rectangle(page_x, page_y, page_x, page_y);
            return;
        }
        m_path = Rectangle(std::min(m_path->llx, page_x),
                           std::min(m_path->lly, page_y),
                           std::max(m_path->urx, page_x),
                           std::max(m_path->ury, page_y));
    }

    void draw() {
        if (m_operands.empty() || !m_operands.back().isName()) {
            return;
        }
        QPDFObjectHandle object =
            m_resources.getKeyIfDict("/XObject").getKeyIfDict(m_operands.back().getName());
        if (!object.isStream()) {
            return;
        }
        QPDFObjectHandle entries = object.getDict();
        QPDFObjectHandle subtype = entries.getKey("/Subtype");
        if (subtype.isNameAndEquals("/Image")) {
            place({.place = {},
                   .width = whole(entries.getKey("/Width")),
                   .height = whole(entries.getKey("/Height")),
                   .is_transparent = entries.hasKey("/SMask") || entries.hasKey("/Mask"),
                   .is_stencil = is_true(entries.getKey("/ImageMask"))});
        } else if (subtype.isNameAndEquals("/Form") && m_depth < k_deepest_form) {
            draw_form(object, entries);
        }
    }

    void draw_form(const QPDFObjectHandle& form, QPDFObjectHandle entries) {
        State inside = m_now;
        if (QPDFObjectHandle matrix = entries.getKey("/Matrix"); matrix.isMatrix()) {
            inside.matrix.concat(QPDFMatrix(matrix.getArrayAsMatrix()));
        }
        if (const auto bounds = rectangle_of(entries.getKey("/BBox"))) {
            inside.clip = intersection(inside.clip, inside.matrix.transformRectangle(*bounds));
        }
        QPDFObjectHandle resources = entries.getKey("/Resources");
        if (is_empty(inside.clip)) {
            return;
        }
        QPDFPageObjectHelper content(form);
        if (content_of(content)) {
            Walker walker(m_pdf,
                          inside,
                          resources.isDictionary() ? resources : m_resources,
                          m_depth + 1,
                          m_found);
            content.parseContents(&walker);
        }
    }

    PlacedPicture inline_picture() const {
        PlacedPicture picture;
        for (std::size_t i = 0; i + 1 < m_operands.size(); i += 2) {
            QPDFObjectHandle key = m_operands[i];
            QPDFObjectHandle value = m_operands[i + 1];
            const std::string name = key.isName() ? key.getName() : "";
            if (name == "/W" || name == "/Width") {
                picture.width = whole(value);
            } else if (name == "/H" || name == "/Height") {
                picture.height = whole(value);
            } else if (name == "/IM" || name == "/ImageMask") {
                picture.is_stencil = is_true(value);
            }
        }
        return picture;
    }

    /// A picture fills the unit square.
    void place(PlacedPicture picture) {
        picture.place =
            intersection(m_now.clip, m_now.matrix.transformRectangle(Rectangle(0, 0, 1, 1)));
        if (!is_empty(picture.place) && m_found.size() < k_most_found) {
            m_found.push_back(picture);
        }
    }

    MarkedPdf& m_pdf;
    State m_now;
    std::vector<State> m_saved;
    QPDFObjectHandle m_resources;
    int m_depth;
    std::vector<PlacedPicture>& m_found;
    std::vector<QPDFObjectHandle> m_operands;
    std::optional<Rectangle> m_path; // around what was drawn since the last painting
    bool m_clips = false;
    PlacedPicture m_inline;
};

/// A cheap look: the operator that begins a picture written into the content itself.
bool has_inline_picture(const std::string& content) {
    const auto is_space = [&content](std::size_t at) {
        return at >= content.size() || static_cast<unsigned char>(content[at]) <= ' '
               || content[at] == '/';
    };
    for (auto at = content.find("BI"); at != std::string::npos; at = content.find("BI", at + 2)) {
        if ((at == 0 || is_space(at - 1)) && is_space(at + 2)) {
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<PlacedPicture>
placed_pictures(MarkedPdf& pdf, std::int32_t page, const Rectangle& shown) {
    QPDFPageObjectHelper object = pdf.pages().at(static_cast<std::size_t>(page) - 1);
    QPDFObjectHandle resources = object.getAttribute("/Resources", false);
    const bool has_picture = PictureSearch(pdf.budget()).holds_picture(resources);
    const auto& content = pdf.content(page);
    std::vector<PlacedPicture> pictures;
    if (content && (has_picture || has_inline_picture(*content))) {
        Walker walker(pdf, {QPDFMatrix(), shown}, resources, 0, pictures);
        object.parseContents(&walker);
    }
    return pictures;
}

bool is_strip_of_scan(const PlacedPicture& picture, const PagePlace& place) {
    const Box box = place.box(picture.place);
    return box.width() >= k_scan_side || box.height() >= k_scan_side;
}

bool make_up_scan(const std::vector<PlacedPicture>& pictures, const PagePlace& place) {
    double area = 0;
    for (const PlacedPicture& picture : pictures) {
        area += is_strip_of_scan(picture, place) ? place.box(picture.place).area() : 0;
    }
    return area >= k_scan_area;
}

} // namespace intake
