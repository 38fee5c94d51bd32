// SPDX-License-Identifier: BSL-1.0
#include "network_source.hpp"

#include <algorithm>
#include <thread>

#include "stancegraph/network/dna/conventions.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

/// A value of --exclude: as it stands where the role has it, else the id of the record that is called so.
/// @throws usage_error where none is
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
    case network_role::holder_kind:
    case network_role::position_kind:
    case network_role::polarity:
    case network_role::act:
    case network_role::confidence:
      throw usage_error{"--exclude: no " + std::string{to_word(values.role())} + " is called " + in_quotes(text)};
    default:
      return c[named<actor>(c, text, "--exclude")].id;
  }
}

/// The filters of --exclude and --invert.
std::vector<value_filter> filters_of(const stance_graph& g, const network_arguments& o) {
  std::vector<value_filter> filters;
  for (const std::string& each : o.excluded) {
    const std::size_t sign = each.find('=');
    if (sign == 0 || sign == each.npos)
      throw usage_error{"--exclude: " + in_quotes(each) + " has no role and value; write --exclude role=value"};
    const auto role = value_of<network_role>("--exclude", each.substr(0, sign));
    auto at = std::ranges::find(filters, role, &value_filter::role);
    if (at == filters.end()) at = filters.insert(at, {role, {}, value_filter::action::leave_out});
    at->values.push_back(value_meant(g.records(), role_values{g, role}, each.substr(sign + 1)));
  }
  for (const std::string& each : o.inverted) {
    const auto role = value_of<network_role>("--invert", each);
    const auto at = std::ranges::find(filters, role, &value_filter::role);
    if (at == filters.end()) throw usage_error{"--invert " + each + ": say with --exclude " + each + "=… what to keep"};
    at->what = value_filter::action::keep;
  }
  return filters;
}

/// Why no statement counts: how many of those that are not deprecated have what they need.
std::string why_empty(const network_basis& b) {
  const statement_table& all = b.graph.records().statements();
  const auto counted_if = [&](auto&& has) {
    return std::ranges::count_if(all.handles(),
                                 [&](statement_handle s) { return all.rank(s) != rank::deprecated && has(s); });
  };
  const auto kept = counted_if([](statement_handle) { return true; });
  if (kept == 0)
    return "no statement counts: there is none" + std::string{all.size() == 0 ? "" : " but deprecated ones"};
  const network_options& o = b.options;
  std::vector<std::string> parts;
  const auto add = [&](network_role role, auto&& counts) {
    const role_values values{b.graph, role};
    const auto has_value = [&](statement_handle s) {
      bool has_one = false;
      values.for_each(s, [&](std::uint32_t v) { has_one = has_one || counts(v); });
      return has_one;
    };
    parts.push_back(std::string{to_word(role)} + " " + std::to_string(counted_if(has_value)));
  };
  for (const network_role role : {o.rows, o.columns}) add(role, [](std::uint32_t) { return true; });
  if (o.aggregation != qualifier_aggregation::ignore)
    add(role_of(o.qualifier), [&](std::uint32_t v) { return b.scale.level[v] != qualifier_scale::none; });
  return "no statement counts: of " + std::to_string(kept) + " so many have a value that counts: " + joined(parts) +
         (o.from || o.to || !o.only.empty() ? "; others are left out by --from, --to or --exclude" : "");
}

/// Tells why a series has no windows. @throws usage_error where there is no such series
void expect_windows(shell& sh, const network_basis& b, const window_options& w) {
  try {
    if (!place_windows(b, w).empty() || b.units.empty()) return;
  } catch (const invalid_value& e) {
    throw usage_error{std::string{"--window: "} + e.what()};
  }
  const std::string_view units = to_word(w.unit);
  sh.err.note("no window of " + counted(w.size, units.substr(0, units.size() - 1)) +
              (b.units.front().said == day::last() ? ": nothing that counts has a date"
                                                   : " fits into the time of the statements that count"));
}

/// What an option does, and what it is if it is not given.
template <Vocabulary Enum>
std::string with_default(const std::string& help, Enum value) {
  return help + " (" + std::string{to_word(value)} + ")";
}

}  // namespace

void add_network_options(CLI::App* app, network_arguments& value, presence corpus) {
  network_options& n = value.network;
  add_corpus(app, value.corpus, corpus);
  add_word(app, "--rows", n.rows, with_default("The first mode", n.rows));
  add_word(app, "--columns", n.columns, with_default("The second mode, or what ties the first", n.columns));
  add_word(app, "--qualifier", n.qualifier, with_default("By what two statements on one thing agree", n.qualifier));
  add_word(app, "--normalization", n.normalization, with_default("By what weights are divided", n.normalization));
  add_word(app, "--duplicates", n.duplicates,
           with_default("Statements that say the same count once in each of these", n.duplicates));
  add_flag(app, "--isolates", n.has_isolates, "Also nodes that only statements left out have");
  add_date(app, "--from", value.from, "DATE", "Only what was said on this day or later");
  add_date(app, "--to", value.to, "DATE", "Only what was said on this day or before");
  add_texts(app, "--exclude", value.excluded, "ROLE=VALUE", "Leave out what has this id or name; may be repeated");
  add_texts(app, "--invert", value.inverted, "ROLE", "Of this role, keep what --exclude names and nothing else");
  add_choice(
      app, "--weeks", vocabulary<week_count>::what, vocabulary<week_count>::words,
      [&weeks = value.weeks](std::size_t at) { weeks = static_cast<week_count>(at); },
      "How weeks are counted for duplicates (iso; sunday with --dna-compat)");
  add_flag(app, "--dna-compat", value.is_dna_compatible, "Numbers as Discourse Network Analyzer 3 has them");
  add_number(app, "--threads", value.threads,
             "How many threads work out weights, which are the same for any (all cores)");
}

void add_aggregation(CLI::App* app, network_arguments& value) {
  qualifier_aggregation& how = value.network.aggregation;
  add_word(app, "--aggregation", how, with_default("What becomes of the qualifier", how));
}

void add_windows(CLI::App* app, network_arguments& value) {
  add_choice(
      app, "--window", vocabulary<window_unit>::what, vocabulary<window_unit>::words,
      [&window = value.window](std::size_t at) { window = static_cast<window_unit>(at); },
      "A network for each window of time, counted in these");
  add_number(app, "--size", value.size, "How many units a window has (1)");
  add_word(app, "--kernel", value.kernel, "How statements weigh in a window, by their distance from its middle (no)");
  add_choice(
      app, "--indent-time", vocabulary<answer>::what, vocabulary<answer>::words,
      [&indents = value.indents](std::size_t at) { indents = static_cast<answer>(at); },
      with_default("With --dna-compat and a kernel: whether windows lie within the time, not only their middles",
                   value.usually_indents));
}

void expect_groups(std::optional<std::size_t> groups, clustering_method method) {
  if (groups == std::size_t{0}) throw usage_error{"--k: at least 1"};
  if (groups && !has_given_groups(method))
    throw usage_error{"--k: " + std::string{to_word(method)} + " finds the number of coalitions itself"};
}

void expect_groups_of(std::optional<std::size_t> groups, std::size_t members) {
  if (groups && *groups > members) throw usage_error{"--k: there are only " + counted(members, "member")};
}

std::shared_ptr<const network_basis> network_basis_of(shell& sh, const network_arguments& given) {
  network_options o = given.network;
  if (!given.window && given.kernel != network_kernel::no) throw usage_error{"--kernel needs a unit: give --window"};
  if (!given.window && given.size != 1) throw usage_error{"--size is of windows: give --window"};
  if (given.from) o.from = given.from->earliest();
  if (given.to) o.to = given.to->latest();
  if (o.from && o.to && *o.to < *o.from) throw usage_error{"--to lies before --from"};
  if (given.window && given.size == 0) throw usage_error{"--size: a window has at least one unit"};
  if (given.indents && (!given.window || given.kernel == network_kernel::no || !given.is_dna_compatible))
    throw usage_error{"--indent-time is for --dna-compat with --window and --kernel"};
  if (given.is_dna_compatible)
    o.conventions = dna_conventions(
        {.is_indented = given.indents.value_or(given.usually_indents) == answer::yes, .is_open = given.is_open});
  if (given.weeks) o.conventions.weeks = *given.weeks;
  if (given.threads == std::size_t{0}) throw usage_error{"--threads: at least 1"};
  o.threads = static_cast<unsigned>(
      std::min<std::size_t>(given.threads.value_or(std::max(1U, std::thread::hardware_concurrency())), 1024));
  try {
    expect_valid(o);
  } catch (const invalid_value& e) {
    throw usage_error{e.what()};
  }
  const stance_graph g{read(sh, given.corpus).records};
  o.only = filters_of(g, given);
  auto basis = std::make_shared<const network_basis>(make_network_basis(g, o));
  if (basis->units.empty()) sh.err.note(why_empty(*basis));
  if (given.window) expect_windows(sh, *basis, windows_of(given));
  return basis;
}

}  // namespace stancegraph::program
