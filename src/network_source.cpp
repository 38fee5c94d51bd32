// SPDX-License-Identifier: BSL-1.0
#include "network_source.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <thread>

#include <CLI/CLI.hpp>

#include "stancegraph/core/number_text.hpp"
#include "stancegraph/network/dna/conventions.hpp"
#include "stancegraph/report/network_notes.hpp"

namespace stancegraph::program {

namespace {

/// The words for the values of a role; none if its values are those of a corpus.
std::span<const std::string_view> words_of(network_role role) {
  static constexpr auto levels = std::to_array<std::string_view>({"1", "2", "3"});
  switch (role) {
    case network_role::holder_kind:
      return vocabulary<actor_kind>::words;
    case network_role::position_kind:
      return vocabulary<position_kind>::words;
    case network_role::polarity:
      return vocabulary<polarity>::words;
    case network_role::act:
      return vocabulary<speech_act>::words;
    case network_role::confidence:
      return levels;
    default:
      return {};
  }
}

/// The text nearest to one that no author or outlet has, as advice; may be empty.
std::string near_value(const role_values& values, const std::string& text) {
  std::vector<std::string> all;
  for (std::uint32_t i = 0; i != values.size(); ++i) all.push_back(values.entity(i).name);
  const auto near = nearest_name(text, all);
  return near ? "; did you mean " + in_quotes(*near) + "?" : "";
}

/// A value of --exclude: unchanged if the role has it, otherwise the id of the record with this name.
/// @throws usage_error if no record has this name
std::string value_meant(const corpus& c, const role_values& values, const std::string& text) {
  if (!values.find(text).empty()) return text;
  switch (values.role()) {
    case network_role::position:
      return c[named<position>(c, text, "--exclude")].id;
    case network_role::document:
      return c[named<document>(c, text, "--exclude")].id;
    case network_role::event:
      return c[named<event>(c, text, "--exclude")].id;
    case network_role::author:
    case network_role::outlet:
      throw usage_error{"--exclude: no " + std::string{to_word(values.role())} + " is called " + in_quotes(text) +
                        near_value(values, text)};
    default:
      return c[named<actor>(c, text, "--exclude")].id;
  }
}

/// The filters of --exclude and --invert.
std::vector<value_filter> filters_of(const stance_graph& g, const network_arguments& o) {
  std::vector<value_filter> filters;
  for (const auto& [role, text] : o.excluded) {
    const bool is_kept = std::ranges::find(o.inverted, role) != o.inverted.end();
    auto at = std::ranges::find(filters, role, &value_filter::role);
    if (at == filters.end())
      at = filters.insert(at, {role, {}, is_kept ? value_filter::action::keep : value_filter::action::leave_out});
    at->values.push_back(value_meant(g.records(), role_values{g, role}, text));
  }
  return filters;
}

/// The options of the networks, without those that depend on the corpus.
network_options options_of(const network_arguments& given) {
  network_options o = given.network;
  if (given.from) o.from = given.from->earliest();
  if (given.to) o.to = given.to->latest();
  if (given.is_dna_compatible)
    o.conventions = dna_conventions(
        {.is_indented = given.indents.value_or(given.usually_indents) == yes_or_no::yes, .is_open = given.is_open});
  if (given.weeks) o.conventions.weeks = *given.weeks;
  o.threads = static_cast<unsigned>(
      std::min<std::size_t>(given.threads.value_or(std::max(1U, std::thread::hardware_concurrency())), 1024));
  return o;
}

/// Says which options cannot be combined; empty if all can.
std::string fault_in(const network_arguments& given) {
  for (const network_role each : given.inverted)
    if (const std::string role{to_word(each)};
        std::ranges::find(given.excluded, each, [](const auto& pair) { return pair.first; }) == given.excluded.end())
      return "--invert " + role + " needs --exclude " + role + "=VALUE, which says what to keep; give it as well";
  const network_options& o = given.network;
  if (o.rows == o.columns)
    return "--rows and --columns are both " + std::string{to_word(o.rows)} + "; choose two different roles";
  if (given.from && given.to && given.to->latest() < given.from->earliest()) return "--to is earlier than --from";
  return {};
}

/// The option --normalization, with the words for one-mode networks or, if --type chooses the mode, with all of them.
/// A command for two-mode networks has none: it uses the signs of weights, which a division does not change.
void add_normalization(CLI::App* app, network_options& value) {
  using enum network_normalization;
  const std::vector of_one{average, jaccard, cosine}, of_two{activity, prominence};
  const std::string by_one =
      "by the average number of statements of the two rows (average), by the number of different things they have "
      "said (jaccard) or by the lengths of their vectors of counts (cosine)";
  const auto add = [&](const std::string& how) {
    return add_word(app, "--normalization", value.normalization, "Divide weights " + how).in(heading::counted);
  };
  if (app->get_option_no_throw("--type") != nullptr)
    add("in a one-mode network " + by_one +
        ", and in a two-mode network by the total of the row (activity) or of the column (prominence)")
        .needs_value_for(of_one, "--type", std::vector{network_type::onemode})
        .needs_value_for(of_two, "--type", std::vector{network_type::twomode});
  else if (value.type == network_type::onemode)
    add(by_one).without(of_two, "its network has one mode");
}

/// Writes a note if a series has no windows. @throws usage_error if it has too many
void expect_windows(shell& sh, const network_basis& b, const window_options& w) {
  try {
    if (const std::string why = why_no_windows(b, w); !why.empty()) sh.err.note(why);
  } catch (const invalid_value& e) {
    throw usage_error{std::string{"--window: "} + e.what()};
  }
}

}  // namespace

void add_network_options(CLI::App* app, network_arguments& value, presence corpus) {
  network_options& n = value.network;
  add_corpus(app, value.corpus, corpus);
  add_word(app, "--rows", n.rows,
           "Choose the rows, the first mode of the network. A speaker is the actor who said the statement, a voice any "
           "actor who said it or passed it on, a camp the state (or, without one, the alliance or body) to which the "
           "holder belongs")
      .in(heading::counted);
  add_word(app, "--columns", n.columns,
           "Choose the columns: the second mode of the network or, in a one-mode network, what ties two rows")
      .in(heading::counted);
  add_word(
      app, "--qualifier", n.qualifier,
      "Compare statements by this variable, the qualifier: two with the same polarity or act agree; the closer two "
      "confidences are, the more they agree")
      .in(heading::counted);
  add_normalization(app, n);
  add_word(app, "--duplicates", n.duplicates,
           "Count every statement (include), or statements with the same row, column and qualifier once per document, "
           "week, month or year, or once in the whole time (acrossrange)")
      .in(heading::counted);
  add_word(app, "--weeks", value.weeks, "Begin weeks on Monday (iso) or on Sunday")
      .in(heading::counted)
      .by_default("iso; sunday with --dna-compat")
      .needs_value("--duplicates", std::vector{duplicate_scope::week});
  add_flag(app, "--isolates", n.has_isolates,
           "Include, without ties, rows and columns that appear only in excluded statements")
      .in(heading::counted);
  const std::string bounds = "for a period, give its first day as --from and its last day as --to";
  add_date(app, "--from", value.from, "DATE",
           "Include only statements made on this day or later; a month or year means its first day")
      .in(heading::time)
      .refuses_range(bounds);
  add_date(app, "--to", value.to, "DATE",
           "Include only statements made on this day or earlier; a month or year means its last day")
      .in(heading::time)
      .refuses_range(bounds);
  add_pairs(
      app, "--exclude",
      [&value](const std::string& role, const std::string& text) {
        const auto meant = value_of<network_role>("--exclude", role);
        if (const auto words = words_of(meant); !words.empty())
          static_cast<void>(number_of("--exclude", std::string{to_word(meant)}, words, text));
        value.excluded.emplace_back(meant, text);
      },
      "ROLE=VALUE",
      "Exclude statements with this id or name in this role, such as position=ukraine-in-nato. Roles are those of "
      "--rows. In the role of the rows or columns, exclude only that row or column")
      .in(heading::included);
  add_words(app, "--invert", value.inverted,
            "Include only the values that --exclude names for this role, instead of leaving them out")
      .in(heading::included);
  add_flag(app, "--dna-compat", value.is_dna_compatible,
           "Compute the same numbers as Discourse Network Analyzer 3, also where it departs from its documentation")
      .in(heading::method);
  add_number(app, "--threads", value.threads, "Use this many threads; the answer does not depend on it")
      .in(heading::method)
      .by_default("all cores")
      .from(1);
  require(app, [&value] { return fault_in(value); });
}

void add_aggregation(CLI::App* app, network_arguments& value) {
  using enum qualifier_aggregation;
  const std::vector of_one{congruence, conflict}, of_two{combine};
  const std::string how =
      "Combine agreement and disagreement: count both alike (ignore), only agreement (congruence), only disagreement "
      "(conflict), or agreement minus disagreement (subtract)";
  const auto add = [&](const std::string& help) {
    return add_word(app, "--aggregation", value.network.aggregation, help).in(heading::counted);
  };
  if (app->get_option_no_throw("--type") == nullptr)
    add(how).without(of_two, "its network has one mode");
  else
    add(how + "; combine gives 1 for support only, 2 for opposition only and 3 for both")
        .needs_value_for(of_one, "--type", std::vector{network_type::onemode})
        .needs_value_for(of_two, "--type", std::vector{network_type::twomode});
}

void add_windows(CLI::App* app, network_arguments& value) {
  const bool has_window = value.window.has_value();
  const auto within_windows = [&](option added) {
    added.in(heading::time);
    if (!has_window) added.needs("--window", "it is about windows of time");
    return added;
  };
  add_word(app, "--window", value.window,
           "Make one network for each window of time instead of a single one. Windows are measured in this unit, and a "
           "new window begins with each unit")
      .in(heading::time);
  within_windows(add_number(app, "--size", value.size, "Make windows this many units long").from(1));
  within_windows(
      add_word(app, "--kernel", value.kernel,
               "Weight statements by their distance from the middle of the window; with no, all weigh the same"))
      .needs_value_for(values_where<network_kernel>([](network_kernel each) { return each != network_kernel::no; }),
                       "--window",
                       values_where<window_unit>([](window_unit each) { return each != window_unit::events; }));
  option indents = within_windows(
      add_word(app, "--indent-time", value.indents,
               "Keep whole windows within the time range (yes) or only their middles (no), as indentTime in rDNA does")
          .by_default(std::string{to_word(value.usually_indents)})
          .needs("--kernel")
          .excludes_value("--kernel", std::vector{network_kernel::no}, "only windows with a kernel are indented"));
  indents.needs("--dna-compat", "other windows always lie within the time range");
}

option add_coalition_count(CLI::App* app, std::optional<std::size_t>& value, const std::string& help) {
  constexpr auto finds_it = +[](clustering_method each) { return !has_given_groups(each); };
  option count = add_number(app, "--k", value, help).in(heading::method);
  return count.excludes_value("--method", values_where(finds_it), "this method finds the number of coalitions itself");
}

void expect_groups_of(std::optional<std::size_t> groups, std::size_t members) {
  if (groups && *groups > members) throw usage_error{"--k: there are only " + counted(members, "member")};
}

std::shared_ptr<const network_basis> network_basis_of(shell& sh, const network_arguments& given) {
  network_options o = options_of(given);
  const stance_graph g{read(sh, given.corpus).records};
  o.only = filters_of(g, given);
  auto basis = std::make_shared<const network_basis>(make_network_basis(g, o));
  if (const std::string why = why_no_statements(*basis); !why.empty()) sh.err.note(why);
  if (given.window) expect_windows(sh, *basis, windows_of(given));
  return basis;
}

}  // namespace stancegraph::program
