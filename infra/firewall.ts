import { settings } from "./settings";

type Rule = aws.types.input.wafv2.WebAclRule;
type Scope = aws.types.input.wafv2.WebAclRuleStatementRateBasedStatementScopeDownStatement;

const visible = (metricName: string) => ({ cloudwatchMetricsEnabled: true, sampledRequestsEnabled: true, metricName });

/** Turns an address away for as long as it made more than `limit` requests in the five minutes before. */
const perAddress = (name: string, priority: number, limit: number, scopeDownStatement?: Scope): Rule => ({
  name,
  priority,
  action: { block: { customResponse: { responseCode: 429, responseHeaders: [{ name: "retry-after", value: "60" }] } } },
  statement: {
    rateBasedStatement: { aggregateKeyType: "IP", evaluationWindowSec: 300, limit, ...(scopeDownStatement ? { scopeDownStatement } : {}) },
  },
  visibilityConfig: visible(name),
});

/** One of AWS's groups of rules; those of `onlyCounted` show up in metrics and turn nobody away. */
const managed = (name: string, priority: number, onlyCounted: string[] = []): Rule => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: "AWS",
      name,
      ruleActionOverrides: onlyCounted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: visible(name),
});

const withoutKey: Scope = {
  notStatement: {
    statements: [
      {
        byteMatchStatement: {
          fieldToMatch: { singleHeader: { name: "authorization" } },
          positionalConstraint: "STARTS_WITH",
          searchString: "Bearer tch_",
          textTransformations: [{ priority: 0, type: "NONE" }],
        },
      },
    ],
  },
};

/**
 * Counted, not refused: people write `<3`, paths and addresses into comments and complaints, and batches are larger
 * than what a body may be; the API validates every body itself. Integrations often name no user agent.
 */
const TOO_STRICT_FOR_TEXT = [
  "CrossSiteScripting_BODY",
  "EC2MetaDataSSRF_BODY",
  "GenericLFI_BODY",
  "GenericRFI_BODY",
  "NoUserAgent_HEADER",
  "SizeRestrictions_BODY",
  "SizeRestrictions_QUERYSTRING",
];

const { anonymous, any } = settings.traffic.perAddress;

/**
 * What the edge looks at before anything else. Without an API key a person's pace is enough; a made-up key buys the
 * higher limit and a refusal by the API. No rules against SQL: there is none, and they take free text for it.
 */
export const rules: Rule[] = [
  perAddress("RequestsPerAddress", 0, any),
  perAddress("AnonymousRequestsPerAddress", 1, anonymous, withoutKey),
  managed("AWSManagedRulesKnownBadInputsRuleSet", 2),
  managed("AWSManagedRulesCommonRuleSet", 3, TOO_STRICT_FOR_TEXT),
];

/** Blocked requests alone, without what could open something: links to surveys, reports and complaints are keys themselves. */
export const logging = {
  include: "blocked" as const,
  retention: settings.logRetention,
  redact: { queryString: true, uriPath: true, headers: ["authorization", "cookie", "x-csrf-token"] },
};
