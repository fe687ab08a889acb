import type { Translation } from "../types.js";

export const charts: Translation["charts"] = {
  asTable: "查看数据表",
  interval: "95% 置信区间 {{low}} 至 {{high}}",
  noInterval: "无法给出置信区间",
  period: "时间",
};
