// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/warnings.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "run_controls.hpp"

using namespace stancegraph;

namespace {

/// A corpus without warnings.
struct sound_corpus {
  corpus c{};
  actor_handle a = c.add(actor{.id = "a", .name = "A"});
  actor_handle b = c.add(actor{.id = "b", .name = "B"});
  position_handle p = c.add(position{.id = "p", .label = "P"});
  position_handle q = c.add(position{.id = "q", .label = "Q"});
  document_handle d = c.add(document{.id = "d", .title = "D", .published = date{"2021-12-10"}});

  sound_corpus() {
    c.add(made("s1", a, p));
    c.add(made("s2", b, q));
  }

  /// A statement that gives no warning; no two have the same place.
  [[nodiscard]] statement made(std::string id, actor_handle holder, position_handle on) const {
    const auto start = static_cast<std::uint32_t>(10 * c.statements().size());
    statement s;
    s.id = std::move(id);
    s.holders = {holder};
    s.position = on;
    s.said = date{"2021-12-07"};
    s.evidence.document = d;
    s.evidence.paragraph = 1;
    s.evidence.span = text_span{start, start + 5};
    return s;
  }
  [[nodiscard]] std::vector<std::string> messages(const warning_options& options = {}) const {
    std::vector<std::string> all;
    for (const diagnostic& each : warnings(c, options)) {
      CHECK(each.weight == severity::warning);
      all.push_back(each.message);
    }
    return all;
  }
};

using texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a sound corpus and an empty one give no warnings", "[analysis]") {
  CHECK(sound_corpus{}.messages().empty());
  CHECK(warnings(corpus{}).empty());
}

TEST_CASE("records that nothing refers to are reported", "[analysis]") {
  sound_corpus s;
  s.c.add(actor{.id = "lost", .name = "L"});
  s.c.add(position{.id = "idle", .label = "I"});
  s.c.add(document{.id = "unread"});
  CHECK(s.messages() == texts{"nothing refers to actor 'lost'", "nothing refers to position 'idle'",
                              "nothing refers to document 'unread'"});
}

TEST_CASE("a single reference of any kind keeps a record from being reported", "[analysis]") {
  sound_corpus s;
  const auto voice = s.c.add(actor{.id = "voice", .name = "V"});
  const auto behind = s.c.add(actor{.id = "behind", .name = "H"});
  const auto hearer = s.c.add(actor{.id = "hearer", .name = "E"});
  const auto member = s.c.add(actor{.id = "member", .name = "M"});
  const auto guest = s.c.add(actor{.id = "guest", .name = "G"});
  const auto condition_of = s.c.add(position{.id = "condition", .label = "C"});
  const auto part = s.c.add(position{.id = "part", .label = "T"});
  const auto paper = s.c.add(document{.id = "paper"});
  statement said = s.made("s3", s.a, s.q);
  said.voice = {voice};
  said.on_behalf_of = {behind};
  said.addressees = {hearer};
  said.conditions = {{condition_operator::if_, condition_of}};
  s.c.add(said);
  s.c.add(relate<predicate::member_of>(member, s.a));
  s.c.add(relate<predicate::part_of>(part, s.p));
  event e{.id = "e", .label = "E", .participants = {guest}};
  e.evidence.document = paper;
  s.c.add(e);
  CHECK(s.messages().empty());
}

TEST_CASE("a name shared by several actors is reported", "[analysis]") {
  sound_corpus s;
  const auto twin = s.c.add(actor{.id = "twin", .name = "B", .other_names = {{"B", {}}}});
  s.c.add(s.made("s3", twin, s.p));
  CHECK(s.messages() == texts{"actors 'b' and 'twin' are both called 'B'"});
}

TEST_CASE("a statement without a document or without a span in it is reported", "[analysis]") {
  sound_corpus s;
  statement homeless = s.made("s3", s.a, s.q);
  homeless.evidence = {};
  s.c.add(homeless);
  statement vague = s.made("s4", s.b, s.p);
  vague.evidence = {};
  vague.evidence.document = s.d;
  s.c.add(vague);
  CHECK(s.messages() == texts{"statement 's3' has no document", "statement 's4' has a document but no place in it"});
}

TEST_CASE("a statement that was certainly said after its document was published is reported", "[analysis]") {
  sound_corpus s;
  statement late = s.made("s3", s.a, s.q);
  late.said = date{"2021-12-11"};
  s.c.add(late);
  statement maybe = s.made("s4", s.b, s.p);
  maybe.said = date{"2021-12"};
  s.c.add(maybe);
  CHECK(s.messages() == texts{"statement 's3' was said on 2021-12-11, after its document was published (2021-12-10)"});
}

TEST_CASE("a holder that is also the first voice is reported", "[analysis]") {
  sound_corpus s;
  statement own = s.made("s3", s.a, s.q);
  own.voice = {s.a, s.b};
  s.c.add(own);
  CHECK(s.messages() == texts{"statement 's3' has its holder as its first voice"});
}

TEST_CASE("a duplicate stance on the same words is reported unless its conditions or occasion differ", "[analysis]") {
  sound_corpus s;
  statement first = s.made("s3", s.a, s.q);
  s.c.add(first);
  first.id = "s4";
  s.c.add(first);
  first.id = "s5";
  first.polarity = polarity::oppose;
  s.c.add(first);
  first.id = "s6";
  first.polarity = polarity::support;
  first.conditions = {{condition_operator::if_, s.p}};
  s.c.add(first);
  first.id = "s7";
  first.conditions.clear();
  first.said = date{"2008"};  // the same was said on another occasion
  s.c.add(first);
  CHECK(s.messages() == texts{"statements 's3' and 's4' take the same stance with the same words"});
}

TEST_CASE("a contradiction coded in both directions is reported", "[analysis]") {
  sound_corpus s;
  s.c.add(relate<predicate::contradicts>(s.p, s.q));
  s.c.add(relate<predicate::contradicts>(s.q, s.p));
  CHECK(s.messages() == texts{"relations 'p contradicts q' and 'q contradicts p' say the same"});
}

TEST_CASE("only the first of many warnings of one kind are listed, with the number of the others", "[analysis]") {
  sound_corpus s;
  for (int i = 0; i != 4; ++i) s.c.add(actor{.id = "lost" + std::to_string(i), .name = "L" + std::to_string(i)});
  CHECK(s.messages({.most = 4}).size() == 4);
  CHECK(s.messages({.most = 3}).size() == 4);
  CHECK(s.messages({.most = 2}) == texts{"nothing refers to actor 'lost0'", "nothing refers to actor 'lost1'",
                                         "and 2 more actors to which nothing refers"});
  CHECK(s.messages({.most = 0}) == texts{"4 actors to which nothing refers"});
}

TEST_CASE("the search for warnings obeys a stop signal in each of its parts and counts what it examines",
          "[analysis]") {
  sound_corpus s;
  s.c.add(actor{.id = "lost", .name = "A"});
  const auto messages = [&](const run_control& control) {
    std::vector<std::string> all;
    for (const diagnostic& each : warnings(s.c, {.control = control})) all.push_back(each.message);
    return all;
  };
  REQUIRE(messages({}).size() == 2);
  run_controls::check(messages);
  const std::size_t units = 3 * s.c.statements().size() + s.c.actors().size();
  for (std::size_t stop_at = 1; stop_at <= units; ++stop_at) {
    std::size_t asked = 0;
    CHECK_THROWS_AS(messages({.stop = [&] { return ++asked == stop_at; }}), limit_error);
  }
}
