import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");

it("the site's build makes the reference's page and its script where /docs and the page look for them", () => {
  const site = mkdtempSync(join(tmpdir(), "touchstone-reference-"));
  try {
    execFileSync(process.execPath, ["--import", "tsx", join(root, "scripts/build-reference.ts"), site], { cwd: root });
    const page = readFileSync(join(site, "docs/index.html"), "utf8");
    const [script = ""] = /(?<=<script src=")[^"]+/.exec(page) ?? [];
    expect(script).toBe("/docs/reference.js");
    expect(existsSync(join(site, script))).toBe(true);
    // The edge's policy lets pages run no code of their own but files.
    expect(page.replaceAll(/<script[^>]*><\/script>/g, "")).not.toContain("<script");
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
});
