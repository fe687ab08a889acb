import type { DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";

type RetryStrategy = Extract<Awaited<NonNullable<DynamoDBClientConfig["retryStrategy"]>>, { acquireInitialRetryToken: unknown }>;
type RetryToken = Awaited<ReturnType<RetryStrategy["acquireInitialRetryToken"]>>;

const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 200;

/**
 * Carries requests over a restart of the engine: tries for as long as `patienceMs`, however many
 * requests wait. The SDK's own strategy shares a budget of retries among all requests of a client;
 * a killed engine under load would exhaust it within milliseconds.
 */
export function patientRetries(patienceMs: number): RetryStrategy {
  const deadlines = new WeakMap<RetryToken, number>();
  const tokenOf = (count: number, deadline: number): RetryToken => {
    const pauseMs = count === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (count - 1)) * (0.5 + Math.random() / 2);
    const token: RetryToken = { getRetryCount: () => count, getRetryDelay: () => pauseMs };
    deadlines.set(token, deadline);
    return token;
  };
  return {
    acquireInitialRetryToken: async () => tokenOf(0, Date.now() + patienceMs),
    refreshRetryTokenForRetry: async (token, { errorType }) => {
      const deadline = deadlines.get(token) ?? 0;
      if (errorType === "CLIENT_ERROR" || Date.now() > deadline) throw new Error("No further attempt");
      return tokenOf(token.getRetryCount() + 1, deadline);
    },
    recordSuccess: () => {},
  };
}
