import { FileTextOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { formatBytes } from "../lib/format.ts";
import styles from "./evidence-row.module.css";
import { SnapshotHash } from "./snapshot-hash.tsx";

interface EvidenceRowProps {
  readonly path: string;
  /** Where the file can be had; a name without it is only shown. */
  readonly href?: string;
  readonly size: number;
  readonly sha256: string;
  /** The class of the checklist that the file counts for. */
  readonly className?: string;
  /** Who brought it and when, or what is wrong with it. */
  readonly condition?: ReactNode;
  readonly action?: ReactNode;
}

/** One file of a package: the folder quietly, the name clearly, then size, hash, class and condition. */
export function EvidenceRow({ path, href, size, sha256, className, condition, action }: EvidenceRowProps) {
  const cut = path.lastIndexOf("/") + 1;
  return (
    <div className={styles.row}>
      <FileTextOutlined aria-hidden className={styles.icon} />
      <div className={styles.body}>
        <p className={styles.path}>
          <span className={styles.folder}>{path.slice(0, cut)}</span>
          {href === undefined ? path.slice(cut) : <a href={href}>{path.slice(cut)}</a>}
        </p>
        <p className={styles.facts}>
          <span>{formatBytes(size)}</span>
          <SnapshotHash hash={sha256} />
          {className === undefined ? null : <span>{className}</span>}
          {condition}
        </p>
      </div>
      {action}
    </div>
  );
}
