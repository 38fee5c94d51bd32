// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "stancegraph/analysis/lookalike_names.hpp"
#include "stancegraph/core/diagnostic.hpp"
#include "stancegraph/core/name_key.hpp"
#include "stancegraph/corpus.hpp"
#include "stancegraph/io/detail/fault_log.hpp"
#include "stancegraph/io/detail/words.hpp"
#include "stancegraph/io/inferred_counts.hpp"
#include "stancegraph/io/joined_name.hpp"

namespace stancegraph::detail {

/// Creates actors, positions and documents that statements name and no table defines. Spellings of a name that
/// is_same_name() does not distinguish share one record.
class inferred_records final : public record_maker {
 public:
  inferred_records(corpus& into, fault_log& log) : corpus_{into}, log_{log} {}

  /// The number of records created, by kind.
  [[nodiscard]] inferred_counts counts() const {
    return {std::get<0>(created_).size(), std::get<1>(created_).size(), std::get<2>(created_).size()};
  }
  /// Other spellings of created actors and positions, in the order in which they were read.
  [[nodiscard]] const std::vector<joined_name>& joined() const noexcept { return joined_; }
  /// Warnings about created actors and positions that look like others.
  [[nodiscard]] std::vector<diagnostic> doubts() const {
    std::vector<diagnostic> found;
    warn_of_lookalikes(corpus_.actors(), std::get<0>(created_), found);
    warn_of_lookalikes(corpus_.positions(), std::get<1>(created_), found);
    return found;
  }

  bool make(const word& w, const std::string& file, actor_handle& out) override { return make_one(w, file, out); }
  bool make(const word& w, const std::string& file, position_handle& out) override { return make_one(w, file, out); }
  bool make(const word& w, const std::string& file, document_handle& out) override { return make_one(w, file, out); }

 private:
  template <class Record>
  bool make_one(const word& w, const std::string& file, handle<Record>& out) {
    std::string key{w.text};  // a document has an id only
    if constexpr (!std::same_as<Record, document>) key = name_key(w.text);
    auto& by_key = std::get<std::unordered_map<std::string, handle<Record>>>(by_key_);
    if (const auto same = by_key.find(key); same != by_key.end()) {
      out = same->second;
      if (spellings_.insert(std::string{to_word(kind_of<Record>)} + ' ' + std::string{w.text}).second)
        joined_.push_back({{file, w.line, w.column}, kind_of<Record>, std::string{w.text}, corpus_[out].id});
      return true;
    }
    Record created;
    created.id = w.text;
    if constexpr (std::same_as<Record, actor>) created.name = w.text;
    if constexpr (std::same_as<Record, position>) created.label = w.text;
    if (const auto wrong = corpus_.faults(created); !wrong.empty()) {
      log_.add({file, w.line, w.column + wrong.front().offset}, wrong.front().message);
      return false;
    }
    out = corpus_.add(std::move(created));
    by_key.emplace(std::move(key), out);
    std::get<std::vector<created_record<Record>>>(created_).push_back({out, {file, w.line, w.column}});
    return true;
  }

  corpus& corpus_;
  fault_log& log_;
  std::tuple<std::vector<created_record<actor>>, std::vector<created_record<position>>,
             std::vector<created_record<document>>>
      created_;
  std::tuple<std::unordered_map<std::string, actor_handle>, std::unordered_map<std::string, position_handle>,
             std::unordered_map<std::string, document_handle>>
      by_key_;
  std::unordered_set<std::string> spellings_;
  std::vector<joined_name> joined_;
};

}  // namespace stancegraph::detail
