// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/html/parts.hpp"
#include "pipeline/outputs/labels.hpp"
#include "pipeline/outputs/review_words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

// What people said of the pieces, and what review.js brings to life to say more. Without scripts it is read only.

namespace intake {

namespace {

/// Which piece it is, for who says something of it; in ASCII. Empty where its file has no digest.
std::string
key_of(const PieceSummary& piece, const DocumentSummary* document, const IndexSummary& index) {
    if (document == nullptr || document->entry_index >= index.entries.size()
        || index.entries[document->entry_index].sha256.empty()) {
        return "";
    }
    nlohmann::ordered_json key;
    key["entry_sha256"] = index.entries[document->entry_index].sha256;
    key["first_page"] = piece.first_page;
    key["last_page"] = piece.last_page;
    if (!piece.text_sha256.empty()) {
        key["text_sha256"] = piece.text_sha256;
    }
    key["file"] = document->entry;
    return key.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
}

constexpr std::array<std::string_view, 10> k_roles = {"meeting",
                                                      "event",
                                                      "period",
                                                      "signed",
                                                      "issued",
                                                      "published",
                                                      "expiry",
                                                      "printed",
                                                      "birth",
                                                      "unknown"};

} // namespace

void PageWriter::word(const ReviewSummary& review, const std::string& of) {
    const auto item = m_html.in("li", {{"data-said", review.said}});
    m_html.element("span", {}, of + review_sentence(review, m_index, m_lang));
    const std::string found = review_found_label(review.found, m_lang);
    if (!found.empty()) {
        m_html.text(" ").element("span", {{"class", "tone open"}}, found);
    }
}

void PageWriter::words(const PieceSummary& piece) {
    const auto document = m_documents.find(piece.document);
    const auto all = m_html.in(
        "div",
        {{"class", "words"},
         {"data-about",
          key_of(piece, document == m_documents.end() ? nullptr : document->second, m_index)}});
    const auto is_said = [&](const ReviewSummary& review) { return review.piece == piece.id; };
    if (std::ranges::none_of(m_index.reviews, is_said)) {
        return;
    }
    m_html.element("h4", {}, say("Gezegd door een mens", "Said by a person"));
    const auto list = m_html.in("ul", {{"class", "facts"}});
    for (const ReviewSummary& review : m_index.reviews) {
        if (is_said(review)) {
            word(review, "");
        }
    }
}

void PageWriter::review() {
    const auto whole = m_html.in(
        "section",
        {{"id", "review"}, {"aria-labelledby", "review-title"}, {"data-portfolio", m_index.name}});
    m_html.element("h2", {{"id", "review-title"}}, say("Oordeel van een mens", "A person's word"));
    m_html.element(
        "p",
        {{"class", "quiet"}},
        say("Wat een mens zegt staat naast wat het programma vond en verandert daar niets aan: "
            "soort en punten blijven wat ze zijn.",
            "What a person says stands beside what the program found and changes nothing in "
            "it: types and points stay what they are."));
    const auto is_lost = [](const ReviewSummary& review) { return review.piece.empty(); };
    if (std::ranges::any_of(m_index.reviews, is_lost)) {
        m_html.element(
            "h3", {}, say("Zonder stuk in deze levering", "Without a piece in this delivery"));
        const auto list = m_html.in("ul", {{"class", "facts"}});
        for (const ReviewSummary& review : m_index.reviews) {
            if (is_lost(review)) {
                word(review,
                     fmt::format(
                         "{}, {} {}: ", review.file, say("pagina", "page"), review.first_page));
            }
        }
    }
    review_export();
    review_form();
}

/// Hidden until review.js is there to do it.
void PageWriter::review_export() {
    const auto tools =
        m_html.in("div", {{"id", "review-tools"}, {"class", "say"}, {"hidden", "hidden"}});
    {
        const auto label = m_html.in("label");
        m_html.text(say("Uw initialen of rol (mag leeg)", "Your initials or role (may be empty)"));
        m_html.empty("input", {{"id", "review-who"}, {"maxlength", "80"}, {"autocomplete", "off"}});
    }
    m_html.element("button",
                   {{"id", "review-save"},
                    {"type", "button"},
                    {"data-remove", say("laat vervallen", "withdraw")},
                    {"data-open", say("Iets zeggen over dit stuk", "Say something of this piece")},
                    {"data-count", say("nieuw, nog niet bewaard", "new, not saved yet")}},
                   say("Oordelen bewaren", "Save what was said"));
    m_html.element("p", {{"id", "review-state"}, {"role", "status"}}, "");
    m_html.element(
        "p",
        {{"class", "quiet"}},
        fmt::format("{} review/{}.json. {}",
                    say("Zet het bestand in de map van de resultaten als",
                        "Put the file in the folder of the results as"),
                    m_index.name,
                    say("De volgende nacht staat het hier.", "The next night it is here.")));
}

void PageWriter::choice(std::string_view title,
                        const std::string& name,
                        const std::string& only_for,
                        const std::vector<std::pair<std::string, std::string>>& options) {
    const auto label = m_html.in("label", {{"data-for", only_for}});
    m_html.text(title);
    const auto select = m_html.in("select", {{"class", name}});
    for (const auto& [value, text] : options) {
        m_html.element("option", {{"value", value}}, text);
    }
}

/// What is put at a piece for who wants to say something of it.
void PageWriter::review_form() {
    const auto form = m_html.in("template", {{"id", "review-form"}});
    const auto fields = m_html.in("div", {{"class", "say"}});
    std::vector<std::pair<std::string, std::string>> kinds;
    for (const ReviewKind& kind : review_kinds()) {
        kinds.emplace_back(kind.id, kind.label.in(m_lang));
    }
    choice(say("Wat u zegt", "What you say"), "kind", "", kinds);
    std::vector<std::pair<std::string, std::string>> types;
    for (const auto& [type, titles] : m_index.titles) {
        types.emplace_back(type, m_index.title(type, m_lang));
    }
    choice(say("Het is een", "It is a"), "type", "other_type", types);
    {
        const auto label = m_html.in("label", {{"data-for", "other_date"}});
        m_html.text(say("Datum", "Date"));
        m_html.empty("input", {{"class", "date"}, {"type", "date"}});
    }
    std::vector<std::pair<std::string, std::string>> roles;
    for (const std::string_view role : k_roles) {
        const std::string text = date_role_label(role, m_lang);
        roles.emplace_back(role, text.empty() ? say("rol onbekend", "role unknown") : text);
    }
    choice(say("Dat is de datum van", "Which is the date of"), "role", "other_date", roles);
    {
        const auto label = m_html.in("label", {{"data-for", "split"}});
        m_html.text(say("Een volgend stuk begint op pagina", "A next piece begins on page"));
        m_html.empty("input",
                     {{"class", "pages"},
                      {"inputmode", "numeric"},
                      {"placeholder", "2, 4"},
                      {"autocomplete", "off"}});
    }
    {
        const auto label = m_html.in("label");
        m_html.text(say("Toelichting", "Note"));
        m_html.element("textarea", {{"class", "note"}, {"maxlength", "2000"}, {"rows", "2"}}, "");
    }
    m_html.element("button", {{"type", "button"}, {"class", "add"}}, say("Toevoegen", "Add"));
    m_html.element(
        "p",
        {{"class", "wrong"}, {"role", "alert"}, {"hidden", "hidden"}},
        say("Vul aan wat ontbreekt; een pagina ligt na de eerste en binnen dit stuk.",
            "Fill in what is missing; a page lies after the first and within this piece."));
}

} // namespace intake
