// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "stancegraph/core/date.hpp"
#include "stancegraph/core/digest.hpp"
#include "stancegraph/corpus/kinds.hpp"

namespace stancegraph {

/// A text that was coded. The corpus does not contain the text itself; its digest identifies it.
struct document {
  std::string id{};                           ///< unique among documents
  std::string title{};                        ///< the headline
  std::string outlet{};                       ///< who published it
  std::string author{};                       ///< who wrote it
  std::optional<date> published{};            ///< when it was published
  std::string language{};                     ///< BCP 47 tag of the coded text: `en`, `de`
  std::optional<document_quality> quality{};  ///< whether the text is original, translated or paraphrased
  std::string file{};                         ///< name of the file that holds the text
  std::optional<digest> sha256{};             ///< digest of the file's bytes
  std::optional<std::uint64_t> size{};        ///< number of the file's bytes
  std::string note{};                         ///< free text

  /// Equal if all members are equal.
  friend bool operator==(const document&, const document&) = default;
};

}  // namespace stancegraph
