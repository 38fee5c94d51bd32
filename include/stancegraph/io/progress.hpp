// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <functional>

namespace stancegraph {

/// Called now and then during long work with what is done and what there is to do in all: in bytes for a reader, in
/// records for a writer. The total is 0 where it is not known, as for a stream; else the last call has both the same.
using progress = std::function<void(std::uintmax_t done, std::uintmax_t total)>;

}  // namespace stancegraph
