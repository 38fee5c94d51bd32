// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

#include "stancegraph/corpus.hpp"
#include "stancegraph/io/detail/toml_fields.hpp"
#include "stancegraph/io/detail/toml_folder.hpp"
#include "stancegraph/io/detail/toml_words.hpp"
#include "stancegraph/io/detail/words.hpp"

namespace stancegraph::detail {

/// Writes a corpus as TOML texts in the layout of a folder. `File` is a type with a name and a text.
template <class File>
class toml_writer {
 public:
  explicit toml_writer(const corpus& from) : corpus_{from}, words_{from} {}

  std::vector<File> files() {
    // Where there is nothing else, an empty file says that it is a corpus.
    begin("actors", "");
    for (const actor& a : corpus_.actors()) add(a);
    write_table("positions", corpus_.positions());
    write_table("events", corpus_.events());
    write_table("documents", corpus_.documents());
    write_table("relations", corpus_.relations());
    std::vector<std::vector<statement_handle>> of_document(corpus_.documents().size() + 1);
    for (const statement_handle s : corpus_.statements().handles()) {
      const document_handle d = corpus_.statements().document(s);
      of_document[d ? d.row() : corpus_.documents().size()].push_back(s);
    }
    for (const document_handle d : corpus_.documents().handles())
      write_statements(statements_folder + ("/" + file_name(corpus_[d].id)), d, of_document[d.row()]);
    write_statements(statements_folder, {}, of_document.back());
    return std::move(files_);
  }

  /// An id as the name of a file, without its extension: all but letters, digits, `.`, `_` and `-` as `%XX`, a `.` at
  /// its beginning too, and no longer than file systems take.
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
  /// A file that would grow larger than readers take is continued in another.
  static constexpr std::size_t largest_file = largest_toml_file / 2;

  template <class Table>
  void write_table(std::string_view name, const Table& table) {
    if (table.empty()) return;
    begin(std::string{name}, "");
    for (const auto& record : table) add(record);
  }

  void write_statements(const std::string& name, document_handle d, const std::vector<statement_handle>& all) {
    if (all.empty()) return;
    document_ = d;
    coder_ = corpus_.statements().coder(all.front());
    for (const statement_handle s : all)
      if (corpus_.statements().coder(s) != coder_) coder_ = "";
    std::string defaults = d ? "document = " + toml_string(corpus_[d].id) + "\n" : "";
    if (!coder_.empty()) defaults += "coder = " + toml_string(coder_) + "\n";
    begin(name, std::move(defaults));
    for (const statement_handle s : all) add(corpus_[s]);
  }

  /// Begins a file under a name that is free, also where letters of either case are the same.
  void begin(std::string stem, std::string defaults) {
    stem_ = std::move(stem);
    defaults_ = std::move(defaults);
    std::string name = stem_;
    const auto lower = [](std::string text) {
      for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
      return text;
    };
    for (int part = 2; !names_.insert(lower(name)).second; ++part) name = stem_ + "~" + std::to_string(part);
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
    if (files_.back().text.size() + text.size() > largest_file && files_.back().text.size() > defaults_.size())
      begin(stem_, defaults_);
    std::string& file = files_.back().text;
    if (!file.empty()) file += '\n';
    file += text;
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

  /// What is not said, and what is said before the first table, is left out.
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
  std::vector<File> files_;
  std::unordered_set<std::string> names_;
  // The file that is being written.
  std::string stem_;
  std::string defaults_;
  document_handle document_;
  std::string coder_;
};

}  // namespace stancegraph::detail
