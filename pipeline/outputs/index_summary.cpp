// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/index_summary.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <type_traits>
#include <utility>

namespace intake {

namespace {

using Json = nlohmann::json;

constexpr std::string_view k_schema = "portfolio-intake/index/1";

/// The member, or null when it is absent or this is no object.
const Json& member(const Json& json, const char* key) {
    static const Json k_null;
    if (!json.is_object()) {
        return k_null;
    }
    const auto found = json.find(key);
    return found == json.end() ? k_null : *found;
}

std::string text_of(const Json& json, const char* key) {
    const Json& value = member(json, key);
    return value.is_string() ? value.get<std::string>() : std::string();
}

/// The number, if it is one that the type can hold.
template<typename Number>
std::optional<Number> number_or_nothing(const Json& json, const char* key) {
    const Json& value = member(json, key);
    if constexpr (std::is_floating_point_v<Number>) {
        return value.is_number() ? std::optional(value.get<Number>()) : std::nullopt;
    } else {
        if (!value.is_number_unsigned()
            || !std::in_range<Number>(value.get<Json::number_unsigned_t>())) {
            return std::nullopt;
        }
        return value.get<Number>();
    }
}

template<typename Number>
Number number_of(const Json& json, const char* key) {
    return number_or_nothing<Number>(json, key).value_or(Number{});
}

template<typename Read>
auto list_of(const Json& json, const char* key, Read read) {
    std::vector<decltype(read(json))> list;
    const Json& value = member(json, key);
    if (value.is_array()) {
        list.reserve(value.size());
        for (const Json& item : value) {
            list.push_back(read(item));
        }
    }
    return list;
}

std::optional<Box> box_of(const Json& json) {
    const Json& edges = member(json, "box");
    if (!edges.is_array() || edges.size() != 4
        || !std::ranges::all_of(edges, [](const Json& edge) { return edge.is_number(); })) {
        return std::nullopt;
    }
    const auto edge = [&](std::size_t i) { return edges[i].get<double>(); };
    return clamp(Box{edge(0), edge(1), edge(2), edge(3)});
}

bool is_true(const Json& json, const char* key) {
    const Json& value = member(json, key);
    return value.is_boolean() && value.get<bool>();
}

std::map<std::string, std::string> texts_by_name(const Json& json) {
    std::map<std::string, std::string> texts;
    if (json.is_object()) {
        for (const auto& [name, value] : json.items()) {
            texts[name] = value.is_string() ? value.get<std::string>() : "";
        }
    }
    return texts;
}

EntrySummary entry_of(const Json& json) {
    EntrySummary entry;
    entry.path = text_of(json, "path");
    entry.inside = text_of(json, "inside");
    entry.bytes = number_of<std::uint64_t>(json, "bytes");
    entry.media_type = text_of(json, "media_type");
    entry.outcome = text_of(json, "outcome");
    entry.reason = text_of(member(json, "detail"), "reason");
    entry.document = text_of(json, "document");
    entry.sha256 = text_of(json, "sha256");
    return entry;
}

PageSummary page_of(const Json& json) {
    PageSummary page;
    page.number = number_of<std::int32_t>(json, "number");
    page.text_source = text_of(json, "text_source");
    page.ocr_confidence = number_or_nothing<double>(json, "ocr_confidence");
    page.words = number_of<std::uint64_t>(json, "words");
    page.language = text_of(json, "language");
    page.width = number_of<double>(json, "width");
    page.height = number_of<double>(json, "height");
    page.outcome = text_of(json, "outcome");
    return page;
}

DocumentSummary document_of(const Json& json) {
    return {text_of(json, "id"),
            list_of(json, "pages", page_of),
            text_of(json, "entry"),
            number_of<std::size_t>(json, "entry_index")};
}

ReasonSummary reason_of(const Json& json) {
    return {text_of(json, "cue"),
            number_of<double>(json, "weight"),
            number_of<std::int32_t>(json, "page"),
            text_of(json, "text"),
            box_of(json)};
}

DateSummary date_of(const Json& json) {
    return {text_of(json, "value"),
            text_of(json, "end"),
            text_of(json, "role"),
            text_of(json, "text"),
            number_of<std::int32_t>(json, "page"),
            box_of(json),
            number_of<double>(json, "confidence"),
            text_of(json, "other_reading")};
}

SignatureMarkSummary mark_of(const Json& json) {
    SignatureMarkSummary mark;
    mark.kind = text_of(json, "kind");
    mark.page = number_of<std::int32_t>(json, "page");
    mark.box = box_of(json);
    mark.confidence = number_of<double>(json, "confidence");
    mark.name = text_of(json, "name");
    if (const Json& verified = member(json, "verified"); verified.is_boolean()) {
        mark.verified = verified.get<bool>();
    }
    mark.detail = text_of(json, "detail");
    mark.crop = text_of(json, "crop");
    return mark;
}

SignatureSlotSummary slot_of(const Json& json) {
    return {number_of<std::int32_t>(json, "page"),
            box_of(json),
            text_of(json, "label"),
            text_of(json, "name"),
            text_of(json, "role"),
            text_of(json, "state")};
}

SignatureSummary signature_of(const Json& json) {
    return {
        text_of(json, "state"), list_of(json, "marks", mark_of), list_of(json, "slots", slot_of)};
}

FieldSummary field_of(const Json& json) {
    FieldSummary field;
    field.value = text_of(json, "value");
    field.unit = text_of(json, "unit");
    field.text = text_of(json, "text");
    field.page = number_of<std::int32_t>(json, "page");
    field.box = box_of(json);
    field.confidence = number_of<double>(json, "confidence");
    return field;
}

std::vector<FieldSummary> fields_of(const Json& json) {
    std::vector<FieldSummary> fields;
    if (!json.is_object()) {
        return fields;
    }
    for (const auto& [name, values] : json.items()) {
        for (FieldSummary& field : list_of(json, name.c_str(), field_of)) {
            field.name = name;
            fields.push_back(std::move(field));
        }
    }
    return fields;
}

PieceSummary piece_of(const Json& json) {
    PieceSummary piece;
    piece.id = text_of(json, "id");
    piece.document = text_of(json, "document");
    piece.first_page = number_of<std::int32_t>(json, "first_page");
    piece.last_page = number_of<std::int32_t>(json, "last_page");
    piece.kind = text_of(json, "kind");
    piece.type = text_of(json, "type");
    piece.confidence = number_of<double>(json, "confidence");
    piece.runner_up = text_of(json, "runner_up");
    piece.because = list_of(json, "because", reason_of);
    piece.dates = list_of(json, "dates", date_of);
    piece.boundary = list_of(json, "boundary", reason_of);
    piece.boundary_is_doubtful = is_true(json, "boundary_is_doubtful");
    piece.signature = signature_of(member(json, "signature"));
    piece.fields = fields_of(member(json, "fields"));
    piece.text_sha256 = text_of(json, "text_sha256");
    piece.duplicate_of = text_of(json, "duplicate_of");
    piece.looks_like = text_of(json, "looks_like");
    piece.fingerprint = text_of(json, "fingerprint");
    return piece;
}

FindingSummary finding_of(const Json& json) {
    FindingSummary finding;
    finding.code = text_of(json, "code");
    finding.severity = text_of(json, "severity");
    finding.action_by = text_of(json, "action_by");
    finding.piece = text_of(json, "piece");
    finding.entry = text_of(json, "entry");
    finding.entry_index = number_or_nothing<std::size_t>(json, "entry_index");
    finding.page = number_of<std::int32_t>(json, "page");
    finding.criterion = text_of(json, "criterion");
    finding.heading_nl = text_of(member(json, "heading"), "nl");
    finding.heading_en = text_of(member(json, "heading"), "en");
    finding.text_nl = text_of(member(json, "text"), "nl");
    finding.text_en = text_of(member(json, "text"), "en");
    finding.box = box_of(json);
    finding.crop = text_of(json, "crop");
    finding.since = text_of(json, "since");
    return finding;
}

BothTextsSummary both_of(const Json& json, const char* key) {
    const Json& texts = member(json, key);
    return {text_of(texts, "nl"), text_of(texts, "en")};
}

std::string id_of(const Json& json) {
    return json.is_string() ? json.get<std::string>() : "";
}

CheckSummary check_of(const Json& json) {
    return {text_of(json, "id"),
            text_of(json, "ran"),
            text_of(json, "verdict"),
            both_of(json, "because"),
            text_of(json, "piece"),
            number_of<std::int32_t>(json, "page"),
            box_of(json)};
}

CriterionSummary criterion_of(const Json& json) {
    return {text_of(json, "id"),
            both_of(json, "title"),
            text_of(json, "clause"),
            text_of(json, "status"),
            both_of(json, "because"),
            list_of(json, "evidence", id_of),
            list_of(json, "checks", check_of)};
}

PointsSumSummary sum_of(const Json& json) {
    return {text_of(json, "id"),
            both_of(json, "title"),
            number_or_nothing<double>(json, "minimum"),
            number_or_nothing<double>(json, "maximum"),
            number_of<double>(json, "lower"),
            number_of<double>(json, "upper"),
            text_of(json, "reach"),
            number_or_nothing<double>(json, "claimed")};
}

QuestionSummary question_of(const Json& json) {
    return {text_of(json, "code"), both_of(json, "text"), number_of<double>(json, "effect")};
}

BothTextsSummary question_text_of(const Json& json) {
    return both_of(json, "text");
}

ActivitySummary activity_of(const Json& json) {
    ActivitySummary activity;
    activity.pieces = list_of(json, "pieces", id_of);
    activity.category = text_of(json, "category");
    activity.rules = list_of(json, "rules", id_of);
    activity.title = text_of(json, "title");
    activity.because = both_of(json, "because");
    activity.when = text_of(json, "when");
    activity.quantity = text_of(json, "quantity");
    activity.lower = number_of<double>(json, "lower");
    activity.upper = number_of<double>(json, "upper");
    activity.counted_lower = number_of<double>(json, "counted_lower");
    activity.counted_upper = number_of<double>(json, "counted_upper");
    activity.open_questions = list_of(json, "open_questions", question_text_of);
    activity.claimed = number_or_nothing<double>(json, "claimed");
    activity.page = number_of<std::int32_t>(json, "page");
    activity.box = box_of(json);
    return activity;
}

PointsSummary points_of(const Json& json) {
    const Json& window = member(json, "window");
    return {list_of(json, "categories", sum_of),
            sum_of(member(json, "total")),
            list_of(json, "activities", activity_of),
            list_of(json, "open_questions", question_of),
            text_of(window, "first"),
            text_of(window, "last")};
}

DecisionSummary decision_of(const Json& json) {
    return {text_of(json, "key"),
            text_of(json, "value"),
            text_of(json, "ambiguity"),
            text_of(json, "decided_on"),
            text_of(json, "decided_by")};
}

std::int32_t page_number_of(const Json& json) {
    return json.is_number_unsigned() && std::in_range<std::int32_t>(json.get<std::uint64_t>())
               ? json.get<std::int32_t>()
               : 0;
}

ReviewSummary review_of(const Json& json) {
    ReviewSummary review;
    review.piece = text_of(json, "piece");
    review.found = text_of(json, "found");
    const Json& said = member(json, "said");
    const Json& about = member(said, "about");
    review.kind = text_of(said, "kind");
    review.file = text_of(about, "file");
    review.first_page = number_of<std::int32_t>(about, "first_page");
    review.last_page = number_of<std::int32_t>(about, "last_page");
    review.type = text_of(said, "type");
    review.date = text_of(said, "date");
    review.role = text_of(said, "role");
    review.pages = list_of(said, "pages", page_number_of);
    review.note = text_of(said, "note");
    review.who = text_of(said, "who");
    review.when = text_of(said, "when");
    review.said = said.dump(-1, ' ', true, Json::error_handler_t::replace);
    return review;
}

FileChangeSummary file_change_of(const Json& json) {
    return {text_of(json, "state"), text_of(json, "path"), text_of(member(json, "was"), "path")};
}

SolvedSummary solved_of(const Json& json) {
    return {text_of(json, "severity"),
            both_of(json, "heading"),
            both_of(json, "text"),
            text_of(json, "path"),
            number_of<std::int32_t>(json, "page"),
            text_of(json, "because")};
}

StampSummary stamp_of(const Json& json) {
    return {is_true(json, "sandboxed"),
            texts_by_name(member(json, "digests")),
            texts_by_name(member(json, "versions")),
            number_of<int>(member(json, "learned"), "version"),
            text_of(member(json, "learned"), "sha256")};
}

} // namespace

std::string IndexSummary::title(const std::string& type, Lang lang) const {
    if (type == "other") {
        return lang == Lang::nl ? "Niet herkend" : "Not recognised";
    }
    const auto found = titles.find(type);
    if (found == titles.end()) {
        return type;
    }
    return lang == Lang::nl ? found->second.first : found->second.second;
}

std::size_t IndexSummary::pages() const {
    std::size_t count = 0;
    for (const DocumentSummary& document : documents) {
        count += document.pages.size();
    }
    return count;
}

std::size_t IndexSummary::findings_with(std::string_view code) const {
    return static_cast<std::size_t>(std::ranges::count(findings, code, &FindingSummary::code));
}

std::size_t EarlierDeliverySummary::files_that_are(std::string_view state) const {
    return static_cast<std::size_t>(std::ranges::count(files, state, &FileChangeSummary::state));
}

std::optional<IndexSummary> parse_index(std::string_view json) {
    const Json root = Json::parse(json, nullptr, false);
    if (text_of(root, "schema") != k_schema) {
        return std::nullopt;
    }
    IndexSummary index;
    index.version = text_of(member(root, "program"), "version");
    const Json& portfolio = member(root, "portfolio");
    index.id = text_of(portfolio, "id");
    index.name = text_of(portfolio, "name");
    index.file = text_of(portfolio, "file");
    index.bytes = number_of<std::uint64_t>(portfolio, "bytes");
    index.sha256 = text_of(portfolio, "sha256");
    index.stamp = stamp_of(member(root, "program"));
    index.outcome = text_of(portfolio, "outcome");
    index.entries = list_of(root, "entries", entry_of);
    index.documents = list_of(root, "documents", document_of);
    index.pieces = list_of(root, "pieces", piece_of);
    index.findings = list_of(root, "findings", finding_of);
    const Json& candidate = member(root, "candidate");
    index.candidate_number = text_of(candidate, "number");
    index.candidate_name = text_of(candidate, "name");
    index.recertification_date = text_of(candidate, "recertification_date");
    index.framework = text_of(root, "framework");
    index.criteria = list_of(root, "criteria", criterion_of);
    if (const Json& points = member(root, "points"); points.is_object()) {
        index.points = points_of(points);
    }
    index.unused = list_of(root, "unused", id_of);
    index.decisions = list_of(root, "decisions", decision_of);
    index.reviews = list_of(root, "reviews", review_of);
    if (const Json& earlier = member(root, "earlier_delivery"); earlier.is_object()) {
        index.earlier = {list_of(earlier, "files", file_change_of),
                         list_of(earlier, "solved", solved_of)};
    }
    const Json& types = member(root, "types");
    if (types.is_object()) {
        for (const auto& [type, title] : types.items()) {
            index.titles[type] = {text_of(title, "nl"), text_of(title, "en")};
        }
    }
    return index;
}

} // namespace intake
