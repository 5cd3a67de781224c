// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/log.hpp"

#include "pipeline/system_error.hpp"

#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/spdlog.h>

#include <numeric>

namespace intake {

struct Log::State {
    spdlog::logger logger;
};

namespace {

std::string detail_of(const End& end) {
    std::string text(to_string(end.outcome));
    if (!end.detail.reason.empty()) {
        text += fmt::format(" reason={}", end.detail.reason);
    }
    if (end.detail.found) {
        text += fmt::format(" found={}", *end.detail.found);
    }
    if (end.detail.allowed) {
        text += fmt::format(" allowed={}", *end.detail.allowed);
    }
    return text;
}

} // namespace

Log::Log(const std::string& path) {
    if (path.empty()) {
        return;
    }
    try {
        auto sink = std::make_shared<spdlog::sinks::basic_file_sink_mt>(path);
        m_state = std::make_unique<State>(State{spdlog::logger("intake", std::move(sink))});
    } catch (const spdlog::spdlog_ex& error) {
        throw SystemError(fmt::format("cannot write the log '{}': {}", path, error.what()));
    }
    m_state->logger.set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
    m_state->logger.flush_on(spdlog::level::info);
}

Log::~Log() = default;

void Log::started(const Stamp& stamp, std::size_t portfolios, int jobs) {
    if (m_state) {
        m_state->logger.info("run version={} portfolios={} jobs={} sandboxed={}",
                             stamp.version,
                             portfolios,
                             jobs,
                             stamp.sandboxed);
    }
}

void Log::portfolio_done(const Index& index, double seconds) {
    if (!m_state) {
        return;
    }
    const Portfolio& portfolio = index.portfolio;
    const std::size_t pages = std::accumulate(portfolio.documents.begin(),
                                              portfolio.documents.end(),
                                              std::size_t{0},
                                              [](std::size_t sum, const DocumentRecord& record) {
                                                  return sum + record.document.pages.size();
                                              });
    m_state->logger.info(
        "portfolio={} {} entries={} documents={} pages={} pieces={} findings={} seconds={:.2f}",
        portfolio.id,
        detail_of(portfolio.end),
        portfolio.entries.size(),
        portfolio.documents.size(),
        pages,
        index.pieces.size(),
        index.findings.size(),
        seconds);
    for (std::size_t e = 0; e < portfolio.entries.size(); ++e) {
        const Entry& entry = portfolio.entries[e];
        if (info(entry.end.outcome).action_by != ActionBy::nobody) {
            m_state->logger.warn(
                "portfolio={} entry={} {}", portfolio.id, e + 1, detail_of(entry.end));
        }
    }
}

void Log::portfolio_unchanged(const std::string& id) {
    if (m_state) {
        m_state->logger.info("portfolio={} unchanged", id);
    }
}

void Log::ended(std::size_t indexed,
                std::size_t not_opened,
                std::size_t unchanged,
                double seconds) {
    if (m_state) {
        m_state->logger.info("end indexed={} not_opened={} unchanged={} seconds={:.2f}",
                             indexed,
                             not_opened,
                             unchanged,
                             seconds);
    }
}

void Log::system_failed() {
    if (m_state) {
        m_state->logger.error("system failed; nothing more is marked as done");
    }
}

} // namespace intake
