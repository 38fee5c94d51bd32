// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include <stancegraph/corpus/document.hpp>

using namespace stancegraph;

TEST_CASE("documents are equal if all their fields are", "[corpus]") {
  const document article{.id = "article",
                         .title = "t",
                         .outlet = "o",
                         .author = "a",
                         .published = date{"2021-12-08"},
                         .language = "en",
                         .quality = document_quality::original,
                         .file = "002.txt",
                         .sha256 = digest{},
                         .size = 7,
                         .note = "n"};
  const auto differs = [&](auto change) {
    auto other = article;
    change(other);
    return !(other == article);
  };
  CHECK(document{article} == article);
  CHECK(differs([](document& d) { d.id = "x"; }));
  CHECK(differs([](document& d) { d.title = "x"; }));
  CHECK(differs([](document& d) { d.outlet = "x"; }));
  CHECK(differs([](document& d) { d.author = "x"; }));
  CHECK(differs([](document& d) { d.published.reset(); }));
  CHECK(differs([](document& d) { d.language = "de"; }));
  CHECK(differs([](document& d) { d.quality.reset(); }));
  CHECK(differs([](document& d) { d.file = "x"; }));
  CHECK(differs([](document& d) { d.sha256.reset(); }));
  CHECK(differs([](document& d) { d.size = 8; }));
  CHECK(differs([](document& d) { d.note = "x"; }));
}
