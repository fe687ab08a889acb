import * as Complaint from "@touchstone/core/complaint";
import { actAs } from "@touchstone/core/context";

/** Records the warnings and breaches of one complaint that have happened. Safe to run twice, too early or too late. */
export const handleComplaintClock = (tenantId: string, complaintId: string): Promise<void> =>
  actAs({ type: "job", tenantId, name: "complaint-clock" }, () => Complaint.recordMoments(complaintId));
