// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/document_type.hpp"
#include "classifiers/office_model.hpp"
#include "pipeline/index.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// OUT/model: every version that was learned from the office's corrections, <version>.txt, and which of them is in
// force (in_force.txt). A version never changes; going back is another in_force.txt.

namespace intake {

/// What a version was learned from, and what it did to one type.
struct TypeFigures {
    std::string type;
    std::size_t corrected = 0; // corrections to this type
    std::size_t agreed = 0;    // pieces of this type that the program named right, as somebody said
    std::size_t pieces =
        0; // of the kept examples and the corrections, each named by a model of the others
    std::size_t right_before = 0;
    std::size_t right_after = 0;
};

/// A model and where it comes from.
struct LearnedVersion {
    int version = 0;                  // from 1
    int after = 0;                    // the version that was in force when it was made; 0 for none
    std::string corrections;          // digest of the examples that were used
    std::string kept_examples;        // digest of config/kept_examples.txt
    std::string configuration;        // digest_of_configuration()
    std::vector<TypeFigures> figures; // of all types, in their order
    OfficeModel model;
};

/// The content of a version's file: readable, and the same for the same version.
std::string to_text(const LearnedVersion& version, const std::vector<DocumentType>& types);
/// Throws ConfigError for a text that is not whole, or names a type that is unknown. `name` is used in messages.
LearnedVersion parse_version(std::string_view text,
                             const std::string& name,
                             const std::vector<DocumentType>& types);

/// OUT/model. Whatever is wrong in it is a ConfigError that says how to go on without it.
class ModelFolder {
public:
    ModelFolder(const std::string& out, const std::vector<DocumentType>& types);

    std::vector<int> versions() const; // ordered; none without the folder
    int in_force() const;              // 0 for none
    LearnedVersion read(int version) const;
    /// The digest of its file, for the index.
    LearnedStamp stamp_of(int version) const;

    /// Writes a new version, and puts it in force. Throws SystemError.
    void add(const LearnedVersion& version) const;
    /// 0: none. Throws SystemError.
    void put_in_force(int version) const;

private:
    std::string path_of(int version) const;
    std::string content_of(int version) const;

    std::string m_folder;
    std::string m_out;
    const std::vector<DocumentType>& m_types;
};

} // namespace intake
