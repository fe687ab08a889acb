import { environments, lambda } from "./functions";
import { readItems, sendJobs, sendMail, useFiles, writeItems } from "./links";

const { base, queue, objects, mailer, signing, edge } = environments;

export const api = new sst.aws.Function(
  "Api",
  lambda("api", {
    description: "The HTTP API",
    timeout: "29 seconds",
    memory: "1769 MB",
    environment: { ...base, ...queue, ...objects, ...mailer, ...signing, ...edge },
    permissions: [...readItems, ...writeItems, ...useFiles, ...sendJobs, ...sendMail],
  }),
);

/** CORS stays off here: the API answers it itself, for the public survey routes alone. */
export const gateway = new sst.aws.ApiGatewayV2("Gateway", { cors: false, accessLog: { retention: "1 month" } });

gateway.route("$default", api.arn);
