// SPDX-License-Identifier: BSL-1.0
#include <string>

#include "catch.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;

TEST_CASE("format rewrites files and keeps comments, and --check only lists them", "[program]") {
  const auto folder = places::scratch("format");
  const std::string untidy = "# who\n[[actor]]\nname = 'Alpha'   # first\nid='alpha'\n";
  places::write(folder / "a.toml", untidy);
  const auto file = (folder / "a.toml").string();

  const auto check = program::run({"format", "--check", folder.string()});
  CHECK(check.code == 1);
  CHECK(check.out == file + ": would be formatted\n");
  CHECK(places::read(file) == untidy);

  const auto format = program::run({"format", folder.string()});
  CHECK(format.code == 0);
  CHECK(format.out == file + ": formatted\n");
  CHECK(places::read(file) == "# who\n[[actor]]\nid = \"alpha\"\nname = \"Alpha\" # first\n");

  const auto again = program::run({"format", "--check", folder.string()});
  CHECK(again.code == 0);
  CHECK(again.out == folder.string() + ": all files are formatted\n");
}

TEST_CASE("format changes no file if one cannot be read", "[program]") {
  const auto folder = places::scratch("format_faults");
  places::write(folder / "a.toml", "[[actor]]\nname='A'\nid='a'\n");
  places::write(folder / "b.toml", "[[actor]\n");
  const auto result = program::run({"format", folder.string()});
  CHECK(result.code == 3);
  CHECK_THAT(result.err, ContainsSubstring((folder / "b.toml").string() + ":1:"));
  CHECK(places::read(folder / "a.toml") == "[[actor]]\nname='A'\nid='a'\n");
}

TEST_CASE("format refuses files other than TOML", "[program]") {
  const auto file = places::scratch("format_archive") / "it.archive";
  REQUIRE(program::run({"convert", program::talks, file.string()}).code == 0);
  const auto result = program::run({"format", file.string()});
  CHECK(result.code == 2);
  CHECK_THAT(result.err, ContainsSubstring("is an archive"));
}
