import { readFile } from "node:fs/promises";

type Answer<T> = { data: T; etag: string };

/** The public API as any client sees it: an origin and a key, nothing else. */
export type Api = {
  get<T>(path: string): Promise<Answer<T>>;
  post<T>(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
};

const POLL_MS = 250;

export function apiAt(origin: string, key: string): Api {
  const call = async <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> => {
    const payload = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      ...payload,
    });
    const answer = (await response.json()) as { data: T; detail?: string };
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${answer.detail ?? "no reason given"}`);
    return { data: answer.data, etag: response.headers.get("etag") ?? "" };
  };
  return { get: (path) => call("GET", path), post: (path, body, headers) => call("POST", path, body, headers) };
}

/** Asks again until `isOver` says that what is read has come to its end. */
export async function whenOver<T>(read: () => Promise<T>, isOver: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await read();
    if (isOver(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

export type Source = { column: string; values?: Record<string, string> } | { value: string };
export type ImportInput = { kind: string; name: string; mapping: Record<string, Source>; options?: Record<string, unknown> };
export type Imported = {
  id: string;
  state: string;
  progress: { rows: number; created: number; updated: number; replayed: number; invalid: number };
  problem: { detail: string } | null;
  errorsUrl: string | null;
  upload: { url: string; contentType: string };
};

/** Takes a file in through `/v1/imports`, from mapping to end. */
export async function importFile(api: Api, input: ImportInput, path: string): Promise<Imported> {
  const { data: created } = await api.post<Imported>("/v1/imports", input);
  const { url, contentType } = created.upload;
  const sent = await fetch(url, { method: "PUT", headers: { "content-type": contentType }, body: new Uint8Array(await readFile(path)) });
  if (!sent.ok) throw new Error(`The file ${input.name} was not taken: ${sent.status}`);
  await api.post(`/v1/imports/${created.id}/start`, {});
  const { data: ended } = await whenOver(
    () => api.get<Imported>(`/v1/imports/${created.id}`),
    ({ data }) => ["done", "failed", "cancelled"].includes(data.state),
  );
  if (ended.state !== "done") throw new Error(`The import of ${input.name} ended as ${ended.state}: ${ended.problem?.detail ?? ""}`);
  return ended;
}
