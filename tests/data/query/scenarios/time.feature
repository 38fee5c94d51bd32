# HOLDS: the statements and relations of a MATCH are in force
Corpus: talks

Scenario: on a day, certainly
Query
  MATCH (a)-[s:stance]->(p) HOLDS AT '2021-12-07' CERTAINLY RETURN DISTINCT s
Rows
  | s  |
  | s1 |
  | s6 |

Scenario: on a day, possibly by default
Query
  MATCH (a)-[s:stance]->(p) HOLDS AT '2021-12-07' RETURN DISTINCT s
Rows
  | s  |
  | s1 |
  | s2 |
  | s3 |
  | s6 |

Scenario: on a day, possibly
Query
  MATCH (a)-[s:stance]->(p) HOLDS AT '2021-12-07' POSSIBLY RETURN DISTINCT s
Rows
  | s  |
  | s1 |
  | s2 |
  | s3 |
  | s6 |

Scenario: during a month, certainly
Query
  MATCH (a)-[s:stance]->(p) HOLDS DURING '2021-11' CERTAINLY RETURN s
Rows
  | s  |
  | s4 |
  | s6 |

Scenario: during a month, possibly
Query
  MATCH (a)-[s:stance]->(p) HOLDS DURING '2021-11' RETURN DISTINCT s
Rows
  | s  |
  | s3 |
  | s4 |
  | s6 |

Scenario: a statement is not in force after its coded end
Query
  MATCH (a)-[s:support]->(p {id: 'toll'}) HOLDS AT '2021-12-02' RETURN s
Rows
  | s |

Scenario: a relation without a period is always in force
Query
  MATCH (a)-[:member_of]->(b) HOLDS AT '2021-12-09' CERTAINLY RETURN a
Rows
  | a     |
  | north |
  | carla |

Scenario: a relation begins and ends
Query
  MATCH (a)-[:member_of]->(b) HOLDS AT '2022-02-01' CERTAINLY RETURN a
Rows
  | a     |
  | north |
  | south |

Scenario: statement and relation must both be in force
Query
  MATCH (a)-[s:stance]->(p), (a)-[:member_of]->(u) HOLDS AT '2021-12-09' RETURN a, s
Rows
  | a | s |

Scenario: statement and relation are both in force a day later
Query
  MATCH (a)-[s:stance]->(p), (a)-[:member_of]->(u) HOLDS AT '2021-12-10' RETURN a, s
Rows
  | a     | s  |
  | south | s6 |

Scenario: HOLDS applies only to its own MATCH
Query
  MATCH (a)-[:stance]->(p {id: 'toll'}) HOLDS AT '2021-11-25'
  MATCH (b)-[:oppose]->(q)
  RETURN a, b
Rows
  | a     | b     |
  | carla | boris |

Scenario: the day may be a parameter
Parameter: day = 2021-12-01
Query
  MATCH (a)-[s:stance]->(p) HOLDS AT $day CERTAINLY RETURN DISTINCT s
Rows
  | s  |
  | s4 |
  | s6 |

Scenario: an optional part may have HOLDS
Query
  MATCH (p:Position) OPTIONAL MATCH (a)-[s:support]->(p) HOLDS AT '2021-12-07' CERTAINLY RETURN p, a
Rows
  | p      | a     |
  | bridge | ana   |
  | toll   |       |
  | ferry  |       |
  | cheap  | south |
