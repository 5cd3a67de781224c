// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/mark.hpp"
#include "extractors/marked_pdf.hpp"
#include "extractors/pdf_changes.hpp"
#include "extractors/qpdf.hpp"
#include "extractors/signature_check.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Places for digital signatures, empty or signed, and time stamps of the document as a whole.
//
//   signature_field      field     full name of the field
//                        visible   false where it has no place on the page; its box is then {0, 0, 0, 0}
//                        signed    true or false; an empty field has no further facts
//                        sub_filter     how it is signed: "adbe.pkcs7.detached", "ETSI.CAdES.detached", ...
//                        integrity      intact, broken, unknown
//                        whole_file     whether it covers the file up to its end; absent where that is not clear
//                        changed_after  none, annotations, fields, content, unknown: what was changed afterwards
//                        trust          trusted, not_trusted, not_checked
//                        name           of the signer: on the certificate, else as the file says
//                        stated_name    as the file says, where the certificate says something else
//                        organisation   of the signer, on the certificate
//                        issuer         of the certificate
//                        service        the e-signing service whose seal it is; the signer is then named elsewhere
//                        reason, location   as the file says
//                        signed_at      ISO 8601, by the signer's own clock
//                        time_stamp     ISO 8601, by a time stamp that belongs to this signature
//   document_time_stamp  the same without name, stated_name, reason, location, service, signed_at: nobody signs
//                        with it

namespace intake::marks {

namespace {

constexpr std::size_t k_most_contents = 4U << 20U; // bytes of a signature

struct Service {
    std::string_view name; // as in the name on the seal, in small letters
    std::string_view id;
};
constexpr std::array<Service, 17> k_services{{
    {"validsign", "validsign"},
    {"docusign", "docusign"},
    {"adobe sign", "adobe_sign"},
    {"acrobat sign", "adobe_sign"},
    {"echosign", "adobe_sign"},
    {"signhost", "signhost"},
    {"evidos", "signhost"},
    {"zynyo", "zynyo"},
    {"signrequest", "signrequest"},
    {"dropbox sign", "dropbox_sign"},
    {"hellosign", "dropbox_sign"},
    {"onespan", "onespan"},
    {"esignlive", "onespan"},
    {"connective", "connective"},
    {"scrive", "scrive"},
    {"yousign", "yousign"},
    {"pandadoc", "pandadoc"},
}};

std::string service_of(std::string name) {
    std::ranges::transform(name, name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    const auto* const service = std::ranges::find_if(k_services, [&name](const Service& candidate) {
        return name.find(candidate.name) != std::string::npos;
    });
    return service == k_services.end() ? std::string() : std::string(service->id);
}

/// What /ByteRange says, when it says that the file from its start is signed but for one gap.
struct SignedRange {
    std::uint64_t gap_begin = 0;
    std::uint64_t gap_end = 0;
    std::uint64_t end = 0;
};

std::optional<SignedRange> signed_range(QPDFObjectHandle range, std::uint64_t file_size) {
    if (!range.isArray() || range.getArrayNItems() != 4) {
        return std::nullopt;
    }
    std::array<std::uint64_t, 4> numbers{};
    for (int i = 0; i < 4; ++i) {
        QPDFObjectHandle number = range.getArrayItem(i);
        if (!number.isInteger() || number.getIntValue() < 0) {
            return std::nullopt;
        }
        numbers.at(static_cast<std::size_t>(i)) = static_cast<std::uint64_t>(number.getIntValue());
    }
    const auto [start, first, second, rest] = numbers;
    if (start != 0 || first > second || second > file_size || rest > file_size - second) {
        return std::nullopt;
    }
    return SignedRange{first, second, second + rest};
}

/// The bytes that stand as hexadecimal digits between < and >, and nothing else.
std::optional<std::string> signature_in_gap(Bytes gap) {
    if (gap.size() < 2 || gap.size() > 2 * k_most_contents || gap.front() != std::byte{'<'}
        || gap.back() != std::byte{'>'}) {
        return std::nullopt;
    }
    std::string bytes;
    int high = -1;
    for (const std::byte byte : gap.subspan(1, gap.size() - 2)) {
        const auto c = static_cast<char>(byte);
        if (c == ' ' || c == '\r' || c == '\n' || c == '\t') {
            continue;
        }
        constexpr std::string_view k_digits = "0123456789abcdef";
        const auto digit = k_digits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c);
        if (digit == std::string_view::npos) {
            return std::nullopt;
        }
        if (high < 0) {
            high = static_cast<int>(digit);
        } else {
            bytes += static_cast<char>(high * 16 + static_cast<int>(digit));
            high = -1;
        }
    }
    return bytes;
}

Change change_after(MarkedPdf& pdf, std::uint64_t end) {
    try {
        const auto before = open_pdf(pdf.bytes().first(end), pdf.budget());
        return compare(*before, pdf.pdf(), pdf.budget());
    } catch (const std::exception&) {
        return Change::unknown;
    }
}

std::string text_entry(QPDFObjectHandle signature, const std::string& key) {
    QPDFObjectHandle entry = signature.getKey(key);
    return entry.isString() ? line_of_text(entry) : std::string();
}

void describe_check(const SignatureCheck& check, const QPDFObjectHandle& signature, Mark& mark) {
    add_fact(mark, "integrity", std::string(to_string(check.integrity)));
    add_fact(mark, "trust", std::string(to_string(check.trust)));
    add_fact(mark, "organisation", one_line(check.organisation));
    add_fact(mark, "issuer", one_line(check.issuer));
    if (check.stamped_at) {
        add_fact(mark, "time_stamp", iso_time(*check.stamped_at));
    }
    if (check.is_time_stamp) {
        return;
    }
    const std::string stated = text_entry(signature, "/Name");
    const std::string name = check.signer.empty() ? stated : one_line(check.signer);
    add_fact(mark, "name", name);
    add_fact(mark, "stated_name", stated == name ? "" : stated);
    add_fact(mark, "service", service_of(check.signer));
    add_fact(mark, "reason", text_entry(signature, "/Reason"));
    add_fact(mark, "location", text_entry(signature, "/Location"));
    add_fact(mark,
             "signed_at",
             check.signed_at ? iso_time(*check.signed_at) : iso_date(text_entry(signature, "/M")));
}

void describe_signature(MarkedPdf& pdf, QPDFObjectHandle signature, Mark& mark) {
    QPDFObjectHandle sub_filter = signature.getKey("/SubFilter");
    const std::string kind = sub_filter.isName() ? sub_filter.getName() : "";
    add_fact(mark, "sub_filter", line_of_text(sub_filter));
    const Bytes file = pdf.bytes();
    QPDFObjectHandle contents = signature.getKey("/Contents");
    const auto range = signed_range(signature.getKey("/ByteRange"), file.size());
    const auto inside =
        range ? signature_in_gap(file.subspan(range->gap_begin, range->gap_end - range->gap_begin))
              : std::nullopt;
    const std::string stated = contents.isString() ? contents.getStringValue() : "";
    if (!inside || *inside != stated) { // the range does not belong to this signature
        SignatureCheck check =
            check_signature({}, std::as_bytes(std::span(stated)), kind, {}, nullptr);
        check.integrity = signature.hasKey("/ByteRange") ? Integrity::broken : Integrity::unknown;
        describe_check(check, signature, mark);
        return;
    }
    const SignatureCheck check = check_signature(
        {file.first(range->gap_begin), file.subspan(range->gap_end, range->end - range->gap_end)},
        std::as_bytes(std::span(*inside)),
        kind,
        std::nullopt,
        pdf.trust());
    describe_check(check, signature, mark);
    const bool is_whole = range->end == file.size();
    add_fact(mark, "whole_file", is_whole);
    const Change change = is_whole ? Change::none : change_after(pdf, range->end);
    add_fact(mark, "changed_after", std::string(to_string(change)));
}

void add_signature_field(MarkedPdf& pdf, MarkedPage& page, QPDFObjectHandle field) {
    QPDFFormFieldObjectHelper helper(field);
    const auto place = rectangle_of(field.getKey("/Rect"));
    const bool is_visible = place && !is_empty(*place) && !is_hidden(field)
                            && !is_empty(intersection(*place, page.place.shown()));
    Mark mark{.kind = "signature_field",
              .box = is_visible ? page.place.box(*place) : Box{},
              .confidence = std::nullopt};
    add_fact(mark, "field", one_line(helper.getFullyQualifiedName()));
    add_fact(mark, "visible", is_visible);
    QPDFObjectHandle signature = helper.getInheritableFieldValue("/V");
    add_fact(mark, "signed", signature.isDictionary());
    if (signature.isDictionary()) {
        if (signature.getKey("/SubFilter").isNameAndEquals("/ETSI.RFC3161")) {
            mark.kind = "document_time_stamp";
        }
        describe_signature(pdf, signature, mark);
    }
    page.page.marks.push_back(std::move(mark));
}

void find(MarkedPdf& pdf, MarkedPage& page) {
    for (auto annotation : annotations_of(page.object)) {
        if (annotation.getKey("/Subtype").isNameAndEquals("/Widget")
            && QPDFFormFieldObjectHelper(annotation).getFieldType() == "/Sig") {
            pdf.budget().spend();
            add_signature_field(pdf, page, annotation);
        }
    }
    for (const auto& stray : pdf.stray_signature_fields()) {
        if (stray.page == page.page.number) {
            add_signature_field(pdf, page, stray.field);
        }
    }
}

} // namespace

extern const MarkFinder mark_signature_field;
const MarkFinder mark_signature_field{.id = "signature_field", .find = find};

} // namespace intake::marks
