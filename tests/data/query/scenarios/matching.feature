# MATCH: nodes, edges, links and properties
Corpus: talks

Scenario: a stance joins an actor to a position
Query
  MATCH (a)-[s:oppose]->(p) RETURN a, s, p
Rows
  | a     | s  | p      |
  | boris | s2 | bridge |

Scenario: an edge may be written from its end
Query
  MATCH (p)<-[s:oppose]-(a) RETURN a, s, p
Rows
  | a     | s  | p      |
  | boris | s2 | bridge |

Scenario: an edge of several types
Query
  MATCH (a)-[s:neutral|ambivalent]->(p) RETURN a, s, p
Rows
  | a      | s  | p      |
  | herald | s7 | bridge |
  | ana    | s8 | toll   |

Scenario: a stance of any polarity
Query
  MATCH (a)-[s:stance]->(p {id: 'toll'}) RETURN a, s
Rows
  | a     | s  |
  | carla | s4 |
  | boris | s5 |
  | ana   | s8 |

Scenario: a joint statement is an edge from each holder
Query
  MATCH (a)-[s:support]->(p {id: 'ferry'}) RETURN a, s
Rows
  | a     | s  |
  | ana   | s3 |
  | boris | s3 |

Scenario: two edges meet in a position
Query
  MATCH (a)-[s:support]->(p)<-[t:oppose]-(b) RETURN a, s, p, t, b
Rows
  | a   | s  | p      | t  | b     |
  | ana | s1 | bridge | s2 | boris |

Scenario: two edges of one MATCH are never the same edge
Query
  MATCH (a)-[:support]->(p)<-[:support]-(b)
  RETURN a, p, b
Rows
  | a     | p     | b     |
  | ana   | ferry | boris |
  | boris | ferry | ana   |
  | carla | toll  | boris |
  | boris | toll  | carla |

Scenario: edges of two MATCHes may be the same edge
Query
  MATCH (a)-[:support]->(p {id: 'bridge'})
  MATCH (b)-[:support]->(p)
  RETURN a, b
Rows
  | a   | b   |
  | ana | ana |

Scenario: a link to a voice
Query
  MATCH (s)-[:voice]->(v) RETURN s, v
Rows
  | s  | v      |
  | s1 | herald |
  | s2 | carla  |
  | s2 | herald |
  | s6 | boris  |

Scenario: a link to an addressee
Query
  MATCH (s)-[:addressee]->(x) RETURN s, x
Rows
  | s  | x     |
  | s1 | boris |
  | s2 | ana   |
  | s5 | ana   |
  | s5 | carla |

Scenario: a link to the actor in whose name a statement is made
Query
  MATCH (s)-[:on_behalf_of]->(x) RETURN s, x
Rows
  | s  | x     |
  | s1 | north |

Scenario: a link to the position of a condition
Query
  MATCH (s)-[:condition]->(p) RETURN s, p
Rows
  | s  | p      |
  | s5 | bridge |

Scenario: the holder and the position are links too
Query
  MATCH (p {id: 'ferry'})<-[:position]-(s)-[:holder]->(a) RETURN s, a
Rows
  | s  | a     |
  | s3 | ana   |
  | s3 | boris |

Scenario: the participants of the event at which a statement was made
Query
  MATCH (s)-[:event]->(e)-[:participant]->(x) RETURN s, e, x
Rows
  | s  | e      | x     |
  | s1 | summit | ana   |
  | s1 | summit | boris |

Scenario: a document by a property
Query
  MATCH (s)-[:document]->(d {outlet: 'Herald'}) RETURN s
Rows
  | s  |
  | s1 |
  | s2 |
  | s6 |
  | s7 |

Scenario: the name of a stance is its statement
Query
  MATCH (a)-[s:oppose]->(p), (s)-[:voice]->(v) RETURN a, p, v
Rows
  | a     | p      | v      |
  | boris | bridge | carla  |
  | boris | bridge | herald |

Scenario: a statement addressed to an actor with a stance on the same position
Query
  MATCH (a)-[s:stance]->(p), (s)-[:addressee]->(b)-[t:stance]->(p) RETURN a, s, b, t
Rows
  | a     | s  | b     | t  |
  | ana   | s1 | boris | s2 |
  | boris | s2 | ana   | s1 |
  | boris | s5 | ana   | s8 |
  | boris | s5 | carla | s4 |

Scenario: a relation is returned as its id
Query
  MATCH (a)-[r:adversary_of]->(b) RETURN a, r, b
Rows
  | a     | r                        | b     |
  | north | north adversary_of south | south |

Scenario: a relation has a direction
Query
  MATCH (a {id: 'south'})-[:adversary_of]->(b) RETURN b
Rows
  | b |

Scenario: a relation without an arrow leads both ways
Query
  MATCH (a {id: 'south'})-[:adversary_of]-(b) RETURN b
Rows
  | b     |
  | north |

Scenario: a relation of several predicates
Query
  MATCH (a)-[:speaks_for|holds_office_in]->(b) RETURN a, b
Rows
  | a     | b     |
  | ana   | north |
  | boris | south |
  | carla | ana   |

Scenario: a chain of relations
Query
  MATCH (a)-[:speaks_for]->(b)-[:holds_office_in]->(c) RETURN a, b, c
Rows
  | a     | b   | c     |
  | carla | ana | north |

Scenario: relations of events
Query
  MATCH (e)-[:follows]->(f) RETURN e, f
Rows
  | e      | f           |
  | summit | first-talks |

Scenario: nodes without an edge match in all pairs
Query
  MATCH (e:Event), (d:Document) RETURN e, d
Rows
  | e           | d       |
  | first-talks | morning |
  | first-talks | evening |
  | summit      | morning |
  | summit      | evening |

Scenario: several properties in braces
Query
  MATCH (s:Statement {confidence: 2, rank: 'preferred'}) RETURN s
Rows
  | s  |
  | s5 |

Scenario: keywords in either case and comments
Query
  match (a:actor) /* of a city */
  where a.kind = 'media' // the papers
  return a;
Rows
  | a      |
  | herald |

Scenario: a relation can be a node
Query
  MATCH (r:Relation {predicate: 'member_of'}) RETURN r
Rows
  | r                     |
  | north member_of union |
  | south member_of union |
  | carla member_of union |

Scenario: relations and actors without an edge match in all pairs
Query
  MATCH (a:Actor {kind: 'state'}), (r:Relation) WHERE r.predicate = 'speaks_for' RETURN a, r
Rows
  | a     | r                      |
  | north | boris speaks_for south |
  | north | carla speaks_for ana   |
  | south | boris speaks_for south |
  | south | carla speaks_for ana   |

Scenario: an optional part with a condition on an earlier relation
Query
  MATCH (r:Relation {predicate: 'adversary_of'}) OPTIONAL MATCH (s:Statement)-[:holder]->(a) WHERE r.predicate = 'member_of' RETURN r, a
Rows
  | r                        | a |
  | north adversary_of south |   |

Scenario: EXISTS in braces has variables of its own
Query
  MATCH (e:Event {planned: EXISTS { (x:Actor {id: 'ana'})-[:oppose]->(p) }}) RETURN e
Rows
  | e           |
  | first-talks |
  | summit      |
