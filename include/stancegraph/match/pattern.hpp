// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "stancegraph/core/error.hpp"
#include "stancegraph/match/graph_pattern.hpp"
#include "stancegraph/query/records.hpp"

namespace stancegraph {

/// A variable of a pattern for a record of one kind.
template <RecordType Record>
struct pattern_term {
  variable number = 0;  ///< its number in the pattern
};

namespace detail {

template <class Record>
[[nodiscard]] expression record_of(pattern_term<Record> t) {
  expression e;
  e.what = operation::record;
  e.about = t.number;
  return e;
}

/// The result of a function for the records of some variables. A variable without a record is passed as an empty
/// handle.
template <class F, class... Records>
[[nodiscard]] expression function_of(F f, pattern_term<Records>... of_these) {
  static_assert(sizeof...(Records) >= 1 && sizeof...(Records) <= 8, "a function takes one to eight variables");
  expression e;
  e.what = operation::function;
  e.arguments = {record_of(of_these)...};
  e.function = [f = std::move(f)](const corpus& c, std::span<const std::uint32_t> rows) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) { return f(c, handle<Records>{rows[I]}...); }
    (std::index_sequence_for<Records...>{});
  };
  return e;
}

}  // namespace detail

/// A pattern for matches(), with variables typed by kind of record. Links and relations that the schema forbids do not
/// compile. The result is the same graph_pattern that the query language produces.
///
///     pattern q;
///     const auto who = q.any<actor>(), other = q.any<actor>();
///     const auto s = q.any<statement>(), t = q.any<statement>();
///     const auto p = q.any<position>();
///     q.stance(who, s, p, polarity::support).stance(other, t, p, polarity::oppose).different(who, other);
///     for (const auto& [a, b, on] : matches(index, q, who, other, p)) …
///
/// A match assigns a record to each variable so that all conditions hold; each such assignment is one match. A
/// condition outside an optional part on a variable of that part is evaluated after the part, and is not true if the
/// part has no match.
///
/// A variable created inside without() can be used only there; elsewhere the functions throw invalid_value.
class pattern {
 public:
  /// A pattern without variables, which has one empty match.
  pattern() { made_.parts.emplace_back(); }

  /// Adds a variable for any record of a kind.
  /// @param name name in explanations
  template <RecordType Record>
  [[nodiscard]] pattern_term<Record> any(std::string name = {}) {
    const auto number = static_cast<variable>(made_.variables.size());
    made_.variables.push_back({std::move(name), kind_of<Record>, false});
    part_of_.push_back(inner_.empty() ? 0 : within_another);
    (inner_.empty() ? made_.parts.front() : inner_.back()).variables.push_back(number);
    return {number};
  }
  /// Adds a variable for one given record. With an empty handle the pattern has no match.
  template <RecordType Record>
  [[nodiscard]] pattern_term<Record> one(handle<Record> h) {
    const auto made = any<Record>();
    expression e;
    if (!h) {
      e.constant = false;
      return where(std::move(e)), made;
    }
    e.constant = record_ref{kind_of<Record>, static_cast<std::uint32_t>(h.row())};
    return where(joined(operation::equal, {of(made), std::move(e)})), made;
  }

  /// Requires that `from` refers to `to` by a link.
  template <link Link, class From, class To>
  pattern& linked(pattern_term<From> from, pattern_term<To> to) {
    static_assert(LinkJoins<Link, From, To>, "this link does not join records of these kinds: see ends_of()");
    here({from.number, to.number}).links.push_back({Link, from.number, to.number});
    return *this;
  }
  /// Requires that a statement expresses a stance of an actor on a position.
  pattern& stance(pattern_term<actor> who, pattern_term<statement> s, pattern_term<position> on) {
    return linked<link::holder>(s, who).template linked<link::position>(s, on);
  }
  /// Requires that a statement expresses a stance of an actor on a position with this polarity.
  pattern& stance(pattern_term<actor> who, pattern_term<statement> s, pattern_term<position> on, polarity wanted) {
    expression asked, word;
    asked.what = operation::property;
    asked.about = s.number;
    asked.property = find_property(record_kind::statement, "polarity");
    word.constant = to_word(wanted);
    return stance(who, s, on).where(joined(operation::equal, {std::move(asked), std::move(word)}));
  }
  /// Requires that a relation connects two records.
  /// @tparam Verb the predicate, which the schema must allow between them
  template <predicate Verb, class Subject, class Object>
  pattern& related(pattern_term<Subject> subject, pattern_term<Object> object) {
    return related<Verb>(subject, any<relation>(), object);
  }
  /// @copydoc related
  template <predicate Verb, class Subject, class Object>
  pattern& related(pattern_term<Subject> subject, pattern_term<relation> r, pattern_term<Object> object) {
    static_assert(SchemaAllows<Verb, Subject, Object>,
                  "the schema does not let this predicate join records of these kinds");
    here({subject.number, r.number, object.number})
        .relations.push_back(
            {r.number, subject.number, object.number, std::uint32_t{1} << static_cast<unsigned>(Verb), false, 1, 1});
    return *this;
  }
  /// Requires that two variables are different records.
  template <class Record>
  pattern& different(pattern_term<Record> a, pattern_term<Record> b) {
    return where(joined(operation::not_, {joined(operation::equal, {of(a), of(b)})}));
  }
  /// Requires that a function returns true: `where([](const corpus& c, actor_handle a) { … }, who)`. It is called as
  /// soon as its records are known, perhaps often, and must return the same result each time. It is not called, and the
  /// condition is not true, for a variable of an optional part without a match.
  template <class F, class... Records>
  requires std::predicate<F, const corpus&, handle<Records>...> pattern& where(F f, pattern_term<Records>... of_these) {
    return where(detail::function_of(
        [f](const corpus& c, handle<Records>... known) {
          return (known && ...) ? query_value{static_cast<bool>(f(c, known...))} : query_value{};
        },
        of_these...));
  }
  /// Requires that a function of references returns true, as above: `where([](actor_ref a) { … }, who)`.
  template <class F, class... Records>
  requires std::predicate<F, ref<Records>...> pattern& where(F f, pattern_term<Records>... of_these) {
    return where(
        [f](const corpus& c, handle<Records>... known) {
          return static_cast<bool>(f(ref<Records>{c, known}...));
        },
        of_these...);
  }
  /// Requires that a statement or relation is in force in a period, possibly (default) or certainly.
  template <class Record>
  requires std::same_as<Record, statement> || std::same_as<Record, relation> pattern& in_force(
      pattern_term<Record> what, const period& when, certainty how = certainty::possibly) {
    expression e = of(what);
    e.what = operation::in_force;
    e.constant = coded_time{when, {}};
    e.is_certain = how == certainty::certainly;
    return where(std::move(e));
  }
  /// Requires that a position is another, or leads to it by part_of and implies.
  pattern& under(pattern_term<position> p, pattern_term<position> whole) {
    return where(joined(operation::under, {of(p), of(whole)}));
  }
  /// Requires that an actor is another, or leads to it by speaks_for and holds_office_in.
  pattern& speaking_for(pattern_term<actor> who, pattern_term<actor> whom) {
    return where(joined(operation::speaking_for, {of(who), of(whom)}));
  }
  /// Requires that a part has no match: `q.without([&](pattern& no) { no.stance(…); })`. Variables created within the
  /// part cannot be used outside it, for example in value().
  template <std::invocable<pattern&> F>
  pattern& without(F&& say) {
    expression e;
    e.what = operation::exists;
    e.part = std::make_shared<const pattern_part>(within(std::forward<F>(say)));
    return where(joined(operation::not_, {std::move(e)}));
  }
  /// Adds an optional part. If it has no match, its variables stay empty and matching continues.
  /// @throws invalid_value within another part
  template <std::invocable<pattern&> F>
  pattern& optionally(F&& say) {
    if (!inner_.empty())
      throw invalid_value{"optionally() cannot be used within another part: call it on the whole pattern"};
    pattern_part part = within(std::forward<F>(say));
    part.is_optional = true;
    for (const variable v : part.variables) part_of_[v] = made_.parts.size();
    made_.parts.push_back(std::move(part));
    return *this;
  }

  /// The pattern for the planner.
  [[nodiscard]] const graph_pattern& made() const noexcept { return made_; }

 private:
  template <class Record>
  [[nodiscard]] static expression of(pattern_term<Record> t) {
    return detail::record_of(t);
  }
  [[nodiscard]] static expression joined(operation what, std::vector<expression> arguments) {
    expression e;
    e.what = what;
    e.arguments = std::move(arguments);
    return e;
  }
  pattern& where(expression e) {
    std::vector<variable> about;
    for_each_variable(e, [&](variable v) { about.push_back(v); });
    here(about).conditions.push_back(std::move(e));
    return *this;
  }
  /// The part for a condition on these variables: the part being built; otherwise the first part, or a required part
  /// after the optional part that introduces one of the variables.
  [[nodiscard]] pattern_part& here(const std::vector<variable>& about) {
    std::size_t last = 0;
    for (const variable v : about) {
      const bool is_own = std::any_of(inner_.begin(), inner_.end(), [&](const pattern_part& part) {
        return std::find(part.variables.begin(), part.variables.end(), v) != part.variables.end();
      });
      if (part_of_[v] == within_another && !is_own)
        throw invalid_value{"a variable created within another part cannot be used here"};
      if (part_of_[v] != within_another) last = std::max(last, part_of_[v]);
    }
    if (!inner_.empty()) return inner_.back();
    while (made_.parts[last].is_optional)
      if (++last == made_.parts.size()) made_.parts.emplace_back();
    return made_.parts[last];
  }
  template <class F>
  [[nodiscard]] pattern_part within(F&& say) {
    inner_.emplace_back();
    try {
      say(*this);
    } catch (...) {
      inner_.pop_back();
      throw;
    }
    pattern_part part = std::move(inner_.back());
    inner_.pop_back();
    return part;
  }

  static constexpr std::size_t within_another = ~std::size_t{};

  graph_pattern made_;
  // for each variable the number of its part; within_another while that part is being built
  std::vector<std::size_t> part_of_;
  std::vector<pattern_part> inner_;
};

}  // namespace stancegraph
