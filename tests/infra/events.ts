/** Events in the shapes that Lambda's event sources send. */

type Call = { method?: string; path: string; headers?: Record<string, string>; body?: string };

export const SOURCE_IP = "203.0.113.7";

/** An HTTP API's event, payload format 2.0. */
export const httpEvent = ({ method = "GET", path, headers = {}, body }: Call) => ({
  version: "2.0",
  routeKey: "$default",
  rawPath: path,
  rawQueryString: "",
  headers: {
    host: "abc123.execute-api.eu-west-1.amazonaws.com",
    "user-agent": "check",
    "x-forwarded-for": SOURCE_IP,
    "x-forwarded-proto": "https",
    ...headers,
  },
  requestContext: {
    accountId: "111122223333",
    apiId: "abc123",
    domainName: "abc123.execute-api.eu-west-1.amazonaws.com",
    domainPrefix: "abc123",
    http: { method, path, protocol: "HTTP/1.1", sourceIp: SOURCE_IP, userAgent: "check" },
    requestId: "JKJaXmPLvHcESHA=",
    routeKey: "$default",
    stage: "$default",
    time: "21/Nov/2026:12:00:00 +0000",
    timeEpoch: 1_795_262_400_000,
  },
  ...(body === undefined ? {} : { body }),
  isBase64Encoded: false,
});

export type Image = Record<string, { S: string } | { N: string }>;

/** One change of an item as the table's stream tells it. */
export const streamRecord = (sequence: number, image: Image) => ({
  eventID: `c4ca4238a0b923820dcc509a6f75849${sequence}`,
  eventName: "INSERT",
  eventVersion: "1.1",
  eventSource: "aws:dynamodb",
  awsRegion: "eu-west-1",
  dynamodb: {
    ApproximateCreationDateTime: 1_795_262_400,
    Keys: { pk: { S: "p" }, sk: { S: String(sequence) } },
    NewImage: image,
    SequenceNumber: String(100_000_000_000 + sequence),
    SizeBytes: 100,
    StreamViewType: "NEW_AND_OLD_IMAGES",
  },
  eventSourceARN: "arn:aws:dynamodb:eu-west-1:111122223333:table/touchstone/stream/2026-01-01T00:00:00.000",
});

export const queueEvent = (bodies: string[]) => ({
  Records: bodies.map((body, index) => ({
    messageId: `059f36b4-87a3-44ab-83d2-66197577000${index}`,
    receiptHandle: "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a",
    body,
    attributes: {
      ApproximateReceiveCount: "1",
      SentTimestamp: "1795262400000",
      SenderId: "AIDAIENQZJOLO23YVJ4VO",
      ApproximateFirstReceiveTimestamp: "1795262400001",
    },
    messageAttributes: {},
    md5OfBody: "e4e68fb7bd0e697a0ae8f1bb342846b3",
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:eu-west-1:111122223333:jobs",
    awsRegion: "eu-west-1",
  })),
});

/** EventBridge Scheduler hands over the schedule's own input. */
export const scheduleEvent = {};
