import type { Translation } from "../types.js";

export const reports: Translation["reports"] = { title: "報告" };
