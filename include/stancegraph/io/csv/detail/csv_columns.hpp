// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <optional>
#include <vector>

#include "stancegraph/core/span.hpp"
#include "stancegraph/io/detail/fields.hpp"

namespace stancegraph::detail {

/// The columns of the table of a kind of record in canonical order: its fields, with two columns for the span.
template <class Record>
[[nodiscard]] std::vector<field> columns_of() {
  std::vector<field> columns;
  Record blank;
  visit_fields(blank, [&]<class Member>(const field& f, Member&) {
    if constexpr (std::same_as<Member, std::optional<text_span>>) {
      columns.push_back({"span_start", f.needed});
      columns.push_back({"span_end", f.needed});
    } else {
      columns.push_back(f);
    }
  });
  return columns;
}

}  // namespace stancegraph::detail
