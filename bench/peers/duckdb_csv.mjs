// SPDX-License-Identifier: BSL-1.0
//
// node duckdb_csv.mjs FOLDER     reads FOLDER/statements.csv into a table twice, with one thread, and prints the shorter
//                                processor time in milliseconds. Exits with 3 if DuckDB is not installed.
import process from 'node:process';

const duckdb = await import('@duckdb/node-api').catch(() => process.exit(3));
const instance = await duckdb.DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();
const file = `${process.argv[2]}/statements.csv`.replaceAll("'", "''");
let fastest = Infinity;
for (let i = 0; i !== 2; ++i) {
  await connection.run('DROP TABLE IF EXISTS statements');
  const before = process.cpuUsage();
  await connection.run(`CREATE TABLE statements AS SELECT * FROM read_csv('${file}', parallel = false)`);
  const { user, system } = process.cpuUsage(before);
  fastest = Math.min(fastest, (user + system) / 1000);
}
console.log(fastest.toFixed(0));
