import { type RefObject, useEffect, useRef } from "react";

/** Brings the element into view when the key changes, not when it first appears; without motion where that is asked for. */
export function useScrollOnChange<Part extends HTMLElement>(key: string | null): RefObject<Part | null> {
  const part = useRef<Part>(null);
  const seen = useRef(key);
  useEffect(() => {
    if (seen.current === key) return;
    seen.current = key;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    part.current?.scrollIntoView({ behavior: still ? "auto" : "smooth", block: "start" });
  }, [key]);
  return part;
}
