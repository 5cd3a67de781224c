// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/read.hpp"
#include "pipeline/workers/reader/reader.hpp"

int main() {
    return intake::run_reader(intake::read_bytes);
}
