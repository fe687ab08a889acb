import type { FigureKey, Grain } from "@touchstone/core/report-document";

const figures: Record<FigureKey, string> = {
  responses: "Responses",
  meanRating: "Mean rating",
  csat: "Satisfaction (CSAT)",
  nps: "Net promoter score (NPS)",
  ces: "Effort score (CES)",
  complaints: "Complaints received",
  complaintsLate: "Complaints late",
  onTimeResolution: "Resolved on time",
  medianFirstResponse: "Median first response",
  medianResolution: "Median time to resolve",
};

const previous: Record<Grain, string> = {
  day: "Previous day",
  week: "Previous week",
  month: "Previous month",
  quarter: "Previous quarter",
  year: "Previous year",
};

/** Which form of a noun goes with a number in words. */
function noun(amount: string, one: string, many: string): string {
  return amount === "1" ? one : many;
}

/** English, and the shape that every other language must fill. */
export const en = {
  figures,
  previous,
  yearEarlier: "A year earlier",
  status: {
    missing: "No data",
    suppressed: (n: string | null) => (n === null ? "Suppressed" : `Suppressed (n\u00a0=\u00a0${n})`),
    notApplicable: "–",
  },
  sample: (n: string) => `n\u00a0=\u00a0${n}`,
  join: (parts: string[]) => parts.join(", "),
  signedRange: (low: string, high: string) => `${low} to ${high}`,
  percentagePoints: (amount: string) => `${amount} pp`,
  points: (amount: string) => `${amount} points`,
  period: {
    week: (year: string, week: string) => `Week ${week}, ${year}`,
    quarter: (year: string, quarter: string) => `Q${quarter} ${year}`,
    year: (year: string) => year,
    shortWeek: (week: string) => `W${week}`,
    shortQuarter: (year: string, quarter: string) => `Q${quarter} ${year}`,
  },
  change: {
    up: (amount: string) => `▲ ${amount}`,
    down: (amount: string) => `▼ ${amount}`,
    better: (change: string) => `${change}, better`,
    worse: (change: string) => `${change}, worse`,
    none: "unchanged",
    since: (change: string, previousPeriod: string) => `${change} vs ${previousPeriod.toLowerCase()}`,
  },
  target: {
    metWord: "met",
    missedWord: "missed",
    met: (target: string) => `Target ${target}: met`,
    missed: (target: string) => `Target ${target}: missed`,
    line: (target: string) => `Target ${target}`,
  },
  lead: {
    figure: (label: string, value: string, change: string | null) =>
      change === null ? `${label}: ${value}.` : `${label}: ${value}, ${change}.`,
    late: (late: string, withDeadline: string, share: string) =>
      `${late} of ${withDeadline} complaints with a deadline were late (${share}).`,
    targets: (met: string, all: string) => `Targets met: ${met} of ${all}.`,
  },
  headings: {
    figures: "Key figures",
    trend: "Trend",
    surveys: "Survey results",
    complaints: "Complaints",
    scorecards: "Scorecards",
    notes: "How to read this report",
  },
  columns: {
    figure: "Figure",
    value: "This period",
    target: "Target",
    period: "Period",
    question: "Question",
    sample: "n",
    mean: "Mean",
    csat: "CSAT",
    nps: "NPS",
    answer: "Answer",
    count: "Count",
    share: "Share",
    category: "Category",
    received: "Received",
    late: "Late",
    clock: "Clock",
    median: "Median",
    p90: "90% within",
    rank: "Rank",
    subject: "Subject",
    score: "Score (0–100)",
    grade: "Grade",
    previousScore: "Previous",
  },
  complaints: {
    received: "Received",
    resolved: "Resolved",
    open: "Open at the end",
    withDeadline: "With a deadline",
    late: "Late",
    lateShare: (share: string) => `${share} of those with a deadline`,
    noDeadline: "None had a deadline",
    firstResponse: "First response",
    resolution: "Resolution",
    bar: (received: string, late: string) => `${received} (${late} late)`,
    legend: (received: string, late: string) => `Bar: ${received}. Dark part: ${late}.`,
  },
  captions: {
    trend: (label: string) => `${label} over time`,
    trendTable: "The same figures in numbers",
    figures: "All figures",
    questions: "Results by question",
    distribution: (question: string) => `Answers: ${question}`,
    byCategory: "Complaints by category",
    clocks: "Complaint clocks",
    scorecards: "Scores with 95% intervals",
    contributions: "What makes up each score, in points",
    surveyLine: (name: string, n: string) => `${name} (${n} ${noun(n, "response", "responses")})`,
    scheme: (name: string, version: string) => `Scheme: ${name}, version ${version}`,
  },
  chart: {
    trend: (label: string, points: string, from: string, to: string) =>
      `Line chart: ${label}, ${points} periods, from ${from} to ${to}. The table gives every value.`,
    bars: (caption: string) => `Bar chart: ${caption}. The table gives every value.`,
    intervals: "Dot chart of scores with their 95% intervals. The table gives every value.",
    band: "Shaded: 95% interval.",
    missing: (count: string) => `No data (–): ${count}.`,
    suppressed: (count: string) => `Suppressed (×): ${count}.`,
    intervalReading: "Dot: score. Line: 95% interval. Ring: previous score.",
    detractors: "Detractors",
    passives: "Passives",
    promoters: "Promoters",
  },
  empty: {
    figures: "No key figures were computed for this period.",
    trend: "There is no trend yet: it starts with the second period.",
    surveys: "No survey was open in this period.",
    survey: "This survey received no responses in this period.",
    question: "Nobody answered this question in this period.",
    complaints: "Complaints are not recorded here yet.",
    noComplaints: "No complaints were received in this period.",
    scorecards: "No subject was scored in this period.",
  },
  more: {
    rows: (count: string) => `and ${count} more in the full report`,
  },
  notes: {
    suppressed: (subjects: string, minimum: string) =>
      `${subjects} ${noun(subjects, "subject is", "subjects are")} suppressed: fewer than ${minimum} responses would say too little and could reveal who answered.`,
    lateData: (records: string, since: string) =>
      `${records} ${noun(records, "record", "records")} arrived after ${since} and count in the period they belong to.`,
    partialPeriod: (through: string) => `The period is not over: figures run through ${through}.`,
    quarantined: (records: string) => `${records} ${noun(records, "response is", "responses are")} held back for review and not counted.`,
    intervals: "Intervals are 95% confidence intervals; n is the sample behind a figure.",
    states: "0 is a measured zero. “No data” means nothing was observed. “Suppressed” means the sample is too small.",
  },
  actions: {
    web: "Read the full report",
    pdf: "Download as PDF",
    manage: "Manage your reports",
    unsubscribe: "Unsubscribe",
  },
  generated: (at: string, timeZone: string) => `Generated ${at} (${timeZone})`,
  sentBecause: (tenant: string) => `You receive this report because ${tenant} lists you as a recipient.`,
  page: (page: string, pages: string) => `Page ${page} of ${pages}`,
  subject: (title: string, period: string, tenant: string) => `${title}, ${period}: ${tenant}`,
};

/** Everything an output says. A key missing from a language is a type error. */
export type Messages = typeof en;
