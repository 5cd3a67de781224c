// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/mail.hpp"

#include "extractors/text_encoding.hpp"
#include "extractors/text_probe.hpp"
#include "extractors/utf8.hpp"

#include <algorithm>
#include <array>
#include <gmime/gmime.h>
#include <iconv.h>
#include <span>
#include <stdexcept>

namespace intake {

namespace {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template<typename T>
using Ref = std::unique_ptr<T, Unref>;

std::string clean(const char* text) {
    std::string result;
    for (const std::string& word : split_words(text == nullptr ? "" : decode_text(text))) {
        result += (result.empty() ? "" : " ") + word;
    }
    return result;
}

bool is_attached(GMimeObject* part) {
    const char* disposition = g_mime_object_get_disposition(part);
    return disposition != nullptr
           && g_ascii_strcasecmp(disposition, GMIME_DISPOSITION_ATTACHMENT) == 0;
}

/// The decoded bytes of a part.
void decode(GMimePart* part, const std::function<bool(Bytes)>& take) {
    GMimeDataWrapper* const content = g_mime_part_get_content(part);
    if (content == nullptr) {
        return;
    }
    GMimeStream* const raw = g_mime_data_wrapper_get_stream(content);
    g_mime_stream_reset(raw);
    const Ref<GMimeStream> stream(g_mime_stream_filter_new(raw));
    const Ref<GMimeFilter> filter(
        g_mime_filter_basic_new(g_mime_data_wrapper_get_encoding(content), FALSE));
    g_mime_stream_filter_add(GMIME_STREAM_FILTER(stream.get()), filter.get());
    std::array<char, 32768> buffer{};
    for (;;) {
        const gssize count = g_mime_stream_read(stream.get(), buffer.data(), buffer.size());
        if (count <= 0
            || !take(std::as_bytes(std::span(buffer).first(static_cast<std::size_t>(count))))) {
            return;
        }
    }
}

/// The bytes of a mail as a file.
void write_out(GMimeMessage* mail, const std::function<bool(Bytes)>& take) {
    const Ref<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(GMIME_OBJECT(mail), nullptr, stream.get());
    GByteArray* const bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    take(std::as_bytes(std::span(bytes->data, bytes->len)));
}

/// The bytes of an attached file, or of an attached mail as a file.
void read_part(GMimeObject* part, const std::function<bool(Bytes)>& take) {
    if (GMIME_IS_PART(part)) {
        decode(GMIME_PART(part), take);
    } else if (GMimeMessage* const inner =
                   g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
               inner != nullptr) {
        write_out(inner, take);
    }
}

/// The mails of a file: one, or all of a mail box.
std::vector<Ref<GMimeMessage>> parse(std::string_view text) {
    const Ref<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(text.data(), text.size()));
    const Ref<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const bool is_mail_box = text.starts_with("From ");
    g_mime_parser_set_format(parser.get(), is_mail_box ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
    std::vector<Ref<GMimeMessage>> mails;
    do {
        Ref<GMimeMessage> mail(g_mime_parser_construct_message(parser.get(), nullptr));
        if (!mail) {
            break;
        }
        mails.push_back(std::move(mail));
    } while (is_mail_box && g_mime_parser_eos(parser.get()) == FALSE);
    return mails;
}

} // namespace

struct Mail::State {
    std::vector<Ref<GMimeMessage>> messages; // the mail, then the others of a mail box
    std::vector<GMimePart*> texts;           // of the mail, in its order
    std::vector<Attachment> attachments;

    void add_attachment(GMimeObject* part) {
        Attachment attachment;
        if (GMIME_IS_PART(part)) {
            attachment.name = clean(g_mime_part_get_filename(GMIME_PART(part)));
            GMimeDataWrapper* const content = g_mime_part_get_content(GMIME_PART(part));
            const gint64 length =
                content == nullptr ? 0
                                   : g_mime_stream_length(g_mime_data_wrapper_get_stream(content));
            attachment.packed_bytes = static_cast<std::uint64_t>(std::max<gint64>(length, 0));
        }
        if (attachment.name.empty()) {
            attachment.name = name_for_nameless(attachments.size() + 1,
                                                GMIME_IS_MESSAGE_PART(part) ? ".eml" : "");
        }
        attachment.read = [part](const std::function<bool(Bytes)>& take) { read_part(part, take); };
        attachments.push_back(std::move(attachment));
    }

    void add_other_mails() {
        for (std::size_t i = 1; i < messages.size(); ++i) {
            GMimeMessage* const mail = messages[i].get();
            attachments.push_back(
                {name_for_nameless(attachments.size() + 1, ".eml"),
                 0,
                 [mail](const std::function<bool(Bytes)>& take) { write_out(mail, take); }});
        }
    }

    void add_part(GMimeObject* part) {
        GMimeContentType* const type = g_mime_object_get_content_type(part);
        const bool named =
            GMIME_IS_PART(part) && g_mime_part_get_filename(GMIME_PART(part)) != nullptr;
        if (GMIME_IS_PART(part) && g_mime_content_type_is_type(type, "text", "*") && !named
            && !is_attached(part)) {
            texts.push_back(GMIME_PART(part));
        } else if (GMIME_IS_PART(part) || GMIME_IS_MESSAGE_PART(part)) {
            add_attachment(part);
        }
    }

    /// Of alternatives the first text wins; they say the same.
    void add_alternatives(GMimeMultipart* multipart) {
        const std::size_t texts_before = texts.size();
        for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i) {
            add(g_mime_multipart_get_part(multipart, i));
        }
        const auto says_something = [](GMimePart* part) {
            bool something = false;
            decode(part, [&something](Bytes bytes) {
                something = std::ranges::any_of(
                    bytes, [](std::byte byte) { return byte > std::byte{' '}; });
                return !something;
            });
            return something;
        };
        auto first = std::find_if(
            texts.begin() + static_cast<std::ptrdiff_t>(texts_before), texts.end(), says_something);
        if (first != texts.end()) {
            GMimePart* const chosen = *first;
            texts.resize(texts_before);
            texts.push_back(chosen);
        }
    }

    void add(GMimeObject* part) {
        if (!GMIME_IS_MULTIPART(part)) {
            add_part(part);
            return;
        }
        GMimeMultipart* const multipart = GMIME_MULTIPART(part);
        if (g_mime_content_type_is_type(
                g_mime_object_get_content_type(part), "multipart", "alternative")) {
            add_alternatives(multipart);
            return;
        }
        for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i) {
            add(g_mime_multipart_get_part(multipart, i));
        }
    }
};

void Mail::prepare() {
    // Kept open for good, so that their tables stay loaded: what Western mail programs write.
    static const std::array k_kept = {iconv_open("UTF-8", "WINDOWS-1252"),
                                      iconv_open("UTF-8", "ISO-8859-1"),
                                      iconv_open("UTF-8", "ISO-8859-15"),
                                      iconv_open("UTF-8", "UTF-16"),
                                      iconv_open("UTF-8", "US-ASCII")};
    constexpr std::string_view k_mail =
        "From: a@b.example\r\nSubject: =?windows-1252?Q?=E9?=\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nx\r\n";
    const Mail mail(std::as_bytes(std::span(k_mail)));
    if (k_kept.empty() || mail.header("Subject") != "é") {
        throw std::runtime_error("GMime cannot read a mail of our own");
    }
}

Mail::Mail(Bytes bytes) : m_state(std::make_unique<State>()) {
    g_mime_init(); // only its first call does anything
    std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size()); // NOLINT
    text.remove_prefix(start_of_mail(text));
    m_state->messages = parse(text);
    if (m_state->messages.empty()) {
        return;
    }
    if (GMimeObject* const root = g_mime_message_get_mime_part(m_state->messages.front().get());
        root != nullptr) {
        m_state->add(root);
    }
    m_state->add_other_mails();
}

Mail::~Mail() = default;

std::string Mail::header(const char* name) const {
    if (m_state->messages.empty()) {
        return {};
    }
    GMimeHeaderList* const headers =
        g_mime_object_get_header_list(GMIME_OBJECT(m_state->messages.front().get()));
    GMimeHeader* const header = g_mime_header_list_get_header(headers, name);
    if (header == nullptr) {
        return {};
    }
    const std::unique_ptr<char, decltype(&g_free)> text(
        g_mime_utils_header_decode_text(nullptr, g_mime_header_get_raw_value(header)), &g_free);
    return clean(text.get());
}

std::vector<Mail::Body> Mail::bodies() const {
    std::vector<Body> bodies;
    for (GMimePart* part : m_state->texts) {
        std::string raw;
        decode(part, [&raw](Bytes bytes) {
            raw.append(reinterpret_cast<const char*>(bytes.data()), bytes.size()); // NOLINT
            return true;
        });
        GMimeContentType* const type = g_mime_object_get_content_type(GMIME_OBJECT(part));
        const char* encoding = g_mime_content_type_get_parameter(type, "charset");
        bodies.push_back({decode_text(raw, encoding == nullptr ? "" : encoding),
                          g_mime_content_type_is_type(type, "text", "html") != FALSE});
    }
    return bodies;
}

const std::vector<Attachment>& Mail::attachments() const {
    return m_state->attachments;
}

} // namespace intake
