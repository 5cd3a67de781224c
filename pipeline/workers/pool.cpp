// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/workers/pool.hpp"

#include "pipeline/system_error.hpp"
#include "pipeline/workers/canary.hpp"
#include "pipeline/workers/fd.hpp"
#include "pipeline/workers/reader_process.hpp"
#include "pipeline/workers/supervisor.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <condition_variable>
#include <deque>
#include <iterator>
#include <mutex>
#include <stop_token>
#include <sys/eventfd.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace intake {
namespace {

using ReaderPtr = std::shared_ptr<ReaderProcess>;

constexpr int k_attempts = 2;            // of an order whose child crashed
constexpr int k_most_losses_in_row = 20; // of zygotes, before the system is to blame

/// Hands out the zygote to use, and a new one when that is too old or not to be trusted any more. An
/// old one lives until its last child has ended.
class Readers {
public:
    explicit Readers(const PoolOptions& options) : m_options(options) {}

    ReaderPtr acquire() {
        const std::lock_guard lock(m_mutex);
        if (!m_current || m_orders >= m_options.renew_after) {
            m_current = start();
            m_orders = 0;
        }
        ++m_orders;
        return m_current;
    }

    void retire(const ReaderPtr& reader) {
        const std::lock_guard lock(m_mutex);
        if (m_current == reader) {
            m_current.reset();
        }
    }

private:
    ReaderPtr start() const {
        auto reader = std::make_shared<ReaderProcess>(m_options.reader_program,
                                                      Start{m_options.languages,
                                                            m_options.tessdata,
                                                            m_options.trusted_certificates,
                                                            m_options.ink_scorer,
                                                            m_options.formats});
        if (!reader->hello().sandboxed && !m_options.allow_unsandboxed) {
            throw SystemError(
                "this kernel cannot isolate the reading of files: it needs Landlock "
                "(Linux 5.13, in the list lsm=) and seccomp. Use another kernel, or "
                "--allow-unsandboxed if all files can be trusted");
        }
        return reader;
    }

    const PoolOptions& m_options;
    std::mutex m_mutex;
    ReaderPtr m_current;
    std::int32_t m_orders = 0;
};

ForkOrder fork_order(const Order& order, const PoolOptions& options) {
    ForkOrder request;
    request.limits = order.limits;
    const double seconds =
        order.patience * (order.recognise ? options.ocr_cpu_seconds : options.cpu_seconds);
    request.child_limits = {static_cast<std::uint32_t>(std::ceil(seconds)), options.memory_bytes};
    request.recognise_at_most = order.recognise_at_most;
    request.dpi = options.dpi;
    request.recognise = order.recognise;
    request.open_containers = order.open_containers;
    request.only_pages = order.only_pages;
    request.pictures = order.pictures;
    return request;
}

std::vector<std::int32_t> pages_of(const std::vector<PictureOrder>& pictures) {
    std::vector<std::int32_t> pages;
    std::ranges::transform(pictures, std::back_inserter(pages), &PictureOrder::page);
    return pages;
}

ChildRules rules_for(const ForkOrder& request, const PoolOptions& options, double patience) {
    return {request.child_limits,
            {options.result_bytes,
             request.limits.entry_bytes,
             request.limits.unpacked_bytes,
             request.only_pages,
             pages_of(request.pictures)},
            patience * options.stall_seconds,
            options.wall_factor * request.child_limits.cpu_seconds};
}

/// After these the memory of the zygote is made anew: its layout may have been found out.
bool is_suspicious(Outcome outcome) {
    return outcome == Outcome::worker_crash || outcome == Outcome::sandbox_violation
           || outcome == Outcome::protocol_error;
}

} // namespace

struct Pool::State {
    struct Job {
        Order order;
        std::promise<FileReading> promise;
    };

    explicit State(PoolOptions pool_options)
        : options(std::move(pool_options))
        , stop(checked(::eventfd(0, EFD_CLOEXEC), "eventfd"))
        , readers(options) {
        const Hello& hello = readers.acquire()->hello();
        sandboxed = hello.sandboxed;
        versions = hello.versions;
        for (std::int32_t i = 0; i < std::max(options.workers, 1); ++i) {
            slots.emplace_back([this](const std::stop_token& stopping) { serve(stopping); });
        }
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        for (std::jthread& slot : slots) {
            slot.request_stop();
        }
        const std::uint64_t one = 1;
        (void)!::write(stop.get(), &one, sizeof one); // children at work are killed
    }

    std::future<FileReading> add(Order order) {
        std::promise<FileReading> promise;
        std::future<FileReading> future = promise.get_future();
        {
            const std::lock_guard lock(mutex);
            jobs.push_back({std::move(order), std::move(promise)});
        }
        changed.notify_one();
        return future;
    }

    /// The life of a slot: one order after the other.
    void serve(const std::stop_token& stopping) {
        for (;;) {
            std::unique_lock lock(mutex);
            changed.wait(lock, stopping, [this] { return !jobs.empty(); });
            if (stopping.stop_requested()) {
                return;
            }
            Job job = std::move(jobs.front());
            jobs.pop_front();
            lock.unlock();
            try {
                job.promise.set_value(read(job.order));
            } catch (...) {
                job.promise.set_exception(std::current_exception());
            }
        }
    }

    /// A crash may be bad luck: it gets a second attempt, with another zygote. Limits are not.
    FileReading read(const Order& order) {
        FileReading reading;
        for (int attempt = 0; attempt < k_attempts; ++attempt) {
            reading = read_once(order);
            if (reading.end.outcome != Outcome::worker_crash) {
                break;
            }
        }
        return reading;
    }

    FileReading read_once(const Order& order) {
        const ForkOrder request = fork_order(order, options);
        for (;;) {
            ReaderPtr reader;
            try {
                reader = readers.acquire();
                const ChildProcess child = reader->fork(request, order.input->fd());
                FileReading reading = supervise(
                    child, rules_for(request, options, order.patience), options.work_folder, stop);
                losses_in_row = 0;
                if (is_suspicious(reading.end.outcome)) {
                    readers.retire(reader);
                }
                return reading;
            } catch (const ReaderLost& loss) {
                readers.retire(reader);
                if (++losses_in_row >= k_most_losses_in_row) {
                    throw SystemError(std::string(loss.what()) + ", "
                                      + std::to_string(losses_in_row)
                                      + " times in a row: look for lack of memory or processes");
                }
            }
        }
    }

    const PoolOptions options;
    const Fd stop;
    Readers readers;
    bool sandboxed = false;
    std::vector<std::pair<std::string, std::string>> versions;
    std::atomic<int> losses_in_row = 0;

    std::mutex mutex; // of the jobs
    std::condition_variable_any changed;
    std::deque<Job> jobs;
    std::vector<std::jthread> slots; // last: they use all of the above until they are joined
};

Pool::Pool(PoolOptions options) : m_state(std::make_unique<State>(std::move(options))) {
    const auto& formats = m_state->options.formats;
    std::vector<Canary> wanted = canaries(!m_state->options.languages.empty());
    std::erase_if(wanted, [&formats](const Canary& canary) {
        return !formats.empty() && std::ranges::count(formats, canary.format) == 0;
    });
    read_canaries(wanted, m_state->options.work_folder, *this);
}

Pool::~Pool() = default;

std::future<FileReading> Pool::read(Order order) {
    return m_state->add(std::move(order));
}

bool Pool::sandboxed() const {
    return m_state->sandboxed;
}

const std::vector<std::pair<std::string, std::string>>& Pool::versions() const {
    return m_state->versions;
}

} // namespace intake
