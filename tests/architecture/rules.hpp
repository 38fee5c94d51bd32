// SPDX-License-Identifier: BSL-1.0
#pragma once

// The rules of the source tree. Each is a function that takes the headers and returns the places that break it.

#include <algorithm>
#include <initializer_list>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <utility>
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

/// The headers of the standard library that declare the most used names of std and std::ranges.
inline const std::map<std::string, std::set<std::string>>& standard_headers() {
  static const std::map<std::string, std::set<std::string>> headers_of = [] {
    const std::pair<const char*, const char*> declared[] = {
        {"algorithm",
         "all_of any_of none_of count count_if find find_if find_if_not sort stable_sort lower_bound upper_bound "
         "binary_search max_element min_element minmax_element reverse unique remove remove_if copy fill equal_range "
         "nth_element partial_sort includes is_sorted transform for_each rotate replace clamp max min adjacent_find "
         "lexicographical_compare push_heap pop_heap make_heap mismatch search set_union set_difference partition "
         "set_intersection merge stable_partition move"},
        {"array", "array to_array tuple_size_v"},
        {"atomic", "atomic"},
        {"bit", "popcount bit_ceil countr_zero countl_zero bit_width bit_cast"},
        {"charconv", "from_chars to_chars"},
        {"chrono", "chrono"},
        {"cmath", "sqrt pow abs floor ceil round isfinite isnan isinf log exp hypot llround lround trunc nextafter"},
        {"compare", "strong_ordering weak_ordering partial_ordering"},
        {"concepts", "same_as convertible_to invocable integral floating_point derived_from constructible_from"},
        {"cstddef", "size_t ptrdiff_t byte"},
        {"cstdint", "uint8_t uint16_t uint32_t uint64_t int32_t int64_t uintmax_t uintptr_t"},
        {"cstdio", "snprintf FILE size_t"},
        {"cstdlib", "size_t abs"},
        {"cstring", "memcpy memcmp strlen size_t"},
        {"deque", "deque"},
        {"exception", "exception_ptr current_exception rethrow_exception"},
        {"filesystem", "filesystem"},
        {"fstream", "ifstream ofstream fstream istream ostream"},
        {"functional", "function greater less hash reference_wrapper ref cref invoke plus"},
        {"iosfwd", "istream ostream"},
        {"istream", "istream ostream"},
        {"iterator",
         "back_inserter istreambuf_iterator advance distance make_move_iterator random_access_iterator_tag "
         "input_iterator_tag forward_iterator_tag bidirectional_iterator_tag"},
        {"limits", "numeric_limits"},
        {"map", "map multimap pair"},
        {"memory", "unique_ptr shared_ptr make_unique make_shared allocator"},
        {"mutex", "mutex lock_guard"},
        {"new", "bad_alloc"},
        {"numbers", "numbers"},
        {"numeric", "accumulate iota reduce inner_product gcd partial_sum"},
        {"optional", "optional nullopt hash"},
        {"ostream", "ostream"},
        {"queue", "priority_queue queue"},
        {"random", "mt19937_64 mt19937 uniform_int_distribution uniform_real_distribution"},
        {"ranges", "views"},
        {"set", "set multiset"},
        {"span", "span"},
        {"sstream", "istringstream ostringstream istream ostream"},
        {"stdexcept", "runtime_error logic_error invalid_argument out_of_range"},
        {"streambuf", "istream streambuf"},
        {"string", "string to_string hash"},
        {"string_view", "string_view hash"},
        {"system_error", "error_code errc system_error"},
        {"thread", "thread"},
        {"tuple", "tuple tie tuple_size_v apply tuple_element_t"},
        {"type_traits",
         "is_same_v remove_cvref_t decay_t conditional_t is_void_v enable_if_t invoke_result_t true_type "
         "underlying_type_t is_integral_v is_enum_v false_type is_base_of_v"},
        {"unordered_map", "unordered_map"},
        {"unordered_set", "unordered_set"},
        {"utility", "move pair swap exchange forward index_sequence make_index_sequence declval cmp_less tuple_size_v"},
        {"variant", "variant visit get_if holds_alternative monostate hash"},
        {"vector", "vector"},
    };
    std::map<std::string, std::set<std::string>> all;
    for (const auto& [header, names] : declared)
      for (const std::string& name : words_of(names)) all[name].insert(header);
    return all;
  }();
  return headers_of;
}

/// For each name of the standard library that a header uses, it includes a standard header that declares the name,
/// itself or through other headers of this library. Names that only definitions use may be included after the
/// declarations.
inline faults missing_standard_includes(const source_tree& tree) {
  static const std::regex use{R"(\bstd::(ranges::)?([a-z][a-z0-9_]*))"};
  static const std::string guard = "\n#if STANCEGRAPH_DEFINES(";
  source_tree heads;
  for (const auto& [path, header] : tree)
    heads.emplace(path, read_header(path, header.text.substr(0, header.text.find(guard))));
  const auto standard_of = [&](const source_tree& including, const std::string& path) {
    std::set<std::string> standard(including.at(path).foreign.begin(), including.at(path).foreign.end());
    for (const auto& next : including.at(path).ours)
      for (const auto& reached : reached_from(heads, next))
        if (heads.contains(reached))
          standard.insert(heads.at(reached).foreign.begin(), heads.at(reached).foreign.end());
    return standard;
  };
  faults found;
  for (const source_tree* part : std::initializer_list<const source_tree*>{&heads, &tree}) {
    for (const auto& [path, header] : *part) {
      const auto standard = standard_of(*part, path);
      std::set<std::string> missing;
      for (std::sregex_iterator it{header.text.begin(), header.text.end(), use}, end; it != end; ++it) {
        const auto declaring = standard_headers().find((*it)[2]);
        if (declaring == standard_headers().end()) continue;
        if (std::none_of(declaring->second.begin(), declaring->second.end(),
                         [&](const std::string& each) { return standard.contains(each); }))
          missing.insert(it->str());
      }
      for (const auto& name : missing) found.push_back(path + " uses " + name + " without including its header");
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// Types that fwd.hpp declares and no header defines as the same kind of type.
inline faults undefined_forward_declarations(const source_tree& tree) {
  static const std::regex declared{R"re((class|struct) ([A-Za-z_]+);)re"};
  faults found;
  const auto& forward = tree.at("fwd.hpp").text;
  for (std::sregex_iterator it{forward.begin(), forward.end(), declared}, end; it != end; ++it) {
    const std::regex definition{"\\b" + it->str(1) + " " + it->str(2) + R"re((<[^>]*>)?( final)? *(:[^:]|\{))re"};
    if (std::none_of(tree.begin(), tree.end(),
                     [&](const auto& each) { return std::regex_search(each.second.text, definition); }))
      found.push_back("no header defines " + it->str(1) + " " + it->str(2));
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
