import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";

type Target = { Bucket: string; Key: string };

/** S3 takes parts from 5 MiB on, 10,000 at most: objects up to 78 GiB. */
const PART_BYTES = 8 * 1024 * 1024;

/** Stores a stream of any length with one part in memory at a time. The object appears whole or not at all. */
export async function uploadParts(client: S3Client, target: Target, body: AsyncIterable<Uint8Array>, contentType: string): Promise<void> {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ ...target, ContentType: contentType }));
  const upload = { ...target, UploadId };
  try {
    const parts: CompletedPart[] = [];
    for await (const part of partsOf(body)) {
      const PartNumber = parts.length + 1;
      const { ETag } = await client.send(new UploadPartCommand({ ...upload, PartNumber, Body: part }));
      parts.push({ PartNumber, ETag });
    }
    await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: parts } }));
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand(upload)).catch(() => {
      // The bucket's lifecycle rule removes what an abort could not.
    });
    throw error;
  }
}

/** Whole parts and a rest; an empty stream is one empty part, which S3 accepts as the last one. */
async function* partsOf(body: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  let gathered: Uint8Array[] = [];
  let size = 0;
  let empty = true;
  for await (const chunk of body) {
    gathered.push(chunk);
    size += chunk.byteLength;
    if (size < PART_BYTES) continue;
    yield Buffer.concat(gathered);
    gathered = [];
    size = 0;
    empty = false;
  }
  if (size > 0 || empty) yield Buffer.concat(gathered);
}
