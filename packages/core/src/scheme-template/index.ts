import type { Built, FromTemplate, SchemeTemplate } from "./schema.js";

export * from "./schema.js";

// The templates are long texts in three languages: they are loaded when somebody begins with one, not at every start.

/** Every template as clients see it. */
export const templates = async (): Promise<SchemeTemplate[]> => (await import("./catalogue.js")).templates();

/** Makes a draft scheme from a template; see create.ts. */
export const fromTemplate = async (input: FromTemplate): Promise<Built> => (await import("./create.js")).fromTemplate(input);
