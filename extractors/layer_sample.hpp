// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"

#include <optional>
#include <vector>

namespace intake {

// A scanner may have put its own reading behind the picture: as text it looks like any other layer, and may
// be in a wrong language or of a bad copy. A strip of the page is read to see whether it is that page's text.

/// The strip to read: as wide as the page, where the layer's words stand closest. Nothing when there are too
/// few words to tell.
std::optional<Box> strip_to_sample(const std::vector<Word>& layer);

/// The words whose middle lies in the strip.
std::vector<Word> words_in(const std::vector<Word>& layer, const Box& strip);

/// True when recognition has most words of the layer, too.
bool agree(const std::vector<Word>& layer, const std::vector<Word>& recognised);

/// Of a layer and a recognition of the same page that do not agree: whether recognition is sure enough of
/// its words to be taken instead.
bool is_surer(const std::vector<Word>& recognised);

} // namespace intake
