// SPDX-License-Identifier: BSL-1.0

// bench_peak STATEMENTS
//
// The peak memory of reading a corpus, as a multiple of the memory that the corpus needs afterwards. Each reading runs
// in a process of its own, which takes the figures from /proc/self/status (Linux).

#include <cstddef>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>

#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

#include "stancegraph/graph.hpp"
#include "stancegraph/io/archive/archive.hpp"
#include "stancegraph/io/csv/csv.hpp"
#include "synthetic.hpp"

namespace fs = std::filesystem;
namespace sg = stancegraph;

namespace {

/// A value from /proc/self/status, in MiB.
double status(const std::string& name) {
  std::ifstream in{"/proc/self/status"};
  for (std::string word; in >> word;)
    if (double kib = 0; word == name + ":" && in >> kib) return kib / 1024;
  return 0;
}

/// Runs `work` in a process of its own and returns whether it succeeded.
template <class Work>
bool run_alone(Work&& work) {
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0) {
    try {
      work();
      std::fflush(stdout);
      _exit(0);
    } catch (const std::exception& e) {
      std::fprintf(stderr, "%s\n", e.what());
      _exit(1);
    }
  }
  int end = 0;
  return child > 0 && waitpid(child, &end, 0) == child && end == 0;
}

template <class Make>
bool report(const char* name, std::size_t statements, Make&& make) {
  return run_alone([&] {
    const double before = status("VmRSS");
    const auto result = make();
    malloc_trim(0);
    const double after = status("VmRSS") - before;
    const double peak = status("VmHWM") - before;
    std::printf("peak/%s/%zu: %.1f MiB, %.2f times the %.1f MiB of the corpus\n", name, statements, peak, peak / after,
                after);
  });
}

}  // namespace

int main(int count, char** arguments) {
  const std::size_t statements = count > 1 ? std::stoul(arguments[1]) : 100'000;
  const fs::path folder = fs::temp_directory_path() / ("stancegraph-peak-" + std::to_string(getpid()));
  const fs::path csv = folder / "csv";
  const fs::path archive = folder / "corpus.sgb";
  fs::create_directories(folder);
  bool is_fine = run_alone([&] {
    const sg::corpus c = synthetic_corpus({.statements = statements});
    sg::write_csv(c, csv);
    sg::write_archive(c, archive);
  });
  is_fine = is_fine && report("csv", statements, [&] { return sg::read_csv(csv); });
  is_fine = is_fine && report("archive", statements, [&] { return sg::read_archive(archive); });
  is_fine = is_fine && report("graph", statements, [&] { return sg::stance_graph{sg::read_archive(archive)}; });
  fs::remove_all(folder);
  return is_fine ? 0 : 1;
}
