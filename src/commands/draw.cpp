// SPDX-License-Identifier: BSL-1.0
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "commands/commands.hpp"
#include "options.hpp"
#include "progress_line.hpp"
#include "stancegraph/io/file.hpp"
#include "stancegraph/render/layout.hpp"
#include "stancegraph/render/stance_diagram.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct draw_options {
  corpus_argument corpus{};
  std::string file{};
  std::vector<std::string> actors{};
  std::vector<std::string> parties{};
  std::vector<std::string> positions{};
  position_choice choice = diagram_options{}.choice;
  std::string left{};
  time_window when{};
  layout_engine layout = layout_engine::dot;
  std::optional<picture_format> format{};
  std::string title{};
  bool has_no_legend = false;
  bool has_no_camps = false;
};

/// The name of a picture that goes to standard output.
constexpr std::string_view standard_output = "-";

/// As what a picture is written: as is asked for, else as its file's name says.
picture_format format_of_picture(const draw_options& o) {
  if (o.format) return *o.format;
  if (o.file == standard_output) throw usage_error{"-o -: say with --as how the picture is written"};
  const std::string& file = o.file;
  std::string extension = std::filesystem::path{file}.extension().string();
  for (char& c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  const auto format = extension.empty() ? std::nullopt : from_word<picture_format>(extension.substr(1));
  if (!format)
    throw usage_error{"-o: the name of the picture must end with .svg, .png, .pdf or .dot; found " + in_quotes(file)};
  return *format;
}

/// The title of a corpus that has none: the name of its folder or file.
std::string default_title(const std::string& path) {
  std::filesystem::path p = std::filesystem::path{path}.lexically_normal();
  if (!p.has_filename()) p = p.parent_path();
  return p.filename().string();
}

/// What a time window leaves, in words; empty where it is all time.
std::string in_words(const time_window& when) {
  if (!when.at && !when.during) return {};
  const std::string days = when.at ? "on " + when.at->text() : "during " + when.during->text();
  return (when.is_certain ? "certainly in force " : "in force ") + days;
}

/// The diagram that is asked for. @throws usage_error where nobody can stand on the left
diagram diagram_of(const stance_graph& g, const time_window& when, const diagram_options& options) {
  try {
    return in_time(g, when, [&](const auto& narrowed) { return stance_diagram(narrowed, options); });
  } catch (const invalid_value& e) {
    throw usage_error{std::string{"--left: "} + e.what()};
  }
}

exit_code draw(shell& sh, const draw_options& o) {
  const picture_format format = format_of_picture(o);
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  diagram_options options;
  options.title = o.title.empty() ? default_title(o.corpus.path) : o.title;
  options.actors = all_named<actor>(c, o.actors, "--actors");
  options.parties = all_named<actor>(c, o.parties, "--parties");
  options.positions = all_named<position>(c, o.positions, "--positions");
  options.choice = o.choice;
  options.left = named_if_given<actor>(c, o.left, "--left");
  options.scope = in_words(o.when);
  options.has_legend = !o.has_no_legend;
  options.is_grouped_by_camp = !o.has_no_camps;
  const diagram d = diagram_of(g, o.when, options);
  if (d.nodes.empty()) sh.err.note("there is no stance to draw; the picture is empty");
  if (d.left_out != 0)
    sh.err.note(counted(d.left_out, "position") + " did not fit and " + (d.left_out == 1 ? "is" : "are") +
                " left out; to draw all, add --choice all");
  if (format != picture_format::dot)
    if (const auto advice = layout_advice(d, o.layout)) sh.err.note(*advice);
  const std::string picture = [&] {
    const progress_line line{"drawing " + o.file};
    return render(d, format, {.engine = o.layout});
  }();
  if (o.file == standard_output) {
    sh.out.write(picture);
  } else {
    write_file(o.file, picture);
    sh.out.write(o.file + ": " + d.subtitle + "\n");
  }
  return exit_code::fine;
}

}  // namespace

command add_draw(CLI::App& app) {
  const auto o = std::make_shared<draw_options>();
  CLI::App* const sub = add_command(app, "draw", "Draw who stands where as a diagram",
                                    "corpus/ukraine-2021 -o stances.svg --choice colliding");
  add_corpus(sub, o->corpus);
  add_text(sub, "-o,--output", o->file, "FILE",
           "The picture; its name ends with .svg, .png, .pdf or .dot, or is - for standard output", presence::required);
  add_choice(
      sub, "--as", vocabulary<picture_format>::what, vocabulary<picture_format>::words,
      [&format = o->format](std::size_t number) { format = static_cast<picture_format>(number); },
      "How the picture is written; needed with -o -");
  add_names(sub, "--actors", o->actors, "Only these actors (ids or any names, joined by commas)");
  add_names(sub, "--parties", o->parties, "Only actors that belong to these states, alliances or bodies");
  add_names(sub, "--positions", o->positions, "Only these positions (ids or labels, joined by commas)");
  add_word(sub, "--choice", o->choice, "Positions: as many as fit, all, held by two actors, or collided over");
  add_text(sub, "--left", o->left, "NAME", "The camp that stands on the left: its name, or that of somebody in it");
  add_time(sub, o->when);
  add_word(sub, "--layout", o->layout, "How it is laid out: dot is in columns, sfdp is for large diagrams");
  add_text(sub, "--title", o->title, "TEXT", "What stands above it (the name of the corpus)");
  add_flag(sub, "--no-legend", o->has_no_legend, "Without a legend");
  add_flag(sub, "--no-camps", o->has_no_camps, "Without lines around the camps");
  return {sub, [o](shell& sh) { return draw(sh, *o); }};
}

}  // namespace stancegraph::program
