/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  async app(input) {
    const { stageSettings } = await import("./infra/stages");
    const { regionOf } = await import("./infra/owner");
    // `sst install` asks without a stage.
    const { removal, protect } = stageSettings(input?.stage ?? "dev");
    return {
      name: "touchstone",
      home: "aws",
      removal,
      protect,
      providers: { aws: { version: "7.20.0", region: regionOf(process.env) as "eu-west-1" } },
    };
  },
  async run() {
    await import("./infra/boundary");
    const { table } = await import("./infra/storage");
    await import("./infra/stream");
    await import("./infra/jobs");
    await import("./infra/mail-events");
    await import("./infra/inbound-mail");
    const { gateway } = await import("./infra/api");
    const { edge } = await import("./infra/web");
    const { operations } = await import("./infra/operations/index");
    return { url: edge.url, api: gateway.url, table: table.name, alarms: operations.outputs.apply((outputs) => outputs.AlarmTopicArn) };
  },
});
