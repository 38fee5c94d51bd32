// SPDX-License-Identifier: BSL-1.0
#pragma once

// Catch2 under one name for both of its versions, 2.13 and 3, in the words of version 3: ContainsSubstring, Message,
// MessageMatches, StartsWith, EndsWith, WithinAbs, WithinRel (all in Catch::Matchers), Approx, GENERATE.

#if __has_include(<catch2/catch_test_macros.hpp>)

#include <catch2/catch_approx.hpp>
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <catch2/matchers/catch_matchers_all.hpp>

using Catch::Approx;  // as version 2 has it

#else

#include <exception>
#include <string>
#include <utility>

#include <catch2/catch.hpp>

namespace Catch::Matchers {

inline auto ContainsSubstring(const std::string& part, CaseSensitive::Choice sensitive = CaseSensitive::Yes) {
  return Contains(part, sensitive);
}

template <class Matcher>
class MessageMatchesMatcher : public MatcherBase<std::exception> {
 public:
  explicit MessageMatchesMatcher(Matcher matcher) : matcher_{std::move(matcher)} {}

  bool match(const std::exception& thrown) const override { return matcher_.match(std::string{thrown.what()}); }

  std::string describe() const override { return "exception message " + matcher_.toString(); }

 private:
  Matcher matcher_;
};

template <class Matcher>
auto MessageMatches(Matcher matcher) {
  return MessageMatchesMatcher<Matcher>{std::move(matcher)};
}

}  // namespace Catch::Matchers

#endif
