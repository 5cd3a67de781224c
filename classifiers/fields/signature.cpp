// SPDX-License-Identifier: GPL-3.0-or-later
// Whether somebody signed, and who: the marks on the pages (ink, digital signatures, annotations), what signing
// services print, and the places that ask for a signature. A mark belongs to a place by geometry alone; reading
// order never decides. A name in print is not a signature.
#include "classifiers/e_sign.hpp"
#include "classifiers/field.hpp"
#include "classifiers/page_text.hpp"
#include "classifiers/reading.hpp"
#include "classifiers/slots/signature_slots.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace intake::fields {

namespace {

// Evidence of which two in three are right is shown to a person, not decided on; measured on scanned pages.
constexpr double k_signed_from = 0.85;
/// Of places with something else in them, one in three, at most one in a hundred is then called signed: as the
/// training of config/ink_scorer.txt prints it, crossed.
constexpr double k_signed_asked_from = 0.95;
/// In a row of a list little else is written. At .80 smudges on drawn lists were called initials.
constexpr double k_signed_in_row_from = 0.90;
/// And less where others signed in that column: what lies in their rows is written by hand, not smudged.
constexpr double k_signed_among_others_from = 0.85;
/// Ink in a place that is less probable there is rather something else.
constexpr double k_contradicted_below = 0.50;
/// On a page that never was paper nothing is smudged, stamped or written beside the place.
constexpr double k_signed_asked_digital_from = 0.80;
constexpr double k_doubtful_from = 0.40;
constexpr double k_never = 2; // no confidence is so high
/// Ink that no label asks for may be a logo or a stamp just as well, and what is judged without its place a date.
constexpr double k_signed_unasked_from = 0.90;
constexpr double k_likely_unasked_from = 0.75; // not decided on, but not passed over either
constexpr double k_pen_from = 0.3;             // words on such ink are no print
constexpr double k_pen_if_asked_from = 0.5;

// ------------------------------------------------------------------------------- marks

/// What a kind of mark is worth as a signature.
struct MarkForm {
    std::string_view mark; // Mark::kind
    std::string_view kind; // SignatureMark::kind
    double confidence = 0; // 0..1; 0 to take the mark's own
};
constexpr std::array k_mark_forms = {
    MarkForm{"ink", "ink", 0},
    MarkForm{"ink_annotation", "drawn_annotation", 0.8},
};

std::string fact_or_empty(const Mark& mark, std::string_view name) {
    return std::string(fact(mark, name).value_or(""));
}

/// Ink on a picture that was put on the page is a pasted signature; a picture of all the page is a scan.
bool is_pasted(const Mark& ink, const Page& page) {
    constexpr double k_scan = 0.5; // of the page
    constexpr double k_inside = 0.6;
    return std::ranges::any_of(page.marks, [&](const Mark& mark) {
        return (mark.kind == "picture" || mark.kind == "placed_image") && mark.box.area() < k_scan
               && shared_area(mark.box, ink.box) > k_inside * ink.box.area();
    });
}

/// A signature field of a PDF that holds a signature. Whether it is valid is told, not weighed: a broken one
/// was signed all the same.
SignatureMark digital(const Mark& mark, const Page& page) {
    SignatureMark one;
    one.kind = fact(mark, "service") ? "e_sign_service" : "digital";
    one.page = page.number;
    one.box = mark.box;
    one.confidence = 0.99;
    if (one.kind == "digital") {
        const std::string name = fact_or_empty(mark, "name");
        one.name = name.empty() ? std::nullopt : std::optional(name);
    }
    const std::string_view integrity = fact(mark, "integrity").value_or("");
    const std::string_view changed = fact(mark, "changed_after").value_or("none");
    const std::string_view trust = fact(mark, "trust").value_or("");
    if (integrity == "broken") {
        one.verified = false;
        one.detail = "broken";
    } else if (changed == "content" || changed == "fields") {
        one.verified = false;
        one.detail = "changed_after_signing";
    } else if (integrity == "intact" && trust == "trusted") {
        one.verified = true;
    } else if (integrity == "intact") {
        one.detail = trust == "not_trusted" ? "not_trusted" : "trust_not_checked";
    }
    return one;
}

/// The heights between which the rules of a table shut it in.
struct CellOfMark {
    double top = 0;
    double bottom = 1;

    bool is_known() const { return top > 0 || bottom < 1; }
    bool holds(const Box& box) const {
        const double middle = (box.y0 + box.y1) / 2;
        return middle >= top && middle <= bottom;
    }
};

/// A mark while it is not known whether it lies in a place that asks for one.
struct Seen {
    SignatureMark mark;
    std::optional<double> if_asked{}; // its confidence where it does, if that is another
    CellOfMark cell{};
    std::optional<std::size_t> place{};
    bool is_date = false;     // by its form
    bool is_by_place = false; // its confidence is that of ink where a place asks
};

std::optional<double> share_of(const Mark& mark, std::string_view name) {
    const std::string value = fact_or_empty(mark, name);
    double share = 0;
    const auto* const end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, share);
    return read.ec == std::errc() && read.ptr == end ? std::optional(std::clamp(share, 0.0, 1.0))
                                                     : std::nullopt;
}

std::optional<double> if_asked(const Mark& mark) {
    return share_of(mark, "if_asked");
}

CellOfMark cell_of(const Mark& mark) {
    return {share_of(mark, "cell_top").value_or(0), share_of(mark, "cell_bottom").value_or(1)};
}

void add_marks(const Page& page, std::vector<Seen>& marks) {
    for (const Mark& mark : page.marks) {
        if (mark.kind == "signature_field" && fact(mark, "signed") == "true"
            && fact(mark, "sub_filter") != "ETSI.RFC3161") {
            marks.push_back({digital(mark, page)});
            continue;
        }
        const auto* const form = std::ranges::find(k_mark_forms, mark.kind, &MarkForm::mark);
        if (form == k_mark_forms.end()) {
            continue;
        }
        SignatureMark one;
        one.kind = form->kind == "ink" && is_pasted(mark, page) ? "pasted_image" : form->kind;
        one.page = page.number;
        one.box = mark.box;
        one.confidence = form->confidence > 0 ? form->confidence
                                              : static_cast<double>(mark.confidence.value_or(0));
        marks.push_back(
            {std::move(one), if_asked(mark), cell_of(mark), {}, fact(mark, "form") == "date"});
    }
}

/// What a service printed; its place holders ask for a signature.
void add_e_signs(const PageText& text, std::vector<Seen>& marks, std::vector<SlotPlace>& places) {
    for (ESign& sign : e_signs(text)) {
        if (sign.confidence <= 0) {
            SlotPlace place;
            place.asked_at = sign.read.box;
            place.room = sign.read.box;
            place.label = std::move(sign.read.text);
            places.push_back(std::move(place));
            continue;
        }
        SignatureMark one;
        one.kind = "e_sign_service";
        one.page = text.page->number;
        one.box = sign.read.box;
        one.confidence = sign.confidence;
        one.name = sign.name.empty() ? std::nullopt : std::optional(sign.name);
        one.detail = sign.service;
        marks.push_back({std::move(one)});
    }
}

/// Signature fields of a PDF ask for a signature, whether they hold one or not.
void add_fields(const Page& page, std::vector<SlotPlace>& places) {
    for (const Mark& mark : page.marks) {
        const bool asked = std::ranges::any_of(
            places, [&](const SlotPlace& place) { return shared_area(place.room, mark.box) > 0; });
        if (mark.kind == "signature_field" && mark.box.area() > 0 && !asked) {
            SlotPlace place;
            place.asked_at = mark.box;
            place.room = mark.box;
            places.push_back(std::move(place));
        }
    }
}

// ------------------------------------------------------------------------------- attribution

/// In a wide cell of the row of a table that the label stands in, with nothing printed between the two.
bool lies_beside(const Box& mark,
                 const CellOfMark& cell,
                 const SlotPlace& place,
                 const Page& page) {
    return cell.is_known() && cell.holds(place.asked_at) && mark.x0 > place.room.x1
           && std::ranges::none_of(page.words, [&](const Word& word) {
                  return cell.holds(word.box) && word.box.x0 >= place.room.x1
                         && word.box.x1 <= mark.x0;
              });
}

/// How well a mark lies in a place: its share inside, less what it is away; nothing where it lies elsewhere. A label
/// in another cell of a table is farther away than it seems.
std::optional<double>
fit(const Box& mark, const CellOfMark& cell, const SlotPlace& place, const Page& page) {
    constexpr double k_reach = 0.025; // of the page
    constexpr double k_distance = 4;
    constexpr double k_in_its_row = 0.5;
    constexpr double k_other_cell = 0.3;
    const double inside = mark.area() > 0 ? shared_area(mark, place.room) / mark.area() : 0;
    if (place.row && inside < k_in_its_row) {
        return std::nullopt;
    }
    const double across = std::max({0.0, place.room.x0 - mark.x1, mark.x0 - place.room.x1});
    const double down = std::max({0.0, place.room.y0 - mark.y1, mark.y0 - place.room.y1});
    if (down > k_reach || (across > 0 && !lies_beside(mark, cell, place, page))) {
        return std::nullopt;
    }
    const double from_label =
        std::max({0.0, place.asked_at.x0 - mark.x1, mark.x0 - place.asked_at.x1})
        + std::max({0.0, place.asked_at.y0 - mark.y1, mark.y0 - place.asked_at.y1});
    const bool other_cell = !place.row && !cell.holds(place.asked_at);
    return inside - k_distance * down - from_label - (other_cell ? k_other_cell : 0);
}

std::optional<std::size_t> place_of(const Box& mark,
                                    const CellOfMark& cell,
                                    const std::vector<SlotPlace>& places,
                                    const Page& page) {
    std::optional<std::size_t> best;
    double best_fit = 0;
    for (std::size_t index = 0; index < places.size(); ++index) {
        const auto found = fit(mark, cell, places[index], page);
        if (found && (!best || *found > best_fit)) {
            best = index;
            best_fit = *found;
        }
    }
    return best;
}

SignatureState state_of(double confidence, double signed_from, SignatureState none) {
    return confidence >= signed_from       ? SignatureState::signed_
           : confidence >= k_doubtful_from ? SignatureState::doubtful
                                           : none;
}

/// What is said where no evidence was found: that nobody signed only where it would have been seen.
SignatureState without_evidence(const Page& page) {
    constexpr float k_legible_from = 0.45F;
    const bool fails = page.end.outcome != Outcome::ok && page.words.empty();
    if (fails || page.ocr_confidence.value_or(1) < k_legible_from) {
        return SignatureState::unreadable;
    }
    return page.ink_examined ? SignatureState::unsigned_ : SignatureState::not_examined;
}

DrawnInk drawn_on(const Page& page) {
    DrawnInk ink;
    for (const Mark& mark : page.marks) {
        if (mark.kind != "ink") {
            continue;
        }
        const double anywhere = static_cast<double>(mark.confidence.value_or(0));
        const double asked = if_asked(mark).value_or(0);
        if (anywhere >= k_pen_from || asked >= k_pen_if_asked_from) {
            ink.pen.push_back(mark.box);
        }
        if (asked >= k_signed_in_row_from) {
            ink.initials.push_back(mark.box);
        }
        if (asked >= k_signed_asked_from || anywhere >= k_signed_unasked_from) {
            ink.drawn.push_back(mark.box);
        }
    }
    return ink;
}

/// One page's part of a piece's signature.
class PageSignature {
public:
    explicit PageSignature(const Page& page) : m_page(page), m_text(page_text(page)) {
        m_places = signature_slots(m_text, drawn_on(page));
        add_marks(page, m_marks);
        add_e_signs(m_text, m_marks, m_places);
        add_fields(page, m_places);
    }

    void add_to(Signature& signature) {
        find_places_of_marks();
        keep_what_may_be_one();
        std::vector<SignatureSlot> slots = empty_slots();
        const SignatureState none = without_evidence(m_page);
        signature.state = stronger(signature.state, none);
        for (Seen& seen : m_marks) {
            const SignatureState state = state_of(seen.mark.confidence, threshold(seen), none);
            signature.state = stronger(signature.state, state);
            if (seen.place) {
                SignatureSlot& slot = slots[*seen.place];
                slot.state = stronger(slot.state, state);
                slot.marks.push_back(signature.marks.size());
                name_signer(slot, seen.mark);
            }
            signature.marks.push_back(std::move(seen.mark));
        }
        add_typed_names(slots, signature);
        std::ranges::move(slots, std::back_inserter(signature.slots));
    }

private:
    /// Signed outweighs doubtful, which outweighs that nothing could be seen, which outweighs nothing seen.
    static SignatureState stronger(SignatureState a, SignatureState b) {
        constexpr std::array k_order = {SignatureState::unsigned_,
                                        SignatureState::not_examined,
                                        SignatureState::unreadable,
                                        SignatureState::doubtful,
                                        SignatureState::signed_};
        return std::ranges::find(k_order, a) > std::ranges::find(k_order, b) ? a : b;
    }

    void find_places_of_marks() {
        for (Seen& seen : m_marks) {
            seen.place = place_of(seen.mark.box, seen.cell, m_places, m_page);
            if (seen.place) {
                judge_by_place(seen);
            }
        }
    }

    /// Ink that is a signature wherever it stands needs no place to be one. On a page that never was paper, where nothing is
    /// smudged, a person looks at what is likely one and only the place speaks against.
    void judge_by_place(Seen& seen) const {
        if (seen.if_asked && seen.mark.confidence < k_signed_unasked_from) {
            const bool is_likely = !was_paper() && seen.mark.confidence >= k_likely_unasked_from;
            seen.mark.confidence = std::max(*seen.if_asked, is_likely ? k_doubtful_from : 0.0);
            seen.is_by_place = true;
        }
    }

    /// Ink that is probably something else is not worth a person's time.
    void keep_what_may_be_one() {
        std::erase_if(m_marks,
                      [](const Seen& seen) { return seen.mark.confidence < k_doubtful_from; });
    }

    bool was_paper() const {
        return m_page.text_source != TextSource::layer || !m_page.reading.empty();
    }

    /// Something else where it stands, as a stamp is, or by its form: a person looks.
    static bool is_contradicted(const Seen& seen) {
        return seen.is_date
               || (seen.place && seen.if_asked && *seen.if_asked < k_contradicted_below);
    }

    double row_threshold(const SlotPlace& place) const {
        constexpr std::ptrdiff_t k_others = 2;
        const auto signs_there = [&](const Seen& other) {
            return other.place && m_places[*other.place].row
                   && m_places[*other.place].asked_at == place.asked_at
                   && other.mark.confidence >= k_signed_in_row_from;
        };
        return std::ranges::count_if(m_marks, signs_there) >= k_others ? k_signed_among_others_from
                                                                       : k_signed_in_row_from;
    }

    double threshold(const Seen& seen) const {
        if (is_contradicted(seen)) {
            return k_never;
        }
        if (seen.is_by_place) {
            const SlotPlace& place = m_places[*seen.place];
            return place.row     ? row_threshold(place)
                   : was_paper() ? k_signed_asked_from
                                 : k_signed_asked_digital_from;
        }
        const bool unasked = !seen.place && !m_places.empty() && seen.mark.kind == "ink";
        return unasked ? k_signed_unasked_from : k_signed_from;
    }

    std::vector<SignatureSlot> empty_slots() const {
        std::vector<SignatureSlot> slots;
        for (const SlotPlace& place : m_places) {
            SignatureSlot slot;
            slot.page = m_page.number;
            slot.box = place.room;
            slot.label = place.label;
            slot.name = place.name;
            slot.role = place.role;
            slot.state = without_evidence(m_page);
            slots.push_back(std::move(slot));
        }
        return slots;
    }

    static void name_signer(const SignatureSlot& slot, SignatureMark& mark) {
        if (!mark.name && !slot.name.empty()) {
            mark.name = slot.name;
        }
    }

    void add_typed_names(std::vector<SignatureSlot>& slots, Signature& signature) const {
        constexpr double k_typed = 0.3; // that it is meant as a signature
        for (std::size_t index = 0; index < slots.size(); ++index) {
            const SlotPlace& place = m_places[index];
            if (!place.typed || !slots[index].marks.empty()) {
                continue;
            }
            slots[index].marks.push_back(signature.marks.size());
            SignatureMark one;
            one.kind = "typed_name";
            one.page = m_page.number;
            one.box = place.name_box;
            one.confidence = k_typed;
            one.name = place.name;
            signature.marks.push_back(std::move(one));
        }
    }

    const Page& m_page;
    PageText m_text;
    std::vector<SlotPlace> m_places;
    std::vector<Seen> m_marks;
};

void find(const FieldContext& context, Piece& piece) {
    const std::vector<Page>& pages = context.reading.document().pages;
    Signature signature;
    signature.state = SignatureState::unsigned_;
    for (std::uint32_t index = context.first; index < context.last; ++index) {
        PageSignature(pages[index]).add_to(signature);
    }
    piece.signature = std::move(signature);
}

} // namespace

extern const Field field_signature;
const Field field_signature{.id = "signature", .find = find};

} // namespace intake::fields
