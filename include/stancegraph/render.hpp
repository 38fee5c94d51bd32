// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "stancegraph/render/arranged.hpp"
#include "stancegraph/render/change_diagram.hpp"
#include "stancegraph/render/describe.hpp"
#include "stancegraph/render/diagram.hpp"
#include "stancegraph/render/reference.hpp"
#include "stancegraph/render/sides.hpp"
#include "stancegraph/render/stance_diagram.hpp"
#include "stancegraph/render/style.hpp"
#include "stancegraph/render/table.hpp"
#include "stancegraph/render/text_width.hpp"
