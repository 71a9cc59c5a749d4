import { useState } from "react";

interface Typed<T> {
  readonly value: T;
  /** What stood there when it was typed. */
  readonly before: T;
  readonly isSent: boolean;
}

/**
 * What somebody types over a value that others may change meanwhile. Until something is typed, and again once the answer
 * to what was sent has come, the kept value counts; what nobody typed is never sent.
 */
export function useDraft<T extends string | object>(kept: T, isSame: (a: T, b: T) => boolean) {
  const [typed, setTyped] = useState<Typed<T> | null>(null);
  const draft = typed?.isSent && !isSame(typed.before, kept) ? null : typed;
  return { value: draft?.value ?? kept, type, send, sendAgain, drop: () => setTyped(null) };

  function type(value: T): void {
    const before = draft === null ? kept : draft.isSent ? draft.value : draft.before;
    setTyped({ value, before, isSent: false });
  }

  /** What is to be sent now; `null`: nothing. */
  function send(): Pick<Typed<T>, "value" | "before"> | null {
    if (draft === null || draft.isSent) return null;
    const isTyped = !isSame(draft.value, draft.before);
    setTyped(isTyped ? { ...draft, isSent: true } : null);
    return isTyped ? draft : null;
  }

  /** After a refusal that leaves what was typed where it is. */
  function sendAgain(): void {
    setTyped((now) => now && { ...now, isSent: false });
  }
}
