// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "commands/commands.hpp"
#include "options.hpp"
#include "stancegraph/io/json/record_with_statements.hpp"
#include "stancegraph/query/find.hpp"
#include "stancegraph/render/record_text.hpp"

namespace stancegraph::program {

/// How one record is written.
enum class show_format : std::uint8_t {
  text,  ///< for people
  json,  ///< for programs
};

}  // namespace stancegraph::program

namespace stancegraph {

/// How show_format is written.
template <>
struct vocabulary<program::show_format> {
  static constexpr std::string_view what = "format";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"text", "json"});
};

}  // namespace stancegraph

namespace stancegraph::program {

namespace {

struct show_options {
  corpus_argument corpus{};
  std::string id{};
  show_format format = show_format::text;
};

exit_code show(shell& sh, const show_options& o) {
  const stance_graph g{read(sh, o.corpus).records};
  const found_records found = find_any(g.records(), o.id);
  if (found.matches.empty())
    throw usage_error{"nothing in " + o.corpus.path + " is called " + in_quotes(o.id) +
                      (found.near ? "; did you mean " + in_quotes(*found.near) + "?" : "")};
  if (o.format == show_format::json) {
    auto all = nlohmann::ordered_json::array();
    for (const any_record& each : found.matches) all.push_back(json_with_statements(g, each));
    sh.out.write(all.dump(2) + "\n");
  } else {
    for (const any_record& each : found.matches)
      sh.out.write((&each == &found.matches.front() ? "" : "\n") + record_text(g, each));
  }
  return exit_code::fine;
}

}  // namespace

command add_show(CLI::App& app) {
  const auto o = std::make_shared<show_options>();
  CLI::App* const sub =
      add_command(app, "show", "Show one record: its fields, what it says, and the statements it is in",
                  "corpus/ukraine-2021 cgtn-003");
  add_corpus(sub, o->corpus);
  add_text(sub, "ID", o->id, "TEXT", "Id of any record, or a name of an actor, position, event or document",
           presence::required);
  add_word(sub, "--format", o->format, "Write the record as text for people or as JSON for programs")
      .in(heading::output);
  return {sub, [o](shell& sh) { return show(sh, *o); }};
}

}  // namespace stancegraph::program
