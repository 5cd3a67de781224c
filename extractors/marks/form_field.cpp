// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/mark.hpp"
#include "extractors/marked_pdf.hpp"
#include "extractors/qpdf.hpp"

#include <algorithm>
#include <string>

// The fields of a form, filled or not; signature fields are in signature_field.cpp.
//
//   form_field   name     full name of the field, "begeleider.naam"
//                label    what the form says of it to people who cannot see it; where it says so
//                type     text, check, radio, choice
//                value    what is filled in, absent when nothing is; "on" or "off" for check and radio
//                on       true or false; only check and radio
//                option   what it means when it is on, "Ja"; only check and radio, where it is named
//                in_text  whether the value is among the page's words at its place; only filled text and choice

namespace intake::marks {

namespace {

constexpr int k_radio = 1 << 15;
constexpr int k_push_button = 1 << 16;
constexpr int k_password = 1 << 13;

struct Field {
    QPDFObjectHandle widget;
    QPDFFormFieldObjectHelper field;
    bool needs_appearances;
};

/// The name of the state that is not off: "/Ja"; empty where none is named.
std::string option_of(QPDFObjectHandle widget) {
    QPDFObjectHandle states = widget.getKey("/AP").getKeyIfDict("/N");
    if (states.isDictionary()) {
        for (const auto& state : states.getKeys()) {
            if (state != "/Off") {
                return state;
            }
        }
    }
    return {};
}

bool is_on(Field& field, const std::string& option) {
    QPDFObjectHandle shown = field.widget.getKey("/AS");
    if (shown.isName() && (shown.getName() != "/Off" || !field.needs_appearances)) {
        return shown.getName() != "/Off";
    }
    QPDFObjectHandle value = field.field.getInheritableFieldValue("/V");
    return value.isName() && value.getName() != "/Off"
           && (option.empty() || value.getName() == option);
}

/// What a list shows for a value: /Opt may pair the two.
std::string shown_choice(Field& field, QPDFObjectHandle value) {
    QPDFObjectHandle options = field.field.getInheritableFieldValue("/Opt");
    if (options.isArray() && value.isString()) {
        for (auto& option : options.getArrayAsVector()) {
            if (option.isArray() && option.getArrayNItems() == 2
                && option.getArrayItem(0).isString()
                && option.getArrayItem(0).getUTF8Value() == value.getUTF8Value()) {
                return line_of_text(option.getArrayItem(1));
            }
        }
    }
    return line_of_text(value);
}

std::string chosen(Field& field, QPDFObjectHandle value) {
    if (!value.isArray()) {
        return shown_choice(field, value);
    }
    std::string all;
    for (const auto& one : value.getArrayAsVector()) {
        all += (all.empty() ? "" : ", ") + shown_choice(field, one);
    }
    return one_line(all);
}

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

/// Whether the words in the box say the value: they may have been parted otherwise.
bool is_in_text(const Page& page, const Box& box, const std::string& value) {
    std::string words;
    for (const Word& word : page.words) {
        const double x = (word.box.x0 + word.box.x1) / 2;
        const double y = (word.box.y0 + word.box.y1) / 2;
        if (x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1) {
            words += word.text;
        }
    }
    return words.find(without_spaces(value)) != std::string::npos;
}

void describe_button(Field& field, int flags, Mark& mark) {
    const std::string option = option_of(field.widget);
    const bool on = is_on(field, option);
    add_fact(mark, "type", std::string((flags & k_radio) != 0 ? "radio" : "check"));
    add_fact(mark, "value", std::string(on ? "on" : "off"));
    add_fact(mark, "on", on);
    add_fact(mark, "option", option.empty() ? "" : one_line(option.substr(1)));
}

void describe_value(
    Field& field, const std::string& type, int flags, const Page& page, Mark& mark) {
    QPDFObjectHandle value = field.field.getInheritableFieldValue("/V");
    const bool is_choice = type == "/Ch";
    add_fact(mark, "type", std::string(is_choice ? "choice" : "text"));
    if (!is_choice && (flags & k_password) != 0) {
        return;
    }
    const std::string text = is_choice ? chosen(field, value) : line_of_text(value);
    add_fact(mark, "value", text);
    if (!text.empty()) {
        add_fact(mark, "in_text", is_in_text(page, mark.box, text));
    }
}

void add_field(Field field, MarkedPage& page) {
    const std::string type = field.field.getFieldType();
    const int flags = field.field.getFlags();
    const auto place = rectangle_of(field.widget.getKey("/Rect"));
    const bool is_button = type == "/Btn" && (flags & k_push_button) == 0;
    if (!place || (!is_button && type != "/Tx" && type != "/Ch")) {
        return;
    }
    Mark mark{.kind = "form_field", .box = page.place.box(*place), .confidence = std::nullopt};
    add_fact(mark, "name", one_line(field.field.getFullyQualifiedName()));
    add_fact(mark, "label", line_of_text(field.field.getInheritableFieldValue("/TU")));
    if (is_button) {
        describe_button(field, flags, mark);
    } else {
        describe_value(field, type, flags, page.page, mark);
    }
    page.page.marks.push_back(std::move(mark));
}

void find(MarkedPdf& pdf, MarkedPage& page) {
    const bool needs_appearances = pdf.needs_appearances();
    for (auto widget : annotations_of(page.object)) {
        pdf.budget().spend();
        if (widget.getKey("/Subtype").isNameAndEquals("/Widget") && !is_hidden(widget)) {
            add_field({widget, QPDFFormFieldObjectHelper(widget), needs_appearances}, page);
        }
    }
}

} // namespace

extern const MarkFinder mark_form_field;
const MarkFinder mark_form_field{.id = "form_field", .find = find};

} // namespace intake::marks
