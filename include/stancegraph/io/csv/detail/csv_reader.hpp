// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/core/error.hpp"
#include "stancegraph/core/text.hpp"
#include "stancegraph/io/detail/fault_log.hpp"

namespace stancegraph::detail {

/// Stores up to `size` bytes at `to` and returns their number; 0 at the end.
using byte_source = std::function<std::size_t(char* to, std::size_t size)>;

/// The bytes of a stream, which must outlive the source. @param name name of the stream in messages
/// @throws io_error from the source, if the stream fails
[[nodiscard]] inline byte_source bytes_of(std::istream& stream, std::string_view name) {
  return [&stream, name](char* to, std::size_t size) {
    stream.read(to, static_cast<std::streamsize>(size));
    if (stream.bad()) throw io_error{std::string{name}, "cannot be read"};
    return static_cast<std::size_t>(stream.gcount());
  };
}

/// A cell of a row. Its views are valid until the next row is read.
struct csv_cell {
  std::string_view raw;     // text in the file, without the quotes
  std::string_view text;    // decoded text: `""` is `"`, and a line break is `\n`
  std::size_t line = 0;     // line of its first byte
  std::size_t column = 0;   // column of its first byte, after the quote
  bool is_straight = true;  // true if `text` equals `raw` and has no line breaks
};

/// Finds the places in the file of the bytes of a cell's text.
class cell_places {
 public:
  explicit cell_places(const csv_cell& cell) : cell_{cell}, at_{{}, cell.line, cell.column} {}

  /// The place of byte `offset` of the text, without the file.
  /// @pre offsets do not decrease from call to call
  [[nodiscard]] const place& of(std::size_t offset) {
    if (cell_.is_straight) at_.column = cell_.column + offset;
    while (!cell_.is_straight && seen_ < offset && raw_ < cell_.raw.size()) {
      const std::string_view rest = cell_.raw.substr(raw_);
      const std::size_t size = rest.starts_with("\"\"") || rest.starts_with("\r\n") ? 2 : 1;
      const bool is_line_end = rest[size - 1] == '\n';
      at_.line += is_line_end ? 1 : 0;
      at_.column = is_line_end ? 1 : at_.column + size;
      raw_ += size;
      ++seen_;
    }
    return at_;
  }

 private:
  const csv_cell& cell_;
  place at_;
  std::size_t raw_ = 0;
  std::size_t seen_ = 0;
};

/// Reads CSV (RFC 4180) row by row through one buffer, so memory is limited by the longest row. It accepts a byte order
/// mark, LF and CRLF, quoted line breaks, and `;` between cells if the header has one before any comma. Faults are
/// logged, and reading continues on the next line.
class csv_reader {
 public:
  /// A longer row is a fault: most likely a quote that is never closed.
  static constexpr std::size_t longest_row = std::size_t{64} << 20;
  /// Further cells of a row are counted but not kept: no table has that many columns.
  static constexpr std::size_t most_cells = 256;

  csv_reader(byte_source source, std::string file, fault_log& log, std::size_t buffer_size)
      : source_{std::move(source)}, file_{std::move(file)}, log_{log}, buffer_(buffer_size) {
    is_stop_[','] = is_stop_[';'] = is_stop_['\n'] = is_stop_['"'] = true;
  }

  /// Reads the next row that is not blank.
  /// @returns false at the end
  bool next() {
    if (std::exchange(is_first_, false)) start();
    for (;;) {
      const outcome found = is_skipping_ ? skip_line() : row();
      if (found == outcome::incomplete && !fill()) too_long();
      if (found == outcome::end) return false;
      if (found == outcome::row &&
          std::any_of(cells_.begin(), cells_.end(), [](const csv_cell& c) { return !c.raw.empty(); }))
        break;
    }
    if (separator_ == '\0') separate_by(',');
    return true;
  }

  /// The cells of the row, at most `most_cells`.
  /// @pre next() returned true
  [[nodiscard]] const std::vector<csv_cell>& cells() const noexcept { return cells_; }
  /// The number of cells in the row.
  [[nodiscard]] std::size_t cell_count() const noexcept { return cell_count_; }
  /// The place where the row ends.
  [[nodiscard]] place row_end() const { return {file_, row_line_, column_of(at_)}; }
  /// The separator between cells.
  [[nodiscard]] char separator() const noexcept { return separator_; }
  /// The name of the file as given by the user.
  [[nodiscard]] const std::string& file() const noexcept { return file_; }

 private:
  enum class outcome { row, incomplete, broken, end };

  std::size_t column_of(const char* at) const noexcept { return static_cast<std::size_t>(at - line_start_) + 1; }

  void start() {
    while (end_ < 3 && !is_at_end_) fill();
    const std::string_view head{buffer_.data(), std::min<std::size_t>(end_, 3)};
    if (head == "\xEF\xBB\xBF") begin_ = 3;
    if (!head.starts_with("\xFF\xFE") && !head.starts_with("\xFE\xFF")) return;
    log_.add({file_, 1, 1}, "the file is in UTF-16", "expected UTF-8");
    source_ = [](char*, std::size_t) { return std::size_t{0}; };
    begin_ = end_;
  }

  /// Moves unread bytes to the front of the buffer, doubles the buffer if it is full, and reads more.
  bool fill() {
    std::copy(buffer_.data() + begin_, buffer_.data() + end_, buffer_.data());
    end_ -= std::exchange(begin_, 0);
    if (end_ == buffer_.size()) {
      if (end_ >= longest_row) return false;
      buffer_.resize(std::min(2 * end_, longest_row));
    }
    while (end_ != buffer_.size() && !is_at_end_) {
      const std::size_t n = source_(buffer_.data() + end_, buffer_.size() - end_);
      is_at_end_ = n == 0;
      end_ += n;
    }
    return true;
  }

  /// Splits the row at the front of the buffer into cells.
  outcome row() {
    if (begin_ == end_) return is_at_end_ ? outcome::end : outcome::incomplete;
    cells_.clear();
    is_straight_ = true;
    is_open_ = false;
    line_start_ = at_ = buffer_.data() + begin_;
    row_line_ = line_;
    cell_count_ = 0;
    for (const char* const end = buffer_.data() + end_;; ++at_) {
      const outcome found = at_ != end && *at_ == '"' ? quoted_cell(end) : plain_cell(end);
      if (found != outcome::row) return found;
      if (at_ != end && *at_ != '\n') {
        if (separator_ == '\0') separate_by(*at_);
        continue;
      }
      begin_ = static_cast<std::size_t>(at_ - buffer_.data()) + (at_ == end ? 0 : 1);
      line_ = row_line_ + 1;
      if (!is_straight_) decode();
      return outcome::row;
    }
  }

  outcome plain_cell(const char* end) {
    const char* const first = at_;
    const char* at = first;
    while (at != end && !is_stop_[static_cast<unsigned char>(*at)]) ++at;
    at_ = at;
    if (at_ == end && !is_at_end_) return outcome::incomplete;
    if (at_ != end && *at_ == '"')
      return broken(at_, "this cell contains a quote but does not begin with one",
                    "quote the whole cell and write the quote twice");
    const bool is_last = at_ == end || *at_ == '\n';
    const char* const last = is_last && at_ != first && at_[-1] == '\r' ? at_ - 1 : at_;
    add(first, last, row_line_, column_of(first), true);
    return outcome::row;
  }

  outcome quoted_cell(const char* end) {
    const char* const first = at_ + 1;
    const std::size_t line = row_line_;
    const std::size_t column = column_of(first);
    const char* last = first;
    bool is_straight = true;
    for (;; last += 2, is_straight = false) {
      last = static_cast<const char*>(std::memchr(last, '"', static_cast<std::size_t>(end - last)));
      const bool is_pair_cut = last != nullptr && last + 1 == end;
      if (!is_at_end_ && (last == nullptr || is_pair_cut)) {
        is_open_ = last == nullptr;
        return outcome::incomplete;
      }
      if (last == nullptr) return broken(at_, "this quote is never closed", {});
      if (is_pair_cut || last[1] != '"') break;
    }
    const auto next_line = [&](const char* from) {
      return static_cast<const char*>(std::memchr(from, '\n', static_cast<std::size_t>(last - from)));
    };
    for (const char* at = next_line(first); at != nullptr; at = next_line(at + 1)) {
      ++row_line_;
      line_start_ = at + 1;
      is_straight = false;
    }
    add(first, last, line, column, is_straight);
    at_ = last + 1;
    if (at_ != end && *at_ == '\r') {
      if (at_ + 1 == end && !is_at_end_) return outcome::incomplete;
      if (at_ + 1 == end || at_[1] == '\n') ++at_;
    }
    if (at_ == end || (is_stop_[static_cast<unsigned char>(*at_)] && *at_ != '"')) return outcome::row;
    return broken(at_, "text after the closing quote of a cell", "write a quote inside a quoted cell twice");
  }

  void add(const char* first, const char* last, std::size_t line, std::size_t column, bool is_straight) {
    const std::string_view raw{first, static_cast<std::size_t>(last - first)};
    if (++cell_count_ > most_cells) return;
    cells_.push_back({raw, raw, line, column, is_straight});
    is_straight_ = is_straight_ && is_straight;
  }

  /// Decodes the cells whose text differs from the bytes in the file.
  void decode() {
    std::size_t size = 0;
    for (const csv_cell& c : cells_) size += c.is_straight ? 0 : c.raw.size();
    decoded_.clear();
    decoded_.reserve(size);
    for (csv_cell& c : cells_) {
      if (c.is_straight) continue;
      const std::size_t start = decoded_.size();
      for (std::size_t i = 0; i != c.raw.size(); ++i) {
        const std::string_view pair = c.raw.substr(i, 2);
        if (pair == "\"\"" || pair == "\r\n") ++i;
        decoded_ += c.raw[i];
      }
      c.text = std::string_view{decoded_}.substr(start);
    }
  }

  /// Logs a fault and continues on the line after `at`.
  outcome broken(const char* at, std::string message, std::string hint) {
    log_.add({file_, row_line_, column_of(at)}, std::move(message), std::move(hint));
    begin_ = static_cast<std::size_t>(at - buffer_.data());
    line_ = row_line_;
    is_skipping_ = true;
    return outcome::broken;
  }
  void too_long() {
    if (is_open_) {
      broken(at_, "this quote is not closed within 64 MiB", {});
    } else {
      log_.add({file_, line_, 1}, "this row has more than 64 MiB");
      line_ = row_line_;
      begin_ = end_;
      is_skipping_ = true;
    }
  }
  outcome skip_line() {
    const char* const from = buffer_.data() + begin_;
    const void* const line_end = begin_ == end_ ? nullptr : std::memchr(from, '\n', end_ - begin_);
    if (line_end == nullptr) {
      begin_ = end_;
      return is_at_end_ ? outcome::end : outcome::incomplete;
    }
    begin_ += static_cast<std::size_t>(static_cast<const char*>(line_end) - from) + 1;
    ++line_;
    is_skipping_ = false;
    return outcome::broken;
  }
  void separate_by(char separator) {
    separator_ = separator;
    is_stop_[static_cast<unsigned char>(separator == ',' ? ';' : ',')] = false;
  }

  byte_source source_;
  std::string file_;
  fault_log& log_;
  std::vector<char> buffer_;  // the unread part is [begin_, end_)
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t line_ = 1;  // line number of begin_
  std::vector<csv_cell> cells_;
  std::string decoded_;
  std::array<bool, 256> is_stop_{};
  const char* at_ = nullptr;
  const char* line_start_ = nullptr;
  std::size_t row_line_ = 1;  // line number of at_
  std::size_t cell_count_ = 0;
  char separator_ = '\0';
  bool is_first_ = true;
  bool is_at_end_ = false;
  bool is_skipping_ = false;
  bool is_straight_ = true;  // true if all cells of the row are straight
  bool is_open_ = false;     // true if the row could not be split because the quote at at_ is not closed
};

}  // namespace stancegraph::detail
