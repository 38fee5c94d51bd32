# SPDX-License-Identifier: BSL-1.0
"""scipy_agreement.py FILE: compute congruence and conflict of the counts that bench_network writes, with scipy.sparse.

Prints what bench_network agreement prints. Tries two ways and reports the faster: four products of the definition, and
two products of the opposing and supporting counts placed side by side."""

import sys
import time

import numpy
from scipy import sparse

row, column, against, favour = numpy.loadtxt(sys.argv[1]).T
size = (int(row.max()) + 1, int(column.max()) + 1)


def counts(values):
    m = sparse.csr_matrix((values, (row.astype(int), column.astype(int))), shape=size)
    m.eliminate_zeros()
    return m


no, yes = counts(against), counts(favour)


def four():
    crossed = no @ yes.T
    return no @ no.T + yes @ yes.T, crossed + crossed.T


def side_by_side():
    one = sparse.hstack([no, yes]).tocsr()
    other = sparse.hstack([yes, no]).tocsr()
    return one @ one.T, one @ other.T


best = None
for _ in range(3):
    for way in (four, side_by_side):
        start = time.perf_counter()
        congruence, conflict = way()
        spent = (time.perf_counter() - start) * 1000
        best = spent if best is None else min(best, spent)
sums = [(m.sum() - m.diagonal().sum()) / 2 for m in (congruence, conflict)]
print("agreement %.1f %.0f %.0f" % (best, *sums))
