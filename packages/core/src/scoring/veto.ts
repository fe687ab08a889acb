import { z } from "zod";
import { noTrace } from "./indicator.js";

/**
 * A gate: while the node scores below `below`, the score of `of` is at most `cap`. What happens when
 * the node has no score must be said, because a gate that nobody watched is neither open nor shut.
 */
export const vetoSchema = z
  .strictObject({
    below: z.number().gt(0).max(100),
    cap: noTrace(z.number().min(0).max(100)),
    of: z.enum(["parent", "total"]).default("total"),
    whenMissing: z
      .enum(["ignore", "apply", "withhold"])
      .optional()
      .describe("Needed before publishing. Without a score of this node: ignore the gate, apply the cap, or withhold the score."),
  })
  .meta({
    id: "SchemeVeto",
    description: "While the node scores below `below`, the score of its parent or of the whole is at most `cap`.",
  });

export type Veto = z.infer<typeof vetoSchema>;

/** How a gate stands: open, shut (the cap applies), or undecided (the score is withheld). */
export type VetoState = "open" | "shut" | "undecided";

export function vetoState({ below, whenMissing }: Veto, score: number | null): VetoState {
  if (score !== null) return score < below ? "shut" : "open";
  if (whenMissing === "apply") return "shut";
  return whenMissing === "ignore" ? "open" : "undecided";
}
