// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/points_csv.hpp"

#include "pipeline/outputs/criteria_sheet.hpp"
#include "pipeline/outputs/csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

namespace {

const std::vector<Text>& columns() {
    static const std::vector<Text> k_columns = {
        {"Portfolio", "Portfolio"},
        {"Stukken", "Pieces"},
        {"Bestanden", "Files"},
        {"Categorie", "Category"},
        {"Regels", "Rules"},
        {"Activiteit", "Activity"},
        {"Wanneer", "When"},
        {"Zoals vermeld", "As printed"},
        {"Ondergrens", "Lower bound"},
        {"Bovengrens", "Upper bound"},
        {"Geteld ondergrens", "Counted lower"},
        {"Geteld bovengrens", "Counted upper"},
        {"Eigen opgave", "Own claim"},
        {"Open vragen", "Open questions"},
    };
    return k_columns;
}

std::string joined(const std::vector<std::string>& texts, std::string_view separator = " ") {
    return fmt::format("{}", fmt::join(texts, separator));
}

/// Each once, in the order of the pieces.
std::string files_of(const std::vector<std::string>& pieces, const IndexSummary& index) {
    std::vector<std::string> files;
    for (const std::string& id : pieces) {
        const std::string_view document = std::string_view(id).substr(0, id.find('.'));
        const auto found = std::ranges::find(index.documents, document, &DocumentSummary::id);
        if (found != index.documents.end()
            && std::ranges::find(files, found->entry) == files.end()) {
            files.push_back(found->entry);
        }
    }
    return joined(files, " | "); // names of files have spaces
}

} // namespace

std::string points_csv_header(Lang lang) {
    return csv_header(columns(), lang);
}

std::string points_csv_rows(const IndexSummary& index, Lang lang) {
    std::string rows;
    if (!index.points) {
        return rows;
    }
    for (const ActivitySummary& activity : index.points->activities) {
        CsvRow row(lang);
        row.text(index.name).text(joined(activity.pieces));
        row.text(files_of(activity.pieces, index)).text(activity.category);
        const std::string title =
            activity.title.empty() ? activity.because.in(lang) : activity.title;
        row.text(joined(activity.rules)).text(title).text(activity.when);
        row.text(activity.quantity);
        for (const double points :
             {activity.lower, activity.upper, activity.counted_lower, activity.counted_upper}) {
            row.text(points_label(points, lang));
        }
        row.text(activity.claimed ? points_label(*activity.claimed, lang) : "");
        std::string open;
        for (const BothTextsSummary& question : activity.open_questions) {
            open += (open.empty() ? "" : " | ") + question.in(lang);
        }
        row.text(open);
        rows += row.take();
    }
    return rows;
}

} // namespace intake
