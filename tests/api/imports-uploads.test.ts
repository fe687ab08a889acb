import { expect, it, vi } from "vitest";
import { createImport, product, read, SUBJECTS, tenant, upload } from "../support/import-bench.js";

// S3 takes whatever is sent to a signed link: a bound on its size cannot be a part of the signature of a PUT.

it("a file that is in the store although it is larger than the link allows is not imported", async () => {
  const created = await createImport(SUBJECTS);
  await upload(created, "id,name\ns1,One");
  const size = vi.spyOn(product.deps.ports.objects, "size").mockResolvedValue(200 * 1024 * 1024 + 1);
  const { status, body } = await tenant.call("POST", `/v1/imports/${created.id}/start`, {});
  size.mockRestore();
  expect({ status, body }).toMatchObject({ status: 413, body: { code: "too_large" } });
  expect((await read(created.id)).state).toBe("waiting");
});

it("a larger file that takes the place of one that was started is not imported", async () => {
  const created = await createImport(SUBJECTS);
  await upload(created, "id,name\nsmall,Small");
  const send = vi.spyOn(product.deps.ports.queue, "send").mockResolvedValue();
  await tenant.call("POST", `/v1/imports/${created.id}/start`, {});
  send.mockRestore();
  // S3 would take a second upload by the same link.
  const large = `id,name\n${Array.from({ length: 2000 }, (_, index) => `large${index},Large`).join("\n")}`;
  await product.deps.ports.objects.write(`imports/${tenant.id}/${created.id}/file.csv`, large, "text/csv");
  await product.deps.ports.queue.send([{ tenantId: tenant.id, kind: "import", id: created.id }]);
  await vi.waitFor(async () => expect((await read(created.id)).state).toBe("failed"), { timeout: 20_000, interval: 20 });
  expect(await read(created.id)).toMatchObject({
    problem: { code: "unprocessable", detail: expect.stringContaining("replaced") },
    progress: { created: 0 },
  });
});
