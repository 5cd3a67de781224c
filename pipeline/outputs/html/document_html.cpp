// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/html/document_html.hpp"

#include "pipeline/outputs/assets.hpp"
#include "pipeline/outputs/html/html.hpp"

namespace intake {

std::string document_html(std::string_view title,
                          std::string_view body,
                          std::string_view script,
                          bool with_pictures,
                          Lang lang) {
    // Firefox takes 'self' for nothing in a page that was opened from disk, so pictures there need file:.
    const std::string policy =
        "default-src 'none'; style-src " + csp_hash(k_page_css) + "; script-src " + csp_hash(script)
        + (with_pictures ? "; img-src 'self' file:" : "") + "; base-uri 'none'; form-action 'none'";
    Html html;
    html.trusted("<!DOCTYPE html>\n");
    {
        const auto document = html.in("html", {{"lang", lang == Lang::nl ? "nl" : "en"}});
        {
            const auto head = html.in("head");
            html.empty("meta", {{"charset", "utf-8"}});
            html.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}});
            html.empty("meta",
                       {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
            html.empty("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
            html.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
            html.element("title", {}, title);
            const auto style = html.in("style");
            html.trusted(k_page_css);
        }
        const auto content = html.in("body");
        html.trusted(body);
        const auto code = html.in("script");
        html.trusted(script);
    }
    return html.trusted("\n").take();
}

} // namespace intake
