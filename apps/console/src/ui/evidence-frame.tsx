import styles from "./evidence-frame.module.css";

interface EvidenceFrameProps {
  readonly kind: "image" | "text" | "pdf" | "office";
  readonly url: string;
  readonly name: string;
}

/**
 * What somebody uploaded, as far as a browser shows it by itself or the server makes a page of it; nothing in it runs
 * as a page of ours.
 */
export function EvidenceFrame({ kind, url, name }: EvidenceFrameProps) {
  if (kind === "image") return <img className={styles.image} src={url} alt={name} />;
  // A browser's viewer of PDFs does not run in a sandbox; the answer's own policy allows nothing else.
  if (kind === "pdf") return <iframe className={styles.page} src={url} title={name} />;
  return <iframe className={styles.page} src={url} title={name} sandbox="" />;
}
