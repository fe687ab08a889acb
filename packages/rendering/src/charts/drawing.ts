/** A chart drawn to a width: its height follows from what it shows. `body` is SVG markup without the root. */
export type Drawing = { width: number; height: number; body: string };
