# Queries that cannot be understood, and queries that can never match
Corpus: talks

Scenario: an unknown type of edge
Query
  MATCH (a)-[s:suport]->(p) RETURN a
Fault: 1:14
  there is no edge type 'suport'
  did you mean 'support'?

Scenario: an unknown kind of record
Query
  MATCH (a:Actr) RETURN a
Fault: 1:10
  there is no kind of record 'Actr'
  did you mean 'actor'?

Scenario: an unknown property
Query
  MATCH (a:Actor)
  RETURN a.nme
Fault: 2:10
  an actor has no property 'nme'
  did you mean 'name'?

Scenario: a word that a property can never have
Query
  MATCH (s:Statement) WHERE s.polarity = 'opose' RETURN s
Fault: 1:40
  'opose' is not one of the words allowed here
  did you mean 'oppose'?

Scenario: a name that no record has
Query
  MATCH (a {id: 'boriss'})-[:stance]->(p) RETURN p
Fault: 1:15
  no actor is called 'boriss'
  did you mean 'boris'?

Scenario: an unknown variable
Query
  MATCH (actor:Actor) RETURN actr
Fault: 1:28
  nothing in the query is called 'actr'
  did you mean 'actor'?

Scenario: an unknown function
Query
  MATCH (s:Statement) WHERE posibly(s.said < '2022') RETURN s
Fault: 1:27
  there is no function 'posibly'
  did you mean 'possibly'?

Scenario: an edge between records that it does not join
Query
  MATCH (a:Actor)-[:support]->(b:Actor) RETURN a
Fault: 1:19
  b is an actor, not a position

Scenario: a relation that does not join its ends
Query
  MATCH (a:Actor)-[:part_of]->(p:Position) RETURN p
Fault: 1:19
  a is an actor

Scenario: a path without an upper bound
Query
  MATCH (a)-[:member_of*]->(b) RETURN b
Fault: 1:23
  this path has no upper bound
  write one, as in *1..4

Scenario: a parameter without a value
Query
  MATCH (a:Actor {id: $who}) RETURN a
Fault: 1:21
  the parameter $who has no value

Scenario: a parameter that is not a whole number
Parameter: n = many
Query
  MATCH (a:Actor) RETURN a LIMIT $n
Fault: 1:32
  'many' is not an integer

Scenario: an invalid date
Query
  MATCH (a)-[:stance]->(p) HOLDS AT 'soon' RETURN a
Fault: 1:35
  'soon'
  expected a date such as 2021-12-07

Scenario: a record compared with one of another kind
Query
  MATCH (a)-[:stance]->(p) WHERE a = p RETURN a
Fault: 1:36
  the condition could never be true

Scenario: a text in place of a condition
Query
  MATCH (a:Actor) WHERE a.name RETURN a
Fault: 1:23
  this is a text, not a condition

Scenario: a sum of values that are not numbers
Query
  MATCH (a:Actor) RETURN sum(a.name)
Fault: 1:28
  this is not a number

Scenario: two columns with the same name
Query
  MATCH (a:Actor) RETURN a, a
Fault: 1:27
  two columns are called 'a'
  rename one with AS

Scenario: grouped rows sorted by something that is not a column
Query
  MATCH (a)-[:stance]->(p) RETURN p, count(*) ORDER BY a.name
Fault: 1:54
  is not a column

Scenario: HAVING with something that is not a column
Query
  MATCH (a)-[:stance]->(p) RETURN p, count(*) AS n HAVING m > 1
Fault: 1:57
  no column is called 'm'

Scenario: a query that ends too early
Query
  MATCH (a:Actor)
Fault: 1:16
  the query ends too early
  RETURN

Scenario: a text without a closing quote
Query
  MATCH (a:Actor {id: 'ana}) RETURN a
Fault: 1:21
  this text does not end

Scenario: a link with a name
Query
  MATCH (s)-[v:voice]->(a) RETURN s
Fault: 1:12
  a link cannot be named

Scenario: a stance without a direction
Query
  MATCH (a)-[:support]-(p) RETURN a
Fault: 1:10
  this edge needs a direction
  write ->

Scenario: EXISTS after grouping
Query
  MATCH (a)-[:stance]->(p) RETURN p, count(*) HAVING EXISTS { (b)-[:oppose]->(q) }
Fault: 1:52
  HAVING can use only columns

Scenario: a relation that can join records of several kinds
Query
  MATCH (p {id: 'toll'})-[:part_of]->(q) RETURN q
Fault: 1:26
  'part_of' can connect records of several kinds
  name the kind of one, as in (x:Position)

Scenario: HOLDS with a date that is not fixed
Query
  MATCH (a)-[s:support]->(p) HOLDS AT s.said RETURN a
Fault: 1:37
  this is not a fixed date
  write one, such as '2021-12-07'

Scenario: HOLDS with NULL in place of a date
Query
  MATCH (a)-[s:support]->(p) HOLDS AT NULL RETURN a
Fault: 1:37
  this is not a fixed date

Scenario: a whole number that is too large
Query
  MATCH (s:Statement) WHERE s.paragraph < 9223372036854775808 RETURN s
Fault: 1:41
  '9223372036854775808' is too large a number

Scenario: a parameter that should be a number
Parameter: n = nan
Query
  MATCH (s:Statement) WHERE s.confidence >= $n RETURN s
Fault: 1:43
  'nan' is not a number

Scenario: words of two vocabularies are never the same
Query
  MATCH (a)-[s:stance]->(p) WHERE a.kind = s.polarity RETURN a
Fault: 1:42
  this is never one of the words it is compared with

Scenario: HAVING knows the words of a column
Query
  MATCH (a)-[s:stance]->(p) RETURN s.polarity AS how, count(*) HAVING how = 'suport'
Fault: 1:75
  'suport' is not one of the words allowed here
  did you mean 'support'?

Scenario: HAVING knows the kinds of records
Query
  MATCH (a)-[s:stance]->(p) RETURN a, p, count(*) HAVING a = p
Fault: 1:60
  this is a position but is compared with an actor

Scenario: a number has no size
Query
  MATCH (s:Statement) WHERE size(s.confidence) = 2 RETURN s
Fault: 1:32
  a number has no size

Scenario: a condition in a list
Query
  MATCH (a:Actor) WHERE (a.id = 'ana') IN [TRUE] RETURN a
Fault: 1:24
  a condition cannot be in a list
