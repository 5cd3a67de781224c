// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/evidence_database.hpp"

#include "pipeline/outputs/assets.hpp"
#include "pipeline/system_error.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <concepts>
#include <optional>
#include <string_view>

namespace intake {

namespace {

void require(bool is_well, sqlite3* database) {
    if (!is_well) {
        throw SystemError(
            fmt::format("cannot write evidence.sqlite: {}", sqlite3_errmsg(database)));
    }
}

void execute(sqlite3* database, const std::string& sql) {
    require(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK, database);
}

/// Puts rows into one table, value by value.
class Rows {
public:
    Rows(sqlite3* database, std::string_view table, int columns) : m_database(database) {
        // An index that names something twice (not one of ours) must not stop the others.
        std::string sql = fmt::format("INSERT OR IGNORE INTO {} VALUES (?", table);
        for (int i = 1; i < columns; ++i) {
            sql += ", ?";
        }
        sql += ")";
        require(sqlite3_prepare_v2(database, sql.c_str(), -1, &m_statement, nullptr) == SQLITE_OK,
                database);
    }
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;
    ~Rows() { sqlite3_finalize(m_statement); }

    /// A row; an empty text of an optional column is given as `or_null`.
    template<typename... Values>
    void add(const Values&... values) {
        sqlite3_reset(m_statement);
        m_at = 0;
        (bind(values), ...);
        require(sqlite3_step(m_statement) == SQLITE_DONE, m_database);
    }

private:
    void bind(std::string_view text) {
        check(sqlite3_bind_text(
            m_statement, ++m_at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT));
    }
    void bind(const std::string& text) { bind(std::string_view(text)); }
    void bind(std::integral auto value) {
        check(sqlite3_bind_int64(m_statement, ++m_at, static_cast<sqlite3_int64>(value)));
    }
    void bind(double value) { check(sqlite3_bind_double(m_statement, ++m_at, value)); }
    void bind(const std::optional<Box>& box) {
        bind(box ? std::optional(box->x0) : std::nullopt);
        bind(box ? std::optional(box->y0) : std::nullopt);
        bind(box ? std::optional(box->x1) : std::nullopt);
        bind(box ? std::optional(box->y1) : std::nullopt);
    }
    template<typename T>
    void bind(const std::optional<T>& value) {
        if (value) {
            bind(*value);
        } else {
            check(sqlite3_bind_null(m_statement, ++m_at));
        }
    }
    void check(int result) { require(result == SQLITE_OK, m_database); }

    sqlite3* m_database;
    sqlite3_stmt* m_statement = nullptr;
    int m_at = 0;
};

std::optional<std::string_view> or_null(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

std::optional<std::int32_t> or_null(std::int32_t page) {
    return page > 0 ? std::optional(page) : std::nullopt;
}

void add_portfolio(sqlite3* database, const IndexSummary& index) {
    std::optional<double> lower;
    std::optional<double> upper;
    std::optional<double> minimum;
    if (index.points) {
        lower = index.points->total.lower;
        upper = index.points->total.upper;
        minimum = index.points->total.minimum;
    }
    Rows(database, "portfolios", 14)
        .add(index.name,
             index.id,
             index.file,
             or_null(index.sha256),
             index.bytes,
             index.outcome,
             or_null(index.candidate_number),
             or_null(index.candidate_name),
             or_null(index.recertification_date),
             or_null(index.framework),
             lower,
             upper,
             minimum,
             index.version);
}

void add_files(sqlite3* database, const IndexSummary& index) {
    Rows entries(database, "entries", 9);
    for (std::size_t e = 0; e < index.entries.size(); ++e) {
        const EntrySummary& entry = index.entries[e];
        entries.add(index.name,
                    e,
                    entry.path,
                    or_null(entry.inside),
                    or_null(entry.media_type),
                    entry.bytes,
                    or_null(entry.sha256),
                    entry.outcome,
                    or_null(entry.document));
    }
    Rows documents(database, "documents", 4);
    Rows pages(database, "pages", 10);
    for (const DocumentSummary& document : index.documents) {
        documents.add(index.name, document.id, document.entry_index, document.pages.size());
        for (const PageSummary& page : document.pages) {
            pages.add(index.name,
                      document.id,
                      page.number,
                      page.text_source,
                      page.ocr_confidence,
                      or_null(page.language),
                      page.words,
                      page.width,
                      page.height,
                      page.outcome);
        }
    }
}

void add_signature(Rows& signatures, const std::string& portfolio, const PieceSummary& piece) {
    constexpr std::optional<std::string_view> k_none;
    for (const SignatureMarkSummary& mark : piece.signature.marks) {
        signatures.add(portfolio,
                       piece.id,
                       std::string_view("mark"),
                       mark.kind,
                       k_none,
                       or_null(mark.name),
                       k_none,
                       k_none,
                       mark.verified,
                       mark.confidence,
                       or_null(mark.page),
                       mark.box);
    }
    for (const SignatureSlotSummary& slot : piece.signature.slots) {
        signatures.add(portfolio,
                       piece.id,
                       std::string_view("slot"),
                       k_none,
                       slot.state,
                       or_null(slot.name),
                       or_null(slot.role),
                       or_null(slot.label),
                       std::optional<bool>(),
                       std::optional<double>(),
                       or_null(slot.page),
                       slot.box);
    }
}

void add_pieces(sqlite3* database, const IndexSummary& index) {
    Rows pieces(database, "pieces", 11);
    Rows dates(database, "dates", 12);
    Rows fields(database, "fields", 12);
    Rows signatures(database, "signatures", 15);
    for (const PieceSummary& piece : index.pieces) {
        const bool is_unused = std::ranges::find(index.unused, piece.id) != index.unused.end();
        pieces.add(index.name,
                   piece.id,
                   piece.document,
                   piece.first_page,
                   piece.last_page,
                   piece.kind,
                   piece.type,
                   piece.confidence,
                   or_null(piece.runner_up),
                   piece.signature.state,
                   is_unused);
        for (const DateSummary& date : piece.dates) {
            dates.add(index.name,
                      piece.id,
                      date.role,
                      date.value,
                      or_null(date.end),
                      date.text,
                      date.confidence,
                      or_null(date.page),
                      date.box);
        }
        for (const FieldSummary& field : piece.fields) {
            fields.add(index.name,
                       piece.id,
                       field.name,
                       field.value,
                       or_null(field.unit),
                       field.text,
                       field.confidence,
                       or_null(field.page),
                       field.box);
        }
        add_signature(signatures, index.name, piece);
    }
}

void add_assessment(sqlite3* database, const IndexSummary& index) {
    Rows criteria(database, "criteria", 5);
    Rows evidence(database, "criterion_pieces", 3);
    for (const CriterionSummary& criterion : index.criteria) {
        criteria.add(
            index.name, criterion.id, criterion.status, criterion.because.nl, criterion.clause);
        for (const std::string& piece : criterion.evidence) {
            evidence.add(index.name, criterion.id, piece);
        }
    }
    if (!index.points) {
        return;
    }
    Rows activities(database, "activities", 13);
    for (std::size_t a = 0; a < index.points->activities.size(); ++a) {
        const ActivitySummary& activity = index.points->activities[a];
        activities.add(index.name,
                       a,
                       or_null(activity.category),
                       or_null(activity.rules.empty() ? std::string() : activity.rules.front()),
                       or_null(activity.title),
                       or_null(activity.when),
                       or_null(activity.quantity),
                       activity.claimed,
                       activity.lower,
                       activity.upper,
                       activity.counted_lower,
                       activity.counted_upper,
                       activity.open_questions.size());
    }
}

void add_findings(sqlite3* database, const IndexSummary& index) {
    Rows findings(database, "findings", 16);
    for (std::size_t f = 0; f < index.findings.size(); ++f) {
        const FindingSummary& finding = index.findings[f];
        findings.add(index.name,
                     f,
                     finding.code,
                     finding.severity,
                     finding.action_by,
                     or_null(finding.criterion),
                     or_null(finding.piece),
                     finding.entry_index,
                     finding.text_nl,
                     finding.text_en,
                     or_null(finding.page),
                     finding.box,
                     or_null(finding.since));
    }
}

} // namespace

void EvidenceDatabase::Close::operator()(sqlite3* database) const {
    sqlite3_close(database);
}

EvidenceDatabase::EvidenceDatabase(const std::string& path) : m_file(path) {
    sqlite3* database = nullptr;
    const bool is_open = sqlite3_open(m_file.temporary().c_str(), &database) == SQLITE_OK;
    m_database.reset(database);
    require(is_open, database);
    // Nobody sees the file before it is complete and on the disk: it needs no journal.
    execute(database, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;");
    execute(database, std::string(k_evidence_sql));
}

void EvidenceDatabase::add(const IndexSummary& index) {
    add_portfolio(m_database.get(), index);
    add_files(m_database.get(), index);
    add_pieces(m_database.get(), index);
    add_assessment(m_database.get(), index);
    add_findings(m_database.get(), index);
}

void EvidenceDatabase::publish() {
    execute(m_database.get(), "COMMIT");
    m_database.reset();
    m_file.publish();
}

} // namespace intake
