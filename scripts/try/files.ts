import { join } from "node:path";
import { type Api, type Imported, type ImportInput, importFile } from "./api.js";

/** The zone in which the tried tenant counts its days: that of the 311 requests. */
export const TENANT_ZONE = "America/New_York";

export const FILES = { reviews: "olist-order-reviews.csv", cfpb: "cfpb-complaints.csv", requests: "nyc311.csv" } as const;

const column = (name: string) => ({ column: name });

/** The reviews name no seller, so all are about one subject. */
const MARKETPLACE = "marketplace";

const subjects = (name: string, columnName: string, kind: string): ImportInput => ({
  kind: "subjects",
  name,
  mapping: { externalId: column(columnName), name: column(columnName), kind: { value: kind } },
});

const COMPANY_COMPLAINTS: ImportInput = {
  kind: "complaints",
  name: FILES.cfpb,
  mapping: {
    subjectExternalId: column("Company"),
    title: column("Issue"),
    text: column("Sub-issue"),
    category: column("Product"),
    channel: column("Submitted via"),
    // Whether the company answered in time is told by the regulator, without the times: it is kept, and no clock is made of it.
    tags: { column: "Timely response?", values: { Yes: "timely", No: "untimely" } },
    receivedAt: column("Date received"),
  },
  options: { dateFormat: "M/D/YYYY" },
};

const CITY_REQUESTS: ImportInput = {
  kind: "complaints",
  name: FILES.requests,
  mapping: {
    externalId: column("Unique Key"),
    subjectExternalId: column("Agency"),
    title: column("Complaint Type"),
    text: column("Descriptor"),
    category: column("Complaint Type"),
    channel: column("Open Data Channel Type"),
    receivedAt: column("Created Date"),
    dueAt: column("Due Date"),
    resolvedAt: column("Closed Date"),
  },
  options: { timeZone: "America/New_York", dateFormat: "MM/DD/YYYY hh:mm:ss A" },
};

const reviews = (surveyId: string): ImportInput => ({
  kind: "responses",
  name: FILES.reviews,
  mapping: {
    submissionId: column("review_id"),
    orderId: column("order_id"),
    subjectExternalId: { value: MARKETPLACE },
    requestedAt: column("review_creation_date"),
    submittedAt: column("review_answer_timestamp"),
    "answers.score": column("review_score"),
    "answers.comment": column("review_comment_message"),
  },
  options: { surveyId, timeZone: "America/Sao_Paulo", dateFormat: "iso" },
});

/** Imports the three files, the subjects of each before its records. */
export async function importFiles(api: Api, folder: string, surveyId: string, tell: (line: string) => void): Promise<void> {
  const take = async (what: string, input: ImportInput, file: string): Promise<void> => {
    const began = Date.now();
    tell(
      `${what.padEnd(26)} ${summaryOf(await importFile(api, input, join(folder, file)))} in ${((Date.now() - began) / 1000).toFixed(1)} s`,
    );
  };
  await api.post("/v1/subjects", { externalId: MARKETPLACE, name: "Marketplace (all sellers)", kind: "platform" });
  await take("Companies", subjects(FILES.cfpb, "Company", "company"), FILES.cfpb);
  await take("Agencies", subjects(FILES.requests, "Agency", "agency"), FILES.requests);
  await take("Reviews", reviews(surveyId), FILES.reviews);
  await take("Complaints on companies", COMPANY_COMPLAINTS, FILES.cfpb);
  await take("Requests to the city", CITY_REQUESTS, FILES.requests);
}

function summaryOf({ progress: { rows, created, updated, replayed, invalid }, errorsUrl }: Imported): string {
  const others = Object.entries({ updated, replayed, invalid }).flatMap(([name, count]) => (count > 0 ? [`${count} ${name}`] : []));
  return `${rows} rows: ${[`${created} created`, ...others].join(", ")}${errorsUrl ? ` (${errorsUrl})` : ""}`;
}
