import { useQuery } from "@tanstack/react-query";
import { type CSSProperties, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Loaded } from "../../../../ui/loaded.tsx";
import styles from "./preview.module.css";
import { readText } from "./read-text.ts";
import { searchNodes } from "./search-nodes.ts";
import type { OnSearchable } from "./searchable.ts";
import { textPieces } from "./text-pieces.ts";

interface TextDocumentProps {
  readonly url: string;
  readonly name: string;
  readonly onSearchable: OnSearchable;
}

/** A text in our own page, as text and nothing else, drawn where it is in sight. */
export function TextDocument({ url, name, onSearchable }: TextDocumentProps) {
  const query = useQuery({
    queryKey: ["document-text", url],
    queryFn: ({ signal }) => readText(url, signal),
    staleTime: Number.POSITIVE_INFINITY,
    // It may be long.
    gcTime: 0,
  });
  return (
    <Loaded query={query} what={name}>
      {({ text, isCut }) => <Pieces text={text} isCut={isCut} name={name} onSearchable={onSearchable} />}
    </Loaded>
  );
}

interface PiecesProps extends Omit<TextDocumentProps, "url"> {
  readonly text: string;
  readonly isCut: boolean;
}

function Pieces({ text, isCut, name, onSearchable }: PiecesProps) {
  const { t } = useTranslation();
  const root = useRef<HTMLDivElement>(null);
  const latest = useRef(onSearchable);
  const pieces = useMemo(() => textPieces(text), [text]);
  useEffect(() => {
    latest.current = onSearchable;
  });
  useEffect(() => {
    if (root.current !== null) latest.current(searchNodes(root.current, { isPlain: true }));
    return () => latest.current(null);
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <div ref={root} className={styles.text} role="document" aria-label={name} tabIndex={0}>
      {pieces.map(({ from, text: piece, lines }) => (
        <div key={from} style={{ "--lines": lines } as CSSProperties /* a variable of ours */}>
          {piece}
        </div>
      ))}
      {isCut ? <p className={styles.cut}>{t("appraisals.document.cut")}</p> : null}
    </div>
  );
}
