// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/render/record_text.hpp"

#include <string>

#include "catch.hpp"
#include "small_corpus.hpp"

using namespace stancegraph;

namespace {

const small_corpus c;
const stance_graph g{c.records};

}  // namespace

TEST_CASE("a record is written as its kind, its nonempty fields and a prose description", "[render]") {
  CHECK(record_text(g, c.actor("west")) ==
        "actor\n  id             west\n  name           Westland\n  kind           state\n\n" +
            describe(g, c.actor("west")));
  CHECK(record_text(g, c.position("start")).ends_with("\n\n" + describe(g, c.position("start"))));
  const std::string statement = record_text(g, c.statement("s1"));
  CHECK(statement.find("\n  span           [10, 20)\n") != statement.npos);
  CHECK(statement.ends_with("\n\n" + describe(c.records, c.statement("s1")) + "\n"));
}

TEST_CASE("a document is followed by the statements that it contains", "[render]") {
  const auto of = [](const char* id) { return record_text(g, c.records.documents().find(id)); };
  CHECK(of("daily-2").ends_with("\n\n" + describe(c.records, c.statement("s2")) + "\n"));
  small_corpus more;
  more.records.add(document{.id = "empty", .note = "two\nlines"});
  const stance_graph other{more.records};
  CHECK(record_text(other, more.records.documents().find("empty")) ==
        "document\n  id             empty\n  note           two\n                 lines\n\nThere are no statements.\n");
}
