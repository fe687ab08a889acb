import fc from "fast-check";

/**
 * The same commit gets the same verdict: property tests try the same cases on every run.
 * `PROPERTY_SEED=random npm test` looks for new ones; any number repeats a run.
 */
const seed = process.env.PROPERTY_SEED ?? "20260101";
if (seed !== "random") fc.configureGlobal({ seed: Number(seed) });
