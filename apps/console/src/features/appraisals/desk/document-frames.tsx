import { type CSSProperties, useState } from "react";
import { EvidenceFrame } from "../../../ui/evidence-frame.tsx";
import styles from "./document-frames.module.css";

export interface ShownDocument {
  readonly path: string;
  readonly url: string;
  readonly kind: "image" | "text" | "pdf" | "office";
  readonly name: string;
}

interface DocumentFramesProps {
  readonly shown: ShownDocument;
  /** 1 is the document's own size; a browser's viewer of PDFs has a zoom of its own. */
  readonly zoom: number;
}

/** Documents that stay open behind the one that is shown, so that each comes back at the page where one left it. */
const KEPT = 4;

export function DocumentFrames({ shown, zoom }: DocumentFramesProps) {
  const [kept, setKept] = useState<readonly ShownDocument[]>([shown]);
  const opened = kept.find(({ url }) => url === shown.url);
  // In the order of first opening, because a frame that moves in the page loads anew.
  const frames = opened === undefined ? [...kept, shown].slice(-KEPT) : kept;
  if (frames !== kept) setKept(frames);
  return (
    <div className={styles.frames}>
      {frames.map(({ url, kind, name }) => {
        const isShown = url === shown.url;
        return (
          <div
            key={url}
            className={styles.frame}
            data-kind={kind}
            data-hidden={!isShown}
            inert={!isShown}
            style={
              kind === "pdf" ? undefined : ({ "--zoom": zoom } as CSSProperties) /* a variable of ours */
            }
          >
            <EvidenceFrame kind={kind} url={url} name={name} />
          </div>
        );
      })}
    </div>
  );
}
