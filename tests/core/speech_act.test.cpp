// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include "vocabularies.hpp"
#include <stancegraph/core/speech_act.hpp>

using namespace stancegraph;

TEST_CASE("speech acts use the words of the data model", "[core]") {
  using enum speech_act;
  check_words_are<speech_act>({{asserts, "asserts"},
                               {denies, "denies"},
                               {demands, "demands"},
                               {rejects, "rejects"},
                               {proposes, "proposes"},
                               {offers, "offers"},
                               {promises, "promises"},
                               {agrees, "agrees"},
                               {warns, "warns"},
                               {threatens, "threatens"},
                               {accuses, "accuses"},
                               {expects, "expects"},
                               {doubts, "doubts"},
                               {draws_red_line, "draws_red_line"}});
}
