// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/match/property.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "catch.hpp"
#include "random_corpus.hpp"

namespace sg = stancegraph;

TEST_CASE("each property returns values of its type in any corpus", "[match]") {
  std::set<std::pair<sg::record_kind, std::string_view>> given;
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const sg::corpus c = random_corpus(seed, {});
    const std::size_t sizes[] = {c.actors().size(),    c.positions().size(),  c.events().size(),
                                 c.documents().size(), c.statements().size(), c.relations().size()};
    for (const sg::property& p : sg::properties())
      for (std::uint32_t row = 0; row != sizes[static_cast<std::size_t>(p.kind)]; ++row) {
        const sg::query_value v = p.get(c, row);
        if (v.is_null()) continue;
        given.insert({p.kind, p.name});
        INFO(to_word(p.kind) << "." << p.name);
        const auto* text = v.as<std::string_view>();
        CHECK((p.type == sg::value_type::number) == v.is_number());
        CHECK((p.type == sg::value_type::condition) == (v.as<bool>() != nullptr));
        CHECK((p.type == sg::value_type::time) == (v.as<sg::coded_time>() != nullptr));
        CHECK((p.type == sg::value_type::text || p.type == sg::value_type::word) == (text != nullptr));
        if (p.type == sg::value_type::word && text != nullptr)
          CHECK(std::ranges::find(p.words, *text) != p.words.end());
      }
  }
  // Each property had a value in some corpus.
  CHECK(given.size() == sg::properties().size());
}

TEST_CASE("a property is found by kind and name", "[match]") {
  CHECK(sg::find_property(sg::record_kind::statement, "said")->type == sg::value_type::time);
  CHECK(sg::find_property(sg::record_kind::actor, "said") == nullptr);
  std::set<std::pair<sg::record_kind, std::string_view>> names;
  for (const sg::property& p : sg::properties()) CHECK(names.insert({p.kind, p.name}).second);
}
