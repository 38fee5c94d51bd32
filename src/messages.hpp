// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/diagnostic.hpp"
#include "terminal.hpp"

namespace stancegraph::program {

/// Standard error: what is said to the user beside the results, coloured as compilers do.
class messages {
 public:
  /// From now on with colours or without.
  void colour_by(colour wanted) { is_coloured_ = is_coloured(wanted, stream::err); }

  /// What stopped the program. The first line of the text is told as the error, later ones as they are.
  void error(std::string_view text);
  /// What is good to know.
  void note(std::string_view text);
  /// Lines as they are, such as a part of an input that a message speaks of.
  void lines(std::string_view text);
  /// What is wrong with an input.
  void show(const diagnostic& d);
  /// All that is wrong with an input.
  void show(const std::vector<diagnostic>& all);

 private:
  [[nodiscard]] std::string in(std::string_view code, std::string_view text) const;
  void line(std::string_view text);

  bool is_coloured_ = is_coloured(colour::automatic, stream::err);
};

}  // namespace stancegraph::program
