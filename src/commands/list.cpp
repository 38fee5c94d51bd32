// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "commands/commands.hpp"
#include "options.hpp"
#include "report_output.hpp"
#include "stancegraph/query/select.hpp"
#include "stancegraph/report/records.hpp"

namespace stancegraph::program {

/// The tables of a corpus.
enum class corpus_table : std::uint8_t { actors, positions, events, documents, relations, statements };

}  // namespace stancegraph::program

namespace stancegraph {

/// How corpus_table is written.
template <>
struct vocabulary<program::corpus_table> {
  static constexpr std::string_view what = "table";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"actors", "positions", "events", "documents", "relations", "statements"});
};

}  // namespace stancegraph

namespace stancegraph::program {

namespace {

struct list_options : report_arguments {
  corpus_table table = corpus_table::actors;
  std::string kind{};
  std::optional<predicate> by{};
  std::string document{};
  std::string actor{};
  std::string position{};
  std::string coder{};
  bool is_conditional = false;
  bool is_hearsay = false;
};

exit_code list(shell& sh, const list_options& o) {
  const corpus c = read(sh, o.corpus).records;
  const auto write = [&](const auto& all) {
    return write_records(sh, o.format, c, all, [&] { return records_report(c, counts(c), all); });
  };
  switch (o.table) {
    case corpus_table::actors:
      return write(select<actor>(c, from_word<actor_kind>(o.kind)));
    case corpus_table::positions:
      return write(select<position>(c, from_word<position_kind>(o.kind)));
    case corpus_table::events:
      return write(select<event>(c, from_word<event_kind>(o.kind)));
    case corpus_table::documents:
      return write(select<document>(c));
    case corpus_table::relations:
      return write(select_relations(c, o.by));
    case corpus_table::statements:
      break;
  }
  return write(select_statements(c, {.holder = named_if_given<actor>(c, o.actor, "--actor"),
                                     .position = named_if_given<position>(c, o.position, "--position"),
                                     .document = named_if_given<document>(c, o.document, "--document"),
                                     .coder = o.coder,
                                     .is_conditional = o.is_conditional,
                                     .is_reported = o.is_hearsay}));
}

}  // namespace

command add_list(CLI::App& app) {
  const auto o = std::make_shared<list_options>();
  CLI::App* const sub =
      add_command(app, "list", "List the records of one table", "corpus/ukraine-2021 relations --predicate arms",
                  "CSV has the columns of a corpus in CSV; JSON has whole records.");
  add_corpus(sub, o->corpus);
  add_word(sub, "TABLE", o->table, "Table to list", presence::required);
  using enum corpus_table;
  const auto only_for = [](const std::vector<corpus_table>& tables, option filter) {
    return filter.in(heading::included).needs_value("TABLE", tables);
  };
  only_for({actors, positions, events},
           add_text(sub, "--kind", o->kind, "WORD", "Include only actors, positions or events of this kind"))
      .has_words_for<actor_kind>("TABLE", actors)
      .has_words_for<position_kind>("TABLE", positions)
      .has_words_for<event_kind>("TABLE", events);
  only_for({relations}, add_word(sub, "--predicate", o->by, "Include only relations with this predicate"));
  only_for({statements}, add_text(sub, "--actor", o->actor, "NAME",
                                  "Include only statements that this actor holds, alone or with others"));
  only_for({statements}, add_text(sub, "--position", o->position, "NAME", "Include only statements on this position"));
  only_for({statements}, add_text(sub, "--document", o->document, "NAME", "Include only statements in this document"));
  only_for({statements}, add_text(sub, "--coder", o->coder, "CODER", "Include only statements coded by this coder"));
  only_for({statements}, add_flag(sub, "--conditional", o->is_conditional, "Include only statements with a condition"));
  only_for({statements}, add_flag(sub, "--hearsay", o->is_hearsay,
                                  "Include only statements reported by somebody other than their holder"));
  return report_command(sub, o, list);
}

}  // namespace stancegraph::program
