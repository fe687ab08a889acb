import { type RefObject, useEffect, useRef, useState } from "react";

/** The width of an element in pixels, kept up to date; 0 until it is known. */
export function useWidth<T extends HTMLElement>(): [RefObject<T | null>, number] {
  const box = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measured = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    measured.observe(element);
    return () => measured.disconnect();
  }, []);
  return [box, width];
}
