// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/archive/archive.hpp"

#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <locale>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sys/resource.h>

#include "catch.hpp"
#include "forged_archive.hpp"
#include "memory_meter.hpp"
#include "places.hpp"
#include "random_corpus.hpp"
#include "run_controls.hpp"
#include "stancegraph/corpus/same_records.hpp"
#include "stancegraph/io/archive/detail/archive_columns.hpp"

namespace sg = stancegraph;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::MessageMatches;
using Catch::Matchers::StartsWith;

namespace {

constexpr sg::archive_format formats[] = {sg::archive_format::binary, sg::archive_format::text,
                                          sg::archive_format::xml};

/// A small corpus with something in every field: the content of the golden archives. It never changes.
sg::corpus small_corpus() {
  sg::corpus c;
  const auto paper = c.add(sg::document{.id = "paper",
                                        .title = "Talks; \\ and more",
                                        .outlet = "An outlet",
                                        .author = "An author",
                                        .published = sg::date{"2021-12-08"},
                                        .language = "en",
                                        .quality = sg::document_quality::machine_translated,
                                        .file = "paper.txt",
                                        .sha256 = sg::parse_digest(std::string(64, 'a')),
                                        .size = 12345,
                                        .note = "two\nlines"});
  const auto lavrov = c.add(sg::actor{.id = "lavrov",
                                      .name = "Сергей Лавров",
                                      .kind = sg::actor_kind::person,
                                      .other_names = {{"Lavrov; S. [\\]", {}}, {"Minister", sg::date{"2004-03/.."}}},
                                      .note = "<b>&amp;</b>"});
  const auto russia = c.add(sg::actor{.id = "russia", .name = "Russia", .kind = sg::actor_kind::state});
  const auto author = c.add(sg::actor{.id = "author", .name = "An author", .kind = sg::actor_kind::person});
  const auto halt = c.add(sg::position{.id = "halt",
                                       .label = "NATO halts",
                                       .kind = sg::position_kind::demand,
                                       .summary = "NATO takes in no more members.",
                                       .note = "a note"});
  const auto invasion = c.add(sg::position{.id = "invasion", .label = "An invasion"});
  sg::event talks{.id = "talks",
                  .label = "Talks",
                  .kind = sg::event_kind::talks,
                  .period = sg::date{"2021-12-07"},
                  .place = "Geneva",
                  .participants = {russia, lavrov},
                  .is_planned = true,
                  .note = "a note"};
  talks.evidence.document = paper;
  talks.evidence.paragraph = 7;
  const auto at_talks = c.add(talks);
  auto speaks = sg::relate<sg::predicate::speaks_for>(lavrov, russia);
  speaks.period = sg::date{"2004-03-09/.."};
  speaks.evidence = {paper, 2, sg::text_span{10, 20}, sg::parse_digest(std::string(64, 'b')),
                     sg::attribution::author_voice};
  speaks.basis = sg::relation_basis::stated;
  speaks.note = "a note";
  c.add(speaks);
  c.add(sg::relate<sg::predicate::contradicts>(halt, invasion));

  sg::statement s{.id = "joint", .holders = {lavrov, russia}, .position = halt};
  s.on_behalf_of = {russia};
  s.voice = {lavrov, author};
  s.addressees = {author};
  s.polarity = sg::polarity::oppose;
  s.act = sg::speech_act::warns;
  s.conditions = {{sg::condition_operator::if_, invasion}, {sg::condition_operator::until, halt}};
  s.condition_join = sg::condition_join::any;
  s.said = sg::date{"2021-12-07"};
  s.holds = sg::date{"2021-12-07/.."};
  s.coded_at = sg::date{"2022-01-02"};
  s.event = at_talks;
  s.evidence = {paper, 3, sg::text_span{100, 164}, sg::parse_digest(std::string(64, 'c')),
                sg::attribution::reported_speech};
  s.quote = "Так.";
  s.rank = sg::rank::deprecated;
  s.reason = "misread";
  s.confidence = 2;
  s.coder = "first";
  s.note = "two\nlines";
  c.add(s);
  c.add(sg::statement{.id = "bare", .holders = {author}, .position = invasion});
  return c;
}

std::string read_error(std::string_view bytes) {
  try {
    (void)sg::parse_archive(bytes, "a.archive");
  } catch (const sg::parse_error& e) {
    return e.what();
  }
  return {};
}

/// While it exists, no file of this process can grow beyond this many bytes, as on a full disk.
class full_disk {
 public:
  explicit full_disk(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit now{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &now);
  }
  full_disk(const full_disk&) = delete;
  full_disk& operator=(const full_disk&) = delete;
  ~full_disk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  void (*handler_)(int) = std::signal(SIGXFSZ, SIG_IGN);
  rlimit before_{};
};

/// Whether the bytes are refused or taken, in either case with memory for a small multiple of them and in good order.
void survive(const std::string& bytes) {
  const memory_meter meter;
  std::optional<sg::corpus> c;
  try {
    c = sg::parse_archive(bytes);
  } catch (const sg::parse_error&) {
  }
  if (meter.peak() > 100'000 + 40 * bytes.size()) FAIL(meter.peak() << " bytes for an archive of " << bytes.size());
  // A corpus that was read obeys the rules, so it can be written and read again.
  if (c && !sg::is_same(*c, sg::parse_archive(sg::to_archive(*c)))) FAIL("the corpus changes when it is written");
}

}  // namespace

TEST_CASE("a corpus is restored from its archive and archived again byte for byte", "[io]") {
  for (const auto format : formats)
    for (std::uint64_t seed = 0; seed != 40; ++seed) {
      const auto c = random_corpus(seed);
      const auto bytes = sg::to_archive(c, {.format = format});
      const auto again = sg::parse_archive(bytes);
      REQUIRE(sg::is_same(c, again));
      REQUIRE(sg::to_archive(again, {.format = format}) == bytes);
    }
}

TEST_CASE("an empty corpus can be archived", "[io]") {
  for (const auto format : formats)
    CHECK(sg::is_same(sg::corpus{}, sg::parse_archive(sg::to_archive(sg::corpus{}, {.format = format}))));
}

TEST_CASE("archives can be written to files and read back", "[io]") {
  const auto folder = places::scratch("archive-files");
  const auto c = small_corpus();
  for (const auto format : formats) {
    const auto file = folder / sg::to_word(format);
    sg::write_archive(c, file, {.format = format});
    CHECK(places::read(file) == sg::to_archive(c, {.format = format}));
    CHECK(sg::is_same(c, sg::read_archive(file)));
    CHECK(sg::is_archive(file));
  }
  places::write(folder / "other", "id,holders\n");
  CHECK_FALSE(sg::is_archive(folder / "other"));
  CHECK_FALSE(sg::is_archive(folder));
  CHECK_FALSE(sg::is_archive(folder / "none"));
}

TEST_CASE("archives of version 1 can still be read and written", "[io]") {
  for (const auto format : formats) {
    const auto file = places::data("archives") / ("version-1." + std::string{sg::to_word(format)});
    const char* const bless = std::getenv("STANCEGRAPH_BLESS");
    if (bless != nullptr && !std::filesystem::exists(file))
      places::write(file, sg::to_archive(small_corpus(), {.format = format}));
    CHECK(sg::is_same(small_corpus(), sg::read_archive(file)));
    CHECK(places::read(file) == sg::to_archive(small_corpus(), {.format = format}));
  }
}

TEST_CASE("an XML archive is one XML document after its header lines", "[io]") {
  const auto bytes = sg::to_archive(small_corpus(), {.format = sg::archive_format::xml});
  CHECK_THAT(bytes, StartsWith("<?stancegraph-archive version=\"1\" format=\"xml\" byte_order=\"any\" directory=\""));
  CHECK_THAT(bytes, ContainsSubstring("?>\n<columns>\n") && Catch::Matchers::EndsWith("</columns>\n"));
}

TEST_CASE("numbers in archives do not depend on the locale", "[io]") {
  struct thousands : std::numpunct<char> {
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\1"; }
  };
  struct with_locale {
    std::locale before = std::locale::global(std::locale{std::locale::classic(), new thousands});
    ~with_locale() { std::locale::global(before); }
  };
  for (const auto format : formats) {
    const auto bytes = sg::to_archive(small_corpus(), {.format = format});
    const with_locale other;
    CHECK(sg::to_archive(small_corpus(), {.format = format}) == bytes);
    CHECK(sg::is_same(small_corpus(), sg::parse_archive(bytes)));
  }
}

TEST_CASE("a failed write leaves the old archive intact", "[io]") {
  const auto folder = places::scratch("archive-failed");
  const auto c = small_corpus();
  sg::write_archive(c, folder / "a");
  const auto before = places::read(folder / "a");
  const auto more = random_corpus(1);
  REQUIRE(sg::to_archive(more).size() > 2000);
  const auto write_more = [&] {
    const full_disk no_more_than{2000};
    sg::write_archive(more, folder / "a");
  };
  CHECK_THROWS_MATCHES(write_more(), sg::io_error, MessageMatches(ContainsSubstring("a: cannot be written")));
  CHECK(places::read(folder / "a") == before);
  CHECK(std::distance(std::filesystem::directory_iterator{folder}, {}) == 1);
}

TEST_CASE("writing an archive to an impossible path throws an error", "[io]") {
  const auto folder = places::scratch("archive-nowhere");
  CHECK_THROWS_AS(sg::write_archive(small_corpus(), folder / "none" / "a"), sg::io_error);
  CHECK_THROWS_AS(sg::write_archive(small_corpus(), folder), sg::io_error);
  if (std::filesystem::exists("/dev/full"))
    CHECK_THROWS_AS(sg::write_archive(small_corpus(), "/dev/full"), sg::io_error);
}

TEST_CASE("an unreadable file is an io error, and a file that is not an archive is a parse error", "[io]") {
  const auto folder = places::scratch("archive-unreadable");
  CHECK_THROWS_AS(sg::read_archive(folder / "none"), sg::io_error);
  CHECK_THROWS_AS(sg::read_archive(folder), sg::io_error);
  places::write(folder / "empty", "");
  CHECK_THROWS_AS(sg::read_archive(folder / "empty"), sg::parse_error);
  places::write(folder / "csv", "id,holders\n");
  CHECK_THROWS_MATCHES(sg::read_archive(folder / "csv"), sg::parse_error,
                       MessageMatches(ContainsSubstring("csv:1:1: error: is not a stancegraph archive")));
}

TEST_CASE("an archive truncated at any byte is refused", "[io]") {
  for (const auto format : formats) {
    const auto bytes = sg::to_archive(small_corpus(), {.format = format});
    for (std::size_t size = 0; size != bytes.size(); ++size)
      if (read_error(std::string_view{bytes}.substr(0, size)).empty()) FAIL(sg::to_word(format) << " cut at " << size);
  }
}

TEST_CASE("an archive truncated in its first line is recognized and reported once as truncated", "[io]") {
  const auto file = places::scratch("archive-cut") / "a";
  for (const auto format : formats) {
    const auto bytes = sg::to_archive(small_corpus(), {.format = format});
    for (std::size_t size = 1; size <= bytes.find('\n'); ++size) {
      CAPTURE(size);
      CHECK(read_error(bytes.substr(0, size)) ==
            "a.archive: error: the archive is cut off: its first line is incomplete");
      places::write(file, bytes.substr(0, size));
      CHECK(sg::is_archive(file));
    }
  }
  places::write(file, "");
  CHECK_FALSE(sg::is_archive(file));
  places::write(file, "<?stancegraph\n");
  CHECK_FALSE(sg::is_archive(file));
}

TEST_CASE("an archive with any byte changed is refused", "[io]") {
  for (const auto format : formats) {
    const auto bytes = sg::to_archive(small_corpus(), {.format = format});
    for (std::size_t at = 0; at != bytes.size(); ++at) {
      auto changed = bytes;
      changed[at] = static_cast<char>(changed[at] ^ 1);
      if (read_error(changed).empty()) FAIL(sg::to_word(format) << " changed at " << at);
    }
  }
}

TEST_CASE("an archive with any byte forged does no harm", "[io]") {
  for (const auto format : formats) {
    const forged_archive whole{sg::to_archive(small_corpus(), {.format = format})};
    const std::string rest = whole.directory + whole.payload;
    const auto change = [&](std::size_t at, char flip) {
      auto changed = rest;
      changed[at] = static_cast<char>(changed[at] ^ flip);
      const auto directory = std::string_view{changed}.substr(0, whole.directory.size());
      survive(forged_archive{format, directory, std::string_view{changed}.substr(directory.size())}.bytes());
    };
    // The directory is the same in each format, and XML is long.
    const bool is_binary = format == sg::archive_format::binary;
    const std::size_t step = format == sg::archive_format::xml ? 7 : 1;
    for (std::size_t at = is_binary ? 0 : whole.directory.size(); at < rest.size(); at += step) {
      change(at, '\x01');
      if (is_binary) change(at, '\x90');
    }
  }
}

TEST_CASE("an archive truncated by a forger does no harm", "[io]") {
  for (const auto format : formats) {
    const forged_archive whole{sg::to_archive(small_corpus(), {.format = format})};
    // Of XML, which is long, only some places.
    const std::size_t step = format == sg::archive_format::xml ? 7 : 1;
    for (std::size_t size = 0; size < whole.payload.size(); size += step) {
      const auto bytes =
          forged_archive{format, whole.directory, std::string_view{whole.payload}.substr(0, size)}.bytes();
      // The line feed at the end of a text archive is not needed.
      if (size + 1 < whole.payload.size() && read_error(bytes).empty()) FAIL(sg::to_word(format) << " cut at " << size);
      survive(bytes);
    }
  }
}

TEST_CASE("a huge count in a Boost archive does not allocate memory", "[io]") {
  // A header of Boost and the beginning of a vector of 2^60 elements: 54 bytes.
  std::string bytes =
      std::string{"\x16\0\0\0\0\0\0\0", 8} + "serialization::archive" + std::string{"\x13\0\4\x8\4\x8\1\0\0\0", 10};
  bytes += std::string(6, '\0') + std::string{"\0\0\0\0\0\0\0\x10", 8};
  REQUIRE(bytes.size() == 54);
  const memory_meter meter;
  CHECK_THAT(read_error(bytes), ContainsSubstring("is not a stancegraph archive"));
  CHECK(meter.peak() < 10'000);
}

TEST_CASE("counts that exceed the payload are refused before memory is allocated", "[io]") {
  for (const auto format : formats)
    for (const auto* column : {"documents.id", "actors.id.ends", "dates", "statements.holder", "statements.digest",
                               "statements.conditions", "statements.note.ends"})
      for (const auto* count : {"1000000", "1152921504606846976", "18446744073709551615"}) {
        forged_archive forged{sg::to_archive(small_corpus(), {.format = format})};
        const auto bytes = forged.resize(column, count).bytes();
        const memory_meter meter;
        const auto message = read_error(bytes);
        INFO(message);
        CHECK_THAT(message,
                   ContainsSubstring(std::string{column} + " cannot have " + count + " elements: they do not fit"));
        CHECK_THAT(message, StartsWith("a.archive:"));
        CHECK(meter.peak() < 100'000);
      }
}

TEST_CASE("an invalid directory of columns is refused", "[io]") {
  const auto bytes = sg::to_archive(small_corpus());
  const auto error_with = [&](auto&&... edit) {
    forged_archive forged{bytes};
    (edit(forged), ...);
    return read_error(forged.bytes());
  };
  CHECK_THAT(error_with([](auto& f) { f.resize("actors.id", "18446744073709551616"); }),
             ContainsSubstring("expected a number"));
  CHECK_THAT(error_with([](auto& f) { f.resize("actors.id", "01"); }), ContainsSubstring("expected a number"));
  CHECK_THAT(error_with([](auto& f) { f.resize("actors.id", "-1"); }), ContainsSubstring("expected a number"));
  CHECK_THAT(error_with([](auto& f) { f.directory = ""; }),
             ContainsSubstring("a.archive:2:1: error: expected '<?columns"));
  CHECK_THAT(error_with([](auto& f) { f.directory.replace(f.directory.find("actors.id"), 9, "actors.ix"); }),
             ContainsSubstring("expected 'actors.id '"));
  CHECK_THAT(error_with([](auto& f) { f.directory += "x"; }), ContainsSubstring("continues after its end"));
  CHECK_THAT(error_with([](auto& f) { f.directory += std::string(20'000, ' '); }),
             ContainsSubstring("the directory of columns is too large"));
}

TEST_CASE("trailing bytes after an archive or its columns are refused", "[io]") {
  for (const auto format : formats) {
    const auto bytes = sg::to_archive(small_corpus(), {.format = format});
    CHECK_THAT(read_error(bytes + "x"), ContainsSubstring("it was cut off, or something was added"));
    CHECK_THAT(read_error(bytes + bytes), ContainsSubstring("it was cut off, or something was added"));
    forged_archive forged{bytes};
    forged.payload += "x";
    CHECK_FALSE(read_error(forged.bytes()).empty());
  }
}

TEST_CASE("the error for an unsupported version says which versions can be read", "[io]") {
  auto bytes = sg::to_archive(small_corpus());
  const auto at = bytes.find("\"1\"") + 1;
  bytes[at] = '2';
  CHECK_THAT(
      read_error(bytes),
      ContainsSubstring("the archive has format version 2; this program reads 1 (a newer stancegraph can read it)"));
  bytes[at] = '0';
  CHECK_THAT(read_error(bytes), ContainsSubstring("the archive has format version 0; this program reads 1"));
}

TEST_CASE("a binary archive of another byte order is refused with advice", "[io]") {
  auto bytes = sg::to_archive(small_corpus());
  const std::string_view here = sg::detail::archive_header::byte_order(sg::archive_format::binary);
  bytes.replace(bytes.find(here), here.size(), here == "little" ? "big" : "little");
  CHECK_THAT(read_error(bytes), ContainsSubstring("a different byte order (write it there as text or XML"));
}

TEST_CASE("an archive whose declared format differs from its content is refused", "[io]") {
  for (const auto written : formats)
    for (const auto said : formats) {
      if (written == said) continue;
      forged_archive forged{sg::to_archive(small_corpus(), {.format = written})};
      forged.format = said;
      CHECK_FALSE(read_error(forged.bytes()).empty());
      survive(forged.bytes());
    }
}

TEST_CASE("a first line with sizes beyond the end of the file is refused", "[io]") {
  for (const auto* payload : {"0", "1", "1000000000000", "18446744073709551615"}) {
    auto bytes = sg::to_archive(small_corpus());
    const auto at = bytes.find("payload=\"") + 9;
    bytes.replace(at, bytes.find('"', at) - at, payload);
    CHECK_THAT(read_error(bytes), ContainsSubstring("it was cut off, or something was added"));
  }
}

TEST_CASE("archived records are checked against the rules, and faults give column and row", "[io]") {
  const auto error_with = [](std::string_view from, std::string_view to) {
    return read_error(forged_archive{sg::to_archive(small_corpus())}.overwrite(from, to).bytes());
  };
  CHECK_THAT(error_with("personstate", "persanstate"),
             ContainsSubstring("actors.kind, row 1: unknown kind of actor 'persan'"));
  CHECK_THAT(error_with("lavrov", "russia"), ContainsSubstring("actor, row 2: there is already an actor 'russia'"));
  CHECK_THAT(error_with("lavrov", "lavr\xFFv"), ContainsSubstring("actor, row 1: id has byte 0xFF"));
  CHECK_THAT(error_with("2021-12-08", "2021-13-08"),
             ContainsSubstring("documents.published, row 1: date '2021-13-08'"));
  CHECK_THAT(error_with("actor lavrov", "actor lavrow"),
             ContainsSubstring("relations.subject, row 1: unknown actor 'lavrow'"));
  CHECK_THAT(error_with("speaks_forcontradicts", "speaks_fercontradicts"),
             ContainsSubstring("relations.predicate, row 1: unknown predicate"));
  CHECK_THAT(error_with("2022-01-02", "2022-01-32"), ContainsSubstring("dates, row"));
  CHECK_THAT(error_with("jointbare", "joint\nare"),
             ContainsSubstring("statement 2 ('\\x0aare'): id has control character"));
}

TEST_CASE("every column of statements has a name", "[io]") {
  std::size_t columns = 0;
  const auto c = small_corpus();
  sg::column_access::columns::visit(sg::column_access::of(c), [&](const auto& column) {
    ++columns;
    CHECK_FALSE(column.empty());
  });
  CHECK(columns == sg::detail::archive_statement_names.size());
}

TEST_CASE("reading an archive respects its limits and reports progress in bytes", "[io]") {
  const std::string bytes = sg::to_archive(small_corpus());
  std::uintmax_t last = 0, total = 0;
  (void)sg::parse_archive(bytes, "archive", {.progress = [&](std::uintmax_t done, std::uintmax_t all) {
                            CHECK(last <= done);
                            last = done, total = all;
                          }});
  CHECK(last == 2 * bytes.size());
  CHECK(last == total);
  CHECK_THROWS_AS(sg::parse_archive(bytes, "archive", {.memory_limit = bytes.size() - 1}), sg::limit_error);
  CHECK_THROWS_AS(sg::parse_archive(bytes, "archive", {.time_limit = std::chrono::seconds{-1}}), sg::limit_error);
}

TEST_CASE("writing an archive obeys a stop signal, keeps the old file then, and counts bytes", "[io]") {
  const auto file = places::scratch("archive-control") / "a";
  const auto c = random_corpus(4);
  for (const auto format : formats)
    run_controls::check(
        [&](const sg::run_control& control) { return sg::to_archive(c, {.format = format, .control = control}); });
  sg::write_archive(small_corpus(), file);
  const auto before = places::read(file);
  CHECK_THROWS_AS(sg::write_archive(c, file, {.control = {.stop = [] { return true; }}}), sg::limit_error);
  CHECK(places::read(file) == before);
}
