// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/run.hpp"

#include "pipeline/assess/assess.hpp"
#include "pipeline/compare_deliveries.hpp"
#include "pipeline/contents.hpp"
#include "pipeline/duplicates.hpp"
#include "pipeline/findings.hpp"
#include "pipeline/mask.hpp"
#include "pipeline/review.hpp"
#include "pipeline/same_paper.hpp"
#include "pipeline/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

// One portfolio, one line per step: the place to start reading.

namespace intake {

namespace {

/// What is known of a portfolio before it is opened.
Portfolio portfolio_of(const InboxFile& file) {
    Portfolio portfolio;
    portfolio.name = file.name;
    portfolio.file = file.file;
    portfolio.id = portfolio_id(sha256_hex(file.file));
    return portfolio;
}

/// A ZIP that is still being copied into the inbox is not broken; nothing of it is told.
Portfolio still_written(const InboxFile& file) {
    Portfolio portfolio = portfolio_of(file);
    portfolio.end = {Outcome::input_io_error, {"still_written", {}, {}}};
    return portfolio;
}

void describe(const BlobPtr& archive, Portfolio& portfolio) {
    portfolio.bytes = archive->bytes();
    portfolio.sha256 = archive->sha256();
    portfolio.id = portfolio_id(archive->sha256());
}

std::vector<PieceRecord> find_pieces(const Portfolio& portfolio, const Classifier& classifier) {
    std::vector<PieceRecord> pieces;
    for (std::size_t d = 0; d < portfolio.documents.size(); ++d) {
        const DocumentRecord& record = portfolio.documents[d];
        int number = 0;
        for (Piece& piece :
             classifier.pieces(record.document, portfolio.entries[record.entry].path)) {
            pieces.push_back({fmt::format("{}.{}", record.id, ++number), d, std::move(piece)});
        }
    }
    find_duplicates(portfolio, pieces);
    return pieces;
}

/// What is written in the files, and no more.
Index text_of(Portfolio&& portfolio, const Workshop& workshop) {
    Index index;
    index.stamp = workshop.stamp;
    index.portfolio = std::move(portfolio);
    mask_service_numbers(index);
    return index;
}

Index index_of(Portfolio&& portfolio, Workshop& workshop, const KeepPicture& keep) {
    Index index;
    index.stamp = workshop.stamp;
    index.portfolio = std::move(portfolio);
    // Beyond this point no untrusted byte is looked at here, only words, boxes and numbers.
    index.pieces = find_pieces(index.portfolio, workshop.classifier);
    // Service numbers go no further than this.
    const std::vector<MaskedNumber> masked = mask_service_numbers(index);
    index.titles = titles_of(workshop.config.classifier.types);
    for (PieceRecord& record : index.pieces) {
        record.text_sha256 =
            text_digest(index.portfolio.documents[record.document].document, record.piece);
        record.fingerprint =
            fingerprint(index.portfolio.documents[record.document].document, record.piece);
    }
    index.findings = find_findings(index, masked, workshop.config.classifier.types);
    draw_previews(index, masked, workshop, keep);
    return index;
}

void hold_against_framework(Index& index, const AssessmentRules& rules) {
    if (!was_read(index.portfolio.end.outcome)) {
        return;
    }
    AssessmentResult result = assess(index, rules);
    index.assessment = std::move(result.assessment);
    std::ranges::move(result.findings, std::back_inserter(index.findings));
}

void put_beside(Index& index, const ReviewFile& words) {
    index.reviews = attach(words, index);
    std::ranges::move(review_findings(words, index.reviews, index.portfolio.name),
                      std::back_inserter(index.findings));
}

void tell_of_broken(const DeliveryFile& deliveries, Index& index) {
    if (deliveries.problem) {
        index.findings.push_back(
            deliveries_unreadable(*deliveries.problem, deliveries_place(index.portfolio.name)));
    }
}

} // namespace

Index run(const InboxFile& file,
          const ReviewFile& words,
          const EarlierDeliveries& earlier_deliveries,
          Workshop& workshop,
          const KeepPicture& keep) {
    Portfolio portfolio = portfolio_of(file);
    const std::optional<FileStamp> stamp = stamp_of(file.path);
    // Work on a copy that nobody can change.
    const Result<BlobPtr> archive =
        copy_of(file.path, workshop.config.limits.archive_bytes, workshop.config.pool.work_folder);
    if (archive.ok()) {
        describe(*archive, portfolio);
        // ZIP -> entries -> documents, all in isolated children.
        portfolio.end = read_contents(*archive, portfolio, workshop);
        if (portfolio.end.outcome != Outcome::ok && stamp_of(file.path) != stamp) {
            portfolio = still_written(file);
        }
    } else {
        portfolio.end = archive.problem();
    }
    // A file that was delivered before keeps the id that it had.
    const DeliveryFile deliveries = earlier_deliveries(portfolio.sha256);
    const Delivery* const earlier = delivery_before(deliveries, portfolio.sha256);
    if (earlier != nullptr) {
        keep_document_ids(*earlier, deliveries.last_document, portfolio);
    }
    // Documents -> pieces, findings, and pictures of the pages, drawn in isolated children again.
    Index index = index_of(std::move(portfolio), workshop, keep);
    // The pieces against the framework: criteria, points.
    hold_against_framework(index, workshop.config.rules);
    // What people said of it, beside what was found.
    put_beside(index, words);
    tell_of_broken(deliveries, index);
    std::ranges::stable_sort(index.findings, {}, &Finding::severity);
    cap_findings(index.findings, workshop.config.findings_of_one_code);
    // And beside the delivery before this one.
    if (earlier != nullptr) {
        compare_deliveries(*earlier, index);
    }
    return index;
}

Index run_single(const InboxFile& file, Depth depth, Workshop& workshop) {
    Portfolio portfolio = portfolio_of(file);
    const Result<BlobPtr> content =
        copy_of(file.path, workshop.config.limits.archive_bytes, workshop.config.pool.work_folder);
    if (content.ok()) {
        describe(*content, portfolio);
        read_single(*content, file.path, portfolio, workshop);
    } else {
        Entry entry;
        entry.path = file.path;
        entry.end = content.problem();
        portfolio.entries.push_back(std::move(entry));
    }
    if (depth == Depth::text) {
        return text_of(std::move(portfolio), workshop);
    }
    Index index = index_of(std::move(portfolio), workshop, [](const std::string&, Bytes) {});
    cap_findings(index.findings, workshop.config.findings_of_one_code);
    return index;
}

} // namespace intake
