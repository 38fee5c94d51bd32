// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Text and diagrams. Headers that need Graphviz (the target stancegraph::graphviz) are included one by one.

#include "stancegraph/render/change_diagram.hpp"
#include "stancegraph/render/column_order.hpp"
#include "stancegraph/render/describe.hpp"
#include "stancegraph/render/diagram.hpp"
#include "stancegraph/render/network_diagram.hpp"
#include "stancegraph/render/network_matrix.hpp"
#include "stancegraph/render/report_keys.hpp"
#include "stancegraph/render/report_latex.hpp"
#include "stancegraph/render/report_markdown.hpp"
#include "stancegraph/render/report_terminal.hpp"
#include "stancegraph/render/sides.hpp"
#include "stancegraph/render/stance_diagram.hpp"
#include "stancegraph/render/style.hpp"
#include "stancegraph/render/table.hpp"
#include "stancegraph/render/text_width.hpp"
