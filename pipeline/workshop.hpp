// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/classify.hpp"
#include "pipeline/config.hpp"
#include "pipeline/index.hpp"
#include "pipeline/language.hpp"
#include "pipeline/previews_of.hpp"
#include "pipeline/steady_reading.hpp"
#include "pipeline/workers/pool.hpp"

#include <cstdint>
#include <functional>

namespace intake {

/// What every portfolio of a run is made with. Shared between threads; nothing in it changes.
struct Workshop {
    const Config& config;
    const Classifier& classifier;
    Pool& pool;
    Stamp stamp;
    /// Told how many more pages were read; called from several threads.
    std::function<void(std::int64_t pages)> on_pages = [](std::int64_t) {};
    /// Of the pages and letters for people; the index holds both languages.
    Lang lang = Lang::nl;
    Previews previews = Previews::none;
    StopMemory stops{};
};

} // namespace intake
