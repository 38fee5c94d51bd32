// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/corpus.hpp"
#include "stancegraph/io/verify/detail/coded_text.hpp"
#include "stancegraph/io/verify/detail/verify_texts.hpp"

namespace stancegraph {

/// The SHA-256 digest (FIPS 180-4) of some bytes.
/// @throws io_error if libcrypto cannot compute it
[[nodiscard]] inline digest sha256(std::string_view bytes) { return detail::sha256_engine{}(bytes); }

/// Returns the evidence for a span of a text: its paragraph, the span and its digest. Use it to code by hand or by
/// program.
/// @param span half-open range of code points
/// @returns nothing if the span is empty, extends beyond the text or is not within one paragraph
/// @throws invalid_value if the text is not valid UTF-8
/// @complexity linear in the text
[[nodiscard]] std::optional<evidence> evidence_at(std::string_view text, text_span span);

/// Returns the evidence for each occurrence of a phrase in a text, in order. Occurrences may overlap; those that are
/// not within one paragraph are omitted.
/// @returns an empty list if the phrase is empty or does not occur
/// @throws invalid_value if the text or the phrase is not valid UTF-8
/// @complexity linear in the text, and again for each occurrence
[[nodiscard]] std::vector<evidence> locate(std::string_view text, std::string_view phrase);

/// The result of verify(). A record is counted if its place could be compared with the text.
struct verification {
  std::size_t documents = 0;      ///< documents whose text was found
  std::size_t statements = 0;     ///< statements whose place was checked
  std::size_t relations = 0;      ///< relations whose place was checked
  std::size_t events = 0;         ///< events whose place was checked
  std::size_t without_place = 0;  ///< statements without a place in a document, which were not checked
  std::size_t without_name = 0;   ///< documents with neither a file name nor a digest, whose text cannot be located
  std::vector<diagnostic> findings{};  ///< faults, sorted by document, then by the records that refer to it
};

/// Compares a corpus with the texts it was coded from.
///
/// For each document to which a record refers it checks that the folder has its text (under the document's file name,
/// otherwise any file with its digest), and the size, digest and UTF-8 encoding of the text. For each statement, event
/// and relation with a place in it it checks that the paragraph and the span exist, that the span is within that
/// paragraph, and that its digest is right. If the digest is wrong and the same words are at exactly one other place,
/// the hint names that place. Statements of every rank are checked.
/// @param documents the folder with the texts
/// @throws io_error if the folder or a text in it cannot be read
/// @complexity linear in the corpus and the texts, for each span with the length of its paragraph; the search for moved
///   words is limited
[[nodiscard]] verification verify(const corpus& c, const std::filesystem::path& documents,
                                  const run_control& control = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(io_verify_verify)

#include <algorithm>
#include <string>
#include <utility>

#include "stancegraph/io/file.hpp"

namespace stancegraph {

namespace detail {

/// Compares the places of records with the texts.
class verifier {
 public:
  verifier(const corpus& c, const std::filesystem::path& documents, const run_control& control)
      : corpus_{c}, folder_{documents}, meter_{control, "comparing with the texts"} {}

  verification run() {
    std::vector<std::vector<rest>> resting(corpus_.documents().size());
    const auto enter = [&](record_kind kind, std::string_view id, const evidence& e) {
      if (is_place(e)) resting[e.document.row()].push_back({kind, std::string{id}, e});
    };
    for (const auto h : corpus_.statements().handles()) {
      const evidence e = corpus_.statements().evidence(h);
      enter(record_kind::statement, corpus_.statements().id(h), e);
      if (!is_place(e)) ++result_.without_place;
    }
    for (const document& d : corpus_.documents())
      if (d.file.empty() && !d.sha256) ++result_.without_name;
    for (const event& e : corpus_.events()) enter(record_kind::event, e.id, e.evidence);
    for (const relation& r : corpus_.relations()) enter(record_kind::relation, r.id, r.evidence);
    meter_.expect(static_cast<std::uintmax_t>(
        std::count_if(resting.begin(), resting.end(), [](const auto& r) { return !r.empty(); })));
    for (const auto h : corpus_.documents().handles())
      if (!resting[h.row()].empty()) {
        meter_.check();
        check_document(corpus_[h], resting[h.row()]);
        meter_.add();
      }
    return std::move(result_);
  }

 private:
  /// A record that refers to a place.
  struct rest {
    record_kind kind;
    std::string id;
    evidence at;
  };

  void find(place where, std::string message, std::string hint = {}) {
    result_.findings.push_back({std::move(where), std::move(message), std::move(hint), severity::error});
  }
  static bool is_place(const evidence& e) { return e.document && (e.paragraph || e.span || e.digest); }
  static std::string name_of(const document& d) { return "document " + in_quotes(d.id); }

  void check_document(const document& d, const std::vector<rest>& resting) {
    const auto path = folder_.find(d, sha256_);
    if (!path)
      return find({},
                  name_of(d) + ": its text is not in the folder, and " + std::to_string(resting.size()) +
                      (resting.size() == 1 ? " record refers to it" : " records refer to it"),
                  d.file.empty() && !d.sha256
                      ? "give the document a file name or a digest, by which the text can be found"
                      : "");
    ++result_.documents;
    const std::string text = read_file(*path, text_folder::largest);
    const std::string file = path->string();
    if (d.size && *d.size != text.size())
      find({file}, name_of(d) + ": its text has " + std::to_string(text.size()) + " bytes, expected " +
                       std::to_string(*d.size));
    if (d.sha256)
      if (const digest found = sha256_(text); found != *d.sha256)
        find({file},
             name_of(d) + ": its text has the digest " + to_string(found) + ", expected " + to_string(*d.sha256));
    if (const auto wrong = invalid_utf8_at(text))
      return find({file}, name_of(d) + ": byte " + std::to_string(*wrong + 1) + " of its text is not UTF-8");
    const coded_text coded{text};
    for (const rest& each : resting) check_place(each, d, file, coded);
  }

  void check_place(const rest& r, const document& d, const std::string& file, const coded_text& text) {
    ++(r.kind == record_kind::statement ? result_.statements
       : r.kind == record_kind::event   ? result_.events
                                        : result_.relations);
    const auto wrong = [&](place where, const std::string& message, std::string hint = {}) {
      where.file = file;
      find(std::move(where), std::string{to_word(r.kind)} + ' ' + in_quotes(r.id) + ", " + name_of(d) + ": " + message,
           std::move(hint));
    };
    const evidence& e = r.at;
    if (e.paragraph && *e.paragraph > text.paragraphs())
      wrong({}, "there is no paragraph " + std::to_string(*e.paragraph) + "; the text has " +
                    std::to_string(text.paragraphs()));
    if (!e.span) return;
    const std::string span = "span " + to_string(*e.span);
    if (e.span->end > text.size())
      return wrong({}, span + " extends beyond the text's " + std::to_string(text.size()) + " code points",
                   e.digest ? moved(e, text) : "");
    const std::string_view bytes = text.bytes_of(*e.span);
    const std::size_t number = text.line_of(e.span->start);
    const coded_text::line& line = text.lines()[number];
    const place where{{}, number + 1, static_cast<std::size_t>(bytes.data() - text.bytes().data()) - line.byte + 1};
    if (bytes.find('\n') != std::string_view::npos)
      wrong(where, span + " is not within one paragraph");
    else if (line.paragraph == 0)
      wrong(where, span + " is in a blank line");
    else if (e.paragraph && *e.paragraph != line.paragraph)
      wrong(where,
            span + " is in paragraph " + std::to_string(line.paragraph) + ", expected " + std::to_string(*e.paragraph));
    if (!e.digest) return;
    if (const digest found = sha256_(bytes); found != *e.digest)
      wrong(where, span + " has the digest " + to_string(found) + ", expected " + to_string(*e.digest), moved(e, text));
  }

  /// The new place of the words with the span's digest, if there is exactly one. Every span of the same length must be
  /// tried, so large texts are skipped and the search is limited.
  std::string moved(const evidence& e, const coded_text& text) {
    constexpr std::size_t largest = std::size_t{1} << 20;
    const std::uint32_t size = e.span->size();
    if (text.bytes().size() > largest || size > text.size()) return {};
    std::optional<std::uint32_t> only;
    std::size_t begin = 0;
    std::size_t end = text.byte_of(size);
    for (std::uint32_t start = 0;; ++start) {
      constexpr std::size_t cost_of_one = 256;
      const std::size_t cost = end - begin + cost_of_one;
      if (cost > effort_left_) return {};
      effort_left_ -= cost;
      if (sha256_(text.bytes().substr(begin, end - begin)) == *e.digest) {
        if (only) return {};
        only = start;
      }
      if (end == text.bytes().size()) break;
      begin += code_point_at(text.bytes(), begin).size;
      end += code_point_at(text.bytes(), end).size;
    }
    if (!only) return {};
    const std::uint32_t paragraph = text.lines()[text.line_of(*only)].paragraph;
    return "these words are now at " + to_string(text_span{*only, *only + size}) + " in paragraph " +
           std::to_string(paragraph);
  }
  static std::string to_string(const text_span& s) {
    return std::string{"["}.append(std::to_string(s.start)).append(", ").append(std::to_string(s.end)).append(")");
  }
  static std::string to_string(const digest& d) { return stancegraph::to_string(d); }

  const corpus& corpus_;
  text_folder folder_;
  sha256_engine sha256_;
  run_meter meter_;
  verification result_;
  std::size_t effort_left_ = std::size_t{1} << 30;
};

}  // namespace detail

STANCEGRAPH_INLINE verification verify(const corpus& c, const std::filesystem::path& documents,
                                       const run_control& control) {
  return detail::verifier{c, documents, control}.run();
}

STANCEGRAPH_INLINE std::optional<evidence> evidence_at(std::string_view text, text_span span) {
  if (const auto wrong = invalid_utf8_at(text))
    throw invalid_value{"byte " + std::to_string(*wrong + 1) + " of the text is not UTF-8"};
  const detail::coded_text coded{text};
  if (span.start >= span.end || span.end > coded.size()) return std::nullopt;
  const std::size_t line = coded.line_of(span.start);
  const std::string_view bytes = coded.bytes_of(span);
  if (coded.lines()[line].paragraph == 0 || bytes.find('\n') != std::string_view::npos) return std::nullopt;
  evidence e;
  e.paragraph = coded.lines()[line].paragraph;
  e.span = span;
  e.digest = sha256(bytes);
  return e;
}

STANCEGRAPH_INLINE std::vector<evidence> locate(std::string_view text, std::string_view phrase) {
  if (const auto wrong = invalid_utf8_at(phrase))
    throw invalid_value{"byte " + std::to_string(*wrong + 1) + " of the phrase is not UTF-8"};
  std::vector<evidence> found;
  const auto size = static_cast<std::uint32_t>(count_code_points(phrase));
  if (phrase.empty()) return found;
  for (std::size_t at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + 1)) {
    const auto start = static_cast<std::uint32_t>(count_code_points(text.substr(0, at)));
    if (auto e = evidence_at(text, {start, start + size})) found.push_back(*std::move(e));
  }
  return found;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(io_verify_verify)
