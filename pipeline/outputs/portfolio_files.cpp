// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/portfolio_files.hpp"

#include "pipeline/outputs/brief.hpp"
#include "pipeline/outputs/brief_docx.hpp"
#include "pipeline/outputs/brief_text.hpp"
#include "pipeline/outputs/html/portfolio_html.hpp"
#include "pipeline/outputs/index_summary.hpp"

namespace intake {

std::vector<OutputFile>
portfolio_files(const std::string& index_json, Lang lang, const std::set<std::string>& pictures) {
    std::vector<OutputFile> files;
    if (const std::optional<IndexSummary> index = parse_index(index_json)) {
        files.push_back({"index.html", portfolio_html(*index, lang, pictures)});
        const std::vector<BriefBlock> brief = brief_of(*index);
        files.push_back({"brief.txt", brief_text(brief)});
        files.push_back({"brief.docx", brief_docx(brief)});
    }
    files.push_back({"index.json", index_json});
    return files;
}

} // namespace intake
