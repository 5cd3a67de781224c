// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"

#include <cstdint>

namespace intake {

/// Whether a page may be recognised in this call.
enum class Recognition : std::uint8_t {
    now,
    later,      // this call has recognised its share
    off,        // the request holds no recogniser
    over_limit, // the document has more such pages than are recognised
};

/// Hands the pages of one document to the sink, within the limits of the request, and remembers what
/// went wrong, so that every reader ends alike.
class PageDelivery {
public:
    PageDelivery(const ReadRequest& request, Sink& sink) : m_request(request), m_sink(sink) {}

    /// Announces the document; its page limit counts from here.
    void begin(const DocumentInfo& info);

    /// True for a page that is asked for and within the limit on pages.
    bool wants(std::int32_t number) const;

    /// Claims recognition for the page at hand. What is `now` counts against this call's share.
    Recognition claim_recognition();
    /// Returns a claim that was `now`: there was nothing to recognise after all.
    void return_claim();

    /// Delivers the page for which recognition was refused: deferred, without text, or over its limit.
    void deliver_unrecognised(Page page, Recognition refusal);

    /// Cuts the page's words to what is left of the text limits, states its language, delivers it.
    void deliver(Page page);

    /// True when the limit on text is reached: later pages would be empty.
    bool full() const { return m_full; }

    /// Remembers a problem that concerns the document as a whole or some part of it.
    void note(const End& problem);

    /// ok, or the first problem: as ok_partial with the problem's name as reason when something of the
    /// document was read, else as the problem itself.
    End end() const;

private:
    void cut_text(Page& page);

    const ReadRequest& m_request;
    Sink& m_sink;
    std::int32_t m_recognised = 0;  // in this call
    std::uint64_t m_need_ocr = 0;   // pages that need recognition, recognised or not
    std::uint64_t m_text_bytes = 0; //
    bool m_full = false;
    bool m_read_something = false;
    End m_problem;
};

} // namespace intake
