// SPDX-License-Identifier: BSL-1.0
#include "report_output.hpp"

#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include "stancegraph/io/csv/csv.hpp"
#include "stancegraph/io/csv/report_csv.hpp"
#include "stancegraph/io/json/json.hpp"
#include "stancegraph/io/json/report_json.hpp"
#include "stancegraph/render/report_keys.hpp"
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
    case list_format::keys:
      write_keys(r, out);
      break;
  }
  for (const report_sentence& each : r.notes)
    if (const std::string text = each.text(); !text.empty()) sh.err.note(text);
  return exit_code::fine;
}

template <class Record>
exit_code write_records(shell& sh, list_format format, const corpus& c, const std::vector<handle<Record>>& all,
                        const std::function<report()>& for_people) {
  if (format == list_format::csv) {
    std::ostream out{&sh.out};
    out.exceptions(std::ios_base::badbit);  // lets exceptions of the output pass
    write_csv_records(c, out, all);
    return exit_code::fine;
  }
  if (format == list_format::keys) {
    sh.out.write("The keys are those of the records in files: see docs/reference/format.md.\n");
    return exit_code::fine;
  }
  if (format != list_format::json) return write(sh, format, for_people());
  bool is_first = true;
  sh.out.write("[");
  for (const handle<Record> h : all) {
    sh.out.write(std::exchange(is_first, false) ? "\n" : ",\n");
    sh.out.write(json_of(c, h).dump());
  }
  sh.out.write(is_first ? "]\n" : "\n]\n");
  return exit_code::fine;
}

template exit_code write_records(shell&, list_format, const corpus&, const std::vector<actor_handle>&,
                                 const std::function<report()>&);
template exit_code write_records(shell&, list_format, const corpus&, const std::vector<position_handle>&,
                                 const std::function<report()>&);
template exit_code write_records(shell&, list_format, const corpus&, const std::vector<event_handle>&,
                                 const std::function<report()>&);
template exit_code write_records(shell&, list_format, const corpus&, const std::vector<document_handle>&,
                                 const std::function<report()>&);
template exit_code write_records(shell&, list_format, const corpus&, const std::vector<relation_handle>&,
                                 const std::function<report()>&);
template exit_code write_records(shell&, list_format, const corpus&, const std::vector<statement_handle>&,
                                 const std::function<report()>&);

}  // namespace stancegraph::program
