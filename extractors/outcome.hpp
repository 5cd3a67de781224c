// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace intake {

/// How reading one file ended. A closed list: every portfolio, every ZIP entry and every page ends in
/// exactly one of these, and the index prints the enumerator's name.
enum class Outcome : std::uint8_t {
    ok,         // read completely
    ok_partial, // read up to some page; the detail says why it stopped there

    directory, // a folder record of the archive, not a file
    junk,      // made by an operating system (__MACOSX, .DS_Store, Thumbs.db), never looked at

    empty,            // no bytes
    unsupported_type, // a kind of file that is not read
    not_recognised,   // a picture of text, where no model for recognition is configured
    encrypted,        // needs a password
    damaged,          // cannot be opened or ends too early
    unsafe_entry,     // a symlink, a device, overlapping data: kept in the list, not unpacked

    limit_archive_size, // the archive itself is too large
    limit_entries,      // too many entries in one portfolio
    limit_bytes,        // unpacks to more than is allowed
    limit_ratio,        // unpacks to suspiciously many times its own size: a bomb
    limit_depth,        // archives nested too deep
    limit_name,         // a name longer or deeper than is allowed
    limit_pages,        // more pages than are read
    limit_pixels,       // a picture or page larger than is rendered
    limit_text,         // more text than is kept

    time_limit,        // used more processor or wall time than is allowed
    stalled,           // delivered nothing for too long
    memory_limit,      // needed more memory than is allowed
    worker_crash,      // the reading process died
    sandbox_violation, // the reading process tried what it may not
    protocol_error,    // the reading process sent nonsense

    input_gone,     // the original disappeared while it was being read
    input_io_error, // the original could not be read from disk
};

/// Who has to do something about an outcome.
enum class ActionBy : std::uint8_t {
    nobody,
    candidate, // send the file again, in another form
    person,    // someone of the office looks at the original
    administrator,
};

/// What is known about one outcome: its name in the index and one sentence for the clerk.
struct OutcomeInfo {
    Outcome outcome;
    std::string_view id;
    ActionBy action_by;
    std::string_view text_nl;
    std::string_view text_en;
};

/// All outcomes, in the order of the enumeration.
std::span<const OutcomeInfo> all_outcomes();
const OutcomeInfo& info(Outcome outcome);
std::string_view to_string(Outcome outcome);
std::optional<Outcome> outcome_from_string(std::string_view id);

/// True where the file's content was read, at least in part.
constexpr bool was_read(Outcome outcome) {
    return outcome == Outcome::ok || outcome == Outcome::ok_partial;
}

/// What goes with an outcome. `reason` is a short identifier in snake_case ("symlink", "overlap",
/// "no_pages", "bad_crc"), never free text from a file. For a limit, `found` and `allowed` carry the
/// value that was met and the value that is allowed, in the unit of that limit.
struct Detail {
    std::string reason;
    std::optional<std::uint64_t> found;
    std::optional<std::uint64_t> allowed;

    bool operator==(const Detail&) const = default;
};

/// An outcome with its detail: how something ended.
struct End {
    Outcome outcome = Outcome::ok;
    Detail detail;

    bool operator==(const End&) const = default;
};

/// How a page ends that needs recognition, the `found`-th of its document, where no more than `allowed` are
/// recognised; none are where no model is configured.
End beyond_recognition(std::optional<std::uint64_t> found, std::uint64_t allowed);

} // namespace intake
