// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>

#include "stancegraph/core/attribution.hpp"
#include "stancegraph/core/digest.hpp"
#include "stancegraph/core/handle.hpp"
#include "stancegraph/core/span.hpp"

namespace stancegraph {

/// The place in a document that something rests on.
struct evidence {
  document_handle document{};                             ///< which document; empty where it is not known
  std::optional<std::uint32_t> paragraph{};               ///< its non-blank line, from 1
  std::optional<text_span> span{};                        ///< code points of the document
  std::optional<stancegraph::digest> digest{};            ///< SHA-256 of the span's bytes in UTF-8
  std::optional<stancegraph::attribution> attribution{};  ///< how the text gives it to its holder

  /// The same in every field.
  friend bool operator==(const evidence&, const evidence&) = default;
};

}  // namespace stancegraph
