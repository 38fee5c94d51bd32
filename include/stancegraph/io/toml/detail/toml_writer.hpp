// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

#include "stancegraph/core/ascii_case.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/corpus.hpp"
#include "stancegraph/io/detail/words.hpp"
#include "stancegraph/io/toml/detail/toml_fields.hpp"
#include "stancegraph/io/toml/detail/toml_folder.hpp"
#include "stancegraph/io/toml/detail/toml_words.hpp"

namespace stancegraph::detail {

/// Writes a corpus as TOML texts in the layout of a folder. `File` is a type with a name and a text.
template <class File>
class toml_writer {
 public:
  /// A file that would become larger than this is continued in another.
  static constexpr std::size_t largest_file = largest_toml_file / 2;

  /// @param meter counts the records
  explicit toml_writer(const corpus& from, run_meter& meter, std::size_t largest = largest_file)
      : corpus_{from}, words_{from}, meter_{meter}, largest_{largest} {}

  std::vector<File> files() {
    // Without any records, an empty file shows that this is a corpus.
    begin("actors", "");
    for (const actor& a : corpus_.actors()) add(a);
    write_table("positions", corpus_.positions());
    write_table("events", corpus_.events());
    write_table("documents", corpus_.documents());
    write_table("relations", corpus_.relations());
    const std::size_t tables = files_.size();
    for (const stretch& each : stretches()) write_statements(each);
    number_files_from(tables);
    return std::move(files_);
  }

  /// Turns an id into the name of a file without its extension: characters other than letters, digits, `.`, `_` and `-`
  /// become `%XX`, as does a `.` at the beginning. The name is cut to a length that file systems accept.
  [[nodiscard]] static std::string file_name(std::string_view id) {
    constexpr std::size_t longest = 200;
    std::string name;
    for (const char c : id) {
      const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
                            c == '-' || (c == '.' && !name.empty());
      const auto byte = static_cast<unsigned char>(c);
      const std::string part =
          is_plain ? std::string{c} : std::string{'%', "0123456789ABCDEF"[byte >> 4], "0123456789ABCDEF"[byte & 0xF]};
      if (name.size() + part.size() > longest) break;
      name += part;
    }
    return name;
  }

 private:
  template <class Table>
  void write_table(std::string_view name, const Table& table) {
    if (table.empty()) return;
    begin(std::string{name}, "");
    for (const auto& record : table) add(record);
  }

  /// Consecutive statements of the corpus that go to the same file.
  struct stretch {
    std::size_t begin;
    std::size_t end;
    document_handle document;  ///< document of all of them; none if they differ
  };

  /// The shortest stretches such that all statements of a document are in the same stretch. There are never more files
  /// than documents: statements of alternating documents form one stretch.
  [[nodiscard]] std::vector<stretch> stretches() const {
    const auto& all = corpus_.statements();
    const auto document_at = [&](std::size_t row) { return all.document(statement_handle{row}); };
    const auto group_at = [&](std::size_t row) {
      const document_handle d = document_at(row);
      return d ? d.row() : corpus_.documents().size();
    };
    std::vector<std::size_t> ends(corpus_.documents().size() + 1);
    for (std::size_t row = 0; row != all.size(); ++row) ends[group_at(row)] = row + 1;
    std::vector<stretch> found;
    for (std::size_t begin = 0; begin != all.size(); begin = found.back().end) {
      stretch next{begin, begin + 1, document_at(begin)};
      for (std::size_t row = begin; row != next.end; ++row) {
        next.end = std::max(next.end, ends[group_at(row)]);
        if (document_at(row) != next.document) next.document = {};
      }
      found.push_back(next);
    }
    return found;
  }

  void write_statements(const stretch& which) {
    const auto& all = corpus_.statements();
    document_ = which.document;
    coder_ = all.coder(statement_handle{which.begin});
    for (std::size_t row = which.begin; row != which.end; ++row)
      if (all.coder(statement_handle{row}) != coder_) coder_ = "";
    std::string defaults = document_ ? "document = " + toml_string(corpus_[document_].id) + "\n" : "";
    if (!coder_.empty()) defaults += "coder = " + toml_string(coder_) + "\n";
    const std::string folder = std::string{statements_folder} + "/";
    if (document_)
      begin(folder + file_name(corpus_[document_].id), std::move(defaults));
    else
      begin((which.begin == 0 ? "" : folder) + "statements", std::move(defaults));
    for (std::size_t row = which.begin; row != which.end; ++row) add(corpus_[statement_handle{row}]);
  }

  /// Files are read in the order of their names. If that differs from the order of the corpus, the files in the folder
  /// of statements are numbered.
  void number_files_from(std::size_t first) {
    const std::string folder = std::string{statements_folder} + "/";
    while (first != files_.size() && !files_[first].name.starts_with(folder)) ++first;
    const std::span<File> all = std::span{files_}.subspan(first);
    if (std::ranges::is_sorted(all, {}, &File::name)) return;
    const std::size_t width = std::to_string(all.size()).size();
    for (std::size_t i = 0; i != all.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      all[i].name.insert(folder.size(), std::string(width - number.size(), '0') + number + "-");
    }
  }

  /// Begins a file with a name that is free even if the file system ignores case. The suffixes (`~2` to `~9`, `~~10` to
  /// `~~99` and so on) keep the names in the order of the files.
  void begin(std::string stem, std::string defaults) {
    stem_ = std::move(stem);
    defaults_ = std::move(defaults);
    std::string name = stem_;
    for (int part = 2; !names_.insert(ascii_lower(name)).second; ++part) {
      const std::string number = std::to_string(part);
      name = stem_ + std::string(number.size(), '~') + number;
    }
    files_.push_back({name + ".toml", defaults_});
  }

  template <class Record>
  void add(const Record& r) {
    std::string text = "[[" + std::string{to_word(kind_of<Record>)} + "]]\n";
    visit_fields(r, [&](const field& f, const auto& member) {
      using Member = std::remove_cvref_t<decltype(member)>;
      if (!is_written(r, f, member)) return;
      if constexpr (toml_shape_of<Member> == toml_shape::span) {
        text += toml_list(f.name, {std::to_string(member->start), std::to_string(member->end)});
      } else if constexpr (toml_shape_of<Member> == toml_shape::strings) {
        std::vector<std::string> items;
        for (const auto& each : member) items.push_back(toml_string(words_(each), true));
        text += toml_list(f.name, items);
      } else if constexpr (std::same_as<Member, endpoint>) {
        text += std::string{f.name} + " = " + toml_string(end_of(r, f.name));
      } else {
        text += std::string{f.name} + " = " + value(member);
      }
      text += '\n';
    });
    if (files_.back().text.size() + text.size() > largest_ && files_.back().text.size() > defaults_.size())
      begin(stem_, defaults_);
    std::string& file = files_.back().text;
    if (!file.empty()) file += '\n';
    file += text;
    meter_.add();
  }

  template <class Record>
  [[nodiscard]] std::string end_of(const Record& r, std::string_view name) const {
    if constexpr (std::same_as<Record, relation>) {
      const auto [subject, object] = words_.ends_of(r);
      return name == "subject" ? subject : object;
    } else {
      return {};
    }
  }
  template <class Member>
  [[nodiscard]] std::string value(const Member& member) const {
    if constexpr (requires { member.value(); })
      return value(*member);
    else if constexpr (std::same_as<Member, bool> || std::unsigned_integral<Member>)
      return words_(member);
    else
      return toml_string(words_(member));
  }

  /// Unknown values, and values given before the first table, are not written.
  template <class Record, class Member>
  [[nodiscard]] bool is_written(const Record& r, const field& f, const Member& member) const {
    if (f.needed == need::required) return true;
    if constexpr (std::same_as<Record, relation>)
      if (f.name == "id") return r.id != corpus_.default_id(r);
    if constexpr (std::same_as<Record, statement>) {
      if (f.name == "document") return member_differs(member, document_);
      if (f.name == "coder") return member_differs(member, coder_);
    }
    if constexpr (std::same_as<Member, rank>)
      return member != rank::normal;
    else if constexpr (Vocabulary<Member>)
      return member != Member{};
    else if constexpr (requires { member.empty(); })
      return !member.empty();
    else
      return static_cast<bool>(member);
  }
  template <class Member, class Default>
  [[nodiscard]] static bool member_differs(const Member& member, const Default& in_file) {
    if constexpr (requires { member == in_file; })
      return member != in_file;
    else
      return false;
  }

  const corpus& corpus_;
  word_writer words_;
  run_meter& meter_;
  std::size_t largest_;
  std::vector<File> files_;
  std::unordered_set<std::string> names_;
  // The current file.
  std::string stem_;
  std::string defaults_;
  document_handle document_;
  std::string coder_;
};

}  // namespace stancegraph::detail
