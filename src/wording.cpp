// SPDX-License-Identifier: BSL-1.0
#include "wording.hpp"

#include "stancegraph/core/number_text.hpp"

namespace stancegraph::program {

std::string counted_records(const corpus& c) {
  return counted(c.actors().size(), "actor") + ", " + counted(c.positions().size(), "position") + ", " +
         counted(c.events().size(), "event") + ", " + counted(c.documents().size(), "document") + ", " +
         counted(c.relations().size(), "relation") + " and " + counted(c.statements().size(), "statement");
}

std::string in_words(corpus_format format) {
  switch (format) {
    case corpus_format::toml:
      return "a folder of TOML files";
    case corpus_format::csv:
      return "a folder of CSV files";
    case corpus_format::archive:
      return "an archive";
    case corpus_format::statements:
      break;
  }
  return "a CSV file of statements";
}

}  // namespace stancegraph::program
