// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/corpus/record_names.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "stancegraph/corpus/corpus.hpp"

using namespace stancegraph;

namespace {

template <class Record>
std::vector<std::string> names_of(const Record& r) {
  std::vector<std::string> all;
  for_each_name(r, [&](std::string_view name) { all.emplace_back(name); });
  return all;
}

using texts = std::vector<std::string>;

}  // namespace

TEST_CASE("the names of a record are its name, label or title and its other names", "[corpus]") {
  CHECK(names_of(actor{.id = "a", .name = "A", .other_names = {{"B", {}}, {"C", {}}}}) == texts{"A", "B", "C"});
  CHECK(names_of(position{.id = "p", .label = "P"}) == texts{"P"});
  CHECK(names_of(event{.id = "e", .label = "E"}) == texts{"E"});
  CHECK(names_of(document{.id = "d", .title = "D"}) == texts{"D"});
}
