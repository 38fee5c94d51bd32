// SPDX-License-Identifier: BSL-1.0
#pragma once

// The rules of the source tree. Each is a function that takes the headers and returns the places that break it.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "source_tree.hpp"

namespace architecture {

using faults = std::vector<std::string>;

/// The layers that each layer may include besides itself.
inline const std::map<std::string, std::set<std::string>>& arrows() {
  static const std::map<std::string, std::set<std::string>> allowed = [] {
    using layers = std::set<std::string>;
    const auto with = [](layers below, const layers& more) {
      below.insert(more.begin(), more.end());
      return below;
    };
    std::map<std::string, layers> all{{"core", {}}, {"measures", {"core"}}, {"corpus", {"core"}}};
    all["graph"] = with(all["corpus"], {"corpus"});
    all["views"] = with(all["graph"], {"graph"});
    all["query"] = with(all["views"], {"views"});
    all["match"] = with(all["query"], {"query"});
    all["network"] = with(all["query"], {"query", "measures"});
    all["analysis"] = with(all["network"], {"network"});
    all["report"] = with(all["analysis"], {"analysis", "match"});
    all["io"] = all["render"] = with(all["report"], {"report"});
    return all;
  }();
  return allowed;
}

/// The layer of an included header: its folder, or the layer whose umbrella it is; otherwise empty.
inline std::string layer_brought_by(const std::string& target) {
  const auto stem = target.substr(0, target.find_first_of("/."));
  return arrows().contains(stem) ? stem : "";
}

/// Each header is in a layer or outside all layers, and each include names an existing header and follows an arrow. A
/// header in a layer may also include fwd.hpp, version.hpp and the umbrellas of the layers below.
inline faults broken_arrows(const source_tree& tree) {
  faults found;
  for (const auto& [path, header] : tree) {
    const auto layer = layer_of(path);
    if (!layer.empty() && !arrows().contains(layer)) found.push_back(path + " stands in no layer");
    for (const auto& target : header.ours) {
      if (!tree.contains(target)) found.push_back(path + " includes " + target + ", which is not there");
      if (layer.empty() || layer_of(target) == layer || target == "fwd.hpp" || target == "version.hpp") continue;
      if (layer == "render" && target.starts_with("io/json/")) continue;  // the page embeds data
      if (!arrows().contains(layer) || !arrows().at(layer).contains(layer_brought_by(target)))
        found.push_back(path + " includes " + target + ", against the arrows");
    }
  }
  return found;
}

/// No header includes itself, directly or indirectly.
inline faults cycles(const source_tree& tree) {
  faults found;
  for (const auto& [path, header] : tree)
    for (const auto& next : header.ours)
      if (reached_from(tree, next).contains(path)) found.push_back(path + " reaches itself through " + next);
  return found;
}

/// No layer uses the namespace `detail` of another.
inline faults details_named_by_others(const source_tree& tree) {
  static const std::regex use{R"(\bdetail::([A-Za-z_][A-Za-z0-9_]*))"};
  std::map<std::string, std::set<std::string>> inside;
  for (const auto& [path, header] : tree)
    inside[layer_of(path)].insert(header.kept_inside.begin(), header.kept_inside.end());
  faults found;
  for (const auto& [path, header] : tree) {
    const auto& own = inside[layer_of(path)];
    for (std::sregex_iterator it{header.text.begin(), header.text.end(), use}, end; it != end; ++it)
      if (!own.contains((*it)[1])) found.push_back(path + " names " + it->str() + " of another layer");
    for (const auto& target : header.ours)
      if (layer_of(target) != layer_of(path) && target.find("/detail/") != std::string::npos)
        found.push_back(path + " includes " + target + " of another layer");
  }
  return found;
}

/// The heavy libraries: the beginning of their headers, and the target that links each.
inline std::string component_of(const std::string& foreign) {
  static const std::vector<std::pair<std::string, std::string>> heavy{
      {"toml++/", "toml"},           {"nlohmann/", "json"},
      {"boost/archive/", "archive"}, {"boost/serialization/", "archive"},
      {"xxhash.h", "archive"},       {"openssl/", "verify"},
      {"graphviz/", "graphviz"},     {"cgraph.h", "graphviz"},
      {"cairo/", "graphviz"},        {"gvc.h", "graphviz"},
      {"Eigen/", "spectrum"},        {"fmt/", "program"},
      {"CLI/", "program"},
  };
  const auto at =
      std::find_if(heavy.begin(), heavy.end(), [&](const auto& entry) { return foreign.starts_with(entry.first); });
  return at == heavy.end() ? "" : at->second;
}

/// A header reaches no heavy library except that of its target; `base` has none.
inline faults heavy_includes(const source_tree& tree, const std::map<std::string, std::string>& target_of) {
  faults found;
  for (const auto& [path, header] : tree) {
    const auto at = target_of.find(path);
    const auto target = at == target_of.end() ? "no target" : at->second;
    for (const auto& reached : reached_from(tree, path)) {
      if (!tree.contains(reached)) continue;
      for (const auto& foreign : tree.at(reached).foreign)
        if (const auto needs = component_of(foreign); !needs.empty() && needs != target)
          found.push_back(path + " (of " + target + ") reaches <" + foreign + "> of " + needs + " through " + reached);
    }
  }
  return found;
}

/// Headers with too many lines.
inline faults too_long(const source_tree& tree, int cap) {
  faults found;
  for (const auto& [path, header] : tree)
    if (header.lines > cap) found.push_back(path + " has " + std::to_string(header.lines) + " lines");
  return found;
}

inline int median_length(const source_tree& tree) {
  if (tree.empty()) return 0;
  std::vector<int> lengths;
  for (const auto& [path, header] : tree) lengths.push_back(header.lines);
  const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
  std::nth_element(lengths.begin(), middle, lengths.end());
  return *middle;
}

/// Folders with a catch-all name.
inline faults catch_all_folders(const source_tree& tree) {
  static const std::regex name{"(^|/)(utils?|common|helpers?|misc)(/|\\.hpp|$)"};
  faults found;
  for (const auto& [path, header] : tree)
    if (std::regex_search(path, name)) found.push_back(path);
  return found;
}

/// Public headers of the base target that the umbrella of their layer does not reach.
inline faults missing_in_umbrella(const source_tree& tree, const std::map<std::string, std::string>& target_of) {
  faults found;
  for (const auto& [path, header] : tree) {
    const auto layer = layer_of(path);
    const auto at = target_of.find(path);
    if (layer.empty() || path.find("/detail/") != std::string::npos || at == target_of.end() || at->second != "base")
      continue;
    if (!reached_from(tree, layer + ".hpp").contains(path)) found.push_back(layer + ".hpp does not include " + path);
  }
  return found;
}

}  // namespace architecture
