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

/// Where a picture goes, and as what it is written.
struct picture_target {
  std::string file{};                      ///< empty where none is asked for; `-` is standard output
  std::optional<picture_format> format{};  ///< as its name says, where it is empty
  std::string title{};                     ///< what stands above it; the name of the corpus, where it is empty
};

/// The options --output, --as and --title. @param help what --output draws @return --output
option add_picture(CLI::App* app, picture_target& value, const std::string& help, presence needed = presence::optional);

/// As what a picture is written: as is asked for, else as its file's name says. @throws usage_error where neither tells
[[nodiscard]] picture_format format_of(const picture_target& to);

/// Whether a picture is asked for. Called before anything is read, so that what cannot be drawn is told at once.
/// @throws usage_error where its name does not say as what it is written
[[nodiscard]] bool has_picture(const picture_target& to);

/// What stands above a picture. @param corpus where it was read from: its folder or file is its name
[[nodiscard]] std::string title_of(const picture_target& to, const std::string& corpus);

/// Draws a picture, and says what is in it unless it goes to standard output. @throws as render() and write_file() do
void write_picture(shell& sh, const diagram& d, const picture_target& to, layout_engine layout = layout_engine::dot);

}  // namespace stancegraph::program
