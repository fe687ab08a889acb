import { environments, lambda } from "./functions";
import { toDeadLetters } from "./links";
import { eventsDeadLetters } from "./queues";
import { table } from "./storage";
import { tenantRole } from "./tenant-role";

/** Kinds of items whose changes move rollups, as ElectroDB marks them. A check compares the list with the domain's. */
const evidence = { __edb_e__: { S: ["response", "complaint", "observation", "assessmentResult", "rating"] } };

const tenants = tenantRole("stream", { items: ["GetItem", "UpdateItem"] });

/** Keeps rollups. A batch that fails is halved until the one bad record stands alone and is set aside. */
export const consumer = table.subscribe(
  "Rollups",
  lambda("stream", {
    description: "Keeps rollups from the table's stream",
    timeout: "2 minutes",
    memory: "1024 MB",
    environment: { ...environments.base, ...tenants.environment },
    permissions: [...tenants.permissions, ...toDeadLetters(eventsDeadLetters)],
  }),
  {
    filters: [{ dynamodb: { NewImage: evidence } }, { eventName: ["REMOVE"], dynamodb: { OldImage: evidence } }],
    transform: {
      eventSourceMapping: (args) => {
        args.startingPosition = "TRIM_HORIZON";
        args.batchSize = 500;
        args.maximumBatchingWindowInSeconds = 1;
        args.parallelizationFactor = 2;
        args.functionResponseTypes = ["ReportBatchItemFailures"];
        args.bisectBatchOnFunctionError = true;
        args.maximumRetryAttempts = 8;
        args.maximumRecordAgeInSeconds = 12 * 60 * 60;
        args.destinationConfig = { onFailure: { destinationArn: eventsDeadLetters.arn } };
      },
    },
  },
);

tenants.trust(consumer.nodes.function);
