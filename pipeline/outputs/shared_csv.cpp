// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/shared_csv.hpp"

#include "classifiers/fold.hpp"
#include "pipeline/assess/names.hpp"
#include "pipeline/figures.hpp"
#include "pipeline/outputs/csv.hpp"
#include "pipeline/same_paper.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace intake {

namespace {

constexpr double k_same_paper = 0.7;         // of its words, in one person's name
constexpr double k_same_text = 0.75;         // whoever's name it is in
constexpr std::uint64_t k_long = 150;        // words of a text that two people do not write alike
constexpr std::size_t k_most_portfolios = 2; // with one number; in more it is the training's own

const std::vector<Text>& columns() {
    static const std::vector<Text> k_columns = {
        {"portfolio", "portfolio"},
        {"bestand", "file"},
        {"stuk", "piece"},
        {"pagina's", "pages"},
        {"soort stuk", "type of piece"},
        {"ook in portfolio", "also in portfolio"},
        {"bestand daar", "file there"},
        {"stuk daar", "piece there"},
        {"pagina's daar", "pages there"},
        {"wat gelijk is", "what is the same"},
        {"wat nu", "what now"},
        {"code", "code"},
    };
    return k_columns;
}

/// Why two papers stand in the list.
struct Ground {
    std::string_view code;
    Text what;
    Text what_now;
};

constexpr std::array k_grounds = {
    Ground{
        "bytes",
        {"Precies hetzelfde bestand", "Exactly the same file"},
        {"Kijk op wiens naam het staat. Een verklaring voor een hele groep mag bij meer kandidaten "
         "zitten.",
         "See in whose name it is. A statement for a whole group may be with several candidates."}},
    Ground{"paper",
           {"Hetzelfde stuk op dezelfde naam", "The same paper in the same name"},
           {"Kijk op wiens naam het staat, en of het bij de ander hoort.",
            "See in whose name it is, and whether it belongs with the other."}},
    Ground{"number",
           {"Hetzelfde certificaatnummer, een andere naam",
            "The same certificate number, another name"},
           {"Vraag de opleider van wie dit nummer is. Het kan ook het nummer van de training zelf "
            "zijn.",
            "Ask the trainer whose number this is. It may be the number of the training itself."}},
    Ground{"text",
           {"Vrijwel dezelfde eigen tekst", "Nearly the same text of one's own"},
           {"Vergelijk de twee; wie schreef dit?", "Compare the two; who wrote this?"}},
};

const Ground& ground_of(std::string_view code) {
    return *std::ranges::find(k_grounds, code, &Ground::code);
}

bool have_common(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::ranges::any_of(a, [&](const std::string& one) { return b.contains(one); });
}

/// Both tell something, and nothing of it is the same.
bool contradict(const std::set<std::string>& a, const std::set<std::string>& b) {
    return !a.empty() && !b.empty() && !have_common(a, b);
}

/// By which papers in one name find each other: its longest word.
std::string longest_word(const std::string& name) {
    std::string longest;
    for (const FoldedRun& run : folded_runs(name)) {
        if (run.end - run.begin > longest.size()) {
            longest = name.substr(run.begin, run.end - run.begin);
        }
    }
    return longest;
}

bool is_in_a_name(const PieceSummary& piece) {
    static const std::set<std::string> k_kinds = {
        "attendance_proof", "declaration", "cv", "report"};
    return k_kinds.contains(piece.kind) && piece.type != "other" && piece.duplicate_of.empty();
}

std::uint64_t words_of(const PieceSummary& piece, const DocumentSummary& document) {
    std::uint64_t words = 0;
    for (const PageSummary& page : document.pages) {
        if (page.number >= piece.first_page && page.number <= piece.last_page) {
            words += page.words;
        }
    }
    return words;
}

} // namespace

void SharedPapers::take_facts(const PieceSummary& piece, Paper& paper) {
    for (const FieldSummary& field : piece.fields) {
        if (field.name == "holder" && paper.holder.empty()) {
            paper.holder = fold(field.value);
        } else if (field.name == "certificate_number") {
            paper.numbers.insert(fold(field.value));
        } else if (field.name == "title" || field.name == "quantity") {
            paper.facts.insert(fold(field.value + " " + field.unit));
        }
    }
    for (const DateSummary& date : piece.dates) {
        if (date.role != "printed" && date.role != "birth") {
            paper.dates.insert(date.value + date.end);
        }
    }
}

void SharedPapers::add(const IndexSummary& index) {
    for (const PieceSummary& piece : index.pieces) {
        const auto document =
            std::ranges::find(index.documents, piece.document, &DocumentSummary::id);
        if (!is_in_a_name(piece) || document == index.documents.end()
            || document->entry_index >= index.entries.size()) {
            continue;
        }
        Paper paper;
        paper.portfolio = index.name;
        paper.candidate = index.candidate_number;
        paper.path = document->entry;
        paper.piece = piece.id;
        paper.first_page = piece.first_page;
        paper.last_page = piece.last_page;
        paper.title_nl = index.title(piece.type, Lang::nl);
        paper.title_en = index.title(piece.type, Lang::en);
        paper.bytes = index.entries[document->entry_index].sha256;
        paper.fingerprint = piece.fingerprint;
        take_facts(piece, paper);
        paper.is_own_text = piece.kind == "report" && words_of(piece, *document) >= k_long;
        if (!paper.holder.empty() || paper.is_own_text) {
            m_papers.push_back(std::move(paper));
        }
    }
}

std::string_view SharedPapers::shared_by(const Paper& a, const Paper& b) {
    if (a.portfolio == b.portfolio || (!a.candidate.empty() && a.candidate == b.candidate)) {
        return ""; // one candidate's
    }
    if (!a.bytes.empty() && a.bytes == b.bytes && a.first_page == b.first_page
        && a.last_page == b.last_page) {
        return "bytes";
    }
    const bool one_name = !a.holder.empty() && !b.holder.empty()
                          && compare_names(a.holder, b.holder) == NameMatch::same;
    const double alike = resemblance(a.fingerprint, b.fingerprint);
    const bool no_other_number = !contradict(a.numbers, b.numbers);
    const bool one_day = have_common(a.dates, b.dates) || have_common(a.numbers, b.numbers);
    if (one_name && alike >= k_same_paper && one_day && no_other_number
        && !contradict(a.facts, b.facts)) {
        return "paper";
    }
    const bool two_names = !a.holder.empty() && !b.holder.empty()
                           && compare_names(a.holder, b.holder) == NameMatch::other;
    if (two_names && have_common(a.numbers, b.numbers) && !contradict(a.facts, b.facts)) {
        return "number";
    }
    return a.is_own_text && b.is_own_text && alike >= k_same_text ? "text" : "";
}

/// Only papers that share one of these are held against each other.
std::map<std::string, std::vector<std::size_t>> SharedPapers::that_may_share() const {
    constexpr std::size_t k_band = 16; // digits of a fingerprint: four words of its sketch
    std::map<std::string, std::vector<std::size_t>> together;
    for (std::size_t at = 0; at < m_papers.size(); ++at) {
        const Paper& paper = m_papers[at];
        together["bytes " + paper.bytes].push_back(at);
        if (!paper.holder.empty()) {
            together["name " + longest_word(paper.holder)].push_back(at);
        }
        for (const std::string& number : paper.numbers) {
            together["number " + number].push_back(at);
        }
        for (std::size_t from = 0; paper.is_own_text && from < paper.fingerprint.size();
             from += k_band) {
            together[fmt::format("text {} {}", from, paper.fingerprint.substr(from, k_band))]
                .push_back(at);
        }
    }
    return together;
}

std::size_t SharedPapers::portfolios_of(const std::vector<std::size_t>& papers) const {
    std::set<std::string_view> portfolios;
    for (const std::size_t at : papers) {
        portfolios.insert(m_papers[at].portfolio);
    }
    return portfolios.size();
}

std::vector<SharedPapers::Pair> SharedPapers::pairs() const {
    std::set<Pair> found;
    for (const auto& [key, papers] : that_may_share()) {
        const std::size_t portfolios = portfolios_of(papers);
        if (portfolios < 2) {
            continue;
        }
        const bool tells_number = key.starts_with("number ") && portfolios <= k_most_portfolios;
        for (auto a = papers.begin(); a != papers.end(); ++a) {
            for (auto b = std::next(a); b != papers.end(); ++b) {
                const std::string_view by = shared_by(m_papers[*a], m_papers[*b]);
                if (!by.empty() && (by != "number" || tells_number)) {
                    found.insert({*a, *b, by});
                }
            }
        }
    }
    return {found.begin(), found.end()};
}

std::string SharedPapers::csv(Lang lang) const {
    std::string text = csv_header(columns(), lang);
    for (const Pair& pair : pairs()) {
        const Paper& a = m_papers[pair.first];
        const Paper& b = m_papers[pair.second];
        const Ground& ground = ground_of(pair.by);
        CsvRow row(lang);
        row.text(a.portfolio)
            .text(a.path)
            .text(a.piece)
            .text(pages_label(a.first_page, a.last_page));
        row.text(lang == Lang::nl ? a.title_nl : a.title_en);
        row.text(b.portfolio)
            .text(b.path)
            .text(b.piece)
            .text(pages_label(b.first_page, b.last_page));
        row.text(ground.what.in(lang)).text(ground.what_now.in(lang)).text(ground.code);
        text += row.take();
    }
    return text;
}

} // namespace intake
