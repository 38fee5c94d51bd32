// SPDX-License-Identifier: BSL-1.0
#include <memory>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "options.hpp"
#include "picture.hpp"
#include "stancegraph/render/stance_diagram.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct draw_options {
  corpus_argument corpus{};
  picture_target to{};
  std::vector<std::string> actors{};
  std::vector<std::string> parties{};
  std::vector<std::string> positions{};
  position_choice choice = diagram_options{}.choice;
  std::string left{};
  time_window when{};
  layout_engine layout = layout_engine::dot;
  bool has_no_legend = false;
  bool has_no_camps = false;
};

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
  static_cast<void>(format_of(o.to));  // a name that says nothing is told before anything is read
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  diagram_options options;
  options.title = title_of(o.to, o.corpus.path);
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
  write_picture(sh, d, o.to, o.layout);
  return exit_code::fine;
}

}  // namespace

command add_draw(CLI::App& app) {
  const auto o = std::make_shared<draw_options>();
  CLI::App* const sub = add_command(app, "draw", "Draw who stands where as a diagram",
                                    "corpus/ukraine-2021 -o stances.svg --choice colliding");
  add_corpus(sub, o->corpus);
  add_text(sub, "-o,--output", o->to.file, "FILE",
           "The picture; its name ends with .svg, .png, .pdf or .dot, or is - for standard output", presence::required);
  add_picture_format(sub, o->to);
  add_names(sub, "--actors", o->actors, "Only these actors (ids or any names, joined by commas)");
  add_names(sub, "--parties", o->parties, "Only actors that belong to these states, alliances or bodies");
  add_names(sub, "--positions", o->positions, "Only these positions (ids or labels, joined by commas)");
  add_word(sub, "--choice", o->choice, "Positions: as many as fit, all, held by two actors, or collided over");
  add_text(sub, "--left", o->left, "NAME", "The camp that stands on the left: its name, or that of somebody in it");
  add_time(sub, o->when);
  add_word(sub, "--layout", o->layout, "How it is laid out: dot is in columns, sfdp is for large diagrams");
  add_text(sub, "--title", o->to.title, "TEXT", "What stands above it (the name of the corpus)");
  add_flag(sub, "--no-legend", o->has_no_legend, "Without a legend");
  add_flag(sub, "--no-camps", o->has_no_camps, "Without lines around the camps");
  return {sub, [o](shell& sh) { return draw(sh, *o); }};
}

}  // namespace stancegraph::program
