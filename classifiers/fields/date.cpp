// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/fields/date.hpp"
namespace intake {
std::vector<DateFound> find_dates(const Page&) { return {}; }
}
