// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "stancegraph/corpus.hpp"
#include "stancegraph/io/detail/fields.hpp"
#include "stancegraph/io/detail/words.hpp"
#include "stancegraph/query/find.hpp"
#include "stancegraph/query/statements.hpp"
#include "stancegraph/report/record_cells.hpp"
#include "stancegraph/report/record_details.hpp"

namespace stancegraph {

namespace detail {

/// The type of the column for a member of a record.
template <class T>
inline constexpr column_type field_type = std::unsigned_integral<T> ? column_type::integer : column_type::text;
template <>
inline constexpr column_type field_type<bool> = column_type::truth;
template <>
inline constexpr column_type field_type<text_span> = column_type::numbers;
template <>
inline constexpr column_type field_type<endpoint> = column_type::id;
template <Vocabulary Enum>
inline constexpr column_type field_type<Enum> = column_type::word;
template <class Record>
inline constexpr column_type field_type<handle<Record>> = column_type::id;
template <class T>
inline constexpr column_type field_type<std::optional<T>> = field_type<T>;
template <class T>
inline constexpr column_type field_type<std::vector<T>> = column_type::texts;
template <class Record>
inline constexpr column_type field_type<std::vector<handle<Record>>> = column_type::ids;

/// Turns values of records into cells: truth values, numbers and records as such, missing values as empty cells, and
/// everything else as text in the form used by files.
class field_cells {
 public:
  explicit field_cells(const corpus& from) : corpus_{from}, words_{from} {}

  template <class T>
  [[nodiscard]] report_cell operator()(const T& value) const {
    if constexpr (std::integral<T>)
      return value;
    else if (std::string word = words_(value); !word.empty())
      return word;
    return {};
  }
  [[nodiscard]] report_cell operator()(const text_span& span) const {
    return report_cell{std::vector{static_cast<double>(span.start), static_cast<double>(span.end)}}.shown_as(
        "[" + std::to_string(span.start) + ", " + std::to_string(span.end) + ")");
  }
  template <class Record>
  [[nodiscard]] report_cell operator()(handle<Record> h) const {
    return ref_if_any(corpus_, h);
  }
  template <class T>
  [[nodiscard]] report_cell operator()(const std::optional<T>& value) const {
    return value ? (*this)(*value) : report_cell{};
  }
  template <class Record>
  [[nodiscard]] report_cell operator()(const std::vector<handle<Record>>& all) const {
    return refs_to(corpus_, all);
  }
  template <class T>
  [[nodiscard]] report_cell operator()(const std::vector<T>& all) const {
    std::vector<std::string> words;
    for (const T& each : all) words.push_back(words_(each));
    return words;
  }
  /// The ids of both ends of a relation, as in files.
  [[nodiscard]] std::pair<std::string, std::string> ends_of(const relation& r) const { return words_.ends_of(r); }

 private:
  const corpus& corpus_;
  word_writer words_;
};

}  // namespace detail

/// The fields of a record as a table with one row: a column for each field, in the order and with the names of files.
/// As JSON it is what json_of() of the record gives.
/// @pre the handle belongs to the corpus and is not empty
template <class Record>
[[nodiscard]] report_table record_fields(const corpus& c, handle<Record> h) {
  const Record& record = c[h];
  const detail::field_cells cell{c};
  std::pair<std::string, std::string> ends;
  if constexpr (std::same_as<Record, relation>) ends = cell.ends_of(record);
  report_table table{.shape = json_shape::object};
  std::vector<report_cell> cells;
  detail::visit_fields(record, [&]<class Member>(const detail::field& f, const Member& member) {
    if (f.needed == detail::need::rare && member == Member{}) return;
    const std::string name{f.name};
    table.columns.push_back({.key = name,
                             .heading = name,
                             .type = detail::field_type<Member>,
                             .meaning = "The field " + name + ", as in files.",
                             .is_flat = true});
    if constexpr (std::same_as<Member, endpoint>) {
      const std::string& end = f.name == "subject" ? ends.first : ends.second;
      cells.push_back(report_ref{end, end});
    } else {
      cells.push_back(cell(member));
    }
  });
  table.add(std::move(cells));
  return table;
}

/// Records with their fields and statements: those that an actor holds, that are on a position, that were made at an
/// event, or that a document contains. For record_details_report().
/// @pre the handles belong to the graph's corpus
template <StanceGraph G>
[[nodiscard]] std::vector<record_details> details_of(const G& g, const std::vector<any_record>& which) {
  const corpus& c = base(g).records();
  std::vector<record_details> all;
  for (const any_record& each : which)
    all.push_back(std::visit(
        [&]<class Record>(handle<Record> h) {
          record_details details{.kind = kind_of<Record>, .fields = record_fields(c, h)};
          const auto add = [&](const std::vector<statement_handle>& some) { details.statements = refs_to(c, some); };
          if constexpr (std::is_same_v<Record, actor>) add(statements_of(g, h));
          if constexpr (std::is_same_v<Record, position>) add(statements_on(g, h));
          if constexpr (std::is_same_v<Record, event>) add(statements_at(g, h));
          if constexpr (std::is_same_v<Record, document>) add(statements_in(g, h));
          return details;
        },
        each));
  return all;
}

}  // namespace stancegraph
