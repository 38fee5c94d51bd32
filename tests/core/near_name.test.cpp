// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <random>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include <stancegraph/core/near_name.hpp>

using namespace stancegraph;

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Optimal string alignment as it is defined.
std::size_t naive_distance(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  const auto without = [](std::string_view text, std::size_t n) { return text.substr(0, text.size() - n); };
  const bool same = lower(a.back()) == lower(b.back());
  auto least = std::min({naive_distance(without(a, 1), b) + 1, naive_distance(a, without(b, 1)) + 1,
                         naive_distance(without(a, 1), without(b, 1)) + (same ? 0 : 1)});
  if (a.size() > 1 && b.size() > 1 && lower(a.back()) == lower(b[b.size() - 2]) &&
      lower(a[a.size() - 2]) == lower(b.back()))
    least = std::min(least, naive_distance(without(a, 2), without(b, 2)) + 1);
  return least;
}

}  // namespace

TEST_CASE("the edit distance matches its definition", "[core]") {
  std::mt19937 random{1};
  for (int round = 0; round != 3'000; ++round) {
    const auto word = [&] {
      std::string text;
      for (auto n = random() % 7; n != 0; --n) text += "abcABC"[random() % 6];
      return text;
    };
    const auto a = word();
    const auto b = word();
    INFO(a << " " << b);
    CHECK(edit_distance(a, b) == naive_distance(a, b));
    CHECK(edit_distance(a, b) == edit_distance(b, a));
  }
}

TEST_CASE("swapping neighbours is one edit, and no letter is edited twice", "[core]") {
  CHECK(edit_distance("lavrov", "larvov") == 1);
  CHECK(edit_distance("ca", "abc") == 3);
  CHECK(edit_distance("NATO", "nato") == 0);
  CHECK(edit_distance("", "abc") == 3);
}

TEST_CASE("the nearest name is found if any is near enough", "[core]") {
  const std::vector<std::string> names{"putin", "biden", "lavrov", "sullivan", "sergey-shoigu", "sergey-lavrov"};
  CHECK(nearest_name("putn", names) == "putin");
  CHECK(nearest_name("Biden", names) == "biden");
  CHECK(nearest_name("sulivan", names) == "sullivan");
  CHECK(nearest_name("serg", names) == "sergey-shoigu");
  CHECK(nearest_name("zelensky", names) == std::nullopt);
  CHECK(nearest_name("", names) == std::nullopt);
  CHECK(nearest_name("putin", std::vector<std::string>{}) == std::nullopt);
  CHECK(nearest_name("x", std::vector<std::string>{"", "abc"}) == std::nullopt);
  CHECK(nearest_name("ab", std::vector<std::string>{"abcdef"}) == std::nullopt);
}

template <class Candidates>
concept HasNearestName = requires(const Candidates& all) {
  nearest_name("cat", all);
};
static_assert(HasNearestName<std::vector<std::string>> && HasNearestName<std::array<std::string_view, 2>>);
#if !defined(__clang__) || __clang_major__ > 15  // earlier ones cannot make such a view with the library of g++
// The texts would be gone before they are compared.
static_assert(
    !HasNearestName<decltype(std::views::transform(std::vector<int>{}, [](int i) { return std::to_string(i); }))>);
#endif

TEST_CASE("the first of several equally near names is chosen", "[core]") {
  CHECK(nearest_name("cat", std::vector<std::string>{"bat", "car", "cat-food"}) == "bat");
  CHECK(nearest_name("cat", std::vector<std::string>{"cat-food", "bat"}) == "cat-food");
}

TEST_CASE("very long words have no near name", "[core]") {
  const std::string word(101, 'a');
  CHECK(nearest_name(word, std::vector<std::string>{word}) == std::nullopt);
  CHECK(nearest_name("abc", std::vector<std::string>{"abc" + word}) == std::nullopt);
  CHECK(nearest_name(word.substr(1), std::vector<std::string>{word.substr(2)}) == word.substr(2));
}

TEST_CASE("an edit is one letter of any script, and case is folded in all scripts", "[core]") {
  CHECK(edit_distance("Лавров", "лаврова") == 1);
  CHECK(edit_distance("Зеленский", "Зеленскій") == 1);
  CHECK(edit_distance("ÉTATS", "e\u0301tats") == 0);
  CHECK(nearest_name("шойгу", std::vector<std::string>{"Лавров", "Шойга"}) == "Шойга");
  CHECK(nearest_name("шой", std::vector<std::string>{"Лавров", "шойгу"}) == "шойгу");
}
