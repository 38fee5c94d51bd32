// SPDX-License-Identifier: BSL-1.0
//
// node kuzu_match.mjs FOLDER     runs the queries of bench_match in Kùzu, with one thread. Exits with 3 if Kùzu is not
//                                  installed.
import process from 'node:process';
import { lookUps, march, report } from './match_tasks.mjs';

const kuzu = await import('kuzu').then((m) => m.default ?? m).catch(() => process.exit(3));
const connection = new kuzu.Connection(new kuzu.Database(':memory:'), 1);
const folder = process.argv[2];
const run = (text) => connection.query(text);
await report('index', 1, async () => {
  await run('CREATE NODE TABLE Actor(id INT64, PRIMARY KEY(id))');
  await run('CREATE NODE TABLE Position(id INT64, PRIMARY KEY(id))');
  await run('CREATE NODE TABLE Statement(id INT64, position INT64, polarity STRING, first INT64, last INT64, PRIMARY KEY(id))');
  await run('CREATE REL TABLE Holder(FROM Statement TO Actor)');
  await run('CREATE REL TABLE Voice(FROM Statement TO Actor)');
  await run('CREATE REL TABLE About(FROM Statement TO Position)');
  for (const [table, file] of [['Actor', 'actor'], ['Position', 'position'], ['Statement', 'statement'],
    ['Holder', 'holder'], ['Voice', 'voice']]) await run(`COPY ${table} FROM '${folder}/${file}.csv' (header=true)`);
  await run(`COPY About FROM (LOAD FROM '${folder}/statement.csv' (header=true) RETURN id, position)`);
  return (await (await run('MATCH (s:Statement) RETURN count(*) AS n')).getAll())[0].n;
});
const rows = async (prepared, parameters = {}) => {
  const found = await connection.execute(prepared, parameters);
  const count = found.getNumTuples();
  found.close();
  return count;
};
const opposite = await connection.prepare(`
  MATCH (a:Actor)<-[:Holder]-(s:Statement)-[:About]->(p:Position {id: 100})<-[:About]-(t:Statement)-[:Holder]->(b:Actor)
  WHERE s.polarity = 'support' AND t.polarity = 'oppose' RETURN DISTINCT a.id, b.id`);
await report('opposite', 5, () => rows(opposite));
const period = await connection.prepare(`
  MATCH (a:Actor {id: $actor})<-[:Holder]-(s:Statement) WHERE s.first >= ${march[0]} AND s.last <= ${march[1]}
  RETURN s.id, s.position`);
await report('period', 5, async () => {
  let all = 0;
  for (let actor = 0; actor !== lookUps; ++actor) all += await rows(period, { actor });
  return all;
});
const sharing = await connection.prepare(`
  MATCH (x:Actor {id: 50})<-[:Holder]-(s:Statement)-[:About]->(p:Position) WITH DISTINCT p, s.polarity AS polarity
  MATCH (p)<-[:About]-(t:Statement)-[:Holder]->(b:Actor) WHERE t.polarity = polarity AND b.id <> 50
  WITH b, count(DISTINCT p) AS n WHERE n >= 3 RETURN b.id, n`);
await report('sharing', 5, () => rows(sharing));
const hops = await connection.prepare(`
  MATCH (x:Actor {id: 100})<-[:Holder]-(:Statement)-[:Voice]->(v:Actor) WITH DISTINCT v
  MATCH (v)<-[:Holder]-(:Statement)-[:Voice]->(w:Actor) RETURN DISTINCT v.id, w.id`);
await report('hops', 5, () => rows(hops));
