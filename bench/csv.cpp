// SPDX-License-Identifier: BSL-1.0

// bench_csv write STATEMENTS FOLDER     writes a synthetic corpus as CSV
// bench_csv read FOLDER                 reads it twice and prints the shorter processor time, in milliseconds
//
// Writing and reading are two steps, so that another reader can take turns on the same files.

#include "stancegraph/io/csv/csv.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <ctime>
#include <exception>
#include <limits>
#include <string>

#include "synthetic.hpp"

namespace sg = stancegraph;

int main(int count, char** arguments) try {
  const std::string task = count > 1 ? arguments[1] : "";
  if (task == "write" && count == 4) {
    sg::write_csv(synthetic_corpus({.statements = std::stoul(arguments[2])}), arguments[3]);
    return 0;
  }
  if (task != "read" || count != 3) return std::fprintf(stderr, "see bench/csv.cpp\n"), 2;
  double fastest = std::numeric_limits<double>::max();
  for (int i = 0; i != 2; ++i) {
    const std::clock_t before = std::clock();
    const sg::csv_contents read = sg::read_csv(arguments[2]);
    fastest = std::min(fastest, static_cast<double>(std::clock() - before) * 1000 / CLOCKS_PER_SEC);
    if (read.records.statements().empty()) return 1;
  }
  std::printf("%.0f\n", fastest);
} catch (const std::exception& e) {
  std::fprintf(stderr, "%s\n", e.what());
  return 1;
}
