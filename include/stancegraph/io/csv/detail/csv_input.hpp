// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "stancegraph/corpus.hpp"
#include "stancegraph/io/csv/csv_options.hpp"
#include "stancegraph/io/csv/detail/csv_reader.hpp"
#include "stancegraph/io/csv/detail/csv_table.hpp"
#include "stancegraph/io/csv/detail/inferred_records.hpp"
#include "stancegraph/io/detail/fault_log.hpp"
#include "stancegraph/io/detail/words.hpp"
#include "stancegraph/io/file.hpp"

namespace stancegraph::detail {

/// Reads the tables of a corpus into one set of records.
class csv_input {
 public:
  static constexpr std::size_t buffer_size = std::size_t{1} << 18;

  csv_input(corpus into, const csv_options& options, std::uintmax_t total, std::size_t buffer = buffer_size)
      : contents_{std::move(into), {}, {}, {}},
        inferred_{contents_.records, log_},
        words_{contents_.records, log_, options.infer ? &inferred_ : nullptr},
        meter_{options.control, "reading CSV", total, std::uintmax_t{1} << 20},
        buffer_{buffer} {}

  template <class Record>
  void read(const std::filesystem::path& file) {
    const std::shared_ptr<std::FILE> handle = open_to_read(file);
    read<Record>([=](char* to, std::size_t size) { return read_bytes(handle.get(), file, to, size); }, file.string());
  }
  template <class Record>
  void read(const byte_source& source, std::string name) {
    const auto metered = [&](char* to, std::size_t size) {
      const std::size_t n = source(to, size);
      meter_.add(n);
      meter_.hold(meter_.done());
      return n;
    };
    csv_reader rows{metered, std::move(name), log_, buffer_};
    // Without its ids, everything that refers to this table would be reported too.
    if (!csv_table<Record>{rows, words_, inferred_, contents_.records, log_}.read()) log_.throw_if_any();
  }

  csv_contents finish() {
    log_.throw_if_any();
    meter_.finish();
    contents_.inferred = inferred_.counts();
    contents_.joined = inferred_.joined();
    contents_.doubts = inferred_.doubts();
    return std::move(contents_);
  }

  fault_log& log() noexcept { return log_; }

 private:
  csv_contents contents_;
  fault_log log_;
  inferred_records inferred_;
  word_reader words_;
  run_meter meter_;
  std::size_t buffer_;
};

}  // namespace stancegraph::detail
