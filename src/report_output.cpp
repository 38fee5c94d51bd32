// SPDX-License-Identifier: BSL-1.0
#include "report_output.hpp"

#include <string>
#include <string_view>

#include "stancegraph/io/csv/report_csv.hpp"
#include "stancegraph/io/json/report_json.hpp"
#include "stancegraph/render/report_latex.hpp"
#include "stancegraph/render/report_markdown.hpp"
#include "stancegraph/render/report_terminal.hpp"

namespace stancegraph::program {

exit_code write(shell& sh, list_format format, const report& r) {
  const auto out = [&](std::string_view text) { sh.out.write(text); };
  switch (format) {
    case list_format::table:
      write_terminal(r, out, terminal_width().value_or(0));
      break;
    case list_format::csv:
      write_csv(r, out);
      break;
    case list_format::json:
      write_json(r, out);
      break;
    case list_format::markdown:
      write_markdown(r, out);
      break;
    case list_format::latex:
      write_latex(r, out);
      break;
  }
  for (const report_sentence& each : r.notes)
    if (const std::string text = each.text(); !text.empty()) sh.err.note(text);
  return exit_code::fine;
}

}  // namespace stancegraph::program
