// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"
#include "pipeline/outputs/collect.hpp"
#include "pipeline/outputs/index_summary.hpp"
#include "pipeline/outputs/totals.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace intake {

/// summary.html: the night at a glance, with a way to every portfolio's page. Keeps a few words of each.
class SummaryHtml {
public:
    explicit SummaryHtml(Lang lang) : m_lang(lang) {}

    void add(const IndexSummary& index);
    /// A folder whose index.json could not be understood.
    void add_unreadable(const std::string& name);

    /// The whole page. Those that need a person stand first, then the earliest recertification. `seconds`
    /// as in collect().
    std::string html(const BatchTotals& totals,
                     const std::optional<RunFacts>& facts,
                     const std::map<std::string, double>& seconds);

private:
    /// Findings that ask for somebody, beside those of the delivery before.
    struct Since {
        std::size_t fresh = 0;
        std::size_t still_open = 0;
        std::size_t solved = 0;
    };

    struct Row {
        PortfolioWork work;
        std::string name;
        std::string candidate;
        std::string recertification_date;
        std::size_t files = 0;
        std::size_t unreadable_files = 0;
        std::size_t pages = 0;
        std::size_t criteria_seen = 0;
        std::size_t criteria = 0;
        std::optional<PointsSumSummary> points;
        std::optional<Since> since; // nothing where no earlier delivery is known
    };

    Lang m_lang;
    std::vector<Row> m_rows;

    friend class SummaryWriter;
};

} // namespace intake
