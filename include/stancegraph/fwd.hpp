// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Declarations of the main types, for headers that only name them: as a pointer or a reference, as a parameter or a
/// result of a function that they declare. Include the header of a type where you use it.

// The references are constrained to records.
#include "stancegraph/corpus/kinds.hpp"

namespace stancegraph {

// core
class date;
struct day;
struct day_range;
struct diagnostic;
struct run_control;

// corpus: the records themselves, and their handles, come with the header above
class corpus;
class endpoint;
class statement_table;
template <class Record>
class table;
template <RecordType Record>
class ref;
template <RecordType Record>
class ref_list;
template <RecordType Record>
class record_range;
using actor_ref = ref<actor>;          ///< an actor and its corpus
using position_ref = ref<position>;    ///< a position and its corpus
using event_ref = ref<event>;          ///< an event and its corpus
using document_ref = ref<document>;    ///< a document and its corpus
using statement_ref = ref<statement>;  ///< a statement and its corpus
using relation_ref = ref<relation>;    ///< a relation and its corpus

// graph
class stance_graph;
struct graph_edge;

// query
struct held_stance;
struct resolved_stance;
struct stance_change;
struct stances_of;
struct timeline_entry;

// match
struct query_answer;
struct stance_query;

// measures
class distance_matrix;
class sparse_matrix;
struct coalition_partition;
struct frustration_result;
struct matrix_entry;
struct partition;
struct polarization_result;
struct signed_tie;

// network
struct discourse_network;
struct network_basis;
struct network_options;
struct network_unit;
struct signed_network;
struct window_options;

// analysis
struct balance_result;
struct blocks_result;
struct broker;
struct centrality_result;
struct coder_agreement;
struct collision;
struct collision_side;
struct collisions_between;
struct concession;
struct debate_phases;
struct derivation;
struct derived_stance;
struct ground;
struct mutual_concessions;
struct network_polarization;
struct obstacle;
struct projected_pair;
struct shared_position;
struct stance_difference;

// report
struct report;
struct report_cell;
struct report_column;
struct report_row;
struct report_table;

// render
struct diagram;

}  // namespace stancegraph
