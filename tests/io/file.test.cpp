// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/file.hpp"

#include <filesystem>
#include <iterator>
#include <string>

#include "catch.hpp"
#include "places.hpp"

namespace fs = std::filesystem;
namespace sg = stancegraph;

namespace {

auto files_in(const fs::path& folder) {
  return std::distance(fs::directory_iterator{folder}, fs::directory_iterator{});
}

}  // namespace

TEST_CASE("a file is read back byte for byte as it was written", "[io]") {
  const auto file = places::scratch("file-bytes") / "all";
  std::string bytes;
  for (int i = 0; i != 100'000; ++i) bytes += static_cast<char>(i);
  sg::write_file(file, bytes);
  CHECK(sg::read_file(file) == bytes);
  sg::write_file(file, "");
  CHECK(sg::read_file(file).empty());
  CHECK(files_in(file.parent_path()) == 1);
}

TEST_CASE("writing a file touches no other file in the folder", "[io]") {
  const auto folder = places::scratch("file-beside");
  places::write(folder / "a.part", "mine");
  places::write(folder / "a.part1", "mine too");
  sg::write_file(folder / "a", "new");
  CHECK(places::read(folder / "a") == "new");
  CHECK(places::read(folder / "a.part") == "mine");
  CHECK(places::read(folder / "a.part1") == "mine too");
  CHECK(files_in(folder) == 3);
}

TEST_CASE("two simultaneous writes to one file do not mix", "[io]") {
  const auto folder = places::scratch("file-twice");
  sg::output_file first{folder / "a"};
  sg::output_file second{folder / "a"};
  first.write("first");
  second.write("second");
  second.commit();
  CHECK(places::read(folder / "a") == "second");
  first.commit();
  CHECK(places::read(folder / "a") == "first");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("an unfinished write leaves the old file and no temporary file", "[io]") {
  const auto folder = places::scratch("file-unfinished");
  places::write(folder / "a", "old");
  {
    sg::output_file out{folder / "a"};
    out.write("new");
  }
  CHECK(places::read(folder / "a") == "old");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("a rewritten file keeps its permissions, and a new one gets the default ones", "[io]") {
  const auto folder = places::scratch("file-permissions");
  const auto permissions_of = [&](const char* name) { return fs::status(folder / name).permissions(); };
  places::write(folder / "usual", "");
  places::write(folder / "old", "old");
  fs::create_symlink("old", folder / "link");
  for (const auto mode : {0600, 0640, 0444, 0755}) {
    fs::permissions(folder / "old", static_cast<fs::perms>(mode));
    {
      sg::output_file out{folder / "old"};
      CHECK(permissions_of("old.part") == static_cast<fs::perms>(mode));
      out.write("new");
      out.commit();
    }
    CHECK(permissions_of("old") == static_cast<fs::perms>(mode));
    sg::write_file(folder / "link", "newer");
    CHECK(permissions_of("old") == static_cast<fs::perms>(mode));
  }
  CHECK(places::read(folder / "old") == "newer");
  sg::write_file(folder / "new", "new");
  CHECK(permissions_of("new") == permissions_of("usual"));
}

TEST_CASE("writing through a link keeps the link, and a dangling link is an error", "[io]") {
  const auto folder = places::scratch("file-link");
  places::write(folder / "a", "old");
  fs::create_symlink("a", folder / "link");
  sg::write_file(folder / "link", "new");
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(places::read(folder / "a") == "new");
  fs::create_symlink("nothing", folder / "dangling");
  CHECK_THROWS_AS(sg::write_file(folder / "dangling", "new"), sg::io_error);
  CHECK(files_in(folder) == 3);
}

TEST_CASE("file system errors are reported with the path", "[io]") {
  const auto folder = places::scratch("file-refused");
  using Catch::Matchers::ContainsSubstring;
  CHECK_THROWS_WITH(sg::write_file("/dev/full", "text"), ContainsSubstring("/dev/full: cannot be written"));
  CHECK_THROWS_WITH(sg::write_file(folder / "no" / "a", "text"), ContainsSubstring("no/a: cannot be written"));
  CHECK_THROWS_WITH(sg::write_file(folder, "text"), ContainsSubstring("is a folder"));
  CHECK_THROWS_WITH(sg::read_file(folder), ContainsSubstring("is a folder"));
  CHECK_THROWS_WITH(sg::read_file(folder / "a"), ContainsSubstring("a: cannot be read"));
  sg::write_file(folder / "a", "text");
  CHECK_THROWS_WITH(sg::read_file(folder / "a", 3), ContainsSubstring("has 4 bytes; at most 3"));
  CHECK_THROWS_WITH(sg::read_file("/dev/zero", 1000), ContainsSubstring("larger than 1000"));
}
