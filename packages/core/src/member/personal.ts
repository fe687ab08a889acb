import { tenantId } from "../context/index.js";
import { ERASED } from "../personal-data/matcher.js";
import { foundIn } from "../personal-data/paging.js";
import { ERASED_OUTCOME, GONE, type Place } from "../personal-data/place.js";
import { members } from "./entity.js";

/** Members of the tenant, those who were removed included: their item stays, because what they did refers to it. */
export const memberPlace: Place = {
  name: "members",
  async *search({ matcher }) {
    const { data } = await members().query.primary({ tenantId: tenantId() }).go({ pages: "all" });
    const found = data.flatMap(
      ({ id, email, createdAt }) => foundIn("member", id, matcher.at(createdAt).isEmail(email) ? ["email"] : []) ?? [],
    );
    yield { read: data.length, found, position: "" };
  },
  records: {
    member: {
      async erase({ matcher }, id) {
        const { data } = await members().get({ tenantId: tenantId(), id }).go({ consistent: true });
        if (!data || !matcher.at(data.createdAt).isEmail(data.email)) return GONE;
        if (data.status === "active") return { outcome: "kept", why: "active-member" };
        await members().patch({ tenantId: tenantId(), id }).set({ email: ERASED, name: ERASED }).go();
        return ERASED_OUTCOME;
      },
      async give(id) {
        const { data } = await members().get({ tenantId: tenantId(), id }).go();
        if (!data) return undefined;
        const { email, name, role, locale, status, createdAt, updatedAt } = data;
        return { email, name, role, locale, status, createdAt, updatedAt };
      },
    },
  },
};
