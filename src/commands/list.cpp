// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "options.hpp"
#include "stancegraph/analysis/counts.hpp"
#include "stancegraph/corpus/reference.hpp"
#include "stancegraph/io/csv/csv.hpp"
#include "stancegraph/io/json/json.hpp"
#include "wording.hpp"

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

struct list_options {
  corpus_argument corpus{};
  corpus_table table = corpus_table::actors;
  std::string kind{};
  std::string predicate{};
  std::string document{};
  std::string actor{};
  std::string position{};
  std::string coder{};
  bool is_conditional = false;
  bool is_hearsay = false;
  list_format format = list_format::table;
};

/// @throws usage_error where an option is given that says nothing about the table
void expect_options_fit(const list_options& o) {
  const auto expect = [&](bool is_given, std::string_view option, const std::vector<corpus_table>& tables) {
    if (!is_given || std::ranges::find(tables, o.table) != tables.end()) return;
    std::vector<std::string> fitting;
    for (const corpus_table each : tables) fitting.emplace_back(to_word(each));
    throw usage_error{std::string{option} + " is not for " + std::string{to_word(o.table)} + "; it is for " +
                      joined(fitting)};
  };
  using enum corpus_table;
  expect(!o.kind.empty(), "--kind", {actors, positions, events});
  expect(!o.predicate.empty(), "--predicate", {relations});
  expect(!o.actor.empty(), "--actor", {statements});
  expect(!o.position.empty(), "--position", {statements});
  expect(!o.document.empty(), "--document", {statements});
  expect(!o.coder.empty(), "--coder", {statements});
  expect(o.is_conditional, "--conditional", {statements});
  expect(o.is_hearsay, "--hearsay", {statements});
}

/// The records of a table that are asked for.
template <class Table>
auto wanted(const Table& table, const auto& is_wanted) {
  std::vector<std::ranges::range_value_t<decltype(table.handles())>> all;
  std::ranges::copy_if(table.handles(), std::back_inserter(all), is_wanted);
  return all;
}
template <class Record>
auto wanted_kind(const table<Record>& all, const std::string& word) {
  using kind = decltype(Record::kind);
  const kind of = word.empty() ? kind{} : value_of<kind>("--kind", word);
  return wanted(all, [&, of](handle<Record> h) { return word.empty() || all[h].kind == of; });
}
std::vector<relation_handle> wanted_relations(const corpus& c, const std::string& word) {
  const auto verb = word.empty() ? predicate{} : value_of<predicate>("--predicate", word);
  return wanted(c.relations(), [&](relation_handle r) { return word.empty() || c[r].predicate == verb; });
}
std::vector<statement_handle> wanted_statements(const corpus& c, const list_options& o) {
  const auto holder = named_if_given<actor>(c, o.actor, "--actor");
  const auto on = named_if_given<position>(c, o.position, "--position");
  const auto in = named_if_given<document>(c, o.document, "--document");
  const statement_table& all = c.statements();
  return wanted(all, [&](statement_handle s) {
    const actor_list holders = all.holders(s);
    return (!holder || std::ranges::find(holders, holder) != holders.end()) && (!on || all.position(s) == on) &&
           (!in || all.document(s) == in) && (o.coder.empty() || all.coder(s) == o.coder) &&
           (!o.is_conditional || !all.conditions(s).empty()) && (!o.is_hearsay || !all.voice(s).empty());
  });
}

/// Lays records out for people.
class table_maker {
 public:
  explicit table_maker(const corpus& c) : c_{c}, n_{counts(c)}, at_event_(c.events().size()) {
    for (const statement_handle s : c.statements().handles())
      if (const event_handle e = c.statements().event(s)) ++at_event_[e.row()];
  }

  text_table operator()(const std::vector<actor_handle>& all) const {
    text_table table{{"ID", "NAME", "KIND", "STATEMENTS", "ALSO CALLED"}};
    for (const actor_handle h : all) {
      std::vector<std::string> others;
      for (const other_name& each : c_[h].other_names) others.push_back(each.name);
      table.rows.push_back(
          {c_[h].id, c_[h].name, word(c_[h].kind), std::to_string(n_.actors[h.row()]), joined(others)});
    }
    drop_last_column_if_empty(table);
    return table;
  }
  text_table operator()(const std::vector<position_handle>& all) const {
    text_table table{{"ID", "LABEL", "KIND", "STATEMENTS"}};
    for (const position_handle h : all)
      table.rows.push_back({c_[h].id, c_[h].label, word(c_[h].kind), std::to_string(n_.positions[h.row()])});
    return table;
  }
  text_table operator()(const std::vector<event_handle>& all) const {
    text_table table{{"ID", "LABEL", "KIND", "STATEMENTS", "PERIOD"}};
    for (const event_handle h : all)
      table.rows.push_back(
          {c_[h].id, c_[h].label, word(c_[h].kind), std::to_string(at_event_[h.row()]), text(c_[h].period)});
    return table;
  }
  text_table operator()(const std::vector<document_handle>& all) const {
    text_table table{{"ID", "TITLE", "OUTLET", "STATEMENTS", "PUBLISHED"}};
    for (const document_handle h : all)
      table.rows.push_back(
          {c_[h].id, c_[h].title, c_[h].outlet, std::to_string(n_.documents[h.row()]), text(c_[h].published)});
    return table;
  }
  text_table operator()(const std::vector<relation_handle>& all) const {
    text_table table{{"SUBJECT", "PREDICATE", "OBJECT", "PERIOD", "BASIS", "WRITTEN IN", "ID"}};
    for (const relation_handle h : all) {
      const relation& r = c_[h];
      // The id that a relation has by itself is what the columns say.
      table.rows.push_back({std::string{c_.id_of(r.subject)}, word(r.predicate), std::string{c_.id_of(r.object)},
                            text(r.period), r.basis ? word(*r.basis) : "", reference(c_, r.evidence),
                            r.id == c_.default_id(r) ? "" : r.id});
    }
    drop_last_column_if_empty(table);
    return table;
  }
  text_table operator()(const std::vector<statement_handle>& all) const {
    text_table table{{"ID", "SAID", "HOLDERS", "POLARITY", "POSITION", "CONDITIONS"}};
    const statement_table& from = c_.statements();
    for (const statement_handle s : all) {
      const auto said = from.said(s);
      table.rows.push_back({std::string{from.id(s)}, said == date_pool::none ? "" : c_.dates()[said].text(),
                            joined_names(c_, from.holders(s)), word(from.polarity(s)), c_[from.position(s)].label,
                            conditions_in_words(c_, s)});
    }
    drop_last_column_if_empty(table);
    return table;
  }

 private:
  template <Vocabulary Enum>
  static std::string word(Enum value) {
    return std::string{to_word(value)};
  }
  static std::string text(const std::optional<date>& when) { return when ? when->text() : std::string{}; }

  const corpus& c_;
  statement_counts n_;
  std::vector<std::size_t> at_event_;
};

template <class Record>
void write(shell& sh, const corpus& c, const list_options& o, const std::vector<handle<Record>>& all) {
  if (o.format == list_format::table) {
    const text_table table = table_maker{c}(all);
    const auto counts_at = std::ranges::find(table.header, "STATEMENTS");
    write_table(sh, table, to_word(o.table),
                counts_at == table.header.end()
                    ? std::vector<std::size_t>{}
                    : std::vector{static_cast<std::size_t>(counts_at - table.header.begin())});
  }
  if (o.format == list_format::csv) {
    std::ostream out{&sh.out};
    out.exceptions(std::ios_base::badbit);  // what the output throws comes through
    write_csv_records(c, out, all);
  }
  if (o.format == list_format::json) {
    json_list list{sh.out};
    for (const handle<Record> h : all) list.add(json_of(c, h));
    list.end();
  }
}

exit_code list(shell& sh, const list_options& o) {
  expect_options_fit(o);
  const corpus c = read(sh, o.corpus).records;
  switch (o.table) {
    case corpus_table::actors:
      write(sh, c, o, wanted_kind(c.actors(), o.kind));
      break;
    case corpus_table::positions:
      write(sh, c, o, wanted_kind(c.positions(), o.kind));
      break;
    case corpus_table::events:
      write(sh, c, o, wanted_kind(c.events(), o.kind));
      break;
    case corpus_table::documents:
      write(sh, c, o, wanted(c.documents(), [](document_handle) { return true; }));
      break;
    case corpus_table::relations:
      write(sh, c, o, wanted_relations(c, o.predicate));
      break;
    case corpus_table::statements:
      write(sh, c, o, wanted_statements(c, o));
      break;
  }
  return exit_code::fine;
}

}  // namespace

command add_list(CLI::App& app) {
  const auto o = std::make_shared<list_options>();
  CLI::App* const sub =
      add_command(app, "list", "List the records of one table", "corpus/ukraine-2021 relations --predicate arms",
                  "CSV has the columns in which a corpus is stored, JSON whole records.");
  add_corpus(sub, o->corpus);
  add_word(sub, "TABLE", o->table, "Table to list", presence::required);
  add_text(sub, "--kind", o->kind, "WORD", "Include only actors, positions or events of this kind")
      .in(heading::included);
  add_text(sub, "--predicate", o->predicate, "WORD", "Include only relations with this predicate, such as arms")
      .in(heading::included);
  add_text(sub, "--actor", o->actor, "NAME", "Include only statements that this actor holds, alone or with others")
      .in(heading::included);
  add_text(sub, "--position", o->position, "NAME", "Include only statements on this position").in(heading::included);
  add_text(sub, "--document", o->document, "NAME", "Include only statements in this document").in(heading::included);
  add_text(sub, "--coder", o->coder, "TEXT", "Include only statements coded by this coder").in(heading::included);
  add_flag(sub, "--conditional", o->is_conditional, "Include only statements with a condition").in(heading::included);
  add_flag(sub, "--hearsay", o->is_hearsay, "Include only statements reported by somebody other than their holder")
      .in(heading::included);
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list(sh, *o); }};
}

}  // namespace stancegraph::program
