// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/pdf_changes.hpp"

#include "extractors/marked_pdf.hpp"
#include "extractors/qpdf.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace intake {

namespace {

constexpr int k_deepest = 200;

/// Entries that lead back up or aside, or say nothing of what is shown.
const std::set<std::string> k_left_out = {
    "/Parent", "/P", "/Popup", "/StructParent", "/StructParents", "/Length", "/LastModified"};

QPDFObjectHandle field_value(const QPDFObjectHandle& field, const std::string& key) {
    return QPDFFormFieldObjectHelper(field).getInheritableFieldValue(key);
}

bool is_signature_widget(QPDFObjectHandle annotation) {
    return annotation.getKey("/Subtype").isNameAndEquals("/Widget")
           && field_value(annotation, "/FT").isNameAndEquals("/Sig");
}

class Comparison {
public:
    explicit Comparison(WorkBudget& budget) : m_budget(budget) {}

    bool same(QPDFObjectHandle a, QPDFObjectHandle b, int depth = 0) {
        m_budget.spend();
        if (depth > k_deepest) {
            throw std::runtime_error("too deep to compare");
        }
        // Each pair once: a difference found in it has already decided.
        if (a.isIndirect() && b.isIndirect()
            && !m_compared.emplace(a.getObjGen(), b.getObjGen()).second) {
            return true;
        }
        if (a.isStream() && b.isStream()) {
            return same_entries(a.getDict(), b.getDict(), depth) && same_data(a, b);
        }
        if (a.isDictionary() && b.isDictionary()) {
            return is_page(a) ? is_page(b) : same_entries(a, b, depth);
        }
        if (a.isArray() && b.isArray()) {
            return same_items(a.getArrayAsVector(), b.getArrayAsVector(), depth);
        }
        return a.getTypeCode() == b.getTypeCode() && a.unparseResolved() == b.unparseResolved();
    }

    bool same_items(const std::vector<QPDFObjectHandle>& a,
                    const std::vector<QPDFObjectHandle>& b,
                    int depth = 0) {
        return std::ranges::equal(
            a, b, [&](const auto& x, const auto& y) { return same(x, y, depth + 1); });
    }

private:
    /// A link to a page is not the page.
    static bool is_page(QPDFObjectHandle object) {
        return object.getKey("/Type").isNameAndEquals("/Page");
    }

    bool same_entries(QPDFObjectHandle a, QPDFObjectHandle b, int depth) {
        std::set<std::string> keys = a.getKeys();
        keys.merge(b.getKeys());
        return std::ranges::all_of(keys, [&](const std::string& key) {
            return k_left_out.contains(key) || same(a.getKey(key), b.getKey(key), depth + 1);
        });
    }

    static bool same_data(QPDFObjectHandle a, QPDFObjectHandle b) {
        const auto x = a.getRawStreamData();
        const auto y = b.getRawStreamData();
        return x->getSize() == y->getSize()
               && std::memcmp(x->getBuffer(), y->getBuffer(), x->getSize()) == 0;
    }

    WorkBudget& m_budget;
    std::set<std::pair<QPDFObjGen, QPDFObjGen>> m_compared;
};

using Pages = std::vector<QPDFPageObjectHelper>;

bool same_content(Comparison& comparison, Pages& before, Pages& after) {
    static constexpr std::array k_keys = {
        "/Contents", "/Resources", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit"};
    return std::ranges::equal(before, after, [&](auto& a, auto& b) {
        return std::ranges::all_of(k_keys, [&](const char* key) {
            return comparison.same(a.getAttribute(key, false), b.getAttribute(key, false));
        });
    });
}

enum class Kind : std::uint8_t { fields, others };

/// The annotations of a kind, without the places of signatures: further ones may follow the first.
std::vector<QPDFObjectHandle> annotations(const QPDFPageObjectHelper& page, Kind kind) {
    std::vector<QPDFObjectHandle> found = annotations_of(page);
    std::erase_if(found, [kind](auto& annotation) {
        QPDFObjectHandle subtype = annotation.getKey("/Subtype");
        return subtype.isNameAndEquals("/Widget") != (kind == Kind::fields)
               || subtype.isNameAndEquals("/Popup") || is_signature_widget(annotation);
    });
    return found;
}

bool same_annotations(Comparison& comparison, const Pages& before, const Pages& after, Kind kind) {
    return std::ranges::equal(before, after, [&](const auto& a, const auto& b) {
        return comparison.same_items(annotations(a, kind), annotations(b, kind));
    });
}

using Fields = std::map<std::string, QPDFObjectHandle>;

/// By name: the values of what was filled in, and the signature fields that are signed.
struct Form {
    Fields values;
    Fields signatures;
};

Form form_of(QPDF& pdf, WorkBudget& budget) {
    Form form;
    for (const auto& field : terminal_fields(pdf, budget)) {
        const std::string name = QPDFFormFieldObjectHelper(field).getFullyQualifiedName();
        QPDFObjectHandle value = field_value(field, "/V");
        if (!field_value(field, "/FT").isNameAndEquals("/Sig")) {
            form.values.emplace(name, value);
        } else if (value.isDictionary()) {
            form.signatures.emplace(name, field);
        }
    }
    return form;
}

/// Signatures may have come, but none of those that were there may have gone or look otherwise.
bool same_form(QPDF& before, QPDF& after, WorkBudget& budget) {
    Comparison comparison(budget);
    const auto same_field = [&comparison](const auto& a, const auto& b) {
        return a.first == b.first && comparison.same(a.second, b.second);
    };
    const Form then = form_of(before, budget);
    const Form now = form_of(after, budget);
    return std::ranges::equal(then.values, now.values, same_field)
           && std::ranges::all_of(then.signatures, [&](const auto& signature) {
                  const auto found = now.signatures.find(signature.first);
                  return found != now.signatures.end() && same_field(signature, *found);
              });
}

} // namespace

std::string_view to_string(Change change) {
    constexpr std::array<std::string_view, 5> k_names = {
        "none", "annotations", "fields", "content", "unknown"};
    return k_names.at(static_cast<std::size_t>(change));
}

Change compare(QPDF& before, QPDF& after, WorkBudget& budget) {
    Pages old_pages = pages_of(before);
    Pages new_pages = pages_of(after);
    Comparison comparison(budget);
    if (!same_content(comparison, old_pages, new_pages)) {
        return Change::content;
    }
    if (!same_form(before, after, budget)
        || !same_annotations(comparison, old_pages, new_pages, Kind::fields)) {
        return Change::fields;
    }
    return same_annotations(comparison, old_pages, new_pages, Kind::others) ? Change::none
                                                                            : Change::annotations;
}

} // namespace intake
