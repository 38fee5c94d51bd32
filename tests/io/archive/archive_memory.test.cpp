// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "catch.hpp"
#include "memory_meter.hpp"
#include "places.hpp"
#include "stancegraph/io/archive/archive.hpp"

namespace sg = stancegraph;

namespace {

/// Statements as they come in bulk: an id, a place and a date each, voices and notes here and there.
sg::corpus bulk(std::size_t statements) {
  sg::corpus c;
  for (std::size_t i = 0; i != 200; ++i) c.add(sg::actor{.id = "actor " + std::to_string(i), .name = "An actor"});
  for (std::size_t i = 0; i != 50; ++i) c.add(sg::position{.id = "position " + std::to_string(i), .label = "A label"});
  for (std::size_t i = 0; i != 100; ++i) c.add(sg::document{.id = "document " + std::to_string(i)});
  for (std::size_t i = 0; i != statements; ++i) {
    sg::statement s;
    s.id = "statement " + std::to_string(i);
    s.holders = {sg::actor_handle{i % 200}};
    if (i % 3 == 0) s.voice = {sg::actor_handle{(i + 1) % 200}, sg::actor_handle{(i + 2) % 200}};
    s.position = sg::position_handle{i % 50};
    s.said = sg::date{sg::day{static_cast<std::int64_t>(18000 + i % 700)}};
    const auto start = static_cast<std::uint32_t>(i % 5000);
    s.evidence = {.document = sg::document_handle{i % 100}, .paragraph = 3, .span = sg::text_span{start, start + 80}};
    if (i % 10 == 0) s.note = "a note on it";
    c.add(s);
  }
  return c;
}

}  // namespace

TEST_CASE("reading a binary archive takes at most twice the memory of the corpus", "[io]") {
  const auto file = places::scratch("memory") / "bulk.archive";
  sg::write_archive(bulk(100'000), file);
  const memory_meter meter;
  const auto c = sg::read_archive(file);
  INFO(meter.now() << " bytes, at one time " << meter.peak());
  CHECK(c.statements().size() == 100'000);
  CHECK(meter.now() > std::size_t{5'000'000});
  CHECK(meter.peak() <= 2 * meter.now());
}
