// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/collect.hpp"

#include "pipeline/files.hpp"
#include "pipeline/outputs/documents_csv.hpp"
#include "pipeline/outputs/evidence_database.hpp"
#include "pipeline/outputs/findings_csv.hpp"
#include "pipeline/outputs/html/summary_html.hpp"
#include "pipeline/outputs/index_summary.hpp"
#include "pipeline/outputs/points_csv.hpp"
#include "pipeline/outputs/portfolios_csv.hpp"
#include "pipeline/outputs/shared_csv.hpp"
#include "pipeline/outputs/summary_json.hpp"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <future>
#include <thread>

namespace intake {

namespace {

namespace fs = std::filesystem;

/// A list of the whole batch: its header at once, the rows of each portfolio as they come.
class List {
public:
    using Header = std::string (*)(Lang);
    using Rows = std::string (*)(const IndexSummary&, Lang);

    List(const std::string& path, Header header, Rows rows, Lang lang)
        : m_file(path), m_rows(rows), m_lang(lang) {
        m_file.write(header(lang));
    }

    void add(const IndexSummary& index) { m_file.write(m_rows(index, m_lang)); }
    void publish() { m_file.publish(); }

private:
    AtomicFile m_file;
    Rows m_rows;
    Lang m_lang;
};

IndexFile read_index(const std::string& name, const std::string& path) {
    IndexFile file{name, parse_index(read_file(path))};
    if (file.index) {
        file.index->name = name; // by which `show` finds it, also where somebody renamed it
    }
    return file;
}

} // namespace

void each_index(const std::string& out_folder, const std::function<void(const IndexFile&)>& visit) {
    const fs::path folder = fs::path(out_folder) / "portfolios";
    const std::size_t at_once = std::max(1U, std::thread::hardware_concurrency());
    // understanding them takes long: it is done on all processors
    std::deque<std::future<IndexFile>> ahead;
    const auto visit_first = [&] {
        visit(ahead.front().get());
        ahead.pop_front();
    };
    for (const std::string& name : list_folder(folder.string())) {
        const std::string path = (folder / name / "index.json").string();
        std::error_code error;
        if (!fs::is_regular_file(path, error)) { // a run was cut short
            continue;
        }
        if (ahead.size() > at_once) {
            visit_first();
        }
        ahead.push_back(std::async(std::launch::async, read_index, name, path));
    }
    while (!ahead.empty()) {
        visit_first();
    }
}

BatchTotals collect(const std::string& out_folder,
                    Lang lang,
                    const std::optional<RunFacts>& facts,
                    const std::map<std::string, double>& seconds) {
    const fs::path out(out_folder);
    List portfolios(
        (out / "portfolios.csv").string(), portfolios_csv_header, portfolios_csv_rows, lang);
    List documents(
        (out / "documents.csv").string(), documents_csv_header, documents_csv_rows, lang);
    List findings((out / "findings.csv").string(), findings_csv_header, findings_csv_rows, lang);
    List points((out / "points.csv").string(), points_csv_header, points_csv_rows, lang);
    const auto lists = {&portfolios, &documents, &findings, &points};
    BatchTotals totals;
    SharedPapers shared;
    SummaryHtml summary(lang);
    EvidenceDatabase evidence((out / "evidence.sqlite").string());
    each_index(out_folder, [&](const IndexFile& file) {
        if (!file.index) {
            totals.add_unreadable(file.name);
            summary.add_unreadable(file.name);
            return;
        }
        totals.add(*file.index);
        shared.add(*file.index);
        summary.add(*file.index);
        evidence.add(*file.index);
        for (List* list : lists) {
            list->add(*file.index);
        }
    });
    for (List* list : lists) {
        list->publish();
    }
    evidence.publish();
    write_file_atomically((out / "shared.csv").string(), shared.csv(lang));
    write_file_atomically((out / "summary.html").string(), summary.html(totals, facts, seconds));
    write_file_atomically((out / "summary.json").string(), summary_json(totals, facts));
    return totals;
}

} // namespace intake
