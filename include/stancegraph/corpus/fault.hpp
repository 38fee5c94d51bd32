// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "stancegraph/core/error.hpp"

namespace stancegraph {

/// Which rule of the domain a record breaks: one for each leaf of `corpus_error`.
enum class fault_kind : std::uint8_t {
  invalid_value,       ///< see the exception of this name
  unknown_reference,   ///< see the exception of this name
  duplicate_id,        ///< see the exception of this name
  forbidden_relation,  ///< see the exception of this name
  impossible_period,   ///< see the exception of this name
};

/// One rule that a record breaks, and in which field, so that a reader can point to its place in a file.
struct fault {
  fault_kind kind = fault_kind::invalid_value;  ///< which rule
  std::string field;                            ///< the field as files name it: `holders`, `span`
  std::size_t item = 0;                         ///< which item of a list, from 0
  std::size_t offset = 0;                       ///< which byte of the field's text, where it is a text
  std::string message;                          ///< what is wrong, in one line
};

/// Throws the exception a fault stands for. @throws the leaf of corpus_error named by `f.kind`
[[noreturn]] inline void raise(const fault& f) {
  switch (f.kind) {
    case fault_kind::unknown_reference:
      throw unknown_reference{f.message};
    case fault_kind::duplicate_id:
      throw duplicate_id{f.message};
    case fault_kind::forbidden_relation:
      throw forbidden_relation{f.message};
    case fault_kind::impossible_period:
      throw impossible_period{f.message};
    case fault_kind::invalid_value:
      break;
  }
  throw invalid_value{f.message};
}

}  // namespace stancegraph
