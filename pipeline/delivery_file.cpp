// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/delivery_file.hpp"

#include "extractors/outcome.hpp"
#include "pipeline/files.hpp"
#include "pipeline/outputs/index_summary.hpp"
#include "pipeline/sha256.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <utility>

namespace intake {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view k_schema = "portfolio-intake/deliveries/1";
constexpr std::size_t k_file_bytes = 64U << 20U;
constexpr std::size_t k_kept =
    2; // where a ZIP is withdrawn, the one before it is the earlier one again
constexpr std::int32_t k_last_number = 1'000'000'000;

/// 12 of "d12"; nothing for what is no id of a document.
std::optional<std::int32_t> number_of(std::string_view id) {
    std::int32_t number = 0;
    const char* const end = id.data() + id.size();
    if (!id.starts_with('d') || id.starts_with("d0")) {
        return std::nullopt;
    }
    const auto [rest, error] = std::from_chars(id.data() + 1, end, number);
    const bool is_number =
        error == std::errc() && rest == end && number > 0 && number < k_last_number;
    return is_number ? std::optional(number) : std::nullopt;
}

std::int32_t highest_in(const Delivery& delivery, std::int32_t highest) {
    for (const HeldFile& file : delivery.files) {
        highest = std::max(highest, number_of(file.document).value_or(0));
    }
    return highest;
}

// ---------------------------------------------------------------------------- reading

/// What is not as written ends in one of the two exceptions that parse_deliveries() catches.
void must(bool holds) {
    if (!holds) {
        throw std::invalid_argument("not as it was written");
    }
}

std::string text_in(const Json& json, const char* key) {
    return json.at(key).get_ref<const std::string&>();
}

BothTexts both_in(const Json& json, const char* key) {
    return {text_in(json.at(key), "nl"), text_in(json.at(key), "en")};
}

std::int32_t number_in(const Json& json, const char* key) {
    const auto number = json.at(key).get_ref<const Json::number_unsigned_t&>();
    must(number < k_last_number);
    return static_cast<std::int32_t>(number);
}

HeldFile file_in(const Json& json) {
    HeldFile file{text_in(json, "path"),
                  text_in(json, "sha256"),
                  text_in(json, "outcome"),
                  text_in(json, "document")};
    must(file.document.empty() || number_of(file.document));
    return file;
}

HeldFinding finding_in(const Json& json) {
    return {text_in(json, "code"),
            text_in(json, "severity"),
            text_in(json, "criterion"),
            text_in(json, "file"),
            text_in(json, "file_sha256"),
            number_in(json, "page"),
            text_in(json, "text_sha256"),
            both_in(json, "heading"),
            both_in(json, "text")};
}

Delivery delivery_in(const Json& json) {
    Delivery delivery;
    delivery.sha256 = text_in(json, "sha256");
    for (const Json& file : json.at("files").get_ref<const Json::array_t&>()) {
        delivery.files.push_back(file_in(file));
    }
    for (const Json& finding : json.at("findings").get_ref<const Json::array_t&>()) {
        delivery.findings.push_back(finding_in(finding));
    }
    return delivery;
}

/// A document's id must say which one it is.
bool has_id_twice(const Delivery& delivery) {
    std::vector<std::string_view> ids;
    for (const HeldFile& file : delivery.files) {
        if (!file.document.empty()) {
            ids.push_back(file.document);
        }
    }
    std::ranges::sort(ids);
    return std::ranges::adjacent_find(ids) != ids.end();
}

DeliveryFile file_of(const Json& json) {
    DeliveryFile file;
    must(text_in(json, "schema") == k_schema);
    file.last_document = number_in(json, "last_document");
    for (const Json& delivery : json.at("deliveries").get_ref<const Json::array_t&>()) {
        file.deliveries.push_back(delivery_in(delivery));
        must(!has_id_twice(file.deliveries.back()));
        file.last_document = highest_in(file.deliveries.back(), file.last_document);
    }
    return file;
}

DeliveryFile broken(std::string sha256, const BothTexts& problem) {
    DeliveryFile file;
    file.sha256 = std::move(sha256);
    file.problem = problem;
    return file;
}

// ---------------------------------------------------------------------------- writing

Json both_json(const BothTexts& text) {
    return {{"nl", text.nl}, {"en", text.en}};
}

Json delivery_json(const Delivery& delivery) {
    Json json;
    json["sha256"] = delivery.sha256;
    json["files"] = Json::array();
    for (const auto& [path, sha256, outcome, document] : delivery.files) {
        json["files"].push_back(
            {{"path", path}, {"sha256", sha256}, {"outcome", outcome}, {"document", document}});
    }
    json["findings"] = Json::array();
    for (const auto& [code, severity, criterion, path, sha256, page, text_sha256, heading, text] :
         delivery.findings) {
        json["findings"].push_back({{"code", code},
                                    {"severity", severity},
                                    {"criterion", criterion},
                                    {"file", path},
                                    {"file_sha256", sha256},
                                    {"page", page},
                                    {"text_sha256", text_sha256},
                                    {"heading", both_json(heading)},
                                    {"text", both_json(text)}});
    }
    return json;
}

HeldFinding held(const FindingSummary& finding, const IndexSummary& index) {
    HeldFinding held;
    held.code = finding.code;
    held.severity = finding.severity;
    held.criterion = finding.criterion;
    if (finding.entry_index && *finding.entry_index < index.entries.size()) {
        held.file = index.entries[*finding.entry_index].path;
        held.file_sha256 = index.entries[*finding.entry_index].sha256;
    }
    held.page = finding.page;
    const auto piece = std::ranges::find(index.pieces, finding.piece, &PieceSummary::id);
    held.text_sha256 =
        finding.piece.empty() || piece == index.pieces.end() ? "" : piece->text_sha256;
    held.heading = {finding.heading_nl, finding.heading_en};
    held.text = {finding.text_nl, finding.text_en};
    return held;
}

/// What stands published; nothing where that is no ZIP that could be opened.
std::optional<Delivery> published_in(const std::string& folder) {
    const Result<std::string> json = read_doubtful_file(folder + "/index.json", SIZE_MAX - 1);
    const std::optional<IndexSummary> index = json.ok() ? parse_index(*json) : std::nullopt;
    const std::optional<Outcome> outcome =
        index ? outcome_from_string(index->outcome) : std::nullopt;
    if (!outcome || !was_read(*outcome) || index->sha256.empty()) {
        return std::nullopt;
    }
    Delivery delivery;
    delivery.sha256 = index->sha256;
    for (const EntrySummary& entry : index->entries) {
        delivery.files.push_back({entry.path, entry.sha256, entry.outcome, entry.document});
    }
    for (const FindingSummary& finding : index->findings) {
        delivery.findings.push_back(held(finding, *index));
    }
    return delivery;
}

} // namespace

DeliveryFile parse_deliveries(std::string_view json) {
    const auto not_ours = [json] {
        return broken(
            sha256_hex(json),
            {"het is niet zoals het programma het schreef", "it is not as the program wrote it"});
    };
    try {
        DeliveryFile file = file_of(Json::parse(json));
        file.sha256 = sha256_hex(json);
        return file;
    } catch (const Json::exception&) {
        return not_ours();
    } catch (const std::invalid_argument&) {
        return not_ours();
    }
}

DeliveryFile read_deliveries(const std::string& path) {
    const Result<std::string> content = read_doubtful_file(path, k_file_bytes);
    if (content.ok()) {
        return parse_deliveries(*content);
    }
    return content.problem().outcome == Outcome::input_gone
               ? DeliveryFile{}
               : broken(sha256_hex("unreadable"), {"het is niet te lezen", "it cannot be read"});
}

std::string deliveries_json(const DeliveryFile& file, const std::string& portfolio) {
    Json json;
    json["schema"] = k_schema;
    json["portfolio"] = portfolio;
    json["last_document"] = file.last_document;
    json["deliveries"] = Json::array();
    for (const Delivery& delivery : file.deliveries) {
        json["deliveries"].push_back(delivery_json(delivery));
    }
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

const Delivery* delivery_before(const DeliveryFile& file, const std::string& sha256) {
    const auto before =
        std::find_if(file.deliveries.rbegin(),
                     file.deliveries.rend(),
                     [&](const Delivery& delivery) { return delivery.sha256 != sha256; });
    return before == file.deliveries.rend() ? nullptr : &*before;
}

DeliveryFile note_published(const std::string& folder,
                            const std::string& sha256,
                            const std::string& path,
                            const std::string& portfolio) {
    DeliveryFile file = read_deliveries(path);
    std::optional<Delivery> published = published_in(folder);
    const bool is_noted =
        published && !file.deliveries.empty() && file.deliveries.back().sha256 == published->sha256;
    if (!published || published->sha256 == sha256 || is_noted) {
        return file;
    }
    std::erase_if(file.deliveries,
                  [&](const Delivery& other) { return other.sha256 == published->sha256; });
    file.last_document = highest_in(*published, file.last_document);
    file.deliveries.push_back(std::move(*published));
    if (file.deliveries.size() > k_kept) {
        file.deliveries.erase(file.deliveries.begin());
    }
    const std::string json = deliveries_json(file, portfolio);
    write_file_atomically(path, json);
    return parse_deliveries(json);
}

std::string deliveries_place(const std::string& portfolio) {
    return "deliveries/" + portfolio + ".json";
}

} // namespace intake
