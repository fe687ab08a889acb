import { productHandlers, startRuntime } from "../../packages/local/src/index.js";

const { dataDir, port, dynamodbPort } = JSON.parse(process.argv[2] ?? "{}") as { dataDir: string; port: number; dynamodbPort: number };
await startRuntime({ dataDir, port, dynamodbPort, mailbox: { kind: "memory" }, schedules: true, fontsDir: dataDir }, productHandlers);
console.log("ready");
