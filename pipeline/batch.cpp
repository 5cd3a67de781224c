// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/batch.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <mutex>
#include <thread>

#include "pipeline/files.hpp"
#include "pipeline/outputs/index_json.hpp"
#include "pipeline/outputs/portfolio_files.hpp"
#include "pipeline/run.hpp"

namespace intake {

namespace {

std::size_t findings_of(const Index& index, Severity severity) {
    return static_cast<std::size_t>(std::ranges::count(index.findings, severity, &Finding::severity));
}

ProgressStep step_of(const Index& index) {
    ProgressStep step;
    step.id = index.portfolio.id;
    step.entries = index.portfolio.entries.size();
    for (const DocumentRecord& record : index.portfolio.documents) {
        step.pages += record.document.pages.size();
    }
    step.actions = findings_of(index, Severity::action);
    step.attention = findings_of(index, Severity::attention);
    return step;
}

/// Portfolios that are worked on by several threads. The first failure stops them all.
class Batch {
public:
    Batch(const std::vector<InboxFile>& portfolios, std::string out_folder, Workshop& workshop)
        : m_portfolios(portfolios)
        , m_out_folder(std::move(out_folder))
        , m_workshop(workshop) {}

    BatchResult work(Progress& progress, Log& log) {
        // One more than there are workers: while one portfolio waits for its last page, the next begins.
        const std::size_t threads =
            std::min<std::size_t>(m_portfolios.size(),
                                  static_cast<std::size_t>(m_workshop.config.pool.workers) + 1);
        {
            std::vector<std::jthread> crew;
            for (std::size_t i = 0; i < threads; ++i) {
                crew.emplace_back([&] { work_until_done(progress, log); });
            }
        }
        if (m_failure) {
            std::rethrow_exception(m_failure);
        }
        return {m_portfolios.size(), m_not_opened};
    }

private:
    void work_until_done(Progress& progress, Log& log) {
        try {
            for (std::size_t next = m_next++; next < m_portfolios.size() && !m_stop; next = m_next++) {
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
        const auto start = std::chrono::steady_clock::now();
        const Index index = run(file, m_workshop);
        publish(index);
        if (!was_read(index.portfolio.end.outcome)) {
            ++m_not_opened;
        }
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        log.portfolio_done(index, took.count());
        progress.portfolio_done(step_of(index));
    }

    void publish(const Index& index) const {
        const std::string folder = m_out_folder + "/portfolios/" + index.portfolio.name;
        make_folders(folder);
        for (const OutputFile& file : portfolio_files(index_json(index), m_workshop.lang)) {
            write_file_atomically(folder + "/" + file.name, file.content);
        }
    }

    const std::vector<InboxFile>& m_portfolios;
    std::string m_out_folder;
    Workshop& m_workshop;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<std::size_t> m_not_opened = 0;
    std::atomic<bool> m_stop = false;
    std::mutex m_mutex;
    std::exception_ptr m_failure;
};

} // namespace

BatchResult run_batch(const std::vector<InboxFile>& portfolios,
                      const std::string& out_folder,
                      Workshop& workshop,
                      Progress& progress,
                      Log& log) {
    return Batch(portfolios, out_folder, workshop).work(progress, log);
}

} // namespace intake
