// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/polarization/polarization.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "network_source.hpp"
#include "options.hpp"
#include "stancegraph/analysis/position_polarization.hpp"
#include "stancegraph/measures/brokerage/e_i_index.hpp"
#include "stancegraph/network/dna/polarization.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct polarization_arguments : network_arguments {
  std::size_t camps = 2;
  bool is_by_position = false;
  answer normalizes = answer::yes;
  list_format format = list_format::table;
};

/// The days of a network, in cells; none where it is not one of a series.
std::vector<std::string> days_of(const discourse_network& n) {
  if (!n.window) return {};
  return {to_string(n.window->from), to_string(n.window->to)};
}

nlohmann::ordered_json days_in_json(const discourse_network& n) {
  nlohmann::ordered_json record = nlohmann::ordered_json::object();
  record["from"] = n.window ? nlohmann::ordered_json(to_string(n.window->from)) : nullptr;
  record["to"] = n.window ? nlohmann::ordered_json(to_string(n.window->to)) : nullptr;
  return record;
}

/// The series of the basis with another aggregation.
std::vector<discourse_network> series(const network_basis& basis, const polarization_arguments& o,
                                      qualifier_aggregation how) {
  network_basis other = basis;
  other.options.aggregation = how;
  std::vector<discourse_network> all;
  for_each_network_of(std::make_shared<const network_basis>(std::move(other)), o,
                      [&](discourse_network n) { all.push_back(std::move(n)); });
  return all;
}

void list_by_position(shell& sh, const network_basis& basis, const polarization_arguments& o) {
  text_table table{o.window ? std::vector<std::string>{"FROM", "TO"} : std::vector<std::string>{}};
  for (const char* const each : {"POSITION", "OPPOSE", "BOTH", "SUPPORT", "ESTEBAN-RAY", "AGREEMENT"})
    table.header.emplace_back(each);
  std::vector<nlohmann::ordered_json> records;
  for (const discourse_network& n : series(basis, o, qualifier_aggregation::congruence))
    for (const position_polarization& p : polarization_by_position(n)) {
      std::vector<std::string> cells = days_of(n);
      for (std::string& cell : std::vector{basis.columns[p.column].name, std::to_string(p.opposing),
                                           std::to_string(p.divided), std::to_string(p.supporting),
                                           fmt::format("{:.3f}", p.esteban_ray), fixed_number(p.agreement, 3)})
        cells.push_back(std::move(cell));
      table.rows.push_back(std::move(cells));
      nlohmann::ordered_json record = days_in_json(n);
      record["position"] = basis.columns[p.column].id;
      record["oppose"] = p.opposing;
      record["both"] = p.divided;
      record["support"] = p.supporting;
      record["esteban_ray"] = p.esteban_ray;
      record["agreement"] = p.agreement;
      records.push_back(std::move(record));
    }
  if (o.format != list_format::table)
    return write_records(sh, o.format,
                         {"from", "to", "position", "oppose", "both", "support", "esteban_ray", "agreement"}, records);
  const std::size_t days = o.window ? 2 : 0;
  write_table(sh, table, "positions", {days + 1, days + 2, days + 3, days + 4, days + 5});
}

exit_code list_polarization(shell& sh, const polarization_arguments& o) {
  if (o.camps < 2) throw usage_error{"--k: polarization is between two camps or more"};
  if (o.normalizes == answer::no && !o.is_dna_compatible)
    throw usage_error{"--normalize-scores no is for --dna-compat"};
  if (o.is_by_position && o.network.qualifier != network_qualifier::polarity)
    throw usage_error{"--positions is of polarity, not of --qualifier " + std::string{to_word(o.network.qualifier)}};
  const auto basis = network_basis_of(sh, o);
  if (o.is_by_position) {
    list_by_position(sh, *basis, o);
    return exit_code::fine;
  }
  const auto how = [&](qualifier_aggregation a) {
    return aggregation_for_polarization(basis->options, o.window.has_value(), a);
  };
  const auto congruence = series(*basis, o, how(qualifier_aggregation::congruence));
  const auto conflict = series(*basis, o, how(qualifier_aggregation::conflict));
  if (!o.window && o.camps > std::max<std::size_t>(2, congruence.front().rows.size()))
    throw usage_error{"--k: there are only " + counted(congruence.front().rows.size(), "member")};
  text_table table{o.window ? std::vector<std::string>{"FROM", "TO"} : std::vector<std::string>{}};
  for (const char* const each : {"MEMBERS", "STATEMENTS", "INDEX", "AT MOST", "E-I", "CAMPS"})
    table.header.emplace_back(each);
  std::vector<nlohmann::ordered_json> records;
  for (std::size_t i = 0; i != congruence.size(); ++i) {
    const discourse_network& n = congruence[i];
    if (n.units().empty() && o.format == list_format::table) continue;
    const auto found =
        polarization_with_dna_rules(basis->options, n.weights, conflict[i].weights,
                                    {.camps = static_cast<std::uint32_t>(o.camps)}, o.normalizes == answer::yes);
    nlohmann::ordered_json record = days_in_json(n);
    record["members"] = n.rows.size();
    record["statements"] = n.statement_count();
    for (const char* const key : {"index", "at_most", "e_i", "camps"}) record[key] = nullptr;
    std::vector<std::string> cells = days_of(n);
    cells.insert(cells.end(), {std::to_string(n.rows.size()), std::to_string(n.statement_count()), "", "", "", ""});
    if (found) {
      std::vector<std::string> ids;
      std::string names;
      for (const auto& camp : members_of(found->camps)) {
        std::string id, name;
        for (const std::uint32_t row : camp) {
          id += (id.empty() ? "" : " ") + n.row(row).id;
          name += (name.empty() ? "" : ", ") + n.row(row).name;
        }
        ids.push_back(id);
        names += (names.empty() ? "" : " | ") + name;
      }
      record["index"] = found->index;
      record["at_most"] = found->index + found->gap;
      record["camps"] = ids;
      // Where DNA says 0 of nothing there are no camps.
      const auto e_i = ids.empty() ? std::nullopt : e_i_index(n.weights, found->camps);
      if (e_i) record["e_i"] = *e_i;
      const std::size_t at = cells.size() - 4;
      cells[at] = fmt::format("{:.3f}", found->index);
      cells[at + 1] = found->is_exact() ? "exact" : fmt::format("{:.3f}", found->index + found->gap);
      cells[at + 2] = e_i ? fixed_number(*e_i, 3) : "";
      cells[at + 3] = names;
    }
    table.rows.push_back(std::move(cells));
    records.push_back(std::move(record));
  }
  if (o.format != list_format::table) {
    write_records(sh, o.format, {"from", "to", "members", "statements", "index", "at_most", "e_i", "camps"}, records);
    return exit_code::fine;
  }
  const std::size_t days = o.window ? 2 : 0;
  write_table(sh, table, "networks", {days, days + 1, days + 2, days + 3, days + 4});
  return exit_code::fine;
}

}  // namespace

command add_polarization(CLI::App& app) {
  const auto o = std::make_shared<polarization_arguments>();
  o->network = signed_network();
  o->is_open = true;
  o->usually_indents = answer::no;
  CLI::App* const sub = add_command(app, "polarization", "How far a debate is divided into camps, once or over time",
                                    "corpus/ukraine-2021 --from 2021-11 --window months");
  add_network_options(sub, *o);
  add_windows(sub, *o);
  add_number(sub, "--k", o->camps, "Into how many camps (2)");
  add_word(sub, "--normalize-scores", o->normalizes,
           "With --dna-compat: whether the index is divided by all congruence and conflict (yes)");
  add_flag(sub, "--positions", o->is_by_position, "How divided they are on each position instead");
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_polarization(sh, *o); }};
}

}  // namespace stancegraph::program
