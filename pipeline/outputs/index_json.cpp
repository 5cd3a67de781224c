// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/index_json.hpp"

#include "pipeline/findings.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <map>
#include <optional>
#include <string_view>

namespace intake {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view k_schema = "portfolio-intake/index/1";

double rounded(double value, double steps) {
    // Adding zero turns -0.0 into 0.0, which prints alike everywhere.
    return std::isfinite(value) ? std::round(value * steps) / steps + 0.0 : 0.0;
}

template<typename Items, typename ToJson>
Json list_json(const Items& items, ToJson to_json) {
    Json json = Json::array();
    for (const auto& item : items) {
        json.push_back(to_json(item));
    }
    return json;
}

Json box_json(const Box& box) {
    const Box safe = clamp(box);
    return {
        rounded(safe.x0, 1e4), rounded(safe.y0, 1e4), rounded(safe.x1, 1e4), rounded(safe.y1, 1e4)};
}

Json confidence_json(double confidence) {
    return rounded(confidence, 1e3);
}

template<typename T>
Json or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json or_null(const std::optional<float>& confidence) {
    return confidence ? confidence_json(static_cast<double>(*confidence)) : Json(nullptr);
}

Json or_null(const std::optional<Box>& box) {
    return box ? box_json(*box) : Json(nullptr);
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json detail_json(const Detail& detail) {
    if (detail == Detail{}) {
        return nullptr;
    }
    Json json = Json::object();
    if (!detail.reason.empty()) {
        json["reason"] = detail.reason;
    }
    if (detail.found) {
        json["found"] = *detail.found;
    }
    if (detail.allowed) {
        json["allowed"] = *detail.allowed;
    }
    return json;
}

void put_end(Json& json, const End& end) {
    json["outcome"] = to_string(end.outcome);
    json["detail"] = detail_json(end.detail);
}

std::string hex(std::string_view bytes) {
    constexpr std::string_view k_digits = "0123456789abcdef";
    std::string digits;
    digits.reserve(2 * bytes.size());
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        digits += k_digits[byte >> 4U];
        digits += k_digits[byte & 0x0FU];
    }
    return digits;
}

/// The name as stored is the end of the shown path, unless it had to be decoded, escaped or masked.
bool shows_raw_name(const Entry& entry) {
    return entry.raw_name.empty() || entry.path == entry.raw_name
           || entry.path == entry.inside + "/" + entry.raw_name;
}

Json entry_json(const Entry& entry, const Portfolio& portfolio) {
    Json json;
    json["path"] = entry.path;
    json["bytes"] = entry.bytes;
    json["sha256"] = text_or_null(entry.sha256);
    json["media_type"] = text_or_null(entry.media_type);
    put_end(json, entry.end);
    json["document"] =
        entry.document ? Json(portfolio.documents.at(*entry.document).id) : Json(nullptr);
    json["inside"] = text_or_null(entry.inside);
    if (!shows_raw_name(entry)) {
        json["raw_name_hex"] = hex(entry.raw_name);
    }
    return json;
}

Json worst_json(const std::optional<WorstRegion>& worst) {
    if (!worst) {
        return nullptr;
    }
    Json json;
    json["confidence"] = confidence_json(static_cast<double>(worst->confidence));
    json["box"] = box_json(worst->box);
    return json;
}

Json mark_json(const Mark& mark) {
    Json json;
    json["kind"] = mark.kind;
    json["box"] = box_json(mark.box);
    json["confidence"] = or_null(mark.confidence);
    json["facts"] = Json::object();
    for (const Fact& fact : mark.facts) {
        json["facts"][fact.name] = fact.value;
    }
    return json;
}

/// The file with the picture of a page; null where none was made.
Json picture_json(const DocumentRecord& record, std::int32_t page) {
    const auto picture = record.pictures.find(page);
    return picture == record.pictures.end() ? Json(nullptr) : Json(picture->second);
}

Json page_json(const Page& page, const DocumentRecord& record) {
    Json json;
    json["number"] = page.number;
    json["text_source"] = to_string(page.text_source);
    json["ocr_confidence"] = or_null(page.ocr_confidence);
    json["language"] = text_or_null(page.language);
    json["reading"] = text_or_null(page.reading);
    json["worst"] = worst_json(page.worst);
    json["rotation"] = page.rotation;
    json["words"] = page.words.size();
    json["marks"] = Json::array();
    for (const Mark& mark : page.marks) {
        json["marks"].push_back(mark_json(mark));
    }
    json["width"] = rounded(page.width, 1e2);
    json["height"] = rounded(page.height, 1e2);
    json["preview"] = picture_json(record, page.number);
    put_end(json, page.end);
    return json;
}

Json document_json(const DocumentRecord& record, const Portfolio& portfolio) {
    Json json;
    json["id"] = record.id;
    json["entry"] = portfolio.entries.at(record.entry).path;
    json["entry_index"] = record.entry;
    json["producer"] = text_or_null(record.document.info.producer);
    json["pages_in_file"] = record.document.info.pages;
    json["pages"] = Json::array();
    for (const Page& page : record.document.pages) {
        json["pages"].push_back(page_json(page, record));
    }
    return json;
}

Json reasons_json(const std::vector<Reason>& reasons) {
    Json json = Json::array();
    for (const Reason& reason : reasons) {
        Json item;
        item["cue"] = reason.cue;
        item["weight"] = rounded(reason.weight, 1e3);
        item["page"] = reason.page > 0 ? Json(reason.page) : Json(nullptr);
        item["box"] = or_null(reason.box);
        item["text"] = reason.text;
        json.push_back(std::move(item));
    }
    return json;
}

Json date_json(const DateFound& date) {
    Json json;
    json["value"] = date.value;
    json["end"] = or_null(date.end);
    json["role"] = to_string(date.role);
    json["text"] = date.text;
    json["page"] = date.page;
    json["box"] = box_json(date.box);
    json["confidence"] = confidence_json(date.confidence);
    json["other_reading"] = or_null(date.other_reading);
    return json;
}

Json signature_mark_json(const SignatureMark& mark, const DocumentRecord& document) {
    Json json;
    json["kind"] = mark.kind;
    json["page"] = mark.page;
    json["box"] = box_json(mark.box);
    json["confidence"] = confidence_json(mark.confidence);
    json["name"] = or_null(mark.name);
    json["verified"] = or_null(mark.verified);
    json["detail"] = text_or_null(mark.detail);
    json["crop"] = picture_json(document, mark.page);
    return json;
}

Json signature_slot_json(const SignatureSlot& slot) {
    Json json;
    json["page"] = slot.page;
    json["box"] = box_json(slot.box);
    json["label"] = text_or_null(slot.label);
    json["name"] = text_or_null(slot.name);
    json["role"] = text_or_null(slot.role);
    json["state"] = to_string(slot.state);
    json["marks"] = slot.marks;
    return json;
}

Json signature_json(const Signature& signature, const DocumentRecord& document) {
    Json json;
    json["state"] = to_string(signature.state);
    json["marks"] = Json::array();
    for (const SignatureMark& mark : signature.marks) {
        json["marks"].push_back(signature_mark_json(mark, document));
    }
    json["slots"] = Json::array();
    for (const SignatureSlot& slot : signature.slots) {
        json["slots"].push_back(signature_slot_json(slot));
    }
    return json;
}

Json field_json(const FieldFound& field) {
    Json json;
    json["value"] = field.value;
    if (!field.unit.empty()) {
        json["unit"] = field.unit;
    }
    json["text"] = field.text;
    json["page"] = field.page > 0 ? Json(field.page) : Json(nullptr);
    json["box"] = or_null(field.box);
    json["confidence"] = confidence_json(field.confidence);
    return json;
}

/// By name; each a list, since a paper may state two quantities.
Json fields_json(const std::vector<FieldFound>& fields) {
    Json json = Json::object();
    for (const FieldFound& field : fields) {
        json[field.name].push_back(field_json(field));
    }
    return json;
}

Json piece_json(const PieceRecord& record, const Index& index) {
    const Piece& piece = record.piece;
    Json json;
    json["id"] = record.id;
    const DocumentRecord& document = index.portfolio.documents.at(record.document);
    json["document"] = document.id;
    json["duplicate_of"] =
        record.duplicate_of ? Json(index.pieces.at(*record.duplicate_of).id) : Json();
    json["looks_like"] = record.looks_like ? Json(index.pieces.at(*record.looks_like).id) : Json();
    json["fingerprint"] = text_or_null(record.fingerprint);
    json["first_page"] = piece.first_page;
    json["last_page"] = piece.last_page;
    json["kind"] = piece.kind;
    json["type"] = piece.type;
    json["confidence"] = confidence_json(piece.confidence);
    json["runner_up"] = or_null(piece.runner_up);
    json["either"] = piece.runner_up ? Json(confidence_json(piece.either)) : Json();
    json["because"] = reasons_json(piece.because);
    json["boundary"] = reasons_json(piece.boundary);
    json["boundary_is_doubtful"] = piece.boundary_is_doubtful;
    json["dates"] = Json::array();
    for (const DateFound& date : piece.dates) {
        json["dates"].push_back(date_json(date));
    }
    json["signature"] = signature_json(piece.signature, document);
    json["fields"] = fields_json(piece.fields);
    json["text_sha256"] = text_or_null(record.text_sha256);
    return json;
}

Json both_json(const BothTexts& text) {
    return {{"nl", text.nl}, {"en", text.en}};
}

/// Points, rounded to hundredths; whole ones without a fraction.
Json points_json(double points) {
    const double value = rounded(points, 1e2);
    return value == std::floor(value) ? Json(static_cast<std::int64_t>(value)) : Json(value);
}

Json points_or_null(const std::optional<double>& points) {
    return points ? points_json(*points) : Json(nullptr);
}

Json candidate_json(const Candidate& candidate) {
    Json json;
    json["number"] = text_or_null(candidate.number);
    json["name"] = candidate.name;
    json["birth_name"] = text_or_null(candidate.birth_name);
    json["recertification_date"] = or_null(candidate.recertification_date);
    return json;
}

Json check_json(const CheckResult& check) {
    Json json;
    json["id"] = check.id;
    json["ran"] = to_string(check.ran);
    json["verdict"] = to_string(check.verdict);
    json["because"] = both_json(check.because);
    json["piece"] = or_null(check.piece);
    json["page"] = or_null(check.page);
    json["box"] = or_null(check.box);
    return json;
}

Json criterion_json(const Criterion& criterion) {
    Json json;
    json["id"] = criterion.id;
    json["title"] = both_json(criterion.title);
    json["clause"] = criterion.clause;
    json["status"] = to_string(criterion.status);
    json["because"] = both_json(criterion.because);
    json["evidence"] = criterion.evidence;
    json["checks"] = list_json(criterion.checks, check_json);
    return json;
}

Json sum_json(const PointsSum& sum) {
    Json json;
    json["id"] = sum.id;
    json["title"] = both_json(sum.title);
    json["minimum"] = points_or_null(sum.minimum);
    json["maximum"] = points_or_null(sum.maximum);
    json["lower"] = points_json(sum.lower);
    json["upper"] = points_json(sum.upper);
    json["uncapped_lower"] = points_json(sum.uncapped_lower);
    json["uncapped_upper"] = points_json(sum.uncapped_upper);
    json["claimed"] = points_or_null(sum.claimed);
    json["reach"] = to_string(sum.reach);
    return json;
}

Json question_json(const OpenQuestion& question) {
    return {{"code", question.code},
            {"text", both_json(question.text)},
            {"effect", points_json(question.effect)}};
}

Json activity_json(const Activity& activity) {
    Json json;
    json["pieces"] = activity.pieces;
    json["category"] = text_or_null(activity.category);
    json["rules"] = activity.rules;
    json["title"] = text_or_null(activity.title);
    json["when"] = text_or_null(activity.when);
    json["quantity"] = text_or_null(activity.quantity);
    json["claimed"] = points_or_null(activity.claimed);
    json["lower"] = points_json(activity.lower);
    json["upper"] = points_json(activity.upper);
    json["counted_lower"] = points_json(activity.counted_lower);
    json["counted_upper"] = points_json(activity.counted_upper);
    json["because"] = both_json(activity.because);
    json["open_questions"] = list_json(activity.open_questions, question_json);
    json["page"] = or_null(activity.page);
    json["box"] = or_null(activity.box);
    return json;
}

Json all_points_json(const Points& points) {
    Json json;
    json["window"] = points.window_first.empty()
                         ? Json(nullptr)
                         : Json({{"first", points.window_first}, {"last", points.window_last}});
    json["categories"] = list_json(points.categories, sum_json);
    json["total"] = sum_json(points.total);
    json["activities"] = list_json(points.activities, activity_json);
    json["open_questions"] = list_json(points.open_questions, question_json);
    return json;
}

Json decision_json(const DecisionInForce& decision) {
    Json json;
    json["key"] = decision.key;
    json["value"] = decision.value;
    json["ambiguity"] = decision.ambiguity;
    json["decided_on"] = text_or_null(decision.decided_on);
    json["decided_by"] = text_or_null(decision.decided_by);
    return json;
}

Json key_json(const PieceKey& key) {
    Json json;
    json["entry_sha256"] = key.entry_sha256;
    json["first_page"] = key.first_page;
    json["last_page"] = key.last_page;
    if (!key.text_sha256.empty()) {
        json["text_sha256"] = key.text_sha256;
    }
    json["file"] = key.file;
    return json;
}

/// As it stands in the review file, so that it can be written there again.
Json said_json(const PersonsWord& word) {
    Json json;
    json["kind"] = word.kind;
    json["about"] = key_json(word.about);
    for (const auto& [key, value] : {std::pair("type", &word.type),
                                     std::pair("date", &word.date),
                                     std::pair("role", &word.role),
                                     std::pair("note", &word.note),
                                     std::pair("who", &word.who),
                                     std::pair("when", &word.when)}) {
        if (!value->empty()) {
            json[key] = *value;
        }
    }
    if (!word.pages.empty()) {
        json["pages"] = word.pages;
    }
    return json;
}

Json review_json(const Review& review, const Index& index) {
    Json json;
    json["piece"] = review.piece ? Json(index.pieces.at(*review.piece).id) : Json(nullptr);
    json["found"] = review.found;
    json["said"] = said_json(review.said);
    return json;
}

/// The picture of the page that the finding has a place on.
Json crop_json(const Finding& finding, const Portfolio& portfolio) {
    if (!finding.entry || !finding.page || !finding.box) {
        return nullptr;
    }
    const std::optional<std::size_t> document = portfolio.entries.at(*finding.entry).document;
    return document ? picture_json(portfolio.documents.at(*document), *finding.page) : Json();
}

Json finding_json(const Finding& finding, const Portfolio& portfolio) {
    Json json;
    json["code"] = finding.code;
    json["severity"] = to_string(finding.severity);
    json["action_by"] = to_string(finding.action_by);
    json["heading"] = both_json(finding.heading);
    json["criterion"] = or_null(finding.criterion);
    json["piece"] = or_null(finding.piece);
    json["entry"] = finding.entry ? Json(portfolio.entries.at(*finding.entry).path) : Json(nullptr);
    json["entry_index"] = or_null(finding.entry);
    json["page"] = or_null(finding.page);
    json["box"] = or_null(finding.box);
    json["text"] = {{"nl", finding.text_nl}, {"en", finding.text_en}};
    json["crop"] = crop_json(finding, portfolio);
    json["since"] = text_or_null(finding.since);
    return json;
}

Json file_change_json(const FileChange& change, const Portfolio& portfolio) {
    Json json;
    json["state"] = change.state;
    json["path"] = change.entry ? Json(portfolio.entries.at(*change.entry).path) : Json(nullptr);
    json["entry_index"] = or_null(change.entry);
    json["was"] = nullptr;
    if (change.was) {
        json["was"] = {{"path", change.was->path},
                       {"sha256", text_or_null(change.was->sha256)},
                       {"document", text_or_null(change.was->document)}};
    }
    return json;
}

Json solved_json(const SolvedFinding& solved) {
    Json json;
    json["code"] = solved.finding.code;
    json["severity"] = solved.finding.severity;
    json["criterion"] = text_or_null(solved.finding.criterion);
    json["heading"] = both_json(solved.finding.heading);
    json["text"] = both_json(solved.finding.text);
    json["path"] = text_or_null(solved.finding.file);
    json["page"] = solved.finding.page > 0 ? Json(solved.finding.page) : Json(nullptr);
    json["because"] = solved.because;
    return json;
}

Json earlier_json(const std::optional<DeliveryComparison>& earlier, const Portfolio& portfolio) {
    if (!earlier) {
        return nullptr;
    }
    Json json;
    json["sha256"] = earlier->sha256;
    json["files"] = list_json(earlier->files, [&](const FileChange& change) {
        return file_change_json(change, portfolio);
    });
    json["solved"] = list_json(earlier->solved, solved_json);
    return json;
}

Json program_json(const Stamp& stamp) {
    Json json;
    json["version"] = stamp.version;
    json["sandboxed"] = stamp.sandboxed;
    json["digests"] = Json::object();
    for (const auto& [name, digest] : stamp.digests) {
        json["digests"][name] = digest;
    }
    json["versions"] = Json::object();
    for (const auto& [name, version] : stamp.versions) {
        json["versions"][name] = version;
    }
    json["learned"] = nullptr;
    if (stamp.learned) {
        json["learned"] = {{"version", stamp.learned->version}, {"sha256", stamp.learned->sha256}};
    }
    return json;
}

Json portfolio_json(const Portfolio& portfolio) {
    Json json;
    json["id"] = portfolio.id;
    json["name"] = portfolio.name;
    json["file"] = portfolio.file;
    json["sha256"] = text_or_null(portfolio.sha256);
    json["bytes"] = portfolio.bytes;
    put_end(json, portfolio.end);
    return json;
}

Json titles_json(const std::vector<TypeTitle>& titles) {
    Json json = Json::object();
    for (const TypeTitle& title : titles) {
        json[title.id] = {{"nl", title.nl}, {"en", title.en}};
    }
    return json;
}

/// How often each name occurs, ordered by name.
template<typename Items, typename Name>
Json count_by(const Items& items, Name name) {
    std::map<std::string, std::size_t> counts;
    for (const auto& item : items) {
        ++counts[std::string(name(item))];
    }
    Json json = Json::object();
    for (const auto& [key, count] : counts) {
        json[key] = count;
    }
    return json;
}

Json totals_json(const Index& index) {
    const Portfolio& portfolio = index.portfolio;
    std::size_t pages = 0;
    for (const DocumentRecord& record : portfolio.documents) {
        pages += record.document.pages.size();
    }
    Json json;
    json["entries"] = portfolio.entries.size();
    json["by_outcome"] = count_by(portfolio.entries,
                                  [](const Entry& entry) { return to_string(entry.end.outcome); });
    json["documents"] = portfolio.documents.size();
    json["pages"] = pages;
    json["pieces"] = index.pieces.size();
    json["by_kind"] =
        count_by(index.pieces, [](const PieceRecord& record) { return record.piece.kind; });
    json["findings"] = index.findings.size();
    json["by_code"] = count_by(index.findings, [](const Finding& finding) { return finding.code; });
    return json;
}

Json documents_json(const Portfolio& portfolio) {
    return list_json(portfolio.documents, [&](const DocumentRecord& record) {
        return document_json(record, portfolio);
    });
}

Json pieces_json(const Index& index) {
    return list_json(index.pieces,
                     [&](const PieceRecord& record) { return piece_json(record, index); });
}

/// Bytes that are no UTF-8 become U+FFFD instead of an exception.
std::string compact(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// One top-level key a line, and one item of its list a line: short, yet good to read and compare.
std::string by_lines(const Json& json) {
    std::string text = "{\n";
    bool is_first = true;
    for (const auto& [key, value] : json.items()) {
        text += is_first ? "" : ",\n";
        is_first = false;
        text += "  " + compact(key) + ": ";
        if (!value.is_array() || value.empty()) {
            text += compact(value);
            continue;
        }
        text += "[";
        for (std::size_t i = 0; i < value.size(); ++i) {
            text += (i == 0 ? "\n    " : ",\n    ") + compact(value[i]);
        }
        text += "\n  ]";
    }
    return text + "\n}\n";
}

} // namespace

std::string index_json(const Index& index) {
    const Portfolio& portfolio = index.portfolio;
    Json json;
    json["schema"] = k_schema;
    json["program"] = program_json(index.stamp);
    json["portfolio"] = portfolio_json(portfolio);
    const bool has_candidate = index.assessment && index.assessment->candidate;
    json["candidate"] =
        has_candidate ? candidate_json(*index.assessment->candidate) : Json(nullptr);
    json["entries"] = list_json(portfolio.entries,
                                [&](const Entry& entry) { return entry_json(entry, portfolio); });
    json["documents"] = documents_json(portfolio);
    json["pieces"] = pieces_json(index);
    json["types"] = titles_json(index.titles);
    if (index.assessment) {
        const Assessment& assessment = *index.assessment;
        json["framework"] = assessment.framework;
        json["criteria"] = list_json(assessment.criteria, criterion_json);
        json["points"] = all_points_json(assessment.points);
        json["unused"] = assessment.unused;
        json["decisions"] = list_json(assessment.decisions, decision_json);
    }
    json["reviews"] =
        list_json(index.reviews, [&](const Review& review) { return review_json(review, index); });
    json["earlier_delivery"] = earlier_json(index.earlier, portfolio);
    json["findings"] = list_json(
        index.findings, [&](const Finding& finding) { return finding_json(finding, portfolio); });
    json["totals"] = totals_json(index);
    return by_lines(json);
}

std::string inspect_json(const Index& index) {
    const Portfolio& portfolio = index.portfolio;
    Json json;
    json["entry"] = nullptr;
    json["entries"] = Json::array();
    for (std::size_t e = 0; e < portfolio.entries.size(); ++e) {
        Json entry = entry_json(portfolio.entries[e], portfolio);
        if (e == 0) {
            json["entry"] = std::move(entry);
        } else {
            json["entries"].push_back(std::move(entry));
        }
    }
    json["documents"] = documents_json(portfolio);
    json["pieces"] = pieces_json(index);
    return compact(json) + "\n";
}

} // namespace intake
