import type { Registered } from "../migration.js";
import { openComplaints } from "./0001-open-complaints.js";

/**
 * Every migration there has been, in order. `checksum` is the SHA-256 of the migration's file (a test says what it should be);
 * a table keeps the checksum of what ran on it.
 */
export const MIGRATIONS: readonly Registered[] = [
  { ...openComplaints, checksum: "ea1901f0a0da2c544cf26ba19d1337e21506adce2ea753e8afe67696d57bffd7" },
];
