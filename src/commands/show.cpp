// SPDX-License-Identifier: BSL-1.0
#include <memory>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "options.hpp"
#include "record_text.hpp"
#include "stancegraph/graph/stance_graph.hpp"
#include "stancegraph/io/json/json.hpp"
#include "stancegraph/query/find.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct show_options {
  corpus_argument corpus{};
  std::string id{};
  show_format format = show_format::text;
};

/// Writes records that a name means.
class record_writer {
 public:
  record_writer(shell& sh, const stance_graph& g, show_format format) : sh_{sh}, g_{g}, format_{format} {}

  template <class Record>
  void add(handle<Record> h) {
    const corpus& c = g_.records();
    const nlohmann::ordered_json record = json_of(c, h);
    const std::string kind{to_word(kind_of<Record>)};
    if (format_ == show_format::json) {
      nlohmann::ordered_json item{{"kind", kind}, {"record", record}};
      if constexpr (!std::same_as<Record, statement> && !std::same_as<Record, relation>)
        item["statements"] = json_ids(c, statements_with(g_, h));
      all_.push_back(std::move(item));
    } else {
      sh_.out.write((count_ == 0 ? "" : "\n") + kind + "\n" + fields(record) + "\n" + prose(g_, h));
    }
    ++count_;
  }
  [[nodiscard]] std::size_t count() const { return count_; }
  void end() {
    if (format_ == show_format::json) sh_.out.write(all_.dump(2) + "\n");
  }

 private:
  shell& sh_;
  const stance_graph& g_;
  show_format format_;
  std::size_t count_ = 0;
  nlohmann::ordered_json all_ = nlohmann::ordered_json::array();
};

exit_code show(shell& sh, const show_options& o) {
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  record_writer writer{sh, g, o.format};
  const auto add_if_any = [&](auto h) {
    if (h) writer.add(h);
  };
  add_if_any(c.actors().find(o.id));
  add_if_any(c.positions().find(o.id));
  add_if_any(c.events().find(o.id));
  add_if_any(c.documents().find(o.id));
  add_if_any(c.statements().find(o.id));
  add_if_any(c.relations().find(o.id));
  std::vector<std::string> near;
  const auto add_named = [&](const auto& result) {
    for (const auto h : result.matches) writer.add(h);
    if (result.near) near.push_back(*result.near);
  };
  if (writer.count() == 0) {
    add_named(find<actor>(c, o.id));
    add_named(find<position>(c, o.id));
    add_named(find<event>(c, o.id));
    add_named(find<document>(c, o.id));
  }
  if (writer.count() == 0) {
    const auto nearest = nearest_name(o.id, near);
    throw usage_error{"nothing in " + o.corpus.path + " is called " + in_quotes(o.id) +
                      (nearest ? "; did you mean " + in_quotes(*nearest) + "?" : "")};
  }
  writer.end();
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
