import { type ReactNode, useState } from "react";

type FoldedProps = { summary: ReactNode; summaryClass: string; className: string; open: boolean; children: ReactNode };

/** Folded away until it is needed; what was opened is not closed again under somebody's hands. */
export function Folded({ summary, summaryClass, className, open, children }: FoldedProps) {
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  return (
    <details className={className} open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className={summaryClass}>{summary}</summary>
      {children}
    </details>
  );
}
