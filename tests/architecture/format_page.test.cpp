// SPDX-License-Identifier: BSL-1.0
// The page of the format describes every key and word.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "places.hpp"
#include "stancegraph/io/csv/detail/csv_columns.hpp"
#include "stancegraph/io/detail/fields.hpp"

namespace sg = stancegraph;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string page() { return places::read(places::source() / "docs" / "reference" / "format.md"); }

/// The part of the page about a kind of record.
std::string section_of(sg::record_kind kind) {
  const auto text = page();
  const auto start = text.find("\n## " + std::string{sg::to_word(kind)} + "\n");
  if (start == std::string::npos) return {};
  return text.substr(start, text.find("\n## ", start + 1) - start);
}

std::string as_code(std::string_view text) { return "`" + std::string{text} + "`"; }

template <class Record>
void check_fields() {
  const auto section = section_of(sg::kind_of<Record>);
  Record record;
  sg::detail::visit_fields(record, [&](const sg::detail::field& f, const auto&) {
    INFO(sg::to_word(sg::kind_of<Record>) << " " << f.name);
    const auto at = section.find(as_code(f.name));
    REQUIRE(at != std::string::npos);
    const auto row = section.substr(at, section.find('\n', at) - at);
    CHECK((row.find("| required") != std::string::npos) == (f.needed == sg::detail::need::required));
  });
  for (const sg::detail::field& column : sg::detail::columns_of<Record>()) {
    INFO(column.name);
    CHECK_THAT(page(), ContainsSubstring(as_code(column.name)));
  }
}

template <sg::Vocabulary Enum>
void check_words(sg::record_kind kind) {
  for (const std::string_view word : sg::vocabulary<Enum>::words) {
    INFO(sg::vocabulary<Enum>::what << " " << word);
    CHECK_THAT(section_of(kind), ContainsSubstring(as_code(word)));
  }
}

}  // namespace

TEST_CASE("the format page lists every key of every table and marks the required ones", "[architecture]") {
  check_fields<sg::actor>();
  check_fields<sg::position>();
  check_fields<sg::event>();
  check_fields<sg::document>();
  check_fields<sg::relation>();
  check_fields<sg::statement>();
}

TEST_CASE("the format page lists every word of every vocabulary with the table that uses it", "[architecture]") {
  using enum sg::record_kind;
  check_words<sg::actor_kind>(actor);
  check_words<sg::position_kind>(position);
  check_words<sg::event_kind>(event);
  check_words<sg::document_quality>(document);
  check_words<sg::predicate>(relation);
  check_words<sg::relation_basis>(relation);
  check_words<sg::polarity>(statement);
  check_words<sg::speech_act>(statement);
  check_words<sg::condition_operator>(statement);
  check_words<sg::condition_join>(statement);
  check_words<sg::attribution>(statement);
  check_words<sg::rank>(statement);
  for (const std::string_view word : sg::vocabulary<sg::record_kind>::words)
    CHECK_THAT(page(), ContainsSubstring("`[[" + std::string{word} + "]]`"));
}
