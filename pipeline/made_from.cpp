// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/made_from.hpp"

#include "pipeline/sha256.hpp"
#include "pipeline/system_error.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <limits>
#include <string_view>

namespace intake {

namespace {

/// Hashes a row of texts so that no two different rows are alike.
class Row {
public:
    Row& add(std::string_view text) {
        put(std::to_string(text.size()) + ":");
        put(text);
        return *this;
    }

    template<typename Pairs>
    Row& add_pairs(const Pairs& pairs) {
        add(std::to_string(pairs.size()));
        for (const auto& [name, value] : pairs) {
            add(name).add(value);
        }
        return *this;
    }

    std::string finish() { return m_digest.finish(); }

private:
    void put(std::string_view text) { m_digest.update(text); }

    Sha256 m_digest;
};

} // namespace

// The bindings below name every member: a new one does not compile until it is added here.

std::string digest_of_program(const Stamp& stamp,
                              const std::vector<std::string>& programs,
                              const std::string& framework,
                              Lang pages,
                              Previews previews) {
    const auto& [version, sandboxed, digests, versions, learned] = stamp;
    Row row;
    row.add(version)
        .add(sandboxed ? "sandboxed" : "unsandboxed")
        .add_pairs(digests)
        .add_pairs(versions)
        .add(learned ? std::to_string(learned->version) : "nothing learned")
        .add(learned ? learned->sha256 : "");
    for (const std::string& program : programs) {
        const Result<std::string> digest =
            digest_of(program, std::numeric_limits<std::uint64_t>::max());
        if (!digest.ok()) {
            throw SystemError(fmt::format("cannot read the program '{}'", program));
        }
        row.add(*digest);
    }
    return row.add(framework)
        .add(pages == Lang::nl ? "nl" : "en")
        .add(std::to_string(static_cast<int>(previews)))
        .finish();
}

std::string digest_of_subject(const InboxFile& file,
                              const Candidate* candidate,
                              const std::string& review,
                              const std::string& deliveries) {
    Row row;
    row.add(file.file).add(file.name).add(review).add(deliveries);
    if (candidate != nullptr) {
        const auto& [number, name, birth_name, recertification_date, assessors] = *candidate;
        row.add(number).add(name).add(birth_name);
        row.add(recertification_date ? "date" : "no date").add(recertification_date.value_or(""));
        for (const std::string& assessor : assessors) {
            row.add(assessor);
        }
    }
    return row.finish();
}

} // namespace intake
