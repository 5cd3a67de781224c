// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/piece.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// One reason for or against a type, as the configuration states it.
struct CueSpec {
    std::string kind; // id of the file in classifiers/cues that looks for it: "phrase", "near", ...
    /// Part of the piece it counts in: title, section, field, opening, closing, anywhere.
    std::string where;
    double weight = 0;    // strong 3, medium 2, weak 1; negative speaks against the type
    std::string language; // "nl", "en", or empty for any
    std::string text;     // what to look for; its meaning belongs to the kind
    int at_least = 1;     // how often it must be found before it counts, once
    std::string file;     // where it is configured, for messages
    int line = 0;
};

/// How whose paper it is stands to the persons that it names.
enum class HolderIs : std::uint8_t {
    told_of, // somebody attests what the holder did
    writer,  // the holder wrote it
    author,  // the same of what was published: told to all, so that it may be nobody's
    reader,  // the holder wrote it, and whom it names wrote what was read
    speaker, // who spoke
    mentor,  // who was a mentor or an assessor of another
    listed,  // one of many at most
    nobody,  // it tells of persons without being of one of them
};

/// A type of evidence: one file in config/document_types.
struct DocumentType {
    std::string id;
    /// The office's coarse view: cv, declaration, attendance_proof, article, report, other.
    std::string kind;
    std::string title_nl;
    std::string title_en;
    bool is_evidence =
        true;               // false for what only looks like evidence: invoices, invitations, lists
    bool hold_back = false; // identity papers and payslips: do not spread, a person looks
    /// The date that matters of such a paper: when it was signed, when the meeting was. Where a paper names
    /// no role for it, this one is supposed. Nothing where no date matters.
    std::optional<DateRole> essential_date;
    HolderIs holder = HolderIs::told_of;
    /// Terms that a line of hardly more words begins with where a text of this type starts within a file of running text;
    /// empty for types that nobody writes one below the other.
    std::string titles;
    int titles_line = 0; // for messages
    std::vector<CueSpec> cues;
    /// How sure to be where a paper is called so, beside what its scores say (naming.cpp): less of what papers of other
    /// trades look like.
    double trust = 0;
};

/// Reads one file of config/document_types. `name` is used in messages. Throws ConfigError with file,
/// line and what is allowed for a wrong key, value or unknown kind of cue.
DocumentType parse_document_type(std::string_view toml, const std::string& name);

/// Words that cues refer to by the name of their group ("@attended"): name -> terms, as classifiers/term.hpp
/// explains them.
struct WordGroup {
    std::string name;
    std::vector<std::string> terms;
    int line = 0;
};
struct WordGroups {
    std::string file; // for messages
    std::vector<WordGroup> groups;
};

/// Reads config/word_groups.toml. `name` is used in messages. Throws ConfigError.
WordGroups parse_word_groups(std::string_view toml, const std::string& name);

} // namespace intake
