import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export type KeyTemplate = { field: string; template: string; file: string };

const DECLARED = /field: "(\w+pk|pk)",[\s\S]*?template: "([^"]+)"/g;
/** Keys put together in code, such as those of rollups and rate limits: text that begins with a tenant's id or in the directory. */
const IN_CODE = /`((?:\$\{(?:\w+\.)?tenantId(?:\(\))?\}#|directory#)[^`]*)`/g;

function found(pattern: RegExp): { file: string; match: RegExpExecArray }[] {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  return files.flatMap((file) => [...readFileSync(join(root, file), "utf8").matchAll(pattern)].map((match) => ({ file, match })));
}

/** Every partition-key template that any entity of the domain declares, of the table and of its indexes. */
export const entityTemplates = (): KeyTemplate[] =>
  found(DECLARED).map(({ file, match: [, field = "", template = ""] }) => ({ file, field, template }));

/** Templates of everything in the table, entities' and those put together in code. */
export const keyTemplates = (): KeyTemplate[] => [
  ...entityTemplates(),
  ...found(IN_CODE).map(({ file, match: [, template = ""] }) => ({
    file,
    field: "pk",
    template: template.replace(/^\$\{[^}]+\}/, "${tenantId}"),
  })),
];

export const isTenants = ({ template }: KeyTemplate): boolean => template.startsWith("${tenantId}#");

export const keyIn = (tenantId: string, template: string): string =>
  template.replaceAll("${tenantId}", tenantId).replace(/\$\{[^}]+\}/g, "x");
