import { clientIp } from "@touchstone/functions/entry/client-ip";
import { expect, it } from "vitest";
import { NO_PREVIOUS_SECRET, originKeysOf } from "../../infra/rotation.js";

const UNTIL = "2027-02-01T00:00:00Z";
const ROTATED = new Date("2026-11-01T00:00:00Z");
const SETTLED = new Date("2027-02-02T00:00:00Z");

/** The deployments of one rotation, in order: before it, the rotation, after the instant, and once the old secret is removed. */
const deployments = [
  originKeysOf("old", NO_PREVIOUS_SECRET, ROTATED),
  originKeysOf("new", `${UNTIL} old`, ROTATED),
  originKeysOf("new", `${UNTIL} old`, SETTLED),
  originKeysOf("new", NO_PREVIOUS_SECRET, SETTLED),
];

const believes = (api: { accepted: string }, edge: { sent: string }): boolean => {
  const headers: Record<string, string> = { "x-origin-key": edge.sent, "x-viewer-ip": "203.0.113.9" };
  return clientIp({ header: (name) => headers[name] }, {}, api.accepted.split(" ")) === "203.0.113.9";
};

it("the API believes the edge at every deployment of a rotation, whichever of the two is updated first", () => {
  for (const [step, deployed] of deployments.entries()) {
    const before = deployments[Math.max(0, step - 1)] ?? deployed;
    expect({ step, edgeFirst: believes(before, deployed), apiFirst: believes(deployed, before) }).toEqual({
      step,
      edgeFirst: true,
      apiFirst: true,
    });
  }
});

it("a rotation ends with a key that the old secret cannot make", () => {
  const [first, , , last] = deployments;
  expect(first && last && believes(last, first)).toBe(false);
});

it("a previous secret that cannot be read stops the deployment and is not told", () => {
  for (const previous of ["", "old-secret", "2027-02-01 old-secret", "2027-02-31T99:00:00Z old-secret"]) {
    const deploying = () => originKeysOf("new", previous, ROTATED);
    expect(deploying).toThrow("SigningSecretPrevious cannot be read");
    expect(deploying).not.toThrow("old-secret");
  }
});
