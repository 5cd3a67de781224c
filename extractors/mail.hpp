// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// A file or mail that hangs on a mail.
struct MailAttachment {
    std::string name; // as the mail names it, UTF-8; "attachment" and a number where it does not
    std::uint64_t packed_bytes = 0;
};

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

    const std::vector<MailAttachment>& attachments() const;
    /// Gives the decoded bytes of an attachment part by part, for as long as `take` returns true.
    void read_attachment(std::size_t index, const std::function<bool(Bytes)>& take) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace intake
