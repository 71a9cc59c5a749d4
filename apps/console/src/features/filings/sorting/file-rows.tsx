import { FileTextOutlined } from "@ant-design/icons";
import { Checkbox } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatBytes } from "../../../lib/format.ts";
import { useMedia } from "../../../lib/use-media.ts";
import { VirtualRows } from "../../../ui/virtual-rows.tsx";
import type { FilingFile } from "../filing-views.ts";
import styles from "./file-rows.module.css";
import type { Chosen } from "./use-chosen.ts";

interface FileRowsProps {
  readonly files: readonly FilingFile[];
  readonly label: string;
  /** `null` where nothing can be done to the files; one of another unit has no tick either. */
  readonly chosen: Chosen | null;
  /** Where a file's bytes are. */
  readonly href: (file: FilingFile) => string;
  /** What is said of a file beside its name. */
  readonly aside: (file: FilingFile) => ReactNode;
  readonly height?: number;
}

/** Files by the thousand: a tick, the folder quietly, the name clearly, the size, and what there is to say of it. */
export function FileRows({ files, label, chosen, href, aside, height = 520 }: FileRowsProps) {
  const { t } = useTranslation();
  const isNarrow = useMedia("(width < 768px)");
  return (
    <VirtualRows
      rows={files}
      rowKey={({ id }) => id}
      label={label}
      rowHeight={isNarrow ? 128 : 56}
      height={height}
      render={(file) => {
        const cut = file.path.lastIndexOf("/") + 1;
        return (
          <div className={styles.row}>
            {chosen === null || !file.mayPlace ? (
              <FileTextOutlined aria-hidden className={styles.icon ?? ""} />
            ) : (
              <Checkbox
                checked={chosen.ids.has(file.id)}
                aria-label={t("intake.files.choose", { path: file.path })}
                onChange={() => chosen.toggle(file.id)}
              />
            )}
            <div className={styles.file} title={file.path}>
              <a href={href(file)} className={styles.name}>
                {file.path.slice(cut)}
              </a>
              <span className={styles.folder}>
                {formatBytes(file.size)}
                {cut === 0 ? "" : ` · ${file.path.slice(0, cut - 1)}`}
              </span>
            </div>
            <div className={styles.aside}>{aside(file)}</div>
          </div>
        );
      }}
    />
  );
}
