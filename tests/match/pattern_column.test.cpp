// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/match/pattern_column.hpp"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "stancegraph/match/matches.hpp"

namespace sg = stancegraph;

// The short names here would be hidden by others in files that are compiled together with this one.
namespace pattern_column_test {

namespace {

[[maybe_unused]] const sg::pattern_term<sg::actor> a;
[[maybe_unused]] const sg::pattern_term<sg::statement> s;
/// The type of a column in a row.
template <class Column>
using row_type = typename sg::detail::in_row<Column>::type;

const auto number = [](const sg::corpus&, sg::statement_handle h) { return static_cast<unsigned>(h.row()); };
const auto share = [](const sg::corpus&, sg::statement_handle h) { return static_cast<float>(h.row()) / 2; };
const auto name = [](const sg::corpus& c, sg::actor_handle h) -> const std::string& { return c[h].name; };
const auto kind = [](const sg::corpus& c, sg::actor_handle h) { return c[h].kind; };
const auto document = [](const sg::corpus& c, sg::statement_handle h) { return c.statements().evidence(h).document; };
const auto day = [](const sg::corpus& c, sg::statement_handle h) -> std::optional<sg::day> {
  const auto said = c.statements().said(h);
  return said == sg::date_pool::none ? std::nullopt : std::optional{c.dates()[said].earliest()};
};
const auto is_joint = [](const sg::corpus& c, sg::statement_handle h) { return c.statements().holders(h).size() > 1; };

static_assert(std::same_as<row_type<sg::pattern_term<sg::actor>>, sg::actor_ref>);
static_assert(std::same_as<row_type<decltype(value(number, s))>, std::optional<unsigned>>);
static_assert(std::same_as<row_type<decltype(value(name, a))>, std::optional<std::string_view>>);
static_assert(std::same_as<row_type<decltype(value(kind, a))>, std::optional<sg::actor_kind>>);
static_assert(std::same_as<row_type<decltype(value(day, s))>, std::optional<sg::day>>);
static_assert(std::same_as<row_type<decltype(value(document, s))>, sg::document_ref>);
static_assert(std::same_as<row_type<decltype(sg::count())>, std::size_t>);
static_assert(std::same_as<row_type<decltype(count_distinct(a))>, std::size_t>);
static_assert(std::same_as<row_type<decltype(least(value(day, s)))>, std::optional<sg::day>>);
static_assert(std::same_as<row_type<decltype(greatest(value(name, a)))>, std::optional<std::string_view>>);
static_assert(std::same_as<row_type<decltype(sum(value(number, s)))>, std::int64_t>);
static_assert(std::same_as<row_type<decltype(sum(value(share, s)))>, double>);
static_assert(std::same_as<row_type<decltype(average(value(number, s)))>, std::optional<double>>);
static_assert(std::same_as<row_type<decltype(collect(a))>, sg::ref_list<sg::actor>>);

// A function may take references and give one.
const auto position_of = [](sg::statement_ref each) { return each.position(); };
const auto label = [](sg::statement_ref each) { return each.position().label(); };
static_assert(std::same_as<row_type<decltype(value(position_of, s))>, sg::position_ref>);
static_assert(std::same_as<row_type<decltype(value(label, s))>, std::optional<std::string_view>>);
static_assert(std::same_as<row_type<decltype(collect_distinct(value(kind, a)))>, std::vector<sg::actor_kind>>);

static_assert(sg::PatternValue<sg::pattern_term<sg::actor>> && sg::PatternValue<decltype(value(kind, a))>);
static_assert(!sg::PatternValue<decltype(sg::count())> && sg::PatternColumn<decltype(sg::count())>);
static_assert(!sg::PatternColumn<int>);

/// A joint statement of two actors, and a statement of one of them.
sg::stance_graph joint_statement() {
  sg::corpus c;
  const auto x = c.add(sg::actor{.id = "x", .name = "X", .kind = sg::actor_kind::state});
  const auto y = c.add(sg::actor{.id = "y", .name = "Y", .kind = sg::actor_kind::person});
  const auto p = c.add(sg::position{.id = "p", .label = "P"});
  const auto d = c.add(sg::document{.id = "d"});
  sg::statement both;
  both.id = "both";
  both.holders = {x, y};
  both.position = p;
  both.said = sg::date{"2021-12-07"};
  c.add(both);
  sg::statement one;
  one.id = "one";
  one.holders = {y};
  one.position = p;
  one.evidence.document = d;
  c.add(one);
  return sg::stance_graph{std::move(c)};
}

struct held {
  sg::pattern q{};
  sg::pattern_term<sg::statement> s = q.any<sg::statement>();
  sg::pattern_term<sg::actor> a = q.any<sg::actor>();

  held() { q.linked<sg::link::holder>(s, a); }
};

}  // namespace

TEST_CASE("values of each type are returned unchanged or as missing", "[match]") {
  const sg::stance_graph g = joint_statement();
  const sg::query_index index{g};
  const held of;
  std::vector<
      std::tuple<std::optional<unsigned>, std::optional<float>, std::optional<std::string_view>,
                 std::optional<sg::actor_kind>, sg::document_handle, std::optional<sg::day>, std::optional<bool>>>
      rows;
  for (const auto& row : matches(index, of.q, value(number, of.s), value(share, of.s), value(name, of.a),
                                 value(kind, of.a), value(document, of.s), value(day, of.s), value(is_joint, of.s))
                             .order_by(sg::ascending<0>, sg::ascending<2>))
    rows.push_back(row);
  const sg::day said = sg::date{"2021-12-07"}.earliest();
  CHECK(rows == decltype(rows){
                    {0U, 0.F, "X", sg::actor_kind::state, sg::document_handle{}, said, true},
                    {0U, 0.F, "Y", sg::actor_kind::person, sg::document_handle{}, said, true},
                    {1U, .5F, "Y", sg::actor_kind::person, sg::document_handle{0}, std::nullopt, false},
                });
}

TEST_CASE("a value may depend on several records", "[match]") {
  const sg::stance_graph g = joint_statement();
  const sg::query_index index{g};
  const held of;
  const auto both = [](const sg::corpus& c, sg::statement_handle h, sg::actor_handle who) {
    return c.statements().holders(h)[0] == who;
  };
  std::size_t rows = 0;
  for (const auto& [is_first, n] : matches(index, of.q, value(both, of.s, of.a), sg::count())) {
    CHECK(n == (*is_first ? 2U : 1U));
    ++rows;
  }
  CHECK(rows == 2);
}

TEST_CASE("a sum that overflows 64 bits throws an error", "[match]") {
  const sg::stance_graph g = joint_statement();
  const sg::query_index index{g};
  const held of;
  const auto huge = [](const sg::corpus&, sg::statement_handle) { return std::numeric_limits<std::int64_t>::max(); };
  auto whole = matches(index, of.q, sum(value(huge, of.s)));
  CHECK_THROWS_AS(*whole.begin(), sg::limit_error);
}

}  // namespace pattern_column_test
