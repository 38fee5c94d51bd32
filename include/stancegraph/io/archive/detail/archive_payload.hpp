// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <ios>
#include <limits>
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/archive/binary_iarchive.hpp>
#include <boost/archive/binary_oarchive.hpp>
#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>
#include <boost/archive/xml_iarchive.hpp>
#include <boost/archive/xml_oarchive.hpp>
#include <boost/serialization/array_wrapper.hpp>
#include <boost/serialization/binary_object.hpp>
#include <boost/serialization/nvp.hpp>

#include "stancegraph/corpus/statement.hpp"
#include "stancegraph/io/archive/archive_format.hpp"

namespace stancegraph::detail {

/// The lines around the columns of an XML archive.
inline constexpr std::string_view xml_opening = "<columns>\n";
inline constexpr std::string_view xml_closing = "</columns>\n";

/// Boost writes and reads no header; an archive_header precedes the payload, the same for every version of Boost. XML
/// tags are not compared, because Boost would read beyond the end of the expected names.
inline constexpr unsigned archive_flags =
    boost::archive::no_header | boost::archive::no_codecvt | boost::archive::no_xml_tag_checking;

/// Values that are stored unchanged, as bytes or as 32-bit numbers.
template <class T>
concept FlatValue = std::has_unique_object_representations_v<T> &&
    (alignof(T) == 1 || alignof(T) == alignof(std::uint32_t));
static_assert(FlatValue<std::uint32_t> && FlatValue<char> && !FlatValue<condition>);

/// The least size of a value in the payload of a format, in bytes; in a binary archive the exact size.
template <class T>
[[nodiscard]] constexpr std::uint64_t least_size(archive_format format) noexcept {
  if (format == archive_format::binary || alignof(T) == 1) return sizeof(T);  // base64 takes more
  const std::uint64_t numbers = sizeof(T) / sizeof(std::uint32_t);
  return numbers * (format == archive_format::text ? 2 : std::string_view{"<item>0</item>"}.size());
}

/// Conditions contain padding bytes, so they are stored as an operator and a row each.
[[nodiscard]] inline std::vector<std::uint32_t> to_numbers(const std::vector<condition>& conditions) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(2 * conditions.size());
  for (const condition& c : conditions) {
    numbers.push_back(static_cast<std::uint32_t>(c.op));
    numbers.push_back(static_cast<std::uint32_t>(c.position.row()));
  }
  return numbers;
}

/// Transfers vectors to or from a Boost archive. The number of elements is known beforehand and not stored.
template <class Archive>
class column_carrier {
 public:
  explicit column_carrier(Archive& archive) : archive_{archive} {}

  template <class Vector>
  requires FlatValue<typename Vector::value_type>
  void operator()(const std::string& name, Vector& column) {
    using T = typename Vector::value_type;
    if (column.empty()) return;
    if constexpr (alignof(T) == 1) {
      auto bytes = boost::serialization::make_binary_object(const_cast<T*>(column.data()), column.size() * sizeof(T));
      carry(name, bytes);
    } else {
      auto numbers = boost::serialization::make_array(reinterpret_cast<std::uint32_t*>(const_cast<T*>(column.data())),
                                                      column.size() * (sizeof(T) / sizeof(std::uint32_t)));
      carry(name, numbers);
    }
  }
  void operator()(const std::string& name, const std::vector<condition>& column) {
    auto numbers = to_numbers(column);
    (*this)(name, numbers);
  }
  void operator()(const std::string& name, std::vector<condition>& column) {
    std::vector<std::uint32_t> numbers(2 * column.size());
    (*this)(name, numbers);
    for (std::size_t i = 0; i != column.size(); ++i) {
      // An invalid number stays an invalid operator and is rejected with the column.
      constexpr std::uint32_t most = std::numeric_limits<std::underlying_type_t<condition_operator>>::max();
      column[i].op = static_cast<condition_operator>(std::min(numbers[2 * i], most));
      column[i].position = position_handle{numbers[2 * i + 1]};
    }
  }

 private:
  template <class Wrapper>
  void carry(const std::string& name, Wrapper& wrapper) {
    archive_& boost::serialization::make_nvp(name.c_str(), wrapper);
  }

  Archive& archive_;
};

/// Calls `carry` with a carrier that writes the given format.
template <class Carry>
void write_payload(std::ostream& out, archive_format format, Carry&& carry) {
  const auto with = [&]<class Archive>(std::type_identity<Archive>) {
    Archive archive{out, archive_flags};
    carry(column_carrier<Archive>{archive});
  };
  switch (format) {
    case archive_format::binary:
      return with(std::type_identity<boost::archive::binary_oarchive>{});
    case archive_format::text:
      return with(std::type_identity<boost::archive::text_oarchive>{});
    case archive_format::xml:
      break;
  }
  out << xml_opening;
  with(std::type_identity<boost::archive::xml_oarchive>{});
  out << xml_closing;
}

/// Calls `carry` with a carrier that reads the given format, including the lines around the columns.
/// @returns true if the input ends after them
template <class Carry>
[[nodiscard]] bool read_payload(std::istream& in, archive_format format, Carry&& carry) {
  const auto with = [&]<class Archive>(std::type_identity<Archive>) {
    Archive archive{in, archive_flags};
    carry(column_carrier<Archive>{archive});
  };
  const auto is_next = [&](std::string_view expected) {
    std::string found(expected.size(), '\0');
    return in.read(found.data(), static_cast<std::streamsize>(found.size())) && found == expected;
  };
  if (format == archive_format::binary) {
    with(std::type_identity<boost::archive::binary_iarchive>{});
  } else if (format == archive_format::text) {
    with(std::type_identity<boost::archive::text_iarchive>{});
    in >> std::ws;
  } else {
    if (!is_next(xml_opening)) return false;
    with(std::type_identity<boost::archive::xml_iarchive>{});
    in >> std::ws;
    if (!is_next(xml_closing)) return false;
  }
  in.clear();
  return in.peek() == std::istream::traits_type::eof();
}

}  // namespace stancegraph::detail
