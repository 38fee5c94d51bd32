# SPDX-License-Identifier: BSL-1.0
"""highs_frustration.py FILE SECONDS: find the frustration of a graph that bench_signed writes, with SciPy's HiGHS.

Uses the AND model of Aref, Mason and Wilson (2020): x_i is the side of node i, and x_ij is 1 if i and j are both on
side 1. The node with the most ties is fixed on side 1. Prints what bench_signed frustration prints."""

import sys
import time

import numpy
from scipy import optimize, sparse

ties = numpy.loadtxt(sys.argv[1]).astype(int)
nodes, count = ties[:, :2].max() + 1, len(ties)
cost = numpy.zeros(nodes + count)
rows, columns, values, bounds = [], [], [], []


def at_most(bound, *terms):
    """Add a constraint: the sum of factor times variable is at most the bound."""
    for variable, factor in terms:
        rows.append(len(bounds))
        columns.append(variable)
        values.append(factor)
    bounds.append(bound)


for t, (a, b, sign) in enumerate(ties):
    both = nodes + t
    cost[a] += sign
    cost[b] += sign
    cost[both] -= 2 * sign
    if sign > 0:
        at_most(0, (both, 1), (a, -1))
        at_most(0, (both, 1), (b, -1))
    else:
        at_most(1, (a, 1), (b, 1), (both, -1))
lower = numpy.zeros(nodes + count)
lower[numpy.bincount(ties[:, :2].ravel()).argmax()] = 1
negative = int((ties[:, 2] < 0).sum())
matrix = sparse.csr_matrix((values, (rows, columns)), shape=(len(bounds), nodes + count))

start = time.perf_counter()
found = optimize.milp(
    cost,
    integrality=numpy.ones(nodes + count),
    bounds=optimize.Bounds(lower, 1),
    constraints=optimize.LinearConstraint(matrix, -numpy.inf, bounds),
    options={"time_limit": float(sys.argv[2])},
)
spent = (time.perf_counter() - start) * 1000
value = negative + found.fun if found.fun is not None else numpy.inf
bound = negative + found.mip_dual_bound
print("frustration %.1f %.0f %.0f %s" % (spent, value, numpy.ceil(bound - 1e-6), "proved" if found.status == 0 else "stopped"))
