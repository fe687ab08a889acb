import { afterAll, beforeAll, expect, vi } from "vitest";
import { type Product, startProduct, type TestTenant } from "./product.js";

export let product: Product;
export let tenant: TestTenant;
beforeAll(async () => {
  product = await startProduct();
  tenant = await product.tenant();
  await tenant.call("POST", "/v1/subjects", { externalId: "s1", name: "One" });
});
afterAll(() => product.close());

export type Progress = {
  bytes: number;
  totalBytes: number;
  rows: number;
  created: number;
  updated: number;
  replayed: number;
  invalid: number;
};
export type Import = {
  id: string;
  state: string;
  progress: Progress;
  problem: { code: string; detail: string } | null;
  errorsUrl: string | null;
  upload: { url: string };
};
export type Data<T> = { data: T };

export const survey = {
  name: "Reviews",
  definition: {
    title: "Reviews",
    questions: [
      { type: "rating", key: "stars", label: { en: "Stars", "zh-CN": "评分" }, points: 5, required: true },
      { type: "text", key: "comment", label: "Comment" },
      {
        type: "single",
        key: "again",
        label: "Again?",
        options: [
          { key: "yes", label: { en: "Yes", "zh-CN": "会" } },
          { key: "no", label: "No" },
        ],
      },
      {
        type: "multiple",
        key: "good",
        label: "What was good?",
        options: [
          { key: "speed", label: "Speed" },
          { key: "price", label: "Price" },
        ],
      },
      {
        type: "matrix",
        key: "parts",
        label: "Parts",
        rows: [
          { key: "chat", label: "Chat" },
          { key: "parcel", label: "Parcel" },
        ],
      },
    ],
  },
};

export async function publishedSurvey(of = tenant): Promise<string> {
  const created = await of.call<Data<{ id: string }>>("POST", "/v1/surveys", survey);
  const { id } = created.body.data;
  const published = await of.call("POST", `/v1/surveys/${id}/publish`, {}, { "if-match": created.headers.get("etag") ?? "" });
  expect(published.status).toBeLessThan(300);
  return id;
}

export async function createImport(input: unknown, of = tenant): Promise<Import> {
  const { status, body } = await of.call<Data<Import>>("POST", "/v1/imports", input);
  expect({ status, body }).toMatchObject({ status: 201 });
  return body.data;
}

export const read = async (id: string, of = tenant): Promise<Import> => (await of.call<Data<Import>>("GET", `/v1/imports/${id}`)).body.data;

export async function upload({ upload: { url } }: Import, file: string | Uint8Array): Promise<void> {
  const answer = await fetch(url, { method: "PUT", body: file as BodyInit, headers: { "content-type": "text/csv" } });
  expect(answer.status).toBeLessThan(300);
}

/** From mapping to end, as a client does it. */
export async function importFile(input: unknown, file: string | Uint8Array, of = tenant): Promise<Import> {
  const created = await createImport(input, of);
  await upload(created, file);
  const { status } = await of.call("POST", `/v1/imports/${created.id}/start`, {});
  expect(status).toBe(202);
  await vi.waitFor(async () => expect(["done", "failed", "cancelled"]).toContain((await read(created.id, of)).state), {
    timeout: 20_000,
    interval: 20,
  });
  return read(created.id, of);
}

export const errorsOf = async ({ errorsUrl }: Import): Promise<string> => (await fetch(errorsUrl ?? "")).text();

export const column = (name: string) => ({ column: name });
export const SUBJECTS = { kind: "subjects", mapping: { externalId: column("id"), name: column("name") } };

export async function countOf(surveyId: string, of = tenant): Promise<number> {
  let count = 0;
  for (let cursor: string | null = ""; cursor !== null; ) {
    const { body }: { body: { data: unknown[]; nextCursor: string | null } } = await of.call(
      "GET",
      `/v1/responses?surveyId=${surveyId}&limit=100${cursor ? `&cursor=${cursor}` : ""}`,
    );
    count += body.data.length;
    cursor = body.nextCursor;
  }
  return count;
}
