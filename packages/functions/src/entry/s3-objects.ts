import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { ObjectStore } from "@touchstone/core/ports";
import { contentDisposition } from "./content-disposition.js";
import { uploadParts } from "./s3-upload.js";

export type S3ObjectsOptions = { bucket: string; client?: S3Client };

const DEFAULT_TYPE = "application/octet-stream";

/**
 * The object store on S3. Links lead straight to the bucket. A signed PUT cannot carry an upper bound (S3
 * knows that for form posts alone), so whoever takes an upload compares `size` with the limit it gave out;
 * a content type given to `uploadUrl` is part of the signature and must be sent with the upload.
 */
export function createS3Objects({ bucket, client = s3Client() }: S3ObjectsOptions): ObjectStore {
  const at = (key: string) => ({ Bucket: bucket, Key: key });
  return {
    uploadUrl: (key, { ttlSeconds, contentType }) =>
      getSignedUrl(client, new PutObjectCommand({ ...at(key), ...(contentType ? { ContentType: contentType } : {}) }), {
        expiresIn: ttlSeconds,
        ...(contentType ? { signableHeaders: new Set(["host", "content-type"]) } : {}),
      }),
    downloadUrl: (key, { ttlSeconds, fileName }) =>
      getSignedUrl(
        client,
        new GetObjectCommand({ ...at(key), ...(fileName ? { ResponseContentDisposition: contentDisposition(fileName) } : {}) }),
        { expiresIn: ttlSeconds },
      ),
    read: (key, offset = 0) => read(client, at(key), offset),
    write: async (key, body, contentType = DEFAULT_TYPE) => {
      if (typeof body === "string" || body instanceof Uint8Array) {
        await client.send(new PutObjectCommand({ ...at(key), Body: body, ContentType: contentType }));
      } else await uploadParts(client, at(key), body, contentType);
    },
    size: async (key) => {
      try {
        return (await client.send(new HeadObjectCommand(at(key)))).ContentLength;
      } catch (error) {
        if (error instanceof NotFound) return undefined;
        throw error;
      }
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand(at(key)));
    },
  };
}

// By default the client signs a checksum of the empty body into a PUT link, which no real upload would match.
const s3Client = () => new S3Client({ requestChecksumCalculation: "WHEN_REQUIRED", responseChecksumValidation: "WHEN_REQUIRED" });

async function read(client: S3Client, at: { Bucket: string; Key: string }, offset: number): Promise<AsyncIterable<Uint8Array> | undefined> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ ...at, ...(offset > 0 ? { Range: `bytes=${offset}-` } : {}) }));
    return Body && chunksOf(Body.transformToWebStream());
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    // The offset is at the end or beyond it: there is an object, and nothing more of it.
    if (error instanceof S3ServiceException && error.name === "InvalidRange") return nothing();
    throw error;
  }
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    // Frees the connection when the reader stops half way.
    await reader.cancel();
  }
}

async function* nothing(): AsyncIterable<Uint8Array> {}
