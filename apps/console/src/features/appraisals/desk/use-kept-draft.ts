import { useCallback, useEffect, useRef, useState } from "react";
import { isWorthRetrying } from "../../../lib/api-error.ts";
import { type LocalDrafts, localDrafts } from "./local-draft.ts";

/** `kept`: the server has it. `offline`: no answer, tried again by itself. `refused`: the server says no. */
export type DraftState = "kept" | "typing" | "saving" | "offline" | "refused";

interface KeptDraftOptions {
  /** Names the draft in this browser, so that a reload finds it again. */
  readonly id: string;
  /** What the server has. */
  readonly kept: string;
  readonly save: (text: string) => Promise<unknown>;
  readonly pauseMs?: number;
  readonly retryMs?: number;
  readonly drafts?: LocalDrafts;
}

interface Typed {
  readonly text: string;
  readonly state: DraftState;
  /** What the server had when it was typed: as soon as it has something else, that counts. */
  readonly before: string;
}

/**
 * A text that is sent on its own whenever typing pauses, one at a time and the newest last. Until the server has it, it
 * lies in the browser too: neither a reload nor a lost connection costs a word. Mount it anew (`key`) for another id.
 */
export function useKeptDraft(options: KeptDraftOptions) {
  const { id, kept, pauseMs = 800, retryMs = 5000 } = options;
  const [drafts] = useState(() => options.drafts ?? localDrafts(localStorage));
  const [typed, setTyped] = useState<Typed | null>(() => unsaved(drafts.read(id), kept));
  const latest = useRef(options);
  const busy = useRef(false);
  useEffect(() => {
    latest.current = options;
  });
  const send = useCallback(
    async (sent: Typed): Promise<void> => {
      if (busy.current) return;
      busy.current = true;
      setTyped({ ...sent, state: "saving" });
      const after = (state: DraftState) =>
        setTyped((now) => (now?.text === sent.text ? { ...now, state } : now));
      try {
        await latest.current.save(sent.text);
        if (drafts.read(id) === sent.text) drafts.drop(id);
        after("kept");
      } catch (failure) {
        after(isWorthRetrying(failure) ? "offline" : "refused");
      } finally {
        busy.current = false;
      }
    },
    [drafts, id],
  );
  useEffect(() => {
    if (typed?.state !== "typing" && typed?.state !== "offline") return;
    // Again and again, because one that is on its way lets no other one pass.
    const timer = setInterval(() => void send(typed), typed.state === "offline" ? retryMs : pauseMs);
    return () => clearInterval(timer);
  }, [typed, send, pauseMs, retryMs]);
  useEffect(() => {
    const again = () => setTyped((now) => (now?.state === "offline" ? { ...now, state: "typing" } : now));
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, []);
  const unsent = useRef<Typed | null>(null);
  useEffect(() => {
    unsent.current = typed === null || typed.state === "kept" || typed.state === "refused" ? null : typed;
  }, [typed]);
  const first = useRef(id);
  useEffect(() => {
    const text = first.current === id ? null : drafts.read(first.current);
    if (text === null) return;
    drafts.drop(first.current);
    drafts.keep(id, text);
    first.current = id;
  }, [drafts, id]);
  // Who goes on to the next line at once has not waited for the pause.
  useEffect(
    () => () => {
      if (unsent.current === null || busy.current) return;
      const { id: at, save } = latest.current;
      const { text } = unsent.current;
      save(text).then(
        () => drafts.read(at) === text && drafts.drop(at),
        () => undefined,
      );
    },
    [drafts],
  );
  const shown = typed?.state === "kept" && isOthers(kept, typed) ? null : typed;
  return {
    text: shown?.text ?? kept,
    state: shown?.state ?? "kept",
    type(text: string): void {
      drafts.keep(id, text);
      setTyped({ text, state: "typing", before: kept });
    },
    /** Sends at once what has not been sent. */
    async flush(): Promise<void> {
      if (typed !== null && typed.state !== "kept") await send(typed);
    },
  };
}

/** The server leaves out spaces at the ends; whoever types on still needs them. */
const isOthers = (kept: string, { text, before }: Typed): boolean =>
  kept !== before && kept.trim() !== text.trim();

const unsaved = (text: string | null, kept: string): Typed | null =>
  text === null || text === kept ? null : { text, state: "typing", before: kept };
