// SPDX-License-Identifier: BSL-1.0
#include <memory>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "options.hpp"
#include "picture.hpp"
#include "stancegraph/core/number_text.hpp"
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

/// A time window in words; empty if it has no limits.
std::string in_words(const time_window& when) {
  if (!when.at && !when.during) return {};
  const std::string days = when.at ? "on " + when.at->text() : "during " + when.during->text();
  return (when.is_certain ? "certainly in force " : "in force ") + days;
}

/// The diagram to draw. @throws usage_error if --left names no camp of the picture
diagram diagram_of(const stance_graph& g, const time_window& when, const diagram_options& options) {
  try {
    return stance_diagram(in_time(g, when), options);
  } catch (const invalid_value& e) {
    throw usage_error{std::string{"--left: "} + e.what()};
  }
}

exit_code draw(shell& sh, const draw_options& o) {
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
  CLI::App* const sub = add_command(app, "draw", "Draw a diagram of actors and their stances on positions",
                                    "corpus/ukraine-2021 -o stances.svg --choice colliding",
                                    "Graphviz lays the diagram out; its legend explains shapes, lines and colours.");
  add_corpus(sub, o->corpus);
  add_picture(sub, o->to, "Draw to this file", presence::required);
  add_names(sub, "--actors", o->actors, "Include only these actors, joined by commas").in(heading::included);
  add_names(sub, "--parties", o->parties, "Include only actors that belong to these states, alliances or bodies")
      .in(heading::included);
  add_names(sub, "--positions", o->positions, "Include only these positions, joined by commas").in(heading::included);
  add_word(
      sub, "--choice", o->choice,
      "Include positions: as many as fit into a picture, those in dispute first (fitting), all, those on which two "
      "actors have a stance (shared), or those that actors collide over (colliding)")
      .in(heading::included);
  add_time(sub, o->when);
  add_text(sub, "--left", o->left, "NAME", "Place this camp on the left, named by itself or by one of its members")
      .in(heading::picture);
  add_word(sub, "--layout", o->layout, "Lay the diagram out in columns (dot) or freely; sfdp suits large diagrams")
      .in(heading::picture);
  add_flag(sub, "--no-legend", o->has_no_legend, "Omit the legend").in(heading::picture);
  add_flag(sub, "--no-camps", o->has_no_camps, "Omit the lines around camps").in(heading::picture);
  return {sub, [o](shell& sh) { return draw(sh, *o); }};
}

}  // namespace stancegraph::program
