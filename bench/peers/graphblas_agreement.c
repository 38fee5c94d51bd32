// SPDX-License-Identifier: BSL-1.0

// graphblas_agreement FILE THREADS     computes congruence and conflict of the counts that bench_network writes, with
//                                      SuiteSparse:GraphBLAS, and prints what bench_network agreement prints
//
// A are the opposing counts and B the supporting counts. Placed side by side as [A B], they need only two products:
// [A B] [A B]ᵀ is congruence and [A B] [B A]ᵀ is conflict.

#include <GraphBLAS.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static double sum_above_diagonal(GrB_Matrix m) {
  GrB_Index rows;
  GrB_Matrix_nrows(&rows, m);
  GrB_Matrix above;
  GrB_Matrix_new(&above, GrB_FP64, rows, rows);
  GrB_select(above, NULL, NULL, GrB_TRIU, m, 1, NULL);
  double sum = 0;
  GrB_reduce(&sum, NULL, GrB_PLUS_MONOID_FP64, above, NULL);
  GrB_free(&above);
  return sum;
}

int main(int count, char** arguments) {
  FILE* const in = count == 3 ? fopen(arguments[1], "r") : NULL;
  if (!in) return fprintf(stderr, "see bench/peers/graphblas_agreement.c\n"), 2;
  GrB_init(GrB_NONBLOCKING);
  GxB_set(GxB_NTHREADS, atoi(arguments[2]));
  GrB_Index rows = 0, columns = 0;
  unsigned row, column;
  double against, favour;
  while (fscanf(in, "%u %u %lf %lf", &row, &column, &against, &favour) == 4) {
    if (row >= rows) rows = row + 1;
    if (column >= columns) columns = column + 1;
  }
  GrB_Matrix one, other, congruence, conflict;
  GrB_Matrix_new(&one, GrB_FP64, rows, 2 * columns);
  GrB_Matrix_new(&other, GrB_FP64, rows, 2 * columns);
  rewind(in);
  while (fscanf(in, "%u %u %lf %lf", &row, &column, &against, &favour) == 4) {
    if (against != 0) {
      GrB_Matrix_setElement(one, against, row, column);
      GrB_Matrix_setElement(other, against, row, columns + column);
    }
    if (favour != 0) {
      GrB_Matrix_setElement(one, favour, row, columns + column);
      GrB_Matrix_setElement(other, favour, row, column);
    }
  }
  fclose(in);
  GrB_wait(one, GrB_MATERIALIZE);
  GrB_wait(other, GrB_MATERIALIZE);
  double best = 1e300;
  for (int i = 0; i != 3; ++i) {
    const double start = now();
    GrB_Matrix_new(&congruence, GrB_FP64, rows, rows);
    GrB_Matrix_new(&conflict, GrB_FP64, rows, rows);
    GrB_mxm(congruence, NULL, NULL, GrB_PLUS_TIMES_SEMIRING_FP64, one, one, GrB_DESC_T1);
    GrB_mxm(conflict, NULL, NULL, GrB_PLUS_TIMES_SEMIRING_FP64, one, other, GrB_DESC_T1);
    GrB_wait(congruence, GrB_MATERIALIZE);
    GrB_wait(conflict, GrB_MATERIALIZE);
    const double spent = now() - start;
    if (spent < best) best = spent;
    if (i == 2) printf("agreement %.1f %.0f %.0f\n", best, sum_above_diagonal(congruence), sum_above_diagonal(conflict));
    GrB_free(&congruence);
    GrB_free(&conflict);
  }
  GrB_free(&one);
  GrB_free(&other);
  GrB_finalize();
  return 0;
}
