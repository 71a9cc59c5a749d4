import { useEffect, useRef } from "react";

/** Brings what was chosen into view and under the keyboard; a page that opens without a choice stays at its top. */
export function useFocusOnChange(hash: string) {
  const part = useRef<HTMLDivElement>(null);
  const seen = useRef("");
  useEffect(() => {
    if (seen.current === hash) return;
    seen.current = hash;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    part.current?.focus({ preventScroll: true });
    const top = part.current?.getBoundingClientRect().top ?? 0;
    if (top > 0 && top < window.innerHeight / 2) return;
    part.current?.scrollIntoView({ behavior: still ? "auto" : "smooth", block: "start" });
  }, [hash]);
  return part;
}
