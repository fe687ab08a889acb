import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeResults, type Judged } from "./compute.js";
import { cellOf } from "./figures.js";
import type { Rating } from "./matrix.js";
import { isOnScale, rubricSchema, scaleSchema, scoreProblems } from "./rubric.js";
import { resultSettingsSchema } from "./schema.js";

const SUBJECTS = ["s1", "s2", "s3", "s4"].map((id) => ({ id, name: id }));
const RATERS = ["a", "b", "c", "d", "e"];
const RUBRIC = rubricSchema.parse([
  { key: "one", name: "One", scale: { low: 1, high: 5 } },
  { key: "two", name: "Two", scale: { low: 0, high: 100 }, weight: 2 },
]);

const judged = (ratings: Rating[], settings = {}): Judged => ({
  rubric: RUBRIC,
  settings: resultSettingsSchema.parse(settings),
  subjects: SUBJECTS,
  ratings,
});

const scoresArbitrary = fc.record({
  one: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  two: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
});
const ratingsArbitrary = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...RATERS), fc.constantFrom(...SUBJECTS.map(({ id }) => id)), scoresArbitrary), {
    selector: ([rater, subject]) => `${rater} ${subject}`,
    maxLength: 20,
  })
  .map((tuples) => tuples.map(([assessorId, subjectId, scores]): Rating => ({ assessorId, subjectId, perspective: "expert", scores })));
const settingsArbitrary = fc.record({
  dropHighLow: fc.boolean(),
  severityCorrection: fc.boolean(),
  minimumRaters: fc.integer({ min: 1, max: 4 }),
});

describe("results", () => {
  it("are the same in whatever order the assessments came", () => {
    fc.assert(
      fc.property(ratingsArbitrary, settingsArbitrary, (ratings, settings) => {
        expect(computeResults(judged([...ratings].reverse(), settings))).toEqual(computeResults(judged(ratings, settings)));
      }),
    );
  });

  it("lie on the scale, hold no figure that is not finite, and tell missing, suppressed and measured apart", () => {
    fc.assert(
      fc.property(ratingsArbitrary, settingsArbitrary, (ratings, settings) => {
        const { subjects, severity, agreement } = computeResults(judged(ratings, settings));
        for (const { cells } of subjects)
          for (const { status, mean, criterion, raters, ...rest } of cells) {
            const { low, high } = criterion === "one" ? { low: 1, high: 5 } : { low: 0, high: 100 };
            const expected = raters === 0 ? "missing" : raters < settings.minimumRaters ? "suppressed" : "measured";
            expect([status, mean === null]).toEqual([expected, expected !== "measured"]);
            if (mean !== null) expect(mean >= low && mean <= high).toBe(true);
            for (const value of Object.values(rest)) if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
          }
        for (const { bias } of severity) expect(bias === null || Number.isFinite(bias)).toBe(true);
        for (const { alpha } of agreement) expect(alpha === null || (alpha <= 1 && Number.isFinite(alpha))).toBe(true);
      }),
    );
  });

  it("are lifted by no assessor's severity once it is evened out, where one gives a constant less than another", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 3, maxLength: 3 }), (values) => {
        const scores = (one: number) => ({ one, two: null });
        const ratings = values.flatMap((value, i): Rating[] => {
          const subjectId = SUBJECTS[i]?.id ?? "";
          const strict: Rating = { assessorId: "b", subjectId, perspective: "expert", scores: scores(value - 1) };
          // The lenient one did not see the last subject.
          return i === 2 ? [strict] : [{ assessorId: "a", subjectId, perspective: "expert", scores: scores(value) }, strict];
        });
        const { subjects } = computeResults(judged(ratings, { severityCorrection: true }));
        for (const [i, value] of values.entries()) {
          const mean = subjects[i]?.cells.find(({ criterion }) => criterion === "one")?.mean ?? Number.NaN;
          expect(mean).toBeCloseTo(value - 0.5, 9);
        }
      }),
    );
  });

  it("agree fully where every assessor gives the same, and show nothing to compare in self-assessments", () => {
    const ratings = ["a", "b", "c"].flatMap((assessorId) =>
      SUBJECTS.map(({ id }, i): Rating => ({ assessorId, subjectId: id, perspective: "expert", scores: { one: i + 1, two: i * 10 } })),
    );
    const selves = SUBJECTS.map(({ id }): Rating => ({ assessorId: id, subjectId: id, perspective: "self", scores: { one: 5, two: 90 } }));
    const { agreement, severity } = computeResults(judged([...ratings, ...selves]));
    expect(agreement.filter(({ perspective }) => perspective === "expert")).toMatchObject([
      { alpha: 1, metric: "ordinal", verdict: "good", kendallW: 1, icc: { single: 1, average: 1 } },
      { alpha: 1, metric: "interval", verdict: "good" },
    ]);
    expect(agreement.filter(({ perspective }) => perspective === "self")).toMatchObject([{ alpha: null, verdict: "unknown" }, {}]);
    expect(severity.map(({ perspective }) => perspective)).toEqual(["expert", "expert", "expert"]);
  });
});

describe("a figure", () => {
  it("without its highest and lowest score has the standard error of a trimmed mean (Tukey & McLaughlin)", () => {
    const cell = cellOf({
      perspective: "expert",
      criterion: "one",
      scores: [1, 2, 4, 4, 5],
      corrections: [0, 0, 0, 0, 0],
      scale: { low: 1, high: 5 },
      settings: resultSettingsSchema.parse({ dropHighLow: true }),
      agreement: undefined,
    });
    // Winsorised: 2, 2, 4, 4, 4, whose standard deviation is √1.2; over (1 − 2/5) √5.
    expect(cell).toMatchObject({ raw: 3.2, mean: 10 / 3, counted: 3, raters: 5 });
    expect(cell.standardError).toBeCloseTo(Math.sqrt(1.2) / (0.6 * Math.sqrt(5)), 12);
  });
});

describe("a rubric", () => {
  it("takes exactly the points of its scales", () => {
    const scale = scaleSchema.parse({ low: 0, high: 1, step: 0.1 });
    expect([0, 0.1, 0.3, 0.7, 1].every((point) => isOnScale(scale, point))).toBe(true);
    expect([-0.1, 0.05, 1.1, Number.NaN].some((point) => isOnScale(scale, point))).toBe(false);
    expect(scoreProblems(RUBRIC, { one: 0, two: 101, three: 1 }, true).map(({ path }) => path)).toEqual([
      "scores.one",
      "scores.two",
      "scores.three",
    ]);
  });

  it.each([
    [{ low: 1, high: 1 }],
    [{ low: 0, high: 1000, step: 0.0001 }],
    [{ low: 0, high: 10, step: 0 }],
    [{ low: 0, high: 10, step: -1 }],
    [{ low: 0, high: 1e9 }],
    [{ low: 0.12345, high: 1 }],
  ])("refuses the scale %j", (scale) => {
    expect(scaleSchema.safeParse(scale).success).toBe(false);
  });
});
