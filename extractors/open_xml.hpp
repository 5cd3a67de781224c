// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/flow_layout.hpp"
#include "extractors/office_package.hpp"
#include "extractors/xml.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// How the parts of an Office Open XML file refer to each other (ECMA-376, part 2).

namespace intake {

/// What a part refers to: id -> name of the part, within the package only.
using OpenXmlRelations = std::map<std::string, std::string, std::less<>>;

/// What `part` refers to; empty where it refers to nothing or that cannot be read.
OpenXmlRelations open_xml_relations(OfficePackage& package, std::string_view part);

/// Lays out the parts that the items of a list refer to (sheets of a workbook, slides), each on a page of its own, for as
/// long as the flow takes more. What went wrong, last: a part that is missing, or what `lay_out` says of one.
End lay_out_parts(
    const pugi::xml_node& list,
    const OpenXmlRelations& relations,
    FlowLayout& flow,
    const std::function<End(const pugi::xml_node& item, const std::string& part)>& lay_out);

/// Adds, once, the part that `node` inserts as a file of its own: an object of another program, formulas apart, or text in
/// another format.
void add_inserted_file(const pugi::xml_node& node,
                       const OpenXmlRelations& relations,
                       std::vector<std::string>& files);

/// Adds what the objects anywhere below `node` insert (oleObj on slides, oleObject on sheets; ECMA-376, part 1, 19.3.2.4
/// and 18.3.1.59).
void add_inserted_files(const pugi::xml_node& node,
                        const OpenXmlRelations& relations,
                        std::vector<std::string>& files);

/// Office writes what is new twice, for itself and for older programs; this is its own.
pugi::xml_node preferred(const pugi::xml_node& alternate);

/// Name of the main part, as the package tells, else `usual`.
std::string open_xml_main_part(OfficePackage& package, std::string_view usual);

} // namespace intake
