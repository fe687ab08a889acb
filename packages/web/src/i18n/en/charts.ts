export const charts = {
  asTable: "Show the figures",
  interval: "95 % interval {{low}} to {{high}}",
  noInterval: "No interval can be told",
  period: "Period",
};
