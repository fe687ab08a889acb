import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { guard } from "./guard.js";
import { type CapacityMeter, meter } from "./meter.js";
import { signAsTenant, type TenantCredentials } from "./sign.js";

export type TableConnection = {
  name: string;
  client: DynamoDBClient;
  documents: DynamoDBDocumentClient;
  capacity: CapacityMeter;
};

/**
 * The one way to the table. The client refuses every command whose keys lie outside the acting tenant.
 * `endpoint` and `credentials` are for the embedded engine; on AWS the environment supplies both, and with `tenantCredentials`
 * a tenant's items are reached with that tenant's credentials alone.
 */
export function connectTable(options: { name: string; tenantCredentials?: TenantCredentials } & DynamoDBClientConfig): TableConnection {
  const { name, tenantCredentials, ...config } = options;
  const client = new DynamoDBClient({ maxAttempts: 6, ...config });
  // It prepares a copy of every command and answer for a log that nobody keeps: a twentieth of a list's time.
  client.middlewareStack.remove("loggerMiddleware");
  guard(client, name);
  if (tenantCredentials) signAsTenant(client, tenantCredentials);
  const capacity = meter(client);
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return { name, client, documents, capacity };
}
