import type { Letter } from "./letter.js";

/** A place where what failed waits for somebody. */
export type Box = {
  words: string;
  /** At most `limit` letters; they stay, and others cannot take them until `release`. */
  read(limit: number): Promise<Letter[]>;
  /** Takes a letter out for good. */
  remove(letter: Letter): Promise<void>;
  /** Gives back what was read and not removed. */
  release(): Promise<void>;
};
