// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>

#include "stancegraph/core/attribution.hpp"
#include "stancegraph/core/digest.hpp"
#include "stancegraph/core/handle.hpp"
#include "stancegraph/core/span.hpp"

namespace stancegraph {

/// The place in a document that supports a record.
struct evidence {
  document_handle document{};                             ///< the document; empty if unknown
  std::optional<std::uint32_t> paragraph{};               ///< number of the non-blank line, from 1
  std::optional<text_span> span{};                        ///< range of code points of the document
  std::optional<stancegraph::digest> digest{};            ///< SHA-256 of the span's bytes in UTF-8
  std::optional<stancegraph::attribution> attribution{};  ///< how the text attributes the statement to its holder

  /// Equal if all members are equal.
  friend bool operator==(const evidence&, const evidence&) = default;
};

}  // namespace stancegraph
