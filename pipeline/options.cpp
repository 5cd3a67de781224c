// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/options.hpp"

#include <CLI/CLI.hpp>

#include <charconv>
#include <map>
#include <memory>

namespace intake {

namespace {

constexpr const char* k_about =
    "Reads every file in a folder of ZIP portfolios, says what each piece of paper is, and writes "
    "an\n"
    "evidence index that an assessor can check in seconds.";

constexpr const char* k_footer =
    "Exit status: 0 every portfolio is indexed, whatever its findings; 1 some portfolio could not "
    "be\n"
    "opened, or nothing was learned; 2 wrong usage or configuration; 75 the system failed (disk\n"
    "full, no sandbox): nothing is marked as done, run again.\n"
    "\n"
    "Each command has its own help: portfolio-intake run --help";

/// "K/N" with 1 <= K <= N <= 10000; an empty string when it is, else what is wrong.
std::string check_shard(const std::string& text, Shard& shard) {
    const char* const end = text.data() + text.size();
    const auto part = std::from_chars(text.data(), end, shard.part);
    const bool has_slash = part.ec == std::errc() && part.ptr != end && *part.ptr == '/';
    if (has_slash) {
        const auto parts = std::from_chars(part.ptr + 1, end, shard.parts);
        if (parts.ec == std::errc() && parts.ptr == end && shard.part >= 1
            && shard.part <= shard.parts && shard.parts <= 10000) {
            return {};
        }
    }
    return "'" + text + "' is not a shard; write K/N with 1 <= K <= N, for example 2/4";
}

class CommandLine {
public:
    CommandLine() : m_app(k_about, "portfolio-intake") {
        m_app.footer(k_footer);
        m_app.require_subcommand(1);
        m_app.set_version_flag("--version", std::string("portfolio-intake ") + INTAKE_VERSION);
        m_app.get_formatter()->column_width(32);
        add_run();
        add_inspect();
        add_show();
        add_collect();
        add_learn();
        add_check();
        add_schema();
    }

    ParsedOptions parse(int argc, const char* const* argv) {
        try {
            m_app.parse(argc, argv);
        } catch (const CLI::Success& success) {
            std::ostringstream text;
            m_app.exit(success, text, text);
            return {std::nullopt, text.str(), false};
        } catch (const CLI::ParseError& error) {
            const bool no_command = m_app.get_subcommands().empty() && argc > 1;
            return {std::nullopt,
                    advice(no_command ? std::string("there is no command '") + argv[1] + "'"
                                      : error.what()),
                    true};
        }
        return {m_options, "", false};
    }

private:
    CLI::App* command(const char* name, const char* about, Options::Command id) {
        CLI::App* sub = m_app.add_subcommand(name, about);
        sub->callback([this, id] { m_options.command = id; });
        sub->add_option("--config",
                        m_options.config_folder,
                        "Configuration folder (default: the program's own)")
            ->type_name("DIR");
        return sub;
    }

    void add_language(CLI::App* sub) {
        sub->add_option("--lang", m_options.lang, "Language of texts for people: nl or en")
            ->transform(CLI::CheckedTransformer(m_languages).description(""))
            ->type_name("nl|en")
            ->default_str("nl");
    }

    void add_reading(CLI::App* sub) {
        sub->add_option(
               "--jobs", m_options.jobs, "Files read at the same time (default: one per processor)")
            ->check(CLI::Range(1, 256).description(""))
            ->type_name("N");
        sub->add_flag("--allow-unsandboxed",
                      m_options.allow_unsandboxed,
                      "Run without Landlock or seccomp; every index says so");
    }

    static CLI::Option* add_out(CLI::Option* option, const char* about) {
        return option->description(about)->type_name("DIR")->required();
    }

    void add_run() {
        CLI::App* sub = command("run", "Index every portfolio in a folder", Options::Command::run);
        sub->add_option("inbox", m_options.inbox, "Folder with ZIP portfolios, or one ZIP")
            ->type_name("INBOX")
            ->required();
        add_out(sub->add_option("--out", m_options.out),
                "Folder for the results; made when absent");
        sub->add_option("--register",
                        m_options.candidates,
                        "The office's list of candidates (CSV); the year decides on it")
            ->type_name("FILE");
        sub->add_option("--framework",
                        m_options.framework,
                        "Framework to use (default: by the candidate's date)")
            ->type_name("ID");
        add_reading(sub);
        sub->add_option_function<std::string>(
               "--shard",
               [this](const std::string& text) { take_shard(text); },
               "Take part K of N of the inbox; 'collect' joins the results")
            ->type_name("K/N");
        sub->add_option("--previews",
                        m_options.previews,
                        "Pictures of pages: evidence, all or none; never of ID papers")
            ->transform(CLI::CheckedTransformer(m_previews).description(""))
            ->type_name("evidence|all|none")
            ->default_str("evidence");
        sub->add_flag(
            "--again", m_options.again, "Read everything again, also what did not change");
        add_language(sub);
        sub->add_flag(
            "--quiet", m_options.quiet, "No progress and no summary; errors are still shown");
    }

    void add_inspect() {
        CLI::App* sub = command("inspect",
                                "Read single files; prints one JSON object a line",
                                Options::Command::inspect);
        sub->add_option("files", m_options.files, "Files to read; a ZIP too")
            ->type_name("FILE")
            ->required();
        sub->add_flag(
            "--text", m_options.text_only, "Print only the text as read; a form feed ends a page");
        add_reading(sub);
    }

    void add_show() {
        CLI::App* sub =
            command("show", "Show in the terminal what was found", Options::Command::show);
        add_out(sub->add_option("out", m_options.out), "Folder with results");
        sub->add_option(
               "portfolio", m_options.portfolio, "Name of one portfolio; all in brief without it")
            ->type_name("PORTFOLIO");
        add_language(sub);
    }

    void add_collect() {
        CLI::App* sub = command("collect",
                                "Rebuild the lists of the whole batch from the portfolios in OUT",
                                Options::Command::collect);
        add_out(sub->add_option("out", m_options.out), "Folder with results");
        add_language(sub);
        sub->add_flag("--quiet", m_options.quiet, "Print nothing");
    }

    void add_learn() {
        CLI::App* sub = command("learn",
                                "Learn the types of pieces from what people said of them",
                                Options::Command::learn);
        add_out(sub->add_option("out", m_options.out), "Folder with results");
        CLI::Option* corrections =
            sub->add_option("--corrections",
                            m_options.corrections,
                            "All to learn from: a review file or a folder (default: OUT/review)")
                ->type_name("FILE|DIR");
        CLI::Option* list =
            sub->add_flag("--list", m_options.list_versions, "Show what was learned, by version");
        CLI::Option* undo =
            sub->add_flag("--undo", m_options.undo, "Go back to the version before the one in use");
        CLI::Option* use = sub->add_option("--use",
                                           m_options.use_version,
                                           "Use this version; 0 for nothing learned")
                               ->check(CLI::Range(0, 1000000).description(""))
                               ->type_name("VERSION");
        for (CLI::Option* one : {list, undo, use}) {
            one->excludes(corrections);
        }
        list->excludes(undo)->excludes(use);
        undo->excludes(use);
        add_language(sub);
        sub->footer(
            "The next run names pieces with what was learned. Nothing is learned, and the exit "
            "status is 1,\n"
            "when any type would be named right less often.");
    }

    void add_check() {
        CLI::App* sub = command("check",
                                "Check configuration and installation, and nothing else",
                                Options::Command::check);
        sub->add_flag("--allow-unsandboxed",
                      m_options.allow_unsandboxed,
                      "Accept a kernel without Landlock or seccomp");
    }

    void add_schema() {
        CLI::App* sub = command("schema", "Print a JSON Schema", Options::Command::schema);
        sub->add_option(
               "name", m_options.schema, "Which: index, inspect, review, deliveries or summary")
            ->type_name("NAME")
            ->required();
    }

    void take_shard(const std::string& text) {
        Shard shard;
        if (const std::string problem = check_shard(text, shard); !problem.empty()) {
            throw CLI::ValidationError("--shard", problem);
        }
        m_options.shard = shard;
    }

    static std::string advice(const std::string& problem) {
        return "portfolio-intake: " + problem
               + "\nSee 'portfolio-intake --help' or 'portfolio-intake COMMAND --help'.\n";
    }

    CLI::App m_app;
    Options m_options;
    const std::map<std::string, Previews> m_previews = {
        {"evidence", Previews::evidence}, {"all", Previews::all}, {"none", Previews::none}};
    const std::map<std::string, Lang> m_languages = {{"nl", Lang::nl}, {"en", Lang::en}};
};

} // namespace

ParsedOptions parse_options(int argc, const char* const* argv) {
    return CommandLine().parse(argc, argv);
}

} // namespace intake
