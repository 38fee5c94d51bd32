// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "places.hpp"

namespace program {

/// Statements as in a spreadsheet: three actors, two positions.
inline std::string bulk(const std::string& name) {
  const auto folder = places::scratch(name);
  places::write(folder / "statements.csv",
                "id,holders,position,polarity,said\n"
                "s1,Ann,tax,support,2021-01-05\n"
                "s2,Bob,tax,support,2021-01-20\n"
                "s3,Bob,tax,support,2021-02-01\n"
                "s4,Cid,tax,oppose,2021-02-10\n"
                "s5,Ann,road,oppose,2021-03-01\n"
                "s6,Cid,road,oppose,2021-03-02\n");
  return folder.string();
}

}  // namespace program
