// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace intake {

/// Those for whom something is held or written, many at once. An expression on folded text.
constexpr std::string_view k_people =
    R"((?:[a-z-]*(?:studenten|leerlingen|coaches|collega'?s|professionals|werkgevers|werknemers|ondernemers|deelnemers|leden|medewerkers|eerstejaars|tweedejaars|derdejaars|bezoekers|ouders|clienten|naasten|mantelzorgers|begeleiders|adviseurs|consulenten|deskundigen|cursisten|docenten|vrijwilligers|bewoners|inwoners|belangstellenden|werkzoekenden|geinteresseerden|jongeren)|students|members|employers|colleagues))";

} // namespace intake
