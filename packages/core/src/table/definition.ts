import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";

/**
 * The one table. `gsi1` serves lists (whole items); `gsi2` is the due index: only keys, only items
 * that wait for a moment (`gsi2pk` = `due#<shard>`, `gsi2sk` = the instant and the id). `gsi3` is the list of what still
 * needs somebody (whole items); an item leaves it when it is done with.
 */
export const TABLE_DEFINITION = {
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: ["pk", "sk", "gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk", "gsi3pk", "gsi3sk"].map((name) => ({
    AttributeName: name,
    AttributeType: "S" as const,
  })),
  KeySchema: [
    { AttributeName: "pk", KeyType: "HASH" },
    { AttributeName: "sk", KeyType: "RANGE" },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: "gsi1",
      KeySchema: [
        { AttributeName: "gsi1pk", KeyType: "HASH" },
        { AttributeName: "gsi1sk", KeyType: "RANGE" },
      ],
      Projection: { ProjectionType: "ALL" },
    },
    {
      IndexName: "gsi2",
      KeySchema: [
        { AttributeName: "gsi2pk", KeyType: "HASH" },
        { AttributeName: "gsi2sk", KeyType: "RANGE" },
      ],
      Projection: { ProjectionType: "KEYS_ONLY" },
    },
    {
      IndexName: "gsi3",
      KeySchema: [
        { AttributeName: "gsi3pk", KeyType: "HASH" },
        { AttributeName: "gsi3sk", KeyType: "RANGE" },
      ],
      Projection: { ProjectionType: "ALL" },
    },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
} as const satisfies Omit<CreateTableCommandInput, "TableName">;

/** Attribute that DynamoDB's time-to-live reads, in epoch seconds. */
export const TTL_ATTRIBUTE = "expiresAtEpoch";

/** How many partitions the due index is spread over. */
export const DUE_SHARDS = 8;
