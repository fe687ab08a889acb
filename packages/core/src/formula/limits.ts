/** What a formula may cost: far more than a readable one needs, and too little to keep a computer busy. */
export const LIMITS = {
  /** Characters of the text. */
  length: 1000,
  /** Operators, numbers and names. */
  nodes: 200,
  /** Brackets, calls and choices within each other. */
  depth: 20,
  /** Arguments of a function. */
  args: 8,
  /** Different indicators that one formula names. */
  inputs: 20,
  /** Size of a written number. */
  amount: 1e15,
} as const;
