/**
 * On-demand prices in USD, eu-west-1 (CloudFront: Europe), first tier, without free allowances, support and taxes.
 * Read on 2026-11-22 from public copies that quote AWS's price list and pricing pages; AWS's own pages were not at hand.
 */
export type Price = {
  /** Part of the bill under which it is shown. */
  part: Part;
  what: string;
  usd: number;
  /** So many cost `usd`. */
  per: number;
  unit: string;
  source: string;
  /** Date of the price list or page that the copy quotes; `undated` where it does not say. */
  asOf: string;
};

export const PARTS = ["writes", "reads", "storage", "functions", "edge", "mail, queues, files", "logs", "watching"] as const;
export type Part = (typeof PARTS)[number];

const list = (offer: string): string => `https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/${offer}/current/eu-west-1/index.json`;
const page = (service: string): string => `https://aws.amazon.com/${service}/pricing/`;

const MILLION = 1_000_000;

export const PRICES = {
  writeUnit: {
    part: "writes",
    what: "DynamoDB write request unit",
    usd: 0.705,
    per: MILLION,
    unit: "units",
    source: list("AmazonDynamoDB"),
    asOf: "2026-08-15",
  },
  readUnit: {
    part: "reads",
    what: "DynamoDB read request unit",
    usd: 0.1415,
    per: MILLION,
    unit: "units",
    source: list("AmazonDynamoDB"),
    asOf: "2026-08-15",
  },
  tableGb: {
    part: "storage",
    what: "DynamoDB storage",
    usd: 0.283,
    per: 1,
    unit: "GB-month",
    source: list("AmazonDynamoDB"),
    asOf: "2026-08-15",
  },
  recoveryGb: {
    part: "storage",
    what: "DynamoDB point-in-time recovery",
    usd: 0.22,
    per: 1,
    unit: "GB-month",
    source: list("AmazonDynamoDB"),
    asOf: "2026-08-15",
  },
  lambdaGbSecond: {
    part: "functions",
    what: "Lambda, arm64",
    usd: 0.0000133334,
    per: 1,
    unit: "GB-seconds",
    source: list("AWSLambda"),
    asOf: "undated",
  },
  lambdaRequest: {
    part: "functions",
    what: "Lambda request",
    usd: 0.2,
    per: MILLION,
    unit: "requests",
    source: list("AWSLambda"),
    asOf: "undated",
  },
  httpApiRequest: {
    part: "edge",
    what: "API Gateway HTTP API request",
    usd: 1.11,
    per: MILLION,
    unit: "requests",
    source: list("AmazonApiGateway"),
    asOf: "2026-08-10",
  },
  cloudFrontRequest: {
    part: "edge",
    what: "CloudFront HTTPS request, Europe",
    usd: 0.012,
    per: 10_000,
    unit: "requests",
    source: page("cloudfront"),
    asOf: "undated",
  },
  cloudFrontFunction: {
    part: "edge",
    what: "CloudFront function",
    usd: 0.1,
    per: MILLION,
    unit: "invocations",
    source: page("cloudfront"),
    asOf: "undated",
  },
  keyValueRead: {
    part: "edge",
    what: "CloudFront key-value store read",
    usd: 0.03,
    per: MILLION,
    unit: "reads",
    source: page("cloudfront"),
    asOf: "undated",
  },
  transferGb: {
    part: "edge",
    what: "CloudFront transfer to viewers, Europe",
    usd: 0.085,
    per: 1,
    unit: "GB",
    source: page("cloudfront"),
    asOf: "undated",
  },
  wafRequest: { part: "edge", what: "WAF request", usd: 0.6, per: MILLION, unit: "requests", source: page("waf"), asOf: "2026-08-29" },
  wafAcl: { part: "edge", what: "WAF web ACL", usd: 5, per: 1, unit: "a month", source: page("waf"), asOf: "2026-08-29" },
  wafRule: { part: "edge", what: "WAF rule or rule group", usd: 1, per: 1, unit: "a month", source: page("waf"), asOf: "2026-08-29" },
  queueRequest: {
    part: "mail, queues, files",
    what: "SQS standard request",
    usd: 0.4,
    per: MILLION,
    unit: "requests",
    source: list("AWSQueueService"),
    asOf: "undated",
  },
  mail: { part: "mail, queues, files", what: "SES mail", usd: 0.1, per: 1000, unit: "mails", source: page("ses"), asOf: "undated" },
  filePut: {
    part: "mail, queues, files",
    what: "S3 PUT",
    usd: 0.005,
    per: 1000,
    unit: "requests",
    source: list("AmazonS3"),
    asOf: "2026-08-07",
  },
  fileGet: {
    part: "mail, queues, files",
    what: "S3 GET",
    usd: 0.0004,
    per: 1000,
    unit: "requests",
    source: list("AmazonS3"),
    asOf: "2026-08-07",
  },
  fileGb: {
    part: "mail, queues, files",
    what: "S3 Standard storage",
    usd: 0.023,
    per: 1,
    unit: "GB-month",
    source: list("AmazonS3"),
    asOf: "2026-08-07",
  },
  key: { part: "watching", what: "KMS key", usd: 1, per: 1, unit: "a month", source: page("kms"), asOf: "undated" },
  keyRequest: {
    part: "mail, queues, files",
    what: "KMS request",
    usd: 0.03,
    per: 10_000,
    unit: "requests",
    source: page("kms"),
    asOf: "undated",
  },
  logGb: {
    part: "logs",
    what: "CloudWatch Logs, taken in",
    usd: 0.57,
    per: 1,
    unit: "GB",
    source: list("AmazonCloudWatch"),
    asOf: "2026-08-06",
  },
  logStoredGb: {
    part: "logs",
    what: "CloudWatch Logs, kept",
    usd: 0.03,
    per: 1,
    unit: "GB-month",
    source: list("AmazonCloudWatch"),
    asOf: "2026-08-06",
  },
  alarm: {
    part: "watching",
    what: "CloudWatch alarm",
    usd: 0.1,
    per: 1,
    unit: "a month",
    source: list("AmazonCloudWatch"),
    asOf: "2026-08-06",
  },
  metric: {
    part: "watching",
    what: "CloudWatch custom metric",
    usd: 0.3,
    per: 1,
    unit: "a month",
    source: list("AmazonCloudWatch"),
    asOf: "2026-08-06",
  },
  dashboard: {
    part: "watching",
    what: "CloudWatch dashboard",
    usd: 3,
    per: 1,
    unit: "a month",
    source: page("cloudwatch"),
    asOf: "undated",
  },
  zone: { part: "watching", what: "Route 53 hosted zone", usd: 0.5, per: 1, unit: "a month", source: page("route53"), asOf: "undated" },
} as const satisfies Record<string, Price>;

export type PriceName = keyof typeof PRICES;
