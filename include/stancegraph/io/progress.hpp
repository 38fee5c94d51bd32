// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <functional>

namespace stancegraph {

/// A callback for long operations. It receives the amount done and the total, in bytes for readers and in records for
/// writers. The total is 0 if unknown, as for a stream; otherwise both are equal in the last call.
using progress = std::function<void(std::uintmax_t done, std::uintmax_t total)>;

}  // namespace stancegraph
