// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "stancegraph/corpus.hpp"

/// How the statements of a synthetic corpus are made.
struct synthetic_options {
  std::size_t statements = 100'000;
  bool has_digests = false;  ///< adds 32 bytes to each statement, which cannot be compressed
  std::uint64_t seed = 1;
};

/// Draws numbers below a limit by Zipf's law: the probability of k is proportional to 1 / (k + 1).
class zipf {
 public:
  explicit zipf(std::size_t limit) {
    double sum = 0;
    for (std::size_t k = 0; k != limit; ++k) sums_.push_back(sum += 1.0 / static_cast<double>(k + 1));
  }
  template <class Random>
  std::size_t operator()(Random& random) const {
    const double at = static_cast<double>(random() >> 11) * 0x1p-53 * sums_.back();
    const auto found = std::upper_bound(sums_.begin(), sums_.end(), at);
    return std::min(static_cast<std::size_t>(found - sums_.begin()), sums_.size() - 1);
  }

 private:
  std::vector<double> sums_;
};

/// A corpus like those that come from coding in bulk: one actor per 100 statements, one position per 200, one document
/// per 20. Actors and positions are drawn by Zipf's law. All statements have a document, a paragraph and a span. Most
/// have a date, half are made on behalf of somebody, and some have voices, addressees, several holders, an event or
/// conditions. The same options give the same corpus.
inline stancegraph::corpus synthetic_corpus(const synthetic_options& options) {
  namespace sg = stancegraph;
  std::mt19937_64 random{options.seed};
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  const auto in_100 = [&](std::size_t percent) { return below(100) < percent; };
  const auto name = [](const char* stem, std::size_t i) { return stem + std::to_string(i); };
  const std::size_t n = options.statements;
  const std::size_t actors = std::max<std::size_t>(50, n / 100);
  const std::size_t positions = std::max<std::size_t>(20, n / 200);
  const std::size_t documents = n / 20 + 1;
  const std::size_t events = n / 1000 + 1;
  const sg::day start = sg::date{"2021-01-01"}.earliest();
  const auto some_date = [&] { return sg::date{sg::day{start.number + static_cast<std::int64_t>(below(365))}}; };

  sg::corpus c;
  for (std::size_t i = 0; i != actors; ++i)
    c.add(sg::actor{.id = name("actor-", i), .name = name("Actor ", i), .kind = sg::actor_kind::person});
  for (std::size_t i = 0; i != positions; ++i)
    c.add(sg::position{.id = name("position-", i), .label = name("Position ", i), .kind = sg::position_kind::demand});
  for (std::size_t i = 0; i != documents; ++i) c.add(sg::document{.id = name("d", i), .published = some_date()});
  for (std::size_t i = 0; i != events; ++i) c.add(sg::event{.id = name("e", i), .label = name("Event ", i)});

  const zipf some_actor{actors};
  const zipf some_position{positions};
  const auto list = [&](std::vector<sg::actor_handle>& into, std::size_t size) {
    into.clear();
    while (into.size() != size)
      if (const sg::actor_handle a{some_actor(random)}; std::find(into.begin(), into.end(), a) == into.end())
        into.push_back(a);
  };
  sg::statement s;
  for (std::size_t i = 0; i != n; ++i) {
    s.id = name("s", i);
    list(s.holders, in_100(5) ? 2 : 1);
    list(s.on_behalf_of, in_100(50) ? 1 : 0);
    list(s.voice, in_100(20) ? 1 + below(2) : 0);
    list(s.addressees, in_100(30) ? 1 : 0);
    s.position = sg::position_handle{some_position(random)};
    s.polarity = static_cast<sg::polarity>(in_100(85) ? below(2) : below(4));
    s.act = static_cast<sg::speech_act>(below(sg::word_count<sg::speech_act>));
    s.conditions.clear();
    if (in_100(3)) s.conditions.push_back({sg::condition_operator::if_, sg::position_handle{below(positions)}});
    s.said.reset();
    if (in_100(80)) s.said = some_date();
    s.holds.reset();
    if (in_100(5)) s.holds = some_date();
    s.event = in_100(10) ? sg::event_handle{below(events)} : sg::event_handle{};
    s.evidence.document = sg::document_handle{below(documents)};
    s.evidence.paragraph = static_cast<std::uint32_t>(1 + below(40));
    const auto begin = static_cast<std::uint32_t>(below(20'000));
    s.evidence.span = sg::text_span{begin, begin + 20 + static_cast<std::uint32_t>(below(300))};
    s.evidence.attribution = static_cast<sg::attribution>(below(sg::word_count<sg::attribution>));
    if (options.has_digests) {
      auto& digest = s.evidence.digest.emplace();
      for (auto& byte : digest.bytes) byte = static_cast<std::uint8_t>(random());
    }
    s.rank = in_100(95) ? sg::rank::normal : in_100(60) ? sg::rank::preferred : sg::rank::deprecated;
    s.reason = s.rank == sg::rank::deprecated ? "misread" : "";
    s.confidence = static_cast<std::uint8_t>(1 + below(3));
    c.add(s);
  }
  return c;
}
