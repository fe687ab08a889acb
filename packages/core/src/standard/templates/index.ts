import { DEFAULT_STAGES, type Definition } from "../definition.js";
import type { StandardTemplate } from "../schema.js";
import { GUIDE_SERVICE } from "./guide-service.js";
import { MERCHANT_SERVICE } from "./merchant-service.js";
import type { TemplateText } from "./text.js";

/** Every template; copied, not referred to, so that a tenant's standard is its own from the start. */
export function templates(): StandardTemplate[] {
  return [GUIDE_SERVICE, MERCHANT_SERVICE].map(({ key, name, description, clauses }) => ({
    key,
    name,
    description,
    definition: definitionOf(clauses),
  }));
}

export const templateOf = (key: string): StandardTemplate | undefined => templates().find((template) => template.key === key);

function definitionOf(clauses: TemplateText["clauses"]): Definition {
  return {
    stages: DEFAULT_STAGES.map((stage) => ({
      ...stage,
      clauses: clauses.filter((clause) => clause.stage === stage.key).map(({ stage: _stage, ...clause }) => clause),
    })),
  };
}
