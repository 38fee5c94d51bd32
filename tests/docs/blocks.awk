# SPDX-License-Identifier: BSL-1.0
# Writes each fenced block of a Markdown page to a file of its own in `folder` and prints an index of them: file, line,
# language, directive and its value, parted by tabs. So that none is empty, the last three begin with "=".
# A directive is the comment <!-- name: value --> or <!-- name --> on the line before the fence.

!inside && /^ *```/ {
  indent = match($0, /`/) - 1
  language = substr($0, indent + 4)
  sub(/[ \t]+$/, "", language)
  block = sprintf("%s/%03d", folder, ++count)
  printf "" > block
  printf "%s\t%d\t=%s\t=%s\t=%s\n", block, NR, language, directive, value
  inside = 1
  directive = value = ""
  next
}
inside && /^ *``` *$/ { inside = 0; close(block); next }
inside {
  # The fence's own indentation is not the block's.
  for (cut = 0; cut < indent && substr($0, cut + 1, 1) == " "; cut++) continue
  print substr($0, cut + 1) > block
  next
}
/^ *<!-- .* -->$/ {
  directive = $0
  sub(/^ *<!-- /, "", directive)
  sub(/ -->$/, "", directive)
  value = directive
  if (!sub(/^[^:]*: */, "", value)) value = ""
  sub(/:.*/, "", directive)
  next
}
/[^ \t]/ { directive = value = "" }
