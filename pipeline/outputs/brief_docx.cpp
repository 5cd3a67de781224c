// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/brief_docx.hpp"

#include "pipeline/outputs/html/html.hpp"
#include "pipeline/outputs/stored_zip.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace intake {

namespace {

constexpr std::string_view k_head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
)";

constexpr std::string_view k_content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)"
    R"(<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>)"
    R"(<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>)"
    R"(</Types>)";

constexpr std::string_view k_package =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>)"
    R"(</Relationships>)";

constexpr std::string_view k_relations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>)"
    R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>)"
    R"(</Relationships>)";

/// Calibri 11, as an office types; what is not to be sent is grey and slanted. Lengths are in twentieths of a point.
constexpr std::string_view k_styles =
    R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>)"
    R"(<w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault>)"
    R"(<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>)"
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/>)"
    R"(<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:contextualSpacing/></w:pPr></w:style>)"
    R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="Office"><w:name w:val="Office"/><w:basedOn w:val="Normal"/>)"
    R"(<w:pPr><w:spacing w:before="160"/></w:pPr><w:rPr><w:i/><w:color w:val="595959"/></w:rPr></w:style></w:styles>)";

constexpr std::string_view k_numbering =
    R"(<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
    R"(<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>)"
    R"(<w:pPr><w:ind w:left="425" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum>)"
    R"(<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>)";

std::string part(std::string_view content) {
    return std::string(k_head) + std::string(content);
}

std::string paragraph(std::string text, std::string_view properties) {
    std::ranges::replace(text, '\n', ' ');
    return fmt::format(
        R"(<w:p><w:pPr>{}</w:pPr><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>)",
        properties,
        escaped(text));
}

std::string document(const std::vector<BriefBlock>& brief) {
    std::string body;
    for (const BriefBlock& block : brief) {
        std::string properties = block.for_office ? R"(<w:pStyle w:val="Office"/>)" : "";
        properties += block.items.empty() ? "" : R"(<w:keepNext/><w:spacing w:before="160"/>)";
        body += paragraph(block.text, properties);
        for (const std::string& item : block.items) {
            body += paragraph(item, R"(<w:pStyle w:val="ListBullet"/>)");
        }
    }
    return fmt::format(
        R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{})"
        R"(<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>)"
        R"(<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>)"
        R"(</w:sectPr></w:body></w:document>)",
        body);
}

} // namespace

std::string brief_docx(const std::vector<BriefBlock>& brief) {
    return stored_zip({{"[Content_Types].xml", part(k_content_types)},
                       {"_rels/.rels", part(k_package)},
                       {"word/document.xml", part(document(brief))},
                       {"word/_rels/document.xml.rels", part(k_relations)},
                       {"word/styles.xml", part(k_styles)},
                       {"word/numbering.xml", part(k_numbering)}});
}

} // namespace intake
