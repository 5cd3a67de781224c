// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/workers/pool.hpp"

#include <string>
#include <vector>

namespace intake {

/// A small file of our own, and what a child must find in it. A library that lacks a file it needs
/// (a character map, a converter, a model) mostly reads nothing and says nothing: this notices.
struct Canary {
    std::string format;   // id of the format that must read it
    std::string bytes;    //
    std::string expected; // its text, or the content of its only member
    std::string advice;   // what is wrong when the answer differs
};

/// One for each way of reading: with fonts, blind with recognition where there is any, blind with members.
std::vector<Canary> canaries(bool recognises);

/// Reads canaries, each in a child of `pool`. Throws SystemError with the advice when an answer differs.
void read_canaries(const std::vector<Canary>& canaries, const std::string& work_folder, Pool& pool);

} // namespace intake
