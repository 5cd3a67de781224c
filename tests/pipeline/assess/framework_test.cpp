// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/config_error.hpp"
#include "pipeline/assess/candidate_register.hpp"
#include "pipeline/assess/day.hpp"
#include "pipeline/assess/framework.hpp"
#include "pipeline/assess/names.hpp"
#include "pipeline/assess/office.hpp"
#include "pipeline/config.hpp"
#include "pipeline/files.hpp"
#include "pipeline/usage_error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace intake {
namespace {

using testing::HasSubstr;

const std::string k_folder = std::string(INTAKE_SOURCE_DIR) + "/config";

const Config& shipped() {
    static const Config config = load_config(k_folder);
    return config;
}

std::string complaint(const std::string& find, const std::string& make) {
    std::string toml = read_file(k_folder + "/frameworks/noloc-rj-2023.toml");
    const std::size_t at = toml.find(find);
    EXPECT_NE(at, std::string::npos) << find;
    toml.replace(at, find.size(), make);
    try {
        parse_framework(toml,
                        "f.toml",
                        read_file(k_folder + "/frameworks/toetsingskader.txt"),
                        shipped().classifier.types);
    } catch (const ConfigError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(Framework, IsTheWholeText) {
    const Framework& framework = shipped().rules.frameworks.at(0);
    EXPECT_EQ(framework.requirements.size(), 7U);
    EXPECT_EQ(framework.rules.size(), 16U);
    EXPECT_EQ(framework.ambiguities.size(), 48U);
    EXPECT_EQ(framework.total_minimum, 75);
    int signatures = 0;
    for (const Requirement& requirement : framework.requirements) {
        signatures += requirement.signature.is_required() ? 1 : 0;
        EXPECT_FALSE(requirement.clause.empty()) << requirement.id;
    }
    for (const PointRule& rule : framework.rules) {
        signatures += rule.signature.is_required() ? 1 : 0;
    }
    EXPECT_EQ(signatures, 7) << "the text asks for a signature in seven places";
}

struct Mistake {
    const char* label;
    const char* find;
    const char* make;
    const char* says;
};

TEST(Framework, MistakesAreRefusedWithLineAndReason) {
    for (const Mistake& mistake : {
             Mistake{"a misspelt key", "\nmaximum = 10", "\nmaks = 10", "unknown key 'maks'"},
             Mistake{"an unknown unit",
                     "unit = \"half_day\"",
                     "unit = \"half_dag\"",
                     "'half_dag' is not known"},
             Mistake{"an unknown category",
                     "category = \"B2\"",
                     "category = \"B9\"",
                     "'B9' is not known"},
             Mistake{"an unknown type", "type = \"cv\"", "type = \"vc\"", "'vc' is not known"},
             Mistake{"an unknown check",
                     "\"present\", \"holder\"",
                     "\"presence\", \"holder\"",
                     "'presence' is not known"},
             Mistake{
                 "a gap in the schedule", "from_year = 2027", "from_year = 2028", "gap or overlap"},
             Mistake{
                 "an overlap of dates", "from = 2026-01-01", "from = 2025-06-01", "gap or overlap"},
             Mistake{"a maximum below the minimum",
                     "minimum = 30\n",
                     "minimum = 30\nmaximum = 20\n",
                     "below the minimum"},
             Mistake{"a clause that is not literal",
                     "Opgave van titel boek",
                     "Lijst van titels",
                     "is not literally in"},
             Mistake{"another text", "text_sha256 = \"88", "text_sha256 = \"99", "is another one"},
             Mistake{"points of nothing", "points = 25", "points = 0", "must be more than 0"},
         }) {
        const std::string said = complaint(mistake.find, mistake.make);
        EXPECT_THAT(said, HasSubstr(mistake.says)) << mistake.label;
        EXPECT_THAT(said, HasSubstr("f.toml:")) << mistake.label;
    }
}

TEST(Framework, IsChosenByDate) {
    std::vector<Framework> frameworks(2);
    frameworks[0].id = "old";
    frameworks[0].valid_from = "2019-01-01";
    frameworks[0].valid_to = "2022-12-31";
    frameworks[1].id = "new";
    frameworks[1].valid_from = "2023-01-01";
    EXPECT_EQ(framework_for(frameworks, "2022-12-31")->id, "old");
    EXPECT_EQ(framework_for(frameworks, "2023-01-01")->id, "new");
    EXPECT_EQ(framework_for(frameworks, "")->id, "new");
    EXPECT_EQ(framework_for(frameworks, "2018-01-01"), nullptr);
}

TEST(Office, DecisionsAreDatedAndSignedOff) {
    const auto& frameworks = shipped().rules.frameworks;
    const auto said = [&](const std::string& toml) -> std::string {
        try {
            const Office office = parse_office(toml, "office.toml", frameworks);
            return std::string(office.decision("part_years"));
        } catch (const ConfigError& error) {
            return error.what();
        }
    };
    EXPECT_EQ(said(""), "ask");
    const std::string good =
        "[[decision]]\nkey = \"part_years\"\nvalue = \"pro_rata\"\n"
        "decided_on = 2026-03-01\ndecided_by = \"manager\"\n";
    EXPECT_EQ(said(good), "pro_rata");
    EXPECT_THAT(said(good + good), HasSubstr("decided twice"));
    EXPECT_THAT(
        said("[[decision]]\nkey = \"part_years\"\nvalue = \"pro_rata\"\ndecided_by = \"x\"\n"),
        HasSubstr("names the day"));
    EXPECT_THAT(
        said("[[decision]]\nkey = \"part_years\"\nvalue = \"half\"\ndecided_on = 2026-03-01\n"
             "decided_by = \"x\"\n"),
        HasSubstr("must be one of: pro_rata"));
    EXPECT_THAT(said("[[decision]]\nkey = \"lunch\"\nvalue = \"x\"\n"),
                HasSubstr("nothing to decide"));
}

TEST(CandidateRegister, TakesWhatOfficesExport) {
    struct Case {
        const char* label;
        std::string text;
        const char* name;
        const char* date;
    };
    const Case cases[] = {
        {"commas",
         "portfolio,name,recertification_date\njansen,Jo Jansen,2026-11-30\n",
         "Jo Jansen",
         "2026-11-30"},
        {"Excel in Dutch",
         "\xEF\xBB\xBFPortfolio;Candidate_Number;Name;Birth_Name;Recertification_Date\r\n"
         "Jansen.zip;1;\"Jansen; Jo\";;1-3-2027\r\n",
         "Jansen; Jo",
         "2027-03-01"},
        {"Windows-1252",
         "portfolio;name;recertification_date\njansen;Zo\xEB Jansen;30.11.2026\n",
         "Zoë Jansen",
         "2026-11-30"},
        {"a row over two lines",
         "portfolio,name,recertification_date\njansen,\"Jo\nJansen\",2026-11-30",
         "Jo\nJansen",
         "2026-11-30"},
    };
    for (const Case& c : cases) {
        const CandidateRegister candidates = CandidateRegister::parse(c.text);
        const Candidate* candidate = candidates.find("jansen.zip");
        ASSERT_NE(candidate, nullptr) << c.label;
        EXPECT_EQ(candidate->name, c.name) << c.label;
        EXPECT_EQ(candidate->recertification_date, c.date) << c.label;
        EXPECT_TRUE(candidates.problems().empty()) << c.label;
        EXPECT_EQ(candidates.find("pietersen.zip"), nullptr) << c.label;
    }
}

TEST(CandidateRegister, NamesBadRowsByTheirLine) {
    const CandidateRegister candidates = CandidateRegister::parse(
        "portfolio,name,recertification_date\n,Jo,2026-11-30\njansen,Jo,31-02-2026\n"
        "pietersen,,2026-11-30\njansen,Jo,2026-11-30\n");
    ASSERT_EQ(candidates.problems().size(), 4U);
    EXPECT_EQ(candidates.problems()[0].line, 2);
    EXPECT_EQ(candidates.problems()[1].line, 3);
    EXPECT_THAT(candidates.problems()[1].problem, HasSubstr("2026-11-30"));
    EXPECT_EQ(candidates.problems()[3].line, 5);
    EXPECT_FALSE(candidates.find("jansen.zip")->recertification_date);
    EXPECT_THROW(CandidateRegister::parse("naam,datum\nx,y\n"), UsageError);
    EXPECT_THROW(CandidateRegister::parse(""), UsageError);
}

TEST(Names, AreComparedAsPeopleDo) {
    Candidate candidate;
    candidate.name = "Johanna van den Berg-de Vries";
    candidate.birth_name = "de Vries";
    struct Case {
        const char* read;
        NameMatch match;
    };
    for (const Case& c : {Case{"J. de Vries", NameMatch::same},
                          Case{"mw. J. v.d. Berg", NameMatch::same},
                          Case{"Joke de Vries", NameMatch::same},
                          Case{"J.M. van den Berg-de Vries", NameMatch::same},
                          Case{"P. de Vries", NameMatch::other},
                          Case{"Kees Bakker", NameMatch::other},
                          Case{"Johanna", NameMatch::unknown},
                          Case{"", NameMatch::unknown},
                          Case{"Johanna van den Bergh", NameMatch::other}}) {
        EXPECT_EQ(compare_names(c.read, candidate), c.match) << c.read;
    }
    EXPECT_EQ(compare_names("Youssef E1 Amrani", "Youssef El Amrani"), NameMatch::same);
    EXPECT_EQ(compare_names("S. Overmars", "Sanne Overmans"), NameMatch::same)
        << "one letter misread";
}

TEST(Days, AreRangesOfTheirPrecision) {
    EXPECT_EQ(to_string(days_of("2024-02")->last), "2024-02-29");
    EXPECT_EQ(to_string(days_of("2023")->first), "2023-01-01");
    EXPECT_FALSE(days_of("2024-02-31"));
    EXPECT_FALSE(days_of("2024-13"));
    EXPECT_FALSE(days_of("12-03-2024"));
    EXPECT_FALSE(days_of("2024-05-01", "2024-04-01"));
    EXPECT_EQ(to_string(years_before(days_of("2024-02-29")->first, 1)), "2023-02-28");
    EXPECT_EQ(whole_months(*days_of("2024-01-01", "2024-12-31")), 12);
    EXPECT_EQ(whole_months(*days_of("2024-01-15", "2024-03-14")), 2);
    EXPECT_EQ(whole_months(*days_of("2024-01-15", "2024-03-13")), 1);
}

} // namespace
} // namespace intake
