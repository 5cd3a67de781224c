// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"
#include "pipeline/outputs/index_summary.hpp"

#include <string>
#include <string_view>

// How this delivery differs from the one before it, in words.

namespace intake {

/// "3 bestanden gelijk gebleven, 1 vervangen, 2 ingetrokken."
std::string files_since(const EarlierDeliverySummary& earlier, Lang lang);

/// "Te doen of te bekijken: 4 nog open, 2 nieuw, 1 niet meer gemeld."
std::string findings_since(const IndexSummary& index, Lang lang);

/// "hernoemd: scan.pdf → B/bewijs.pdf"; empty for a file that stayed what it was.
std::string file_change_line(const FileChangeSummary& change, Lang lang);

/// "Leeg bestand: scan.pdf, pagina 2 (bestand vervangen)"
std::string solved_line(const SolvedSummary& solved, Lang lang);

/// "nieuw", "nog open"; empty without an earlier delivery.
std::string since_label(std::string_view since, Lang lang);

/// Whether somebody had to do or look at something for it.
bool asked_for_somebody(const SolvedSummary& solved);

} // namespace intake
