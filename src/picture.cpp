// SPDX-License-Identifier: BSL-1.0
#include "picture.hpp"

#include <filesystem>
#include <string_view>

#include "options.hpp"
#include "progress_line.hpp"
#include "stancegraph/core/ascii_case.hpp"
#include "stancegraph/io/file.hpp"

namespace stancegraph::program {

namespace {

/// The name of a picture that goes to standard output.
constexpr std::string_view standard_output = "-";

/// The format that the end of a file's name says.
std::optional<picture_format> format_of_name(const std::string& file) {
  const std::string extension = ascii_lower(std::filesystem::path{file}.extension().string());
  return extension.empty() ? std::nullopt : from_word<picture_format>(extension.substr(1));
}

/// Says why the format of a picture is not known; empty if it is, or if no picture is wanted.
std::string fault_in(const picture_target& to) {
  if (to.file.empty() || to.format || format_of_name(to.file)) return {};
  if (to.file == standard_output) return "-o - needs --as: standard output has no name that says the format";
  return "-o: the name of the picture must end with .svg, .png, .pdf or .dot; found " + in_quotes(to.file) +
         "; to write a table to a file, redirect it: --format csv > FILE";
}

}  // namespace

option add_picture(CLI::App* app, picture_target& value, const std::string& help, presence needed) {
  option output =
      add_text(app, "-o,--output", value.file, "FILE",
               help + ". The name of the file ends with .svg, .png, .pdf or .dot; - is standard output", needed)
          .in(heading::picture);
  add_word(app, "--as", value.format, "Write the picture in this format, whatever its name; required with --output -")
      .in(heading::picture)
      .needs("--output", "it is the format of a picture");
  add_text(app, "--title", value.title, "TEXT", "Write this above the picture")
      .in(heading::picture)
      .by_default("the name of the corpus")
      .needs("--output", "it is the title of a picture");
  require(app, [&value] { return fault_in(value); });
  return output;
}

picture_format format_of(const picture_target& to) { return to.format ? *to.format : *format_of_name(to.file); }

std::string title_of(const picture_target& to, const std::string& corpus) {
  if (!to.title.empty()) return to.title;
  std::filesystem::path p = std::filesystem::path{corpus}.lexically_normal();
  if (!p.has_filename()) p = p.parent_path();
  return p.filename().string();
}

void write_picture(shell& sh, const diagram& d, const picture_target& to, layout_engine layout) {
  const picture_format format = format_of(to);
  if (format != picture_format::dot)
    if (const auto advice = layout_advice(d, layout)) sh.err.note(*advice);
  const std::string picture = [&] {
    const progress_line line{"drawing " + to.file};
    return render(d, format, {.engine = layout});
  }();
  if (to.file == standard_output) {
    sh.out.write(picture);
  } else {
    write_file(to.file, picture);
    sh.out.write(to.file + ": " + d.subtitle + "\n");
  }
}

}  // namespace stancegraph::program
