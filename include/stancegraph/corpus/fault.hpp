// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "stancegraph/core/error.hpp"

namespace stancegraph {

/// The rule of the domain that a record breaks: one value per leaf of `corpus_error`.
enum class fault_kind : std::uint8_t {
  invalid_value,       ///< see the exception of this name
  unknown_reference,   ///< see the exception of this name
  duplicate_id,        ///< see the exception of this name
  forbidden_relation,  ///< see the exception of this name
  impossible_period,   ///< see the exception of this name
};

/// A rule that a record breaks and the field that breaks it, so that a reader can report the place in a file.
struct fault {
  fault_kind kind = fault_kind::invalid_value;  ///< the rule that is broken
  std::string field;                            ///< the field as files name it: `holders`, `span`
  std::size_t item = 0;                         ///< index of the item of a list, from 0
  std::size_t offset = 0;                       ///< byte in the text of the field, if it is a text
  std::string message;                          ///< what is wrong, in one line
};

/// Throws the exception for a fault. @throws the leaf of corpus_error named by `f.kind`
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
