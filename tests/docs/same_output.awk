# SPDX-License-Identifier: BSL-1.0
# awk -f same_output.awk EXPECTED FOUND: exit status 0 if the files have the same lines, where a line "..." of the first
# stands for any number of lines of the second.
FILENAME == ARGV[1] { expected[++rows] = $0; next }
{ found[++columns] = $0 }
END {
  # fits[i, j]: the first i lines of the one fit the first j lines of the other.
  fits[0, 0] = 1
  for (i = 1; i <= rows; i++) {
    for (j = 0; j <= columns; j++) {
      if (expected[i] == "...") fits[i, j] = fits[i - 1, j] || (j > 0 && fits[i, j - 1])
      else fits[i, j] = j > 0 && expected[i] == found[j] && fits[i - 1, j - 1]
    }
  }
  exit !fits[rows + 0, columns + 0]
}
