// SPDX-License-Identifier: BSL-1.0

// bench_network write FILE               writes the counts that peers read: row, column, opposing, supporting
// bench_network agreement THREADS        computes congruence and conflict of these counts
// bench_network memory STATEMENTS        reports the peak memory of counting and of this, as a multiple of the result
// bench_network duplicates STATEMENTS    leaves out repetitions within a document
// bench_network rows THREADS TOP MIB     finds the TOP strongest ties (0: all ties) of each of 100,000 actors, row by
//                                        row, in at most MIB MiB
// bench_network windows DAYS             makes a network for each day of a year, each from DAYS days, of 4,000 actors
//
// The counts are those of 1,000,000 statements by 4,000 actors on 500 positions (for `rows`, by 100,000 actors on 5,000
// positions). Actors and positions are drawn by Zipf's law. Each line of the output has a task, the time by the clock
// in milliseconds (the fastest of several runs), and numbers that must be the same in every peer.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <fstream>
#include <limits>
#include <numeric>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "stancegraph/network/congruence_matrices.hpp"
#include "stancegraph/network/duplicate_counting.hpp"
#include "stancegraph/network/network_projection.hpp"
#include "stancegraph/network/network_windows.hpp"
#include "synthetic.hpp"

namespace sg = stancegraph;

namespace {

/// Calls `f(row, column, level)` for each of the given number of random statements.
template <class F>
void for_each_statement(std::size_t statements, std::size_t rows, std::size_t columns, F&& f) {
  std::mt19937_64 random{1};
  std::vector<std::uint32_t> row(rows);
  std::iota(row.begin(), row.end(), 0U);
  std::shuffle(row.begin(), row.end(), random);
  const zipf some_row{rows}, some_column{columns};
  for (std::size_t i = 0; i != statements; ++i) {
    const std::uint32_t by = row[some_row(random)];
    const auto on = static_cast<std::uint32_t>(some_column(random));
    f(by, on, static_cast<std::uint32_t>(random() & 1));
  }
}

sg::network_counts counts(std::size_t statements, std::size_t rows, std::size_t columns) {
  sg::network_counter all{rows, columns, 2};
  for_each_statement(statements, rows, columns, [&](std::uint32_t by, std::uint32_t on, std::uint32_t level) {
    all.add({by, on, level, 1});
  });
  return std::move(all).counts();
}

/// The time of the fastest run, in milliseconds.
template <class Work>
double fastest(int runs, Work&& work) {
  double best = std::numeric_limits<double>::max();
  for (int i = 0; i != runs; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work();
    best = std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  return best;
}

/// A value from /proc/self/status, in MiB.
double status(const std::string& name) {
  std::ifstream in{"/proc/self/status"};
  for (std::string word; in >> word;)
    if (double kib = 0; word == name + ":" && in >> kib) return kib / 1024;
  return 0;
}

double sum_of(const sg::upper_triangle& m) {
  double sum = 0;
  for (std::size_t i = 0; i != m.row_count(); ++i)
    for (std::size_t j = i + 1; j < m.row_count(); ++j) sum += m.row(i)[j - i - 1];
  return sum;
}

void write(const std::string& file) {
  const sg::network_counts x = counts(1'000'000, 4000, 500);
  std::ofstream out{file};
  for (std::size_t c = 0; c != x.cells.size(); ++c) {
    const sg::network_count& cell = x.cells[c];
    const bool has_both =
        c + 1 != x.cells.size() && x.cells[c + 1].row == cell.row && x.cells[c + 1].column == cell.column;
    out << cell.row << ' ' << cell.column << ' ' << (cell.level == 0 ? cell.count : 0) << ' '
        << (cell.level == 1 ? cell.count
            : has_both      ? x.cells[c + 1].count
                            : 0)
        << '\n';
    c += has_both ? 1U : 0U;
  }
}

void agreement(unsigned threads) {
  const sg::network_counts x = counts(1'000'000, 4000, 500);
  std::vector<double> of_column(x.columns);
  for (std::size_t c = 0; c != x.cells.size(); ++c)
    if (c == 0 || x.cells[c - 1].row != x.cells[c].row || x.cells[c - 1].column != x.cells[c].column)
      ++of_column[x.cells[c].column];
  double pairs = 0;
  for (const double n : of_column) pairs += n * (n - 1) / 2;
  sg::congruence_matrices all;
  const double ms = fastest(5, [&] { all = sg::congruence_matrices_of(x, threads); });
  std::printf("agreement %.1f %.0f %.0f\n", ms, sum_of(all.congruence), sum_of(all.conflict));
  std::printf("pairs %.3g per second and thread\n", pairs / ms * 1000 / threads);
}

void memory(std::size_t statements) {
  const double before = status("VmRSS");
  const double cells = 4000. * 3999 / 2;
  const sg::congruence_matrices all = sg::congruence_matrices_of(counts(statements, 4000, 500));
  const double result = 2 * cells * sizeof(double) / (1 << 20);
  const double peak = status("VmHWM") - before;
  std::printf("memory %zu: %.0f MiB, %.2f times the %.0f MiB of the matrices (%.0f)\n", statements, peak, peak / result,
              result, all.congruence.at(0, 1));
}

void duplicates(std::size_t statements) {
  struct unit {
    std::uint32_t row, column, level, document;
  };
  std::vector<unit> all;
  std::uint32_t i = 0;
  for_each_statement(statements, std::max<std::size_t>(50, statements / 100),
                     std::max<std::size_t>(20, statements / 200),
                     [&](std::uint32_t by, std::uint32_t on, std::uint32_t level) {
                       all.push_back({by, on, level, i++ / 20});
                     });
  std::size_t kept = 0;
  const double ms = fastest(3, [&] {
    sg::said_before seen;
    kept = 0;
    for (const unit& u : all) kept += seen.add(u.row, u.column, u.level, u.document) ? 0U : 1U;
  });
  std::printf("duplicates %zu: %.1f ms, %.0f ns a statement, %zu kept\n", statements, ms,
              ms * 1e6 / static_cast<double>(statements), kept);
}

void rows(unsigned threads, std::size_t top, std::size_t mib) {
  const sg::network_counts x = counts(1'000'000, 100'000, 5000);
  sg::network_options o;
  o.type = sg::network_type::onemode;
  o.aggregation = sg::qualifier_aggregation::subtract;
  o.threads = threads;
  if (top != 0) o.top = top;
  const double before = status("VmRSS");
  std::size_t ties = 0;
  double sum = 0;
  const double ms = fastest(1, [&] {
    sg::for_each_onemode_row(x, {{}, {0, 1}, false}, o, mib << 20,
                             [&](std::size_t, std::span<const sg::matrix_entry> of_row) {
                               ties += of_row.size();
                               for (const sg::matrix_entry& e : of_row) sum += e.value;
                             });
  });
  std::printf("rows %.0f ms, %zu ties, sum %.0f, %.0f MiB besides %.0f MiB of counts\n", ms, ties, sum,
              status("VmHWM") - before, static_cast<double>(x.cells.size() * sizeof(sg::network_count)) / (1 << 20));
}

void windows(std::size_t days) {
  synthetic_options how;
  how.statements = 400'000;
  sg::network_options o;
  o.type = sg::network_type::onemode;
  o.aggregation = sg::qualifier_aggregation::congruence;
  o.from = sg::date{"2021-01-01"}.earliest();
  o.to = sg::date{"2021-12-31"}.latest();
  const sg::stance_graph g{synthetic_corpus(how)};
  const auto basis = std::make_shared<const sg::network_basis>(sg::make_network_basis(g, o));
  std::size_t slices = 0, ties = 0, others = 0;
  std::vector<std::pair<std::size_t, std::size_t>> units;
  const double sliding = fastest(2, [&] {
    slices = ties = 0;
    units.clear();
    sg::for_each_network(basis, {sg::window_unit::days, days}, [&](const sg::discourse_network& n) {
      ++slices;
      ties += n.weights.cells().size();
      units.emplace_back(n.first_unit, n.end_unit);
    });
  });
  const double anew = fastest(1, [&] {
    for (std::size_t i = 0; i < units.size(); i += 16) {
      sg::network_counter all{basis->rows.size(), basis->columns.size(), basis->scale.size()};
      for (std::size_t u = units[i].first; u != units[i].second; ++u)
        all.add({basis->units[u].row, basis->units[u].column, basis->units[u].level, 1});
      others += sg::onemode_weights(std::move(all).counts(), basis->scale, o).cells().size();
    }
  });
  const auto taken = static_cast<double>((units.size() + 15) / 16);
  std::printf("windows %zu days: %zu networks of %zu actors, %zu ties in each; %.1f ms each, from scratch %.1f (%zu)\n",
              days, slices, basis->rows.size(), ties / slices, sliding / static_cast<double>(slices), anew / taken,
              others / static_cast<std::size_t>(taken));
}

}  // namespace

int main(int count, char** arguments) try {
  const std::vector<std::string> given{arguments + 1, arguments + count};
  const std::string task = given.empty() ? "" : given[0];
  const auto number = [&](std::size_t i) { return std::stoul(given[i]); };
  if (task == "write" && count == 3) return write(given[1]), 0;
  if (task == "agreement" && count == 3) return agreement(static_cast<unsigned>(number(1))), 0;
  if (task == "memory" && count == 3) return memory(number(1)), 0;
  if (task == "duplicates" && count == 3) return duplicates(number(1)), 0;
  if (task == "windows" && count == 3) return windows(number(1)), 0;
  if (task == "rows" && count == 5) return rows(static_cast<unsigned>(number(1)), number(2), number(3)), 0;
  return std::fprintf(stderr, "see bench/network.cpp\n"), 2;
} catch (const std::exception& e) {
  std::fprintf(stderr, "%s\n", e.what());
  return 1;
}
