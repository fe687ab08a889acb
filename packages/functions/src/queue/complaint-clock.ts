import * as Complaint from "@touchstone/core/complaint";
import { actAs } from "@touchstone/core/context";
import type { Deps } from "../deps.js";

/** Records the warnings and breaches of one complaint that have happened. Safe to run twice, too early or too late. */
export const handleComplaintClock = ({ measure }: Deps, tenantId: string, complaintId: string): Promise<void> =>
  actAs({ type: "job", tenantId, name: "complaint-clock" }, async () => {
    const seconds = await Complaint.recordMoments(complaintId);
    if (seconds !== undefined) measure?.({ WarningDelay: seconds });
  });
