import { current } from "../context/index.js";
import type { EventActor } from "./image.js";

/** The clock itself: warnings and breaches are nobody's deed. */
export const CLOCK_ACTOR: EventActor = { type: "system", name: "clock" };

/** Who acts, as the timeline names them. */
export function actorOf(): EventActor {
  const { actor } = current();
  if (actor.type === "api-key") return { type: actor.type, id: actor.keyId };
  if (actor.type === "member") return { type: actor.type, id: actor.memberId, email: actor.email };
  if (actor.type === "job" || actor.type === "system") return { type: actor.type, name: actor.name };
  return { type: actor.type };
}
