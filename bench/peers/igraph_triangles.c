// SPDX-License-Identifier: BSL-1.0

// igraph_triangles FILE     lists the triangles of a graph that bench_signed writes with igraph, which ignores signs, and
//                           prints what bench_signed triangles prints

#include <igraph/igraph.h>
#include <stdio.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

int main(int count, char** arguments) {
  FILE* const in = count == 2 ? fopen(arguments[1], "r") : NULL;
  if (!in) return fprintf(stderr, "see bench/peers/igraph_triangles.c\n"), 2;
  igraph_vector_int_t ties, found;
  igraph_vector_int_init(&ties, 0);
  igraph_vector_int_init(&found, 0);
  int a, b, sign;
  while (fscanf(in, "%d %d %d", &a, &b, &sign) == 3) {
    igraph_vector_int_push_back(&ties, a);
    igraph_vector_int_push_back(&ties, b);
  }
  fclose(in);
  igraph_t graph;
  igraph_create(&graph, &ties, 0, IGRAPH_UNDIRECTED);
  double best = 1e300;
  for (int i = 0; i != 5; ++i) {
    const double start = now();
    igraph_list_triangles(&graph, &found);
    const double spent = now() - start;
    if (spent < best) best = spent;
  }
  printf("triangles %.1f %ld\n", best, (long)(igraph_vector_int_size(&found) / 3));
  igraph_destroy(&graph);
  igraph_vector_int_destroy(&found);
  igraph_vector_int_destroy(&ties);
  return 0;
}
