// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>

#include "options.hpp"
#include "shell.hpp"
#include "stancegraph/render/layout.hpp"

namespace CLI {
class App;
}

namespace stancegraph::program {

/// The file and the format of a picture.
struct picture_target {
  std::string file{};                      ///< empty if no picture is wanted; `-` is standard output
  std::optional<picture_format> format{};  ///< if empty, the format is that of the name
  std::string title{};                     ///< the title above it; if empty, the name of the corpus
};

/// The options --output, --as and --title. @param help what --output draws @return --output
option add_picture(CLI::App* app, picture_target& value, const std::string& help, presence needed = presence::optional);

/// The format of a picture: that of --as, otherwise that of the file's name. @pre a picture is wanted
[[nodiscard]] picture_format format_of(const picture_target& to);

/// Whether a picture is wanted.
[[nodiscard]] inline bool has_picture(const picture_target& to) { return !to.file.empty(); }

/// The title of a picture. @param corpus the path of the corpus, whose last part is its name
[[nodiscard]] std::string title_of(const picture_target& to, const std::string& corpus);

/// Draws a picture and describes it in a line, unless it goes to standard output. @throws as render() and write_file()
void write_picture(shell& sh, const diagram& d, const picture_target& to, layout_engine layout = layout_engine::dot);

}  // namespace stancegraph::program
