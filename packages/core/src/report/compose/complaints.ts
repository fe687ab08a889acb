import { METRICS } from "../../complaint/evidence.js";
import type { ComplaintSummary, DurationSummary } from "../../report-document/index.js";
import type { Metrics } from "../../rollup/index.js";
import { EMPTY, quantileFromBins } from "../../statistics/index.js";
import type { Facts } from "./facts.js";
import { countOf, deadlinesOf } from "./figures.js";
import type { Words } from "./words.js";

const SHOWN_CATEGORIES = 12;
/** Category of complaints that nobody filed. */
const NO_CATEGORY = "uncategorised";

/** The complaints received in the period, as they stand now; null when none were ever recorded. */
export function complaintSummary({ current, complaintsSoFar }: Facts, words: Words): ComplaintSummary | null {
  const received = current.complaints;
  if (received === null || complaintsSoFar === null) return null;
  return {
    received: countOf(received, METRICS.received),
    resolved: countOf(received, METRICS.resolved),
    open: Math.max(0, countOf(complaintsSoFar, METRICS.received) - countOf(complaintsSoFar, METRICS.resolved)),
    ...deadlinesOf(received),
    byCategory: categoriesOf(received, words),
    firstResponse: durationsOf(received, METRICS.firstResponse),
    resolution: durationsOf(received, METRICS.resolution),
  };
}

function durationsOf(metrics: Metrics, metric: string): DurationSummary | null {
  const { n, bins } = metrics.get(metric) ?? EMPTY;
  if (n === 0) return null;
  return { n, medianSeconds: quantileFromBins(bins, 0.5), p90Seconds: quantileFromBins(bins, 0.9) };
}

type Category = ComplaintSummary["byCategory"][number];

/** The largest categories by name, the rest as one. */
function categoriesOf(metrics: Metrics, words: Words): Category[] {
  const { bins } = metrics.get(METRICS.category) ?? EMPTY;
  const late = metrics.get(METRICS.lateCategory)?.bins ?? {};
  const all = Object.entries(bins).map(([option, received]) => ({
    label: nameOf(option.slice(2), words),
    received,
    late: late[option] ?? 0,
  }));
  all.sort((a, b) => b.received - a.received || (a.label < b.label ? -1 : 1));
  if (all.length <= SHOWN_CATEGORIES) return all;
  const rest = all.splice(SHOWN_CATEGORIES - 1);
  const sum = (of: (category: Category) => number) => rest.reduce((total, category) => total + of(category), 0);
  return [...all, { label: words.otherCategories(rest.length), received: sum((one) => one.received), late: sum((one) => one.late) }];
}

const nameOf = (category: string, words: Words): string => (category === NO_CATEGORY ? words.noCategory : category);
