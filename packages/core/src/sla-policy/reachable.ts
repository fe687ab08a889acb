import { parseInstant } from "../business-time/index.js";
import * as Calendar from "../calendar/index.js";
import { nowInstant } from "../context/index.js";
import { type Duration, dueAfterDuration, type HourlyTarget } from "../sla/index.js";
import type { Policy } from "./schema.js";

const durationsOf = (target: Duration | HourlyTarget): Duration[] => ("within" in target ? [target.inside, target.outside] : [target]);

/** Throws `not_found` for a foreign calendar and `unprocessable` for a target that the calendar can never reach. */
export async function checkReachable(targets: Policy["targets"], calendarId: string | null): Promise<void> {
  const id = calendarId ?? (await Calendar.defaultOf("calendar"));
  // Without any calendar every hour counts, and everything can be reached.
  if (!id) return;
  const { timeZone, weekly, holidays, overrides } = await Calendar.fromId(id);
  const start = parseInstant(nowInstant());
  for (const target of Object.values(targets)) {
    for (const duration of target ? durationsOf(target) : [])
      dueAfterDuration({ timeZone, weekly, holidays, overrides }, duration, start, []);
  }
}
