// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "stancegraph/corpus/ref.hpp"

namespace stancegraph {

/// A document of a corpus. The reference must not be empty when a function is called.
template <>
class ref<document> : public basic_ref<document> {
 public:
  using basic_ref::basic_ref;

  [[nodiscard]] std::string_view id() const noexcept { return record().id; }          ///< unique among documents
  [[nodiscard]] std::string_view title() const noexcept { return record().title; }    ///< its headline
  [[nodiscard]] std::string_view outlet() const noexcept { return record().outlet; }  ///< who published it
  [[nodiscard]] std::string_view author() const noexcept { return record().author; }  ///< who wrote it
  /// When it was published; null if unknown.
  [[nodiscard]] const date* published() const noexcept { return record().published ? &*record().published : nullptr; }
  [[nodiscard]] std::string_view language() const noexcept { return record().language; }  ///< a BCP 47 tag
  [[nodiscard]] std::optional<document_quality> quality() const noexcept {
    return record().quality;
  }                                                                                        ///< original or not
  [[nodiscard]] std::string_view file() const noexcept { return record().file; }           ///< the file with the text
  [[nodiscard]] std::optional<digest> sha256() const noexcept { return record().sha256; }  ///< of the file's bytes
  [[nodiscard]] std::optional<std::uint64_t> size() const noexcept { return record().size; }  ///< the file's bytes
  [[nodiscard]] std::string_view note() const noexcept { return record().note; }              ///< free text
  [[nodiscard]] std::string_view shown() const noexcept {
    return title().empty() ? id() : title();
  }  ///< what `<<` prints
};

}  // namespace stancegraph
