# SPDX-License-Identifier: BSL-1.0
# awk -f is_part_of.awk PART WHOLE: exit status 0 if the lines of the first file stand in the second, one after the
# other, blanks at their beginnings and ends aside.
{ sub(/^[ \t]+/, ""); sub(/[ \t]+$/, "") }
FILENAME == ARGV[1] { part[++length_of_part] = $0; next }
{ whole[++length_of_whole] = $0 }
END {
  for (start = 0; start + length_of_part <= length_of_whole; start++) {
    for (i = 1; i <= length_of_part && part[i] == whole[start + i]; i++) continue
    if (i > length_of_part) exit 0
  }
  exit 1
}
