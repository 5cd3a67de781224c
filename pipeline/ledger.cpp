// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ledger.hpp"

#include "pipeline/system_error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sqlite3.h>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <system_error>

namespace intake {

namespace {

constexpr int k_version = 3;

/// Exclusive, so that nothing is shared in memory: the log then also works on file systems that cannot.
constexpr const char* k_settings =
    "PRAGMA locking_mode = EXCLUSIVE;"
    "PRAGMA journal_mode = WAL;"
    "PRAGMA synchronous = FULL;";

constexpr const char* k_tables =
    "CREATE TABLE IF NOT EXISTS portfolio ("
    " name TEXT PRIMARY KEY, archive TEXT NOT NULL, subject TEXT NOT NULL,"
    " program TEXT NOT NULL, seal TEXT NOT NULL, opened INTEGER NOT NULL, seconds REAL NOT NULL"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS stopped ("
    " reading TEXT PRIMARY KEY, outcome TEXT NOT NULL, reason TEXT NOT NULL,"
    " found TEXT NOT NULL, allowed TEXT NOT NULL, pages TEXT NOT NULL,"
    " members INTEGER NOT NULL, whole_members INTEGER NOT NULL"
    ") STRICT, WITHOUT ROWID;";

constexpr const char* k_find =
    "SELECT archive, subject, program, seal, opened, seconds FROM portfolio WHERE name = ?";
constexpr const char* k_record = "INSERT OR REPLACE INTO portfolio VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr const char* k_seconds = "SELECT name, seconds FROM portfolio";
constexpr const char* k_find_stop =
    "SELECT outcome, reason, found, allowed, pages, members, whole_members FROM stopped"
    " WHERE reading = ?";
constexpr const char* k_record_stop =
    "INSERT OR REPLACE INTO stopped VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

std::string_view advice(int result) {
    switch (result & 0xFF) { // the extended codes carry their kind in the low byte
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "another program uses it; wait until that is done";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return "it is damaged; remove it, and everything is read again";
    case SQLITE_FULL:
        return "the disk is full";
    default:
        return "it cannot be read or written";
    }
}

[[noreturn]] void fail(int result, const std::string& path) {
    throw SystemError(
        fmt::format("the ledger '{}': {} ({})", path, advice(result), sqlite3_errstr(result)));
}

void require(int result, const std::string& path) {
    if (result != SQLITE_OK) {
        fail(result, path);
    }
}

void execute(sqlite3* database, const char* sql, const std::string& path) {
    require(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), path);
}

/// One statement with its values.
class Statement {
public:
    Statement(sqlite3* database, const char* sql, const std::string& path) : m_path(path) {
        require(sqlite3_prepare_v2(database, sql, -1, &m_statement, nullptr), m_path);
    }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement() { sqlite3_finalize(m_statement); }

    /// The text must live until the last step.
    Statement& bind(const std::string& text) {
        require(
            sqlite3_bind_text(
                m_statement, ++m_bound, text.data(), static_cast<int>(text.size()), SQLITE_STATIC),
            m_path);
        return *this;
    }

    Statement& bind(int value) {
        require(sqlite3_bind_int(m_statement, ++m_bound, value), m_path);
        return *this;
    }

    Statement& bind(double value) {
        require(sqlite3_bind_double(m_statement, ++m_bound, value), m_path);
        return *this;
    }

    /// True when there is a row, false at the end.
    bool step() {
        const int result = sqlite3_step(m_statement);
        if (result != SQLITE_ROW && result != SQLITE_DONE) {
            fail(result, m_path);
        }
        return result == SQLITE_ROW;
    }

    std::string text(int column) const {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): SQLite's bytes are text
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
        return text == nullptr ? "" : text;
    }

    int number(int column) const { return sqlite3_column_int(m_statement, column); }
    double real(int column) const { return sqlite3_column_double(m_statement, column); }

private:
    const std::string& m_path;
    sqlite3_stmt* m_statement = nullptr;
    int m_bound = 0;
};

int version_of(sqlite3* database, const std::string& path) {
    Statement statement(database, "PRAGMA user_version", path);
    return statement.step() ? statement.number(0) : 0;
}

std::string text_of(const std::optional<std::uint64_t>& number) {
    return number ? std::to_string(*number) : "";
}

/// Nothing where it is empty or no number.
template<typename Number>
std::optional<Number> number_from(std::string_view text) {
    Number number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() ? std::optional(number) : std::nullopt;
}

/// From numbers parted by commas.
std::vector<std::int32_t> numbers_from(std::string_view text) {
    std::vector<std::int32_t> numbers;
    while (!text.empty()) {
        if (const auto number = number_from<std::int32_t>(text)) {
            numbers.push_back(*number);
        }
        text.remove_prefix(std::min(text.find(','), text.size() - 1) + 1);
    }
    return numbers;
}

} // namespace

void Ledger::Close::operator()(sqlite3* database) const {
    sqlite3_close(database);
}

Ledger::Ledger(const std::string& path) : m_path(path) {
    sqlite3* database = nullptr;
    const int opened = sqlite3_open(path.c_str(), &database);
    m_database.reset(database); // there is one to close even when it failed
    require(opened, m_path);
    execute(database, k_settings, m_path);
    execute(database, "BEGIN IMMEDIATE", m_path); // takes the lock now, not at the first portfolio
    if (version_of(database, m_path) != k_version) {
        execute(database, "DROP TABLE IF EXISTS portfolio", m_path);
        execute(database, "DROP TABLE IF EXISTS stopped", m_path);
        execute(database, fmt::format("PRAGMA user_version = {}", k_version).c_str(), m_path);
    }
    execute(database, k_tables, m_path);
    execute(database, "COMMIT", m_path);
}

std::optional<LedgerEntry> Ledger::find(const std::string& portfolio) const {
    const std::scoped_lock lock(m_mutex);
    Statement statement(m_database.get(), k_find, m_path);
    statement.bind(portfolio);
    if (!statement.step()) {
        return std::nullopt;
    }
    return LedgerEntry{{statement.text(0), statement.text(1), statement.text(2)},
                       statement.text(3),
                       statement.number(4) != 0,
                       statement.real(5)};
}

void Ledger::record(const std::string& portfolio, const LedgerEntry& entry) {
    const std::scoped_lock lock(m_mutex);
    Statement statement(m_database.get(), k_record, m_path);
    statement.bind(portfolio).bind(entry.made_from.archive).bind(entry.made_from.subject);
    statement.bind(entry.made_from.program).bind(entry.seal).bind(entry.opened ? 1 : 0);
    statement.bind(entry.seconds);
    statement.step();
}

std::map<std::string, double> Ledger::seconds() const {
    const std::scoped_lock lock(m_mutex);
    Statement statement(m_database.get(), k_seconds, m_path);
    std::map<std::string, double> seconds;
    while (statement.step()) {
        seconds[statement.text(0)] = statement.real(1);
    }
    return seconds;
}

std::optional<StoppedReading> Ledger::find_stop(const std::string& reading) const {
    const std::scoped_lock lock(m_mutex);
    Statement statement(m_database.get(), k_find_stop, m_path);
    statement.bind(reading);
    if (!statement.step()) {
        return std::nullopt;
    }
    const std::optional<Outcome> outcome = outcome_from_string(statement.text(0));
    if (!outcome) {
        return std::nullopt;
    }
    const Detail detail{statement.text(1),
                        number_from<std::uint64_t>(statement.text(2)),
                        number_from<std::uint64_t>(statement.text(3))};
    return StoppedReading{{*outcome, detail},
                          numbers_from(statement.text(4)),
                          statement.number(5),
                          statement.number(6)};
}

void Ledger::record_stop(const std::string& reading, const StoppedReading& stop) {
    const auto& [outcome, detail] = stop.end;
    const std::string ended(to_string(outcome));
    const std::string found = text_of(detail.found);
    const std::string allowed = text_of(detail.allowed);
    const std::string pages = fmt::format("{}", fmt::join(stop.pages, ","));
    const std::scoped_lock lock(m_mutex);
    Statement statement(m_database.get(), k_record_stop, m_path);
    statement.bind(reading).bind(ended).bind(detail.reason).bind(found).bind(allowed).bind(pages);
    statement.bind(stop.members).bind(stop.whole_members);
    statement.step();
}

void Ledger::forget_stops() {
    const std::scoped_lock lock(m_mutex);
    execute(m_database.get(), "DELETE FROM stopped", m_path);
}

} // namespace intake
