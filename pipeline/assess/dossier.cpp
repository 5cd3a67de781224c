// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/dossier.hpp"

#include "classifiers/plausible_types.hpp"
#include "pipeline/assess/names.hpp"
#include "pipeline/legible.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

namespace intake {

namespace {

constexpr std::string_view k_other = "other";

/// A file or page of which nobody knows what is on it.
bool has_something_unread(const Portfolio& portfolio) {
    const auto unread = [](const Entry& entry) {
        switch (entry.end.outcome) {
        case Outcome::ok:
        case Outcome::directory:
        case Outcome::junk:
            return false;
        default:
            return true;
        }
    };
    return portfolio.end.outcome != Outcome::ok || std::ranges::any_of(portfolio.entries, unread)
           || std::ranges::any_of(portfolio.documents, [](const DocumentRecord& record) {
                  return !std::ranges::all_of(record.document.pages, is_legible);
              });
}

std::string values_of(const Piece& piece, std::string_view name) {
    std::string values;
    for (const FieldFound* field : fields_of(piece, name)) {
        values += field->value + field->unit + "|";
    }
    return values;
}

/// What makes two pieces the same activity: type, title, days and quantities. Empty where too little is known.
std::string activity_key(const Piece& piece) {
    const std::optional<ActivityDays> when = activity_days(piece);
    const std::string titles = values_of(piece, "title");
    if (!when || piece.type == k_other || titles.empty()) {
        return {};
    }
    return fmt::format("{}|{}{}|{}|{}",
                       piece.type,
                       titles,
                       values_of(piece, "quantity"),
                       to_string(when->days.first),
                       to_string(when->days.last));
}

/// The same bytes or the same text are the same piece; pieces that state the same activity seem to be.
void find_same(std::vector<Evidence>& evidence) {
    std::map<std::string, std::size_t> by_activity;
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        const Piece& piece = evidence[i].piece();
        if (evidence[i].record->duplicate_of) {
            evidence[i].same_as =
                evidence[i].record->duplicate_of; // evidence is in the order of pieces
            continue;
        }
        evidence[i].same_as = evidence[i].record->looks_like;
        if (const std::string key = activity_key(piece); !key.empty()) {
            if (const auto [known, first] = by_activity.try_emplace(key, i);
                !first && !evidence[i].same_as) {
                evidence[i].same_as = known->second;
            }
        }
    }
}

void replace_all(std::string& text, std::string_view name, std::string_view value) {
    for (std::size_t at = text.find(name); at != std::string::npos;
         at = text.find(name, at + value.size())) {
        text.replace(at, name.size(), value);
    }
}

std::string filled_one(std::string text, const TextValues& values, bool dutch) {
    const std::string by = values.by.empty() ? "" : (dutch ? " van: " : " from: ") + values.by;
    // In "{by}" of a sentence that names the signer itself, the bare words stand.
    const bool names_signer = text.find(": {by}") != std::string::npos;
    const std::array<std::pair<std::string_view, std::string_view>, 7> k_values = {{
        {"{what}", dutch ? values.what.nl : values.what.en},
        {"{found}", values.found},
        {"{wanted}", values.wanted},
        {"{unknown}", values.unknown},
        {"{year}", values.year},
        {"{criterion}", values.criterion},
        {"{by}", names_signer ? values.by : by},
    }};
    for (const auto& [name, value] : k_values) {
        replace_all(text, name, value);
    }
    return text;
}

/// Its path with those of the archives and mails that it lies in.
std::string filed_as(const Portfolio& portfolio, std::size_t place) {
    const Entry* entry = &portfolio.entries[place];
    std::string path = entry->path;
    // What holds a file is listed before it, so the way out ends.
    while (!entry->inside.empty()) {
        const auto before = std::span(portfolio.entries)
                                .first(static_cast<std::size_t>(entry - portfolio.entries.data()));
        const auto holder = std::ranges::find(before, entry->inside, &Entry::path);
        if (holder == before.end()) {
            break;
        }
        entry = &*holder;
        path = path.starts_with(entry->path + "/") ? path : entry->path + "/" + path;
    }
    return path;
}

} // namespace

BothTexts filled(const BothTexts& text, const TextValues& values) {
    return {filled_one(text.nl, values, true), filled_one(text.en, values, false)};
}

std::optional<int> Dossier::year() const {
    if (!recertification) {
        return std::nullopt;
    }
    const std::chrono::year_month_day day{*recertification};
    return static_cast<int>(day.year());
}

const Schedule* Dossier::schedule_of(const Requirement& requirement) const {
    const std::optional<int> now = year();
    const auto row = std::ranges::find_if(requirement.schedule, [&](const Schedule& one) {
        return now && *now >= one.from_year && *now <= one.to_year;
    });
    if (row != requirement.schedule.end()) {
        return &*row;
    }
    const bool as_first = now && !requirement.schedule.empty()
                          && *now < requirement.schedule.front().from_year
                          && office.decision("a31_rule_before_2024") == "as_2024";
    return as_first ? &requirement.schedule.front() : nullptr;
}

InWindow Dossier::in_window(const Days& days) const {
    if (!window) {
        return InWindow::unknown;
    }
    // Once an office settled which date ends the years, only the end days themselves stay open.
    const bool is_settled = office.decision("window_anchor") != "ask";
    const std::chrono::days margin{is_settled ? 0 : framework.edge_days};
    const auto near = [margin](Day day, Day edge) {
        return day >= edge - margin && day <= edge + margin;
    };
    const bool inside = days.first >= window->first && days.last <= window->last;
    const bool outside = days.last < window->first || days.first > window->last;
    for (const Day edge : {window->first, window->last}) {
        if ((inside || outside) && (near(days.first, edge) || near(days.last, edge))) {
            return InWindow::near_edge;
        }
    }
    if (inside) {
        return InWindow::inside;
    }
    return outside ? InWindow::outside : InWindow::across_edge;
}

std::vector<const Evidence*> Dossier::of_type(std::string_view type) const {
    std::vector<const Evidence*> found;
    for (const bool sure : {true, false}) {
        for (const Evidence& one : evidence) {
            if (one.piece().type == type && one.is_sure == sure) {
                found.push_back(&one);
            }
        }
    }
    return found;
}

bool Dossier::may_hold(std::string_view type) const {
    return std::ranges::any_of(evidence, [type](const Evidence& one) {
        return !one.is_sure && std::ranges::count(plausible_types(one.piece()), type) > 0;
    });
}

Dossier open_dossier(const Index& index,
                     const Framework& framework,
                     const Office& office,
                     const std::optional<Candidate>& candidate) {
    Dossier dossier{.index = index,
                    .framework = framework,
                    .office = office,
                    .candidate = candidate,
                    .recertification = std::nullopt,
                    .window = std::nullopt,
                    .evidence = {},
                    .something_unread = has_something_unread(index.portfolio)};
    if (candidate && candidate->recertification_date) {
        if (const std::optional<Days> day = days_of(*candidate->recertification_date)) {
            dossier.recertification = day->last;
            dossier.window = {years_before(day->last, framework.window_years), day->last};
        }
    }
    const Portfolio& portfolio = index.portfolio;
    for (const PieceRecord& record : index.pieces) {
        Evidence evidence;
        evidence.record = &record;
        evidence.path = portfolio.entries[portfolio.documents[record.document].entry].path;
        evidence.filed_as = filed_as(portfolio, portfolio.documents[record.document].entry);
        evidence.is_sure = record.piece.type != k_other && has_sure_type(record.piece);
        dossier.evidence.push_back(evidence);
    }
    find_same(dossier.evidence);
    return dossier;
}

namespace {

/// Whether the words of the pages name the candidate: a family name with a first name or initials beside it.
bool is_named(const Candidate& candidate, const Document& document, const Piece& piece) {
    constexpr std::size_t k_most_words = 4; // "M. van der Velden"
    for (const Page& page : document.pages) {
        if (page.number < piece.first_page || page.number > piece.last_page) {
            continue;
        }
        for (std::size_t first = 0; first < page.words.size(); ++first) {
            std::string name = page.words[first].text;
            for (std::size_t last = first + 1;
                 last < std::min(first + k_most_words, page.words.size());
                 ++last) {
                name += " " + page.words[last].text;
                if (compare_names(name, candidate) == NameMatch::same) {
                    return true;
                }
            }
        }
    }
    return false;
}

} // namespace

bool names_candidate(const Evidence& evidence, const Dossier& dossier) {
    const DocumentRecord& record = dossier.index.portfolio.documents.at(evidence.record->document);
    return dossier.candidate && is_named(*dossier.candidate, record.document, evidence.piece());
}

namespace {

/// Beside a title in a list of what was read.
bool stands_beside_title(const Piece& piece, const FieldFound& name) {
    return std::ranges::any_of(fields_of(piece, "reading_entry"), [&](const FieldFound* entry) {
        if (!entry->box || !name.box || entry->page != name.page) {
            return false;
        }
        const double middle = (name.box->y0 + name.box->y1) / 2;
        return middle >= entry->box->y0 && middle <= entry->box->y1;
    });
}

} // namespace

bool seems_another_persons(const Evidence& evidence, const Dossier& dossier) {
    constexpr double k_in_the_holders_place =
        0.7; // below it, a letterhead may have been taken for a name
    const FieldFound* holder = field_of(evidence.piece(), "holder");
    if (holder == nullptr || !dossier.candidate
        || compare_names(holder->value, *dossier.candidate) != NameMatch::other) {
        return false;
    }
    const bool is_author = holder->confidence < k_in_the_holders_place
                           || stands_beside_title(evidence.piece(), *holder);
    if (evidence.piece().type == "reading_list" && is_author) {
        return false;
    }
    return holder->confidence >= k_in_the_holders_place || !names_candidate(evidence, dossier);
}

std::string name_with_file(const Evidence& evidence) {
    const std::size_t name = evidence.path.rfind('/') + 1; // npos + 1 is 0
    return fmt::format("{} ({})", evidence.id(), evidence.path.substr(name));
}

const FieldFound* field_of(const Piece& piece, std::string_view name) {
    const auto found = std::ranges::find(piece.fields, name, &FieldFound::name);
    return found == piece.fields.end() ? nullptr : &*found;
}

std::vector<const Page*> pages_of(const Dossier& dossier, const Evidence& evidence) {
    const Piece& piece = evidence.piece();
    std::vector<const Page*> pages;
    for (const Page& page :
         dossier.index.portfolio.documents[evidence.record->document].document.pages) {
        if (page.number >= piece.first_page && page.number <= piece.last_page) {
            pages.push_back(&page);
        }
    }
    return pages;
}

std::vector<const FieldFound*> fields_of(const Piece& piece, std::string_view name) {
    std::vector<const FieldFound*> found;
    for (const FieldFound& field : piece.fields) {
        if (field.name == name) {
            found.push_back(&field);
        }
    }
    return found;
}

std::vector<const DateFound*> dates_of(const Piece& piece, std::initializer_list<DateRole> roles) {
    std::vector<const DateFound*> found;
    for (const DateFound& date : piece.dates) {
        if (std::ranges::find(roles, date.role) != roles.end()) {
            found.push_back(&date);
        }
    }
    return found;
}

std::optional<ActivityDays> activity_days(const Piece& piece) {
    struct Choice {
        std::initializer_list<DateRole> roles;
        bool only_issued;
    };
    for (const Choice& choice :
         {Choice{{DateRole::meeting, DateRole::event, DateRole::period}, false},
          Choice{{DateRole::unknown}, false},
          Choice{{DateRole::issued, DateRole::published, DateRole::signed_}, true}}) {
        std::optional<ActivityDays> all;
        for (const DateFound* date : dates_of(piece, choice.roles)) {
            const std::optional<Days> days = days_of(date->value, date->end);
            if (!days) {
                continue;
            }
            if (!all) {
                all = {*days, choice.only_issued, date};
            }
            all->days = {std::min(all->days.first, days->first),
                         std::max(all->days.last, days->last)};
        }
        if (all) {
            return all;
        }
    }
    return std::nullopt;
}

const DateFound* impossible_date(const Piece& piece) {
    for (const DateFound* date :
         dates_of(piece, {DateRole::meeting, DateRole::event, DateRole::period})) {
        if (!days_of(date->value) || (date->end && !days_of(*date->end))) {
            return date;
        }
    }
    return nullptr;
}

void FrameworkFindings::add(std::string_view code,
                            const FindingPlace& place,
                            const TextValues& values) {
    const FindingText& known = m_dossier.framework.finding(code);
    const BothTexts text = filled(known.text, values);
    Finding finding;
    finding.code = known.code;
    finding.severity = known.severity;
    finding.action_by = known.action_by;
    finding.heading = known.heading;
    if (!place.criterion.empty()) {
        finding.criterion = place.criterion;
    }
    if (place.evidence != nullptr) {
        finding.piece = place.evidence->id();
        finding.entry = m_dossier.index.portfolio.documents[place.evidence->record->document].entry;
        finding.page = place.page.value_or(place.evidence->piece().first_page);
        finding.box = place.box;
    }
    finding.text_nl = text.nl;
    finding.text_en = text.en;
    m_findings.push_back(std::move(finding));
}

} // namespace intake
