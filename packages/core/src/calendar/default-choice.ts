import { Entity } from "electrodb";
import { tenantId } from "../context/index.js";
import { entity, type Operation, put, remove } from "../table/index.js";

/** Concepts of which a tenant has at most one default. */
export type DefaultConcept = "calendar" | "sla-policy";

/** One item per concept names the default, so that there can never be two of them. */
const choices = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "defaultChoice", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          concept: { type: "string", required: true },
          chosenId: { type: "string", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId"], template: "${tenantId}#defaults", casing: "none" },
            sk: { field: "sk", composite: ["concept"], template: "${concept}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** The id of the tenant's default, if it chose one. */
export async function defaultOf(concept: DefaultConcept): Promise<string | undefined> {
  const { data } = await choices().get({ tenantId: tenantId(), concept }).go({ consistent: true });
  return data?.chosenId;
}

/** The write that makes `id` the default in place of any other. */
export const chooseDefault = (concept: DefaultConcept, id: string): Operation =>
  put(choices().put({ tenantId: tenantId(), concept, chosenId: id }).params());

/** The write that leaves the tenant without a default, refused when another one was chosen meanwhile. */
export const dropDefault = (concept: DefaultConcept, id: string): Operation =>
  remove(
    choices()
      .delete({ tenantId: tenantId(), concept })
      .where(({ chosenId }, { eq }) => eq(chosenId, id))
      .params(),
  );

/** What a change of `isDefault` from `was` to `is` writes. */
export function defaultChange(concept: DefaultConcept, id: string, was: boolean, is: boolean): Operation[] {
  if (was === is) return [];
  return [is ? chooseDefault(concept, id) : dropDefault(concept, id)];
}
