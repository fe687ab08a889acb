import type { Counts, Progress, RunReport } from "@touchstone/core/migration";
import { type Io, plural } from "../operate/command.js";

const EVERY_MS = 1_000;

/** Says how far a run is, about once a second. */
export function progressPrinter(io: Io): (progress: Progress) => void {
  let told = 0;
  return (progress) => {
    if (Date.now() - told < EVERY_MS) return;
    told = Date.now();
    const { migration, counts, segments, about, secondsLeft } = progress;
    const left = secondsLeft === null ? "" : `, about ${durationWords(secondsLeft)} left`;
    io.tell(
      `${migration.id} ${migration.name}: ${counts.scanned} of about ${about} items visited, ${countWords(counts)}; ${segments.done} of ${segments.all} segments done${left}`,
    );
  };
}

/** The summary of a run, and what to do next. */
export function* ranWords({ ran, readUnits, writeUnits, elapsedMs }: RunReport): Generator<string> {
  if (ran.length === 0) yield "Nothing is pending.";
  for (const { id, name, state, counts, failures } of ran) {
    yield `${id} ${name}: ${state}. ${plural(counts.scanned, "item")} visited, ${counts.matched} of its kind: ${countWords(counts)}.`;
    for (const { pk, sk } of failures) yield `  failed: ${pk} ${sk}`;
    if (state === "incomplete") yield "Put these items right, or the code, and run again: only they are tried then.";
  }
  if (ran.length > 0) yield `${round(readUnits)} read and ${round(writeUnits)} write units in ${durationWords(elapsedMs / 1000)}.`;
}

const countWords = ({ changed, unchanged, gone, failed }: Counts): string =>
  `${changed} changed, ${unchanged} already in shape, ${gone} gone, ${failed} failed`;

const round = (units: number): number => Math.round(units * 10) / 10;

function durationWords(seconds: number): string {
  if (seconds < 90) return `${round(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${round(seconds / 3600)} h`;
}
