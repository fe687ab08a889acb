import type { Translation } from "../types.js";

export const charts: Translation["charts"] = {
  asTable: "查看數據表",
  interval: "95% 信賴區間 {{low}} 至 {{high}}",
  noInterval: "無法提供信賴區間",
  period: "時間",
};
