import { GripVertical } from "lucide-react";
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

type Props = {
  name: string;
  index: number;
  siblings: number;
  /** Takes the node to another place among its siblings. */
  onMove: (steps: number) => void;
};

/** The handle of a node: dragged with a pointer, or moved with the arrow keys. The focus goes along. */
export function Grip({ name, index, siblings, onMove }: Props) {
  const { t } = useTranslation();
  const handle = useRef<HTMLButtonElement>(null);
  const [isDragged, setDragged] = useState(false);
  const move = (steps: number) => {
    const target = Math.min(siblings - 1, Math.max(0, index + steps));
    if (target === index) return;
    const list = handle.current?.closest("ul");
    onMove(target - index);
    requestAnimationFrame(() => gripAt(list, target)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    move(steps);
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged(true);
  };
  const onPointerUp = (event: PointerEvent<HTMLButtonElement>) => {
    if (!isDragged) return;
    setDragged(false);
    move(placeAt(handle.current, event.clientY) - index);
  };
  return (
    <button
      ref={handle}
      type="button"
      data-grip
      aria-label={t("schemes.place", { name, place: index + 1, count: siblings })}
      title={t("schemes.moveHint")}
      className={`-ms-2 flex size-7 flex-none cursor-grab touch-none items-center justify-center rounded text-muted hover:bg-sunken hover:text-ink disabled:cursor-default pointer-coarse:size-9 ${isDragged ? "cursor-grabbing bg-accent-soft text-accent-ink" : ""}`}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => isDragged && markPlace(handle.current, event.clientY)}
      onPointerUp={(event) => {
        clearMarks(handle.current);
        onPointerUp(event);
      }}
      onPointerCancel={() => {
        clearMarks(handle.current);
        setDragged(false);
      }}
    >
      <GripVertical aria-hidden className="size-4" />
    </button>
  );
}

const itemsOf = (handle: Element | null): Element[] => [...(handle?.closest("ul")?.children ?? [])];

const gripAt = (list: Element | null | undefined, index: number): HTMLElement | null | undefined =>
  list?.children[index]?.querySelector<HTMLElement>("[data-grip]");

/** The sibling whose upper half ends below the pointer, or the last one. */
function placeAt(handle: Element | null, y: number): number {
  const items = itemsOf(handle);
  const place = items.findIndex((item) => y < item.getBoundingClientRect().bottom);
  return place < 0 ? items.length - 1 : place;
}

const MARK = "data-drop";

/** Drawn by hand while dragging: the tree itself changes only when the node is let go. */
function markPlace(handle: Element | null, y: number): void {
  const place = placeAt(handle, y);
  for (const [index, item] of itemsOf(handle).entries()) item.toggleAttribute(MARK, index === place);
}

function clearMarks(handle: Element | null): void {
  for (const item of itemsOf(handle)) item.removeAttribute(MARK);
}
