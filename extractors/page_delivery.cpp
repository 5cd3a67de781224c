// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/page_delivery.hpp"

#include "extractors/language.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace intake {

void PageDelivery::begin(const DocumentInfo& info) {
    const auto pages = static_cast<std::uint64_t>(std::max(info.pages, 0));
    if (pages > m_request.limits.text_pages) {
        note({Outcome::limit_pages, {"text_pages", pages, m_request.limits.text_pages}});
    }
    m_sink.document(info);
}

bool PageDelivery::wants(std::int32_t number) const {
    if (number < 1 || static_cast<std::uint64_t>(number) > m_request.limits.text_pages) {
        return false;
    }
    return m_request.only_pages.empty() || std::ranges::binary_search(m_request.only_pages, number);
}

Recognition PageDelivery::claim_recognition() {
    if (m_request.ocr == nullptr) {
        return Recognition::off;
    }
    ++m_need_ocr;
    if (m_need_ocr > m_request.limits.ocr_pages) {
        return Recognition::over_limit;
    }
    if (m_recognised >= m_request.recognise_at_most) {
        return Recognition::later;
    }
    ++m_recognised;
    return Recognition::now;
}

void PageDelivery::return_claim() {
    --m_need_ocr;
    --m_recognised;
}

void PageDelivery::deliver_unrecognised(Page page, Recognition refusal) {
    page.words.clear();
    page.text_source = TextSource::none;
    page.reading.clear();
    page.deferred = refusal == Recognition::later;
    if (refusal == Recognition::over_limit) {
        page.end = beyond_recognition(m_need_ocr, m_request.limits.ocr_pages);
    }
    deliver(std::move(page));
}

void PageDelivery::cut_text(Page& page) {
    const auto left =
        m_request.limits.text_bytes - std::min(m_request.limits.text_bytes, m_text_bytes);
    const auto allowed = std::min(left, m_request.limits.page_text_bytes);
    std::uint64_t bytes = 0;
    const auto first_too_many = std::ranges::find_if(page.words, [&](const Word& word) {
        bytes += word.text.size() + 1; // with the space or line end after it
        return bytes > allowed;
    });
    if (first_too_many == page.words.end()) {
        m_text_bytes += bytes;
        return;
    }
    for (auto word = first_too_many + 1; word != page.words.end(); ++word) {
        bytes += word->text.size() + 1;
    }
    page.words.erase(first_too_many, page.words.end());
    page.end = {Outcome::limit_text, {"page_text_bytes", bytes, allowed}};
    m_text_bytes += allowed;
    if (allowed == left) {
        page.end.detail = {
            "text_bytes", m_text_bytes - allowed + bytes, m_request.limits.text_bytes};
        m_full = true;
    }
}

void PageDelivery::deliver(Page page) {
    cut_text(page);
    page.language = language_of(page.words);
    if (page.end.outcome == Outcome::ok || !page.words.empty()) {
        m_read_something = true;
    }
    note(page.end);
    m_sink.page(page);
}

void PageDelivery::note(const End& problem) {
    if (m_problem.outcome == Outcome::ok) {
        m_problem = problem;
    }
}

End PageDelivery::end() const {
    if (m_problem.outcome == Outcome::ok || !m_read_something) {
        return m_problem;
    }
    End end{Outcome::ok_partial, m_problem.detail};
    if (m_problem.outcome != Outcome::ok_partial) {
        end.detail.reason = to_string(m_problem.outcome);
    }
    return end;
}

} // namespace intake
