// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <utility>

#include "stancegraph/network/discourse_network.hpp"
#include "stancegraph/network/dna/conventions.hpp"

/// How often seven organizations agree or disagree with six concepts in the sample of Discourse Network Analyzer 3. Its
/// own tests contain some results for it.
namespace dna_sample {

struct count {
  std::uint32_t organization, concept_, agrees, times;
};

inline constexpr std::array<count, 23> counts{
    {{0, 2, 1, 1}, {0, 4, 1, 2}, {0, 5, 1, 1}, {1, 0, 0, 2}, {1, 4, 0, 1}, {1, 4, 1, 1}, {2, 0, 0, 1}, {2, 5, 1, 10},
     {3, 0, 0, 2}, {3, 5, 0, 2}, {4, 0, 0, 2}, {4, 4, 0, 1}, {4, 5, 1, 2}, {5, 0, 1, 2}, {5, 2, 1, 1}, {5, 3, 1, 1},
     {5, 4, 1, 1}, {5, 5, 1, 1}, {6, 0, 1, 1}, {6, 1, 1, 1}, {6, 2, 1, 1}, {6, 3, 1, 2}, {6, 4, 1, 1}}};

/// The basis of its networks. @param is_once whether repetitions in a document count once, so that every count is 1
inline std::shared_ptr<const stancegraph::network_basis> basis(stancegraph::qualifier_aggregation how, bool is_once) {
  using namespace stancegraph;
  network_basis b{stance_graph{corpus{}}};
  b.options = {.type = network_type::onemode,
               .aggregation = how,
               .normalization = network_normalization::average,
               .conventions = dna_conventions()};
  b.scale.values = {0, 1};
  b.rows.resize(7);
  b.columns.resize(6);
  for (const count& c : counts)
    for (std::uint32_t i = 0; i != (is_once ? 1 : c.times); ++i)
      b.units.push_back({{}, c.organization, c.concept_, c.agrees});
  return std::make_shared<const network_basis>(std::move(b));
}

}  // namespace dna_sample
