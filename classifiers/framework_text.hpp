// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/reading.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace intake {

/// The framework's own text. Candidates paste it, as a whole or its questions: what is literally the
/// framework's is nobody's evidence. Which part was quoted still says what a text answers to.
class FrameworkText {
public:
    FrameworkText() = default;
    /// Parts begin at lines such as "A3.2 REFLECTIEVERSLAG" or "B. Permanente educatie". Markup in angle
    /// brackets is skipped.
    explicit FrameworkText(std::string_view text);

    /// The ids of the parts, in order: "A1", "A2", "A3.1" ...
    const std::vector<std::string>& parts() const { return m_parts; }

    /// For every token of the reading: 1 + the index of the part it is quoted from, or 0.
    std::vector<std::uint8_t> quoted_from(const Reading& reading) const;

private:
    void add_line(std::string_view line);
    void add_question(const std::vector<std::string>& words);

    std::vector<std::string> m_parts;
    std::vector<std::string> m_words; // of the part being read
    /// Runs of words, joined -> part. A run that occurs in two parts belongs to the first.
    std::unordered_map<std::string, std::uint8_t> m_runs;
    std::unordered_map<std::string, std::uint8_t> m_questions; // shorter than a run
};

} // namespace intake
