import { describe, expect, it } from "vitest";
import type { Policy } from "../../api/sla.js";
import { inputOf, valuesOf } from "./values.js";

const policy: Policy = {
  id: "pol_1",
  name: "Standard",
  position: 10,
  isDefault: false,
  conditions: { severity: ["high"], category: ["refund", "quality"], tags: ["vip"] },
  targets: {
    firstResponse: {
      within: ["08:00", "22:00"],
      inside: { type: "wall-seconds", amount: 7200 },
      outside: { type: "wall-seconds", amount: 14_400 },
    },
    resolution: { type: "working-days", amount: 7 },
    dispute: { type: "calendar-days", amount: 30 },
  },
  warnAtPercent: 80,
  calendarId: null,
  createdAt: "",
  updatedAt: "",
  version: 3,
};

describe("the form of a policy", () => {
  it("keeps what it does not show", () => {
    const { conditions, targets } = inputOf(valuesOf(policy), policy);
    expect(conditions).toEqual(policy.conditions);
    expect(targets).toEqual(policy.targets);
  });

  it("takes a promise back when its amount is emptied", () => {
    const values = valuesOf(policy);
    const emptied = { ...values, targets: { ...values.targets, resolution: { amount: "", unit: "working-days" as const } } };
    expect(inputOf(emptied, policy).targets).not.toHaveProperty("resolution");
  });

  it("reads lists with Chinese commas", () => {
    expect(inputOf({ ...valuesOf(undefined), category: "退款，物流、质量" }).conditions).toEqual({ category: ["退款", "物流", "质量"] });
  });
});
