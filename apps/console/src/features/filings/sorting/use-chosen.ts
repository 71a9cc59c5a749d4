import { useState } from "react";

export interface Chosen {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly choose: (ids: readonly string[]) => void;
}

/** Which rows are ticked. A row that has gone is forgotten, so that nothing unseen is acted on. */
export function useChosen(rows: readonly { readonly id: string }[]): Chosen {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const ids = new Set(rows.flatMap(({ id }) => (ticked.has(id) ? [id] : [])));
  return {
    ids,
    toggle: (id) => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setTicked(next);
    },
    choose: (wanted) => setTicked(new Set(wanted)),
  };
}
