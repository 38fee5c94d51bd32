// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <memory>
#include <new>
#include <string_view>

#include <xxhash.h>

namespace stancegraph::detail {

/// The checksum of an archive: 64-bit XXH3.
class archive_checksum {
 public:
  archive_checksum() { XXH3_64bits_reset(state_.get()); }
  void add(std::string_view bytes) { XXH3_64bits_update(state_.get(), bytes.data(), bytes.size()); }
  [[nodiscard]] std::uint64_t value() const { return XXH3_64bits_digest(state_.get()); }

 private:
  struct free_state {
    void operator()(XXH3_state_t* s) const noexcept { XXH3_freeState(s); }
  };
  static XXH3_state_t* new_state() {
    if (XXH3_state_t* s = XXH3_createState()) return s;
    throw std::bad_alloc{};
  }
  std::unique_ptr<XXH3_state_t, free_state> state_{new_state()};
};

}  // namespace stancegraph::detail
