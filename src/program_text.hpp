// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string_view>

/// @file
/// What help and the manual page say about the program as a whole.

namespace stancegraph::program {

/// A word or number, and what it means.
struct meaning {
  std::string_view word;
  std::string_view text;
};

inline constexpr std::string_view about =
    "Who said what, about what, when, to whom, on what evidence, and what follows from it.";

inline constexpr std::string_view introduction =
    "stancegraph reads a corpus of coded statements of political actors, checks it, answers questions about it and "
    "draws it. Every answer names the statements behind it, and every statement its place in a document.\n\n"
    "A statement says what its holder, an actor, thinks of a position: its polarity is support, oppose, neutral or "
    "ambivalent. A stance is what the statements of an actor on a position come to.\n\n"
    "CORPUS is a folder of TOML files, a folder of CSV files (actors.csv, positions.csv, documents.csv, events.csv, "
    "relations.csv, statements.csv), a CSV file of statements (see --infer), or an archive written by stancegraph "
    "convert. The content decides which of these it is, not the name.\n\n"
    "NAME is the id of an actor, position, event or document, or any of its names or labels. Upper and lower case do "
    "not matter.\n\n"
    "DATE is a day, or a month or year if the day is not known: 2021-12-07, 2021-12, 2021. PERIOD is a range of days, "
    "which can be open: 2021-12-07/2021-12-30, 2021-12-17/.. or ../2021-12-17; a month or year means all of its days. "
    "Other expressions of EDTF, the standard for such dates, are understood too.";

inline constexpr auto exit_codes = std::to_array<meaning>({
    {"0", "Success."},
    {"1",
     "The command succeeded and found something wrong: evidence that differs from the texts, warnings with --strict, "
     "files that are not formatted."},
    {"2",
     "The command line is wrong: an unknown command or option, options that exclude each other, or a name that the "
     "corpus does not have."},
    {"3",
     "An input cannot be read: a corpus has errors, or a query for match is wrong. Every error is "
     "reported with its place."},
    {"4", "The environment failed: a file cannot be opened or written, or Graphviz cannot draw."},
    {"5", "A limit was reached, such as a time limit. The message names the limit and how to raise it."},
});

inline constexpr auto variables = std::to_array<meaning>({
    {"NO_COLOR", "If set and not empty, messages are not coloured unless --color always asks for it."},
    {"COLUMNS", "Width of tables and help on a terminal."},
});

inline constexpr auto files = std::to_array<meaning>({
    {"statements/", "In a corpus of TOML files: one file for each document, with its statements."},
    {"actors.toml, positions.toml, ...", "In a corpus of TOML files: all other records, in files of any name."},
    {"*.archive", "A whole corpus in one file, the fastest to read. See convert."},
});

}  // namespace stancegraph::program
