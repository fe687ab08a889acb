import type { Clock, Ports } from "@touchstone/core/ports";
import type { TableConnection } from "@touchstone/core/table";
import type { Measure } from "./metrics/index.js";

/** What every entry point is given; only entry files read the environment to make it. */
export type Deps = {
  table: TableConnection;
  ports: Ports;
  clock: Clock;
  settings: {
    /** Origin under which console, API and public pages are reached, without a trailing slash. */
    publicUrl: string;
    /** Sender of every mail, such as `Touchstone <reports@example.com>`. */
    mailFrom: string;
    /** False only on plain-HTTP loopback. */
    secureCookies: boolean;
    /** Folder with the fonts that charts and PDFs need. */
    fontsDir: string;
  };
  log: (entry: Record<string, unknown>) => void;
  /** Where somebody watches figures over time; without it nothing is measured. */
  measure?: Measure;
  /** Parts beyond the API that `/health` should name, each `up` or a reason. */
  health?: () => Promise<Record<string, string>>;
};
