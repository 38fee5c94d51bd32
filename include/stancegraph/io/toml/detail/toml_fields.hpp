// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "stancegraph/corpus.hpp"
#include "stancegraph/io/detail/fields.hpp"

namespace stancegraph::detail {

/// The type of the value of a field.
enum class toml_shape : std::uint8_t { string, integer, boolean, strings, span };

template <class Member>
inline constexpr toml_shape toml_shape_of = toml_shape::string;
template <>
inline constexpr toml_shape toml_shape_of<bool> = toml_shape::boolean;
template <std::unsigned_integral Number>
inline constexpr toml_shape toml_shape_of<std::optional<Number>> = toml_shape::integer;
template <class Item>
inline constexpr toml_shape toml_shape_of<std::vector<Item>> = toml_shape::strings;
template <>
inline constexpr toml_shape toml_shape_of<std::optional<text_span>> = toml_shape::span;

/// A field of a record in TOML.
struct toml_field {
  std::string_view name;
  need needed;
  toml_shape shape;
};

/// Lists the fields of a record that it visits.
struct toml_field_list {
  std::vector<toml_field> fields{};

  template <class Member>
  void operator()(const field& f, const Member&) {
    fields.push_back({f.name, f.needed, toml_shape_of<Member>});
  }
};

/// The fields of a kind of record in canonical order.
[[nodiscard]] inline const std::vector<toml_field>& toml_fields(record_kind kind) {
  static const auto all = [] {
    const auto of = [](auto record) {
      toml_field_list list;
      visit_fields(record, list);
      return list.fields;
    };
    return std::array{of(actor{}), of(position{}), of(event{}), of(document{}), of(statement{}), of(relation{})};
  }();
  return all[static_cast<std::size_t>(kind)];
}

}  // namespace stancegraph::detail
