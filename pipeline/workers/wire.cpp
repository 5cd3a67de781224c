// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/workers/wire.hpp"

#include "pipeline/workers/clean_utf8.hpp"
#include "pipeline/workers/pack.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

// The stream of one child, version 3. Numbers are little-endian; i32 values are not negative.
//
//   stream       = preamble frame*
//   preamble     = "IWF" u8:version
//   frame        = u8:code u32:length payload              length = bytes of the payload
//
//   order        = [ identified ( document | page | picture | member_of )* ] end
//                  at most one document, before the first page; page numbers rise strictly, and so do
//                  those of pictures, which come only of pages that were to be drawn
//   member_of    = member member_bytes* member_end
//
//   identified   = text:media_type text:format             payloads, by the name of their frame
//   document     = i32:pages text:producer
//   page         = i32:number f64:width f64:height i32:rotation u8:text_source optional:ocr_confidence
//                  text:language text:reading worst u8:ink_examined u8:deferred ending u32:words word* u32:marks mark* u32:rules box*
//   picture      = i32:number byte*                        a JPEG
//   member       = text:raw_name text:name u64:packed_bytes u8:is_directory
//   member_bytes = byte*
//   member_end   = ending
//   end          = ending
//
//   word         = text box optional:confidence fraction:size i32:line i32:block u8:bold
//   mark         = text:kind box optional:confidence u32:facts fact*
//   fact         = text:name text:value
//   worst        = u8:has_worst [box fraction:confidence]
//   ending       = u8:outcome text:reason u8:has_found [u64:found] u8:has_allowed [u64:allowed]
//   box          = fraction:x0 fraction:y0 fraction:x1 fraction:y1
//   fraction     = u32 millionths                          finer than a hair on any page, and never NaN
//   optional     = fraction | u32 0xFFFFFFFF for nothing
//   text         = u32:length byte*

namespace intake {
namespace {

constexpr std::array<std::byte, 4> k_preamble{
    std::byte{'I'}, std::byte{'W'}, std::byte{'F'}, std::byte{3}};
constexpr std::size_t k_header_bytes = 5;
constexpr std::size_t k_chunk_bytes = 64U << 10U; // of one member_bytes frame

enum class FrameKind : std::uint8_t {
    identified = 1,
    document,
    page,
    member,
    member_bytes,
    member_end,
    end,
    picture,
};

// The longest texts. Identifiers and media types are short; names of entries have a 16-bit length in a
// ZIP and may grow threefold when decoded; a word without a space can be as long as a page.
constexpr std::size_t k_identifier_bytes = 64;
constexpr std::size_t k_media_type_bytes = 127;
constexpr std::size_t k_producer_bytes = 200;
constexpr std::size_t k_fact_bytes = 500;
constexpr std::size_t k_raw_name_bytes = std::numeric_limits<std::uint16_t>::max();
constexpr std::size_t k_name_bytes = 3 * k_raw_name_bytes;
constexpr std::size_t k_word_bytes = 8U << 20U;
// A page at 100 dots per inch takes 60 to 150 kB.
constexpr std::uint32_t k_picture_bytes = 512U << 10U;

constexpr std::uint32_t k_million = 1'000'000;
constexpr std::uint32_t k_nothing = 0xFFFF'FFFF;
constexpr double k_largest_page = 1e9; // points; what a file says beyond is cut off

// ------------------------------------------------------------------------------- writing

void put_fraction(Packer& out, double fraction) {
    const double inside = fraction > 0 ? std::min(fraction, 1.0) : 0.0; // NaN becomes 0
    out.number(static_cast<std::uint32_t>(std::lround(inside * k_million)));
}

void put_optional(Packer& out, const std::optional<float>& fraction) {
    if (fraction) {
        put_fraction(out, static_cast<double>(*fraction));
    } else {
        out.number(k_nothing);
    }
}

void put_box(Packer& out, const Box& box) {
    for (const double edge : {box.x0, box.y0, box.x1, box.y1}) {
        put_fraction(out, edge);
    }
}

void put_bool(Packer& out, bool value) {
    out.number(static_cast<std::uint8_t>(value));
}

void put_optional(Packer& out, const std::optional<std::uint64_t>& value) {
    put_bool(out, value.has_value());
    if (value) {
        out.number(*value);
    }
}

void put_end(Packer& out, const End& end) {
    out.number(static_cast<std::uint8_t>(end.outcome));
    out.text(end.detail.reason);
    put_optional(out, end.detail.found);
    put_optional(out, end.detail.allowed);
}

void put_word(Packer& out, const Word& word) {
    out.text(word.text);
    put_box(out, word.box);
    put_optional(out, word.confidence);
    put_fraction(out, static_cast<double>(word.size));
    out.number(word.line);
    out.number(word.block);
    put_bool(out, word.bold);
}

void put_mark(Packer& out, const Mark& mark) {
    out.text(mark.kind);
    put_box(out, mark.box);
    put_optional(out, mark.confidence);
    out.number(static_cast<std::uint32_t>(mark.facts.size()));
    for (const Fact& fact : mark.facts) {
        out.text(fact.name);
        out.text(fact.value);
    }
}

void put_worst(Packer& out, const std::optional<WorstRegion>& worst) {
    put_bool(out, worst.has_value());
    if (worst) {
        put_box(out, worst->box);
        put_fraction(out, static_cast<double>(worst->confidence));
    }
}

void put_length(Packer& out, double points) {
    out.real(points > 0 ? std::min(points, k_largest_page) : 0.0); // NaN becomes 0
}

void put_page(Packer& out, const Page& page) {
    out.number(page.number);
    put_length(out, page.width);
    put_length(out, page.height);
    out.number(page.rotation);
    out.number(static_cast<std::uint8_t>(page.text_source));
    put_optional(out, page.ocr_confidence);
    out.text(page.language);
    out.text(page.reading);
    put_worst(out, page.worst);
    put_bool(out, page.ink_examined);
    put_bool(out, page.deferred);
    put_end(out, page.end);
    out.number(static_cast<std::uint32_t>(page.words.size()));
    for (const Word& word : page.words) {
        put_word(out, word);
    }
    out.number(static_cast<std::uint32_t>(page.marks.size()));
    for (const Mark& mark : page.marks) {
        put_mark(out, mark);
    }
    out.number(static_cast<std::uint32_t>(page.rules.size()));
    for (const Box& rule : page.rules) {
        put_box(out, rule);
    }
}

/// One whole frame with the payload that `fill` writes.
template<typename Fill>
void send(const FrameWriter::Write& write, FrameKind kind, Fill fill) {
    Packer payload;
    fill(payload);
    Packer frame;
    frame.number(static_cast<std::uint8_t>(kind));
    frame.number(static_cast<std::uint32_t>(payload.bytes().size()));
    frame.raw(payload.bytes());
    write(frame.bytes());
}

// ------------------------------------------------------------------------------- reading

template<typename Enum>
Enum take_enum(Unpacker& in, Enum last) {
    const auto value = in.number<std::uint8_t>();
    if (value > static_cast<std::uint8_t>(last)) {
        in.fail("enumerator");
        return {};
    }
    return static_cast<Enum>(value);
}

bool take_bool(Unpacker& in) {
    const auto value = in.number<std::uint8_t>();
    if (value > 1) {
        in.fail("truth_value");
    }
    return value == 1;
}

std::int32_t take_count(Unpacker& in) {
    const auto value = in.number<std::int32_t>();
    if (value < 0) {
        in.fail("negative");
    }
    return value;
}

double take_fraction(Unpacker& in) {
    return static_cast<double>(std::min(in.number<std::uint32_t>(), k_million)) / k_million;
}

std::optional<float> take_optional_fraction(Unpacker& in) {
    const auto value = in.number<std::uint32_t>();
    if (value == k_nothing) {
        return std::nullopt;
    }
    return static_cast<float>(static_cast<double>(std::min(value, k_million)) / k_million);
}

std::optional<std::uint64_t> take_optional_number(Unpacker& in) {
    return take_bool(in) ? std::optional(in.number<std::uint64_t>()) : std::nullopt;
}

Box take_box(Unpacker& in) {
    Box box;
    for (double* edge : {&box.x0, &box.y0, &box.x1, &box.y1}) {
        *edge = take_fraction(in);
    }
    return clamp(box);
}

double take_length(Unpacker& in) {
    const double points = in.real();
    if (!(points >= 0 && points <= k_largest_page)) { // also when it is NaN
        in.fail("page_size");
        return 0;
    }
    return points;
}

/// Letters, digits and `others`: what ends up in the index as it is.
std::string take_ascii(Unpacker& in, std::size_t at_most, std::string_view others) {
    const std::string_view text = in.text(at_most);
    const auto is_allowed = [others](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || others.find(c) != std::string_view::npos;
    };
    if (!std::ranges::all_of(text, is_allowed)) {
        in.fail("identifier");
    }
    return std::string(text);
}

std::string take_identifier(Unpacker& in) {
    return take_ascii(in, k_identifier_bytes, "_-");
}

End take_end(Unpacker& in) {
    End end;
    end.outcome = take_enum(in, Outcome::input_io_error);
    end.detail.reason = take_identifier(in);
    end.detail.found = take_optional_number(in);
    end.detail.allowed = take_optional_number(in);
    return end;
}

Word take_word(Unpacker& in) {
    Word word;
    word.text = clean_utf8(in.text(k_word_bytes));
    if (word.text.empty()) {
        in.fail("empty_word");
    }
    word.box = take_box(in);
    word.confidence = take_optional_fraction(in);
    word.size = static_cast<float>(take_fraction(in));
    word.line = take_count(in);
    word.block = take_count(in);
    word.bold = take_bool(in);
    return word;
}

/// As many items as the stream says there are, or as it really has. The memory grows with what
/// arrived, not with what was announced.
template<typename Item>
std::vector<Item> take_list(Unpacker& in, Item (*take)(Unpacker&)) {
    std::vector<Item> items;
    for (auto count = in.number<std::uint32_t>(); count > 0 && in.ok(); --count) {
        items.push_back(take(in));
    }
    return items;
}

Fact take_fact(Unpacker& in) {
    Fact fact;
    fact.name = take_identifier(in);
    fact.value = clean_utf8(in.text(k_fact_bytes));
    return fact;
}

Mark take_mark(Unpacker& in) {
    Mark mark;
    mark.kind = take_identifier(in);
    mark.box = take_box(in);
    mark.confidence = take_optional_fraction(in);
    mark.facts = take_list(in, take_fact);
    return mark;
}

std::optional<WorstRegion> take_worst(Unpacker& in) {
    if (!take_bool(in)) {
        return std::nullopt;
    }
    WorstRegion worst;
    worst.box = take_box(in);
    worst.confidence = static_cast<float>(take_fraction(in));
    return worst;
}

Page take_page(Unpacker& in) {
    Page page;
    page.number = take_count(in);
    page.width = take_length(in);
    page.height = take_length(in);
    page.rotation = take_count(in);
    if (page.rotation % 90 != 0 || page.rotation >= 360) {
        in.fail("rotation");
    }
    page.text_source = take_enum(in, TextSource::ocr);
    page.ocr_confidence = take_optional_fraction(in);
    page.language = take_identifier(in);
    page.reading = take_identifier(in);
    page.worst = take_worst(in);
    page.ink_examined = take_bool(in);
    page.deferred = take_bool(in);
    page.end = take_end(in);
    page.words = take_list(in, take_word);
    page.marks = take_list(in, take_mark);
    page.rules = take_list(in, take_box);
    return page;
}

DocumentInfo take_document(Unpacker& in) {
    DocumentInfo info;
    info.pages = take_count(in);
    info.producer = clean_utf8(in.text(k_producer_bytes));
    return info;
}

MemberHeader take_member(Unpacker& in) {
    MemberHeader header;
    header.raw_name = std::string(in.text(k_raw_name_bytes));
    header.name = clean_utf8(in.text(k_name_bytes));
    header.packed_bytes = in.number<std::uint64_t>();
    header.is_directory = take_bool(in);
    return header;
}

/// Whether the bytes begin and end as those of a JPEG; what stands between is for a browser to judge.
bool is_framed_as_jpeg(Bytes bytes) {
    constexpr std::array k_begin{std::byte{0xFF}, std::byte{0xD8}, std::byte{0xFF}};
    constexpr std::array k_end{std::byte{0xFF}, std::byte{0xD9}};
    return bytes.size() > k_begin.size() + k_end.size()
           && std::ranges::equal(bytes.first(k_begin.size()), k_begin)
           && std::ranges::equal(bytes.last(k_end.size()), k_end);
}

End bad(std::string_view reason) {
    return {Outcome::protocol_error, {std::string(reason), std::nullopt, std::nullopt}};
}

} // namespace

// ------------------------------------------------------------------------------- FrameWriter

FrameWriter::FrameWriter(Write write) : m_write(std::move(write)) {
    m_write(k_preamble);
}

void FrameWriter::identified(const std::string& media_type, const std::string& format) {
    send(m_write, FrameKind::identified, [&](Packer& out) {
        out.text(media_type);
        out.text(format);
    });
}

void FrameWriter::document(const DocumentInfo& info) {
    send(m_write, FrameKind::document, [&](Packer& out) {
        out.number(info.pages);
        out.text(info.producer);
    });
}

void FrameWriter::page(const Page& page) {
    send(m_write, FrameKind::page, [&](Packer& out) { put_page(out, page); });
}

void FrameWriter::member(const MemberHeader& header) {
    send(m_write, FrameKind::member, [&](Packer& out) {
        out.text(header.raw_name);
        out.text(header.name);
        out.number(header.packed_bytes);
        put_bool(out, header.is_directory);
    });
}

void FrameWriter::member_bytes(Bytes bytes) {
    while (!bytes.empty()) {
        const Bytes chunk = bytes.first(std::min(bytes.size(), k_chunk_bytes));
        send(m_write, FrameKind::member_bytes, [&](Packer& out) { out.raw(chunk); });
        bytes = bytes.subspan(chunk.size());
    }
}

void FrameWriter::member_end(const End& end) {
    send(m_write, FrameKind::member_end, [&](Packer& out) { put_end(out, end); });
}

void FrameWriter::picture(std::int32_t page, Bytes jpeg) {
    send(m_write, FrameKind::picture, [&](Packer& out) {
        out.number(page);
        out.raw(jpeg);
    });
}

void FrameWriter::end(const End& end) {
    send(m_write, FrameKind::end, [&](Packer& out) { put_end(out, end); });
}

// ------------------------------------------------------------------------------- FrameReader

/// A kind of frame: how long its payload may be, when it may come, and what may come after it.
struct FrameReader::Rule {
    FrameKind kind;
    std::uint32_t most_bytes;
    bool when_opening;
    bool when_reading;
    bool in_member;
    State after;

    static const Rule* find(std::uint8_t code);

    bool may_come(State state) const {
        return (state == State::opening && when_opening)
               || (state == State::reading && when_reading)
               || (state == State::in_member && in_member);
    }
};

const FrameReader::Rule* FrameReader::Rule::find(std::uint8_t code) {
    // A page may be long: its text has limits of its own, and result_bytes bounds all frames together.
    static constexpr std::array<Rule, 8> k_rules{{
        {FrameKind::identified, 256, true, false, false, State::reading},
        {FrameKind::document, 256, false, true, false, State::reading},
        {FrameKind::page, 256U << 20U, false, true, false, State::reading},
        {FrameKind::member, 320U << 10U, false, true, false, State::in_member},
        {FrameKind::member_bytes, k_chunk_bytes, false, false, true, State::in_member},
        {FrameKind::member_end, 256, false, false, true, State::reading},
        {FrameKind::end, 256, true, true, false, State::ended},
        {FrameKind::picture, k_picture_bytes, false, true, false, State::reading},
    }};
    const auto* const rule = std::ranges::find_if(k_rules, [code](const Rule& candidate) {
        return static_cast<std::uint8_t>(candidate.kind) == code;
    });
    return rule == k_rules.end() ? nullptr : rule;
}

FrameReader::FrameReader(Allowance allowance, FrameSink& sink)
    : m_allowance(std::move(allowance)), m_sink(sink) {}

std::optional<End> FrameReader::feed(Bytes bytes) {
    m_buffer.insert(m_buffer.end(), bytes.begin(), bytes.end());
    Bytes rest = m_buffer;
    std::optional<End> problem;
    std::size_t before = 0;
    do {
        before = rest.size();
        problem = m_state == State::preamble ? take_preamble(rest) : take_frame(rest);
    } while (!problem && rest.size() < before);
    m_buffer.erase(m_buffer.begin(), m_buffer.end() - static_cast<std::ptrdiff_t>(rest.size()));
    return problem;
}

std::optional<End> FrameReader::close() const {
    if (!m_buffer.empty()) {
        return bad("half_frame");
    }
    if (m_state != State::ended) {
        return bad("no_end");
    }
    return std::nullopt;
}

std::optional<End> FrameReader::take_preamble(Bytes& rest) {
    if (rest.size() < k_preamble.size()) {
        return std::nullopt;
    }
    if (!std::ranges::equal(rest.first(k_preamble.size()), k_preamble)) {
        return bad("version");
    }
    rest = rest.subspan(k_preamble.size());
    m_state = State::opening;
    return std::nullopt;
}

/// Takes one frame off `rest`, or nothing while it is not complete.
std::optional<End> FrameReader::take_frame(Bytes& rest) {
    if (rest.size() < k_header_bytes) {
        return std::nullopt;
    }
    Unpacker header(rest);
    const Rule* rule = Rule::find(header.number<std::uint8_t>());
    const auto length = header.number<std::uint32_t>();
    if (rule == nullptr) {
        return bad("unknown_frame");
    }
    if (std::optional<End> problem = check(*rule, length)) {
        return problem;
    }
    if (rest.size() - k_header_bytes < length) {
        return std::nullopt;
    }
    Unpacker payload(rest.subspan(k_header_bytes, length));
    deliver(*rule, payload);
    if (!payload.ok()) {
        return bad(payload.problem());
    }
    rest = rest.subspan(k_header_bytes + length);
    m_state = rule->after;
    m_result_bytes += k_header_bytes + (rule->kind == FrameKind::member_bytes ? 0 : length);
    ++m_frames;
    return std::nullopt;
}

/// Judges a frame by its header, before any of its payload is kept.
std::optional<End> FrameReader::check(const Rule& rule, std::uint32_t length) {
    if (!rule.may_come(m_state)) {
        return bad("frame_order");
    }
    if (length > rule.most_bytes) {
        return bad("frame_length");
    }
    if (rule.kind == FrameKind::member_bytes) {
        if (m_member_bytes + length > m_allowance.entry_bytes
            || m_unpacked_bytes + length > m_allowance.unpacked_bytes) {
            return bad("member_bytes");
        }
        length = 0;
    }
    const std::uint64_t found = m_result_bytes + k_header_bytes + length;
    if (found > m_allowance.result_bytes) {
        return End{Outcome::limit_text, {"result_bytes", found, m_allowance.result_bytes}};
    }
    return std::nullopt;
}

/// Reads the payload and hands it on, unless something in it is wrong.
void FrameReader::deliver(const Rule& rule, Unpacker& in) {
    switch (rule.kind) {
    case FrameKind::identified: {
        const std::string media_type = take_ascii(in, k_media_type_bytes, "!#$&^_.+-/");
        const std::string format = take_identifier(in);
        if (in.finish()) {
            m_sink.identified(media_type, format);
        }
        return;
    }
    case FrameKind::document:
        deliver_document(in);
        return;
    case FrameKind::page:
        deliver_page(in);
        return;
    case FrameKind::picture:
        deliver_picture(in);
        return;
    case FrameKind::member: {
        const MemberHeader header = take_member(in);
        m_member_bytes = 0;
        if (in.finish()) {
            m_sink.member(header);
        }
        return;
    }
    case FrameKind::member_bytes: {
        const Bytes bytes = in.take(in.left());
        m_member_bytes += bytes.size();
        m_unpacked_bytes += bytes.size();
        m_sink.member_bytes(bytes);
        return;
    }
    case FrameKind::member_end:
    case FrameKind::end: {
        const End end = take_end(in);
        if (in.finish()) {
            rule.kind == FrameKind::end ? m_sink.end(end) : m_sink.member_end(end);
        }
        return;
    }
    }
}

void FrameReader::deliver_document(Unpacker& in) {
    const DocumentInfo info = take_document(in);
    if (m_pages) {
        in.fail("second_document");
    }
    if (in.finish()) {
        m_pages = info.pages;
        m_sink.document(info);
    }
}

void FrameReader::deliver_page(Unpacker& in) {
    const Page page = take_page(in);
    const auto& only = m_allowance.only_pages;
    if (!m_pages || page.number > *m_pages || page.number <= m_last_page
        || (!only.empty() && !std::ranges::binary_search(only, page.number))) {
        in.fail("page_number");
    }
    if (in.finish()) {
        m_last_page = page.number;
        m_sink.page(page);
    }
}

void FrameReader::deliver_picture(Unpacker& in) {
    const std::int32_t number = take_count(in);
    const Bytes jpeg = in.take(in.left());
    if (number <= m_last_picture || !std::ranges::binary_search(m_allowance.pictures, number)) {
        in.fail("picture_number");
    }
    if (!is_framed_as_jpeg(jpeg)) {
        in.fail("picture_bytes");
    }
    if (in.finish()) {
        m_last_picture = number;
        m_sink.picture(number, jpeg);
    }
}

} // namespace intake
