// SPDX-License-Identifier: BSL-1.0
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "options.hpp"
#include "stancegraph/io/toml/toml_format.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct format_options {
  std::string path{};
  bool is_check_only = false;
};

exit_code format(shell& sh, const format_options& o) {
  if (const corpus_format found = format_of(o.path); found != corpus_format::toml)
    throw usage_error{"only a folder of TOML files is formatted; " + o.path + " is " + in_words(found)};
  const std::vector<std::filesystem::path> changed = format_toml_folder(o.path, {o.is_check_only});
  for (const std::filesystem::path& file : changed)
    sh.out.write(file.string() + (o.is_check_only ? ": would be formatted\n" : ": formatted\n"));
  if (changed.empty()) sh.out.write(o.path + ": all files are formatted\n");
  return o.is_check_only && !changed.empty() ? exit_code::findings : exit_code::fine;
}

}  // namespace

command add_format(CLI::App& app) {
  const auto o = std::make_shared<format_options>();
  CLI::App* const sub = add_command(app, "format", "Rewrite the TOML files of a corpus in the standard layout",
                                    "--check corpus/ukraine-2021", "Comments are kept.");
  add_text(sub, "CORPUS", o->path, "DIR", "Folder of TOML files", presence::required);
  add_flag(sub, "--check", o->is_check_only,
           "Change nothing: list the files that would change, and exit with 1 if there are any")
      .in(heading::output);
  return {sub, [o](shell& sh) { return format(sh, *o); }};
}

}  // namespace stancegraph::program
