// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// One reason for or against a type, as the configuration states it.
struct CueSpec {
    std::string kind;     // id of the file in classifiers/cues that looks for it: "phrase", "pattern", ...
    std::string where;    // part of the piece it counts in: "title", "section", "field", "anywhere"
    double weight = 0;    // strong 3, medium 2, weak 1; negative speaks against the type
    std::string language; // "nl", "en", or empty for any
    std::string text;     // what to look for; its meaning belongs to the kind
    int line = 0;         // in the configuration file, for messages
};

/// A type of evidence: one file in config/document_types.
struct DocumentType {
    std::string id;
    std::string kind; // the office's coarse view: cv, declaration, attendance_proof, article, report, other
    std::string title_nl;
    std::string title_en;
    bool is_evidence = true; // false for what only looks like evidence: invoices, invitations, lists
    bool hold_back = false;  // identity papers and payslips: do not spread, a person looks
    std::vector<CueSpec> cues;
};

/// Reads one file of config/document_types. `name` is used in messages. Throws ConfigError with file,
/// line and what is allowed for a wrong key, value or unknown kind of cue.
DocumentType parse_document_type(std::string_view toml, const std::string& name);

} // namespace intake
