// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/csv/csv.hpp"

#include <cstdint>
#include <filesystem>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "places.hpp"
#include "random_corpus.hpp"
#include "stancegraph/corpus/same_records.hpp"
#include "stancegraph/io/csv/detail/csv_input.hpp"
#include "stancegraph/io/csv/detail/csv_reader.hpp"
#include "stancegraph/io/file.hpp"

namespace sg = stancegraph;
using Catch::Matchers::ContainsSubstring;

namespace {

sg::csv_contents read_text(const std::string& text, const sg::csv_options& options = {.infer = true}) {
  std::istringstream in{text};
  return sg::read_csv_statements(in, "s.csv", options);
}

/// The same with a buffer of this many bytes.
sg::corpus read_through(std::string_view text, std::size_t buffer) {
  const auto source = [text](char* to, std::size_t size) mutable {
    const std::size_t n = text.copy(to, size);
    text.remove_prefix(n);
    return n;
  };
  sg::detail::csv_input in{{}, {.infer = true}, 0, buffer};
  in.read<sg::statement>(source, "s.csv");
  return in.finish().records;
}

/// The file as a program of another country writes it: `;` between cells, all of them in quotes, CRLF, a byte order
/// mark.
std::string written_elsewhere(const std::string& text) {
  sg::detail::fault_log log;
  std::string_view rest = text;
  const auto source = [&](char* to, std::size_t size) {
    const std::size_t n = rest.copy(to, size);
    rest.remove_prefix(n);
    return n;
  };
  sg::detail::csv_reader rows{source, "", log, 1000};
  std::string out = "\xEF\xBB\xBF";
  while (rows.next()) {
    for (const auto& cell : rows.cells())
      out += (&cell == rows.cells().data() ? "\"" : ";\"") + std::string{cell.raw} + "\"";
    out += "\r\n";
  }
  return out;
}

const std::string header = "id,holders,position,polarity";

}  // namespace

TEST_CASE("a corpus written as CSV is read back unchanged", "[io]") {
  const auto folder = places::scratch("csv_round_trip");
  for (unsigned seed = 0; seed != 150; ++seed) {
    CAPTURE(seed);
    const sg::corpus c = random_corpus(seed);
    sg::write_csv(c, folder / "corpus");
    const sg::csv_contents found = sg::read_csv(folder / "corpus");
    CHECK(sg::is_same(c, found.records));
    CHECK(found.inferred == sg::inferred_counts{});
  }
}

TEST_CASE("a byte order mark, CRLF and semicolons as separators do not change a corpus", "[io]") {
  const auto folder = places::scratch("csv_elsewhere");
  for (unsigned seed = 0; seed != 30; ++seed) {
    CAPTURE(seed);
    const sg::corpus c = random_corpus(seed);
    sg::write_csv(c, folder);
    for (const std::string_view name : sg::detail::csv_files)
      places::write(folder / name, written_elsewhere(places::read(folder / name)));
    CHECK(sg::is_same(c, sg::read_csv(folder).records));
  }
}

TEST_CASE("writing a corpus twice gives the same bytes", "[io]") {
  const auto folder = places::scratch("csv_twice");
  sg::write_csv(random_corpus(5), folder / "a");
  sg::write_csv(sg::read_csv(folder / "a").records, folder / "b");
  for (const std::string_view name : sg::detail::csv_files)
    CHECK(places::read(folder / "a" / name) == places::read(folder / "b" / name));
}

TEST_CASE("parsing does not depend on the boundaries of the buffer", "[io]") {
  const std::string text =
      "\xEF\xBB\xBF" + header +
      ",voice,conditions,said,note\r\n"
      "s-1,biden;putin,sanctions,support,\"a\",if invasion;unless talks,2021-12-07,\"two\r\nlines, \"\"quoted\"\"\"\r\n"
      "\r\n"
      "\"s;2\",\"Łódź\",sanctions,oppose,a\\;b;c\\\\,,,\"\"\"\"\r\n"
      ",,,,,,,\r\n"
      "s-3,biden,\"\xF0\x9F\x95\x8A\",neutral,,,2021/..,last";
  const sg::corpus expected = read_through(text, 1 << 16);
  REQUIRE(expected.statements().size() == 3);
  const auto note = [&](std::size_t row) { return std::string{expected.statements().note(sg::statement_handle{row})}; };
  CHECK(note(0) == "two\nlines, \"quoted\"");
  CHECK(note(1) == "\"");
  CHECK(note(2) == "last");
  CHECK(expected.actors().find("a;b"));
  CHECK(expected.actors().find("c\\"));
  for (std::size_t buffer = 1; buffer <= 64; ++buffer) {
    CAPTURE(buffer);
    CHECK(sg::is_same(read_through(text, buffer), expected));
  }
}

TEST_CASE("statements alone create a corpus, and the inferred records are counted", "[io]") {
  const auto found = read_text(header + ",on_behalf_of,document\ns-1,biden;putin,sanctions,support,usa,paper\n" +
                               "s-2,biden,sanctions,oppose,,paper\n");
  CHECK(found.inferred == sg::inferred_counts{.actors = 3, .positions = 1, .documents = 1});
  CHECK(found.records.statements().size() == 2);
  const sg::actor& biden = found.records.actors()[found.records.actors().find("biden")];
  CHECK(biden == sg::actor{.id = "biden", .name = "biden"});
}

TEST_CASE("without inference, a reference to a missing record is a fault", "[io]") {
  CHECK_THROWS_MATCHES(read_text(header + "\ns-1,biden,sanctions,support\n", {}), sg::parse_error,
                       Catch::Matchers::Message("s.csv:2:5: error: unknown actor 'biden'\n"
                                                "s.csv:2:11: error: unknown position 'sanctions'"));
}

TEST_CASE("an inferred record that resembles another gives a warning at the place that names it", "[io]") {
  const auto doubts = [](const std::string& holders) {
    std::string text = header + "\n";
    std::size_t n = 0;
    for (std::size_t at = 0; at <= holders.size(); ++n) {
      const std::size_t end = std::min(holders.find('|', at), holders.size());
      text += "s-" + std::to_string(n) + "," + holders.substr(at, end - at) + ",sanctions,support\n";
      at = end + 1;
    }
    return sg::to_string(read_text(text).doubts);
  };
  CHECK(doubts("Macron|Marcon|Macron") == "s.csv:3:5: warning: created actor 'Marcon' looks like 'Macron'");
  CHECK(doubts("Macron|Mácron") == "s.csv:3:5: warning: created actor 'Mácron' looks like 'Macron'");
  CHECK(doubts("Zelenskyy|Selenskyy|Zelenski") ==
        "s.csv:3:5: warning: created actor 'Selenskyy' looks like 'Zelenskyy'");
  // These are meant to differ.
  for (const char* each :
       {"Iran|Iraq", "actor-1|actor-2", "North Korea|South Korea", "Austria|Australia", "EU|UN", "a|A b"})
    CHECK(doubts(each).empty());
  std::string many = "Macron";
  for (int i = 0; i != 12; ++i) many += "|Macron" + std::string(1, static_cast<char>('a' + i));
  CHECK_THAT(doubts(many), ContainsSubstring("warning: and 2 more of the created actors look like others"));
}

TEST_CASE("names that differ only in case or composition create one record, and each spelling is noted once", "[io]") {
  const std::string composed = "Zo\xC3\xA9", decomposed = "Zoe\xCC\x81";
  const auto found =
      read_text(header + "\ns-1,USA,Sanctions,support\ns-2,usa,sanctions,oppose\ns-3," + composed +
                ",SANCTIONS,support\ns-4,usa;" + decomposed + ",sanctions,support\ns-5,Usa,usa,support\n");
  CHECK(found.inferred == sg::inferred_counts{.actors = 2, .positions = 2});
  const auto actor = sg::record_kind::actor, position = sg::record_kind::position;
  CHECK(found.joined == std::vector<sg::joined_name>{{{"s.csv", 3, 5}, actor, "usa", "USA"},
                                                     {{"s.csv", 3, 9}, position, "sanctions", "Sanctions"},
                                                     {{"s.csv", 4, 10}, position, "SANCTIONS", "Sanctions"},
                                                     {{"s.csv", 5, 9}, actor, decomposed, composed},
                                                     {{"s.csv", 6, 5}, actor, "Usa", "USA"}});
  CHECK(found.doubts.empty());
  CHECK(found.records.statements().holder(sg::statement_handle{1}) == found.records.actors().find("USA"));
}

TEST_CASE("a cell that names one actor in two spellings is refused, with the reason", "[io]") {
  CHECK_THROWS_WITH(read_text(header + "\ns-1,Biden;BIDEN,p,support\n"),
                    ContainsSubstring("s.csv:2:11: error: holders names the same actor twice") &&
                        ContainsSubstring("'Biden' and 'BIDEN' are one actor: names that differ only in case or "
                                          "composition are the same"));
}

TEST_CASE("each repetition in a list of actors is refused, with a hint if the spellings differ", "[io]") {
  const std::string joined = "\ns-1,Biden,p,support\ns-2,BIDEN,p,support\n";
  const auto told = [&](const std::string& holders, const std::string& before) {
    try {
      static_cast<void>(read_text(header + before + "s-3," + holders + ",p,support\n"));
    } catch (const sg::parse_error& e) {
      std::string all;
      for (const sg::diagnostic& d : e.diagnostics())
        all += std::to_string(d.where.column) + " " + d.message + " / " + d.hint + "\n";
      return all;
    }
    return std::string{};
  };
  const std::string twice = " holders names the same actor twice / ";
  const std::string reason = " are one actor: names that differ only in case or composition are the same\n";
  CHECK(told("Biden;BIDEN", joined) == "11" + twice + "'Biden' and 'BIDEN'" + reason);
  CHECK(told("BIDEN;Biden", joined) == "11" + twice + "'BIDEN' and 'Biden'" + reason);
  CHECK(told("Putin;biden;Putin;Biden", joined) == "17" + twice + "\n23" + twice + "'biden' and 'Biden'" + reason);
  CHECK(told("Putin;Biden", joined).empty());
  CHECK(told("Putin;Putin", "\n") == "11" + twice + "\n");
}

TEST_CASE("a voice may name one actor in two spellings", "[io]") {
  const auto found = read_text(header + ",voice\ns-1,Putin,p,support,Biden;BIDEN\n");
  CHECK(found.records.statements().voice(sg::statement_handle{0}).size() == 2);
}

TEST_CASE("inferring an actor whose name belongs to another id gives a warning", "[io]") {
  const auto folder = places::scratch("csv_doubts");
  places::write(folder / "actors.csv", "id,name,other_names\nbiden,Joe Biden,US President\n");
  places::write(folder / "positions.csv", "id,label\nsanctions,Sanctions\n");
  places::write(folder / "statements.csv",
                header + "\ns-1,Joe Biden;bidenn;US president,sanctions,support\ns-2,biden,sanctoins,oppose\n");
  std::string found;
  for (const sg::diagnostic& d : sg::read_csv(folder, {.infer = true}).doubts) found += d.message + "\n";
  CHECK(found ==
        "created actor 'Joe Biden' looks like 'Joe Biden', a name of actor 'biden'\n"
        "created actor 'bidenn' looks like 'biden'\n"
        "created actor 'US president' looks like 'US President', a name of actor 'biden'\n"
        "created position 'sanctoins' looks like 'sanctions'\n");
}

TEST_CASE("events are never inferred", "[io]") {
  CHECK_THROWS_MATCHES(read_text(header + ",event\ns-1,biden,sanctions,support,call\n"), sg::parse_error,
                       Catch::Matchers::Message("s.csv:2:29: error: unknown event 'call'"));
}

TEST_CASE("inference completes a folder of statements with only some of the tables", "[io]") {
  const auto folder = places::scratch("csv_infer");
  places::write(folder / "actors.csv", "id,name\nbiden,Joe Biden\n");
  places::write(folder / "statements.csv", header + "\ns-1,biden;putin,sanctions,support\n");
  CHECK_THROWS_AS(sg::read_csv(folder), sg::parse_error);
  const auto found = sg::read_csv(folder, {.infer = true});
  CHECK(found.inferred == sg::inferred_counts{.actors = 1, .positions = 1});
  CHECK(found.records.actors()[found.records.actors().find("biden")].name == "Joe Biden");
}

TEST_CASE("statements can be added to a corpus and may refer to its records", "[io]") {
  const auto file = places::scratch("csv_into") / "more.csv";
  places::write(file, "polarity,position,id,holders\noppose,sanctions,s-2,biden\n");
  sg::corpus c = read_text(header + "\ns-1,biden,sanctions,support\n").records;
  const sg::corpus both = sg::read_csv_statements(file, {}, c).records;
  CHECK(both.statements().size() == 2);
  CHECK(both.actors().size() == 1);
  CHECK_THROWS_AS(sg::read_csv_statements(file, {}, both), sg::parse_error);
}

TEST_CASE("relations between positions and between events with the same ids are kept apart", "[io]") {
  const auto folder = places::scratch("csv_part_of");
  sg::corpus c;
  for (const char* id : {"a", "b", "event:a"}) c.add(sg::position{.id = id, .label = id});
  for (const char* id : {"a", "b"}) c.add(sg::event{.id = id, .label = id});
  const auto add = [&](const char* id, sg::endpoint subject, sg::endpoint object) {
    sg::relation r;
    r.id = id;
    r.subject = subject;
    r.predicate = sg::predicate::part_of;
    r.object = object;
    c.add(r);
  };
  add("events", c.events().find("a"), c.events().find("b"));
  add("positions", c.positions().find("a"), c.positions().find("b"));
  add("odd", c.positions().find("event:a"), c.positions().find("b"));
  sg::write_csv(c, folder);
  CHECK(sg::is_same(sg::read_csv(folder).records, c));
  const std::string text = places::read(folder / "relations.csv");
  CHECK_THAT(text, ContainsSubstring("\nevents,event:a,part_of,event:b,"));
  CHECK_THAT(text, ContainsSubstring("\npositions,a,part_of,b,"));
  CHECK_THAT(text, ContainsSubstring("\nodd,event:a,part_of,b,"));
}

TEST_CASE("cells are quoted only if needed, and formulas are kept as they are", "[io]") {
  sg::corpus c;
  c.add(sg::actor{.id = "=1+1", .name = "+a, \"b\"", .note = "@\n-"});
  const auto folder = places::scratch("csv_cells");
  sg::write_csv(c, folder);
  CHECK(places::read(folder / "actors.csv") ==
        "id,name,kind,other_names,note\n=1+1,\"+a, \"\"b\"\"\",unspecified,,\"@\n-\"\n");
  CHECK(sg::is_same(sg::read_csv(folder).records, c));
  CHECK(sg::csv_row(std::vector<std::string>{"a", "b,c", "", "\"", "=1"}) == "a,\"b,c\",,\"\"\"\",=1\n");
}

TEST_CASE("rare columns are written only if a statement uses them", "[io]") {
  const sg::corpus plain = read_text(header + ",note\ns-1,biden,sanctions,support,a\n").records;
  std::ostringstream out;
  sg::write_csv_records(plain, out, plain.statements().handles());
  CHECK(out.str() ==
        "id,holders,on_behalf_of,voice,addressees,position,polarity,act,conditions,said,holds,event,document,paragraph,"
        "span_start,span_end,digest,attribution,rank,confidence,coder,note\n"
        "s-1,biden,,,,sanctions,support,,,,,,,,,,,,normal,,,a\n");
  const sg::corpus rare =
      read_text(header +
                ",condition_join,coded_at\ns-1,biden,sanctions,support,all,\ns-2,biden,sanctions,support,any,2021\n")
          .records;
  std::ostringstream both;
  sg::write_csv_records(rare, both, rare.statements().handles());
  CHECK_THAT(both.str(), ContainsSubstring("conditions,condition_join,said"));
  CHECK_THAT(both.str(), ContainsSubstring("coder,coded_at,note"));
  CHECK_THAT(both.str(), !ContainsSubstring("reason"));
  std::ostringstream first;
  sg::write_csv_records(rare, first, std::vector{sg::statement_handle{0}});
  CHECK_THAT(first.str(), !ContainsSubstring("condition_join"));
}

TEST_CASE("statements written to one file are read back unchanged", "[io]") {
  const auto file = places::scratch("csv_statements") / "s.csv";
  const sg::corpus c =
      read_text(header + ",said\ns-1,biden;putin,sanctions,support,2021\ns-2,biden,talks,oppose,\n").records;
  sg::write_csv_statements(c, file);
  CHECK(sg::is_same(sg::read_csv_statements(file, {.infer = true}).records, c));
}

TEST_CASE("a failed write leaves the old files intact", "[io]") {
  const auto folder = places::scratch("csv_failed");
  sg::write_csv(random_corpus(1), folder);
  const std::string before = places::read(folder / "actors.csv");
  std::filesystem::remove(folder / "statements.csv");
  std::filesystem::create_directory(folder / "statements.csv");
  CHECK_THROWS_AS(sg::write_csv(random_corpus(2), folder), sg::io_error);
  CHECK(places::read(folder / "actors.csv") == before);
  CHECK_FALSE(std::filesystem::exists(folder / "actors.csv.part"));
  CHECK_THROWS_AS(sg::write_csv(random_corpus(2), folder / "none" / "none"), sg::io_error);
  CHECK_THROWS_AS(sg::write_csv(random_corpus(2), folder / "actors.csv"), sg::io_error);
  CHECK_THROWS_AS(sg::write_csv_statements(random_corpus(2), "/dev/full"), sg::io_error);
  std::ostringstream closed;
  closed.setstate(std::ios::badbit);
  CHECK_THROWS_AS(sg::write_csv_records(sg::corpus{}, closed, std::vector<sg::statement_handle>{}), sg::io_error);
}

TEST_CASE("a failed write removes the folder that it created", "[io]") {
  const auto folder = places::scratch("csv_failed_new");
  const sg::run_control fail{.progress = [](std::uintmax_t, std::uintmax_t) {
    throw sg::io_error{"the disk", "is full"};
  }};
  std::filesystem::create_directory(folder / "empty");
  for (const auto* name : {"new", "new/", "empty"}) {
    CHECK_THROWS_AS(sg::write_csv(random_corpus(1), folder / name, fail), sg::io_error);
    CHECK_FALSE(std::filesystem::exists(folder / "new"));
    CHECK(std::filesystem::is_empty(folder / "empty"));
    CHECK(std::distance(std::filesystem::directory_iterator{folder}, {}) == 1);
  }
}

TEST_CASE("progress is reported about once per MiB and ends with the total", "[io]") {
  const auto folder = places::scratch("csv_progress");
  std::string text = header + "\n";
  std::size_t rows = 0;
  for (; text.size() < 3'500'000; ++rows) text += "s-" + std::to_string(rows) + ",biden,sanctions,support\n";
  places::write(folder / "statements.csv", text);
  std::vector<std::pair<std::uintmax_t, std::uintmax_t>> told;
  const sg::run_control watched{
      .progress = [&](std::uintmax_t done, std::uintmax_t total) { told.emplace_back(done, total); }};
  const sg::corpus c = sg::read_csv(folder, {.infer = true, .control = watched}).records;
  CHECK(c.statements().size() == rows);
  REQUIRE(told.size() == 4);
  for (std::size_t i = 1; i != told.size(); ++i) CHECK(told[i - 1].first < told[i].first);
  CHECK(told.back() == std::pair<std::uintmax_t, std::uintmax_t>{text.size(), text.size()});
  told.clear();
  sg::write_csv(c, folder / "out", watched);
  REQUIRE(told.size() > 2);
  CHECK(told.back().first == told.back().second);
  CHECK(told.back().second == c.statements().size() + 2);
  told.clear();
  std::istringstream in{text};
  static_cast<void>(sg::read_csv_statements(in, "s.csv", {.infer = true, .control = watched}));
  CHECK(told.back() == std::pair<std::uintmax_t, std::uintmax_t>{text.size(), 0});
}

TEST_CASE("progress on one file never exceeds its size and ends with it", "[io]") {
  std::string text = "id,holders,position,polarity,note\n";
  const std::string note(1000, 'n');
  for (int i = 0; i != 4000; ++i) text += std::to_string(i) + ",a,p,support," + note + "\n";
  const auto file = places::scratch("progress") / "statements.csv";
  sg::write_file(file, text);
  std::vector<std::uintmax_t> done;
  const sg::run_control watched{.progress = [&](std::uintmax_t so_far, std::uintmax_t total) {
    CHECK(total == text.size());
    done.push_back(so_far);
  }};
  const auto read = sg::read_csv_statements(file, {.infer = true, .control = watched});
  CHECK(read.records.statements().size() == 4000);
  REQUIRE(done.size() > 1);
  CHECK(std::is_sorted(done.begin(), done.end()));
  CHECK(done.back() == text.size());
}

TEST_CASE("reading and writing CSV respect their limits", "[io]") {
  const auto folder = places::scratch("csv_bounds");
  const sg::corpus c = random_corpus(1);
  bool is_stopped = true;
  const sg::run_control stopped{.stop = [&] { return is_stopped; }};
  CHECK_THROWS_AS(sg::write_csv(c, folder / "new", stopped), sg::limit_error);
  CHECK_FALSE(std::filesystem::exists(folder / "new"));
  sg::write_csv(c, folder / "new");
  CHECK_THROWS_AS(sg::read_csv(folder / "new", {.control = {.memory_limit = 10}}), sg::limit_error);
  CHECK_NOTHROW(sg::read_csv(folder / "new", {.control = {.memory_limit = 10'000'000}}));
  std::string text = header + "\n";
  for (int i = 0; i != 100'000; ++i) text += "s-" + std::to_string(i) + ",biden,sanctions,support\n";
  std::istringstream in{text};
  CHECK_THROWS_AS(sg::read_csv_statements(in, "s.csv", {.infer = true, .control = stopped}), sg::limit_error);
}

TEST_CASE("a row of 10 MB is read like any other row", "[io]") {
  std::string text = header + "\ns-1,";
  for (int i = 0; i != 65535; ++i)
    text += (i == 0 ? "" : ";") + std::string(146, 'a') + "-" + std::to_string(100'000 + i);
  REQUIRE(text.size() > 10'000'000);
  text += ",sanctions,support\ns-2,biden,sanctions,oppose\n";
  const sg::corpus c = read_text(text).records;
  CHECK(c.statements().size() == 2);
  CHECK(c.statements().holders(sg::statement_handle{0}).size() == 65535);
}
