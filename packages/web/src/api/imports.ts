import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, bodyOf, dataOf, type Schemas } from "./client.js";
import { pages } from "./paging.js";
import { given } from "./subjects.js";

export type Import = Schemas["Import"];
export type ImportInput = Schemas["ImportInput"];
export type Kind = Import["kind"];
export type Mapping = Schemas["ImportMapping"];
export type Source = Mapping[string];
export type Options = NonNullable<ImportInput["options"]>;
export type Preview = Schemas["ImportPreview"];
export type Sample = { id: string; base64: string };

export const KINDS = ["subjects", "responses", "complaints", "observations", "ratings"] as const satisfies readonly Kind[];
export const MAX_FILE_BYTES = 200 * 1024 * 1024;
const SAMPLE_BYTES = 64 * 1024;

/** Whether an import will still change by itself. */
export const isMoving = ({ state }: Import): boolean => state === "running" || state === "cancelling";

export type PreviewRequest = { kind: Kind; sample: Sample; mapping: Mapping | undefined; options: Options };

/** Stays the same as long as a preview's columns and fields do, whatever they are mapped to. */
export const columnsKey = (kind: Kind, sample: Sample | undefined, { surveyId, encoding, delimiter }: Options): string =>
  [kind, sample?.id, surveyId, encoding, delimiter].join(":");

export const importQueries = {
  all: ["imports"] as const,
  list: () =>
    infiniteQueryOptions({
      queryKey: ["imports", "list"],
      ...pages,
      queryFn: ({ pageParam }) => bodyOf(api.GET("/v1/imports", { params: { query: given({ cursor: pageParam, limit: 25 }) } })),
      refetchInterval: (query) => (query.state.data?.pages.some(({ data }) => data.some(isMoving)) ? 3000 : false),
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ["imports", "one", id],
      queryFn: () => dataOf(api.GET("/v1/imports/{id}", { params: { path: { id } } })),
      refetchInterval: (query) => (query.state.data && isMoving(query.state.data) ? 1000 : false),
    }),
  preview: ({ kind, sample, mapping, options }: PreviewRequest) =>
    queryOptions({
      queryKey: ["imports", "preview", columnsKey(kind, sample, options), mapping, options],
      placeholderData: (previous, query) => (query?.queryKey[2] === columnsKey(kind, sample, options) ? previous : undefined),
      queryFn: () =>
        dataOf(api.POST("/v1/imports:preview", { body: { kind, sampleBase64: sample.base64, options, ...(mapping ? { mapping } : {}) } })),
    }),
};

/** The first bytes of a file, in the form in which a preview takes them. */
export async function sampleOf(file: File): Promise<Sample> {
  const bytes = new Uint8Array(await file.slice(0, SAMPLE_BYTES).arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { id: crypto.randomUUID(), base64: btoa(binary) };
}

export type Created = Schemas["ImportCreated"];
export const createImport = (body: ImportInput) => dataOf(api.POST("/v1/imports", { body }));
export const startImport = (id: string) => dataOf(api.POST("/v1/imports/{id}/start", { params: { path: { id } } }));
export const cancelImport = (id: string) => dataOf(api.POST("/v1/imports/{id}/cancel", { params: { path: { id } } }));

/** Sends the file to its signed address and tells how much has left; `fetch` cannot tell that. */
export function uploadFile({ upload }: Created, file: File, onProgress: (sentBytes: number) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(upload.method, upload.url);
    request.setRequestHeader("Content-Type", upload.contentType);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => (request.status < 300 ? resolve() : reject(new UploadError(`The store answered ${request.status}.`)));
    request.onerror = () => reject(new UploadError("The connection broke off."));
    request.onabort = () => reject(new UploadError("It was stopped."));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

/** The file did not arrive; sending it once more may help. */
export class UploadError extends Error {
  override name = "UploadError";
}
