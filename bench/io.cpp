// SPDX-License-Identifier: BSL-1.0

// How fast a corpus is read from a folder of CSV and from a binary archive. Benchmarks are named
// <task>/<format>/<statements>.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>

#include <benchmark/benchmark.h>
#include <unistd.h>

#include "stancegraph/io/archive/archive.hpp"
#include "stancegraph/io/csv/csv.hpp"
#include "synthetic.hpp"

namespace fs = std::filesystem;
namespace sg = stancegraph;

namespace {

/// A temporary folder, which is removed when the program ends.
class scratch_folder {
 public:
  scratch_folder() : path_{fs::temp_directory_path() / ("stancegraph-bench-" + std::to_string(getpid()))} {
    fs::create_directories(path_);
  }
  ~scratch_folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  scratch_folder(const scratch_folder&) = delete;
  scratch_folder& operator=(const scratch_folder&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// The files of a corpus with the given number of statements. Keeps the last ones it wrote.
struct written {
  fs::path csv;
  fs::path archive;
  std::uintmax_t csv_bytes = 0;
  std::uintmax_t archive_bytes = 0;

  static const written& of(std::size_t statements) {
    static const scratch_folder folder;
    static std::size_t size = 0;
    static written kept;
    if (size == statements) return kept;
    size = statements;
    kept = {folder.path() / "csv", folder.path() / "corpus.sgb"};
    fs::remove_all(kept.csv);
    const sg::corpus c = synthetic_corpus({.statements = statements});
    sg::write_csv(c, kept.csv);
    sg::write_archive(c, kept.archive);
    for (const auto& file : fs::directory_iterator{kept.csv}) kept.csv_bytes += file.file_size();
    kept.archive_bytes = fs::file_size(kept.archive);
    return kept;
  }
};

template <class Read>
void read(benchmark::State& state, std::uintmax_t bytes, Read&& read_files) {
  for (auto _ : state) {
    auto result = std::make_unique<decltype(read_files())>(read_files());
    benchmark::DoNotOptimize(*result);
    state.PauseTiming();
    result.reset();
    state.ResumeTiming();
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void in_csv(benchmark::State& state) {
  const written& files = written::of(static_cast<std::size_t>(state.range(0)));
  read(state, files.csv_bytes, [&] { return sg::read_csv(files.csv); });
}

void in_archive(benchmark::State& state) {
  const written& files = written::of(static_cast<std::size_t>(state.range(0)));
  read(state, files.archive_bytes, [&] { return sg::read_archive(files.archive); });
}

void sizes(benchmark::internal::Benchmark* b) {
  b->RangeMultiplier(10)->Range(10'000, 10'000'000)->Unit(benchmark::kMillisecond);
}

BENCHMARK(in_csv)->Name("read/csv")->Apply(sizes);
BENCHMARK(in_archive)->Name("read/archive")->Apply(sizes);

}  // namespace
