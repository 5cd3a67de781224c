// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/attachments.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// A mail, parsed. RFC 5322 and the MIME RFCs; what does not obey them is read as far as it goes.
class Mail {
public:
    /// Loads what reading mails needs from disk; call it before files cannot be opened any more.
    static void prepare();

    explicit Mail(Bytes bytes);
    Mail(const Mail&) = delete;
    Mail& operator=(const Mail&) = delete;
    Mail(Mail&&) = delete;
    Mail& operator=(Mail&&) = delete;
    ~Mail();

    /// Value of a header in UTF-8; empty where the mail does not have it.
    std::string header(const char* name) const;
    /// The text for people in UTF-8, and whether it is HTML. Of alternatives the plainest that says something.
    struct Body {
        std::string text;
        bool is_html = false;
    };
    std::vector<Body> bodies() const;

    /// Files and mails that hang on it, and the other mails of a mail box, which is opened as its first one.
    /// They read from this mail, which must outlive them.
    const std::vector<Attachment>& attachments() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace intake
