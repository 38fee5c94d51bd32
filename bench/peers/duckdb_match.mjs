// SPDX-License-Identifier: BSL-1.0
//
// node duckdb_match.mjs FOLDER     runs the queries of bench_match in DuckDB, with one thread. Exits with 3 if DuckDB is not
//                                  installed.
import process from 'node:process';
import { lookUps, march, report } from './match_tasks.mjs';

const duckdb = await import('@duckdb/node-api').catch(() => process.exit(3));
const instance = await duckdb.DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();
const folder = process.argv[2].replaceAll("'", "''");
for (const table of ['statement', 'holder', 'voice'])
  await connection.run(`CREATE TABLE ${table} AS SELECT * FROM read_csv('${folder}/${table}.csv')`);
await report('index', 1, async () => {
  await connection.run('CREATE INDEX by_actor ON holder(actor)');
  await connection.run('CREATE INDEX by_id ON statement(id)');
  await connection.run('CREATE INDEX by_position ON statement(position)');
  await connection.run('CREATE INDEX of_holder ON holder(statement)');
  await connection.run('CREATE INDEX of_voice ON voice(statement)');
  return (await connection.runAndReadAll('SELECT count(*) FROM statement')).getRows()[0][0];
});
const rows = async (prepared) => {
  const found = await prepared.run();
  let count = 0;
  for (let chunk = await found.fetchChunk(); chunk.rowCount !== 0; chunk = await found.fetchChunk()) count += chunk.rowCount;
  return count;
};
const opposite = await connection.prepare(`
  SELECT DISTINCT h.actor, k.actor FROM statement s JOIN holder h ON h.statement = s.id, statement t JOIN holder k
  ON k.statement = t.id WHERE s.position = 100 AND t.position = 100 AND s.polarity = 'support' AND t.polarity = 'oppose'`);
await report('opposite', 5, () => rows(opposite));
const period = await connection.prepare(`
  SELECT s.id, s.position FROM holder h JOIN statement s ON s.id = h.statement
  WHERE h.actor = $1 AND s.first >= ${march[0]} AND s.last <= ${march[1]}`);
await report('period', 5, async () => {
  let all = 0;
  for (let actor = 0; actor !== lookUps; ++actor) {
    period.bindInteger(1, actor);
    all += await rows(period);
  }
  return all;
});
const sharing = await connection.prepare(`
  SELECT k.actor, count(DISTINCT t.position) AS n FROM (SELECT DISTINCT position, polarity FROM statement
  JOIN holder ON statement = id WHERE actor = 50) s JOIN statement t USING (position, polarity)
  JOIN holder k ON k.statement = t.id WHERE k.actor <> 50 GROUP BY k.actor HAVING n >= 3`);
await report('sharing', 5, () => rows(sharing));
const hops = await connection.prepare(`
  SELECT DISTINCT v.actor, w.actor FROM (SELECT DISTINCT voice.actor FROM holder JOIN voice USING (statement)
  WHERE holder.actor = 100) v JOIN holder k ON k.actor = v.actor JOIN voice w ON w.statement = k.statement`);
await report('hops', 5, () => rows(hops));
