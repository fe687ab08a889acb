import { arn, globalArn, NAMED, of, type Rule, type Scope, taggedAs, tagging } from "./rule";
import { shortenedNamesOf } from "./stages";

/** CloudFront, its firewall, certificates and names. Much of it is known by random ids alone. */
export const edgeRules = ({ stage, domain, hostedZoneId }: Scope): Rule[] => [
  {
    reason: "CloudFront's resources are known by random ids; distributions of other stages are denied by their tag.",
    actions: of(
      "cloudfront",
      "Create*",
      "Delete*",
      "Describe*",
      "Get*",
      "List*",
      "PublishFunction",
      "TagResource",
      "UntagResource",
      "Update*",
    ),
    resources: [
      ...[
        "distribution",
        "key-value-store",
        "cache-policy",
        "origin-access-control",
        "origin-request-policy",
        "response-headers-policy",
      ].map((kind) => globalArn("cloudfront", `${kind}/*`)),
      globalArn("cloudfront", `function/${shortenedNamesOf(stage)}`),
    ],
  },
  {
    reason: "Routes of the site are kept in a store that is known by a random id.",
    actions: of("cloudfront-keyvaluestore", "DeleteKey", "DescribeKeyValueStore", "GetKey", "ListKeys", "PutKey", "UpdateKeys"),
    resources: [globalArn("cloudfront", "key-value-store/*")],
  },
  {
    reason: `${NAMED} The firewall of CloudFront lives in us-east-1; managed rule groups are AWS's.`,
    actions: of(
      "wafv2",
      "CreateWebACL",
      "DeleteLoggingConfiguration",
      "DeleteWebACL",
      "GetLoggingConfiguration",
      "GetWebACL",
      "ListTagsForResource",
      "PutLoggingConfiguration",
      "TagResource",
      "UntagResource",
      "UpdateWebACL",
    ),
    resources: [`webacl/${shortenedNamesOf(stage)}`, "managedruleset/*"].map((path) =>
      arn("wafv2", `global/${path}`, { region: "us-east-1" }),
    ),
  },
  {
    reason: "A certificate has no name before it exists; it must be born with the stage's tag.",
    actions: of("acm", "AddTagsToCertificate", "RequestCertificate"),
    resources: ["*"],
    conditions: tagging(stage),
  },
  {
    reason: "Certificates are known by a random id; the tag says whose they are.",
    actions: of("acm", "DeleteCertificate", "DescribeCertificate", "GetCertificate", "ListTagsForCertificate"),
    resources: [arn("acm", "certificate/*", { region: "us-east-1" })],
    conditions: taggedAs(stage),
  },
  {
    reason: "Zones are looked up by their domain; changes have random ids.",
    actions: of(
      "route53",
      "GetChange",
      "GetHostedZone",
      "ListHostedZones",
      "ListHostedZonesByName",
      "ListResourceRecordSets",
      "ListTagsForResource",
    ),
    resources: ["*"],
  },
  {
    reason: "Names below the stage's domain.",
    actions: of("route53", "ChangeResourceRecordSets"),
    resources: [arn("route53", `hostedzone/${hostedZoneId}`, { region: "", account: "" })],
    conditions: {
      "ForAllValues:StringLike": { "route53:ChangeResourceRecordSetsNormalizedRecordNames": [domain, `*.${domain}`] },
    },
  },
];
