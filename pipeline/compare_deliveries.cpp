// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/compare_deliveries.hpp"

#include "pipeline/findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <set>
#include <span>
#include <string_view>

namespace intake {

namespace {

/// What two things have in common when they are one; empty for a thing that takes no part.
template<typename Item>
using KeyOf = std::string (*)(const Item&);

/// Things of now, each with its counterpart of then: those that agree by the first key, then by the next.
/// Every thing has at most one counterpart; among equals the first comes first.
template<typename Item>
class Pairs {
public:
    Pairs(const std::vector<Item>& then,
          const std::vector<Item>& now,
          std::span<const KeyOf<Item>> keys)
        : m_was(now.size()), m_is_left(then.size(), true) {
        for (const KeyOf<Item> key : keys) {
            pair_by(key, then, now);
        }
    }

    /// Index into then; nothing for what is new.
    std::optional<std::size_t> was(std::size_t now) const { return m_was[now]; }
    /// Whether a thing of then has no counterpart.
    bool is_left(std::size_t then) const { return m_is_left[then]; }

private:
    void pair_by(KeyOf<Item> key, const std::vector<Item>& then, const std::vector<Item>& now) {
        std::map<std::string, std::deque<std::size_t>> waiting;
        for (std::size_t i = 0; i < then.size(); ++i) {
            if (m_is_left[i]) {
                waiting[key(then[i])].push_back(i);
            }
        }
        waiting.erase("");
        for (std::size_t i = 0; i < now.size(); ++i) {
            const auto found = m_was[i] ? waiting.end() : waiting.find(key(now[i]));
            if (found != waiting.end() && !found->second.empty()) {
                m_was[i] = found->second.front();
                m_is_left[found->second.front()] = false;
                found->second.pop_front();
            }
        }
    }

    std::vector<std::optional<std::size_t>> m_was;
    std::vector<bool> m_is_left;
};

bool is_empty(const HeldFile& file) {
    return file.outcome == to_string(Outcome::empty);
}

std::string same_file(const HeldFile& file) {
    return file.sha256.empty() ? "" : file.sha256 + file.path;
}
std::string same_bytes(const HeldFile& file) {
    return file.sha256;
}
std::string same_path(const HeldFile& file) {
    return file.path;
}
constexpr std::array<KeyOf<HeldFile>, 3> k_file_keys = {same_file, same_bytes, same_path};

std::string code_of(const HeldFinding& finding) {
    return fmt::format("{} {} ", finding.code, finding.criterion);
}
std::string on_same_page(const HeldFinding& finding) {
    return finding.file_sha256.empty()
               ? ""
               : fmt::format("{}{} {}", code_of(finding), finding.file_sha256, finding.page);
}
std::string on_same_text(const HeldFinding& finding) {
    return finding.text_sha256.empty() ? "" : code_of(finding) + finding.text_sha256;
}
std::string on_same_path(const HeldFinding& finding) {
    return finding.file.empty() ? "" : code_of(finding) + finding.file;
}
std::string on_portfolio(const HeldFinding& finding) {
    return finding.file.empty() ? code_of(finding) : "";
}
constexpr std::array<KeyOf<HeldFinding>, 4> k_finding_keys = {
    on_same_page, on_same_text, on_same_path, on_portfolio};

bool is_file(Outcome outcome) {
    return outcome != Outcome::directory && outcome != Outcome::junk;
}

std::string state_of(const HeldFile& was, const HeldFile& is) {
    if (was.sha256 != is.sha256) {
        return "changed";
    }
    const bool can_tell = !is.sha256.empty() || (is_empty(was) && is_empty(is));
    if (!can_tell) {
        return "not_compared";
    }
    return was.path == is.path ? "same" : "renamed";
}

/// The earlier delivery's files that are files.
std::vector<HeldFile> files_of(const Delivery& delivery) {
    std::vector<HeldFile> files;
    std::ranges::copy_if(delivery.files, std::back_inserter(files), [](const HeldFile& file) {
        const std::optional<Outcome> outcome = outcome_from_string(file.outcome);
        return !outcome || is_file(*outcome);
    });
    return files;
}

HeldFinding held(const Finding& finding, const Index& index) {
    HeldFinding held;
    held.code = finding.code;
    held.criterion = finding.criterion.value_or("");
    if (finding.entry) {
        const Entry& entry = index.portfolio.entries[*finding.entry];
        held.file = entry.path;
        held.file_sha256 = entry.sha256;
    }
    held.page = finding.page.value_or(0);
    const auto piece =
        std::ranges::find(index.pieces, finding.piece.value_or(""), &PieceRecord::id);
    held.text_sha256 = piece == index.pieces.end() ? "" : piece->text_sha256;
    return held;
}

/// What became of the file of a finding that is no more.
std::string became_of(const HeldFinding& finding, const std::vector<Entry>& entries) {
    if (finding.file.empty()) {
        return "portfolio";
    }
    const bool same =
        !finding.file_sha256.empty()
        && std::ranges::find(entries, finding.file_sha256, &Entry::sha256) != entries.end();
    if (same) {
        return "same";
    }
    return std::ranges::find(entries, finding.file, &Entry::path) != entries.end() ? "changed"
                                                                                   : "withdrawn";
}

} // namespace

std::vector<FileChange> compare_files(const Delivery& earlier, const std::vector<Entry>& entries) {
    std::vector<HeldFile> now;
    std::vector<std::size_t> entry_of;
    for (std::size_t e = 0; e < entries.size(); ++e) {
        const Entry& entry = entries[e];
        if (is_file(entry.end.outcome)) {
            now.push_back(
                {entry.path, entry.sha256, std::string(to_string(entry.end.outcome)), ""});
            entry_of.push_back(e);
        }
    }
    const std::vector<HeldFile> then = files_of(earlier);
    const Pairs<HeldFile> pairs(then, now, k_file_keys);
    std::vector<FileChange> changes;
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (const auto was = pairs.was(i)) {
            changes.push_back({state_of(then[*was], now[i]), entry_of[i], then[*was]});
        } else {
            changes.push_back({"added", entry_of[i], std::nullopt});
        }
    }
    for (std::size_t i = 0; i < then.size(); ++i) {
        if (pairs.is_left(i)) {
            changes.push_back({"withdrawn", std::nullopt, then[i]});
        }
    }
    return changes;
}

void keep_document_ids(const Delivery& earlier, std::int32_t last_document, Portfolio& portfolio) {
    std::map<std::size_t, std::string> kept; // place among the documents -> id
    for (const FileChange& change : compare_files(earlier, portfolio.entries)) {
        const bool has_same_bytes = change.state == "same" || change.state == "renamed";
        if (has_same_bytes && !change.was->document.empty()
            && portfolio.entries[*change.entry].document) {
            kept.emplace(*portfolio.entries[*change.entry].document, change.was->document);
        }
    }
    for (std::size_t d = 0; d < portfolio.documents.size(); ++d) {
        const auto id = kept.find(d);
        portfolio.documents[d].id =
            id == kept.end() ? fmt::format("d{}", ++last_document) : id->second;
    }
}

void compare_deliveries(const Delivery& earlier, Index& index) {
    if (!was_read(index.portfolio.end.outcome)) {
        return;
    }
    std::vector<HeldFinding> now;
    for (const Finding& finding : index.findings) {
        now.push_back(held(finding, index));
    }
    const Pairs<HeldFinding> pairs(earlier.findings, now, k_finding_keys);
    for (std::size_t i = 0; i < now.size(); ++i) {
        index.findings[i].since = pairs.was(i) ? "still_open" : "new";
    }
    DeliveryComparison comparison{
        earlier.sha256, compare_files(earlier, index.portfolio.entries), {}};
    for (std::size_t i = 0; i < earlier.findings.size(); ++i) {
        if (pairs.is_left(i)) {
            comparison.solved.push_back(
                {earlier.findings[i], became_of(earlier.findings[i], index.portfolio.entries)});
        }
    }
    index.earlier = std::move(comparison);
}

Finding deliveries_unreadable(const BothTexts& problem, const std::string& place) {
    Finding finding = finding_of("deliveries_unreadable");
    const Text sentence = finding_kind(finding.code).sentence;
    const auto fill = [&place](std::string_view text, const std::string& said) {
        return fmt::format(fmt::runtime(text), fmt::arg("name", place), fmt::arg("said", said));
    };
    finding.text_nl = fill(sentence.nl, problem.nl);
    finding.text_en = fill(sentence.en, problem.en);
    return finding;
}

} // namespace intake
