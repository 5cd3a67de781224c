// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/flow_layout.hpp"
#include "extractors/result.hpp"

#include <functional>
#include <string>

namespace intake {

/// Gives the bytes of a picture by what the layout calls it.
using PictureBytes = std::function<Result<std::string>(const std::string& part)>;

/// Delivers laid-out pages: marks each picture and, where it is large enough to hold text, recognises it
/// and puts its words where the picture stands. A picture that cannot be read stays a mark. `problem` is
/// what went wrong while the flow was read; ok for nothing.
End deliver_flow(FlowLayout::Result flow,
                 const PictureBytes& picture_bytes,
                 const End& problem,
                 const ReadRequest& request,
                 Sink& sink);

} // namespace intake
