export { type Comparison, comparisonOf } from "./comparison.js";
export { type Direction, merit } from "./direction.js";
export { driverQuerySchema, driversSchema } from "./driver-schema.js";
export { driversOf } from "./drivers.js";
export { type Forecast, forecastOf, LEAST_FORECAST_POINTS } from "./forecast.js";
export { isOver, MAX_PERIODS, periodSchema, periodsBetween, todayOf } from "./periods.js";
export {
  ONLY_ONE,
  onlyOne,
  publicQuantity,
  type Quantity,
  type QuantityReference,
  quantityFields,
  quantityOf,
  quantitySchema,
} from "./quantity.js";
export { isMeasured, type Measured, MISSING, type Reading, readingSchema } from "./reading.js";
export { scan } from "./scan.js";
export { segmentQuerySchema, segmentsSchema } from "./segment-schema.js";
export { segmentsOf } from "./segments.js";
export { type Point, readingAt, seriesOf } from "./series.js";
export { controlChartSchema, scanQuerySchema, scanSchema, signalQuerySchema } from "./signal-schema.js";
export { controlChart } from "./signals.js";
export { type Trend, trendOf, trendQuerySchema, trendSchema } from "./trend.js";
