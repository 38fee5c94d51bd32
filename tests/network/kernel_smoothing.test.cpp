// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/kernel_smoothing.hpp"

#include "catch.hpp"

using namespace stancegraph;
using Catch::Matchers::WithinAbs;

TEST_CASE("kernels are symmetric, highest in the middle and, except for the Gaussian, 0 beyond 1", "[network]") {
  using enum network_kernel;
  for (const network_kernel kernel : {uniform, triangular, epanechnikov, gaussian}) {
    double area = 0;
    for (int i = -8000; i != 8000; ++i) {
      const double u = (i + 0.5) / 1000;
      CHECK(kernel_weight(kernel, u) == kernel_weight(kernel, -u));
      CHECK(kernel_weight(kernel, u) <= kernel_weight(kernel, 0));
      area += kernel_weight(kernel, u) / 1000;
    }
    CHECK_THAT(area, WithinAbs(1, 1e-6));
    CHECK((kernel_weight(kernel, 1.01) == 0) == (kernel != gaussian));
  }
  CHECK(kernel_weight(no, 5) == 1);
  CHECK(kernel_weight(epanechnikov, 0.5) == 0.5625);
  CHECK(kernel_weight(triangular, -0.25) == 0.75);
}

TEST_CASE("the edge of a window is at distance 1, whatever months it spans", "[network]") {
  const day middle = to_day({2021, 3, 10});
  const window_options months{window_unit::months, 2, network_kernel::uniform};
  CHECK(kernel_distance(to_day({2021, 2, 10}), middle, months) == 1);
  CHECK(kernel_distance(to_day({2021, 4, 10}), middle, months) == -1);
  CHECK(kernel_distance(middle, middle, months) == 0);
  CHECK(kernel_distance(to_day({2021, 2, 24}), middle, months) == 0.5);
  const window_options days{window_unit::days, 5, network_kernel::uniform};
  CHECK(kernel_distance({middle.number - 2}, middle, days) == 0.8);
  CHECK(kernel_distance({middle.number + 3}, middle, days) == -1.2);
  const window_options weeks{window_unit::weeks, 4, network_kernel::uniform};
  CHECK(kernel_distance({middle.number + 14}, middle, weeks) == -1);
}
