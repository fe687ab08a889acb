import { ownerSettings } from "./owner";
import { isPreview, stageSettings } from "./stages";

const stage = stageSettings($app.stage);
const owner = ownerSettings(process.env, isPreview($app.stage) ? $app.stage : undefined);

/** Everything that differs between stages (`stages.ts`) and owners (`owner.ts`). */
export const settings = {
  ...stage,
  ...owner,
  /** For the operations stack: whom to tell, what may be spent, what is backed up. */
  operations: {
    alarmEmail: owner.alarmEmail,
    costMonitor: owner.costMonitor,
    backupCopyVault: owner.backupCopyVault,
    ...stage.operations,
  },
} as const;
