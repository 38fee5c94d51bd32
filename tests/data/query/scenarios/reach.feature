# UNDER, SPEAKING FOR and evidence()
Corpus: talks

Scenario: a part is under its whole, and the whole under itself
Query
  MATCH (p:Position) WHERE p UNDER 'bridge' RETURN p
Rows
  | p      |
  | bridge |
  | toll   |

Scenario: a position that implies another is under it
Query
  MATCH (p:Position) WHERE p UNDER 'the ferry goes on' RETURN p
Rows
  | p     |
  | ferry |
  | cheap |

Scenario: NOT UNDER
Query
  MATCH (p:Position) WHERE NOT p UNDER 'bridge' RETURN p
Rows
  | p     |
  | ferry |
  | cheap |

Scenario: SPEAKING FOR follows several relations
Query
  MATCH (a:Actor) WHERE a SPEAKING FOR 'north' RETURN a
Rows
  | a     |
  | ana   |
  | carla |
  | north |

Scenario: a member does not speak for the whole
Query
  MATCH (a:Actor) WHERE a SPEAKING FOR 'union' RETURN a
Rows
  | a     |
  | union |

Scenario: a statement speaks for the actor for whom its holder speaks
Query
  MATCH (s:Statement) WHERE s SPEAKING FOR 'north' RETURN s
Rows
  | s  |
  | s1 |
  | s3 |
  | s4 |
  | s8 |

Scenario: SPEAKING FOR takes a parameter
Parameter: whom = South
Query
  MATCH (a:Actor) WHERE a SPEAKING FOR $whom RETURN a
Rows
  | a     |
  | boris |
  | south |

Scenario: a row rests on its statements
Query
  MATCH (a)-[:support]->(p)<-[:oppose]-(b) RETURN p, evidence()
Rows
  | p      | evidence() |
  | bridge | s1; s2     |

Scenario: a row rests on its relations and those of its paths
Query
  MATCH (a {id: 'carla'})-[:speaks_for*1..2]->(b)-[:holds_office_in]->(c) RETURN c, evidence()
Rows
  | c     | evidence()                                      |
  | north | ana holds_office_in north; carla speaks_for ana |

Scenario: a row rests on the paths of UNDER and SPEAKING FOR
Query
  MATCH (a)-[s:support]->(p) WHERE a SPEAKING FOR 'north' AND p UNDER 'bridge' RETURN s, evidence()
Rows
  | s  | evidence()                                                               |
  | s1 | s1; ana holds_office_in north                                            |
  | s4 | s4; ana holds_office_in north; carla speaks_for ana; toll part_of bridge |

Scenario: a row rests on the first true side of an OR
Query
  MATCH (a)-[s:support]->(p) WHERE p.kind = 'claim' OR p UNDER 'bridge' RETURN s, evidence()
Rows
  | s  | evidence()              |
  | s1 | s1                      |
  | s4 | s4; toll part_of bridge |
  | s5 | s5; toll part_of bridge |
  | s6 | s6                      |

Scenario: a row rests on what EXISTS found
Query
  MATCH (a)-[s:support]->(p) WHERE EXISTS { (b)-[:oppose]->(p) } RETURN s, evidence()
Rows
  | s  | evidence() |
  | s1 | s1; s2     |

Scenario: NOT EXISTS gives no evidence
Query
  MATCH (a)-[s:support]->(p) WHERE NOT EXISTS { (b)-[:oppose]->(p) } AND NOT p UNDER 'bridge' RETURN s, evidence()
Rows
  | s  | evidence() |
  | s3 | s3         |
  | s3 | s3         |
  | s6 | s6         |

Scenario: an optional part without a match gives no evidence
Query
  MATCH (a)-[s:support {confidence: 3}]->(p) OPTIONAL MATCH (b)-[:oppose]->(p) RETURN s, evidence()
Rows
  | s  | evidence() |
  | s1 | s1; s2     |
  | s6 | s6         |

Scenario: a group rests on all its matches
Query
  MATCH (a)-[:stance]->(p {id: 'bridge'}) RETURN p, count(*) AS n, evidence()
Rows
  | p      | n | evidence() |
  | bridge | 3 | s1; s2; s7 |
