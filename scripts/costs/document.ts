const FROM = "<!-- measured by npm run costs -- --write -->";
const TO = "<!-- end of what was measured -->";

/** The document with everything between its marks replaced. Throws when it has lost them. */
export function between(document: string, text: string): string {
  const [before, rest] = document.split(FROM);
  const after = rest?.split(TO)[1];
  if (before === undefined || after === undefined) throw new Error(`The document has lost its marks, ${FROM} and ${TO}.`);
  return `${before}${FROM}\n\n${text}\n\n${TO}${after}`;
}
