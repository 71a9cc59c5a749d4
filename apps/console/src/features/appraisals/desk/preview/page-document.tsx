import { useEffect, useRef } from "react";
import { passKeys } from "./pass-keys.ts";
import styles from "./preview.module.css";
import { searchNodes } from "./search-nodes.ts";
import type { OnSearchable } from "./searchable.ts";

interface PageDocumentProps {
  readonly url: string;
  readonly name: string;
  readonly onSearchable: OnSearchable;
}

/**
 * The page that the server made of a Word document or a workbook. Nothing in it runs: the frame allows no scripts, and
 * neither does the page's own policy. It is of our origin so that *we* may reach into it, to search and to hear keys.
 */
export function PageDocument({ url, name, onSearchable }: PageDocumentProps) {
  const latest = useRef(onSearchable);
  useEffect(() => {
    latest.current = onSearchable;
  });
  useEffect(() => () => latest.current(null), []);
  return (
    <iframe
      className={styles.page}
      src={url}
      title={name}
      sandbox="allow-same-origin"
      onLoad={({ currentTarget: frame }) => {
        const body = frame.contentDocument?.body;
        // Told to whoever says on screen that keys pause in a document.
        frame.dataset.keys = passKeys(frame) ? "heard" : "own";
        if (body !== undefined) latest.current(searchNodes(body, { isPlain: false }));
      }}
    />
  );
}
