/** Whom a deploy role serves: one GitHub environment and the stages that are deployed from it. */
export type DeliveryStage = {
  /** GitHub environment; the role is trusted by nothing else. */
  environment: "production" | "staging" | "preview";
  /** Stage as SST knows it; `pr-*` stands for the stages of pull requests. */
  stage: string;
  /** Tables, buckets, keys and backups can be created and changed by the role, never deleted. */
  keepsData: boolean;
};

export const DELIVERY_STAGES: readonly DeliveryStage[] = [
  { environment: "production", stage: "production", keepsData: true },
  { environment: "staging", stage: "staging", keepsData: false },
  { environment: "preview", stage: "pr-*", keepsData: false },
];

/** Physical names of a stage's resources. */
export const namesOf = (stage: string): string => `touchstone-${stage}-*`;

/** SST shortens the app's part to as little as a letter where a kind of resource allows 64 characters or fewer. */
export const shortenedNamesOf = (stage: string): string => `t*-${stage}-*`;
