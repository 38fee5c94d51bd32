// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/network_roles.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"

using namespace stancegraph;

namespace {

std::vector<std::string> ids(const stance_graph& g, network_role role, std::size_t row = 0) {
  const role_values values{g, role};
  std::vector<std::string> all;
  values.for_each(statement_handle{row}, [&](std::uint32_t v) { all.push_back(values.entity(v).id); });
  return all;
}

using texts = std::vector<std::string>;

stance_graph example() {
  corpus c;
  const auto russia = c.add(actor{.id = "russia", .name = "Russia", .kind = actor_kind::state});
  const auto lavrov = c.add(actor{.id = "lavrov", .name = "Sergei Lavrov", .kind = actor_kind::person});
  const auto press = c.add(actor{.id = "press", .name = "Press", .kind = actor_kind::media});
  const auto p = c.add(position{.id = "p", .label = "P", .kind = position_kind::demand});
  const auto e = c.add(event{.id = "talks", .label = "Talks"});
  const auto d = c.add(document{.id = "d", .title = "Title", .outlet = "Wire", .author = "Ann"});
  c.add(relation{.subject = lavrov, .predicate = predicate::speaks_for, .object = russia});
  statement s;
  s.id = "full";
  s.holders = {lavrov, russia};
  s.on_behalf_of = {russia};
  s.voice = {press, lavrov};
  s.addressees = {press};
  s.position = p;
  s.polarity = polarity::oppose;
  s.act = speech_act::demands;
  s.event = e;
  s.evidence.document = d;
  s.confidence = 2;
  c.add(s);
  statement bare;
  bare.id = "bare";
  bare.holders = {lavrov};
  bare.position = p;
  c.add(bare);
  return stance_graph{std::move(c)};
}

}  // namespace

TEST_CASE("each role returns the coded values, each of them once", "[network]") {
  const stance_graph g = example();
  using enum network_role;
  CHECK(ids(g, holder) == texts{"lavrov", "russia"});
  CHECK(ids(g, on_behalf_of) == texts{"russia"});
  CHECK(ids(g, speaker) == texts{"press"});
  CHECK(ids(g, voice) == texts{"press", "lavrov"});
  CHECK(ids(g, addressee) == texts{"press"});
  CHECK(ids(g, network_role::position) == texts{"p"});
  CHECK(ids(g, network_role::document) == texts{"d"});
  CHECK(ids(g, author) == texts{"Ann"});
  CHECK(ids(g, outlet) == texts{"Wire"});
  CHECK(ids(g, network_role::event) == texts{"talks"});
  CHECK(ids(g, holder_kind) == texts{"person", "state"});
  CHECK(ids(g, camp) == texts{"russia"});
  CHECK(ids(g, network_role::position_kind) == texts{"demand"});
  CHECK(ids(g, network_role::polarity) == texts{"oppose"});
  CHECK(ids(g, act) == texts{"demands"});
  CHECK(ids(g, confidence) == texts{"2"});
}

TEST_CASE("an uncoded role has no values, and a holder without a voice is the speaker", "[network]") {
  const stance_graph g = example();
  using enum network_role;
  for (const network_role role :
       {on_behalf_of, voice, addressee, network_role::document, author, outlet, network_role::event, act, confidence})
    CHECK(ids(g, role, 1).empty());
  CHECK(ids(g, speaker, 1) == texts{"lavrov"});
}

TEST_CASE("values are found by id or else by name", "[network]") {
  const stance_graph g = example();
  CHECK(role_values{g, network_role::holder}.find("Russia") == std::vector<std::uint32_t>{0});
  CHECK(role_values{g, network_role::holder}.find("lavrov") == std::vector<std::uint32_t>{1});
  CHECK(role_values{g, network_role::document}.find("Title") == std::vector<std::uint32_t>{0});
  CHECK(role_values{g, network_role::polarity}.find("oppose") == std::vector<std::uint32_t>{1});
  CHECK(role_values{g, network_role::outlet}.find("nobody").empty());
}

TEST_CASE("every value of every role of a random corpus has an entity", "[network]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const stance_graph g{random_corpus(seed)};
    for (std::size_t r = 0; r != word_count<network_role>; ++r) {
      const role_values values{g, static_cast<network_role>(r)};
      for (const statement_handle s : g.records().statements().handles()) {
        std::vector<std::uint32_t> seen;
        values.for_each(s, [&](std::uint32_t v) {
          REQUIRE(v < values.size());
          CHECK(std::ranges::find(seen, v) == seen.end());
          CHECK_FALSE(values.entity(v).name.empty());
          seen.push_back(v);
        });
      }
    }
  }
}
