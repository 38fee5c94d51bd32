// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <ios>
#include <istream>
#include <locale>
#include <new>
#include <streambuf>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "stancegraph/core/run_control.hpp"
#include "stancegraph/corpus.hpp"
#include "stancegraph/io/archive/detail/archive_checksum.hpp"
#include "stancegraph/io/archive/detail/archive_columns.hpp"
#include "stancegraph/io/archive/detail/archive_header.hpp"
#include "stancegraph/io/archive/detail/archive_payload.hpp"
#include "stancegraph/io/detail/fault_log.hpp"

namespace stancegraph::detail {

/// A seekable stream buffer over bytes in memory.
class memory_buffer : public std::streambuf {
 public:
  explicit memory_buffer(std::string_view bytes) {
    char* const begin = const_cast<char*>(bytes.data());
    setg(begin, begin, begin + bytes.size());
  }

 protected:
  pos_type seekoff(off_type by, std::ios_base::seekdir from, std::ios_base::openmode) override {
    return seekpos(by + (from == std::ios_base::beg   ? 0
                         : from == std::ios_base::cur ? gptr() - eback()
                                                      : egptr() - eback()),
                   {});
  }
  pos_type seekpos(pos_type to, std::ios_base::openmode) override {
    if (to < 0 || to > egptr() - eback()) return -1;
    setg(eback(), eback() + static_cast<off_type>(to), egptr());
    return to;
  }
};

/// Reads an archive of `size` bytes from a seekable buffer.
class archive_reader {
 public:
  archive_reader(std::streambuf& from, std::uintmax_t size, const std::string& file, const run_control& control)
      : in_{from}, size_{size}, file_{file}, meter_{control, "reading the archive", 2 * size} {}

  corpus read() {
    meter_.hold(size_);
    read_header();
    meter_.add(begin_);
    check_sum();
    read_directory();
    read_columns();
    corpus c = to_corpus();
    meter_.add(size_);
    return c;
  }

 private:
  [[noreturn]] void fail(std::string message, std::string hint = {}) const {
    throw parse_error{{{file_}, std::move(message), std::move(hint), severity::error}};
  }
  std::string take(std::uint64_t size) {
    std::string bytes(size, '\0');
    if (in_.sgetn(bytes.data(), static_cast<std::streamsize>(size)) != static_cast<std::streamsize>(size))
      fail("the archive is cut off");
    return bytes;
  }

  void read_header() {
    std::string line;
    for (int c = 0; line.size() != archive_header::longest && c != '\n';) {
      c = in_.sbumpc();
      if (c == std::char_traits<char>::eof()) break;
      line += static_cast<char>(c);
    }
    header_ = parse_archive_header(line, file_);
    begin_ = line.size();
    const std::uint64_t rest = size_ - begin_;
    if (header_.directory > rest || header_.payload != rest - header_.directory)
      fail("the archive has " + std::to_string(rest) + " bytes after its first line, which promises " +
               std::to_string(header_.directory) + " and " + std::to_string(header_.payload),
           "it was cut off, or something was added");
  }

  void check_sum() {
    archive_checksum sum;
    std::string block(std::min<std::uint64_t>(std::size_t{1} << 18, size_), '\0');
    for (std::uint64_t left = size_ - begin_; left != 0;) {
      const auto wanted = static_cast<std::streamsize>(std::min<std::uint64_t>(left, block.size()));
      if (in_.sgetn(block.data(), wanted) != wanted) fail("the archive is cut off");
      sum.add({block.data(), static_cast<std::size_t>(wanted)});
      left -= static_cast<std::uint64_t>(wanted);
      meter_.add(static_cast<std::uint64_t>(wanted));
    }
    if (sum.value() != header_.checksum) fail("the checksum is wrong: the archive has been damaged or changed");
    in_.pubseekpos(static_cast<std::streamoff>(begin_), std::ios_base::in);
  }

  /// Checks that the payload is large enough for all elements in the directory before any vector grows.
  void read_directory() {
    // Names have up to 40 bytes and numbers up to 20, so no valid directory is that large.
    if (header_.directory > std::size_t{1} << 14)
      fail("the directory of columns is too large: it has " + std::to_string(header_.directory) + " bytes");
    const std::string text = take(header_.directory);
    archive_cursor in{text, file_, 2};
    in.expect("<?columns\n");
    std::uint64_t left = header_.payload;
    std::vector<std::uint64_t> counts;
    visit_archive(tables_, statements_, [&](const std::string& name, const auto& column) {
      using T = typename std::remove_cvref_t<decltype(column)>::value_type;
      in.expect(name + ' ');
      counts.push_back(in.number<std::uint64_t>());
      in.expect("\n");
      constexpr auto least = [](archive_format f) { return least_size<T>(f); };
      if (counts.back() > left / least(header_.format))
        in.fail(name + " cannot have " + std::to_string(counts.back()) + " elements: they do not fit into " +
                std::to_string(header_.payload) + " bytes");
      left -= counts.back() * least(header_.format);
    });
    in.expect("?>\n");
    if (!in.is_at_end()) in.fail("the directory continues after its end");
    if (header_.format == archive_format::binary && left != 0)
      in.fail("the payload has " + std::to_string(left) + " bytes more than its columns need");
    std::size_t i = 0;
    visit_archive(tables_, statements_, [&](const std::string&, auto& column) { column.resize(counts[i++]); });
  }

  void read_columns() {
    std::istream in{&in_};
    in.imbue(std::locale::classic());
    std::string current;
    const auto where = [&] {
      const auto at = in_.pubseekoff(0, std::ios_base::cur, std::ios_base::in);
      return at < 0 ? std::string{} : " near byte " + std::to_string(static_cast<std::streamoff>(at));
    };
    bool is_at_end = false;
    try {
      is_at_end = read_payload(in, header_.format, [&](auto carrier) {
        visit_archive(tables_, statements_, [&](const std::string& name, auto& column) {
          current = name;
          meter_.check();
          carrier(name, column);
        });
      });
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const limit_error&) {
      throw;
    } catch (const std::exception& e) {
      fail("column " + current + " cannot be read" + where() + ": " + e.what());
    }
    if (!is_at_end) fail("the payload does not end after its last column" + where());
  }

  corpus to_corpus() {
    corpus c;
    fault_log log;
    std::apply([&](auto&... table) { ((table.add_to(c, log, file_), log.throw_if_any(), table = {}), ...); },
               tables_.records);
    if (!tables_.dates.is_sound()) fail("dates: the column is inconsistent");
    std::vector<date> dates;
    for (std::size_t i = 0; i != tables_.dates.ends.size(); ++i) {
      auto found = parse_date(tables_.dates[i]);
      if (const auto* fault = std::get_if<date_fault>(&found))
        fail("dates, row " + std::to_string(i + 1) + ": " + in_quotes(tables_.dates[i]) + ": " + fault->message);
      dates.push_back(std::get<date>(std::move(found)));
    }
    try {
      column_access::adopt(c, dates, std::move(statements_));
    } catch (const corpus_error& e) {
      fail(e.what());
    }
    return c;
  }

  std::streambuf& in_;
  std::uintmax_t size_;
  const std::string& file_;
  archive_header header_;
  std::size_t begin_ = 0;
  archive_tables tables_;
  column_access::columns statements_;
  run_meter meter_;
};

}  // namespace stancegraph::detail
