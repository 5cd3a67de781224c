// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/commands.hpp"

#include "classifiers/config_error.hpp"
#include "pipeline/batch.hpp"
#include "pipeline/files.hpp"
#include "pipeline/inbox.hpp"
#include "pipeline/learn.hpp"
#include "pipeline/ledger.hpp"
#include "pipeline/log.hpp"
#include "pipeline/made_from.hpp"
#include "pipeline/model_folder.hpp"
#include "pipeline/outputs/collect.hpp"
#include "pipeline/outputs/index_json.hpp"
#include "pipeline/outputs/learn_report.hpp"
#include "pipeline/outputs/night_summary.hpp"
#include "pipeline/outputs/show.hpp"
#include "pipeline/progress.hpp"
#include "pipeline/run.hpp"
#include "pipeline/sha256.hpp"
#include "pipeline/stamp.hpp"
#include "pipeline/system_error.hpp"
#include "pipeline/usage_error.hpp"
#include "pipeline/workshop.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <map>
#include <optional>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace intake {

namespace fs = std::filesystem;

namespace {

/// Standard output, checked: a full disk behind a redirection must not look like success.
void print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()
        || std::fflush(stdout) != 0) {
        throw SystemError("cannot write to standard output");
    }
}

/// Configuration, classifier and children: what `run`, `inspect` and `check` start with.
class Started {
public:
    Started(const Options& options, const std::string& work_folder)
        : m_config(configured(options, work_folder))
        , m_classifier(m_config.classifier)
        , m_pool(m_config.pool)
        , m_workshop{m_config, m_classifier, m_pool, make_stamp(m_config, m_pool)} {}

    Workshop& workshop() { return m_workshop; }
    const Config& config() const { return m_config; }

    std::string program_digest() const {
        return digest_of_program(m_workshop.stamp,
                                 {"/proc/self/exe", m_config.pool.reader_program},
                                 m_config.rules.framework_id,
                                 m_workshop.lang,
                                 m_workshop.previews);
    }

private:
    static Config configured(const Options& options, const std::string& work_folder) {
        Config config = load_config(find_config_folder(options.config_folder));
        const auto processors =
            static_cast<std::int32_t>(std::max(1U, std::thread::hardware_concurrency()));
        config.pool.workers = options.jobs > 0 ? options.jobs : processors;
        config.pool.allow_unsandboxed = options.allow_unsandboxed;
        config.pool.work_folder = work_folder;
        if (options.text_only) {
            config.pool.ink_scorer.clear(); // signatures are not printed
        }
        take_rules(options, config.rules);
        if (options.command == Options::Command::run) {
            take_learned(options.out, config);
        }
        const fs::path program = fs::read_symlink("/proc/self/exe");
        config.pool.reader_program = (program.parent_path() / "portfolio-intake-reader").string();
        return config;
    }

    static void take_learned(const std::string& out, Config& config) {
        const ModelFolder folder(out, config.classifier.types);
        if (const int version = folder.in_force(); version != 0) {
            config.classifier.office = folder.read(version).model;
            config.learned = folder.stamp_of(version);
        }
    }

    static void take_rules(const Options& options, AssessmentRules& rules) {
        if (!options.candidates.empty()) {
            rules.candidates = CandidateRegister::parse(register_file(options.candidates));
        }
        rules.framework_id = options.framework;
        if (!options.framework.empty()
            && std::ranges::find(rules.frameworks, options.framework, &Framework::id)
                   == rules.frameworks.end()) {
            std::string known;
            for (const Framework& framework : rules.frameworks) {
                known += (known.empty() ? "" : ", ") + framework.id;
            }
            throw UsageError(
                fmt::format("there is no framework '{}'; there are: {}", options.framework, known));
        }
    }

    static std::string register_file(const std::string& path) {
        try {
            return read_file(path);
        } catch (const SystemError& error) {
            throw UsageError(fmt::format("{}; check --register", error.what()));
        }
    }

    Config m_config;
    Classifier m_classifier;
    Pool m_pool;
    Workshop m_workshop;
};

/// True when this user may not make the folder, or something else stands in its place: no failure of the system.
bool is_denied(const fs::path& folder) {
    fs::path there = fs::absolute(folder);
    std::error_code denied; // a folder that may not be looked into: its parent will say so
    while (!fs::exists(fs::symlink_status(there, denied))) {
        there = there.parent_path();
    }
    return !fs::is_directory(there) || access(there.c_str(), W_OK | X_OK) != 0;
}

/// The folder for results; UsageError when it may not be made or written.
void open_results(const std::string& out) {
    try {
        make_folders(out + "/portfolios");
        make_folders(out + "/review");
        make_folders(out + "/deliveries");
    } catch (const SystemError& error) {
        if (!is_denied(out + "/portfolios")) {
            throw; // a full disk, say: another --out would not help
        }
        throw UsageError(fmt::format(
            "{}; choose another --out or give this user the right to write", error.what()));
    }
    if (access(out.c_str(), W_OK) != 0 || access((out + "/portfolios").c_str(), W_OK) != 0) {
        throw UsageError(
            fmt::format("the folder '{}' cannot be written; choose another --out or give this user "
                        "the right to write",
                        out));
    }
}

/// Shards run on machines of their own: each has its own lock, ledger and work folder in the results.
std::string of_shard(std::string_view name, const std::optional<Shard>& shard) {
    return shard ? fmt::format("{}-{}-of-{}", name, shard->part, shard->parts) : std::string(name);
}

constexpr std::string_view k_lock = ".lock";
constexpr std::string_view k_work = ".work";
constexpr std::string_view k_ledger = ".ledger";

std::string in_out(const Options& options, std::string_view name) {
    return options.out + "/" + of_shard(name, options.shard);
}

std::vector<InboxFile> part_of(const std::vector<InboxFile>& all,
                               const std::optional<Shard>& shard) {
    const Shard take = shard.value_or(Shard{});
    std::vector<InboxFile> part;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i % static_cast<std::size_t>(take.parts) == static_cast<std::size_t>(take.part - 1)) {
            part.push_back(all[i]);
        }
    }
    return part;
}

/// Rows of the register that cannot be used, by their line: nothing of a person is printed.
void tell_register_problems(const CandidateRegister& candidates) {
    for (const RegisterProblem& problem : candidates.problems()) {
        (void)std::fputs(
            fmt::format("register, line {}: {}\n", problem.line, problem.problem).c_str(), stderr);
    }
}

ExitCode run_command(const Options& options) {
    const Inbox inbox = list_inbox(options.inbox);
    open_results(options.out);
    const FolderLock lock(options.out, of_shard(k_lock, options.shard));
    if (!options.shard) {
        sweep_temporary_files(options.out);
        sweep_temporary_files(options.out + "/deliveries");
        if (fs::is_directory(options.out + "/model")) {
            sweep_temporary_files(options.out + "/model");
        }
    }
    const WorkFolder work(in_out(options, k_work));
    Log log(options.out + "/intake.log");
    try {
        const std::vector<InboxFile> portfolios = part_of(inbox.portfolios, options.shard);
        Started started(options, work.path());
        Ledger ledger(in_out(options, k_ledger) + ".sqlite");
        if (options.again) {
            ledger.forget_stops();
        }
        tell_register_problems(started.config().rules.candidates);
        started.workshop().lang = options.lang;
        started.workshop().previews = options.previews;
        const std::string program = started.program_digest();
        started.workshop().stops = {&ledger, program};
        log.started(started.workshop().stamp, portfolios.size(), started.config().pool.workers);

        Progress progress(progress_style(options.quiet), options.lang, portfolios.size());
        started.workshop().on_pages = [&progress](std::int64_t pages) {
            progress.pages_read(pages);
        };
        const BatchPlaces places{options.out + "/portfolios",
                                 options.out + "/review",
                                 options.out + "/deliveries",
                                 work.path(),
                                 program,
                                 ledger,
                                 options.again};
        const BatchResult result = run_batch(portfolios, places, started.workshop(), progress, log);
        log.ended(result.indexed, result.not_opened, result.unchanged, progress.seconds());

        const RunFacts facts{portfolios.size(),
                             progress.pages(),
                             progress.seconds(),
                             result.unchanged,
                             inbox.others,
                             result.read};
        if (!options.shard) {
            const BatchTotals totals = collect(options.out, options.lang, facts, ledger.seconds());
            if (!options.quiet) {
                print(night_summary(
                    totals, facts, options.out, terminal_style(STDOUT_FILENO), options.lang));
            }
        }
        return result.not_opened == 0 ? ExitCode::ok : ExitCode::not_indexed;
    } catch (const SystemError&) {
        log.system_failed();
        throw;
    }
}

std::string text_of(const Index& index) {
    std::string text;
    for (const DocumentRecord& record : index.portfolio.documents) {
        text += plain_text(record.document);
    }
    return text;
}

/// Reads the files some at a time and prints them in their order.
ExitCode inspect_command(const Options& options) {
    const char* temporary = std::getenv("TMPDIR");
    Started started(options, temporary != nullptr ? temporary : "/tmp");
    Workshop& workshop = started.workshop();
    const auto at_once = static_cast<std::size_t>(started.config().pool.workers) + 1;
    const Depth depth = options.text_only ? Depth::text : Depth::all;
    bool all_there = true; // what a file turns out to be is an answer, not a failure
    std::vector<std::future<Index>> waiting;
    const auto print_first = [&] {
        const Index index = waiting.front().get();
        waiting.erase(waiting.begin());
        const Outcome outcome = index.portfolio.entries.front().end.outcome;
        all_there =
            all_there && outcome != Outcome::input_gone && outcome != Outcome::input_io_error;
        print(options.text_only ? text_of(index) : inspect_json(index));
    };
    for (const std::string& path : options.files) {
        if (waiting.size() == at_once) {
            print_first();
        }
        const InboxFile file{path, fs::path(path).filename().string(), ""};
        waiting.push_back(std::async(std::launch::async, [file, depth, &workshop] {
            return run_single(file, depth, workshop);
        }));
    }
    while (!waiting.empty()) {
        print_first();
    }
    return all_there ? ExitCode::ok : ExitCode::not_indexed;
}

ExitCode show_command(const Options& options) {
    const TerminalStyle style = terminal_style(STDOUT_FILENO);
    print(options.portfolio.empty()
              ? show_batch(options.out, style, options.lang)
              : show_portfolio(options.out, options.portfolio, style, options.lang));
    return ExitCode::ok;
}

/// How long reading took, by the ledgers of all shards; one that is in use or damaged is passed over.
std::map<std::string, double> seconds_in_ledgers(const std::string& out) {
    std::map<std::string, double> all;
    for (const std::string& name : list_folder(out)) {
        if (name.starts_with(k_ledger) && name.ends_with(".sqlite")) {
            try {
                all.merge(Ledger(out + "/" + name).seconds());
            } catch (const SystemError&) { // NOLINT(bugprone-empty-catch): a service, no result
            }
        }
    }
    return all;
}

void must_hold_results(const std::string& out) {
    if (!fs::is_directory(out + "/portfolios")) {
        throw UsageError(
            fmt::format("'{}' holds no results; run 'portfolio-intake run' first", out));
    }
}

ExitCode collect_command(const Options& options) {
    must_hold_results(options.out);
    const FolderLock lock(options.out, std::string(k_lock));
    sweep_temporary_files(options.out);
    const BatchTotals totals =
        collect(options.out, options.lang, std::nullopt, seconds_in_ledgers(options.out));
    if (!options.quiet) {
        print(fmt::format("{}/portfolios.csv: {} portfolios\n", options.out, totals.portfolios));
    }
    return ExitCode::ok;
}

/// A review file, or all of a folder, ordered by name.
std::vector<NamedReview> read_corrections(const std::string& path) {
    if (!fs::exists(path)) {
        throw UsageError(fmt::format(
            "there is no '{}'; name a review file or a folder of them with --corrections", path));
    }
    std::vector<NamedReview> reviews;
    if (!fs::is_directory(path)) {
        reviews.push_back({path, read_review(path)});
        return reviews;
    }
    for (const std::string& name : list_folder(path)) {
        if (name.ends_with(".json") && !name.starts_with('.')) {
            reviews.push_back({name, read_review(path + "/" + name)});
        }
    }
    return reviews;
}

/// --undo and --use.
ExitCode use_version(const Options& options, const ModelFolder& folder) {
    // A version that is wanted by its number does not need one in force that can be read.
    int before = 0;
    try {
        before = folder.in_force();
    } catch (const ConfigError&) {
        if (options.undo) {
            throw;
        }
    }
    if (options.undo && before == 0) {
        throw UsageError("nothing that was learned is in use, so there is nothing to undo");
    }
    const int now = options.undo ? folder.read(before).after : *options.use_version;
    const std::vector<int> versions = folder.versions();
    if (now != 0 && std::ranges::find(versions, now) == versions.end()) {
        throw UsageError(fmt::format(
            "there is no version {}; see 'portfolio-intake learn {} --list'", now, options.out));
    }
    if (now != 0) {
        (void)folder.read(now); // before it is in use
    }
    folder.put_in_force(now);
    print(in_force_report(before, now, options.lang));
    return ExitCode::ok;
}

ExitCode list_versions(const Options& options, const ModelFolder& folder) {
    std::vector<LearnedVersion> versions;
    for (const int version : folder.versions()) {
        versions.push_back(folder.read(version));
    }
    print(versions_report(versions, folder.in_force(), options.lang));
    return ExitCode::ok;
}

bool is_learned_from_the_same(const LearnedVersion& a, const LearnedVersion& b) {
    return a.corrections == b.corrections && a.kept_examples == b.kept_examples
           && a.configuration == b.configuration;
}

ExitCode
learn_from_corrections(const Options& options, const Config& config, const ModelFolder& folder) {
    const std::vector<DocumentType>& types = config.classifier.types;
    const LearnPlaces places{
        options.out, options.corrections.empty() ? options.out + "/review" : options.corrections};
    const std::vector<NamedReview> reviews = read_corrections(places.corrections);
    const std::string kept_text = read_kept_examples(config.folder);
    const std::vector<OfficeExample> kept = parse_examples(kept_text, "kept_examples.txt", types);
    const LearnFrom from{types,
                         kept,
                         sha256_hex(kept_text),
                         digest_of_configuration(INTAKE_VERSION, config.digests)};
    const PiecesInOut there = pieces_in(options.out, from.configuration);
    Learning learning = learn(gather_corrections(reviews, there.pieces, types), from);
    const int before = folder.in_force();
    const LearnedVersion in_force = before == 0 ? LearnedVersion{} : folder.read(before);
    NameChanges changes;
    if (learning.end == Learning::End::learned) {
        if (before != 0 && is_learned_from_the_same(in_force, learning.version)) {
            learning.version.version = before;
        } else {
            const std::vector<int> versions = folder.versions();
            learning.version.version = versions.empty() ? 1 : versions.back() + 1;
            learning.version.after = before;
            folder.add(learning.version);
        }
        changes = name_changes(there.pieces, in_force.model, learning.version.model, types);
    }
    print(learn_report(learning,
                       changes,
                       there.outdated,
                       places,
                       types,
                       terminal_style(STDOUT_FILENO),
                       options.lang));
    return learning.end == Learning::End::learned ? ExitCode::ok : ExitCode::not_indexed;
}

ExitCode learn_command(const Options& options) {
    must_hold_results(options.out);
    const FolderLock lock(options.out, std::string(k_lock));
    const Config config = load_config(find_config_folder(options.config_folder));
    const ModelFolder folder(options.out, config.classifier.types);
    if (options.list_versions) {
        return list_versions(options, folder);
    }
    if (options.undo || options.use_version) {
        return use_version(options, folder);
    }
    return learn_from_corrections(options, config, folder);
}

ExitCode check_command(const Options& options) {
    Started started(options, "/tmp");
    const Stamp& stamp = started.workshop().stamp;
    std::string text =
        fmt::format("portfolio-intake {}\nconfiguration   {}: in order, {} document types\n",
                    stamp.version,
                    started.config().folder,
                    started.config().classifier.types.size());
    for (const Framework& framework : started.config().rules.frameworks) {
        text += fmt::format(
            "framework       {}: {} requirements, {} point rules, every clause literal\n",
            framework.id,
            framework.requirements.size(),
            framework.rules.size());
    }
    text +=
        fmt::format("canary          read as expected {}\n",
                    stamp.sandboxed ? "in the sandbox" : "WITHOUT a sandbox: this kernel has none");
    for (const auto& [name, version] : stamp.versions) {
        text += fmt::format("{:<15} {}\n", name, version);
    }
    print(text);
    return ExitCode::ok;
}

ExitCode schema_command(const Options& options) {
    const std::string folder = find_config_folder(options.config_folder) + "/schema";
    const std::vector<std::string> files = list_folder(folder);
    const auto named = [&](const std::string& file) {
        return fs::path(file).stem() == options.schema;
    };
    const auto found = std::ranges::find_if(files, named);
    if (found == files.end()) {
        std::string known;
        for (const std::string& file : files) {
            known += (known.empty() ? "" : ", ") + fs::path(file).stem().string();
        }
        throw UsageError(
            fmt::format("there is no schema '{}'; there are: {}", options.schema, known));
    }
    print(read_file(folder + "/" + *found));
    return ExitCode::ok;
}

struct CommandEntry {
    Options::Command command;
    ExitCode (*carry_out)(const Options&);
};
constexpr std::array k_commands = {
    CommandEntry{Options::Command::run, run_command},
    CommandEntry{Options::Command::inspect, inspect_command},
    CommandEntry{Options::Command::show, show_command},
    CommandEntry{Options::Command::collect, collect_command},
    CommandEntry{Options::Command::learn, learn_command},
    CommandEntry{Options::Command::check, check_command},
    CommandEntry{Options::Command::schema, schema_command},
};

} // namespace

ExitCode carry_out(const Options& options) {
    const auto entry = std::ranges::find(k_commands, options.command, &CommandEntry::command);
    return entry->carry_out(options);
}

} // namespace intake
