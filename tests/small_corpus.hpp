// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <initializer_list>
#include <string_view>
#include <tuple>

#include "stancegraph/corpus.hpp"

/// A quarrel over a pipeline: two states with an official each, a newspaper and its author, and four positions, two of
/// which contradict each other.
struct small_corpus {
  stancegraph::corpus records;

  small_corpus() {
    namespace sg = stancegraph;
    records.add(sg::document{.id = "daily-1", .title = "A pipeline", .published = sg::date{"2021-12-08"}});
    records.add(sg::document{.id = "daily-2", .title = "No pipeline", .published = sg::date{"2021-12-20"}});
    using enum sg::actor_kind;
    for (const auto& [id, name, kind] : std::initializer_list<std::tuple<const char*, const char*, sg::actor_kind>>{
             {"east", "Eastland", state},
             {"ivanov", "Ivan Ivanov", person},
             {"west", "Westland", state},
             {"smith", "Sam Smith", person},
             {"daily", "The Daily", media},
             {"allies", "allies of Westland", group}})
      records.add(sg::actor{.id = id, .name = name, .kind = kind});
    records.add(sg::position{.id = "pipeline", .label = "the pipeline opens", .kind = sg::position_kind::project});
    records.add(sg::position{.id = "sanctions",
                             .label = "sanctions",
                             .kind = sg::position_kind::sanction,
                             .summary = "The pipeline is punished."});
    records.add(sg::position{.id = "cheap", .label = "gas is cheap", .kind = sg::position_kind::claim});
    records.add(sg::position{.id = "dear", .label = "gas is dear", .kind = sg::position_kind::claim});
    records.add(sg::position{.id = "start", .label = "construction starts", .kind = sg::position_kind::option});
    records.add(sg::relate<sg::predicate::holds_office_in>(actor("ivanov"), actor("east")));
    records.add(sg::relate<sg::predicate::speaks_for>(actor("smith"), actor("west")));
    records.add(sg::relate<sg::predicate::contradicts>(position("cheap"), position("dear")));
    using enum sg::polarity;
    add("s1", {"ivanov"}, "pipeline", support, "2021-12-01");
    add("s2", {"ivanov"}, "pipeline", support, "2021-12-01", "daily-2");
    add("s3", {"west", "smith"}, "pipeline", oppose, "2021-12-02");
    sg::statement threat = make("s4", {"smith"}, "sanctions", support, "2021-12-03");
    threat.act = sg::speech_act::threatens;
    threat.conditions.push_back({sg::condition_operator::if_, position("start")});
    threat.on_behalf_of = {actor("west")};
    threat.addressees = {actor("east")};
    threat.voice = {actor("allies"), actor("daily")};
    records.add(threat);
    add("s5", {"east"}, "cheap", support, "2021-12-04");
    add("s6", {"daily"}, "dear", support, "2021-12-05/2021-12-06");
    add("s7", {"daily"}, "sanctions", neutral, "2021-12-05");
    add("s8", {"allies"}, "sanctions", ambivalent, "2021-12");
  }

  stancegraph::actor_handle actor(std::string_view id) const { return records.actors().find(id); }
  stancegraph::position_handle position(std::string_view id) const { return records.positions().find(id); }
  stancegraph::statement_handle statement(std::string_view id) const { return records.statements().find(id); }

  stancegraph::statement make(const char* id, std::initializer_list<const char*> holders, const char* on,
                              stancegraph::polarity p, const char* said, const char* document = "daily-1") const {
    stancegraph::statement s;
    s.id = id;
    for (const char* const holder : holders) s.holders.push_back(actor(holder));
    s.position = position(on);
    s.polarity = p;
    s.said = stancegraph::date{said};
    s.evidence.document = records.documents().find(document);
    s.evidence.paragraph = 4;
    s.evidence.span = stancegraph::text_span{10, 20};
    return s;
  }
  void add(const char* id, std::initializer_list<const char*> holders, const char* on, stancegraph::polarity p,
           const char* said, const char* document = "daily-1") {
    records.add(make(id, holders, on, p, said, document));
  }
};
