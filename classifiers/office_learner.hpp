// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/naming.hpp"
#include "classifiers/office_model.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Learns an OfficeModel with liblinear: for each type a ridge regression of what its score fell short by, on pieces of
// which a person said the type. It starts at 0 and stays near it: a piece that was named right asks for no change, one
// correction alone moves others little, and corrections that contradict each other cancel.

namespace intake {

/// A piece of which the type is known.
struct OfficeExample {
    std::size_t type = 0; // index into the types
    Learnable learnable;
    std::string owner;      // whose it is; a word in papers of one owner is not learned from
    bool corrected = false; // a person gave it another type than the program did
};

/// The same examples, in whatever order, give the same model. `cost` is what a change that is asked for and not made
/// costs against large weights: the lower it is, the more careful the model. liblinear's C.
OfficeModel learn_office_model(std::vector<OfficeExample> examples,
                               const std::vector<DocumentType>& types,
                               double cost = 1);

/// Names each example by a model of the others, in `folds` parts that keep an owner's examples together.
/// The names stand in the order of the examples.
std::vector<Name> names_by_others(std::span<const OfficeExample> examples,
                                  const std::vector<DocumentType>& types,
                                  double cost,
                                  std::size_t folds = 5);

/// The name of a piece with what a model adds.
Name name_with(const OfficeModel& model,
               const Learnable& learnable,
               const std::vector<DocumentType>& types);

/// Examples as config/kept_examples.txt has them: a type, then what to_text(Learnable) writes, one a line; '#' begins
/// a remark. Each is its own owner. `name` is used in messages. Throws ConfigError for a line that is none or a type
/// that is unknown.
std::vector<OfficeExample> parse_examples(std::string_view text,
                                          const std::string& name,
                                          const std::vector<DocumentType>& types);

} // namespace intake
