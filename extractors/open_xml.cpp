// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/open_xml.hpp"

#include <algorithm>
#include <utility>

namespace intake {

namespace {

/// "word/document.xml" and "media/image1.png" make "word/media/image1.png"; "/a/b" is "a/b".
std::string resolve_target(std::string_view source, std::string_view target) {
    if (target.starts_with('/')) {
        return std::string(target.substr(1));
    }
    std::string folder(source.substr(0, source.rfind('/') + 1));
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        const auto parent =
            folder.size() < 2 ? std::string::npos : folder.rfind('/', folder.size() - 2);
        folder.erase(parent == std::string::npos ? 0 : parent + 1);
    }
    return folder + std::string(target);
}

/// The part that tells where the parts are that `part` refers to.
std::string relations_of(std::string_view part) {
    const auto name = part.rfind('/') + 1; // npos + 1 is 0
    return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

} // namespace

OpenXmlRelations open_xml_relations(OfficePackage& package, std::string_view part) {
    OpenXmlRelations result;
    auto content = package.part(relations_of(part));
    pugi::xml_document parsed;
    if (content && parse_part(parsed, *content)) {
        for (const auto& relation : child_of(parsed, "Relationships").children()) {
            if (attribute_of(relation, "TargetMode") != "External") {
                result[std::string(attribute_of(relation, "Id"))] =
                    resolve_target(part, attribute_of(relation, "Target"));
            }
        }
    }
    return result;
}

End lay_out_parts(
    const pugi::xml_node& list,
    const OpenXmlRelations& relations,
    FlowLayout& flow,
    const std::function<End(const pugi::xml_node& item, const std::string& part)>& lay_out) {
    End problem;
    bool is_first = true;
    for (const auto& item : list.children()) {
        if (flow.is_full()) {
            break;
        }
        if (!std::exchange(is_first, false)) {
            flow.break_page();
        }
        const auto part = relations.find(item.attribute("r:id").value());
        const End end = part == relations.end() ? End{Outcome::ok_partial, {"missing_part", {}, {}}}
                                                : lay_out(item, part->second);
        problem = end == End{} ? problem : end;
    }
    return problem;
}

void add_inserted_file(const pugi::xml_node& node,
                       const OpenXmlRelations& relations,
                       std::vector<std::string>& files) {
    const bool is_formula =
        attribute_of(node, "ProgID", attribute_of(node, "progId")).starts_with("Equation");
    const auto target = relations.find(attribute_of(node, "id"));
    if (!is_formula && target != relations.end()
        && std::ranges::count(files, target->second) == 0) {
        files.push_back(target->second);
    }
}

void add_inserted_files(const pugi::xml_node& node,
                        const OpenXmlRelations& relations,
                        std::vector<std::string>& files) {
    struct Walker : pugi::xml_tree_walker { // keeps its place itself: depth costs no stack
        Walker(const OpenXmlRelations& parts, std::vector<std::string>& found)
            : m_parts(parts), m_found(found) {}
        bool for_each(pugi::xml_node& below) override {
            if (const auto name = local_name(below); name == "oleObj" || name == "oleObject") {
                add_inserted_file(below, m_parts, m_found);
            }
            return true;
        }

    private:
        const OpenXmlRelations& m_parts;
        std::vector<std::string>& m_found;
    };
    Walker walker(relations, files);
    pugi::xml_node(node).traverse(walker);
}

pugi::xml_node preferred(const pugi::xml_node& alternate) {
    const auto choice = child_of(alternate, "Choice");
    return choice ? choice : child_of(alternate, "Fallback");
}

std::string open_xml_main_part(OfficePackage& package, std::string_view usual) {
    if (auto relations = package.part("_rels/.rels"); relations) {
        pugi::xml_document parsed;
        parse_part(parsed, *relations);
        for (const auto& relation : child_of(parsed, "Relationships").children()) {
            if (attribute_of(relation, "Type").ends_with("/officeDocument")) {
                return resolve_target("", attribute_of(relation, "Target"));
            }
        }
    }
    return std::string(usual);
}

} // namespace intake
