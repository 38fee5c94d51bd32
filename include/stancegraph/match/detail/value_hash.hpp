// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

#include "stancegraph/match/value.hpp"

namespace stancegraph::detail {

/// A hash of values and lists, consistent with equality: equal values have the same hash.
struct value_hash {
  [[nodiscard]] std::size_t operator()(const query_value& v) const noexcept {
    if (v.is_null()) return 0;
    if (v.is_number()) return std::hash<double>{}(v.number());
    if (const auto* b = v.as<bool>()) return *b ? 1 : 2;
    if (const auto* t = v.as<std::string_view>()) return std::hash<std::string_view>{}(*t);
    if (const auto* t = v.as<coded_time>())
      return mixed(static_cast<std::size_t>(t->days.ends.latest.number),
                   static_cast<std::size_t>(t->days.begins.earliest.number));
    if (const auto* r = v.as<record_ref>()) return mixed(static_cast<std::size_t>(r->kind) + 3, r->row);
    return (*this)(v.items());
  }
  [[nodiscard]] std::size_t operator()(const value_list& list) const noexcept {
    std::size_t hash = list.size();
    for (const query_value& each : list) hash = mixed(hash, (*this)(each));
    return hash;
  }

 private:
  [[nodiscard]] static std::size_t mixed(std::size_t a, std::size_t b) noexcept {
    const std::uint64_t product = (a ^ (static_cast<std::uint64_t>(b) + 0x9E37'79B9'7F4A'7C15)) * 0xFF51'AFD7'ED55'8CCD;
    return static_cast<std::size_t>(product ^ (product >> 32));
  }
};

}  // namespace stancegraph::detail
