import type { Method } from "../method.js";
import { ATTRIBUTE_CHARTS } from "./attribute-chart-methods.js";
import { CHANGE_POINTS } from "./change-point-methods.js";
import { CONTROL_CHARTS } from "./control-chart-methods.js";
import { EFFECTS } from "./effect-methods.js";
import { FORECASTS } from "./forecast-methods.js";
import { SMOOTHING } from "./smoothing-methods.js";
import { TRENDS } from "./trend-methods.js";

export const TIME: Method[] = [...CONTROL_CHARTS, ...ATTRIBUTE_CHARTS, ...CHANGE_POINTS, ...TRENDS, ...FORECASTS, ...SMOOTHING, ...EFFECTS];
