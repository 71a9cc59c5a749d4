import { type CSSProperties, useState } from "react";
import { EvidenceFrame } from "../../../ui/evidence-frame.tsx";
import styles from "./document-frames.module.css";
import { PageDocument } from "./preview/page-document.tsx";
import { PdfDocument } from "./preview/pdf-document.tsx";
import type { OnSearchable, Searchable } from "./preview/searchable.ts";
import { TextDocument } from "./preview/text-document.tsx";

export interface ShownDocument {
  /** Where it is shown from; the other address sends the file itself, piece by piece if asked so. */
  readonly url: string;
  readonly fileUrl: string;
  readonly kind: "image" | "text" | "pdf" | "office";
  readonly name: string;
  /** Page of a PDF that was asked for, if any. */
  readonly page: number | null;
}

interface DocumentFramesProps {
  readonly shown: ShownDocument;
  /** 1 is the document's own size, or the width of the pane. */
  readonly zoom: number;
  /** What can be searched at an address; pictures cannot. */
  readonly onSearchable: (url: string, searchable: Searchable | null) => void;
}

/** Documents that stay open behind the one that is shown, so that each comes back at the page where one left it. */
const KEPT = 4;

export function DocumentFrames({ shown, zoom, onSearchable }: DocumentFramesProps) {
  const [kept, setKept] = useState<readonly ShownDocument[]>([shown]);
  const opened = kept.find(({ url }) => url === shown.url);
  // In the order of first opening, because a frame that moves in the page loads anew.
  const frames = opened === undefined ? [...kept, shown].slice(-KEPT) : kept;
  if (frames !== kept) setKept(frames);
  return (
    <div className={styles.frames}>
      {frames.map((each) => {
        const isShown = each.url === shown.url;
        return (
          <div
            key={each.url}
            className={styles.frame}
            data-kind={each.kind}
            data-hidden={!isShown}
            inert={!isShown}
            style={{ "--zoom": zoom } as CSSProperties /* a variable of ours */}
          >
            <DocumentFrame
              shown={isShown ? shown : each}
              zoom={zoom}
              onSearchable={(searchable) => onSearchable(each.url, searchable)}
            />
          </div>
        );
      })}
    </div>
  );
}

interface DocumentFrameProps {
  readonly shown: ShownDocument;
  readonly zoom: number;
  readonly onSearchable: OnSearchable;
}

function DocumentFrame({ shown, zoom, onSearchable }: DocumentFrameProps) {
  const { kind, url, fileUrl, name, page } = shown;
  if (kind === "image") return <EvidenceFrame kind={kind} url={url} name={name} />;
  if (kind === "text") return <TextDocument url={url} name={name} onSearchable={onSearchable} />;
  if (kind === "office") return <PageDocument url={url} name={name} onSearchable={onSearchable} />;
  return (
    <PdfDocument
      url={fileUrl}
      frameUrl={url}
      name={name}
      page={page}
      zoom={zoom}
      onSearchable={onSearchable}
    />
  );
}
