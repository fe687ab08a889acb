import type { Translation } from "../types.js";

export const imports: Translation["imports"] = { title: "匯入", new: "匯入檔案" };
