// SPDX-License-Identifier: BSL-1.0
//
// What a database is asked in bench_match, and how it is timed. Each task is asked of the database as it would be asked by
// one who knows it: prepared, with indexes where it has them. Days are numbers, as in the files that bench_match writes.
import process from 'node:process';

export const march = [18687, 18717]; // 2021-03-01 and 2021-03-31, days since 1970-01-01
export const lookUps = 200;

/// Prints a task, the milliseconds of processor time of the fastest of `runs`, and how many rows it had.
export async function report(task, runs, work) {
  let fastest = Infinity;
  let rows = 0;
  for (let i = 0; i !== runs; ++i) {
    const before = process.cpuUsage();
    rows = await work();
    const { user, system } = process.cpuUsage(before);
    fastest = Math.min(fastest, (user + system) / 1000);
  }
  console.log(`${task} ${fastest.toFixed(3)} ${rows}`);
}
