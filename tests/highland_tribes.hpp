// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "stancegraph/measures/signed/signed_graph.hpp"

/// The ties of friendship and enmity among the sixteen tribes of highland New Guinea (Read 1954).
inline std::vector<stancegraph::signed_tie> highland_tribes() {
  struct tie {
    std::uint32_t from, to;
    int sign;
  };
  static constexpr auto all = std::to_array<tie>(
      {{0, 1, 1},    {0, 2, -1},   {0, 3, -1},   {0, 4, -1},   {0, 5, -1},   {0, 11, -1}, {0, 14, 1},   {0, 15, 1},
       {1, 2, -1},   {1, 4, -1},   {1, 5, -1},   {1, 8, -1},   {1, 9, -1},   {1, 14, 1},  {1, 15, 1},   {2, 3, 1},
       {2, 5, 1},    {2, 6, 1},    {2, 7, 1},    {3, 7, 1},    {4, 6, 1},    {4, 8, 1},   {4, 13, 1},   {4, 14, -1},
       {4, 15, -1},  {5, 6, 1},    {5, 7, 1},    {5, 8, -1},   {5, 10, 1},   {5, 11, 1},  {5, 12, -1},  {5, 15, -1},
       {6, 7, 1},    {6, 10, 1},   {6, 11, 1},   {6, 12, 1},   {7, 10, 1},   {7, 11, 1},  {7, 13, -1},  {8, 9, 1},
       {8, 10, -1},  {8, 12, 1},   {8, 14, -1},  {9, 10, -1},  {9, 12, 1},   {9, 14, -1}, {10, 11, 1},  {10, 12, -1},
       {10, 14, -1}, {10, 15, -1}, {11, 13, -1}, {11, 14, -1}, {11, 15, -1}, {12, 13, 1}, {12, 14, -1}, {12, 15, -1},
       {13, 15, -1}, {14, 15, 1}});
  std::vector<stancegraph::signed_tie> ties;
  for (const tie& t : all) ties.push_back({t.from, t.to, static_cast<double>(t.sign)});
  return ties;
}
