// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/corpus/same_records.hpp"
#include <stancegraph/corpus/corpus.hpp>

using namespace stancegraph;

namespace {

/// A small corpus, one record of each kind or two.
struct small_corpus {
  corpus c;
  actor_handle lavrov = c.add(actor{.id = "lavrov", .name = "Sergey Lavrov"});
  actor_handle russia = c.add(actor{.id = "russia", .name = "Russia"});
  position_handle halt = c.add(position{.id = "halt", .label = "NATO halts"});
  position_handle invasion = c.add(position{.id = "invasion", .label = "Russia invades"});
  event_handle talks = c.add(event{.id = "talks", .label = "Talks"});
  document_handle paper = c.add(document{.id = "paper"});
  statement_handle first = c.add(statement{.id = "first", .holders = {lavrov}, .position = halt});
  relation_handle office = c.add(relate<predicate::speaks_for>(lavrov, russia));

  actor an_actor() const { return {.id = "new", .name = "New"}; }
  position a_position() const { return {.id = "new", .label = "New"}; }
  event an_event() const { return {.id = "new", .label = "New"}; }
  document a_document() const { return {.id = "new"}; }
  statement a_statement() const { return {.id = "new", .holders = {lavrov}, .position = halt}; }
  relation a_relation() const { return relate<predicate::arms>(lavrov, russia); }
  evidence in_paper() const { return {.document = paper, .paragraph = 1, .span = text_span{2, 5}}; }
};

/// The only fault of a record that breaks one rule: its field and kind.
template <class Record>
struct misdeed {
  std::string_view field;
  fault_kind kind;
  void (*commit)(Record&, const small_corpus&);
};

/// Whether `add` throws the class of corpus_error for a kind of fault.
template <class Error, class Record>
bool throws(corpus& c, const Record& bad) {
  try {
    c.add(bad);
  } catch (const Error&) {
    return true;
  } catch (const corpus_error&) {
  }
  return false;
}
template <class Record>
bool throws_kind(fault_kind kind, corpus& c, const Record& bad) {
  switch (kind) {
    case fault_kind::invalid_value:
      return throws<invalid_value>(c, bad);
    case fault_kind::unknown_reference:
      return throws<unknown_reference>(c, bad);
    case fault_kind::duplicate_id:
      return throws<duplicate_id>(c, bad);
    case fault_kind::forbidden_relation:
      return throws<forbidden_relation>(c, bad);
    case fault_kind::impossible_period:
      return throws<impossible_period>(c, bad);
  }
  return false;
}

/// Each broken rule gives one fault in its field, and `add` throws it and leaves the corpus unchanged.
template <class Record>
void check_misdeeds(const small_corpus& small, const Record& good, const std::vector<misdeed<Record>>& misdeeds) {
  CHECK(small.c.faults(good).empty());
  for (const auto& [field, kind, commit] : misdeeds) {
    Record bad = good;
    commit(bad, small);
    const auto found = small.c.faults(bad);
    INFO(field << ": " << (found.empty() ? "no fault" : found.front().message));
    REQUIRE(found.size() == 1);
    CHECK(found.front().field == field);
    CHECK(found.front().kind == kind);
    CHECK_FALSE(found.front().message.empty());
    corpus c = small.c;
    CHECK(throws_kind(kind, c, bad));
    CHECK(is_same(c, small.c));
  }
  corpus c = small.c;
  CHECK_NOTHROW(c.add(good));
}

/// The rules of ids, which are the same for records of every kind.
template <class Record>
void check_ids(const small_corpus& small, Record good, const std::string& taken) {
  for (const std::string& id :
       {taken, std::string(201, 'a'), std::string{" a"}, std::string{"a "}, std::string{" "}, std::string{"a\u00A0"},
        std::string{"\uFEFFa"}, std::string{"a\u200B"}, std::string{"a\nb"}, std::string{"a\tb"},
        std::string{"a\0b", 3}, std::string{"a\xFF"}, std::string{"a\u202Eb"}}) {
    good.id = id;
    const auto kind = id == taken ? fault_kind::duplicate_id : fault_kind::invalid_value;
    const auto found = small.c.faults(good);
    INFO(in_quotes(id));
    REQUIRE(found.size() == 1);
    CHECK(found.front().field == "id");
    CHECK(found.front().kind == kind);
    corpus c = small.c;
    CHECK(throws_kind(kind, c, good));
  }
}

const std::string too_long(64 * 1024 + 1, 'a');
constexpr auto wrong = fault_kind::invalid_value;
constexpr auto unknown = fault_kind::unknown_reference;

}  // namespace

TEST_CASE("each rule of actors is enforced", "[corpus]") {
  const small_corpus small;
  using m = std::vector<misdeed<actor>>;
  check_ids(small, small.an_actor(), "russia");
  check_misdeeds(small, small.an_actor(),
                 m{
                     {"id", wrong, [](actor& a, const small_corpus&) { a.id = ""; }},
                     {"name", wrong, [](actor& a, const small_corpus&) { a.name = ""; }},
                     {"name", wrong, [](actor& a, const small_corpus&) { a.name = "a\nb"; }},
                     {"name", wrong, [](actor& a, const small_corpus&) { a.name = too_long; }},
                     {"kind", wrong, [](actor& a, const small_corpus&) { a.kind = static_cast<actor_kind>(99); }},
                     {"other_names", wrong,
                      [](actor& a, const small_corpus&) {
                        a.other_names = {{"", {}}};
                      }},
                     {"other_names", wrong,
                      [](actor& a, const small_corpus&) {
                        a.other_names = {{"a", {}}, {"\u2066", {}}};
                      }},
                     {"note", wrong, [](actor& a, const small_corpus&) { a.note = "\a"; }},
                     {"note", wrong, [](actor& a, const small_corpus&) { a.note = too_long; }},
                 });
}

TEST_CASE("each rule of positions is enforced", "[corpus]") {
  const small_corpus small;
  using m = std::vector<misdeed<position>>;
  check_ids(small, small.a_position(), "halt");
  check_misdeeds(small, small.a_position(),
                 m{
                     {"id", wrong, [](position& p, const small_corpus&) { p.id = ""; }},
                     {"label", wrong, [](position& p, const small_corpus&) { p.label = ""; }},
                     {"label", wrong, [](position& p, const small_corpus&) { p.label = "a\tb"; }},
                     {"kind", wrong, [](position& p, const small_corpus&) { p.kind = static_cast<position_kind>(13); }},
                     {"summary", wrong, [](position& p, const small_corpus&) { p.summary = "\x80"; }},
                     {"note", wrong, [](position& p, const small_corpus&) { p.note = "\r\n"; }},
                 });
}

TEST_CASE("each rule of events is enforced", "[corpus]") {
  const small_corpus small;
  using m = std::vector<misdeed<event>>;
  check_ids(small, small.an_event(), "talks");
  check_misdeeds(
      small, small.an_event(),
      m{
          {"id", wrong, [](event& e, const small_corpus&) { e.id = ""; }},
          {"label", wrong, [](event& e, const small_corpus&) { e.label = ""; }},
          {"kind", wrong, [](event& e, const small_corpus&) { e.kind = static_cast<event_kind>(11); }},
          {"place", wrong, [](event& e, const small_corpus&) { e.place = "a\nb"; }},
          {"participants", unknown, [](event& e, const small_corpus&) { e.participants = {actor_handle{7}}; }},
          {"participants", unknown, [](event& e, const small_corpus&) { e.participants = {actor_handle{}}; }},
          {"participants", wrong,
           [](event& e, const small_corpus& in) {
             e.participants = {in.russia, in.russia};
           }},
          {"paragraph", wrong, [](event& e, const small_corpus&) { e.evidence.paragraph = 1; }},
          {"note", wrong, [](event& e, const small_corpus&) { e.note = "\x7F"; }},
      });
}

TEST_CASE("each rule of documents is enforced", "[corpus]") {
  const small_corpus small;
  using m = std::vector<misdeed<document>>;
  check_ids(small, small.a_document(), "paper");
  check_misdeeds(
      small, small.a_document(),
      m{
          {"id", wrong, [](document& d, const small_corpus&) { d.id = ""; }},
          {"title", wrong, [](document& d, const small_corpus&) { d.title = "a\nb"; }},
          {"outlet", wrong, [](document& d, const small_corpus&) { d.outlet = "a\nb"; }},
          {"author", wrong, [](document& d, const small_corpus&) { d.author = "a\nb"; }},
          {"language", wrong, [](document& d, const small_corpus&) { d.language = "a\nb"; }},
          {"size", wrong, [](document& d, const small_corpus&) { d.size = std::uint64_t{1} << 63U; }},
          {"quality", wrong, [](document& d, const small_corpus&) { d.quality = static_cast<document_quality>(3); }},
          {"file", wrong, [](document& d, const small_corpus&) { d.file = "a\nb"; }},
          {"file", wrong, [](document& d, const small_corpus&) { d.file = "/etc/passwd"; }},
          {"file", wrong, [](document& d, const small_corpus&) { d.file = "..\\a"; }},
          {"file", wrong, [](document& d, const small_corpus&) { d.file = ".."; }},
          {"file", wrong, [](document& d, const small_corpus&) { d.file = "."; }},
          {"note", wrong, [](document& d, const small_corpus&) { d.note = "\x1B"; }},
      });
}

TEST_CASE("each rule of statements is enforced", "[corpus]") {
  const small_corpus small;
  using m = std::vector<misdeed<statement>>;
  check_ids(small, small.a_statement(), "first");
  check_misdeeds(
      small, small.a_statement(),
      m{
          {"id", wrong, [](statement& s, const small_corpus&) { s.id = ""; }},
          {"holders", wrong, [](statement& s, const small_corpus&) { s.holders.clear(); }},
          {"holders", unknown, [](statement& s, const small_corpus&) { s.holders = {actor_handle{7}}; }},
          {"holders", unknown, [](statement& s, const small_corpus&) { s.holders.push_back({}); }},
          {"holders", wrong,
           [](statement& s, const small_corpus& in) {
             s.holders = {in.lavrov, in.russia, in.lavrov};
           }},
          {"holders", wrong, [](statement& s, const small_corpus&) { s.holders.assign(65536, actor_handle{0}); }},
          {"on_behalf_of", unknown, [](statement& s, const small_corpus&) { s.on_behalf_of = {actor_handle{7}}; }},
          {"on_behalf_of", wrong,
           [](statement& s, const small_corpus& in) {
             s.on_behalf_of = {in.lavrov, in.lavrov};
           }},
          {"voice", unknown,
           [](statement& s, const small_corpus& in) {
             s.voice = {in.lavrov, actor_handle{7}};
           }},
          {"addressees", unknown, [](statement& s, const small_corpus&) { s.addressees = {actor_handle{7}}; }},
          {"addressees", wrong,
           [](statement& s, const small_corpus& in) {
             s.addressees = {in.lavrov, in.lavrov};
           }},
          {"position", unknown, [](statement& s, const small_corpus&) { s.position = {}; }},
          {"position", unknown, [](statement& s, const small_corpus&) { s.position = position_handle{2}; }},
          {"polarity", wrong, [](statement& s, const small_corpus&) { s.polarity = static_cast<polarity>(4); }},
          {"act", wrong, [](statement& s, const small_corpus&) { s.act = static_cast<speech_act>(14); }},
          {"conditions", unknown,
           [](statement& s, const small_corpus&) {
             s.conditions = {{condition_operator::if_, {}}};
           }},
          {"conditions", wrong,
           [](statement& s, const small_corpus& in) {
             s.conditions = {{static_cast<condition_operator>(5), in.invasion}};
           }},
          {"condition_join", wrong,
           [](statement& s, const small_corpus&) { s.condition_join = static_cast<condition_join>(2); }},
          {"event", unknown, [](statement& s, const small_corpus&) { s.event = event_handle{1}; }},
          {"document", unknown, [](statement& s, const small_corpus&) { s.evidence.document = document_handle{1}; }},
          {"paragraph", wrong,
           [](statement& s, const small_corpus& in) { s.evidence = {.document = in.paper, .paragraph = 0}; }},
          {"span", wrong,
           [](statement& s, const small_corpus& in) {
             s.evidence = {.document = in.paper, .span = text_span{5, 5}};
           }},
          {"span", wrong,
           [](statement& s, const small_corpus& in) {
             s.evidence = {.document = in.paper, .span = text_span{5, 4}};
           }},
          {"span", wrong,
           [](statement& s, const small_corpus&) {
             s.evidence.span = text_span{1, 2};
           }},
          {"paragraph", wrong, [](statement& s, const small_corpus&) { s.evidence.paragraph = 1; }},
          {"digest", wrong,
           [](statement& s, const small_corpus& in) { s.evidence = {.document = in.paper, .digest = digest{}}; }},
          {"attribution", wrong,
           [](statement& s, const small_corpus&) { s.evidence.attribution = static_cast<attribution>(4); }},
          {"quote", wrong, [](statement& s, const small_corpus&) { s.quote = "\xC0\x80"; }},
          {"rank", wrong, [](statement& s, const small_corpus&) { s.rank = static_cast<rank>(3); }},
          {"rank", wrong, [](statement& s, const small_corpus&) { s.rank = rank::deprecated; }},
          {"reason", wrong, [](statement& s, const small_corpus&) { s.reason = "\v"; }},
          {"confidence", wrong, [](statement& s, const small_corpus&) { s.confidence = 0; }},
          {"confidence", wrong, [](statement& s, const small_corpus&) { s.confidence = 4; }},
          {"coder", wrong, [](statement& s, const small_corpus&) { s.coder = "a\nb"; }},
          {"note", wrong, [](statement& s, const small_corpus&) { s.note = too_long; }},
      });
}

TEST_CASE("each rule of relations is enforced", "[corpus]") {
  const small_corpus small;
  using m = std::vector<misdeed<relation>>;
  auto good = small.a_relation();
  good.id = "new";
  check_ids(small, good, "lavrov speaks_for russia");
  check_misdeeds(
      small, good,
      m{
          {"subject", unknown, [](relation& r, const small_corpus&) { r.subject = {}; }},
          {"subject", unknown, [](relation& r, const small_corpus&) { r.subject = actor_handle{2}; }},
          {"object", unknown, [](relation& r, const small_corpus&) { r.object = {}; }},
          {"object", unknown, [](relation& r, const small_corpus&) { r.object = actor_handle{2}; }},
          {"object", wrong, [](relation& r, const small_corpus&) { r.object = r.subject; }},
          {"predicate", fault_kind::forbidden_relation,
           [](relation& r, const small_corpus& in) { r.object = in.halt; }},
          {"predicate", fault_kind::forbidden_relation,
           [](relation& r, const small_corpus&) { r.predicate = predicate::implies; }},
          {"predicate", wrong, [](relation& r, const small_corpus&) { r.predicate = static_cast<predicate>(20); }},
          {"paragraph", wrong, [](relation& r, const small_corpus&) { r.evidence.paragraph = 1; }},
          {"basis", wrong, [](relation& r, const small_corpus&) { r.basis = static_cast<relation_basis>(2); }},
          {"note", wrong, [](relation& r, const small_corpus&) { r.note = "\f"; }},
      });
}

TEST_CASE("a relation without an id refuses a handle of another corpus", "[corpus]") {
  small_corpus small;
  auto stray = relate<predicate::speaks_for>(actor_handle{500}, small.russia);
  CHECK(small.c.faults(stray).size() == 1);
  CHECK_THROWS_AS(small.c.add(stray), unknown_reference);
  stray = relate<predicate::speaks_for>(small.russia, actor_handle{});
  CHECK_THROWS_AS(small.c.add(stray), unknown_reference);
}

TEST_CASE("all faults of a record are reported in the order of its fields", "[corpus]") {
  const small_corpus small;
  statement s;
  s.id = "first";
  s.voice = {actor_handle{9}};
  s.evidence.digest = digest{};
  s.rank = rank::deprecated;
  s.confidence = 9;
  s.coder = "\n";
  std::vector<std::string> fields;
  for (const auto& f : small.c.faults(s)) fields.push_back(f.field);
  CHECK(fields == std::vector<std::string>{"id", "holders", "voice", "position", "digest", "digest", "rank",
                                           "confidence", "coder"});
  relation r;
  r.id = " ";
  r.basis = static_cast<relation_basis>(7);
  fields.clear();
  for (const auto& f : small.c.faults(r)) fields.push_back(f.field);
  CHECK(fields == std::vector<std::string>{"id", "subject", "object", "basis"});
}

TEST_CASE("a fault names the item of a list and the byte of a text", "[corpus]") {
  const small_corpus small;
  auto s = small.a_statement();
  s.addressees = {small.russia, small.lavrov, actor_handle{9}, small.russia};
  const auto in_list = small.c.faults(s);
  REQUIRE(in_list.size() == 2);
  CHECK(in_list[0].item == 2);
  CHECK(in_list[1].item == 3);
  auto a = small.an_actor();
  a.other_names = {{"fine", {}}, {"not\x01", {}}};
  const auto in_text = small.c.faults(a);
  REQUIRE(in_text.size() == 1);
  CHECK(in_text[0].item == 1);
  CHECK(in_text[0].offset == 3);
  CHECK(in_text[0].message == "other_names has control character U+0001 at byte 4");
}

TEST_CASE("checking a long list of actors does not take quadratic time", "[corpus]") {
  corpus c;
  std::vector<actor_handle> all;
  for (int i = 0; i != 65535; ++i) all.push_back(c.add(actor{.id = std::to_string(i), .name = "A"}));
  const auto p = c.add(position{.id = "p", .label = "P"});
  CHECK(c.faults(statement{.id = "s", .holders = all, .addressees = all, .position = p}).empty());
  all.back() = all.front();
  const auto found = c.faults(statement{.id = "s", .holders = all, .position = p});
  REQUIRE(found.size() == 1);
  CHECK(found[0].item == 65534);
}

TEST_CASE("every record that the rules allow can be added", "[corpus]") {
  small_corpus small;
  auto s = small.a_statement();
  s.id = std::string(200, 'i');
  s.holders = {small.lavrov, small.russia};
  s.voice = {small.russia, small.lavrov, small.russia};
  s.addressees = {small.lavrov};
  s.conditions = {{condition_operator::if_, small.invasion}, {condition_operator::unless, small.halt}};
  s.evidence = small.in_paper();
  s.evidence.digest = digest{};
  s.rank = rank::deprecated;
  s.reason = "misread";
  s.note = "two\nlines\tand a tab";
  CHECK(small.c[small.c.add(s)] == s);
  CHECK_NOTHROW(small.c.add(actor{.id = "a b", .name = "with a blank inside"}));
  CHECK_NOTHROW(small.c.add(actor{.id = "halt", .name = "The id of a position is free for an actor"}));
}

TEST_CASE("a relation without an id is named by its ends", "[corpus]") {
  small_corpus small;
  CHECK(small.c[small.office].id == "lavrov speaks_for russia");
  CHECK(small.c.relations().find("lavrov speaks_for russia") == small.office);
  CHECK(small.c.default_id(small.a_relation()) == "lavrov arms russia");
  CHECK_THROWS_AS(small.c.add(relate<predicate::speaks_for>(small.lavrov, small.russia)), duplicate_id);
  auto again = relate<predicate::speaks_for>(small.lavrov, small.russia);
  CHECK(small.c.faults(again).front().field == "id");
  again.id = "lavrov speaks_for russia since 2004";
  CHECK_NOTHROW(small.c.add(again));
  const auto extends = small.c.add(relate<predicate::extends>(small.halt, small.invasion));
  CHECK(small.c[extends].id == "halt extends invasion");
  const auto later = small.c.add(event{.id = "later", .label = "Later talks"});
  CHECK(small.c[small.c.add(relate<predicate::follows>(later, small.talks))].id == "later follows talks");
}

TEST_CASE("the name of a relation made from its ends may be longer than an id", "[corpus]") {
  corpus c;
  const auto a = c.add(actor{.id = std::string(200, 'a'), .name = "A"});
  const auto b = c.add(actor{.id = std::string(200, 'b'), .name = "B"});
  const auto r = c.add(relate<predicate::arms>(a, b));
  CHECK(c[r].id.size() == 406);
  CHECK_THROWS_AS(c.add(c[r]), duplicate_id);
}

TEST_CASE("records are found by their handles and ids", "[corpus]") {
  const small_corpus small;
  CHECK(small.c[small.russia].name == "Russia");
  CHECK(small.c[small.halt].label == "NATO halts");
  CHECK(small.c[small.talks].id == "talks");
  CHECK(small.c[small.paper].id == "paper");
  CHECK(small.c[small.first].holders == std::vector{small.lavrov});
  CHECK(small.c.statements().find("first") == small.first);
  CHECK(small.c.id_of(small.russia) == "russia");
  CHECK(small.c.id_of(small.halt) == "halt");
  CHECK(small.c.id_of(small.talks) == "talks");
}

TEST_CASE("a copy of a corpus is equal and independent", "[corpus]") {
  for (std::uint64_t seed = 300; seed != 320; ++seed) {
    const auto original = random_corpus(seed);
    auto copy = original;
    CHECK(is_same(copy, original));
    copy.add(actor{.id = "only here", .name = "A"});
    CHECK(copy.actors().find("only here"));
    CHECK_FALSE(original.actors().find("only here"));
    copy = original;
    CHECK(is_same(copy, original));
  }
}

TEST_CASE("a moved corpus is intact, and the one it was moved from can be filled again", "[corpus]") {
  for (std::uint64_t seed = 320; seed != 340; ++seed) {
    auto from = random_corpus(seed);
    const auto copy = from;
    auto to = std::move(from);
    CHECK(is_same(to, copy));
    for (const auto h : to.statements().handles()) CHECK(to.statements().find(to.statements().id(h)) == h);
    for (const auto h : to.actors().handles()) CHECK(to.actors().find(to[h].id) == h);
    from = corpus{};
    for (int i = 0; i != 50; ++i) from.add(actor{.id = std::to_string(i), .name = "A"});
    CHECK(from.actors().find("49"));
    std::swap(from, to);
    CHECK(is_same(from, copy));
  }
}

TEST_CASE("reserving room for records does not change them", "[corpus]") {
  corpus c;
  const auto first = c.add(actor{.id = "lavrov", .name = "Sergey Lavrov"});
  c.reserve<actor>(1000);
  c.reserve<document>(1000);
  CHECK(c.actors().size() == 1);
  CHECK(c.documents().empty());
  CHECK(c.actors().find("lavrov") == first);
  const actor* const where = &c[first];
  for (int i = 1; i != 1000; ++i) c.add(actor{.id = std::to_string(i), .name = "Actor"});
  CHECK(&c[first] == where);
  CHECK(c.actors().find("999").row() == 999);
}
