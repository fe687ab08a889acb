import { expect, it } from "vitest";
import { METRICS, type MetricName, metricLine, secondsBetween } from "./index.js";

const origin = { stage: "production", at: new Date("2026-05-04T08:00:00.250Z") };

it("a measurement becomes a metric of its stage, with its unit and its moment", () => {
  expect(metricLine({ DispatcherRuns: 1 }, undefined, origin)).toEqual({
    _aws: {
      Timestamp: 1_777_881_600_250,
      CloudWatchMetrics: [{ Namespace: "Touchstone", Dimensions: [["Stage"]], Metrics: [{ Name: "DispatcherRuns", Unit: "Count" }] }],
    },
    Stage: "production",
    DispatcherRuns: 1,
  });
});

it("a measurement of one kind of job counts for the kind and for the stage", () => {
  const line = metricLine({ DueItems: 3, DueAge: 61 }, "report-run", origin);
  expect(line).toMatchObject({
    _aws: {
      CloudWatchMetrics: [
        {
          Dimensions: [["Stage"], ["Stage", "Kind"]],
          Metrics: [
            { Name: "DueItems", Unit: "Count" },
            { Name: "DueAge", Unit: "Seconds" },
          ],
        },
      ],
    },
    Stage: "production",
    Kind: "report-run",
    DueItems: 3,
    DueAge: 61,
  });
});

it("every metric fits what the format allows: a short name, a known unit, its value beside the directive", () => {
  for (const name of Object.keys(METRICS) as MetricName[]) {
    const line = metricLine({ [name]: 7 }, undefined, origin);
    expect(name).toMatch(/^[A-Za-z]{1,100}$/);
    expect(["Count", "Seconds", "Milliseconds"]).toContain(METRICS[name]);
    expect(line[name]).toBe(7);
  }
});

it("an age is whole seconds and never negative, whatever two clocks say", () => {
  expect(secondsBetween("2026-05-04T07:59:00.000Z", origin.at)).toBe(60);
  expect(secondsBetween("2026-05-04T08:00:09.000Z", origin.at)).toBe(0);
});
