import { ENTITY_MARK, EVIDENCE_ENTITIES } from "@touchstone/core/evidence";
import { beforeAll, describe, expect, it } from "vitest";
import { type Deployment, deploy } from "./deployment.js";
import { functionsOf } from "./functions-of.js";
import { textOf } from "./policies.js";

let app: Deployment;
beforeAll(async () => {
  app = await deploy("production");
});

describe("the stream's consumer", () => {
  const mapping = () => app.one("lambda/eventSourceMapping", "TableSubscriberRollups");

  it("hears of every kind of evidence, written or removed, and of nothing else", () => {
    const kinds = { [ENTITY_MARK]: { S: [...EVIDENCE_ENTITIES] } };
    const { filters } = mapping().filterCriteria as { filters: { pattern: string }[] };
    expect(filters.map(({ pattern }) => JSON.parse(pattern))).toEqual([
      { dynamodb: { NewImage: kinds } },
      { eventName: ["REMOVE"], dynamodb: { OldImage: kinds } },
    ]);
  });

  it("sets one bad record aside without losing the others", () => {
    expect(mapping()).toMatchObject({
      functionResponseTypes: ["ReportBatchItemFailures"],
      bisectBatchOnFunctionError: true,
      startingPosition: "TRIM_HORIZON",
      destinationConfig: { onFailure: { destinationArn: expect.stringContaining("EventsDeadLetters") } },
    });
    expect(mapping().maximumRetryAttempts).toBeGreaterThan(0);
    expect(functionsOf(app).grants("stream")).toContainEqual(["sqs:SendMessage", expect.stringContaining("EventsDeadLetters")]);
  });
});

describe.each([
  { queue: "Jobs", bundle: "jobs" },
  { queue: "MailEvents", bundle: "mail-events" },
] as const)("the queue $queue", ({ queue, bundle }) => {
  const inputs = () => app.one("sqs/queue", `${queue}Queue`);
  const mapping = () => app.one("lambda/eventSourceMapping", `${queue}Subscriber`);

  it("hides a message for longer than its function may run", () => {
    expect(inputs().visibilityTimeoutSeconds).toBeGreaterThan(Number(functionsOf(app).lambda(bundle).timeout));
  });

  it("gives one message of a batch back without the others, to no more functions at once than it may occupy", () => {
    expect(mapping()).toMatchObject({ functionResponseTypes: ["ReportBatchItemFailures"] });
    const { maximumConcurrency } = mapping().scalingConfig as { maximumConcurrency: number };
    expect(maximumConcurrency).toBeGreaterThanOrEqual(2);
    expect(maximumConcurrency).toBeLessThanOrEqual(50);
    expect(functionsOf(app).lambda(bundle).reservedConcurrentExecutions).toBeUndefined();
  });

  it("sets aside what failed every attempt, where nothing but a redrive to it comes from", () => {
    expect(JSON.parse(String(inputs().redrivePolicy))).toMatchObject({
      deadLetterTargetArn: expect.stringContaining(`${queue}DeadLetters`),
      maxReceiveCount: 5,
    });
    const allowed = app.one("sqs/redriveAllowPolicy", `${queue}Redrive`);
    expect(allowed.queueUrl).toContain(`${queue}DeadLetters`);
    expect(JSON.parse(String(allowed.redriveAllowPolicy))).toEqual({
      redrivePermission: "byQueue",
      sourceQueueArns: [expect.stringMatching(new RegExp(`:touchstone-production-${queue}Queue`))],
    });
  });
});

describe("the queues", () => {
  it("are encrypted and keep messages for 14 days", () => {
    expect(app.of("sqs/queue").map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "JobsQueue",
        "JobsDeadLettersQueue",
        "EventsDeadLettersQueue",
        "MailEventsQueue",
        "MailEventsDeadLettersQueue",
      ]),
    );
    for (const { inputs } of app.of("sqs/queue"))
      expect(inputs).toMatchObject({ sqsManagedSseEnabled: true, messageRetentionSeconds: 1_209_600 });
  });

  it("let no queue use the dead letters of stream and schedules", () => {
    const allowed = app.one("sqs/redriveAllowPolicy", "EventsRedrive");
    expect(allowed.queueUrl).toContain("EventsDeadLetters");
    expect(JSON.parse(String(allowed.redriveAllowPolicy))).toEqual({ redrivePermission: "denyAll" });
  });
});

describe("the schedules", () => {
  it("dispatch every minute and reconcile every night, with a place for runs that cannot be started", () => {
    expect(app.one("scheduler/schedule", "Dispatch").scheduleExpression).toBe("rate(1 minute)");
    expect(app.one("scheduler/schedule", "Reconcile").scheduleExpression).toMatch(/^cron\(\d+ \d+ \* \* \? \*\)$/);
    for (const { inputs } of app.of("scheduler/schedule")) expect(textOf(inputs.target)).toMatch(/deadLetterConfig.*EventsDeadLetters/);
  });

  it.each(["dispatch", "reconcile"] as const)("sets aside a run of %s that fails, which the scheduler does not hear of", (bundle) => {
    const name = bundle === "dispatch" ? "Dispatch" : "Reconcile";
    expect(app.one("lambda/functionEventInvokeConfig", name)).toMatchObject({
      functionName: expect.stringContaining(`${name}Handler`),
      maximumRetryAttempts: bundle === "dispatch" ? 0 : 2,
      destinationConfig: { onFailure: { destination: expect.stringContaining("EventsDeadLetters") } },
    });
    expect(functionsOf(app).grants(bundle)).toContainEqual(["sqs:SendMessage", expect.stringContaining("EventsDeadLetters")]);
    expect(functionsOf(app).lambda(bundle).reservedConcurrentExecutions).toBe(1);
  });
});
