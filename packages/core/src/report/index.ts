export { create, fromId, list, pause, resume, update } from "./definition.js";
export { claimDelivery, deliveriesOf, dueAt, listDeliveries, prepareDeliveries, recordOutcome, type StoredDelivery } from "./delivery.js";
export { documentsOf } from "./documents.js";
export { mailIdOf, recordFeedback } from "./feedback.js";
export { type PageLink, pageToken, pdfName, readPageToken, readUnsubscribeToken, type UnsubscribeLink, unsubscribeToken } from "./link.js";
export { openPeriods } from "./open-periods.js";
export { addRecipient, listRecipients, recipientFromId, removeRecipient, unsubscribe } from "./recipient.js";
export {
  type ClaimedRun,
  claimRun,
  endRun,
  isReplaced,
  listRuns,
  moveRun,
  recordRendering,
  releaseRun,
  renderingOf,
  requestRun,
  retryRun,
  runFromId,
  TakenOver,
} from "./run.js";
export { type Schedule, scheduleSchema } from "./schedule.js";
export * from "./schema.js";
