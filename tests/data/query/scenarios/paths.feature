# Paths of relations, which have an upper bound and repeat no relation
Corpus: talks

Scenario: a path of one to three relations
Query
  MATCH (a {id: 'carla'})-[:speaks_for|holds_office_in*1..3]->(b) RETURN b
Rows
  | b     |
  | ana   |
  | north |

Scenario: a path of exactly two
Query
  MATCH (a {id: 'carla'})-[:speaks_for|holds_office_in*2]->(b) RETURN b
Rows
  | b     |
  | north |

Scenario: a path of length 0 leads to its beginning
Query
  MATCH (a {id: 'carla'})-[:member_of*0..1]->(b) RETURN b
Rows
  | b     |
  | carla |
  | union |

Scenario: the name of a path is the list of its relations
Query
  MATCH (a)-[r:speaks_for|holds_office_in*2..3]->(b) RETURN a, b, size(r), r
Rows
  | a     | b     | size(r) | r                                               |
  | carla | north | 2       | carla speaks_for ana; ana holds_office_in north |

Scenario: a path in either direction
Query
  MATCH (a {id: 'north'})-[:member_of*2]-(b) RETURN b
Rows
  | b     |
  | south |
  | carla |

Scenario: a path repeats no relation
Query
  MATCH (p:Position {id: 'toll'})-[:part_of*1..4]-(q) RETURN q
Rows
  | q      |
  | bridge |

Scenario: bounds may be parameters
Parameter: n = 1
Query
  MATCH (a {id: 'carla'})-[:speaks_for|holds_office_in*1..$n]->(b) RETURN b
Rows
  | b   |
  | ana |

Scenario: all relations of a path are in force
Query
  MATCH (a {id: 'north'})-[:member_of*2]-(b) HOLDS AT '2021-12-09' RETURN b
Rows
  | b     |
  | carla |

Scenario: a path and an edge of one MATCH share no relation
Query
  MATCH (a {id: 'north'})-[:member_of]->(b)-[:member_of*1..2]-(c) RETURN c
Rows
  | c     |
  | south |
  | carla |

Scenario: the relations of a path are listed from its beginning
Query
  MATCH (a {id: 'carla'})-[r:speaks_for|holds_office_in*2]->(b) RETURN b, r
Rows
  | b     | r                                              |
  | north | carla speaks_for ana; ana holds_office_in north |

Scenario: they are listed from the beginning even if the search starts at the end
Query
  MATCH (a)-[r:speaks_for|holds_office_in*2]->(b {id: 'north'}) RETURN a, r
Rows
  | a     | r                                              |
  | carla | carla speaks_for ana; ana holds_office_in north |
