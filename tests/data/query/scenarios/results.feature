# RETURN: columns, groups, order and limits
Corpus: talks

Scenario: columns are named
Query
  MATCH (a {id: 'ana'})-[:support]->(p {id: 'bridge'}) RETURN a.name AS who, p.label
Rows
  | who      | p.label           |
  | Ana Ilić | a bridge is built |

Scenario: there is a row for each match
Query
  MATCH (a)-[:stance]->(p) RETURN p
Rows
  | p      |
  | bridge |
  | bridge |
  | bridge |
  | toll   |
  | toll   |
  | toll   |
  | ferry  |
  | ferry  |
  | cheap  |

Scenario: DISTINCT gives each row once
Query
  MATCH (a)-[:stance]->(p) RETURN DISTINCT p
Rows
  | p      |
  | bridge |
  | toll   |
  | ferry  |
  | cheap  |

Scenario: RETURN * returns every variable with a name
Query
  MATCH (a)-[s:oppose]->(p) RETURN *
Rows
  | a     | p      | s  |
  | boris | bridge | s2 |

Scenario: rows are counted by groups
Query
  MATCH (a)-[:stance]->(p) RETURN p, count(*) AS n
Rows
  | p      | n |
  | bridge | 3 |
  | toll   | 3 |
  | ferry  | 2 |
  | cheap  | 1 |

Scenario: values are counted once with DISTINCT
Query
  MATCH (a)-[:stance]->(p) RETURN count(*) AS n, count(DISTINCT a) AS actors, count(DISTINCT p) AS positions
Rows
  | n | actors | positions |
  | 9 | 5      | 4         |

Scenario: sum adds up numbers and ignores absent values
Query
  MATCH (s:Statement)
  RETURN count(s.confidence) AS n, sum(s.confidence) AS sum, avg(s.confidence) AS mean, min(s.confidence) AS least, max(s.confidence) AS most
Rows
  | n | sum | mean | least | most |
  | 5 | 11  | 2.2  | 1     | 3    |

Scenario: values are collected
Query
  MATCH (a)-[:stance]->(p {id: 'toll'}) RETURN p, collect(a) AS who
Rows
  | p    | who               |
  | toll | carla; boris; ana |

Scenario: min and max compare times by their last days
Query
  MATCH (s:Statement) RETURN min(s.said) AS first, max(s.said) AS last
Rows
  | first   | last    |
  | 2021-10 | 2021-12 |

Scenario: without matches and grouping columns there is one group
Query
  MATCH (a {id: 'union'})-[s:stance]->(p) RETURN count(*) AS n, sum(s.confidence) AS sum, avg(s.confidence) AS mean, collect(p) AS list
Rows
  | n | sum | mean | list |
  | 0 | 0   |      |      |

Scenario: without matches but with grouping columns there is no group
Query
  MATCH (a {id: 'union'})-[s:stance]->(p) RETURN a, count(*)
Rows
  | a | count(*) |

Scenario: groups of several columns
Query
  MATCH (a)-[s:stance]->(p) RETURN p.kind AS kind, s.polarity AS polarity, count(*) AS n
Rows
  | kind   | polarity   | n |
  | demand | support    | 5 |
  | demand | oppose     | 1 |
  | demand | neutral    | 1 |
  | demand | ambivalent | 1 |
  | claim  | support    | 1 |

Scenario: an absent value is a group of its own
Query
  MATCH (s:Statement) RETURN s.confidence AS sure, count(*) AS n ORDER BY sure
Rows in order
  | sure | n |
  | 1    | 1 |
  | 2    | 2 |
  | 3    | 2 |
  |      | 3 |

Scenario: HAVING tests a column
Query
  MATCH (a)-[:stance]->(p) RETURN p, count(*) AS n HAVING n >= 3
Rows
  | p      | n |
  | bridge | 3 |
  | toll   | 3 |

Scenario: HAVING tests several columns
Query
  MATCH (a)-[s:stance]->(p) RETURN p, count(*) AS n, max(s.confidence) AS sure HAVING n >= 3 AND NOT sure > 2
Rows
  | p    | n | sure |
  | toll | 3 | 2    |

Scenario: rows are sorted by several columns
Query
  MATCH (a)-[:stance]->(p) RETURN p, count(*) AS n ORDER BY n DESC, p DESC
Rows in order
  | p      | n |
  | toll   | 3 |
  | bridge | 3 |
  | ferry  | 2 |
  | cheap  | 1 |

Scenario: absent values are sorted last
Query
  MATCH (s:Statement) RETURN s, s.confidence ORDER BY s.confidence, s.id
Rows in order
  | s  | s.confidence |
  | s4 | 1            |
  | s2 | 2            |
  | s5 | 2            |
  | s1 | 3            |
  | s6 | 3            |
  | s3 |              |
  | s7 |              |
  | s8 |              |

Scenario: absent values are sorted first with DESC
Query
  MATCH (s:Statement) RETURN s.confidence AS sure, count(*) AS n ORDER BY sure DESC
Rows in order
  | sure | n |
  |      | 3 |
  | 3    | 2 |
  | 2    | 2 |
  | 1    | 1 |

Scenario: times are sorted by the last day that they may be
Query
  MATCH (s:Statement) WHERE s.said IS NOT NULL RETURN s ORDER BY s.said
Rows in order
  | s  |
  | s6 |
  | s4 |
  | s1 |
  | s7 |
  | s5 |
  | s8 |
  | s2 |

Scenario: rows are sorted by a value that is not returned
Query
  MATCH (a:Actor {kind: 'person'}) RETURN a ORDER BY a.name DESC
Rows in order
  | a     |
  | carla |
  | boris |
  | ana   |

Scenario: SKIP and LIMIT choose rows
Query
  MATCH (a:Actor {kind: 'person'}) RETURN a ORDER BY a.name SKIP 1 LIMIT 1
Rows in order
  | a     |
  | boris |

Scenario: LIMIT 0
Query
  MATCH (a:Actor) RETURN a LIMIT 0
Rows in order
  | a |

Scenario: more rows are skipped than there are
Query
  MATCH (a:Actor) RETURN a SKIP 100
Rows in order
  | a |

Scenario: LIMIT takes a parameter
Parameter: n = 2
Query
  MATCH (a:Actor) RETURN a ORDER BY a.name LIMIT $n
Rows in order
  | a     |
  | ana   |
  | boris |

Scenario: a condition can be returned; unknown is an empty value
Query
  MATCH (s:Statement) WHERE s.id IN ['s1', 's2', 's3'] RETURN s, s.confidence > 2 AS sure ORDER BY s
Rows in order
  | s  | sure  |
  | s1 | true  |
  | s2 | false |
  | s3 |       |

Scenario: HAVING compares a record with its name
Query
  MATCH (a)-[s:stance]->(p) RETURN a, count(*) AS n HAVING a = 'the President'
Rows
  | a   | n |
  | ana | 3 |
