/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  app(input) {
    const production = input?.stage === "production";
    return {
      name: "touchstone",
      home: "aws",
      removal: production ? "retain" : "remove",
      protect: production,
      providers: { aws: { version: "7.20.0", region: (process.env.AWS_REGION ?? "eu-west-1") as "eu-west-1" } },
    };
  },
  async run() {
    const { table } = await import("./infra/storage");
    await import("./infra/stream");
    await import("./infra/jobs");
    const { gateway } = await import("./infra/api");
    const { edge } = await import("./infra/web");
    const { operations } = await import("./infra/operations/index");
    return { url: edge.url, api: gateway.url, table: table.name, alarms: operations.outputs.apply((outputs) => outputs.AlarmTopicArn) };
  },
});
