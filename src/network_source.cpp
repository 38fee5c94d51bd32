// SPDX-License-Identifier: BSL-1.0
#include "network_source.hpp"

#include <algorithm>
#include <thread>

#include "wording.hpp"

namespace stancegraph::program {

namespace {

/// The filters of --exclude and --invert.
std::vector<value_filter> filters_of(shell& sh, const stance_graph& g, const network_arguments& o) {
  std::vector<value_filter> filters;
  for (const std::string& each : o.excluded) {
    const std::size_t sign = each.find('=');
    if (sign == 0 || sign == each.npos)
      throw usage_error{"--exclude: " + in_quotes(each) + " has no role and value; write --exclude role=value"};
    const auto role = value_of<network_role>("--exclude", each.substr(0, sign));
    const std::string value = each.substr(sign + 1);
    auto at = std::ranges::find(filters, role, &value_filter::role);
    if (at == filters.end()) at = filters.insert(at, {role, {}, value_filter::action::leave_out});
    at->values.push_back(value);
    if (role_values{g, role}.find(value).empty())
      sh.err.note("--exclude: no " + std::string{to_word(role)} + " is called " + in_quotes(value));
  }
  for (const std::string& each : o.inverted) {
    const auto role = value_of<network_role>("--invert", each);
    const auto at = std::ranges::find(filters, role, &value_filter::role);
    if (at == filters.end()) throw usage_error{"--invert " + each + ": say with --exclude " + each + "=… what to keep"};
    at->what = value_filter::action::keep;
  }
  return filters;
}

/// Why no statement counts: how many have what they need.
std::string why_empty(const stance_graph& g, const network_options& o) {
  const statement_table& all = g.records().statements();
  std::vector<network_role> needed{o.rows, o.columns};
  if (o.aggregation != qualifier_aggregation::ignore) needed.push_back(role_of(o.qualifier));
  std::vector<std::string> parts;
  for (const network_role role : needed) {
    const role_values values{g, role};
    const auto has_value = [&](statement_handle s) {
      bool has_one = false;
      values.for_each(s, [&](std::uint32_t) { has_one = true; });
      return has_one;
    };
    parts.push_back(std::string{to_word(role)} + " " + std::to_string(std::ranges::count_if(all.handles(), has_value)));
  }
  return "no statement counts: of " + std::to_string(all.size()) + " so many have a value: " + joined(parts) +
         (o.from || o.to || !o.only.empty() ? "; dates and --exclude leave out the rest" : "");
}

/// Tells why a series has no windows. @throws usage_error where there is no such series
void expect_windows(shell& sh, const network_basis& b, const window_options& w) {
  try {
    if (!place_windows(b, w).empty() || b.units.empty()) return;
  } catch (const invalid_value& e) {
    throw usage_error{std::string{"--window: "} + e.what()};
  }
  sh.err.note("no window of " + std::to_string(w.size) + " " + std::string{to_word(w.unit)} +
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
      [&weeks = n.weeks](std::size_t at) { weeks = static_cast<week_count>(at); },
      "How weeks are counted for duplicates (iso; sunday with --dna-compat)");
  add_flag(app, "--dna-compat", n.is_dna_compatible, "Numbers as Discourse Network Analyzer 3 has them");
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
  add_word(app, "--indent-time", value.indents,
           with_default("With --dna-compat and a kernel: whether windows lie within the time, not only their middles",
                        value.indents));
}

std::shared_ptr<const network_basis> network_basis_of(shell& sh, const network_arguments& given) {
  network_options o = given.network;
  if (!given.window && given.kernel != network_kernel::no) throw usage_error{"--kernel needs a unit: give --window"};
  if (!given.window && given.size != 1) throw usage_error{"--size is of windows: give --window"};
  if (given.from) o.from = given.from->earliest();
  if (given.to) o.to = given.to->latest();
  if (o.from && o.to && *o.to < *o.from) throw usage_error{"--to lies before --from"};
  if (given.threads == std::size_t{0}) throw usage_error{"--threads: at least 1"};
  o.threads = static_cast<unsigned>(
      std::min<std::size_t>(given.threads.value_or(std::max(1U, std::thread::hardware_concurrency())), 1024));
  try {
    expect_valid(o);
  } catch (const invalid_value& e) {
    throw usage_error{e.what()};
  }
  const stance_graph g{read(sh, given.corpus).records};
  o.only = filters_of(sh, g, given);
  auto basis = std::make_shared<const network_basis>(make_network_basis(g, o));
  if (basis->units.empty()) sh.err.note(why_empty(g, o));
  if (given.window) expect_windows(sh, *basis, windows_of(given));
  return basis;
}

}  // namespace stancegraph::program
