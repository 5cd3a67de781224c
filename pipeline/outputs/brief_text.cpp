// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/brief_text.hpp"

namespace intake {

std::string brief_text(const std::vector<BriefBlock>& brief) {
    std::string text;
    for (const BriefBlock& block : brief) {
        text += (text.empty() ? "" : "\n") + block.text + "\n";
        for (const std::string& item : block.items) {
            text += "- " + item + "\n";
        }
    }
    return text;
}

} // namespace intake
