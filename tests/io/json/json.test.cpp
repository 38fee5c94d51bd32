// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/json/json.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"

namespace sg = stancegraph;
using nlohmann::ordered_json;

namespace {

struct small {
  sg::corpus c{};
  sg::actor_handle biden = c.add(sg::actor{.id = "biden", .name = "Joe Biden", .kind = sg::actor_kind::person});
  sg::actor_handle usa = c.add(sg::actor{.id = "usa", .name = "United States", .kind = sg::actor_kind::state});
  sg::position_handle sanctions = c.add(sg::position{.id = "sanctions", .label = "Sanctions"});
  sg::position_handle invasion = c.add(sg::position{.id = "invasion", .label = "Invasion"});
  sg::document_handle paper = c.add(sg::document{.id = "paper", .size = std::uint64_t{9223372036854775807U}});
};

std::vector<std::string> keys_of(const ordered_json& object) {
  std::vector<std::string> keys;
  for (const auto& item : object.items()) keys.push_back(item.key());
  return keys;
}

const std::vector<std::string> statement_keys{
    "id",   "holders",    "on_behalf_of", "voice", "addressees", "position", "polarity",
    "act",  "conditions", "said",         "holds", "event",      "document", "paragraph",
    "span", "digest",     "attribution",  "rank",  "confidence", "coder",    "note"};

}  // namespace

TEST_CASE("a JSON statement has all keys in order, with null for missing values and empty arrays for empty lists",
          "[io]") {
  small s;
  const auto h = s.c.add(sg::statement{.id = "s-1", .holders = {s.biden}, .position = s.sanctions});
  const ordered_json found = sg::json_of(s.c, h);
  CHECK(keys_of(found) == statement_keys);
  CHECK(found.dump() ==
        R"({"id":"s-1","holders":["biden"],"on_behalf_of":[],"voice":[],"addressees":[],"position":"sanctions",)"
        R"("polarity":"support","act":null,"conditions":[],"said":null,"holds":null,"event":null,"document":null,)"
        R"("paragraph":null,"span":null,"digest":null,"attribution":null,"rank":"normal","confidence":null,)"
        R"("coder":null,"note":null})");
}

TEST_CASE("a JSON statement contains lists, numbers and the words used in files", "[io]") {
  small s;
  sg::statement full{.id = "s-1", .holders = {s.biden}, .on_behalf_of = {s.usa}, .position = s.sanctions};
  full.act = sg::speech_act::threatens;
  full.conditions = {{sg::condition_operator::if_, s.invasion}};
  full.condition_join = sg::condition_join::any;
  full.said = sg::date{"2021-12-07"};
  full.coded_at = sg::date{"2026"};
  full.evidence.document = s.paper;
  full.evidence.paragraph = 3;
  full.evidence.span = sg::text_span{10, 20};
  full.evidence.digest = sg::digest{};
  full.rank = sg::rank::deprecated;
  full.reason = "a \"slip\"\n";
  full.confidence = 2;
  full.quote = "Łódź";
  const ordered_json found = sg::json_of(s.c, s.c.add(full));
  CHECK(found["on_behalf_of"] == ordered_json{"usa"});
  CHECK(found["act"] == "threatens");
  CHECK(found["conditions"] == ordered_json{"if invasion"});
  CHECK(found["condition_join"] == "any");
  CHECK(found["said"] == "2021-12-07");
  CHECK(found["coded_at"] == "2026");
  CHECK(found["paragraph"] == 3);
  CHECK(found["span"].dump() == "[10,20]");
  CHECK(found["digest"] == std::string(64, '0'));
  CHECK(found["confidence"].dump() == "2");
  CHECK(found["reason"] == "a \"slip\"\n");
  CHECK(found["quote"].dump() == "\"Łódź\"");
}

TEST_CASE("other JSON records have their fields named as in files", "[io]") {
  small s;
  const auto member = s.c.add(sg::relate<sg::predicate::member_of>(s.biden, s.usa));
  CHECK(sg::json_of(s.c, s.usa).dump() ==
        R"({"id":"usa","name":"United States","kind":"state","other_names":[],"note":null})");
  CHECK(sg::json_of(s.c, s.paper)["size"].dump() == "9223372036854775807");
  CHECK(sg::json_of(s.c, member)["id"] == "biden member_of usa");
  CHECK(sg::json_of(s.c, member)["object"] == "usa");
  const auto call = s.c.add(sg::event{.id = "call", .label = "Call", .is_planned = true});
  CHECK(sg::json_of(s.c, call)["planned"] == true);
}

TEST_CASE("JSON records form arrays in the requested order", "[io]") {
  small s;
  CHECK(sg::json_of(s.c, std::vector{s.usa, s.biden})[0]["id"] == "usa");
  CHECK(sg::json_of(s.c, s.c.statements().handles()).dump() == "[]");
  CHECK(keys_of(sg::json_of(s.c)) ==
        std::vector<std::string>{"actors", "positions", "events", "documents", "relations", "statements"});
}

TEST_CASE("any corpus becomes JSON text that parses back to the same value", "[io]") {
  for (unsigned seed = 0; seed != 40; ++seed) {
    const sg::corpus c = random_corpus(seed);
    const ordered_json whole = sg::json_of(c);
    CAPTURE(seed);
    CHECK(ordered_json::parse(whole.dump()) == whole);
    CHECK(whole["statements"].size() == c.statements().size());
  }
}
