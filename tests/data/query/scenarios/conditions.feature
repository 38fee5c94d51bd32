# WHERE: a condition is true, false or unknown, and only a true condition is a match
Corpus: talks

Scenario: an unknown condition is not a match
Query
  MATCH (s:Statement) WHERE s.confidence > 2 RETURN s
Rows
  | s  |
  | s1 |
  | s6 |

Scenario: NOT of unknown is unknown
Query
  MATCH (s:Statement) WHERE NOT s.confidence > 2 RETURN s
Rows
  | s  |
  | s2 |
  | s4 |
  | s5 |

Scenario: possibly() accepts the unknown
Query
  MATCH (s:Statement) WHERE possibly(s.confidence > 2) RETURN s
Rows
  | s  |
  | s1 |
  | s3 |
  | s6 |
  | s7 |
  | s8 |

Scenario: certainly() is never unknown
Query
  MATCH (s:Statement) WHERE NOT certainly(s.confidence > 2) RETURN s
Rows
  | s  |
  | s2 |
  | s3 |
  | s4 |
  | s5 |
  | s7 |
  | s8 |

Scenario: true or unknown is true
Query
  MATCH (s:Statement) WHERE s.confidence > 2 OR s.rank = 'normal' RETURN s
Rows
  | s  |
  | s1 |
  | s2 |
  | s3 |
  | s6 |
  | s7 |
  | s8 |

Scenario: unknown and true is unknown, unknown and false is false
Query
  MATCH (s:Statement) WHERE NOT (s.confidence > 2 AND s.polarity = 'support') RETURN s
Rows
  | s  |
  | s2 |
  | s4 |
  | s5 |
  | s7 |
  | s8 |

Scenario: IS NULL
Query
  MATCH (s:Statement) WHERE s.confidence IS NULL RETURN s
Rows
  | s  |
  | s3 |
  | s7 |
  | s8 |

Scenario: IS NOT NULL
Query
  MATCH (s:Statement) WHERE s.act IS NOT NULL RETURN s, s.act
Rows
  | s  | s.act   |
  | s1 | demands |
  | s2 | rejects |

Scenario: nothing equals NULL
Query
  MATCH (s:Statement) WHERE s.confidence = NULL OR s.confidence <> NULL RETURN s
Rows
  | s |

Scenario: IN a list
Query
  MATCH (s:Statement) WHERE s.confidence IN [1, 3] RETURN s
Rows
  | s  |
  | s1 |
  | s4 |
  | s6 |

Scenario: NOT IN excludes the unknown
Query
  MATCH (s:Statement) WHERE s.confidence NOT IN [1, 3] RETURN s
Rows
  | s  |
  | s2 |
  | s5 |

Scenario: IN a list of records by their names
Query
  MATCH (a:Actor) WHERE a IN ['the President', 'Union'] RETURN a
Rows
  | a     |
  | ana   |
  | union |

Scenario: STARTS WITH
Query
  MATCH (a:Actor) WHERE a.name STARTS WITH 'B' RETURN a
Rows
  | a     |
  | boris |

Scenario: ENDS WITH
Query
  MATCH (a:Actor) WHERE a.name ENDS WITH 'th' RETURN a
Rows
  | a     |
  | north |
  | south |

Scenario: CONTAINS and NOT CONTAINS
Query
  MATCH (a:Actor) WHERE a.name CONTAINS 'or' AND a.name NOT CONTAINS 'is' RETURN a
Rows
  | a     |
  | north |

Scenario: texts are ordered by their bytes
Query
  MATCH (a:Actor) WHERE a.name < 'C' RETURN a
Rows
  | a     |
  | ana   |
  | boris |

Scenario: a record is compared with its name
Query
  MATCH (a:Actor) WHERE a = 'Boris Hale' RETURN a
Rows
  | a     |
  | boris |

Scenario: two variables are not the same record
Query
  MATCH (a)-[:support]->(p {id: 'ferry'}), (b:Actor {kind: 'person'}) WHERE a <> b RETURN a, b
Rows
  | a     | b     |
  | ana   | boris |
  | ana   | carla |
  | boris | ana   |
  | boris | carla |

Scenario: a whole number is compared with another number
Query
  MATCH (s:Statement) WHERE s.confidence >= 1.5 RETURN s
Rows
  | s  |
  | s1 |
  | s2 |
  | s5 |
  | s6 |

Scenario: AND binds closer than OR
Query
  MATCH (s:Statement) WHERE s.id = 's1' OR s.id = 's2' AND s.rank = 'preferred' RETURN s
Rows
  | s  |
  | s1 |

Scenario: parentheses bind closest
Query
  MATCH (s:Statement) WHERE (s.id = 's1' OR s.id = 's5') AND s.rank = 'preferred' RETURN s
Rows
  | s  |
  | s5 |

Scenario: a property that is a condition
Query
  MATCH (s:Statement) WHERE s.conditional RETURN s
Rows
  | s  |
  | s5 |

Scenario: the length of the chain of voices
Query
  MATCH (s:Statement) WHERE s.hearsay >= 2 RETURN s
Rows
  | s  |
  | s2 |

Scenario: two properties are compared
Query
  MATCH (a)-[s:stance]->(p)<-[t:stance]-(b) WHERE s.confidence > t.confidence RETURN s, t
Rows
  | s  | t  |
  | s1 | s2 |
  | s5 | s4 |

Scenario: a parameter takes the place of a text
Parameter: kind = state
Query
  MATCH (a:Actor) WHERE a.kind = $kind RETURN a
Rows
  | a     |
  | north |
  | south |

Scenario: a parameter takes the place of a number
Parameter: n = 2
Query
  MATCH (s:Statement) WHERE s.confidence = $n RETURN s
Rows
  | s  |
  | s2 |
  | s5 |

Scenario: a date before another for every day that it may be
Query
  MATCH (s:Statement) WHERE s.said < '2021-12-08' RETURN s
Rows
  | s  |
  | s1 |
  | s4 |
  | s6 |

Scenario: a date before another for some day that it may be
Query
  MATCH (s:Statement) WHERE possibly(s.said < '2021-12-08') RETURN s
Rows
  | s  |
  | s1 |
  | s2 |
  | s3 |
  | s4 |
  | s6 |

Scenario: a month in a query means all of its days
Query
  MATCH (s:Statement) WHERE s.said DURING '2021-12' RETURN s
Rows
  | s  |
  | s1 |
  | s2 |
  | s5 |
  | s7 |
  | s8 |

Scenario: two dates are equal only if both are known days
Query
  MATCH (s:Statement) WHERE s.said = '2021-12-07' RETURN s
Rows
  | s  |
  | s1 |

Scenario: two dates differ if they share no day
Query
  MATCH (s:Statement) WHERE s.said <> '2021-12-07' RETURN s
Rows
  | s  |
  | s4 |
  | s5 |
  | s6 |
  | s7 |
  | s8 |

Scenario: EXISTS
Query
  MATCH (a:Actor) WHERE EXISTS { (a)-[:oppose]->(p) } RETURN a
Rows
  | a     |
  | boris |

Scenario: NOT EXISTS
Query
  MATCH (a:Actor {kind: 'person'}) WHERE NOT EXISTS { (a)-[:stance]->(p {id: 'bridge'}) } RETURN a
Rows
  | a     |
  | carla |

Scenario: EXISTS or something else
Query
  MATCH (a:Actor) WHERE EXISTS { MATCH (a)-[:oppose]->(p) } OR a.kind = 'media' RETURN a
Rows
  | a      |
  | boris  |
  | herald |

Scenario: EXISTS within EXISTS: all supporters are addressed
Query
  MATCH (p:Position)
  WHERE NOT EXISTS { (a)-[:support]->(p) WHERE NOT EXISTS { (t)-[:addressee]->(a) } }
  RETURN p
Rows
  | p      |
  | bridge |
  | toll   |
  | ferry  |

Scenario: EXISTS at a time
Query
  MATCH (a:Actor) WHERE EXISTS { (a)-[:support]->(p) HOLDS AT '2021-11-25' CERTAINLY } RETURN a
Rows
  | a     |
  | carla |
  | south |

Scenario: EXISTS can be returned
Query
  MATCH (a:Actor {kind: 'person'}) RETURN a, EXISTS { (a)-[:oppose]->(p) } AS contrary ORDER BY a
Rows in order
  | a     | contrary |
  | ana   | false    |
  | boris | true     |
  | carla | false    |
