// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/files.hpp"
#include "pipeline/outputs/collect.hpp"
#include "pipeline/outputs/index_json.hpp"
#include "pipeline/outputs/night_summary.hpp"
#include "pipeline/outputs/show.hpp"
#include "pipeline/system_error.hpp"
#include "pipeline/usage_error.hpp"
#include "tests/pipeline/outputs/sample_index.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace intake {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

/// A folder for results that is gone afterwards.
class OutFolder : public ::testing::Test {
protected:
    OutFolder()
        : m_out(fmt::format("{}intake-out-{}-{}",
                            ::testing::TempDir(),
                            getpid(),
                            ::testing::UnitTest::GetInstance()->current_test_info()->name())) {
        fs::create_directories(m_out + "/portfolios");
    }
    ~OutFolder() override { fs::remove_all(m_out); }

    void put(const std::string& name, const std::string& content) const {
        fs::create_directories(m_out + "/portfolios/" + name);
        std::ofstream(m_out + "/portfolios/" + name + "/index.json", std::ios::binary) << content;
    }

    void put(const std::string& name, Index index) const {
        index.portfolio.name = name;
        put(name, index_json(index));
    }

    std::string content(const std::string& file) const { return read_file(m_out + "/" + file); }

    const std::string& out() const { return m_out; }

private:
    std::string m_out;
};

/// A portfolio that needs nobody.
Index quiet_index() {
    Index index = testing::sample_index();
    index.findings.clear();
    return index;
}

TEST_F(OutFolder, ListsEveryPortfolioInOrderOfName) {
    put("b", quiet_index());
    put("a", testing::sample_index());
    put("c", testing::hostile_index());
    fs::create_directories(out() + "/portfolios/halverwege");
    put("kapot", "{\"schema\": \"portf");
    const BatchTotals totals = collect(out(), Lang::nl, std::nullopt);
    EXPECT_EQ(totals.portfolios, 3U);
    EXPECT_EQ(totals.portfolios_of(Urgency::ask), 2U);
    EXPECT_EQ(totals.portfolios_of(Urgency::nothing), 1U);
    EXPECT_THAT(totals.unreadable, ElementsAre("kapot"));
    const std::string portfolios = content("portfolios.csv");
    EXPECT_LT(portfolios.find("\r\na;"), portfolios.find("\r\nb;"));
    EXPECT_LT(portfolios.find("\r\nb;"), portfolios.find("\r\nc;"));
    EXPECT_EQ(std::ranges::count(portfolios, '\n'), 4);
    const nlohmann::json summary = nlohmann::json::parse(content("summary.json"));
    EXPECT_EQ(summary["portfolios"]["count"], 3);
    EXPECT_EQ(summary["portfolios"]["by_urgency"]["nothing"], 1);
    EXPECT_TRUE(summary["run"].is_null());
}

TEST_F(OutFolder, CollectingTwiceGivesTheSameBytes) {
    put("a", testing::sample_index());
    put("c", testing::hostile_index());
    const auto all = [this] {
        collect(out(), Lang::en, std::nullopt);
        return content("portfolios.csv") + content("documents.csv") + content("findings.csv")
               + content("summary.json");
    };
    const std::string first = all();
    EXPECT_EQ(all(), first);
    EXPECT_THAT(first, Not(HasSubstr(out())));
    for (const auto& item : fs::directory_iterator(out())) {
        EXPECT_FALSE(item.path().filename().string().starts_with(".intake-")) << "left behind";
    }
}

TEST_F(OutFolder, AnEmptyBatchHasListsWithOnlyAHeader) {
    const BatchTotals totals = collect(out(), Lang::nl, RunFacts{0, 0, 0, 0, {"lees.txt"}, {}});
    EXPECT_EQ(totals.portfolios, 0U);
    EXPECT_EQ(std::ranges::count(content("findings.csv"), '\n'), 1);
    EXPECT_THAT(content("summary.json"), HasSubstr("lees.txt"));
}

TEST_F(OutFolder, TheNightsPageTellsWhatWasReadAndHowLongItTook) {
    put("a", testing::sample_index());
    put("b", quiet_index());
    const std::map<std::string, double> seconds = {{"a", 75}, {"b", 0.5}};
    const auto page = [&](const std::optional<RunFacts>& facts) {
        collect(out(), Lang::nl, facts, seconds);
        return content("summary.html");
    };
    const std::string first = page(RunFacts{2, 5, 10, 0, {}, {"a", "b"}});
    EXPECT_THAT(first, HasSubstr("Deze nacht gelezen: 2. Ongewijzigd en niet opnieuw gelezen: 0."));
    EXPECT_THAT(first, HasSubstr("1 min 15 s"));
    EXPECT_THAT(first, HasSubstr("0,5 s"));
    EXPECT_THAT(first, HasSubstr("per seconde"));
    EXPECT_THAT(first, Not(HasSubstr("<br/>ongewijzigd")));
    const std::string second = page(RunFacts{2, 0, 1, 2, {}, {}});
    EXPECT_THAT(second, HasSubstr("Deze nacht is niets opnieuw gelezen"));
    EXPECT_THAT(second, HasSubstr("1 min 15 s<br/>ongewijzigd"));
    EXPECT_THAT(second, Not(HasSubstr("duurde het lezen")));
    const std::string collected = page(std::nullopt);
    EXPECT_THAT(collected, HasSubstr("opnieuw gemaakt uit eerdere resultaten"));
    EXPECT_THAT(collected, HasSubstr("1 min 15 s</td>"));
    EXPECT_THAT(collected, Not(HasSubstr("sinds vorige levering")));
}

TEST_F(OutFolder, OldListsStandUntilNewOnesAreComplete) {
    put("a", testing::sample_index());
    collect(out(), Lang::nl, std::nullopt);
    const std::string before = content("documents.csv");
    fs::remove_all(out() + "/portfolios");
    EXPECT_THROW(collect(out(), Lang::nl, std::nullopt), SystemError);
    EXPECT_EQ(content("documents.csv"), before);
}

TEST_F(OutFolder, FiveHundredPortfoliosTakeLessThanASecond) {
    Index index = testing::sample_index();
    for (int d = 0; d < 20; ++d) {
        std::vector<Page> pages;
        for (int p = 1; p <= 4; ++p) {
            pages.push_back(testing::page_with(p, {"een twee drie vier vijf zes"}));
        }
        const std::size_t document =
            testing::add_document(index, fmt::format("stuk {}.pdf", d), std::move(pages));
        Piece& piece = testing::add_piece(index, document, "attendance_proof", "attendance_proof");
        for (int r = 0; r < 8; ++r) {
            piece.because.push_back({"phrase: heeft deelgenomen aan",
                                     3,
                                     1,
                                     Box{0.1, 0.2, 0.3, 0.4},
                                     "deelgenomen aan"});
        }
    }
    const std::string json = index_json(index);
    for (int i = 0; i < 500; ++i) {
        put(fmt::format("portfolio-{:03}", i), json);
    }
    const auto start = std::chrono::steady_clock::now();
    const BatchTotals totals = collect(out(), Lang::nl, std::nullopt);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(totals.portfolios, 500U);
    RecordProperty("seconds", std::to_string(took.count()));
    // A second on an idle machine; a busy one, or one that looks for faults, is given more.
    EXPECT_LT(took.count(), 10.0) << json.size() << " bytes each";
}

TEST_F(OutFolder, ShowsThoseThatNeedAPersonFirst) {
    put("aaa rustig", quiet_index());
    put("zzz dringend", testing::sample_index());
    put("kapot", "geen json");
    const std::string table = show_batch(out(), TerminalStyle{}, Lang::nl);
    EXPECT_LT(table.find("zzz dringend"), table.find("aaa rustig"));
    EXPECT_THAT(table, HasSubstr("index.json is niet te lezen"));
    EXPECT_THAT(show_batch(out(), TerminalStyle{}, Lang::en), HasSubstr("look at"));
}

TEST_F(OutFolder, ShowsOnePortfolioByNameOrByFile) {
    put("portfolio-7", testing::sample_index());
    const std::string text = show_portfolio(out(), "portfolio-7", TerminalStyle{}, Lang::nl);
    EXPECT_EQ(show_portfolio(out(), "portfolio-7.zip", TerminalStyle{}, Lang::nl), text);
    EXPECT_THAT(text, HasSubstr("Vraag de kandidaat"));
    EXPECT_THAT(text, HasSubstr("Beveiligd met een wachtwoord"));
    EXPECT_THAT(text, HasSubstr("geheim.pdf"));
    EXPECT_THAT(text, HasSubstr("Bewijs van deelname"));
    EXPECT_THAT(text, HasSubstr("2024-03-12 (activiteit)"));
    EXPECT_THAT(text, HasSubstr("“bijwonen”"));
}

TEST_F(OutFolder, SaysWhatThereIsWhenANameIsWrong) {
    put("portfolio-7", testing::sample_index());
    put("stuk", "[]");
    for (const char* name : {"portfolio-8", "../portfolios/portfolio-7", "", "stuk"}) {
        EXPECT_THROW(show_portfolio(out(), name, TerminalStyle{}, Lang::nl), UsageError) << name;
    }
    try {
        show_portfolio(out(), "portfolio-8", TerminalStyle{}, Lang::nl);
    } catch (const UsageError& error) {
        EXPECT_THAT(error.what(), HasSubstr("there are: portfolio-7, stuk"));
    }
    EXPECT_THROW(show_batch(out() + "/nergens", TerminalStyle{}, Lang::nl), UsageError);
}

/// Every line fits, and no byte of a stranger reaches the terminal as a command.
void expect_fits(const std::string& text, const TerminalStyle& style) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::string plain = line;
        if (!style.color) {
            EXPECT_EQ(line.find('\x1b'), std::string::npos) << line.substr(0, 200);
        }
        for (std::size_t at = plain.find('\x1b'); at != std::string::npos;
             at = plain.find('\x1b')) {
            const std::size_t end = plain.find('m', at);
            ASSERT_NE(end, std::string::npos);
            EXPECT_LE(end - at, 4U) << "not one of our own colours: " << line.substr(0, 200);
            plain.erase(at, end - at + 1);
        }
        EXPECT_LE(display_width(plain), style.width) << plain.substr(0, 200);
        EXPECT_TRUE(harmless(plain) == plain) << plain.substr(0, 200);
    }
}

TEST_F(OutFolder, HostileTextFitsOnEveryTerminal) {
    Index hostile = testing::hostile_index();
    put("vijandig", hostile);
    put(std::string(100, 'n'), testing::sample_index());
    RunFacts facts{2, 10, 3, 0, testing::hostile_texts(), {}};
    const BatchTotals totals = collect(out(), Lang::nl, facts);
    for (const int width : {60, 80, 132}) {
        for (const bool color : {false, true}) {
            const TerminalStyle style{width, color};
            for (const Lang lang : {Lang::nl, Lang::en}) {
                expect_fits(show_portfolio(out(), "vijandig", style, lang), style);
                // Lines with the path of OUT may be longer: a path that is cut cannot be copied.
                expect_fits(show_batch(out(), style, lang).substr(0, 300), {1000, color});
            }
        }
    }
    const std::string summary = night_summary(totals, facts, "OUT", TerminalStyle{}, Lang::nl);
    expect_fits(summary, TerminalStyle{});
}

TEST(NightSummary, SaysWhatNeedsAPersonAndFitsOnAScreen) {
    BatchTotals totals;
    for (int i = 0; i < 30; ++i) {
        Index index = testing::sample_index();
        index.portfolio.name = fmt::format("portfolio-{}", i);
        totals.add(*parse_index(index_json(index)));
    }
    for (int i = 0; i < 40; ++i) {
        totals.by_code[fmt::format("new_code_{:02}", i)] = {
            "attention", "person", {"Iets nieuws", "Something new"}, 1, 1, {"portfolio-1"}};
    }
    const RunFacts facts{30, 1234, 617, 0, {"lees.txt"}, {}};
    const std::string text = night_summary(totals, facts, "OUT", TerminalStyle{}, Lang::nl);
    EXPECT_THAT(text, HasSubstr("30 portfolio's: kandidaat vragen 30\n"));
    EXPECT_THAT(text, HasSubstr("Vraag de kandidaat"));
    EXPECT_THAT(text, HasSubstr("   30  Beveiligd met een wachtwoord: portfolio-0, portfolio-1"));
    EXPECT_THAT(text, HasSubstr("en nog"));
    EXPECT_THAT(text, HasSubstr("1.234 pagina's in 10 min 17 s (2,0 per seconde)"));
    EXPECT_THAT(text, HasSubstr("Geen portfolio, niet gelezen: 1 (lees.txt)"));
    EXPECT_THAT(text, HasSubstr("OUT/portfolios.csv"));
    EXPECT_LE(std::ranges::count(text, '\n'), 24);
}

TEST(NightSummary, IsShortWhenThereIsNothingToDo) {
    BatchTotals totals;
    Index index = testing::sample_index();
    index.findings.clear();
    totals.add(*parse_index(index_json(index)));
    const std::string text =
        night_summary(totals, {1, 3, 0.2, 0, {}, {}}, "OUT", TerminalStyle{}, Lang::en);
    EXPECT_THAT(text, HasSubstr("1 portfolio: nothing to do 1\n"));
    EXPECT_THAT(text, Not(HasSubstr("To ask")));
    EXPECT_LE(std::ranges::count(text, '\n'), 7);
}

} // namespace
} // namespace intake
