// SPDX-License-Identifier: BSL-1.0
//
// What the databases that are compared with bench_match have in common: the parameters of the queries, and the timing.
// Each database gets every query in its best form, prepared, and with indexes if it has them. Days are numbers, as in the
// files that bench_match writes.
import process from 'node:process';

export const march = [18687, 18717]; // 2021-03-01 and 2021-03-31, days since 1970-01-01
export const lookUps = 200;

/// Runs `work` `runs` times, and prints the task, the processor time of the fastest run in milliseconds and the number of
/// rows.
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
