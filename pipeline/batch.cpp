// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/batch.hpp"

#include "pipeline/delivery_file.hpp"
#include "pipeline/findings.hpp"
#include "pipeline/made_from.hpp"
#include "pipeline/outputs/index_json.hpp"
#include "pipeline/outputs/portfolio_files.hpp"
#include "pipeline/outputs/todo_groups.hpp"
#include "pipeline/portfolio_folder.hpp"
#include "pipeline/run.hpp"
#include "pipeline/words_file.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <thread>

namespace intake {

namespace {

ProgressStep step_of(const Index& index) {
    ProgressStep step;
    step.id = index.portfolio.id;
    step.entries = index.portfolio.entries.size();
    for (const DocumentRecord& record : index.portfolio.documents) {
        step.pages += record.document.pages.size();
    }
    for (const Finding& finding : index.findings) {
        const std::string_view severity = to_string(finding.severity);
        const std::string_view action_by = to_string(finding.action_by);
        step.to_ask += is_to_ask(severity, action_by) ? 1U : 0U;
        step.to_look_at += is_to_look_at(severity, action_by) ? 1U : 0U;
    }
    return step;
}

std::set<std::string> pictures_of(const Index& index) {
    std::set<std::string> files;
    for (const DocumentRecord& record : index.portfolio.documents) {
        for (const auto& [page, file] : record.pictures) {
            files.insert(file);
        }
    }
    return files;
}

/// Portfolios that are worked on by several threads. The first failure stops them all.
class Batch {
public:
    Batch(const std::vector<InboxFile>& portfolios, const BatchPlaces& places, Workshop& workshop)
        : m_portfolios(portfolios), m_places(places), m_workshop(workshop) {}

    BatchResult work(Progress& progress, Log& log) {
        // One more than there are workers: while one portfolio waits for its last page, the next begins.
        const std::size_t threads = std::min<std::size_t>(
            m_portfolios.size(), static_cast<std::size_t>(m_workshop.config.pool.workers) + 1);
        {
            std::vector<std::jthread> crew;
            for (std::size_t i = 0; i < threads; ++i) {
                crew.emplace_back([&] { work_until_done(progress, log); });
            }
        }
        if (m_failure) {
            std::rethrow_exception(m_failure);
        }
        return {m_portfolios.size(), m_not_opened, m_unchanged, m_read};
    }

private:
    void work_until_done(Progress& progress, Log& log) {
        try {
            for (std::size_t next = m_next++; next < m_portfolios.size() && !m_stop;
                 next = m_next++) {
                one(m_portfolios[next], progress, log);
            }
        } catch (...) {
            const std::scoped_lock lock(m_mutex);
            m_stop = true;
            if (!m_failure) {
                m_failure = std::current_exception();
            }
        }
    }

    void one(const InboxFile& file, Progress& progress, Log& log) {
        const Candidate* candidate = m_workshop.config.rules.candidates.find(file.file);
        const ReviewFile words = read_review(m_places.reviews + "/" + file.name + ".json");
        const std::string deliveries = m_places.deliveries + "/" + file.name + ".json";
        std::string subject =
            digest_of_subject(file, candidate, words.sha256, read_deliveries(deliveries).sha256);
        if (const auto earlier = unchanged(file, subject)) {
            ++m_unchanged;
            m_not_opened += earlier->opened ? 0U : 1U;
            const std::string id = portfolio_id(earlier->made_from.archive);
            log.portfolio_unchanged(id);
            progress.portfolio_unchanged(id);
            return;
        }
        const auto start = std::chrono::steady_clock::now();
        PortfolioFolder folder(m_places.work, file.name);
        const auto note_earlier = [&](const std::string& sha256) {
            DeliveryFile noted =
                note_published(m_places.results + "/" + file.name, sha256, deliveries, file.name);
            subject = digest_of_subject(file, candidate, words.sha256, noted.sha256);
            return noted;
        };
        const auto keep_picture = [&folder](const std::string& name, Bytes jpeg) {
            // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as the file they become
            folder.add(name, {reinterpret_cast<const char*>(jpeg.data()), jpeg.size()});
        };
        const Index index = run(file, words, note_earlier, m_workshop, keep_picture);
        const bool opened = was_read(index.portfolio.end.outcome);
        const std::string seal = publish(index, folder);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        // Else it could not be copied: another night may do better.
        if (!index.portfolio.sha256.empty()) {
            m_places.ledger.record(
                file.name,
                {{index.portfolio.sha256, subject, m_places.program}, seal, opened, took.count()});
        }
        m_not_opened += opened ? 0U : 1U;
        {
            const std::scoped_lock lock(m_mutex);
            m_read.insert(file.name);
        }
        log.portfolio_done(index, took.count());
        progress.portfolio_done(step_of(index));
    }

    /// What the ledger remembers, where reading again would give the same. The cheapest look comes first.
    std::optional<LedgerEntry> unchanged(const InboxFile& file, const std::string& subject) const {
        if (m_places.everything) {
            return std::nullopt;
        }
        std::optional<LedgerEntry> entry = m_places.ledger.find(file.name);
        if (!entry || entry->made_from.program != m_places.program
            || entry->made_from.subject != subject
            || seal_of(m_places.results + "/" + file.name) != entry->seal) {
            return std::nullopt;
        }
        const auto archive = digest_of(file.path, m_workshop.config.limits.archive_bytes);
        return archive.ok() && *archive == entry->made_from.archive ? entry : std::nullopt;
    }

    std::string publish(const Index& index, PortfolioFolder& folder) const {
        for (const OutputFile& file :
             portfolio_files(index_json(index), m_workshop.lang, pictures_of(index))) {
            folder.add(file.name, file.content);
        }
        folder.add(std::string(k_words_file), words_text(index));
        return folder.publish(m_places.results);
    }

    const std::vector<InboxFile>& m_portfolios;
    const BatchPlaces& m_places;
    Workshop& m_workshop;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<std::size_t> m_not_opened = 0;
    std::atomic<std::size_t> m_unchanged = 0;
    std::atomic<bool> m_stop = false;
    std::mutex m_mutex; // guards what follows
    std::set<std::string> m_read;
    std::exception_ptr m_failure;
};

} // namespace

BatchResult run_batch(const std::vector<InboxFile>& portfolios,
                      const BatchPlaces& places,
                      Workshop& workshop,
                      Progress& progress,
                      Log& log) {
    return Batch(portfolios, places, workshop).work(progress, log);
}

} // namespace intake
