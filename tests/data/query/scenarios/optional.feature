# OPTIONAL MATCH: its variables are empty if it has no match
Corpus: talks

Scenario: OPTIONAL MATCH keeps positions that nobody opposes
Query
  MATCH (p:Position) OPTIONAL MATCH (a)-[:oppose]->(p) RETURN p, a
Rows
  | p      | a     |
  | bridge | boris |
  | toll   |       |
  | ferry  |       |
  | cheap  |       |

Scenario: a WHERE belongs to its OPTIONAL MATCH
Query
  MATCH (a:Actor {kind: 'person'})
  OPTIONAL MATCH (a)-[s:support]->(p) WHERE s.confidence > 2
  RETURN a, s
Rows
  | a     | s  |
  | ana   | s1 |
  | boris |    |
  | carla |    |

Scenario: an edge from an empty variable does not match
Query
  MATCH (a:Actor {id: 'carla'})
  OPTIONAL MATCH (a)-[:oppose]->(p)
  OPTIONAL MATCH (b)-[:support]->(p)
  RETURN a, p, b
Rows
  | a     | p | b |
  | carla |   |   |

Scenario: a MATCH after an OPTIONAL MATCH must match
Query
  MATCH (p:Position)
  OPTIONAL MATCH (a)-[:oppose]->(p)
  MATCH (a)-[:support]->(q)
  RETURN p, a, q
Rows
  | p      | a     | q     |
  | bridge | boris | ferry |
  | bridge | boris | toll  |

Scenario: an empty variable is not counted
Query
  MATCH (p:Position) OPTIONAL MATCH (a)-[:oppose]->(p) RETURN p, count(a) AS n, count(*) AS rows
Rows
  | p      | n | rows |
  | bridge | 1 | 1    |
  | toll   | 0 | 1    |
  | ferry  | 0 | 1    |
  | cheap  | 0 | 1    |

Scenario: IS NULL finds an empty variable
Query
  MATCH (p:Position) OPTIONAL MATCH (a)-[:oppose]->(p) RETURN p, a IS NULL AS unopposed ORDER BY p
Rows in order
  | p      | unopposed |
  | bridge | false     |
  | toll   | true      |
  | ferry  | true      |
  | cheap  | true      |

Scenario: a property of an empty variable is empty
Query
  MATCH (p:Position {id: 'cheap'}) OPTIONAL MATCH (a)-[s:oppose]->(p) RETURN p, a.name, s.confidence > 1 AS sure
Rows
  | p     | a.name | sure |
  | cheap |        |      |

Scenario: a query may begin with OPTIONAL MATCH
Query
  OPTIONAL MATCH (a {id: 'union'})-[s:stance]->(p) RETURN a, s, p
Rows
  | a | s | p |
  |   |   |   |

Scenario: an optional part may have several matches
Query
  MATCH (a:Actor {id: 'boris'}) OPTIONAL MATCH (a)-[s:support]->(p) RETURN s
Rows
  | s  |
  | s3 |
  | s5 |

Scenario: an optional part without new variables gives evidence if it matches
Query
  MATCH (a:Actor {kind: 'person'}) OPTIONAL MATCH (a) WHERE EXISTS { (a)-[:oppose]->(p:Position) } RETURN a, evidence() AS by
Rows
  | a     | by |
  | ana   |    |
  | boris | s2 |
  | carla |    |

Scenario: an optional part without new variables gives no evidence if a condition fails
Query
  MATCH (a:Actor {id: 'boris'}) OPTIONAL MATCH (a) WHERE EXISTS { (a)-[:oppose]->(p:Position) } AND a.kind = 'state' RETURN a, evidence() AS by
Rows
  | a     | by |
  | boris |    |
