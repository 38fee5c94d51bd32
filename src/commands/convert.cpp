// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "commands/commands.hpp"
#include "options.hpp"
#include "stancegraph/io/archive.hpp"
#include "stancegraph/io/csv.hpp"
#include "stancegraph/io/toml.hpp"
#include "wording.hpp"

namespace stancegraph::program {

/// What a corpus can be written as.
enum class target : std::uint8_t {
  toml,          ///< a folder of TOML files
  csv,           ///< a folder of CSV files
  archive,       ///< an archive, the fastest to read
  archive_text,  ///< an archive that other machines can read
  archive_xml,   ///< the same as XML
};

}  // namespace stancegraph::program

namespace stancegraph {

/// How target is written.
template <>
struct vocabulary<program::target> {
  static constexpr std::string_view what = "kind of corpus";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"toml", "csv", "archive", "archive-text", "archive-xml"});
};

}  // namespace stancegraph

namespace stancegraph::program {

namespace {

namespace fs = std::filesystem;

struct convert_options {
  corpus_argument corpus{};
  std::string out{};
  std::optional<target> to{};
};

target target_of(const convert_options& o) {
  if (o.to) return *o.to;
  const std::string extension = fs::path{o.out}.extension().string();
  if (extension == ".archive") return target::archive;
  if (extension == ".xml") return target::archive_xml;
  throw usage_error{"what is " + in_quotes(o.out) +
                    " to be? give --to toml, --to csv or --to archive, or a name that " + "ends with .archive"};
}

/// Lets nothing be overwritten but a corpus of the same kind. @throws usage_error
void expect_free(const fs::path& out, target to) {
  std::error_code wrong;
  const fs::file_status status = fs::status(out, wrong);
  if (!fs::exists(status)) return;
  const auto refuse = [&](const std::string& why) {
    throw usage_error{out.string() + " " + why + "; nothing was written. Name a new one"};
  };
  if (to != target::toml && to != target::csv) {
    if (fs::is_regular_file(status) && fs::file_size(out, wrong) != 0 && !is_archive(out))
      refuse("is there and is no archive");
    return;
  }
  if (!fs::is_directory(status)) refuse("is there and is no folder");
  if (fs::is_empty(out, wrong)) return;
  if (to == target::toml) refuse("is a folder that is not empty, and what is in its files would be lost");
  for (fs::directory_iterator at{out, wrong}, end; !wrong && at != end; at.increment(wrong))
    if (!is_csv_table(at->path().filename().string()))
      refuse("is a folder with other things than a corpus as CSV: " + at->path().filename().string());
}

exit_code convert(shell& sh, const convert_options& o) {
  const target to = target_of(o);
  expect_free(o.out, to);
  const corpus c = read(sh, o.corpus).records;
  switch (to) {
    case target::toml:
      write_toml(c, o.out);
      break;
    case target::csv:
      write_csv(c, o.out, sh.err.meter("writing " + o.out));
      break;
    case target::archive:
      write_archive(c, o.out);
      break;
    case target::archive_text:
      write_archive(c, o.out, {.format = archive_format::text});
      break;
    case target::archive_xml:
      write_archive(c, o.out, {.format = archive_format::xml});
      break;
  }
  sh.err.end_progress();
  const corpus_format written = to == target::toml  ? corpus_format::toml
                                : to == target::csv ? corpus_format::csv
                                                    : corpus_format::archive;
  sh.out.write(o.out + ": " + in_words(written) + " with " + counted_records(c) + "\n");
  return exit_code::fine;
}

}  // namespace

command add_convert(CLI::App& app) {
  const auto o = std::make_shared<convert_options>();
  CLI::App* const sub = add_command(app, "convert", "Write a corpus as TOML, CSV or an archive, without loss",
                                    "corpus/ukraine-2021 ukraine.archive");
  add_corpus(sub, o->corpus);
  add_text(sub, "OUT", o->out, "", "New folder, or archive; its name may end with .archive or .xml",
           presence::required);
  add_choice(
      sub, "--to", vocabulary<target>::what, vocabulary<target>::words,
      [o](std::size_t number) { o->to = static_cast<target>(number); }, "What is written");
  return {sub, [o](shell& sh) { return convert(sh, *o); }};
}

}  // namespace stancegraph::program
