import { AppError } from "../errors/index.js";
import { type Group, openGroupEvidence } from "../indicator/index.js";
import { containing, type Grain, type Period, parse, shift } from "../period/index.js";
import { type Audience, isAddressed } from "../scoring/index.js";
import * as Subject from "../subject/index.js";
import { isOver, todayOf } from "./periods.js";
import { publicQuantity, quantityOf } from "./quantity.js";
import { isMeasured, MISSING } from "./reading.js";
import { MAX_SEGMENTS, type SegmentRequest, type Segments } from "./segment-schema.js";
import { overallTest, pairTests } from "./segment-tests.js";

/** Stored periods that one answer may read. */
const MAX_READS = 60_000;

type Segment = { segment: string | null; members: string[] };

/**
 * A quantity by segment, from the merged records of each segment's subjects, by the tags they have today. Throws
 * `unprocessable` for a period that lies ahead and for more subjects than a request may read.
 */
export async function segmentsOf(request: SegmentRequest): Promise<Segments> {
  const [{ today }, quantity] = await Promise.all([todayOf(), quantityOf(request)]);
  const period = periodOf(request.period, today);
  const most = Math.floor(MAX_READS / (ITEMS[period.grain] * Math.max(1, quantity.indicators.length)));
  const segments = await grouped(request, quantity.audience, most);
  const shown = segments.slice(0, MAX_SEGMENTS);
  const without = segments.find(({ segment }) => segment === null);
  if (without && !shown.includes(without)) shown.push(without);
  const evidence = await openGroupEvidence(quantity.indicators, period);
  const estimates = await evidence(shown.map((one, index): Group => ({ id: String(index), members: one.members })));
  const rows = shown.map(({ segment, members }, index) => {
    const found = estimates.get(String(index));
    return { segment, subjects: members.length, reading: found ? quantity.readingOf(found) : MISSING };
  });
  const measured = rows.flatMap(({ segment, reading }) => (segment !== null && isMeasured(reading) ? [{ segment, reading }] : []));
  return {
    quantity: publicQuantity(quantity),
    period: { ...period, complete: isOver(period, today) },
    by: { type: request.tag === undefined ? "kind" : "tag", tag: request.tag ?? null },
    rows: rows.map(({ segment, subjects, reading }) => ({ segment, subjects, ...reading })),
    omitted: segments.length - shown.length,
    test: overallTest(quantity, measured),
    pairs: pairTests(quantity, measured),
  };
}

function periodOf(label: string | undefined, today: string): Period {
  if (label === undefined) return shift(containing(today, "month"), -1);
  const period = parse(label);
  if (period && period.from <= today) return period;
  const message = `The period ${label} has not begun; today is ${today}.`;
  throw new AppError("unprocessable", message, { errors: [{ path: "period", code: "out_of_range", message }] });
}

/** Stored periods that make up one of this grain. */
const ITEMS: Record<Grain, number> = { day: 1, week: 7, month: 1, quarter: 3, year: 12 };

async function grouped({ tag }: SegmentRequest, audience: Audience | undefined, most: number): Promise<Segment[]> {
  const members = new Map<string | null, string[]>();
  let count = 0;
  for await (const every of Subject.all()) {
    const page = every.filter((subject) => isAddressed(audience, subject));
    count += page.length;
    if (count > most) {
      const detail = `There are more than ${most} subjects, too many to read for this period at once. Choose a shorter period or an indicator instead of a scheme.`;
      throw new AppError("unprocessable", detail, { extra: { maxSubjects: most } });
    }
    for (const subject of page) {
      const segment = tag === undefined ? subject.kind : (Subject.tagOf(subject, tag) ?? null);
      const own = members.get(segment);
      if (own) own.push(subject.id);
      else members.set(segment, [subject.id]);
    }
  }
  return [...members].map(([segment, ids]) => ({ segment, members: ids })).sort(largestFirst);
}

/** Those without the tag come last; equally large ones by their name, so that the order stays. */
function largestFirst(a: Segment, b: Segment): number {
  if (a.segment === null || b.segment === null) return a.segment === null ? 1 : -1;
  return b.members.length - a.members.length || (a.segment < b.segment ? -1 : 1);
}
