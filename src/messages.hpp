// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/diagnostic.hpp"
#include "terminal.hpp"

namespace stancegraph::program {

/// Standard error: messages to the user, in the colours that compilers use.
class messages {
 public:
  /// Switches colours on or off.
  void colour_by(colour wanted) { is_coloured_ = is_coloured(wanted, stream::err); }

  /// Writes why the program stopped: the first line as an error, later lines unchanged.
  void error(std::string_view text);
  /// Writes a note.
  void note(std::string_view text);
  /// Writes lines unchanged, such as the part of an input to which a message refers.
  void lines(std::string_view text);
  /// Writes one fault of an input.
  void show(const diagnostic& d);
  /// Writes all faults of an input.
  void show(const std::vector<diagnostic>& all);

 private:
  [[nodiscard]] std::string in(std::string_view code, std::string_view text) const;
  void line(std::string_view text);

  bool is_coloured_ = is_coloured(colour::automatic, stream::err);
};

}  // namespace stancegraph::program
