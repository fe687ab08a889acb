import type { ReportLocale } from "@touchstone/core/report-document";
import { en, type Messages } from "./en.js";
import { zhCn } from "./zh-cn.js";
import { zhTw } from "./zh-tw.js";

export type { Messages } from "./en.js";

/** The catalogue of each language that a report can be written in. */
export const catalogues: Record<ReportLocale, Messages> = { en, "zh-CN": zhCn, "zh-TW": zhTw };
