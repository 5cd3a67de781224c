// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/document_type.hpp"
#include "classifiers/holder/holder_candidate.hpp"

#include <span>

namespace intake {

/// Who wrote the paper is whose paper it is, or only signs for somebody else.
struct Standpoint {
    HolderIs holder = HolderIs::told_of; // by its type
    bool own = false;                    // a CV, a report, an article: by the holder
    bool tabular = false;                // a CV: ends in anything but a name
    bool of_others = false; // tells of persons without being of one of them: so do all that are own
    bool addressed = false; // "je", "u": about whom it is written to

    bool is_list() const { return holder == HolderIs::reader; } // of what was read
    /// It may name persons without being of one of them.
    bool may_be_nobodys() const;
};

/// By the type of the piece, null where it is not known, and how its pages speak.
Standpoint standpoint_of(const DocumentType* type, std::span<const HolderPage> pages);

} // namespace intake
