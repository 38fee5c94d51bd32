// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/verify/verify.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "places.hpp"

namespace sg = stancegraph;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::EndsWith;

namespace {

std::filesystem::path folder() { return places::data("texts"); }
std::string text() { return places::read(folder() / "short.txt"); }

/// A corpus with one statement, which rests on some words of the short text.
struct one_statement {
  sg::document paper{.id = "paper", .file = "short.txt"};
  sg::evidence at{};

  explicit one_statement(std::string_view words = "asked for talks") {
    const auto found = sg::locate(text(), words);
    REQUIRE_FALSE(found.empty());
    at = found.front();
    paper.sha256 = sg::sha256(text());
    paper.size = text().size();
  }
  sg::corpus corpus() const {
    sg::corpus c;
    auto evidence = at;
    evidence.document = c.add(paper);
    const auto a = c.add(sg::actor{.id = "a", .name = "A"});
    const auto p = c.add(sg::position{.id = "p", .label = "P"});
    sg::statement s{.id = "it", .holders = {a}, .position = p};
    s.evidence = evidence;
    c.add(s);
    return c;
  }
  sg::verification verified(const std::filesystem::path& in = folder()) const { return sg::verify(corpus(), in); }
  /// The one finding there should be.
  sg::diagnostic finding(const std::filesystem::path& in = folder()) const {
    const auto findings = verified(in).findings;
    INFO(sg::to_string(findings));
    REQUIRE(findings.size() == 1);
    return findings.front();
  }
};

}  // namespace

TEST_CASE("SHA-256 matches the examples of FIPS 180-4", "[io]") {
  const auto hex = [](std::string_view bytes) { return sg::to_string(sg::sha256(bytes)); };
  CHECK(hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(hex("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstno"
            "pqrstu") == "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
  CHECK(hex(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("the evidence at a span gives its paragraph and digest", "[io]") {
  const auto e = sg::evidence_at(text(), {24, 39});
  REQUIRE(e);
  CHECK(e->paragraph == 2u);
  CHECK(e->span == sg::text_span{24, 39});
  CHECK(e->digest == sg::sha256("asked for talks"));
  CHECK(sg::evidence_at(text(), {0, 10})->paragraph == 1u);
}

TEST_CASE("spans count code points, not bytes", "[io]") {
  const auto found = sg::locate(text(), "soon");
  REQUIRE(found.size() == 1);
  CHECK(found[0].span == sg::text_span{42, 46});
  CHECK(found[0].paragraph == 2u);
  CHECK(found[0].digest == sg::sha256("soon"));
}

TEST_CASE("a span that is empty, reversed, out of range, in a blank line or across lines has no evidence", "[io]") {
  const auto size = static_cast<std::uint32_t>(sg::count_code_points(text()));
  for (const sg::text_span s :
       {sg::text_span{3, 3}, {5, 3}, {0, size + 1}, {size, size + 1}, {49, 50}, {5, 14}, {9, 11}}) {
    INFO(s.start << " " << s.end);
    CHECK_FALSE(sg::evidence_at(text(), s));
  }
  CHECK_THROWS_AS(sg::evidence_at("a\xFF", {0, 1}), sg::invalid_value);
  CHECK_THROWS_AS(sg::locate("a", "\xFF"), sg::invalid_value);
}

TEST_CASE("every occurrence of a phrase is found unless it crosses lines", "[io]") {
  const auto found = sg::locate(text(), "No troops");
  REQUIRE(found.size() == 2);
  CHECK(found[0].paragraph == 3u);
  CHECK(found[0].span != found[1].span);
  CHECK(sg::locate("aaa", "aa").size() == 2);
  CHECK(sg::locate(text(), "headline\n").empty());
  CHECK(sg::locate(text(), "").empty());
  CHECK(sg::locate(text(), "nowhere").empty());
}

TEST_CASE("a corpus that matches its texts has no findings, and the verified statements are counted", "[io]") {
  auto c = one_statement{}.corpus();
  const auto paper = c.documents().find("paper");
  c.add(sg::statement{.id = "no place", .holders = {sg::actor_handle{0}}, .position = sg::position_handle{0}});
  sg::statement only_document{
      .id = "only document", .holders = {sg::actor_handle{0}}, .position = sg::position_handle{0}};
  only_document.evidence.document = paper;
  c.add(only_document);
  c.add(sg::document{.id = "nothing rests on it", .file = "missing.txt"});
  auto r = sg::relate<sg::predicate::allied_with>(c.actors().find("a"), c.add(sg::actor{.id = "b", .name = "B"}));
  r.evidence = sg::locate(text(), "minister").front();
  r.evidence.document = paper;
  c.add(r);
  const auto v = sg::verify(c, folder());
  INFO(sg::to_string(v.findings));
  CHECK(v.findings.empty());
  CHECK(v.documents == 1);
  CHECK(v.statements == 1);
  CHECK(v.relations == 1);
  CHECK(v.events == 0);
}

TEST_CASE("a text without a file name is found by its digest", "[io]") {
  one_statement it;
  it.paper.file = "";
  CHECK(it.verified().findings.empty());
  it.paper.file = "renamed.txt";
  CHECK(it.verified().findings.empty());
  it.paper.size = std::nullopt;
  CHECK(it.verified().findings.empty());
}

TEST_CASE("a missing text is reported once", "[io]") {
  one_statement it;
  it.paper.file = "";
  it.paper.sha256 = sg::sha256("another text");
  CHECK_THAT(it.finding().message,
             ContainsSubstring("document 'paper': its text is not in the folder, and 1 record refers to it"));
  it.paper.sha256 = std::nullopt;
  CHECK_THAT(it.finding().hint, ContainsSubstring("a file name or a digest"));
  CHECK(it.verified().statements == 0);
  CHECK_THROWS_AS(it.verified(folder() / "none"), sg::io_error);
  CHECK_THROWS_AS(it.verified(folder() / "short.txt"), sg::io_error);
}

TEST_CASE("a text with a different size or digest is reported", "[io]") {
  one_statement it;
  it.paper.size = 5;
  CHECK_THAT(it.finding().message, ContainsSubstring("its text has 111 bytes, expected 5"));
  it.paper.size = std::nullopt;
  it.paper.sha256 = sg::sha256("another text");
  CHECK_THAT(it.finding().message, ContainsSubstring("its text has the digest " + sg::to_string(sg::sha256(text())) +
                                                     ", expected " + sg::to_string(sg::sha256("another text"))));
  CHECK_THAT(it.finding().where.file, EndsWith("short.txt"));
}

TEST_CASE("a paragraph that is missing or does not match the span is reported", "[io]") {
  one_statement it;
  it.at.paragraph = 3;
  const auto f = it.finding();
  CHECK(f.message == "statement 'it', document 'paper': span [24, 39) is in paragraph 2, expected 3");
  CHECK(f.where.line == 3);
  CHECK(f.where.column == 13);
  it.at.span = std::nullopt;
  it.at.digest = std::nullopt;
  CHECK(it.verified().findings.empty());
  it.at.paragraph = 4;
  CHECK_THAT(it.finding().message, ContainsSubstring("there is no paragraph 4; the text has 3"));
}

TEST_CASE("a span that is out of range, across lines or in a blank line is reported", "[io]") {
  one_statement it;
  it.at.digest = std::nullopt;
  it.at.span = sg::text_span{5, 1000};
  CHECK_THAT(it.finding().message, ContainsSubstring("span [5, 1000) extends beyond the text's 109 code points"));
  it.at.span = sg::text_span{5, 14};
  CHECK_THAT(it.finding().message, ContainsSubstring("span [5, 14) is not within one paragraph"));
  it.at.span = sg::text_span{49, 50};
  CHECK_THAT(it.finding().message, ContainsSubstring("span [49, 50) is in a blank line"));
}

TEST_CASE("moved words are reported with their new place if they occur only once", "[io]") {
  one_statement it;
  it.at.span = sg::text_span{26, 41};
  const auto f = it.finding();
  CHECK_THAT(f.message, ContainsSubstring("span [26, 41) has the digest "));
  CHECK_THAT(f.message, EndsWith("expected " + sg::to_string(sg::sha256("asked for talks"))));
  CHECK(f.hint == "these words are now at [24, 39) in paragraph 2");

  it.at.span = sg::text_span{110, 125};
  CHECK_THAT(it.finding().hint, ContainsSubstring("[24, 39)"));

  one_statement twice{"No troops"};
  twice.at.span = sg::text_span{60, 69};
  CHECK(twice.finding().hint.empty());

  it.at.digest = sg::sha256("gone");
  CHECK(it.finding().hint.empty());
}

TEST_CASE("a text that is not UTF-8 is reported and not searched", "[io]") {
  const auto scratch = places::scratch("verify-utf8");
  places::write(scratch / "short.txt", "bad \xC3 text");
  one_statement it;
  it.paper.size = std::nullopt;
  it.paper.sha256 = std::nullopt;
  CHECK_THAT(it.finding(scratch).message, ContainsSubstring("byte 5 of its text is not UTF-8"));
  CHECK(it.verified(scratch).statements == 0);
}

TEST_CASE("verification reports each document as progress and respects its limits", "[io]") {
  const sg::corpus c = one_statement{}.corpus();
  std::uintmax_t done = 0, total = 0;
  (void)sg::verify(c, folder(), {.progress = [&](std::uintmax_t n, std::uintmax_t all) { done = n, total = all; }});
  CHECK(done == 1);
  CHECK(total == 1);
  CHECK_THROWS_AS(sg::verify(c, folder(), {.time_limit = std::chrono::seconds{-1}}), sg::limit_error);
}
