import type { Translation } from "../types.js";

export const imports: Translation["imports"] = { title: "导入", new: "导入文件" };
