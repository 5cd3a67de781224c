// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/read.hpp"

#include "extractors/container_mark.hpp"

#include <algorithm>
#include <map>

namespace intake {

namespace {

Order order_for(const BlobPtr& file, const Workshop& workshop) {
    Order order;
    order.input = file;
    order.limits = workshop.config.limits;
    // The first call leaves all but one page of a scan to the calls that follow, on all workers.
    order.recognise_at_most = 1;
    return order;
}

/// One file on its way: the first call, then calls for the pages that it deferred.
class FileInProgress {
public:
    FileInProgress(BlobPtr file, Workshop& workshop)
        : m_file(std::move(file))
        , m_first(order_for(m_file, workshop), workshop.pool, workshop.stops) {}

    /// Waits for the first call and orders what it left.
    void order_deferred_pages(Workshop& workshop) {
        m_reading = m_first.get();
        report(m_reading.pages, workshop);
        std::vector<std::int32_t> deferred = pages_to_recognise(workshop.config.limits.ocr_pages);
        const auto portion = static_cast<std::size_t>(workshop.config.pages_per_child);
        for (std::size_t first = 0; first < deferred.size(); first += portion) {
            Order order = order_for(m_file, workshop);
            order.recognise_at_most = workshop.config.pages_per_child;
            const std::size_t last = std::min(first + portion, deferred.size());
            order.only_pages.assign(deferred.begin() + static_cast<std::ptrdiff_t>(first),
                                    deferred.begin() + static_cast<std::ptrdiff_t>(last));
            std::vector<std::int32_t> pages = order.only_pages;
            m_rest.push_back(
                {std::move(pages), SteadyReading(std::move(order), workshop.pool, workshop.stops)});
        }
    }

    /// Waits for the rest and puts the file together.
    ReadFile finish(Workshop& workshop) {
        for (Rest& rest : m_rest) {
            FileReading more = rest.reading.get();
            report(more.pages, workshop);
            merge(std::move(more), rest.pages);
        }
        ReadFile file;
        file.media_type = std::move(m_reading.media_type);
        file.is_container = is_marked_as_container(m_reading.end);
        file.end = end_of_file();
        file.document = {std::move(m_reading.info), std::move(m_reading.pages)};
        return file;
    }

private:
    struct Rest {
        std::vector<std::int32_t> pages;
        SteadyReading reading;
    };

    /// The deferred pages within the limit; those beyond end as limit_pages.
    std::vector<std::int32_t> pages_to_recognise(std::uint64_t at_most) {
        const auto is_deferred = [](const Page& page) { return page.deferred; };
        const auto found =
            static_cast<std::uint64_t>(std::ranges::count_if(m_reading.pages, is_deferred));
        std::vector<std::int32_t> numbers;
        for (Page& page : m_reading.pages) {
            if (page.deferred && numbers.size() < at_most) {
                numbers.push_back(page.number);
            } else if (page.deferred) {
                page.deferred = false;
                page.end = beyond_recognition(found, at_most);
            }
        }
        return numbers;
    }

    /// Puts recognised pages in their places. A page that did not arrive ends as its call ended.
    void merge(FileReading more, const std::vector<std::int32_t>& expected) {
        const auto in_place = [this](std::int32_t number) {
            return std::ranges::find(m_reading.pages, number, &Page::number);
        };
        for (Page& page : more.pages) {
            if (const auto place = in_place(page.number); place != m_reading.pages.end()) {
                *place = std::move(page);
            }
        }
        for (const std::int32_t number : expected) {
            const auto place = in_place(number);
            if (place->deferred) {
                place->deferred = false;
                place->end = was_read(more.end.outcome)
                                 ? End{Outcome::protocol_error, {"page_not_delivered", {}, {}}}
                                 : more.end;
            }
        }
    }

    /// What was read before an end still counts: with pages it is ok_partial, and says why.
    End end_of_file() const {
        const auto stopped = std::ranges::find_if(
            m_reading.pages, [](const Page& p) { return !was_read(p.end.outcome); });
        const bool some_page = std::ranges::any_of(
            m_reading.pages, [](const Page& p) { return was_read(p.end.outcome); });
        const End* cause = nullptr;
        if (!was_read(m_reading.end.outcome)) {
            cause = &m_reading.end;
        } else if (stopped != m_reading.pages.end()) {
            cause = &stopped->end;
        }
        if (cause == nullptr) {
            return m_reading.end;
        }
        if (!some_page) {
            return *cause;
        }
        return {
            Outcome::ok_partial,
            {std::string(to_string(cause->outcome)), cause->detail.found, cause->detail.allowed}};
    }

    static void report(const std::vector<Page>& pages, Workshop& workshop) {
        workshop.on_pages(
            std::ranges::count_if(pages, [](const Page& page) { return !page.deferred; }));
    }

    BlobPtr m_file;
    SteadyReading m_first;
    FileReading m_reading;
    std::vector<Rest> m_rest;
};

} // namespace

std::vector<ReadFile> read_files(const std::vector<BlobPtr>& files, Workshop& workshop) {
    std::vector<FileInProgress> started;
    std::map<std::string, std::size_t> by_content; // sha256 -> place in `started`
    std::vector<std::size_t> place_of_file;
    for (const BlobPtr& file : files) {
        const auto [known, is_new] = by_content.try_emplace(file->sha256(), started.size());
        if (is_new) {
            started.emplace_back(file, workshop);
        }
        place_of_file.push_back(known->second);
    }
    for (FileInProgress& file : started) {
        file.order_deferred_pages(workshop);
    }
    std::vector<ReadFile> finished;
    for (FileInProgress& file : started) {
        finished.push_back(file.finish(workshop));
    }
    std::vector<ReadFile> results;
    for (const std::size_t place : place_of_file) {
        results.push_back(finished[place]);
    }
    return results;
}

} // namespace intake
