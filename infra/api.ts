import { environments, lambda } from "./functions";
import { handOutFiles, inDirectory, sendJobs, sendMail } from "./links";
import { settings } from "./settings";
import { tenantRole } from "./tenant-role";

const { base, queue, objects, mailer, signing, edge } = environments;
const { apiProvisioned: provisioned } = settings.concurrency;

const tenants = tenantRole("api", {
  items: ["BatchGetItem", "ConditionCheckItem", "DeleteItem", "GetItem", "PartiQLInsert", "PutItem", "Query", "UpdateItem"],
  lists: ["gsi1", "gsi3"],
});

export const api = new sst.aws.Function(
  "Api",
  lambda("api", {
    description: "The HTTP API",
    timeout: "29 seconds",
    memory: "1769 MB",
    environment: { ...base, ...queue, ...objects, ...mailer, ...signing, ...edge, ...tenants.environment },
    permissions: [
      ...tenants.permissions,
      ...inDirectory("DeleteItem", "GetItem", "PutItem", "Query", "UpdateItem"),
      ...handOutFiles,
      ...sendJobs,
      ...sendMail,
    ],
    // Only a version can be kept warm.
    ...(provisioned > 0 ? { versioning: true, concurrency: { provisioned } } : {}),
  }),
);

tenants.trust(api);

/** One line of JSON a request. The path is left out: links to surveys, reports and complaints are keys themselves. */
const ACCESS_LOG = JSON.stringify({
  requestId: "$context.requestId",
  time: "$context.requestTimeEpoch",
  method: "$context.httpMethod",
  status: "$context.status",
  latencyMs: "$context.responseLatency",
  functionLatencyMs: "$context.integrationLatency",
  responseBytes: "$context.responseLength",
  error: "$context.error.message",
  functionError: "$context.integrationErrorMessage",
});

/**
 * CORS stays off here: the API answers it itself, for the public survey routes alone. Whoever finds the gateway's own
 * address gets past the edge and its firewall, but not past these limits, nor past the API's own (decision 0007).
 */
export const gateway = new sst.aws.ApiGatewayV2("Gateway", {
  cors: false,
  accessLog: { retention: settings.logRetention },
  transform: {
    stage: (args) => {
      const { rate, burst } = settings.traffic.gateway;
      args.accessLogSettings = $output(args.accessLogSettings).apply((log) => ({
        destinationArn: log?.destinationArn ?? "",
        format: ACCESS_LOG,
      }));
      args.defaultRouteSettings = { throttlingRateLimit: rate, throttlingBurstLimit: burst, detailedMetricsEnabled: true };
    },
  },
});

gateway.route("$default", api.targetArn);
