import { useEffect, useRef } from "react";
import { type DeskAct, deskAct } from "./desk-keys.ts";

/** Hears the keys of the desk wherever the focus is, but in a dialog. */
export function useDeskKeys(onAct: (act: DeskAct) => void): void {
  const latest = useRef(onAct);
  useEffect(() => {
    latest.current = onAct;
  });
  useEffect(() => {
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);

    function hear(event: KeyboardEvent): void {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || target?.closest("[role=dialog]")) return;
      const act = deskAct(event, isTypedInto(target));
      if (act === null) return;
      event.preventDefault();
      latest.current(act);
    }
  }, []);
}

const typed = "textarea, select, [contenteditable=true], [role=combobox], [role=spinbutton]";
const untyped = ["checkbox", "radio", "button", "submit", "range"];

function isTypedInto(target: Element | null): boolean {
  if (target instanceof HTMLInputElement) return !untyped.includes(target.type);
  return target !== null && target.closest(typed) !== null;
}
